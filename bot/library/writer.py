"""Writes an answer as the response file that reads back as the same answer."""

from __future__ import annotations

import os
import re
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import yaml

from bot.core.answers import Answer, Origin, Phrasing
from bot.errors import LibraryError, Mistake
from bot.library.fields import slug_advice
from bot.library.mistakes import Mistakes
from bot.library.reader import read_answer

_BLANK_LINES = re.compile(r"\A(?:[^\S\n]*\n)+")


class _Dumper(yaml.SafeDumper):
    """PyYAML with lists indented under their key, as people write them."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002
        super().increase_indent(flow, indentless=False)


def to_markdown(answer: Answer) -> str:
    """The answer as a response file; raises `LibraryError` where a file could not hold it.

    What a file does not say (origin, version, whether it is retired) is left out.
    """
    text = f"---\n{_front_matter(answer)}---\n{answer.body.rstrip()}\n"
    mistakes = Mistakes(f"{answer.topic}/{answer.slug}.md")
    read, _ = read_answer(text, answer.slug, answer.topic, None, mistakes)
    if not mistakes and read != as_written(answer):
        mistakes.add(1, "a response file cannot hold these words as they are")
    if mistakes:
        raise LibraryError(mistakes)
    return text


def as_written(answer: Answer) -> Answer:
    """The answer as its file will read: from a file, first version, without blanks around it."""
    asks = tuple(Phrasing(text) for text in answer.asks)
    nots = tuple(phrasing for phrasing in answer.phrasings if phrasing.text in answer.nots)
    return replace(
        answer,
        body=_BLANK_LINES.sub("", answer.body).rstrip(),
        phrasings=asks + tuple(replace(one, origin=Origin.FILE) for one in nots),
        origin=Origin.FILE,
        version=1,
        is_retired=False,
    )


def write_answer(folder: Path, answer: Answer) -> Path:
    """Write the answer to its place in `folder`, whole or not at all; returns the path.

    Its own file is replaced. A file that is in the way, because it does not read as an answer or
    holds this slug under another topic, is never touched: raises `LibraryError`.
    """
    for what, name in (("file", answer.slug), ("folder", answer.topic)):
        advice = slug_advice(name, what)
        if advice:
            raise LibraryError([Mistake(f"{answer.topic}/{answer.slug}.md", 1, advice)])
    text = to_markdown(answer)
    path = folder / answer.topic / f"{answer.slug}.md"
    _check_way(folder, path)
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary_name = tempfile.mkstemp(
        dir=path.parent, prefix=f".{answer.slug}.", suffix=".tmp"
    )
    temporary = Path(temporary_name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
    return path


def _check_way(folder: Path, path: Path) -> None:
    mistakes = Mistakes(str(path))
    for other in sorted(folder.glob(f"*/{path.name}")):
        if other.parent != path.parent:
            mistakes.add(1, f"move {other} here first: the answer has changed its topic")
    if path.exists():
        try:
            text = path.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            mistakes.add(1, f"move this file away: it is no answer ({type(error).__name__})")
        else:
            read_answer(text, path.stem, path.parent.name, None, mistakes)
    if mistakes:
        raise LibraryError(mistakes)


def _front_matter(answer: Answer) -> str:
    fields: dict[str, Any] = {"title": answer.title}
    if answer.owner:
        fields["owner"] = answer.owner
    lines = _dump(fields)
    if answer.reviewed_on:  # written by hand: PyYAML would quote a text that looks like a date
        lines += f"reviewed: {answer.reviewed_on.isoformat()}\n"
    if answer.tells is not None:  # as people write it: PyYAML has no plain yes
        lines += f"tell: {'yes' if answer.tells else 'no'}\n"
    if answer.sending:
        lines += f"sending: {answer.sending.value}\n"
    rest: dict[str, Any] = {}
    if answer.asks:
        rest["phrasings"] = list(answer.asks)
    if answer.nots:
        rest["not"] = list(answer.nots)
    if answer.links:
        rest["links"] = [{"title": link.title, "url": link.url} for link in answer.links]
    return lines + _dump(rest) if rest else lines


def _dump(fields: dict[str, Any]) -> str:
    return yaml.dump(
        fields, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=2**31, line_break="\n"
    )
