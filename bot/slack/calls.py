"""One call of Slack's Web API: a response in which nothing is missing, or an error with a name.

slack_sdk raises what the network raises as it is; here it becomes `Unclear`.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.client import HTTPException
from typing import Any, Self

from slack_sdk.errors import SlackApiError, SlackClientError

from bot.errors import AccessLost, SlackCallFailed
from bot.slack.payloads import Json

log = logging.getLogger(__name__)

_DEFAULT_WAIT = 30.0


class ChannelGone(SlackCallFailed):
    """The conversation is not there (any more), or nobody may write in it."""

    codes = ("channel_not_found", "is_archived", "channel_is_archived")


class NotInChannel(SlackCallFailed):
    """The bot is not a member."""

    codes = ("not_in_channel",)


class RateLimited(SlackCallFailed):
    """Slack asks to wait; `retry_after` says how long, in seconds."""

    codes = ("ratelimited", "rate_limited", "message_limit_exceeded")


class MessageGone(SlackCallFailed):
    """The message to change, or the thread to write in, is not there."""

    codes = ("message_not_found", "thread_not_found", "cannot_reply_to_message")


class TokenRevoked(AccessLost):
    """Our token is no longer good for anything, or not for this."""

    codes = (
        "account_inactive",
        "invalid_auth",
        "not_authed",
        "token_expired",
        "token_revoked",
        "team_access_not_granted",
        "missing_scope",
    )


class Refused(SlackCallFailed):
    """Slack will never take this: repeating it is pointless. Any code that no other kind names."""


class Unclear(SlackCallFailed):
    """Nobody knows whether it was done: no answer, or one that says so."""

    codes = (
        "fatal_error",
        "internal_error",
        "request_timeout",
        "service_unavailable",
        "team_added_to_org",
        "external_channel_migrating",
        "no_answer",
        "bad_answer",
    )


NOT_SENT = "not_sent"
"""The code where slack_sdk would not send a call: Slack never saw it, nor will it."""

_KINDS: Mapping[str, type[SlackCallFailed]] = {
    code: kind
    for kind in (ChannelGone, NotInChannel, RateLimited, MessageGone, TokenRevoked, Unclear)
    for code in kind.codes
}


@dataclass(frozen=True, slots=True)
class ApiResponse:
    """A response in which a missing key is an error, not None."""

    method: str
    body: Json
    headers: Mapping[str, str] = field(default_factory=dict)

    def text(self, key: str) -> str:
        """A text that must be there."""
        value = self.body.get(key)
        if not isinstance(value, str) or not value:
            raise Unclear(self.method, "bad_answer")
        return value

    def inner(self, key: str) -> Self:
        """An object that must be there, as an answer of its own."""
        value = self.body.get(key)
        if not isinstance(value, dict):
            raise Unclear(self.method, "bad_answer")
        return type(self)(self.method, value)

    def listed(self, key: str) -> list[Any]:
        """A list that must be there."""
        value = self.body.get(key)
        if not isinstance(value, list):
            raise Unclear(self.method, "bad_answer")
        return value

    def header(self, name: str) -> str:
        """A header by its lower-case name; empty where it was not sent."""
        return _header(self.headers, name)


def call(send: Callable[..., Any], **given: Any) -> ApiResponse:
    """Make a call: `send` is one of slack_sdk's, and is named as Slack's method is.

    slack_sdk raises what the network raises as it is, hence the long list.
    """
    method = send.__name__.replace("_", ".")
    try:
        response = send(**given)
    except SlackApiError as error:
        raise _named(method, error) from None
    except (OSError, HTTPException, ValueError) as error:
        log.warning("slack gave no answer method=%s error=%s", method, type(error).__name__)
        raise Unclear(method, "no_answer") from None
    except SlackClientError as error:
        log.warning("slack call %s method=%s error=%s", NOT_SENT, method, type(error).__name__)
        raise Refused(method, NOT_SENT) from None
    if not isinstance(response.data, dict):
        raise Unclear(method, "bad_answer")
    return ApiResponse(method, response.data, response.headers)


def _named(method: str, error: SlackApiError) -> SlackCallFailed:
    """The kind of error behind a response. `from None` above: its text holds the payload."""
    response = error.response
    status = getattr(response, "status_code", 0)
    if status == 429:
        return RateLimited(method, "ratelimited", retry_after=_wait(response.headers))
    data = response.data if isinstance(response.data, dict) else {}
    code = str(data.get("error") or "")
    if status >= 500:
        return Unclear(method, "service_unavailable")
    if not code or not code.replace("_", "").isalnum():
        return Unclear(method, "bad_answer")
    kind = _KINDS.get(code, Refused)
    if kind is RateLimited:
        return RateLimited(method, code, retry_after=_wait(response.headers))
    return kind(method, code)


def _wait(headers: Mapping[str, Any]) -> float:
    try:
        return max(1.0, float(_header(headers, "retry-after")))
    except ValueError:
        return _DEFAULT_WAIT


def _header(headers: Mapping[str, Any], name: str) -> str:
    for key, value in headers.items():
        if key.lower() == name:
            return str(value[0] if isinstance(value, list) and value else value)
    return ""
