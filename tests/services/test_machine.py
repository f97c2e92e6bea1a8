"""Whatever people, Slack and the courier do, in any order: the promises hold after every step."""

from __future__ import annotations

import contextlib
import json
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from bot.core.escalation import UNRESOLVED
from bot.core.models import Author, Heard, OutboxRow, OutboxState, QuestionState, Say
from bot.errors import UserMistake
from bot.services.briefs import NotWanted

from .conftest import memory
from .library import LIKELY, SURE, SURE_OF_REFUND, TWO_AT_ONCE, UNKNOWN
from .world import (
    ANA,
    BEN,
    BOT,
    DESK,
    EVE,
    HELP,
    KIM,
    LEE,
    NAMES,
    OURS,
    SHADOW,
    TEAM,
    THEIRS,
    World,
)

SAYINGS = [
    SURE,
    SURE_OF_REFUND,
    TWO_AT_ONCE,
    LIKELY,
    UNKNOWN,
    f"{SURE_OF_REFUND}?\nour webhooks arrive twice?",
    "hi",
    "quick one",
    "ok",
    "thanks!",
    "solved, thanks",
    "that didn't help",
    "I need a person",
    "same here",
    "none of these",
    "1",
    "2",
    f"<@{BOT}>",
    f"<@{BOT}> {LIKELY}",
]
Row = dict[str, Any]

TO_CUSTOMERS = (Say.REPLY, Say.SUGGESTION, Say.HANDOVER, Say.NUDGE, Say.RELAY)
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

customers = st.sampled_from([KIM, LEE])
teammates = st.sampled_from([ANA, BEN, EVE])
sayings = st.sampled_from(SAYINGS)
openings = st.sampled_from(SAYINGS[:6])
which = st.integers(0, 7)  # counted from the newest


@dataclass(frozen=True)
class Kept:
    """Everything the bot keeps of a conversation, as plain rows, read at one moment."""

    questions: list[Row]
    escalations: list[Row]
    outbox: list[Row]
    messages: list[Row]
    reasons: list[Row]
    given: list[Row]

    @classmethod
    def read(cls, world: World) -> Kept:
        with world.store.read() as tx:
            return cls(
                questions=tx._all("SELECT * FROM questions"),
                escalations=tx._all("SELECT * FROM escalations ORDER BY id"),
                outbox=tx._all("SELECT * FROM outbox"),
                messages=tx._all("""SELECT m.*, i.slack_id FROM question_messages m
                    JOIN channel_ids i ON i.channel = m.channel"""),
                reasons=tx._all("SELECT question, why FROM decisions"),
                given=tx._all("""SELECT o.channel, o.thread_ts, c.slug FROM outbox o
                    JOIN candidates c ON c.decision = o.decision AND c.is_chosen
                    WHERE o.kind = 'reply' AND o.state IN ('ready', 'sending', 'sent')"""),
            )

    def held(self) -> list[Row]:
        """The escalations that somebody has."""
        return [each for each in self.escalations if each["state"] in UNRESOLVED]


def every_question_is_somebodys(now: Kept) -> None:
    held = {each["question"]: each for each in now.held()}
    said = {
        row["question"] for row in now.outbox if row["kind"] == Say.REPLY and row["state"] in LIVING
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
        assert row["question"] not in shadows or row["kind"] == Say.SHADOW
    assert shadows.isdisjoint(each["question"] for each in now.escalations)


def what_customers_are_told_carries_no_internal_facts(now: Kept) -> None:
    for row in now.outbox:
        if row["kind"] in TO_CUSTOMERS:
            assert set(json.loads(row["facts"])) <= {"kind", "chosen_by", "sent_by"}
            assert row["to_user"] is None


class Company(RuleBasedStateMachine):
    """Two customers, three teammates, a clock, a courier, and Slack on its bad days."""

    folder: tempfile.TemporaryDirectory[str]

    @initialize(has_desk=st.booleans(), said=st.tuples(openings, openings), is_told=st.booleans())
    def open(self, has_desk: bool, said: tuple[str, str], is_told: bool) -> None:
        """A world in which both have asked already; perhaps they were answered."""
        self.folder = tempfile.TemporaryDirectory(dir=memory())
        path = Path(self.folder.name) / "switchboard.db"
        self.world = World(path, **({"desk": DESK} if has_desk else {}))
        self.shadow = self.world.channel(SHADOW).key
        self.late: list[Heard] = []
        self.delivered: list[Heard] = []
        for by, asked in zip((KIM, LEE), said, strict=True):
            self.deliver(self.world.write(by, asked))
        if is_told:
            self.world.settle()
            self.carry(10)

    # --- what people do ------------------------------------------------------------------------

    @rule(by=customers, said=sayings, where=st.sampled_from([HELP, HELP, HELP, SHADOW, "direct"]))
    def ask(self, by: str, said: str, where: str) -> None:
        self.deliver(self.world.write(by, said, channel=f"D{by}" if where == "direct" else where))

    @rule(by=customers, said=sayings, below=which)
    def say_in_a_thread(self, by: str, said: str, below: int) -> None:
        root = self.newest(below)
        self.deliver(
            self.world.write(by, said, channel=root.channel_id, thread=root.thread_ts or root.ts)
        )

    @rule(by=teammates, below=which)
    def answer_as_a_teammate(self, by: str, below: int) -> None:
        root = self.newest(below)
        self.deliver(
            self.world.write(
                by, "Let me see.", channel=root.channel_id, thread=root.thread_ts or root.ts
            )
        )

    @rule(by=customers, said=sayings)
    def write_what_arrives_later(self, by: str, said: str) -> None:
        self.late.append(self.world.write(by, said))

    @precondition(lambda self: self.late)
    @rule(at=which)
    def arrive_late(self, at: int) -> None:
        self.deliver(self.late.pop(at % len(self.late)))

    @rule(at=which, said=sayings)
    def edit(self, at: int, said: str) -> None:
        self.world.edit(self.newest(at), said)

    @rule(at=which)
    def delete(self, at: int) -> None:
        self.world.delete(self.newest(at))

    @rule(
        by=st.sampled_from([KIM, LEE, ANA, BEN]),
        at=which,
        emoji=st.sampled_from(["white_check_mark", "raising_hand", "one", "two", "eyes", "-1"]),
        on_ours=st.booleans(),
    )
    def react(self, by: str, at: int, emoji: str, on_ours: bool) -> None:
        posts = list(self.world.slack.posts)
        if on_ours and posts:
            channel, ts = posts[-1 - at % len(posts)]
            self.world.react(by, emoji, ts, channel)
        else:
            self.world.react(by, emoji, self.newest(at).ts, self.newest(at).channel_id)

    @precondition(lambda self: self.rows(Say.REPLY, Say.SUGGESTION))
    @rule(
        by=st.sampled_from([KIM, LEE, ANA]),
        at=which,
        button=st.sampled_from(
            ["solved", "need_person", "none_fits", "pick 1", "pick 2", "pick 9"]
        ),
    )
    def press(self, by: str, at: int, button: str) -> None:
        rows = self.rows(Say.REPLY, Say.SUGGESTION)
        row, author = rows[-1 - at % len(rows)], Author(by, OURS if by in TEAM else THEIRS)
        name, _, number = button.partition(" ")
        try:
            if number:
                self.world.clicks.pick(row.decision, int(number), author)
            else:
                getattr(self.world.clicks, name)(row.question, author)
        except UserMistake:
            assert by in TEAM

    @precondition(lambda self: self.world.escalations())
    @rule(
        by=st.sampled_from([ANA, BEN, EVE, KIM]),
        at=which,
        move=st.sampled_from(["claim", "release", "reply", "send_answer", "resolve"]),
    )
    def move(self, by: str, at: int, move: str) -> None:
        escalations = self.world.escalations()
        id_ = escalations[-1 - at % len(escalations)].id
        more = {"reply": ("Words of ours.",), "send_answer": ()}.get(move, ())
        do = self.world.escalating
        try:
            if move == "send_answer":
                do.send_answer(id_, "api-limits", Author(by))
            else:
                getattr(do, move)(id_, Author(by), *more)
        except UserMistake:
            return
        assert by in TEAM

    # --- what Slack and time do ----------------------------------------------------------------

    @rule(at=which)
    def deliver_again(self, at: int) -> None:
        before = self.rows()
        self.world.answering.hear(self.delivered[-1 - at % len(self.delivered)])
        assert self.rows() == before

    @rule(minutes=st.sampled_from([0.1, 0.5, 1, 11, 190, 300, 1440]))
    def wait(self, minutes: float) -> None:
        self.world.wait(minutes=minutes)

    @rule(slug=st.sampled_from(["reset-password", "refund", "remove-teammate"]))
    def retire(self, slug: str) -> None:
        with contextlib.suppress(UserMistake):
            self.world.curating.retire(slug, Author(ANA))

    @rule(silent=st.booleans())
    def lose_or_find_who_kim_is(self, silent: bool) -> None:
        self.world.company.silent = {KIM} if silent else set()

    @rule(most=st.integers(1, 6))
    def carry(self, most: int) -> None:
        for _ in range(most):
            row = self.world.take()
            if row is not None:
                self.look(row)
                self.world._carry(row)

    @rule(how=st.sampled_from(["refused", "put back", "left"]))
    def carry_badly(self, how: str) -> None:
        now = self.world.clock()
        row = self.world.take()
        if row is None:
            return
        if how == "refused":
            self.world.speaking.failed(row, "not_in_channel", now)
        else:
            self.world.speaking.put_back(row, now, "ratelimited", counts=how == "left")

    # --- helpers -------------------------------------------------------------------------------

    def deliver(self, heard: Heard) -> None:
        self.world.answering.hear(heard)
        self.delivered.append(heard)

    def newest(self, at: int) -> Heard:
        written = self.world.written
        return written[-1 - at % len(written)]

    def rows(self, *kinds: Say) -> tuple[OutboxRow, ...]:
        return self.world.outbox(*kinds)

    def look(self, row: OutboxRow) -> None:
        """Read what is about to go out as the customer who gets it would."""
        found = self.world.speaking.brief(row, self.world.clock())
        kind = row.kind
        if row.target is not None:
            kind = next(each.kind for each in self.rows() if each.id == row.target)
        if isinstance(found, NotWanted) or kind not in TO_CUSTOMERS:
            return
        words = repr(found.brief)
        assert [word for word in INTERNAL if word in words] == []

    # --- the promises --------------------------------------------------------------------------

    @invariant()
    def the_promises_hold(self) -> None:
        now = Kept.read(self.world)
        every_question_is_somebodys(now)
        what_is_left_alone_says_why(now, self.delivered)
        a_question_has_one_unresolved_escalation_at_most(now)
        no_answer_is_given_twice_in_a_thread(now)
        shadow_says_nothing(now, self.shadow)
        what_customers_are_told_carries_no_internal_facts(now)

    def teardown(self) -> None:
        if not hasattr(self, "world"):
            return
        try:
            self.in_the_end_nothing_waits()
        finally:
            self.world.close()
            self.folder.cleanup()

    def in_the_end_nothing_waits(self) -> None:
        """Two quiet weeks later nothing is undecided, and the outbox is empty."""
        self.world.company.silent = set()
        for _ in range(4):
            self.world.carry()
            self.world.wait(days=4)
        self.world.carry()
        every_question_is_somebodys(Kept.read(self.world))
        for question in self.world.questions():
            if question.closed_at is None:
                assert question.state in (QuestionState.ANSWERED, QuestionState.ESCALATED)
        waiting = (OutboxState.READY, OutboxState.SENDING)
        assert [row for row in self.rows() if row.state in waiting] == []


Company.TestCase.settings = settings(
    max_examples=100,
    stateful_step_count=20,
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
TestCompany = Company.TestCase
