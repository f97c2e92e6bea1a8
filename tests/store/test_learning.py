from __future__ import annotations

import pytest

from bot.core.escalations import EscalationState, MoveKind
from bot.core.forgetting import Scope
from bot.core.questions import Verdict
from bot.core.records import AuditRow
from tests.rows import rows

from .sample import at, make_question, open_escalation

ANY = tuple(EscalationState)


@pytest.mark.parametrize("verdict", list(Verdict))
def test_feedback_is_kept_once(store, verdict):
    with store.write() as tx:
        question = make_question(tx).id
        said = {"slug": None, "by": "U1", "verdict": verdict, "at": at()}
        assert tx.keep_feedback(question, **said)
        assert not tx.keep_feedback(question, **said)
        assert not tx.keep_feedback(question, **said, counts=False)
        assert not tx.keep_feedback(question, **(said | {"at": at(5)}))
    kept = rows(store, "SELECT made_at, counts FROM feedback")
    assert kept == [{"made_at": at(5).isoformat(timespec="microseconds"), "counts": 1}]


@pytest.mark.parametrize(
    "change",
    [{"slug": "reset-sso"}, {"by": "U2"}, {"verdict": Verdict.NOT_SOLVED}],
    ids=["of another answer", "by somebody else", "another verdict"],
)
def test_other_feedback_is_kept_too(tx, change):
    question = make_question(tx).id
    said = {"slug": None, "by": "U1", "verdict": Verdict.SOLVED, "at": at()}
    tx.keep_feedback(question, **said)
    assert tx.keep_feedback(question, **(said | change))


def test_feedback_of_the_forgotten_becomes_nobodys_and_goes_on_counting(store):
    with store.write() as tx:
        question = make_question(tx).id
        for minute, (by, counts) in enumerate([("UASKER", True), ("U2", False), ("U3", False)]):
            said = {"slug": "reset-sso", "verdict": Verdict.SOLVED, "at": at(minute)}
            tx.keep_feedback(question, by=by, counts=counts, **said)
        tx.keep_feedback(question, by="UTEAM", **(said | {"verdict": Verdict.GRADED_RIGHT}))
        tx.erase_people(Scope(user="U2"))
        tx.erase_ids([question])
    kept = rows(store, "SELECT made_by, verdict, counts FROM feedback ORDER BY verdict")
    assert kept == [
        {"made_by": "UTEAM", "verdict": "graded_right", "counts": 1},
        {"made_by": "", "verdict": "solved", "counts": 1},
    ]


def test_who_changed_what_is_kept(tx):
    tx.audit("U1", "retire", "reset-sso", at())
    assert tx.audit_since(None) == (AuditRow(at(), "U1", "retire", "reset-sso"),)


def test_vectors_are_cached_by_model_and_hash(tx):
    tx.keep_vectors("small", {"a": b"\x00\x01", "b": b"\x02"})
    tx.keep_vectors("small", {"a": b"\x03"})
    tx.keep_vectors("large", {"a": b"\x04"})
    assert tx.vectors("small", ["a", "b", "c"]) == {"a": b"\x03", "b": b"\x02"}
    assert tx.vectors("small", []) == {}


def test_ten_thousand_vectors_are_found_in_one_call(tx):
    tx.keep_vectors("small", {str(number): b"\x00" for number in range(10_000)})
    assert len(tx.vectors("small", [str(number) for number in range(10_000)])) == 10_000


def resolve(tx, text: str, outcome: str | None, *, escalation: int | None = None) -> int:
    if escalation is None:
        escalation = open_escalation(tx, make_question(tx, text=text).id).id
    tx.move_escalation(escalation, was=ANY, state=EscalationState.RESOLVED, at=at())
    tx.record_move(escalation, MoveKind.RESOLVE, by="U1", at=at(), text=outcome)
    return escalation


def test_closed_without_answer_gives_words_newest_first(tx):
    resolve(tx, "first", "no_answer")
    resolve(tx, "answered", "answered")
    resolve(tx, "silent", None)
    resolve(tx, "second", "no_answer")
    assert tx.closed_without_answer() == ("second", "first")
    assert tx.closed_without_answer(limit=1) == ("second",)


def test_what_was_reopened_or_resolved_otherwise_later_no_longer_counts(tx):
    reopened = resolve(tx, "reopened", "no_answer")
    tx.move_escalation(reopened, was=ANY, state=EscalationState.OPEN, at=at())
    answered = resolve(tx, "answered later", "no_answer")
    resolve(tx, "", "answered", escalation=answered)
    twice = resolve(tx, "twice", "no_answer")
    resolve(tx, "", "no_answer", escalation=twice)
    assert tx.closed_without_answer() == ("twice",)
