"""Which requests count for the threshold, and as what; those from before an upgrade do not."""

from __future__ import annotations

import pytest

from bot.core.questions import Action, QuestionState, Request, Verdict
from bot.core.records import DecidedRequest
from bot.core.why import Why
from bot.store import Store, Tx
from tests.rows import change

from . import sample
from .sample import at, make_question

TIER, SCORE = "semantic", "3"


def request(
    question: int | None,
    *,
    first: str | None = "reset-sso",
    evidence: float | None = 2.5,
    action: Action = Action.SUGGEST,
    why: Why = Why.LIKELY,
) -> Request:
    return Request("How?", action, why, (), question, first, evidence)


def sent(question: int, **changes: object) -> Request:
    return request(question, action=Action.REPLY, why=Why.SURE, **changes)


def decide(tx: Tx, *requests: Request, tier: str = TIER, score: str | None = SCORE) -> int:
    """Decide on some requests, as a question of which they are; gives its id."""
    question = next(each.question for each in requests if each.question)
    tx.record_decision(
        question,
        action=requests[0].action,
        why=requests[0].why,
        thresholds=sample.THRESHOLDS,
        library_version="v1",
        tier=tier,
        score=score,
        decided_at=at(),
        candidates=(),
        requests=requests,
    )
    return question


def ask(tx: Tx) -> int:
    return make_question(tx, state=QuestionState.ANSWERED).id


def decided(tx: Tx, limit: int = 100) -> tuple[DecidedRequest, ...]:
    return tx.decided(TIER, SCORE, limit)


def evidence(tx: Tx) -> list[float | None]:
    return [each.evidence for each in decided(tx)]


def say(tx: Tx, question: int, verdict: Verdict, *, by: str = "U1", minute: float = 1) -> None:
    tx.keep_feedback(question, slug="reset-sso", by=by, verdict=verdict, at=at(minute))


def test_the_newest_come_first_and_no_more_than_asked_for(tx):
    for each in (1.0, 2.0, None):
        decide(tx, request(ask(tx), evidence=each))
    assert evidence(tx) == [None, 2.0, 1.0]
    assert [each.evidence for each in decided(tx, 2)] == [None, 2.0]


@pytest.mark.parametrize(("tier", "score"), [("lexical", SCORE), (TIER, "2"), (TIER, None)])
def test_of_another_tier_or_score_they_do_not_count(tx, tier, score):
    question = decide(tx, request(ask(tx)), tier=tier, score=score)
    decide(tx, request(question))  # again, and by then as it is now
    assert decided(tx) == ()


@pytest.mark.parametrize("action", [Action.IGNORE, Action.WAIT, Action.QUIET])
def test_what_is_silent_counts_only_once_it_is_not(tx, action):
    question = decide(tx, request(ask(tx), action=action))
    assert decided(tx) == ()
    decide(tx, request(question, evidence=1.5))
    assert evidence(tx) == [1.5]


def test_a_part_counts_as_it_was_decided_on_with_its_message(tx):
    head, part = ask(tx), ask(tx)
    decide(tx, sent(head, evidence=3.0), request(part, evidence=1.0))
    decide(tx, request(part, evidence=1.0))
    assert [(each.evidence, each.is_sent) for each in decided(tx)] == [(1.0, False), (3.0, True)]


@pytest.mark.parametrize("why", [Why.PICKED, Why.SENT_BY_A_TEAMMATE])
def test_what_a_person_chose_was_not_sent_by_itself(tx, why):
    decide(tx, request(ask(tx), action=Action.REPLY, why=why))
    assert [each.is_sent for each in decided(tx)] == [False]


def test_a_grade_is_of_what_was_sent_alone(tx):
    question, kept_back = decide(tx, sent(ask(tx))), decide(tx, request(ask(tx)))
    say(tx, question, Verdict.GRADED_RIGHT)
    say(tx, kept_back, Verdict.GRADED_RIGHT)
    assert [each.grade for each in decided(tx)] == [0, 1]


def test_a_grade_of_another_answer_says_nothing_of_this_one(tx):
    question = decide(tx, sent(ask(tx)))
    said = {"by": "U1", "verdict": Verdict.GRADED_WRONG, "at": at()}
    tx.keep_feedback(question, slug="rotate-keys", **said)
    assert [each.grade for each in decided(tx)] == [0]


def test_the_same_grade_given_again_is_the_latest(tx):
    question = decide(tx, sent(ask(tx)))
    for minute, verdict in enumerate((Verdict.GRADED_RIGHT, Verdict.GRADED_WRONG) * 2):
        say(tx, question, verdict, minute=minute)
    say(tx, question, Verdict.GRADED_RIGHT, minute=9)
    assert [each.grade for each in decided(tx)] == [1]


def test_a_label_is_dropped_once_and_its_change_is_seen(tx):
    question = decide(tx, sent(ask(tx)))
    say(tx, question, Verdict.GRADED_RIGHT)
    before = tx.labels_changed_at()
    assert not tx.drop_feedback(question, [Verdict.GRADED_WRONG], "U1")
    assert tx.labels_changed_at() == before
    assert tx.drop_feedback(question, [Verdict.GRADED_RIGHT], "U1", "reset-sso")
    assert tx.labels_changed_at() != before
    assert [each.grade for each in decided(tx)] == [0]


def test_where_one_question_of_a_message_goes_the_other_goes_on_counting(tx):
    head, part = ask(tx), ask(tx)
    decide(tx, sent(head), request(part))
    tx.erase_words([part])
    assert [each.is_sent for each in decided(tx)] == [True]
    tx.delete_questions([part])
    assert [each.is_sent for each in decided(tx)] == [True]


def test_what_was_decided_before_an_upgrade_is_not_counted(path):
    with Store(path) as store, store.write() as tx:
        question = decide(tx, request(ask(tx)))
    with Store(path) as store:
        change(store, "UPDATE requests SET first = NULL, evidence = NULL")
        change(store, "UPDATE decisions SET score = NULL")
        with store.write() as tx:
            assert decided(tx) == ()
            assert tx.decided_first(question) == ()
            decide(tx, request(question))
            decide(tx, request(ask(tx), evidence=1.0))
            assert evidence(tx) == [1.0]
