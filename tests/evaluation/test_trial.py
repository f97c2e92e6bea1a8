from __future__ import annotations

from pathlib import Path

import pytest

from bot.evaluation import measures, noise, trial
from bot.evaluation.labelled import read_file
from bot.matching.index import Index

SHARED = Path("../shared/data/matching")


def test_of_two_questions_in_a_message_either_answer_is_right():
    asked = (trial.Labelled("one", "a"), trial.Labelled("two", "b"), trial.Labelled("three", None))
    first, _, unknown = noise.paired(asked, seed=3)
    assert first.text.startswith("one. ")
    reading = trial.JudgedReading(first, (("c", 0.9), ("a", 0.8)), "reply", tuple(first.answers))
    assert reading.is_right
    assert not reading.is_wrong
    assert reading.is_near
    assert trial.JudgedReading(unknown, (), "reply", ("a",)).is_wrong


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared data sets are not here")
def test_the_lexical_tier_keeps_to_its_bars_on_banking():
    """One set, one seed: a drop of more than noise shows here, the whole table in `make bench`."""
    file = read_file(SHARED / "banking.jsonl.gz")
    index = Index.build(trial.library_of(file.library, 10, 0), wrong_rate=0.02)
    measured = measures.measure(index, trial.ask_all(index, file.questions))
    assert measured.accuracy > 0.73
    assert measured.oracle > 0.28
    assert measured.coverage > 0.22
    assert measured.wrong_of_all < 0.02
