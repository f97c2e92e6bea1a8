"""The promises as functions of what is kept: each raises where its promise is broken."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from typing import Any

from bot.core.messages import Heard
from bot.core.moves import UNRESOLVED
from bot.core.outbox import MessageKind, OutboxState
from bot.core.questions import QuestionState
from tests.reading import TO_CUSTOMERS

from .company import DESK, NAMES, TEAM
from .stand_ins import Slack
from .world import World

Row = dict[str, Any]

LIVING = (OutboxState.READY, OutboxState.SENDING, OutboxState.SENT)
INTERNAL = (
    *(NAMES[user_id] for user_id in TEAM),
    *TEAM,
    DESK,
    "S0BILL",
    "confidence",
    "billing-team",
    "nothing_picked",
    "no_match",
)
"""What no customer may read: real names, ids, handles, scores, reasons."""


@dataclass(frozen=True)
class Kept:
    """Everything the bot keeps of a conversation, as plain rows, read at one moment."""

    questions: list[Row]
    escalations: list[Row]
    outbox: list[Row]
    messages: list[Row]
    reasons: list[Row]
    given: list[Row]
    quiet: list[Row]

    @classmethod
    def read(cls, world: World) -> Kept:
        read = world.rows
        return cls(
            questions=read("SELECT * FROM questions"),
            escalations=read("SELECT * FROM escalations ORDER BY id"),
            outbox=read("SELECT * FROM outbox"),
            messages=read("""SELECT m.*, i.slack_id FROM question_messages m
                JOIN channel_ids i ON i.channel = m.channel"""),
            reasons=read("SELECT question, why FROM decisions"),
            given=read("""SELECT o.channel, o.thread_ts, c.slug FROM outbox o
                JOIN candidates c ON c.decision = o.decision AND c.is_chosen
                WHERE o.kind = 'reply' AND o.state IN ('ready', 'sending', 'sent')
                    AND NOT EXISTS (SELECT 1 FROM outbox r
                        WHERE r.kind = 'remove' AND r.target = o.id)"""),
            quiet=read("SELECT * FROM quiet"),
        )

    def held(self) -> list[Row]:
        """The escalations that somebody has."""
        return [each for each in self.escalations if each["state"] in UNRESOLVED]


def every_question_is_somebodys(now: Kept) -> None:
    held = {each["question"]: each for each in now.held()}
    said = {
        row["question"]
        for row in now.outbox
        if row["kind"] == MessageKind.REPLY and row["state"] in LIVING
    }
    for question in now.questions:
        if not question["is_shadow"]:
            problem = problem_of(question, held.get(question["id"]), question["id"] in said)
            assert problem is None, f"{problem}: {question}"


def problem_of(question: Row, held: Row | None, is_said: bool) -> str | None:
    """Why a question is lost; None where it is not."""
    if held and not (held["owner"] and (held["wake_at"] or held["breached_at"])):
        return "held by nobody, or by no clock"
    if question["closed_at"] is not None:
        return "closed, but somebody still has it" if held else None
    match question["state"]:
        case QuestionState.SETTLING | QuestionState.SUGGESTED:
            return None if question["wake_at"] is not None else "waits for nothing"
        case QuestionState.ESCALATED:
            return None if held else "handed over, but nobody has it"
        case QuestionState.ANSWERED:
            return None if is_said or held else "answered, but nothing was said"
    return "neither open nor closed"


def what_is_left_alone_says_why(now: Kept, delivered: list[Heard]) -> None:
    whys: dict[int, list[str]] = {}
    for reason in now.reasons:
        whys.setdefault(reason["question"], []).append(reason["why"])
    for question in now.questions:
        if question["state"] == QuestionState.IGNORED:
            assert whys.get(question["id"])
            assert all(whys[question["id"]])
    taken = {(row["slack_id"], row["ts"]): row["why"] for row in now.messages}
    assert all(taken[heard.channel_id, heard.ts] for heard in delivered if is_customers(heard))


def is_customers(heard: Heard) -> bool:
    return heard.author.user_id not in TEAM


def what_is_quiet_is_nobodys_work_and_is_not_lost(now: Kept) -> None:
    """A line says that nobody has it: whoever takes it, or takes it back, ends the line."""
    states = {each["id"]: each for each in now.questions}
    held = {each["question"] for each in now.held()}
    for line in now.quiet:
        if line["ended_at"] is None:
            question = states[line["question"]]
            assert question["state"] in (QuestionState.IGNORED, QuestionState.SETTLING), line
            assert question["id"] not in held
            assert line["owner"]
            assert line["wake_at"]


def a_question_has_one_unresolved_escalation_at_most(now: Kept) -> None:
    held = [each["question"] for each in now.held()]
    assert len(held) == len(set(held))


def no_answer_is_given_twice_in_a_thread(now: Kept) -> None:
    given = [tuple(row.values()) for row in now.given]
    assert len(given) == len(set(given))


def shadow_says_nothing(now: Kept, channel: int) -> None:
    shadows = {each["id"] for each in now.questions if each["is_shadow"]}
    for row in now.outbox:
        assert row["channel"] != channel
        assert row["question"] not in shadows or row["kind"] == MessageKind.SHADOW
    assert shadows.isdisjoint(each["question"] for each in now.escalations)


def what_customers_are_told_carries_no_internal_facts(now: Kept) -> None:
    for row in now.outbox:
        if row["kind"] in TO_CUSTOMERS:
            assert set(json.loads(row["facts"])) <= {"is_still_open", "chosen_by", "sent_by"}
            assert row["to_user"] is None


def nothing_is_posted_twice(slack: Slack) -> None:
    posted = Counter(post.row for post in slack.posts.values())
    assert [row for row, count in posted.items() if count > 1] == []
