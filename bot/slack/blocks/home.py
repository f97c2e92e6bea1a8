"""The App Home: a teammate's cases and what the library wants of them; how to ask, for others."""

from __future__ import annotations

from collections.abc import Iterator

from slack_sdk.models.blocks import Block, DividerBlock
from slack_sdk.models.views import View

from bot.core.escalations import EscalationState
from bot.core.questions import Action
from bot.services.outbox.messages import (
    CustomerHome,
    EscalationView,
    Home,
    Pile,
    PileKind,
    TeamHome,
)
from bot.slack import ids, mrkdwn
from bot.slack.blocks.base import (
    MOST_NAME,
    MOST_TITLE,
    DoesNotFitError,
    Json,
    actions,
    context,
    plain_section,
    quoted,
    section,
)
from bot.slack.blocks.escalation import buttons_of, is_urgent, place_of
from bot.slack.blocks.quiet import at_home
from bot.slack.templates import Words

MOST_BLOCKS = 100  # of a view; docs.slack.dev/surfaces/app-home
_MOST_QUOTED = 200


def home(page: Home, words: Words) -> Json:
    """The whole page, as Slack publishes it."""
    match page:
        case CustomerHome():
            blocks: list[Block] = [section(words.mrkdwn("home/customer"))]
        case TeamHome():
            blocks = list(_team(page, words))
    if len(blocks) > MOST_BLOCKS:
        raise DoesNotFitError(f"{len(blocks)} blocks")
    drawn: Json = View(type="home", blocks=blocks).to_dict()
    return drawn


def _team(page: TeamHome, words: Words) -> Iterator[Block]:
    mine = (pile for pile in page.piles if pile.kind is not PileKind.WAITING)
    yours = sum(len(pile.escalations) + pile.more for pile in mine)
    name = mrkdwn.clip(page.first_name, MOST_NAME)
    yield section(words.mrkdwn("home/team", first_name=name, yours=yours))
    for pile in page.piles:
        if pile.escalations:
            yield DividerBlock()
            yield from _pile(pile, page, words)
    if page.quiet:
        yield DividerBlock()
        yield from at_home(page, words)
    yield DividerBlock()
    week = page.week
    yield section(
        words.mrkdwn(
            "home/week",
            asked=week.total(),
            replied=week[Action.REPLY],
            suggested=week[Action.SUGGEST],
            escalated=week[Action.ESCALATE],
        )
    )
    yield from _library(page, words)
    command = mrkdwn.code(ids.COMMAND_ANSWER)
    yield DividerBlock()
    yield section(words.mrkdwn("ephemeral/help", command=command, is_curator=page.is_curator))


def _pile(pile: Pile, page: TeamHome, words: Words) -> Iterator[Block]:
    count = len(pile.escalations) + pile.more
    yield section(words.mrkdwn("home/pile", kind=pile.kind.value, count=count))
    for view in pile.escalations:
        yield quoted(mrkdwn.readable(view.question_text), _MOST_QUOTED)
        yield context(_facts(view, pile, page, words))
        yield from actions(f"{ids.BLOCK_ESCALATION}:{view.escalation.id}", buttons_of(view))
    if pile.more:
        yield context(words.mrkdwn("home/more", count=pile.more))


def _facts(view: EscalationView, pile: Pile, page: TeamHome, words: Words) -> mrkdwn.Mrkdwn:
    escalation = view.escalation
    is_snoozed = escalation.state is EscalationState.SNOOZED
    is_for_others = pile.kind is PileKind.WAITING
    return words.mrkdwn(
        "home/case",
        customer=mrkdwn.clip(view.customer, MOST_NAME),
        place=mrkdwn.link(place_of(view), view.permalink),
        state=escalation.state.value,
        wake_at=escalation.wake_at if is_snoozed else None,
        answered_at=escalation.answered_at,
        due_at=escalation.due_at,
        is_urgent=is_urgent(view),
        urgent=view.urgency.code.sentence if view.urgency is not None else "",
        is_overdue=escalation.due_at < page.made_at,
        owner_name=mrkdwn.clip(view.owner_name, MOST_NAME) if is_for_others else "",
    )


def _library(page: TeamHome, words: Words) -> Iterator[Block]:
    """What the library wants of this person: reading again, and writing what was missing."""
    if page.reviews:
        reviews = [
            {
                "title": mrkdwn.clip(review.title, MOST_TITLE),
                "slug": review.slug,
                "reviewed_on": review.reviewed_on,
            }
            for review in page.reviews
        ]
        yield section(
            words.mrkdwn(
                "home/reviews",
                reviews=reviews,
                count=page.review_count,
                is_curator=page.is_curator,
                curators=list(page.curator_names[:3]),
            )
        )
    if page.unanswered:
        yield section(words.mrkdwn("home/in_vain"))
        lines = [
            f"• {_line(asked)}" + (f" ({count} times)" if count > 1 else "")
            for asked, count in page.unanswered
        ]
        yield plain_section("\n".join(lines))


def _line(example: str) -> str:
    return mrkdwn.clip(mrkdwn.one_line(example), MOST_TITLE)
