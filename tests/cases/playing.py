"""Plays cases side by side, each in a channel of its own, and tells what became of them."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, field
from datetime import timedelta
from enum import StrEnum
from pathlib import Path

from bot.core.escalations import Escalation
from bot.core.people import Author
from bot.core.questions import DecisionRecord, Question
from bot.matching.index import Index
from bot.services.outbox.messages import ReplyMessage, ReplyStanding, SuggestionMessage
from tests.memory import memory
from tests.services.company import THEIRS

from .case import Case, Kind
from .world import TUESDAY, Said, StarterWorld

MINUTE, HOUR = 60.0, 3600.0
_A_MOMENT = 5.0
_CONVERSATION = 4 * MINUTE  # in which customers write and press
_READ = 60.0  # when who asked has read the first answers, and begins to press
# The wait for a pick, the reminder, to just before the first answer is due, and over it.
_AFTERWARDS = (
    9 * MINUTE,
    13 * MINUTE,
    HOUR,
    2.9 * HOUR,
    3.3 * HOUR,
    3.95 * HOUR,
    4.5 * HOUR,
    6.5 * HOUR,
)


class Way(StrEnum):
    """How a case is played."""

    PLAIN = "as it came"
    PICKED = "first suggestions picked"
    SOLVED = "picked, then That solved it"
    WITHOUT_TAIL = "without its last message"


@dataclass
class Play:
    """One case played in one way, and what became of it."""

    case: Case
    way: Way
    channel: str
    asker: str
    said: list[Said] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    decisions: list[DecisionRecord] = field(default_factory=list)
    escalations: list[Escalation] = field(default_factory=list)
    cards: dict[int, str] = field(default_factory=dict)
    taken_for: list[str] = field(default_factory=list)

    @property
    def messages(self) -> tuple[str, ...]:
        every = self.case.messages
        return every[:-1] if self.way is Way.WITHOUT_TAIL else every

    @property
    def last_at(self) -> float:
        """When the last message is written."""
        return (len(self.messages) - 1) * self.case.gap

    def to_customer(self) -> list[Said]:
        return [said for said in self.said if said.post.place == self.channel]

    def to_team(self) -> list[Said]:
        return [said for said in self.said if said.post.place != self.channel]


def ways_of(case: Case) -> Iterator[Way]:
    """In which ways a case is played."""
    yield Way.PLAIN
    if case.kind is Kind.PARTS:
        yield from (Way.PICKED, Way.SOLVED)
    if case.is_quiet and len(case.messages) > 1:
        yield Way.WITHOUT_TAIL


def play(cases: Iterable[Case], index: Index) -> list[Play]:
    """Play every case in all of its ways, on one Tuesday."""
    plays = [
        Play(case, way, f"C0PLAY{number:04}", f"U0PLAY{number:04}")
        for number, (case, way) in enumerate((c, w) for c in cases for w in ways_of(c))
    ]
    with tempfile.TemporaryDirectory(dir=memory()) as folder:
        channels = {each.channel: each.case.is_community for each in plays}
        world = StarterWorld(Path(folder) / "switchboard.db", index, channels)
        try:
            _Day(world, plays).pass_by()
            _tell(world, plays)
        finally:
            world.close()
    return plays


class _Day:
    """From the first message until everything that is due is over."""

    def __init__(self, world: StarterWorld, plays: list[Play]) -> None:
        self.world, self.plays = world, plays
        self._roots: dict[str, str] = {}

    def pass_by(self) -> None:
        writing = [
            (n * play.case.gap, n, play) for play in self.plays for n in range(len(play.messages))
        ]
        moments = {n * _A_MOMENT for n in range(int(_CONVERSATION / _A_MOMENT))}
        for at in sorted(moments | {at for at, _, _ in writing} | set(_AFTERWARDS)):
            self._go_to(at)
            for when, number, play in writing:
                if when == at:
                    self._write(play, number)
            self.world.carry(most=10_000)
            self._let_clock_work()
            if _READ <= at < _CONVERSATION:
                self._press()

    def _go_to(self, at: float) -> None:
        self.world.slack.at = at
        self.world.clock.at = TUESDAY + timedelta(seconds=at)

    def _let_clock_work(self) -> None:
        while self.world.timers.tick():
            pass
        self.world.carry(most=10_000)

    def _write(self, play: Play, number: int) -> None:
        world = self.world
        at = world.clock.at
        root = self._roots.get(play.channel) if play.case.is_thread else None
        heard = world.write(
            play.asker,
            play.messages[number],
            channel=play.channel,
            thread=root,
            ts=f"{at.timestamp():.6f}",
            root_author=Author(play.asker, THEIRS) if root else None,
        )
        world.clock.at = at  # all of them write at once
        self._roots.setdefault(play.channel, heard.ts)
        world.hearing.hear(heard)

    # What customers press ------------------------------------------------------------------

    def _press(self) -> None:
        """Pick what is still to be picked; where nothing is, say of the answers that they help."""
        for play in self.plays:
            if play.way not in (Way.PICKED, Way.SOLVED):
                continue
            picking = self._press_each(play, SuggestionMessage, self.world.pick_first)
            if not picking and play.way is Way.SOLVED:
                self._press_each(play, ReplyMessage, self.world.say_solved)
        self.world.carry(most=10_000)

    def _press_each(self, play: Play, kind: type, press: Callable[..., None]) -> bool:
        standing = [
            post.message
            for post in self.world.seen(play.channel)
            if isinstance(post.message, kind) and post.message.standing is ReplyStanding.OPEN
        ]
        for message in standing:
            press(message, play.asker)
        return bool(standing)


def _tell(world: StarterWorld, plays: list[Play]) -> None:
    """Tell each play what became of it."""
    by_channel = {play.channel: play for play in plays}
    with world.store.read() as tx:
        keys = {tx.find_channel(channel).key: play for channel, play in by_channel.items()}
    by_question: dict[int, Play] = {}
    for question in world.questions():
        play = by_question[question.id] = keys[question.channel]
        play.questions.append(question)
        with world.store.read() as tx:
            play.decisions.extend(tx.decisions_of(question.id))
    for escalation in world.escalations():
        by_question[escalation.question].escalations.append(escalation)
    for said in world.slack.said:
        play = by_channel.get(said.post.place) or by_question.get(said.row.question or 0)
        if play is not None:
            play.said.append(said)
    for heard in world.written:
        with world.store.read() as tx:
            row = tx.find_message(tx.find_channel(heard.channel_id).key, heard.ts)
        taken_for = "not kept" if row is None else f"{row.role}: {row.why}"
        by_channel[heard.channel_id].taken_for.append(taken_for)
    _read_cards(world, by_question)


def _read_cards(world: StarterWorld, by_question: dict[int, Play]) -> None:
    """What stands before those who have an escalation, in the end, of the customer's words."""
    for post in world.slack.posts.values():
        view = getattr(post.message, "view", None)
        if view is not None:
            cards = by_question[view.escalation.question].cards
            cards[view.escalation.id] = "\n".join(_words_in(asdict(view)))


def _words_in(shown: object) -> Iterator[str]:
    """The texts that a view holds; but titles of answers are not the customer's words."""
    match shown:
        case str():
            yield shown
        case dict():
            for name, each in shown.items():
                if name not in ("candidates", "earlier_answers"):
                    yield from _words_in(each)
        case list() | tuple():
            for each in shown:
                yield from _words_in(each)
