"""The requests of a message as parts: which of them one answer covers, and how sure each is."""

from __future__ import annotations

import numpy as np
import pytest

from bot.core.answers import Answer
from bot.core.intent.requests import Request
from bot.core.ranking import Match, Reason, Thresholds
from bot.matching.index import Index
from bot.matching.partition import partition, stretches_of
from bot.matching.scored import ScoredSegment
from bot.matching.wording.segments import Segment, segment_of

THRESHOLDS = Thresholds(reply=0.9, suggest=0.3)
NOTHING = np.zeros(0, np.float32)

Ranks = dict[str, list[tuple[str, float]]]


def match(slug: str, confidence: float, *, is_automatic: bool = True) -> Match:
    return Match(slug, slug, confidence, Reason("", ""), is_automatic)


def scored(segment: Segment) -> ScoredSegment:
    return ScoredSegment(segment, segment.text, NOTHING, NOTHING, NOTHING, NOTHING)


def parts_of(
    ranks: Ranks, whole: list[tuple[str, float]] | None = None, *, persons: tuple[str, ...] = ()
) -> list[tuple[str, list[tuple[str, float]]]]:
    """The parts of requests with these rankings, where all the words together have that one."""
    requests = [Request(text, wants_person=text in persons) for text in ranks]
    stretches = stretches_of(requests)
    all_of_it = segment_of(" ".join(ranks), is_whole=True)
    by_words = {
        each.words: ranks[request.text] for request, each in zip(requests, stretches, strict=True)
    }
    by_words[all_of_it.words] = whole or []

    def rank(one: ScoredSegment) -> tuple[Match, ...]:
        return tuple(match(*each) for each in by_words[one.segment.words])

    read = [scored(each) for each in (*stretches, all_of_it)]
    found = partition(requests, stretches, read, rank, THRESHOLDS)
    return [(part.text, [(one.slug, one.confidence) for one in part.ranking]) for part in found]


def test_requests_about_different_answers_are_parts_in_their_order():
    ranks: Ranks = {"first here": [("a", 0.95)], "second here": [("b", 0.4)], "third here": []}
    assert parts_of(ranks) == list(ranks.items())


def test_neighbours_that_one_answer_covers_are_one_and_the_surer_ranking_counts():
    ranks: Ranks = {
        "first here": [("a", 0.5)],
        "second here": [("a", 0.95), ("b", 0.1)],
        "third here": [("c", 0.95)],
    }
    assert parts_of(ranks) == [
        ("first here second here", [("a", 0.95), ("b", 0.1)]),
        ("third here", [("c", 0.95)]),
    ]


def test_what_one_answer_covers_altogether_is_no_message_of_parts():
    assert parts_of({"first here": [("a", 0.95)], "second here": [("a", 0.5)]}) == []


@pytest.mark.parametrize(
    "ranks",
    [
        {"first here": [("a", 0.95)], "second here": [("a", 0.2)]},
        {"first here": [("a", 0.95)], "second here": []},
        {"first here": [("a", 0.95)], "second here": [("b", 0.9), ("a", 0.8)]},
    ],
    ids=["too unlikely", "nothing found", "another answer is likelier"],
)
def test_what_is_not_likely_about_the_same_answer_stays_apart(ranks: Ranks):
    assert parts_of(ranks) == list(ranks.items())


def test_what_does_not_stand_beside_it_is_not_joined():
    ranks: Ranks = {
        "first here": [("a", 0.95)],
        "second here": [("b", 0.95)],
        "third here": [("a", 0.95)],
    }
    assert parts_of(ranks) == list(ranks.items())


def test_a_wish_for_a_person_is_joined_to_nothing():
    ranks: Ranks = {"first here": [("a", 0.95)], "second here": [("a", 0.95)]}
    assert parts_of(ranks, persons=("second here",)) == list(ranks.items())


def test_where_only_all_the_words_are_sure_the_nearest_request_is():
    ranks: Ranks = {"first here": [("b", 0.1)], "second here": [("c", 0.2), ("a", 0.1)]}
    sure = [("a", 0.97), ("c", 0.1)]
    assert parts_of(ranks, sure) == [("first here", [("b", 0.1)]), ("second here", sure)]


@pytest.mark.parametrize(
    ("first", "whole"),
    [(0.95, 0.97), (0.5, 0.8)],
    ids=["a request is sure by itself", "all the words are not sure either"],
)
def test_else_all_the_words_together_say_nothing(first, whole):
    ranks: Ranks = {"first here": [("a", first)], "second here": [("b", 0.4)]}
    assert parts_of(ranks, [("b", whole)]) == list(ranks.items())


def test_one_request_is_no_parts():
    assert stretches_of([Request("how do I pay")]) == ()
    assert partition([Request("how do I pay")], (), [], lambda _: (), THRESHOLDS) == ()


# --- with a library ------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def index(answers: tuple[Answer, ...]) -> Index:
    return Index.build(answers, wrong_rate=0.02)


ASKED = {
    "how do I reset my password": "reset-password",
    "how do I invite a teammate": "invite-teammate",
    "what are the api rate limits": "api-limits",
    "how do I get a refund": "refund",
}
UNKNOWN = "is there parking at your office"


@pytest.mark.parametrize(
    ("before", "asked"),
    [(before, asked) for before in (UNKNOWN, *ASKED) for asked in ASKED if before != asked],
)
def test_a_request_behind_another_is_as_sure_as_alone(index, before, asked):
    alone = index.read(f"{asked}?").ranking[0]
    reading = index.read(f"{before}? Also, {asked}?")
    assert len(reading.parts) == 2
    (_, part) = reading.parts
    assert part.ranking[0].slug == alone.slug == ASKED[asked]
    assert part.ranking[0].confidence == pytest.approx(alone.confidence, abs=0.02)


@pytest.mark.parametrize("count", [2, 3, 4])
def test_each_of_several_requests_finds_its_own_answer(index, count):
    asked = list(ASKED.items())[:count]
    reading = index.read("? ".join(words for words, _ in asked) + "?")
    assert [part.ranking[0].slug for part in reading.parts] == [slug for _, slug in asked]


def test_what_the_library_does_not_know_is_a_part_as_well(index):
    reading = index.read(f"how do I reset my password? And {UNKNOWN}?")
    known, unknown = reading.parts
    assert known.ranking[0].slug == "reset-password"
    assert UNKNOWN in unknown.text
    assert all(each.confidence < reading.thresholds.reply for each in unknown.ranking)


def test_two_ways_to_ask_the_same_are_one_request(index):
    assert index.read("How do I reset my password? I forgot my password, what now?").parts == ()


def test_the_parts_wear_the_words_of_the_customer(index):
    said = "*How* do I reset my password?\nAlso, see https://x.example: how do I get a refund?"
    texts = [part.text for part in index.read(said).parts]
    assert texts[0] == "How do I reset my password?"
    assert "refund" in texts[-1]
