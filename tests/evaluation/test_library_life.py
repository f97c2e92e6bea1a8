from __future__ import annotations

from bot.evaluation import library_life, trial
from tests.matching.sample import LIBRARY


def test_a_learned_question_is_known_afterwards():
    state = library_life.Life(
        {slug: list(asks[:3]) for slug, asks in LIBRARY.items()}, trial.Draw(1)
    )
    missed = trial.Labelled("payback for an unexpected charge", "refund")
    state.learn(trial.JudgedReading(missed, (), "escalate", ()), 0.01)
    assert state.traffic().taught == (("refund", missed.text),)
    assert state.traffic().answerable_seen == 1


def test_a_stream_is_repeatable_and_mostly_answerable():
    spare = {slug: list(asks) for slug, asks in LIBRARY.items()}
    unknown = [trial.Labelled(f"question {at}", None) for at in range(20)]
    first = library_life.stream(spare, unknown, 40, 5)
    assert first == library_life.stream(spare, unknown, 40, 5)
    assert sum(each.answer is None for each in first) == 12
