"""The App Home: what a teammate has to do, and to anybody else how to ask. Made from the rows.

Whoever opened theirs in the last days has it kept as it is true: `stale` says which are not. After
that it shows nothing of anybody, until it is opened again.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.core.answers import Answer
from bot.core.escalations import Escalation, EscalationState
from bot.core.people import Author, Side
from bot.core.quiet import QuietLine
from bot.core.records import CUSTOMERS_HOME, ShownHome
from bot.core.reviewing import is_review_due
from bot.services.naming import name_of
from bot.services.outbox import quiet_lines
from bot.services.outbox.compose import Composer
from bot.services.outbox.messages import (
    CustomerHome,
    DueReview,
    Home,
    Pile,
    PileKind,
    TeamHome,
)
from bot.services.overview import unanswered_groups
from bot.services.unit import Deps, Unit

_KEPT_FOR = timedelta(days=3)
_WEEK = timedelta(days=7)
_MOST_ESCALATIONS = 7  # a pile
_MOST_QUIET = 7
_MOST_REVIEWS = 5
_MOST_UNANSWERED = 5


@dataclass(frozen=True, slots=True)
class _Plan:
    """What decides whether a page is drawn again. The week's counts do not."""

    piles: Mapping[PileKind, Sequence[Escalation]]
    quiet: Sequence[QuietLine]
    reviews: Sequence[DueReview]
    is_curator: bool

    def sign(self) -> str:
        """A few characters that differ where the page does."""
        quiet = [line.question for line in self.quiet]
        told = repr((dict(self.piles), quiet, self.reviews, self.is_curator))
        return hashlib.sha256(told.encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class HomePage:
    """Somebody's page as it is true now, and the sign by which it is known again."""

    user_id: str
    home: Home
    sign: str


@dataclass(frozen=True, slots=True)
class AppHomes:
    """Whose App Home stands open, and what belongs on it."""

    deps: Deps

    def open(self, user_id: str) -> None:
        """Somebody looks at theirs: it is drawn afresh, and kept so for some days."""
        with self.deps.unit() as unit:
            unit.tx.keep_home(user_id, ShownHome(unit.now))

    def shown(self, page: HomePage) -> None:
        """The page is in Slack, or Slack will never take it: nothing to do until it changes."""
        with self.deps.store.write() as tx:
            home = tx.homes().get(page.user_id, ShownHome(self.deps.clock()))
            tx.keep_home(page.user_id, replace(home, sign=page.sign))

    def newest_move(self) -> int:
        """Something that grows whenever an escalation or the quiet lane changes; cheap."""
        with self.deps.store.read() as tx:
            return tx.newest_move() + tx.quiet_changes()

    def stale(self, *, only_opened: bool = False) -> Iterator[HomePage]:
        """The pages that are not what Slack shows; `only_opened`: those just looked at."""
        now = self.deps.clock()
        with self.deps.store.read() as tx:
            homes = tx.homes()
        for user_id, home in homes.items():
            if not home.sign or not only_opened:
                page = self._page(user_id, home.sign, is_kept=now - home.opened_at <= _KEPT_FOR)
                if page is not None:
                    yield page

    def _page(self, user_id: str, shown: str, *, is_kept: bool) -> HomePage | None:
        """Somebody's page; None where it is shown already. Who they are may be looked up."""
        side, _ = self.deps.who(Author(user_id))
        if side is not Side.TEAMMATE or not is_kept:
            page = HomePage(user_id, CustomerHome(), CUSTOMERS_HOME)
            return None if shown == page.sign else page
        with self.deps.view() as unit:
            plan = _plan(unit, user_id)
            if plan.sign() == shown:
                return None
            name = name_of(unit, user_id, "")
            home = _team_home(unit, Composer(unit, self.deps), plan, name)
            return HomePage(user_id, home, plan.sign())


def _plan(unit: Unit, user_id: str) -> _Plan:
    piles: dict[PileKind, list[Escalation]] = {kind: [] for kind in PileKind}
    for escalation in unit.tx.open_escalations():
        kind = _pile_of(unit, escalation, user_id)
        if kind is not None:
            piles[kind].append(escalation)
    for listed in piles.values():
        listed.sort(key=lambda each: (each.answered_at is not None, each.due_at, each.id))
    reviews, is_curator = _reviews(unit, user_id), unit.roster.is_curator(user_id)
    return _Plan(piles, _quiet(unit, user_id), reviews, is_curator)


def _quiet(unit: Unit, user_id: str) -> list[QuietLine]:
    """What may want this person; an admin, too, where its owner reaches nobody any more."""
    roster = unit.roster
    is_admin = roster.is_admin(user_id)
    lines = unit.tx.open_quiet()
    reached = {owner: roster.reached_by(owner) for owner in {line.owner for line in lines}}
    return [
        line
        for line in lines
        if user_id in reached[line.owner] or (is_admin and not reached[line.owner])
    ]


def _pile_of(unit: Unit, escalation: Escalation, user_id: str) -> PileKind | None:
    """Where an escalation lies for this person; nowhere, where somebody else has it."""
    if escalation.assignee is not None:
        return PileKind.CLAIMED if escalation.assignee == user_id else None
    if escalation.state is not EscalationState.OPEN:
        return None
    is_theirs = user_id in unit.roster.reached_by(escalation.owner)
    return PileKind.OWNED if is_theirs else PileKind.WAITING


def _reviews(unit: Unit, user_id: str) -> list[DueReview]:
    """The answers this person stands behind that are due to be read again, the longest first."""
    due = [
        answer
        for answer in unit.tx.answers()
        if is_review_due(answer.reviewed_on, unit.now.date()) and user_id in _owners(unit, answer)
    ]
    due.sort(key=lambda answer: (answer.reviewed_on or date.min, answer.slug))
    return [DueReview(answer.slug, answer.title, answer.reviewed_on) for answer in due]


def _owners(unit: Unit, answer: Answer) -> tuple[str, ...]:
    return unit.roster.reached_by(unit.roster.settings.owner_of(answer))


def _team_home(unit: Unit, composer: Composer, plan: _Plan, name: str) -> TeamHome:
    facts = [fact for fact in unit.tx.asked_facts(unit.now - _WEEK) if fact.is_asked]
    unanswered = unanswered_groups(unit.tx, facts)[:_MOST_UNANSWERED] if plan.is_curator else ()
    return TeamHome(
        made_at=unit.now,
        first_name=name.partition(" ")[0],
        is_curator=plan.is_curator,
        piles=tuple(_pile(composer, kind, listed) for kind, listed in plan.piles.items()),
        week=Counter(fact.action for fact in facts),
        curator_names=unit.roster.curator_names(),
        reviews=tuple(plan.reviews[:_MOST_REVIEWS]),
        review_count=len(plan.reviews),
        unanswered=tuple((group.examples[0], group.count) for group in unanswered),
        quiet=tuple(
            quiet_lines.view(unit, composer.deps, line) for line in plan.quiet[:_MOST_QUIET]
        ),
        more_quiet=max(0, len(plan.quiet) - _MOST_QUIET),
    )


def _pile(composer: Composer, kind: PileKind, listed: Sequence[Escalation]) -> Pile:
    shown = tuple(composer.view(each.id) for each in listed[:_MOST_ESCALATIONS])
    return Pile(kind, shown, more=len(listed) - len(shown))
