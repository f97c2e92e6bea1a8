"""Reads the small amounts of `_library.yml`: durations, percentages, times, days, dates, zones."""

from __future__ import annotations

import re
import zoneinfo
from datetime import date, time, timedelta

from bot.library.mistakes import did_you_mean

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAY_NUMBERS = {name: n for n, day in enumerate(_DAYS) for name in (day, day[:3])}
_DURATION = re.compile(
    r"(?:(?P<hours>\d{1,4})h)?(?:(?P<minutes>\d{1,5})m)?(?:(?P<seconds>\d{1,6})s)?"
)
_DAY_COUNT = re.compile(r"(\d{1,5}) ?d(?:ays?)?")
_PERCENT = re.compile(r"(\d{1,3}(?:\.\d{1,3})?) ?%")
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def read_duration(text: str, least: timedelta, most: timedelta) -> timedelta:
    """Read `4h`, `90m`, `1h30m` or `20s`; ValueError with advice where it is none, or outside."""
    found = _DURATION.fullmatch(text.replace(" ", ""))
    if not text or not found:
        raise ValueError(f"write a duration such as 20s, 10m, 4h or 1h30m, not '{text}'")
    value = timedelta(**{unit: int(amount) for unit, amount in found.groupdict("0").items()})
    if not least <= value <= most:
        raise ValueError(f"{text} is outside {say_duration(least)} to {say_duration(most)}")
    return value


def read_day_count(text: str, least: int) -> timedelta | None:
    """Read `365d` or `never` (None); ValueError with advice where it is neither, or too few."""
    if text.casefold() == "never":
        return None
    found = _DAY_COUNT.fullmatch(text)
    if not found:
        raise ValueError(f"write a number of days such as 365d, or never, not '{text}'")
    if int(found[1]) < least:
        raise ValueError(f"{text} is too few: {least}d or more, or never")
    return timedelta(days=int(found[1]))


def say_duration(value: timedelta) -> str:
    """A duration as `_library.yml` writes it."""
    seconds = int(value.total_seconds())
    amounts = ((seconds // 3600, "h"), (seconds % 3600 // 60, "m"), (seconds % 60, "s"))
    return "".join(f"{amount}{unit}" for amount, unit in amounts if amount) or "0s"


def read_share(text: str, least: float, most: float) -> float:
    """Read `75%` as 0.75; ValueError with advice where it is not a percentage, or outside."""
    found = _PERCENT.fullmatch(text)
    if not found:
        raise ValueError(f"write a percentage such as 2%, not '{text}'")
    value = float(found[1]) / 100
    if not least <= value <= most:
        raise ValueError(f"{text} is outside {100 * least:g}% to {100 * most:g}%")
    return round(value, 6)


def read_truth(text: str) -> bool:
    """Read `yes` or `no`; ValueError with advice."""
    if text.casefold() not in {"yes", "no", "true", "false"}:
        raise ValueError(f"write yes or no, not '{text}'")
    return text.casefold() in {"yes", "true"}


def read_clock(text: str) -> time:
    """Read `09:00`; ValueError with advice."""
    found = _CLOCK.fullmatch(text)
    if not found or int(found[1]) > 23 or int(found[2]) > 59:
        raise ValueError(f"write a time from 00:00 to 23:59, such as 09:00, not '{text}'")
    return time(int(found[1]), int(found[2]))


def read_date(text: str) -> date:
    """Read `2026-12-24`; ValueError with advice."""
    if not _DATE.fullmatch(text):
        raise ValueError(f"write the date as YYYY-MM-DD, not '{text}'")
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"there is no such day: {text}") from None


def read_days(text: str) -> tuple[int, ...]:
    """Read `mon` or `mon-fri` as day numbers, Monday first; ValueError with advice."""
    ends = [part.strip().casefold() for part in re.split("[-\u2013]", text)]
    if len(ends) > 2 or any(end not in _DAY_NUMBERS for end in ends):
        raise ValueError(f"write a day such as mon, or mon-fri, not '{text}'")
    first, last = _DAY_NUMBERS[ends[0]], _DAY_NUMBERS[ends[-1]]
    if last < first:
        raise ValueError(f"write the days from left to right, Monday first, not '{text}'")
    return tuple(range(first, last + 1))


def read_zone(text: str) -> str:
    """Check the name of a time zone; ValueError with advice."""
    zones = zoneinfo.available_timezones()
    if text not in zones:
        hint = did_you_mean(text, zones) or "; write it like Europe/Berlin"
        raise ValueError(f"there is no time zone '{text}'{hint}")
    return text
