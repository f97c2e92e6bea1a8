"""Tells whoever just did something what became of it, for them alone."""

from __future__ import annotations

import logging
from http.client import HTTPException

from slack_sdk import WebClient
from slack_sdk.errors import SlackClientError
from slack_sdk.models.blocks import Block

from bot.slack import ids, payloads
from bot.slack.blocks.base import Drawn
from bot.slack.blocks.forms import modal
from bot.slack.payloads import Json

log = logging.getLogger(__name__)

NOT_DONE = "That did not work"
SAVED = "Saved"
CLOSE = "Close"


def note(title: str, said: Drawn) -> Json:
    """A modal that says one thing."""
    return modal(ids.MODAL_NOTE, title, Block.parse_all(list(said.blocks)), close=CLOSE)


def as_ephemeral(said: Drawn) -> Json:
    """The answer to a command, for whoever typed it."""
    return {"response_type": "ephemeral", "text": said.text, "blocks": list(said.blocks)}


def tell(client: WebClient, body: Json, said: Drawn) -> None:
    """Answer a click: under the message it was made on, or on top of the form it was made in.

    A click asks for nothing when it fails: what cannot be told is logged, and that is all.
    """
    try:
        _tell(client, body, said)
    except (SlackClientError, OSError, HTTPException) as error:
        user = payloads.author_of(body).user_id
        log.info("could not tell user=%s error=%s", user, type(error).__name__)


def _tell(client: WebClient, body: Json, said: Drawn) -> None:
    trigger_id = str(body.get("trigger_id", ""))
    if (body.get("view") or {}).get("type") == "modal":
        client.views_push(trigger_id=trigger_id, view=note(NOT_DONE, said))
        return
    if "view" in body or body.get("type") == "message_action":  # perhaps where we are no member
        client.views_open(trigger_id=trigger_id, view=note(NOT_DONE, said))
        return
    channel, _ = payloads.place_of(body)
    client.chat_postEphemeral(
        channel=channel,
        user=payloads.author_of(body).user_id,
        text=said.text,
        blocks=list(said.blocks),
        thread_ts=(body.get("message") or {}).get("thread_ts"),
    )
