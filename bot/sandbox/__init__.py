"""A Slack workspace on your own machine: Web API, Socket Mode, HTTP events, a page.

It imports nothing of the rest of the bot and stands in for Slack's servers: the real clients of
slack_sdk and slack_bolt talk to it, with only their base_url changed.
"""

from bot.sandbox.delivery import BotDelivery
from bot.sandbox.errors import NotAcknowledgedError, RefusedError, SandboxError, SlackError
from bot.sandbox.sandbox import Sandbox

__all__ = [
    "BotDelivery",
    "NotAcknowledgedError",
    "RefusedError",
    "Sandbox",
    "SandboxError",
    "SlackError",
]
