"""What one could install instead, each behind one interface: scores for all answers.

A score is taken as confidence; its threshold is chosen with the labels, as kindly as possible.
"""

from __future__ import annotations

import importlib.util
import json
import sqlite3
import subprocess
import sys
import weakref
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from rapidfuzz import fuzz, process
from rapidfuzz.distance import Levenshtein

from bot.matching.arrays import Floats
from bot.matching.meaning.vectors import Encoder

Scorer = Callable[[str], tuple[str, float, list[str]]]
"""A question to the first answer, its score, and the first three."""
Maker = Callable[[Sequence[str], Sequence[str]], Scorer]
"""Phrasings, and the answer of each, to what scores questions against them."""

MOST = {"logistic": 10_000, "ChatterBot": 1_000}  # phrasings; above, minutes become hours
CHATTERBOT = Path(sys.prefix) / "chatterbot" / "bin" / "python"


def rapidfuzz_scorer(texts: Sequence[str], slugs: Sequence[str], scorer: object) -> Scorer:
    """The best of `process.extract` over all phrasings."""

    def ask(question: str) -> tuple[str, float, list[str]]:
        nearest = process.extract(question, texts, scorer=scorer, processor=str.lower, limit=20)
        first = list(dict.fromkeys(slugs[at] for _, _, at in nearest))[:3]
        return first[0], float(nearest[0][1]), first

    return ask


def levenshtein(texts: Sequence[str], slugs: Sequence[str]) -> Scorer:
    """The phrasing that is closest letter by letter."""
    return rapidfuzz_scorer(texts, slugs, Levenshtein.normalized_similarity)


def chatterbot(texts: Sequence[str], slugs: Sequence[str]) -> Scorer:
    """ChatterBot, in a process and an environment of its own: `chatterbot_peer.py`."""
    process = subprocess.Popen(
        [CHATTERBOT, Path(__file__).with_name("chatterbot_peer.py")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )

    def exchange(value: object) -> list[str | float]:
        process.stdin.write(json.dumps(value) + "\n")
        process.stdin.flush()
        return list(json.loads(process.stdout.readline()))

    exchange(list(zip(texts, slugs, strict=True)))

    def ask(question: str) -> tuple[str, float, list[str]]:
        slug, confidence = exchange(question)
        return str(slug), float(confidence), [str(slug)]

    weakref.finalize(ask, process.stdin.close)  # it ends when nobody can ask it any more
    return ask


def fts5(texts: Sequence[str], slugs: Sequence[str]) -> Scorer:
    """SQLite's bm25, a document an answer."""
    database = sqlite3.connect(":memory:")
    database.execute("create virtual table d using fts5(slug unindexed, body, tokenize='porter')")
    bodies: dict[str, list[str]] = {}
    for text, slug in zip(texts, slugs, strict=True):
        bodies.setdefault(slug, []).append(text)
    rows = [(slug, " \n".join(asks)) for slug, asks in bodies.items()]
    database.executemany("insert into d values (?, ?)", rows)

    def ask(question: str) -> tuple[str, float, list[str]]:
        words = "".join(c if c.isalnum() else " " for c in question).split()
        query = " OR ".join(f'"{word}"' for word in words) or '""'
        sql = "select slug, -bm25(d) from d where d match ? order by bm25(d) limit 3"
        best = database.execute(sql, (query,)).fetchall()
        return (best[0][0], best[0][1], [slug for slug, _ in best]) if best else ("", 0.0, [])

    return ask


def tfidf_logistic(texts: Sequence[str], slugs: Sequence[str]) -> Scorer:
    """scikit-learn: character TF-IDF and logistic regression."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline

    model = make_pipeline(
        TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True),
        LogisticRegression(C=20, max_iter=300),
    ).fit(list(texts), list(slugs))

    def ask(question: str) -> tuple[str, float, list[str]]:
        shares = model.predict_proba([question])[0]
        first = [str(model.classes_[at]) for at in np.argsort(-shares)[:3]]
        return first[0], float(shares.max()), first

    return ask


def nearest_vector(texts: Sequence[str], slugs: Sequence[str], encoder: Encoder) -> Scorer:
    """The nearest phrasing by sentence embedding."""
    vectors: Floats = encoder.encode(list(texts))

    def ask(question: str) -> tuple[str, float, list[str]]:
        near = vectors @ encoder.encode([question])[0]
        order = np.argsort(-near)[:30]
        first = list(dict.fromkeys(slugs[at] for at in order))[:3]
        return first[0], float(near[order[0]]), first

    return ask


def vector_logistic(texts: Sequence[str], slugs: Sequence[str], encoder: Encoder) -> Scorer:
    """scikit-learn: logistic regression on sentence embeddings."""
    from sklearn.linear_model import LogisticRegression

    model = LogisticRegression(C=20, max_iter=300).fit(encoder.encode(list(texts)), list(slugs))

    def ask(question: str) -> tuple[str, float, list[str]]:
        shares = model.predict_proba(encoder.encode([question]))[0]
        first = [str(model.classes_[at]) for at in np.argsort(-shares)[:3]]
        return first[0], float(shares.max()), first

    return ask


def _can_run_chatterbot() -> bool:
    command = [CHATTERBOT, "-c", "import chatterbot"]
    return CHATTERBOT.exists() and not subprocess.run(command, check=False).returncode


def is_for_size(name: str, phrasings: int) -> bool:
    """Whether a peer can be built in minutes for so many phrasings."""
    return all(phrasings <= most for part, most in MOST.items() if part in name)


def all_peers(encoder: Encoder | None) -> dict[str, Maker]:
    """Each peer by the name it has in the tables."""
    makers: dict[str, Maker] = {
        "rapidfuzz WRatio": lambda t, s: rapidfuzz_scorer(t, s, fuzz.WRatio),
        "rapidfuzz token_set_ratio": lambda t, s: rapidfuzz_scorer(t, s, fuzz.token_set_ratio),
        "Levenshtein": levenshtein,
        "SQLite FTS5 bm25": fts5,
    }
    if _can_run_chatterbot():
        makers["ChatterBot"] = chatterbot
    else:
        print("ChatterBot is not installed: see the Makefile")
    has_sklearn = importlib.util.find_spec("sklearn") is not None
    if has_sklearn:
        makers["TF-IDF + logistic regression"] = tfidf_logistic
    else:
        print("scikit-learn is not installed (extra `bench`): no logistic regression")
    if encoder is not None:
        model = encoder
        makers["MiniLM nearest phrasing"] = lambda t, s: nearest_vector(t, s, model)
        if has_sklearn:
            makers["MiniLM + logistic regression"] = lambda t, s: vector_logistic(t, s, model)
    return makers
