"""Quality of matching, clean and under noise, beside what one could install instead."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from benchmarks import against
from benchmarks.sets import read_sets, table
from bot.commands.matching import progress_bar
from bot.commands.models import load_encoder
from bot.core.answers import Answer
from bot.evaluation import noise, trial
from bot.evaluation.labelled import LabelledFile
from bot.matching.index import Index
from bot.matching.meaning.vectors import Encoder

K, WRONG_RATE = 10, 0.02
NOISY_QUESTIONS = 300  # of a set, drawn by seed
QUICK_QUESTIONS = 60  # of a set, where all is wanted in minutes
BARS = {
    "lexical": ("bar, lexical", "81", "93", "86", "38", "1.5 / 3"),
    "semantic": ("bar, semantic", "90", "97", "93", "57", "1.5 / 3"),
}
KINDS = ("clean", *noise.KINDS, noise.TWO)
NOISE_BARS = {"typos": {"lexical": 70, "semantic": 80}}
USUAL_NOISE_BAR = 90


def main(folder: Path, *, quick: bool = False) -> None:
    """Print the tables of docs/research/matching.md."""
    sets = read_sets(folder)
    seeds = (0,) if quick else (0, 1, 2)
    encoder = load_encoder("auto", None)
    tiers: dict[str, Encoder | None] = {"lexical": None}
    if encoder is not None:
        tiers["semantic"] = encoder
    else:
        print("No embedding model is installed: the semantic rows are left out.\n")
    if quick:
        sets = [LabelledFile(s.name, s.library, tuple(_some(s, QUICK_QUESTIONS))) for s in sets]
    _quality(sets, seeds, tiers)
    against.main(sets, {tier: _maker(of_tier) for tier, of_tier in tiers.items()}, encoder)
    _noise(sets, tiers)


def _some(file: LabelledFile, count: int) -> Sequence[trial.Labelled]:
    return random.Random(0).sample(file.questions, min(count, len(file.questions)))


def _index(answers: Sequence[Answer], encoder: Encoder | None) -> Index:
    return Index.build(answers, wrong_rate=WRONG_RATE, encoder=encoder)


def _maker(encoder: Encoder | None) -> Callable[[Sequence[Answer]], Index]:
    return lambda answers: _index(answers, encoder)


# --- quality -------------------------------------------------------------------------------------


def _quality(
    sets: Sequence[LabelledFile], seeds: Sequence[int], tiers: dict[str, Encoder | None]
) -> None:
    heads = ("k = 10", "accuracy", "R@3", "AUROC", "coverage", "wrong of all", "of sent")
    for tier, encoder in tiers.items():
        rows, of_sets = [], []
        with progress_bar(f"quality, {tier}", len(sets) * len(seeds)) as advance:
            for file in sets:
                measured = [_measure(file, seed, encoder, advance) for seed in seeds]
                mean = [float(np.mean([m[at] for m in measured])) for at in range(6)]
                of_sets.append(mean)
                rows.append((f"{tier} {file.name}", *(f"{100 * value:.1f}" for value in mean)))
        means = [100 * float(np.mean([row[at] for row in of_sets])) for at in range(6)]
        worst = 100 * max(row[4] for row in of_sets)
        shown = [f"{value:.1f}" for value in means[:4]]
        wrong = f"{means[4]:.2f} / {worst:.2f}"
        rows.append((f"{tier}, mean / worst", *shown, wrong, f"{means[5]:.1f}"))
        rows.append((*BARS[tier], ""))
        print(f"Quality: self-chosen threshold at 2 % wrong of all, seeds {tuple(seeds)}")
        table(heads, rows)


def _measure(
    file: LabelledFile, seed: int, encoder: Encoder | None, advance: Callable[[], None]
) -> tuple[float, ...]:
    index = _index(trial.library_of(file.library, K, seed), encoder)
    m = trial.measure(index, trial.ask_all(index, file.questions))
    advance()
    shares = (m.accuracy, m.among_three, m.auroc, m.coverage, m.wrong_of_all, m.wrong_of_sent)
    return tuple(value or 0.0 for value in shares)


# --- noise ---------------------------------------------------------------------------------------


def _noise(sets: Sequence[LabelledFile], tiers: dict[str, Encoder | None]) -> None:
    count = min(NOISY_QUESTIONS, *(len(file.questions) for file in sets))
    print(
        f"Noise: coverage (as a share of clean / wrong of all), mean of the sets, seed 0, {count} "
        "questions a set"
    )
    rows = []
    for tier, encoder in tiers.items():
        shares: dict[str, list[tuple[float, float]]] = {kind: [] for kind in KINDS}
        with progress_bar(f"noise, {tier}", len(sets) * len(shares)) as advance:
            for file in sets:
                index = _index(trial.library_of(file.library, K, 0), encoder)
                for kind in KINDS:
                    shares[kind].append(_noisy(index, _some(file, NOISY_QUESTIONS), kind))
                    advance()
        means = {kind: np.mean(values, axis=0) for kind, values in shares.items()}
        base = means["clean"][0] or 1.0
        rows.append(
            (tier, *(f"{100 * c:.1f} ({c / base:.0%} / {100 * w:.1f})" for c, w in means.values()))
        )
        bars = (NOISE_BARS.get(kind, {}).get(tier, USUAL_NOISE_BAR) for kind in shares)
        rows.append((f"bar, {tier}", "", *(f"{bar} %" for bar in list(bars)[1:])))
    table(("", *KINDS), rows)


def _noisy(index: Index, questions: Sequence[trial.Labelled], kind: str) -> tuple[float, float]:
    readings = noise.ask_all(index, questions, None if kind == "clean" else kind, 0)
    measures = trial.measure(index, readings)
    return measures.coverage or 0.0, measures.wrong_of_all
