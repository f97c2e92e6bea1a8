"""A message as a question: what it asks in whose channel, and how it is kept."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.core import intent, text
from bot.core.channels import Channel, Mode
from bot.core.messages import Heard, MessageRow, Role, written_at
from bot.core.questions import Question, QuestionState
from bot.core.triage import Circumstances
from bot.core.why import Why
from bot.services.unit import Unit

_MENTION = re.compile(r"<@[A-Z0-9]+(?:\|[^>]*)?>")
_TO_SOMEBODY = re.compile(r"\s*(?:(?:hi|hey|hello)[\s,]+)?<@[A-Z0-9]+", re.IGNORECASE)


def circumstances_of(
    question: Question,
    raw: str,
    channel: Channel,
    *,
    given: frozenset[str] = frozenset(),
    may_reply: bool = True,
    only_if_sure: bool = False,
    is_settled: bool = False,
    is_urgent: bool = False,
) -> Circumstances:
    """What bears on a decision, beside the ranking, for a question in these words."""
    words = text.clean(words_of(raw))
    is_own = not channel.is_community and not channel.is_direct  # the customer's own channel
    # There a person looks at it all the same; elsewhere the one who is named may be a teammate.
    is_to_another = is_own and _TO_SOMEBODY.match(raw) is not None and not question.is_mention
    asks = intent.asks_or_reports(words, among_peers=channel.is_community)
    return Circumstances(
        asks=(asks and not is_to_another)
        or (text.is_only_a_file(raw) and not channel.is_community),
        among_peers=channel.is_community,
        is_courtesy=text.is_thanks(words) or text.is_acknowledgement(words),
        may_want=is_own and (intent.may_want_somebody(words) or intent.shows_something(raw)),
        must_answer=question.is_mention or question.is_direct,
        may_reply=may_reply,
        only_if_sure=only_if_sure,
        is_settled=is_settled,
        given=given,
        is_urgent=is_urgent,
    )


def words_of(raw: str) -> str:
    """The message without mentions: what a customer asks, not whom."""
    return _MENTION.sub(" ", raw).strip()


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


def keep_message(
    unit: Unit, channel: Channel, heard: Heard, role: Role, why: Why, question: int | None = None
) -> bool:
    """Keep that a message was heard; False where it was before."""
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
    return unit.tx.keep_message(row)
