from __future__ import annotations

from bot.evaluation import library_life, trial
from tests.matching.sample import LIBRARY


def life() -> library_life.Life:
    written = tuple(trial.make_answer(slug, asks[:3]) for slug, asks in LIBRARY.items())
    return library_life.Life(written, trial.Draw(1))


def test_a_learned_question_is_known_afterwards():
    state = life()
    missed = trial.Labelled("payback for an unexpected charge", "refund")
    state.learn(trial.JudgedReading(missed, (("api-limits", 0.3),), "escalate", (), evidence=0.9))
    assert state.traffic().taught == (("refund", missed.text),)


def test_who_answers_what_was_kept_back_shows_what_the_first_answer_was_worth():
    state = life()
    asked = trial.Labelled("payback for an unexpected charge", "refund")
    for first in ("api-limits", "refund"):
        state.learn(trial.JudgedReading(asked, ((first, 0.3),), "suggest", (), evidence=1.0))
    unknown = trial.Labelled("may I bring my dog", None)
    state.learn(trial.JudgedReading(unknown, (("refund", 0.2),), "escalate", ()))
    decided = state.traffic().decided
    assert decided.shown.tolist() == [-1, 1, -1]  # the newest first
    assert decided.evidence.tolist() == [-9.0, 1.0, 1.0]
    assert state.traffic().negatives == (unknown.text,)


def test_a_reply_is_graded_now_and_then_and_else_tells_nothing():
    state = life()
    asked = trial.Labelled("money back", "refund")
    sent = trial.JudgedReading(asked, (("refund", 0.9),), "reply", ("refund",), evidence=2.0)
    for _ in range(1_000):
        state.learn(sent)
    decided = state.traffic().decided
    assert decided.is_sent.all()
    assert not decided.shown.any()
    assert 10 <= state.graded <= 60
    assert (decided.grades < 0).sum() <= 5
    assert not state.taught


def test_a_stream_is_repeatable_and_mostly_answerable():
    spare = {slug: list(asks) for slug, asks in LIBRARY.items()}
    unknown = [trial.Labelled(f"question {at}", None) for at in range(20)]
    first = library_life.stream(spare, unknown, 40, 5)
    assert first == library_life.stream(spare, unknown, 40, 5)
    assert sum(each.answer is None for each in first) == 12


def test_a_stretch_says_what_the_best_threshold_would_have_covered():
    asked, unknown = trial.Labelled("money back", "refund"), trial.Labelled("a dog?", None)
    sure = trial.JudgedReading(asked, (("refund", 0.9),), "reply", ("refund",), evidence=2.0)
    unsure = trial.JudgedReading(asked, (("refund", 0.6),), "suggest", (), evidence=1.5)
    stray = trial.JudgedReading(unknown, (("refund", 0.2),), "escalate", (), evidence=1.0)
    whole = library_life.window([sure, unsure, stray], 0, 3)
    assert (whole.coverage, whole.wrong_of_all, whole.oracle) == (0.5, 0.0, 1.0)
