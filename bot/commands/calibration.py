"""`switchboard calibrate`: where the threshold stands, and what would let more be answered."""

from __future__ import annotations

import json
import os
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import click
import numpy as np
from rich.table import Table

from bot.commands.measured import library_for, live_answers
from bot.commands.models import load_encoder
from bot.commands.shared import COUNT, SHARE, answers_in_force, config_from, console, said
from bot.core.models import Answer
from bot.errors import BotError
from bot.evaluation.labelled import read_file
from bot.matching.confidence.calibration import Curve
from bot.matching.confidence.self_test import FEWEST_PHRASINGS, NEVER
from bot.matching.index import Index

SHOWN = (0.005, 0.01, 0.015, 0.02, 0.03, 0.05, 0.10)  # wrong shares the table has a row for
RIVAL_SHARE = 1 / 3  # of an answer's phrasings lost to one other: a rival too near
ADDED_FIRST = 5


@click.command("calibrate", short_help="Show where the thresholds come from.")
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option("--max-wrong", type=SHARE, help="Wrong replies accepted; default: the library's.")
@click.option("--tier", type=click.Choice(("auto", "lexical", "semantic")), default="auto")
@click.option("--model", type=click.Path(path_type=Path), help="A model folder.")
@click.option(
    "--k", type=COUNT, default=0, show_default="all", help="Phrasings an answer, drawn by seed."
)
@click.option("--seed", default=0, show_default=True)
@click.option("--plot", type=click.Path(path_type=Path), help="Write the curve here, as a PNG.")
@click.option("--json", "as_json", is_flag=True)
def calibrate_command(
    file: Path | None,
    max_wrong: float | None,
    tier: str,
    model: Path | None,
    k: int,
    seed: int,
    plot: Path | None,
    *,
    as_json: bool,
) -> None:
    """Show the simulated curve of the live library, or of FILE's library rows.

    The library's own phrasings are asked, each without itself and each without its whole answer;
    no labels are needed. Prints which answers are not sent automatically and why, and where more
    phrasings help first.
    """
    try:
        answers, accepted = _library(file, k, seed, max_wrong)
        index = Index.build(answers, wrong_rate=accepted, encoder=load_encoder(tier, model))
    except BotError as error:
        raise click.ClickException(str(error)) from error
    if as_json:
        click.echo(json.dumps(_facts(index, accepted), indent=2))
    else:
        _print(index, accepted)
    if plot is not None:
        _plot(index.calibration.curve, index.calibration.reply_at, plot)
        click.echo(f"The curve is in {plot}", err=True)


def _library(
    file: Path | None, k: int, seed: int, max_wrong: float | None
) -> tuple[tuple[Answer, ...], float]:
    if file is not None:
        return library_for(read_file(file), k, seed), 0.02 if max_wrong is None else max_wrong
    if max_wrong is not None:
        return live_answers(), max_wrong
    library, answers = answers_in_force(config_from(os.environ))
    return answers, library.settings.wrong_rate


def _rows(curve: Curve) -> list[tuple[float, float, float, float]]:
    """Threshold, coverage, wrong of all and wrong of sent, at the shares worth showing."""
    found = []
    for share in SHOWN:
        below = np.flatnonzero(curve.wrong <= share)
        if below.size:
            at = int(below[0])
            sent = float(curve.sent[at]) or 1.0
            wrong, right = float(curve.wrong[at]), float(curve.right[at])
            found.append((float(curve.evidence[at]), right, wrong, wrong / sent))
    return found


def _held_back(index: Index) -> dict[str, str]:
    """The answers that are not, or hardly ever, sent automatically, and why."""
    found = {
        entry.slug: f"has {_phrasings(entry.asks)}, {FEWEST_PHRASINGS} are needed"
        for entry in index.texts.answers
        if entry.asks < FEWEST_PHRASINGS
    }
    for text, columns in index.exact.items():
        for column in columns if len(columns) > 1 else ():
            slug = index.texts.answers[column].slug
            others = [index.texts.answers[other].slug for other in columns - {column}]
            found.setdefault(slug, f"{', '.join(sorted(others))} has the same phrasing: {text}")
    lost: dict[str, Counter[str]] = {}
    for each in index.own_phrasings():
        if not each.is_found:
            lost.setdefault(each.slug, Counter())[each.first] += 1
    asks = {entry.slug: entry.asks for entry in index.texts.answers}
    for slug, rivals in lost.items():
        rival, count = rivals.most_common(1)[0]
        if count >= 2 and count / asks[slug] >= RIVAL_SHARE:
            found.setdefault(slug, f"a rival too near: {rival} takes {count} of {asks[slug]}")
    return found


@dataclass(frozen=True, slots=True)
class Weak:
    """An answer whose own phrasings are seldom sent, with the one least like the others."""

    slug: str
    share: float
    asks: int
    phrasing: str


def _add_first(index: Index) -> list[Weak]:
    """The answers where more phrasings help most: those whose own are least often sent."""
    reply_at = index.calibration.reply_at
    own: dict[str, list[tuple[float, str]]] = {}
    for each, evidence in zip(index.own_phrasings(), index.self_test.known, strict=True):
        own.setdefault(each.slug, []).append(
            (float(evidence) if each.is_found else NEVER, each.phrasing)
        )
    weak = [
        Weak(slug, sum(e >= reply_at for e, _ in asks) / len(asks), len(asks), min(asks)[1])
        for slug, asks in own.items()
    ]
    return sorted(weak, key=lambda each: (each.share, each.asks, each.slug))[:ADDED_FIRST]


def _phrasings(count: int) -> str:
    return f"{count} phrasing{'' if count == 1 else 's'}"


def _facts(index: Index, accepted: float) -> dict[str, object]:
    names = ("threshold", "right_of_all", "wrong_of_all", "wrong_of_sent")
    rows = [dict(zip(names, row, strict=True)) for row in _rows(index.calibration.curve)]
    for row in rows:
        row["threshold"] = index.calibration.probability(row["threshold"])
    return {
        "tier": index.tier,
        "accepted": accepted,
        "reply_at": index.thresholds.reply,
        "suggest_at": index.thresholds.suggest,
        "expected_wrong": index.expected_wrong,
        "curve": rows,
        "held_back": _held_back(index),
        "add_first": [weak.slug for weak in _add_first(index)],
        "least_alike": {weak.slug: weak.phrasing for weak in _add_first(index)},
        "warnings": list(index.warnings),
    }


def _print(index: Index, accepted: float) -> None:
    screen = console()
    screen.print(
        f"{index.tier} tier: replies from {index.thresholds.reply:.3f}, suggests from "
        f"{index.thresholds.suggest:.3f}; {accepted:.1%} wrong of all accepted"
    )
    table = Table("threshold", "answered rightly, of all", "wrong, of all", "wrong, of sent")
    for evidence, right, wrong, of_sent in _rows(index.calibration.curve):
        confidence = index.calibration.probability(evidence)
        table.add_row(f"{confidence:.3f}", f"{right:.1%}", f"{wrong:.1%}", f"{of_sent:.1%}")
    screen.print(table)
    held_back = _held_back(index)
    if held_back:
        screen.print("Not sent automatically, or hardly ever:")
        for slug, why in sorted(held_back.items()):
            screen.print(said(f"  {slug}: {why}"))
    screen.print(
        "Add phrasings here first (share of their own that would be answered; the one least like "
        "the others):"
    )
    for weak in _add_first(index):
        screen.print(said(f"  {weak.slug}: {weak.share:.0%} of {weak.asks}; {weak.phrasing}"))
    for warning in index.warnings:
        screen.print(f"warning: {warning}")


def _plot(curve: Curve, reply_at: float, path: Path) -> None:
    try:
        from matplotlib.figure import Figure
    except ImportError as error:
        raise click.ClickException("plots need matplotlib: pip install matplotlib") from error
    figure = Figure(figsize=(7, 4.5), layout="constrained")
    axes = figure.add_subplot()
    axes.plot(100 * curve.wrong, 100 * curve.right, label="of all questions")
    sent = np.maximum(curve.sent, 1e-9)
    axes.plot(100 * curve.wrong / sent, 100 * curve.right, linestyle="--", label="of sent")
    at = int(np.searchsorted(curve.evidence, reply_at))
    if at < len(curve.wrong):
        axes.plot([100 * curve.wrong[at]], [100 * curve.right[at]], "o", label="threshold")
    axes.set_xlabel("wrong, %")
    axes.set_ylabel("answered rightly, % of all questions")
    axes.set_xlim(0, 20)
    axes.legend()
    try:
        figure.savefig(path, format="png", dpi=120)
    except OSError as error:
        raise click.ClickException(f"{path} cannot be written: {error.strerror}") from error
