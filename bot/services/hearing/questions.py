"""A message as a question: what it asks in whose channel, and how it is kept and answered."""

from __future__ import annotations

import re

from bot.core import intent, text
from bot.core.models import (
    Channel,
    Decision,
    Heard,
    Ignore,
    Mode,
    Question,
    QuestionState,
    Reading,
    Reply,
    Role,
    Say,
)
from bot.core.records import MessageRow, NewQuestion
from bot.core.triage import Asking
from bot.core.why import Why
from bot.services.steps import Step
from bot.services.unit import time_of

_MENTION = re.compile(r"<@[A-Z0-9]+(?:\|[^>]*)?>")
_TO_SOMEBODY = re.compile(r"\s*(?:(?:hi|hey|hello)[\s,]+)?<@[A-Z0-9]+", re.IGNORECASE)


def asking_of(
    question: Question,
    raw: str,
    channel: Channel,
    *,
    given: frozenset[str] = frozenset(),
    may_reply: bool = True,
    only_if_sure: bool = False,
    is_settled: bool = False,
) -> Asking:
    """What bears on a decision, beside the ranking, for a question in these words."""
    words = text.clean(words_of(raw))
    is_own = not channel.is_community and not channel.is_direct  # the customer's own channel
    # There a person looks at it all the same; elsewhere the one who is named may be a teammate.
    is_to_another = is_own and _TO_SOMEBODY.match(raw) is not None and not question.is_mention
    asks = intent.asks_or_reports(words, among_peers=channel.is_community)
    return Asking(
        asks=(asks and not is_to_another)
        or (text.is_only_a_file(raw) and not channel.is_community),
        among_peers=channel.is_community,
        may_want=is_own and (intent.may_want_somebody(words) or intent.shows_something(raw)),
        must_answer=question.is_mention or question.is_direct,
        may_reply=may_reply,
        only_if_sure=only_if_sure,
        is_settled=is_settled,
        given=given,
    )


def say(step: Step, question: Question, decision: Decision, reading: Reading) -> None:
    """Carry a decision out. Who spoke to the bot and asked nothing is told how to ask."""
    words = text.clean(words_of(question.text))
    is_empty = not text.is_only_a_file(question.text) and (not words or text.is_small_talk(words))
    spoken_to = question.is_mention or question.is_direct
    if spoken_to and is_empty and not isinstance(decision, Reply) and not question.is_shadow:
        step.carry_out(question, Ignore(Why.GREETING), reading)
        step.in_thread(Say.NUDGE, f"nudge:q{question.id}", question)
        return
    step.carry_out(question, decision, reading)


def words_of(raw: str) -> str:
    """The message without mentions: what a customer asks, not whom."""
    return _MENTION.sub(" ", raw).strip()


def is_mere_courtesy(raw: str) -> bool:
    """Whether a message only thanks, or says that something was heard."""
    words = text.clean(words_of(raw))
    return text.is_thanks(words) or text.is_acknowledgement(words)


def keep(step: Step, channel: Channel, heard: Heard, state: QuestionState, why: Why) -> Question:
    """Keep a message as a new question."""
    question = step.tx.add_question(
        NewQuestion(
            channel=channel.key,
            root_ts=heard.root_ts,
            asker=heard.author.user_id,
            text=heard.text,
            state=state,
            asked_at=time_of(heard.ts),
            is_shadow=channel.mode is Mode.SHADOW,
            is_mention=heard.mentions_us,
            is_direct=heard.is_direct,
        )
    )
    keep_message(step, channel, heard, Role.ASKED, why, question.id)
    return question


def keep_message(
    step: Step, channel: Channel, heard: Heard, role: Role, why: Why, question: int | None
) -> None:
    """Keep a heard message, once."""
    step.tx.keep_message(
        MessageRow(
            channel=channel.key,
            ts=heard.ts,
            role=role,
            author=heard.author.user_id,
            text=heard.text,
            why=why,
            heard_at=step.now,
            question=question,
            thread_ts=heard.thread_ts,
        )
    )
