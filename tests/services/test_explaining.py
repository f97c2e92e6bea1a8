"""What *Why?* tells of a message: its requests, the words read then, and what came of each."""

from __future__ import annotations

from typing import Any

from bot.core.people import Author
from bot.services.explaining import Explaining

from .company import BEN, DAN, HELP, KIM
from .library import ONE_LIKELY, SURE, UNKNOWN
from .world import World

THREE = f"{SURE} Also, {ONE_LIKELY}? And {UNKNOWN}"


def told(world: World, ts: str) -> dict[str, Any]:
    found = Explaining(world.deps).explain(HELP, ts)
    assert found is not None
    return found


def test_each_request_stands_with_what_was_decided_of_it_and_who_has_it(world: World):
    ts = world.ask(KIM, THREE)
    first, second, third = told(world, ts)["decisions"][0]["requests"]

    assert (first["text"], first["decision"], first["answers"]) == (
        SURE,
        "reply",
        ["reset-password"],
    )
    assert (first["state"], first["with"]) == ("answered", None)
    assert (second["decision"], second["state"]) == ("suggest", "suggested")
    assert second["why"] == "Likely, but not sure enough to answer: the customer chooses."
    assert (third["decision"], third["state"], third["with"]) == (
        "escalate",
        "escalated",
        "Dan Roy",
    )
    assert len({each["question"] for each in (first, second, third)}) == 3


def test_a_request_shows_what_has_become_of_it_since(world: World):
    ts = world.ask(KIM, THREE)
    world.teammate_actions.claim(world.escalation().id, Author(BEN))
    third = told(world, ts)["decisions"][0]["requests"][2]
    assert (third["with"], third["handed_over"]) == ("Ben Okafor", "claimed")


def test_a_notice_of_a_part_tells_of_that_part_and_what_it_is_a_part_of(world: World):
    world.ask(KIM, THREE)
    (notice,) = world.outbox("notice")
    found = Explaining(world.deps).explain(notice.sent_channel_id, notice.sent_ts)
    assert found is not None
    assert UNKNOWN in found["decisions"][0]["requests"][0]["text"]
    assert SURE in found["part_of"]
    assert found["escalations"][0]["why"] == "No answer in the library fits."


def test_the_words_of_then_are_shown_after_an_edit(world: World):
    heard = world.hear(KIM, UNKNOWN)
    world.settle()
    world.edit(heard, f"{UNKNOWN} It began on Tuesday.")
    found = told(world, heard.ts)
    assert [each["text"] for each in found["decisions"][0]["requests"]] == [UNKNOWN]
    assert "It began on Tuesday." in found["asked"]


def test_a_part_of_a_burst_and_a_sign_in_words_say_what_they_were_taken_for(world: World):
    world.hear(KIM, "the reports page")
    more = world.ask(KIM, UNKNOWN)
    sign = world.hear(KIM, "I need a person", thread=more)
    assert told(world, more)["why"] == "More words about the same question."
    assert told(world, sign.ts)["why"] == "The customer asked for a person."


def test_a_hand_over_asked_for_in_words_is_a_decision_on_what_was_asked(world: World):
    ts = world.ask(KIM, SURE)
    world.hear(KIM, "I need a person", thread=ts)
    last = told(world, ts)["decisions"][-1]
    assert (last["action"], last["why"]) == ("escalate", "The customer asked for a person.")
    assert [each["text"] for each in last["requests"]] == [SURE]

    world.customer_actions.need_person(world.question().id, Author(KIM))
    assert len(told(world, ts)["decisions"]) == 2


def test_what_is_kept_quiet_says_whose_line_it_is(world: World):
    ts = world.ask(KIM, "we invited all of our teammates yesterday")
    found = told(world, ts)
    assert found["decisions"][0]["action"] == "quiet"
    assert found["quiet"]["is_open"]
    world.quiet_actions.seen([world.question().id], Author(DAN))
    assert told(world, ts)["quiet"]["seen_by"] == DAN


def test_what_cannot_wait_says_why_and_in_which_words(world: World):
    ts = world.ask(KIM, "our production is down and we lose money every minute")
    found = told(world, ts)
    urgent = {"why": "It costs the customer money while it lasts.", "words": "lose money"}
    assert found["escalations"][0]["urgent"] == urgent
    assert found["decisions"][0]["requests"][0]["urgent"] == urgent
