"""How it goes: what was asked, what came of it, how fast, and where the library has gaps.

Every question counts once, by the first thing that was decided of it, edits and picks aside.
Questions in shadow count where decisions are counted; nothing was sent for them, so they are left
out where replies and times are.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.core import sla, text
from bot.core.figures import Share, Spread
from bot.core.overview import AnswerFact, AskedFact, EscalationFact, UnansweredQuestion
from bot.core.questions import Action
from bot.core.settings import LibrarySettings, WorkingHours
from bot.matching.grouping import groups
from bot.store import Tx

_MOST_GROUPED = 2000  # the newest so many are grouped
_EXAMPLES = 3
_ERASED = "(words that are no longer kept)"
_ACTIONS = (Action.REPLY, Action.SUGGEST, Action.ESCALATE, Action.QUIET, Action.IGNORE)


@dataclass(frozen=True, slots=True)
class Counts:
    """How many questions stand behind the rest."""

    heard: int = 0
    shadow: int = 0
    waiting: int = 0
    withdrawn: int = 0


@dataclass(frozen=True, slots=True)
class Response:
    """How long customers waited for a first answer: by the clock, and in working time if known."""

    which: str
    clock: Spread
    working: Spread | None = None
    none_yet: int = 0


@dataclass(frozen=True, slots=True)
class Bucket:
    """What was decided in a day, a week or a month that begins at `start`."""

    start: date
    replied: int = 0
    suggested: int = 0
    escalated: int = 0

    @property
    def coverage(self) -> Share:
        """How many of the questions got an answer of the library at once."""
        return Share(self.replied, self.replied + self.suggested + self.escalated)


@dataclass(frozen=True, slots=True)
class TopicRow:
    """What was decided of the questions that came nearest to a topic; None is no topic."""

    topic: str | None
    bucket: Bucket
    not_solved: Share
    graded_wrong: Share


@dataclass(frozen=True, slots=True)
class OwnerRow:
    """What an owner was handed."""

    name: str
    opened: int
    unresolved: int
    breached: Share
    first_answer: Spread
    is_working_time: bool


@dataclass(frozen=True, slots=True)
class UnansweredGroup:
    """Questions that ask alike and that nothing in the library was like. Customers' words."""

    count: int
    channels: tuple[str, ...]
    last_asked_at: datetime
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """All of it. `hours` counts questions by weekday (0 is Monday) and hour in `zone`."""

    made_at: datetime
    since: datetime | None
    zone: str
    are_hours_known: bool
    counts: Counts
    actions: Mapping[Action, Share] = field(default_factory=dict)
    became: Mapping[str, Share] = field(default_factory=dict)
    responses: tuple[Response, ...] = ()
    wrong: Mapping[str, Share] = field(default_factory=dict)
    step: str = "week"
    coverage: tuple[Bucket, ...] = ()
    hours: Mapping[tuple[int, int], int] = field(default_factory=dict)
    topics: tuple[TopicRow, ...] = ()
    owners: tuple[OwnerRow, ...] = ()
    answers: tuple[AnswerFact, ...] = ()
    unanswered: tuple[UnansweredGroup, ...] = ()
    are_sent: bool = True

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to tell yet."""
        return self.counts.heard == 0

    @property
    def used(self) -> tuple[AnswerFact, ...]:
        """The answers that somebody got or was shown, the most given first."""
        used = (answer for answer in self.answers if answer.given or answer.suggested)
        return tuple(sorted(used, key=lambda a: (-a.given, -a.suggested, a.slug)))

    @property
    def unused(self) -> tuple[AnswerFact, ...]:
        """The live answers that nobody got or was shown."""
        return tuple(a for a in self.answers if not (a.given or a.suggested or a.is_retired))


def overview_of(
    tx: Tx,
    settings: LibrarySettings | None,
    *,
    made_at: datetime,
    since: datetime | None = None,
    are_sent: bool = True,
) -> Overview:
    """Count everything that was asked since a time, or ever.

    `settings` is None where the library cannot be read: hours and names are then not known.
    `are_sent` is False for a replay, in which nothing was sent and nobody answered.
    """
    facts = tx.asked_facts(since)
    kept = [fact for fact in facts if not fact.is_withdrawn]
    asked = [fact for fact in kept if fact.is_asked]
    hours = settings.working_hours if settings is not None else None
    zone = hours.zone if hours is not None else "UTC"
    step, coverage = _coverage(asked, ZoneInfo(zone))
    return Overview(
        made_at=made_at,
        since=since,
        zone=zone,
        are_hours_known=hours is not None,
        counts=_counts(facts),
        actions=_actions(kept),
        became=_became(asked) if are_sent else {},
        responses=_responses(asked, hours) if are_sent else (),
        wrong=_wrong(asked) if are_sent else {},
        step=step,
        coverage=coverage,
        hours=_by_hour(asked, ZoneInfo(zone)),
        topics=_topics(asked),
        owners=_owners(tx.escalation_facts(since), settings),
        answers=tx.answer_facts(since),
        unanswered=unanswered_groups(tx, asked),
        are_sent=are_sent,
    )


def _counts(facts: Sequence[AskedFact]) -> Counts:
    return Counts(
        heard=len(facts),
        shadow=sum(fact.is_shadow for fact in facts),
        waiting=sum(fact.action is None and not fact.is_withdrawn for fact in facts),
        withdrawn=sum(fact.is_withdrawn for fact in facts),
    )


def _share(facts: Iterable[AskedFact], holds: Callable[[AskedFact], bool]) -> Share:
    listed = list(facts)
    return Share(sum(holds(fact) for fact in listed), len(listed))


def _actions(kept: Sequence[AskedFact]) -> dict[Action, Share]:
    decided = [fact for fact in kept if fact.action is not None]
    counts = Counter(fact.action for fact in decided)
    return {action: Share(counts[action], len(decided)) for action in _ACTIONS}


def _became(asked: Sequence[AskedFact]) -> dict[str, Share]:
    """What came of suggestions and replies, in channels where the bot speaks."""
    live = [fact for fact in asked if not fact.is_shadow]
    suggested = [fact for fact in live if fact.action is Action.SUGGEST]
    replied = [fact for fact in live if fact.action is Action.REPLY]
    return {
        "suggestions that were picked": _share(suggested, lambda fact: fact.was_picked),
        "suggestions that a person then answered": _share(
            suggested, lambda fact: fact.person_at is not None
        ),
        "replies after which a person answered, too": _share(
            replied, lambda fact: fact.person_at is not None
        ),
        "hand-overs that a person has answered": _share(
            [fact for fact in live if fact.action is Action.ESCALATE],
            lambda fact: fact.person_at is not None,
        ),
    }


def _responses(asked: Sequence[AskedFact], hours: WorkingHours | None) -> tuple[Response, ...]:
    live = [fact for fact in asked if not fact.is_shadow]
    rows = [
        _response("all questions", live, _first_answer, hours),
        _response("answered by the bot", live, lambda fact: fact.replied_at, hours, given=True),
        _response("answered by a person", live, lambda fact: fact.person_at, hours, given=True),
    ]
    if hours is not None:
        inside = [fact for fact in live if sla.is_open(hours, fact.asked_at)]
        outside = [fact for fact in live if not sla.is_open(hours, fact.asked_at)]
        rows.insert(1, _response("asked within working hours", inside, _first_answer, hours))
        rows.insert(2, _response("asked outside working hours", outside, _first_answer, hours))
    return tuple(rows)


def _first_answer(fact: AskedFact) -> datetime | None:
    times = [at for at in (fact.replied_at, fact.person_at) if at is not None]
    return min(times, default=None)


def _response(
    which: str,
    facts: Sequence[AskedFact],
    at: Callable[[AskedFact], datetime | None],
    hours: WorkingHours | None,
    *,
    given: bool = False,
) -> Response:
    """The row of some questions; with `given` those without such an answer are no concern."""
    spans = [(fact.asked_at, end) for fact in facts if (end := at(fact)) is not None]
    return Response(
        which,
        clock=Spread.of(max(end - start, timedelta()) for start, end in spans),
        working=Spread.of(sla.working_time(hours, *span) for span in spans) if hours else None,
        none_yet=0 if given else len(facts) - len(spans),
    )


def _wrong(asked: Sequence[AskedFact]) -> dict[str, Share]:
    """What people said of the answers that the bot gave."""
    given = [fact for fact in asked if fact.replied_at is not None]
    graded = [fact for fact in given if fact.is_graded_right or fact.is_graded_wrong]
    return {
        "askers said that it solved it": _share(given, lambda fact: fact.is_solved),
        "askers said that it did not": _share(given, lambda fact: fact.is_not_solved),
        "teammates graded it wrong": _share(given, lambda fact: fact.is_graded_wrong),
        "graded wrong, of those graded": _share(graded, lambda fact: fact.is_graded_wrong),
    }


def _coverage(asked: Sequence[AskedFact], zone: ZoneInfo) -> tuple[str, tuple[Bucket, ...]]:
    days = [fact.asked_at.astimezone(zone).date() for fact in asked]
    if not days:
        return "week", ()
    step = _step(min(days), max(days))
    counts: dict[date, Counter[Action | None]] = defaultdict(Counter)
    start = _start(min(days), step)
    while start <= max(days):
        counts[start] = Counter()
        start = _next(start, step)
    for fact, day in zip(asked, days, strict=True):
        counts[_start(day, step)][fact.action] += 1
    return step, tuple(_bucket(start, counts[start]) for start in sorted(counts))


def _step(first: date, last: date) -> str:
    span = (last - first).days
    return "day" if span < 21 else "week" if span < 400 else "month"


def _start(day: date, step: str) -> date:
    if step == "month":
        return day.replace(day=1)
    return day - timedelta(days=day.weekday()) if step == "week" else day


def _next(start: date, step: str) -> date:
    return _start(start + timedelta(days={"day": 1, "week": 7, "month": 31}[step]), step)


def _bucket(start: date, counts: Counter[Action | None]) -> Bucket:
    return Bucket(start, counts[Action.REPLY], counts[Action.SUGGEST], counts[Action.ESCALATE])


def _by_hour(asked: Sequence[AskedFact], zone: ZoneInfo) -> dict[tuple[int, int], int]:
    local = (fact.asked_at.astimezone(zone) for fact in asked)
    return dict(Counter((at.weekday(), at.hour) for at in local))


def _topics(asked: Sequence[AskedFact]) -> tuple[TopicRow, ...]:
    by_topic: dict[str | None, list[AskedFact]] = defaultdict(list)
    for fact in asked:
        by_topic[fact.topic if fact.is_likely else None].append(fact)
    rows = (_topic(topic, facts) for topic, facts in by_topic.items())
    return tuple(sorted(rows, key=lambda row: (-row.bucket.coverage.whole, row.topic or "~")))


def _topic(topic: str | None, facts: Sequence[AskedFact]) -> TopicRow:
    given = [fact for fact in facts if fact.replied_at is not None]
    return TopicRow(
        topic,
        _bucket(facts[0].asked_at.date(), Counter(fact.action for fact in facts)),
        not_solved=_share(given, lambda fact: fact.is_not_solved),
        graded_wrong=_share(given, lambda fact: fact.is_graded_wrong),
    )


def _owners(
    facts: Sequence[EscalationFact], settings: LibrarySettings | None
) -> tuple[OwnerRow, ...]:
    by_owner: dict[str, list[EscalationFact]] = defaultdict(list)
    for fact in facts:
        by_owner[fact.owner].append(fact)
    rows = (_owner(owner, listed, settings) for owner, listed in by_owner.items())
    return tuple(sorted(rows, key=lambda row: (-row.opened, row.name)))


def _owner(
    owner: str, facts: Sequence[EscalationFact], settings: LibrarySettings | None
) -> OwnerRow:
    hours = settings.working_hours if settings is not None else None
    spans = [(f.opened_at, f.answered_at) for f in facts if f.answered_at is not None]
    return OwnerRow(
        name=settings.name_of(owner) if settings is not None else owner,
        opened=len(facts),
        unresolved=sum(fact.state.is_unresolved for fact in facts),
        breached=Share(sum(fact.is_breached for fact in facts), len(facts)),
        first_answer=Spread.of(
            sla.working_time(hours, start, end) if hours else end - start for start, end in spans
        ),
        is_working_time=hours is not None,
    )


def unanswered_groups(tx: Tx, asked: Sequence[AskedFact]) -> tuple[UnansweredGroup, ...]:
    """What was asked that nothing in the library was like, the most asked first."""
    ids = [fact.id for fact in asked if fact.is_unanswered][-_MOST_GROUPED:]
    kept = tx.words_of(ids)
    questions = [question for question in kept if question.text]
    erased = [question for question in kept if not question.text]
    words = [text.strip_pleasantries(text.clean(question.text)) for question in questions]
    found = [
        _group([questions[place] for place in group], [words[place] for place in group])
        for group in groups(words)
    ]
    return (*found, _group(erased, [_ERASED])) if erased else tuple(found)


def _group(questions: Sequence[UnansweredQuestion], words: Sequence[str]) -> UnansweredGroup:
    examples = dict.fromkeys(each for each in words if each)
    return UnansweredGroup(
        count=len(questions),
        channels=tuple(sorted({question.channel for question in questions})),
        last_asked_at=max(question.asked_at for question in questions),
        examples=tuple(examples)[:_EXAMPLES] or ("(nothing but a greeting, code or a file)",),
    )
