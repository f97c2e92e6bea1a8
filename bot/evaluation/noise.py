"""Makes clean questions look like real messages, to measure what that costs. Repeatable by seed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.evaluation import trial
from bot.evaluation.trial import Draw, JudgedReading, Labelled
from bot.matching.index import Index

TYPO_RATE = 0.05  # of the letters
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_GREETINGS = ("Hi team!", "Hello,", "Hey everyone,", "Good morning!", "Hi there, hope you're well.")
_CLOSINGS = ("Thanks in advance!", "Thank you so much", "Any help appreciated.", "Cheers!", "thx")
_BEFORE = (
    "We moved our whole office to the new building last month.",
    "My colleague and I have been setting things up since Monday.",
    "I looked through the menus for a while before writing here.",
    "We are a small company with about twenty people.",
)
_AFTER = (
    "Our manager would like to hear about it this afternoon.",
    "I am working from home today.",
    "Everybody else is in a meeting right now.",
    "We have been customers for three years.",
)
_CODE = (
    '```Traceback (most recent call last):\n  File "app.py", line 12, in <module>\n    main()```',
    '```{"status": 500, "path": "/v1/items"}```',
    "2026-02-03 10:21:07 ERROR worker stopped\n2026-02-03 10:21:08 INFO retry in 5s",
    "`GET /v1/items?page=2` <https://example.com/logs/8812>",
)


def typos(text: str, draw: Draw) -> str:
    """One letter in twenty is dropped, doubled, replaced or swapped with the next."""
    typed: list[str] = []
    letters = list(text)
    for at, letter in enumerate(letters):
        if not letter.isalpha() or draw.random() >= TYPO_RATE:
            typed.append(letter)
            continue
        slip = draw.randrange(4)
        if slip == 1:
            typed.append(letter * 2)
        elif slip == 2:
            typed.append(draw.choice(_LETTERS))
        elif slip == 3 and at + 1 < len(letters):
            typed.append(letters[at + 1])
            letters[at + 1] = letter
    return "".join(typed)


def pleasantries(text: str, draw: Draw) -> str:
    """A greeting before it and thanks after it."""
    return f"{draw.choice(_GREETINGS)} {_ended(text)} {draw.choice(_CLOSINGS)}"


def long(text: str, draw: Draw) -> str:
    """Among other sentences."""
    before = draw.sample(_BEFORE, draw.randint(1, 2))
    after = draw.sample(_AFTER, draw.randint(1, 2))
    return " ".join((*before, _ended(text), *after))


def code(text: str, draw: Draw) -> str:
    """With a code block, a log or a link."""
    return f"{text}\n{draw.choice(_CODE)}"


def _ended(text: str) -> str:
    return text if text[-1:] in ".?!" else f"{text}."


KINDS: dict[str, Callable[[str, Draw], str]] = {
    "typos": typos,
    "pleasantries": pleasantries,
    "long": long,
    "code": code,
}


TWO = "two"  # questions in one message; see `paired`
NAMES = (*sorted(KINDS), TWO)
"""Every kind of noise."""


def paired(questions: Sequence[Labelled], seed: int) -> tuple[Labelled, ...]:
    """Two questions in one message: each with another that has an answer, or none, as it does."""
    draw = Draw(seed)
    alike = {has: [q for q in questions if (q.answer is not None) is has] for has in (True, False)}
    pairs = []
    for first in questions:
        second = draw.choice(alike[first.answer is not None])
        text = f"{_ended(first.text)} {_ended(second.text)}"
        pairs.append(Labelled(text, first.answer, second.answer))
    return tuple(pairs)


def ask_all(
    index: Index,
    questions: Sequence[Labelled],
    kind: str | None,
    seed: int,
    progress: Callable[[], None] | None = None,
) -> list[JudgedReading]:
    """Put every question to the index with a kind of noise, or none."""
    if kind == TWO:
        return trial.ask_all(index, paired(questions, seed), progress=progress)
    if not kind:
        return trial.ask_all(index, questions, progress=progress)
    make, draw = KINDS[kind], Draw(seed)
    return trial.ask_all(index, questions, lambda text: make(text, draw), progress)
