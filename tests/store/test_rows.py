"""How a row becomes a value: each field of its column, read back as what it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum

import pytest

from bot.store.rows import columns_of, reader


class Colour(StrEnum):
    RED = "red"


@dataclass(frozen=True, slots=True)
class Kept:
    colour: Colour | None
    at: datetime | None
    day: date | None
    is_new: bool
    words: str


ROW = {
    "colour": "red",
    "made_at": "2026-03-02T09:00:00.000000+00:00",
    "day": "2026-03-02",
    "is_new": 0,
    "words": "red",
    "beside": "not asked for",
}
VALUE = Kept(Colour.RED, datetime(2026, 3, 2, 9, tzinfo=UTC), date(2026, 3, 2), False, "red")

read = reader(Kept, at="made_at")


def test_a_row_is_read_back_as_what_its_fields_are():
    kept = read(ROW)
    assert kept == VALUE
    assert [type(each) for each in columns_of(kept).values()] == [Colour, datetime, date, bool, str]


def test_what_is_null_is_none():
    kept = read(ROW | {"colour": None, "made_at": None, "day": None})
    assert (kept.colour, kept.at, kept.day) == (None, None, None)


def test_a_column_that_is_missing_is_no_none():
    with pytest.raises(KeyError):
        read({"colour": "red"})
