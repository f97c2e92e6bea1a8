"""Forgetting: what somebody wrote cannot be found in the files, and the counts are still right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.answers import Answer, Origin, Phrasing
from bot.core.escalations import EscalationState
from bot.core.forgetting import Forgotten, Scope
from bot.core.outbox import MessageKind
from bot.core.people import Author
from bot.core.questions import QuestionState
from bot.core.settings import Retention
from bot.services.app_home import AppHomes
from bot.services.forgetting import Forgetting
from bot.services.overview import overview_of

from .company import ANA, DAN, DESK, HELP, KIM, LEE, NAMES
from .conftest import MakeWorld
from .world import World

KNOWN = "How do I reset my password? zebra"
UNKNOWN = "our quokkas arrive twice since Tuesday, why?"
TAUGHT = "our axolotls blink at night, why?"
REPLY = "Dear Kim, the NUMBAT is on its way."
NOTE = "OKAPI: this one pays late"
WORDS = ("zebra", "quokka", "axolotl", "NUMBAT", "OKAPI", NAMES[KIM])


@pytest.fixture
def world(make_world: MakeWorld) -> World:
    return make_world(desk=DESK)


def forgetting(world: World) -> Forgetting:
    return Forgetting(world.store, world.clock, world.rosters.current)


def bytes_of(world: World) -> bytes:
    """All that lies on the disk: the database, its journal and what belongs to it."""
    path = world.store.path
    beside = (path.with_name(f"{path.name}{ending}") for ending in ("", "-wal", "-shm"))
    return b"".join(each.read_bytes() for each in beside if each.exists())


def found_in(world: World, words: tuple[str, ...] = WORDS) -> list[str]:
    kept = bytes_of(world)
    return [each for each in words if each.encode() in kept]


def lived(world: World) -> World:
    """Kim asked three questions, answered by the bot, from the library and in a person's words.

    The last one was noted on, and resolved as not for the library.
    """
    world.hear(KIM, KNOWN)
    world.settle()
    world.hear(KIM, TAUGHT)
    world.settle()
    case = world.escalations()[-1]
    world.teammate_actions.send_answer(case.id, "export-data", Author(DAN))
    world.teammate_actions.resolve(case.id, Author(DAN))
    world.hear(KIM, UNKNOWN)
    world.settle()
    case = world.escalations()[-1]
    world.teammate_actions.reply(case.id, Author(DAN), REPLY)
    world.carry()
    world.teammate_actions.resolve(case.id, Author(DAN), "no_answer", NOTE)
    world.carry()
    return world


def counts(world: World) -> object:
    """What the report counts, without the words in it."""
    with world.store.read() as tx:
        return replace(overview_of(tx, world.settings, made_at=world.clock()), unanswered=())


def forget(world: World, scope: Scope) -> Forgotten:
    done = forgetting(world).forget(scope, "cli:test", "a person")
    assert world.store.scrub(whole=True)
    return done


def scopes(world: World) -> Iterator[Scope]:
    yield Scope(user=KIM)
    yield Scope(channel=world.channel(HELP).key)
    yield Scope(before=world.clock() + timedelta(days=1))


@pytest.mark.parametrize("which", range(3), ids=["a person", "a channel", "before a time"])
def test_what_is_forgotten_is_in_no_file_any_more_and_the_counts_are_the_same(
    world: World, which: int
):
    lived(world)
    before = counts(world)
    assert set(found_in(world)) == set(WORDS)
    scope = list(scopes(world))[which]
    if scope.before is not None:
        world.clock.at += timedelta(days=2)
    forget(world, scope)
    assert found_in(world) == []
    assert replace(counts(world), made_at=before.made_at) == before
    assert world.store.check() == ()
    assert forgetting(world).find(scope) == Forgotten()


def test_a_person_who_is_forgotten_leaves_no_id_and_others_keep_everything(world: World):
    lived(world)
    world.hear(LEE, "our platypus arrives twice since Tuesday, why?")
    world.settle()
    world.carry()
    forget(world, Scope(user=KIM))
    assert found_in(world, (KIM, *WORDS)) == []
    assert found_in(world, (LEE, "platypus", NAMES[LEE])) == [LEE, "platypus", NAMES[LEE]]


def test_what_somebody_still_waits_for_is_withdrawn_and_its_card_drawn_without_words(world: World):
    world.hear(KIM, UNKNOWN)
    world.settle()
    world.carry()
    assert "quokka" in repr(world.seen(DESK))
    done = forget(world, Scope(user=KIM))
    world.carry()
    assert done.withdrawn == 1
    (case,) = world.escalations()
    assert case.state is EscalationState.WITHDRAWN
    assert world.question().state is QuestionState.WITHDRAWN
    (card,) = [post for post in world.seen(DESK) if post.kind is MessageKind.CARD]
    assert "quokka" not in repr(card)
    assert NAMES[KIM] not in repr(card)
    assert card.message.view.was_erased
    assert found_in(world) == []
    world.pass_time(days=3)
    assert world.told(MessageKind.BREACH) == []


def test_a_card_of_a_closed_question_loses_its_words_too(world: World):
    lived(world)
    forget(world, Scope(user=KIM))
    world.carry()
    assert "quokka" not in repr(world.seen(DESK))
    assert world.seen(DESK) != []


def test_a_question_delivered_again_after_it_was_forgotten_is_not_answered_again(world: World):
    heard = world.hear(KIM, KNOWN)
    world.settle()
    world.carry()
    forget(world, Scope(user=KIM))
    assert world.hearing.hear(heard) == "heard_before"
    assert world.edit(heard, "zebra zebra") == "nothing_to_reread"
    assert found_in(world, ("zebra",)) == []


def test_a_phrasing_saved_from_their_words_goes_and_the_answer_stays(world: World):
    heard = world.hear(KIM, UNKNOWN)
    world.settle()
    draft = world.curating.draft_from(HELP, heard.ts, "Not yet.", None)
    answer = world.curating.add(
        replace(
            draft,
            title="Moon",
            topic="data",
            body="Not yet.",
            phrasings=f"{draft.phrasings}\nmoon mail",
        ),
        Author(ANA),
        "form-1",
    )
    done = forget(world, Scope(user=KIM))
    assert done.answers == (answer.slug,)
    with world.store.read() as tx:
        assert tx.find_answer(answer.slug).asks == ("moon mail",)
    assert found_in(world) == []


def test_what_matching_learned_from_their_words_is_unlearned(world: World):
    lived(world)
    with world.store.write() as tx:
        tx.keep_vectors("model", {"hash": b"vector"})
        changed = tx.library_changed_at()
        assert len(tx.closed_without_answer()) == 1
        assert tx.taught() == (("export-data", TAUGHT),)
    forget(world, Scope(user=KIM))
    with world.store.read() as tx:
        assert tx.closed_without_answer() == ()
        assert tx.taught() == ()
        assert tx.vectors("model", ["hash"]) == {}
        assert tx.library_changed_at() != changed


def test_the_audit_says_that_somebody_was_forgotten_and_not_who(world: World):
    lived(world)
    forget(world, Scope(user=KIM))
    assert world.audit()[-1] == ("cli:test", "forgotten", "a person")
    assert KIM not in repr(world.audit())


# When its days are over ----------------------------------------------------------------------

YEAR = Retention(words=timedelta(days=365), counts=timedelta(days=1000))


def test_words_are_kept_for_their_days_and_not_longer(world: World):
    lived(world)
    before = counts(world)
    world.clock.at += timedelta(days=364)
    forgetting(world).retain(YEAR)
    assert set(found_in(world)) == set(WORDS)
    world.clock.at += timedelta(days=2)
    forgetting(world).retain(YEAR)
    assert found_in(world) == []
    assert replace(counts(world), made_at=before.made_at) == before
    assert forgetting(world).retain(YEAR) == 0


def test_what_people_answered_from_the_library_is_unlearned_after_its_days(world: World):
    world.hear(KIM, TAUGHT)
    world.settle()
    case = world.escalation()
    world.teammate_actions.send_answer(case.id, "export-data", Author(DAN))
    world.teammate_actions.resolve(case.id, Author(DAN))
    world.carry()
    with world.store.write() as tx:
        tx.keep_vectors("model", {"hash": b"vector"})
        changed = tx.library_changed_at()
    world.clock.at += timedelta(days=366)
    assert forgetting(world).retain(YEAR) == 1
    with world.store.read() as tx:
        assert tx.taught() == ()
        assert tx.vectors("model", ["hash"]) == {}
        assert tx.library_changed_at() != changed
    assert found_in(world, ("axolotl",)) == []


def test_what_is_still_open_is_kept_whatever_its_age(world: World):
    world.hear(KIM, UNKNOWN)
    world.settle()
    world.clock.at += timedelta(days=2000)
    forgetting(world).retain(YEAR)
    (case,) = world.escalations()
    assert case.state is EscalationState.OPEN
    assert world.question().text == UNKNOWN


def test_after_their_days_counts_go_as_well(world: World):
    lived(world)
    world.hear(LEE, "thanks!")
    with world.store.write() as tx:
        tx.audit(ANA, "answer added", "x", world.clock())
    world.clock.at += timedelta(days=1001)
    recent = world.hear(LEE, KNOWN)
    world.settle()
    world.carry()
    forgetting(world).retain(YEAR)
    assert [each.is_sent for each in world.decided()] == [True]
    assert world.questions() == (world.question(recent),)
    assert world.audit() == []
    assert [row.question for row in world.outbox()] == [world.question(recent).id]
    assert world.store.check() == ()


@pytest.fixture
def quiet(world: World) -> World:
    """Kim has told something that may want somebody, and nobody has looked yet."""
    world.hear(KIM, "we moved all our quokkas to the new servers yesterday")
    world.settle()
    world.carry()
    assert "quokka" in repr(world.seen(DESK))
    return world


def test_what_was_kept_quiet_goes_from_its_card_with_its_words(quiet: World):
    homes = AppHomes(quiet.deps)
    homes.open(DAN)
    for page in homes.stale():
        homes.shown(page)
    forget(quiet, Scope(user=KIM))
    quiet.carry()
    (card,) = quiet.seen(DESK)
    assert "quokka" not in repr(card)
    assert NAMES[KIM] not in repr(card)
    assert found_in(quiet, (KIM, *WORDS)) == []
    assert [page.home.quiet for page in homes.stale()] == [()]
    quiet.pass_time(days=3)
    assert len(quiet.outbox(MessageKind.QUIET)) == 1


def test_the_quiet_lane_is_kept_for_its_days_and_not_longer(quiet: World):
    quiet.pass_time(days=1)
    quiet.carry()
    quiet.clock.at += timedelta(days=400)
    forgetting(quiet).retain(YEAR)
    assert found_in(quiet) == []
    assert quiet.rows("SELECT * FROM quiet") == []
    quiet.clock.at += timedelta(days=1000)
    forgetting(quiet).retain(YEAR)
    assert quiet.outbox() == ()
    assert quiet.questions() == ()
    assert quiet.store.check() == ()


def test_what_shall_be_kept_for_ever_is(world: World):
    lived(world)
    world.clock.at += timedelta(days=10_000)
    assert forgetting(world).retain(Retention(words=None, counts=None)) == 0
    assert set(found_in(world)) == set(WORDS)


def test_the_library_is_not_part_of_what_expires(world: World):
    with world.store.write() as tx:
        answer = Answer("moon", "data", "Moon", "No.", (Phrasing(UNKNOWN, origin=Origin.CURATOR),))
        tx.save_answer(answer, by=ANA, at=world.clock())
    lived(world)
    world.clock.at += timedelta(days=400)
    forgetting(world).retain(YEAR)
    with world.store.read() as tx:
        assert tx.find_answer("moon").asks == (UNKNOWN,)


def test_a_persons_reactions_are_forgotten_with_them(world: World):
    asked = world.hear(KIM, UNKNOWN)
    world.settle()
    world.react(KIM, "raising_hand", asked.ts)
    forget(world, Scope(user=KIM))
    assert world.rows("SELECT * FROM reactions") == []
