"""Reads a YAML table key by key, and reports what is missing, unknown or of the wrong shape."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from bot.library.mistakes import Mistakes, did_you_mean
from bot.library.yamltree import Listing, Node, Table, Text

Advise = Callable[[str], str | None]
"""What is wrong with a text, and what to do; None where nothing is."""
_Value = TypeVar("_Value")
_EMPTY = Table({}, {}, 0)


def accept(_text: str) -> None:
    """Find nothing wrong with a text."""


class Form:
    """A table with known keys; `name` is how advice speaks of it."""

    def __init__(
        self, table: Table, mistakes: Mistakes, known: tuple[str, ...], name: str = ""
    ) -> None:
        self.line = table.line
        self.is_given = table is not _EMPTY
        self.mistakes = mistakes
        self._table = table
        self._name = name
        for key in table.entries:
            if key not in known:
                inside = f" in {name}" if name else ""
                hint = did_you_mean(key, known)
                mistakes.add(table.lines[key], f"unknown key '{key}'{inside}{hint}")

    def line_of(self, key: str) -> int:
        """The line of a key, or of the table where the key is not given."""
        return self._table.lines.get(key, self.line)

    def has(self, key: str) -> bool:
        """Whether the key is given."""
        return key in self._table.entries

    def note(self, advice: str | None, key: str = "") -> None:
        """Note a thing to put right, if there is one: at a key, or at the table."""
        if advice:
            self.mistakes.add(self.line_of(key), advice)

    def text(self, key: str, *, required: str = "") -> Text | None:
        """The text of a key. `required` is what to say where it is missing."""
        node = self._table.entries.get(key)
        if node is None:
            self.note(required)
            return None
        return self._as_text(node, key)

    def word(self, key: str, advise: Advise = accept, *, required: str = "") -> str | None:
        """The text of a key, if `advise` finds nothing wrong with it."""
        text = self.text(key, required=required)
        return next(self._accepted([text], advise), None) if text else None

    def words(self, key: str, advise: Advise = accept) -> tuple[str, ...]:
        """The texts of a list that `advise` finds nothing wrong with, none of them twice."""
        return tuple(dict.fromkeys(self._accepted(self.texts(key), advise)))

    def _accepted(self, texts: Iterable[Text], advise: Advise) -> Iterator[str]:
        for text in texts:
            if advice := advise(text.value):
                self.mistakes.add(text.line, advice)
            else:
                yield text.value

    def value(self, key: str, read: Callable[[str], _Value], usual: _Value) -> _Value:
        """The value of a key, or the usual one where it is not given or `read` refuses it."""
        text = self.text(key)
        return next(self._read(key, [text], read), usual) if text else usual

    def values(self, key: str, read: Callable[[str], _Value]) -> list[_Value]:
        """The values of a list that `read` does not refuse."""
        return list(self._read(key, self.texts(key), read))

    def _read(
        self, key: str, texts: Iterable[Text], read: Callable[[str], _Value]
    ) -> Iterator[_Value]:
        for text in texts:
            try:
                yield read(text.value)
            except ValueError as error:
                self.mistakes.add(text.line, f"'{key}': {error}")

    def texts(self, key: str) -> tuple[Text, ...]:
        """The texts of a list; one text alone is refused, so that a forgotten dash is seen."""
        node = self._table.entries.get(key)
        match node:
            case None:
                return ()
            case Listing(items=items):
                found = (self._as_text(item, key) for item in items)
                return tuple(text for text in found if text is not None)
            case Text(value=""):
                return ()
            case _:
                self.note(f"'{key}' is a list: begin each line with '- '", key)
                return ()

    def form(self, key: str, known: tuple[str, ...]) -> Form:
        """The table of a key; one with nothing in it where that is not given."""
        return Form(self._table_of(key), self.mistakes, known, f"'{key}'")

    def forms(self, key: str, known: tuple[str, ...]) -> Iterator[Form]:
        """The tables of a list."""
        node = self._table.entries.get(key)
        if isinstance(node, Listing):
            for item in node.items:
                if isinstance(item, Table):
                    yield Form(item, self.mistakes, known, f"'{key}'")
                else:
                    self.mistakes.add(item.line, f"write '{known[0]}: …' here: {_is_what(item)}")
        elif node is not None and node != Text("", node.line):
            self.note(f"'{key}' is a list: begin each entry with '- '", key)

    def named_forms(self, key: str, known: tuple[str, ...]) -> Iterator[tuple[str, Form]]:
        """The tables of a table, with their names."""
        table = self._table_of(key)
        for name, node in table.entries.items():
            if isinstance(node, Table):
                yield name, Form(node, self.mistakes, known, f"'{name}'")
            else:
                advice = f"write '{known[0]}: …' under '{name}': {_is_what(node)}"
                self.mistakes.add(table.lines[name], advice)

    def _table_of(self, key: str) -> Table:
        node = self._table.entries.get(key)
        if isinstance(node, Table):
            return node
        if node is not None and node != Text("", node.line):
            self.note(f"'{key}' is a table: write 'name: value' under it", key)
        return _EMPTY

    def _as_text(self, node: Node, key: str) -> Text | None:
        match node:
            case Text(value=""):
                self.mistakes.add(
                    node.line, f"'{key}' is empty: give it a value or remove the line"
                )
            case Text():
                return node
            case Table():
                self.mistakes.add(node.line, f"'{key}': put the text in quotes, it holds a colon")
            case Listing():
                self.mistakes.add(node.line, f"'{key}': write one text here, or put it in quotes")
        return None


def _is_what(node: Node) -> str:
    match node:
        case Text(value=""):
            return "it is empty"
        case Text():
            return "it is a text"
        case Listing():
            return "it is a list"
        case Table():
            return "it is a table"
