from __future__ import annotations

import numpy as np

from .sample import OWNERS, TEXTS, ridge_of


def test_leaving_one_out_in_closed_form_is_leaving_it_out():
    ridge, solved = ridge_of(TEXTS, OWNERS)
    _, kernel = ridge.space.all_pairs()
    penalties = np.diag(ridge.labels.penalties())
    rest = np.arange(1, len(TEXTS))
    weights = np.linalg.solve(
        (kernel + penalties)[np.ix_(rest, rest)], ridge.labels.targets()[rest]
    )
    assert np.allclose(kernel[0, rest] @ weights, solved.left_out().each()[0], atol=1e-3)


def test_leaving_an_answer_out_in_closed_form_is_leaving_it_out():
    ridge, solved = ridge_of(TEXTS, OWNERS)
    _, kernel = ridge.space.all_pairs()
    penalties = np.diag(ridge.labels.penalties())
    block = np.flatnonzero(np.asarray(OWNERS) == 2)
    rest = np.setdiff1d(np.arange(len(TEXTS)), block)
    weights = np.linalg.solve(
        (kernel + penalties)[np.ix_(rest, rest)], ridge.labels.targets()[rest]
    )
    expected = kernel[np.ix_(block, rest)] @ weights
    assert np.allclose(expected, solved.left_out().block(block), atol=1e-3)
