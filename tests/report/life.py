"""A small life in a real store: questions with what was decided of them and what people did."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import count

from bot.core.answers import Answer, Phrasing
from bot.core.channels import Channel, Mode
from bot.core.escalations import EscalationState, MoveKind
from bot.core.outbox import SayReply
from bot.core.questions import Candidate, Question, QuestionState, Verdict
from bot.core.ranking import Thresholds
from bot.core.settings import LibrarySettings, PersonEntry, Team
from bot.store import Tx

MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
SETTINGS = LibrarySettings(
    people={"olga": PersonEntry("olga", "Olga Owner", slack_id="U0OLGA")},
    groups={},
    team=Team(),
    default_owner="olga",
)
_STATES = {
    "reply": QuestionState.ANSWERED,
    "suggest": QuestionState.SUGGESTED,
    "escalate": QuestionState.ESCALATED,
    "ignore": QuestionState.IGNORED,
}


class Life:
    """Writes what the bot would have written, one transaction for all of it."""

    def __init__(self, tx: Tx) -> None:
        self.tx = tx
        self._ts = count(1)
        for slug, topic in (("reset-sso", "accounts"), ("refunds", "billing"), ("rare", "billing")):
            self.answer(slug, topic)

    def answer(self, slug: str, topic: str, title: str | None = None) -> Answer:
        made = Answer(slug, topic, title or slug.title(), "Body.", (Phrasing(f"how {slug}?"),))
        return self.tx.save_answer(made, by=None, at=MONDAY)

    def channel(self, name: str = "help", mode: Mode = Mode.LIVE) -> Channel:
        return self.tx.save_channel(f"C0{name.upper()}"[:20], mode=mode, name=name)

    def ask(
        self,
        action: str | None = "reply",
        text: str = "How do I reset SSO?",
        *,
        slug: str = "reset-sso",
        confidence: float = 0.95,
        at: datetime = MONDAY,
        channel: Channel | None = None,
        answers_after: timedelta | None = None,
        why: str = "sure",
        suggests_from: float = 0.5,
    ) -> Question:
        """A question, its first decision, and the reply that went out after a while."""
        place = channel or self.channel()
        asked = self.tx.add_question(
            Question(
                id=0,
                channel=place.key,
                root_ts=f"1700000000.{next(self._ts):06}",
                asker="U0ASKER",
                text=text,
                state=_STATES.get(action or "", QuestionState.SETTLING),
                asked_at=at,
                is_shadow=place.mode is Mode.SHADOW,
            )
        )
        if action is not None:
            decided = self.decide(asked, action, slug, confidence, why, suggests_from)
            if answers_after is not None:
                self.reply(asked, decided, at + answers_after)
        return asked

    def decide(
        self,
        asked: Question,
        action: str,
        slug: str,
        confidence: float = 0.95,
        why: str = "sure",
        suggests_from: float = 0.5,
    ) -> int:
        chosen = action in ("reply", "suggest")
        return self.tx.record_decision(
            asked.id,
            action=action,
            why=why,
            thresholds=Thresholds(0.9, suggests_from),
            library_version="v1",
            tier="lexical",
            decided_at=asked.asked_at,
            candidates=[Candidate(slug, slug.title(), 1, confidence, 1, is_chosen=chosen)],
        )

    def reply(self, asked: Question, decided: int, at: datetime) -> None:
        says = SayReply(asked.id, decided)
        row = self.tx.put(says, f"reply:d{decided}", asked.asked_at, channel=asked.channel)
        assert row is not None
        self.tx.mark_sent(row, "C0HELP", "1700000000.1", at)

    def hand_over(
        self, asked: Question, *, answered_after: timedelta | None = None, late: bool = False
    ) -> None:
        opened = self.tx.open_escalation(
            asked.id,
            owner="olga",
            deputy=None,
            why="no_match",
            opened_at=asked.asked_at,
            due_at=asked.asked_at + timedelta(hours=4),
            wake_at=None,
        )
        if late:
            at = asked.asked_at + timedelta(hours=4)
            self.tx.set_escalation_wake(opened.id, None, breached_at=at)
        if answered_after is not None:
            at = asked.asked_at + answered_after
            self.tx.mark_answered(opened.id, at)
            self.tx.move_escalation(
                opened.id, was=tuple(EscalationState), state=EscalationState.RESOLVED, at=at
            )
            self.tx.record_move(opened.id, MoveKind.RESOLVE, by="U0OLGA", at=at, text="answered")

    def says(self, asked: Question, verdict: Verdict, slug: str = "reset-sso") -> None:
        self.tx.keep_feedback(asked.id, slug=slug, by="U0ASKER", verdict=verdict, at=MONDAY)
