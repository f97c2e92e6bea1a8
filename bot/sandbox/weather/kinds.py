"""The kinds of weather that a person turns on and off: each is one of Slack's bad days."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class WeatherKind:
    """One kind of weather: its name, what it is called, what it does, and its fault of posts."""

    name: str
    title: str
    says: str
    fault: dict[str, Any] | None = None


KINDS = (
    WeatherKind(
        "limits",
        "Rate limits",
        "Every second post is answered 429: wait a second.",
        {"kind": "ratelimited", "every": 2, "times": None, "retry_after": 1},
    ),
    WeatherKind("twice", "Everything twice", "Each event is delivered a second time."),
    WeatherKind("late", "Late and shuffled", "Events come up to two seconds late, in any order."),
    WeatherKind(
        "sockets", "Lost sockets", "The bot's connections are cut, now one, now the other."
    ),
    WeatherKind(
        "replies",
        "Lost replies",
        "Slack takes every second post, but the bot never hears so.",
        {"kind": "reset_after", "every": 2, "times": None},
    ),
    WeatherKind(
        "refused",
        "A refused post",
        "The next message that the bot posts is refused for good.",
        {"kind": "error", "error": "restricted_action", "times": 1},
    ),
)
