"""Listens to what teammates press on a notice or a card, and to the forms that open from it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace

from slack_bolt import Ack, App
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.core.escalations import Outcome
from bot.core.people import Author
from bot.errors import IllegalMove
from bot.services.outbox.messages import AnswerView, EscalationView
from bot.slack import ids, payloads
from bot.slack.blocks import modals
from bot.slack.blocks.forms import Choice, meta_of, value_in
from bot.slack.listeners.clicks import on_click
from bot.slack.listeners.services import Services
from bot.slack.payloads import Json

log = logging.getLogger(__name__)


def register(app: App, services: Services) -> None:
    """Register the listeners for escalations."""
    _register_buttons(app, services)
    _register_opening(app, services)
    _register_preview(app, services)
    _register_forms(app, services)


def _register_buttons(app: App, services: Services) -> None:
    on_click(app, ids.ESCALATION_CLAIM, services.teammate_actions.claim)
    on_click(app, ids.ESCALATION_RELEASE, services.teammate_actions.release)

    @app.action(ids.ESCALATION_OPEN_QUESTION)
    def on_link(ack: Ack) -> None:
        ack()


def _register_opening(app: App, services: Services) -> None:
    actions, roster, words = services.teammate_actions, services.deps.roster, services.words

    def opens(action_id: str, draw: Callable[[EscalationView, Author], Json]) -> None:
        """A button that opens a form about its escalation."""

        @app.action(action_id)
        def on_button(ack: Ack, body: Json, client: WebClient) -> None:
            ack()
            by = payloads.author_of(body)
            form = draw(actions.view(payloads.value_of(body), by), by)
            client.views_open(trigger_id=body["trigger_id"], view=form)

    def reassign_form(shown: EscalationView, _: Author) -> Json:
        people = [Choice(handle, name) for handle, name in actions.may_have()]
        return modals.reassign_form(shown, people, words)

    def reply_form(shown: EscalationView, by: Author) -> Json:
        return modals.reply_form(shown, roster().public_name(by.user_id), words)

    opens(ids.ESCALATION_REPLY, reply_form)
    opens(ids.ESCALATION_SEND_ANSWER, lambda shown, by: _send_form(services, shown, by))
    opens(ids.ESCALATION_RESOLVE, lambda shown, _: modals.resolve_form(shown, words))
    opens(ids.ESCALATION_REASSIGN, reassign_form)
    opens(ids.ESCALATION_SNOOZE, lambda shown, _: modals.snooze_form(shown, words))


def _register_preview(app: App, services: Services) -> None:
    @app.action(ids.SEND_CHOICE)
    def on_choice(ack: Ack, body: Json, client: WebClient) -> None:
        ack()
        view, by = body["view"], payloads.author_of(body)
        shown = services.teammate_actions.view(_escalation_of(view), by)
        form = _send_form(services, shown, by, value_in(view, ids.SEND_CHOICE))
        try:
            client.views_update(view_id=view["id"], hash=view["hash"], view=form)
        except SlackApiError as error:  # a newer choice is on its way, or the form was closed
            log.info("preview not drawn error=%s", error.response.get("error"))


def _register_forms(app: App, services: Services) -> None:
    actions = services.teammate_actions

    def sends(callback_id: str, act: Callable[[int, Author, Json], None]) -> None:
        """A form about its escalation; it is acked once it is carried out."""

        @app.view(callback_id)
        def on_form(ack: Ack, body: Json, view: Json) -> None:
            act(_escalation_of(view), payloads.author_of(body), view)
            ack()

    def reply(escalation: int, by: Author, view: Json) -> None:
        words = value_in(view, ids.REPLY_TEXT) or ""
        actions.reply(escalation, by, words, token=str(view["id"]))

    def send_answer(escalation: int, by: Author, view: Json) -> None:
        actions.send_answer(escalation, value_in(view, ids.SEND_CHOICE) or "", by)

    def resolve(escalation: int, by: Author, view: Json) -> None:
        outcome = value_in(view, ids.RESOLVE_HOW) or Outcome.ANSWERED
        actions.resolve(escalation, by, outcome, note=value_in(view, ids.RESOLVE_NOTE))

    def reassign(escalation: int, by: Author, view: Json) -> None:
        actions.reassign(escalation, value_in(view, ids.REASSIGN_TO) or "", by)

    def snooze(escalation: int, by: Author, view: Json) -> None:
        actions.snooze(escalation, value_in(view, ids.SNOOZE_UNTIL) or "", by)

    sends(ids.MODAL_ESCALATION_REPLY, reply)
    sends(ids.MODAL_ESCALATION_SEND, send_answer)
    sends(ids.MODAL_ESCALATION_RESOLVE, resolve)
    sends(ids.MODAL_ESCALATION_REASSIGN, reassign)
    sends(ids.MODAL_ESCALATION_SNOOZE, snooze)


def _send_form(
    services: Services, shown: EscalationView, by: Author, chosen: str | None = None
) -> Json:
    """The form with the candidates that are still in the library, one of them as it will read."""
    views: dict[str, AnswerView] = {}
    for candidate in shown.candidates:
        try:
            views[candidate.slug] = services.curating.view(candidate.slug, by)
        except IllegalMove:  # retired meanwhile
            continue
    shown = replace(shown, candidates=tuple(c for c in shown.candidates if c.slug in views))
    slug = chosen if chosen in views else next(iter(views), None)
    preview = views[slug] if slug is not None else None
    return modals.send_form(shown, services.words, chosen=slug, preview=preview)


def _escalation_of(view: Json) -> int:
    """The escalation that a form is about; 0, which is nobody's, where it was forged."""
    kept = meta_of(view).get("escalation", "")
    return int(kept) if kept.isascii() and kept.isdigit() and len(kept) < 19 else 0
