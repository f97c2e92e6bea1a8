"""Which answer a teammate's words give: tried on the starter library, word by word and by links."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bot.core.answers import Answer, Link
from bot.library import read_library
from bot.services.escalations.recognising import answers_in

STARTER = read_library(Path(__file__).parents[2] / "responses").answers
WITHOUT_LINKS = tuple(replace(answer, links=()) for answer in STARTER)
BODY = "Open Settings, choose Exports, press Start; the archive arrives by mail within an hour."


def make(slug: str, body: str = "", *urls: str) -> Answer:
    return Answer(slug, "t", slug, body, (), tuple(Link(url, url) for url in urls))


@pytest.mark.parametrize("answer", STARTER, ids=lambda each: each.slug)
def test_an_answer_is_known_by_its_own_words(answer: Answer):
    assert answers_in(f"Hi Kim! {answer.body}", WITHOUT_LINKS) == {answer.slug}


@pytest.mark.parametrize("answer", STARTER, ids=lambda each: each.slug)
def test_what_no_answer_says_is_none(answer: Answer):
    others = [each for each in WITHOUT_LINKS if each.slug != answer.slug]
    assert answers_in(f"Hi Kim! {answer.body}", others) == frozenset()


@pytest.mark.parametrize(
    "words",
    [
        "",
        "On it!",
        "Let me look into your settings, and I will come back to you by mail.",
        "😀" * 9,
    ],
)
def test_what_any_reply_may_say_is_none(words: str):
    assert answers_in(words, [make("export", BODY)]) == frozenset()


@pytest.mark.parametrize(
    "words",
    [
        "see https://help.example.com/a",
        "<https://help.example.com/a|this page>, please.",
        "It is all here (https://help.example.com/A/#top).",
    ],
)
def test_a_link_is_known_however_it_is_written(words: str):
    answers = [make("a", "", "https://help.example.com/a"), make("b", "", "https://x.example/b")]
    assert answers_in(words, answers) == {"a"}


def test_a_link_that_stands_in_a_body_is_its_own_too():
    answers = [make("a", "Read [this](https://help.example.com/a)."), make("b", BODY)]
    assert answers_in("https://help.example.com/a", answers) == {"a"}


def test_a_link_that_several_answers_have_says_nothing():
    answers = [make("a", "", "https://x.example/"), make("b", "", "https://x.example")]
    assert answers_in("look at https://x.example", answers) == frozenset()


def test_two_answers_of_nearly_the_same_words_are_not_told_apart():
    answers = [make("a", BODY), make("b", f"{BODY} It is free.")]
    assert answers_in(BODY, answers) == frozenset()


def test_a_short_answer_within_a_long_story_is_not_its_answer():
    story = " ".join(f"word{number} chapter{number}" for number in range(60))
    assert answers_in(f"{story} {BODY}", [make("a", BODY)]) == frozenset()
