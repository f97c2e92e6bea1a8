"""Hostile words through every place that prints: nothing pings, links, formats or breaks out."""

from __future__ import annotations

import dataclasses
import json
import logging
import unicodedata
from itertools import cycle
from typing import Any

import pytest
from click.testing import CliRunner

from bot.cli import cli
from bot.slack.blocks import render
from bot.slack.templates import Words
from tests.e2e.world import GLOBEX, MIA, ROOT, SandboxWorld
from tests.slack.samples import TO_CUSTOMERS, TO_TEAM

from .hostile_words import as_slack_sends, corpus
from .leaks import leaks, live_elements, mentions_in, parsed_texts
from .table import Tried

CORPUS = corpus()
MESSAGES = TO_CUSTOMERS | TO_TEAM
OUR_OWN = {"@U0ANA", "!subteam^S0SUPPORT"}  # the card's own mention of its owner
NAMES = ("customer", "owner_name", "assignee_name", "channel_name", "title", "picked", "sent_by")
WORDS = ("question_text", "text", "query", "handed_to", "titles", "earlier_answers")
FORMATS = ("_EVIL_", "~EVIL~", "`EVIL")  # a title is bold by our own hand


def poisoned(value: Any, words: str) -> Any:
    """A message in which everything that people or curators write is hostile."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        changes = {}
        for field in dataclasses.fields(value):
            now = getattr(value, field.name)
            if field.name in (*NAMES, *WORDS) and now:
                raw = as_slack_sends(words) if field.name == "question_text" else words
                changes[field.name] = tuple(raw for _ in now) if isinstance(now, tuple) else raw
            elif dataclasses.is_dataclass(now) or isinstance(now, tuple):
                changes[field.name] = poisoned(now, words)
        return dataclasses.replace(value, **changes)
    if isinstance(value, tuple):
        return tuple(poisoned(each, words) for each in value)
    return value


def harm_in(drawn: Any) -> list[str]:
    blocks = json.loads(json.dumps(list(drawn.blocks)))
    found = [token for token in mentions_in(drawn.text, blocks) if token not in OUR_OWN]
    for text in parsed_texts(blocks):
        found += [word for word in FORMATS if word in text]
        found += [
            text for sign in ("<http://evil", "<https://evil", "<mailto:evil") if sign in text
        ]
    return found + list(live_elements(blocks))


def test_the_corpus_is_large():
    assert len(CORPUS) >= 500


@pytest.mark.parametrize("name", MESSAGES)
def test_no_words_break_out_of_a_message(name, is_full, tried):
    words = Words()
    share = CORPUS if is_full else CORPUS[sum(map(ord, name)) % 7 :: 7]
    wrong = {}
    for hostile in share:
        harm = harm_in(render(poisoned(MESSAGES[name], hostile), words))
        if harm:
            wrong[hostile[:60]] = harm[:2]
    tried(Tried("hostile words, in each message and card", len(share), leaked=len(wrong)))
    assert wrong == {}


@pytest.fixture
def world(memory_folder):
    made = SandboxWorld(memory_folder, http=False, responses=ROOT / "responses")
    yield made
    made.close()


def test_hostile_questions_end_where_they_should_and_nothing_of_them_is_logged(
    world, caplog, is_full, tried
):
    caplog.set_level(logging.DEBUG, logger="bot")
    share = CORPUS if is_full else CORPUS[::12]
    channels = cycle([GLOBEX])
    asked = []
    for hostile in share:
        if hostile.strip():
            asked.append(world.sandbox.as_user(MIA).post(next(channels), hostile))
            world.sandbox.clock.advance(30)
            if len(asked) % 10 == 0:
                world.pass_time(30)
    world.pass_time(30)

    with world.bot.store.read() as tx:
        channel = tx.find_channel(GLOBEX)
        unheard = [ts for ts in asked if tx.find_message(channel.key, ts) is None]
    tried(Tried("hostile words, as questions", len(asked), len(unheard)))
    assert unheard == []
    assert leaks(world.sandbox) == []
    assert "EVIL" not in caplog.text
    assert world.bot.store.check() == ()


IN_TERMINAL = [words for words in CORPUS if any(sign in words for sign in "\x1b\x9b\u202e\x07[")]


@pytest.mark.parametrize("hostile", IN_TERMINAL[::48], ids=ascii)
def test_no_words_reach_the_terminal_as_more_than_words(hostile, tmp_path):
    if "\x00" in hostile:
        pytest.skip("no argument can hold it")
    env = {
        "SWITCHBOARD_MODEL": "none",
        "SWITCHBOARD_DATABASE": str(tmp_path / "ask.db"),
        "SWITCHBOARD_RESPONSES": str(ROOT / "responses"),
    }
    answer = CliRunner().invoke(cli, ["ask", f"password {hostile}"], env=env)

    assert answer.exit_code == 0, answer.output
    hidden = [c for c in answer.output if unicodedata.category(c) in ("Cc", "Cf") and c != "\n"]
    assert hidden == []
