"""Reads what Slack delivers into core values. Pure; what it does not know is skipped, by name."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from bot.core.models import Author, Deleted, Edited, Heard, Reacted

Json = dict[str, Any]

_LONGEST_ID = 19  # digits of a row id


@dataclass(frozen=True, slots=True)
class Us:
    """Who we are in Slack."""

    user_id: str
    bot_id: str


@dataclass(frozen=True, slots=True)
class Skipped:
    """A message that is ignored on purpose, and why."""

    why: str


Message = Heard | Edited | Deleted | Skipped

# Every subtype Slack documents, and what is made of it. One that is not here is skipped as unknown.
_WRITTEN = {None, "file_share", "thread_broadcast", "me_message", "bot_message"}
_SKIPPED = {
    "message_replied": "the reply comes by itself",
    "channel_join": "a notice",
    "channel_leave": "a notice",
    "channel_topic": "a notice",
    "channel_purpose": "a notice",
    "channel_name": "a notice",
    "channel_archive": "a notice",
    "channel_unarchive": "a notice",
    "channel_convert_to_private": "a notice",
    "channel_convert_to_public": "a notice",
    "channel_posting_permissions": "a notice",
    "group_join": "a notice",
    "group_leave": "a notice",
    "group_topic": "a notice",
    "group_purpose": "a notice",
    "group_name": "a notice",
    "group_archive": "a notice",
    "group_unarchive": "a notice",
    "pinned_item": "a notice",
    "unpinned_item": "a notice",
    "bot_add": "a notice",
    "bot_remove": "a notice",
    "reminder_add": "a notice",
    "reply_broadcast": "the reply comes by itself",
    "ekm_access_denied": "cannot be read",
    "document_mention": "not a message",
    "assistant_app_thread": "not a message",
    "tombstone": "deleted",
}


def read_message(event: Json, us: Us) -> Message:
    """Read a `message` or `app_mention` event."""
    match event.get("subtype"):
        case "message_changed":
            return _read_change(event, us)
        case "message_deleted":
            return _read_deletion(event)
        case subtype if subtype in _WRITTEN:
            return _read_written(event, us)
        case subtype:
            return Skipped(_SKIPPED.get(str(subtype), "an unknown subtype"))


def _read_written(event: Json, us: Us) -> Heard | Skipped:
    channel, ts = _text(event, "channel"), _text(event, "ts")
    author = _author_of_message(event)
    if not channel or not ts or author is None:
        return Skipped("malformed")
    if author.user_id == us.user_id or author.bot_id == us.bot_id:
        return Skipped("our own")
    thread_ts = _text(event, "thread_ts")
    parent = _text(event, "parent_user_id")
    return Heard(
        channel_id=channel,
        ts=ts,
        author=author,
        text=_text(event, "text") or "",
        thread_ts=thread_ts if thread_ts != ts else None,
        is_direct=event.get("channel_type") == "im" or channel.startswith("D"),
        mentions_us=f"<@{us.user_id}" in (_text(event, "text") or ""),
        has_files=bool(event.get("files")),
        by_bot=author.bot_id is not None,
        root_author=Author(parent) if parent else None,
    )


def _read_change(event: Json, us: Us) -> Message:
    """An edit by its author. Unfurls and our own updates come this way, too."""
    after, before = _dict(event, "message"), _dict(event, "previous_message")
    channel, ts = _text(event, "channel"), _text(after, "ts")
    if not channel or not ts:
        return Skipped("malformed")
    if after.get("subtype") == "tombstone":
        return Deleted(channel, ts)
    if after.get("subtype") not in _WRITTEN:
        return Skipped("an edit of something that is not a question")
    same_edit = _dict(after, "edited").get("ts") == _dict(before, "edited").get("ts")
    if after.get("text") == before.get("text") or (same_edit and before):
        return Skipped("nothing was written")
    carried = {"channel": channel, "channel_type": event.get("channel_type")}
    heard = _read_written({**after, **carried}, us)
    if isinstance(heard, Skipped):
        return heard
    return Edited(
        channel_id=channel,
        ts=ts,
        author=heard.author,
        text=heard.text,
        thread_ts=heard.thread_ts,
        is_direct=heard.is_direct,
        mentions_us=heard.mentions_us,
    )


def _read_deletion(event: Json) -> Deleted | Skipped:
    channel, ts = _text(event, "channel"), _text(event, "deleted_ts")
    return Deleted(channel, ts) if channel and ts else Skipped("malformed")


def _author_of_message(event: Json) -> Author | None:
    """Who wrote it, with the team that the payload itself proves."""
    user, bot = _text(event, "user"), _text(event, "bot_id")
    if not user and not bot:
        return None
    team = _text(event, "user_team") or _text(event, "team") or _text(event, "source_team")
    return Author(user or str(bot), team, bot)


def read_history_message(channel_id: str, message: Json, us: Us) -> Heard | Skipped:
    """Read an item of a conversation's history, or of an export."""
    if message.get("subtype") not in _WRITTEN:
        return Skipped(_SKIPPED.get(str(message.get("subtype")), "an unknown subtype"))
    heard = _read_written({**message, "channel": channel_id}, us)
    return replace(heard, from_history=True) if isinstance(heard, Heard) else heard


def read_reaction(event: Json) -> Reacted | Skipped:
    """Read a `reaction_added` event."""
    item = _dict(event, "item")
    channel, ts = _text(item, "channel"), _text(item, "ts")
    user, emoji = _text(event, "user"), _text(event, "reaction")
    if item.get("type") != "message" or not (channel and ts and user and emoji):
        return Skipped("not on a message")
    return Reacted(channel, ts, Author(user), emoji)


def author_of(payload: Json) -> Author:
    """Who pressed, typed a command or sent a form.

    A command names the person's own team in `team_id`, an interaction in `user.team_id`. Neither
    falls back to ours.
    """
    user = payload.get("user")
    if isinstance(user, dict):
        return Author(_text(user, "id") or "", _text(user, "team_id"))
    return Author(_text(payload, "user_id") or "", _text(payload, "team_id"))


def value_of(payload: Json) -> int:
    """The id that a pressed button carries; 0, which is nobody's id, where it is none."""
    actions = payload.get("actions")
    first = actions[0] if isinstance(actions, list) and actions else {}
    value = str(first.get("value", "")) if isinstance(first, dict) else ""
    return int(value) if value.isascii() and value.isdigit() and len(value) < _LONGEST_ID else 0


def place_of(payload: Json) -> tuple[str, str]:
    """The channel id and ts of the message that was acted on; empty in a form."""
    container, message = _dict(payload, "container"), _dict(payload, "message")
    channel = _text(_dict(payload, "channel"), "id") or _text(container, "channel_id") or ""
    return channel, _text(message, "ts") or _text(container, "message_ts") or ""


def _text(payload: Json, key: str) -> str | None:
    value = payload.get(key)
    return value if isinstance(value, str) and value else None


def _dict(payload: Json, key: str) -> Json:
    value = payload.get(key)
    return value if isinstance(value, dict) else {}
