from __future__ import annotations

import threading

import numpy as np
import pytest

from bot.matching.confidence.bias import hubness_of, without_answers
from bot.matching.confidence.calibration import answerable_share, calibrate, correction, curve_of
from bot.matching.confidence.self_test import run_self_test
from bot.matching.confidence.traffic import Traffic, wrong_among_sent
from bot.matching.index import Index
from bot.matching.live import LiveIndex
from bot.matching.scoring.labels import TextLabels
from bot.matching.scoring.ridge import Ridge, SolvedRidge
from bot.matching.scoring.space import Space
from bot.matching.texts import Texts
from bot.matching.wording.lexicon import Lexicon
from bot.matching.wording.segments import segments
from bot.matching.wording.slips import Speller
from bot.matching.wording.words import norm

from .sample import LIBRARY, make_answer

TEXTS = [norm(text) for asks in LIBRARY.values() for text in asks]
OWNERS = [at for at, asks in enumerate(LIBRARY.values()) for _ in asks]


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


def _ridge(texts: list[str], owners: list[int]) -> tuple[Ridge, SolvedRidge]:
    labels = TextLabels(np.asarray(owners), np.ones(len(texts), np.float32), len(LIBRARY))
    space = Space.of(Lexicon(TEXTS, OWNERS, len(LIBRARY)), None)
    solved = SolvedRidge.of(space, labels)
    return Ridge(space, labels, solved.weights), solved


def test_leaving_one_out_in_closed_form_is_leaving_it_out():
    ridge, solved = _ridge(TEXTS, OWNERS)
    _, kernel = ridge.space.all_pairs()
    penalties = np.diag(ridge.labels.penalties())
    rest = np.arange(1, len(TEXTS))
    weights = np.linalg.solve(
        (kernel + penalties)[np.ix_(rest, rest)], ridge.labels.targets()[rest]
    )
    assert np.allclose(kernel[0, rest] @ weights, solved.left_out().each()[0], atol=1e-3)


def test_leaving_an_answer_out_in_closed_form_is_leaving_it_out():
    ridge, solved = _ridge(TEXTS, OWNERS)
    _, kernel = ridge.space.all_pairs()
    penalties = np.diag(ridge.labels.penalties())
    block = np.flatnonzero(np.asarray(OWNERS) == 2)
    rest = np.setdiff1d(np.arange(len(TEXTS)), block)
    weights = np.linalg.solve(
        (kernel + penalties)[np.ix_(rest, rest)], ridge.labels.targets()[rest]
    )
    expected = kernel[np.ix_(block, rest)] @ weights
    assert np.allclose(expected, solved.left_out().block(block), atol=1e-3)


def test_an_answer_is_left_out_with_what_must_not_match_it():
    last = len(TEXTS) - 1
    owners = np.asarray([*OWNERS[:last], 2])
    signs = np.append(np.ones(last, np.float32), np.float32(-1))
    labels = TextLabels(owners, signs, len(LIBRARY))
    space = Space.of(Lexicon(TEXTS, OWNERS, len(LIBRARY)), None)
    _, kernel = space.all_pairs()
    system = kernel + np.diag(labels.penalties())
    rest = np.flatnonzero(owners != 2)
    weights = np.linalg.solve(system[np.ix_(rest, rest)], labels.targets()[rest])
    asked = np.flatnonzero((owners == 2) & (signs > 0))
    expected = kernel[np.ix_(asked, rest)] @ weights
    found = without_answers(SolvedRidge.of(space, labels).left_out(), labels)
    assert np.allclose(expected, found[asked], atol=1e-3)


def test_what_is_smooth_over_a_library_is_left_out_in_closed_form_too():
    ridge, solved = _ridge(TEXTS, OWNERS)
    _, kernel = ridge.space.all_pairs()
    system = kernel + 50 * np.diag(ridge.labels.penalties())
    targets = np.linspace(-1, 1, 2 * len(TEXTS), dtype=np.float32).reshape(-1, 2)
    smooth = solved.smooth(targets, 50)
    rest = np.arange(1, len(TEXTS))
    weights = np.linalg.solve(system[np.ix_(rest, rest)], targets[rest])
    assert np.allclose(kernel[0, rest] @ weights, smooth.each()[0], atol=1e-3)
    assert np.allclose(system @ smooth.weights, targets, atol=1e-3)


def test_an_answer_that_comes_up_for_phrasings_of_others_is_scored_down():
    labels = TextLabels(np.asarray([0, 0, 1, 1, 2, 2]), np.ones(6, np.float32), 3)
    left_out = np.asarray(
        [
            (0.9, 0.1, 0.1),
            (0.8, 0.1, 0.1),
            (0.6, 0.5, 0.1),
            (0.5, 0.6, 0.1),
            (0.5, 0.1, 0.5),
            (0.1, 0.1, 0.8),
        ],
        np.float32,
    )
    hubness = hubness_of(np.column_stack((left_out, np.zeros(6))), labels, np.arange(6))
    assert hubness[0] > 0 > hubness[1]
    assert hubness[labels.none] == 0


def test_an_answer_whose_phrasings_are_all_alike_must_show_more(answers):
    alike = make_answer(
        "alike", [f"open the blue door {when}" for when in ("now", "today", "soon")]
    )
    index = Index.build((*answers, alike), wrong_rate=0.02)
    slugs = [entry.slug for entry in index.texts.answers]
    assert slugs[int(index.self_test.bias.ease.argmax())] == "alike"


def test_a_large_library_is_solved_locally_and_ranks_the_same():
    ridge, _ = _ridge(TEXTS, OWNERS)
    local = Ridge(ridge.space, ridge.labels, None)
    near = ridge.near(ridge.space.row(3))
    assert np.allclose(ridge.scores(near), local.scores(near), atol=1e-2)
    everything = run_self_test(local, None, np.zeros(len(TEXTS), bool))
    assert everything.is_right.mean() > 0.6
    assert not everything.bias.hubness.any()
    assert not everything.bias.at(near.kernel).neighbourhood.any()


# --- thresholds ------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def self_test(answers):
    return Index.build(answers, wrong_rate=0.02).self_test


def test_accepting_more_wrong_replies_lowers_the_threshold(self_test):
    strict = calibrate(self_test, Traffic(), 0.01)
    lax = calibrate(self_test, Traffic(), 0.20)
    assert lax.reply_at <= strict.reply_at
    assert lax.thresholds.suggest <= lax.thresholds.reply


def test_probability_grows_with_evidence(self_test):
    found = calibrate(self_test, Traffic(), 0.02)
    shares = [found.probability(evidence) for evidence in np.linspace(-9, 4, 50)]
    assert shares == sorted(shares)


def test_wrong_grades_raise_the_threshold(self_test):
    bad = Traffic(seen=500, answerable_seen=400, expected_wrong=10.0, found_wrong=60.0)
    calm = curve_of(self_test, Traffic(seen=500, answerable_seen=400))
    assert (curve_of(self_test, bad).wrong >= calm.wrong).all()
    assert correction(bad) == pytest.approx(2.0)


def test_few_grades_correct_less_than_all():
    full = Traffic(expected_wrong=30.0, found_wrong=60.0)
    few = Traffic(expected_wrong=30.0, found_wrong=60.0, graded_share=0.03)
    assert 1.0 < correction(few) < correction(full)


def test_the_more_of_the_real_questions_would_be_sent_the_surer_a_reply_must_be(self_test):
    usual = calibrate(self_test, Traffic(), 0.02)
    just_over = min(0.9, usual.thresholds.reply + 0.02)
    often = calibrate(self_test, Traffic(confidences=(just_over,) * 400), 0.02)
    surest = calibrate(self_test, Traffic(confidences=(0.9999,) * 400), 0.02)
    assert often.reply_at > usual.reply_at
    assert surest.reply_at <= usual.reply_at


def test_a_tier_that_errs_less_than_it_expects_replies_from_less(self_test):
    busy = Traffic(confidences=(0.9,) * 200 + (0.97,) * 200)
    strict, lax = (calibrate(self_test, busy, 0.02, traffic_mistakes=share) for share in (1.0, 0.3))
    assert lax.reply_at < strict.reply_at


def test_the_share_of_answerable_questions_is_learned():
    assert answerable_share(Traffic()) == pytest.approx(0.7)
    assert answerable_share(Traffic(seen=1_000, answerable_seen=0)) == pytest.approx(0.2)
    assert answerable_share(Traffic(seen=1_000, answerable_seen=1_000)) == pytest.approx(0.9)


def test_graders_slips_are_not_the_bots():
    assert wrong_among_sent(sent=100, graded=50, graded_wrong=1) == 0.0
    assert wrong_among_sent(sent=100, graded=50, graded_wrong=6) == pytest.approx(10.0)
    assert wrong_among_sent(sent=0, graded=0, graded_wrong=0) == 0.0


# --- segments and spelling -------------------------------------------------------------------


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


# --- learned phrasings -----------------------------------------------------------------------


def test_what_was_closed_as_often_as_learned_is_not_a_phrasing():
    taught = (("a", "four five six"), ("a", "seven eight nine"), ("gone", "ten eleven"))
    traffic = Traffic(taught=taught, negatives=("Four five six?",))
    texts = Texts.of([make_answer("a", ("one two three",))], traffic)
    assert texts.as_written == ("one two three", "seven eight nine", "Four five six?")
    assert texts.labels.columns.tolist() == [0, 0, 1]
    assert texts.learned.tolist() == [False, True, False]


def test_own_phrasings_name_the_answer_that_takes_one(answers):
    thief = make_answer("thief", ("reset password", "password please", "forgot password now"))
    found = Index.build((*answers, thief), wrong_rate=0.02).own_phrasings()
    assert len(found) == len(TEXTS) + 3
    assert any(each.slug == "reset-password" and each.first == "thief" for each in found)


# --- the index in use ------------------------------------------------------------------------


def test_reading_does_not_wait_for_a_rebuild(answers):
    built = Index.build(answers, wrong_rate=0.02)
    started, go_on = threading.Event(), threading.Event()
    calls: list[int] = []

    def build() -> Index:
        calls.append(1)
        if len(calls) > 1:
            started.set()
            assert go_on.wait(10)
        return built if len(calls) == 1 else Index.build(answers[:2], wrong_rate=0.02)

    live = LiveIndex(build)
    thread = live.rebuild_in_background()
    assert started.wait(10)
    assert live.current() is built
    go_on.set()
    thread.join(10)
    assert live.current() is not built


def test_a_failing_rebuild_leaves_the_index_as_it_was(answers):
    results = [Index.build(answers, wrong_rate=0.02)]

    def build() -> Index:
        return results.pop()

    live = LiveIndex(build)
    before = live.current()
    with pytest.raises(IndexError):
        live.rebuild()
    assert live.current() is before
