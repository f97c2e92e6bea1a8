"""Prints what `switchboard evaluate` measured."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import click
from rich.table import Table

from bot.commands.shared import console, said
from bot.evaluation.measures import Measures
from bot.evaluation.trial import JudgedReading
from bot.matching.confidence.use import Use

SHOWN = (
    ("accuracy", "accuracy", min),
    ("among_three", "R@3", min),
    ("auroc", "AUROC", min),
    ("oracle", "oracle", min),
    ("coverage", "coverage", min),
    ("wrong_of_all", "wrong", max),
    ("wrong_of_sent", "of sent", max),
    ("shown_right", "shown", min),
    ("unknown_shown", "unknown", max),
)
"""Each measure, its heading, and which of several values is the worst."""


@dataclass(frozen=True, slots=True)
class Run:
    """One file's questions put to one draw of its library."""

    file: str
    seed: int
    measures: Measures
    use: Use
    readings: Sequence[JudgedReading]


def show_measures(runs: Sequence[Run], dumped: Path | None, *, as_json: bool) -> None:
    """A row a file, the mean of its seeds; then the mean and the worst of all runs."""
    if dumped is not None:
        _dump(dumped, runs)
    if as_json:
        facts = [{"file": run.file, "seed": run.seed, **asdict(run.measures)} for run in runs]
        print_json(facts)
        return
    table = Table("%", *(head for _, head, _ in SHOWN), box=None, padding=(0, 1, 0, 0))
    for name in dict.fromkeys(run.file for run in runs):
        of_file = [run.measures for run in runs if run.file == name]
        table.add_row(said(name), *_row(of_file, mean))
    if len(runs) > 1:
        every = [run.measures for run in runs]
        table.add_row("mean", *_row(every, mean))
        table.add_row("worst", *_row(every))
    console().print(table)
    _print_counts(runs)


Summed = Callable[[Iterable[float | None]], float | None]


def _row(measures: Sequence[Measures], summed: Summed | None = None) -> list[str]:
    """Each measure of several runs, summed up so, or the worst of them."""
    return [
        percent((summed or outermost(worst))([getattr(m, name) for m in measures]))
        for name, _, worst in SHOWN
    ]


def outermost(of: Callable[[list[float]], float]) -> Summed:
    """The lowest or the highest of those that are known."""

    def summed(values: Iterable[float | None]) -> float | None:
        known = [value for value in values if value is not None]
        return of(known) if known else None

    return summed


def _print_counts(runs: Sequence[Run]) -> None:
    """How much was put to how much, and where it went most wrong."""
    told = []
    for name in dict.fromkeys(run.file for run in runs):
        of_file = [run.measures for run in runs if run.file == name]
        counts = [
            _span(getattr(m, field) for m in of_file)
            for field in ("answers", "phrasings", "questions", "without_answer")
        ]
        told.append(
            f"{name}: {counts[0]} answers, {counts[1]} phrasings; {counts[2]} questions, "
            f"{counts[3]} of them without an answer"
        )
    if len(runs) > 1:
        worst = max(runs, key=lambda run: run.measures.wrong_of_all)
        told.append(
            f"Most wrong: {worst.file} with seed {worst.seed}, "
            f"{percent(worst.measures.wrong_of_all)} %"
        )
    console().print(said("\n".join(told)), highlight=False)


def _span(counts: Iterable[int]) -> str:
    """`58`, or `49 to 50` where they differ."""
    known = sorted(set(counts))
    return str(known[0]) if len(known) == 1 else f"{known[0]} to {known[-1]}"


def print_json(facts: Sequence[dict[str, Any]]) -> None:
    """Several facts as a list, one by itself."""
    click.echo(json.dumps(facts if len(facts) > 1 else facts[0], indent=2))


def mean(values: Iterable[float | None]) -> float | None:
    """That of those that are known."""
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else None


def percent(share: float | None) -> str:
    """A share as a table has it."""
    return "-" if share is None else f"{100 * share:.1f}"


def print_lives(report: Sequence[dict[str, Any]], *, as_json: bool) -> None:
    """What happened in each window of each life."""
    if as_json:
        print_json(report)
        return
    for lived in report:
        title = said(f"{lived['file']}, seed {lived['seed']}")
        table = Table("messages", "coverage", "wrong of all", "oracle", title=title)
        for label, part in (
            *((f"{w['begins']} to {w['ends']}", w) for w in lived["windows"]),
            ("last 500", lived["last_500"]),
            ("whole", lived["whole"]),
        ):
            shares = (percent(part[name]) for name in ("coverage", "wrong_of_all", "oracle"))
            table.add_row(label, *shares)
        console().print(table)


def _dump(path: Path, runs: Sequence[Run]) -> None:
    """Write each ranking as a line of JSON, with the questions' words."""
    write_lines(
        path,
        [
            {
                "file": run.file,
                "seed": run.seed,
                "text": reading.question.text,
                "answer": reading.question.answer,
                "ranking": [
                    {"answer": slug, "confidence": round(confidence, 6)}
                    for slug, confidence in reading.ranking
                ],
                "evidence": round(reading.evidence, 6),
                "decision": reading.decision,
            }
            for run in runs
            for reading in run.readings
        ],
    )


def write_lines(path: Path, rows: Iterable[dict[str, Any]]) -> None:
    """Write a line of JSON a row."""
    lines = [json.dumps(row, ensure_ascii=False) for row in rows]
    try:
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    except OSError as error:
        raise click.ClickException(f"{path} cannot be written: {error.strerror}") from error
