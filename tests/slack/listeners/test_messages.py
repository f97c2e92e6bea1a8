"""Messages: heard once, acked when they are kept, and never lost to a mistake of ours."""

from __future__ import annotations

import logging

import pytest

from bot.errors import StorageError
from bot.services.hearing.incoming import Hearing
from tests.e2e.world import DESK, GLOBEX, MIA
from tests.slack.listeners.events import TS, written
from tests.slack.listeners.world import CLEAR, UNKNOWN, ListenerWorld


def test_a_question_is_heard_and_answered(world: ListenerWorld):
    ts = world.ask(MIA, GLOBEX, CLEAR)

    assert len(world.said(GLOBEX, ts)) == 1


def test_an_event_that_comes_twice_is_answered_once(world: ListenerWorld):
    ts = world.ask(MIA, GLOBEX, CLEAR)
    world.sandbox.redeliver(same_event_id=True)
    world.sandbox.redeliver(same_event_id=False)
    world.come_to_rest()

    assert len(world.said(GLOBEX, ts)) == 1


def test_what_cannot_be_kept_is_not_acked(world: ListenerWorld, monkeypatch, caplog):
    def full(self, heard):
        raise StorageError("the disk is full")

    monkeypatch.setattr(Hearing, "hear", full)

    assert world.event(written()).status == 500
    assert "not kept" in caplog.text


def test_a_message_that_was_not_kept_is_answered_when_it_comes_again(
    world: ListenerWorld, monkeypatch
):
    hear, tries = Hearing.hear, []

    def full_at_first(self, heard):
        tries.append(heard.ts)
        if len(tries) == 1:
            raise StorageError("the disk is full")
        return hear(self, heard)

    monkeypatch.setattr(Hearing, "hear", full_at_first)
    ts = world.ask(MIA, GLOBEX, CLEAR)

    assert len(world.said(GLOBEX, ts)) == 1
    assert tries == [ts, ts]


def broken(self, heard):
    raise ZeroDivisionError("ours")


def test_a_mistake_of_ours_hands_the_question_over(world: ListenerWorld, monkeypatch, caplog):
    monkeypatch.setattr(Hearing, "hear", broken)
    ts = world.ask(MIA, GLOBEX, UNKNOWN)

    (delivery,) = world.sandbox.deliveries("message")[:1]
    assert delivery.is_acked
    assert len(delivery.attempts) == 1
    assert len(world.said(GLOBEX, ts)) == 1
    assert "scan receipts" in str(world.card())
    assert "outcome=unreadable" in caplog.text
    assert "ZeroDivisionError" in caplog.text
    assert "receipts" not in caplog.text


def test_a_mistake_of_ours_that_comes_twice_hands_over_once(world: ListenerWorld, monkeypatch):
    monkeypatch.setattr(Hearing, "hear", broken)
    ts = world.ask(MIA, GLOBEX, UNKNOWN)
    world.sandbox.redeliver()
    world.come_to_rest()

    assert len(world.said(GLOBEX, ts)) == 1


def test_what_cannot_even_be_handed_over_comes_again(world: ListenerWorld, monkeypatch):
    monkeypatch.setattr(Hearing, "hear", broken)
    monkeypatch.setattr(Hearing, "record_unreadable", broken)

    assert world.event(written()).status == 500


@pytest.mark.parametrize("name", ["hear_edit", "hear_deletion"])
def test_a_mistake_with_an_edit_or_a_deletion_is_acked(world: ListenerWorld, monkeypatch, name):
    monkeypatch.setattr(Hearing, name, broken)
    gone = {"type": "message", "subtype": "message_deleted", "channel": GLOBEX, "deleted_ts": TS}
    edited = {
        "type": "message",
        "subtype": "message_changed",
        "channel": GLOBEX,
        "message": written(text="new", edited={"ts": "1764000009.0"}),
        "previous_message": written(),
    }

    assert world.event(gone if name == "forget" else edited).status == 200


@pytest.mark.parametrize(
    "event",
    [
        {"type": "message"},
        {"type": "message", "subtype": "channel_topic", "channel": GLOBEX, "ts": TS},
        {"type": "message", "subtype": ["odd"], "channel": GLOBEX, "ts": TS},
        {"type": "app_mention"},
        {"type": "reaction_added"},
        {"type": "a_kind_of_event_that_nobody_knows"},
        {"type": "channel_archive"},
        {"type": "channel_archive", "channel": {"id": 1}},
        {"type": "channel_id_changed"},
        {"type": "channel_shared"},
        {"type": "user_change"},
        {"type": "user_change", "user": {"deleted": False}},
        {"type": "tokens_revoked"},
        {"type": "member_joined_channel"},
    ],
    ids=str,
)
def test_no_event_is_left_without_an_ack(world: ListenerWorld, event):
    assert world.event(event).status == 200


def test_too_many_events_are_acked_and_logged(world: ListenerWorld, caplog):
    delivery = world.sandbox.app_rate_limited()
    world.come_to_rest()

    assert delivery.is_acked
    assert "too many events" in caplog.text


def test_no_word_of_a_customer_is_logged(world: ListenerWorld, caplog):
    with caplog.at_level(logging.DEBUG):
        world.ask(MIA, GLOBEX, f"{CLEAR} xylophone")
        world.ask(MIA, GLOBEX, f"{UNKNOWN} xylophone")
        world.pass_time(60)

    ours = [record.getMessage() for record in caplog.records if record.name.startswith("bot")]
    assert any("outcome=" in line for line in ours)
    assert not any("xylophone" in line for line in ours)


def test_what_is_typed_in_the_desk_is_internal(world: ListenerWorld):
    world.ask("U0BEN", DESK, CLEAR)
    world.pass_time(60)

    assert all(not m.get("bot_id") for m in world.sandbox.messages(DESK))
