"""Loads what the bot works with: the library into the store, the encoder, the index."""

from __future__ import annotations

import contextlib
import hashlib
import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

import numpy as np

from bot.config import Config
from bot.core.answers import Answer
from bot.core.settings import LibrarySettings
from bot.errors import LibraryError, Mistake, StorageError
from bot.library import Library, read_library, read_library_leniently
from bot.library.mistakes import Mistakes
from bot.library.settings import SETTINGS_FILE, read_settings
from bot.matching.confidence.self_test import SelfTest
from bot.matching.confidence.traffic import PastTraffic
from bot.matching.index import Index
from bot.matching.meaning import model as models
from bot.matching.meaning.vectors import Encoder
from bot.matching.remembering import RememberingIndex
from bot.matching.scoring.space import score_of, tier_of
from bot.matching.wording.slips import english_words
from bot.services.curating.learning import past_traffic
from bot.services.curating.syncing import SyncReport, sync, sync_channels
from bot.store import Store

LEXICAL = Path("none")  # SWITCHBOARD_MODEL=none: the lexical tier, whatever is installed


@dataclass(frozen=True, slots=True)
class Loaded:
    """The library as it was taken into the store, and what could not be."""

    library: Library
    report: SyncReport
    mistakes: tuple[Mistake, ...] = ()


def open_store(config: Config) -> Store:
    """Open the database. A first start whose library cannot be read leaves none behind."""
    if not config.database.exists():
        read_library(config.responses)
    return Store(config.database).open()


def load_library(config: Config, store: Store, at: datetime, *, by: str = "file") -> Loaded:
    """Read `responses/` and bring it into the store.

    A library that cannot be read stops a first start. A bot that has run before goes on with the
    last good version of what is broken.
    """
    with store.read() as tx:
        has_run = bool(tx.answers(retired=True))
        last_good = tx.last_good_settings()
    if not has_run:
        return _take_in(store, read_library(config.responses), (), config, at, by)
    try:
        library, mistakes = read_library_leniently(config.responses)
    except LibraryError as error:
        settings = read_settings(last_good, Mistakes("")) if last_good else None
        if settings is None:
            raise
        return Loaded(Library(settings, ()), SyncReport(), error.mistakes)
    return _take_in(store, library, mistakes, config, at, by)


def _take_in(
    store: Store,
    library: Library,
    mistakes: tuple[Mistake, ...],
    config: Config,
    at: datetime,
    by: str,
) -> Loaded:
    """Bring a library into the store, and remember its settings as good."""
    with store.write() as tx:
        report = sync(tx, library.answers, broken=library.broken, at=at, by=by)
        sync_channels(tx, library.settings, at=at, by=by)
        tx.keep_last_good_settings((config.responses / SETTINGS_FILE).read_text(encoding="utf-8"))
    return Loaded(library, report, mistakes)


def answers_in_force(config: Config) -> tuple[Library, tuple[Answer, ...]]:
    """The library's files, with what was added or edited in Slack where a database is there."""
    library = read_library(config.responses)
    if not config.database.is_file():
        return library, library.answers
    store = Store(config.database)
    with store.read() as tx:
        edited = tx.edited_slugs()
        ours = {answer.slug: answer for answer in tx.answers(retired=True)}
    merged = {answer.slug: answer for answer in library.answers}
    merged.update({slug: ours[slug] for slug in edited if slug in ours})
    return library, tuple(answer for answer in merged.values() if not answer.is_retired)


def load_encoder(config: Config) -> Encoder | None:
    """The sentence encoder of the semantic tier, or None where none is installed or wanted."""
    if config.model == LEXICAL:
        return None
    place = models.find_model(config.model)
    return models.load(place) if place is not None else None


def traffic_so_far(
    config: Config, settings: LibrarySettings, encoder: Encoder | None
) -> PastTraffic:
    """What the bot has learned from its traffic; nothing where there is no database yet."""
    if not config.database.is_file():
        return PastTraffic()
    with Store(config.database) as store, store.read() as tx:
        return past_traffic(
            tx, tier=tier_of(encoder), score=score_of(encoder), learns=settings.learns
        )


class Vectors:
    """Cached embeddings, as the matching wants them; each call is a transaction of its own."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def get(self, model: str, hashes: Sequence[str]) -> Mapping[str, bytes]:
        """The vectors that are known."""
        with self._store.read() as tx:
            return tx.vectors(model, hashes)

    def put(self, model: str, vectors: Mapping[str, bytes]) -> None:
        """Keep vectors."""
        with self._store.write() as tx:
            tx.keep_vectors(model, vectors)


class LastSelfTest:
    """The self-test of the library that was indexed last, for the next start.

    It counts for the code that reckoned it alone: another version of that plays it anew.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def get(self, library: str) -> SelfTest | None:
        """That of exactly this library, if it is the one remembered."""
        with self._store.read() as tx:
            packed = tx.last_self_test(self._name(library))
        return None if packed is None else _unpacked(packed)

    def put(self, library: str, self_test: SelfTest) -> None:
        """Remember it, in place of the one before."""
        # Where it cannot be kept, the next start takes longer; the index in hand is as good.
        with contextlib.suppress(StorageError), self._store.write() as tx:
            tx.keep_last_self_test(self._name(library), _packed(self_test))

    @staticmethod
    def _name(library: str) -> str:
        return f"{library}:{_matching_code()}"


def _packed(self_test: SelfTest) -> bytes:
    """The arrays by name, as NumPy keeps them."""
    target = io.BytesIO()
    np.savez(target, **asdict(self_test))
    return target.getvalue()


def _unpacked(packed: bytes) -> SelfTest:
    with np.load(io.BytesIO(packed), allow_pickle=False) as found:
        return SelfTest(**dict(found))


@cache
def _matching_code() -> str:
    """A short name for the code of the matching and its stemmer's, that changes when it does."""
    return code_name(Path(str(files("bot.matching"))), version("snowballstemmer"))


def code_name(folder: Path, *facts: str) -> str:
    """A short name for the modules in a folder and below, and these facts."""
    digest = hashlib.sha256("".join(facts).encode())
    for module in sorted(folder.rglob("*.py")):
        digest.update(module.read_bytes())
    return digest.hexdigest()[:12]


def index_builder(
    store: Store, settings: LibrarySettings, encoder: Encoder | None
) -> Callable[[], Index]:
    """Gives what builds an index from the library as it stands in the store."""
    vectors, self_tests = Vectors(store), LastSelfTest(store)
    tier = tier_of(encoder)
    english_words()  # or every listener would read them for itself, all at the first messages

    def build() -> Index:
        with store.read() as tx:
            answers = tx.answers()
            traffic = past_traffic(tx, tier=tier, score=score_of(encoder), learns=settings.learns)
        return RememberingIndex.build(
            answers,
            wrong_rate=settings.wrong_rate,
            traffic=traffic,
            encoder=encoder,
            vectors=vectors,
            self_tests=self_tests,
            only_suggested=settings.only_suggested(answers),
            contrary=settings.contrary,
        )

    return build
