"""Sample values of everything the bot draws, by a name that says what is special about each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from bot.core.answers import Answer, Link, Origin, Phrasing, Sending
from bot.core.escalations import Escalation, EscalationState
from bot.core.outbox import MessageKind, SayDeskNote, SayHint, SayNudge
from bot.core.questions import Action, Candidate
from bot.core.urgency import Urgency, Urgent
from bot.core.why import Why
from bot.errors import IllegalMove, NotAllowed, UserMistake
from bot.services.curating.curating import Draft
from bot.services.outbox.messages import (
    AnswerView,
    ComposedMessage,
    CustomerHome,
    DueReview,
    EscalationMessage,
    EscalationView,
    HandedOn,
    HandoverMessage,
    Home,
    LookupMessage,
    Pile,
    PileKind,
    QuietMessage,
    QuietView,
    RefusedMessage,
    RelayMessage,
    ReplyMessage,
    ReplyStanding,
    ShadowMessage,
    SuggestionMessage,
    TeamHome,
    ToldMessage,
)
from bot.slack.blocks import answer_form, ephemeral, modals
from bot.slack.blocks.answer_form import FormKind
from bot.slack.blocks.base import Drawn
from bot.slack.blocks.ephemeral import Done, Shelf
from bot.slack.blocks.forms import Choice
from bot.slack.templates import Words

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
LATER = datetime(2026, 11, 23, 15, 30, tzinfo=UTC)
LINK = "https://fernhill.slack.com/archives/C0GLOBEX/p1795435200000100"

RESET = AnswerView(
    slug="reset-sso",
    title="Reset single sign-on",
    chunks=(
        "Hi Mia, open *Settings, Security* and press _Reset SSO_.",
        "It takes `5 minutes`. See <https://help.fernhill.example/sso|the guide>.",
    ),
    links=(
        Link("SSO guide", "https://help.fernhill.example/sso?a=1&b=2"),
        Link("Status", "https://status.fernhill.example"),
    ),
    owner_name="Ana from Fernhill",
    reviewed_on=date(2026, 11, 12),
)
BEGINS = replace(RESET, goes_on=True)
ENDS = replace(RESET, chunks=("Then *save*.",), is_begun=True)
REFUND = AnswerView("refunds", "Refunds", ("Within 14 days.",), (), "our team", None)

ESCALATION = Escalation(
    id=7,
    question=12,
    owner="ana",
    state=EscalationState.OPEN,
    why=Why.NO_MATCH,
    opened_at=NOON,
    due_at=LATER,
)
CANDIDATES = (
    Candidate("reset-sso", "Reset single sign-on", 3, 0.624, 1),
    Candidate(
        "rotate-keys", "Rotate API keys", 1, 0.21, 2, held_back="it says *not* beside *rotate*"
    ),
)
MATCHES = tuple(each.match for each in CANDIDATES)
CASE = EscalationView(
    escalation=ESCALATION,
    question_text="Our SSO is <https://x.example|broken> since 9 &amp; nobody can log in :(",
    customer="Mia Torres (Globex)",
    channel_id="C0GLOBEX",
    channel_name="ext-globex",
    permalink=LINK,
    owner_name="Ana Keller",
    assignee_name=None,
    candidates=CANDIDATES,
)
CLAIMED = replace(
    CASE,
    escalation=replace(
        ESCALATION, state=EscalationState.CLAIMED, assignee="U0BEN", claimed_at=NOON
    ),
    assignee_name="Ben Okafor",
)
ANSWERED = replace(CLAIMED, escalation=replace(CLAIMED.escalation, answered_at=LATER))
SNOOZED = replace(
    CLAIMED,
    escalation=replace(CLAIMED.escalation, state=EscalationState.SNOOZED, wake_at=LATER),
)
RESOLVED = replace(
    ANSWERED,
    escalation=replace(ANSWERED.escalation, state=EscalationState.RESOLVED, resolved_at=LATER),
)
URGENT = replace(
    CASE,
    escalation=replace(ESCALATION, why=Why.URGENT, urgent=Urgent.OUTAGE),
    urgency=Urgency(Urgent.OUTAGE, "nobody can <b>work</b> *here*"),
    mention="U0ANA",
)
URGENT_CLAIMED = replace(
    CLAIMED,
    escalation=replace(CLAIMED.escalation, urgent=Urgent.SIREN),
    urgency=Urgency(Urgent.SIREN),
)
DIRECT = replace(CASE, channel_id="D0MIA", channel_name="direct message")
WITH_CODE = replace(
    CASE,
    question_text="<@U0BEN|Ben Okafor> `npm ci` fails since 9:30 :cry:\n```\nE401 at *auth*\n```\n"
    "Who knows? :raising_hand::skin-tone-4:",
)
PART = replace(
    CASE,
    question_text="who gets our invoices?",
    whole_text="Our SSO is <https://x.example|broken> &amp; slow. Also, who gets our invoices?",
)
WITHDRAWN = replace(CASE, escalation=replace(ESCALATION, state=EscalationState.WITHDRAWN))

QUIET = QuietView(
    question=31,
    words="We moved everything to the <https://x.example|new> servers &amp; all is :tada:",
    customer="Mia Torres (Globex)",
    channel_name="ext-globex",
    permalink=LINK,
    written_at=NOON,
)
_QUIET_CARD = QuietMessage(
    "ext-globex", NOON.date(), (QUIET, replace(QUIET, question=32, words="```\nok\n```"))
)

_REPLY = ReplyMessage(12, (RESET,))
_SUGGESTION = SuggestionMessage(12, 30, ("Reset single sign-on", "Rotate API keys", "Refunds"))
_HANDOVER = HandoverMessage("Ana from Fernhill")

_EARLIER = replace(ESCALATION, id=8, due_at=NOON)
_AT_HOME = replace(CASE, escalation=replace(ESCALATION, id=9))
_AT_HOME_DIRECT = replace(DIRECT, escalation=_EARLIER)
_AT_HOME_ANSWERED = replace(ANSWERED, escalation=replace(ANSWERED.escalation, id=10))
_AT_HOME_URGENT = replace(URGENT, escalation=replace(URGENT.escalation, id=11))
_TEAM_HOME = TeamHome(
    made_at=LATER,
    first_name="Ana",
    is_curator=False,
    piles=(Pile(PileKind.CLAIMED, ()), Pile(PileKind.OWNED, ()), Pile(PileKind.WAITING, ())),
    week=Counter(),
)
HOMES: Mapping[str, Home] = {
    "customer": CustomerHome(),
    "nothing": _TEAM_HOME,
    "owner": replace(
        _TEAM_HOME,
        piles=(
            Pile(PileKind.CLAIMED, (CLAIMED,)),
            Pile(PileKind.OWNED, (replace(CASE, escalation=_EARLIER), _AT_HOME_URGENT)),
            Pile(PileKind.WAITING, ()),
        ),
        week=Counter({Action.ESCALATE: 1}),
        quiet=(QUIET,),
        curator_names=("Chloe Martin", "Ana Keller"),
        reviews=(DueReview("sla-credits", "Credits after an outage", None),),
        review_count=1,
    ),
    "curator": replace(
        _TEAM_HOME,
        first_name="",
        is_curator=True,
        piles=(
            Pile(PileKind.CLAIMED, (SNOOZED, _AT_HOME_ANSWERED)),
            Pile(PileKind.OWNED, (_AT_HOME_DIRECT,), more=12),
            Pile(PileKind.WAITING, (_AT_HOME,), more=1),
        ),
        week=Counter({Action.REPLY: 30, Action.SUGGEST: 4, Action.ESCALATE: 7}),
        reviews=(
            DueReview("refunds", "Refunds", date(2026, 3, 1)),
            DueReview("reset-sso", "Reset single sign-on", date(2026, 4, 2)),
        ),
        review_count=7,
        quiet=(QUIET, replace(QUIET, question=32, words="")),
        more_quiet=4,
        unanswered=(("would you sponsor our <b>hackathon</b> *now*", 3), ("is there a museum", 1)),
    ),
}

TO_CUSTOMERS: Mapping[str, ComposedMessage] = {
    "reply": _REPLY,
    "reply-two-answers": ReplyMessage(12, (RESET, REFUND)),
    "reply-rest-handed-over": replace(_REPLY, rest=(HandedOn("Ben from Fernhill"),)),
    "reply-rest-handed-to-two": replace(
        _REPLY,
        rest=(
            HandedOn("our billers", "can we pay by <https://x.example|card> &amp; *bank*?"),
            HandedOn("Fernhill's on-call engineers", "is the API down?"),
        ),
    ),
    "reply-rest-handed-to-three": replace(
        _REPLY,
        rest=(HandedOn("our billers", "pay"), HandedOn("Ben", "is it down?"), HandedOn("our team")),
    ),
    "reply-rest-closed-hours": replace(
        _REPLY, rest=(HandedOn("our billers", "pay"), HandedOn("Ben", "is it up?")), opens_at=LATER
    ),
    "reply-goes-on": replace(_REPLY, answers=(REFUND, BEGINS), goes_on=True),
    "reply-continued": replace(_REPLY, answers=(ENDS,)),
    "reply-also-handed-over": replace(_REPLY, rest=(HandedOn("Ben from Fernhill", is_all=True),)),
    "reply-sent-by-a-teammate": replace(_REPLY, sent_by="Ana from Fernhill"),
    "reply-solved": replace(_REPLY, standing=ReplyStanding.SOLVED),
    "reply-handed-over": replace(_REPLY, standing=ReplyStanding.HANDED_OVER, handed_to="our team"),
    "reply-handed-to-several": replace(
        _REPLY, standing=ReplyStanding.HANDED_OVER, handed_to="Fernhill's on-call engineers"
    ),
    "reply-stood-down": replace(_REPLY, standing=ReplyStanding.STOOD_DOWN),
    "reply-over": replace(_REPLY, standing=ReplyStanding.OVER),
    "suggestion": _SUGGESTION,
    "suggestion-one": replace(_SUGGESTION, titles=("Refunds",)),
    "suggestion-picked": replace(
        _SUGGESTION, standing=ReplyStanding.PICKED, picked="Rotate API keys"
    ),
    "suggestion-about-one-request": replace(
        _SUGGESTION, about="how do we <https://x.example|reset> it &amp; *why*?"
    ),
    "suggestion-rest-handed-over": replace(
        _SUGGESTION,
        titles=("Refunds",),
        about="can we get money back?",
        rest=(HandedOn("Ben from Fernhill", "is the API down?"),),
    ),
    "suggestion-handed-over": replace(_SUGGESTION, standing=ReplyStanding.HANDED_OVER),
    "handover": _HANDOVER,
    "handover-to-several": HandoverMessage("Fernhill's on-call engineers", opens_at=LATER),
    "handover-closed-hours": replace(_HANDOVER, owner_name="our team", opens_at=LATER),
    "handover-in-two-parts": replace(
        _HANDOVER,
        rest=(
            HandedOn("Ana from Fernhill", "SSO is <https://x.example|broken> &amp; *slow*"),
            HandedOn("our billers", "who gets\nour invoices?"),
        ),
    ),
    "handover-still-open": replace(_HANDOVER, is_still_open=True),
    "relay": RelayMessage(
        "Hi Mia,\nsee https://help.fernhill.example/sso?a=1&b=2.\n<!here> *no* `markup`",
        "our team",
    ),
    "nudge": SayNudge(12),
}

_WHYS = (
    "a_teammate_says_so",
    "given_before",
    "second_question",
    "asked_for_a_person",
    "none_fits",
    "nothing_picked",
    "not_solved",
    "unreadable",
    "could_not_post",
    "teammate_answered",
    "came_back",
    "something_new",
)

TO_TEAM: Mapping[str, ComposedMessage] = {
    "notice": EscalationMessage(MessageKind.NOTICE, CASE),
    "notice-direct": EscalationMessage(MessageKind.NOTICE, DIRECT),
    "notice-given": EscalationMessage(MessageKind.NOTICE, CLAIMED, given_by="Ana Keller"),
    "notice-claimed": EscalationMessage(MessageKind.NOTICE, CLAIMED),
    "notice-urgent": EscalationMessage(MessageKind.NOTICE, URGENT),
    "notice-urgent-claimed": EscalationMessage(MessageKind.NOTICE, URGENT_CLAIMED),
    "reminder-urgent": EscalationMessage(MessageKind.REMINDER, URGENT),
    "breach-urgent": EscalationMessage(MessageKind.BREACH, URGENT),
    "card-urgent": EscalationMessage(MessageKind.CARD, URGENT),
    "card-urgent-redrawn": EscalationMessage(
        MessageKind.CARD, replace(URGENT_CLAIMED, is_redraw=True)
    ),
    "told": ToldMessage(
        "Report a *problem*", "Mia Torres (Globex)", "C0GLOBEX", "ext-globex", LINK
    ),
    "told-direct": ToldMessage("Refunds", "Mia Torres", "D0MIA", "direct message", LINK),
    "reminder": EscalationMessage(MessageKind.REMINDER, CLAIMED),
    "notice-overdue": EscalationMessage(MessageKind.NOTICE, replace(CASE, is_overdue=True)),
    "breach": EscalationMessage(MessageKind.BREACH, CASE),
    "card-open": EscalationMessage(
        MessageKind.CARD, replace(CASE, mention="S0SUPPORT", same_here=2)
    ),
    "card-open-person": EscalationMessage(MessageKind.CARD, replace(CASE, mention="U0ANA")),
    "card-nothing-close": EscalationMessage(
        MessageKind.CARD, replace(CASE, candidates=(), earlier_answers=("Refunds", "Reset"))
    ),
    "card-nothing-likely": EscalationMessage(MessageKind.CARD, replace(CASE, suggests_from=0.7)),
    "card-one-likely": EscalationMessage(MessageKind.CARD, replace(CASE, suggests_from=0.5)),
    "card-part-of-a-message": EscalationMessage(MessageKind.CARD, PART),
    "notice-part-of-a-message": EscalationMessage(MessageKind.NOTICE, PART),
    "card-named": EscalationMessage(MessageKind.CARD, replace(CASE, was_named=True)),
    "card-redrawn": EscalationMessage(
        MessageKind.CARD, replace(CASE, mention="S0SUPPORT", is_redraw=True)
    ),
    "card-with-code-and-emoji": EscalationMessage(MessageKind.CARD, WITH_CODE),
    "card-claimed": EscalationMessage(MessageKind.CARD, CLAIMED),
    "card-answered": EscalationMessage(MessageKind.CARD, ANSWERED),
    "card-snoozed": EscalationMessage(MessageKind.CARD, SNOOZED),
    "card-resolved": EscalationMessage(MessageKind.CARD, RESOLVED),
    "card-withdrawn": EscalationMessage(MessageKind.CARD, WITHDRAWN),
    "card-deleted": EscalationMessage(MessageKind.CARD, replace(WITHDRAWN, was_deleted=True)),
    "card-erased": EscalationMessage(
        MessageKind.CARD, replace(WITHDRAWN, was_erased=True, question_text="", customer="somebody")
    ),
    **{
        f"card-{why}": EscalationMessage(
            MessageKind.CARD, replace(CASE, escalation=replace(ESCALATION, why=Why(why)))
        )
        for why in _WHYS
    },
    "quiet": _QUIET_CARD,
    "quiet-one": replace(_QUIET_CARD, lines=(QUIET,)),
    "quiet-some-from-before": replace(_QUIET_CARD, before=1),
    "quiet-one-from-before": replace(_QUIET_CARD, lines=(QUIET,), before=1),
    "quiet-all-from-before": replace(_QUIET_CARD, before=2),
    "quiet-full": replace(
        _QUIET_CARD,
        lines=tuple(replace(QUIET, question=number) for number in range(40, 55)),
        more=17,
        before=12,
    ),
    "quiet-seen": replace(_QUIET_CARD, lines=()),
    "quiet-moved-on": replace(_QUIET_CARD, lines=(), moved=2),
    "shadow-quiet": ShadowMessage(
        "ext-globex", LINK, "quiet", ("Refunds",), 0.31, Why.MAY_WANT_SOMEBODY
    ),
    "shadow-reply": ShadowMessage("ext-globex", LINK, "reply", ("Refunds",), 0.974, Why.SURE),
    "shadow-escalate": ShadowMessage("ext-globex", LINK, "escalate", (), 0.1, Why.NO_MATCH),
    "shadow-urgent": ShadowMessage(
        "ext-globex", LINK, "escalate", (), 0.1, Why.URGENT, Urgency(Urgent.LEGAL, "our lawyer")
    ),
    "desk-note": SayDeskNote(("The library could not be read.", "The last good one is used.")),
    **{
        f"desk-refused-{code}": RefusedMessage(MessageKind.REPLY, code, CASE)
        for code in ("is_archived", "not_in_channel", "restricted_action", "msg_too_long")
    },
    "desk-refused-suggestion": RefusedMessage(
        MessageKind.SUGGESTION, "is_archived", replace(CASE, customer="Mia Torres")
    ),
    "desk-refused-ours": RefusedMessage(MessageKind.REPLY, "ours ref=5c1e", CASE),
    "desk-refused-not-sent": RefusedMessage(MessageKind.REPLY, "not_sent", CASE),
    "desk-refused-unclear": RefusedMessage(MessageKind.REPLY, "no_answer", CASE),
    "desk-refused-relay": RefusedMessage(
        MessageKind.RELAY, "is_archived", replace(CLAIMED, customer="Mia Torres")
    ),
    "hint": SayHint(7),
    "lookup": LookupMessage("how to reset sso", RESET, 0.93, MATCHES[1:]),
    "lookup-longer": LookupMessage(
        "sso",
        replace(RESET, chunks=("a. " * 900, "b. " * 900, "c. " * 900)),
        0.93,
        MATCHES,
    ),
    "lookup-nothing": LookupMessage("<!channel> *what* about pizza", None, 0.0, ()),
    "lookup-only-others": LookupMessage("keys", None, 0.0, MATCHES),
}

DRAFT = Draft(
    title="Reset single sign-on",
    topic="account",
    body="Hi {{ asker }}, open **Settings**.",
    phrasings="reset sso\nsso is broken",
    nots="turn sso off",
    links="SSO guide | https://help.fernhill.example/sso",
    owner="ana",
    tell="yes",
    sending="suggest",
)
EMPTY = Draft(title="", topic="", body="", phrasings="")
TOPICS = (Choice("account", "Account"), Choice("billing", "Billing"))
OWNERS = (Choice("ana", "Ana Keller"), Choice("support", "Support (group)"))
ANSWER = Answer(
    slug="reset-sso",
    topic="account",
    title="Reset single sign-on",
    body="Open **Settings**.",
    phrasings=(Phrasing("reset sso"), Phrasing("sso is broken")),
    version=3,
)


def _form(kind: FormKind, draft: Draft) -> Callable[[Words], dict[str, Any]]:
    return lambda words: answer_form.answer_form(
        kind, draft, words, topics=TOPICS, owners=OWNERS, meta={"slug": "reset-sso"}
    )


VIEWS: Mapping[str, Callable[[Words], dict[str, Any]]] = {
    "form-add": _form(FormKind.ADD, EMPTY),
    "form-edit": _form(FormKind.EDIT, DRAFT),
    "form-edit-long-body": _form(FormKind.EDIT, replace(DRAFT, body="word " * 700)),
    "form-save": _form(FormKind.SAVE, replace(DRAFT, title="", owner=None)),
    "preview": lambda words: answer_form.preview(RESET, words),
    "preview-mistakes": lambda words: answer_form.preview_mistakes(
        {"title": "Give it a title.", "body": "Line 3: close the bracket."}, words
    ),
    "preview-mistake": lambda words: answer_form.preview_mistakes({"title": "Give one."}, words),
    "reply-form-direct": lambda words: modals.reply_form(DIRECT, "our team", words),
    "reply-form": lambda words: modals.reply_form(CASE, "Ana from Fernhill", words),
    "send-form": lambda words: modals.send_form(CASE, words, preview=RESET),
    "send-form-second": lambda words: modals.send_form(CASE, words, chosen="rotate-keys"),
    "send-form-nothing": lambda words: modals.send_form(replace(CASE, candidates=()), words),
    "reassign-form": lambda words: modals.reassign_form(
        CLAIMED, (Choice("ana", "Ana Keller"), Choice("ben", "Ben Okafor")), words
    ),
    "snooze-form": lambda words: modals.snooze_form(CLAIMED, words),
    "resolve-form": lambda words: modals.resolve_form(CASE, words),
    "resolve-form-answered": lambda words: modals.resolve_form(ANSWERED, words),
}

MISTAKES: Mapping[str, UserMistake] = {
    error.code: error
    for error in (
        NotAllowed("teammates_only"),
        IllegalMove("not_there"),
        NotAllowed("curators_only", names="Ana Keller, Eva Lind"),
        NotAllowed("for_the_asker"),
        NotAllowed("not_yours", name="Ben Okafor"),
        IllegalMove("answer_gone"),
        IllegalMove("given_before", title="Refunds"),
        IllegalMove("unknown_outcome"),
        IllegalMove("edited_meanwhile", title="Refunds"),
        IllegalMove("no_such_answer", slug="reset_sso"),
        *(
            IllegalMove(f"already_{state}", name="somebody")
            for state in ("open", "claimed", "snoozed", "resolved", "withdrawn")
        ),
    )
}

_CURATED = replace(ANSWER, origin=Origin.CURATOR)
EPHEMERALS: Mapping[str, Callable[[Words], Drawn]] = {
    "help": lambda words: ephemeral.command_help(words, is_curator=False),
    "help-curator": lambda words: ephemeral.command_help(words, is_curator=True),
    "list": lambda words: ephemeral.answer_list(
        (Shelf("Account", (ANSWER, replace(ANSWER, slug="x", title="Change e-mail"))),), words
    ),
    "list-one": lambda words: ephemeral.answer_list((Shelf("Account", (ANSWER,)),), words),
    "list-empty": lambda words: ephemeral.answer_list((), words),
    "list-too-long": lambda words: ephemeral.answer_list(
        [Shelf(f"Topic {number}", (ANSWER,)) for number in range(60)], words
    ),
    "show": lambda words: ephemeral.answer_shown(ANSWER, RESET, words),
    "show-told-and-suggested": lambda words: ephemeral.answer_shown(
        ANSWER, RESET, words, tells=True, sending=Sending.SUGGEST
    ),
    "show-one-phrasing": lambda words: ephemeral.answer_shown(
        replace(_CURATED, phrasings=(Phrasing("reset sso"),)), RESET, words
    ),
    "done-added": lambda words: ephemeral.done(Done.ADDED, ANSWER, words),
    "done-edited": lambda words: ephemeral.done(Done.EDITED, ANSWER, words),
    "done-retired": lambda words: ephemeral.done(Done.RETIRED, ANSWER, words),
    "went-wrong": lambda words: ephemeral.went_wrong("3f2a", words),
    "mistake-no-curators": lambda words: ephemeral.mistake(
        NotAllowed("curators_only", names=""), words
    ),
    **{
        f"mistake-{code}": lambda words, error=error: ephemeral.mistake(error, words)
        for code, error in MISTAKES.items()
    },
}
