"""The public sets that matching is measured on; the folder's README says where they come from.

CLINC150 (clinc/oos-eval, CC BY 3.0), Banking77 (PolyAI-LDN/task-specific-datasets, CC BY 4.0),
HWU64 (xliuhw/NLU-Evaluation-Data, CC BY 4.0), Bitext customer support (CDLA-Sharing 1.0). A line is
`{"part": "library" | "question", "answer": slug or null, "text": …}`.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from bot.evaluation.labelled import LabelledFile, read_file

SOURCES = __doc__


def read_sets(folder: Path) -> list[LabelledFile]:
    """Every set in the folder, or an end with a word on where to get them."""
    paths = sorted(folder.glob("*.jsonl.gz"))
    if not paths:
        raise SystemExit(f"no *.jsonl.gz in {folder}; give the folder with --data\n\n{SOURCES}")
    return [read_file(path) for path in paths]


def table(heads: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Print a Markdown table."""
    cells = [[str(cell) for cell in row] for row in (heads, *rows)]
    widths = [max(len(row[at]) for row in cells) for at in range(len(heads))]
    lines = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |"
        for row in cells
    ]
    lines.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    print("\n".join(lines) + "\n", flush=True)
