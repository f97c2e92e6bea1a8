"""Reads YAML as texts with line numbers: nothing is taken for a number, a date or a yes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from bot.library.mistakes import Mistakes

_DEEPEST = 8
_LEFT_OF_VALUE = re.compile(r"^(?P<left>\s*(?:-\s+)?(?:[\w-]+:\s+)?)(?P<value>.*)$")
_PLAIN_TAGS = {f"tag:yaml.org,2002:{kind}" for kind in ("str", "seq", "map")}
_QUOTE_IT = "put the value in quotes"
# What PyYAML says, and what a curator should do.
_ADVICE = (
    ("found character '\\t'", "indent with spaces, not with a tab"),
    ("mapping values are not allowed", f"{_QUOTE_IT}, because it holds a colon"),
    ("cannot start any token", f"{_QUOTE_IT}, because of the character it begins with"),
    ("unexpected end of stream", "close the quote or bracket that opens here"),
    ("expected the node content", "close the quote or bracket that opens here"),
    ("expected alphabetic or numeric character", f"{_QUOTE_IT}, because it begins with * or &"),
    ("expected ',' or", f"close the bracket, or {_QUOTE_IT} if the bracket belongs to the words"),
    ("expected <block end>", "indent this line like the ones above it, or put quotes around words"),
    ("could not find expected ':'", "write 'key: value', with a space after the colon"),
    ("found another document", "remove this '---': the file holds one document"),
)
# Found at the end of the file, but to be put right where the quote or bracket opens.
_SAID_TOO_LATE = ("unexpected end of stream", "expected ',' or")


@dataclass(frozen=True, slots=True)
class Text:
    """A scalar, always as the characters that were written."""

    value: str
    line: int
    is_cut: bool = False  # a comment follows on the same line: perhaps meant as part of the words


@dataclass(frozen=True, slots=True)
class Listing:
    """A sequence."""

    items: tuple[Node, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Table:
    """A mapping; `lines` holds the line of each key."""

    entries: Mapping[str, Node]
    lines: Mapping[str, int]
    line: int


Node = Text | Listing | Table


class _Loader(yaml.BaseLoader):
    """PyYAML's composer without aliases, and with a floor."""

    depth = 0

    def compose_node(self, parent: yaml.Node | None, index: Any) -> yaml.Node | None:
        event: yaml.Event = self.peek_event()  # type: ignore[no-untyped-call]
        mark: Any = event.start_mark
        if isinstance(event, yaml.AliasEvent):
            raise yaml.MarkedYAMLError(problem=f"{_QUOTE_IT}: it begins with *", problem_mark=mark)
        if self.depth >= _DEEPEST:
            raise yaml.MarkedYAMLError(problem="this is nested too deeply", problem_mark=mark)
        self.depth += 1
        try:
            return super().compose_node(parent, index)
        finally:
            self.depth -= 1


def read_tree(text: str, mistakes: Mistakes, first_line: int = 1) -> Node | None:
    """Read a YAML document; None when it is empty or does not parse (which is then reported)."""
    if not _is_printable(text, mistakes, first_line):
        return None
    loader = _Loader(text)
    try:
        root = loader.get_single_node()
    except yaml.MarkedYAMLError as error:
        mistakes.add(*_explain(error, text, first_line))
        return None
    finally:
        loader.dispose()
    return _Reader(text.splitlines(), mistakes, first_line).node(root) if root else None


def _is_printable(text: str, mistakes: Mistakes, first_line: int) -> bool:
    found = yaml.reader.Reader.NON_PRINTABLE.search(text)
    if found:
        line = first_line + text.count("\n", 0, found.start())
        mistakes.add(line, f"remove the invisible character U+{ord(found.group()):04X}")
    return not found


def _explain(error: yaml.MarkedYAMLError, text: str, first_line: int) -> tuple[int, str]:
    problem = error.problem or "this is not YAML"
    mark = error.problem_mark
    if any(said in problem for said in _SAID_TOO_LATE) and error.context_mark:
        mark = error.context_mark
    index = mark.line if mark else 0
    advice = next((advice for said, advice in _ADVICE if said in problem), problem)
    lines = text.split("\n")
    if advice.startswith(_QUOTE_IT) and index < len(lines):
        advice += f": {_quoted(lines[index])}"
    return first_line + index, advice


def _quoted(line: str) -> str:
    """The line as it should be: its value in double quotes."""
    found = _LEFT_OF_VALUE.match(line)
    if not found:
        return line.strip()
    value = found["value"].strip().strip('"').replace("\\", "\\\\").replace('"', '\\"')
    return f'{found["left"].strip()} "{value}"'.strip()


class _Reader:
    """Turns PyYAML's nodes into ours."""

    def __init__(self, lines: list[str], mistakes: Mistakes, first_line: int) -> None:
        self._lines = lines
        self._mistakes = mistakes
        self._first = first_line

    def node(self, node: yaml.Node) -> Node:
        line = node.start_mark.line + self._first
        if node.tag not in _PLAIN_TAGS:
            self._mistakes.add(line, f"{_QUOTE_IT}: it begins with !")
        match node:
            case yaml.MappingNode():
                return self._table(node, line)
            case yaml.SequenceNode():
                return Listing(tuple(self.node(item) for item in node.value), line)
            case _:
                return Text(str(node.value).strip(), line, self._is_cut(node))

    def _table(self, node: yaml.MappingNode, line: int) -> Table:
        entries: dict[str, Node] = {}
        lines: dict[str, int] = {}
        for key_node, value_node in node.value:
            key_line = key_node.start_mark.line + self._first
            if not isinstance(key_node, yaml.ScalarNode):
                self._mistakes.add(key_line, "write a plain word before the colon")
                continue
            key = str(key_node.value)
            if key in entries:
                self._mistakes.add(key_line, f"'{key}' is given twice, first on line {lines[key]}")
                continue
            lines[key] = key_line
            entries[key] = self.node(value_node)
        return Table(entries, lines, line)

    def _is_cut(self, node: yaml.Node) -> bool:
        mark = node.end_mark
        if mark.line >= len(self._lines):
            return False
        return self._lines[mark.line][mark.column :].strip().startswith("#")
