"""Which answers people's choices teach; every rule by itself, and the database from before it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing

import pytest

from bot.core.escalations import EscalationState, MoveKind
from bot.core.questions import Action, Question, QuestionState, Request, Verdict
from bot.core.why import Why
from bot.store import Store, Tx

from . import sample
from .sample import at, make_candidate, make_question, open_escalation

WORDS = "How do I reset SSO?"
LESSON = (("reset-sso", WORDS),)
ANY = tuple(EscalationState)


def decide(
    tx: Tx, question: int, why: str, *slugs: str, minute: float = 10, action: str = "reply"
) -> None:
    """Decide on the first of some answers, or on all of them where the bot is sure of them."""
    ranking = [
        make_candidate(slug, position=position, is_chosen=why == "sure" or position == 1)
        for position, slug in enumerate(slugs, 1)
    ]
    sample.decide(tx, question, *ranking, action=action, why=why, minute=minute)


def settle(tx: Tx, *slugs: str, why: str = "sent_by_a_teammate", **changes: object) -> Question:
    """A question for which a person chose the first of some answers."""
    given = {"state": QuestionState.ESCALATED, "text": WORDS} | changes
    question = make_question(tx, **given)
    decide(tx, question.id, why, *(slugs or ("reset-sso",)))
    return question


def say(
    tx: Tx,
    question: int,
    verdict: Verdict,
    *,
    slug: str = "reset-sso",
    minute: float = 20,
    by: str = "UASKER",
    counts: bool = True,
) -> None:
    tx.keep_feedback(question, slug=slug, by=by, verdict=verdict, at=at(minute), counts=counts)


def resolve(tx: Tx, question: int, outcome: str, minute: float = 30) -> int:
    current = tx.find_escalation(question)
    escalation = (current or open_escalation(tx, question)).id
    tx.move_escalation(escalation, was=ANY, state=EscalationState.RESOLVED, at=at(minute))
    tx.record_move(escalation, MoveKind.RESOLVE, by="U1", at=at(minute), text=outcome)
    return escalation


@pytest.mark.parametrize("why", ["sent_by_a_teammate", "picked"])
def test_what_a_person_chose_is_taught_with_the_questions_words(tx, why):
    settle(tx, "reset-sso", "rotate-keys", why=why)
    assert tx.taught() == LESSON


@pytest.mark.parametrize("why", ["sure", "likely"])
def test_what_the_bot_chose_is_not(tx, why):
    question = settle(tx, why=why)
    say(tx, question.id, Verdict.GRADED_RIGHT, by="U1")
    say(tx, question.id, Verdict.SOLVED)
    assert tx.taught() == ()


def test_the_newest_come_first_and_no_more_than_asked_for(tx):
    settle(tx, text="first")
    settle(tx, "rotate-keys", text="second")
    assert tx.taught() == (("rotate-keys", "second"), ("reset-sso", "first"))
    assert tx.taught(limit=1) == (("rotate-keys", "second"),)


@pytest.mark.parametrize("state", list(QuestionState))
def test_what_is_ignored_withdrawn_or_not_decided_yet_is_not_taught(tx, state):
    settle(tx, state=state)
    silent = (QuestionState.IGNORED, QuestionState.WITHDRAWN, QuestionState.SETTLING)
    assert tx.taught() == (() if state in silent else LESSON)


def test_a_shadow_is_not_taught(tx):
    settle(tx, is_shadow=True)
    assert tx.taught() == ()


def test_a_question_without_words_is_not_taught(tx):
    question = settle(tx)
    tx.forget_words([question.id])
    assert tx.taught() == ()


def ask_for_two(tx: Tx, question: int) -> None:
    """Its message held another request, which is a person's."""
    asked = [
        Request("Reset SSO?", Action.SUGGEST, Why.LIKELY, ("reset-sso",), question),
        Request("And seats?", Action.ESCALATE, Why.NO_MATCH),
    ]
    sample.decide(tx, question, action="suggest", why="likely", minute=5, requests=tuple(asked))


Change = Callable[[Tx, int], None]

NOT_TAUGHT: dict[str, Change] = {
    "graded wrong by a teammate": lambda tx, q: say(tx, q, Verdict.GRADED_WRONG, counts=False),
    "not solved": lambda tx, q: say(tx, q, Verdict.NOT_SOLVED),
    "none fits": lambda tx, q: say(tx, q, Verdict.NONE_FIT),
    "objected to before, and again": lambda tx, q: (
        say(tx, q, Verdict.NOT_SOLVED, minute=5),
        say(tx, q, Verdict.NOT_SOLVED),
    ),
    "came back": lambda tx, q: open_escalation(tx, q, why="came_back", opened_at=at(20)),
    "closed without an answer": lambda tx, q: resolve(tx, q, "no_answer"),
    "edited": lambda tx, q: tx.change_question(q, text="Something else"),
    "had another answer, from a person": lambda tx, q: decide(tx, q, "picked", "rotate-keys"),
    "had another answer, from the bot": lambda tx, q: decide(tx, q, "sure", "rotate-keys"),
    "had two answers at once": lambda tx, q: decide(tx, q, "sure", "reset-sso", "rotate-keys"),
    "asked a second question": lambda tx, q: decide(
        tx, q, "second_question", "rotate-keys", action="escalate"
    ),
    "asked for something else as well": lambda tx, q: ask_for_two(tx, q),
}
STILL_TAUGHT: dict[str, Change] = {
    "solved": lambda tx, q: say(tx, q, Verdict.SOLVED),
    "another customer objects": lambda tx, q: say(
        tx, q, Verdict.NOT_SOLVED, by="UOTHER", counts=False
    ),
    "another answer was wrong": lambda tx, q: say(
        tx, q, Verdict.GRADED_WRONG, slug="rotate-keys", by="U1"
    ),
    "objected to before it was chosen": lambda tx, q: say(tx, q, Verdict.NONE_FIT, minute=5),
    "resolved": lambda tx, q: resolve(tx, q, "answered"),
    "closed without an answer before": lambda tx, q: resolve(tx, q, "no_answer", minute=5),
    "closed without an answer, then with one": lambda tx, q: (
        resolve(tx, q, "no_answer"),
        resolve(tx, q, "answered"),
    ),
    "closed without an answer, then reopened": lambda tx, q: tx.move_escalation(
        resolve(tx, q, "no_answer"), was=ANY, state=EscalationState.OPEN, at=at(40)
    ),
    "the bot's answer was wrong": lambda tx, q: (
        decide(tx, q, "sure", "rotate-keys", minute=5),
        say(tx, q, Verdict.NOT_SOLVED, slug="rotate-keys", minute=6),
    ),
    "others were suggested": lambda tx, q: decide(
        tx, q, "likely", "rotate-keys", action=Action.SUGGEST.value
    ),
}


@pytest.mark.parametrize("change", NOT_TAUGHT.values(), ids=NOT_TAUGHT)
def test_what_takes_it_back(tx, change: Change):
    question = settle(tx)
    change(tx, question.id)
    assert tx.taught() == ()


@pytest.mark.parametrize("change", STILL_TAUGHT.values(), ids=STILL_TAUGHT)
def test_what_does_not(tx, change: Change):
    question = settle(tx)
    change(tx, question.id)
    assert tx.taught() == LESSON


# --- a database of an older version --------------------------------------------------------------

_OLDER = (
    "DROP INDEX decisions_by_people",
    "ALTER TABLE decisions DROP COLUMN question_version",
    "DELETE FROM _sqlite_migrations WHERE name = 'm005_taught'",
)


def test_what_people_chose_before_an_upgrade_is_taught_unless_the_question_was_edited(path):
    with Store(path) as store, store.write() as tx:
        settle(tx)
        edited = settle(tx, "rotate-keys")
        NOT_TAUGHT["edited"](tx, edited.id)
    with closing(sqlite3.connect(path)) as connection, connection:
        for statement in _OLDER:
            connection.execute(statement)
    with Store(path) as store, store.write() as tx:
        assert tx.taught() == LESSON
        settle(tx, "rotate-keys", text="after it")
        assert tx.taught() == (("rotate-keys", "after it"), *LESSON)
        assert store.check() == ()
