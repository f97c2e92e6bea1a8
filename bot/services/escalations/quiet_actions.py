"""What teammates press beside a line of the quiet lane: *Seen*, and *It is a question*."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bot.core.people import Author
from bot.core.questions import UNDECIDED, Escalate, QuestionState
from bot.core.why import Why
from bot.errors import IllegalMove
from bot.services.escalations import quiet_lane
from bot.services.escalations.opening import escalate
from bot.services.recording import last_reading, record
from bot.services.unit import Deps


@dataclass(frozen=True, slots=True)
class QuietActions:
    """The buttons. Each is one transaction; pressed twice, or by two people, it is done once."""

    deps: Deps

    def seen(self, questions: Iterable[int], by: Author) -> None:
        """Nobody need look at these any more. Raises `IllegalMove` where none of them is left."""
        self.deps.check_teammate(by)
        with self.deps.unit() as unit:
            lines = [line for each in questions if (line := unit.tx.find_quiet(each)) is not None]
            if not lines:
                raise IllegalMove("not_there")
            for line in lines:
                quiet_lane.end(unit, unit.tx.question(line.question), by.user_id)

    def take_for_question(self, question_id: int, by: Author) -> None:
        """It asks something after all: its owner has it from now on, and its asker is told so.

        Raises `IllegalMove` where its asker took it back.
        """
        self.deps.check_teammate(by)
        with self.deps.unit() as unit:
            line = unit.tx.find_quiet(question_id)
            question = unit.tx.question(question_id) if line is not None else None
            if question is None or question.state is QuestionState.WITHDRAWN:
                raise IllegalMove("not_there")
            if question.state not in UNDECIDED:
                return
            quiet_lane.end(unit, question, by.user_id)
            reading = last_reading(unit, question)
            record(unit, question, Escalate(Why.A_TEAMMATE_SAYS_SO), reading)
            escalate(unit, question, Why.A_TEAMMATE_SAYS_SO, reading)
