"""What comes back from a modal, and what a forged one can do: nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.slack import ids
from bot.slack.blocks.answer_form import FormKind, answer_form, read_draft
from bot.slack.blocks.base import DoesNotFitError
from bot.slack.blocks.forms import Choice, errors_of, meta_of, value_in

from .samples import DRAFT, OWNERS, TOPICS


def form(words, draft, *, owners=OWNERS, meta=None):
    meta = {"slug": "reset-sso", "version": "3"} if meta is None else meta
    return answer_form(FormKind.EDIT, draft, words, topics=TOPICS, owners=owners, meta=meta)


def submitted(view):
    """The view as Slack sends it back when nobody changed anything."""
    values = {}
    for block in view["blocks"]:
        if block["type"] == "input":
            element = block["element"]
            state = {"type": element["type"], "value": element.get("initial_value")}
            if "select" in element["type"]:
                chosen = element.get("initial_option")
                state = {"type": element["type"], "selected_option": chosen}
            values[block["block_id"]] = {element["action_id"]: state}
    return view | {"state": {"values": values}}


@pytest.mark.parametrize("draft", [DRAFT, replace(DRAFT, owner=None, nots="", links="")])
def test_a_form_that_nobody_changed_gives_the_draft_back(words, draft):
    assert read_draft(submitted(form(words, draft))) == draft


def test_a_body_too_long_for_slack_stays_as_it_was(words):
    long = replace(DRAFT, body="word " * 700)
    view = submitted(form(words, long))
    assert ids.ANSWER_BODY not in view["state"]["values"]
    assert read_draft(view, long) == long


def test_an_emptied_field_is_empty_and_not_what_it_was(words):
    view = submitted(form(words, DRAFT))
    view["state"]["values"][ids.ANSWER_LINKS][ids.ANSWER_LINKS]["value"] = None
    assert read_draft(view, DRAFT).links == ""


def test_ids_come_back(words):
    assert meta_of(form(words, DRAFT)) == {"slug": "reset-sso", "version": "3"}


@pytest.mark.parametrize("kept", ["", "{", "[]", '{"escalation": 7}', "null", '"x"'])
def test_forged_ids_are_no_ids(kept):
    assert meta_of({"private_metadata": kept}) == {}


@pytest.mark.parametrize("state", [None, {}, {"values": None}, {"values": {"x": None}}])
def test_a_view_without_values_has_none(state):
    assert value_in({"state": state}, "x") is None


def test_more_owners_than_a_select_holds_come_in_groups(words):
    owners = [Choice(f"p{number}", f"Person {number}") for number in range(230)]
    view = form(words, replace(DRAFT, owner="p229"), owners=owners)
    select = next(b for b in view["blocks"] if b.get("block_id") == ids.ANSWER_OWNER)["element"]
    assert [len(group["options"]) for group in select["option_groups"]] == [100, 100, 30]
    assert select["initial_option"]["value"] == "p229"


def test_a_modal_carries_ids_and_no_drafts(words):
    with pytest.raises(DoesNotFitError):
        form(words, DRAFT, meta={"draft": "x" * 3000})


def test_mistakes_stand_at_their_fields_and_none_is_lost():
    errors = errors_of({"body": "Close the bracket.", "slug": "Taken.", "reply": "Write it."})
    assert errors == {
        ids.ANSWER_BODY: "Close the bracket.",
        ids.ANSWER_TITLE: "Taken.",
        ids.REPLY_TEXT: "Write it.",
    }
