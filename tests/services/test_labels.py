"""What shows that an answer was right: grades, and what teammates answer themselves."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from bot.core.forgetting import Scope
from bot.core.messages import Deleted, Edited, Reacted
from bot.core.outbox import MessageKind
from bot.core.people import Author
from bot.core.settings import Retention
from bot.services.forgetting import Forgetting

from .company import ANA, BEN, CAT, HELP, KIM, LEE, OURS, SHADOW
from .library import (
    ALL_THREE,
    ANSWERED_AND_UNKNOWN,
    LIKELY,
    ONE_LIKELY,
    SURE,
    SURE_OF_REFUND,
    TWO_AT_ONCE,
    UNKNOWN,
)
from .quiet import STATEMENT
from .world import World

FIRST = "export-data"  # the best answer to `ONE_LIKELY`, which is kept back
IN_ITS_WORDS = "Hi Kim! Open Data, press Export, and choose CSV or JSON; either way works."
IN_OTHERS = "Sure: refunds go back to the card that was charged, within 14 days."
IN_NOBODYS = "Which of the two printers on the second floor do you mean, the grey one?"
ITS_LINK = "Have a look: <https://help.example.com/export-data|here>."
ANOTHERS_LINK = "Please read https://help.example.com/refund."


def labels(world: World) -> list[tuple[bool, int, int]]:
    """Of each request, newest first: was it sent, its grade, what was shown of it."""
    return [(each.is_sent, each.grade, each.shown) for each in world.decided()]


def shown(world: World) -> int:
    (only,) = world.decided()
    return only.shown


def keep_back(world: World, words: str = ONE_LIKELY) -> str:
    """Kim asks what is kept back, and chooses none of what is suggested; gives the ts."""
    ts = world.ask(KIM, words)
    world.pass_time(hours=1)
    world.carry()
    assert world.escalation().state == "open"
    return ts


def press(world: World) -> str:
    """Kim is answered, and wants a person all the same."""
    ts = world.ask(KIM, SURE)
    world.customer_actions.need_person(world.question().id, Author(KIM))
    world.carry()
    return ts


def send(world: World, slug: str) -> None:
    world.teammate_actions.send_answer(world.escalation().id, slug, Author(ANA))


def reply(world: World, words: str) -> None:
    world.teammate_actions.reply(world.escalation().id, Author(ANA), words)


def resolve(world: World, outcome: str = "answered") -> None:
    world.teammate_actions.resolve(world.escalation().id, Author(ANA), outcome)


# --- what is counted -----------------------------------------------------------------------------


def test_every_request_is_counted_with_the_evidence_it_was_decided_on(world: World):
    world.ask(KIM, SURE)
    world.ask(LEE, LIKELY)
    index = world.indexes.current()
    expected = [index.read(words).ranking[0].evidence for words in (LIKELY, SURE)]
    assert [each.evidence for each in world.decided()] == pytest.approx(expected)
    assert labels(world) == [(False, 0, 0), (True, 0, 0)]


@pytest.mark.parametrize("said", ["thanks!", "good morning", STATEMENT])
def test_what_asks_nothing_is_not_counted(world: World, said: str):
    world.ask(KIM, said)
    assert world.decided() == ()


def test_of_a_message_with_several_requests_each_is_counted_once(world: World):
    world.ask(KIM, ALL_THREE)
    world.ask(LEE, TWO_AT_ONCE)
    assert sorted(labels(world)) == [(False, 0, 0)] * 2 + [(True, 0, 0)] * 3


def test_what_was_kept_back_for_another_reason_has_no_evidence(world: World):
    world.ask(KIM, UNKNOWN)  # only common words
    world.ask(KIM, f"{SURE} I need a person for this.")
    assert [(each.is_sent, each.evidence) for each in world.decided()] == [(False, None)] * 2


def test_what_comes_too_late_for_an_automatic_reply_has_no_evidence(world: World):
    world.hear(KIM, SURE, ago=timedelta(hours=3))
    world.settle()
    assert [(each.is_sent, each.evidence) for each in world.decided()] == [(False, None)]


def again_by_an_edit(world: World) -> None:
    heard = world.written[0]
    world.edit(heard, SURE)


def again_by_more_words(world: World) -> None:
    world.hear(KIM, f"I mean: {SURE}", thread=world.written[0].ts)


def again_by_a_pick(world: World) -> None:
    world.customer_actions.need_person(world.question().id, Author(KIM))


def again_by_time(world: World) -> None:
    world.pass_time(hours=1)


@pytest.mark.parametrize(
    "again",
    [again_by_an_edit, again_by_more_words, again_by_a_pick, again_by_time],
    ids=lambda each: each.__name__,
)
def test_what_is_decided_again_counts_as_it_was_decided_first(
    world: World, again: Callable[[World], None]
):
    world.ask(KIM, LIKELY)
    before = world.decided()
    again(world)
    world.settle()
    assert before in (world.decided(), world.decided()[1:])  # more words may be another question


def test_what_a_shadow_would_have_sent_was_sent_to_nobody(world: World):
    """Nobody grades or presses it: its labels come as those of what was kept back do."""
    world.ask(KIM, SURE, channel=SHADOW)
    world.ask(KIM, LIKELY, channel=SHADOW)
    assert labels(world) == [(False, 0, 0), (False, 0, 0)]


def test_what_asked_nothing_beside_a_request_does_not_become_one(world: World):
    said = f"{ONE_LIKELY}? And {UNKNOWN} We had lunch at noon."
    world.ask(KIM, said)
    world.pass_time(hours=1)
    with world.store.read() as tx:
        for question in world.questions():
            first, *later = (made.requests for made in tx.decisions_of(question.id))
            silent = {each.text for each in first if each.action in ("ignore", "quiet")}
            asked_later = {
                each.text
                for made in later
                for each in made
                if each.action not in ("ignore", "quiet")
            }
            assert not silent & asked_later


# --- grades --------------------------------------------------------------------------------------


def test_of_several_grades_the_latest_counts(world: World):
    world.ask(KIM, SURE)
    ts = world.ts_of(MessageKind.REPLY)
    for by, emoji, expected in ((BEN, "-1", -1), (BEN, "+1", 1), (CAT, "thumbsdown", -1)):
        world.react(by, emoji, ts)
        assert labels(world) == [(True, expected, 0)]


def test_a_grade_that_is_taken_back_counts_no_more_and_the_one_before_does(world: World):
    world.ask(KIM, SURE)
    ts = world.ts_of(MessageKind.REPLY)
    world.react(BEN, "+1", ts)
    world.react(CAT, "-1", ts)
    taken_back = Reacted(HELP, ts, Author(CAT), "-1", "2000000000.000001")
    assert world.reactions.hear_taken_back(taken_back) == "grade_taken_back"
    assert world.reactions.hear_taken_back(taken_back) == "means_nothing"
    assert labels(world) == [(True, 1, 0)]
    assert world.audit()[-1] == (CAT, "grade taken back", f"question {world.question().id}")


def test_a_customers_reaction_that_is_taken_back_changes_nothing(world: World):
    world.ask(KIM, SURE)
    ts = world.ts_of(MessageKind.REPLY)
    world.react(BEN, "-1", ts)
    gone = Reacted(HELP, ts, Author(KIM), "-1", "2000000000.000001")
    assert world.reactions.hear_taken_back(gone) == "means_nothing"
    assert labels(world) == [(True, -1, 0)]


# --- a question that was kept back ---------------------------------------------------------------


def test_that_the_best_answer_was_sent_shows_that_it_was_right(world: World):
    keep_back(world)
    send(world, FIRST)
    assert labels(world) == [(False, 0, 1)]


def test_that_another_was_sent_shows_that_it_was_wrong(world: World):
    keep_back(world)
    send(world, "refund")
    assert labels(world) == [(False, 0, -1)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [(IN_ITS_WORDS, 1), (ITS_LINK, 1), (IN_OTHERS, -1), (ANOTHERS_LINK, -1), (IN_NOBODYS, 0)],
    ids=["its words", "its link", "another's words", "another's link", "nobody's"],
)
def test_what_a_teammate_writes_shows_it_where_it_is_clear(world: World, words: str, expected: int):
    ts = keep_back(world)
    world.hear(BEN, words, thread=ts)
    assert shown(world) == expected
    assert words not in repr(world.rows("SELECT text FROM question_messages"))


@pytest.mark.parametrize(("words", "expected"), [(IN_ITS_WORDS, 1), (ANOTHERS_LINK, -1)])
def test_so_does_a_reply_by_the_form(world: World, words: str, expected: int):
    keep_back(world)
    reply(world, words)
    assert shown(world) == expected


def test_not_one_for_the_library_shows_that_it_was_wrong(world: World):
    keep_back(world)
    resolve(world, "no_answer")
    assert shown(world) == -1


@pytest.mark.parametrize("outcome", ["answered", "customer_sorted_it_out"])
def test_that_it_was_resolved_shows_nothing(world: World, outcome: str):
    keep_back(world)
    world.hear(BEN, IN_NOBODYS, thread=world.written[0].ts)
    resolve(world, outcome)
    assert shown(world) == 0


def test_what_teammates_show_of_it_in_two_ways_is_not_clear(world: World):
    ts = keep_back(world)
    world.hear(BEN, ITS_LINK, thread=ts)
    world.hear(CAT, ANOTHERS_LINK, thread=ts)
    assert shown(world) == 0


def test_an_edit_by_a_teammate_shows_what_it_says_now(world: World):
    ts = keep_back(world)
    heard = world.hear(BEN, IN_NOBODYS, thread=ts)
    edited = Edited(HELP, heard.ts, Author(BEN, OURS), IN_ITS_WORDS, thread_ts=ts)
    world.hearing.hear_edit(edited)
    assert shown(world) == 1


def test_what_was_shown_stays_when_it_comes_again_and_when_it_is_deleted(world: World):
    ts = keep_back(world)
    heard = world.hear(BEN, ITS_LINK, thread=ts)
    for _ in range(2):
        world.hearing.hear(heard)
        world.hearing.hear_deletion(Deleted(HELP, heard.ts))
    assert shown(world) == 1
    assert len(world.feedback()) == 1


def test_an_answer_to_other_words_than_were_decided_on_shows_nothing(world: World):
    ts = keep_back(world)
    world.hear(KIM, "It is about the invoices of last year.", thread=ts)
    send(world, FIRST)
    assert shown(world) == 0


def test_that_its_asker_objects_to_what_a_teammate_sent_takes_it_back(world: World):
    keep_back(world)
    send(world, FIRST)
    world.clock.at += timedelta(minutes=1)
    world.customer_actions.need_person(world.question().id, Author(KIM))
    assert shown(world) == 0


def test_what_the_asker_picks_or_calls_solved_shows_nothing(world: World):
    world.ask(KIM, LIKELY)
    with world.store.read() as tx:
        (decision,) = tx.decisions_of(world.question().id)
    world.customer_actions.pick(decision.id, 1, Author(KIM))
    world.customer_actions.solved(world.question().id, Author(KIM))
    assert shown(world) == 0


def test_of_two_requests_with_one_person_only_the_one_that_was_answered_is_shown(world: World):
    world.ask(KIM, ALL_THREE)
    world.pass_time(hours=1)
    for case in world.escalations():
        world.teammate_actions.send_answer(case.id, FIRST, Author(ANA)) if (
            FIRST in {each.first for each in _first(world, case.question)}
        ) else None
    assert [each.shown for each in world.decided() if each.shown] == [1]


def _first(world: World, question: int):
    with world.store.read() as tx:
        return tx.decided_first(question)


def test_a_word_in_a_thread_of_two_questions_shows_only_what_is_right(world: World):
    ts = world.ask(KIM, ANSWERED_AND_UNKNOWN.replace(UNKNOWN, f"{ONE_LIKELY}?"))
    world.hear(BEN, ANOTHERS_LINK, thread=ts)
    assert [each.shown for each in world.decided()] == [0, 0]
    world.hear(BEN, ITS_LINK, thread=ts)
    assert sorted(each.shown for each in world.decided()) == [0, 1]


# --- a reply that did not help -------------------------------------------------------------------


def test_a_press_alone_shows_nothing(world: World):
    press(world)
    assert labels(world) == [(True, 0, 0)]


def test_after_a_press_another_answer_shows_that_ours_was_wrong(world: World):
    press(world)
    reply(world, ANOTHERS_LINK)
    assert labels(world) == [(True, 0, -1)]


def test_after_a_press_other_words_are_an_answer_once_it_is_resolved(world: World):
    """They may ask something first."""
    press(world)
    reply(world, IN_NOBODYS)
    assert labels(world) == [(True, 0, 0)]
    resolve(world)
    assert labels(world) == [(True, 0, -1)]


def test_after_a_press_another_answer_of_the_library_does_too(world: World):
    press(world)
    send(world, "invite-teammate")
    assert shown(world) == -1


def test_after_a_press_the_same_answer_again_shows_that_it_was_right(world: World):
    press(world)
    reply(world, "It is this one: https://help.example.com/reset-password")
    resolve(world)
    assert shown(world) == 1


def test_a_word_in_the_thread_is_an_answer_once_it_is_resolved(world: World):
    ts = press(world)
    world.hear(BEN, "On it, give me a moment.", thread=ts)
    assert shown(world) == 0
    resolve(world)
    assert shown(world) == -1


@pytest.mark.parametrize("outcome", ["answered", "customer_sorted_it_out"])
def test_resolved_without_a_word_shows_nothing(world: World, outcome: str):
    press(world)
    resolve(world, outcome)
    assert shown(world) == 0


def test_so_does_what_its_asker_calls_solved(world: World):
    ts = press(world)
    world.hear(BEN, "On it, give me a moment.", thread=ts)
    world.hear(KIM, "solved, thanks", thread=ts)
    assert shown(world) == 0


def test_not_for_the_library_after_a_press_shows_that_it_was_wrong(world: World):
    press(world)
    resolve(world, "no_answer")
    assert shown(world) == -1


def test_that_it_did_not_help_in_words_is_as_good_as_the_button(world: World):
    ts = world.ask(KIM, SURE)
    world.hear(KIM, "that didn't help", thread=ts)
    reply(world, IN_NOBODYS)
    resolve(world)
    assert shown(world) == -1


def test_what_a_teammate_adds_to_a_reply_that_nobody_objected_to_shows_nothing(world: World):
    ts = world.ask(KIM, SURE)
    world.hear(BEN, ANOTHERS_LINK, thread=ts)
    assert labels(world) == [(True, 0, 0)]


def test_a_grade_and_a_press_are_kept_side_by_side(world: World):
    press(world)
    world.react(BEN, "-1", world.ts_of(MessageKind.REPLY))
    send(world, "refund")
    assert labels(world) == [(True, -1, -1)]


# --- in shadow -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "expected"),
    [("https://help.example.com/refund", 1), (ITS_LINK, -1), (IN_NOBODYS, 0)],
)
def test_what_a_shadow_would_have_sent_is_held_against_what_a_teammate_wrote(
    world: World, words: str, expected: int
):
    ts = world.ask(KIM, SURE_OF_REFUND, channel=SHADOW)
    world.hear(BEN, words, channel=SHADOW, thread=ts)
    assert labels(world) == [(False, 0, expected)]


def test_what_a_shadow_would_have_kept_back_is_held_against_it_too(world: World):
    ts = world.ask(KIM, ONE_LIKELY, channel=SHADOW)
    world.hear(BEN, ITS_LINK, channel=SHADOW, thread=ts)
    assert labels(world) == [(False, 0, 1)]


# --- forgetting ----------------------------------------------------------------------------------


def lived(world: World) -> None:
    keep_back(world)
    send(world, FIRST)
    resolve(world)
    world.ask(LEE, SURE, channel=f"D{LEE}")
    world.react(
        BEN, "-1", next(ts for (where, ts) in world.slack.posts if where == f"D{LEE}"), f"D{LEE}"
    )
    assert labels(world) == [(True, -1, 0), (False, 0, 1)]


def test_evidence_and_labels_are_forgotten_with_the_words(world: World):
    lived(world)
    with world.store.read() as tx:
        changed = tx.labels_changed_at()
    forgetting = Forgetting(world.store, world.clock, world.rosters.current)
    forgetting.forget(Scope(user=KIM), "cli", "x")
    assert labels(world) == [(True, -1, 0)]
    forgetting.forget(Scope(user=LEE), "cli", "x")
    assert world.decided() == ()
    assert (
        world.rows("SELECT 1 FROM requests WHERE evidence IS NOT NULL OR first IS NOT NULL") == []
    )
    assert [said for *_, said, _ in world.feedback()] == ["graded_wrong"]  # the report counts it
    with world.store.read() as tx:
        assert tx.labels_changed_at() != changed


def test_they_are_kept_as_long_as_the_words(world: World):
    lived(world)
    kept = Retention(words=timedelta(days=30), counts=timedelta(days=90))
    forgetting = Forgetting(world.store, world.clock, world.rosters.current)
    world.clock.at += timedelta(days=29)
    forgetting.retain(kept)
    assert len(world.decided()) == 2
    world.clock.at += timedelta(days=2)
    forgetting.retain(kept)
    assert world.decided() == ()


def test_a_question_that_its_asker_deletes_shows_nothing_any_more(world: World):
    keep_back(world)
    send(world, FIRST)
    world.delete(world.written[0])
    assert world.decided() == ()
