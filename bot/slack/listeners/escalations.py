"""Listens to what teammates press on a notice or a card, and to the forms that open from it."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import Any

from slack_bolt import Ack, App
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.errors import IllegalMove
from bot.services.outbox.messages import AnswerView
from bot.slack import ids, payloads
from bot.slack.blocks import modals
from bot.slack.blocks.forms import Choice, meta_of, value_in
from bot.slack.listeners.services import Services

log = logging.getLogger(__name__)


def register(app: App, services: Services) -> None:
    """Register the listeners for escalations."""
    _register_buttons(app, services)
    _register_opening(app, services)
    _register_shifting(app, services)
    _register_preview(app, services)
    _register_forms(app, services)


def _register_buttons(app: App, services: Services) -> None:
    actions = services.teammate_actions

    @app.action(ids.ESCALATION_CLAIM)
    def on_claim(ack: Ack, body: dict[str, Any]) -> None:
        ack()
        actions.claim(payloads.value_of(body), payloads.author_of(body))

    @app.action(ids.ESCALATION_RELEASE)
    def on_release(ack: Ack, body: dict[str, Any]) -> None:
        ack()
        actions.release(payloads.value_of(body), payloads.author_of(body))

    @app.action(ids.ESCALATION_OPEN_QUESTION)
    def on_link(ack: Ack) -> None:
        ack()


def _register_opening(app: App, services: Services) -> None:
    actions = services.teammate_actions

    @app.action(ids.ESCALATION_REPLY)
    def on_reply(ack: Ack, body: dict[str, Any], client: WebClient) -> None:
        ack()
        by = payloads.author_of(body)
        shown = actions.view(payloads.value_of(body), by)
        name = services.deps.roster().public_name(by.user_id)
        form = modals.reply_form(shown, name, services.words)
        client.views_open(trigger_id=body["trigger_id"], view=form)

    @app.action(ids.ESCALATION_SEND_ANSWER)
    def on_send(ack: Ack, body: dict[str, Any], client: WebClient) -> None:
        ack()
        form = _send_form(services, payloads.value_of(body), body, None)
        client.views_open(trigger_id=body["trigger_id"], view=form)

    @app.action(ids.ESCALATION_RESOLVE)
    def on_resolve(ack: Ack, body: dict[str, Any], client: WebClient) -> None:
        ack()
        shown = actions.view(payloads.value_of(body), payloads.author_of(body))
        form = modals.resolve_form(shown, services.words)
        client.views_open(trigger_id=body["trigger_id"], view=form)


def _register_shifting(app: App, services: Services) -> None:
    actions, words = services.teammate_actions, services.words

    @app.action(ids.ESCALATION_REASSIGN)
    def on_reassign(ack: Ack, body: dict[str, Any], client: WebClient) -> None:
        ack()
        shown = actions.view(payloads.value_of(body), payloads.author_of(body))
        people = [Choice(handle, name) for handle, name in actions.may_have()]
        form = modals.reassign_form(shown, people, words)
        client.views_open(trigger_id=body["trigger_id"], view=form)

    @app.action(ids.ESCALATION_SNOOZE)
    def on_snooze(ack: Ack, body: dict[str, Any], client: WebClient) -> None:
        ack()
        shown = actions.view(payloads.value_of(body), payloads.author_of(body))
        client.views_open(trigger_id=body["trigger_id"], view=modals.snooze_form(shown, words))

    @app.view(ids.MODAL_ESCALATION_REASSIGN)
    def on_reassigned(ack: Ack, body: dict[str, Any], view: dict[str, Any]) -> None:
        to = value_in(view, ids.REASSIGN_TO) or ""
        actions.reassign(_escalation_of(view), to, payloads.author_of(body))
        ack()

    @app.view(ids.MODAL_ESCALATION_SNOOZE)
    def on_snoozed(ack: Ack, body: dict[str, Any], view: dict[str, Any]) -> None:
        until = value_in(view, ids.SNOOZE_UNTIL) or ""
        actions.snooze(_escalation_of(view), until, payloads.author_of(body))
        ack()


def _register_preview(app: App, services: Services) -> None:
    @app.action(ids.SEND_CHOICE)
    def on_choice(ack: Ack, body: dict[str, Any], client: WebClient) -> None:
        ack()
        view = body["view"]
        form = _send_form(services, _escalation_of(view), body, value_in(view, ids.SEND_CHOICE))
        try:
            client.views_update(view_id=view["id"], hash=view["hash"], view=form)
        except SlackApiError as error:  # a newer choice is on its way, or the form was closed
            log.info("preview not drawn error=%s", error.response.get("error"))


def _register_forms(app: App, services: Services) -> None:
    actions = services.teammate_actions

    @app.view(ids.MODAL_ESCALATION_REPLY)
    def on_reply_sent(ack: Ack, body: dict[str, Any], view: dict[str, Any]) -> None:
        words = value_in(view, ids.REPLY_TEXT) or ""
        by = payloads.author_of(body)
        actions.reply(_escalation_of(view), by, words, token=str(view["id"]))
        ack()

    @app.view(ids.MODAL_ESCALATION_SEND)
    def on_answer_sent(ack: Ack, body: dict[str, Any], view: dict[str, Any]) -> None:
        slug = value_in(view, ids.SEND_CHOICE) or ""
        actions.send_answer(_escalation_of(view), slug, payloads.author_of(body))
        ack()

    @app.view(ids.MODAL_ESCALATION_RESOLVE)
    def on_resolved(ack: Ack, body: dict[str, Any], view: dict[str, Any]) -> None:
        outcome = value_in(view, ids.RESOLVE_HOW) or ids.RESOLVED_ANSWERED
        note = value_in(view, ids.RESOLVE_NOTE)
        by = payloads.author_of(body)
        actions.resolve(_escalation_of(view), by, outcome, note=note)
        ack()


def _send_form(
    services: Services, escalation: int, body: dict[str, Any], chosen: str | None
) -> dict[str, Any]:
    """The form with the candidates that are still in the library, one of them as it will read."""
    by = payloads.author_of(body)
    shown = services.teammate_actions.view(escalation, by)
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


def _escalation_of(view: dict[str, Any]) -> int:
    """The escalation that a form is about; 0, which is nobody's, where it was forged."""
    kept = meta_of(view).get("escalation", "")
    return int(kept) if kept.isascii() and kept.isdigit() and len(kept) < 19 else 0
