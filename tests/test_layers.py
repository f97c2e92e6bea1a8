"""Who may import whom, as docs say it, read off the source and not off what happens to load."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

MAY_IMPORT: dict[str, frozenset[str]] = {
    "errors": frozenset(),
    "core": frozenset(),
    "matching": frozenset({"core", "errors"}),
    "evaluation": frozenset({"matching", "core", "errors"}),
    "services": frozenset({"matching", "store.Store", "store.Tx", "core", "errors"}),
    "slack": frozenset({"services", "core", "errors"}),
    "store": frozenset({"core", "errors"}),
    "library": frozenset({"matching", "core", "errors"}),
    "report": frozenset({"services", "core", "errors"}),
    "sandbox": frozenset(),
}
"""What each part may import of the bot, beside itself: a whole part, or one name that it shows."""

KNOWS_EVERYBODY = {
    "__init__", "app", "cli", "commands", "config", "doctor", "loading", "process",
    "replay",
}  # fmt: skip
"""The composition root, the command line, and what only they use."""

PURE = ("core", "matching")
IMPURE = {
    "aiohttp", "asyncio", "http", "io", "logging", "os", "pathlib", "random", "secrets", "shutil",
    "socket", "sqlite3", "sqlite_utils", "subprocess", "sys", "tempfile", "threading", "time",
    "urllib", "uuid",
}  # fmt: skip
EXCUSED = {
    ("bot/matching/meaning/model.py", "pathlib"),  # reads the embedding model's files
    ("bot/matching/meaning/model.py", "shutil"),
}

ONLY_IN = {
    "sqlite3": {"store"},
    "sqlite_utils": {"store"},
    "slack_bolt": {"slack", "app", "web"},
    "slack_sdk": {"slack", "app"},
    "aiohttp": {"sandbox"},
    "waitress": {"slack"},
    "yaml": {"library", "sandbox"},
    "markdown_it": {"library"},
    "click": {"cli", "commands"},
    "rich": {"cli", "commands", "report"},
}
"""The parts that may know a library of somebody else's."""

LIBRARIES_OF = {
    "core": set(),
    "services": set(),
    "matching": {"numpy", "rapidfuzz", "snowballstemmer", "spellchecker"},
    "evaluation": {"numpy"},
}


@dataclass(frozen=True)
class Import:
    """One imported module, and the file that does it."""

    path: str
    line: int
    module: str

    @property
    def part(self) -> str:
        """Which part of the bot the importing file is."""
        return part_of(self.path)

    def __str__(self) -> str:
        return f"{self.path}:{self.line} imports {self.module}"


def part_of(path: str) -> str:
    steps = Path(path).with_suffix("").parts
    return steps[1]


def imports_in(path: str, source: str) -> Iterator[Import]:
    """Every import of a file, also inside functions, with relative ones spelt out."""
    package = Path(path).parent.parts
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            for name in node.names:
                yield Import(path, node.lineno, name.name)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else ()
            stem = ".".join((*above, *([node.module] if node.module else [])))
            for name in node.names:
                yield Import(path, node.lineno, f"{stem}.{name.name}")


def sources() -> Iterator[tuple[str, str]]:
    for file in sorted((ROOT / "bot").rglob("*.py")):
        yield file.relative_to(ROOT).as_posix(), file.read_text(encoding="utf-8")


IMPORTS = [each for path, source in sources() for each in imports_in(path, source)]


def wrong(imports: list[Import]) -> list[str]:
    """The imports of the bot's own parts that the table does not allow."""
    found = []
    for each in imports:
        steps = each.module.split(".")
        if steps[0] != "bot" or len(steps) == 1 or each.part not in MAY_IMPORT:
            continue
        if not {steps[1], ".".join(steps[1:])} & {each.part, *MAY_IMPORT[each.part]}:
            found.append(str(each))
    return found


def test_every_part_imports_only_what_it_may():
    assert wrong(IMPORTS) == []


def test_every_part_of_the_bot_has_a_rule():
    parts = {part_of(path) for path, _ in sources()}
    assert parts - KNOWS_EVERYBODY == set(MAY_IMPORT)


@pytest.mark.parametrize("part", PURE)
def test_pure_parts_reach_for_nothing_outside(part):
    reached = {(each.path, each.module.split(".")[0]) for each in IMPORTS if each.part == part}
    assert {found for found in reached if found[1] in IMPURE} - EXCUSED == set()


@pytest.mark.parametrize(("library", "homes"), ONLY_IN.items(), ids=ONLY_IN)
def test_a_library_is_known_only_where_it_belongs(library, homes):
    users = {each.part for each in IMPORTS if each.module.split(".")[0] == library}
    assert users <= homes


@pytest.mark.parametrize(("part", "allowed"), LIBRARIES_OF.items(), ids=LIBRARIES_OF)
def test_inner_parts_stand_on_the_standard_library(part, allowed):
    names = {each.module.split(".")[0] for each in IMPORTS if each.part == part}
    assert names - sys.stdlib_module_names - {"bot"} <= allowed


@pytest.mark.parametrize("part", ["core", "matching", "evaluation", "services", "store", "library"])
def test_the_time_is_always_an_argument(part):
    """`datetime.now()`, `date.today()` and the like are called by the composition root alone."""
    asked = [
        f"{path}:{node.lineno}"
        for path, source in sources()
        if part_of(path) == part
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Attribute)
        and node.attr in ("now", "utcnow", "today")
        and isinstance(node.value, ast.Name)
        and node.value.id in ("datetime", "date", "time")
    ]
    assert asked == []


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("bot/services/x.py", "import bot.slack.blocks"),
        ("bot/services/x.py", "from bot import store"),
        ("bot/services/x.py", "from bot.library.bodies import LibraryBodies"),
        ("bot/services/x.py", "def late():\n    from bot.store.database import Store"),
        ("bot/services/x.py", "from bot.store.rows import listed"),
        ("bot/services/x.py", "import bot.store"),
        ("bot/report/x.py", "from bot.store import Tx"),
        ("bot/slack/blocks/x.py", "from ...store import database"),
        ("bot/store/x.py", "from ..services import steps"),
        ("bot/sandbox/x.py", "from bot.core import models"),
        ("bot/core/x.py", "from bot.app import now"),
        ("bot/evaluation/x.py", "from bot.commands.shared import console"),
        ("bot/services/x.py", "from bot.evaluation import life"),
    ],
)
def test_a_wrong_import_would_be_seen(path, source):
    assert len(wrong(list(imports_in(path, source)))) == 1
