from __future__ import annotations

import pytest

from bot.evaluation import trial
from bot.evaluation.measures import measure, oracle_coverage
from bot.evaluation.trial import JudgedReading, Labelled
from bot.matching.index import Index
from tests.matching.sample import LIBRARY, make_answer

ALONE = Labelled("how?", "a")


def read(evidence: float, first: str, answer: str | None, **facts) -> JudgedReading:
    question = Labelled("how?", answer)
    return JudgedReading(question, ((first, 0.5),), "escalate", (), evidence=evidence, **facts)


def test_the_oracle_takes_the_lowest_threshold_that_keeps_to_the_share():
    readings = [read(3.0, "a", "a"), read(2.0, "a", "a"), read(1.5, "b", "a"), read(1.0, "a", "a")]
    readings += [read(0.5, "a", None)] * 10
    assert oracle_coverage(readings, 0.0) == 0.5
    assert oracle_coverage(readings, 0.7 / 4) == 0.75
    assert oracle_coverage(readings, 0.7 / 4 + 0.3) == 0.75  # it goes no lower than the questions


def test_the_oracle_weighs_questions_as_they_come_where_it_is_told_to():
    readings = [read(3.0, "a", "a")] * 98 + [read(2.5, "a", None)] + [read(2.0, "a", "a")]
    assert oracle_coverage(readings, 0.02) == 98 / 99
    assert oracle_coverage(readings, 0.02, answerable=None) == 99 / 99


def test_the_oracle_cannot_part_what_is_equally_sure():
    readings = [read(2.0, "a", "a"), read(2.0, "b", "a")]
    assert oracle_coverage(readings, 0.02) == 0.0


def test_the_oracle_sends_nothing_that_was_held_back_for_another_reason():
    assert oracle_coverage([read(trial.NEVER, "a", "a"), read(1.0, "a", "a")]) == 0.5
    assert oracle_coverage([read(1.0, "a", None)]) is None


def test_only_what_is_shown_helps():
    """Not what ranks among the first three, and is too unsure to be shown."""
    ranked = (("b", 0.6), ("a", 0.2))
    shown = JudgedReading(ALONE, ranked, "suggest", (), ("b", "a"))
    hidden = JudgedReading(ALONE, ranked, "suggest", (), ("b",))
    sent = JudgedReading(ALONE, ranked, "reply", ("a",), ("b", "a"))
    assert (shown.is_shown, hidden.is_shown, sent.is_shown) == (True, False, False)
    assert hidden.is_near


@pytest.fixture
def index() -> Index:
    answers = [make_answer(slug, asks) for slug, asks in LIBRARY.items()]
    return Index.build(answers, wrong_rate=0.02)


def test_what_unknown_questions_are_shown_is_counted(index):
    unknown = Labelled("how?", None)
    readings = [
        JudgedReading(ALONE, (("a", 0.9),), "reply", ("a",)),
        JudgedReading(ALONE, (("b", 0.4), ("a", 0.3)), "suggest", (), ("b", "a")),
        JudgedReading(unknown, (("a", 0.4),), "suggest", (), ("a",)),
        JudgedReading(unknown, (), "escalate", ()),
    ]
    measured = measure(index, readings)
    assert (measured.coverage, measured.shown_right, measured.unknown_shown) == (0.5, 0.5, 0.5)
    assert (measured.accuracy, measured.among_three) == (0.5, 1.0)


def test_what_is_sent_and_shown_is_what_the_bot_decides(index):
    same = trial.ask(index, Labelled("I forgot my password", "reset-password"))
    assert same.is_right
    assert not same.suggested
    two = trial.ask(index, Labelled("I forgot my password. Also, export to csv?", "export-data"))
    assert set(two.sent) == {"reset-password", "export-data"}
    assert two.is_right
    assert two.is_wrong
    unlike = trial.ask(index, Labelled("who won the match", None))
    assert (unlike.decision, unlike.sent, unlike.suggested) == ("escalate", (), ())
