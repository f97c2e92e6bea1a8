"""The signs where they are used: on the answer that ranks first, and not on a phrasing itself."""

from __future__ import annotations

import pytest

from bot.core.answers import Answer, Phrasing
from bot.core.contrary import ContraryWords
from bot.matching.index import Index

from .sample import HIRE, answer

QUIET = Answer(
    slug="no-calls",
    topic="",
    title="Do not disturb",
    body="Press **Quiet**.",
    phrasings=tuple(
        Phrasing(ask)
        for ask in ("please do not call me", "never ring my phone", "do not disturb at night")
    ),
)


@pytest.fixture(scope="module")
def index() -> Index:
    return Index.build([*(answer(slug) for slug in HIRE), QUIET], wrong_rate=0.02)


def test_a_sign_holds_the_first_answer_back_and_it_stays_the_first(index: Index) -> None:
    best = index.read("please do NOT add a rider").ranking[0]
    assert best.slug == "add-rider"
    assert not best.is_automatic
    assert best.held_back == "it says *not* beside *add*"


def test_a_phrasing_word_for_word_is_never_contrary(index: Index) -> None:
    for text in ("we do not want to renew it", "Please do not call me!", "a station was moved"):
        best = index.read(text).ranking[0]
        assert best.is_automatic, text
        assert best.confidence >= index.thresholds.reply


def test_a_slip_is_repaired_but_its_opposite_is_no_slip(index: Index) -> None:
    assert index.read("invite my sisster as a rider").ranking[0].held_back is None
    reading = index.read("uninvite my sister as a rider")
    assert reading.ranking[0].held_back == "it says *uninvite*, the answer says *invite*"


def test_each_request_of_a_message_has_its_own_sign(index: Index) -> None:
    reading = index.read("How do I end my membership? And please do not add a rider.")
    held = {part.ranking[0].slug: part.ranking[0].held_back for part in reading.parts}
    assert held.get("add-rider") == "it says *not* beside *add*"
    assert not (held.get("end-membership") or "").startswith("it says")


def test_words_of_its_own_make_it_another_library() -> None:
    answers = [answer(slug) for slug in HIRE]
    usual, own = (
        Index.build(answers, wrong_rate=0.02, contrary=words)
        for words in (ContraryWords(), ContraryWords(nots=("add",)))
    )
    assert usual.version != own.version
    text = "please do not add a rider"
    assert usual.read(text).ranking[0].held_back == "it says *not* beside *add*"
    assert own.read(text).ranking[0].held_back != "it says *not* beside *add*"
