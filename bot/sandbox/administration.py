"""What an administrator of the workspace does: to channels, people and user groups."""

from typing import Any

from bot.sandbox import membership
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
        """Connect another workspace to a channel."""
        workspace = self.workspace
        with workspace.lock:
            membership.share(workspace, workspace.channel(channel), workspace.world.teams[team])

    def unshare(self, channel: str, team: str) -> None:
        """Disconnect a workspace from a channel."""
        workspace = self.workspace
        with workspace.lock:
            membership.unshare(workspace, workspace.channel(channel), workspace.world.teams[team])

    def archive(self, channel: str, by: str = ADMIN) -> None:
        """Archive a channel."""
        with self.workspace.lock:
            place, actor = self.workspace.channel(channel), self.workspace.user(by)
            membership.archive(self.workspace, place, actor)

    def unarchive(self, channel: str, by: str = ADMIN) -> None:
        """Bring an archived channel back."""
        with self.workspace.lock:
            place, actor = self.workspace.channel(channel), self.workspace.user(by)
            membership.archive(self.workspace, place, actor, back=True)

    def rename(self, channel: str, name: str, by: str = ADMIN) -> None:
        """Give a channel another name."""
        with self.workspace.lock:
            place, actor = self.workspace.channel(channel), self.workspace.user(by)
            membership.rename(self.workspace, place, name, actor)

    def change_channel_id(self, old: str, new: str) -> None:
        """Give a channel another id; the old one is unknown from now on."""
        with self.workspace.lock:
            membership.change_id(self.workspace, self.workspace.channel(old), new)

    def convert_to_private(self, channel: str, by: str = ADMIN) -> None:
        """Make a public channel private."""
        with self.workspace.lock:
            place, actor = self.workspace.channel(channel), self.workspace.user(by)
            membership.make_private(self.workspace, place, actor)

    def restrict_posting(self, channel: str, *, restricted: bool = True) -> None:
        """Let only administrators post in a channel, so not the bot."""
        with self.workspace.lock:
            self.workspace.channel(channel).restricted = restricted

    def deactivate(self, user_id: str) -> None:
        """Deactivate a person."""
        self.change_user(user_id, deleted=True)

    def change_user(self, user_id: str, **changes: Any) -> None:
        """Change a person: status_text, presence, tz, is_restricted, team_id …."""
        with self.workspace.lock:
            membership.change_user(self.workspace, self.workspace.user(user_id), **changes)

    def change_usergroup(self, group_id: str, users: list[str]) -> None:
        """Set who is in a user group."""
        with self.workspace.lock:
            membership.change_usergroup(self.workspace, group_id, users)
