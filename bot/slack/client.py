"""Slack's Web API as the bot uses it. Words and payloads are never logged here."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime
from itertools import islice
from typing import Any

from slack_sdk import WebClient
from slack_sdk.http_retry.builtin_handlers import (
    ConnectionErrorRetryHandler,
    RateLimitErrorRetryHandler,
)

from bot.slack import ids
from bot.slack.calls import ApiResponse, Unclear, call
from bot.slack.payloads import Json

SLACK = "https://slack.com/api/"
TIMEOUT = 10
_MOST_PAGES = 100  # of 200 items; a longer silence than that is read in several rounds
_MOST_SEARCHED = 20  # pages
_SHARED = ("is_ext_shared", "is_pending_ext_shared", "pending_shared", "pending_connected_team_ids")


@dataclass(frozen=True, slots=True)
class Posted:
    """Where a message of ours stands."""

    channel_id: str
    ts: str


@dataclass(frozen=True, slots=True)
class Identity:
    """Who the token speaks for, with which scopes, and what time Slack has (`auth.test`)."""

    user_id: str
    bot_id: str
    team_id: str
    url: str
    name: str
    workspace: str
    scopes: frozenset[str]
    slacks_time: datetime | None


class SlackClient:
    """The calls the bot makes, each with a clear result or a named error.

    Writes are sent once: a repeated post is a second message. Reads repeat themselves where a
    connection broke, and `patience` times where Slack asks to wait.
    """

    def __init__(
        self, token: str, *, base_url: str = SLACK, timeout: float = TIMEOUT, patience: int = 1
    ) -> None:
        seconds: Any = timeout  # slack_sdk says int, and hands it to urllib, which takes parts too
        self._writes = WebClient(token, base_url=base_url, timeout=seconds, retry_handlers=[])
        repeats = [
            ConnectionErrorRetryHandler(max_retry_count=1),
            RateLimitErrorRetryHandler(max_retry_count=patience),
        ]
        self._reads = WebClient(
            token,
            base_url=base_url,
            timeout=seconds,
            retry_handlers=repeats if patience else [],
        )

    # --- what the bot says ------------------------------------------------------------------

    def post(
        self,
        channel_id: str,
        *,
        text: str,
        blocks: Sequence[Json],
        token: str,
        thread_ts: str | None = None,
    ) -> Posted:
        """Post a message that carries `token`, so that it can be found again."""
        answer = call(
            self._writes.chat_postMessage,
            channel=channel_id,
            text=text,
            blocks=list(blocks),
            thread_ts=thread_ts,
            metadata={
                "event_type": ids.METADATA_EVENT,
                "event_payload": {ids.METADATA_KEY: token},
            },
            unfurl_links=False,
            unfurl_media=False,
        )
        return Posted(answer.text("channel"), answer.text("ts"))

    def update(self, channel_id: str, ts: str, *, text: str, blocks: Sequence[Json]) -> Posted:
        """Change a message of ours; its metadata stays."""
        send = self._writes.chat_update
        answer = call(send, channel=channel_id, ts=ts, text=text, blocks=list(blocks))
        return Posted(answer.text("channel"), answer.text("ts"))

    def delete(self, channel_id: str, ts: str) -> None:
        """Delete a message of ours."""
        call(self._writes.chat_delete, channel=channel_id, ts=ts)

    def publish_home(self, user_id: str, view: Json) -> None:
        """Show a person their App Home; shown twice, it is the same."""
        call(self._writes.views_publish, user_id=user_id, view=view)

    def open_dm(self, user_id: str) -> str:
        """The id of the direct message with a person; opening it twice gives the same one."""
        answer = call(self._writes.conversations_open, users=[user_id])
        return answer.inner("channel").text("id")

    def find_by_token(
        self, channel_id: str, thread_ts: str | None, token: str, since: datetime
    ) -> Posted | None:
        """A message of ours by its token, among what was written after `since`.

        Asked once a page and never repeated: the caller decides what no answer means. `Unclear`
        where so much was written that it may be further back.
        """
        oldest = f"{since.timestamp():.6f}"
        pages = _message_pages(self._writes, channel_id, thread_ts, oldest)
        for answer in islice(pages, _MOST_SEARCHED):
            for message in answer.listed("messages"):
                if _token_of(message) == token:
                    return Posted(channel_id, str(message["ts"]))
            if _cursor_of(answer) is None:
                return None
        raise Unclear("conversations.history", "bad_answer")

    # --- what the bot reads -----------------------------------------------------------------

    def history(self, channel_id: str, *, oldest: str) -> Iterator[Json]:
        """A channel's messages after `oldest`, newest first."""
        pages = _message_pages(self._reads, channel_id, None, oldest)
        for answer in islice(pages, _MOST_PAGES):
            yield from answer.listed("messages")

    def replies(
        self, channel_id: str, thread_ts: str, *, oldest: str = "0", most_pages: int = _MOST_PAGES
    ) -> Iterator[Json]:
        """A thread, its root first, then oldest first."""
        pages = _message_pages(self._reads, channel_id, thread_ts, oldest)
        for answer in islice(pages, most_pages):
            yield from answer.listed("messages")

    def conversations(self, types: str = "public_channel,private_channel,im") -> Iterator[Json]:
        """The conversations that we are in."""
        pages = _pages(self._reads.users_conversations, types=types)
        for answer in islice(pages, _MOST_PAGES):
            yield from answer.listed("channels")

    def user_info(self, user_id: str) -> Json:
        """What Slack knows of a person (`users.info`'s `user`)."""
        return call(self._reads.users_info, user=user_id).inner("user").body

    def lookup_by_email(self, email: str) -> Json:
        """A person by e-mail address; `Refused` with `users_not_found` where there is none."""
        return call(self._reads.users_lookupByEmail, email=email).inner("user").body

    def group_members(self, group_id: str) -> tuple[str, ...]:
        """The ids of a user group's members."""
        answer = call(self._reads.usergroups_users_list, usergroup=group_id)
        return tuple(str(user_id) for user_id in answer.listed("users"))

    def channel_info(self, channel_id: str) -> Json:
        """What Slack knows of a conversation (`conversations.info`'s `channel`)."""
        return call(self._reads.conversations_info, channel=channel_id).inner("channel").body

    def auth_test(self) -> Identity:
        """Who we are, and which scopes the token has."""
        answer = call(self._reads.auth_test)
        scopes = answer.header("x-oauth-scopes").split(",")
        return Identity(
            user_id=answer.text("user_id"),
            bot_id=answer.text("bot_id"),
            team_id=answer.text("team_id"),
            url=answer.text("url"),
            name=str(answer.body.get("user") or "?"),
            workspace=str(answer.body.get("team") or "?"),
            scopes=frozenset(scope.strip() for scope in scopes if scope.strip()),
            slacks_time=_time_of(answer),
        )

    def check_sockets(self, app_token: str) -> None:
        """Ask for a Socket Mode connection, which is not made: raises where none may be."""
        call(self._reads.apps_connections_open, app_token=app_token).text("url")


def is_shared(channel: Json) -> bool:
    """Whether a channel can be read by another company, or soon may be.

    `channel` is `conversations.info`'s: `is_ext_shared` is so now; `is_pending_ext_shared`,
    `pending_shared` and `pending_connected_team_ids` are so while somebody has still to accept.
    """
    return any(channel.get(sign) for sign in _SHARED)


def permalink(workspace_url: str, channel_id: str, ts: str, thread_ts: str | None = None) -> str:
    """The address of a message, built here: Slack's own call would cost a request each."""
    url = f"{workspace_url.rstrip('/')}/archives/{channel_id}/p{ts.replace('.', '')}"
    if thread_ts is None or thread_ts == ts:
        return url
    return f"{url}?thread_ts={thread_ts}&cid={channel_id}"


def _message_pages(
    client: WebClient, channel_id: str, thread_ts: str | None, oldest: str
) -> Iterator[ApiResponse]:
    """A channel's messages, or a thread's, a page an answer."""
    asked: Json = {"channel": channel_id, "oldest": oldest, "include_all_metadata": True}
    if thread_ts is None:
        return _pages(client.conversations_history, **asked)
    return _pages(client.conversations_replies, ts=thread_ts, **asked)


def _pages(send: Callable[..., Any], **asked: Any) -> Iterator[ApiResponse]:
    """Ask again and again for where the last answer says to go on."""
    answer = call(send, limit=200, **asked)
    yield answer
    while cursor := _cursor_of(answer):
        answer = call(send, limit=200, cursor=cursor, **asked)
        yield answer


def _time_of(answer: ApiResponse) -> datetime | None:
    try:
        return parsedate_to_datetime(answer.header("date"))
    except ValueError:
        return None


def _cursor_of(answer: ApiResponse) -> str | None:
    metadata = answer.body.get("response_metadata") or {}
    return metadata.get("next_cursor") or None


def _token_of(message: Json) -> str | None:
    metadata = message.get("metadata") or {}
    if metadata.get("event_type") != ids.METADATA_EVENT:
        return None
    token = (metadata.get("event_payload") or {}).get(ids.METADATA_KEY)
    return token if isinstance(token, str) else None
