"""Files and Slack: two homes of the library, and what happens where they differ."""

from __future__ import annotations

from dataclasses import replace

from bot.core.answers import Answer, Origin
from bot.core.channels import Mode
from bot.core.people import Author
from bot.core.settings import ChannelSetting
from bot.services.curating.curating import draft_of
from bot.services.curating.syncing import SyncReport, sync, sync_channels

from .company import ANA, ASKED, DESK, HELP, KIM, OFF, TUESDAY
from .library import ANSWERS
from .world import World

CURATOR = Author(ANA)


def take_in(world: World, answers: tuple[Answer, ...] = ANSWERS, **facts: object) -> SyncReport:
    with world.store.write() as tx:
        return sync(tx, answers, at=world.clock(), **facts)


def changed(slug: str, **changes: object) -> tuple[Answer, ...]:
    return tuple(replace(each, **changes) if each.slug == slug else each for each in ANSWERS)


def without(slug: str) -> tuple[Answer, ...]:
    return tuple(each for each in ANSWERS if each.slug != slug)


def edit_in_slack(world: World, slug: str, body: str) -> Answer:
    answer = world.curating.show(slug, CURATOR)
    draft = replace(draft_of(answer), body=body)
    return world.curating.edit(slug, answer.version, draft, CURATOR)


def body_of(world: World, slug: str) -> str:
    return world.curating.show(slug, CURATOR).body


def live(world: World) -> list[str]:
    return [answer.slug for answer in world.curating.listing(CURATOR)]


def test_files_that_say_what_is_known_change_nothing(world: World):
    report = take_in(world)
    assert report == SyncReport()
    assert not report.has_changes


def test_a_changed_file_is_a_new_version(world: World):
    report = take_in(world, changed("refund", body="Newer."))
    assert report == SyncReport(changed=("refund",))
    assert world.curating.show("refund", CURATOR).version == 2


def test_a_new_file_is_a_new_answer(world: World):
    new = replace(ANSWERS[0], slug="brand-new", title="Brand new", phrasings=())
    assert take_in(world, (*ANSWERS, new)).added == ("brand-new",)


def test_a_file_that_vanishes_is_retired_and_one_that_returns_is_live(world: World):
    assert take_in(world, without("refund")) == SyncReport(retired=("refund",))
    assert "refund" not in live(world)
    assert take_in(world, without("refund")) == SyncReport()
    assert take_in(world) == SyncReport(changed=("refund",))
    assert "refund" in live(world)


def test_an_edit_made_in_slack_is_kept_and_shown_as_differing(world: World):
    edit_in_slack(world, "refund", "Ours.")
    assert take_in(world) == SyncReport(differing=("refund",))
    assert take_in(world, changed("refund", body="Theirs.")) == SyncReport(differing=("refund",))
    assert body_of(world, "refund") == "Ours."


def test_once_the_file_agrees_it_rules_again(world: World):
    edited = edit_in_slack(world, "refund", "Ours.")
    agreed = changed("refund", body="Ours.", reviewed_on=edited.reviewed_on)
    assert take_in(world, agreed) == SyncReport()
    assert world.curating.show("refund", CURATOR).origin is Origin.FILE
    later = changed("refund", body="Later.", reviewed_on=edited.reviewed_on)
    assert take_in(world, later) == SyncReport(changed=("refund",))


def test_an_edit_made_in_slack_outlives_its_file(world: World):
    edit_in_slack(world, "refund", "Ours.")
    assert take_in(world, without("refund")) == SyncReport()
    assert body_of(world, "refund") == "Ours."


def test_an_answer_retired_in_slack_stays_retired_while_its_file_stands(world: World):
    world.curating.retire("refund", CURATOR)
    assert take_in(world) == SyncReport(differing=("refund",))
    assert "refund" not in live(world)


def test_a_file_that_cannot_be_read_keeps_its_last_good_version(world: World):
    assert take_in(world, without("refund"), broken=("refund",)) == SyncReport()
    assert body_of(world, "refund").startswith("Refunds go back")


def test_an_answer_added_in_slack_is_not_retired_for_want_of_a_file(world: World):
    draft = replace(
        draft_of(world.curating.show("refund", CURATOR)),
        title="Refund for a team",
        phrasings="refund for the whole company",
    )
    added = world.curating.add(draft, CURATOR, "form-1")
    assert take_in(world) == SyncReport()
    assert added.slug in live(world)


def watched(world: World) -> dict[str, Mode]:
    with world.store.read() as tx:
        return {channel.slack_id: channel.mode for channel in tx.channels()}


def test_channels_are_taken_in_and_the_desk_is_not_watched(make_world):
    world = make_world(desk=DESK)
    assert watched(world)[HELP] is Mode.LIVE
    assert watched(world)[DESK] is Mode.OFF


def test_a_channel_that_is_no_longer_named_answers_mentions_only(world: World):
    settings = replace(
        world.settings, channels=(ChannelSetting(OFF, "random", Mode.LIVE, owner="cat"),)
    )
    with world.store.write() as tx:
        sync_channels(tx, settings, at=TUESDAY)
    assert watched(world)[HELP] is Mode.MENTIONS
    assert watched(world)[OFF] is Mode.LIVE
    assert watched(world)[ASKED] is Mode.MENTIONS
    assert world.channel(OFF).owner == "cat"


def test_direct_messages_outlive_a_change_of_channels(world: World):
    world.hear(KIM, "hello", channel=f"D{KIM}")
    with world.store.write() as tx:
        sync_channels(tx, replace(world.settings, channels=()), at=TUESDAY)
    assert watched(world)[f"D{KIM}"] is Mode.LIVE
