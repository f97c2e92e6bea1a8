"""Answers that customers' questions cannot tell apart, by title, text and phrasings."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.answers import Answer
from bot.matching.alike import Alike, Lost, alike
from bot.matching.index import Index
from tests.matching.sample import LIBRARY, make_answer

STEPS = (
    "Open **Connectors**, choose *Add*, then Salesforce, and sign in as an admin. The first sync "
    "of Salesforce takes about an hour; a mail tells you when it is done."
)
DARK = (
    "Choose **Settings → Look → Dark**. It is for you alone: what your colleagues see stays as it "
    "is until they choose it, too."
)


def titled(slug: str, title: str, body: str = "Ask your admin.") -> Answer:
    return replace(make_answer(slug, ()), title=title, body=body)


def named(*answers: Answer) -> tuple[Alike, ...]:
    library = [make_answer(slug, asks) for slug, asks in LIBRARY.items()]
    return alike(Index.build((*library, *answers), wrong_rate=0.02))


def test_answers_that_can_be_told_apart_are_not_named() -> None:
    assert named() == ()


def test_titles_of_nearly_the_same_words_are_named_with_no_phrasing_at_all() -> None:
    one, other = (
        titled("internships", "Should internships be postponed?"),
        titled("students", "Should students' internships be postponed?"),
    )
    assert named(other, one) == (Alike(("internships", "students"), same_titles=True),)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Connect Salesforce", "Connect QuickBooks"),
        ("Share a dashboard", "Filter a dashboard"),
        ("What is the fee for a card?", "What is the limit of a card?"),
        ("dark mode!", "Dark mode"),  # the very same words: a mistake, told as one
    ],
)
def test_titles_that_differ_in_what_they_are_about_are_not_named(one: str, other: str) -> None:
    assert named(titled("one", one), titled("other", other)) == ()


def test_bodies_of_nearly_the_same_text_are_named() -> None:
    night = titled("night", "Less light in the evening", f"{DARK} Your eyes will thank you.")
    assert named(titled("dark", "A black background", DARK), night) == (
        Alike(("dark", "night"), same_bodies=True),
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (DARK, STEPS),
        (STEPS, STEPS.replace("Salesforce", "QuickBooks")),  # each names what its title is about
        ("Ask your admin to do it.", "Ask your admin to do it."),  # too short to be a sign
        ("", ""),
    ],
)
def test_bodies_that_say_something_else_are_not_named(one: str, other: str) -> None:
    pair = (
        titled("sales", "Link Salesforce", one),
        titled("books", "Accounts from QuickBooks", other),
    )
    assert named(*pair) == ()


def test_an_answer_whose_phrasings_find_another_is_named_with_how_many() -> None:
    thief = make_answer("thief", ("reset password", "password please", "forgot password now"))
    (pair,) = named(thief)
    assert pair.slugs == ("reset-password", "thief")
    assert Lost("thief", "reset-password", 3, 3) in pair.lost


def test_one_stray_phrasing_is_no_reason_to_name_two_answers() -> None:
    stray = make_answer(
        "dark", ("dark mode", "switch to the dark theme", "a black background", "reset password")
    )
    assert named(stray) == ()


def test_many_of_the_same_text_are_named_once_each() -> None:
    words = ("amber", "birch", "cedar", "daisy", "ebony")
    pairs = named(*(titled(word, word, DARK) for word in words))
    assert [pair.slugs for pair in pairs] == [("amber", word) for word in words[1:]]


def test_a_library_too_large_to_be_tested_whole_is_looked_through_all_the_same() -> None:
    many = [
        make_answer(
            f"thing-{number}",
            tuple(f"{verb} item{number} part" for verb in ("paint", "weigh", "polish")),
        )
        for number in range(800)
    ]
    thief = make_answer("thief", ("reset password", "password please", "forgot password now"))
    (pair,) = (pair for pair in named(*many, thief) if "thief" in pair.slugs)
    assert pair.slugs == ("reset-password", "thief")
