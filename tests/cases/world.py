"""A world with the starter library: what a new installation answers from, and who is there."""

from __future__ import annotations

import functools
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.config import read_config
from bot.core.answers import Answer
from bot.core.channels import Mode
from bot.core.outbox import OutboxRow
from bot.core.people import Author
from bot.core.roster import Roster
from bot.core.settings import ChannelSetting, LibrarySettings
from bot.library import Library, read_library
from bot.loading import load_encoder
from bot.matching.index import Index
from bot.matching.remembering import RememberingIndex
from bot.services.curating.syncing import sync
from bot.services.outbox.messages import ComposedMessage, ReplyMessage, SuggestionMessage
from bot.slack.blocks import render
from bot.slack.templates import Words
from bot.store import Store
from tests.services.stand_ins import Post, Slack
from tests.services.world import World
from tests.torture.leaks import mentions_in

TIERS = ("lexical", "semantic")
STARTER = Path(__file__).parents[2] / "responses"
TUESDAY = datetime(2026, 3, 3, 9, 0, tzinfo=UTC)  # ten o'clock where the starter's team works
OWNER = "ana"  # of a customer's channel, as in the starter
TEAM = {handle: f"U0{handle.upper()}" for handle in ("ana", "ben", "chloe", "dev", "eva")}
GROUPS = {"support": (TEAM["ana"], TEAM["eva"]), "oncall": (TEAM["dev"], TEAM["chloe"])}


@functools.cache
def starter() -> Library:
    return read_library(STARTER)


@functools.cache
def index_of(tier: str) -> Index | None:
    """The starter's index, made once; None where the tier's model is not installed."""
    encoder = load_encoder(read_config({"SWITCHBOARD_MODEL": "none"} if tier == "lexical" else {}))
    if tier == "semantic" and encoder is None:
        return None
    library = starter()
    rate = library.settings.wrong_rate
    return RememberingIndex.build(library.answers, wrong_rate=rate, encoder=encoder)


@dataclass(frozen=True)
class Said:
    """Something that the bot said: when, in seconds since the beginning, and as people read it."""

    at: float
    row: OutboxRow
    post: Post
    text: str
    mentions: tuple[str, ...]


@dataclass
class Overheard(Slack):
    """A Slack that remembers what was posted, also what is changed or gone later."""

    said: list[Said] = field(default_factory=list)
    at: float = 0.0
    words: Words = field(default_factory=Words)

    def post(
        self, row: OutboxRow, place: str, thread_ts: str | None, message: ComposedMessage
    ) -> str:
        ts = super().post(row, place, thread_ts, message)
        drawn = render(message, self.words)
        mentions = tuple(mentions_in(drawn.text, list(drawn.blocks)))
        text = "\n".join(texts_in(list(drawn.blocks)))
        self.said.append(Said(self.at, row, self.posts[place, ts], text, mentions))
        return ts


def texts_in(blocks: Any) -> list[str]:
    """Everything that can be read in some blocks."""
    if isinstance(blocks, list):
        return [text for each in blocks for text in texts_in(each)]
    if not isinstance(blocks, dict):
        return []
    own = [blocks["text"]] if isinstance(blocks.get("text"), str) else []
    return own + [text for each in blocks.values() for text in texts_in(each)]


class StarterWorld(World):
    """The starter library, with a channel for each of those who write in it."""

    def __init__(self, path: Path, index: Index, channels: dict[str, bool]) -> None:
        """`channels` says by id which are a community's."""
        self._index = index
        watched = tuple(
            ChannelSetting(
                slack_id=slack_id,
                name=f"ext-{slack_id.lower()}",
                mode=Mode.LIVE,
                owner=None if is_community else OWNER,
                is_community=is_community,
            )
            for slack_id, is_community in channels.items()
        )
        super().__init__(path, channels=watched)
        self.clock.at = TUESDAY
        self.slack: Overheard = Overheard()

    def _furnished(self, path: Path) -> Store:
        store = Store(path, is_durable=False).open()
        with store.write() as tx:
            sync(tx, starter().answers, at=TUESDAY)
        return store

    def _make_settings(self, **changes: object) -> LibrarySettings:
        return replace(starter().settings, **changes)

    def _make_index(self, _answers: tuple[Answer, ...]) -> Index:
        return self._index

    def _make_roster(self) -> Roster:
        return Roster(self.settings, TEAM, GROUPS)

    # What customers press ------------------------------------------------------------------

    def pick_first(self, suggestion: SuggestionMessage, asker: str) -> None:
        self.customer_actions.pick(suggestion.decision, 1, Author(asker))

    def say_solved(self, reply: ReplyMessage, asker: str) -> None:
        self.customer_actions.solved(reply.question, Author(asker))
