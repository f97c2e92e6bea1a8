from __future__ import annotations

from datetime import timedelta, timezone

import pytest

from bot.core.questions import Action, QuestionState, Request
from bot.core.ranking import Reason
from bot.core.why import Why
from bot.errors import NotFound, StorageError
from tests.rows import rows

from .sample import (
    THRESHOLDS,
    at,
    decide,
    make_candidate,
    make_channel,
    make_message,
    make_question,
)

SETTLING = (QuestionState.SETTLING,)


def test_a_message_comes_back_as_it_was_kept(tx):
    question = make_question(tx)
    message = make_message(
        question.channel, question=question.id, thread_ts="1699999999.000100", text="why \x00 ü?"
    )
    assert tx.keep_message(message)
    assert tx.find_message(question.channel, message.ts) == message


def test_a_message_delivered_twice_is_kept_once_and_unchanged(tx):
    key = make_channel(tx).key
    assert tx.keep_message(make_message(key))
    assert not tx.keep_message(make_message(key, text="other words", role="ignored"))
    assert tx.find_message(key, "1700000000.000100") == make_message(key)


def test_the_same_ts_in_another_channel_is_another_message(tx):
    assert tx.keep_message(make_message(make_channel(tx, "C1").key))
    assert tx.keep_message(make_message(make_channel(tx, "C2").key))


def test_a_message_never_heard_is_not_found(tx):
    assert tx.find_message(make_channel(tx).key, "1.1") is None


@pytest.mark.parametrize(
    "change", [{"text": "edited"}, {"role": "joined"}, {"question": 1}, {"why": "same here"}, {}]
)
def test_only_what_is_given_of_a_message_changes(tx, change):
    key = make_question(tx).channel
    tx.keep_message(make_message(key))
    tx.change_message(key, "1700000000.000100", **change)
    assert tx.find_message(key, "1700000000.000100") == make_message(key, **change)


def test_a_questions_messages_come_oldest_first_whenever_they_were_heard(tx):
    question = make_question(tx)
    for ts in ("1700000002.0", "999999999.0", "1700000001.0"):
        tx.keep_message(make_message(question.channel, ts, question=question.id))
    tx.keep_message(make_message(question.channel, "1700000003.0"))
    found = [message.ts for message in tx.messages_of(question.id)]
    assert found == ["999999999.0", "1700000001.0", "1700000002.0"]


def test_a_question_comes_back_as_it_was_kept(tx):
    question = make_question(
        tx, wake_at=at(1), is_shadow=True, is_mention=True, is_direct=True, asker="U7"
    )
    assert tx.question(question.id) == question
    assert (question.is_shadow, question.is_mention, question.is_direct) == (True, True, True)
    assert (question.asked_at, question.wake_at, question.asker) == (at(), at(1), "U7")
    assert (question.version, question.closed_at) == (1, None)


def test_an_unknown_question_raises(tx):
    with pytest.raises(NotFound, match="question 9"):
        tx.question(9)


def test_a_question_of_an_unknown_channel_is_refused(store):
    with pytest.raises(StorageError, match="FOREIGN KEY"), store.write() as tx:
        make_question(tx, channel=99)


def test_a_threads_questions_come_oldest_first_in_any_state(tx):
    later = make_question(tx, asked_at=at(5))
    earlier = make_question(tx, asked_at=at(1), state=QuestionState.IGNORED)
    make_question(tx, root_ts="other")
    found = tx.questions_in_thread(later.channel, later.root_ts)
    assert [question.id for question in found] == [earlier.id, later.id]


def test_open_threads_are_those_where_somebody_may_owe_something(tx):
    key = make_question(tx, root_ts="1700000002.0").channel
    for root_ts in ("1700000002.0", "1700000001.0", "999999999.0"):
        make_question(tx, root_ts=root_ts, state=QuestionState.ANSWERED)
    make_question(tx, root_ts="ignored", state=QuestionState.IGNORED)
    make_question(tx, root_ts="withdrawn", state=QuestionState.WITHDRAWN)
    tx.close_question(make_question(tx, root_ts="closed").id, at())
    make_question(tx, make_channel(tx, "C2").key, root_ts="elsewhere")
    assert tx.open_threads(key, at(-1)) == ("999999999.0", "1700000001.0", "1700000002.0")
    assert tx.open_threads(key, at(1)) == ("1700000002.0",)


def test_what_was_asked_beside_the_roots_is_given_while_it_is_open(tx):
    open_one = make_question(tx, root_ts="1.0")
    closed = make_question(tx, root_ts="2.0")
    key = open_one.channel
    for ts, question, role in (
        ("1.0", open_one, "asked"),
        ("1.5", open_one, "asked"),
        ("1.6", open_one, "said"),
        ("2.5", closed, "asked"),
    ):
        tx.keep_message(make_message(key, ts, question=question.id, role=role))
    tx.close_question(closed.id, at())
    assert tx.asked_beside(key, at(-1)) == ("1.5",)


def test_find_settling_gives_the_askers_newest_that_still_waits(tx):
    newest = make_question(tx, asked_at=at(9))
    make_question(tx, asked_at=at(1))
    make_question(tx, asked_at=at(10), state=QuestionState.ANSWERED)
    make_question(tx, asked_at=at(10), asker="UOTHER")
    assert tx.find_settling(newest.channel, "UASKER") == newest
    assert tx.find_settling(newest.channel, "UNOBODY") is None


def test_find_newest_passes_over_what_was_ignored_or_withdrawn(tx):
    newest = make_question(tx, asked_at=at(1), state=QuestionState.ANSWERED)
    make_question(tx, asked_at=at(2), state=QuestionState.IGNORED)
    make_question(tx, asked_at=at(3), state=QuestionState.WITHDRAWN)
    assert tx.find_newest(newest.channel, "UASKER") == newest
    assert tx.find_newest(newest.channel, "UNOBODY") is None


@pytest.mark.parametrize(
    "change",
    [{"state": QuestionState.ANSWERED}, {"root_ts": "1.1"}, {"is_mention": True}],
    ids=["state", "root", "mention"],
)
def test_only_what_is_given_of_a_question_changes(tx, change):
    question = make_question(tx)
    assert tx.change_question(question.id, was=SETTLING, **change)
    changed = tx.question(question.id)
    assert {name: getattr(changed, name) for name in change} == change
    assert (changed.text, changed.version) == (question.text, 1)


def test_nothing_changes_where_the_question_has_moved_on(tx):
    question = make_question(tx, state=QuestionState.WITHDRAWN)
    assert not tx.change_question(question.id, was=SETTLING, state=QuestionState.ANSWERED)
    assert not tx.change_question(question.id, was=(), text="other")
    assert tx.question(question.id) == question


def test_other_words_make_another_version_and_the_same_words_none(tx):
    question = make_question(tx)
    tx.change_question(question.id, was=SETTLING, text=question.text)
    assert tx.question(question.id).version == 1
    tx.change_question(question.id, was=SETTLING, text="Something else?")
    assert (tx.question(question.id).version, tx.question(question.id).text) == (
        2,
        "Something else?",
    )


def test_a_question_closes_once_and_can_be_opened_again(tx):
    question = make_question(tx)
    assert tx.close_question(question.id, at(1))
    assert not tx.close_question(question.id, at(2))
    assert tx.question(question.id).closed_at == at(1)
    tx.reopen_question(question.id)
    assert tx.question(question.id).closed_at is None
    assert tx.close_question(question.id, at(3))


def test_due_questions_are_those_whose_time_has_come_oldest_first(tx):
    late, early, never, future = (make_question(tx) for _ in range(4))
    tx.set_question_wake(late.id, at(2))
    tx.set_question_wake(early.id, at(1))
    tx.set_question_wake(never.id, at(0))
    tx.set_question_wake(never.id, None)
    tx.set_question_wake(future.id, at(2) + timedelta(microseconds=1))
    assert [question.id for question in tx.due_questions(at(2))] == [early.id, late.id]
    assert [question.id for question in tx.due_questions(at(2), limit=1)] == [early.id]


def test_a_time_of_another_zone_is_the_same_time(tx):
    berlin = timezone(timedelta(hours=1))
    question = make_question(tx, wake_at=at(5).astimezone(berlin))
    assert question.wake_at == at(5)
    assert tx.due_questions(at(4.9)) == ()
    assert tx.due_questions(at(5).astimezone(berlin)) == (question,)


def test_a_time_without_a_zone_is_refused(tx):
    with pytest.raises(ValueError, match="without a zone"):
        make_question(tx, asked_at=at().replace(tzinfo=None))


def test_a_decision_comes_back_with_its_ranking(tx):
    question = make_question(tx)
    ranking = (
        make_candidate(),
        make_candidate(
            "rotate-keys",
            position=1,
            version=3,
            confidence=0,
            is_chosen=False,
            reason=None,
            held_back="too close to another",
        ),
    )
    decision = tx.decision(decide(tx, question.id, *ranking))
    assert decision.candidates == ranking
    assert [candidate.slug for candidate in decision.chosen] == ["reset-sso"]
    assert (decision.question, decision.action, decision.why) == (
        question.id,
        Action.REPLY,
        "sure",
    )
    assert (decision.thresholds, decision.library_version) == (THRESHOLDS, "v1")
    assert (decision.tier, decision.decided_at) == ("words", at())


def test_a_customers_words_are_kept_once_for_a_whole_ranking_and_read_with_each(store):
    words = "why do they arrive twice — since Monday?"
    reasons = [Reason(f"phrasing {n}", words, ("twice",), None, 0.1) for n in range(3)]
    reasons.append(Reason("phrasing 3", "another part of it"))
    ranking = tuple(
        make_candidate(f"answer-{at}", position=at, is_chosen=False, reason=reason)
        for at, reason in enumerate(reasons)
    )
    with store.write() as tx:
        id_ = decide(tx, make_question(tx).id, *ranking)
        assert tx.decision(id_).candidates == ranking
    kept = [str(row["reason"]) for row in rows(store, "SELECT reason FROM candidates")]
    assert sum(words in reason for reason in kept) == 1


def test_a_decision_comes_back_with_what_was_decided_of_each_request(tx):
    head = make_question(tx)
    part = make_question(tx, head.channel, part_of=head.id)
    requests = (
        Request("SSO? & \x00 ü", Action.REPLY, Why.SURE, ("reset-sso", "rotate-keys"), head.id),
        Request("And seats?", Action.ESCALATE, Why.NO_MATCH, (), part.id),
        Request("SSO? & \x00 ü", Action.IGNORE, Why.ASKS_NOTHING),
    )
    first = decide(tx, head.id, make_candidate(), requests=requests)
    second = decide(tx, part.id, requests=requests[1:2])
    third = decide(tx, part.id)
    assert tx.decision(first).requests == requests
    assert [made.requests for made in tx.decisions_of(part.id)] == [requests[1:2], ()]
    found = {made.id: made.requests for made in tx.recent_decisions(9)}
    assert found == {first: requests, second: requests[1:2], third: ()}


def test_the_parts_of_a_question_come_oldest_first_and_only_its_own(tx):
    head, other = make_question(tx), make_question(tx)
    parts = [
        make_question(tx, head.channel, text=words, part_of=head.id, asked_at=at(-minute))
        for minute, words in enumerate(("one", "two"))
    ]
    make_question(tx, part_of=other.id)
    assert tx.parts_of(head.id) == tuple(parts)
    assert tx.parts_of(parts[0].id) == ()
    assert (head.part_of, tx.question(parts[1].id).part_of) == (None, head.id)


def test_a_part_of_a_question_that_there_is_not_is_refused(store):
    with pytest.raises(StorageError, match="FOREIGN KEY"), store.write() as tx:
        make_question(tx, part_of=99)


def test_an_unknown_decision_raises(tx):
    with pytest.raises(NotFound, match="decision 9"):
        tx.decision(9)


@pytest.mark.parametrize("action", list(Action))
def test_a_questions_decisions_come_oldest_first(tx, action):
    question = make_question(tx)
    other = make_question(tx)
    first = decide(tx, question.id, action=action)
    decide(tx, other.id)
    second = decide(tx, question.id, make_candidate())
    assert [decision.id for decision in tx.decisions_of(question.id)] == [first, second]
    assert tx.decisions_of(question.id)[0].candidates == ()


def test_recent_decisions_come_newest_first_from_one_channel_or_all(tx):
    here, there = make_channel(tx, "C1").key, make_channel(tx, "C2").key
    first = decide(tx, make_question(tx, here).id, make_candidate())
    second = decide(tx, make_question(tx, there).id, make_candidate("other"))
    third = decide(tx, make_question(tx, here).id)
    assert [found.id for found in tx.recent_decisions(2)] == [third, second]
    assert [found.id for found in tx.recent_decisions(9, channel=here)] == [third, first]
    assert tx.recent_decisions(9, channel=there)[0].candidates == (make_candidate("other"),)


def test_given_in_a_thread_are_the_chosen_answers_of_its_replies(tx):
    question = make_question(tx)
    second = make_question(tx, question.channel)
    elsewhere = make_question(tx, question.channel, root_ts="other")
    decide(tx, question.id, make_candidate("a"), make_candidate("no", is_chosen=False))
    decide(tx, question.id, make_candidate("suggested"), action="suggest")
    decide(tx, second.id, make_candidate("b"))
    decide(tx, elsewhere.id, make_candidate("c"))
    assert tx.given_in_thread(question.channel, question.root_ts) == {"a", "b"}
    assert tx.given_in_thread(question.channel, "nowhere") == frozenset()


def test_the_bot_stands_down_once_in_the_thread_where_a_teammate_spoke(tx):
    key, other = make_channel(tx, "C1").key, make_channel(tx, "C2").key
    assert not tx.has_teammate_spoken(key, "1.1")
    assert tx.find_speaker(key, "1.1") is None
    assert tx.mark_teammate_spoke(key, "1.1", "U1", at())
    assert not tx.mark_teammate_spoke(key, "1.1", "U2", at(1))
    assert tx.has_teammate_spoken(key, "1.1")
    assert tx.find_speaker(key, "1.1") == "U1"
    assert not tx.has_teammate_spoken(key, "1.2")
    assert not tx.has_teammate_spoken(other, "1.1")
