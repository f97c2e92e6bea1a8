"""How fast the bot goes with Slack, and how long it waits for it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Timing:
    """All in seconds.

    `per_channel`: between two posts in one conversation; Slack allows one a second.
    `look_again`: between two looks for a post whose result was unclear.
    `poll`: how often to ask for rows that nobody announced.
    `storage_pause`: until the database is tried again after it failed.
    `post_timeout`: until a call that gets no answer counts as unclear.
    `ping_every`: between two pings of a connection; one that answers none for four times as long is
    replaced.
    """

    per_channel: float = 1.0
    look_again: float = 2.0
    poll: float = 0.2
    storage_pause: float = 1.0
    post_timeout: float = 10.0
    ping_every: float = 5.0


USUAL = Timing()
"""What suits Slack."""
