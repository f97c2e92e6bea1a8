"""People seen in Slack."""

from __future__ import annotations

from bot.core.people import Person
from bot.store.rows import Row, Rows, time_from


class PeopleRows(Rows):
    """People seen in Slack."""

    def find_person(self, user_id: str) -> Person | None:
        """A person as last looked up; None for one who never was."""
        row = self._first("SELECT * FROM people WHERE user_id = :user_id", user_id=user_id)
        return None if row is None else _person(row)

    def save_person(self, person: Person) -> None:
        """Keep what was looked up of a person, in place of what was before."""
        self._change(
            """INSERT INTO people (user_id, team_id, name, is_guest, is_stranger, is_bot,
                is_deleted, email, zone, looked_up_at)
            VALUES (:user_id, :team_id, :name, :is_guest, :is_stranger, :is_bot,
                :is_deleted, :email, :zone, :looked_up_at)
            ON CONFLICT (user_id) DO UPDATE SET
                team_id = excluded.team_id, name = excluded.name, is_guest = excluded.is_guest,
                is_stranger = excluded.is_stranger, is_bot = excluded.is_bot,
                is_deleted = excluded.is_deleted, email = excluded.email, zone = excluded.zone,
                looked_up_at = excluded.looked_up_at""",
            user_id=person.user_id,
            team_id=person.team_id,
            name=person.name,
            is_guest=person.is_guest,
            is_stranger=person.is_stranger,
            is_bot=person.is_bot,
            is_deleted=person.is_deleted,
            email=person.email,
            zone=person.zone,
            looked_up_at=person.looked_up_at,
        )


def _person(row: Row) -> Person:
    return Person(
        user_id=row["user_id"],
        team_id=row["team_id"],
        name=row["name"],
        is_guest=bool(row["is_guest"]),
        is_stranger=bool(row["is_stranger"]),
        is_bot=bool(row["is_bot"]),
        is_deleted=bool(row["is_deleted"]),
        email=row["email"],
        zone=row["zone"],
        looked_up_at=time_from(row["looked_up_at"]),
    )
