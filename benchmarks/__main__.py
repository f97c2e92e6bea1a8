"""Runs the benchmarks that there are: `python -m benchmarks [--data FOLDER] [--quick] [NAME …]`."""

from __future__ import annotations

import argparse
import importlib
import importlib.util
from pathlib import Path

NAMES = ("trust", "matching", "life", "speed", "service", "growth")
DATA = Path("../shared/data/matching")


def main() -> None:
    """Run the benchmarks named, or all."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks")
    parser.add_argument("names", nargs="*", default=NAMES, metavar="NAME", help="which ones")
    parser.add_argument("--data", type=Path, default=DATA, help="folder of *.jsonl.gz sets")
    parser.add_argument(
        "--quick",
        action="store_true",
        help="a few minutes instead of forty: one seed, few questions, 1,000 phrasings",
    )
    options = parser.parse_args()
    for name in options.names:
        if importlib.util.find_spec(f"benchmarks.{name}") is None:
            print(f"{name}: no such benchmark here")
            continue
        module = importlib.import_module(f"benchmarks.{name}")
        print(f"\n# {name}\n", flush=True)
        if name in ("trust", "matching", "life"):
            module.main(options.data, quick=options.quick)
        elif name == "speed":
            module.main(quick=options.quick)
        else:
            module.main([])


if __name__ == "__main__":
    main()
