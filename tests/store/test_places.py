"""People and channels."""

from __future__ import annotations

import pytest

from bot.core.channels import Mode
from bot.core.people import Person
from bot.errors import NotFound

from .sample import at, make_channel, make_message, make_question, put


def test_a_person_comes_back_as_last_looked_up(tx):
    tx.save_person(Person("U1", None, "Ana"))
    seen = Person(
        "U1", "T1", "Ana B", True, True, True, True, "ana@example.com", "Europe/Berlin", at()
    )
    tx.save_person(seen)
    assert tx.find_person("U1") == seen


def test_somebody_never_looked_up_is_not_found(tx):
    assert tx.find_person("U1") is None


@pytest.mark.parametrize("mode", list(Mode))
def test_a_channel_comes_back_as_it_was_kept(tx, mode):
    kept = tx.save_channel(
        "D1",
        mode=mode,
        name="ana",
        owner="bo",
        listens_to_bots=True,
        is_direct=True,
        with_user="U1",
    )
    assert (kept.slack_id, kept.mode, kept.name, kept.owner) == ("D1", mode, "ana", "bo")
    assert (kept.listens_to_bots, kept.is_direct, kept.with_user) == (True, True, "U1")
    assert (kept.read_to, kept.is_gone) == (None, False)
    assert tx.find_channel("D1") == tx.channel(kept.key) == kept
    assert tx.channels() == (kept,)


def test_an_unknown_channel_is_not_found_by_id_and_raises_by_key(tx):
    assert tx.find_channel("C9") is None
    with pytest.raises(NotFound, match="channel 9"):
        tx.channel(9)


def test_keeping_a_channel_again_replaces_its_settings_and_keeps_its_facts(tx):
    first = tx.save_channel(
        "D1", mode=Mode.LIVE, name="ana", owner="bo", is_direct=True, with_user="U1"
    )
    tx.move_read_to(first.key, "1700000000.000100")
    second = tx.save_channel("D1", mode=Mode.OFF)
    assert second.key == first.key
    assert (second.mode, second.owner) == (Mode.OFF, None)
    assert (second.name, second.is_direct, second.with_user) == ("ana", True, "U1")
    assert second.read_to == "1700000000.000100"


def test_every_id_a_channel_has_had_finds_it_and_the_newest_is_its_own(tx):
    channel = make_channel(tx)
    tx.add_channel_id(channel.key, "C2")
    tx.add_channel_id(channel.key, "C2")
    assert tx.find_channel("C1") == tx.find_channel("C2")
    assert tx.channel(channel.key).slack_id == "C2"


def test_settings_kept_under_an_old_id_reach_the_channel_and_leave_its_newest_id(tx):
    channel = make_channel(tx)
    tx.add_channel_id(channel.key, "C2")
    kept = tx.save_channel("C1", mode=Mode.SHADOW)
    assert (kept.key, kept.slack_id, kept.mode) == (channel.key, "C2", Mode.SHADOW)


def test_two_channels_that_turn_out_to_be_one_become_one(tx):
    old, new = make_channel(tx, "C1"), make_channel(tx, "C2")
    question = make_question(tx, new.key)
    tx.keep_message(make_message(old.key, "1.1", text="heard first"))
    tx.keep_message(make_message(new.key, "1.1", text="heard twice"))
    tx.keep_message(make_message(new.key, "1.2", question=question.id))
    tx.mark_teammate_spoke(new.key, "1.2", "U1", at())
    row = put(tx, "card", channel=new.key)
    tx.add_channel_id(old.key, "C2")
    assert [channel.key for channel in tx.channels()] == [old.key]
    assert tx.find_channel("C2") == tx.find_channel("C1")
    assert tx.find_message(old.key, "1.1").text == "heard first"
    assert tx.find_message(old.key, "1.2").question == question.id
    assert tx.has_teammate_spoken(old.key, "1.2")
    assert tx.question(question.id).channel == tx.outbox_row(row).channel == old.key


def test_read_to_never_moves_back(tx):
    key = make_channel(tx).key
    for ts in ("1700000000.000200", "1700000000.000100", "999999999.999999"):
        tx.move_read_to(key, ts)
        assert tx.channel(key).read_to == "1700000000.000200"
    tx.move_read_to(key, "1700000000.000201")
    assert tx.channel(key).read_to == "1700000000.000201"


def test_a_channel_can_go_and_come_back(tx):
    key = make_channel(tx).key
    tx.mark_channel(key, is_gone=True)
    assert tx.channel(key).is_gone
    tx.mark_channel(key, is_gone=False)
    assert not tx.channel(key).is_gone
