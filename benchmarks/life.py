"""A life of the library: it starts with 3 phrasings an answer and learns from 2,000 questions."""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from multiprocessing import get_context
from pathlib import Path

from benchmarks.sets import read_sets, table
from bot.commands.matching import progress_bar
from bot.commands.models import load_encoder
from bot.evaluation import library_life
from bot.evaluation.labelled import LabelledFile
from bot.matching.meaning.vectors import Encoder

MESSAGES, START_K, WRONG_RATE = 2_000, 3, 0.02
BEFORE = {"lexical": 61.8, "semantic": 73.7}  # coverage of the last 500 by the rule before this
STRETCHES = ((0, 250), (250, 500), (500, 1_000), (1_000, 1_500), (1_500, 2_000), (0, 2_000))
THREADS = "OPENBLAS_NUM_THREADS"

Shares = list[tuple[float, float, float]]
"""Coverage, wrong share and the oracle's coverage of each stretch."""


def main(folder: Path, *, quick: bool = False) -> None:
    """Print coverage and wrong share over time, both tiers."""
    seeds = (0,) if quick else (0, 1, 2)
    files = read_sets(folder)
    heads = ("set", "seed", *(f"{a} to {b}" for a, b in STRETCHES))
    for tier in ("lexical", "semantic"):
        if tier == "semantic" and load_encoder("auto", None) is None:
            print("semantic: no embedding model is installed")
            continue
        lives = _all_lives(files, tier, seeds)
        rows = [(file.name, seed, lives[file.name, seed]) for file in files for seed in seeds]
        rows += [
            ("mean", seed, _means([lives[file.name, seed] for file in files])) for seed in seeds
        ]
        rows.append(("mean", "all", _means(list(lives.values()))))
        print(
            f"{tier}, coverage / wrong of all (coverage as a share of o2 of that stretch); bar: "
            f"88 % of o2 at 2 wrong in the last 500 (by the rule before: {BEFORE[tier]}), 2.3 in "
            "the whole of the worst set"
        )
        table(heads, [(name, seed, *map(_shown, shares)) for name, seed, shares in rows])
        worst = max(shares[-1][1] for shares in lives.values())
        print(f"Worst set and seed, the whole: {100 * worst:.2f}\n")


def _all_lives(
    files: Sequence[LabelledFile], tier: str, seeds: Sequence[int]
) -> dict[tuple[str, int], Shares]:
    """As many at once as there are cores, each with one."""
    os.environ[THREADS] = "1"  # the children's
    lives = {}
    with (
        ProcessPoolExecutor(mp_context=get_context("spawn")) as pool,
        progress_bar(f"life, {tier}", len(files) * len(seeds)) as advance,
    ):
        jobs = {
            (file.name, seed): pool.submit(_live, file, tier, seed)
            for file in files
            for seed in seeds
        }
        for key, job in jobs.items():
            lives[key] = job.result()
            advance()
    del os.environ[THREADS]
    return lives


@cache
def _encoder(tier: str) -> Encoder | None:
    return load_encoder("auto", None) if tier == "semantic" else None


def _live(file: LabelledFile, tier: str, seed: int) -> Shares:
    library, messages = library_life.begin(file, START_K, MESSAGES, seed)
    readings = library_life.live(library, messages, WRONG_RATE, _encoder(tier))
    windows = [library_life.window(readings, begins, ends) for begins, ends in STRETCHES]
    return [(window.coverage, window.wrong_of_all, window.oracle or 0.0) for window in windows]


def _means(lives: Sequence[Shares]) -> Shares:
    return [
        tuple(sum(of_one) / len(stretch) for of_one in zip(*stretch, strict=True))
        for stretch in zip(*lives, strict=True)
    ]


def _shown(shares: tuple[float, float, float]) -> str:
    coverage, wrong, oracle = shares
    share = f"{100 * coverage / oracle:.0f} %" if oracle else "-"
    return f"{100 * coverage:.1f} / {100 * wrong:.2f} ({share})"
