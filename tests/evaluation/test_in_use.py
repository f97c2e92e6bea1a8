from __future__ import annotations

import numpy as np
import pytest

from bot.evaluation.in_use import Habits, Pool, over, play, stretches
from bot.matching.confidence.traffic import Decided
from bot.matching.confidence.use import Use, grid_between, look_at_use

GRID = grid_between(-1.0, 6.0)
ACCEPTED = 0.02
NOBODY = Habits(graded=0.0, pressed=0.0, clear=0.0, clear_wrong=0.0)
EVERYBODY = Habits(graded=1.0, pressed=1.0, clear=1.0, clear_wrong=1.0, slips=0.0)


def pool(unknown_at: float) -> Pool:
    """Known questions between 1 and 4, nine in ten right; unknown ones around a place."""
    draw = np.random.default_rng(3)
    known = draw.uniform(1.0, 4.0, 700)
    is_right = (draw.random(700) < 0.9) | (known > 2.5)
    unknown = draw.normal(unknown_at, 0.4, 300)
    return Pool(
        np.concatenate((known, unknown)),
        np.concatenate((is_right, np.zeros(300, np.bool_))),
        np.arange(1000) < 700,
    )


def first_day(reply_at: float = 2.6) -> Use:
    prior = 0.02 * np.exp(-2.0 * (GRID - reply_at))
    return look_at_use(Decided.nothing(), GRID, prior, accepted=ACCEPTED, first_day=reply_at)


def streams(of: Pool, habits: Habits, **options):
    day = options.pop("first_day", first_day())
    options = {"messages": 2_000, **options}
    return [play(of, day, habits, seed=seed, **options) for seed in range(4)]


def test_where_nobody_shows_anything_the_threshold_stays():
    for stream in streams(pool(1.0), NOBODY):
        assert set(stream.threshold) == {2.6}


def test_labels_bring_coverage_where_the_first_day_is_too_careful():
    played = stretches(streams(pool(1.0), Habits()))
    assert played[-2].coverage > played[0].coverage + 0.05
    assert played[-1].wrong <= ACCEPTED


def test_labels_bring_the_wrong_share_down_where_the_first_day_is_too_bold():
    bold = {"first_day": first_day(1.5)}
    before = stretches(streams(pool(2.5), NOBODY, **bold))[-2].wrong
    after = stretches(streams(pool(2.5), EVERYBODY, **bold))[-2].wrong
    assert before > 2 * ACCEPTED
    assert after < 1.2 * ACCEPTED


def test_seven_messages_in_ten_have_an_answer():
    stream = streams(pool(1.0), NOBODY, messages=500)[0]
    assert stream.is_known.sum() == 350


def test_at_a_jump_unknown_topics_come_eleven_times_as_often():
    stream = streams(pool(1.0), NOBODY, jumps=True)[0]
    assert (~stream.is_known[:1_000]).sum() == 50
    assert (~stream.is_known[1_000:]).sum() == 550


def test_a_stream_is_repeatable_and_no_two_are_the_same():
    first, again = streams(pool(1.0), Habits()), streams(pool(1.0), Habits())
    assert (first[0].is_sent == again[0].is_sent).all()
    assert (first[0].is_known != first[1].is_known).any()


@pytest.mark.parametrize("known", [0, 20])
def test_questions_of_one_kind_only_are_played_as_they_are(known):
    one = Pool(np.full(20, 2.0), np.arange(20) < known, np.arange(20) < known)
    stream = play(one, first_day(), Habits(), messages=100, seed=0)
    assert stream.is_known.all() == bool(known)
    assert len(stream.is_sent) == 100


def test_streams_over_the_share_are_counted():
    played = streams(pool(2.6), NOBODY, first_day=first_day(1.0))
    assert over(played, ACCEPTED) == 1.0
    assert over(played, 1.0) == 0.0
