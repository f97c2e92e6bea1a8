"""Turns a body's Markdown into Slack mrkdwn, and finds what Slack could not show.

Values of a template arrive as placeholders and take their place after the Markdown was read, so
that nothing in them can be read as Markdown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from bot.library.fields import url_advice
from bot.library.mrkdwn import Block, Code, Line, Run, pack

OPENS, CLOSES = "\ue000", "\ue001"  # around a placeholder's number; private use, refused in bodies
_PLACEHOLDER = re.compile(f"{OPENS}(\\d{{1,4}}){CLOSES}")
_BARE_URL = re.compile(r"https?://[^\s<>|\ue000\ue001]*[^\s<>|\ue000\ue001.,;:!?'\")\]}*_~]")
_STYLES = {"strong": "*", "em": "_", "s": "~"}
_BULLETS = "\u2022\u25e6\u25aa"
_RULE = "\u2500" * 12
_QUOTE = "&gt; "  # how Slack itself writes the mark of a quoted line


@dataclass(frozen=True, slots=True)
class Value:
    """What stands behind a placeholder: words, and an address where it is a link."""

    text: str
    url: str | None = None


def placeholder(number: int) -> str:
    """What to write into Markdown where value `number` belongs."""
    return f"{OPENS}{number}{CLOSES}"


def to_mrkdwn(source: str, values: Sequence[Value] = ()) -> tuple[str, ...]:
    """Convert Markdown with placeholders into mrkdwn texts that each fit a section."""
    tree = SyntaxTreeNode(_parser().parse(source))
    return pack(_Converter(values).blocks(tree.children))


def find_problems(source: str) -> list[tuple[int, str]]:
    """What Slack could not show, as (line, advice); lines count from 1."""
    found: list[tuple[int, str]] = []
    for token in _strict_parser().parse(source):
        line = (token.map or [0])[0] + 1
        if token.type in _REFUSED:
            found.append((line, _REFUSED[token.type]))
        for child in token.children or ():
            found.extend((line, advice) for advice in _child_problems(child))
            line += child.type in {"softbreak", "hardbreak"}
    return list(dict.fromkeys(found))


_REFUSED = {
    "html_block": "write Markdown instead of HTML, or put it in `code`",
    "html_inline": "write Markdown instead of HTML, or put it in `code`",
    "image": "link to the picture instead: an answer is text",
    "table_open": "write a list instead of a table: Slack shows no tables",
}


def _child_problems(token: Token) -> Iterator[str]:
    if token.type in _REFUSED:
        yield _REFUSED[token.type]
    if token.type == "link_open":
        href = str(token.attrs.get("href", ""))
        if "%EE%80%80" in href:  # OPENS, percent-encoded
            yield "write the address out: a template word cannot stand in it"
        elif advice := url_advice(href):
            yield advice


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False, "maxNesting": 12}).enable("strikethrough")


def _accept(url: str) -> bool:
    """Leave the judgement of an address to `url_advice`."""
    return url is not None


@cache
def _strict_parser() -> MarkdownIt:
    """A parser that sees what the other one would leave as plain words."""
    parser = MarkdownIt("commonmark", {"html": True, "maxNesting": 12})
    parser.enable(["strikethrough", "table"])
    parser.validateLink = _accept  # type: ignore[method-assign]
    return parser


@dataclass(frozen=True, slots=True)
class _Converter:
    values: Sequence[Value]

    def blocks(self, nodes: Sequence[SyntaxTreeNode]) -> Iterator[Block]:
        for node in nodes:
            yield from self._block(node)

    def _block(self, node: SyntaxTreeNode) -> Iterator[Block]:
        match node.type:
            case "fence" | "code_block":
                yield Code(self._spelled(node.content.rstrip("\n")))
            case "hr":
                yield [Line((Run(_RULE),))]
            case "bullet_list" | "ordered_list":
                yield from self._list(node, depth=0)
            case "blockquote":
                for block in self.blocks(node.children):
                    yield _quoted(block)
            case _:
                yield [Line(runs) for runs in self._lines(node)]

    def _list(self, node: SyntaxTreeNode, depth: int) -> Iterator[Block]:
        """The list as one block, broken only where an item holds a block of code."""
        lines: list[Line] = []
        number = int(node.attrs.get("start", 1))
        indent = "    " * depth
        for item in node.children:
            bullet = _BULLETS[depth % 3] if node.type == "bullet_list" else f"{number}."
            number += 1
            first, rest = f"{indent}{bullet} ", indent + "    "
            for block in self._item(item, depth):
                if isinstance(block, Code):
                    yield lines
                    yield block
                    lines = []
                    continue
                for line in block:
                    lines.append(line if line.prefix else Line(line.runs, first, rest))
                    first = first if line.prefix else rest
        if lines:
            yield lines

    def _item(self, item: SyntaxTreeNode, depth: int) -> Iterator[Block]:
        for child in item.children:
            if child.type in {"bullet_list", "ordered_list"}:
                yield from self._list(child, depth + 1)
            else:
                yield from self._block(child)

    def _lines(self, node: SyntaxTreeNode) -> Iterator[tuple[Run, ...]]:
        """The inline content of a paragraph or heading, a tuple a line."""
        style = "*" if node.type == "heading" else ""
        runs: list[Run] = []
        inline = (child for part in node.children for child in part.children)
        for run in (run for child in inline for run in self._runs(child, style, None)):
            if run.text == "\n":
                yield tuple(runs)
                runs = []
            else:
                runs.append(run)
        yield tuple(runs)

    def _runs(self, node: SyntaxTreeNode, styles: str, url: str | None) -> Iterator[Run]:
        match node.type:
            case "text" | "image":
                yield from self._words(node.content, Run("", styles, url))
            case "code_inline":
                yield Run(self._spelled(node.content), styles, is_code=True)
            case "softbreak":
                yield Run(" ", styles, url)
            case "hardbreak":
                yield Run("\n")
            case "link":
                yield from self._link(node, styles)
            case _:
                mark = _STYLES.get(node.type, "")
                inner = styles if mark in styles else styles + mark
                for child in node.children:
                    yield from self._runs(child, inner, url)

    def _link(self, node: SyntaxTreeNode, styles: str) -> Iterator[Run]:
        """A link as one run: Slack shows no styles inside its label."""
        href = str(node.attrs.get("href", ""))
        label = "".join(run.text for child in node.children for run in self._runs(child, "", href))
        safe = None if url_advice(href) else href
        yield Run(" ".join(label.split()) or href, styles, safe)

    def _words(self, text: str, like: Run) -> Iterator[Run]:
        """Words with values in their places and, outside links, bare addresses as links."""
        end = 0
        for found in _PLACEHOLDER.finditer(text):
            yield from _addresses(text[end : found.start()], like)
            value = self._value(found)
            yield replace(like, text=value.text, url=like.url or value.url)
            end = found.end()
        yield from _addresses(text[end:], like)

    def _spelled(self, text: str) -> str:
        return _PLACEHOLDER.sub(lambda found: self._value(found).text, text)

    def _value(self, found: re.Match[str]) -> Value:
        number = int(found[1])
        return self.values[number] if number < len(self.values) else Value("")


def _addresses(text: str, like: Run) -> Iterator[Run]:
    end = 0
    for found in () if like.url else _BARE_URL.finditer(text):
        url = found.group()
        if url.count("(") > url.count(")") and text[found.end() : found.end() + 1] == ")":
            url += ")"
        if url_advice(url) is None:
            yield replace(like, text=text[end : found.start()])
            yield replace(like, text=url, url=url)
            end = found.start() + len(url)
    yield replace(like, text=text[end:])


def _quoted(block: Block) -> Block:
    if isinstance(block, Code):
        return block
    return [Line(one.runs, _QUOTE + one.prefix, _QUOTE + one.hanging) for one in block]
