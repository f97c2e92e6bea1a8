"""The library that Switchboard comes with: it passes its own gate, and finds its own answers."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from bot.core.answers import Answer
from bot.library import Library, read_library
from bot.library.check import check
from bot.library.mrkdwn import LONGEST_CHUNK
from bot.library.template import TemplateFacts, render
from bot.library.writer import to_markdown
from bot.matching.index import Index

RESPONSES = Path(__file__).parents[2] / "responses"
WRITTEN_ON = date(2026, 11, 23)


@pytest.fixture(scope="module")
def library() -> Library:
    return read_library(RESPONSES)


@pytest.fixture(scope="module")
def index(library: Library) -> Index:
    return Index.build(library.answers, wrong_rate=library.settings.wrong_rate)


def every(library: Library) -> list[tuple[Answer, str]]:
    return [(answer, text) for answer in library.answers for text in answer.asks]


def test_it_passes_its_own_gate_without_a_warning() -> None:
    report = check(RESPONSES, today=WRITTEN_ON)
    assert [str(mistake) for mistake in report.mistakes + report.warnings] == []


def test_it_is_the_size_of_a_real_one(library: Library) -> None:
    assert len(library.answers) >= 44
    assert len({answer.topic for answer in library.answers}) == len(library.settings.topics) == 8
    for answer in library.answers:
        assert 4 <= len(answer.asks) <= 8, answer.slug
        assert answer.links, answer.slug
        assert answer.reviewed_on, answer.slug
        assert answer.body.count("\n") < 20, answer.slug


def test_every_phrasing_finds_its_own_answer_and_is_sent(library: Library, index: Index) -> None:
    lost = []
    for answer, text in every(library):
        reading = index.read(text)
        best = reading.ranking[0]
        is_sent = best.is_automatic and best.confidence >= reading.thresholds.reply
        if best.slug != answer.slug or not is_sent:
            lost.append(text)
    assert lost == []


def test_nine_in_ten_phrasings_find_their_answer_when_held_out(index: Index) -> None:
    assert index.self_test.is_right.mean() >= 0.94


NOT_ANSWERED = (
    "do you have an office in Paris?",
    "can somebody call me about a partnership",
    "who won the match last night",
    "when do you publish the roadmap for next year",
    "my invoice to you for the catering is unpaid",
    "is there a desktop app for linux",
    "lunch anyone?",
    "our contract needs another signature from your legal department",
)


@pytest.mark.parametrize("question", NOT_ANSWERED)
def test_what_it_cannot_answer_is_not_answered(index: Index, question: str) -> None:
    reading = index.read(question)
    sent = [m.slug for m in reading.ranking[:1] if m.confidence >= reading.thresholds.reply]
    assert sent == []


def test_every_body_is_printed_for_anybody(library: Library) -> None:
    for answer in library.answers:
        owner = library.settings.public_name(
            answer.owner or library.settings.topics[answer.topic].owner
        )
        for asker in ("Mia", "", "<!channel> *x*"):
            chunks = render(answer, TemplateFacts(asker, owner))
            body = "\n\n".join(chunks)
            assert all(len(chunk) <= LONGEST_CHUNK for chunk in chunks)
            assert "<!" not in body
            assert "{{" not in body
            assert re.search(r"\*\*|\]\(", body) is None, answer.slug


def test_links_lead_to_the_invented_company_only(library: Library) -> None:
    for answer in library.answers:
        for link in answer.links:
            assert re.match(r"https://([a-z]+\.)?fernhill\.example(/|$)", link.url), link.url


def test_export_would_change_nothing(library: Library) -> None:
    for answer in library.answers:
        assert to_markdown(answer) == library.sources[answer.slug].path.read_text(), answer.slug
