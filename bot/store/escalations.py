"""Escalations and their moves."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from bot.core.escalations import Escalation, EscalationState, Move, MoveKind
from bot.core.urgency import Urgent
from bot.core.why import Why
from bot.store.rows import UNRESOLVED, Rows, reader

_escalation = reader(Escalation)
_move = reader(Move, by="made_by", at="made_at")


class EscalationRows(Rows):
    """Escalations and their moves."""

    def open_escalation(
        self,
        question: int,
        *,
        owner: str,
        deputy: str | None,
        why: Why,
        opened_at: datetime,
        due_at: datetime,
        wake_at: datetime | None,
        urgent: Urgent | None = None,
    ) -> Escalation:
        """Keep a new escalation, *open*.

        Raises `StorageError` where the question has one that is neither resolved nor withdrawn.
        """
        added = self._insert(
            "escalations",
            question=question,
            owner=owner,
            deputy=deputy,
            state=EscalationState.OPEN,
            why=why,
            opened_at=opened_at,
            due_at=due_at,
            wake_at=wake_at,
            urgent=urgent,
        )
        return _escalation(added)

    def escalation(self, escalation_id: int) -> Escalation:
        """An escalation by id. Raises `NotFound`."""
        found = self._first_as(
            _escalation, "SELECT * FROM escalations WHERE id = :id", id=escalation_id
        )
        return self._must(found, "escalation", escalation_id)

    def find_escalation(self, question: int) -> Escalation | None:
        """The question's newest escalation, or None."""
        return self._first_as(
            _escalation,
            "SELECT * FROM escalations WHERE question = :question ORDER BY id DESC LIMIT 1",
            question=question,
        )

    def open_escalations(self) -> tuple[Escalation, ...]:
        """Those that are open, claimed or snoozed, oldest first."""
        return self._all_as(
            _escalation,
            f"SELECT * FROM escalations WHERE state IN {UNRESOLVED} ORDER BY opened_at, id",
        )

    def move_escalation(
        self,
        escalation_id: int,
        *,
        was: Iterable[EscalationState],
        state: EscalationState,
        assignee: str | None = None,
        at: datetime,
    ) -> bool:
        """Set the state, where it is one of `was`; whether that was so.

        Sets `claimed_at` on claimed, `resolved_at` on resolved. An `assignee` of None leaves the
        assignee as it is, an empty one clears it. Resolved and withdrawn clear `wake_at`; what is
        open again is not resolved any more. False, too, where reopening would give its question a
        second unresolved escalation.
        """
        return self._changes_one(
            f"""UPDATE escalations SET state = :state,
                assignee = nullif(coalesce(:assignee, assignee), ''),
                claimed_at = CASE WHEN :state = 'claimed' THEN :at ELSE claimed_at END,
                resolved_at = CASE WHEN :state = 'resolved' THEN :at
                    WHEN :state = 'withdrawn' THEN resolved_at END,
                wake_at = CASE WHEN :state NOT IN ('resolved', 'withdrawn') THEN wake_at END
            WHERE id = :id AND state = ANY(:was)
                AND (:state IN ('resolved', 'withdrawn') OR NOT EXISTS (
                    SELECT 1 FROM escalations other
                    WHERE other.question = escalations.question AND other.id <> escalations.id
                        AND other.state IN {UNRESOLVED}))""",
            id=escalation_id,
            was=list(was),
            state=state,
            assignee=assignee,
            at=at,
        )

    def mark_answered(self, escalation_id: int, at: datetime) -> bool:
        """Set `answered_at`: a person has answered the customer. False when one had already."""
        return self._changes_one(
            "UPDATE escalations SET answered_at = :at WHERE id = :id AND answered_at IS NULL",
            id=escalation_id,
            at=at,
        )

    def owe_again(self, escalation_id: int, *, due_at: datetime, wake_at: datetime) -> bool:
        """Clear `answered_at` and what the clock said: an answer is due again.

        False, and nothing changes, where none was given or the escalation is over.
        """
        return self._changes_one(
            """UPDATE escalations SET answered_at = NULL, reminded_at = NULL, breached_at = NULL,
                due_at = :due_at, wake_at = :wake_at
            WHERE id = :id AND answered_at IS NOT NULL
                AND state NOT IN ('resolved', 'withdrawn')""",
            id=escalation_id,
            due_at=due_at,
            wake_at=wake_at,
        )

    def raise_escalation(
        self,
        escalation_id: int,
        *,
        urgent: Urgent,
        owner: str,
        deputy: str | None,
        due_at: datetime,
        wake_at: datetime | None,
    ) -> bool:
        """Make it urgent, its answer owed by `due_at`, and clear what was answered and reminded.

        False, and nothing changes, where it was urgent before or is over.
        """
        return self._changes_one(
            """UPDATE escalations SET urgent = :urgent, owner = :owner, deputy = :deputy,
                answered_at = NULL, reminded_at = NULL, due_at = :due_at, wake_at = :wake_at
            WHERE id = :id AND urgent IS NULL AND state NOT IN ('resolved', 'withdrawn')""",
            id=escalation_id,
            urgent=urgent,
            owner=owner,
            deputy=deputy,
            due_at=due_at,
            wake_at=wake_at,
        )

    def set_escalation_wake(
        self,
        escalation_id: int,
        at: datetime | None,
        *,
        reminded_at: datetime | None = None,
        breached_at: datetime | None = None,
    ) -> None:
        """Set `wake_at`, when its clock speaks next, and what it just said (None: unchanged)."""
        self._change(
            """UPDATE escalations SET wake_at = :at,
                reminded_at = coalesce(:reminded_at, reminded_at),
                breached_at = coalesce(:breached_at, breached_at)
            WHERE id = :id""",
            id=escalation_id,
            at=at,
            reminded_at=reminded_at,
            breached_at=breached_at,
        )

    def due_escalations(self, now: datetime, limit: int = 100) -> tuple[Escalation, ...]:
        """Escalations whose `wake_at` has come, oldest first."""
        return self._all_as(
            _escalation,
            "SELECT * FROM escalations WHERE wake_at <= :now ORDER BY wake_at, id LIMIT :limit",
            now=now,
            limit=limit,
        )

    def record_move(
        self,
        escalation: int,
        kind: MoveKind,
        *,
        by: str | None,
        at: datetime,
        text: str | None = None,
    ) -> int:
        """Keep a move; gives its id."""
        added = self._insert(
            "escalation_moves", escalation=escalation, kind=kind, made_by=by, made_at=at, text=text
        )
        return int(added["id"])

    def move(self, move_id: int) -> Move:
        """A move by id. Raises `NotFound`."""
        found = self._first_as(_move, "SELECT * FROM escalation_moves WHERE id = :id", id=move_id)
        return self._must(found, "move", move_id)

    def moves_of(self, escalation: int) -> tuple[Move, ...]:
        """An escalation's moves, oldest first."""
        return self._all_as(
            _move,
            "SELECT * FROM escalation_moves WHERE escalation = :escalation ORDER BY id",
            escalation=escalation,
        )

    def newest_move(self) -> int:
        """The id of the last move that was made of any escalation; 0 where none was."""
        return int(self._one("SELECT coalesce(max(id), 0) AS id FROM escalation_moves")["id"])
