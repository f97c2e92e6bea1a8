"""Writes runs of styled words as Slack mrkdwn. The only place that escapes and splits.

Slack gives `& < >` a meaning and decodes only their entities. It has no escape for the marks
`* _ ~` and the backtick, so a mark that is meant as itself becomes a sign that looks like it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from bot.core.text import escape

LONGEST_CHUNK = 2_900  # a section's text ends at 3,000
_LONGEST_WORD = 400  # characters; five times that when every one is escaped
_LONGEST_LINK = 2_000
_GAP = "\u200b"  # Slack sees a mark only at the edge of a word
_LOOK_ALIKES = {"*": "\u2217", "_": "\u02cd", "~": "\u223c", "`": "\u02cb"}
_MARK = re.compile(r"(?<![^\W_])[*_~`]+|[*_~`]+(?![^\W_])|`+")
_WORDS = re.compile(r"\S+\s*|\s+")


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one style. `styles` holds Slack's marks, the outermost first."""

    text: str
    styles: str = ""
    url: str | None = None
    is_code: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One line, with what stands before it and before what is wrapped from it."""

    runs: tuple[Run, ...]
    prefix: str = ""
    hanging: str = ""


@dataclass(frozen=True, slots=True)
class Code:
    """Lines in Slack's code block."""

    text: str


Block = Sequence[Line] | Code
_Piece = tuple[str, str]
_OPENS, _CLOSES, _CODE, _WORDS_KIND = "opens", "closes", "code", "words"


def pack(blocks: Iterable[Block]) -> tuple[str, ...]:
    """Write blocks as few texts, none longer than a section holds, with a blank line between."""
    chunks: list[str] = []
    for block in blocks:
        for piece in _code(block) if isinstance(block, Code) else _text(block):
            if chunks and len(chunks[-1]) + 2 + len(piece) <= LONGEST_CHUNK:
                chunks[-1] += f"\n\n{piece}"
            elif piece.strip():
                chunks.append(piece)
    return tuple(chunks)


def _text(lines: Sequence[Line]) -> Iterator[str]:
    pieces = (
        (piece, bool(number)) for line in lines for number, piece in enumerate(_wrapped(line))
    )
    return _filled(pieces, LONGEST_CHUNK)


def _filled(pieces: Iterable[tuple[str, bool]], room: int) -> Iterator[str]:
    """The pieces, a line each, in texts no longer than `room`; those that are marked begin one."""
    written, size = list[str](), 0
    for piece, begins in pieces:
        if written and (begins or size + len(piece) > room):
            yield "\n".join(written)
            written, size = [], 0
        written.append(piece)
        size += len(piece) + 1
    if written:
        yield "\n".join(written)


def _wrapped(line: Line) -> Iterator[str]:
    """The line as mrkdwn, in pieces where one section cannot hold it."""
    room = LONGEST_CHUNK - max(len(line.prefix), len(line.hanging))
    prefix, taken, size = line.prefix, list[Run](), 0
    for run in _words(line.runs):
        cost = _cost(run, taken[-1] if taken else None)
        if taken and size + cost > room:
            yield prefix + _inline(_trimmed(taken))
            prefix, taken, size = line.hanging, [], 0
            cost = _cost(run, None)
        taken.append(run)
        size += cost
    yield (prefix + _inline(_trimmed(taken))).rstrip()


def _cost(run: Run, before: Run | None) -> int:
    """The most characters that a run adds, marks and gaps included."""
    words = len(escape(run.text))
    if before and _goes_on(before, run):
        return words
    return words + len(escape(_safe_url(run.url or ""))) + 4 * len(run.styles) + 10


def _trimmed(runs: list[Run]) -> list[Run]:
    """The same runs without blanks at either end, where a mark must touch its word."""
    if runs and not runs[0].is_code:
        runs = [replace(runs[0], text=runs[0].text.lstrip()), *runs[1:]]
    if runs and not runs[-1].is_code:
        runs = [*runs[:-1], replace(runs[-1], text=runs[-1].text.rstrip())]
    return [run for run in runs if run.text]


def _words(runs: Iterable[Run]) -> Iterator[Run]:
    """The same runs, cut where a line may break if they are long."""
    for run in runs:
        if run.url and len(escape(_safe_url(run.url))) + len(escape(run.text)) <= _LONGEST_LINK:
            yield run
        elif len(run.text) <= _LONGEST_WORD:
            yield replace(run, url=None)
        else:
            for word in _WORDS.findall(run.text):
                for start in range(0, len(word), _LONGEST_WORD):
                    yield replace(run, text=word[start : start + _LONGEST_WORD], url=None)


def _inline(runs: Sequence[Run]) -> str:
    """Write runs side by side, with a gap wherever a mark would stand inside a word."""
    pieces = list(_pieces(_joined(runs)))
    out = pieces[0][0] if pieces else ""
    for left, right in pairwise(pieces):
        out += (_GAP if _needs_gap(left, right) else "") + right[0]
    return _GAP + out if out.startswith("&gt;") else out


def _pieces(runs: Iterable[Run]) -> Iterator[_Piece]:
    opened = ""
    for run in runs:
        kept = _shared(opened, run.styles)
        yield from ((mark, _CLOSES) for mark in reversed(opened[len(kept) :]))
        yield from ((mark, _OPENS) for mark in run.styles[len(kept) :])
        yield _words_of(run), _CODE if run.is_code else _WORDS_KIND
        opened = run.styles
    yield from ((mark, _CLOSES) for mark in reversed(opened))


def _shared(opened: str, wanted: str) -> str:
    """The styles that go on from one run to the next."""
    return "".join(
        one
        for one, _ in takewhile(lambda pair: pair[0] == pair[1], zip(opened, wanted, strict=False))
    )


def _needs_gap(left: _Piece, right: _Piece) -> bool:
    """Whether Slack would take these two for one word, and so miss a mark."""
    if left[1] == _OPENS or right[1] == _CLOSES:
        return False
    if left[1] == right[1] == _WORDS_KIND:
        return False
    left_ends = left[1] != _WORDS_KIND or left[0][-1:].isalnum()
    right_begins = right[1] != _WORDS_KIND or right[0][:1].isalnum()
    return left_ends and right_begins


def _joined(runs: Sequence[Run]) -> list[Run]:
    """Neighbours of one kind as one run, so that a word's edges are seen."""
    joined: list[Run] = []
    for run in runs:
        if joined and _goes_on(joined[-1], run):
            joined[-1] = replace(run, text=joined[-1].text + run.text)
        else:
            joined.append(run)
    return joined


def _goes_on(before: Run, run: Run) -> bool:
    """Whether a run is more of the one before."""
    return not run.url and replace(before, text="") == replace(run, text="")


def _words_of(run: Run) -> str:
    if run.is_code:
        return f"`{escape(run.text.replace('`', _LOOK_ALIKES['`']))}`"
    if run.url and run.url == run.text:
        return f"<{escape(_safe_url(run.url))}>"
    words = escape(_plain(run.text))
    return f"<{escape(_safe_url(run.url))}|{words}>" if run.url else words


def _plain(text: str) -> str:
    """Words whose marks Slack will not read as styles."""
    return _MARK.sub(lambda found: "".join(_LOOK_ALIKES[c] for c in found.group()), text)


def _safe_url(url: str) -> str:
    return url.replace("|", "%7C").replace("<", "%3C").replace(">", "%3E").replace(" ", "%20")


def _code(block: Code) -> Iterator[str]:
    pieces = (
        (escape(line[start : start + _LONGEST_WORD]), False)
        for line in block.text.replace("```", "`\u200b`\u200b`").split("\n")
        for start in range(0, max(1, len(line)), _LONGEST_WORD)
    )
    for text in _filled(pieces, LONGEST_CHUNK - 11):
        yield f"```\n{text}\n```"
