"""Curators change the library; what they save answers the next question."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.core.answers import Origin, Sending
from bot.core.people import Author
from bot.errors import IllegalMove, InvalidAnswer, NotAllowed
from bot.services.curating.curating import Draft, draft_of

from .company import ANA, BEN, DAN, EVE, HELP, KIM, LEE, THEIRS
from .library import SURE, SURE_OF_REFUND, UNKNOWN
from .world import World

CURATOR = Author(ANA)

WEBHOOKS = Draft(
    title="Webhooks that arrive twice",
    topic="data",
    body="A webhook is sent again when your side does not answer within *five* seconds.",
    phrasings=f"{UNKNOWN}\nwebhook delivered twice\nwhy is each webhook sent again\n",
    links="Webhooks | https://help.example.com/webhooks",
)


# --- adding ------------------------------------------------------------------------------------


def test_an_answer_added_in_slack_answers_the_next_customer(world: World):
    world.hear(KIM, UNKNOWN)
    world.settle()
    assert world.slugs() == []
    answer = world.curating.add(WEBHOOKS, CURATOR, "form-1")
    world.hear(LEE, "why is each webhook sent again?")
    assert world.slugs() == ["webhooks-that-arrive-twice"] == [answer.slug]
    assert (answer.origin, answer.version) == (Origin.CURATOR, 1)
    assert answer.reviewed_on == world.clock().date()
    assert world.audit() == [(ANA, "answer added", answer.slug)]


def test_a_form_submitted_twice_is_one_answer(world: World):
    first = world.curating.add(WEBHOOKS, CURATOR, "form-1")
    second = world.curating.add(WEBHOOKS, CURATOR, "form-1")
    assert first == second
    assert len(world.audit()) == 1


def in_threads(number: int, work: Callable[[int], object]) -> list[object]:
    """What each of several threads gave or raised, all let loose at once."""
    start = threading.Barrier(number)
    found: list[object] = [None] * number

    def run(which: int) -> None:
        start.wait(timeout=20)
        try:
            found[which] = work(which)
        except InvalidAnswer as refused:
            found[which] = refused

    threads = [threading.Thread(target=run, args=(which,)) for which in range(number)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return found


def test_a_form_submitted_by_eight_threads_at_once_is_one_answer(world: World):
    found = in_threads(8, lambda _: world.curating.add(WEBHOOKS, CURATOR, "form-1"))
    assert {answer.slug for answer in found} == {"webhooks-that-arrive-twice"}
    assert world.curating.show("webhooks-that-arrive-twice", CURATOR).version == 1
    assert len(world.audit()) == 1


def test_of_eight_forms_with_one_phrasing_one_is_kept(world: World):
    found = in_threads(8, lambda n: world.curating.add(WEBHOOKS, CURATOR, f"form-{n}"))
    assert sum(isinstance(each, InvalidAnswer) for each in found) == 7
    assert len(world.audit()) == 1


def test_two_answers_with_one_title_have_two_slugs(world: World):
    world.curating.add(WEBHOOKS, CURATOR, "form-1")
    other = replace(WEBHOOKS, phrasings="callback duplicated\ncallback comes again")
    assert world.curating.add(other, CURATOR, "form-2").slug == "webhooks-that-arrive-twice-2"


@pytest.mark.parametrize("title", ["日本語", "!!?", "…"])
def test_a_title_without_latin_letters_still_gets_a_slug(world: World, title):
    draft = replace(WEBHOOKS, title=f"{title} 日")
    assert world.curating.add(draft, CURATOR, "form-1").slug == "answer"


MISTAKES = {
    "no words in the title": ({"title": "…"}, {"title"}),
    "a title too long for a button": ({"title": "x" * 76}, {"title"}),
    "no body": ({"body": "  "}, {"body"}),
    "a word we never say": ({"body": "We guarantee it."}, {"body"}),
    "a broken template": ({"body": "Hi {{ asker"}, {"body"}),
    "a forbidden template": ({"body": "{{ asker.__class__ }}"}, {"body"}),
    "another answer's phrasing": ({"phrasings": SURE}, {"phrasings"}),
    "another answer's phrasing, shouted": (
        {"phrasings": "  HOW do I reset   my password  "},
        {"phrasings"},
    ),
    "an unknown topic": ({"topic": "weather"}, {"topic"}),
    "a line that is no link": ({"links": "see our site"}, {"links"}),
    "a link that is no address": ({"links": "Site | javascript:alert(1)"}, {"links"}),
    "everything at once": (
        {"title": "", "body": "", "phrasings": SURE, "topic": "", "links": "x"},
        {"title", "body", "phrasings", "topic", "links"},
    ),
}


def test_a_title_and_a_body_are_enough_to_begin(world: World):
    slug = world.curating.add(replace(WEBHOOKS, phrasings=" \n "), CURATOR, "form-1").slug
    with world.store.read() as tx:
        assert next(each for each in tx.answers() if each.slug == slug).asks == ()


@pytest.mark.parametrize(("changes", "fields"), MISTAKES.values(), ids=MISTAKES)
def test_a_draft_with_mistakes_is_refused_with_all_of_them(world: World, changes, fields):
    with pytest.raises(InvalidAnswer) as refused:
        world.curating.add(replace(WEBHOOKS, **changes), CURATOR, "form-1")
    assert set(refused.value.fields) == fields
    assert all(advice for advice in refused.value.fields.values())
    assert world.audit() == []


def test_the_owner_of_a_phrasing_is_named(world: World):
    with pytest.raises(InvalidAnswer) as refused:
        world.curating.add(replace(WEBHOOKS, phrasings=SURE), CURATOR, "form-1")
    assert "Reset a password" in refused.value.fields["phrasings"]


def test_a_corrected_form_can_be_submitted_again(world: World):
    with pytest.raises(InvalidAnswer):
        world.curating.add(replace(WEBHOOKS, body=""), CURATOR, "form-1")
    assert world.curating.add(WEBHOOKS, CURATOR, "form-1").version == 1


def test_a_preview_shows_what_a_customer_would_read_and_keeps_nothing(world: World):
    view = world.curating.preview(replace(WEBHOOKS, body="Hi {{ asker }}!"), CURATOR)
    assert view.chunks == ("Hi there!",)
    assert world.audit() == []


# --- who may -----------------------------------------------------------------------------------

CHANGES: dict[str, Callable[[World, Author], object]] = {
    "add": lambda world, by: world.curating.add(WEBHOOKS, by, "form-1"),
    "edit": lambda world, by: world.curating.edit("refund", 1, WEBHOOKS, by),
    "retire": lambda world, by: world.curating.retire("refund", by),
    "preview": lambda world, by: world.curating.preview(WEBHOOKS, by),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_teammate_who_is_no_curator_is_told_who_can(world: World, change):
    with pytest.raises(NotAllowed) as refused:
        change(world, Author(BEN))
    assert refused.value.code == "curators_only"
    assert refused.value.facts == {"names": "Ana Lima, Eve Sol"}
    assert world.audit() == []


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_customer_is_told_nothing_about_the_team(world: World, change):
    with pytest.raises(NotAllowed) as refused:
        change(world, Author(KIM, THEIRS))
    assert (refused.value.code, refused.value.facts) == ("teammates_only", {})


def test_an_admin_may_change_the_library(world: World):
    assert world.curating.add(WEBHOOKS, Author(EVE), "form-1").version == 1


def test_every_teammate_and_no_customer_may_look_things_up(world: World):
    assert world.curating.find("money back", Author(DAN)).best.slug == "refund"
    assert world.curating.show("refund", Author(DAN)).title == "Get a refund"
    billing = world.curating.listing(Author(DAN), "billing")
    assert [answer.slug for answer in billing] == ["change-plan", "refund"]
    for look in (
        lambda: world.curating.find("money back", Author(KIM, THEIRS)),
        lambda: world.curating.show("refund", Author(KIM, THEIRS)),
        lambda: world.curating.listing(Author(KIM, THEIRS)),
        lambda: world.curating.view("refund", Author(KIM, THEIRS)),
    ):
        with pytest.raises(NotAllowed, match="teammates_only"):
            look()


# --- editing and retiring ----------------------------------------------------------------------


def test_an_edit_is_a_new_version_and_the_next_customer_reads_it(world: World):
    refund = world.curating.show("refund", CURATOR)
    draft = replace(draft_of(refund), body="Refunds take *a week*.")
    assert world.curating.edit("refund", 1, draft, CURATOR).version == 2
    world.hear(KIM, "How do I get a refund?")
    world.carry()
    assert world.seen()[0].message.answers[0].chunks == ("Refunds take _a week_.",)


def test_a_form_shows_an_answer_so_that_saving_it_unchanged_changes_nothing_said(world: World):
    refund = world.curating.show("refund", CURATOR)
    kept = world.curating.edit("refund", 1, draft_of(refund), CURATOR)
    assert (kept.title, kept.body, kept.asks, kept.nots, kept.links) == (
        refund.title,
        refund.body,
        refund.asks,
        refund.nots,
        refund.links,
    )


def test_of_two_who_edit_at_once_the_second_is_told(world: World):
    draft = draft_of(world.curating.show("refund", CURATOR))
    world.curating.edit("refund", 1, replace(draft, body="Mine."), CURATOR)
    with pytest.raises(IllegalMove) as late:
        world.curating.edit("refund", 1, replace(draft, body="No, mine."), Author(EVE))
    assert (late.value.code, late.value.facts) == (
        "edited_meanwhile",
        {"title": "Get a refund"},
    )
    assert world.curating.show("refund", CURATOR).body == "Mine."


def test_what_was_never_there_cannot_be_edited_or_retired(world: World):
    with pytest.raises(IllegalMove, match="answer_gone"):
        world.curating.edit("nothing", 1, WEBHOOKS, CURATOR)
    with pytest.raises(IllegalMove, match="no_such_answer"):
        world.curating.retire("nothing", CURATOR)


def test_a_retired_answer_is_not_given_and_not_found(world: World):
    world.curating.retire("reset-password", CURATOR)
    world.hear(KIM, SURE)
    world.settle()
    assert world.slugs() == []
    with pytest.raises(IllegalMove, match="no_such_answer"):
        world.curating.show("reset-password", CURATOR)
    with pytest.raises(IllegalMove, match="no_such_answer"):
        world.curating.retire("reset-password", CURATOR)
    assert world.audit() == [(ANA, "answer retired", "reset-password")]


def test_the_phrasing_of_a_retired_answer_may_be_used_again(world: World):
    world.curating.retire("reset-password", CURATOR)
    draft = replace(WEBHOOKS, phrasings=f"{SURE}\nI forgot my password")
    assert world.curating.add(draft, CURATOR, "form-1").version == 1


def test_a_retired_answers_slug_is_not_used_again(world: World):
    world.curating.add(WEBHOOKS, CURATOR, "form-1")
    world.curating.retire("webhooks-that-arrive-twice", CURATOR)
    again = world.curating.add(WEBHOOKS, CURATOR, "form-2")
    assert again.slug == "webhooks-that-arrive-twice-2"


# --- save as answer ----------------------------------------------------------------------------


def test_a_teammates_reply_becomes_a_draft_with_the_question_above_it(world: World):
    asked = world.hear(KIM, f"hi, {UNKNOWN}")
    world.settle()
    reply = world.hear(BEN, "It is sent again after five seconds.", thread=asked.ts)
    draft = world.curating.draft_from(HELP, reply.ts, reply.text, asked.ts)
    assert draft.body == "It is sent again after five seconds."
    assert draft.phrasings == f"hi, {UNKNOWN}"


def test_a_reply_from_the_form_becomes_a_draft_in_the_teammates_own_words(world: World):
    asked = world.hear(KIM, UNKNOWN)
    world.settle()
    world.teammate_actions.reply(world.escalation().id, Author(BEN), "It is sent again.")
    world.carry()
    (ts,) = [ts for (_, ts), post in world.slack.posts.items() if str(post.kind) == "relay"]
    draft = world.curating.draft_from(HELP, ts, "Somebody writes: It is sent again.", asked.ts)
    assert (draft.body, draft.phrasings) == ("It is sent again.", UNKNOWN)


def test_outside_a_known_thread_a_draft_has_only_the_reply(world: World):
    draft = world.curating.draft_from("C0NOWHERE", "1.000001", "Words.", None)
    assert (draft.body, draft.phrasings) == ("Words.", "")


def test_a_form_says_whether_the_owner_is_told_and_how_it_is_sent(world: World):
    answer = world.curating.show("refund", CURATOR)
    draft = replace(draft_of(answer), tell="yes", sending="suggest")
    kept = world.curating.edit("refund", answer.version, draft, CURATOR)
    assert (kept.tells, kept.sending) == (True, Sending.SUGGEST)
    assert draft_of(kept) == draft
    world.ask(KIM, SURE_OF_REFUND)
    assert world.slugs() == []
    assert world.suggested()[0][0] == "refund"
    plain = replace(draft_of(kept), tell=None, sending=None)
    again = world.curating.edit("refund", kept.version, plain, CURATOR)
    assert (again.tells, again.sending) == (None, None)
