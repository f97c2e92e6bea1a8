"""A message that became several questions is forgotten in lots, in any order."""

from __future__ import annotations

import pytest

from bot.core.forgetting import Scope
from bot.core.questions import Action, QuestionState, Request
from bot.core.why import Why
from bot.store import Store, Tx
from tests.rows import change, rows

from .sample import at, decide, make_candidate, make_question

ANSWERED, OPEN = "How do I reset SSO? zebra", "Where are my seats? okapi"


def ask_two(tx: Tx) -> tuple[int, int]:
    """A message with an answered request, and one that a person has; the ids of both questions."""
    head = make_question(tx, text=f"{ANSWERED} {OPEN}", state=QuestionState.ANSWERED)
    part = make_question(tx, head.channel, text=OPEN, state=QuestionState.IGNORED, part_of=head.id)
    requests = (
        Request(ANSWERED, Action.REPLY, Why.SURE, ("reset-sso",), head.id),
        Request(OPEN, Action.ESCALATE, Why.NO_MATCH, (), part.id),
    )
    decide(tx, head.id, make_candidate(), requests=requests)
    decide(tx, part.id, action="escalate", why="no_match", requests=requests[1:])
    return head.id, part.id


def words_kept(store: Store) -> str:
    kept = rows(store, "SELECT text FROM questions UNION ALL SELECT text FROM requests")
    return " ".join(row["text"] for row in kept)


@pytest.mark.parametrize("lots", [(0, 1), (1, 0)], ids=["the message first", "the part first"])
def test_the_words_of_each_request_go_with_its_question(store, lots):
    with store.write() as tx:
        ids = ask_two(tx)
    for lot in lots:
        with store.write() as tx:
            tx.erase_words([ids[lot]])
    assert words_kept(store).strip() == ""


def test_what_became_of_a_request_stays_when_its_words_go(store):
    with store.write() as tx:
        head, part = ask_two(tx)
        tx.erase_words([head, part])
    with store.read() as tx:
        (made,) = tx.decisions_of(head)
    assert [(each.action, each.question, each.slugs) for each in made.requests] == [
        (Action.REPLY, head, ("reset-sso",)),
        (Action.ESCALATE, part, ()),
    ]


def test_the_words_of_a_part_are_gone_from_the_message_as_well(store):
    with store.write() as tx:
        _, part = ask_two(tx)
        tx.erase_words([part])
    (first, second) = rows(store, "SELECT text FROM requests WHERE decision = 1 ORDER BY position")
    assert (first["text"], second["text"]) == (ANSWERED, "")


def test_why_an_answer_was_held_back_may_quote_the_words_and_goes_with_them(store):
    quotes = make_candidate("refund", held_back="it only tells something: *Mia is back in*")
    with store.write() as tx:
        id_ = make_question(tx).id
        decide(tx, id_, quotes, make_candidate("seats", position=1))
        tx.forget_words([id_])
    kept = [row["held_back"] for row in rows(store, "SELECT held_back FROM candidates")]
    assert kept == ["the reason went with the words", None]


def test_where_only_the_words_of_a_request_are_left_they_are_still_found(store):
    with store.write() as tx:
        ids = ask_two(tx)
    change(store, "UPDATE questions SET text = ''")
    change(store, "UPDATE candidates SET reason = NULL")
    scope = Scope(before=at(1))
    with store.write() as tx:
        assert tx.closed_in(scope, 9) == ids
        assert tx.found_in(scope).questions == 2
        tx.erase_words(ids)
        assert tx.closed_in(scope, 9) == ()


@pytest.mark.parametrize("gone", [(0,), (1,), (0, 1)], ids=["the message", "the part", "both"])
def test_each_of_them_may_be_deleted_before_the_other(store, gone):
    with store.write() as tx:
        ids = ask_two(tx)
        tx.delete_questions([ids[at] for at in gone])
    assert store.check() == ()
    left = {row["id"]: row["part_of"] for row in rows(store, "SELECT id, part_of FROM questions")}
    assert left == {each: None for at, each in enumerate(ids) if at not in gone}
    pointed_at = rows(store, "SELECT question FROM requests WHERE question IS NOT NULL")
    assert {row["question"] for row in pointed_at} == set(left)
    with store.write() as tx:
        tx.delete_questions(list(left))
    assert rows(store, "SELECT * FROM requests") == []
    assert store.check() == ()
