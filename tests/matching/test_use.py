from __future__ import annotations

import time

import numpy as np
import pytest

from bot.matching.confidence.traffic import Decided
from bot.matching.confidence.use import grid_between, look_at_use

NEVER = -9.0
KEPT, SENT = False, True
GRID = grid_between(1.0, 4.0)
FIRST_DAY = 2.6


def prior_through(threshold: float, share: float = 0.02):
    """A wrong share that falls with the threshold, and is `share` there."""
    return share * np.exp(-2.0 * (GRID - threshold))


def decided(*rows) -> Decided:
    """Requests, newest first: evidence, sent or kept, grade, and what was shown."""
    evidence, is_sent, grades, shown = zip(*rows, strict=True)
    return Decided(
        np.asarray(evidence, np.float32),
        np.asarray(is_sent, np.bool_),
        np.asarray(grades, np.int64),
        np.asarray(shown, np.int64),
    )


def use_of(requests: Decided, accepted: float = 0.02, prior=None):
    prior = prior_through(FIRST_DAY) if prior is None else prior
    return look_at_use(requests, GRID, prior, accepted=accepted, first_day=FIRST_DAY)


def wrong_at(use, threshold: float) -> float:
    return float(use.wrong[np.flatnonzero(np.isclose(use.grid, threshold))[0]])


def some_traffic(seed: int, size: int = 400, *, labels: float = 0.3) -> Decided:
    draw = np.random.default_rng(seed)
    evidence = draw.normal(2.4, 0.7, size).astype(np.float32)
    is_sent = evidence >= FIRST_DAY
    known = np.where(draw.random(size) < labels, 1, 0)
    graded = np.where(is_sent, known, 0)
    return Decided(evidence, is_sent, graded, np.where(is_sent, 0, known))


def with_wrong(requests: Decided, rows) -> Decided:
    """The same with the labels of some rows turned to wrong."""
    grades, shown = requests.grades.copy(), requests.shown.copy()
    grades[rows], shown[rows] = -abs(grades[rows]), -abs(shown[rows])
    return Decided(requests.evidence, requests.is_sent, grades, shown)


# --- by hand -------------------------------------------------------------------------------------


def test_a_kept_back_question_that_was_wrong_counts_for_those_beside_it():
    use = use_of(decided((3.0, KEPT, 0, -1), (3.0, KEPT, 0, 0)))
    half = 0.5 ** (1 / 1000)
    requests = 1 + half
    stands_for = requests / 1 * (1 - 0.02)
    by_hand = (5 * wrong_at_prior(2.0) * requests + 1 * stands_for) / (5 + 1) / requests
    assert wrong_at(use, 2.0) == pytest.approx(by_hand)
    assert (use.counts.kept_labelled[0], use.counts.kept_wrong[0]) == (1.0, 1.0)


def wrong_at_prior(threshold: float) -> float:
    return 0.02 * float(np.exp(-2.0 * (threshold - FIRST_DAY)))


def test_grades_stand_for_the_wrong_replies_that_nobody_graded():
    rows = [(3.0, SENT, -1, 0), (3.0, SENT, 1, 0), *((3.0, SENT, 0, 0),) * 8]
    use = use_of(decided(*rows))
    weights = 0.5 ** (np.arange(10) / 1000)
    sent, graded, wrong = weights.sum(), weights[:2].sum(), weights[0]
    share, pressed = graded / sent, 1.5 / (5 + wrong)
    stands_for = (wrong - 0.02 * graded) / (share + pressed - share * pressed)
    by_hand = (5 * wrong_at_prior(3.0) * sent + graded * stands_for) / (5 + graded) / sent
    assert wrong_at(use, 3.0) == pytest.approx(by_hand)


def test_sent_and_kept_back_are_told_apart():
    use = use_of(decided((3.0, SENT, 1, 0), (3.0, KEPT, 0, -1), (NEVER, KEPT, 0, 0)))
    weights = 0.5 ** (np.arange(3) / 1000)
    requests, prior = weights.sum(), wrong_at_prior(3.0)
    share = weights[0] / weights[:2].sum()
    of_sent = 5 * prior * requests * share / (5 + weights[0])
    of_kept = 5 * prior * requests * (1 - share) + weights[1] * weights[1] * 0.98
    by_hand = (of_sent + of_kept / (5 + weights[1])) / requests
    assert wrong_at(use, 3.0) == pytest.approx(by_hand)


def test_wrong_replies_whose_askers_said_so_make_the_grades_go_further():
    """Where all that is graded wrong was pressed too, what nobody pressed is likely right."""
    ungraded = ((3.0, SENT, 0, 0),) * 50
    pressed = use_of(decided(*((3.0, SENT, -1, -1),) * 4, *ungraded))
    silent = use_of(decided(*((3.0, SENT, -1, 0),) * 4, *ungraded))
    assert wrong_at(pressed, 3.0) < wrong_at(silent, 3.0)


def test_a_reply_that_was_graded_and_pressed_is_one_label_and_the_grade_has_the_word():
    use = use_of(decided((3.0, SENT, 1, -1), (3.0, SENT, 0, 1), (3.0, SENT, 0, -1)))
    assert use.counts.sent_labelled[0] == pytest.approx(sum(0.5 ** (i / 1000) for i in range(3)))
    assert use.counts.sent_wrong[0] == pytest.approx(0.5 ** (2 / 1000))
    assert use.counts.graded[0] == 1.0


# --- what always holds ---------------------------------------------------------------------------


def test_without_a_label_the_threshold_is_that_of_the_first_day():
    assert use_of(Decided.nothing()).reply_at == FIRST_DAY
    unlabelled = use_of(some_traffic(1, labels=0.0))
    assert unlabelled.reply_at == FIRST_DAY
    assert unlabelled.keeps_to_it
    assert np.allclose(unlabelled.wrong, unlabelled.prior)


def test_a_label_of_what_was_held_back_for_another_reason_is_none():
    use = use_of(decided((NEVER, KEPT, 0, -1), (NEVER, KEPT, 0, 0)))
    assert use.reply_at == FIRST_DAY
    assert use.labels == 0
    assert use.requests == pytest.approx(1 + 0.5 ** (1 / 1000))


@pytest.mark.parametrize("seed", range(8))
def test_more_wrong_labels_never_lower_the_threshold(seed):
    requests = some_traffic(seed)
    labelled = np.flatnonzero(requests.grades + requests.shown)
    thresholds = []
    for share in (0.0, 0.05, 0.1, 0.3, 0.6, 1.0):
        rows = labelled[: round(share * len(labelled))]
        thresholds.append(use_of(with_wrong(requests, rows)).reply_at)
    assert thresholds == sorted(thresholds)


def test_right_labels_lower_the_threshold_and_wrong_ones_raise_it():
    right = some_traffic(3)
    wrong = with_wrong(right, np.arange(len(right.evidence)))
    assert use_of(right).reply_at < FIRST_DAY < use_of(wrong).reply_at


def test_a_lower_rate_wants_a_higher_threshold():
    requests = with_wrong(some_traffic(4), np.arange(20))
    thresholds = [use_of(requests, accepted).reply_at for accepted in (0.05, 0.03, 0.02, 0.01)]
    assert thresholds == sorted(thresholds)


def test_every_threshold_from_the_one_in_force_on_keeps_to_the_rate():
    use = use_of(with_wrong(some_traffic(5), np.arange(60)))
    assert (use.wrong[use.grid >= use.reply_at - 1e-6] <= use.accepted).all()
    below = use.grid < use.reply_at - 1e-6
    assert use.wrong[below][-1] > use.accepted


def test_what_is_a_thousand_requests_old_counts_half():
    since = ((1.2, KEPT, 0, 0),) * 999
    old = use_of(decided((1.2, KEPT, 0, 0), *since, (3.0, KEPT, 0, -1)))
    assert old.counts.kept_wrong[0] == pytest.approx(0.5)
    assert old.requests == pytest.approx((1 - 0.5**1.001) / (1 - 0.5**0.001))


def test_where_no_threshold_keeps_to_the_rate_it_says_so():
    use = use_of(decided(*((4.5, SENT, -1, 0),) * 40))
    assert not use.keeps_to_it
    assert use.reply_at == pytest.approx(4.05)
    assert (use.wrong_at, use.sent.requests) == (0.0, 0.0)


def test_evidence_of_exactly_the_threshold_is_sent():
    use = use_of(decided(*((float(np.float32(at)), KEPT, 0, 1) for at in GRID)))
    counted = use.counts.kept
    assert counted[-1] == pytest.approx(0.5 ** ((len(GRID) - 1) / 1000))
    assert len(np.unique(counted)) == len(GRID)


# --- summed up for people ------------------------------------------------------------------------


def test_each_stratum_says_what_its_labels_are():
    below = ((1.2, KEPT, 0, 0),) * 97
    use = use_of(decided((3.0, SENT, -1, 0), (3.9, SENT, 1, 0), (3.0, KEPT, 0, 1), *below))
    assert 1.2 < use.reply_at < 3.0
    assert use.sent.requests == pytest.approx(1 + 0.5**0.001)
    assert use.sent.wrong == 1.0
    assert use.kept.labelled == pytest.approx(0.5**0.002)
    assert use.wrong_at == pytest.approx(wrong_at(use, round(use.reply_at, 2)))


def test_more_grades_that_are_all_right_lower_the_threshold_and_more_like_these_may_not():
    requests = with_wrong(some_traffic(6, labels=0.1), np.arange(120))
    use = use_of(requests)
    all_right = use.with_more_grades(50, all_right=True)
    alike = use.with_more_grades(50)
    assert all_right.reply_at <= alike.reply_at
    assert all_right.reply_at < use.reply_at
    assert alike.sent.labelled >= use.sent.labelled


def test_more_grades_than_were_sent_are_as_if_more_had_been_sent():
    use = use_of(decided((3.0, SENT, 1, 0)))
    more = use.with_more_grades(50)
    assert more.counts.graded[0] == pytest.approx(51)
    assert more.counts.sent[0] == pytest.approx(51)
    assert use_of(Decided.nothing()).with_more_grades(50).labels == 50


def test_ten_thousand_requests_take_no_time():
    requests = some_traffic(7, 10_000)
    begun = time.perf_counter()
    for _ in range(10):
        _ = use_of(requests).reply_at
    assert (time.perf_counter() - begun) / 10 < 0.02  # seconds; five times what it takes
