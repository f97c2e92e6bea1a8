"""What the bot draws: as it was last agreed on, within Slack's limits, and safe."""

from __future__ import annotations

import dataclasses
import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum
from typing import Any, get_args

import pytest

from bot.core.answers import Phrasing
from bot.core.questions import Action
from bot.sandbox.blocks import check_blocks
from bot.services.outbox.messages import (
    ComposedMessage,
    EscalationView,
    HandedOn,
    LookupMessage,
    RelayMessage,
)
from bot.slack import ids
from bot.slack.blocks import DRAWN_BY, DoesNotFitError, ephemeral, render
from bot.slack.blocks.base import MOST_TEXT, Drawn, context, drawn, section, spoken
from bot.slack.blocks.home import home
from bot.slack.mrkdwn import Mrkdwn
from bot.slack.templates import Words

from . import samples

MESSAGES = {**samples.TO_CUSTOMERS, **samples.TO_TEAM}
# Made by us or by Slack, never by people: ids, addresses, rendered mrkdwn and codes.
OURS = {"chunks", "permalink", "channel_id", "mention", "slug", "action", "owner", "code"}

EVIL = (
    "<!channel> <!here> <@U0ANA> <#C0DESK> <!subteam^S0SUPPORT> <http://evil|ok> [x](http://evil)"
    " *bold* _it_ ~no~ `code` ```block``` &lt;!everyone&gt; \u202eevil\u2066 \x1b[31m\x00"
    "\n> quote\n• list :tada: {{ 7 * 7 }} {% raw %}"
)
HUGE = "very <&> long `*_~` " * 500


def evil_twin(value: Any, text: str) -> Any:
    """The same value with `text` in every place that people fill."""
    if isinstance(value, str) and not isinstance(value, StrEnum):
        return text
    if isinstance(value, tuple):
        return tuple(evil_twin(entry, text) for entry in value)
    if not dataclasses.is_dataclass(value):
        return value
    fields = {
        field.name: getattr(value, field.name)
        if field.name in OURS
        else evil_twin(getattr(value, field.name), text)
        for field in dataclasses.fields(value)
    }
    return type(value)(**fields)


def objects(part: Any) -> Iterator[dict[str, Any]]:
    if isinstance(part, dict):
        yield part
        part = list(part.values())
    if isinstance(part, list | tuple):
        for entry in part:
            yield from objects(entry)


def parsed_texts(blocks: Any) -> list[str]:
    return [one["text"] for one in objects(blocks) if one.get("type") == "mrkdwn"]


def assert_fits(message: Drawn) -> None:
    assert check_blocks(json.loads(json.dumps(message.blocks)), "message") == []
    assert 0 < len(message.text) <= MOST_TEXT
    assert all(one["verbatim"] for one in objects(message.blocks) if one.get("type") == "mrkdwn")


@pytest.mark.parametrize("name", MESSAGES)
def test_a_message_is_drawn_as_agreed(name, words, as_agreed):
    assert_fits(render(MESSAGES[name], words))
    as_agreed(name)


@pytest.mark.parametrize("name", samples.VIEWS)
def test_a_modal_is_drawn_as_agreed(name, words, as_agreed):
    assert check_blocks(samples.VIEWS[name](words)["blocks"], "modal") == []
    as_agreed(f"modal-{name}")


@pytest.mark.parametrize("name", samples.EPHEMERALS)
def test_a_short_answer_is_drawn_as_agreed(name, words, as_agreed):
    assert_fits(samples.EPHEMERALS[name](words))
    as_agreed(f"ephemeral-{name}")


@pytest.mark.parametrize("name", samples.HOMES)
def test_an_app_home_is_drawn_as_agreed(name, words, as_agreed):
    assert check_blocks(home(samples.HOMES[name], words)["blocks"], "home") == []
    as_agreed(f"home-{name}")


@pytest.mark.parametrize("words_in_it", [EVIL, HUGE, "<" * 10_000, ""])
def test_an_app_home_is_safe_and_fits_whatever_stands_in_it(words_in_it, words):
    for page in samples.HOMES.values():
        view = home(evil_twin(page, words_in_it), words)
        assert check_blocks(view["blocks"], "home") == []
        for text in parsed_texts(view["blocks"]):
            assert all(_ALLOWED.match(live) for live in _LIVE.findall(text)), text


def test_the_fullest_app_home_fits(words):
    piles = [
        replace(pile, escalations=tuple(with_id(number) for number in range(at, at + 7)), more=3)
        for at, pile in zip((1, 11, 21), samples.HOMES["curator"].piles, strict=True)
    ]
    quiet = tuple(replace(samples.QUIET, question=number) for number in range(7))
    page = replace(samples.HOMES["curator"], piles=tuple(piles), quiet=quiet, more_quiet=3)
    view = home(page, words)
    assert check_blocks(view["blocks"], "home") == []


def with_id(number: int) -> EscalationView:
    return replace(samples.CASE, escalation=replace(samples.ESCALATION, id=number))


_LIVE = re.compile(r"<[^>]*>")
_ALLOWED = re.compile(
    r"<(!date\^\d+\^[^|>]*\|[^>]*|https?://[^\s|>]+\|[^<>|]*|@U0ANA|!subteam\^S0SUPPORT)>\Z"
)


def without_dates(text: str) -> str:
    return re.sub(r"<!date[^>]*>", "", text)


@pytest.mark.parametrize("name", MESSAGES)
def test_no_persons_words_mention_format_or_link(name, words):
    said = MESSAGES[name]
    tame = render(evil_twin(said, "plain"), words)
    message = render(evil_twin(said, EVIL), words)
    assert_fits(message)
    for text in (message.text, *parsed_texts(message.blocks)):
        assert all(_ALLOWED.match(live) for live in _LIVE.findall(text)), text
    for mark in "*_~`":
        expected = [without_dates(text).count(mark) for text in parsed_texts(tame.blocks)]
        found = [without_dates(text).count(mark) for text in parsed_texts(message.blocks)]
        assert found == expected, mark
    assert not set("\u202e\u2066\x1b\x00") & set(json.dumps(message.blocks, ensure_ascii=False))
    assert "49" not in message.text


@pytest.mark.parametrize("name", MESSAGES)
def test_words_of_ten_thousand_characters_fit(name, words):
    assert_fits(render(evil_twin(MESSAGES[name], HUGE), words))
    assert_fits(render(evil_twin(MESSAGES[name], "<" * 10_000), words))


@pytest.mark.parametrize("said", ["ok", "&lt;" * 10_000])
def test_of_a_quiet_card_only_what_is_shown_is_seen_and_the_others_are_counted(said, words):
    lines = samples.TO_TEAM["quiet-full"].lines
    card = replace(samples.TO_TEAM["quiet-full"], more=2)
    long = tuple(replace(line, words=said, customer=said, channel_name=said) for line in lines)
    message = render(replace(card, lines=long, channel_name=said), words)
    pressed = [one for one in objects(message.blocks) if "action_id" in one]
    asks = [one["value"] for one in pressed if one["action_id"] == ids.QUIET_IS_A_QUESTION]
    (seen,) = (one["value"] for one in pressed if one["action_id"] == ids.QUIET_SEEN)
    assert asks == seen.split(",") == [str(line.question) for line in lines[: len(asks)]]
    assert 3 < len(asks) <= len(lines)
    assert any(
        f"{len(lines) + 2 - len(asks)} more" in text for text in parsed_texts(message.blocks)
    )


@pytest.mark.parametrize("name", MESSAGES)
def test_no_words_at_all_are_no_trouble(name, words):
    assert_fits(render(evil_twin(MESSAGES[name], ""), words))


_INTERNAL = re.compile(
    r"confidence|held back|escalat|%|<@|<!subteam|<#|#\w|desk|owner|U0|C0|S0|score|deputy",
    re.IGNORECASE,
)


@pytest.mark.parametrize("name", samples.TO_CUSTOMERS)
def test_nothing_internal_is_drawn_for_a_customer(name, words):
    message = render(samples.TO_CUSTOMERS[name], words)
    shown = [
        str(one[key])
        for one in objects(message.blocks)
        for key in ("text", "url")
        if isinstance(one.get(key), str)
    ]
    assert not [text for text in (message.text, *shown) if _INTERNAL.search(text)]


def buttons(message: ComposedMessage, words: Words) -> dict[str, str]:
    blocks = render(message, words).blocks
    return {one["action_id"]: one.get("value", "") for one in objects(blocks) if "action_id" in one}


OPEN_QUESTION = ids.ESCALATION_OPEN_QUESTION
MOVES = {
    "card-open": ("claim", "reply", "send_answer", "resolve", "reassign", "open_question"),
    "card-claimed": (
        "release",
        "reply",
        "send_answer",
        "resolve",
        "reassign",
        "snooze",
        "open_question",
    ),
    "card-snoozed": ("release", "reply", "send_answer", "resolve", "reassign", "open_question"),
    "card-nothing-close": ("claim", "reply", "resolve", "reassign", "open_question"),
    "card-resolved": (),
    "card-withdrawn": (),
}


@pytest.mark.parametrize("name", MOVES)
def test_a_case_carries_the_moves_that_are_legal(name, words):
    found = buttons(MESSAGES[name], words)
    assert tuple(found) == tuple(f"escalation:{move}" for move in MOVES[name])
    assert {value for key, value in found.items() if key != OPEN_QUESTION} <= {"7"}


def test_a_reply_can_be_marked_as_solved_only_while_it_is_open(words):
    assert buttons(MESSAGES["reply"], words) == {
        ids.QUESTION_SOLVED: "12",
        ids.QUESTION_NEED_PERSON: "12",
    }
    assert buttons(MESSAGES["reply-solved"], words) == {}


@pytest.mark.parametrize(
    ("titles", "told"), [("A", "A."), ("AB", "A and B."), ("ABCD", "A, B, C and D.")]
)
def test_a_push_about_several_answers_lists_them_as_people_do(words, titles, told):
    text = words.fallback("thread/answer", titles=list(titles), body="")
    assert text == f"Here's what we know about {told}"


@pytest.mark.parametrize(
    ("said", "quoted"),
    [
        ("do you sell gift cards.", "do you sell gift cards"),
        ("and then it says wait ...", "and then it says wait ..."),
        ("explain the line “Fee”?", "explain the line ‘Fee’?"),  # noqa: RUF001
    ],
)
def test_the_askers_words_stand_within_a_sentence(words, said, quoted):
    suggested = replace(MESSAGES["suggestion"], about=said)
    assert f"About “{quoted}”: did" in str(render(suggested, words).blocks)
    handed_on = replace(MESSAGES["reply"], rest=(HandedOn("Ben", said),))
    assert f"I've passed “{quoted}” to Ben." in str(render(handed_on, words).blocks)


def test_one_is_no_plural_in_the_last_seven_days(words):
    page = replace(samples.HOMES["nothing"], week=Counter({Action.REPLY: 1, Action.SUGGEST: 2}))
    assert "1 was answered at once" in str(home(page, words))


def test_a_suggestion_carries_the_decision_and_none_of_these_the_question(words):
    assert buttons(MESSAGES["suggestion"], words) == {
        **dict.fromkeys(ids.SUGGESTION_PICKS, "30"),
        ids.SUGGESTION_NONE: "12",
    }


def test_an_address_in_a_teammates_words_is_a_link_and_nothing_else_is():
    block = spoken("see https://a.example/x?y=1&z=2, or <https://b.example|b>. ftp://c").to_dict()
    parts = block["elements"][0]["elements"]
    links = [part["url"] for part in parts if part["type"] == "link"]
    assert links == ["https://a.example/x?y=1&z=2", "https://b.example"]
    assert {part["type"] for part in parts} == {"link", "text"}
    assert "".join(part["text"] for part in parts) == (
        "see https://a.example/x?y=1&z=2, or <https://b.example|b>. ftp://c"
    )


def test_a_teammates_words_arrive_whole(words):
    text = "line one\n\nline two " + "x" * 2900
    message = render(RelayMessage(text, "our team"), words)
    parts = message.blocks[1]["elements"][0]["elements"]
    assert "".join(part["text"] for part in parts) == text


def test_every_message_is_drawn_by_something():
    assert set(DRAWN_BY) == set(get_args(ComposedMessage))


def test_what_does_not_fit_is_an_error_of_ours_before_it_is_slacks():
    with pytest.raises(DoesNotFitError):
        drawn("x" * (MOST_TEXT + 1), [])


def test_a_message_holds_no_more_text_than_slack_was_seen_to_take():
    sections = [section(Mrkdwn("x" * 2750)) for _ in range(4)]
    assert len(drawn("x", sections).blocks) == 4
    with pytest.raises(DoesNotFitError):
        drawn("x", [*sections, context(Mrkdwn("x"))])
    with pytest.raises(DoesNotFitError):
        drawn("x", [*sections, spoken("x")])


def test_the_longest_answer_is_looked_up_and_shown_as_far_as_it_fits(words):
    longest = dataclasses.replace(samples.RESET, chunks=("&amp;" * 580,) * 4)
    asks = tuple(Phrasing("how " * 70) for _ in range(30))
    message = LookupMessage("sso", longest, 0.9, samples.MATCHES * 3)
    shown = ephemeral.answer_shown(
        dataclasses.replace(samples.ANSWER, phrasings=asks), longest, words
    )
    for each in (render(message, words), shown):
        assert "This is not all of it" in str(each.blocks)


def test_a_long_library_is_listed_as_far_as_it_fits(words):
    answers = [dataclasses.replace(samples.ANSWER, slug=f"a-{n}") for n in range(2000)]
    shelf = ephemeral.Shelf("Account", answers)
    assert "There are more answers" in str(ephemeral.answer_list([shelf], words).blocks)


@pytest.mark.parametrize(
    "change", [{"question_text": EVIL}, {"question_text": HUGE}, {"customer": HUGE}]
)
@pytest.mark.parametrize("name", ["reply-form", "send-form", "resolve-form"])
def test_a_form_takes_any_question(name, change, words, monkeypatch):
    monkeypatch.setattr(samples, "CASE", dataclasses.replace(samples.CASE, **change))
    view = samples.VIEWS[name](words)
    assert check_blocks(view["blocks"], "modal") == []
    assert len(view["private_metadata"]) < 100
