"""Whatever people, Slack and the courier do, in any order: the promises hold after every step."""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import ClassVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from bot.core.messages import Heard, Reacted, written_at
from bot.core.outbox import Change, MessageKind, OutboxRow, OutboxState
from bot.core.people import Author
from bot.core.questions import QuestionState
from bot.core.text import FILE
from bot.errors import UserMistake
from bot.services.curating.curating import Draft, draft_of
from bot.services.outbox.messages import NotWanted
from tests.memory import memory
from tests.torture.table import Tried

from . import promises
from .company import ANA, BEN, BOT, DESK, EVE, HELP, KIM, LEE, OURS, SHADOW, TEAM, THEIRS
from .library import (
    ALL_THREE,
    ANSWERED_AND_UNKNOWN,
    FOUR_NUMBERED,
    LIKELY,
    ONE_LIKELY,
    PERSON_BESIDE,
    SUGGESTED_AND_UNKNOWN,
    SURE,
    SURE_OF_REFUND,
    TWO_AT_ONCE,
    UNKNOWN,
    UNKNOWN_TOO,
)
from .promises import INTERNAL, TO_CUSTOMERS, Kept
from .stand_ins import Killed
from .world import World

TELLING = "we moved everything to the new servers yesterday"
SAYINGS = [
    SURE,
    SURE_OF_REFUND,
    TWO_AT_ONCE,
    LIKELY,
    UNKNOWN,
    f"{SURE_OF_REFUND}?\nour webhooks arrive twice?",
    ANSWERED_AND_UNKNOWN,
    SUGGESTED_AND_UNKNOWN,
    ALL_THREE,
    FOUR_NUMBERED,
    PERSON_BESIDE,
    ONE_LIKELY,
    UNKNOWN_TOO,
    f"{UNKNOWN_TOO} I need a person",
    f"{ANSWERED_AND_UNKNOWN} This is an emergency!",
    "never mind, found it",
    "that worked",
    "\N{POLICE CARS REVOLVING LIGHT}",
    "production is down and our customers cannot order",
    "her name is Jana Novak from accounting",
    "+1, also happening to us",
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
    FILE,
    TELLING,
]
EMOJI = [
    "white_check_mark", "raising_hand", "one", "two", "eyes", "zzz", "rotating_light", "-1"
]  # fmt: skip
ANSWERS_OF_TEAMMATES = [
    "Let me see.",
    "It is here: https://help.example.com/export-data",
    "Please read https://help.example.com/refund.",
]
customers = st.sampled_from([KIM, LEE])
teammates = st.sampled_from([ANA, BEN, EVE])
sayings = st.sampled_from(SAYINGS)
openings = st.sampled_from(SAYINGS[:13])
which = st.integers(0, 7)  # counted from the newest


class Company(RuleBasedStateMachine):
    """Two customers, three teammates, a clock, a courier, and Slack on its bad days."""

    folder: tempfile.TemporaryDirectory[str]
    lives: ClassVar[int] = 0

    @initialize(has_desk=st.booleans(), said=st.tuples(openings, openings), is_told=st.booleans())
    def open(self, has_desk: bool, said: tuple[str, str], is_told: bool) -> None:
        """A world in which both have asked already; perhaps they were answered."""
        self.folder = tempfile.TemporaryDirectory(dir=memory())
        path = Path(self.folder.name) / "switchboard.db"
        self.world = World(path, **({"desk": DESK} if has_desk else {}))
        self.shadow = self.world.channel(SHADOW).key
        self.late: list[Heard] = []
        self.delivered: list[Heard] = []
        self.reacted: list[Reacted] = []
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

    @rule(by=teammates, below=which, said=st.sampled_from(ANSWERS_OF_TEAMMATES))
    def answer_as_a_teammate(self, by: str, below: int, said: str) -> None:
        root = self.newest(below)
        self.deliver(
            self.world.write(by, said, channel=root.channel_id, thread=root.thread_ts or root.ts)
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

    @rule(at=which, said=sayings)
    def add_by_an_edit(self, at: int, said: str) -> None:
        message = self.newest(at)
        self.world.edit(message, f"{self.text_of(message)}\n{said}")

    @rule(at=which, line=st.integers(0, 3))
    def take_away_by_an_edit(self, at: int, line: int) -> None:
        message = self.newest(at)
        lines = self.text_of(message).split("\n")
        del lines[line % len(lines)]
        self.world.edit(message, "\n".join(lines) or "hm")

    @rule(at=which)
    def delete(self, at: int) -> None:
        self.world.delete(self.newest(at))

    @rule(
        by=st.sampled_from([KIM, LEE, ANA, BEN]),
        at=which,
        emoji=st.sampled_from(EMOJI),
        on_ours=st.booleans(),
    )
    def react(self, by: str, at: int, emoji: str, on_ours: bool) -> None:
        posts = list(self.world.slack.posts)
        if on_ours and posts:
            channel, ts = posts[-1 - at % len(posts)]
            self.world.react(by, emoji, ts, channel)
        else:
            self.world.react(by, emoji, self.newest(at).ts, self.newest(at).channel_id)

    @precondition(lambda self: self.rows(MessageKind.REPLY, MessageKind.SUGGESTION))
    @rule(
        by=st.sampled_from([KIM, LEE, ANA]),
        at=which,
        button=st.sampled_from(
            ["solved", "need_person", "none_fits", "pick 1", "pick 2", "pick 9"]
        ),
    )
    def press(self, by: str, at: int, button: str) -> None:
        rows = self.rows(MessageKind.REPLY, MessageKind.SUGGESTION)
        row, author = rows[-1 - at % len(rows)], Author(by, OURS if by in TEAM else THEIRS)
        name, _, number = button.partition(" ")
        for _ in range(2):  # the second time is a click delivered again: nothing comes of it
            before = self.rows(*TO_CUSTOMERS)
            held = self.held_beside(row.question)
            try:
                if number:
                    self.world.customer_actions.pick(row.says.decision, int(number), author)
                else:
                    getattr(self.world.customer_actions, name)(row.question, author)
            except UserMistake:
                assert by in TEAM
            assert held <= self.held_beside(row.question), "a click closed what it is not about"
        assert self.rows(*TO_CUSTOMERS) == before

    @precondition(lambda self: self.reacted)
    @rule(at=which)
    def take_a_reaction_back(self, at: int) -> None:
        self.world.reactions.hear_taken_back(self.reacted[at % len(self.reacted)])

    @precondition(lambda self: self.world.rows("SELECT * FROM quiet"))
    @rule(by=st.sampled_from([ANA, BEN, KIM]), at=which, is_question=st.booleans())
    def press_on_a_quiet_line(self, by: str, at: int, is_question: bool) -> None:
        lines = self.world.rows("SELECT * FROM quiet ORDER BY question")
        id_ = lines[-1 - at % len(lines)]["question"]
        do = self.world.quiet_actions
        for _ in range(2):  # the second click changes nothing
            before = self.rows()
            with contextlib.suppress(UserMistake):
                if is_question:
                    do.take_for_question(id_, Author(by))
                else:
                    do.seen([id_], Author(by))
                assert by in TEAM
        assert self.rows() == before

    @precondition(lambda self: self.world.escalations())
    @rule(
        by=st.sampled_from([ANA, BEN, EVE, KIM]),
        at=which,
        move=st.sampled_from(
            ["claim", "release", "reply", "send_answer", "resolve", "resolve as no_answer"]
        ),
    )
    def move(self, by: str, at: int, move: str) -> None:
        escalations = self.world.escalations()
        id_ = escalations[-1 - at % len(escalations)].id
        more = {"reply": ("Words of ours.",), "send_answer": ()}.get(move, ())
        move, _, outcome = move.partition(" as ")
        do = self.world.teammate_actions
        try:
            if outcome:
                do.resolve(id_, Author(by), outcome)
            elif move == "send_answer":
                do.send_answer(id_, "api-limits", Author(by))
            else:
                getattr(do, move)(id_, Author(by), *more)
        except UserMistake:
            return
        assert by in TEAM

    @rule(number=st.integers(0, 2), words=st.sampled_from([UNKNOWN, LIKELY, "how do we get two"]))
    def add_an_answer(self, number: int, words: str) -> None:
        """A curator's command; its form may come twice."""
        draft = Draft(f"Answer {number}", "account", "Like *this*.", f"{words} number {number}")
        with contextlib.suppress(UserMistake):
            one = self.world.curating.add(draft, Author(ANA), f"form-{number}")
            assert self.world.curating.add(draft, Author(ANA), f"form-{number}").slug == one.slug

    @rule(slug=st.sampled_from(["reset-password", "refund"]), by=st.sampled_from([ANA, KIM]))
    def edit_an_answer(self, slug: str, by: str) -> None:
        try:
            answer = self.world.curating.show(slug, Author(by))
            draft = replace(draft_of(answer), body=f"{answer.body}\n\nOr so.")
            self.world.curating.edit(slug, answer.version, draft, Author(by))
        except UserMistake:
            return
        assert by == ANA

    # --- what Slack and time do ----------------------------------------------------------------

    @rule(at=which)
    def deliver_again(self, at: int) -> None:
        before = self.rows()
        self.world.hearing.hear(self.delivered[-1 - at % len(self.delivered)])
        assert self.rows() == before

    @precondition(lambda self: self.late)
    @rule(at=which, said=sayings)
    def edit_before_the_original_comes(self, at: int, said: str) -> None:
        self.world.edit(self.late[at % len(self.late)], said)

    @precondition(lambda self: self.late)
    @rule(by=st.sampled_from([KIM, LEE, ANA]), at=which, emoji=st.sampled_from(EMOJI))
    def react_before_the_message_comes(self, by: str, at: int, emoji: str) -> None:
        late = self.late[at % len(self.late)]
        when = f"{self.world.clock().timestamp():.6f}"
        reacted = Reacted(late.channel_id, late.ts, Author(by), emoji, when)
        if self.world.reactions.hear(reacted) != "not_ours":  # on what is unknown and too old
            self.reacted.append(reacted)

    @precondition(lambda self: self.reacted)
    @rule(at=which)
    def deliver_a_reaction_again(self, at: int) -> None:
        """It means nothing more; one whose message did not come within an hour was forgotten."""
        reacted = self.reacted[at % len(self.reacted)]
        waited = self.world.clock() - written_at(reacted.reacted_ts)
        outcome = self.world.reactions.hear(reacted)
        assert outcome == "heard_before" or waited > timedelta(hours=1)

    @rule(by=customers, said=sayings, point=st.sampled_from(["before_commit", "after_commit"]))
    def die_while_hearing(self, by: str, said: str, point: str) -> None:
        """What was not acked comes again, sooner or later."""
        heard = self.world.write(by, said)
        with pytest.raises(Killed), self.world.dying(point):
            self.world.hearing.hear(heard)
        self.late.append(heard)

    @rule(has_posted=st.booleans())
    def die_while_saying(self, has_posted: bool) -> None:
        """The next life looks for what the last one may have posted."""
        row = self.world.take()
        if row is None:
            return
        point = "after_post" if has_posted else "before_post"
        with contextlib.suppress(Killed), self.world.dying(point):  # what is not wanted is not said
            self.world.carry_row(row)
        self.world.come_back()

    @rule(minutes=st.sampled_from([0.1, 0.5, 1, 11, 190, 300, 1440]))
    def wait(self, minutes: float) -> None:
        self.world.pass_time(minutes=minutes)

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
                self.world.carry_row(row)

    @rule(how=st.sampled_from(["refused", "put back", "left"]))
    def carry_badly(self, how: str) -> None:
        now = self.world.clock()
        row = self.world.take()
        if row is None:
            return
        if how == "refused":
            self.world.queue.failed(row, "not_in_channel", now)
        else:
            self.world.queue.put_back(row, now, "ratelimited", counts=how == "left")

    # --- helpers -------------------------------------------------------------------------------

    def deliver(self, heard: Heard) -> None:
        self.world.hearing.hear(heard)
        self.delivered.append(heard)

    def newest(self, at: int) -> Heard:
        written = self.world.written
        return written[-1 - at % len(written)]

    def text_of(self, message: Heard) -> str:
        """Its words as they are now."""
        kept = self.world.rows(
            "SELECT text FROM question_messages WHERE ts = :ts AND text <> ''", ts=message.ts
        )
        return kept[0]["text"] if kept else message.text

    def held_beside(self, question: int) -> set[int]:
        """The questions that people have, but for one."""
        return {each["question"] for each in Kept.read(self.world).held()} - {question}

    def rows(self, *kinds: MessageKind) -> tuple[OutboxRow, ...]:
        return self.world.outbox(*kinds)

    def look(self, row: OutboxRow) -> None:
        """Read what is about to go out as the customer who gets it would."""
        found = self.world.queue.envelope(row, self.world.clock())
        kind = row.kind
        if isinstance(row.says, Change):
            kind = next(each.kind for each in self.rows() if each.id == row.says.target)
        if isinstance(found, NotWanted) or kind not in TO_CUSTOMERS:
            return
        words = repr(found.message)
        assert [word for word in INTERNAL if word in words] == []

    # --- the promises --------------------------------------------------------------------------

    @invariant()
    def the_promises_hold(self) -> None:
        now = Kept.read(self.world)
        promises.every_question_is_somebodys(now)
        promises.what_is_left_alone_says_why(now, self.delivered)
        promises.what_is_quiet_is_nobodys_work_and_is_not_lost(now)
        promises.only_teammates_show_what_was_right_and_only_where_it_was_wanted(now)
        promises.a_question_has_one_unresolved_escalation_at_most(now)
        promises.no_request_is_lost(now)
        promises.nothing_is_handed_over_twice(now)
        promises.no_answer_is_given_twice_in_a_thread(now)
        promises.shadow_says_nothing(now, self.shadow)
        promises.what_customers_are_told_carries_no_internal_facts(now)
        promises.nothing_is_posted_twice(self.world.slack)

    def teardown(self) -> None:
        if not hasattr(self, "world"):
            return
        Company.lives += 1
        try:
            self.in_the_end_nothing_waits()
        finally:
            self.world.close()
            self.folder.cleanup()

    def in_the_end_nothing_waits(self) -> None:
        """Two quiet weeks later nothing is undecided, and the outbox is empty."""
        self.world.company.silent = set()
        for heard in self.late:  # at the latest, history brings it
            self.deliver(heard)
        for _ in range(4):
            self.world.carry()
            self.world.pass_time(days=4)
        self.world.carry()
        promises.every_question_is_somebodys(Kept.read(self.world))
        for question in self.world.questions():
            if question.closed_at is None:
                assert question.state in (QuestionState.ANSWERED, QuestionState.ESCALATED)
        waiting = (OutboxState.READY, OutboxState.SENDING)
        assert [row for row in self.rows() if row.state in waiting] == []


IS_LONG = settings.get_current_profile_name() == "torture"


@pytest.mark.slow
def test_whatever_happens_the_promises_hold(tried: Callable[[Tried], None]):
    Company.lives = 0
    run_state_machine_as_test(
        Company,
        settings=settings(
            max_examples=3000 if IS_LONG else 100,
            stateful_step_count=40 if IS_LONG else 20,
            deadline=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
        ),
    )
    tried(Tried("model: sequences of all that can happen", Company.lives))
