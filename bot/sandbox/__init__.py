"""A Slack workspace on your own machine: Web API, Socket Mode, HTTP events, a page.

It imports nothing of the rest of the bot and stands in for Slack's servers: the real clients of
slack_sdk and slack_bolt talk to it, with only their base_url changed.
"""

from bot.sandbox.actor import Actor
from bot.sandbox.clock import Clock
from bot.sandbox.delivery import Attempt, BotDelivery
from bot.sandbox.errors import NotAcknowledgedError, RefusedError, SandboxError, SlackError
from bot.sandbox.forms import ResponseAction
from bot.sandbox.local_slack import Snapshot
from bot.sandbox.sample_world import default_world
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.state import Message, SlackChannel, SlackTeam, User, Usergroup, View, World
from bot.sandbox.weather import CallFault, CallFaults, Weather
from bot.sandbox.web_api import Call

__all__ = [
    "Actor",
    "Attempt",
    "BotDelivery",
    "Call",
    "CallFault",
    "CallFaults",
    "Clock",
    "Message",
    "NotAcknowledgedError",
    "RefusedError",
    "ResponseAction",
    "Sandbox",
    "SandboxError",
    "SlackChannel",
    "SlackError",
    "SlackTeam",
    "Snapshot",
    "User",
    "Usergroup",
    "View",
    "Weather",
    "World",
    "default_world",
]
