"""`switchboard evaluate`: what the matching is worth on labelled questions."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from bot.commands.models import load_encoder
from bot.commands.shared import MODEL, PHRASINGS, SEED, SHARE, TIER, click_errors, console
from bot.config import read_config
from bot.core.answers import Answer
from bot.evaluation import library_life, noise
from bot.evaluation.labelled import LabelledFile, read_file
from bot.evaluation.trial import JudgedReading, Measures, library_of, measure
from bot.loading import answers_in_force
from bot.matching.index import Index
from bot.matching.meaning.vectors import Encoder

Advance = Callable[[], None]


@contextmanager
def progress_bar(title: str, total: int) -> Iterator[Advance]:
    """A bar on standard error; nothing where that is not a terminal."""
    columns = (TextColumn(title), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(title, total=total)
        yield lambda: bar.advance(task)


@click.command("evaluate")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@PHRASINGS
@SEED
@click.option(
    "--max-wrong", type=SHARE, default=0.02, show_default=True, help="Wrong replies accepted."
)
@TIER
@MODEL
@click.option("--noise", "noise_kind", type=click.Choice(noise.NAMES))
@click.option(
    "--dump", type=click.Path(path_type=Path), help="Write each ranking here (JSON lines)."
)
@click.option("--json", "as_json", is_flag=True, help="Print the measures as JSON.")
@click.option("--life", "as_life", is_flag=True, help="Let the library learn from its questions.")
@click.option(
    "--start-k",
    type=click.IntRange(min=1),
    default=3,
    show_default=True,
    help="With --life: phrasings at first.",
)
@click.option(
    "--messages",
    type=click.IntRange(min=1),
    default=2_000,
    show_default=True,
    help="With --life: how many.",
)
@click_errors()
def evaluate_command(
    files: tuple[Path, ...],
    k: int,
    seed: int,
    max_wrong: float,
    tier: str,
    model: Path | None,
    noise_kind: str | None,
    dump: Path | None,
    *,
    as_json: bool,
    as_life: bool,
    start_k: int,
    messages: int,
) -> None:
    """Measure matching on labelled questions.

    FILES are .jsonl, .jsonl.gz or .csv with `text`, `answer` (empty or null: there is none) and,
    to bring their own library, `part` (`library` or `question`). A file without library rows is
    put to the live library. Shares are weighted to 70 % questions with an answer.
    """
    if as_life and (noise_kind or dump):
        raise click.UsageError("--life takes neither --noise nor --dump")
    encoder = load_encoder(tier, model)
    asked = [read_file(path) for path in files]
    if as_life:
        report = [_life(file, encoder, max_wrong, start_k, messages, seed) for file in asked]
        _print_lives(report, as_json=as_json)
        return
    results = [_evaluate(file, encoder, max_wrong, k, seed, noise_kind) for file in asked]
    if dump is not None:
        _dump(dump, [reading for _, readings in results for reading in readings])
    _print_measures([(f.name, m) for f, (m, _) in zip(asked, results, strict=True)], as_json)


def library_for(file: LabelledFile, k: int, seed: int) -> tuple[Answer, ...]:
    """The library that a file brings, or the live one, with k phrasings an answer (0: all)."""
    if file.library:
        return library_of(file.library, k, seed)
    _, answers = answers_in_force(read_config(os.environ))
    if not k:
        return answers
    titles = {answer.slug: answer.title for answer in answers}
    return library_of({answer.slug: answer.asks for answer in answers}, k, seed, titles)


def _evaluate(
    file: LabelledFile,
    encoder: Encoder | None,
    max_wrong: float,
    k: int,
    seed: int,
    noise_kind: str | None,
) -> tuple[Measures, list[JudgedReading]]:
    """Index a file's library (or the live one) and put its questions to it."""
    index = Index.build(library_for(file, k, seed), wrong_rate=max_wrong, encoder=encoder)
    with progress_bar(file.name, len(file.questions)) as advance:
        readings = noise.ask_all(index, file.questions, noise_kind, seed, advance)
    return measure(index, readings), readings


def _dump(path: Path, readings: Sequence[JudgedReading]) -> None:
    lines = [
        json.dumps(
            {
                "text": reading.question.text,
                "answer": reading.question.answer,
                "ranking": [
                    {"answer": slug, "confidence": round(confidence, 6)}
                    for slug, confidence in reading.ranking
                ],
                "decision": reading.decision,
            },
            ensure_ascii=False,
        )
        for reading in readings
    ]
    try:
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    except OSError as error:
        raise click.ClickException(f"{path} cannot be written: {error.strerror}") from error


SHOWN = (
    ("accuracy", "accuracy"),
    ("among_three", "R@3"),
    ("auroc", "AUROC"),
    ("coverage", "coverage"),
    ("wrong_of_all", "wrong"),
    ("wrong_of_sent", "of sent"),
)


def _print_measures(results: Sequence[tuple[str, Measures]], as_json: bool) -> None:
    if as_json:
        facts = [{"file": name, **asdict(measures)} for name, measures in results]
        click.echo(json.dumps(facts if len(facts) > 1 else facts[0], indent=2))
        return
    heads = ("%", "answers", "phrasings", "questions", *(label for _, label in SHOWN))
    table = Table(*heads, box=None, padding=(0, 1, 0, 0))
    for name, measures in results:
        counts = (measures.answers, measures.phrasings, measures.questions)
        shares = (_percent(getattr(measures, field)) for field, _ in SHOWN)
        table.add_row(name, *map(str, counts), *shares)
    if len(results) > 1:
        means = (_percent(_mean(getattr(m, field) for _, m in results)) for field, _ in SHOWN)
        table.add_row("mean", "", "", "", *means)
    console().print(table)


def _mean(values: Iterator[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else None


def _percent(share: float | None) -> str:
    return "-" if share is None else f"{100 * share:.1f}"


# --- a life --------------------------------------------------------------------------------------


def _life(
    file: LabelledFile,
    encoder: Encoder | None,
    max_wrong: float,
    start_k: int,
    messages: int,
    seed: int,
) -> dict[str, Any]:
    """Let one file's library live, and say what happened in each window."""
    if not file.library:
        raise click.UsageError(f"{file.name} has no library rows: --life needs them")
    library, messages_asked = library_life.begin(file, start_k, messages, seed)
    with progress_bar(file.name, len(messages_asked)) as advance:
        readings = library_life.live(library, messages_asked, max_wrong, encoder, advance)
    return {
        "file": file.name,
        "windows": [asdict(window) for window in library_life.windows(readings)],
        "last_500": asdict(
            library_life.window(readings, max(0, len(readings) - 500), len(readings))
        ),
        "whole": asdict(library_life.window(readings, 0, len(readings))),
        "without_answer": sum(message.answer is None for message in messages_asked),
        "graded": library.graded,
        "negatives": len(library.negatives),
    }


def _print_lives(report: Sequence[dict[str, Any]], *, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps(report if len(report) > 1 else report[0], indent=2))
        return
    for lived in report:
        table = Table("messages", "coverage", "wrong of all", title=lived["file"])
        for label, part in (
            *((f"{w['begins']} to {w['ends']}", w) for w in lived["windows"]),
            ("last 500", lived["last_500"]),
            ("whole", lived["whole"]),
        ):
            table.add_row(label, _percent(part["coverage"]), _percent(part["wrong_of_all"]))
        console().print(table)
