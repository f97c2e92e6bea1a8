"""Decides which events reach the bot, and wraps them as the Events API does."""

from bot.sandbox import slack_json
from bot.sandbox.delivery import BotDelivery
from bot.sandbox.manifest import HISTORY_SCOPES, READ_SCOPES
from bot.sandbox.state import Json, SlackChannel
from bot.sandbox.workspace import Workspace

_MESSAGES = {"public": "message.channels", "private": "message.groups", "im": "message.im"}
_CHANNEL_TYPES = {"public": "channel", "private": "group", "im": "im"}
_SCOPES = {
    "app_mention": "app_mentions:read",
    "reaction_added": "reactions:read",
    "reaction_removed": "reactions:read",
    "user_change": "users:read",
    "subteam_updated": "usergroups:read",
    "subteam_members_changed": "usergroups:read",
}
_NO_SCOPE = frozenset({"app_home_opened", "app_uninstalled", "tokens_revoked"})
_AFTER_LEAVING = frozenset({"channel_left", "group_left"})


def emit(workspace: Workspace, event: Json, channel: SlackChannel | None = None) -> None:
    """Send `event` to the bot if it is a member, subscribed and has the scope."""
    if _may_reach(workspace, event["type"], channel):
        payload = envelope(workspace, event, channel)
        workspace.deliver(BotDelivery("events_api", payload, retries=True))
    workspace.touch()


def _may_reach(workspace: Workspace, kind: str, channel: SlackChannel | None) -> bool:
    if channel is not None and kind not in _AFTER_LEAVING and not workspace.is_member(channel):
        return False
    subscription, scope = _needs(kind, channel)
    manifest = workspace.manifest
    return manifest.subscribes(subscription) and (scope is None or manifest.has_scope(scope))


def _needs(kind: str, channel: SlackChannel | None) -> tuple[str, str | None]:
    if kind == "message" and channel is not None:
        return _MESSAGES[channel.kind], HISTORY_SCOPES[channel.kind]
    if kind in _NO_SCOPE:
        return kind, None
    return kind, _SCOPES.get(kind) or READ_SCOPES[channel.kind if channel else "public"]


def envelope(workspace: Workspace, event: Json, channel: SlackChannel | None) -> Json:
    """Return the outer event. Its team is ours, whoever caused it."""
    world = workspace.world
    team = world.team_id
    return {
        "token": "verification-token",
        "team_id": team,
        "context_team_id": team,
        "context_enterprise_id": None,
        "api_app_id": world.app_id,
        "event": slack_json.copied(event),
        "type": "event_callback",
        "event_id": world.new_id("Ev"),
        "event_time": int(workspace.clock.timestamp()),
        "authorizations": [
            {
                "enterprise_id": None,
                "team_id": team,
                "user_id": world.bot_user_id,
                "is_bot": True,
                "is_enterprise_install": False,
            }
        ],
        "is_ext_shared_channel": bool(channel and channel.is_ext_shared),
        "event_context": f"4-{world.new_id('ctx')}",
    }


def emit_message(workspace: Workspace, channel: SlackChannel, event: Json) -> None:
    """Send a message event of any subtype."""
    place: Json = {"channel": channel.id, "channel_type": _CHANNEL_TYPES[channel.kind]}
    emit(workspace, {"event_ts": event["ts"], **event, **place}, channel)


def emit_changed(
    workspace: Workspace, channel: SlackChannel, message: Json, previous: Json
) -> None:
    """Send `message_changed`: after an edit, an unfurl, or a root that became a tombstone."""
    changed: Json = {
        "type": "message",
        "subtype": "message_changed",
        "message": message,
        "previous_message": previous,
        "hidden": True,
        "ts": workspace.new_ts(channel),
    }
    emit_message(workspace, channel, changed)


def app_rate_limited(workspace: Workspace) -> BotDelivery:
    """Send what Slack sends when an app gets too many events: it has no inner event."""
    payload: Json = {
        "token": "verification-token",
        "type": "app_rate_limited",
        "team_id": workspace.world.team_id,
        "minute_rate_limited": int(workspace.clock.timestamp()) // 60 * 60,
        "api_app_id": workspace.world.app_id,
    }
    delivery = BotDelivery("events_api", payload, retries=True)
    workspace.deliver(delivery)
    return delivery
