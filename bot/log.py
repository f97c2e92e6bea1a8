"""One line an event: time, level, logger, phrase and ids. Never a customer's words."""

from __future__ import annotations

import logging
import sys

# At DEBUG these print payloads, and with them customers' words; they never go below INFO.
_TALKATIVE = ("slack_sdk", "slack_bolt", "aiohttp", "waitress")


def set_up(level: str = "INFO") -> None:
    """Log to standard error."""
    logging.basicConfig(
        level=level,
        stream=sys.stderr,
        format="%(asctime)s %(levelname)-7s %(name)s %(message)s",
        force=True,
    )
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(max(logging.INFO, logging.getLevelName(level)))
    logging.getLogger("aiohttp.access").setLevel(logging.WARNING)
