"""Which sentences cannot wait, and which only look like it: customers of many trades."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.urgency import Urgency, Urgent, UrgentWords, find_urgency

from .can_wait import LOOK_ALIKES, NOT_URGENT
from .cannot_wait import KINDS, URGENT


def _lines(table: str) -> list[str]:
    return [line for line in table.strip().splitlines() if line]


@pytest.mark.parametrize("text", [line for table in (URGENT, *KINDS) for line in _lines(table)])
def test_what_cannot_wait_is_found_with_the_words_that_say_so(text: str):
    found = find_urgency(text)
    assert found is not None
    assert found.words
    assert found.words.rstrip("…") in " ".join(text.split())


@pytest.mark.parametrize("text", [*_lines(NOT_URGENT), *_lines(LOOK_ALIKES)])
def test_what_only_looks_like_it_can_wait(text: str):
    assert find_urgency(text) is None


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("all our records have been wiped", Urgent.LOSS),
        ("wir wurden gehackt", Urgent.BREACH),
        ("c'est urgent", Urgent.SAID),
        ("nichts geht mehr", Urgent.OUTAGE),
        ("es ist nicht dringend", None),
    ],
)
def test_losses_and_other_languages_have_their_reason(written: str, code: Urgent | None):
    found = find_urgency(written)
    assert (found.code if found else None) == code


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("our acount was hackd", None),
        ("our account was hackked", Urgent.BREACH),
        ("you will hear from our laywer", Urgent.LEGAL),
        ("this is an emergancy", Urgent.SAID),
        ("urgnet!! please call", Urgent.SAID),
        ("that is unaceptable", Urgent.ANGER),
        ("we move to a compettitor", Urgent.LEAVING),
    ],
)
def test_a_slip_of_one_letter_in_a_long_word_is_read_over(written: str, code: Urgent | None):
    found = find_urgency(written)
    assert (found.code if found else None) == code


@pytest.mark.parametrize("text", ["outrageously good", "we love the beaches here", "two layers"])
def test_words_of_their_own_are_no_slips(text: str):
    assert find_urgency(text) is None


def test_a_librarys_phrases_are_whole_words_in_any_case():
    added = UrgentWords(phrases=("Line stop",), nots=("fire drill", "test alarm"))
    assert find_urgency("LINE STOP in hall 3", added) == Urgency(Urgent.PHRASE, "LINE STOP")
    assert find_urgency("a line stopper in our csv", added) is None
    assert find_urgency("Fire drill today: line stop", added) is None
    assert find_urgency("this is a test alarm: production is down", added) is None


def test_a_library_can_do_without_our_words():
    only = UrgentWords(phrases=("line stop",), builtin=False)
    assert find_urgency("this is an emergency", only) is None
    assert find_urgency("line stop", only) is not None


@pytest.mark.parametrize("text", ["Our LAWYER\u2019s in touch", "our lawyers   WILL be in touch!"])
def test_capitals_spaces_and_apostrophes_do_not_matter(text: str):
    assert find_urgency(text) is not None


def test_a_code_of_another_version_is_readable():
    assert Urgent("very_new").sentence == "Very new."


@given(st.text(max_size=400))
def test_any_text_can_be_read(text: str):
    found = find_urgency(text)
    assert found is None or found.words


def test_a_long_message_is_read_in_bounded_time():
    assert find_urgency("we the is our data " * 2_000) is None
    assert find_urgency("someone " * 5_000) is None
    assert find_urgency("because it is a long story " * 60 + "this is an emergency") is not None
