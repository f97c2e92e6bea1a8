from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import fields
from threading import Barrier
from typing import get_args

import pytest

from bot.core.escalations import MoveKind
from bot.core.outbox import (
    Message,
    MessageKind,
    OutboxState,
    Redraw,
    SayCard,
    SayDeskNote,
    SayHint,
    SayLookup,
    SayNotice,
    SayNudge,
)
from bot.errors import NotFound, StorageError

from .sample import (
    at,
    decide,
    make_channel,
    make_question,
    open_escalation,
    put,
    send,
    states,
    take,
)


def messages(tx) -> list[Message]:
    """One of each kind, every field of it set."""
    question = make_question(tx)
    escalation = open_escalation(tx, question.id)
    ids = {
        "channel": question.channel,
        "question": question.id,
        "decision": decide(tx, question.id),
        "escalation": escalation.id,
        "move": tx.record_move(escalation.id, MoveKind.REPLY, by="U1", at=at(), text="ü"),
    }
    texts = {
        "chosen_by": "U1",
        "sent_by": "U2",
        "given_by": "U3",
        "ts": "1.1",
        "code": "ü",
        "day": "2026-03-03",
        "slug": "sso",
    }
    others = {"is_still_open": True, "lines": ("one", "ü"), "refused": MessageKind.RELAY}
    values = ids | texts | others | {"begins": (1, 0), "ends": (1, 2)}
    return [
        says(**{field.name: values[field.name] for field in fields(says)})
        for says in get_args(Message)
    ]


@pytest.mark.parametrize(
    "says", [SayDeskNote(()), SayDeskNote(("",)), SayLookup(""), SayNotice(1, 1, given_by="")]
)
def test_nothing_is_kept_as_nothing_and_comes_back(tx, says):
    open_escalation(tx, make_question(tx).id)
    assert tx.outbox_row(put(tx, says.kind, says, to_user="U1")).says == says


def test_every_message_comes_back_as_it_was_put(tx):
    for says in messages(tx):
        kept = tx.outbox_row(put(tx, says.kind, says, to_user="U1"))
        assert kept.says == says
        assert {type(getattr(kept.says, each.name)) for each in fields(says)} == {
            type(getattr(says, each.name)) for each in fields(says)
        }


def test_there_is_a_message_of_each_kind(tx):
    assert sorted(says.kind for says in messages(tx)) == sorted(MessageKind)


def test_a_row_comes_back_where_it_was_put(tx):
    channel = make_channel(tx).key
    row = tx.outbox_row(tx.put(SayHint(None), "hint", at(1), channel=channel, thread_ts="1.1"))
    assert (row.key, row.channel, row.to_user, row.thread_ts) == ("hint", channel, None, "1.1")
    assert (row.state, row.created_at, row.tries) == (OutboxState.READY, at(1), 0)
    assert (row.wake_at, row.sent_channel_id, row.sent_ts, row.why) == (None, None, None, None)


def test_an_unknown_row_raises(tx):
    with pytest.raises(NotFound, match="outbox row 9"):
        tx.outbox_row(9)


def test_the_same_thing_decided_twice_is_one_row(tx):
    first = put(tx, "card:1")
    assert tx.put(SayLookup("1.1"), "card:1", at(1), to_user="U1") is None
    assert tx.outbox_row(first).says == SayHint(None)


def test_tokens_are_opaque_and_differ(tx):
    tokens = {tx.outbox_row(put(tx, f"k{number}")).token for number in range(20)}
    assert len(tokens) == 20
    assert all(len(token) == 24 and set(token) <= set("0123456789abcdef") for token in tokens)


@pytest.mark.parametrize("where", [{"channel": None}, {"channel": 1, "to_user": "U1"}])
def test_a_row_goes_to_exactly_one_place(store, where):
    with store.write() as tx:
        make_channel(tx)
    with pytest.raises(StorageError, match=r"CHECK|NOT NULL"), store.write() as tx:
        tx.put(SayHint(None), "k", at(), **where)


# --- taking ----------------------------------------------------------------------------------


def test_the_oldest_row_is_taken_and_is_then_sending(tx):
    first, second = put(tx, "a", to_user="U1"), put(tx, "b", to_user="U2")
    taken = take(tx)
    assert (taken.id, taken.state) == (first, OutboxState.SENDING)
    assert tx.sending_rows() == (tx.outbox_row(first),) == (taken,)
    assert take(tx).id == second
    assert take(tx) is None


def test_a_row_waits_for_an_earlier_one_being_sent_to_the_same_place(tx):
    first, second = put(tx, "a"), put(tx, "b")
    assert take(tx).id == first
    assert take(tx) is None
    tx.mark_sent(first, "C1", "1.1", at())
    assert take(tx).id == second


@pytest.mark.parametrize("state", [OutboxState.FAILED, OutboxState.DROPPED])
def test_the_rows_behind_one_that_is_over_go_on(tx, state):
    first, second = put(tx, "a"), put(tx, "b")
    take(tx)
    tx.mark_over(first, state, "refused", at())
    assert take(tx).id == second


def test_a_row_waits_for_its_time_and_those_behind_it_wait_too(tx):
    waits, behind = put(tx, "a"), put(tx, "b")
    tx.put_back(waits, at(5), "later", counts=False)
    elsewhere = put(tx, "c", to_user="U1")
    assert take(tx, 4).id == elsewhere
    assert take(tx, 4) is None
    assert take(tx, 5).id == waits
    tx.mark_sent(waits, "C1", "1.1", at())
    assert take(tx, 5).id == behind


def test_a_row_put_back_keeps_its_place(tx):
    first, second = put(tx, "a"), put(tx, "b")
    take(tx)
    tx.put_back(first, at(1), "rate limited")
    assert take(tx) is None
    assert take(tx, 1).id == first
    tx.mark_sent(first, "C1", "1.1", at(1))
    assert take(tx, 1).id == second


def test_busy_destinations_are_passed_over(tx):
    key = make_channel(tx).key
    put(tx, "a")
    person = put(tx, "b", to_user="U1")
    other = put(tx, "c", to_user="U2")
    assert take(tx, busy=(f"channel:{key}", "user:U1")).id == other
    assert take(tx, busy=(f"channel:{key}",)).id == person
    assert take(tx, busy=(f"channel:{key}",)) is None


def test_a_channel_and_a_person_of_the_same_name_are_two_places(tx):
    key = make_channel(tx).key
    put(tx, "a")
    put(tx, "b", to_user=str(key))
    assert take(tx) is not None
    assert take(tx) is not None


def test_two_couriers_share_the_rows_and_neither_breaks_the_order(store):
    with store.write() as tx:
        channels = [make_channel(tx, f"C{number}").key for number in range(5)]
        rows = [put(tx, f"k{n}", channel=channels[n % 5]) for n in range(60)]
    start = Barrier(4)

    def work(_: int) -> list[int]:
        start.wait()
        mine = []
        while True:
            with store.write() as tx:
                row = take(tx)
                left = tx.tally(at()).outbox[OutboxState.READY]
            if row is not None:
                mine.append(row.id)
                with store.write() as tx:
                    earlier = [r for r in rows if r < row.id and (row.id - r) % 5 == 0]
                    assert set(states(tx, *earlier)) <= {OutboxState.SENT}
                    tx.mark_sent(row.id, "C1", f"{row.id}.1", at())
            elif not left:
                return mine

    with ThreadPoolExecutor(4) as pool:
        taken = [row for mine in pool.map(work, range(4)) for row in mine]
    assert sorted(taken) == rows


# --- what became of it -----------------------------------------------------------------------


def test_what_was_sent_is_found_by_its_message(tx):
    row = put(tx, "a")
    send(tx, row, "5.1")
    found = tx.find_row_by_message("C1", "5.1")
    assert (found.id, found.state) == (row, OutboxState.SENT)
    assert (found.sent_channel_id, found.sent_ts) == ("C1", "5.1")
    assert tx.find_row_by_message("C1", "5.2") is None
    assert tx.find_row_by_message("C2", "5.1") is None


def test_a_message_is_found_under_every_id_of_its_channel(tx):
    send(tx, put(tx, "a"), "5.1")
    tx.add_channel_id(make_channel(tx).key, "C2")
    assert tx.find_row_by_message("C2", "5.1") == tx.find_row_by_message("C1", "5.1")


def test_a_message_leads_to_its_own_row_and_not_to_a_redraw_of_it(tx):
    row = put(tx, "a")
    send(tx, row, "5.1")
    tx.redraw(row, at())
    tx.mark_sent(take(tx).id, "C1", "5.1", at())
    assert tx.find_row_by_message("C1", "5.1").id == row


def test_something_without_a_message_of_its_own_can_be_sent(tx):
    row = put(tx, "a")
    tx.mark_sent(row, None, None, at())
    assert tx.outbox_row(row).state is OutboxState.SENT


def test_a_reason_is_kept_with_what_failed_and_gone_once_it_was_sent(tx):
    row = put(tx, "a")
    take(tx)
    tx.put_back(row, at(1), "timeout")
    assert (tx.outbox_row(row).why, tx.outbox_row(row).wake_at) == ("timeout", at(1))
    tx.mark_sent(row, "C1", "5.1", at(1))
    assert tx.outbox_row(row).why is None
    tx.mark_over(row, OutboxState.DROPPED, "removed", at(2))
    assert (tx.outbox_row(row).state, tx.outbox_row(row).why) == (OutboxState.DROPPED, "removed")


def test_a_try_counts_unless_it_was_not_the_rows_fault(tx):
    row = put(tx, "a")
    for counts, tries in [(True, 1), (False, 1), (True, 2)]:
        take(tx)
        tx.put_back(row, at(), "again", counts=counts)
        assert tx.outbox_row(row).tries == tries


def test_a_row_that_is_over_is_not_put_back(tx):
    row = put(tx, "a")
    tx.mark_over(row, OutboxState.DROPPED, "withdrawn", at())
    tx.put_back(row, at(), "timeout")
    assert states(tx, row) == (OutboxState.DROPPED,)


def test_what_was_said_of_a_question_and_its_escalations_comes_oldest_first(tx):
    question, other = make_question(tx), make_question(tx)
    escalation = open_escalation(tx, question.id)
    card = put(tx, "card", SayHint(escalation.id))
    reply = put(tx, "reply", SayNudge(question.id))
    both = put(tx, "both", SayCard(question.id, escalation.id))
    put(tx, "other", SayNudge(other.id))
    assert [row.id for row in tx.rows_of_question(question.id)] == [card, reply, both]


def test_ready_rows_of_the_kinds_named_are_dropped(tx):
    question, other = make_question(tx), make_question(tx)
    escalation = open_escalation(tx, question.id)
    sending = put(tx, "a", SayNudge(question.id))
    take(tx)
    reply = put(tx, "b", SayNudge(question.id))
    notice = put(tx, "c", SayNotice(question.id, escalation.id))
    card = put(tx, "d", SayCard(question.id, escalation.id))
    others = put(tx, "e", SayNudge(other.id))
    assert (
        tx.drop_ready(question.id, (MessageKind.NUDGE, MessageKind.NOTICE), "withdrawn", at()) == 2
    )
    assert states(tx, sending, reply, notice, card, others) == (
        OutboxState.SENDING,
        OutboxState.DROPPED,
        OutboxState.DROPPED,
        OutboxState.READY,
        OutboxState.READY,
    )
    assert tx.outbox_row(reply).why == "withdrawn"


def test_counts_name_every_state(tx):
    put(tx, "a")
    put(tx, "b", to_user="U1")
    take(tx)
    assert tx.tally(at()).outbox == {
        "ready": 1,
        "sending": 1,
        "sent": 0,
        "failed": 0,
        "dropped": 0,
    }


# --- drawing again ---------------------------------------------------------------------------


def redraws(tx, target: int) -> list[int]:
    made = range(1, 1 + sum(tx.tally(at()).outbox.values()))
    return [row for row in made if tx.outbox_row(row).says == Redraw(target)]


def test_a_redraw_goes_where_its_target_went_and_speaks_of_the_same_things(tx):
    question = make_question(tx)
    escalation = open_escalation(tx, question.id)
    target = put(tx, "a", SayCard(question.id, escalation.id), thread_ts="1.1")
    send(tx, target)
    tx.redraw(target, at(1))
    (drawn,) = (tx.outbox_row(row) for row in redraws(tx, target))
    original = tx.outbox_row(target)
    assert (drawn.says, drawn.state) == (Redraw(target), OutboxState.READY)
    assert (drawn.channel, drawn.to_user, drawn.thread_ts) == (original.channel, None, "1.1")
    assert drawn in tx.rows_of_question(question.id)
    assert drawn.token != original.token


def test_redraws_collapse_with_one_that_is_still_ready(tx):
    target = put(tx, "a")
    send(tx, target)
    for _ in range(3):
        tx.redraw(target, at())
    assert len(redraws(tx, target)) == 1


def test_a_redraw_being_sent_shows_an_older_truth_so_another_follows(tx):
    target = put(tx, "a")
    send(tx, target)
    tx.redraw(target, at())
    first = take(tx)
    tx.redraw(target, at())
    tx.redraw(target, at())
    assert len(redraws(tx, target)) == 2
    tx.mark_sent(first.id, "C1", "5.1", at())
    assert take(tx).key == f"redraw:{target}:2"


def test_what_waits_to_be_sent_needs_no_redraw(tx):
    target = put(tx, "a")
    tx.redraw(target, at())
    assert redraws(tx, target) == []


def test_what_is_being_sent_is_drawn_again_after_it(tx):
    target = put(tx, "a")
    take(tx)
    tx.redraw(target, at())
    assert take(tx) is None
    tx.mark_sent(target, "C1", "5.1", at())
    assert take(tx).says == Redraw(target)


def test_what_may_have_gone_out_before_it_was_put_back_is_drawn_again(tx):
    target = put(tx, "a")
    take(tx)
    tx.put_back(target, at(1), "timeout")
    tx.redraw(target, at())
    assert len(redraws(tx, target)) == 1


@pytest.mark.parametrize("state", [OutboxState.FAILED, OutboxState.DROPPED])
def test_what_never_went_out_is_not_drawn_again(tx, state):
    target = put(tx, "a")
    tx.mark_over(target, state, "refused", at())
    tx.redraw(target, at())
    assert redraws(tx, target) == []


def test_redraws_of_two_messages_do_not_collapse(tx):
    one, two = put(tx, "a", to_user="U1"), put(tx, "b", to_user="U2")
    for row in (one, two):
        send(tx, row)
    tx.redraw(one, at())
    tx.redraw(two, at())
    assert (len(redraws(tx, one)), len(redraws(tx, two))) == (1, 1)
