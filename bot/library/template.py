"""Bodies as templates: what may stand in one, and how it is printed for one asker.

A body is Markdown with a few Jinja expressions. What is allowed is a list, checked on the parsed
template before anything runs: two names, two filters, `if`, comparisons and constant words.
Jinja's own sandbox stands behind that list; it alone would let through what only eats memory.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from jinja2 import StrictUndefined, TemplateError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from bot.core.answers import Answer, Link
from bot.errors import RenderFailed
from bot.library.fields import hidden_character
from bot.library.markdown import Value, find_problems, placeholder, to_mrkdwn
from bot.library.mistakes import unknown_advice

LONGEST_BODY = 8_000
LONGEST_OUTPUT = 12_000
LONGEST_NAME = 80
NAMES = ("asker", "owner")
FILTERS = ("default", "link")
_LONGEST_TAG = 200
_MOST_TAGS = 40
_DEEPEST = 8
_NAMELESS = "there"  # as in "Hi there"
_TAG_OPENS = re.compile(r"\{[{%]")
_TAG_CLOSES = re.compile(r"[%}]\}")
# Every error that parsing or compiling hostile text has been seen to raise.
_JINJA_FAILS = (TemplateError, RecursionError, ValueError, OverflowError, SyntaxError, MemoryError)
_PLAIN_WORDS = "write {{ asker }}, {{ owner }}, {{ 'Link title' | link }} or {% if … %}"


@dataclass(frozen=True, slots=True)
class TemplateFacts:
    """What a body may say of this conversation: the asker's display name, and who answers for it.

    An empty `asker` is a person whose name Slack did not tell.
    """

    asker: str = ""
    owner: str = "our team"


def check_template(body: str, links: Sequence[Link] = ()) -> list[tuple[int, str]]:
    """What is wrong with a body, as (line, advice); lines count from 1."""
    plain = _plain_problems(body)
    if plain:
        return plain
    try:
        tree = _environment({}, str).parse(body)
    except _JINJA_FAILS as error:
        return [(getattr(error, "lineno", None) or 1, _explain(error))]
    titles = {link.title for link in links}
    found = sorted(set(_problems(tree, titles, depth=0)))
    if found:
        return found
    if not _always_prints(tree.body):
        return [(1, "write something that everybody reads, outside {% if %}")]
    shown = _everything(tree)
    found = find_problems(shown)
    if not found:
        chunks = to_mrkdwn(shown, [Value("M" * LONGEST_NAME, _longest(links))])
        found = [(1, advice) for advice in _size_advice(sum(map(len, chunks)))]
    return found


def _size_advice(size: int) -> Iterator[str]:
    if not size:
        yield "write the answer: nothing in this body can be read"
    if size > LONGEST_OUTPUT:
        yield f"shorten the body: Slack would be sent {size} characters of {LONGEST_OUTPUT}"


def render(answer: Answer, facts: TemplateFacts) -> tuple[str, ...]:
    """Print an answer's body for one asker, as chunks of Slack mrkdwn.

    Each fits a section block, and nothing in them can ping.
    """
    values: list[Value] = []

    def keep(value: object) -> str:
        values.append(value.value if isinstance(value, _Shown) else Value(tidy(str(value))))
        return placeholder(len(values) - 1)

    if _plain_problems(answer.body):
        raise RenderFailed(f"{answer.slug}: the body was not checked before it was kept")
    links = {link.title: link.url for link in answer.links}
    environment = _environment(links, keep)
    try:
        if next(_problems(environment.parse(answer.body), set(links), depth=0), None):
            raise RenderFailed(f"{answer.slug}: the body has template words that are not allowed")
        printed = environment.from_string(answer.body).render(
            asker=_name(tidy(facts.asker), _NAMELESS), owner=_name(tidy(facts.owner), "our team")
        )
    except _JINJA_FAILS as error:
        raise RenderFailed(f"{answer.slug}: {type(error).__name__}") from None
    chunks = to_mrkdwn(printed, values)
    if sum(map(len, chunks)) > LONGEST_OUTPUT or not chunks:
        raise RenderFailed(f"{answer.slug}: the body prints nothing, or too much")
    return chunks


def tidy(name: str) -> str:
    """A person's words as a name: one line, at most 80 characters, and no formatting.

    Direction marks and other hidden characters go, and so do Slack's marks, which cannot be
    escaped; a web address falls apart, so that no client makes a link of it.
    """
    spaced = " ".join(name[: 4 * LONGEST_NAME].split())
    kept = "".join(char for char in spaced if hidden_character(char) is None and char not in "*_~`")
    kept = kept.replace("://", ": ").lstrip(">").strip()
    return kept if len(kept) <= LONGEST_NAME else kept[: LONGEST_NAME - 1].rstrip() + "\u2026"


class _Shown(str):
    """A word of the template that prints as `value`; comparisons see the word itself."""

    value: Value
    __slots__ = ("value",)


def _shown(word: str, value: Value) -> _Shown:
    made = _Shown(word)
    made.value = value
    return made


def _name(name: str, nameless: str) -> _Shown:
    """A person's name: empty where it is not known, and then printed as something else."""
    return _shown(name, Value(name or nameless))


def _environment(
    links: Mapping[str, str], show: Callable[[object], str]
) -> ImmutableSandboxedEnvironment:
    """Jinja with nothing in it but what a body may use; `show` turns each value into text."""

    def link(title: str) -> _Shown:
        return _shown(title, Value(tidy(title), links.get(title)))

    def default(value: str, instead: str) -> str:
        return value or instead

    environment = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined,
        autoescape=False,
        finalize=show,
        trim_blocks=True,
        lstrip_blocks=True,
        cache_size=0,
    )
    environment.globals.clear()
    environment.tests.clear()
    environment.filters.clear()
    environment.filters.update({"link": link, "default": default})
    return environment


def _plain_problems(body: str) -> list[tuple[int, str]]:
    """What can be seen without parsing: the size, hidden characters, the number of tags."""
    if not body.strip():
        return [(1, "write the answer below the second '---'")]
    if len(body) > LONGEST_BODY:
        return [(1, f"shorten the body to {LONGEST_BODY} characters, it has {len(body)}")]
    for number, line in enumerate(body.split("\n"), 1):
        hidden = hidden_character(line, allowed="\t")
        if hidden:
            return [(number, f"remove the invisible character {hidden}")]
    starts = [found.start() for found in _TAG_OPENS.finditer(body)]
    if len(starts) > _MOST_TAGS:
        return [(1, f"use at most {_MOST_TAGS} template tags in one answer")]
    for start in starts:
        closes = _TAG_CLOSES.search(body, start)
        if (closes.end() if closes else len(body)) - start > _LONGEST_TAG:
            line_number = body.count("\n", 0, start) + 1
            return [(line_number, f"close this template tag within {_LONGEST_TAG} characters")]
    return []


def _explain(error: Exception) -> str:
    said = error.message if isinstance(error, TemplateError) else type(error).__name__
    raw = "braces that are meant as themselves go between {% raw %} and {% endraw %}"
    return f"the template does not parse: {str(said).rstrip('.')}; {raw}"


def _problems(
    node: nodes.Node, titles: set[str], depth: int, line: int = 1
) -> Iterator[tuple[int, str]]:
    """Whatever is not on the list, each with its line."""
    line = node.lineno or line
    advice = _advice(node, titles)
    if depth > _DEEPEST:
        yield line, "this is nested too deeply: write two answers"
    elif advice:
        yield line, advice
    else:
        # The arguments of a filter were judged with it.
        children = [node.node] if isinstance(node, nodes.Filter) else node.iter_child_nodes()
        for child in children:
            if child is not None:
                yield from _problems(child, titles, depth + 1, line)


def _advice(node: nodes.Node, titles: set[str]) -> str | None:
    match node:
        case nodes.Name(name=name):
            return unknown_advice("template word", name, NAMES)
        case nodes.Const(value=value):
            return None if isinstance(value, str) else f"put {value} in quotes"
        case nodes.Filter():
            return _filter_advice(node, titles)
        case nodes.Operand(op=op):
            return None if op in {"eq", "ne"} else "compare with == or != only"
        case _ if isinstance(node, _HARMLESS):
            return None
    what = next((word for kind, word in _REFUSED if isinstance(node, kind)), "this")
    return f"{what} cannot be used in an answer; {_PLAIN_WORDS}"


def _filter_advice(node: nodes.Filter, titles: set[str]) -> str | None:
    constants = [arg.value for arg in node.args if isinstance(arg, nodes.Const)]
    if unknown := unknown_advice("filter", node.name, FILTERS):
        return unknown
    if node.kwargs or node.dyn_args or node.dyn_kwargs or len(constants) != len(node.args):
        return f"write the filter '{node.name}' with plain words in quotes"
    if node.name == "default":
        is_right = len(constants) == 1 and isinstance(constants[0], str) and constants[0].strip()
        return None if is_right else "write what stands in, as in {{ asker | default('you') }}"
    if constants or not isinstance(node.node, nodes.Const):
        return "write the title of one of the links, as in {{ 'Refund policy' | link }}"
    return unknown_advice("link of this answer", str(node.node.value), titles)


_HARMLESS = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.If,
    nodes.Compare,
    nodes.And,
    nodes.Or,
    nodes.Not,
)
_REFUSED: tuple[tuple[type[nodes.Node], str], ...] = (
    (nodes.For, "a loop"),
    (nodes.Call, "a call"),
    (nodes.Getattr, "a dot"),
    (nodes.Getitem, "a subscript"),
    (nodes.Include, "'include'"),
    (nodes.Import, "'import'"),
    (nodes.FromImport, "'import'"),
    (nodes.Extends, "'extends'"),
    (nodes.Block, "'block'"),
    (nodes.Macro, "'macro'"),
    (nodes.CallBlock, "'call'"),
    (nodes.FilterBlock, "'filter'"),
    (nodes.With, "'with'"),
    (nodes.Assign, "'set'"),
    (nodes.AssignBlock, "'set'"),
    (nodes.Test, "'is'"),
    (nodes.CondExpr, "'if' inside {{ }}"),
    (nodes.Concat, "'~'"),
    (nodes.BinExpr, "arithmetic"),
    (nodes.UnaryExpr, "arithmetic"),
    (nodes.Literal, "a list or a number"),
)


def _always_prints(body: Sequence[nodes.Node]) -> bool:
    """Whether something is printed whatever the conditions say."""
    for node in body:
        if isinstance(node, nodes.Output) and any(text.strip() for _, text in _leaves(node)):
            return True
        if isinstance(node, nodes.If):
            branches = [node.body, *(other.body for other in node.elif_), node.else_]
            if all(_always_prints(branch) for branch in branches):
                return True
    return False


def _everything(tree: nodes.Template) -> str:
    """All that a body could print, on its own lines, with one placeholder for every value."""
    shown = ""
    for line, text in _leaves(tree):
        shown += "\n" * (line - 1 - shown.count("\n")) + text
    return shown


def _leaves(node: nodes.Node) -> Iterator[tuple[int, str]]:
    if isinstance(node, nodes.Output):
        for part in node.nodes:
            yield part.lineno, part.data if isinstance(part, nodes.TemplateData) else placeholder(0)
    else:
        for child in node.iter_child_nodes():
            yield from _leaves(child)


def _longest(links: Sequence[Link]) -> str | None:
    return max((link.url for link in links), key=len, default=None)
