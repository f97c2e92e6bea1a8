"""The quiet lane: the desk's card of a channel and day, and a line of it on the App Home."""

from __future__ import annotations

from collections.abc import Iterator

from slack_sdk.models.blocks import Block, ButtonElement

from bot.services.outbox.messages import QuietMessage, QuietView, TeamHome
from bot.slack import ids, mrkdwn
from bot.slack.blocks.base import (
    MOST_NAME,
    Drawn,
    actions,
    button,
    context,
    drawn,
    fitting,
    section,
)
from bot.slack.blocks.escalation import channel_called
from bot.slack.mrkdwn import Mrkdwn
from bot.slack.templates import Words

SEEN = "Seen"
IT_IS_A_QUESTION = "It is a question"

_MOST_QUOTED = 150
_MOST_IN_LINES = 9_000  # characters of a card's lines: what stands around them needs room as well


def quiet(message: QuietMessage, words: Words) -> Drawn:
    """Draw a card: a line a message, each with its button, and *Seen* for those that are shown.

    Of lines too long for one message the last are left off, and counted with those that wait.
    """
    waiting = len(message.lines) + message.more
    counts = {
        "day": message.day,
        "waiting": waiting,
        "before": message.before,
        "moved": message.moved,
    }
    place = channel_called(message.channel_name)
    lines = fitting(
        (section(_line(view, words), accessory=_is_a_question(view)) for view in message.lines),
        _MOST_IN_LINES,
    )
    shown = message.lines[: len(lines)]
    blocks: list[Block] = [section(words.mrkdwn("quiet/card", place=place, **counts)), *lines]
    if shown:
        if more := waiting - len(shown):
            blocks.append(context(words.mrkdwn("quiet/more", count=more)))
        blocks.extend(actions(ids.BLOCK_QUIET, [_seen(*shown)]))
        blocks.append(context(words.mrkdwn("quiet/how")))
    return drawn(words.fallback("quiet/card", place=place, **counts), blocks)


def at_home(page: TeamHome, words: Words) -> Iterator[Block]:
    """Draw what may want somebody on their App Home."""
    count = len(page.quiet) + page.more_quiet
    yield section(words.mrkdwn("home/quiet", count=count))
    for view in page.quiet:
        yield section(_line(view, words))
        yield from actions(
            f"{ids.BLOCK_QUIET}:{view.question}", [_seen(view), _is_a_question(view)]
        )
    if page.more_quiet:
        yield context(words.mrkdwn("quiet/more", count=page.more_quiet))


def _line(view: QuietView, words: Words) -> Mrkdwn:
    place = channel_called(view.channel_name)
    return words.mrkdwn(
        "quiet/line",
        words=mrkdwn.inline(
            mrkdwn.within_quotes(mrkdwn.readable(view.words)).strip("`"), _MOST_QUOTED
        ),
        customer=mrkdwn.clip(view.customer, MOST_NAME),
        place=mrkdwn.link(place, view.permalink),
        written_at=view.written_at,
    )


def _seen(*views: QuietView) -> ButtonElement:
    """It carries what it stands beside: what has come since then nobody has seen."""
    return button(SEEN, ids.QUIET_SEEN, ",".join(str(view.question) for view in views))


def _is_a_question(view: QuietView) -> ButtonElement:
    return button(IT_IS_A_QUESTION, ids.QUIET_IS_A_QUESTION, view.question)
