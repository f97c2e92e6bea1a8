"""Collects what Slack has against a payload, with JSON pointers, in Slack's words."""

from typing import Any


class Checks:
    """A growing list of complaints."""

    def __init__(self) -> None:
        self.messages: list[str] = []

    def add(self, at: str, complaint: str) -> None:
        """Note a complaint about the value at `at`."""
        self.messages.append(f"[ERROR] {complaint} [json-pointer:{at}]")

    def at_most(self, at: str, count: int, limit: int, what: str) -> None:
        """Complain about more than `limit` things."""
        if count > limit:
            self.add(at, f"no more than {limit} {what} allowed")

    def text_length(self, at: str, value: Any, limit: int) -> None:
        """Complain about a string that is too long or none; None is fine."""
        if value is None:
            return
        if not isinstance(value, str):
            self.add(at, "must be a string")
        elif len(value) > limit:
            self.add(at, f"must be less than {limit + 1} characters")

    def text(self, at: str, value: Any, limit: int, *, plain: bool = False) -> None:
        """Check a text object: its type, that it is not empty, its length."""
        allowed = ("plain_text",) if plain else ("plain_text", "mrkdwn")
        if not isinstance(value, dict) or value.get("type") not in allowed:
            self.add(at, f"must be a {' or '.join(allowed)} object")
            return
        if not value.get("text"):
            self.add(f"{at}/text", "must be more than 0 characters")
        self.text_length(f"{at}/text", value.get("text"), limit)
