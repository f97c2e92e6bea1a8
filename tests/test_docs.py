"""Holds README.md and docs/ to the code: commands, links, files, variables, tables, states."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from bot.core.escalations import MoveKind
from bot.core.outbox import MessageKind, OutboxState
from bot.core.questions import QuestionState
from bot.store import sqlite

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
PAGES = (ROOT / "README.md", ROOT / "tests" / "README.md", *sorted(DOCS.rglob("*.md")))

FENCE = re.compile(r"^```[^\n]*\n(.*?)^```", re.MULTILINE | re.DOTALL)
INLINE = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]*")
VARIABLE = re.compile(r"\b(?:SWITCHBOARD|SLACK)_[A-Z_]+\b")
EXAMPLE = re.compile(r"^(?:\$ )?(?:sudo -u \S+ )?(?:[\w./-]*/)?switchboard +(\S.*)$")
FILE = re.compile(r"(?:bot|docs|tests|responses|\.ci)/[\w./-]*")

# Read by the code, but not something to fill in on a first day: only docs/operating.md has them.
NOT_IN_EXAMPLE = {"SWITCHBOARD_SLACK_URL"}


def name_of(page: Path) -> str:
    return str(page.relative_to(ROOT))


def without_code(text: str) -> str:
    return INLINE.sub("", FENCE.sub("", text))


def anchors_of(text: str) -> set[str]:
    """The fragments that a page's headings give, as GitHub makes them."""
    headings = re.findall(r"^#+ (.+)$", FENCE.sub("", text), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def command_line() -> click.Group:
    from bot.cli import cli

    return cli


def commands(group: click.Group | None = None, above: str = "") -> dict[str, click.Command]:
    """Every command that does something, by all of its name: `run`, or `model show`."""
    found: dict[str, click.Command] = {}
    for name, command in (group or command_line()).commands.items():
        whole = f"{above}{name}"
        inner = commands(command, f"{whole} ") if isinstance(command, click.Group) else None
        found.update(inner or {whole: command})
    return found


def options_of(command: click.Command) -> set[str]:
    return {
        name
        for parameter in command.params
        for name in (*parameter.opts, *parameter.secondary_opts)
        if name.startswith("--")
    }


def examples() -> Iterator[tuple[str, str]]:
    """Every command line of ours that a page shows, with the page's name."""
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        fenced = [line for block in FENCE.findall(text) for line in block.splitlines()]
        for line in (*fenced, *INLINE.findall(FENCE.sub("", text))):
            found = EXAMPLE.match(line.strip())
            if found and "…" not in line:
                yield name_of(page), re.split(r" [|>&]| \\$", found[1])[0]


# Links and files -------------------------------------------------------------------------------


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_relative_link_leads_somewhere(page: Path):
    text = page.read_text(encoding="utf-8")
    broken = []
    for target in LINK.findall(without_code(text)):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, fragment = target.partition("#")
        file = (page.parent / path).resolve() if path else page
        is_there = file.exists()
        if is_there and fragment:
            is_there = fragment in anchors_of(file.read_text(encoding="utf-8"))
        if not is_there:
            broken.append(target)
    assert broken == []


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_file_a_page_names_is_there(page: Path):
    text = FENCE.sub("", page.read_text(encoding="utf-8"))
    named = {word for word in INLINE.findall(text) if FILE.fullmatch(word)}
    assert sorted(word for word in named if not (ROOT / word).exists()) == []


def test_the_index_names_every_page():
    index = (DOCS / "README.md").read_text(encoding="utf-8")
    pages = {page.relative_to(DOCS).as_posix() for page in DOCS.rglob("*.md")} - {"README.md"}
    assert pages - set(LINK.findall(index)) == set()


# The command line ------------------------------------------------------------------------------


def sections() -> dict[str, str]:
    """docs/cli.md by command; what stands before the first one is about all of them."""
    text = (DOCS / "cli.md").read_text(encoding="utf-8")
    before, *rest = re.split(r"^## ", text, flags=re.MULTILINE)
    parts = {"": before}
    for part in rest:
        heading, _, body = part.partition("\n")
        parts[heading.strip().removeprefix("switchboard ")] = body
    return parts


def test_the_reference_has_every_command_and_no_other():
    assert set(sections()) - {""} == set(commands())


def test_the_reference_has_every_option_and_no_other():
    parts = sections()
    assert set(OPTION.findall(parts[""])) == options_of(command_line()) | {"--help"}
    for name, command in commands().items():
        assert set(OPTION.findall(parts[name])) - {"--help"} == options_of(command), name


def test_the_reference_names_every_argument_and_shows_an_example():
    parts = sections()
    for name, command in commands().items():
        for parameter in command.params:
            if isinstance(parameter, click.Argument):
                assert f"`{str(parameter.name).upper()}`" in parts[name], name
        if not command.hidden:
            shown = [line for block in FENCE.findall(parts[name]) for line in block.splitlines()]
            assert any(line.startswith(f"switchboard {name}") for line in shown), name


def test_every_command_line_that_a_page_shows_can_be_typed():
    known = commands()
    groups = {name.split()[0] for name in known if " " in name}
    for page, line in examples():
        name, *arguments = shlex.split(line, comments=True)
        if name.startswith("-"):
            continue
        if name in groups and arguments:
            name = f"{name} {arguments.pop(0)}"
        assert name in known or name in groups, f"{page}: there is no command {name!r}"
        if not arguments or {"--help", "-h"} & set(arguments):
            continue  # the command's name alone, in a sentence
        try:
            known[name].make_context(name, arguments)
        except click.BadParameter as error:
            if not (error.param and isinstance(error.param.type, click.Path)):  # not there, here
                pytest.fail(f"{page}: switchboard {line}: {error.format_message()}")
        except click.ClickException as error:
            pytest.fail(f"{page}: switchboard {line}: {error.format_message()}")


# The environment -------------------------------------------------------------------------------


def variables_in_code() -> set[str]:
    return {
        name
        for file in (ROOT / "bot").rglob("*.py")
        for name in VARIABLE.findall(file.read_text(encoding="utf-8"))
    }


def test_operating_has_every_variable_of_the_code_and_no_other():
    text = (DOCS / "operating.md").read_text(encoding="utf-8")
    rows = [line for line in text.splitlines() if line.startswith("| `S")]
    assert {name for row in rows for name in VARIABLE.findall(row)} == variables_in_code()


def test_the_example_environment_has_every_variable_and_no_other():
    text = (ROOT / ".env.example").read_text(encoding="utf-8")
    named = set(re.findall(r"^#? ?((?:SWITCHBOARD|SLACK)_[A-Z_]+)=", text, re.MULTILINE))
    assert named - variables_in_code() == set()
    assert variables_in_code() - named - NOT_IN_EXAMPLE == set()


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_a_page_names_no_variable_that_nothing_reads(page: Path):
    named = set(VARIABLE.findall(page.read_text(encoding="utf-8")))
    assert named - variables_in_code() == set()


# What is kept, and its words -------------------------------------------------------------------


def tables() -> set[str]:
    files = Path(sqlite.__file__).parent.glob("*.py")
    source = "".join(file.read_text(encoding="utf-8") for file in files)
    return set(re.findall(r'CREATE TABLE "?(\w+)"?', source))


@pytest.mark.parametrize("page", ["design.md", "privacy.md"])
def test_a_page_about_data_names_every_table(page: str):
    named = set(INLINE.findall((DOCS / page).read_text(encoding="utf-8")))
    assert tables() - named == set()


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("operating.md", OutboxState),
        ("operating.md", MessageKind),
        ("design.md", QuestionState),
        ("design.md", MoveKind),
    ],
    ids=["outbox states", "outbox kinds", "question states", "moves"],
)
def test_a_page_explains_every_word(page: str, words: type):
    text = (DOCS / page).read_text(encoding="utf-8")
    assert [word.value for word in words if f"`{word.value}`" not in text] == []


def test_design_names_every_folder_of_the_code():
    text = (DOCS / "design.md").read_text(encoding="utf-8")
    folders = {path.parent.name for path in (ROOT / "bot").glob("*/__init__.py")}
    assert [name for name in sorted(folders) if f"{name}/" not in text] == []


def test_design_sends_nobody_to_a_file_that_is_not_there():
    text = (DOCS / "design.md").read_text(encoding="utf-8")
    _, _, after = text.partition("## Where do I look?")
    table, _, _ = after.partition("\n## ")
    named = [name for name in INLINE.findall(table) if "/" in name or name.endswith(".py")]
    assert len(named) > 15
    assert [name for name in named if not (ROOT / "bot" / name).exists()] == []
