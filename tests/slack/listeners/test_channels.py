"""What happens to channels and people while the bot runs, and to the app itself."""

from __future__ import annotations

import pytest

from bot.core.channels import Channel
from bot.core.people import Author, Side
from bot.errors import StorageError
from bot.sandbox import slack_json
from tests.e2e.world import BEN, CHLOE, DESK, EVA, GLOBEX, MIA
from tests.slack.listeners.world import CLEAR, ListenerWorld


def channel(world: ListenerWorld, slack_id: str) -> Channel:
    with world.bot.store.read() as tx:
        found = tx.find_channel(slack_id)
    assert found is not None
    return found


def cards(world: ListenerWorld) -> list:
    messages = world.sandbox.messages(DESK)
    return [m for m in messages if m.get("bot_id") == world.sandbox.bot_id]


def test_a_channel_that_was_archived_is_gone_until_it_is_back(world: ListenerWorld):
    world.sandbox.archive(GLOBEX)
    world.come_to_rest()
    assert channel(world, GLOBEX).is_gone

    world.sandbox.unarchive(GLOBEX)
    world.come_to_rest()
    assert not channel(world, GLOBEX).is_gone


def test_a_channel_that_the_bot_left_is_gone_until_it_is_invited_back(world: ListenerWorld):
    world.sandbox.leave(GLOBEX, world.sandbox.bot_user_id)
    world.come_to_rest()
    assert channel(world, GLOBEX).is_gone

    world.sandbox.join(GLOBEX, world.sandbox.bot_user_id)
    world.come_to_rest()
    assert not channel(world, GLOBEX).is_gone


def test_somebody_elses_joining_is_nothing_to_us(world: ListenerWorld):
    world.sandbox.leave(GLOBEX, world.sandbox.bot_user_id)
    world.come_to_rest()
    joined = {"type": "member_joined_channel", "user": BEN, "channel": GLOBEX}
    assert world.event(joined).status == 200

    assert channel(world, GLOBEX).is_gone


def test_a_channel_with_another_id_is_the_same_channel(world: ListenerWorld):
    key = channel(world, GLOBEX).key
    world.sandbox.change_channel_id(GLOBEX, "C0GLOBEX2")
    world.come_to_rest()
    ts = world.ask(MIA, "C0GLOBEX2", CLEAR)

    assert channel(world, "C0GLOBEX2").key == channel(world, GLOBEX).key == key
    assert len(world.said("C0GLOBEX2", ts)) == 1


@pytest.mark.parametrize("name", ["channel_archive", "channel_id_changed", "channel_shared"])
def test_what_cannot_be_kept_of_a_channel_comes_again(world: ListenerWorld, monkeypatch, name):
    def full(*_args, **_kwargs):
        raise StorageError("the disk is full")

    monkeypatch.setattr(type(world.bot.store), "write", full)
    event = {"type": name, "channel": DESK, "old_channel_id": GLOBEX, "new_channel_id": "C1"}

    assert world.event(event).status == 500


def test_no_card_is_written_in_a_desk_that_is_shared(world: ListenerWorld, caplog):
    world.sandbox.share(DESK, "T0GLOBEX")
    world.come_to_rest()
    assert "desk shared=True" in caplog.text
    world.ask(MIA, GLOBEX, "Do you sponsor local football clubs?")
    world.pass_time(60)

    assert cards(world) == []
    assert len(world.direct("U0ANA")) == 1


@pytest.mark.parametrize(
    "sign",
    [
        {"is_ext_shared": True},
        {"is_pending_ext_shared": True},
        {"pending_shared": ["T0GLOBEX"]},
        {"pending_connected_team_ids": ["T0GLOBEX"]},
    ],
    ids=lambda sign: next(iter(sign)),
)
def test_a_desk_that_slack_calls_shared_at_the_start_gets_no_card(
    world: ListenerWorld, monkeypatch, sign
):
    as_it_is = slack_json.channel_json
    monkeypatch.setattr(slack_json, "channel_json", lambda *which: as_it_is(*which) | sign)
    world.bot.start(sockets=False)
    world.restart()
    world.ask(MIA, GLOBEX, "Do you sponsor local football clubs?")
    world.pass_time(60)

    assert len(world.direct("U0ANA")) == 1
    with world.bot.store.read() as tx:
        assert tx.is_desk_unsafe(DESK)
        assert tx.stuck().failed == 0


def test_a_desk_that_is_shared_under_a_new_id_is_still_the_desk(world: ListenerWorld):
    """A private channel of the old kind gets another id the moment that it is shared."""
    renumbered = {"type": "channel_id_changed", "old_channel_id": DESK, "new_channel_id": "C9DESK"}
    world.event(renumbered)
    world.event({"type": "channel_shared", "channel": "C9DESK", "connected_team_id": "T0GLOBEX"})
    world.ask(MIA, GLOBEX, "Do you sponsor local football clubs?")
    world.pass_time(60)

    assert cards(world) == []
    assert len(world.direct("U0ANA")) == 1


def test_a_desk_that_is_shared_no_more_gets_its_cards(world: ListenerWorld):
    world.sandbox.share(DESK, "T0GLOBEX")
    world.come_to_rest()
    world.sandbox.unshare(DESK, "T0GLOBEX")
    world.come_to_rest()
    world.ask(MIA, GLOBEX, "Do you sponsor local football clubs?")
    world.pass_time(60)

    assert len(cards(world)) == 1


def test_a_desk_stays_unsafe_until_slack_says_otherwise(world: ListenerWorld):
    world.event({"type": "channel_shared", "channel": DESK})
    world.event({"type": "channel_unshared", "channel": DESK})
    with world.bot.store.read() as tx:
        assert tx.is_desk_unsafe(DESK)

    world.event({"type": "channel_unshared", "channel": DESK, "is_ext_shared": False})
    with world.bot.store.read() as tx:
        assert not tx.is_desk_unsafe(DESK)


def test_another_channel_that_is_shared_is_nothing_to_the_desk(world: ListenerWorld):
    world.event({"type": "channel_shared", "channel": GLOBEX, "connected_team_id": "T0HOOLI"})
    with world.bot.store.read() as tx:
        assert not tx.is_desk_unsafe(DESK)


def test_a_member_who_becomes_a_guest_is_no_teammate_any_more(world: ListenerWorld):
    author = Author(CHLOE, "T0FERNHILL")
    assert world.bot.deps.who(author)[0] is Side.TEAMMATE
    world.sandbox.change_user(CHLOE, is_restricted=True)
    world.come_to_rest()

    assert world.bot.deps.who(author)[0] is Side.CUSTOMER


def test_who_leaves_the_company_cannot_be_reached(world: ListenerWorld):
    world.sandbox.change_user(BEN, deleted=True)
    world.come_to_rest()
    world.refreshed()
    assert BEN in world.bot.deps.roster().absent

    world.sandbox.change_user(BEN, deleted=False)
    world.come_to_rest()
    world.refreshed()
    assert BEN not in world.bot.deps.roster().absent


def test_a_status_that_changes_asks_slack_for_nothing(world: ListenerWorld):
    world.come_to_rest()
    world.sandbox.forget_traffic()
    world.sandbox.change_user(EVA, status_text="at lunch")
    world.come_to_rest()
    world.refreshed()

    assert world.sandbox.calls() == []


def test_a_group_with_other_members_reaches_them(world: ListenerWorld):
    assert world.bot.deps.roster().is_curator(EVA)
    world.sandbox.change_usergroup("S0SUPPORT", [CHLOE])
    world.come_to_rest()
    world.refreshed()

    assert world.bot.deps.roster().is_curator(CHLOE)
    assert not world.bot.deps.roster().is_curator(EVA)


def test_a_roster_that_cannot_be_kept_stays_as_it_was(world: ListenerWorld, monkeypatch, caplog):
    def full():
        raise StorageError("the disk is full")

    monkeypatch.setattr(world.bot.roster, "refresh", full)
    world.event({"type": "subteam_members_changed", "subteam_id": "S0SUPPORT"})
    world.refreshed()

    assert "roster not refreshed" in caplog.text


def test_a_bot_without_a_token_stops(world: ListenerWorld):
    world.sandbox.revoke_token()
    world.sandbox.wait_idle()

    assert world.bot.died.is_set()


def test_somebody_elses_token_is_nothing_to_us(world: ListenerWorld):
    world.event({"type": "tokens_revoked", "tokens": {"bot": ["U0OTHER"], "oauth": ["U0ANA"]}})

    assert not world.bot.died.is_set()


def test_an_app_that_was_uninstalled_stops(world: ListenerWorld):
    world.event({"type": "app_uninstalled"})

    assert world.bot.died.is_set()
