"""The commands about matching: evaluate, calibrate, model; `switchboard` adds `COMMANDS`."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from bot.commands.calibration import calibrate_command
from bot.commands.measured import library_for
from bot.commands.models import load_encoder, model_group
from bot.commands.shared import COUNT, SHARE, console
from bot.core.models import Answer
from bot.errors import BotError
from bot.evaluation import life, noise, trial
from bot.evaluation.labelled import LabelledFile, read_file
from bot.matching.confidence.traffic import Traffic
from bot.matching.index import Index
from bot.matching.meaning.vectors import Encoder, MemoryCache

TIERS = ("auto", "lexical", "semantic")
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
@click.option(
    "--k", type=COUNT, default=0, show_default="all", help="Phrasings an answer, drawn by seed."
)
@click.option("--seed", default=0, show_default=True, help="Makes every draw repeatable.")
@click.option(
    "--max-wrong", type=SHARE, default=0.02, show_default=True, help="Wrong replies accepted."
)
@click.option("--tier", type=click.Choice(TIERS), default="auto", show_default=True)
@click.option("--model", type=click.Path(path_type=Path), help="A model folder.")
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
    try:
        encoder = load_encoder(tier, model)
        found = [read_file(path) for path in files]
        if as_life:
            report = [_life(each, encoder, max_wrong, start_k, messages, seed) for each in found]
            _print_lives(report, as_json=as_json)
            return
        run = Run(encoder, max_wrong, k, seed, noise_kind)
        results = [run.evaluate(each) for each in found]
    except BotError as error:
        raise click.ClickException(str(error)) from error
    if dump is not None:
        _dump(dump, [outcome for _, outcomes in results for outcome in outcomes])
    _print_measures([(f.name, m) for f, (m, _) in zip(found, results, strict=True)], as_json)


class Run:
    """One way of evaluating, for each of several files."""

    def __init__(
        self,
        encoder: Encoder | None,
        max_wrong: float,
        k: int = 0,
        seed: int = 0,
        noise_kind: str | None = None,
    ) -> None:
        self._encoder = encoder
        self._max_wrong = max_wrong
        self._k = k
        self._seed = seed
        self._noise_kind = noise_kind

    def evaluate(self, file: LabelledFile) -> tuple[trial.Measures, list[trial.Outcome]]:
        """Index the file's library (or the live one) and put its questions to it."""
        answers = library_for(file, self._k, self._seed)
        index = Index.build(answers, wrong_rate=self._max_wrong, encoder=self._encoder)
        questions, make_noise = file.questions, None
        if self._noise_kind == noise.TWO:
            questions = noise.paired(questions, self._seed)
        elif self._noise_kind is not None:
            make_noise = noise.of(self._noise_kind, self._seed)
        with progress_bar(file.name, len(questions)) as advance:
            outcomes = trial.ask_all(index, questions, make_noise, advance)
        return trial.measure(index, outcomes), outcomes


def _dump(path: Path, outcomes: Sequence[trial.Outcome]) -> None:
    lines = [
        json.dumps(
            {
                "text": each.question.text,
                "answer": each.question.answer,
                "ranking": [
                    {"answer": slug, "confidence": round(confidence, 6)}
                    for slug, confidence in each.ranking
                ],
                "decision": each.decision,
            },
            ensure_ascii=False,
        )
        for each in outcomes
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


def _print_measures(results: Sequence[tuple[str, trial.Measures]], as_json: bool) -> None:
    if as_json:
        facts = [{"file": name, **measures.as_dict()} for name, measures in results]
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
) -> dict[str, object]:
    """Let one file's library live, and say what happened in each window."""
    if not file.library:
        raise click.UsageError(f"{file.name} has no library rows: --life needs them")
    start = {a.slug: list(a.asks) for a in trial.library_of(file.library, start_k, seed)}
    spare = {slug: sorted(set(file.library[slug]) - set(start[slug])) for slug in start}
    asked = life.stream(spare, file.questions, messages, seed)
    cache = MemoryCache()

    def build(answers: Sequence[Answer], traffic: Traffic) -> Index:
        return Index.build(
            answers, wrong_rate=max_wrong, traffic=traffic, encoder=encoder, vectors=cache
        )

    state = life.Life(start, trial.Draw(seed))
    with progress_bar(file.name, len(asked)) as advance:
        outcomes = life.live(state, asked, build, advance)
    whole = life.window(outcomes, 0, len(outcomes))
    last = life.window(outcomes, max(0, len(outcomes) - 500), len(outcomes))
    return {
        "file": file.name,
        "windows": [asdict(each) for each in life.windows(outcomes)],
        "last_500": asdict(last),
        "whole": asdict(whole),
        "without_answer": sum(each.answer is None for each in asked),
        "graded": state.graded,
        "negatives": len(state.negatives),
    }


def _print_lives(report: Sequence[dict[str, object]], *, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps(report if len(report) > 1 else report[0], indent=2))
        return
    for each in report:
        table = Table("messages", "coverage", "wrong of all", title=str(each["file"]))
        stretches = each["windows"]
        rows = list(stretches) if isinstance(stretches, list) else []
        for label, part in (
            *((f"{w['begins']} to {w['ends']}", w) for w in rows),
            ("last 500", each["last_500"]),
            ("whole", each["whole"]),
        ):
            table.add_row(label, _percent(part["coverage"]), _percent(part["wrong_of_all"]))
        console().print(table)


COMMANDS: list[click.Command] = [evaluate_command, calibrate_command, model_group]


if __name__ == "__main__":
    click.Group("matching", commands={c.name or "": c for c in COMMANDS})()
