from __future__ import annotations

import numpy as np

from bot.evaluation.remembered import RememberingEncoder


class Counting:
    """Encodes a text by its length, and keeps what it was asked."""

    model = "counting"

    def __init__(self) -> None:
        self.asked: list[str] = []

    def encode(self, texts):
        self.asked += texts
        return np.asarray([[len(text), 1.0] for text in texts], np.float32).reshape(-1, 2)

    def knows(self, word):
        return word == "known"


def test_a_text_is_encoded_once_and_comes_back_in_its_place():
    counting = Counting()
    encoder = RememberingEncoder(counting)
    first = encoder.encode(["one", "three", "one"])
    again = encoder.encode(["three", "seven", "one"])
    assert counting.asked == ["one", "three", "seven"]
    assert first[:, 0].tolist() == [3.0, 5.0, 3.0]
    assert again[:, 0].tolist() == [5.0, 5.0, 3.0]


def test_no_texts_have_vectors_of_the_same_width():
    assert RememberingEncoder(Counting()).encode([]).shape == (0, 2)


def test_it_is_called_what_the_encoder_is_called_and_knows_its_words():
    encoder = RememberingEncoder(Counting())
    assert encoder.model == "counting"
    assert encoder.knows("known")
    assert not encoder.knows("other")
