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
from .library import ABOUT
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
    requests: list[Row]
    labels: list[Row]
    retired: set[str]

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
            requests=read("""SELECT r.*, d.question AS head FROM requests r
                JOIN decisions d ON d.id = r.decision ORDER BY d.id, r.position"""),
            labels=read("""SELECT f.*, r.action, q.is_shadow, q.text AS asked, EXISTS
                    (SELECT 1 FROM feedback o WHERE o.question = f.question AND o.slug = f.slug
                        AND o.counts AND o.verdict IN ('not_solved', 'none_fit')) AS is_objected_to
                FROM feedback f JOIN questions q ON q.id = f.question
                JOIN requests r ON r.question = f.question AND r.first = f.slug
                    AND r.decision = (SELECT min(e.decision) FROM requests e
                        WHERE e.question = f.question AND e.action NOT IN ('quiet', 'ignore'))
                WHERE f.verdict LIKE 'graded_%' OR f.verdict LIKE 'shown_%'"""),
            retired={
                row["about"] for row in read("SELECT * FROM audit WHERE what = 'answer retired'")
            },
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


def no_request_is_lost(now: Kept) -> None:
    """Each that is known by its words is answered, asked about, in a person's hands, or over."""
    questions = {each["id"]: each for each in now.questions}
    held = {each["question"] for each in now.held()}
    given = {(row["channel"], row["thread_ts"], row["slug"]) for row in now.given}
    for message in now.messages:
        whys = _MAY_BE_BESIDE.get(message["role"])
        for words in ABOUT if message["role"] != "deleted" else ():
            if words not in message["text"]:
                continue
            if whys is not None:
                assert message["why"] in whys, f"{words} was not heard: {message}"
                continue
            asked = questions[message["question"]]
            thread = asked["channel"], asked["root_ts"]
            is_answered = any(
                (*thread, slug) in given or slug in now.retired for slug in ABOUT[words]
            )
            if is_answered or asked["is_shadow"] or asked["closed_at"] is not None:
                continue
            family = [
                each
                for each in now.questions
                if (each["channel"], each["root_ts"]) == thread or each["part_of"] == asked["id"]
            ]
            assert any(_has(now, each, words, held) for each in family), (
                f"{words} is nobody's: {asked}"
            )


_MAY_BE_BESIDE = {
    "said": ("teammate_has_spoken", "over", "solved", "a_teammate"),
    "ignored": ("teammate_has_spoken", "not_sure_enough_to_interrupt", "lookup"),
    "joined": ("same_here",),
}
"""Why words that ask for something may be no question."""


def _has(now: Kept, question: Row, words: str, held: set[int]) -> bool:
    """Whether a question takes care of a request."""
    if question["id"] in held or question["state"] == QuestionState.SETTLING:
        return words in question["text"]
    is_known = question["part_of"] is not None or ABOUT[words]
    if words in question["text"] and is_known:
        return question["state"] == QuestionState.SUGGESTED or question["closed_at"] is not None
    is_open = question["state"] == QuestionState.SUGGESTED or question["closed_at"] is not None
    return is_open and any(words in each for each in own_of(now, question))


def own_of(now: Kept, question: Row) -> list[str]:
    """The requests that a question was last decided on as its own."""
    if question["part_of"] is not None:
        added = {
            line
            for row in now.messages
            if row["question"] == question["id"]
            for line in row["text"].split("\n")
        }
        return [line for line in question["text"].split("\n") if line not in added]
    made = [row for row in now.requests if row["head"] == question["id"]]
    decisions = {row["decision"]: [] for row in made}
    for row in made:
        decisions[row["decision"]].append(row)
    of_several = [rows for rows in decisions.values() if len(rows) > 1]
    newest = (of_several or list(decisions.values()) or [[]])[-1]
    return [row["text"] for row in newest if row["question"] == question["id"]]


def nothing_is_handed_over_twice(now: Kept) -> None:
    """Of one message nobody has words that another has."""
    held = {each["question"] for each in now.held()}
    for head in now.questions:
        family = [each for each in now.questions if head["id"] in (each["id"], each["part_of"])]
        if len(family) > 1:
            had = [own for each in family if each["id"] in held for own in set(own_of(now, each))]
            assert len(had) == len(set(had)), had


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


def only_teammates_show_what_was_right_and_only_where_it_was_wanted(now: Kept) -> None:
    for label in now.labels:
        assert label["made_by"] in TEAM
        assert label["asked"], "a label of a question that was forgotten"
        is_sent = label["action"] == "reply" and not label["is_shadow"]
        if label["verdict"].startswith("shown_") and is_sent:
            assert label["is_objected_to"], "a label of a reply to which nobody objected"


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
