"""Slack's weather: what a Slack on a bad day does to calls, to events and to connections.

`Weather` holds all of it: `faults` of calls, odds for events, rate limits, and the kinds of bad
days that a person turns on from the page.
"""

from bot.sandbox.weather.call_faults import CallFault, CallFaults
from bot.sandbox.weather.weather import Weather

__all__ = ["CallFault", "CallFaults", "Weather"]
