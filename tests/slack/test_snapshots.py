"""The snapshots themselves: whole, none left over, and nothing of a message is left out of them."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest

from bot.slack.blocks.base import Drawn

from . import snapshots
from .as_seen import UnknownPart, message_as_seen, view_as_seen


def test_every_file_is_as_agreed_and_none_is_left_over(words, agreed):
    now = snapshots.texts(words)
    assert agreed.keys() == now.keys()
    assert [name for name in now if now[name] != agreed[name]] == []


@pytest.mark.parametrize("name", snapshots.IN_BLOCKS)
def test_what_holds_the_shape_of_the_blocks_is_as_agreed(name, words, agreed):
    drawn = json.loads(json.dumps(snapshots.SAMPLES[name].blocks(words)))
    assert json.loads(agreed[f"blocks/{name}.json"]) == drawn


def test_what_is_pressed_does_the_same_wherever_it_reads_the_same(agreed):
    for name, text in agreed.items():
        table = snapshots.sections(text).get("what is pressed", "") if name.endswith("txt") else ""
        assert "," not in table, name


def changed(part: Any) -> Iterator[Any]:
    """Each way to change one value of a payload, or to add one."""
    if isinstance(part, dict):
        yield {**part, "something": "new"}
        for key, value in part.items():
            yield from ({**part, key: other} for other in changed(value))
    elif isinstance(part, list):
        for place, value in enumerate(part):
            yield from ([*part[:place], other, *part[place + 1 :]] for other in changed(value))
    elif isinstance(part, bool):
        yield not part
    else:
        yield part + ("x" if isinstance(part, str) else 1)


def shown(payload: dict[str, Any]) -> object:
    """What is written down of a payload, or that it cannot be."""
    payload = copy.deepcopy(payload)
    try:
        if "type" in payload:
            return view_as_seen(payload, snapshots.SHORT)
        message = Drawn(payload.pop("text"), tuple(payload.pop("blocks")))
        assert not payload
        return message_as_seen(message, snapshots.SHORT)
    except (UnknownPart, AssertionError, KeyError):
        return None


@pytest.mark.parametrize("name", snapshots.SAMPLES)
def test_whatever_changes_in_a_message_changes_its_snapshot(name, words):
    payload = json.loads(json.dumps(snapshots.SAMPLES[name].blocks(words)))
    now = shown(payload)
    assert now is not None
    assert [other for other in changed(payload) if shown(other) == now] == []
