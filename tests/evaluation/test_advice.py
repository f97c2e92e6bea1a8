from __future__ import annotations

from bot.evaluation.advice import add_first, held_back, points_of
from bot.matching.index import Index
from tests.matching.sample import LIBRARY, make_answer


def build(*more):
    answers = [make_answer(slug, asks) for slug, asks in LIBRARY.items()]
    return Index.build((*answers, *more), wrong_rate=0.02)


def test_an_answer_that_is_hardly_ever_sent_is_named_with_the_reason():
    few = make_answer("holidays", ("when is the office closed", "public holidays this year"))
    same = make_answer("money", ("How do I get a refund?", "cash back", "get money"))
    reasons = held_back(build(few, same))
    assert reasons["holidays"] == "2 phrasings; below 3 more must speak for it"
    assert reasons["money"] == "refund has the same phrasing: how do i get a refund"
    assert reasons["refund"] == "money has the same phrasing: how do i get a refund"


def test_a_rival_that_takes_an_answers_phrasings_is_named():
    thief = make_answer("thief", ("reset password", "password please", "forgot password now"))
    assert "rival too near" in held_back(build(thief))["thief"]


def test_phrasings_are_added_first_where_the_fewest_would_be_sent():
    alien = make_answer("alien", ("feed the cat", "paint the door", "sing a song at noon"))
    first = add_first(build(alien))[0]
    assert (first.slug, first.share, first.asks) == ("alien", 0.0, 3)


def test_a_lower_threshold_answers_more_and_errs_more():
    points = points_of(build())
    assert [p.threshold for p in points] == sorted((p.threshold for p in points), reverse=True)
    assert [p.wrong_of_all for p in points] == sorted(p.wrong_of_all for p in points)
