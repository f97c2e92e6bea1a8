from __future__ import annotations

import pytest

from .sample import sign_of

TOLD = [
    ("Agnieszka ended the membership for us", "end-membership"),
    ("I have ended my membership", "end-membership"),
    ("the refund arrived today", "refund-ride"),
    ("my sister is a rider now", "add-rider"),
    ("the weekly reminder works again", "reminders"),
    ("we are going to add a rider next week", "add-rider"),
    ("Paula will end her membership tomorrow", "end-membership"),
    ("the reminders are really nice", "reminders"),
    ("no more error 310 since yesterday", "lock-code"),
    ("refund received, all good", "refund-ride"),
]
ASKED = [
    ("I updated my phone and now the lock shows 310", "lock-code"),
    ("I think my ride was charged twice", "refund-ride"),
    ("when is the money back", "refund-ride"),
    ("I want to end my membership", "end-membership"),
    ("end my membership please", "end-membership"),
    ("the lock shows error 310", "lock-code"),
    ("ride refund", "refund-ride"),
    ("I was charged, I want my money back for the ride", "refund-ride"),
    ("the refund has not arrived", "refund-ride"),
    ("the station has moved across the street", "move-station"),
]


@pytest.mark.parametrize(("text", "slug"), TOLD)
def test_what_only_tells_something_is_held_back(text, slug):
    assert "it only tells something" in (sign_of(text, slug) or "")


@pytest.mark.parametrize(("text", "slug"), ASKED)
def test_what_asks_and_what_an_answer_is_told_is_no_statement(text, slug):
    assert sign_of(text, slug) is None
