"""Makes text that came from people harmless where it is printed, and numbers readable."""

from __future__ import annotations

import re
import unicodedata
from datetime import timedelta

from bot.core.figures import Share, Spread

LONGEST = 240  # characters of a customer's question
_SPACES = {"\t": " ", "\n": " ", "\r": " "}
# A spreadsheet takes what begins so for a formula; also after what it may take for a separator.
_FORMULA = re.compile(r"(^|[;,|])([\s\"']*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])")


def printable(text: str, longest: int = LONGEST) -> str:
    """One line without control characters, direction marks or half characters, cut to a length."""
    spaced = "".join(_SPACES.get(char, char) for char in text[: longest * 4])
    line = " ".join("".join(map(_printable, spaced)).split())
    return line if len(line) <= longest else f"{line[: longest - 1].rstrip()}…"


def _printable(char: str) -> str:
    if char.isprintable():
        return char
    category = unicodedata.category(char)
    if category == "Zs":
        return " "
    return "" if category in ("Cf", "Zl", "Zp") else "�"


def cell(text: str) -> str:
    """Text that no spreadsheet takes for a formula, whichever sign it parts columns at."""
    return _FORMULA.sub(r"\1\2'", printable(text))


def share(value: Share) -> str:
    """A share with its counts; of few cases only its interval, for a percentage would say more."""
    if not value.whole:
        return "none yet"
    low, high = (round(end * 100) for end in value.interval)
    counts = f"{value.part:,} of {value.whole:,}"
    if value.is_small:
        return f"{counts} (between {low} and {high} %)"
    return f"{_percent(value)} ({counts}; {low} to {high} %)"


def _percent(value: Share) -> str:
    """Rounded, but never to nothing where there is something, or to all where there is not."""
    rounded = round(value.part / value.whole * 100)
    if rounded == 0 and value.part:
        return "under 1 %"
    if rounded == 100 and value.part < value.whole:
        return "over 99 %"
    return f"{rounded} %"


def span(value: timedelta | None) -> str:
    """A length of time as a person says it."""
    if value is None:
        return "-"
    seconds = value.total_seconds()
    if seconds < 1:
        return "under 1 s" if seconds else "0 s"
    for unit, length, below in (("s", 1, 90), ("min", 60, 90), ("h", 3600, 48)):
        if seconds / length < below:
            number = seconds / length
            return f"{number:.0f} {unit}" if number >= 10 or length == 1 else f"{number:.1f} {unit}"
    return f"{seconds / 86400:.1f} days"


def median(value: Spread) -> str:
    """The median with its interval; of fewer than six, only the shortest and the longest."""
    if not value.count:
        return "none yet"
    if value.interval is None:
        ends = [span(end) for end in (value.times[0], value.times[-1])]
        return ends[0] if value.count == 1 else f"between {ends[0]} and {ends[1]}"
    low, high = value.interval
    return f"{span(value.median)} ({span(low)} to {span(high)})"


def p90(value: Spread) -> str:
    """The time that nine of ten did not pass; not told of fewer than ten."""
    return span(value.p90) if value.p90 is not None else "too few"
