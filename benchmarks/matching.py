"""Quality, speed, memory and build time of matching, and of what one could install instead."""

from __future__ import annotations

import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from benchmarks.peers import Scorer, all_peers
from benchmarks.sets import read_sets, table
from bot.commands.labelled import LabelledFile
from bot.commands.models import load_encoder
from bot.core.models import Answer
from bot.matching import noise, trial
from bot.matching.index import Index
from bot.matching.vectors import Encoder, MemoryCache

K, WRONG_RATE = 10, 0.02
PEERS_QUESTIONS = 400  # of a set, drawn by seed: some peers are slow
SIZES = (1_000, 10_000, 100_000)
BARS = {
    "lexical": ("bar, lexical", "81", "93", "86", "38", "1.5 / 3"),
    "semantic": ("bar, semantic", "90", "97", "93", "57", "1.5 / 3"),
}


def main(folder: Path, *, quick: bool = False) -> None:
    """Print the tables of docs/matching.md."""
    sets = read_sets(folder)
    seeds = (0,) if quick else (0, 1, 2)
    encoder = load_encoder("auto", None)
    tiers: dict[str, Encoder | None] = {"lexical": None}
    if encoder is not None:
        tiers["semantic"] = encoder
    _quality(sets, seeds, tiers)
    _against_peers(sets, tiers, encoder)
    _noise(sets, tiers)
    _speed(tiers, SIZES[:2] if quick else SIZES)


# --- quality -------------------------------------------------------------------------------------


def _quality(
    sets: Sequence[LabelledFile], seeds: Sequence[int], tiers: dict[str, Encoder | None]
) -> None:
    heads = ("k = 10", "accuracy", "R@3", "AUROC", "coverage", "wrong of all")
    for tier, encoder in tiers.items():
        rows, found = [], []
        for file in sets:
            measured = [_measure(file, seed, encoder) for seed in seeds]
            mean = [float(np.mean([m[at] for m in measured])) for at in range(5)]
            found.append(mean)
            rows.append((f"{tier} {file.name}", *(f"{100 * value:.1f}" for value in mean)))
        means = [float(np.mean([row[at] for row in found])) for at in range(5)]
        worst = max(row[4] for row in found)
        shown = [f"{100 * value:.1f}" for value in means[:4]]
        rows.append((f"{tier}, mean", *shown, f"{100 * means[4]:.1f} / {100 * worst:.1f}"))
        rows.append(BARS[tier])
        print(f"self-chosen threshold at 2 % wrong of all, seeds {tuple(seeds)}")
        table(heads, rows)


def _measure(file: LabelledFile, seed: int, encoder: Encoder | None) -> tuple[float, ...]:
    index = _index(trial.library_of(file.library, K, seed), encoder)
    m = trial.measure(index, trial.ask_all(index, file.questions))
    return tuple(
        value or 0.0 for value in (m.accuracy, m.among_three, m.auroc, m.coverage, m.wrong_of_all)
    )


def _index(answers: Sequence[Answer], encoder: Encoder | None) -> Index:
    return Index.build(answers, wrong_rate=WRONG_RATE, encoder=encoder)


# --- against peers -------------------------------------------------------------------------------


def _against_peers(
    sets: Sequence[LabelledFile], tiers: dict[str, Encoder | None], encoder: Encoder | None
) -> None:
    print(
        "Against what one could install instead, seed 0. Coverage is the best that any threshold "
        "gives at 2 % wrong of all, chosen with the labels (ours too, in this table)."
    )
    makers: dict[str, Callable[[list[str], list[str]], Scorer]] = dict(all_peers(encoder))
    for tier, of_tier in tiers.items():
        makers[f"Switchboard, {tier}"] = _ours(of_tier)
    rows, base = [], 0.0
    for name, make in makers.items():
        found = np.mean([_peer(file, make) for file in sets], axis=0)
        base = base or float(found[2])
        ratio = f"{found[2] / base:.1f}x" if base else "-"
        rows.append(
            (name, *(f"{100 * value:.1f}" for value in found[:3]), ratio, f"{found[3]:.1f}")
        )
    table(("", "accuracy", "AUROC", "coverage", "against the first", "ms a question"), rows)
    print(
        "ChatterBot installs from PyPI, but starts only with a spaCy language model, which it "
        "does not bring: its default comparison, Levenshtein's closest statement, is measured.\n"
    )


def _ours(encoder: Encoder | None) -> Callable[[list[str], list[str]], Scorer]:
    def make(texts: list[str], slugs: list[str]) -> Scorer:
        asks: dict[str, list[str]] = {}
        for text, slug in zip(texts, slugs, strict=True):
            asks.setdefault(slug, []).append(text)
        index = _index([trial.make_answer(s, t) for s, t in asks.items()], encoder)

        def ask(question: str) -> tuple[str, float, list[str]]:
            ranking = index.read(question).ranking
            first = [match.slug for match in ranking[:3]]
            return (first[0], ranking[0].confidence, first) if first else ("", 0.0, [])

        return ask

    return make


def _peer(file: LabelledFile, make: Callable[[list[str], list[str]], Scorer]) -> list[float]:
    answers = trial.library_of(file.library, K, 0)
    texts = [text for answer in answers for text in answer.asks]
    slugs = [answer.slug for answer in answers for _ in answer.asks]
    ask = make(texts, slugs)
    draw = random.Random(0)
    questions = draw.sample(list(file.questions), min(PEERS_QUESTIONS, len(file.questions)))
    began = time.perf_counter()
    found = [ask(question.text) for question in questions]
    spent = 1_000 * (time.perf_counter() - began) / len(questions)
    scores = np.asarray([score for _, score, _ in found])
    right = np.asarray([f[0] == q.answer for f, q in zip(found, questions, strict=True)])
    known = np.asarray([q.answer is not None for q in questions])
    area = trial.auroc(scores[known].tolist(), scores[~known].tolist())
    return [float(right[known].mean()), area or 0.0, _best_coverage(scores, right, known), spent]


def _best_coverage(scores: np.ndarray, right: np.ndarray, known: np.ndarray) -> float:
    weight = np.where(known, 0.7 / known.sum(), 0.3 / max(1, (~known).sum()))
    best = 0.0
    for at in np.unique(scores):
        sent = scores >= at
        if float(weight[sent & ~right].sum()) <= WRONG_RATE:
            best = max(best, float((sent & right).sum() / known.sum()))
    return best


# --- noise ---------------------------------------------------------------------------------------


def _noise(sets: Sequence[LabelledFile], tiers: dict[str, Encoder | None]) -> None:
    print("Noise: coverage (and as a share of clean), mean of the sets, seed 0")
    rows = []
    for tier, encoder in tiers.items():
        cover: dict[str, list[float]] = {kind: [] for kind in ("clean", *noise.KINDS, "two")}
        for file in sets:
            index = _index(trial.library_of(file.library, K, 0), encoder)
            for kind in ("clean", *noise.KINDS):
                make = noise.of(kind, 0) if kind != "clean" else None
                outcomes = trial.ask_all(index, file.questions, make)
                cover[kind].append(trial.measure(index, outcomes).coverage or 0.0)
            cover["two"].append(_two(index, file))
        means = {kind: float(np.mean(values)) for kind, values in cover.items()}
        shares = [
            f"{100 * means[kind]:.1f} ({means[kind] / means['clean']:.0%})"
            for kind in (*noise.KINDS, "two")
        ]
        rows.append((tier, f"{100 * means['clean']:.1f}", *shares))
    table(("", "clean", *noise.KINDS, "two questions (either)"), rows)


def _two(index: Index, file: LabelledFile) -> float:
    """The share of messages with two questions of which one or both are rightly answered."""
    draw = random.Random(0)
    known = [each for each in file.questions if each.answer is not None]
    right = 0
    for _ in range(300):
        pair = draw.sample(known, 2)
        text = " ".join(q.text if q.text[-1:] in ".?!" else f"{q.text}." for q in pair)
        outcome = trial.ask(index, trial.Labelled(text, None))
        right += bool({q.answer for q in pair} & set(outcome.sent))
    return right / 300


# --- speed ---------------------------------------------------------------------------------------

MESSAGE = (
    "Hi team! We moved last month. {} I looked at the settings for a while. Our manager would like "
    "to know it today. Thanks in advance!"
)


def _speed(tiers: dict[str, Encoder | None], sizes: Sequence[int]) -> None:
    print("Speed: made-up phrasings, 10 an answer; messages of five sentences")
    rows = [_in_process(tier, size) for tier in tiers for size in sizes]
    table(
        ("", "phrasings", "build s", "again, cached s", "p50 ms", "p99 ms", "one line p50", "MB"),
        rows,
    )


def _in_process(tier: str, size: int) -> Sequence[str]:
    """Each size has a process of its own, so that memory is its own too."""
    code = f"from benchmarks.matching import timed; timed({tier!r}, {size})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    last = done.stdout.strip().splitlines()[-1:] or ["failed"]
    return (
        (tier, f"{size:,}", *last[0].split())
        if done.returncode == 0
        else (tier, f"{size:,}", *"-" * 6)
    )


def timed(tier: str, size: int) -> None:
    """Time one size of one tier, and print the figures."""
    encoder = load_encoder("auto", None) if tier == "semantic" else None
    answers = made_up(size)
    before = _memory()
    cache = _Quick(encoder) if encoder is not None and size > 10_000 else MemoryCache()
    began = time.perf_counter()
    Index.build(answers, wrong_rate=WRONG_RATE, encoder=encoder, vectors=cache)
    built = time.perf_counter() - began
    began = time.perf_counter()
    index = Index.build(answers, wrong_rate=WRONG_RATE, encoder=encoder, vectors=cache)
    again = time.perf_counter() - began
    after = _memory()
    draw = random.Random(1)
    asked = [draw.choice(draw.choice(answers).asks) for _ in range(200)]
    long, short = [], []
    for text in asked:
        long.append(_ms(index, MESSAGE.format(f"{text}?")))
        short.append(_ms(index, text))
    figures = (np.median(long), np.percentile(long, 99), np.median(short))
    shown = " ".join(f"{figure:.1f}" for figure in figures)
    print(f"{built:.2f} {again:.2f} {shown} {after - before:.0f}")


class _Quick(MemoryCache):
    """Stands in for vectors that would take minutes to compute: random ones, for speed only."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self._width = encoder.encode(["width"]).shape[1]

    def get(self, _model: str, hashes: Sequence[str]) -> dict[str, bytes]:
        draw = np.random.default_rng(0)
        rows = draw.normal(size=(len(hashes), self._width)).astype("<f2")
        return {key: row.tobytes() for key, row in zip(hashes, rows, strict=True)}


def _ms(index: Index, text: str) -> float:
    began = time.perf_counter()
    index.read(text)
    return 1_000 * (time.perf_counter() - began)


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


_THINGS = "invoice report workspace key webhook export user seat plan password board".split()  # noqa: SIM905
_DEEDS = "create delete rename share find move restore change archive cancel lock".split()  # noqa: SIM905
_ENDS = "today again mobile team mistake admin bulk guest weekend monday outside".split()  # noqa: SIM905


def made_up(size: int) -> list[Answer]:
    """Answers with ten phrasings each, of words that recur as those of a real library do."""
    draw = random.Random(0)
    rare = [f"{draw.choice(_THINGS)[:4]}{draw.choice(_DEEDS)[:3]}{at % 997}" for at in range(4_000)]
    answers = []
    for at in range(size // K):
        thing, deed, own = draw.choice(_THINGS), draw.choice(_DEEDS), draw.choice(rare)
        asks = [
            f"how do i {deed} the {thing} {own} {draw.choice(_ENDS)} {draw.choice(rare)} {n}"
            for n in range(K)
        ]
        answers.append(trial.make_answer(f"a{at:06}", asks))
    return answers
