"""Curators add, edit and retire answers; what they save answers the next question."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.core import text
from bot.core.answers import Answer, Link, Origin, Phrasing, PhrasingKind, Sending
from bot.core.messages import Role
from bot.core.outbox import SayRelay
from bot.core.people import Author
from bot.errors import IllegalMove, InvalidAnswer, NotAllowed
from bot.services.outbox.compose import Composer
from bot.services.outbox.messages import AnswerView, LookupMessage
from bot.services.unit import Deps
from bot.store import Tx

_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_LONGEST_SLUG = 60
_LINK = re.compile(r"^(?P<title>.+?)\s*\|\s*(?P<url>\S+)$")


@dataclass(frozen=True, slots=True)
class Draft:
    """An answer as a form gives it: one phrasing a line, one "Title | https://…" a line.

    `tell` is "yes" or "no", `sending` a `Sending`; None where the topic decides.
    """

    title: str
    topic: str
    body: str
    phrasings: str
    nots: str = ""
    links: str = ""
    owner: str | None = None
    tell: str | None = None
    sending: str | None = None


def draft_of(answer: Answer) -> Draft:
    """An answer as its form shows it."""
    return Draft(
        title=answer.title,
        topic=answer.topic,
        body=answer.body,
        phrasings="\n".join(answer.asks),
        nots="\n".join(answer.nots),
        links="\n".join(f"{link.title} | {link.url}" for link in answer.links),
        owner=answer.owner,
        tell=None if answer.tells is None else ("yes" if answer.tells else "no"),
        sending=answer.sending,
    )


@dataclass(frozen=True, slots=True)
class Curating:
    """What curators do to the library, and what every teammate may look up in it."""

    deps: Deps

    def check_curator(self, by: Author) -> None:
        """Raise `NotAllowed`, naming who can, unless they may change the library."""
        self.deps.check_teammate(by)
        roster = self.deps.roster()
        if not roster.is_curator(by.user_id):
            raise NotAllowed("curators_only", names=", ".join(roster.curator_names()))

    def check_draft(self, draft: Draft, *, was: str | None = None) -> Answer:
        """The answer that a draft would be; raises `InvalidAnswer` with every mistake, by field.

        `was` is the slug being edited.
        """
        with self.deps.store.read() as tx:
            return self._check_draft(tx, draft, was)

    def _check_draft(self, tx: Tx, draft: Draft, was: str | None = None) -> Answer:
        """Check against what `tx` sees: a form that was taken just before, too."""
        old = tx.find_answer(was) if was else None
        taken = {answer.slug for answer in tx.answers(retired=True)}
        others = {
            text.normal_form(phrasing): answer.title
            for answer in tx.answers()
            if answer.slug != was
            for phrasing in answer.asks
        }
        mistakes: dict[str, str] = {}
        answer = Answer(
            slug=was or _slug(draft.title, taken),
            topic=draft.topic,
            title=draft.title.strip(),
            body=draft.body.strip(),
            phrasings=_phrasings(draft),
            links=_links(draft.links, mistakes),
            owner=draft.owner or None,
            reviewed_on=self.deps.clock().date(),
            origin=Origin.CURATOR,
            version=old.version if old else 0,
            tells=draft.tell == "yes" if draft.tell else None,
            sending=Sending(draft.sending) if draft.sending in set(Sending) else None,
        )
        _check_phrasings(answer, others, mistakes)
        _check_topic(answer, self.deps.roster().settings.topics, mistakes)
        mistakes = {**self.deps.bodies.mistakes(answer), **mistakes}
        if mistakes:
            raise InvalidAnswer(mistakes)
        return answer

    def preview(self, draft: Draft, by: Author, *, was: str | None = None) -> AnswerView:
        """The draft as a customer would read it."""
        self.check_curator(by)
        answer = self.check_draft(draft, was=was)
        settings = self.deps.roster().settings
        owner_name = settings.public_name(settings.owner_of(answer))
        return AnswerView(
            slug=answer.slug,
            title=answer.title,
            chunks=self.deps.bodies.render(answer, asker="there", owner=owner_name),
            links=answer.links,
            owner_name=owner_name,
            reviewed_on=answer.reviewed_on,
        )

    def add(self, draft: Draft, by: Author, token: str) -> Answer:
        """Keep a new answer. `token` names its form: submitted twice, it is one answer.

        The draft is checked under the lock: of two that claim a phrasing, one is kept.
        """
        self.check_curator(by)
        with self.deps.unit() as unit:
            saved = unit.tx.answer_of_form(token)
            if saved is not None:
                return unit.tx.answer_version(saved, 1)
            answer = self._check_draft(unit.tx, draft)
            unit.tx.keep_answer_of_form(token, answer.slug)
            kept = unit.tx.save_answer(answer, by=by.user_id, at=unit.now)
            unit.tx.audit(by.user_id, "answer added", kept.slug, unit.now)
        self.deps.indexes.refresh()
        return kept

    def edit(self, slug: str, version: int, draft: Draft, by: Author) -> Answer:
        """Keep a new version, unless somebody else saved one meanwhile."""
        self.check_curator(by)
        with self.deps.unit() as unit:
            answer = self._check_draft(unit.tx, draft, slug)
            old = unit.tx.find_answer(slug)
            if old is None:
                raise IllegalMove("answer_gone")
            if old.version != version:
                raise IllegalMove("edited_meanwhile", title=old.title)
            kept = unit.tx.save_answer(answer, by=by.user_id, at=unit.now)
            unit.tx.audit(by.user_id, "answer edited", slug, unit.now)
        self.deps.indexes.refresh()
        return kept

    def retire(self, slug: str, by: Author) -> Answer:
        """No longer give an answer. It is kept, because old questions point at it."""
        self.check_curator(by)
        with self.deps.unit() as unit:
            answer = unit.tx.find_answer(slug)
            if answer is None or answer.is_retired:
                raise IllegalMove("no_such_answer", slug=slug)
            retired = replace(answer, is_retired=True)
            kept = unit.tx.save_answer(retired, by=by.user_id, at=unit.now)
            unit.tx.audit(by.user_id, "answer retired", slug, unit.now)
        self.deps.indexes.refresh()
        return kept

    def find(self, query: str, by: Author) -> LookupMessage:
        """What the library would make of a question."""
        self.deps.check_teammate(by)
        with self.deps.view() as unit:
            return Composer(unit, self.deps).look_up(query)

    def show(self, slug: str, by: Author) -> Answer:
        """A live answer by slug, or by the nearest title."""
        self.deps.check_teammate(by)
        with self.deps.store.read() as tx:
            answer = tx.find_answer(slug)
        if answer is None or answer.is_retired:
            raise IllegalMove("no_such_answer", slug=slug)
        return answer

    def listing(self, by: Author, topic: str | None = None) -> tuple[Answer, ...]:
        """The live answers, of one topic or of all."""
        self.deps.check_teammate(by)
        with self.deps.store.read() as tx:
            return tuple(answer for answer in tx.answers() if topic in (None, answer.topic))

    def draft_from(
        self, channel_id: str, reply_ts: str, reply: str, thread_ts: str | None
    ) -> Draft:
        """A draft from a teammate's reply (Markdown) and the question above it.

        A reply that the bot passed on is taken as the teammate wrote it, without the bot's frame.
        """
        asked, topic = "", ""
        with self.deps.store.read() as tx:
            row = tx.find_row_by_message(channel_id, reply_ts)
            if row is not None and isinstance(row.says, SayRelay):
                reply = tx.move(row.says.move).text or reply
            channel = tx.find_channel(channel_id)
            if channel is not None:
                thread = tx.questions_in_thread(channel.key, thread_ts or reply_ts)
                said = tx.find_message(channel.key, reply_ts)
                if said is not None and said.role is Role.ASKED:
                    reply = ""
                if thread:
                    asked = " ".join(text.clean(thread[-1].text).split())
                    topic = _likely_topic(tx, thread[-1].id)
        return Draft(title="", topic=topic, body=reply, phrasings=asked)

    def view(self, slug: str, by: Author) -> AnswerView:
        """A live answer as a customer would read it."""
        answer = self.show(slug, by)
        with self.deps.view() as unit:
            return Composer(unit, self.deps).answer(slug, answer.version, None)


def _likely_topic(tx: Tx, question: int) -> str:
    """The topic of the answer that came nearest to a question; empty where none did."""
    for decision in reversed(tx.decisions_of(question)):
        for candidate in sorted(decision.candidates, key=lambda each: each.position):
            answer = tx.find_answer(candidate.slug)
            if answer is not None:
                return answer.topic
    return ""


def _slug(title: str, taken: set[str]) -> str:
    """A slug for a title, free of those that are taken."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    base = _NOT_SLUG.sub("-", plain).strip("-")[:_LONGEST_SLUG].strip("-") or "answer"
    return next(
        slug
        for slug in (base, *(f"{base}-{number}" for number in range(2, len(taken) + 3)))
        if slug not in taken
    )


def _lines(text: str) -> tuple[str, ...]:
    stripped = (" ".join(line.split()) for line in text.splitlines())
    return tuple(dict.fromkeys(line for line in stripped if line))


def _phrasings(draft: Draft) -> tuple[Phrasing, ...]:
    asks = (Phrasing(line, origin=Origin.CURATOR) for line in _lines(draft.phrasings))
    nots = (Phrasing(line, PhrasingKind.NOT, Origin.CURATOR) for line in _lines(draft.nots))
    return (*asks, *nots)


def _links(text: str, mistakes: dict[str, str]) -> tuple[Link, ...]:
    links = []
    for line in _lines(text):
        found = _LINK.match(line)
        if found is None:
            mistakes["links"] = "Write one link a line: Refund policy | https://example.com/refunds"
        else:
            links.append(Link(found["title"], found["url"]))
    return tuple(links)


def _check_phrasings(answer: Answer, others: Mapping[str, str], mistakes: dict[str, str]) -> None:
    for phrasing in answer.asks:
        if text.normal_form(phrasing) in others:
            mistakes["phrasings"] = (
                f"“{phrasing}” already belongs to “{others[text.normal_form(phrasing)]}”."
            )


def _check_topic(answer: Answer, topics: Mapping[str, object], mistakes: dict[str, str]) -> None:
    if answer.topic not in topics:
        mistakes["topic"] = f"Choose one of: {', '.join(sorted(topics))}."
