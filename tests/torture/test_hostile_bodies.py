"""What curators might try in a body: refused when it is saved, or harmless when it is printed."""

from __future__ import annotations

import contextlib
import functools
import re
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.core.answers import Answer
from bot.core.people import Author
from bot.errors import InvalidAnswer, RenderFailed
from bot.library import read_library_leniently
from bot.library.template import LONGEST_OUTPUT, TemplateFacts, check_template, render
from bot.services.curating.curating import Draft
from tests.library.test_template import LINKS, check_safe
from tests.services.company import ANA
from tests.services.world import World

from .hostile_bodies import ATTEMPTS, SIGNS
from .table import Tried

NAME = "Mia <!channel> {{ owner }} [x](http://evil.example)"
MOST_MEMORY = 32_000_000  # bytes, for the whole corpus one after the other


def answer(body: str) -> Answer:
    return Answer("refunds", "billing", "Refunds", body, (), LINKS)


@functools.cache
def is_accepted(body: str) -> bool:
    return not check_template(body, LINKS)


@functools.cache
def printed(body: str) -> str | None:
    """What a body prints for somebody with a hostile name; None where it is not printed."""
    with contextlib.suppress(RenderFailed):
        return "\n\n".join(render(answer(body), TemplateFacts(NAME, "Ana")))
    return None


def harm_in(text: str) -> list[str]:
    check_safe(text)
    found = [sign for sign in SIGNS if sign in text]
    found += re.findall(r"<[^>|]*evil\.example[^>]*>", text)  # a link that nobody declared
    return found + (["too much"] if len(text) > LONGEST_OUTPUT + 1_000 else [])


def test_there_are_more_than_three_hundred():
    assert len(ATTEMPTS) >= 300


def test_each_is_refused_when_it_is_saved_or_harmless_when_it_is_printed(must_end: None, tried):
    accepted = [body for body in ATTEMPTS if is_accepted(body)]
    harm = {body[:80]: found for body in accepted if (found := harm_in(printed(body) or ""))}
    tried(Tried("bodies that break out", len(ATTEMPTS), leaked=len(harm)))
    assert harm == {}
    assert all(printed(body) is not None for body in accepted)
    assert len(accepted) < len(ATTEMPTS) / 10


def test_one_that_was_never_checked_is_harmless_or_not_printed(must_end: None):
    harm = {body[:80]: harm_in(printed(body) or "") for body in ATTEMPTS}
    assert {body: found for body, found in harm.items() if found} == {}


def test_no_body_eats_memory(must_end: None):
    tracemalloc.start()
    try:
        for body in ATTEMPTS[::8]:
            check_template(body, LINKS)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < MOST_MEMORY


# The two ways in ------------------------------------------------------------------------------


@pytest.fixture
def world(memory_folder: Path) -> Iterator[World]:
    made = World(memory_folder / "switchboard.db")
    yield made
    made.close()


def test_the_form_in_slack_refuses_what_the_check_refuses(world: World):
    missed = []
    for number, body in enumerate(ATTEMPTS[::4]):
        draft = Draft(
            "Refunds of old",
            "billing",
            body,
            f"a question of old {number}",
            links="\n".join(f"{link.title} | {link.url}" for link in LINKS),
        )
        if check_template(body.strip(), LINKS):
            with contextlib.suppress(InvalidAnswer):
                world.curating.check_draft(draft)
                missed.append(body[:80])
    assert missed == []


def test_a_refused_body_never_reaches_the_library(world: World):
    body = "A {{ asker.__class__ }}"
    draft = Draft("Refunds of old", "billing", body, "a question of old")
    with pytest.raises(InvalidAnswer):
        world.curating.add(draft, Author(ANA), "form")
    with world.store.read() as tx:
        assert tx.find_answer("refunds-of-old") is None


def test_a_response_file_with_one_is_left_out_of_the_library(tmp_path: Path):
    folder = tmp_path / "responses"
    (folder / "billing").mkdir(parents=True)
    starter = Path(__file__).parents[2] / "responses" / "_library.yml"
    (folder / "_library.yml").write_text(starter.read_text("utf-8"), encoding="utf-8")
    wanted = {}
    for number, body in enumerate(ATTEMPTS[::7]):
        text = f"---\ntitle: T{number}\nphrasings: [question {number}]\n---\n{body}\n"
        name = f"attempt-{number}"
        with contextlib.suppress(UnicodeEncodeError):  # half a character is in no file
            (folder / "billing" / f"{name}.md").write_text(text, encoding="utf-8")
            wanted[name] = body
    library, _ = read_library_leniently(folder)
    taken = {answer.slug for answer in library.answers}
    assert taken <= set(wanted)
    harm = {slug: harm_in(printed(wanted[slug]) or "") for slug in taken}
    assert {slug: found for slug, found in harm.items() if found} == {}
    assert len(taken) < len(wanted) / 5
