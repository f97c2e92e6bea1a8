"""`switchboard calibrate`: where the threshold stands, and what would let more be answered."""

from __future__ import annotations

import json
import os
from dataclasses import asdict
from pathlib import Path

import click
import numpy as np
from rich.table import Table

from bot import loading
from bot.commands.matching import library_for
from bot.commands.models import load_encoder
from bot.commands.shared import (
    MODEL,
    PHRASINGS,
    SEED,
    TIER,
    WRONG_SHARE,
    click_errors,
    console,
    said,
)
from bot.commands.threshold import basis_of, counted, lines_of
from bot.config import read_config
from bot.core.triage import suggests_from
from bot.evaluation.advice import add_first, held_back, points_of
from bot.evaluation.labelled import read_file
from bot.loading import answers_in_force, traffic_so_far
from bot.matching.confidence.calibration import Curve
from bot.matching.confidence.traffic import PastTraffic
from bot.matching.index import Index


@click.command("calibrate", short_help="Show where the thresholds come from.")
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option(
    "--max-wrong", type=WRONG_SHARE, help="Wrong replies accepted; default: the library's."
)
@TIER
@MODEL
@PHRASINGS
@SEED
@click.option("--plot", type=click.Path(path_type=Path), help="Write the curve here, as a PNG.")
@click.option("--json", "as_json", is_flag=True)
@click_errors()
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
    """Show what the threshold of the live library rests on, or that of FILE's library rows.

    The library's own phrasings are asked, each without itself and each without its whole answer;
    no labels are needed. Where the bot has run, it counts what people have shown since. Prints
    which answers are not tested or hardly ever sent, and where more phrasings help first.
    """
    if file is not None:
        answers = library_for(read_file(file), k, seed)
        accepted, traffic = (0.02 if max_wrong is None else max_wrong), PastTraffic()
        index = Index.build(answers, wrong_rate=accepted, encoder=load_encoder(tier, model))
    else:
        index, accepted, traffic = _live(max_wrong, tier, model)
    if as_json:
        click.echo(json.dumps(_facts(index, accepted, traffic), indent=2))
    else:
        _print(index, accepted, traffic)
    if plot is not None:
        _plot(index.calibration.first_day.curve, index.calibration.reply_at, plot)
        click.echo(f"The curve is in {plot}", err=True)


def _live(
    max_wrong: float | None, tier: str, model: Path | None
) -> tuple[Index, float, PastTraffic]:
    """The library in force as the bot indexes it, the share accepted, and what traffic showed."""
    config = read_config(os.environ)
    is_as_it_runs = tier == "auto" and model is None
    encoder = loading.load_encoder(config) if is_as_it_runs else load_encoder(tier, model)
    library, answers = answers_in_force(config)
    traffic = traffic_so_far(config, library.settings, encoder)
    accepted = library.settings.wrong_rate if max_wrong is None else max_wrong
    index = Index.build(
        answers,
        wrong_rate=accepted,
        traffic=traffic,
        encoder=encoder,
        only_suggested=library.settings.only_suggested(answers),
        contrary=library.settings.contrary,
    )
    return index, accepted, traffic


def _facts(index: Index, accepted: float, traffic: PastTraffic) -> dict[str, object]:
    weak = add_first(index)
    kept, sent = counted(traffic.decided)
    basis = basis_of(index.calibration)
    return {
        "tier": index.tier,
        "accepted": accepted,
        "reply_at": index.thresholds.reply,
        "suggest_at": suggests_from(index.thresholds),
        "expected_wrong": index.expected_wrong,
        "requests": len(traffic.decided.evidence),
        "labels": {"kept_back": asdict(kept), "sent": asdict(sent)},
        "rests_on": asdict(basis),
        "curve": [asdict(point) for point in points_of(index)],
        "held_back": held_back(index),
        "add_first": [one.slug for one in weak],
        "least_alike": {one.slug: one.phrasing for one in weak},
        "warnings": list(index.warnings),
    }


def _print(index: Index, accepted: float, traffic: PastTraffic) -> None:
    screen = console()
    screen.print(
        f"{index.tier} tier: replies from {index.thresholds.reply:.3f}, suggests from "
        f"{suggests_from(index.thresholds):.3f}; {accepted:.1%} wrong of all accepted"
    )
    for line in lines_of(traffic.decided, basis_of(index.calibration)):
        screen.print(line)
    screen.print("By the library's test of itself alone, from each confidence on:")
    table = Table("threshold", "answered rightly, of all", "wrong, of all", "wrong, of sent")
    for point in points_of(index):
        shares = (point.right_of_all, point.wrong_of_all, point.wrong_of_sent)
        table.add_row(f"{point.threshold:.3f}", *(f"{share:.1%}" for share in shares))
    screen.print(table)
    if reasons := held_back(index):
        screen.print("Not tested, or hardly ever sent automatically:")
        for slug, why in sorted(reasons.items()):
            screen.print(said(f"  {slug}: {why}"))
    screen.print(
        "Add phrasings here first (share of their own that would be answered; the one least like "
        "the others):"
    )
    for weak in add_first(index):
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
