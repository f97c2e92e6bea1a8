"""A message as a question: what it asks in whose channel, and how it is kept."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.core import text
from bot.core.channels import Channel, Mode
from bot.core.conversation import NeedsPerson, meaning
from bot.core.intent import asking
from bot.core.intent.addressed import is_to_somebody_else
from bot.core.intent.closing import is_over
from bot.core.intent.plainly import asks_plainly
from bot.core.intent.requests import requests_of, wants_person_of
from bot.core.messages import Heard, MessageRow, Role, written_at
from bot.core.people import Author, Side
from bot.core.questions import Question, QuestionState
from bot.core.triage import Circumstances
from bot.core.why import Why
from bot.services.unit import Unit
from bot.services.urgency import urgency_in

BESIDE = (Role.SAID, Role.IGNORED)
"""The roles of messages that are no part of a question."""

_MOST_SHOWN = 2_000  # characters that are searched for code, a log or a link
_SHOWN = re.compile(r"```|<https?://|`[^`\n]{8,}`")


def circumstances_of(
    unit: Unit,
    question: Question,
    raw: str,
    channel: Channel,
    *,
    given: frozenset[str] = frozenset(),
    may_reply: bool = True,
    only_if_sure: bool = False,
    is_settled: bool = False,
) -> Circumstances:
    """What bears on a decision, beside the ranking, for a question in these words."""
    words = cleaned(raw)
    is_file = text.is_only_a_file(raw)
    is_own = not channel.is_community and not channel.is_direct  # the customer's own channel
    is_to_us = question.is_mention or channel.is_direct or not _is_to_somebody_else(unit, raw)
    asks = asking.asks_or_reports(words) or bool(requests_of(words))
    if channel.is_community and not question.is_mention:
        asks = asks_plainly(words)
    is_told = asking.tells_something(words)
    is_said_to_us = question.is_mention or question.is_direct
    return Circumstances(
        asks=is_to_us and (asks or (is_file and not channel.is_community)),
        names=is_to_us and asking.names_something(words),
        wants_person=is_to_us and (wants_person_of(words) or meaning(raw) == NeedsPerson()),
        is_over=is_over(words),
        is_courtesy=text.is_thanks(words) or text.is_acknowledgement(words),
        among_peers=channel.is_community,
        may_want=is_own and is_told,
        shows=is_own and _SHOWN.search(raw[:_MOST_SHOWN]) is not None,
        must_answer=is_said_to_us and (asks or is_file or not asking.is_news(words)),
        may_reply=may_reply,
        only_if_sure=only_if_sure,
        is_settled=is_settled,
        given=given,
        is_urgent=is_to_us and urgency_in(unit, raw) is not None,
        urgent_words=unit.roster.settings.urgent.words,
    )


def _is_to_somebody_else(unit: Unit, raw: str) -> bool:
    ours = {user_id for user_id in text.MENTION.findall(raw) if _is_ours(unit, user_id)}
    return is_to_somebody_else(raw, ours, unit.roster.spoken_names)


def _is_ours(unit: Unit, user_id: str) -> bool:
    person = unit.tx.find_person(user_id)
    return unit.roster.side(Author(user_id), person) is Side.TEAMMATE


def words_of(raw: str) -> str:
    """The message without mentions: what a customer asks, not whom."""
    return text.MENTION.sub(" ", raw).strip()


def cleaned(raw: str) -> str:
    """What a customer says, as the rules of language read it: no mentions, no markup."""
    return text.clean(words_of(raw))


def draft_of(channel: Channel, heard: Heard) -> Question:
    """A message as a question that is not kept yet."""
    return Question(
        id=0,
        channel=channel.key,
        root_ts=heard.root_ts,
        asker=heard.author.user_id,
        text=heard.text,
        state=QuestionState.SETTLING,
        asked_at=written_at(heard.ts),
        is_shadow=channel.mode is Mode.SHADOW,
        is_mention=heard.mentions_us,
        is_direct=heard.is_direct,
    )


def keep_question(
    unit: Unit, channel: Channel, heard: Heard, state: QuestionState, why: Why
) -> Question:
    """Keep a message as a new question."""
    question = unit.tx.add_question(replace(draft_of(channel, heard), state=state))
    keep_message(unit, channel, heard, Role.ASKED, why, question.id)
    return question


def is_deleted(question: Question) -> bool:
    """Whether its asker took it back, words and all; what is only over can come back."""
    return question.state is QuestionState.WITHDRAWN and not question.text


def keep_message(
    unit: Unit, channel: Channel, heard: Heard, role: Role, why: Why, question: int | None = None
) -> bool:
    """Keep that a message was heard; False where it was before.

    What was no question and was edited into one is kept as what it is now.
    """
    row = MessageRow(
        channel=channel.key,
        ts=heard.ts,
        role=role,
        author=heard.author.user_id,
        text=heard.text,
        why=why,
        heard_at=unit.now,
        question=question,
        thread_ts=heard.thread_ts,
    )
    if unit.tx.keep_message(row):
        return True
    was = unit.tx.find_message(channel.key, heard.ts)
    if was is not None and was.role in BESIDE and was.text != heard.text:
        unit.tx.change_message(
            channel.key, heard.ts, text=heard.text, role=role, question=question, why=why
        )
    return False
