"""Who is in a channel: joins and departures."""

from typing import Any

from bot.sandbox import events, messages
from bot.sandbox.errors import RefusedError
from bot.sandbox.state import Json, SlackChannel, User
from bot.sandbox.workspace import Workspace


def prefix(channel: SlackChannel) -> str:
    """Return how the events and subtypes of a channel's kind begin: `channel` or `group`."""
    return "channel" if channel.kind == "public" else "group"


def emit(workspace: Workspace, place: SlackChannel | None, kind: str, /, **fields: Any) -> None:
    """Send an event of `kind` to the bot, stamped now."""
    events.emit(workspace, {"type": kind, "event_ts": workspace.new_ts(), **fields}, place)


def join(
    workspace: Workspace, channel: SlackChannel, user: User, inviter: User | None = None
) -> None:
    """Let somebody join."""
    if user.id in channel.members:
        raise RefusedError(f"{user.id} is in {channel.id} already")
    channel.members.append(user.id)
    subtype = f"{prefix(channel)}_join"
    messages.post_system(workspace, channel, user, subtype, "has joined the channel")
    invited = {"inviter": inviter.id} if inviter else {}
    emit(workspace, channel, "member_joined_channel", **_who(channel, user), **invited)


def leave(workspace: Workspace, channel: SlackChannel, user: User) -> None:
    """Let somebody leave; a bot that is taken out only learns channel_left."""
    if user.id not in channel.members:
        raise RefusedError(f"{user.id} is not in {channel.id}")
    channel.members.remove(user.id)
    subtype = f"{prefix(channel)}_leave"
    messages.post_system(workspace, channel, user, subtype, "has left the channel")
    if user.id == workspace.world.bot_user_id:
        emit(workspace, channel, f"{prefix(channel)}_left", channel=channel.id, actor_id="U0ANA")
    else:
        emit(workspace, channel, "member_left_channel", **_who(channel, user))


def _who(channel: SlackChannel, user: User) -> Json:
    kind = "C" if channel.kind == "public" else "G"
    return {"user": user.id, "channel": channel.id, "channel_type": kind, "team": user.team_id}
