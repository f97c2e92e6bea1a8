"""What cannot wait: it is answered where the bot is sure, and somebody is told at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.core.escalations import EscalationState
from bot.core.outbox import MessageKind
from bot.core.people import Author
from bot.core.questions import QuestionState
from bot.core.settings import UrgentSetting
from bot.core.urgency import Urgent, UrgentWords

from .company import ANA, BEN, CAT, DAN, DESK, EVE, HELP, KIM, LEE, SHADOW
from .library import LIKELY, ONE_LIKELY, SURE, SURE_AND_URGENT, UNKNOWN, UNKNOWN_TOO
from .world import World

OUTAGE = "production is down and our customers cannot order"
ANGRY = "this is unacceptable, I am fed up"
SUNDAY_NIGHT = datetime(2026, 3, 8, 3, 0, tzinfo=UTC)
QUARTER = timedelta(minutes=15)
SOON = UrgentSetting(owner="cat")


# --- from the first words ----------------------------------------------------------------------


def test_it_is_handed_over_at_once_and_due_a_quarter_of_an_hour_after_it_was_written(world: World):
    heard = world.hear(KIM, OUTAGE)
    escalation = world.escalation()
    assert world.question(heard).state is QuestionState.ESCALATED
    assert (escalation.urgent, escalation.owner) == (Urgent.OUTAGE, "dan")
    assert escalation.due_at == world.question(heard).asked_at + QUARTER
    assert world.told(MessageKind.NOTICE) == [DAN]
    assert world.reasons(world.question(heard)) == [("escalate", "urgent")]
    world.pass_time(minutes=11, seconds=10)
    assert world.told(MessageKind.REMINDER) == []
    world.pass_time(seconds=10)
    assert world.told(MessageKind.REMINDER) == [DAN]
    world.pass_time(minutes=4)
    assert world.told(MessageKind.BREACH) == [EVE, DAN]


def test_the_notice_says_why_in_the_customers_words(world: World):
    world.ask(KIM, OUTAGE)
    (notice,) = world.seen(f"D{DAN}")
    assert notice.message.view.urgency.code is Urgent.OUTAGE
    assert notice.message.view.urgency.words == "production is down"


def test_what_the_bot_is_sure_of_is_answered_and_handed_over_all_the_same(world: World):
    heard = world.hear(KIM, SURE_AND_URGENT)
    assert world.slugs() == ["reset-password"]
    assert world.question(heard).state is QuestionState.ANSWERED
    assert world.escalation().urgent is Urgent.SAID
    assert world.told(MessageKind.NOTICE) == [ANA]
    world.carry()
    (reply,) = [post for post in world.seen() if post.kind is MessageKind.REPLY]
    assert [(each.to, each.is_all) for each in reply.message.rest] == [("Ana", True)]


def test_thanks_for_the_answer_leave_it_with_whoever_has_it_and_solved_does_not(world: World):
    ts = world.ask(KIM, SURE_AND_URGENT)
    world.ask(KIM, "thanks", thread=ts)
    assert world.escalation().state is EscalationState.OPEN
    world.ask(KIM, "that solved it", thread=ts)
    assert world.escalation().state is EscalationState.RESOLVED


@pytest.mark.parametrize(
    "said", ["solved it for three of them", "it works on my machine", "fixed for some of us"]
)
def test_what_works_for_some_is_not_over(world: World, said):
    ts = world.ask(KIM, "our sso is broken for 5 people, urgent")
    world.ask(KIM, said, thread=ts)
    assert world.escalation().state is EscalationState.OPEN


def test_what_is_likely_is_not_suggested_but_handed_over(world: World):
    world.ask(KIM, f"{LIKELY} This is an emergency!")
    assert world.outbox(MessageKind.SUGGESTION) == ()
    assert world.told(MessageKind.NOTICE) == [ANA]


def test_a_burst_that_becomes_urgent_waits_no_longer(world: World):
    world.hear(KIM, UNKNOWN)
    assert world.escalations() == ()
    world.hear(KIM, ANGRY)
    assert world.escalation().urgent is Urgent.ANGER
    assert len(world.questions()) == 1


def test_what_only_looks_urgent_is_answered_as_ever(world: World):
    world.ask(KIM, f"{SURE} No rush, not urgent")
    assert world.slugs() == ["reset-password"]
    assert world.escalations() == ()


def test_it_is_told_to_each_of_a_group_though_the_desk_has_a_card(make_world: Callable[..., World]):
    world = make_world(desk=DESK)
    world.ask(KIM, "How do I get a refund? This is an emergency!")
    assert world.slugs() == ["refund"]
    assert world.told(MessageKind.NOTICE) == [BEN, CAT]
    assert world.outbox(MessageKind.CARD) != ()


def test_in_a_shadow_channel_the_line_says_so_and_nobody_is_told(make_world: Callable[..., World]):
    world = make_world(desk=DESK)
    world.ask(LEE, OUTAGE, channel=SHADOW)
    (line,) = world.seen(DESK)
    assert (line.message.action, line.message.urgency.code) == ("escalate", Urgent.OUTAGE)
    assert world.escalations() == ()


def test_in_a_community_it_is_heard_as_well(make_world: Callable[..., World]):
    world = make_world()
    channels = tuple(replace(each, is_community=True) for each in world.settings.channels)
    world = make_world(channels=channels)
    world.hear(KIM, OUTAGE)
    assert world.told(MessageKind.NOTICE) == [DAN]


def test_what_is_found_late_is_not_answered_but_told_and_overdue(world: World):
    world.hear(KIM, SURE_AND_URGENT, ago=timedelta(hours=2))
    assert world.slugs() == []
    world.pass_time(seconds=1)
    assert world.told(MessageKind.NOTICE) == [ANA]
    assert world.told(MessageKind.BREACH) == [BEN, ANA]


def test_delivered_again_it_is_told_once(world: World):
    heard = world.hear(KIM, OUTAGE)
    world.hearing.hear(heard)
    assert world.told(MessageKind.NOTICE) == [DAN]


# --- by night ----------------------------------------------------------------------------------


def test_outside_working_hours_it_is_whoever_urgent_owner_names(make_world: Callable[..., World]):
    world = make_world(urgent=SOON)
    world.set_clock(SUNDAY_NIGHT)
    heard = world.hear(KIM, OUTAGE)
    escalation = world.escalation()
    assert (escalation.owner, escalation.deputy) == ("cat", "dan")
    assert world.told(MessageKind.NOTICE) == [CAT, DAN]
    assert escalation.due_at == world.question(heard).asked_at + QUARTER
    world.carry()
    (handover,) = world.seen(HELP)
    assert (handover.message.owner_name, handover.message.opens_at) == ("Cat", None)
    world.pass_time(minutes=15)
    assert world.told(MessageKind.BREACH) == [DAN, CAT]


def test_whoever_is_on_call_has_two_things_that_cannot_wait_as_one(
    make_world: Callable[..., World],
):
    world = make_world(urgent=SOON)
    world.set_clock(SUNDAY_NIGHT)
    heard = world.hear(KIM, f"\N{POLICE CARS REVOLVING LIGHT} {ONE_LIKELY}?\n{UNKNOWN}")
    assert [(each.owner, each.urgent) for each in world.escalations()] == [("cat", Urgent.SIREN)]
    world.edit(heard, f"\N{POLICE CARS REVOLVING LIGHT} {ONE_LIKELY}?\n{UNKNOWN_TOO}")
    assert [each.owner for each in world.escalations()] == ["cat"]


def test_in_working_hours_it_is_the_usual_owner(make_world: Callable[..., World]):
    world = make_world(urgent=SOON)
    world.hear(KIM, OUTAGE)
    assert world.escalation().owner == "dan"
    assert world.told(MessageKind.NOTICE) == [DAN]


def test_without_one_the_owner_and_the_deputy_are_told(world: World):
    world.set_clock(SUNDAY_NIGHT)
    world.hear(KIM, OUTAGE)
    assert world.escalation().owner == "dan"
    assert world.told(MessageKind.NOTICE) == [DAN, EVE]


# --- by more words -----------------------------------------------------------------------------


def test_more_words_make_what_people_have_urgent_once(world: World):
    ts = world.ask(KIM, UNKNOWN)
    before = world.escalation()
    assert before.urgent is None
    world.ask(KIM, OUTAGE, thread=ts)
    escalation = world.escalation()
    assert escalation.urgent is Urgent.OUTAGE
    assert escalation.due_at < before.due_at
    assert world.told(MessageKind.NOTICE) == [DAN, DAN]
    assert [kind for kind, _ in world.moves(escalation)] == ["open", "raise"]
    world.ask(KIM, "every minute costs us money!!!", thread=ts)
    assert world.told(MessageKind.NOTICE) == [DAN, DAN]
    assert world.escalation().urgent is Urgent.OUTAGE


def test_the_due_time_never_moves_to_later(make_world: Callable[..., World]):
    world = make_world(urgent=UrgentSetting(due=timedelta(hours=6)))
    ts = world.ask(KIM, UNKNOWN)
    before = world.escalation()
    world.ask(KIM, OUTAGE, thread=ts)
    assert world.escalation().due_at == before.due_at


def test_who_claimed_it_is_told_and_a_snooze_ends(world: World):
    ts = world.ask(KIM, UNKNOWN)
    world.teammate_actions.claim(world.escalation().id, Author(BEN))
    world.teammate_actions.snooze(world.escalation().id, "next_day", Author(BEN))
    world.ask(KIM, OUTAGE, thread=ts)
    assert world.escalation().state is EscalationState.CLAIMED
    assert world.told(MessageKind.NOTICE) == [DAN, BEN]
    world.pass_time(minutes=12)
    assert world.told(MessageKind.REMINDER) == [BEN]


def test_what_was_answered_is_owed_again(world: World):
    ts = world.ask(KIM, UNKNOWN)
    world.teammate_actions.reply(world.escalation().id, Author(BEN), "Try again, please.")
    world.ask(KIM, OUTAGE, thread=ts)
    escalation = world.escalation()
    assert escalation.answered_at is None
    assert escalation.due_at == world.clock() - timedelta(seconds=21) + QUARTER


def test_a_suggestion_nobody_has_picked_yet_becomes_a_hand_over(world: World):
    ts = world.ask(KIM, LIKELY)
    assert world.suggested() != []
    world.ask(KIM, ANGRY, thread=ts)
    assert world.escalation().urgent is Urgent.ANGER
    assert world.told(MessageKind.NOTICE) == [ANA]


def test_no_answer_and_anger_are_told_of_once(world: World):
    ts = world.ask(KIM, SURE)
    world.ask(KIM, "that did not help, I am furious", thread=ts)
    assert world.escalation().urgent is Urgent.ANGER
    assert len(world.told(MessageKind.NOTICE)) == 1


PRESSING = [
    "this is urgent!!",
    "it's really urgent, we go live in an hour",
    "I need this now, very urgent, the board meets at 3pm",
]


@pytest.mark.parametrize("in_thread", [True, False])
@pytest.mark.parametrize("asked", [SURE, LIKELY, UNKNOWN])
@pytest.mark.parametrize("said", PRESSING)
def test_words_that_only_press_are_about_the_question_before(world, asked, said, in_thread):
    ts = world.ask(KIM, asked)
    world.hear(KIM, said, thread=ts if in_thread else None)
    (question,) = world.questions()
    assert (question.state, world.escalation().urgent) == (QuestionState.ESCALATED, Urgent.SAID)
    world.carry()
    notice = world.seen(f"D{DAN if asked == UNKNOWN else ANA}")[-1]
    assert notice.message.view.urgency.words in said
    assert notice.message.view.question_text.startswith(asked)


@pytest.mark.parametrize(
    "said", ["We need the invoice urgently", f"This is urgent, {UNKNOWN}", f"Urgent: {OUTAGE}"]
)
def test_what_is_wanted_urgently_after_an_answer_is_a_question_of_its_own(world: World, said: str):
    world.ask(KIM, SURE)
    world.hear(KIM, said)
    assert world.questions()[0].state is QuestionState.ANSWERED
    assert len(world.questions()) == 2


def test_an_edit_can_make_it_urgent(world: World):
    heard = world.hear(KIM, LIKELY)
    world.settle()
    world.edit(heard, f"{LIKELY} {OUTAGE}")
    assert world.escalation().urgent is Urgent.OUTAGE
    settling = world.hear(LEE, UNKNOWN)
    world.edit(settling, ANGRY)
    world.pass_time(seconds=1)
    assert world.question(settling).state is QuestionState.ESCALATED


@pytest.mark.parametrize("minutes", [0, 5])
@pytest.mark.parametrize("asked", [SURE, LIKELY, UNKNOWN])
@pytest.mark.parametrize(
    ("edited", "urgent"),
    [
        ("{} this is urgent!!", Urgent.SAID),
        ("\N{POLICE CARS REVOLVING LIGHT} {}", Urgent.SIREN),
    ],
)
def test_an_edit_that_only_says_so_is_heard_also_after_an_answer(
    world: World, asked: str, edited: str, urgent: Urgent, minutes: int
):
    heard = world.hear(KIM, asked)
    world.settle()
    world.carry()
    world.pass_time(minutes=minutes)
    world.edit(heard, edited.format(asked))
    (escalation,) = world.escalations()
    assert escalation.urgent is urgent
    assert world.question(heard).state is QuestionState.ESCALATED
    assert world.edit(heard, f"{edited.format(asked)} please") != "raised"
    assert len(world.questions()) == 1


def test_an_edit_after_it_was_solved_or_over_raises_nothing(world: World):
    heard = world.hear(KIM, SURE)
    world.hear(KIM, "that solved it", thread=heard.ts)
    world.edit(heard, f"{SURE} this is urgent!!")
    assert world.escalations() == ()


def test_what_others_write_in_the_thread_is_urgent_by_itself(world: World):
    ts = world.ask(KIM, UNKNOWN)
    world.ask(LEE, OUTAGE, thread=ts)
    assert [each.urgent for each in world.escalations()] == [None, Urgent.OUTAGE]


# --- by a siren --------------------------------------------------------------------------------


@pytest.mark.parametrize("by", [KIM, BEN])
def test_a_siren_makes_what_people_have_urgent(world: World, by: str):
    ts = world.ask(KIM, UNKNOWN)
    assert world.react(by, "rotating_light", ts) == "raised"
    assert world.escalation().urgent is Urgent.SIREN
    assert world.moves(world.escalation())[-1] == ("raise", by)
    assert world.told(MessageKind.NOTICE) == [DAN, DAN]
    assert world.react(EVE, "rotating_light", ts) == "raised_before"


@pytest.mark.parametrize("by", [KIM, BEN])
@pytest.mark.parametrize("text", [SURE, LIKELY, "lunch is at noon today, thanks all"])
def test_a_siren_hands_over_what_nobody_has(world: World, text: str, by: str):
    ts = world.ask(KIM, text)
    world.react(by, "rotating_light", ts)
    escalation = world.escalations()[-1]
    assert (escalation.urgent, escalation.why) == (Urgent.SIREN, "marked_urgent")
    assert world.questions()[0].state is QuestionState.ESCALATED


def test_a_siren_works_while_the_question_still_settles(world: World):
    heard = world.hear(KIM, UNKNOWN)
    world.react(KIM, "rotating_light", heard.ts)
    assert world.escalation().urgent is Urgent.SIREN
    assert world.told(MessageKind.NOTICE) == [DAN]


def test_a_siren_of_anybody_else_means_nothing(world: World):
    ts = world.ask(KIM, UNKNOWN)
    assert world.react(LEE, "rotating_light", ts) == "means_nothing"
    assert world.escalation().urgent is None


@pytest.mark.parametrize("words", [":rotating_light:", "\N{POLICE CARS REVOLVING LIGHT}"])
def test_a_siren_is_understood_as_a_message_too(world: World, words: str):
    ts = world.ask(KIM, SURE)
    heard = world.hear(KIM, words, thread=ts)
    assert world.why(heard) == ("said", "marked_urgent")
    assert world.escalation().urgent is Urgent.SIREN


def test_a_siren_in_the_question_itself_is_one(world: World):
    world.hear(KIM, f"{UNKNOWN} :rotating_light:")
    assert world.escalation().urgent is Urgent.SIREN


# --- the library's own words -------------------------------------------------------------------


def test_the_librarys_phrases_raise_and_take_back(make_world: Callable[..., World]):
    words = UrgentWords(phrases=("conveyor belt",), nots=("fire drill",))
    world = make_world(urgent=UrgentSetting(words=words))
    world.hear(KIM, "the Conveyor belt shows no numbers")
    assert world.escalation().urgent is Urgent.PHRASE
    world.ask(LEE, f"fire drill: {OUTAGE}")
    assert world.escalations()[-1].urgent is None
