"""A Slack workspace on your own machine: Web API, Socket Mode, HTTP events, a page.

It imports nothing of the rest of the bot and stands in for Slack's servers: the real clients of
slack_sdk and slack_bolt talk to it, with only their base_url changed.

state, workspace         what there is, and what all parts share
web_api, api/            the calls of the bot
events, interactions     what the bot hears; delivery, sockets and http_push carry it there
actor, administration    what people do
weather/                 what a Slack on a bad day does
local_slack              all of that as one; sandbox adds page/ for people and control for programs
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
