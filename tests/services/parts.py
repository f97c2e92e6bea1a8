"""What became of the parts of a message."""

from __future__ import annotations

from bot.core.questions import Question, QuestionState

from .world import World

ANSWERED, SUGGESTED = QuestionState.ANSWERED, QuestionState.SUGGESTED
ESCALATED, WITHDRAWN = QuestionState.ESCALATED, QuestionState.WITHDRAWN


def states(world: World) -> list[QuestionState]:
    return [each.state for each in world.questions()]


def part_with(world: World, words: str) -> Question:
    """The part that has some words."""
    (found,) = [each for each in world.questions() if each.part_of and words in each.text]
    return found
