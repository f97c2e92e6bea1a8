"""Builds what Slack sends when a person clicks, submits, types a command or picks a shortcut."""

import secrets
from typing import Any

from bot.sandbox import slack_json, text, views
from bot.sandbox.state import Json, Message, ResponseUrl, SlackChannel, Trigger, User, View
from bot.sandbox.workspace import RESPONSE_URL_SECONDS, TRIGGER_SECONDS, Workspace


def new_trigger(workspace: Workspace, user: User) -> str:
    """Return a trigger_id: good for one view, for three seconds."""
    number = workspace.world.count("trigger")
    tail = f"{workspace.world.random.getrandbits(128):032x}"
    trigger_id = f"{10_000_000 + number}.{20_000_000 + number}.{tail}"
    expires = workspace.clock.timestamp() + TRIGGER_SECONDS
    workspace.world.triggers[trigger_id] = Trigger(user.id, expires)
    return trigger_id


def new_response_url(
    workspace: Workspace, user: User, channel: SlackChannel, message: Message | None = None
) -> str:
    """Return a response_url: good for five messages, for half an hour."""
    key = secrets.token_urlsafe(24)
    expires = workspace.clock.timestamp() + RESPONSE_URL_SECONDS
    workspace.world.response_urls[key] = ResponseUrl(
        user=user.id,
        channel=channel.id,
        expires=expires,
        message_ts=message.ts if message else None,
    )
    return f"{workspace.origin}/response/{key}"


def _common(workspace: Workspace, user: User, kind: str) -> Json:
    team = workspace.world.teams[user.team_id]
    return {
        "type": kind,
        "token": "verification-token",
        "team": {"id": team.id, "domain": team.domain},
        "enterprise": None,
        "is_enterprise_install": False,
        "api_app_id": workspace.world.app_id,
        "user": {
            "id": user.id,
            "username": user.name,
            "name": user.name,
            "team_id": user.team_id,
        },
        "trigger_id": new_trigger(workspace, user),
    }


def _place(channel: SlackChannel) -> Json:
    name = "directmessage" if channel.kind == "im" else channel.name
    return {"channel": {"id": channel.id, "name": name}}


def message_action(
    workspace: Workspace, user: User, channel: SlackChannel, message: Message, action: Json
) -> Json:
    """Return block_actions for a click in a message. Ephemeral ones do not carry their message."""
    is_ephemeral = message.viewer is not None
    container: Json = {
        "type": "message",
        "message_ts": message.ts,
        "channel_id": channel.id,
        "is_ephemeral": is_ephemeral,
    }
    if message.thread_ts:
        container["thread_ts"] = message.thread_ts
    payload = _common(workspace, user, "block_actions") | _place(channel)
    payload |= {
        "container": container,
        "actions": [action],
        "response_url": new_response_url(workspace, user, channel, message),
    }
    if not is_ephemeral:
        payload["message"] = slack_json.message_json(workspace, channel, message)
    return payload


def view_action(workspace: Workspace, user: User, view: View, action: Json) -> Json:
    """Return block_actions for a click in a modal or an App Home."""
    shown = views.view_json(workspace, view)
    return _common(workspace, user, "block_actions") | {
        "container": {"type": "view", "view_id": view.id},
        "view": shown,
        "state": shown["state"],
        "actions": [action],
    }


def view_submission(workspace: Workspace, user: User, view: View) -> Json:
    """Return view_submission, with all that was typed."""
    shown = views.view_json(workspace, view)
    return _common(workspace, user, "view_submission") | {"view": shown, "response_urls": []}


def view_closed(workspace: Workspace, user: User, view: View, *, is_cleared: bool) -> Json:
    """Return view_closed, which comes only to those who asked for it."""
    payload = _common(workspace, user, "view_closed")
    payload.pop("trigger_id")
    return payload | {"view": views.view_json(workspace, view), "is_cleared": is_cleared}


def message_shortcut(
    workspace: Workspace, user: User, callback_id: str, channel: SlackChannel, message: Message
) -> Json:
    """Return message_action: a shortcut picked in a message's menu."""
    payload = _common(workspace, user, "message_action") | _place(channel)
    return payload | {
        "callback_id": callback_id,
        "action_ts": workspace.new_ts(),
        "message_ts": message.ts,
        "message": slack_json.message_json(workspace, channel, message),
        "response_url": new_response_url(workspace, user, channel, message),
    }


def global_shortcut(workspace: Workspace, user: User, callback_id: str) -> Json:
    """Return shortcut: one picked in the composer or the search. It has no response_url."""
    payload = _common(workspace, user, "shortcut")
    return payload | {"callback_id": callback_id, "action_ts": workspace.new_ts()}


def slash_command(
    workspace: Workspace, user: User, channel: SlackChannel, command: str, words: str
) -> Json:
    """Return a slash command's form fields."""
    declared = (workspace.manifest.commands or {}).get(command)
    team = workspace.world.teams[user.team_id]
    return {
        "token": "verification-token",
        "team_id": team.id,
        "team_domain": team.domain,
        "channel_id": channel.id,
        "channel_name": "directmessage" if channel.kind == "im" else channel.name,
        "user_id": user.id,
        "user_name": user.name,
        "command": command,
        "text": _command_text(workspace, words, escaped=bool(declared and declared.should_escape)),
        "api_app_id": workspace.world.app_id,
        "is_enterprise_install": "false",
        "response_url": new_response_url(workspace, user, channel),
        "trigger_id": new_trigger(workspace, user),
    }


def _command_text(workspace: Workspace, words: str, *, escaped: bool) -> str:
    for user in workspace.world.users.values():
        shown = f"<@{user.id}|{user.name}>" if escaped else f"@{user.name}"
        words = words.replace(f"<@{user.id}>", shown)
    return text.from_person(words) if escaped else words


def answered(payload: Any) -> Json | None:
    """Return an ack's payload as an object; a bare text becomes one."""
    if isinstance(payload, str) and payload:
        return {"text": payload}
    if isinstance(payload, dict) and payload:
        body = payload.get("text")
        return body if isinstance(body, dict) else payload
    return None
