"""What curators decide in `responses/_library.yml`, as values. library/settings.py reads them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from bot.core.answers import Answer, Sending
from bot.core.channels import Mode
from bot.core.contrary import NO_CONTRARY_WORDS, ContraryWords
from bot.core.urgency import NO_WORDS, UrgentWords


@dataclass(frozen=True, slots=True)
class PersonEntry:
    """A teammate by handle. At least one of `slack_id` and `email` is set."""

    handle: str
    name: str
    public_name: str | None = None
    slack_id: str | None = None
    email: str | None = None


@dataclass(frozen=True, slots=True)
class GroupEntry:
    """A Slack user group by handle; it can own topics and answers."""

    handle: str
    slack_id: str
    name: str
    public_name: str | None = None


@dataclass(frozen=True, slots=True)
class Team:
    """Who answers: handles of people and groups, and ids of whole workspaces."""

    workspaces: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    not_team: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Topic:
    """A folder of `responses/`, with its owner and deputy (handles).

    `tells` and `sending` hold for those of its answers that say nothing else.
    """

    name: str
    title: str
    owner: str | None = None
    deputy: str | None = None
    tells: bool = False
    sending: Sending = Sending.ALONE


@dataclass(frozen=True, slots=True)
class ChannelSetting:
    """A channel to watch, by Slack id. In a community's, people also talk among themselves."""

    slack_id: str
    name: str
    mode: Mode
    owner: str | None = None
    listens_to_bots: bool = False
    is_community: bool = False


@dataclass(frozen=True, slots=True)
class WorkingHours:
    """When the team works. `days` are 0 (Monday) to 6; `closed` are days off."""

    zone: str = "UTC"
    days: tuple[int, ...] = (0, 1, 2, 3, 4)
    start: time = time(9)
    end: time = time(17)
    closed: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class Sla:
    """The working time in which a first answer is owed; the share of it after which to remind."""

    first_answer: timedelta = timedelta(hours=4)
    remind_at: float = 0.75


@dataclass(frozen=True, slots=True)
class UrgentSetting:
    """What cannot wait: in which words, and how soon an answer is owed, by day and by night.

    `owner` is the handle of who hears of it outside working hours.
    """

    due: timedelta = timedelta(minutes=15)
    words: UrgentWords = NO_WORDS
    owner: str | None = None


@dataclass(frozen=True, slots=True)
class Retention:
    """How long people's words and names are kept, and how long what is only counted; None: ever."""

    words: timedelta | None = timedelta(days=365)
    counts: timedelta | None = timedelta(days=3 * 365)


@dataclass(frozen=True, slots=True)
class LibrarySettings:
    """All of `_library.yml`. Handles are checked: each one named exists in `people` or `groups`.

    `learns`: questions that people answered from the library become ways to ask it.
    """

    people: Mapping[str, PersonEntry]
    groups: Mapping[str, GroupEntry]
    team: Team
    default_owner: str
    topics: Mapping[str, Topic] = field(default_factory=dict)
    default_deputy: str | None = None
    curators: tuple[str, ...] = ()
    admins: tuple[str, ...] = ()
    channels: tuple[ChannelSetting, ...] = ()
    desk: str | None = None
    working_hours: WorkingHours = WorkingHours()
    sla: Sla = Sla()
    urgent: UrgentSetting = UrgentSetting()
    contrary: ContraryWords = NO_CONTRARY_WORDS
    wrong_rate: float = 0.02
    learns: bool = True
    suggest_wait: timedelta = timedelta(minutes=10)
    settle: timedelta = timedelta(seconds=20)
    late_after: timedelta = timedelta(hours=1)
    never_say: tuple[str, ...] = ()
    retention: Retention = Retention()

    def is_late(self, written_at: datetime, now: datetime) -> bool:
        """Whether a message is too old for an automatic reply."""
        return now - written_at > self.late_after

    def owner_of(self, answer: Answer) -> str | None:
        """The handle of who stands behind an answer: its own owner, else the topic's."""
        topic = self.topics.get(answer.topic)
        return answer.owner or (topic.owner if topic else None)

    def tells(self, answer: Answer) -> bool:
        """Whether an answer's owner hears of it when it was sent automatically."""
        topic = self.topics.get(answer.topic)
        return answer.tells if answer.tells is not None else bool(topic and topic.tells)

    def sending(self, answer: Answer) -> Sending:
        """How an answer is sent: as it says itself, else as its topic does."""
        topic = self.topics.get(answer.topic)
        return answer.sending or (topic.sending if topic else Sending.ALONE)

    def only_suggested(self, answers: Iterable[Answer]) -> frozenset[str]:
        """The slugs of those that are never sent by themselves."""
        return frozenset(each.slug for each in answers if self.sending(each) is Sending.SUGGEST)

    def name_of(self, handle: str) -> str:
        """The name a teammate reads for an owner; the handle itself where nobody has it."""
        entry = self.people.get(handle) or self.groups.get(handle)
        return entry.name if entry else handle

    def public_name(self, handle: str | None) -> str:
        """The name a customer may read for an owner; "our team" where none is given."""
        entry = (self.people.get(handle) or self.groups.get(handle)) if handle else None
        return (entry.public_name if entry else None) or "our team"
