"""What becomes of an error in a listener: words for the person, a reference for the log."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable

from slack_bolt import App, BoltContext, BoltRequest, BoltResponse
from slack_sdk import WebClient

from bot.core.messages import Heard
from bot.errors import IllegalMove, InvalidAnswer, NotFound, StorageError, UserMistake
from bot.slack import payloads
from bot.slack.blocks import ephemeral
from bot.slack.blocks.base import Drawn
from bot.slack.blocks.forms import errors_of
from bot.slack.listeners.services import Services
from bot.slack.listeners.telling import NOT_DONE, as_ephemeral, note, tell
from bot.slack.payloads import Json

log = logging.getLogger(__name__)

_VERIFIED = "switchboard_verified"


def register(app: App, services: Services) -> None:
    """Register the one place where errors of listeners end.

    An interaction always ends in 200. An event ends in 500, to be delivered again, only where the
    database could not keep it.
    """

    @app.middleware
    def on_verified(
        context: BoltContext,
        next: Callable[[], BoltResponse],  # noqa: A002 - Bolt's name for it
    ) -> BoltResponse:
        context[_VERIFIED] = True  # Bolt's own middleware, which checks the signature, comes first
        return next()

    # A response is given back: `ack` has no effect here under `process_before_response`.
    @app.error
    def on_error(
        error: Exception, body: Json, client: WebClient, request: BoltRequest, context: BoltContext
    ) -> BoltResponse:
        if request.mode == "http" and _VERIFIED not in context:
            log.warning("refused a request that nobody signed: %s", type(error).__name__)
            return BoltResponse(status=401)
        if body.get("type") == "event_callback":
            return _after_event(error, body.get("event") or {}, services)
        if body.get("type") == "view_submission":
            return BoltResponse(status=200, body=_after_submission(error, body["view"], services))
        said = _words_for(error, services)
        if "command" in body:
            return BoltResponse(status=200, body=as_ephemeral(said))
        tell(client, body, said)
        return BoltResponse(status=200)


def _after_event(error: Exception, event: Json, services: Services) -> BoltResponse:
    if isinstance(error, StorageError):
        log.error("not kept, Slack delivers it again: %s", error)
        return BoltResponse(status=500)
    reference = _log_with_reference(error)
    if event.get("type") not in ("message", "app_mention"):
        return BoltResponse(status=200)
    return BoltResponse(status=200 if _is_kept(event, reference, services) else 500)


def _is_kept(event: Json, reference: str, services: Services) -> bool:
    """Our own mistake costs an answer, never a question: a person gets it as it is."""
    channel, ts = event.get("channel"), event.get("ts")
    try:
        message = payloads.read_message(event, services.us)
        if isinstance(message, Heard):
            services.hearing.record_unreadable(message)
    except Exception:
        log.exception("not kept channel=%s ts=%s ref=%s", channel, ts, reference)
        return False
    log.warning("heard channel=%s ts=%s outcome=unreadable ref=%s", channel, ts, reference)
    return True


def _after_submission(error: Exception, view: Json, services: Services) -> Json:
    """Mistakes stand at their fields; anything else on top of the form, so no words are lost."""
    if isinstance(error, InvalidAnswer):
        return {"response_action": "errors", "errors": _at_their_fields(error, view)}
    said = _words_for(error, services)
    return {"response_action": "push", "view": note(NOT_DONE, said)}


def _at_their_fields(error: InvalidAnswer, view: Json) -> dict[str, str]:
    """The mistakes by block. Slack takes no error for a block that the form does not show."""
    errors = errors_of(error.fields)
    inputs = [block["block_id"] for block in view["blocks"] if block["type"] == "input"]
    shown = {block: errors.pop(block) for block in inputs if block in errors}
    if errors:
        shown.setdefault(inputs[0], " ".join(errors.values()))
    return shown


def _words_for(error: Exception, services: Services) -> Drawn:
    if isinstance(error, NotFound):
        error = IllegalMove("not_there")
    if isinstance(error, UserMistake):
        log.info("refused code=%s", error.code)
        return ephemeral.mistake(error, services.words)
    return ephemeral.went_wrong(_log_with_reference(error), services.words)


def _log_with_reference(error: Exception) -> str:
    reference = secrets.token_hex(2)
    log.error("listener failed ref=%s", reference, exc_info=error)
    return reference
