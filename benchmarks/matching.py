"""Quality of matching, clean and under noise, beside what one could install instead."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from benchmarks import against
from benchmarks.sets import read_sets, some, table
from bot.commands.matching import progress_bar, remembering
from bot.commands.models import load_encoder
from bot.core.answers import Answer
from bot.evaluation import noise, trial
from bot.evaluation.labelled import LabelledFile
from bot.evaluation.measures import measure
from bot.matching.index import Index
from bot.matching.meaning.vectors import Encoder

K, WRONG_RATE = 10, 0.02
NOISY_QUESTIONS = 300  # of a set, drawn by seed
QUICK_QUESTIONS = 60  # of a set, where all is wanted in minutes
KS = (1, 3, 5, 10, 20)
KINDS = ("clean", *noise.KINDS, noise.TWO)
NOISE_BARS = {"typos": {"lexical": 70, "semantic": 80}}
USUAL_NOISE_BAR = 90


def main(folder: Path, *, quick: bool = False) -> None:
    """Print the tables of docs/research/matching.md."""
    sets = read_sets(folder)
    encoder = load_encoder("auto", None)  # peers are timed with it: it remembers nothing
    tiers: dict[str, Encoder | None] = {"lexical": None}
    if encoder is not None:
        tiers["semantic"] = remembering(encoder)
    else:
        print("No embedding model is installed: the semantic rows are left out.\n")
    if quick:
        sets = [some(file, QUICK_QUESTIONS) for file in sets]
    _phrasings(max(sets, key=lambda file: len(file.slugs)), tiers)
    timed = {tier: _maker(encoder if of_tier else None) for tier, of_tier in tiers.items()}
    against.main(sets, timed, encoder)
    _noise(sets, tiers)


def _index(answers: Sequence[Answer], encoder: Encoder | None) -> Index:
    return Index.build(answers, wrong_rate=WRONG_RATE, encoder=encoder)


def _maker(encoder: Encoder | None) -> Callable[[Sequence[Answer]], Index]:
    return lambda answers: _index(answers, encoder)


# --- phrasings -----------------------------------------------------------------------------------


def _phrasings(file: LabelledFile, tiers: dict[str, Encoder | None]) -> None:
    """What more phrasings an answer are worth, on the set with the most answers."""
    rows = []
    for tier, encoder in tiers.items():
        with progress_bar(f"phrasings, {tier}", len(KS)) as advance:
            cells = []
            for k in KS:
                index = _index(file.answers(k, 0), encoder)
                measured = measure(index, trial.ask_all(index, file.questions))
                cells.append(
                    " / ".join(
                        f"{100 * (share or 0.0):.0f}"
                        for share in (measured.accuracy, measured.oracle, measured.coverage)
                    )
                )
                advance()
        rows.append((tier, *cells))
    print(f"Phrasings an answer: accuracy / o2 / coverage, {file.name}, seed 0")
    table(("k", *map(str, KS)), rows)


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
                    shares[kind].append(_noisy(index, some(file, NOISY_QUESTIONS).questions, kind))
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
    measured = measure(index, readings)
    return measured.coverage or 0.0, measured.wrong_of_all
