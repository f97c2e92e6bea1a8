"""Everything that can be asked of the store and kept in it, in one class."""

from __future__ import annotations

from bot.store.answers import AnswerRows
from bot.store.auditing import AuditRows
from bot.store.channels import ChannelRows
from bot.store.decisions import DecisionRows
from bot.store.escalations import EscalationRows
from bot.store.forgetting import ForgettingRows
from bot.store.learning import LearningRows
from bot.store.named_values import ValueRows
from bot.store.outbox import OutboxRows
from bot.store.overview import OverviewRows
from bot.store.people import PeopleRows
from bot.store.questions import QuestionRows
from bot.store.quiet import QuietRows
from bot.store.reactions import ReactionRows


class Tx(
    AnswerRows,
    PeopleRows,
    ChannelRows,
    QuestionRows,
    DecisionRows,
    EscalationRows,
    OutboxRows,
    ReactionRows,
    LearningRows,
    OverviewRows,
    AuditRows,
    ForgettingRows,
    QuietRows,
    ValueRows,
):
    """One unit of work, on a connection that nobody else uses meanwhile.

    What is asked for by its id or key is there, or `NotFound` is raised; `find_…` gives None. A
    change that says whether it happened is one conditional statement. Times are aware.
    """
