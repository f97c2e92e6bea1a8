"""A whole story at DEBUG leaves no word of a customer, a teammate or a curator in the log."""

from __future__ import annotations

import io
import json
import logging
import re
from collections.abc import Iterator

import pytest

from bot.errors import StorageError
from bot.process import log as logs
from tests.e2e.world import ANA, GLOBEX, MIA, NOAH

WORDS = ("zanzibar", "timbuktu", "ouagadougou", "samarkand", "valparaiso", "reykjavik", "Torres")


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """Everything that is logged, at DEBUG, in both shapes: first the line, then the object."""
    root, stream = logging.getLogger(), io.StringIO()
    handlers = [logs.handler("line"), logs.handler("json")]
    before = root.level, {name: logging.getLogger(name).level for name in logs._TALKATIVE}
    for handler in handlers:
        handler.setStream(stream)
        root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    logs.hush("DEBUG")
    yield stream
    for handler in handlers:
        root.removeHandler(handler)
    root.setLevel(before[0])
    for name, level in before[1].items():
        logging.getLogger(name).setLevel(level)


def lines(log: io.StringIO) -> list[str]:
    return log.getvalue().splitlines()


def test_a_story_leaves_no_word_in_the_log(world, log):
    mia, ana = world.sandbox.as_user(MIA), world.sandbox.as_user(ANA)
    ts = world.ask(MIA, GLOBEX, "How do I reset my password, zanzibar?")
    mia.react(GLOBEX, ts, "raising_hand")
    ts = world.ask(MIA, GLOBEX, "Does timbuktu have cheese?")
    mia.edit(GLOBEX, ts, "Does ouagadougou have cheese?")
    world.pass_time(minutes=1)
    world.ask(NOAH, GLOBEX, "same here, samarkand", ts)
    world.ask(ANA, GLOBEX, "It does, valparaiso", ts)
    ana.slash("/answer", "find reykjavik", channel=GLOBEX)
    mia.delete(GLOBEX, ts)
    mia.dm("hello zanzibar")
    world.pass_time(hours=30)
    world.bot.loops.catch_up.work()
    assert len([line for line in lines(log) if "outcome=" in line]) >= 6
    assert [line for line in lines(log) if any(word in line for word in WORDS)] == []


def test_an_error_of_ours_that_quotes_a_customer_leaves_no_word(world, log, monkeypatch):
    def broken(_text: str) -> None:
        raise ValueError(f"cannot read {_text}")

    index = world.bot.indexes.current()
    monkeypatch.setattr(type(index), "read", lambda _self, text: broken(text))
    world.ask(MIA, GLOBEX, "Where is zanzibar?\nAnd timbuktu?")
    said = lines(log)
    assert [line for line in said if "ValueError" in line and ":broken" in line]
    assert [line for line in said if any(word in line for word in WORDS)] == []


def test_every_event_is_one_line(log):
    logger = logging.getLogger("bot.test")
    logger.info("heard channel=%s outcome=%s", "C1\nforged", "a\x1b[31m\u2028b")
    logger.error("not kept ts=%s", "1.2", exc_info=StorageError("the disk\nis full"))
    first, _, second, _ = lines(log)
    assert "\x1b" not in first
    assert "the disk is full" in second
    assert "StorageError" in second


def test_a_library_of_others_says_its_phrase_alone(log):
    logger = logging.getLogger("slack_sdk.socket_mode")
    logger.error("on_error invoked (session id: 1, message: zanzibar)")
    logger.warning('Unhandled request {"text": "zanzibar"}')
    assert "zanzibar" not in log.getvalue()
    assert "on_error invoked" in log.getvalue()


def test_json_has_the_ids_as_fields():
    record = logging.LogRecord(
        "bot.app", logging.INFO, __file__, 1, "caught up messages=%s seconds=%.2f", (3, 0.5), None
    )
    said = json.loads(logs.JsonLine().format(record))
    assert (said["event"], said["messages"], said["seconds"]) == ("caught up", "3", "0.50")
    assert (said["level"], said["logger"]) == ("info", "bot.app")
    assert re.match(r"\d{4}-\d\d-\d\dT", said["time"])


def test_a_fact_cannot_stand_in_for_the_level():
    record = logging.LogRecord("bot", logging.ERROR, __file__, 1, "x level=%s", ("info",), None)
    assert json.loads(logs.JsonLine().format(record))["level"] == "error"
