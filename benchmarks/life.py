"""A life of the library: it starts with 3 phrasings an answer and learns from 2,000 questions."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from benchmarks.sets import read_sets, table
from bot.commands.models import load_encoder
from bot.core.models import Answer
from bot.matching import life, trial
from bot.matching.index import Index
from bot.matching.lessons import Lessons
from bot.matching.vectors import Encoder, MemoryCache

MESSAGES, START_K, WRONG_RATE = 2_000, 3, 0.02
BARS = {"lexical": "55 (stretch 62)", "semantic": "70 (stretch 78)"}
STRETCHES = ((250, 500), (500, 1_000), (1_500, 2_000), (0, 2_000))


def main(folder: Path, *, quick: bool = False) -> None:
    """Print coverage and wrong share over time, both tiers."""
    seeds = (0,) if quick else (0, 1, 2)
    heads = ("set", *(f"{a} to {b}" for a, b in STRETCHES))
    for tier in ("lexical", "semantic"):
        encoder = load_encoder("auto", None) if tier == "semantic" else None
        if tier == "semantic" and encoder is None:
            print("semantic: no embedding model is installed")
            continue
        print(f"{tier}, coverage / wrong of all, seeds {seeds}; bar for the last 500: {BARS[tier]}")
        rows = []
        for file in read_sets(folder):
            lives = [_live(file.library, file.questions, encoder, seed) for seed in seeds]
            rows.append((file.name, [_mean(stretch) for stretch in zip(*lives, strict=True)]))
        means = [_mean(column) for column in zip(*(row for _, row in rows), strict=True)]
        table(heads, [(name, *map(_shown, row)) for name, row in (*rows, ("mean", means))])


def _live(
    library: dict[str, list[str]],
    questions: Sequence[trial.Labelled],
    encoder: Encoder | None,
    seed: int,
) -> list[tuple[float, float]]:
    start = {a.slug: list(a.asks) for a in trial.library_of(library, START_K, seed)}
    spare = {slug: sorted(set(library[slug]) - set(start[slug])) for slug in start}
    cache = MemoryCache()

    def build(answers: Sequence[Answer], lessons: Lessons) -> Index:
        return Index.build(
            answers, wrong_rate=WRONG_RATE, lessons=lessons, encoder=encoder, vectors=cache
        )

    messages = life.stream(spare, questions, MESSAGES, seed)
    outcomes = life.live(life.Life(start, trial.Draw(seed)), messages, build)
    windows = [life.window(outcomes, begins, ends) for begins, ends in STRETCHES]
    return [(each.coverage, each.wrong_of_all) for each in windows]


def _mean(pairs: Sequence[tuple[float, float]]) -> tuple[float, float]:
    coverage, wrong = zip(*pairs, strict=True)
    return sum(coverage) / len(pairs), sum(wrong) / len(pairs)


def _shown(pair: tuple[float, float]) -> str:
    return f"{100 * pair[0]:.1f} / {100 * pair[1]:.1f}"
