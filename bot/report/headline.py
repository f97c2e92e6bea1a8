"""The few sentences at the top of a report: what it is about, and how much stands behind it."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from bot.services.overview import Overview

EMPTY = (
    "Nothing was asked in this time, so there is nothing to count yet. Let the bot listen for a "
    "few days (a channel in shadow is enough), then ask again."
)
NOTHING_SENT = (
    "A replay: nothing was sent and nobody answered, so there are no times and no reports, and a "
    "suggestion is never picked."
)


def headline(overview: Overview) -> tuple[str, ...]:
    """The sentences, one a line."""
    zone = ZoneInfo(overview.zone)
    since = overview.since
    period = f"since {since.astimezone(zone):%Y-%m-%d %H:%M}" if since else "since the beginning"
    as_of = f"{overview.made_at.astimezone(zone):%Y-%m-%d %H:%M}"
    lines = [f"Switchboard, {period}, as of {as_of} ({overview.zone})."]
    if overview.is_empty:
        return (*lines, EMPTY)
    counts = overview.counts
    lines.append(
        f"{counts.heard:,} heard; of these {counts.shadow:,} in shadow, {counts.withdrawn:,} "
        f"withdrawn by their askers, {counts.waiting:,} not decided yet."
    )
    if not overview.are_sent:
        lines.append(NOTHING_SENT)
    if not overview.are_hours_known:
        lines.append("The library cannot be read, so working hours and names are not known.")
    lines.append(
        "An interval holds the true share or median 19 times of 20; of few cases only that is told."
    )
    return tuple(lines)
