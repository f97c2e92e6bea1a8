"""The overview as tables: what each is called, what it counts, its columns and its rows.

The terminal, the HTML file and the CSV files draw the same tables; none of them adds a number.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.core.figures import Share, Spread
from bot.core.overview import AnswerFact
from bot.core.questions import Action
from bot.report import words
from bot.services.overview import Overview, Response, TopicRow

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_BUSIEST = 8
_LISTED = 50  # rows of what people asked in vain; CSV has them all

Value = str | int | Share | Spread | date | None


class ColumnKind(StrEnum):
    """What stands in a column."""

    TEXT = "text"
    NUMBER = "number"
    SHARE = "share"
    SPREAD = "spread"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class Column:
    """A column's heading, and what stands in it."""

    name: str
    kind: ColumnKind = ColumnKind.TEXT


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table. `counts` says what its numbers count.

    `listed` is how many rows a reader sees, None for all; a file for a spreadsheet has them all.
    """

    name: str
    title: str
    counts: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
    empty: str = "Nothing to count yet."
    listed: int | None = None

    @property
    def shown(self) -> tuple[tuple[Value, ...], ...]:
        """The rows that a reader sees."""
        return self.rows[: self.listed]

    @property
    def left_out(self) -> int:
        """How many rows a reader does not see."""
        return len(self.rows) - len(self.shown)


def sheets_of(overview: Overview) -> tuple[Sheet, ...]:
    """Every table there is something to say in, in reading order."""
    sheets = [_actions(overview)]
    if overview.are_sent:
        sheets += [_responses(overview), _became(overview), _wrong(overview)]
    sheets += [_coverage(overview), _hours(overview), _topics(overview), _owners(overview)]
    return (*sheets, _used(overview), _unused(overview), _unanswered(overview))


def shown(value: Value) -> str:
    """A value as a reader sees it."""
    match value:
        case None:
            return "-"
        case Share():
            return words.share(value)
        case Spread():
            return words.median(value)
        case datetime():
            return value.strftime("%Y-%m-%d")
        case date():
            return value.isoformat()
        case int():
            return f"{value:,}"
        case str():
            return words.printable(value)


def _numbers(*names: str) -> tuple[Column, ...]:
    return tuple(Column(name, ColumnKind.NUMBER) for name in names)


def _actions(overview: Overview) -> Sheet:
    said = {
        Action.REPLY: "answered at once",
        Action.SUGGEST: "suggested on (“did you mean …”)",
        Action.ESCALATE: "handed to a person",
        Action.QUIET: "kept quiet (may want somebody)",
        Action.IGNORE: "left alone (asked nothing)",
    }
    return Sheet(
        "decisions",
        "What the bot decided",
        "Counts what customers wrote, once each, by the first thing that was decided of it; "
        "several messages in a row are one. Withdrawn and still waiting ones are left out.",
        (Column("decision"), Column("share of all", ColumnKind.SHARE)),
        tuple((said[action], share) for action, share in overview.actions.items()),
    )


def _responses(overview: Overview) -> Sheet:
    columns = [
        Column("questions"),
        *_numbers("answered", "no answer yet"),
        Column("median wait", ColumnKind.SPREAD),
        Column("9 of 10 within", ColumnKind.NUMBER),
    ]
    if overview.are_hours_known:
        columns += [
            Column("median, working time", ColumnKind.SPREAD),
            Column("9 of 10, working time", ColumnKind.NUMBER),
        ]
    return Sheet(
        "first-response",
        "First response",
        "Counts the time from a question to the first answer its asker got: an automatic reply, "
        "an answer they picked, or a person's words. “Passed on to …” and “did you mean …” are no "
        "answers. Left out: channels in shadow. Working time is that of _library.yml.",
        tuple(columns),
        tuple(_response(row, overview) for row in overview.responses),
    )


def _response(row: Response, overview: Overview) -> tuple[Value, ...]:
    base = (row.which, row.clock.count, row.none_yet, row.clock, words.p90(row.clock))
    if overview.are_hours_known and row.working is not None:
        return (*base, row.working, words.p90(row.working))
    return base


def _became(overview: Overview) -> Sheet:
    return Sheet(
        "what-followed",
        "What followed",
        "Counts questions in channels where the bot speaks, by what it did first.",
        (Column("of these"), Column("share", ColumnKind.SHARE)),
        tuple(overview.became.items()),
    )


def _wrong(overview: Overview) -> Sheet:
    return Sheet(
        "wrong-answers",
        "Wrong answers reported",
        "Counts questions to which the bot sent an answer: what their askers and your teammates "
        "said of it. Nobody saying anything is no praise.",
        (Column("report"), Column("share of questions answered", ColumnKind.SHARE)),
        tuple(overview.wrong.items()),
    )


def _coverage(overview: Overview) -> Sheet:
    return Sheet(
        "coverage",
        "Coverage over time",
        f"Counts questions by the {overview.step} they were asked in. Coverage is the share that "
        "was answered at once.",
        (
            Column(f"{overview.step} of", ColumnKind.DAY),
            *_numbers("answered", "suggested", "handed over"),
            Column("coverage", ColumnKind.SHARE),
        ),
        tuple(
            (b.start, b.replied, b.suggested, b.escalated, b.coverage) for b in overview.coverage
        ),
    )


def _hours(overview: Overview) -> Sheet:
    busiest = sorted(overview.hours.items(), key=lambda counted: (-counted[1], counted[0]))
    return Sheet(
        "busiest-hours",
        "Busiest hours",
        f"Counts questions by the weekday and hour they were asked in, in {overview.zone} time.",
        (Column("hour"), *_numbers("questions")),
        tuple(
            (f"{DAYS[day]} {hour:02}:00 to {hour + 1:02}:00", count)
            for (day, hour), count in busiest
        ),
        listed=_BUSIEST,
    )


def _topics(overview: Overview) -> Sheet:
    reports = (Column("not solved", ColumnKind.SHARE), Column("graded wrong", ColumnKind.SHARE))
    return Sheet(
        "topics",
        "By topic",
        "Counts questions by the topic of the answer they came nearest to. “no topic” are those "
        "that nothing in the library was like."
        + (" Reports are of questions that got an answer." if overview.are_sent else ""),
        (
            Column("topic"),
            *_numbers("questions", "answered", "suggested", "handed over"),
            *(reports if overview.are_sent else ()),
        ),
        tuple(_topic(row, with_reports=overview.are_sent) for row in overview.topics),
    )


def _topic(row: TopicRow, *, with_reports: bool) -> tuple[Value, ...]:
    bucket = row.bucket
    return (
        row.topic or "no topic",
        bucket.coverage.whole,
        bucket.replied,
        bucket.suggested,
        bucket.escalated,
        *((row.not_solved, row.graded_wrong) if with_reports else ()),
    )


def _owners(overview: Overview) -> Sheet:
    return _owners_at_work(overview) if overview.are_sent else _owners_in_replay(overview)


def _owners_in_replay(overview: Overview) -> Sheet:
    """Nobody answered in a replay, so that there is no wait and nothing is overdue."""
    return Sheet(
        "owners",
        "By owner",
        "Counts questions that would have been handed to an owner.",
        (Column("owner"), *_numbers("handed over")),
        tuple((row.name, row.opened) for row in overview.owners),
        empty="Nothing would have been handed over.",
    )


def _owners_at_work(overview: Overview) -> Sheet:
    is_working = any(row.is_working_time for row in overview.owners)
    return Sheet(
        "owners",
        "By owner",
        "Counts questions that were handed to an owner. The wait is from when the customer "
        f"wrote to a person's first answer, {'in working time' if is_working else 'by the clock'}.",
        (
            Column("owner"),
            *_numbers("handed over", "not resolved yet"),
            Column("overdue", ColumnKind.SHARE),
            Column("median wait", ColumnKind.SPREAD),
            Column("9 of 10 within", ColumnKind.NUMBER),
        ),
        tuple(
            (
                row.name,
                row.opened,
                row.unresolved,
                row.breached,
                row.first_answer,
                words.p90(row.first_answer),
            )
            for row in overview.owners
        ),
        empty="Nothing was handed over.",
    )


def _used(overview: Overview) -> Sheet:
    return Sheet(
        "answers-used",
        "Answers used",
        "Counts how often each answer was given at once, picked from a suggestion, sent by a "
        "teammate or merely suggested, in shadow too, and what was said of it.",
        (
            Column("answer"),
            Column("topic"),
            *_numbers("given at once", "picked", "sent by people", "suggested"),
            *_numbers("solved", "not solved", "graded right", "graded wrong"),
            Column("last used", ColumnKind.DAY),
        ),
        tuple(_answer(answer) for answer in overview.used),
        empty="No answer was used.",
    )


def _answer(a: AnswerFact) -> tuple[Value, ...]:
    name = f"{a.slug} (retired)" if a.is_retired else a.slug
    counts = (a.replied, a.picked, a.sent_by_people, a.suggested)
    said = (a.solved, a.not_solved, a.graded_right, a.graded_wrong)
    return (name, a.topic, *counts, *said, a.last_used_at)


def _unused(overview: Overview) -> Sheet:
    return Sheet(
        "answers-never-used",
        "Answers never used",
        "Live answers that nobody was given or shown in this time. Nothing is wrong with a rare "
        "question; with many, ask whether customers use other words.",
        (Column("answer"), Column("topic"), Column("title")),
        tuple((a.slug, a.topic, a.title) for a in overview.unused),
        empty="Every answer was used.",
    )


def _unanswered(overview: Overview) -> Sheet:
    rows: Sequence[tuple[Value, ...]] = [
        (group.count, " / ".join(group.examples), ", ".join(group.channels), group.last_asked_at)
        for group in overview.unanswered
    ]
    return Sheet(
        "asked-in-vain",
        "Asked in vain",
        "Counts questions that were handed over because nothing in the library was like them, put "
        "together where they ask alike. These are customers' own words, here and nowhere else in "
        "this report: it is internal.",
        (
            *_numbers("times"),
            Column("in customers' words"),
            Column("where"),
            Column("last asked", ColumnKind.DAY),
        ),
        tuple(rows),
        empty="Nothing: the library was like every question.",
        listed=_LISTED,
    )
