from __future__ import annotations

import numpy as np
import pytest

from bot.matching.wording.lexicon import Lexicon
from bot.matching.wording.segments import segments
from bot.matching.wording.slips import Speller
from bot.matching.wording.words import norm

from .sample import LIBRARY, OWNERS, TEXTS


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon(TEXTS, OWNERS, len(LIBRARY))


def test_norm_writes_contractions_out():
    assert norm("I can't; it WON'T & they’re") == "i can not it will not they are"  # noqa: RUF001


def test_three_ways_to_compare_texts_agree(lexicon):
    pairs = lexicon.all_pairs()
    for at in (0, 7, 20):
        one = lexicon.similarities(lexicon.vector(TEXTS[at].split()))
        assert np.allclose(one, pairs[at], atol=1e-5)
    rows = np.asarray([1, 5, 9, 30])
    assert np.allclose(lexicon.among(rows), pairs[np.ix_(rows, rows)], atol=1e-5)
    assert np.allclose(np.diag(pairs), 1.0)


def test_words_the_library_lacks_make_a_question_less_like_it(lexicon):
    plain = lexicon.similarities(lexicon.vector(["export", "data"])).max()
    strange = lexicon.similarities(lexicon.vector(["export", "data", "quokka", "marsupial"])).max()
    assert strange < plain


def test_words_overlap_wherever_the_answer_has_them(lexicon):
    overlap = lexicon.word_overlap(lexicon.vector(["password", "mail", "arrived"]), len(LIBRARY))
    assert int(overlap.argmax()) == list(LIBRARY).index("reset-password")
    assert 0.6 < overlap.max() <= 1.001


def test_segments_are_the_whole_and_each_sentence_that_says_something():
    said = "Hi there! We moved last month. How do I change the address? Thanks in advance!"
    found = segments(said)
    assert found[0].is_whole
    assert "How do I change the address?" in {each.text for each in found}
    assert all("Thanks" not in each.text for each in found[1:])


def test_there_are_never_many_segments():
    assert len(segments("why does it fail here. " * 300)) <= 12


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("pasword", "password"),
        ("passowrd", "password"),
        ("password", "password"),
        ("cat", "cat"),
        ("x1234567", "x1234567"),
        ("elephant", "elephant"),
        ("hte", "the"),
        ("waas", "was"),
        ("hwo", "hwo"),
        ("on", "on"),
        ("xport", "export"),
        ("woulld", "would"),
        ("hat", "hat"),
        ("ii", "i"),
        ("sso", "sso"),
        ("aws", "aws"),
        ("o fthe password", "of the password"),
        ("tot he export", "to the export"),
        ("to the export", "to the export"),
        ("sso at", "sso at"),
        ("a", "a"),
        ("", ""),
    ],
)
def test_spelling(written, read):
    speller = Speller({"password": 5, "export": 2, "bat": 1}, "hat".__eq__)
    assert " ".join(speller.read(written.split())) == read
