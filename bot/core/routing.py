"""Who owns a question: its answer's owner, else the topic's, the channel's, the default."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from bot.core.channels import Channel
from bot.core.ranking import Match, Thresholds
from bot.core.roster import Roster
from bot.core.triage import is_likely, suggests_from

_AGREEING = 3  # so many best candidates of one topic say the topic, where the first is near


@dataclass(frozen=True, slots=True)
class Route:
    """Whom a question goes to, and who is next in line. Handles of `_library.yml`."""

    owner: str
    deputy: str | None


@dataclass(frozen=True, slots=True)
class Placing:
    """Where an answer belongs: its topic, and whose it is where it names somebody."""

    topic: str
    owner: str | None


@dataclass(frozen=True, slots=True)
class About:
    """What a question seems to be about: a likely answer, or only a topic, or neither."""

    answer: Placing | None = None
    topic: str | None = None


def about(
    ranking: Sequence[Match], answers: Mapping[str, Placing], thresholds: Thresholds
) -> About:
    """Read what a question is about off its ranking."""
    known = [match for match in ranking if match.slug in answers]
    if known and is_likely(known[0], thresholds):
        answer = answers[known[0].slug]
        return About(answer, answer.topic)
    topics = [answers[match.slug].topic for match in known[:_AGREEING]]
    is_near = bool(known) and known[0].confidence >= suggests_from(thresholds) / 2
    if is_near and len(topics) == _AGREEING and len(set(topics)) == 1:
        return About(None, topics[0])
    return About()


def named_first(
    named: Sequence[str],
    subject: About,
    channel: Channel,
    roster: Roster,
    owners: Collection[str] = (),
) -> str | None:
    """The first of those whom the customer names who is there, and answers for the topic.

    That is whoever owns it, stands in, or owns an answer in it (`owners`), alone or in a group; of
    no topic, whoever the question would go to.
    """
    settings = roster.settings
    topic = settings.topics.get(subject.topic) if subject.topic else None
    if subject.topic is None:
        handles: set[str | None] = {channel.owner, settings.default_owner, settings.default_deputy}
    else:
        handles = {topic.owner, topic.deputy} if topic is not None else set()
        handles |= {*owners, subject.answer.owner if subject.answer else None}
    theirs = {user_id for handle in handles for user_id in roster.reached_by(handle)}
    return next((who for who in named if not theirs.isdisjoint(roster.reached_by(who))), None)


def line_of(
    subject: About, channel: Channel, roster: Roster, named: str | None = None
) -> tuple[str, ...]:
    """The handles in line for a question, once each, the first in line first.

    `named` is the teammate whom the customer wants, where there is one. A handle that reaches
    nobody (unknown to Slack, deactivated) is left out while another is there; a question always has
    a name on it.
    """
    settings = roster.settings
    topic = settings.topics.get(subject.topic) if subject.topic else None
    wanted = (
        named,
        subject.answer.owner if subject.answer else None,
        topic.owner if topic else None,
        topic.deputy if topic else None,
        channel.owner,
        settings.default_owner,
        settings.default_deputy,
        *settings.admins,
    )
    line = tuple(dict.fromkeys(handle for handle in wanted if handle))
    return tuple(handle for handle in line if roster.reached_by(handle)) or line


def route(subject: About, channel: Channel, roster: Roster, named: str | None = None) -> Route:
    """Choose owner and deputy. The deputy is the topic's, else the default one, else the next.

    Where the customer named the topic's deputy, whoever would have had it stands in.
    """
    line = line_of(subject, channel, roster, named)
    topic = roster.settings.topics.get(subject.topic) if subject.topic else None
    is_deputy = named is not None and topic is not None and named == topic.deputy
    deputies = (
        *(line[1:2] if is_deputy else ()),
        topic.deputy if topic else None,
        roster.settings.default_deputy,
        *line[1:],
    )
    deputy = next(
        (
            handle
            for handle in deputies
            if handle and handle != line[0] and roster.reached_by(handle)
        ),
        None,
    )
    return Route(line[0], deputy)
