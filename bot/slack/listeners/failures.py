"""What becomes of an error in a listener: words for the person, a reference for the log."""

from __future__ import annotations

import logging
import secrets
from typing import Any

from slack_bolt import App, BoltResponse
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.errors import IllegalMove, StorageError, UserMistake
from bot.slack import payloads
from bot.slack.blocks import ephemeral
from bot.slack.blocks.base import Drawn
from bot.slack.listeners.services import Services

log = logging.getLogger(__name__)


def register(app: App, services: Services) -> None:
    """Register the one place where errors of listeners end.

    An interaction always ends in 200. A message event ends in 500, to be delivered again, only
    where the database could not keep it.
    """

    @app.error
    def on_error(error: Exception, body: dict[str, Any], client: WebClient) -> BoltResponse:
        is_event = body.get("type") == "event_callback"
        if is_event and isinstance(error, StorageError):
            log.error("not kept, Slack delivers it again: %s", error)
            return BoltResponse(status=500)
        if isinstance(error, LookupError):
            error = IllegalMove("not_there")
        said = _say(error, services)
        if not is_event:
            _tell(client, body, said)
        return BoltResponse(status=200)


def _say(error: Exception, services: Services) -> Drawn:
    if isinstance(error, UserMistake):
        log.info("refused code=%s", error.code)
        return ephemeral.mistake(error, services.words)
    reference = secrets.token_hex(2)
    log.error("listener failed ref=%s", reference, exc_info=error)
    return ephemeral.went_wrong(reference, services.words)


def _tell(client: WebClient, body: dict[str, Any], said: Drawn) -> None:
    """Tell the person who clicked, for them alone: there, else in their direct message."""
    user = payloads.author_of(body).user_id
    channel, _ = payloads.place_of(body)
    thread_ts = (body.get("message") or {}).get("thread_ts")
    try:
        if channel:
            client.chat_postEphemeral(
                channel=channel,
                user=user,
                text=said.text,
                blocks=said.blocks,
                thread_ts=thread_ts,
            )
        else:
            client.chat_postMessage(channel=user, text=said.text, blocks=said.blocks)
    except (SlackApiError, OSError) as error:
        log.info("could not tell user=%s error=%s", user, type(error).__name__)
