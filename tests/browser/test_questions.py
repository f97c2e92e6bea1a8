"""The tour's questions, put to the starter's library: no browser is needed for these."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from bot.core import triage
from bot.core.answers import Phrasing
from bot.core.triage import Circumstances
from bot.library import read_library
from bot.matching.index import Index
from bot.matching.meaning import model as models
from bot.matching.meaning.vectors import MemoryCache
from bot.sandbox.page import tour_steps
from bot.sandbox.page.tour_steps import AGAIN, CLEAR, DOUBTFUL, STEPS, STORMY, UNKNOWN, WORDS

ROOT = Path(__file__).parents[2]
FORM = next(step.forms["answer:add"] for step in STEPS if "answer:add" in step.forms)


@pytest.fixture(params=["lexical", "semantic"])
def build(request):
    """Builds an index of either tier; what was embedded once is kept."""
    encoder = None
    if request.param == "semantic":
        place = models.find_model(None)
        if place is None:
            pytest.skip("no sentence model is installed: the semantic tier is not tried")
        encoder = models.load(place)
    return partial(Index.build, wrong_rate=0.02, encoder=encoder, vectors=MemoryCache())


def action(index: Index, words: str) -> str:
    decision = triage.decide(index.read(words), Circumstances(asks=True, is_settled=True))
    return decision.action


def test_each_question_of_the_tour_does_what_its_step_shows(build):
    answers = read_library(ROOT / "responses").answers
    wanted = {CLEAR: "reply", DOUBTFUL: "suggest", UNKNOWN: "escalate", STORMY: "reply"}
    index = build(answers)
    assert {words: action(index, words) for words in wanted} == wanted

    saved = replace(
        answers[0],
        slug="sponsoring-events",
        topic=FORM["answer:topic"],
        title=FORM["answer:title"],
        body=WORDS,
        phrasings=tuple(Phrasing(line) for line in FORM["answer:phrasings"].splitlines()),
        links=(),
    )
    taught = build([*answers, saved])
    assert action(taught, AGAIN) == "reply"
    assert taught.read(AGAIN).ranking[0].slug == saved.slug


def test_the_tour_has_seven_steps_with_something_to_do_in_each():
    assert len(tour_steps.STEPS) == 7
    assert all(step.tasks and step.intro and step.look for step in STEPS)
