"""The library as it stands, and each version it had.

`answer_versions` holds what an answer says; a row of `answers` points at the live version.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from operator import itemgetter

from bot.core.answers import Answer, Link, Origin, Phrasing
from bot.core.routing import Placing
from bot.store.named_values import ValueRows
from bot.store.rows import Row, columns_of, reader

_Parts = dict[tuple[str, int], list[Row]]

_read = reader(Answer)
_phrasing = reader(Phrasing)
_link = reader(Link)
_placing = reader(Placing)


class AnswerRows(ValueRows):
    """The library as it stands, and each version it had."""

    def answers(self, *, retired: bool = False) -> tuple[Answer, ...]:
        """All live answers (with `retired`, the retired ones too), by topic and slug."""
        versions = self._all(
            """SELECT v.* FROM answers JOIN answer_versions v USING (slug, version)
            WHERE :retired OR NOT v.is_retired ORDER BY v.topic, v.slug""",
            retired=retired,
        )
        phrasings = self._all(
            """SELECT p.* FROM answers JOIN phrasings p USING (slug, version)
            ORDER BY p.slug, p.position"""
        )
        links = self._all(
            """SELECT l.* FROM answers JOIN links l USING (slug, version)
            ORDER BY l.slug, l.position"""
        )
        return _answers(versions, phrasings, links)

    def placings_of(self, slugs: Iterable[str]) -> dict[str, Placing]:
        """Topic and owner of several answers as they stand, live or retired, by slug."""
        rows = self._all(
            """SELECT slug, v.topic, v.owner FROM answers
                JOIN answer_versions v USING (slug, version)
            WHERE slug = ANY(:slugs)""",
            slugs=list(slugs),
        )
        return {row["slug"]: _placing(row) for row in rows}

    def owners_in(self, topic: str) -> tuple[str, ...]:
        """The handles of those who own a live answer of a topic, beside who owns the topic."""
        return self._all_as(
            itemgetter("owner"),
            """SELECT DISTINCT v.owner FROM answers JOIN answer_versions v USING (slug, version)
            WHERE v.topic = :topic AND v.owner IS NOT NULL AND NOT v.is_retired
            ORDER BY v.owner""",
            topic=topic,
        )

    def versions_of(self, slugs: Iterable[str]) -> dict[str, int]:
        """The versions in which several answers stand, live or retired, by slug."""
        rows = self._all(
            """SELECT slug, version FROM answers
            WHERE slug = ANY(:slugs)""",
            slugs=list(slugs),
        )
        return {row["slug"]: row["version"] for row in rows}

    def find_answer(self, slug: str) -> Answer | None:
        """An answer by slug, live or retired."""
        row = self._first("SELECT version FROM answers WHERE slug = :slug", slug=slug)
        return None if row is None else self.answer_version(slug, row["version"])

    def is_live(self, slug: str) -> bool:
        """Whether there is such an answer, and it is not retired."""
        row = self._first(
            """SELECT v.is_retired FROM answers JOIN answer_versions v USING (slug, version)
            WHERE slug = :slug""",
            slug=slug,
        )
        return row is not None and not row["is_retired"]

    def answer_version(self, slug: str, version: int) -> Answer:
        """An answer as it was at a version. Raises `NotFound`."""
        which = {"slug": slug, "version": version}
        row = self._first(
            "SELECT * FROM answer_versions WHERE slug = :slug AND version = :version", **which
        )
        phrasings = self._all(
            """SELECT * FROM phrasings WHERE slug = :slug AND version = :version
            ORDER BY position""",
            **which,
        )
        links = self._all(
            "SELECT * FROM links WHERE slug = :slug AND version = :version ORDER BY position",
            **which,
        )
        found = self._must(row, "version of an answer", f"{slug} {version}")
        return _answers([found], phrasings, links)[0]

    def save_answer(self, answer: Answer, *, by: str | None, at: datetime) -> Answer:
        """Keep a new version of an answer (its `version` is set here: last + 1) and give it back.

        `by` is a Slack id, or None for a file. From a curator, the answer is marked as edited in
        Slack; see `edited_slugs`.
        """
        version = self._add_version(answer, by, at)
        self._add_parts("phrasings", answer.slug, version, answer.phrasings)
        self._add_parts("links", answer.slug, version, answer.links)
        is_edited = by is not None or answer.origin is not Origin.FILE
        self._replace("answers", "slug", slug=answer.slug, version=version, is_edited=is_edited)
        self._count_library_change()
        return self.answer_version(answer.slug, version)

    def edited_slugs(self) -> frozenset[str]:
        """The slugs whose live version was made in Slack and is not what a file says."""
        return frozenset(
            row["slug"] for row in self._all("SELECT slug FROM answers WHERE is_edited")
        )

    def mark_agreed(self, slug: str) -> None:
        """A file says what the live version says: clears `is_edited`, and its origin is the file.

        The origins of its phrasings stay: a learned phrasing was learned, also once a file has it.
        """
        changed = self._change(
            """UPDATE answer_versions SET origin = 'file'
            WHERE (slug, version) = (SELECT slug, version FROM answers WHERE slug = :slug)
                AND origin <> 'file'""",
            slug=slug,
        ) + self._change(
            "UPDATE answers SET is_edited = FALSE WHERE slug = :slug AND is_edited", slug=slug
        )
        if changed:
            self._count_library_change()

    def _add_version(self, answer: Answer, by: str | None, at: datetime) -> int:
        newest = self._one(
            """SELECT coalesce(max(version), 0) AS version FROM answer_versions
            WHERE slug = :slug""",
            slug=answer.slug,
        )
        version = int(newest["version"]) + 1
        kept = {**columns_of(answer), "version": version, "made_by": by, "made_at": at}
        del kept["phrasings"], kept["links"]
        self._insert("answer_versions", **kept)
        return version

    def _add_parts(
        self, table: str, slug: str, version: int, parts: Sequence[Phrasing | Link]
    ) -> None:
        where = {"slug": slug, "version": version}
        rows = [{**where, "position": n, **columns_of(each)} for n, each in enumerate(parts)]
        self._insert_all(table, rows)


def _answers(
    versions: Iterable[Row], phrasings: Iterable[Row], links: Iterable[Row]
) -> tuple[Answer, ...]:
    phrasings_of, links_of = _by_version(phrasings), _by_version(links)
    return tuple(
        _answer(
            row, phrasings_of[row["slug"], row["version"]], links_of[row["slug"], row["version"]]
        )
        for row in versions
    )


def _by_version(rows: Iterable[Row]) -> _Parts:
    parts: _Parts = defaultdict(list)
    for row in rows:
        parts[row["slug"], row["version"]].append(row)
    return parts


def _answer(row: Row, phrasings: Iterable[Row], links: Iterable[Row]) -> Answer:
    parts = {
        "phrasings": tuple(_phrasing(phrasing) for phrasing in phrasings),
        "links": tuple(_link(link) for link in links),
    }
    return _read(row | parts)
