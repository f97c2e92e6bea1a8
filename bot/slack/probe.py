"""Asks Slack whether what the bot needs of it is there. Nothing is written, no token is shown."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Any

from slack_sdk import WebClient

from bot.slack.calls import ApiResponse, call
from bot.slack.client import is_shared
from bot.slack.payloads import Json

TIMEOUT = 10
_MOST_PAGES = 20


@dataclass(frozen=True, slots=True)
class Bot:
    """Who the bot token speaks for, with which scopes, and what time Slack has."""

    name: str
    user_id: str
    workspace: str
    team_id: str
    scopes: frozenset[str]
    slacks_time: datetime | None


@dataclass(frozen=True, slots=True)
class Place:
    """A channel as Slack tells of it."""

    slack_id: str
    name: str
    is_member: bool
    is_archived: bool
    is_shared: bool


@dataclass(frozen=True, slots=True)
class Probe:
    """Looks at Slack with a deployment's tokens; raises `SlackCallFailed` where Slack says no."""

    bot_token: str = field(repr=False)
    base_url: str

    def bot(self) -> Bot:
        """Ask `auth.test`."""
        answer = call("auth.test", self._client().auth_test)
        return Bot(
            name=str(answer.body.get("user") or "?"),
            user_id=answer.text("user_id"),
            workspace=str(answer.body.get("team") or "?"),
            team_id=answer.text("team_id"),
            scopes=frozenset(filter(None, _scopes(answer))),
            slacks_time=_date(answer),
        )

    def sockets(self, app_token: str) -> None:
        """Ask `apps.connections.open`: whether Socket Mode connections may be made."""
        client = self._client()
        answer = call(
            "apps.connections.open", lambda: client.apps_connections_open(app_token=app_token)
        )
        answer.text("url")

    def channel(self, slack_id: str) -> Place:
        """Ask `conversations.info`."""
        client = self._client()
        answer = call("conversations.info", lambda: client.conversations_info(channel=slack_id))
        return _place(answer.inner("channel").body, slack_id)

    def channels(self) -> tuple[Place, ...]:
        """Ask `users.conversations`: the public and private channels the bot is in."""
        client, cursor, found = self._client(), None, []
        for _ in range(_MOST_PAGES):
            asked: dict[str, Any] = {"types": "public_channel,private_channel", "limit": 200}
            if cursor:
                asked["cursor"] = cursor
            answer = _conversations(client, asked)
            found += [_place(each, str(each["id"])) for each in answer.listed("channels")]
            cursor = (answer.body.get("response_metadata") or {}).get("next_cursor")
            if not cursor:
                break
        return tuple(found)

    def _client(self) -> WebClient:
        return WebClient(self.bot_token, base_url=self.base_url, timeout=TIMEOUT)


def _conversations(client: WebClient, asked: dict[str, Any]) -> ApiResponse:
    return call("users.conversations", lambda: client.users_conversations(**asked))


def _scopes(answer: ApiResponse) -> list[str]:
    return [scope.strip() for scope in answer.header("x-oauth-scopes").split(",")]


def _date(answer: ApiResponse) -> datetime | None:
    try:
        return parsedate_to_datetime(answer.header("date"))
    except ValueError:
        return None


def _place(channel: Json, slack_id: str) -> Place:
    return Place(
        slack_id=slack_id,
        name=str(channel.get("name") or slack_id),
        is_member=bool(channel.get("is_member")),
        is_archived=bool(channel.get("is_archived")),
        is_shared=is_shared(channel),
    )
