"""What happens to channels and people: joins, shares, archives, renames, departures."""

from typing import Any

from bot.sandbox import events, messages, slack_json
from bot.sandbox.errors import RefusedError
from bot.sandbox.state import Json, SlackChannel, SlackTeam, User
from bot.sandbox.workspace import Workspace


def _prefix(channel: SlackChannel) -> str:
    return "channel" if channel.kind == "public" else "group"


def _emit(workspace: Workspace, place: SlackChannel | None, kind: str, /, **fields: Any) -> None:
    event: Json = {"type": kind, "event_ts": workspace.new_ts(), **fields}
    events.emit(workspace, event, place)
    workspace.touch()


def join(
    workspace: Workspace, channel: SlackChannel, user: User, inviter: User | None = None
) -> None:
    """Let somebody join."""
    if user.id in channel.members:
        raise RefusedError(f"{user.id} is in {channel.id} already")
    channel.members.append(user.id)
    messages.post_system(
        workspace, channel, user, f"{_prefix(channel)}_join", "has joined the channel"
    )
    fields: Json = {
        "user": user.id,
        "channel": channel.id,
        "channel_type": "C" if channel.kind == "public" else "G",
        "team": user.team_id,
    }
    if inviter is not None:
        fields["inviter"] = inviter.id
    _emit(workspace, channel, "member_joined_channel", **fields)


def leave(workspace: Workspace, channel: SlackChannel, user: User) -> None:
    """Let somebody leave; a bot that is taken out only learns channel_left."""
    if user.id not in channel.members:
        raise RefusedError(f"{user.id} is not in {channel.id}")
    channel.members.remove(user.id)
    messages.post_system(
        workspace, channel, user, f"{_prefix(channel)}_leave", "has left the channel"
    )
    if user.id == workspace.world.bot_user_id:
        _emit(workspace, channel, f"{_prefix(channel)}_left", channel=channel.id, actor_id="U0ANA")
        return
    _emit(
        workspace,
        channel,
        "member_left_channel",
        user=user.id,
        channel=channel.id,
        channel_type="C" if channel.kind == "public" else "G",
        team=user.team_id,
    )


def share(workspace: Workspace, channel: SlackChannel, team: SlackTeam) -> None:
    """Connect another workspace; a G-channel gets its new id at once."""
    if team.id in channel.shared_with or team.id == channel.team_id:
        raise RefusedError(f"{channel.id} is shared with {team.id} already")
    if channel.id.startswith("G"):
        change_id(workspace, channel, f"C{channel.id[1:]}")
    channel.shared_with.append(team.id)
    _emit(workspace, channel, "channel_shared", channel=channel.id, connected_team_id=team.id)


def unshare(workspace: Workspace, channel: SlackChannel, team: SlackTeam) -> None:
    """Disconnect a workspace. Where it was the host, we keep a frozen copy under a new id."""
    if team.id not in (*channel.shared_with, channel.team_id):
        raise RefusedError(f"{channel.id} is not shared with {team.id}")
    is_host = team.id == channel.team_id
    channel.shared_with = [one for one in channel.shared_with if one != team.id]
    theirs = {u.id for u in workspace.world.users.values() if u.team_id == team.id}
    channel.members = [user_id for user_id in channel.members if user_id not in theirs]
    if is_host:
        channel.shared_with = []
        channel.team_id = workspace.world.team_id
        channel.frozen_reason = "connection_severed"
        _renumber(workspace, channel, f"{channel.id}X")
    _emit(
        workspace,
        channel,
        "channel_unshared",
        channel=channel.id,
        previously_connected_team_id=team.id,
        is_ext_shared=channel.is_ext_shared,
    )


def _renumber(workspace: Workspace, channel: SlackChannel, new_id: str) -> str:
    if new_id in workspace.world.channels:
        raise RefusedError(f"{new_id} is taken")
    old_id = channel.id
    del workspace.world.channels[old_id]
    channel.id = new_id
    workspace.world.channels[new_id] = channel
    workspace.world.former_ids[old_id] = new_id
    return old_id


def change_id(workspace: Workspace, channel: SlackChannel, new_id: str) -> None:
    """Give a channel another id; the old one is unknown from now on."""
    old_id = _renumber(workspace, channel, new_id)
    _emit(
        workspace, channel, "channel_id_changed", old_channel_id=old_id, new_channel_id=channel.id
    )


def rename(workspace: Workspace, channel: SlackChannel, name: str, actor: User) -> None:
    """Give a channel another name."""
    old, channel.name = channel.name, name
    messages.post_system(
        workspace, channel, actor, f"{_prefix(channel)}_name",
        f'has renamed the channel from "{old}" to "{name}"',
    )  # fmt: skip
    shown: Json = {"id": channel.id, "name": name, "name_normalized": name}
    shown |= {"created": channel.created, "is_channel": True, "is_mpim": False}
    _emit(workspace, channel, f"{_prefix(channel)}_rename", channel=shown)


def archive(
    workspace: Workspace, channel: SlackChannel, actor: User, *, back: bool = False
) -> None:
    """Archive a channel, or bring it back."""
    if channel.archived is not back:
        raise RefusedError(f"{channel.id} is {'not ' if back else ''}archived already")
    kind = f"{_prefix(channel)}_{'unarchive' if back else 'archive'}"
    words = "un-archived the channel" if back else "archived the channel"
    messages.post_system(workspace, channel, actor, kind, words)
    channel.archived = not back
    _emit(workspace, channel, kind, channel=channel.id, user=actor.id)


def make_private(workspace: Workspace, channel: SlackChannel, actor: User) -> None:
    """Make a public channel private."""
    channel.kind = "private"
    words = "made this channel private"
    messages.post_system(workspace, channel, actor, "channel_convert_to_private", words)


def change_user(workspace: Workspace, user: User, **changes: Any) -> None:
    """Change fields of a person and send user_change."""
    for name, value in changes.items():
        if not hasattr(user, name) or name == "id":
            raise RefusedError(f"a user has no field {name}")
        setattr(user, name, value)
    user.updated = int(workspace.clock.timestamp())
    shown = slack_json.user_json(workspace, user)
    _emit(workspace, None, "user_change", user=shown, cache_ts=user.updated)


def change_usergroup(workspace: Workspace, group_id: str, users: list[str]) -> None:
    """Set who is in a user group."""
    group = workspace.world.usergroups[group_id]
    before = set(group.users)
    group.users = list(users)
    _emit(
        workspace,
        None,
        "subteam_members_changed",
        subteam_id=group_id,
        team_id=workspace.world.team_id,
        added_users=sorted(set(users) - before),
        removed_users=sorted(before - set(users)),
    )
    shown = slack_json.usergroup_json(workspace, group)
    _emit(workspace, None, "subteam_updated", subteam=shown)
