"""Who may import whom, as docs say it, read off the source and not off what happens to load."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.imports import circles, file_graph, told

ROOT = Path(__file__).parents[1]

MAY_IMPORT: dict[str, frozenset[str]] = {
    "__init__": frozenset(),
    "errors": frozenset(),
    "core": frozenset(),
    "sandbox": frozenset(),
    "config": frozenset({"errors"}),
    "store": frozenset({"core", "errors"}),
    "matching": frozenset({"core", "errors"}),
    "evaluation": frozenset({"matching", "core", "errors"}),
    "library": frozenset({"matching", "core", "errors"}),
    "services": frozenset({"matching", "store.Store", "store.Tx", "core", "errors"}),
    "report": frozenset({"services", "core", "errors"}),
    "slack": frozenset({"services", "core", "errors"}),
    "loading": frozenset(
        {"services", "library", "matching", "store.Store", "config", "core", "errors"}
    ),
    "process": frozenset(
        {"slack", "services", "matching.index", "store.Store", "core", "errors"},
    ),
    "replay": frozenset(
        {"slack.payloads", "services", "library", "matching.index", "store.Store", "store.Tx"}
        | {"core", "errors"}
    ),
    "doctor": frozenset(
        {"process.lock", "loading", "slack", "library", "matching.index", "store.Store"}
        | {"config", "core", "errors"}
    ),
    "app": frozenset(
        {"process", "loading", "slack", "services", "library.bodies", "config", "errors"}
    ),
    "commands": frozenset(
        {"app", "doctor", "replay", "report", "process", "loading", "slack.http", "slack.timing"}
        | {"services", "library", "evaluation", "matching", "store.Store", "sandbox", "config"}
        | {"core", "errors"}
    ),
    "cli": frozenset({"commands", "config", "errors"}),
}
"""What each part may import of the bot, beside itself: a part, a file of it, or one name it shows.

The parts stand from the ground up: each may use what stands above it here, and nothing below.
"""

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
    "slack_bolt": {"slack"},
    "slack_sdk": {"slack"},
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


def may(part: str, name: str) -> bool:
    """Whether a part may import a name of the bot, without its `bot.`: `store.Tx`."""
    allowed = {part, *MAY_IMPORT.get(part, ())}
    return any(name == each or name.startswith(f"{each}.") for each in allowed)


def of_the_bot(imports: list[Import]) -> Iterator[tuple[Import, str]]:
    """Each import of something of the bot, and its name without `bot.`."""
    for each in imports:
        name = each.module.removeprefix("bot.")
        if name != each.module:
            yield each, name


def wrong(imports: list[Import]) -> list[str]:
    """The imports of the bot's own parts that the table does not allow."""
    return [str(each) for each, name in of_the_bot(imports) if not may(each.part, name)]


def test_every_part_imports_only_what_it_may():
    assert wrong(IMPORTS) == []


def test_every_part_of_the_bot_has_a_rule():
    assert {part_of(path) for path, _ in sources()} == set(MAY_IMPORT)


def test_nothing_is_allowed_that_no_file_needs():
    used = {(each.part, name) for each, name in of_the_bot(IMPORTS)}
    needless = [
        f"{part} may import {allowed}"
        for part, names in MAY_IMPORT.items()
        for allowed in names
        if not any(p == part and f"{name}.".startswith(f"{allowed}.") for p, name in used)
    ]
    assert needless == []


def test_no_arrow_between_the_parts_goes_up():
    parts = list(MAY_IMPORT)
    upward = [
        f"{part} may import {allowed}"
        for part, names in MAY_IMPORT.items()
        for allowed in names
        if parts.index(allowed.partition(".")[0]) >= parts.index(part)
    ]
    assert upward == []


def test_no_file_needs_itself_back():
    graph = file_graph(ROOT)
    ties = [told(graph, circle) for circle in circles(graph)]
    assert not ties, "\n\n".join(["files that need each other:", *ties])


@pytest.mark.parametrize("part", ["services", "matching", "store", "slack", "process", "sandbox"])
def test_no_room_of_a_part_needs_itself_back(part):
    """A folder is a room, and so is a file that stands beside the folders."""

    def room(path: str) -> str:
        return "/".join(Path(path).parts[:3])

    rooms: dict[str, set[str]] = {}
    for path, needed in file_graph(ROOT, f"bot/{part}").items():
        if Path(path).name != "__init__.py":
            rooms.setdefault(room(path), set()).update(map(room, needed))
    graph = {name: {*needed} - {name} for name, needed in rooms.items()}
    assert circles(graph) == []


@pytest.mark.parametrize("part", PURE)
def test_pure_parts_reach_for_nothing_outside(part):
    reached = {(each.path, each.module.split(".")[0]) for each in IMPORTS if each.part == part}
    assert {found for found in reached if found[1] in IMPURE} - EXCUSED == set()


@pytest.mark.parametrize(("library", "homes"), ONLY_IN.items(), ids=ONLY_IN)
def test_a_library_is_known_only_where_it_belongs(library, homes):
    users = {each.part for each in IMPORTS if each.module.split(".")[0] == library}
    assert users <= homes


def test_only_the_engine_of_the_store_says_which_database_it_is():
    its_own = ("sqlite3", "sqlite_utils", "bot.store.sqlite")
    knows = {each.path for each in IMPORTS if each.module.startswith(its_own)}
    knows |= {path for path, source in sources() if "PRAGMA" in source}
    outside = {path for path in knows if not path.startswith("bot/store/sqlite/")}
    assert outside == {"bot/store/engine.py"}


SQLITES_OWN = (
    "iif(", "json_each", "OR IGNORE", "OR REPLACE", "INDEXED BY", "group_concat", "instr(", "rowid",
    "strftime", "AS REAL", "GLOB",
)  # fmt: skip


def test_the_sql_of_the_store_is_what_other_databases_take_too():
    spoken = [
        f"{path}: {idiom}"
        for path, source in sources()
        if path.startswith("bot/store/") and not path.startswith("bot/store/sqlite/")
        for idiom in SQLITES_OWN
        if idiom in source and path != "bot/store/engine.py"
    ]
    assert spoken == []


@pytest.mark.parametrize(("part", "allowed"), LIBRARIES_OF.items(), ids=LIBRARIES_OF)
def test_inner_parts_stand_on_the_standard_library(part, allowed):
    names = {each.module.split(".")[0] for each in IMPORTS if each.part == part}
    assert names - sys.stdlib_module_names - {"bot"} <= allowed


@pytest.mark.parametrize(
    "part",
    ["core", "matching", "evaluation", "services", "store", "library", "slack", "process"],
)
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
        ("bot/services/x.py", "from bot.store.rows import Rows"),
        ("bot/services/x.py", "import bot.store"),
        ("bot/report/x.py", "from bot.store import Tx"),
        ("bot/slack/blocks/x.py", "from ...store import database"),
        ("bot/store/x.py", "from ..services import unit"),
        ("bot/sandbox/x.py", "from bot.core import questions"),
        ("bot/core/x.py", "from bot.app import now"),
        ("bot/evaluation/x.py", "from bot.commands.shared import console"),
        ("bot/services/x.py", "from bot.evaluation import library_life"),
        ("bot/doctor/x.py", "from bot.commands.shared import login"),
        ("bot/process/x.py", "from bot.app import Switchboard"),
        ("bot/replay/x.py", "from bot.slack.client import SlackClient"),
        ("bot/cli.py", "from bot.app import now"),
        ("bot/attic/x.py", "from bot.core import questions"),
    ],
)
def test_a_wrong_import_would_be_seen(path, source):
    assert len(wrong(list(imports_in(path, source)))) == 1
