"""Which library a measuring command means: the one that a file brings, or the live one."""

from __future__ import annotations

import os

from bot.config import read_config
from bot.core.answers import Answer
from bot.evaluation.labelled import LabelledFile
from bot.evaluation.trial import library_of
from bot.loading import answers_in_force


def library_for(file: LabelledFile, k: int, seed: int) -> tuple[Answer, ...]:
    """The file's library, or the live one, with k phrasings an answer (0: all)."""
    if file.library:
        return library_of(file.library, k, seed)
    answers = live_answers()
    if not k:
        return answers
    titles = {answer.slug: answer.title for answer in answers}
    return library_of({answer.slug: answer.asks for answer in answers}, k, seed, titles)


def live_answers() -> tuple[Answer, ...]:
    """The live library's answers. The one place of these commands that knows the whole bot."""
    _, answers = answers_in_force(read_config(os.environ))
    return answers
