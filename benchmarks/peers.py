"""What one could install instead, each behind one interface: scores for all answers.

A score is taken as confidence; its threshold is chosen with the labels, as kindly as possible.
"""

from __future__ import annotations

import importlib.util
import sqlite3
from collections.abc import Callable, Sequence

import numpy as np
from rapidfuzz import fuzz, process
from rapidfuzz.distance import Levenshtein

from bot.matching.lexicon import Floats
from bot.matching.vectors import Encoder

Scorer = Callable[[str], tuple[str, float, list[str]]]
"""A question to the first answer, its score, and the first three."""
Maker = Callable[[Sequence[str], Sequence[str]], Scorer]
"""Phrasings, and the answer of each, to what scores questions against them."""

TOO_MANY = 10_000  # phrasings; above, a class an answer is more than logistic regression can bear


def rapidfuzz_scorer(texts: Sequence[str], slugs: Sequence[str], scorer: object) -> Scorer:
    """The best of `process.extract` over all phrasings."""

    def ask(question: str) -> tuple[str, float, list[str]]:
        found = process.extract(question, texts, scorer=scorer, processor=str.lower, limit=20)
        first = list(dict.fromkeys(slugs[at] for _, _, at in found))[:3]
        return first[0], float(found[0][1]), first

    return ask


def chatterbot_like(texts: Sequence[str], slugs: Sequence[str]) -> Scorer:
    """What ChatterBot's default does: Levenshtein's closest statement."""
    return rapidfuzz_scorer(texts, slugs, Levenshtein.normalized_similarity)


def fts5(texts: Sequence[str], slugs: Sequence[str]) -> Scorer:
    """SQLite's bm25, a document an answer."""
    database = sqlite3.connect(":memory:")
    database.execute("create virtual table d using fts5(slug unindexed, body, tokenize='porter')")
    bodies: dict[str, list[str]] = {}
    for text, slug in zip(texts, slugs, strict=True):
        bodies.setdefault(slug, []).append(text)
    rows = [(slug, " \n".join(each)) for slug, each in bodies.items()]
    database.executemany("insert into d values (?, ?)", rows)

    def ask(question: str) -> tuple[str, float, list[str]]:
        words = "".join(c if c.isalnum() else " " for c in question).split()
        query = " OR ".join(f'"{word}"' for word in words) or '""'
        sql = "select slug, -bm25(d) from d where d match ? order by bm25(d) limit 3"
        found = database.execute(sql, (query,)).fetchall()
        return (found[0][0], found[0][1], [f[0] for f in found]) if found else ("", 0.0, [])

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


def is_for_size(name: str, phrasings: int) -> bool:
    """Whether a peer can be built in minutes for so many phrasings."""
    return phrasings <= TOO_MANY or "logistic" not in name


def all_peers(encoder: Encoder | None) -> dict[str, Maker]:
    """Each peer by the name it has in the tables."""
    found: dict[str, Maker] = {
        "rapidfuzz WRatio": lambda t, s: rapidfuzz_scorer(t, s, fuzz.WRatio),
        "rapidfuzz token_set_ratio": lambda t, s: rapidfuzz_scorer(t, s, fuzz.token_set_ratio),
        "Levenshtein (ChatterBot's way)": chatterbot_like,
        "SQLite FTS5 bm25": fts5,
    }
    has_sklearn = importlib.util.find_spec("sklearn") is not None
    if has_sklearn:
        found["TF-IDF + logistic regression"] = tfidf_logistic
    else:
        print("scikit-learn is not installed (extra `bench`): no logistic regression")
    if encoder is not None:
        model = encoder
        found["MiniLM nearest phrasing"] = lambda t, s: nearest_vector(t, s, model)
        if has_sklearn:
            found["MiniLM + logistic regression"] = lambda t, s: vector_logistic(t, s, model)
    return found
