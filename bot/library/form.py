"""Reads a YAML table key by key, and reports what is missing, unknown or of the wrong shape."""

from __future__ import annotations

from collections.abc import Iterator

from bot.library.mistakes import Mistakes, did_you_mean
from bot.library.yamltree import Listing, Node, Table, Text


class Form:
    """A table with known keys; `name` is how advice speaks of it."""

    def __init__(
        self, table: Table, mistakes: Mistakes, known: tuple[str, ...], name: str = ""
    ) -> None:
        self.line = table.line
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

    def text(self, key: str, *, required: str = "") -> Text | None:
        """The text of a key. `required` is what to say where it is missing."""
        node = self._table.entries.get(key)
        if node is None:
            if required:
                self.mistakes.add(self.line, required)
            return None
        return self._as_text(node, key)

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
                self.mistakes.add(
                    self.line_of(key), f"'{key}' is a list: begin each line with '- '"
                )
                return ()

    def form(self, key: str, known: tuple[str, ...]) -> Form | None:
        """The table of a key."""
        table = self._table_of(key)
        return Form(table, self.mistakes, known, f"'{key}'") if table else None

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
            self.mistakes.add(self.line_of(key), f"'{key}' is a list: begin each entry with '- '")

    def named_forms(self, key: str, known: tuple[str, ...]) -> Iterator[tuple[str, Form]]:
        """The tables of a table, with their names."""
        table = self._table_of(key)
        for name, node in (table.entries if table else {}).items():
            if isinstance(node, Table):
                yield name, Form(node, self.mistakes, known, f"'{name}'")
            else:
                line = table.lines[name] if table else self.line
                self.mistakes.add(line, f"write '{known[0]}: …' under '{name}': {_is_what(node)}")

    def _table_of(self, key: str) -> Table | None:
        node = self._table.entries.get(key)
        if isinstance(node, Table):
            return node
        if node is not None and node != Text("", node.line):
            self.mistakes.add(
                self.line_of(key), f"'{key}' is a table: write 'name: value' under it"
            )
        return None

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
