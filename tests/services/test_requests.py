"""Messages that hold several requests: each ends answered, suggested on, or in a person's hands."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.core.escalations import EscalationState
from bot.core.outbox import MessageKind
from bot.core.people import Author
from bot.core.questions import Question, QuestionState
from bot.core.urgency import Urgent
from bot.services.outbox.messages import (
    EscalationView,
    HandoverMessage,
    ReplyMessage,
    SuggestionMessage,
)
from bot.slack.blocks import render
from bot.slack.templates import Words

from .company import ANA, BEN, DAN, EVE, KIM, THEIRS, TUESDAY
from .library import (
    ALL_THREE,
    ANSWERED_AND_UNKNOWN,
    FOUR_NUMBERED,
    LIKELY,
    ONE_LIKELY,
    PERSON_BESIDE,
    SUGGESTED_AND_UNKNOWN,
    SURE,
    SURE_OF_REFUND,
    UNKNOWN,
    UNKNOWN_TOO,
)
from .world import World

ANSWERED, SUGGESTED = QuestionState.ANSWERED, QuestionState.SUGGESTED
ESCALATED, WITHDRAWN = QuestionState.ESCALATED, QuestionState.WITHDRAWN
ASKER = Author(KIM, THEIRS)


def states(world: World) -> list[QuestionState]:
    return [each.state for each in world.questions()]


def part_with(world: World, words: str) -> Question:
    """The part that has some words."""
    (found,) = [each for each in world.questions() if each.part_of and words in each.text]
    return found


def requests(world: World, head: Question) -> list[tuple[str, str]]:
    """What was decided of each request of a message, and what it became."""
    with world.store.read() as tx:
        made = next(each for each in tx.decisions_of(head.id) if len(each.requests) > 1)
        return [(each.action.value, tx.question(each.question).state) for each in made.requests]


# --- each has its own fate ---------------------------------------------------------------------


def test_of_three_one_is_answered_one_suggested_and_one_handed_over(world: World):
    world.ask(KIM, ALL_THREE)
    head = world.questions()[0]
    assert states(world) == [ANSWERED, SUGGESTED, ESCALATED]
    assert requests(world, head) == [
        ("reply", ANSWERED),
        ("suggest", SUGGESTED),
        ("escalate", ESCALATED),
    ]
    assert world.slugs() == ["refund"]
    assert world.suggested() == [["export-data"]]
    assert world.told(MessageKind.NOTICE) == [DAN]
    reply, suggestion = [post.message for post in world.seen()]
    assert isinstance(reply, ReplyMessage)
    assert isinstance(suggestion, SuggestionMessage)
    assert [(each.to, each.what) for each in reply.rest] == [("Dan", UNKNOWN)]
    assert suggestion.about == f"{ONE_LIKELY}?"


def test_four_numbered_ones_each_have_theirs(world: World):
    world.ask(KIM, FOUR_NUMBERED)
    assert states(world) == [ANSWERED, SUGGESTED, ESCALATED]
    assert part_with(world, "webhooks").text == f"{UNKNOWN}\n{UNKNOWN_TOO}"
    assert len(world.escalations()) == 1


def test_two_messages_of_one_burst_are_one_reply_with_a_rest(world: World):
    world.hear(KIM, UNKNOWN)
    last = world.hear(KIM, SURE)
    world.carry()
    (reply,) = world.seen()
    assert reply.thread_ts == last.ts
    assert [each.to for each in reply.message.rest] == ["Dan"]
    assert states(world) == [ANSWERED, ESCALATED]


def test_a_suggestion_is_picked_and_solved_and_the_rest_stays_with_its_person(world: World):
    world.ask(KIM, SUGGESTED_AND_UNKNOWN)
    head = world.questions()[0]
    assert states(world) == [SUGGESTED, ESCALATED]
    world.hear(KIM, "1", thread=head.root_ts)
    world.carry()
    world.customer_actions.solved(head.id, ASKER)
    assert world.slugs() == ["export-data"]
    assert world.questions()[0].closed_at is not None
    assert part_with(world, "webhooks").closed_at is None
    assert world.escalation().state is EscalationState.OPEN


def test_a_card_knows_what_another_part_was_given(world: World):
    world.ask(KIM, ALL_THREE)
    world.customer_actions.pick(world.outbox(MessageKind.SUGGESTION)[0].says.decision, 1, ASKER)
    world.carry()
    view = world.teammate_actions.view(world.escalation().id, Author(DAN))
    assert len(view.earlier_answers) == 2


@pytest.mark.parametrize("said", ["that solved it", "thanks!", ":white_check_mark:"])
def test_solved_is_said_of_what_was_answered(world: World, said):
    ts = world.ask(KIM, ANSWERED_AND_UNKNOWN)
    world.hear(KIM, said, thread=ts)
    head, part = world.questions()
    assert head.closed_at is not None
    assert (part.closed_at, world.escalation().state) == (None, EscalationState.OPEN)


def test_a_check_mark_below_the_message_is_about_what_was_answered(world: World):
    ts = world.ask(KIM, ANSWERED_AND_UNKNOWN)
    world.react(KIM, "white_check_mark", ts)
    assert [each.closed_at is None for each in world.questions()] == [False, True]


def test_how_urgent_it_is_is_no_request_of_its_own(world: World):
    world.ask(KIM, f"{SURE} This is an emergency!")
    assert len(world.questions()) == 1
    world.ask(KIM, f"{UNKNOWN_TOO} {SURE_OF_REFUND}? We are fed up, this is unacceptable!")
    head, part = world.questions()[1:]
    assert (head.state, part.text) == (ANSWERED, UNKNOWN_TOO)
    assert world.escalations()[-1].urgent is Urgent.ANGER


@pytest.mark.parametrize("siren", [":rotating_light:", "\N{POLICE CARS REVOLVING LIGHT}"])
def test_people_have_as_urgent_what_nobody_answered_of_an_urgent_message(world: World, siren: str):
    world.ask(KIM, f"{siren} {ANSWERED_AND_UNKNOWN}")
    escalation = world.escalation()
    assert (escalation.urgent, escalation.owner) == (Urgent.SIREN, "dan")
    assert escalation.question == part_with(world, "webhooks").id
    assert world.told(MessageKind.NOTICE) == [DAN]


def test_the_words_around_a_part_say_on_its_card_why_it_is_urgent(world: World):
    world.ask(KIM, f"This is an emergency! {ANSWERED_AND_UNKNOWN}")
    world.carry()
    (notice,) = world.seen(f"D{DAN}")
    assert notice.message.view.urgency.words == "This is an emergency!"


def test_the_same_request_twice_is_one(world: World):
    world.ask(KIM, f"{UNKNOWN}\n{SURE}\n{UNKNOWN}")
    assert part_with(world, "webhooks").text == UNKNOWN


# --- more words --------------------------------------------------------------------------------


@pytest.mark.parametrize("in_thread", [True, False])
@pytest.mark.parametrize(
    "said", ["her name is Jana Novak from accounting", "+1, also happening to us"]
)
def test_words_that_only_go_on_reach_who_has_it(world: World, said, in_thread):
    ts = world.ask(KIM, ANSWERED_AND_UNKNOWN)
    world.hear(KIM, said, thread=ts if in_thread else None)
    assert part_with(world, "webhooks").text.endswith(said)
    assert len(world.questions()) == 2
    world.carry()
    (notice,) = world.seen(f"D{DAN}")
    assert notice.message.view.question_text.endswith(said)


def test_a_word_more_is_edited_and_deleted_without_the_rest(world: World):
    ts = world.ask(KIM, ANSWERED_AND_UNKNOWN)
    more = world.hear(KIM, "her name is Jana", thread=ts)
    world.edit(more, "her name is Jana Novak")
    assert part_with(world, "webhooks").text.endswith("\nher name is Jana Novak")
    world.delete(more)
    assert part_with(world, "webhooks").text == UNKNOWN
    assert world.escalation().state is EscalationState.OPEN


def test_a_siren_is_about_what_people_have(world: World):
    ts = world.ask(KIM, ANSWERED_AND_UNKNOWN)
    world.react(KIM, "rotating_light", ts)
    assert world.escalation().urgent is Urgent.SIREN
    assert world.escalation().question == part_with(world, "webhooks").id


def test_what_is_asked_in_a_thread_that_has_a_person_is_heard_whole(world: World):
    ts = world.ask(KIM, UNKNOWN_TOO)
    world.hear(KIM, ANSWERED_AND_UNKNOWN, thread=ts)
    world.carry()
    assert world.slugs() == ["reset-password"]
    assert part_with(world, "webhooks").state is ESCALATED


def test_what_is_asked_again_beside_something_else_stays_with_who_has_it(world: World):
    ts = world.ask(KIM, ALL_THREE)
    world.hear(KIM, f"{ONE_LIKELY}, how can I export my data? Also, {UNKNOWN}", thread=ts)
    assert world.slugs() == ["refund", "export-data"]
    assert len(world.escalations()) == 1


# --- a person ----------------------------------------------------------------------------------


def test_a_bare_wish_for_a_person_beside_a_question_is_about_that_question(world: World):
    world.ask(KIM, f"{SURE} I need a person")
    assert (world.slugs(), world.escalation().why) == ([], "asked_for_a_person")


def test_a_person_wanted_for_something_else_leaves_the_question_answered(world: World):
    world.ask(KIM, PERSON_BESIDE)
    assert states(world) == [ANSWERED, ESCALATED]
    assert world.slugs() == ["reset-password"]
    assert world.escalation().why == "asked_for_a_person"


def test_what_a_person_is_wanted_for_is_read_by_that_person(world: World):
    ts = world.ask(KIM, LIKELY)
    world.hear(KIM, "I need a person, it is about our contract renewal", thread=ts)
    assert world.escalation().why == "asked_for_a_person"
    assert "contract renewal" in world.question().text


def test_a_person_wanted_again_after_an_answer_is_waited_for_again(world: World):
    ts = world.ask(KIM, UNKNOWN)
    world.teammate_actions.reply(world.escalation().id, Author(DAN), "Try again, please.")
    assert world.escalation().answered_at is not None
    world.hear(KIM, "I need a person", thread=ts)
    assert world.escalation().answered_at is None
    assert world.escalation().wake_at is not None


# --- over --------------------------------------------------------------------------------------


@pytest.mark.parametrize("said", ["never mind, found it", "forget it"])
def test_over_takes_back_all_that_waits(world: World, said):
    ts = world.ask(KIM, SUGGESTED_AND_UNKNOWN)
    world.hear(KIM, said, thread=ts)
    assert states(world) == [WITHDRAWN, WITHDRAWN]
    assert world.escalation().state is EscalationState.WITHDRAWN
    assert world.escalation().answered_at is None
    assert all(world.reasons(each)[-1] == ("ignore", "over") for each in world.questions())


ELSEWHERE = [
    "we moved our connector yesterday, all good",
    "our new office is finally set up, everything works :)",
]
PASSWORD = [
    "thanks, that solved the password thing",
    "the password one is sorted, thanks",
    "forget the password question",
]


@pytest.mark.parametrize("said", ELSEWHERE)
def test_another_thing_that_is_well_beside_the_thread_takes_nothing_back(world: World, said):
    world.ask(KIM, UNKNOWN_TOO)
    world.pass_time(seconds=40)
    world.ask(KIM, said)
    assert world.escalation().state is EscalationState.OPEN
    assert world.questions()[0].state is ESCALATED


@pytest.mark.parametrize("said", ELSEWHERE)
def test_another_thing_that_is_well_takes_nothing_back_while_it_settles(world: World, said):
    world.hear(KIM, UNKNOWN_TOO)
    world.hear(KIM, said)
    world.settle()
    assert world.escalation().state is EscalationState.OPEN


@pytest.mark.parametrize("said", PASSWORD)
def test_what_is_named_is_closed_and_the_rest_stays_with_its_person(world: World, said):
    ts = world.ask(KIM, ANSWERED_AND_UNKNOWN)
    world.hear(KIM, said, thread=ts)
    head, part = world.questions()
    assert head.closed_at is not None
    assert (part.closed_at, world.escalation().state) == (None, EscalationState.OPEN)


def test_who_names_what_a_person_has_keeps_the_answer_open(world: World):
    ts = world.ask(KIM, ANSWERED_AND_UNKNOWN)
    world.hear(KIM, "forget the webhook question", thread=ts)
    assert states(world) == [ANSWERED, WITHDRAWN]
    assert world.questions()[0].closed_at is None


def test_what_is_named_and_was_never_asked_takes_nothing_back(world: World):
    ts = world.ask(KIM, UNKNOWN)
    world.hear(KIM, "the password one is sorted, thanks", thread=ts)
    assert world.escalation().state is EscalationState.OPEN
    assert world.question().text.endswith("the password one is sorted, thanks")


def test_an_edit_that_names_another_thing_takes_nothing_back(world: World):
    heard = world.hear(KIM, UNKNOWN)
    world.settle()
    world.edit(heard, "the password one is sorted, thanks")
    assert world.escalation().state is EscalationState.OPEN


@pytest.mark.parametrize("said", ["resolved! was a caching thing", "it's sorted, our IT helped"])
@pytest.mark.parametrize("in_thread", [True, False])
def test_what_only_names_the_means_is_over(world: World, said, in_thread):
    ts = world.ask(KIM, UNKNOWN)
    world.hear(KIM, said, thread=ts if in_thread else None)
    assert world.escalation().state is EscalationState.WITHDRAWN


def test_the_card_says_that_an_answer_is_no_longer_needed_and_not_that_it_was_erased(world: World):
    ts = world.ask(KIM, UNKNOWN)
    world.hear(KIM, "never mind", thread=ts)
    world.carry()
    (notice,) = world.seen(f"D{DAN}")
    drawn = str(render(notice.message, Words()).blocks)
    assert "The customer no longer needs an answer" in drawn
    assert "erased" not in drawn


@pytest.mark.parametrize("said", ["never mind", "you can close this"])
def test_over_after_an_answer_says_nothing_of_the_answer(world: World, said):
    ts = world.ask(KIM, SURE)
    world.hear(KIM, said, thread=ts)
    assert world.feedback() == []
    assert world.question().state is ANSWERED
    assert world.question().closed_at is not None


def test_what_a_person_answered_stays_resolved_when_it_is_over(world: World):
    ts = world.ask(KIM, UNKNOWN)
    world.teammate_actions.reply(world.escalation().id, Author(DAN), "Try again, please.")
    world.hear(KIM, "never mind", thread=ts)
    assert world.escalation().state is EscalationState.RESOLVED
    assert world.question().state is ESCALATED


def test_what_only_looks_over_is_not(world: World):
    ts = world.ask(KIM, ANSWERED_AND_UNKNOWN)
    world.hear(KIM, "found it, but it still fails", thread=ts)
    assert part_with(world, "webhooks").closed_at is None


def test_who_took_it_back_may_want_a_person_after_all(world: World):
    ts = world.ask(KIM, UNKNOWN)
    world.hear(KIM, "never mind", thread=ts)
    world.hear(KIM, "\N{POLICE CARS REVOLVING LIGHT}", thread=ts)
    assert world.question().state is ESCALATED
    assert world.escalations()[-1].urgent is Urgent.SIREN


# --- edits -------------------------------------------------------------------------------------


def test_what_an_edit_adds_is_asked_and_what_others_have_is_not_handed_over_twice(world: World):
    heard = world.hear(KIM, ANSWERED_AND_UNKNOWN)
    world.carry()
    world.pass_time(minutes=5)
    world.edit(heard, f"{ANSWERED_AND_UNKNOWN} {UNKNOWN_TOO}")
    assert states(world) == [ANSWERED, ESCALATED, ESCALATED]
    assert [each.text for each in world.questions()[1:]] == [UNKNOWN, UNKNOWN_TOO]


def test_a_reworded_request_is_read_by_who_has_it(world: World):
    heard = world.hear(KIM, ANSWERED_AND_UNKNOWN)
    world.pass_time(minutes=5)
    world.carry()
    world.edit(heard, f"{SURE} And our webhooks arrive three times since Monday, why?")
    world.carry()
    assert len(world.escalations()) == 1
    (notice,) = world.seen(f"D{DAN}")
    assert "three times since Monday" in notice.message.view.question_text


def test_what_an_edit_takes_away_stays_with_who_has_it(world: World):
    heard = world.hear(KIM, ANSWERED_AND_UNKNOWN)
    world.pass_time(minutes=5)
    world.edit(heard, SURE)
    assert world.escalation().state is EscalationState.OPEN


def test_an_edit_within_a_minute_replaces_the_answer_and_hands_the_rest_over_once(world: World):
    heard = world.hear(KIM, ANSWERED_AND_UNKNOWN)
    world.carry()
    world.edit(heard, f"{SURE_OF_REFUND}? And {UNKNOWN}")
    world.carry()
    assert world.slugs() == ["refund"]
    assert len(world.escalations()) == 1
    (reply,) = world.seen()
    assert [each.to for each in reply.message.rest] == ["Dan"]


def test_an_edit_that_makes_only_one_request_sure_keeps_the_other(world: World):
    heard = world.hear(KIM, LIKELY)
    world.settle()
    world.edit(heard, f"how do I remove a teammate?\n{UNKNOWN}")
    assert world.slugs() == ["remove-teammate"]
    assert part_with(world, "webhooks").state is ESCALATED


def test_a_suggestion_for_what_is_asked_no_more_is_taken_back(world: World):
    heard = world.hear(KIM, ONE_LIKELY)
    world.settle()
    world.carry()
    world.edit(heard, UNKNOWN)
    world.carry()
    assert [post.kind for post in world.seen()] == [MessageKind.HANDOVER]
    assert states(world) == [ESCALATED]


@pytest.mark.parametrize("minutes", [0, 5])
def test_an_edit_to_never_mind_takes_all_of_it_back(world: World, minutes):
    heard = world.hear(KIM, SUGGESTED_AND_UNKNOWN)
    world.settle()
    world.pass_time(minutes=minutes)
    assert world.edit(heard, "never mind, found it") == "over"
    assert states(world) == [WITHDRAWN, WITHDRAWN]
    world.edit(heard, SUGGESTED_AND_UNKNOWN)
    assert world.escalations()[-1].state is EscalationState.OPEN


def test_an_edit_may_ask_for_a_person(world: World):
    heard = world.hear(KIM, SURE)
    world.edit(heard, f"{SURE} I need a person")
    assert world.escalation().why == "asked_for_a_person"


def test_small_talk_in_a_burst_that_is_edited_into_a_question_is_heard(world: World):
    world.hear(KIM, "hi")
    talk = world.hear(KIM, "quick one")
    world.edit(talk, SURE)
    assert world.slugs() == ["reset-password"]
    world.edit(talk, SURE)
    assert len(world.slugs()) == 1


# --- deletions ---------------------------------------------------------------------------------


def test_deleting_the_message_withdraws_it_and_its_parts(world: World):
    heard = world.hear(KIM, ALL_THREE)
    world.settle()
    world.carry()
    assert world.delete(heard) == "withdrawn"
    world.carry()
    assert set(states(world)) == {WITHDRAWN}
    assert world.seen() == []
    assert all(each.text == "" for each in world.questions())
    assert world.rows("SELECT text FROM requests WHERE text <> ''") == []


def test_deleting_one_message_of_a_burst_withdraws_what_only_it_asked(world: World):
    gone = world.hear(KIM, UNKNOWN)
    world.hear(KIM, SURE)
    world.carry()
    assert world.delete(gone) == "deleted_in_part"
    assert states(world) == [ANSWERED, WITHDRAWN]
    assert world.escalation().state is EscalationState.WITHDRAWN


# --- teammates ---------------------------------------------------------------------------------


def two_owners(world: World) -> str:
    """A message of which one request is Ana's and one is Dan's; gives its thread."""
    ts = world.ask(KIM, SURE)
    world.hear(KIM, f"{SURE} {UNKNOWN}", thread=ts)
    world.settle()
    world.carry()
    assert [each.owner for each in world.escalations()] == ["ana", "dan"]
    return ts


def test_two_owners_each_have_theirs_and_the_asker_reads_of_both_once(world: World):
    two_owners(world)
    handovers = [post.message for post in world.seen() if post.kind is MessageKind.HANDOVER]
    assert [[each.to for each in one.rest] for one in handovers] == [["Ana", "Dan"]]


def test_a_teammates_word_is_about_what_is_theirs(world: World):
    ts = two_owners(world)
    world.hear(DAN, "I am looking into the webhooks.", thread=ts)
    hers, his = world.escalations()
    assert (hers.state, hers.answered_at) == (EscalationState.OPEN, None)
    assert (his.state, his.assignee) == (EscalationState.CLAIMED, DAN)


def test_the_word_of_somebody_who_has_none_of_it_is_about_all(world: World):
    ts = two_owners(world)
    world.hear(EVE, "I take this.", thread=ts)
    assert [each.assignee for each in world.escalations()] == [EVE, EVE]


def test_an_eye_on_the_message_takes_what_waits_of_it(world: World):
    ts = world.ask(KIM, ANSWERED_AND_UNKNOWN)
    world.react(BEN, "eyes", ts)
    assert world.escalation().assignee == BEN


def test_resolving_one_part_leaves_the_others(world: World):
    two_owners(world)
    hers, his = world.escalations()
    world.teammate_actions.resolve(his.id, Author(DAN))
    assert world.escalations()[0].state is EscalationState.OPEN
    world.teammate_actions.resolve(hers.id, Author(ANA))
    assert {each.state for each in world.escalations()} == {EscalationState.RESOLVED}


# --- Slack's bad days --------------------------------------------------------------------------


def test_delivered_again_or_after_a_restart_nothing_is_said_twice(world: World):
    heard = world.hear(KIM, ALL_THREE)
    world.carry(most=1)
    world.come_back()
    before = world.kinds()
    assert world.hearing.hear(heard) == "heard_before"
    world.settle()
    world.carry()
    assert world.kinds() == before
    assert len(world.escalations()) == 1


def test_an_answer_that_was_retired_is_decided_again_without_its_parts(world: World):
    world.hear(KIM, ANSWERED_AND_UNKNOWN)
    world.curating.retire("reset-password", Author(ANA))
    world.carry()
    world.settle()
    world.carry()
    (his,) = [each for each in world.escalations() if each.question != world.questions()[0].id]
    assert his.state is EscalationState.OPEN
    assert len(world.questions()) == 2
    assert world.questions()[0].state in (ESCALATED, SUGGESTED)


def test_a_reply_that_slack_refuses_is_looked_after_and_the_part_stays_where_it_is(world: World):
    world.hear(KIM, ANSWERED_AND_UNKNOWN)
    (row,) = world.outbox(MessageKind.REPLY)
    world.queue.failed(row, "not_in_channel", world.clock())
    assert sorted(each.why for each in world.escalations()) == ["could_not_post", "no_match"]


def test_a_part_nobody_picks_is_handed_over_by_itself(world: World):
    world.ask(KIM, ALL_THREE)
    world.pass_time(minutes=11)
    world.carry()
    assert states(world) == [ANSWERED, ESCALATED, ESCALATED]
    assert sorted(each.why for each in world.escalations()) == ["no_match", "nothing_picked"]


def test_a_sign_in_a_direct_message_is_about_all_parts_of_the_last_question(world: World):
    world.ask(KIM, SUGGESTED_AND_UNKNOWN, channel="D0KIM")
    world.clock.at += timedelta(minutes=1)
    world.hear(KIM, "1", channel="D0KIM")
    assert world.slugs() == ["export-data"]


# --- what others have is on nobody's card as their own -----------------------------------------


def view_of(world: World, user: str, words: str) -> EscalationView:
    """The card of what has some words, on a notice to somebody."""
    views = [post.message.view for post in world.seen(f"D{user}")]
    (found,) = [view for view in views if words in view.question_text]
    return found


@pytest.mark.parametrize("how", ["nothing picked", "none of these", "I need a person"])
def test_what_is_handed_over_later_shows_its_own_words_and_below_them_all(world: World, how):
    ts = world.ask(KIM, SUGGESTED_AND_UNKNOWN)
    if how == "nothing picked":
        world.pass_time(minutes=11)
    else:
        world.hear(KIM, how, thread=ts)
    world.carry()
    view = view_of(world, DAN, ONE_LIKELY)
    assert view.question_text == f"{ONE_LIKELY}?"
    assert view.whole_text == SUGGESTED_AND_UNKNOWN
    handover = world.seen()[-1].message
    assert isinstance(handover, HandoverMessage)
    assert [(each.to, each.what) for each in handover.rest] == [("Dan", f"{ONE_LIKELY}?")]


def test_what_they_say_later_of_it_stands_with_its_own_words(world: World):
    ts = world.ask(KIM, SUGGESTED_AND_UNKNOWN)
    world.hear(KIM, "I need a person, it is about our contract renewal", thread=ts)
    world.carry()
    view = view_of(world, DAN, ONE_LIKELY)
    assert view.question_text.startswith(f"{ONE_LIKELY}?\n")
    assert view.question_text.endswith("contract renewal")


def test_what_an_edit_adds_is_quoted_where_it_is_handed_over(world: World):
    heard = world.hear(KIM, SURE)
    world.carry()
    world.pass_time(minutes=5)
    world.edit(heard, f"{SURE} And {UNKNOWN}")
    world.carry()
    (handover,) = [post.message for post in world.seen() if post.kind is MessageKind.HANDOVER]
    assert [(each.to, each.what) for each in handover.rest] == [("Dan", UNKNOWN)]


def test_a_part_that_says_all_there_is_stands_on_its_card_once(world: World):
    heard = world.hear(KIM, ANSWERED_AND_UNKNOWN)
    world.carry()
    assert view_of(world, DAN, "webhooks").whole_text == ANSWERED_AND_UNKNOWN
    world.pass_time(minutes=5)
    world.edit(heard, UNKNOWN)
    world.carry()
    assert view_of(world, DAN, "webhooks").whole_text is None


def test_what_was_deleted_stands_on_no_other_card(world: World):
    world.hear(KIM, UNKNOWN)
    gone = world.hear(KIM, SURE)
    world.carry()
    assert view_of(world, DAN, "webhooks").whole_text == f"{UNKNOWN}\n{SURE}"
    world.delete(gone)
    world.carry()
    assert view_of(world, DAN, "webhooks").whole_text is None


@pytest.mark.parametrize(("hour", "opens"), [(10, None), (20, TUESDAY.replace(day=4, hour=9))])
@pytest.mark.parametrize("said", [ANSWERED_AND_UNKNOWN, SUGGESTED_AND_UNKNOWN])
def test_who_has_the_rest_and_when_they_are_next_at_work(world: World, said, hour, opens):
    world.set_clock(TUESDAY.replace(hour=hour))
    world.ask(KIM, said)
    (post,) = world.seen()
    assert [each.to for each in post.message.rest] == ["Dan"]
    assert post.message.opens_at == opens
    drawn = str(render(post.message, Words()))
    assert drawn.count("next at work") == (opens is not None)


def test_who_is_named_anywhere_in_a_message_has_its_part(world: World):
    asks = f"Hi Ben, {SURE} And could a person check why our webhooks arrive twice?"
    world.ask(KIM, asks)
    part = part_with(world, "webhooks")
    assert (part.part_of, "Ben" in part.text) == (world.questions()[0].id, False)
    assert world.escalation().owner == "ben"
    assert view_of(world, BEN, "webhooks").was_named
