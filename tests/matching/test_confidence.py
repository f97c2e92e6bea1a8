from __future__ import annotations

import numpy as np
import pytest

from bot.matching.confidence.bias import hubness_of, without_answers
from bot.matching.confidence.calibration import answerable_share, calibrate, correction, curve_of
from bot.matching.confidence.self_test import run_self_test
from bot.matching.confidence.traffic import PastTraffic, wrong_among_sent
from bot.matching.index import Index
from bot.matching.scoring.labels import TextLabels
from bot.matching.scoring.ridge import Near, Ridge, SolvedRidge
from bot.matching.scoring.space import Space
from bot.matching.wording.lexicon import Lexicon

from .sample import LIBRARY, OWNERS, TEXTS, make_answer, ridge_of


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
    ridge, _ = ridge_of(TEXTS, OWNERS)
    local = Ridge(ridge.space, ridge.labels, None)
    near = Near(ridge.space.lexicon.row(3), *ridge.space.row(3))
    assert np.allclose(ridge.scores(near), local.scores(near), atol=1e-2)
    everything = run_self_test(local, None, np.zeros(len(TEXTS), bool))
    assert everything.is_right.mean() > 0.6
    assert not everything.bias.hubness.any()
    assert not everything.bias.at(near.kernel).neighbourhood.any()


@pytest.fixture(scope="module")
def self_test(answers):
    return Index.build(answers, wrong_rate=0.02).self_test


def test_accepting_more_wrong_replies_lowers_the_threshold(self_test):
    strict = calibrate(self_test, PastTraffic(), 0.01)
    lax = calibrate(self_test, PastTraffic(), 0.20)
    assert lax.reply_at <= strict.reply_at
    assert lax.thresholds.suggest <= lax.thresholds.reply


def test_probability_grows_with_evidence(self_test):
    found = calibrate(self_test, PastTraffic(), 0.02)
    shares = [found.probability(evidence) for evidence in np.linspace(-9, 4, 50)]
    assert shares == sorted(shares)


def test_wrong_grades_raise_the_threshold(self_test):
    bad = PastTraffic(seen=500, answerable_seen=400, expected_wrong=10.0, found_wrong=60.0)
    calm = curve_of(self_test, PastTraffic(seen=500, answerable_seen=400))
    assert (curve_of(self_test, bad).wrong >= calm.wrong).all()
    assert correction(bad) == pytest.approx(2.0)


def test_few_grades_correct_less_than_all():
    full = PastTraffic(expected_wrong=30.0, found_wrong=60.0)
    few = PastTraffic(expected_wrong=30.0, found_wrong=60.0, graded_share=0.03)
    assert 1.0 < correction(few) < correction(full)


def test_the_more_of_the_real_questions_would_be_sent_the_surer_a_reply_must_be(self_test):
    usual = calibrate(self_test, PastTraffic(), 0.02)
    just_over = min(0.9, usual.thresholds.reply + 0.02)
    often = calibrate(self_test, PastTraffic(confidences=(just_over,) * 400), 0.02)
    surest = calibrate(self_test, PastTraffic(confidences=(0.9999,) * 400), 0.02)
    assert often.reply_at > usual.reply_at
    assert surest.reply_at <= usual.reply_at


def test_a_tier_that_errs_less_than_it_expects_replies_from_less(self_test):
    busy = PastTraffic(confidences=(0.9,) * 200 + (0.97,) * 200)
    strict, lax = (calibrate(self_test, busy, 0.02, traffic_mistakes=share) for share in (1.0, 0.3))
    assert lax.reply_at < strict.reply_at


def test_the_share_of_answerable_questions_is_learned():
    assert answerable_share(PastTraffic()) == pytest.approx(0.7)
    assert answerable_share(PastTraffic(seen=1_000, answerable_seen=0)) == pytest.approx(0.2)
    assert answerable_share(PastTraffic(seen=1_000, answerable_seen=1_000)) == pytest.approx(0.9)


def test_graders_slips_are_not_the_bots():
    assert wrong_among_sent(sent=100, graded=50, graded_wrong=1) == 0.0
    assert wrong_among_sent(sent=100, graded=50, graded_wrong=6) == pytest.approx(10.0)
    assert wrong_among_sent(sent=0, graded=0, graded_wrong=0) == 0.0
