from __future__ import annotations

import pytest

from bot.core.contrary import ContraryWords

from .sample import sign_of

FOREIGN = [
    ("how do I end my Netflix membership", "end-membership", "Netflix"),
    ("refund my uber ride", "refund-ride", "uber"),
    ("terminate our zoom membership", "end-membership", "zoom"),
    ("how do I end the gym membership", "end-membership", "gym"),
    ("refund my train ticket", "refund-ride", "train ticket"),
    ("I want my money back for the opera", "refund-ride", "opera"),
    ("can I add a rider to my Zyklomat account", "add-rider", "Zyklomat"),
]
OURS = [
    ("how do I end my membership, I am with Apple now", "end-membership"),
    ("can I zoom in when I add a rider", "add-rider"),
    ("the dentist was far, can I get a refund for my ride", "refund-ride"),
    ("I lost my money in a taxi, can I have it back", "refund-ride"),
    ("please add Agnieszka as a rider", "add-rider"),
    ("our landlord asks for the refund of the ride", "refund-ride"),
    ("is it cheaper than uber to add a rider", "add-rider"),
]
NUMBERS = [
    ("the lock shows error 417", "lock-code", "417"),
    ("what is code 5021", "lock-code", "5021"),
    ("do your tyres follow ISO 9001", "lock-code", "9001"),
    ("what is 0x8024 on the lock", "lock-code", "0x8024"),
    ("what is fault E-77 on the lock", "lock-code", "E-77"),
    ("does version 2.4 of the lock show that", "lock-code", "2.4"),
]
COUNTS = [
    ("end my membership on march 12", "end-membership"),
    ("error 310 since 2024", "lock-code"),
    ("error 310 after 200 rides", "lock-code"),
    ("code 310 on bike #48123", "lock-code"),
    ("can I get a refund of $120 for the ride", "refund-ride"),
    ("add 3 riders", "add-rider"),
]


@pytest.mark.parametrize(("text", "slug", "name"), FOREIGN)
def test_somebody_elses_product_is_held_back(text, slug, name):
    assert f"it names *{name}*" in (sign_of(text, slug) or "")


@pytest.mark.parametrize(("text", "slug"), OURS)
def test_names_of_people_and_names_beside_the_matter_are_no_sign(text, slug):
    assert sign_of(text, slug) is None


@pytest.mark.parametrize(("text", "slug", "number"), NUMBERS)
def test_another_code_version_or_norm_is_held_back(text, slug, number):
    assert f"*{number}*" in (sign_of(text, slug) or "")


@pytest.mark.parametrize(("text", "slug"), COUNTS)
def test_years_counts_amounts_and_own_numbers_are_no_sign(text, slug):
    assert sign_of(text, slug) is None


def test_a_code_that_counts_something_is_no_code():
    assert "counts with *310*" in (sign_of("we have 310 people", "lock-code") or "")


def test_a_library_adds_names_and_takes_names_out():
    text = "refund my kestrel ride"
    assert sign_of(text, "refund-ride") is None
    assert "*kestrel*" in (sign_of(text, "refund-ride", ContraryWords(names=("Kestrel",))) or "")
    assert sign_of("refund my uber ride", "refund-ride", ContraryWords(nots=("uber",))) is None
