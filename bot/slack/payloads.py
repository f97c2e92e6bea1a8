"""Reads what Slack delivers into core values. Pure; what it does not know is skipped, by name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from bot.core.messages import Deleted, Edited, Heard, Reacted, Told
from bot.core.people import Author
from bot.slack import said

Json = dict[str, Any]

_LONGEST_ID = 19  # digits of a row id
_TS = re.compile(r"[0-9]{1,11}(?:\.[0-9]{1,9})?")
_TEAM = re.compile(r"T[A-Z0-9]+")


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
_WRITTEN = ("", "file_share", "thread_broadcast", "me_message", "bot_message")
_CHANGES = ("join", "leave", "topic", "purpose", "name", "archive", "unarchive")
_SKIPPED = {
    "message_replied": "the reply comes by itself",
    **{f"{kind}_{change}": "a notice" for kind in ("channel", "group") for change in _CHANGES},
    "channel_convert_to_private": "a notice",
    "channel_convert_to_public": "a notice",
    "channel_posting_permissions": "a notice",
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
    match _subtype(event):
        case "message_changed":
            return _read_change(event, us)
        case "message_deleted":
            return _read_deletion(event)
        case subtype if subtype in _WRITTEN:
            return _read_written(event, us)
        case subtype:
            return Skipped(_SKIPPED.get(subtype, "an unknown subtype"))


def _subtype(message: Json) -> str:
    """What kind of message it is; empty for one that somebody simply wrote.

    Slack's Events API sends `message_replied` without its subtype: docs.slack.dev, "message event".
    """
    subtype = message.get("subtype")
    if subtype is None and _dict(message, "message") and not message.get("user"):
        return "message_replied"
    return "" if subtype is None else str(subtype)


def _read_written(event: Json, us: Us) -> Heard | Skipped:
    channel, ts = _text(event, "channel"), _ts(event, "ts")
    author = _author_of_message(event)
    if not channel or not ts or author is None:
        return Skipped("malformed")
    if author.user_id == us.user_id or event.get("bot_id") == us.bot_id:
        return Skipped("our own")
    thread_ts = _ts(event, "thread_ts")
    parent = _text(event, "parent_user_id") or _text(_dict(event, "root"), "user")
    return Heard(
        channel_id=channel,
        ts=ts,
        author=author,
        text=said.words_of(event),
        thread_ts=thread_ts if thread_ts != ts else None,
        is_direct=event.get("channel_type") == "im" or channel.startswith("D"),
        mentions_us=_mentions(said.own_words(event), us),
        root_author=Author(parent) if parent else None,
    )


def _read_change(event: Json, us: Us) -> Message:
    """An edit by its author. Unfurls and our own updates come this way, too."""
    after, before = _dict(event, "message"), _dict(event, "previous_message")
    channel, ts = _text(event, "channel"), _ts(after, "ts")
    if not channel or not ts:
        return Skipped("malformed")
    if after.get("subtype") == "tombstone":
        return Deleted(channel, ts)
    if _subtype(after) not in _WRITTEN:
        return Skipped("an edit of something that is not a question")
    edited, earlier = _dict(after, "edited").get("ts"), _dict(before, "edited").get("ts")
    if not edited or edited == earlier or said.words_of(after) == said.words_of(before):
        return Skipped("nothing was written")
    carried = {key: event.get(key) for key in ("channel", "channel_type")}
    team = _text(event, "user_team")
    heard = _read_written({**({"user_team": team} if team else {}), **after, **carried}, us)
    return _as_edited(heard) if isinstance(heard, Heard) else heard


def _as_edited(heard: Heard) -> Edited:
    return Edited(
        channel_id=heard.channel_id,
        ts=heard.ts,
        author=heard.author,
        text=heard.text,
        thread_ts=heard.thread_ts,
        is_direct=heard.is_direct,
        mentions_us=heard.mentions_us,
    )


def _read_deletion(event: Json) -> Deleted | Skipped:
    channel, ts = _text(event, "channel"), _ts(event, "deleted_ts")
    return Deleted(channel, ts) if channel and ts else Skipped("malformed")


def _author_of_message(event: Json) -> Author | None:
    """Who wrote it, with the workspace that the payload itself proves.

    An organisation (`E…`, on Enterprise Grid) is no workspace, and proves nothing.
    """
    user, bot = _text(event, "user"), _text(event, "bot_id")
    if not user and not bot:
        return None
    teams = (_text(event, key) or "" for key in ("user_team", "team", "source_team"))
    team = next(filter(_TEAM.fullmatch, teams), None)
    if bot is None or _is_a_persons(event):
        return Author(str(user), team)
    name = _text(event, "username") or _text(_dict(event, "bot_profile"), "name")
    return Author(user or bot, team, bot, name)


def _is_a_persons(event: Json) -> bool:
    """Whether a person wrote it through an app: the app's own user is somebody else.

    Where Slack does not say who that is, the person's account decides: `core.roster`.
    """
    own = _text(_dict(event, "bot_profile"), "user_id")
    user = _text(event, "user")
    return bool(own and user and own != user and _subtype(event) != "bot_message")


def _mentions(text: str, us: Us) -> bool:
    """Whether `<@us>` stands in the text; the event's type does not decide it."""
    return f"<@{us.user_id}>" in text or f"<@{us.user_id}|" in text


def read_history_message(channel_id: str, message: Json, us: Us) -> Heard | Skipped:
    """Read an item of a conversation's history, or of an export."""
    if _subtype(message) not in _WRITTEN:
        return Skipped(_SKIPPED.get(_subtype(message), "an unknown subtype"))
    heard = _read_written({**message, "channel": channel_id}, us)
    return replace(heard, from_history=True) if isinstance(heard, Heard) else heard


def read_history(channel_id: str, message: Json, us: Us) -> Iterator[Told]:
    """What events would have told of an item of history: the message, its edit, its reactions.

    A message that was deleted and has replies leaves a stone in its place.
    """
    heard = read_history_message(channel_id, message, us)
    if isinstance(heard, Heard):
        yield heard
        if _dict(message, "edited").get("ts"):
            yield _as_edited(heard)
    ts = _ts(message, "ts")
    if ts and _subtype(message) == "tombstone":
        yield Deleted(channel_id, ts)
    given = message.get("reactions")
    for reaction in given if ts and isinstance(given, list) else ():
        for user in reaction.get("users") or ():
            yield Reacted(channel_id, str(ts), Author(str(user)), str(reaction.get("name")))


def read_reaction(event: Json) -> Reacted | Skipped:
    """Read a `reaction_added` or `reaction_removed` event."""
    item = _dict(event, "item")
    channel, ts = _text(item, "channel"), _ts(item, "ts")
    user, emoji = _text(event, "user"), _text(event, "reaction")
    if item.get("type") != "message" or not (channel and ts and user and emoji):
        return Skipped("not on a message")
    return Reacted(channel, ts, Author(user), emoji, _ts(event, "event_ts") or "")


def author_of(payload: Json) -> Author:
    """Who pressed, typed a command or sent a form.

    A command names the person's own team in `team_id`, an interaction in `user.team_id`. Neither
    falls back to ours.
    """
    user = payload.get("user")
    named, key = (user, "id") if isinstance(user, dict) else (payload, "user_id")
    team = _text(named, "team_id")
    is_workspace = team is not None and _TEAM.fullmatch(team) is not None
    return Author(_text(named, key) or "", team if is_workspace else None)


def value_of(payload: Json) -> int:
    """The id that a pressed button carries; 0, which is nobody's id, where it is none."""
    return _id_in(_value(payload))


def values_of(payload: Json) -> tuple[int, ...]:
    """The ids that a pressed button carries, with commas between; 0 for each that is none."""
    return tuple(map(_id_in, _value(payload).split(",")))


def _value(payload: Json) -> str:
    actions = payload.get("actions")
    first = actions[0] if isinstance(actions, list) and actions else {}
    return str(first.get("value", "")) if isinstance(first, dict) else ""


def _id_in(value: str) -> int:
    return int(value) if value.isascii() and value.isdigit() and len(value) < _LONGEST_ID else 0


def place_of(payload: Json) -> tuple[str, str]:
    """The channel id and ts of the message that was acted on; empty in a form."""
    container, message = _dict(payload, "container"), _dict(payload, "message")
    channel = _text(_dict(payload, "channel"), "id") or _text(container, "channel_id") or ""
    return channel, _text(message, "ts") or _text(container, "message_ts") or ""


def _text(payload: Json, key: str) -> str | None:
    """A text that is not empty. Half a character pair, which no database keeps, becomes `?`."""
    value = payload.get(key)
    if not isinstance(value, str) or not value:
        return None
    return value.encode("utf-8", "replace").decode("utf-8")


def _ts(payload: Json, key: str) -> str | None:
    """A message's ts: an identity, and a time that can be read."""
    ts = _text(payload, key)
    return ts if ts is not None and _TS.fullmatch(ts) else None


def _dict(payload: Json, key: str) -> Json:
    value = payload.get(key)
    return value if isinstance(value, dict) else {}
