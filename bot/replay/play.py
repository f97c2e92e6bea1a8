"""Plays an export through the services with a throw-away database and a clock of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Generic, TypeVar

from bot.core.channels import Mode
from bot.core.messages import Heard, MessageRow, Role
from bot.core.people import Person
from bot.core.questions import Action, DecisionRecord
from bot.core.roster import Roster
from bot.core.settings import ChannelSetting, LibrarySettings, Team
from bot.core.text import clean
from bot.core.why import Why
from bot.library import Library
from bot.library.bodies import LibraryBodies
from bot.matching.index import Index
from bot.replay.export import Export, Json, Said
from bot.services.curating.syncing import sync, sync_channels
from bot.services.hearing.incoming import Hearing
from bot.services.overview import Overview, overview_of
from bot.services.timers import Timers
from bot.services.unit import Deps
from bot.slack.payloads import Us, read_history_message
from bot.store import Store, Tx

_Value = TypeVar("_Value")
_US = Us("U0SWITCHBOARD", "B0SWITCHBOARD")
_AFTERWARDS = timedelta(days=7)  # how long the clock runs on after the last message


@dataclass(frozen=True, slots=True)
class ReplayedRequest:
    """What was decided of one request: as for a message."""

    text: str
    decision: str
    answer: str | None
    why: str


_HANDED_OVER = (
    Why.ASKED_FOR_A_PERSON,
    Why.NOT_SOLVED,
    Why.NONE_FITS,
    Why.CAME_BACK,
    Why.MARKED_URGENT,
)
"""What words are taken for that give people a question, or make it urgent that they have."""


@dataclass(frozen=True, slots=True)
class ReplayedMessage:
    """What the bot would have done with one message.

    `decision` is reply, suggest, escalate, quiet or ignore, and `why` the code of a reason. `then`
    says what became of a suggestion: another decision, a colon, its code.
    """

    channel: str
    ts: str
    user: str
    decision: str
    answer: str | None
    confidence: float | None
    why: str
    then: str | None = None
    requests: tuple[ReplayedRequest, ...] = ()


class _Clock:
    """The time of the message that is being heard."""

    def __init__(self) -> None:
        self.at = datetime(2000, 1, 1, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.at


@dataclass(frozen=True, slots=True)
class _Fixed(Generic[_Value]):
    """One index, or roster, for the whole replay."""

    value: _Value

    def current(self) -> _Value:
        return self.value

    def refresh(self) -> None:
        """Nothing changes in a replay, and nobody comes or goes."""


@dataclass(frozen=True, slots=True)
class _People:
    """People as the export tells of them; those it does not name are customers like the rest."""

    users: dict[str, Json]

    def look_up(self, user_id: str) -> Person:
        known = self.users.get(user_id, {})
        profile = known.get("profile") or {}
        return Person(
            user_id=user_id,
            team_id="T0EXPORT",
            name=str(profile.get("real_name") or known.get("name") or user_id),
            is_bot=bool(known.get("is_bot")),
            looked_up_at=datetime.max.replace(tzinfo=UTC),
        )

    def thread_authors(self, _channel_id: str, _root_ts: str) -> tuple[Heard, ...] | None:
        return ()


class Replay:
    """One run. `play` yields as it goes on; `outcomes` are ready when it has ended."""

    def __init__(
        self,
        export: Export,
        library: Library,
        index: Index,
        folder: Path,
        team: frozenset[str],
        *,
        is_community: bool = True,
    ) -> None:
        self.export = export
        self._clock = _Clock()
        self._store = Store(folder / "replay.db", is_durable=False).open()
        settings = self._settings = _settings(
            library.settings, export, team, is_community=is_community
        )
        with self._store.write() as tx:
            sync(tx, library.answers, at=self._clock())
            sync_channels(tx, settings, at=self._clock())
        deps = Deps(
            store=self._store,
            clock=self._clock,
            indexes=_Fixed(index),
            rosters=_Fixed(Roster(settings)),
            people=_People(export.users),
            bodies=LibraryBodies(),
            permalink=lambda channel, ts, _thread: f"{channel}/{ts}",
        )
        self._answering = Hearing(deps)
        self._timers = Timers(deps)
        self._heard: dict[tuple[str, str], str] = {}

    def play(self) -> Iterator[Said]:
        """Hear every message in order, the clock going with them."""
        for said in self.export.messages:
            self._clock.at = datetime.fromtimestamp(float(said.message["ts"]), UTC)
            self._timers.tick()
            self._heard[said.channel, str(said.message["ts"])] = self._hear(said)
            yield said
        self._clock.at += _AFTERWARDS
        self._timers.tick()

    def _hear(self, said: Said) -> str:
        read = read_history_message(said.channel, said.message, _US)
        if not isinstance(read, Heard):
            return getattr(read, "why", "not_a_message")
        author = read.author
        if author.bot_id is not None and author.user_id not in self.export.users:
            author = replace(author, user_id=author.bot_id)  # nothing says that it is a person's
        return self._answering.hear(replace(read, author=author, from_history=False))

    def outcomes(self) -> Iterator[ReplayedMessage]:
        """What was made of each message, in the order of the export."""
        with self._store.read() as tx:
            for said in self.export.messages:
                yield self._outcome(tx, said)

    def _outcome(self, tx: Tx, said: Said) -> ReplayedMessage:
        ts, user = str(said.message["ts"]), str(said.message.get("user", ""))
        channel = tx.find_channel(said.channel)
        ignored = partial(ReplayedMessage, said.channel, ts, user, "ignore", None, None)
        kept = tx.find_message(channel.key, ts) if channel is not None else None
        if kept is None:
            return ignored(self._heard.get((said.channel, ts), "not_heard"))
        if kept.question is not None and kept.why in _HANDED_OVER:
            return _handed_over(said.channel, ts, user, kept)
        if kept.question is None or kept.role is not Role.ASKED:
            return ignored(kept.why)
        question = tx.question(kept.question)
        messages = [row for row in tx.messages_of(question.id) if row.role is Role.ASKED]
        asked = [row.ts for row in messages]
        first = question.root_ts if question.root_ts in asked else asked[0]
        decisions = tx.decisions_of(question.id)
        requests = _requests_in(kept, messages, decisions, is_first=ts == first)
        if ts != first:
            return replace(ignored(f"part of {first}"), requests=requests)
        if not decisions:
            return ignored(question.state.value)
        return replace(_decided(said.channel, ts, user, decisions), requests=requests)

    def overview(self) -> Overview:
        """What all of it comes to; nothing was sent, so only decisions are counted."""
        with self._store.read() as tx:
            return overview_of(tx, self._settings, made_at=self._clock(), are_sent=False)

    def close(self) -> None:
        """Let the database go."""
        self._store.close()


def _handed_over(channel: str, ts: str, user: str, kept: MessageRow) -> ReplayedMessage:
    """A hand-over that was asked for in words."""
    asked = ReplayedRequest(clean(kept.text) or kept.text, Action.ESCALATE.value, None, kept.why)
    return ReplayedMessage(
        channel, ts, user, Action.ESCALATE.value, None, None, kept.why, requests=(asked,)
    )


def _requests_in(
    kept: MessageRow,
    messages: Sequence[MessageRow],
    decisions: Sequence[DecisionRecord],
    *,
    is_first: bool,
) -> tuple[ReplayedRequest, ...]:
    """The requests that stand in one message of a burst; what stands in none is the first's."""
    made = max(decisions, key=lambda each: len(each.requests), default=None)
    requests = made.requests if made is not None else ()
    said = [clean(row.text) for row in messages]
    own = clean(kept.text)
    return tuple(
        ReplayedRequest(
            clean(each.text),
            each.action.value,
            each.slugs[0] if each.slugs else None,
            each.why,
        )
        for each in requests
        if clean(each.text) in own
        or (is_first and not any(clean(each.text) in words for words in said))
    )


def _decided(
    channel: str, ts: str, user: str, decisions: tuple[DecisionRecord, ...]
) -> ReplayedMessage:
    first, last = decisions[0], decisions[-1]
    shown = first.chosen or first.candidates[:1]
    is_said = first.action in (Action.REPLY, Action.SUGGEST)
    return ReplayedMessage(
        channel=channel,
        ts=ts,
        user=user,
        decision=first.action.value,
        answer=shown[0].slug if shown and is_said else None,
        confidence=round(shown[0].confidence, 4) if shown else None,
        why=first.why,
        then=f"{last.action.value}: {last.why}" if last is not first else None,
    )


def _settings(
    given: LibrarySettings, export: Export, team: frozenset[str], *, is_community: bool
) -> LibrarySettings:
    """The library's settings, with the export's channels watched and its people as told."""
    known = {channel.slack_id: channel.is_community for channel in given.channels}
    channels = dict.fromkeys(said.channel for said in export.messages)
    watched = tuple(
        ChannelSetting(
            slack_id=channel,
            name=export.channels.get(channel, ""),
            mode=Mode.LIVE,
            is_community=known.get(channel, is_community),
        )
        for channel in channels
    )
    return replace(
        given,
        team=Team(people=tuple(sorted(team))),
        curators=(),
        admins=(),
        channels=watched,
        desk=None,
    )
