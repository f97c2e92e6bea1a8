"""Slack's rate limits, on the virtual clock: tiers per method, one post a second a channel."""

import math
from collections import deque

from bot.sandbox.errors import SlackError

PER_MINUTE = {1: 1, 2: 20, 3: 50, 4: 100}
POSTS_BURST = 4
POSTS_PER_MINUTE = 300
_POSTS = frozenset({"chat.postMessage"})


class RateLimitedError(SlackError):
    """429: this method, or this channel for posts, must wait `retry_after` seconds."""

    def __init__(self, retry_after: int) -> None:
        super().__init__("ratelimited")
        self.retry_after = retry_after


class RateLimits:
    """Counts calls in sliding minutes; posts have a bucket a channel."""

    def __init__(self) -> None:
        self._calls: dict[str, deque[float]] = {}
        self._buckets: dict[str, tuple[float, float]] = {}

    def check(self, method: str, tier: int, channel: str, now: float) -> None:
        """Count a call, or raise if it comes too soon."""
        if method in _POSTS:
            self._check_bucket(channel, now)
            self._check_window(method, POSTS_PER_MINUTE, now)
        elif tier:
            self._check_window(method, PER_MINUTE[tier], now)

    def _check_bucket(self, channel: str, now: float) -> None:
        left, at = self._buckets.get(channel, (float(POSTS_BURST), now))
        left = min(float(POSTS_BURST), left + max(0.0, now - at))
        if left < 1:
            self._buckets[channel] = (left, now)
            raise RateLimitedError(max(1, math.ceil(1 - left)))
        self._buckets[channel] = (left - 1, now)

    def _check_window(self, method: str, limit: int, now: float) -> None:
        calls = self._calls.setdefault(method, deque())
        while calls and calls[0] <= now - 60:
            calls.popleft()
        if len(calls) >= limit:
            raise RateLimitedError(max(1, math.ceil(calls[0] + 60 - now)))
        calls.append(now)
