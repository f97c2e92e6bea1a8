"""What an administrator of the workspace does: to channels, people and user groups."""

from typing import Any

from bot.sandbox import membership, messages, slack_json
from bot.sandbox.errors import RefusedError
from bot.sandbox.membership import emit, prefix
from bot.sandbox.state import Json
from bot.sandbox.workspace import Workspace

ADMIN = "U0ANA"


class Administration:
    """The controls of an administrator. Each takes the lock of the workspace."""

    workspace: Workspace

    def join(self, channel: str, user: str, inviter: str | None = None) -> None:
        """Let somebody, perhaps the bot, join a channel."""
        workspace = self.workspace
        with workspace.lock:
            by = workspace.user(inviter) if inviter else None
            membership.join(workspace, workspace.channel(channel), workspace.user(user), by)

    def leave(self, channel: str, user: str) -> None:
        """Let somebody, perhaps the bot, leave a channel."""
        workspace = self.workspace
        with workspace.lock:
            membership.leave(workspace, workspace.channel(channel), workspace.user(user))

    def share(self, channel: str, team: str) -> None:
        """Connect another workspace to a channel of ours."""
        with self.workspace.lock:
            place, other = self.workspace.channel(channel), self.workspace.world.teams[team]
            if other.id in (place.team_id, *place.shared_with):
                raise RefusedError(f"{channel} is shared with {team} already")
            place.shared_with.append(other.id)
            emit(
                self.workspace, place, "channel_shared", channel=channel, connected_team_id=other.id
            )

    def unshare(self, channel: str, team: str) -> None:
        """Disconnect a workspace, and all its people, from a channel of ours."""
        with self.workspace.lock:
            place = self.workspace.channel(channel)
            if team not in place.shared_with:
                raise RefusedError(f"{channel} is not shared with {team}")
            place.shared_with.remove(team)
            users = self.workspace.world.users
            place.members = [one for one in place.members if users[one].team_id != team]
            emit(
                self.workspace,
                place,
                "channel_unshared",
                channel=channel,
                previously_connected_team_id=team,
                is_ext_shared=place.is_ext_shared,
            )

    def archive(self, channel: str) -> None:
        """Archive a channel."""
        self._set_archived(channel, "archive", archived=True)

    def unarchive(self, channel: str) -> None:
        """Bring an archived channel back."""
        self._set_archived(channel, "unarchive", archived=False)

    def _set_archived(self, channel: str, deed: str, *, archived: bool) -> None:
        with self.workspace.lock:
            place = self.workspace.channel(channel)
            if place.archived is archived:
                raise RefusedError(f"{channel} is {'' if archived else 'not '}archived already")
            kind = f"{prefix(place)}_{deed}"
            words = "archived the channel" if archived else "un-archived the channel"
            self._say(channel, kind, words)
            place.archived = archived
            emit(self.workspace, place, kind, channel=channel, user=ADMIN)

    def rename(self, channel: str, name: str) -> None:
        """Give a channel another name."""
        with self.workspace.lock:
            place = self.workspace.channel(channel)
            old, place.name = place.name, name
            words = f'has renamed the channel from "{old}" to "{name}"'
            self._say(channel, f"{prefix(place)}_name", words)
            shown: Json = {"id": channel, "name": name, "name_normalized": name}
            shown |= {"created": place.created, "is_channel": True, "is_mpim": False}
            emit(self.workspace, place, f"{prefix(place)}_rename", channel=shown)

    def change_channel_id(self, old: str, new: str) -> None:
        """Give a channel another id; the old one is unknown from now on."""
        world = self.workspace.world
        with self.workspace.lock:
            place = self.workspace.channel(old)
            if new in world.channels:
                raise RefusedError(f"{new} is taken")
            del world.channels[old]
            place.id = world.former_ids[old] = new
            world.channels[new] = place
            ids = {"old_channel_id": old, "new_channel_id": new}
            emit(self.workspace, place, "channel_id_changed", **ids)

    def convert_to_private(self, channel: str) -> None:
        """Make a public channel private."""
        with self.workspace.lock:
            self.workspace.channel(channel).kind = "private"
            self._say(channel, "channel_convert_to_private", "made this channel private")

    def _say(self, channel: str, subtype: str, words: str) -> None:
        workspace = self.workspace
        place, admin = workspace.channel(channel), workspace.user(ADMIN)
        messages.post_system(workspace, place, admin, subtype, words)

    def restrict_posting(self, channel: str, *, restricted: bool = True) -> None:
        """Let only administrators post in a channel, so not the bot."""
        with self.workspace.lock:
            self.workspace.channel(channel).restricted = restricted

    def deactivate(self, user_id: str) -> None:
        """Deactivate a person."""
        self.change_user(user_id, deleted=True)

    def change_user(self, user_id: str, **changes: Any) -> None:
        """Change a person: status_text, presence, tz, is_restricted, team_id …."""
        workspace = self.workspace
        with workspace.lock:
            user = workspace.user(user_id)
            for name, value in changes.items():
                if not hasattr(user, name) or name == "id":
                    raise RefusedError(f"a user has no field {name}")
                setattr(user, name, value)
            user.updated = int(workspace.clock.timestamp())
            shown = slack_json.user_json(workspace, user)
            emit(workspace, None, "user_change", user=shown, cache_ts=user.updated)

    def change_usergroup(self, group_id: str, users: list[str]) -> None:
        """Set who is in a user group."""
        workspace = self.workspace
        with workspace.lock:
            group = workspace.world.usergroups[group_id]
            before, now = set(group.users), set(users)
            group.users = list(users)
            emit(
                workspace,
                None,
                "subteam_members_changed",
                subteam_id=group_id,
                team_id=workspace.world.team_id,
                added_users=sorted(now - before),
                removed_users=sorted(before - now),
            )
            shown = slack_json.usergroup_json(workspace, group)
            emit(workspace, None, "subteam_updated", subteam=shown)
