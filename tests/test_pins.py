"""Holds requirements/ to pyproject.toml: everything pinned, hashed, and what is installed here."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
FILES = {name: ROOT / "requirements" / f"{name}.txt" for name in ("run", "dev", "bench", "model")}
PIN = re.compile(r"([\w.-]+)==(\S+) \\")
HASH = re.compile(r"    --hash=sha256:[0-9a-f]{64}(?: \\)?")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
EXTRAS = PROJECT["project"]["optional-dependencies"]
WANTED = {
    "run": [
        *PROJECT["project"]["dependencies"],
        *EXTRAS["plot"],
        *PROJECT["build-system"]["requires"],
    ],
    "dev": EXTRAS["dev"],
    "bench": EXTRAS["bench"],
}


def pins(*names: str) -> dict[str, str]:
    """The versions that some of the files pin, by name."""
    text = "".join(FILES[name].read_text(encoding="utf-8") for name in names)
    found = (PIN.fullmatch(line) for line in text.splitlines())
    return {canonicalize_name(pin[1]): pin[2] for pin in found if pin is not None}


@pytest.mark.parametrize("name", WANTED)
def test_what_the_project_asks_for_is_pinned_at_a_version_that_it_takes(name: str):
    known = pins(*list(WANTED)[: list(WANTED).index(name) + 1])
    asked = [Requirement(each) for each in WANTED[name]]
    missing = [
        str(each)
        for each in asked
        if not each.specifier.contains(known.get(canonicalize_name(each.name), "0"))
    ]
    assert missing == []


@pytest.mark.parametrize("name", [*FILES, "chatterbot"])
def test_each_pin_has_hashes_and_nothing_else_stands_there(name: str):
    hashes, last = {}, ""
    path = ROOT / "requirements" / f"{name}.txt"
    for line in path.read_text(encoding="utf-8").splitlines():
        if pin := PIN.fullmatch(line):
            last = pin[1]
            hashes[last] = 0
        elif HASH.fullmatch(line):
            hashes[last] += 1
        else:
            assert line.startswith("# "), line
    assert hashes
    assert [name for name, count in hashes.items() if not count] == []


def test_nothing_is_pinned_twice():
    assert sum(len(pins(name)) for name in FILES) == len(pins(*FILES))


def test_what_is_installed_here_is_what_is_pinned():
    different = {}
    for name, pinned in pins("run", "dev").items():
        try:
            installed = version(name)
        except PackageNotFoundError:
            installed = "nothing"
        if installed != pinned:
            different[name] = (pinned, installed)
    assert different == {}
