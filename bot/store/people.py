"""People seen in Slack."""

from __future__ import annotations

from bot.core.people import Person
from bot.store.rows import Rows, columns_of, reader

_person = reader(Person)


class PeopleRows(Rows):
    """People seen in Slack."""

    def find_person(self, user_id: str) -> Person | None:
        """A person as last looked up; None for one who never was."""
        return self._first_as(
            _person, "SELECT * FROM people WHERE user_id = :user_id", user_id=user_id
        )

    def save_person(self, person: Person) -> None:
        """Keep what was looked up of a person, in place of what was before."""
        self._replace("people", "user_id", **columns_of(person))
