"""The quality of matching beside that of what one could install instead, on the same questions."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Mapping, Sequence

import numpy as np

from benchmarks.peers import Maker, Scorer, all_peers
from benchmarks.sets import table
from bot.commands.matching import progress_bar
from bot.core.answers import Answer
from bot.evaluation import measures, trial
from bot.evaluation.labelled import LabelledFile
from bot.matching.index import Index
from bot.matching.meaning.vectors import Encoder

K, WRONG_RATE = 10, 0.02
QUESTIONS = 400  # of a set, drawn by seed: some peers are slow


def main(
    sets: Sequence[LabelledFile],
    tiers: Mapping[str, Callable[[Sequence[Answer]], Index]],
    encoder: Encoder | None,
) -> None:
    """Print the table; ratios are to the lexical tier's coverage and to its time."""
    makers: dict[str, Maker] = dict(all_peers(encoder))
    makers |= {f"Switchboard, {tier}": ours(build) for tier, build in tiers.items()}
    figures: dict[str, list[float]] = {}
    with progress_bar("against peers", len(makers) * len(sets)) as advance:
        for name, make in makers.items():
            of_sets = []
            for file in sets:
                of_sets.append(_measure(file, make))
                advance()
            figures[name] = np.mean(of_sets, axis=0).tolist()
    base = figures["Switchboard, lexical"]
    count = min(QUESTIONS, max(len(file.questions) for file in sets))
    print(
        f"Against what one could install instead: k = 10, seed 0, at most {count} questions a set. "
        "Coverage is the best that any threshold gives at 2 % wrong of all, chosen with the "
        "labels (ours too, in this table); ratios are to the lexical tier."
    )
    rows = [
        (
            name,
            *(f"{100 * value:.1f}" for value in (accuracy, area, coverage)),
            f"{coverage / (base[2] or 1.0):.2f}",
            f"{spent:.1f}",
            f"{spent / base[3]:.1f}",
        )
        for name, (accuracy, area, coverage, spent) in figures.items()
    ]
    table(("", "accuracy", "AUROC", "coverage", "ratio", "ms a question", "ratio"), rows)


def ours(build: Callable[[Sequence[Answer]], Index]) -> Maker:
    """One of our tiers behind the peers' interface."""

    def make(texts: Sequence[str], slugs: Sequence[str]) -> Scorer:
        asks: dict[str, list[str]] = {}
        for text, slug in zip(texts, slugs, strict=True):
            asks.setdefault(slug, []).append(text)
        index = build([trial.make_answer(*answer) for answer in asks.items()])

        def ask(question: str) -> tuple[str, float, list[str]]:
            ranking = index.read(question).ranking
            first = [match.slug for match in ranking[:3]]
            return (first[0], ranking[0].confidence, first) if first else ("", 0.0, [])

        return ask

    return make


def _measure(file: LabelledFile, make: Maker) -> list[float]:
    answers = trial.library_of(file.library, K, 0)
    texts = [text for answer in answers for text in answer.asks]
    slugs = [answer.slug for answer in answers for _ in answer.asks]
    ask = make(texts, slugs)
    draw = random.Random(0)
    questions = draw.sample(list(file.questions), min(QUESTIONS, len(file.questions)))
    began = time.perf_counter()
    told = [ask(question.text) for question in questions]
    spent = 1_000 * (time.perf_counter() - began) / len(questions)
    scores = np.asarray([score for _, score, _ in told])
    firsts = [first for first, _, _ in told]
    right = np.asarray([a == q.answer for a, q in zip(firsts, questions, strict=True)])
    known = np.asarray([q.answer is not None for q in questions])
    area = measures.auroc(scores[known].tolist(), scores[~known].tolist())
    return [float(right[known].mean()), area or 0.0, _best_coverage(scores, right, known), spent]


def _best_coverage(scores: np.ndarray, right: np.ndarray, known: np.ndarray) -> float:
    weight = np.where(known, 0.7 / known.sum(), 0.3 / max(1, (~known).sum()))
    best = 0.0
    for at in np.unique(scores):
        sent = scores >= at
        if float(weight[sent & ~right].sum()) <= WRONG_RATE:
            best = max(best, float((sent & right).sum() / known.sum()))
    return best
