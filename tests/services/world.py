"""A small world for the services: a real store and index, people, a clock, and Slack's channels.

Nothing here is a mock. The stand-ins are the smallest real implementations of the services' ports;
`Slack` keeps what was posted, so that a test can ask what a person sees.
"""

from __future__ import annotations

import contextlib
import functools
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.core.models import (
    Answer,
    Author,
    Channel,
    Deleted,
    Edited,
    Escalation,
    Heard,
    Mode,
    OutboxRow,
    OutboxState,
    Person,
    Question,
    Reacted,
    Say,
)
from bot.core.roster import Roster
from bot.core.settings import (
    ChannelSetting,
    GroupEntry,
    LibrarySettings,
    PersonEntry,
    Team,
    Topic,
)
from bot.library.bodies import LibraryBodies
from bot.matching.index import Index
from bot.matching.lessons import Lessons
from bot.services.curating.curating import Curating
from bot.services.curating.learning import lessons_of
from bot.services.curating.syncing import sync, sync_channels
from bot.services.escalations.teammate_actions import Escalating
from bot.services.hearing.catching_up import CatchingUp
from bot.services.hearing.conversations import Conversation
from bot.services.hearing.customer_actions import Clicks
from bot.services.hearing.incoming import Answering
from bot.services.hearing.reactions import Reactions
from bot.services.hearing.teammate import Teammates
from bot.services.outbox.messages import Brief, NotWanted, RemoveBrief
from bot.services.queue import Speaking
from bot.services.timers import Timers
from bot.services.unit import Kit
from bot.store import Store
from tests.reading import READER
from tests.rows import rows

from .library import ANSWERS

BOT = "U0BOT"
OURS, THEIRS = "T0OURS", "T0THEIRS"
HELP, SHADOW, ASKED, OFF, DESK, ELSEWHERE = (
    "C0HELP",
    "C0SHADOW",
    "C0MENTIONS",
    "C0OFF",
    "C0DESK",
    "C0ELSEWHERE",
)

# Customers of two companies, and the team.
KIM, LEE = "U0KIM", "U0LEE"
ANA, BEN, CAT, DAN, EVE = "U0ANA", "U0BEN", "U0CAT", "U0DAN", "U0EVE"
NAMES = {
    KIM: "Kim Park",
    LEE: "Lee Wong",
    ANA: "Ana Lima",
    BEN: "Ben Okafor",
    CAT: "Cat Moss",
    DAN: "Dan Roy",
    EVE: "Eve Sol",
}
TEAM = {ANA, BEN, CAT, DAN, EVE}
IDS = {"ana": ANA, "ben": BEN, "cat": CAT, "dan": DAN, "eve": EVE}

TUESDAY = datetime(2026, 3, 3, 10, 0, tzinfo=UTC)


def make_settings(**changes: object) -> LibrarySettings:
    """`_library.yml` of the company: dan owns what nobody else owns; work is 9 to 17, UTC."""
    people = {
        "ana": PersonEntry("ana", "Ana Lima", public_name="Ana", slack_id=ANA),
        "ben": PersonEntry("ben", "Ben Okafor", slack_id=BEN),
        "cat": PersonEntry("cat", "Cat Moss", public_name="Cat", slack_id=CAT),
        "dan": PersonEntry("dan", "Dan Roy", public_name="Dan", slack_id=DAN),
        "eve": PersonEntry("eve", "Eve Sol", slack_id=EVE),
    }
    modes = [
        (HELP, "help-kim", Mode.LIVE),
        (SHADOW, "help-lee", Mode.SHADOW),
        (ASKED, "general", Mode.MENTIONS),
        (OFF, "random", Mode.OFF),
    ]
    given = {
        "people": people,
        "groups": {"billing-team": GroupEntry("billing-team", "S0BILL", "Billing", "our billers")},
        "team": Team(workspaces=(OURS,)),
        "default_owner": "dan",
        "default_deputy": "eve",
        "topics": {
            "account": Topic("account", "Account", owner="ana", deputy="ben"),
            "billing": Topic("billing", "Billing", owner="billing-team", deputy="cat"),
            "data": Topic("data", "Data"),
        },
        "curators": ("ana",),
        "admins": ("eve",),
        "channels": tuple(ChannelSetting(*each) for each in modes),
        "never_say": ("guarantee",),
    }
    return LibrarySettings(**(given | changes))


@dataclass
class Clock:
    """A clock that stands still until it is set."""

    at: datetime = TUESDAY

    def __call__(self) -> datetime:
        return self.at


@dataclass
class Company:
    """Who is in Slack; the port `People`. Whom `silent` names, Slack says nothing of."""

    clock: Clock
    facts: dict[str, dict[str, object]] = field(default_factory=dict)
    silent: set[str] = field(default_factory=set)
    threads: dict[str, tuple[Heard, ...]] = field(default_factory=dict)

    def look_up(self, user_id: str) -> Person | None:
        if user_id in self.silent:
            return None
        given = {
            "team_id": OURS if user_id in TEAM else THEIRS,
            "name": NAMES.get(user_id, user_id),
            "looked_up_at": self.clock(),
        }
        return Person(user_id, **(given | self.facts.get(user_id, {})))

    def thread_authors(self, channel_id: str, root_ts: str) -> tuple[Heard, ...] | None:
        return self.threads.get(root_ts)


@functools.lru_cache
def build(answers: tuple[Answer, ...], lessons: Lessons | None = None) -> Index:
    return Index.build(answers, wrong_rate=0.02, lessons=lessons)


@dataclass
class Indexes:
    """The index in force, rebuilt at once when the library has changed."""

    store: Store
    index: Index

    def current(self) -> Index:
        return self.index

    def refresh(self) -> None:
        with self.store.read() as tx:
            self.index = build(tx.answers())

    def learn(self, *, learns: bool) -> None:
        """As every hour: build it with what traffic has taught, too."""
        with self.store.read() as tx:
            self.index = build(tx.answers(), lessons_of(tx, learns=learns))


@dataclass
class Rosters:
    """The roster in force."""

    roster: Roster

    def current(self) -> Roster:
        return self.roster

    def refresh(self) -> None:
        """Nobody comes or goes by themselves."""


@dataclass(frozen=True)
class Post:
    """A message of ours as it stands in Slack."""

    row: int
    kind: Say
    place: str
    thread_ts: str | None
    brief: Brief


@dataclass
class Slack:
    """What was posted and still stands, by channel id and ts. A person's DM is `D` and their id."""

    posts: dict[tuple[str, str], Post] = field(default_factory=dict)
    refused: set[str] = field(default_factory=set)
    count: int = 0

    def post(self, row: OutboxRow, place: str, thread_ts: str | None, brief: Brief) -> str:
        self.count += 1
        ts = f"1900000000.{self.count:06d}"
        self.posts[place, ts] = Post(row.id, row.kind, place, thread_ts, brief)
        return ts

    def change(self, place: str, ts: str, brief: Brief) -> None:
        if isinstance(brief, RemoveBrief):
            self.posts.pop((place, ts), None)
        elif (place, ts) in self.posts:
            self.posts[place, ts] = replace(self.posts[place, ts], brief=brief)


class Killed(BaseException):
    """The process ended. Not an Exception, so that nothing goes on after it."""


class NoHistory:
    """History with nothing in it."""

    def since(self, channel_id: str, oldest: str) -> Iterable[Heard]:
        return iter(())

    def replies(self, channel_id: str, root_ts: str, oldest: str) -> Iterable[Heard]:
        return iter(())

    def conversations(self) -> Iterable[Conversation]:
        return iter(())


@functools.cache
def _with_library() -> bytes:
    """A database that holds the library and nothing else; made once, because every test has one."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "switchboard.db"
        with Store(path) as store, store.write() as tx:
            sync(tx, ANSWERS, at=TUESDAY)
        return path.read_bytes()


class World:
    """The services over a store at `path`, and everything around them."""

    def __init__(self, path: Path, **settings: object) -> None:
        self.clock = Clock()
        self.company = Company(self.clock)
        path.write_bytes(_with_library())
        self.dies_at = ""
        self.store = Store(path, fault=self._pass_by).open()
        self.settings = make_settings(**settings)
        with self.store.write() as tx:
            sync_channels(tx, self.settings, at=TUESDAY)
        with self.store.read() as tx:
            self.indexes = Indexes(self.store, build(tx.answers()))
        self.rosters = Rosters(Roster(self.settings, IDS, {"billing-team": (BEN, CAT)}))
        self.woken = 0
        self.kit = Kit(
            store=self.store,
            clock=self.clock,
            indexes=self.indexes,
            rosters=self.rosters,
            people=self.company,
            bodies=LibraryBodies(lambda: self.settings.never_say),
            permalink=lambda channel, ts, root: f"https://slack.example.com/{channel}/{ts}",
            said=self._said,
        )
        self.answering = Answering(self.kit, Teammates(self.kit))
        self.clicks = Clicks(self.kit)
        self.curating = Curating(self.kit)
        self.escalating = Escalating(self.kit)
        self.reactions = Reactions(self.kit)
        self.speaking = Speaking(self.kit)
        self.timers = Timers(self.kit)
        self.catching_up = CatchingUp(self.kit, self.answering, self.reactions, NoHistory())
        self.slack = Slack()
        self.written: list[Heard] = []

    def close(self) -> None:
        READER.outbox(self.kit)
        self.store.close()

    def _said(self) -> None:
        self.woken += 1

    # Crashes -------------------------------------------------------------------------------

    @contextlib.contextmanager
    def dying(self, point: str) -> Iterator[None]:
        """The process ends at the next pass of a point."""
        self.dies_at = point
        try:
            yield
        finally:
            self.dies_at = ""

    def _pass_by(self, point: str) -> None:
        if point == self.dies_at:
            raise Killed(point)

    def come_back(self) -> None:
        """Start again: what was on its way is looked for in Slack, as the courier does."""
        posted = {post.row: where for where, post in self.slack.posts.items()}
        for row in self.speaking.unclear_rows():
            if row.id in posted:
                self.speaking.sent(row, *posted[row.id], self.clock())
            else:
                self.speaking.put_back(row, self.clock(), "crash", counts=True)

    # What people do ------------------------------------------------------------------------

    def write(
        self,
        by: str,
        text: str,
        *,
        channel: str = HELP,
        thread: str | None = None,
        ago: timedelta = timedelta(0),
        **facts: object,
    ) -> Heard:
        """Write a message, without delivering it. A moment passes."""
        self.clock.at += timedelta(milliseconds=10)
        at = self.clock() - ago
        root = next((each for each in self.written if each.ts == thread), None)
        given = {
            "channel_id": channel,
            "ts": f"{at.timestamp():.6f}",
            "author": Author(by, OURS if by in TEAM else THEIRS),
            "text": text,
            "thread_ts": thread,
            "is_direct": channel.startswith("D"),
            "mentions_us": f"<@{BOT}>" in text,
            "root_author": Author(root.author.user_id) if root is not None else None,
        }
        heard = Heard(**(given | facts))
        self.written.append(heard)
        return heard

    def hear(self, by: str, text: str, **facts: object) -> Heard:
        """Write a message and deliver it."""
        heard = self.write(by, text, **facts)
        self.answering.hear(heard)
        return heard

    def edit(self, heard: Heard, text: str) -> str:
        edited = Edited(
            channel_id=heard.channel_id,
            ts=heard.ts,
            author=heard.author,
            text=text,
            thread_ts=heard.thread_ts,
            is_direct=heard.is_direct,
            mentions_us=f"<@{BOT}>" in text,
        )
        return self.answering.reread(edited)

    def delete(self, heard: Heard) -> str:
        return self.answering.forget(Deleted(heard.channel_id, heard.ts))

    def react(self, by: str, emoji: str, ts: str, channel: str = HELP) -> str:
        """React. A moment passes."""
        self.clock.at += timedelta(milliseconds=10)
        at = f"{self.clock().timestamp():.6f}"
        return self.reactions.hear(Reacted(channel, ts, Author(by), emoji, at))

    # Time ----------------------------------------------------------------------------------

    def wait(self, **span: float) -> None:
        """Let time pass, then let the clock do what fell due."""
        self.clock.at += timedelta(**span)
        self.timers.tick()

    def settle(self) -> None:
        """Wait until nobody expects more words."""
        self.wait(seconds=21)

    def learn(self) -> None:
        """An hour later the index knows what people taught until now."""
        self.wait(hours=1)
        self.indexes.learn(learns=self.settings.learns)

    def set_clock(self, at: datetime) -> None:
        self.clock.at = at
        self.timers.tick()

    # The courier ---------------------------------------------------------------------------

    def take(self) -> OutboxRow | None:
        """The next row to go, marked *sending*."""
        return next(iter(self.speaking.take(self.clock(), ())), None)

    def carry(self, *, most: int = 1000) -> list[OutboxRow]:
        """Carry the outbox to Slack; gives the rows that went."""
        gone = []
        for _ in range(most):
            row = self.take()
            if row is None:
                break
            gone.append(row)
            self.carry_row(row)
        return gone

    def carry_row(self, row: OutboxRow) -> None:
        """Carry a row that was taken to Slack, or drop it where it is wanted no more."""
        found = self.speaking.brief(row, self.clock())
        if isinstance(found, NotWanted):
            self.speaking.drop(row, found.why, self.clock())
            return
        address = found.address
        place = address.channel_id or f"D{address.user_id}"
        self._pass_by("before_post")
        if place in self.slack.refused:
            self.speaking.failed(row, "not_in_channel", self.clock())
            return
        if address.update_ts is not None:
            self.slack.change(place, address.update_ts, found.brief)
            self._pass_by("after_post")
            self.speaking.sent(row, place, address.update_ts, self.clock())
        else:
            ts = self.slack.post(row, place, address.thread_ts, found.brief)
            self._pass_by("after_post")
            self.speaking.sent(row, place, ts, self.clock())

    # What became of it ---------------------------------------------------------------------

    def channel(self, slack_id: str = HELP) -> Channel:
        with self.store.read() as tx:
            found = tx.find_channel(slack_id)
        assert found is not None
        return found

    def questions(self) -> tuple[Question, ...]:
        return self._each("questions", lambda tx, id_: tx.question(id_))

    def question(self, heard: Heard | None = None) -> Question:
        """The only question there is, or the one a message is part of."""
        if heard is None:
            (only,) = self.questions()
            return only
        with self.store.read() as tx:
            channel = tx.find_channel(heard.channel_id)
            row = tx.find_message(channel.key, heard.ts)
            return tx.question(row.question)

    def why(self, heard: Heard) -> tuple[str, str]:
        """What a message was taken for, and why."""
        with self.store.read() as tx:
            row = tx.find_message(tx.find_channel(heard.channel_id).key, heard.ts)
        return row.role, row.why

    def escalations(self) -> tuple[Escalation, ...]:
        return self._each("escalations", lambda tx, id_: tx.escalation(id_))

    def escalation(self) -> Escalation:
        (only,) = self.escalations()
        return only

    def outbox(self, *kinds: Say) -> tuple[OutboxRow, ...]:
        """Everything in the outbox, oldest first; of some kinds, or of all."""
        found = self._each("outbox", lambda tx, id_: tx.outbox_row(id_))
        return tuple(row for row in found if not kinds or row.kind in kinds)

    def kinds(self) -> list[Say]:
        return [row.kind for row in self.outbox()]

    def living(self, *kinds: Say) -> tuple[OutboxRow, ...]:
        """What was said, is being said or will be."""
        over = (OutboxState.DROPPED, OutboxState.FAILED)
        return tuple(row for row in self.outbox(*kinds) if row.state not in over)

    def told(self, kind: Say) -> list[str | None]:
        """Whom rows of a kind go to."""
        return [row.to_user for row in self.living(kind)]

    def slugs(self, *, of: Question | None = None) -> list[str]:
        """The answers that were given, in order."""
        with self.store.read() as tx:
            return [
                chosen.slug
                for row in self.living(Say.REPLY)
                if row.decision is not None and (of is None or row.question == of.id)
                for chosen in tx.decision(row.decision).chosen
            ]

    def suggested(self) -> list[list[str]]:
        """The answers that were suggested, a list a suggestion."""
        with self.store.read() as tx:
            return [
                [chosen.slug for chosen in tx.decision(row.decision).chosen]
                for row in self.outbox(Say.SUGGESTION)
            ]

    def reasons(self, question: Question) -> list[tuple[str, str]]:
        """What was decided of a question, and why."""
        with self.store.read() as tx:
            return [(each.action.value, each.why) for each in tx.decisions_of(question.id)]

    def moves(self, escalation: Escalation) -> list[tuple[str, str | None]]:
        """What was done to an escalation, and by whom."""
        with self.store.read() as tx:
            return [(move.kind.value, move.by) for move in tx.moves_of(escalation.id)]

    def seen(self, place: str = HELP) -> list[Post]:
        """Our messages that stand in a channel or a person's direct message."""
        return [post for (where, _), post in self.slack.posts.items() if where == place]

    def ts_of(self, kind: Say) -> str:
        """The ts of the only message of a kind that stands in Slack."""
        (ts,) = [ts for (_, ts), post in self.slack.posts.items() if post.kind is kind]
        return ts

    def audit(self) -> list[tuple[str, str, str]]:
        return [
            (row["made_by"], row["what"], row["about"])
            for row in rows(self.store, "SELECT * FROM audit ORDER BY id")
        ]

    def feedback(self) -> list[tuple[str, str, str, bool]]:
        """Slug, who, verdict, and whether it counts."""
        return [
            (row["slug"], row["made_by"], row["verdict"], bool(row["counts"]))
            for row in rows(self.store, "SELECT * FROM feedback ORDER BY id")
        ]

    def _each(self, table: str, read: Callable[..., Any]) -> tuple[Any, ...]:
        found = rows(self.store, f"SELECT id FROM {table} ORDER BY id")
        with self.store.read() as tx:
            return tuple(read(tx, row["id"]) for row in found)
