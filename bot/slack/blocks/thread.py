"""What customers read in their thread: replies, suggestions, hand-overs, a teammate's words.

Nothing internal is drawn here: no mention, no confidence, no channel, no name but a public one.
"""

from __future__ import annotations

from collections.abc import Iterator

from slack_sdk.models.blocks import Block, DividerBlock

from bot.core.outbox import SayNudge
from bot.services.outbox.messages import (
    HandoverMessage,
    RelayMessage,
    ReplyMessage,
    ReplyStanding,
    SuggestionMessage,
)
from bot.slack import ids, mrkdwn
from bot.slack.blocks.answer import spoken_body, title_of, titled_answer
from bot.slack.blocks.base import (
    MOST_NAME,
    MOST_TITLE,
    Drawn,
    actions,
    button,
    context,
    drawn,
    plain_section,
    section,
    sentence,
    spoken,
)
from bot.slack.templates import Words

SOLVED = "That solved it"
NEED_PERSON = "I need a person"
NONE_OF_THESE = "None of these"
NOT_THIS = "That's not it"

_MOST_SPOKEN = 2800
_MOST_PARTS = 5  # of a message, that were handed on
_MOST_PART = 80


def reply(message: ReplyMessage, words: Words) -> Drawn:
    """Answers, with what can still be done about them, unless they go on in another message."""
    blocks: list[Block] = []
    for answer in message.answers:
        if blocks:
            blocks.append(DividerBlock())
        blocks.extend(titled_answer(answer, words, sent_by=message.sent_by))
    if not message.goes_on:
        blocks.extend(_end(message, words))
    text = words.fallback(
        "thread/answer",
        titles=[title_of(answer) for answer in message.answers],
        body=spoken_body(message.answers),
    )
    return drawn(text, blocks)


def _end(message: ReplyMessage, words: Words) -> Iterator[Block]:
    """What stands below the last answer: who has the rest, and the buttons."""
    yield from _rest(message, words)
    if message.standing is not ReplyStanding.OPEN:
        yield from _standing(message, words)
        return
    solved = button(SOLVED, ids.QUESTION_SOLVED, message.question, style="primary")
    need = button(NEED_PERSON, ids.QUESTION_NEED_PERSON, message.question)
    yield from actions(ids.BLOCK_QUESTION, (solved, need))
    yield context(words.mrkdwn("thread/how_to_answer"))


def _rest(message: ReplyMessage | SuggestionMessage | HandoverMessage, words: Words) -> list[Block]:
    """Who has the other parts of the message, and when they are next at work."""
    parts = [
        {
            "to": mrkdwn.clip(part.to, MOST_NAME),
            "what": _part_of_message(part.what),
            "is_all": part.is_all,
        }
        for part in message.rest[:_MOST_PARTS]
    ]
    if not parts:
        return []
    return [section(words.mrkdwn("thread/rest", rest=parts, opens_at=message.opens_at))]


def _part_of_message(said: str | None) -> str:
    """The asker's own words between quotes; a full stop would end our sentence, not theirs."""
    words = mrkdwn.within_quotes(mrkdwn.readable(said or ""))
    is_stopped = words.endswith(".") and not words.endswith("..")
    return mrkdwn.clip(words[:-1] if is_stopped else words, _MOST_PART)


def suggestion(message: SuggestionMessage, words: Words) -> Drawn:
    """Up to three titles to choose from, numbered so that a guest without buttons can answer."""
    titles = [mrkdwn.clip(mrkdwn.one_line(t), MOST_TITLE) for t in message.titles[:3]]
    lines = [f"{mrkdwn.number(place)} {title}" for place, title in enumerate(titles, 1)]
    about = _part_of_message(message.about)
    asks = words.mrkdwn("thread/suggestion", count=len(titles), about=about)
    blocks: list[Block] = [section(asks)]
    blocks.append(plain_section("\n".join(lines)))
    blocks.extend(_rest(message, words))
    if message.standing is ReplyStanding.OPEN:
        picks = [
            button(f"{place}. {title}", ids.SUGGESTION_PICKS[place - 1], message.decision)
            for place, title in enumerate(titles, 1)
        ]
        none = button(
            NONE_OF_THESE if len(titles) > 1 else NOT_THIS, ids.SUGGESTION_NONE, message.question
        )
        blocks.extend(actions(ids.BLOCK_SUGGESTION, (*picks, none)))
        blocks.append(context(words.mrkdwn("thread/how_to_pick", count=len(titles))))
    else:
        blocks.extend(_standing(message, words, picked=message.picked))
    return drawn(words.fallback("thread/suggestion", titles=titles), blocks)


def _standing(
    message: ReplyMessage | SuggestionMessage, words: Words, *, picked: str | None = None
) -> list[Block]:
    line = words.mrkdwn(
        "thread/standing",
        standing=message.standing.value,
        handed_to=message.handed_to,
        picked=mrkdwn.clip(picked or "", MOST_TITLE),
    )
    return [context(line)] if line else []


def handover(message: HandoverMessage, words: Words) -> Drawn:
    """To the asker: who has their question, and when they are next at work."""
    if message.rest:
        return drawn(words.fallback("thread/handed_on"), _rest(message, words))
    return sentence(
        words,
        "thread/handover",
        owner_name=message.owner_name,
        kind="still_open" if message.is_still_open else "opened",
        opens_at=message.opens_at,
    )


def relay(message: RelayMessage, words: Words) -> Drawn:
    """A teammate's own words, under the name that customers may read."""
    said = mrkdwn.lines_inline(message.text, _MOST_SPOKEN)
    return drawn(
        words.fallback("thread/relay", by_name=message.by_name, said=said),
        [context(words.mrkdwn("thread/relay", by_name=message.by_name)), spoken(message.text)],
    )


def nudge(_: SayNudge, words: Words) -> Drawn:
    """To a customer whose mention asks nothing yet: how to ask."""
    return sentence(words, "thread/nudge")
