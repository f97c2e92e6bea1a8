"""An answer as it is read in Slack: its body, its links and who stands behind it."""

from __future__ import annotations

from slack_sdk.models.blocks import Block

from bot.services.outbox.messages import AnswerView
from bot.slack import mrkdwn
from bot.slack.blocks.base import MOST_TITLE, context, fitting, section
from bot.slack.mrkdwn import Mrkdwn
from bot.slack.templates import Words

MOST_LINKS = 5
_MOST_SPOKEN = 2000
_MOST_SHOWN = 7_000  # of an answer that other things stand beside
_MOST_SECTIONS = 45  # of a message's 50 blocks: the other things need some
_MOST_LINK_LABEL = 100
_MOST_LINK_LINE = 2900


def answer_blocks(answer: AnswerView, words: Words) -> list[Block]:
    """The body, up to five links, and the line that says whose answer it is.

    Of an answer that goes on in another message, these two stand at its end.
    """
    blocks: list[Block] = [section(Mrkdwn(chunk)) for chunk in answer.chunks if chunk.strip()]
    if answer.goes_on:
        return blocks
    links = _links(answer)
    if links:
        blocks.append(section(words.mrkdwn("thread/links", links=links)))
    blocks.append(
        context(
            words.mrkdwn(
                "thread/source", owner_name=answer.owner_name, reviewed_on=answer.reviewed_on
            )
        )
    )
    return blocks


def as_much_of(answer: AnswerView, words: Words) -> list[Block]:
    """The same as far as there is room beside other things, and then a line that says so."""
    whole = answer_blocks(answer, words)
    shown = fitting(whole, _MOST_SHOWN)[:_MOST_SECTIONS]
    return shown if len(shown) == len(whole) else [*shown, context(words.mrkdwn("lookup/longer"))]


def titled_answer(answer: AnswerView, words: Words, *, sent_by: str | None = None) -> list[Block]:
    """The answer under its title, as a customer reads it; `sent_by` names who chose to send it."""
    title = words.mrkdwn(
        "thread/answer", title=title_of(answer), sent_by=sent_by, is_begun=answer.is_begun
    )
    return [section(title), *answer_blocks(answer, words)]


def _links(answer: AnswerView) -> list[Mrkdwn]:
    links: list[Mrkdwn] = []
    room = _MOST_LINK_LINE
    for one in answer.links[:MOST_LINKS]:
        link = mrkdwn.link(mrkdwn.clip(one.title, _MOST_LINK_LABEL), one.url)
        room -= len(link) + 3
        if room < 0:
            break
        links.append(link)
    return links


def title_of(answer: AnswerView) -> str:
    """The title at a length that fits any sentence."""
    return mrkdwn.clip(answer.title, MOST_TITLE)


def spoken_body(answers: tuple[AnswerView, ...]) -> Mrkdwn:
    """The bodies as one text for screen readers, in whole chunks; empty where they are too long."""
    body = "\n\n".join(chunk for answer in answers for chunk in answer.chunks)
    titles = sum(len(mrkdwn.inline(title_of(answer))) for answer in answers)
    return Mrkdwn(body if len(body) + titles <= _MOST_SPOKEN else "")
