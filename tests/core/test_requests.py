"""A message taken apart into its requests: what asks for itself, and what only goes on."""

from __future__ import annotations

import pytest

from bot.core.intent.requests import requests_of


@pytest.mark.parametrize(
    ("said", "requests"),
    [
        ("The export fails. Any update?", ["The export fails. Any update?"]),
        ("The sync is down. What's the status?", ["The sync is down. What's the status?"]),
        ("URGENT!!! The export fails.", ["URGENT!!! The export fails."]),
        (
            "How do I add users? Any news on single sign-on?",
            ["How do I add users?", "Any news on single sign-on?"],
        ),
        (
            "How do I add users? And can we pay by card?",
            ["How do I add users?", "can we pay by card?"],
        ),
        ("I need a person. How do I add users?", ["I need a person.", "How do I add users?"]),
    ],
)
def test_what_says_nothing_of_its_own_goes_with_what_it_is_about(said: str, requests: list[str]):
    assert [each.text for each in requests_of(said)] == requests
