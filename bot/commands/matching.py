"""`switchboard evaluate`: what the matching is worth on labelled questions."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from bot.commands.evaluation_options import Seeds, each_once
from bot.commands.matching_cases import play_cases, show_cases
from bot.commands.matching_tables import Run, print_lives, show_measures
from bot.commands.matching_use import Plan, play_all, print_uses
from bot.commands.models import load_encoder
from bot.commands.shared import MODEL, PHRASINGS, SHARE, TIER, WRONG_SHARE, click_errors
from bot.config import read_config
from bot.core.answers import Answer
from bot.core.contrary import NO_CONTRARY_WORDS
from bot.evaluation import library_life, noise
from bot.evaluation.cases import read_cases
from bot.evaluation.in_use import Habits
from bot.evaluation.labelled import LabelledFile, near, read_file
from bot.evaluation.measures import measure
from bot.evaluation.remembered import RememberingEncoder
from bot.evaluation.trial import library_of
from bot.loading import answers_in_force
from bot.matching.index import Index
from bot.matching.meaning.vectors import Encoder

Advance = Callable[[], None]
USUAL = Habits()


@contextmanager
def progress_bar(title: str, total: int) -> Iterator[Advance]:
    """A bar on standard error; nothing where that is not a terminal."""
    columns = (TextColumn(title), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(title, total=total)
        yield lambda: bar.advance(task)


@click.command("evaluate")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@PHRASINGS
@click.option(
    "--seed",
    "seeds",
    type=Seeds(),
    multiple=True,
    default=("0",),
    show_default=True,
    help="Makes every draw repeatable. Several: 0-2, or the option again.",
)
@click.option(
    "--near",
    "drawn_out",
    type=SHARE,
    help="Draw this share of the library's answers out: only their questions have no answer.",
)
@click.option(
    "--bodies/--no-bodies",
    default=True,
    help="Whether the bodies of a file's answers are read.  [default: they are]",
)
@click.option(
    "--max-wrong", type=WRONG_SHARE, default=0.02, show_default=True, help="Wrong replies accepted."
)
@TIER
@MODEL
@click.option("--noise", "noise_kind", type=click.Choice(noise.NAMES))
@click.option(
    "--dump", "dumped", type=click.Path(path_type=Path), help="Write each ranking (JSON lines)."
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
    help="With --life and --use: how many.",
)
@click.option("--use", "in_use", is_flag=True, help="Play what grades and presses do to it.")
@click.option(
    "--streams",
    type=click.IntRange(min=1, max=1_000),
    default=20,
    show_default=True,
    help="With --use: how often, each time with other messages.",
)
@click.option(
    "--graded",
    type=SHARE,
    default=USUAL.graded,
    show_default=True,
    help="With --use: replies that are graded.",
)
@click.option(
    "--pressed",
    type=SHARE,
    default=USUAL.pressed,
    show_default=True,
    help="With --use: wrong replies of which the asker says so.",
)
@click.option(
    "--clear",
    type=SHARE,
    default=USUAL.clear,
    show_default=True,
    help="With --use: kept back though right, and a teammate's answer shows it.",
)
@click.option(
    "--clear-wrong",
    type=SHARE,
    default=USUAL.clear_wrong,
    show_default=True,
    help="With --use: kept back and wrong, and a teammate's answer shows it.",
)
@click.option(
    "--jump", "jumps", is_flag=True, help="With --use: unknown topics go from 5 to 55 % half-way."
)
@click.option(
    "--cases",
    "case_file",
    type=click.Path(path_type=Path),
    help="Put these cases to the live library instead (JSON lines).",
)
@click_errors()
def evaluate_command(
    files: tuple[Path, ...],
    k: int,
    seeds: tuple[range, ...],
    drawn_out: float | None,
    max_wrong: float,
    tier: str,
    model: Path | None,
    noise_kind: str | None,
    dumped: Path | None,
    *,
    bodies: bool,
    as_json: bool,
    as_life: bool,
    start_k: int,
    messages: int,
    in_use: bool,
    streams: int,
    jumps: bool,
    case_file: Path | None,
    **habits: float,
) -> None:
    """Measure matching on labelled questions.

    FILES are .jsonl, .jsonl.gz or .csv with `text`, `answer` (empty or null: there is none) and,
    to bring their own library, `part` (`library`, `title`, `body` or `question`). A file without
    library rows is put to the live library. Shares are weighted to 70 % questions with an answer.
    """
    ways = {"--life": as_life, "--use": in_use, "--cases": case_file is not None}
    _refuse_contradictions(ways, files, noise_kind, dumped)
    encoder = remembering(load_encoder(tier, model))
    if case_file is not None:
        outcomes = play_cases(read_cases(case_file), encoder, max_wrong)
        show_cases(outcomes, dumped, as_json=as_json)
        return
    tasks = [
        (draw_out(file, drawn_out, seed), seed)
        for file in [read_file(path, with_bodies=bodies) for path in files]
        for seed in each_once(seeds)
    ]
    if as_life:
        report = [_life(file, encoder, max_wrong, start_k, messages, seed) for file, seed in tasks]
        print_lives(report, as_json=as_json)
        return
    runs = [_evaluate(file, encoder, max_wrong, k, seed, noise_kind) for file, seed in tasks]
    if in_use:
        plan = Plan(Habits(**habits), messages=messages, streams=streams, jumps=jumps)
        print_uses([play_all(run, max_wrong, plan) for run in runs], as_json=as_json)
        return
    show_measures(runs, dumped, as_json=as_json)


def _refuse_contradictions(
    ways: Mapping[str, bool], files: Sequence[Path], noise_kind: str | None, dumped: Path | None
) -> None:
    """Raise `UsageError` where options do not go together; `ways` says which of them are given."""
    given = [way for way, is_given in ways.items() if is_given]
    if len(given) > 1:
        raise click.UsageError(f"{' and '.join(given)} measure different things: give one of them")
    if given and noise_kind:
        raise click.UsageError(f"{given[0]} does not take --noise")
    if dumped and given and not ways["--cases"]:
        raise click.UsageError(f"{given[0]} does not take --dump")
    if bool(files) is ways["--cases"]:
        raise click.UsageError("give FILES of labelled questions, or --cases and none")


def remembering(encoder: Encoder | None) -> Encoder | None:
    """The same, for the same questions being put to several libraries."""
    return None if encoder is None else RememberingEncoder(encoder)


def draw_out(file: LabelledFile, share: float | None, seed: int) -> LabelledFile:
    """A file as it is, or with a share of its library's answers drawn out."""
    if share is None:
        return file
    if len(file.slugs) < 2:
        raise click.UsageError(f"{file.name} has no library to draw answers out of: --near")
    rest = near(file, share, seed)
    if len(rest.slugs) < 2:
        raise click.UsageError(f"--near {share} leaves too little of {file.name}'s library")
    return rest


def library_for(file: LabelledFile, k: int, seed: int) -> tuple[Answer, ...]:
    """The library that a file brings, or the live one, with k ways to ask an answer (0: all)."""
    if file.slugs:
        return file.answers(k, seed)
    _, answers = answers_in_force(read_config(os.environ))
    if not k:
        return answers
    asks = {answer.slug: answer.asks for answer in answers}
    titles = {answer.slug: answer.title for answer in answers}
    return library_of(asks, k, seed, titles, {answer.slug: answer.body for answer in answers})


def _evaluate(
    file: LabelledFile,
    encoder: Encoder | None,
    max_wrong: float,
    k: int,
    seed: int,
    noise_kind: str | None,
) -> Run:
    """Index a file's library (or the live one) and put its questions to it."""
    answers = library_for(file, k, seed)
    settings = None if file.slugs else answers_in_force(read_config(os.environ))[0].settings
    index = Index.build(
        answers,
        wrong_rate=max_wrong,
        encoder=encoder,
        only_suggested=settings.only_suggested(answers) if settings is not None else (),
        contrary=settings.contrary if settings is not None else NO_CONTRARY_WORDS,
    )
    with progress_bar(file.name, len(file.questions)) as advance:
        readings = noise.ask_all(index, file.questions, noise_kind, seed, advance)
    return Run(
        file.name, seed, measure(index, readings, max_wrong), index.calibration.use, readings
    )


def _life(
    file: LabelledFile,
    encoder: Encoder | None,
    max_wrong: float,
    start_k: int,
    messages: int,
    seed: int,
) -> dict[str, Any]:
    """Let one file's library live, and say what happened in each window."""
    if not file.slugs:
        raise click.UsageError(f"{file.name} has no library rows: --life needs them")
    library, messages_asked = library_life.begin(file, start_k, messages, seed)
    with progress_bar(file.name, len(messages_asked)) as advance:
        readings = library_life.live(library, messages_asked, max_wrong, encoder, advance)
    return {
        "file": file.name,
        "seed": seed,
        "windows": [asdict(window) for window in library_life.windows(readings, max_wrong)],
        "last_500": asdict(
            library_life.window(readings, max(0, len(readings) - 500), len(readings), max_wrong)
        ),
        "whole": asdict(library_life.window(readings, 0, len(readings), max_wrong)),
        "without_answer": sum(message.answer is None for message in messages_asked),
        "graded": library.graded,
        "negatives": len(library.negatives),
    }
