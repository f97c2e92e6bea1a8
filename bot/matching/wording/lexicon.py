"""The lexical similarity of texts: tf-idf over several kinds of terms, in numpy.

All kinds share one sparse matrix `(texts, terms)` whose rows have length one, so that the
similarity, each kind's cosine by its share, is a single dot product.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, combinations

import numpy as np
import numpy.typing as npt

from bot.matching.arrays import Doubles, Floats, Ints
from bot.matching.wording.words import grams, word_terms

SHARES = {"w": 0.25, "p": 0.25, "c": 0.5}  # stems, pairs of stems, character grams
_KINDS = tuple(SHARES)
_DENSE_BATCH = 2_048  # columns multiplied at once when every text meets every other
_FEW = 4  # texts, of some, that have a term: to multiply them in pairs is less work
_MOST_WHOLE = 256  # terms kept as whole columns, for adding one of those is many times faster
_OFTEN = 12  # a term that one text in so many has is worth a whole column


@dataclass(frozen=True, slots=True)
class Sparse:
    """One text as a sparse unit vector; terms the library lacks lengthen it, and match nothing."""

    ids: Ints
    """`(terms,)`: which terms of the library it has."""
    weights: Floats
    """`(terms,)`: the vector at these."""


class Lexicon:
    """The terms of a library's texts."""

    def __init__(self, texts: Sequence[str], owners: Sequence[int], size: int) -> None:
        """Read `texts`, in normal form.

        `owners` says which answer each belongs to, `size` how many answers there are.
        """
        words = [text.split() for text in texts]
        self._size = size
        self._ids: dict[str, int] = {}
        self._of_word: dict[str, Ints] = {}
        rows = [self._row(text) for text in words]
        self._n = len(rows)
        row_of = np.repeat(np.arange(self._n), [len(row) for row in rows]).astype(np.int64)
        terms = np.concatenate(rows) if rows else np.zeros(0, np.int64)
        width = max(1, len(self._ids))
        keys, counts = np.unique(row_of * width + terms, return_counts=True)
        self._rows, self._terms = keys // width, keys % width
        self._kind = np.fromiter((_KINDS.index(key[0]) for key in self._ids), np.int8)
        self._idf = self._idf_over(np.asarray(owners, np.int64))
        self._values = self._unit_values(counts)
        self._owners = np.asarray(owners, np.int64)
        self._index()

    def __len__(self) -> int:
        return self._n

    # --- building ------------------------------------------------------------------------------

    def _row(self, words: list[str]) -> Ints:
        """The ids of a text's terms, one for each time a term stands in it."""
        ids = self._ids
        word_ids = [
            ids.setdefault(f"{kind}{term}", len(ids))
            for kind, terms in word_terms(words).items()
            for term in terms
        ]
        parts = [np.asarray(word_ids, np.int64)]
        for word in words:
            known = self._of_word.get(word)
            if known is None:
                new = [ids.setdefault(f"c{gram}", len(ids)) for gram in grams(word)]
                known = self._of_word[word] = np.asarray(new, np.int64)
            parts.append(known)
        return np.concatenate(parts)

    def _idf_over(self, owners: Ints) -> Floats:
        """Count idf over answers, so that a term's weight says how few answers use it."""
        width = max(1, len(self._ids))
        pairs = np.unique(owners[self._rows] * width + self._terms) if self._n else self._terms
        holders = np.bincount(pairs % width, minlength=len(self._ids))
        idf = np.log((1 + self._size) / (1 + holders)) + 1
        return np.asarray(idf, np.float32)

    def _unit_values(self, counts: Ints) -> Floats:
        values = (1 + np.log(counts)) * self._idf[self._terms]
        cells = self._rows * len(_KINDS) + self._kind[self._terms]
        squares = np.bincount(cells, values**2, minlength=self._n * len(_KINDS))
        shares = np.asarray(list(SHARES.values())) * (squares.reshape(-1, len(_KINDS)) > 0)
        shares /= np.maximum(shares.sum(axis=1, keepdims=True), 1e-12)
        scale = np.sqrt(shares.reshape(-1) / np.maximum(squares, 1e-12))
        return np.asarray(values * scale[cells], np.float32)

    def _index(self) -> None:
        """Keep the matrix by row (as it is) and by term (for queries)."""
        order = np.argsort(self._terms, kind="stable")
        self._posted_rows = self._rows[order].astype(np.int32)
        self._posted_values = self._values[order]
        self._term_at = _offsets(self._terms, len(self._ids))
        self._whole = self._whole_columns()
        self._row_at = _offsets(self._rows, self._n)
        width = max(1, len(self._ids))
        held = self._owners[self._rows] * width + self._terms
        pairs, place, times = np.unique(held, return_inverse=True, return_counts=True)
        self._is_alone = times[place] == 1
        order = np.argsort(pairs % width, kind="stable")
        self._holders = (pairs[order] // width).astype(np.int32)
        self._holder_at = _offsets(pairs % width, len(self._ids))
        self._terms = self._terms.astype(np.int32)

    def _whole_columns(self) -> dict[int, Floats]:
        """The columns of the terms that most texts have."""
        lengths = np.diff(self._term_at)
        often = np.flatnonzero(lengths > max(64, self._n // _OFTEN))
        columns = {}
        for term in often[np.argsort(-lengths[often], kind="stable")][:_MOST_WHOLE].tolist():
            span = slice(self._term_at[term], self._term_at[term + 1])
            column = columns[term] = np.zeros(self._n, np.float32)
            column[self._posted_rows[span]] = self._posted_values[span]
        return columns

    # --- asking --------------------------------------------------------------------------------

    def vector(self, words: list[str]) -> Sparse:
        """A normal text's words as a unit vector over the library's terms."""
        terms = {kind: Counter(of_kind) for kind, of_kind in word_terms(words).items()}
        terms["c"] = Counter(chain.from_iterable(map(grams, words)))
        present = sum(SHARES[kind] for kind in terms if terms[kind])
        ids, weights = [np.zeros(0, np.int64)], [np.zeros(0, np.float64)]
        for kind, counts in terms.items():
            terms_of_kind, weighed = self._weigh(kind, counts)
            scale = math.sqrt(SHARES[kind] / present / (weighed @ weighed)) if weighed.size else 0.0
            ids.append(terms_of_kind[terms_of_kind >= 0])
            weights.append(weighed[terms_of_kind >= 0] * scale)
        at = np.concatenate(ids)
        return Sparse(at, np.concatenate(weights).astype(np.float32))

    def _weigh(self, kind: str, counts: Counter[str]) -> tuple[Ints, Doubles]:
        """The ids of some terms, -1 where the library lacks one, and what each weighs."""
        get = self._ids.get
        ids = np.fromiter((get(kind + term, -1) for term in counts), np.int64, len(counts))
        times = np.fromiter(counts.values(), np.float64, len(counts))
        unseen = math.log(1 + self._size) + 1
        idf = np.where(ids >= 0, self._idf[ids], unseen) if self._idf.size else unseen
        return ids, (1 + np.log(times)) * idf

    def similarities(self, text: Sparse) -> Floats:
        """How like each text of the library it is: `(texts,)`, from 0 to 1."""
        similar = np.zeros(self._n, np.float32)
        whole = [i for i, term in enumerate(text.ids.tolist()) if term in self._whole]
        for place in whole:
            similar += text.weights[place] * self._whole[int(text.ids[place])]
        rest = np.delete(np.arange(len(text.ids)), whole)
        at, lengths = _spans(self._term_at, text.ids[rest])
        weights = np.repeat(text.weights[rest], lengths) * self._posted_values[at]
        similar += np.bincount(self._posted_rows[at], weights, minlength=self._n)
        return similar

    def word_overlap(self, text: Sparse, width: int) -> Floats:
        """How much of a text each answer knows, whichever of its own has the term: `(columns,)`.

        For answer a the sum of `weights²` over the terms that stand in any text of a: of a vector
        of length one, so that 1 is all of it.
        """
        at, lengths = _spans(self._holder_at, text.ids)
        weights = np.repeat(text.weights**2, lengths)
        overlap = np.bincount(self._holders[at], weights, minlength=width)[:width]
        return overlap.astype(np.float32)

    def word_overlap_without(self, at: int, width: int) -> Floats:
        """The same for one of the library's own texts, had it not been there."""
        overlap = self.word_overlap(self.row(at), width)
        span = slice(self._row_at[at], self._row_at[at + 1])
        if self._owners[at] < width:
            alone = self._values[span][self._is_alone[span]]
            overlap[self._owners[at]] -= float((alone**2).sum())
        return overlap

    def row(self, at: int) -> Sparse:
        """A text of the library as a vector."""
        span = slice(self._row_at[at], self._row_at[at + 1])
        return Sparse(self._terms[span].astype(np.int64), self._values[span])

    def among(self, rows: Ints) -> Floats:
        """The similarities of some of the library's texts to each other: `(rows, rows)`.

        Rare terms are multiplied by pairs, others by columns.
        """
        at, lengths = _spans(self._row_at, rows)
        terms, values = self._terms[at], self._values[at]
        row_of = np.repeat(np.arange(len(rows)), lengths)
        holders = np.bincount(terms, minlength=len(self._ids))
        often = np.flatnonzero(holders > _FEW)
        column_of = np.empty(len(self._ids), np.int64)
        column_of[often] = np.arange(len(often))
        held = holders[terms]
        keep = np.flatnonzero(held > _FEW)
        dense = np.zeros((len(rows), len(often)), np.float32)
        dense[row_of[keep], column_of[terms[keep]]] = values[keep]
        similar = dense @ dense.T
        once = _by_pairs(row_of, values, terms, held, len(rows))
        similar += once
        similar += once.T
        np.fill_diagonal(similar, 1.0)
        return np.asarray(similar, np.float32)

    def all_pairs(self) -> Floats:
        """The similarities of all texts to each other: `(texts, texts)`, reckoned as `among`."""
        similar = np.zeros((self._n, self._n), np.float32)
        lengths = np.diff(self._term_at)
        often = np.flatnonzero(lengths > max(8, self._n // 64))
        for start in range(0, len(often), _DENSE_BATCH):
            columns = often[start : start + _DENSE_BATCH]
            at, spans = _spans(self._term_at, columns)
            dense = np.zeros((self._n, len(columns)), np.float32)
            dense[self._posted_rows[at], np.repeat(np.arange(len(columns)), spans)] = (
                self._posted_values[at]
            )
            similar += dense @ dense.T
        seldom = np.flatnonzero((lengths > 1) & (lengths <= max(8, self._n // 64)))
        self._add_pairs(similar, seldom, lengths)
        np.fill_diagonal(similar, 1.0)
        return similar

    def _add_pairs(self, similar: Floats, terms: Ints, lengths: Ints) -> None:
        """Add what rare terms contribute, all terms of one length at a time."""
        flat = similar.reshape(-1)
        for length in np.unique(lengths[terms]):
            same = self._term_at[terms[lengths[terms] == length]]
            at = same[:, None] + np.arange(length)
            rows = self._posted_rows[at].astype(np.int64)
            values = self._posted_values[at]
            keys = (rows[:, :, None] * self._n + rows[:, None, :]).reshape(-1)
            adds = (values[:, :, None] * values[:, None, :]).reshape(-1)
            unique, inverse = np.unique(keys, return_inverse=True)
            flat[unique] += np.bincount(inverse, adds).astype(np.float32)


def _by_pairs(rows: Ints, values: Floats, terms: Ints, held: Ints, size: int) -> Floats:
    """What terms that few rows have add to the similarity of each two, once a pair: `(size, size)`.

    `rows`, `values`, `terms` and `held` are `(entries,)`: a value stands in its row for its term,
    which `held` rows have.
    """
    keys, adds = [np.zeros(0, np.int64)], [np.zeros(0, np.float32)]
    for many in range(2, _FEW + 1):
        some = np.flatnonzero(held == many)
        together = some[np.argsort(terms[some])].reshape(-1, many)
        for one, other in combinations(range(many), 2):
            keys.append(rows[together[:, one]] * size + rows[together[:, other]])
            adds.append(values[together[:, one]] * values[together[:, other]])
    added = np.bincount(np.concatenate(keys), np.concatenate(adds), minlength=size * size)
    return added.reshape(size, size).astype(np.float32)


def _offsets(keys: npt.NDArray[np.integer], size: int) -> Ints:
    """Where each key's entries begin, once sorted by key; one more for the end."""
    counts = np.bincount(keys, minlength=size) if keys.size else np.zeros(size, np.int64)
    return np.concatenate(([0], np.cumsum(counts))).astype(np.int64)


def _spans(offsets: Ints, keys: Ints) -> tuple[Ints, Ints]:
    """The positions of all entries of some keys, in order, and how many each key has."""
    starts, lengths = offsets[keys], offsets[keys + 1] - offsets[keys]
    before = np.cumsum(lengths) - lengths
    return np.arange(int(lengths.sum())) + np.repeat(starts - before, lengths), lengths
