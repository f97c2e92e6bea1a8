"""Short answers to whoever just did something: command results, confirmations, mistakes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from slack_sdk.models.blocks import Block

from bot.core.answers import Answer, Sending
from bot.errors import UserMistake
from bot.services.outbox.messages import AnswerView
from bot.slack import ids, mrkdwn
from bot.slack.blocks.answer import as_much_of, title_of
from bot.slack.blocks.base import (
    MOST_TITLE,
    Drawn,
    context,
    drawn,
    fitting,
    plain_section,
    section,
    sentence,
)
from bot.slack.mrkdwn import Mrkdwn
from bot.slack.templates import Words

_MOST_SECTION = 2900
_MOST_SECTIONS = 45
_MOST_LISTED = 10_000
_MOST_PHRASINGS = 20
_MOST_PHRASING = 130
_MOST_FACT = 300


class Done(StrEnum):
    """What a curator has just done."""

    ADDED = "added"
    EDITED = "edited"
    RETIRED = "retired"


@dataclass(frozen=True, slots=True)
class Shelf:
    """A topic's answers, for the list."""

    title: str
    answers: Sequence[Answer]


def command_help(words: Words, *, is_curator: bool) -> Drawn:
    """What `/answer` can do, for this person."""
    command = mrkdwn.code(ids.COMMAND_ANSWER)
    return sentence(words, "ephemeral/help", command=command, is_curator=is_curator)


def answer_list(shelves: Sequence[Shelf], words: Words) -> Drawn:
    """The live answers by topic."""
    count = sum(len(shelf.answers) for shelf in shelves)
    blocks: list[Block] = [section(words.mrkdwn("ephemeral/list", count=count))]
    sections = [text for shelf in shelves for text in _shelf(shelf, words)]
    listed = fitting((section(text) for text in sections[:_MOST_SECTIONS]), _MOST_LISTED)
    blocks.extend(listed)
    if len(sections) > len(listed):
        blocks.append(context(words.mrkdwn("ephemeral/list_is_longer")))
    return drawn(words.fallback("ephemeral/list", count=count), blocks)


def _shelf(shelf: Shelf, words: Words) -> Iterable[Mrkdwn]:
    title = mrkdwn.clip(shelf.title, MOST_TITLE)
    lines = [str(words.mrkdwn("ephemeral/list_topic", title=title))]
    size = len(lines[0])
    for answer in shelf.answers:
        line = words.mrkdwn(
            "ephemeral/list_answer", title=mrkdwn.clip(answer.title, MOST_TITLE), slug=answer.slug
        )
        if size + len(line) + 1 > _MOST_SECTION:
            yield Mrkdwn("\n".join(lines))
            lines, size = [], 0
        lines.append(line)
        size += len(line) + 1
    yield Mrkdwn("\n".join(lines))


def answer_shown(
    answer: Answer,
    view: AnswerView,
    words: Words,
    *,
    tells: bool = False,
    sending: Sending = Sending.ALONE,
) -> Drawn:
    """An answer as customers read it, with the ways they ask for it."""
    title = title_of(view)
    values = {
        "title": title,
        "slug": answer.slug,
        "version": answer.version,
        "origin": answer.origin.value,
        "tells": tells,
        "sending": sending.value,
    }
    blocks: list[Block] = [section(words.mrkdwn("ephemeral/show", **values))]
    blocks.extend(as_much_of(view, words))
    asks = [mrkdwn.clip(mrkdwn.one_line(ask), _MOST_PHRASING) for ask in answer.asks]
    if asks:
        blocks.append(section(words.mrkdwn("ephemeral/show_phrasings", count=len(asks))))
        blocks.append(plain_section("\n".join(f"• {ask}" for ask in asks[:_MOST_PHRASINGS])))
    return drawn(words.fallback("ephemeral/show", title=title), blocks)


def done(what: Done, answer: Answer, words: Words) -> Drawn:
    """A curator's change has taken effect."""
    title = mrkdwn.clip(answer.title, MOST_TITLE)
    return sentence(words, "ephemeral/done", what=what.value, title=title, slug=answer.slug)


def mistake(error: UserMistake, words: Words) -> Drawn:
    """What somebody can put right, in words."""
    facts = {name: mrkdwn.inline(fact, _MOST_FACT) for name, fact in error.facts.items()}
    text = words.mrkdwn(f"mistake/{error.code}", **facts)
    return drawn(text, [section(text)])


def went_wrong(reference: str, words: Words) -> Drawn:
    """Our fault; the reference finds it in the log."""
    text = words.mrkdwn("mistake/went_wrong", reference=reference)
    return drawn(text, [section(text)])
