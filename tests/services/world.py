"""A world whose bot is its services, in this process: a real store and index, stepped by hand.

Nothing here is a mock. `Slack` keeps what was posted, so that a test can ask what a person sees;
`carry` is its courier. Every test of tests/services is played in one.
"""

from __future__ import annotations

import contextlib
import functools
import tempfile
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from bot.core.answers import Answer
from bot.core.channels import Channel
from bot.core.escalations import Escalation
from bot.core.messages import Deleted, Edited, Heard, Reacted
from bot.core.outbox import MessageKind, OutboxRow, OutboxState
from bot.core.people import Author
from bot.core.questions import Question
from bot.core.records import DecidedRequest
from bot.core.roster import Roster
from bot.core.settings import LibrarySettings
from bot.library.bodies import LibraryBodies
from bot.matching.index import Index
from bot.matching.scoring.space import SCORE
from bot.services.curating.curating import Curating
from bot.services.curating.syncing import sync, sync_channels
from bot.services.escalations.quiet_actions import QuietActions
from bot.services.escalations.teammate_actions import TeammateActions
from bot.services.hearing.catching_up import CatchingUp
from bot.services.hearing.customer_actions import CustomerActions
from bot.services.hearing.incoming import Hearing
from bot.services.hearing.reactions import Reactions
from bot.services.outbox.messages import NotWanted
from bot.services.queue import OutboxQueue
from bot.services.timers import Timers
from bot.services.unit import Deps
from bot.store import Store
from tests import rows
from tests.reading import READER
from tests.torture.kill_points import passing

from .company import BEN, BOT, CAT, HELP, IDS, OURS, TEAM, THEIRS, TUESDAY, make_settings
from .library import ANSWERS
from .stand_ins import TIER, Clock, Company, Indexes, Killed, NoHistory, Post, Rosters, Slack, build


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
        self.dies_at = ""
        self.store = self._furnished(path)
        self._rows = rows.connect(self.store)
        self.settings = self._make_settings(**settings)
        with self.store.write() as tx:
            sync_channels(tx, self.settings, at=TUESDAY)
        with self.store.read() as tx:
            self.indexes = Indexes(self.store, self._make_index(tx.answers()))
        self.rosters = Rosters(self._make_roster())
        self.woken = 0
        self.deps = Deps(
            store=self.store,
            clock=self.clock,
            indexes=self.indexes,
            rosters=self.rosters,
            people=self.company,
            bodies=LibraryBodies(lambda: self.settings.never_say),
            permalink=lambda channel, ts, root: f"https://slack.example.com/{channel}/{ts}",
            wake=self._said,
        )
        self.hearing = Hearing(self.deps)
        self.customer_actions = CustomerActions(self.deps)
        self.curating = Curating(self.deps)
        self.teammate_actions = TeammateActions(self.deps)
        self.quiet_actions = QuietActions(self.deps)
        self.reactions = Reactions(self.deps)
        self.queue = OutboxQueue(self.deps)
        self.timers = Timers(self.deps)
        self.catching_up = CatchingUp(self.deps, self.hearing, self.reactions, NoHistory())
        self.slack = Slack()
        self.written: list[Heard] = []

    # Whose bot it is, which another world may say otherwise --------------------------------

    def _furnished(self, path: Path) -> Store:
        """A store that holds the library."""
        path.write_bytes(_with_library())
        return Store(path).open()

    def _make_settings(self, **settings: object) -> LibrarySettings:
        return make_settings(**settings)

    def _make_index(self, answers: tuple[Answer, ...]) -> Index:
        return build(answers)

    def _make_roster(self) -> Roster:
        return Roster(self.settings, IDS, {"billing-team": (BEN, CAT)})

    def close(self) -> None:
        READER.outbox(self.deps)
        self._rows.close()
        self.store.close()

    def _said(self) -> None:
        self.woken += 1

    # Crashes -------------------------------------------------------------------------------

    @contextlib.contextmanager
    def dying(self, point: str) -> Iterator[None]:
        """The process ends at the next pass of a point."""
        self.dies_at = point
        try:
            with passing(self._pass_by):
                yield
        finally:
            self.dies_at = ""

    def _pass_by(self, point: str) -> None:
        if point == self.dies_at:
            raise Killed(point)

    def come_back(self) -> None:
        """Start again: what was on its way is looked for in Slack, as the courier does."""
        posted = {post.row: where for where, post in self.slack.posts.items()}
        for row in self.queue.unclear_rows():
            if row.id in posted:
                self.queue.sent(row, *posted[row.id], self.clock())
            else:
                self.queue.put_back(row, self.clock(), "crash", counts=True)

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
        self.hearing.hear(heard)
        return heard

    def ask(self, by: str, text: str, **facts: object) -> str:
        """Write a message, and let all that follows by itself happen; gives its ts."""
        heard = self.hear(by, text, **facts)
        self.settle()
        self.carry()
        return heard.ts

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
        return self.hearing.hear_edit(edited)

    def delete(self, heard: Heard) -> str:
        return self.hearing.hear_deletion(Deleted(heard.channel_id, heard.ts))

    def react(self, by: str, emoji: str, ts: str, channel: str = HELP) -> str:
        """React. A moment passes."""
        self.clock.at += timedelta(milliseconds=10)
        at = f"{self.clock().timestamp():.6f}"
        return self.reactions.hear(Reacted(channel, ts, Author(by), emoji, at))

    # Time ----------------------------------------------------------------------------------

    def pass_time(self, **span: float) -> None:
        """Let time pass, then let the clock do what fell due."""
        self.clock.at += timedelta(**span)
        self.timers.tick()

    def settle(self) -> None:
        """Wait until nobody expects more words."""
        self.pass_time(seconds=21)

    def learn(self) -> None:
        """An hour later the index knows what people taught until now."""
        self.pass_time(hours=1)
        self.indexes.learn(learns=self.settings.learns)

    def set_clock(self, at: datetime) -> None:
        self.clock.at = at
        self.timers.tick()

    # The courier ---------------------------------------------------------------------------

    def take(self) -> OutboxRow | None:
        """The next row to go, marked *sending*."""
        return next(iter(self.queue.take(self.clock(), ())), None)

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
        found = self.queue.envelope(row, self.clock())
        if isinstance(found, NotWanted):
            self.queue.drop(row, found.why, self.clock())
            return
        address = found.address
        place = address.channel_id or f"D{address.user_id}"
        self._pass_by("before_post")
        if place in self.slack.refused:
            self.queue.failed(row, "not_in_channel", self.clock())
            return
        if address.update_ts is not None:
            self.slack.change(place, address.update_ts, found.message)
            self._pass_by("after_post")
            self.queue.sent(row, place, address.update_ts, self.clock())
        else:
            ts = self.slack.post(row, place, address.thread_ts, found.message)
            self._pass_by("after_post")
            self.queue.sent(row, place, ts, self.clock())

    # What became of it ---------------------------------------------------------------------

    def rows(self, sql: str, **values: object) -> list[dict[str, Any]]:
        """What a query gives of all that was committed."""
        return rows.read(self._rows, sql, values)

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

    def outbox(self, *kinds: MessageKind) -> tuple[OutboxRow, ...]:
        """Everything in the outbox, oldest first; of some kinds, or of all."""
        found = self._each("outbox", lambda tx, id_: tx.outbox_row(id_))
        return tuple(row for row in found if not kinds or row.kind in kinds)

    def kinds(self) -> list[MessageKind]:
        return [row.kind for row in self.outbox()]

    def living(self, *kinds: MessageKind) -> tuple[OutboxRow, ...]:
        """What was said, is being said or will be."""
        over = (OutboxState.DROPPED, OutboxState.FAILED)
        return tuple(row for row in self.outbox(*kinds) if row.state not in over)

    def told(self, kind: MessageKind) -> list[str | None]:
        """Whom rows of a kind go to."""
        return [row.to_user for row in self.living(kind)]

    def slugs(self, *, of: Question | None = None) -> list[str]:
        """The answers that were given, in order."""
        with self.store.read() as tx:
            return [
                chosen.slug
                for row in self.living(MessageKind.REPLY)
                if of is None or row.question == of.id
                for chosen in tx.decision(row.says.decision).chosen
            ]

    def suggested(self) -> list[list[str]]:
        """The answers that were suggested, a list a suggestion."""
        with self.store.read() as tx:
            return [
                [chosen.slug for chosen in tx.decision(row.says.decision).chosen]
                for row in self.outbox(MessageKind.SUGGESTION)
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

    def ts_of(self, kind: MessageKind) -> str:
        """The ts of the only message of a kind that stands in Slack."""
        (ts,) = [ts for (_, ts), post in self.slack.posts.items() if post.kind is kind]
        return ts

    def audit(self) -> list[tuple[str, str, str]]:
        return [
            (row["made_by"], row["what"], row["about"])
            for row in self.rows("SELECT * FROM audit ORDER BY id")
        ]

    def decided(self) -> tuple[DecidedRequest, ...]:
        """The requests that were decided on, newest first, with what was shown of each since."""
        with self.store.read() as tx:
            return tx.decided(TIER, SCORE)

    def feedback(self) -> list[tuple[str, str, str, bool]]:
        """Slug, who, verdict, and whether it counts."""
        return [
            (row["slug"], row["made_by"], row["verdict"], bool(row["counts"]))
            for row in self.rows("SELECT * FROM feedback ORDER BY id")
        ]

    def _each(self, table: str, read: Callable[..., Any]) -> tuple[Any, ...]:
        found = self.rows(f"SELECT id FROM {table} ORDER BY id")
        with self.store.read() as tx:
            return tuple(read(tx, row["id"]) for row in found)
