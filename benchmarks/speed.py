"""Build time, latency and memory of matching and its peers, at 1,000 to 100,000 phrasings."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from benchmarks.peers import Maker, all_peers, is_for_size
from benchmarks.sets import table
from bot.commands.matching import progress_bar
from bot.commands.models import load_encoder
from bot.core.answers import Answer
from bot.evaluation import trial
from bot.matching.arrays import Floats
from bot.matching.index import Index
from bot.matching.meaning.vectors import Encoder, MemoryCache

K, WRONG_RATE = 10, 0.02
SIZES = (1_000, 10_000, 100_000)
MESSAGES = 200
ENCODED = 10_000  # phrasings that are really encoded; of more, vectors are made up
SECONDS = 600  # no peer gets more for one size
OURS = ("build s", "cached s", "one p50", "one p99", "five p50", "p99", "twelve p50", "p99", "MB")
THEIRS = ("build s", "p50", "p99", "MB")


def main(*, quick: bool = False) -> None:
    """Print both tables. Each size has a process of its own, so that memory is its own too."""
    encoder = load_encoder("auto", None)
    tiers = ("lexical",) if encoder is None else ("lexical", "semantic")
    sizes = SIZES[:1] if quick else SIZES
    peers = tuple(all_peers(encoder))
    with progress_bar("speed", (len(tiers) + len(peers)) * len(sizes)) as advance:
        ours = {
            (tier, size): _apart("timed", tier, size, OURS, advance)
            for tier in tiers
            for size in sizes
        }
        theirs = {
            (name, size): _apart("timed_peer", name, size, THEIRS, advance)
            for name in peers
            for size in sizes
        }
    print(
        "Speed, wall time, one thread: made-up phrasings, 10 an answer; messages of one, five and "
        f"twelve sentences, ms; extra memory. Above {ENCODED:,} phrasings, vectors are made up."
    )
    table(
        ("", "phrasings", *OURS), [(name, f"{size:,}", *row) for (name, size), row in ours.items()]
    )
    print("What one could install instead, one sentence, ms; in brackets: times the lexical tier's")
    rows = [
        (name, f"{size:,}", *_beside(row, ours["lexical", size]))
        for (name, size), row in theirs.items()
    ]
    table(("", "phrasings", *THEIRS), rows)


def _beside(row: Sequence[str], lexical: Sequence[str]) -> list[str]:
    """A peer's figures, each with its ratio to ours."""
    mine = dict(zip(OURS, lexical, strict=True))
    bases = (mine["build s"], mine["one p50"], mine["one p99"], mine["MB"])
    return [
        value
        if "-" in (value, base) or not float(base)
        else f"{value} ({float(value) / float(base):.1f})"
        for value, base in zip(row, bases, strict=True)
    ]


def _apart(
    what: str, name: str, size: int, columns: Sequence[str], advance: Callable[[], None]
) -> list[str]:
    code = f"from benchmarks import speed; speed.{what}({name!r}, {size})"
    try:
        done = subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            text=True,
            check=True,
            timeout=SECONDS,
        )
        return done.stdout.strip().splitlines()[-1].split()
    except (subprocess.SubprocessError, IndexError):
        return ["-"] * len(columns)
    finally:
        advance()


def timed(tier: str, size: int) -> None:
    """Time one size of one tier, and print the figures."""
    encoder = load_encoder("auto", None) if tier == "semantic" else None
    answers = made_up(size)
    before = _memory()
    cache = _MadeUp(encoder) if encoder is not None and size > ENCODED else MemoryCache()
    began = time.perf_counter()
    Index.build(answers, wrong_rate=WRONG_RATE, encoder=encoder, vectors=cache)
    built = time.perf_counter() - began
    began = time.perf_counter()
    index = Index.build(answers, wrong_rate=WRONG_RATE, encoder=encoder, vectors=cache)
    again = time.perf_counter() - began
    after = _memory()
    draw = random.Random(1)
    asked = [draw.choice(draw.choice(answers).asks) for _ in range(MESSAGES)]
    index.read(asked[0])
    figures = [built, again]
    for sentences in (1, 5, 12):
        spent = [_ms(index.read, among(text, sentences, draw)) for text in asked]
        figures += [float(np.median(spent)), float(np.percentile(spent, 99))]
    print(" ".join(f"{figure:.1f}" for figure in figures), f"{after - before:.0f}")


def timed_peer(name: str, size: int) -> None:
    """Time one size of one peer, and print the figures."""
    if not is_for_size(name, size):
        print("- - - -")
        return
    encoder = load_encoder("auto", None) if "MiniLM" in name else None
    if encoder is not None and size > ENCODED:
        encoder = _Quick(encoder)
    make: Maker = all_peers(encoder)[name]
    answers = made_up(size)
    texts = [text for answer in answers for text in answer.asks]
    slugs = [answer.slug for answer in answers for _ in answer.asks]
    before = _memory()
    began = time.perf_counter()
    ask = make(texts, slugs)
    built = time.perf_counter() - began
    draw = random.Random(1)
    asked = [draw.choice(texts) for _ in range(MESSAGES)]
    ask(asked[0])
    spent = [_ms(ask, text) for text in asked]
    figures = (built, float(np.median(spent)), float(np.percentile(spent, 99)))
    grown = "-" if name == "ChatterBot" else f"{_memory() - before:.0f}"  # a process of its own
    print(" ".join(f"{figure:.1f}" for figure in figures), grown)


class _MadeUp(MemoryCache):
    """Stands in for vectors that would take minutes to compute: random ones, for speed only."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self._width = encoder.encode(["width"]).shape[1]

    def get(self, _model: str, hashes: Sequence[str]) -> dict[str, bytes]:
        draw = np.random.default_rng(0)
        rows = draw.normal(size=(len(hashes), self._width)).astype("<f2")
        return {key: row.tobytes() for key, row in zip(hashes, rows, strict=True)}


class _Quick:
    """An encoder that encodes questions, and makes vectors up for a whole library."""

    def __init__(self, encoder: Encoder) -> None:
        self.model = encoder.model
        self.knows = encoder.knows
        self._encoder = encoder

    def encode(self, texts: Sequence[str]) -> Floats:
        if len(texts) == 1:
            return self._encoder.encode(texts)
        vectors = np.random.default_rng(0).normal(size=(len(texts), 384)).astype(np.float32)
        return np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), np.float32)


def _ms(ask: Callable[[str], object], text: str) -> float:
    began = time.perf_counter()
    ask(text)
    return 1_000 * (time.perf_counter() - began)


def _memory() -> float:
    """The most megabytes this process had at once; `getrusage` would count its parent's, too."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM"))


# --- made-up libraries and messages --------------------------------------------------------------

_THINGS = "invoice report workspace key webhook export user seat plan password board".split()  # noqa: SIM905
_DEEDS = "create delete rename share find move restore change archive cancel lock".split()  # noqa: SIM905
_ENDS = "today again mobile team mistake admin bulk guest weekend monday outside".split()  # noqa: SIM905
_WHO = "we,my colleague,our manager,somebody here,the new person,half of the office".split(",")  # noqa: SIM905
_DID = "moved,looked at it,saw another one,went through the pages,asked around,had that".split(",")  # noqa: SIM905
_WHEN = "last month,on monday,for a while,before the holidays,this morning,after lunch".split(",")  # noqa: SIM905


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


def among(text: str, sentences: int, draw: random.Random) -> str:
    """A question among so many sentences, itself one of them."""
    others = [
        f"{draw.choice(_WHO)} {draw.choice(_DID)} {draw.choice(_WHEN)} {draw.choice(_ENDS)}."
        for _ in range(sentences - 1)
    ]
    others.insert(draw.randrange(sentences), f"{text}?" if others else text)
    return " ".join(others)
