"""What is read before a bot hears anything, because many would ask for it at once."""

from __future__ import annotations

import base64
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.core.answers import Sending
from bot.core.questions import QuestionState
from bot.library import read_library
from bot.loading import LastSelfTest, code_name, index_builder
from bot.matching.index import Index
from bot.matching.wording.slips import english_words
from bot.services.curating.syncing import sync
from bot.store import Store
from tests.e2e.world import ROOT
from tests.rows import rows
from tests.store.sample import decide, make_candidate, make_question

UNHEARD_OF = "why do our quokkas arrive twice?"
ASKED = "how do I reset the password of my account?"
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def test_the_dictionary_is_read_before_the_first_message(tmp_path):
    english_words.cache_clear()
    settings = read_library(ROOT / "responses").settings
    with Store(tmp_path / "bot.db") as store:
        index_builder(store, settings, None)

    assert english_words.cache_info().currsize == 1


def _start(path: Path) -> Index:
    """The library into the database, and indexed."""
    library = read_library(ROOT / "responses")
    with Store(path) as store:
        with store.write() as tx:
            sync(tx, library.answers, at=NOW, by="file")
        return index_builder(store, library.settings, None)()


def test_a_topic_that_only_suggests_is_obeyed_by_the_index(tmp_path):
    library = read_library(ROOT / "responses")
    topics = dict(library.settings.topics)
    topics["account"] = replace(topics["account"], sending=Sending.SUGGEST)
    settings = replace(library.settings, topics=topics)
    with Store(tmp_path / "bot.db") as store:
        with store.write() as tx:
            sync(tx, library.answers, at=NOW, by="file")
        best = index_builder(store, settings, None)().read(ASKED).ranking[0]
    assert (best.slug, best.is_automatic) == ("reset-password", False)


def _remembered(path: Path) -> str:
    with Store(path) as store:
        (kept,) = rows(store, """SELECT value FROM "values" WHERE name = 'simulation:last'""")
    return str(kept["value"])


def test_a_second_start_says_the_same_as_the_first(tmp_path):
    path = tmp_path / "bot.db"
    first, kept = _start(path), _remembered(path)
    again = _start(path)
    assert again.version == first.version
    assert again.thresholds == first.thresholds
    assert again.own_phrasings() == first.own_phrasings()
    assert again.read(ASKED) == first.read(ASKED)
    assert _remembered(path) == kept


def test_another_library_or_other_code_of_the_matching_is_played_anew(tmp_path):
    path = tmp_path / "bot.db"
    played = _start(path).self_test
    with Store(path) as store:
        self_tests = LastSelfTest(store)
        self_tests.put("one", played)
        found = self_tests.get("one")
        assert found is not None
        assert found.known.tolist() == played.known.tolist()
        assert self_tests.get("two") is None
        of, _, packed = _remembered(path).partition(" ")
        with store.write() as tx:
            tx.keep_last_self_test(of[:-1], base64.b64decode(packed))
        assert self_tests.get("one") is None


def test_code_that_lies_deeper_counts_as_well(tmp_path):
    deep = tmp_path / "room" / "module.py"
    deep.parent.mkdir()
    deep.write_text("SHARE = 0.2\n", encoding="utf-8")
    before = code_name(tmp_path)
    assert code_name(tmp_path) == before != code_name(tmp_path, "another stemmer")
    deep.write_text("SHARE = 0.3\n", encoding="utf-8")
    assert code_name(tmp_path) != before


@pytest.mark.parametrize("learns", [True, False])
def test_what_people_answered_is_indexed_unless_the_library_says_no(tmp_path, learns):
    library = read_library(ROOT / "responses")
    slug = library.answers[0].slug
    with Store(tmp_path / "bot.db") as store:
        with store.write() as tx:
            sync(tx, library.answers, at=NOW, by="file")
            question = make_question(tx, text=UNHEARD_OF, state=QuestionState.ESCALATED)
            chosen = make_candidate(slug)
            decide(tx, question.id, chosen, why="sent_by_a_teammate")
        settings = replace(library.settings, learns=learns)
        index = index_builder(store, settings, None)()
    best = index.read(UNHEARD_OF).ranking[0]
    assert (best.slug == slug and best.confidence > index.thresholds.reply) == learns
