from __future__ import annotations

import numpy as np
import pytest

from bot.matching.confidence.calibration import ELSEWHERE, calibrate
from bot.matching.confidence.evidence import evidence
from bot.matching.confidence.self_test import run_self_test, without_answers
from bot.matching.confidence.traffic import Decided, PastTraffic
from bot.matching.index import Index
from bot.matching.scoring.labels import TextLabels
from bot.matching.scoring.ridge import Near, Ridge, SolvedRidge
from bot.matching.scoring.space import Space
from bot.matching.wording.lexicon import Lexicon

from .sample import LIBRARY, OWNERS, TEXTS, make_answer, ridge_of

LEXICAL = ELSEWHERE["lexical"]


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


def no_bodies(rows):
    return np.zeros((len(rows), len(LIBRARY)), np.float32)


def test_a_large_library_is_solved_locally_and_ranks_the_same():
    ridge, _ = ridge_of(TEXTS, OWNERS)
    local = Ridge(ridge.space, ridge.labels, None)
    near = Near(ridge.space.lexicon.row(3), *ridge.space.row(3))
    assert np.allclose(ridge.scores(near), local.scores(near), atol=1e-2)
    everything = run_self_test(local, None, np.zeros(len(TEXTS), bool), no_bodies)
    assert everything.is_right.mean() > 0.6


@pytest.fixture(scope="module")
def self_test(answers):
    return Index.build(answers, wrong_rate=0.02).self_test


def test_accepting_more_wrong_replies_lowers_the_threshold(self_test):
    strict = calibrate(self_test, Decided.nothing(), 0.01, 6, LEXICAL)
    lax = calibrate(self_test, Decided.nothing(), 0.20, 6, LEXICAL)
    assert lax.reply_at < strict.reply_at
    assert lax.thresholds.suggest <= lax.thresholds.reply


def test_the_more_answers_the_more_the_library_itself_is_believed(self_test):
    first_days = [
        calibrate(self_test, Decided.nothing(), 0.02, answers, LEXICAL).first_day
        for answers in (0, 10, 100, 10_000)
    ]
    begins = [first_day.reply_at for first_day in first_days]
    assert begins == sorted(begins, reverse=True)
    assert begins[0] == pytest.approx(first_days[0].floor)
    assert begins[-1] == pytest.approx(first_days[-1].simulated, abs=0.02)


def test_the_floor_follows_the_share_one_accepts():
    shares = (0.001, 0.01, 0.015, 0.02, 0.03, 0.04, 0.05, 0.2)
    floors = [LEXICAL.floor(share) for share in shares]
    assert floors == sorted(floors, reverse=True)
    assert floors[0] == floors[1]
    assert floors[-1] == floors[-2]


def test_a_library_of_titles_begins_where_others_do():
    titles = [make_answer(slug, (), title=asks[0]) for slug, asks in LIBRARY.items()]
    calibration = Index.build(titles, wrong_rate=0.02).calibration
    first_day = calibration.first_day
    assert not first_day.is_tested
    assert first_day.reply_at == first_day.simulated == first_day.floor == calibration.reply_at
    assert calibration.expected_wrong == pytest.approx(0.02)
    falling = first_day.wrong_from(np.linspace(1.0, 4.0, 30)).tolist()
    assert falling == sorted(falling, reverse=True)


def test_before_use_no_more_is_expected_than_is_accepted(answers):
    for accepted in (0.01, 0.02, 0.05):
        calibration = Index.build(answers, wrong_rate=accepted).calibration
        begins = np.asarray([calibration.reply_at])
        assert calibration.first_day.wrong_from(begins)[0] <= accepted


def test_probability_grows_with_evidence(self_test):
    found = calibrate(self_test, Decided.nothing(), 0.02, 6, LEXICAL)
    shares = [found.probability(evidence) for evidence in np.linspace(-9, 4, 50)]
    assert shares == sorted(shares)


def use(evidence, grades):
    """So many replies sent, with their grades."""
    size = len(grades)
    return Decided(
        np.full(size, evidence, np.float32),
        np.ones(size, bool),
        np.asarray(grades),
        np.zeros(size, np.int64),
    )


def test_grades_move_the_threshold_of_the_index(answers):
    first = Index.build(answers, wrong_rate=0.02)
    sure = first.calibration.reply_at + 0.2
    praised = PastTraffic(decided=use(sure, [1] * 60))
    blamed = PastTraffic(decided=use(sure, [1] * 40 + [-1] * 20))
    lower = Index.build(answers, wrong_rate=0.02, traffic=praised)
    higher = Index.build(answers, wrong_rate=0.02, traffic=blamed)
    assert lower.calibration.reply_at < first.calibration.reply_at < higher.calibration.reply_at
    assert lower.thresholds.reply < first.thresholds.reply < higher.thresholds.reply
    assert higher.version != first.version


def test_evidence_is_score_lead_likeness_and_what_few_phrasings_lack():
    scores = np.asarray([[0.9, 0.4, 0.1]], np.float32)  # two answers, and that there is none
    likeness = np.asarray([[0.8, 0.5, 0.0]], np.float32)
    bodies = np.zeros((1, 2), np.float32)
    found = evidence(scores, bodies, likeness, np.asarray([10, 1]))
    assert found[0] == pytest.approx([0.9 + 0.5 + 0.8, 0.4 - 0.5 + 0.5 + 1.0])
    bodies = np.asarray([[0.0, 0.6]], np.float32)  # the second one's body says so much
    found = evidence(scores, bodies, likeness, np.asarray([10, 10]))
    assert found[0] == pytest.approx([0.9 - 0.1 + 0.8, 0.4 + 0.1 + 0.5])


def test_what_looks_like_questions_without_an_answer_leads_by_little():
    scores = np.asarray([[0.9, 0.4, 0.8]], np.float32)
    likeness = np.zeros((1, 3), np.float32)
    found = evidence(scores, np.zeros((1, 2), np.float32), likeness, np.asarray([10, 10]))
    assert found[0, 0] == pytest.approx(0.9 + 0.1)
