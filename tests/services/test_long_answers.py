"""Answers that are too long for one message go on in others, in order and each once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.outbox import BEGINNING, MessageKind, OutboxState
from bot.core.people import Author
from bot.errors import RenderFailed
from bot.services.curating.syncing import sync
from bot.services.outbox.answers import spans
from bot.services.outbox.messages import AnswerView, ReplyMessage
from bot.slack.blocks import render
from bot.slack.templates import Words

from .company import ASKER, BEN, KIM, TUESDAY
from .library import ANSWERS, SURE, TWO_AT_ONCE, UNKNOWN
from .world import World

WORDS = Words()
LONG = "&" * 2300  # five times as many once they are escaped


def body_of(size: int, word: str = "word") -> str:
    """A body of paragraphs whose words are all different."""
    words, number = [], 0
    while sum(len(each) + 1 for each in words) < size:
        number += 1
        words.append(f"{word}{number}" + ("\n\n" if number % 40 == 0 else ""))
    return " ".join(words)[:size]


def write(world: World, **bodies: str) -> None:
    """Let some answers have other bodies."""
    named = {slug.replace("_", "-"): body for slug, body in bodies.items()}
    answers = [replace(each, body=named.get(each.slug, each.body)) for each in ANSWERS]
    with world.store.write() as tx:
        sync(tx, answers, at=TUESDAY)


def said(world: World) -> list[ReplyMessage]:
    return [post.message for post in world.seen() if post.kind is MessageKind.REPLY]


def buttons(message: ReplyMessage) -> int:
    return sum(block["type"] == "actions" for block in render(message, WORDS).blocks)


def read(messages: list[ReplyMessage]) -> str:
    """The bodies as Kim reads them, one after the other."""
    return " ".join(
        " ".join(chunk.split())
        for message in messages
        for answer in message.answers
        for chunk in answer.chunks
    )


def test_short_answers_are_one_message(world: World):
    world.ask(KIM, TWO_AT_ONCE)
    (message,) = said(world)
    assert [answer.slug for answer in message.answers] == ["refund", "invite-teammate"]
    (row,) = world.outbox(MessageKind.REPLY)
    assert (row.says.begins, row.says.ends) == (BEGINNING, None)


def test_the_answer_that_does_not_fit_is_a_message_of_its_own(world: World):
    write(world, refund=body_of(7000, "refund"), invite_teammate=body_of(7000, "invite"))
    world.ask(KIM, TWO_AT_ONCE)
    first, second = said(world)
    assert [answer.slug for answer in first.answers] == ["refund"]
    assert [answer.slug for answer in second.answers] == ["invite-teammate"]
    assert (buttons(first), buttons(second)) == (0, 1)
    keys = [row.key for row in world.outbox(MessageKind.REPLY)]
    assert keys == [f"reply:d{world.outbox(MessageKind.REPLY)[0].says.decision}", f"{keys[0]}:2"]


@pytest.mark.parametrize(
    ("body", "is_parted"),
    [(body_of(8000), False), (LONG, True), ("[a](https://b.example/c) " * 280, False)],
    ids=["as long as one message", "longer once it is escaped", "links"],
)
def test_an_answer_that_no_message_holds_is_parted_and_nothing_is_lost(
    world: World, body: str, is_parted: bool
):
    write(world, reset_password=body)
    world.ask(KIM, SURE)
    messages = said(world)
    for message in messages:
        render(message, WORDS)  # which refuses what Slack would
    with world.deps.view() as unit:
        answer = unit.tx.find_answer("reset-password")
        whole = world.deps.bodies.render(answer, asker="Kim", owner="Ana")
    assert read(messages) == " ".join(" ".join(chunk.split()) for chunk in whole)
    assert [buttons(message) for message in messages] == [0] * (len(messages) - 1) + [1]
    assert (len(messages) > 1) is is_parted
    parts = [message.answers[0] for message in messages]
    assert [part.is_begun for part in parts] == [False] + [True] * (len(parts) - 1)
    assert [part.goes_on for part in parts] == [True] * (len(parts) - 1) + [False]


def test_the_same_answer_is_not_said_again_by_another_delivery(world: World):
    write(world, reset_password=LONG)
    heard = world.hear(KIM, SURE)
    world.carry()
    before = len(said(world))
    world.hearing.hear(heard)
    world.pass_time(minutes=1)
    world.carry()
    assert len(said(world)) == before > 1


def test_what_a_customer_picked_and_what_a_teammate_sent_is_parted_too(world: World):
    write(world, api_limits=LONG)
    world.ask(KIM, UNKNOWN)
    world.teammate_actions.send_answer(world.escalation().id, "api-limits", Author(BEN))
    world.carry()
    assert len(said(world)) > 1
    assert {message.sent_by for message in said(world)} == {"our team"}
    with world.deps.view() as unit:  # and on the card it is one answer
        assert len(unit.tx.rows_of_question(world.question().id)) > 2
    view = world.teammate_actions.view(world.escalation().id, Author(BEN))
    assert view.earlier_answers == ("Rate limits of the API",)


def test_only_the_last_message_changes_when_it_is_solved(world: World):
    write(world, reset_password=LONG)
    world.ask(KIM, SURE)
    world.customer_actions.solved(world.question().id, ASKER)
    world.carry()
    *others, last = said(world)
    assert buttons(last) == 0
    assert "Marked as solved" in str(render(last, WORDS).blocks)
    assert others
    assert all("Marked as solved" not in str(render(each, WORDS).blocks) for each in others)


def test_all_of_it_goes_with_its_question(world: World):
    write(world, reset_password=LONG)
    heard = world.hear(KIM, SURE)
    world.settle()
    world.carry()
    assert len(said(world)) > 1
    world.delete(heard)
    world.carry()
    assert said(world) == []


def test_the_rest_is_not_said_where_the_beginning_could_not_be(world: World):
    write(world, reset_password=LONG)
    world.hear(KIM, SURE)
    first = world.take()
    world.queue.failed(first, "is_archived", world.clock())
    world.carry()
    states = {row.state for row in world.outbox(MessageKind.REPLY)}
    assert states == {OutboxState.FAILED, OutboxState.DROPPED}
    assert world.escalation().why == "could_not_post"


def test_the_grade_of_a_message_is_that_of_the_answer_in_it(world: World):
    write(world, refund=body_of(7000, "refund"), invite_teammate=body_of(7000, "invite"))
    world.ask(KIM, TWO_AT_ONCE)
    _, second = world.outbox(MessageKind.REPLY)
    world.react(BEN, "-1", second.sent_ts)
    assert world.feedback() == [("invite-teammate", BEN, "graded_wrong", True)]


def view(*chunks: int) -> AnswerView:
    return AnswerView("a", "A", tuple("x" * size for size in chunks), (), "our team", None)


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ([view(100)], [(0, 0)]),
        ([view(100), view(100)], [(0, 0)]),
        ([view(2900, 2900), view(2900, 2900)], [(0, 0), (1, 0)]),
        ([view(2900), view(2900), view(2900), view(100)], [(0, 0), (2, 0)]),
        ([view(*[2900] * 5)], [(0, 0), (0, 3)]),
        ([view(100), view(*[2900] * 5), view(100)], [(0, 0), (1, 0), (1, 3)]),
        ([view(*[10] * 60)], [(0, 0), (0, 40)]),
        ([view(*[10] * 30), view(*[10] * 30)], [(0, 0), (1, 0)]),
        ([], [(0, 0)]),
    ],
    ids=[
        "one",
        "two",
        "two that are long",
        "as many as fit",
        "one that no message holds",
        "one that no message holds, among others",
        "one of many short parts: Slack takes 50 blocks",
        "two of many short parts",
        "nothing",
    ],
)
def test_what_goes_into_which_message(answers, expected):
    found = spans(answers)
    assert [begins for begins, _ in found] == expected
    assert [ends for _, ends in found] == [*expected[1:], None]


def test_a_body_that_cannot_be_printed_reaches_a_person(world: World):
    write(world, reset_password="{{ nobody }}")
    world.hear(KIM, SURE)
    (row,) = world.outbox(MessageKind.REPLY)
    with pytest.raises(RenderFailed):
        world.carry()
    world.queue.failed(row, "ours", world.clock())
    assert world.escalation().why == "could_not_post"
