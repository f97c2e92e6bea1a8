from __future__ import annotations

import pytest

from bot.core.contrary import ContraryWords

from .sample import sign_of

THEIRS = [
    ("I want my money back from our email provider", "refund-ride", "email provider"),
    ("our bank's refund has not come", "refund-ride", "bank's"),
    ("refund the ride with another vendor", "refund-ride", "vendor"),
    ("how do I end the contract with our cleaning company", "end-membership", "cleaning company"),
    ("the ministry's reminder does not come", "reminders", "ministry's"),
    ("turn on reminders in our own calendar", "reminders", "our own calendar"),
    ("my laptop is slow today", "reminders", "laptop"),
    ("the hotel charged us twice, how do I get my money back from them", "refund-ride", "hotel"),
]
OURS = [
    ("my bank took it twice, can I get a refund for my ride", "refund-ride"),
    ("I switch to another provider, end my membership please", "end-membership"),
    ("on my laptop I can not find where to add a rider", "add-rider"),
    ("my phone shows no reminder of my ride", "reminders"),
    ("our accountant's refund has not come", "refund-ride"),
]


@pytest.mark.parametrize(("text", "slug", "whose"), THEIRS)
def test_what_is_somebody_elses_is_held_back(text, slug, whose):
    assert f"*{whose}" in (sign_of(text, slug) or "")


@pytest.mark.parametrize(("text", "slug"), OURS)
def test_who_is_only_told_of_along_the_way_is_no_sign(text, slug):
    assert sign_of(text, slug) is None


def test_a_library_says_who_is_never_somebody_else():
    text = "refund the ride with another vendor"
    assert sign_of(text, "refund-ride", ContraryWords(nots=("vendor",))) is None
    assert sign_of(text, "refund-ride", ContraryWords(builtin=False)) is None
