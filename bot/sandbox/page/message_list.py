"""Messages as one person sees them, as plain values for the templates."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.sandbox import emoji
from bot.sandbox.page.people import face
from bot.sandbox.state import Json, Message, SlackChannel, User
from bot.sandbox.workspace import Workspace

_SHOWN = 200
_FACES = 3
_TOGETHER = timedelta(minutes=5)
_PLAIN = (None, "file_share", "thread_broadcast", "bot_message", "me_message")


class MessageList:
    """Reads the messages of one channel for one viewer."""

    def __init__(self, workspace: Workspace, viewer: User, channel: SlackChannel) -> None:
        self._workspace = workspace
        self._viewer = viewer
        self._channel = channel

    def main(self) -> list[Json]:
        """Return what stands in the channel itself, oldest first."""
        found = [
            message
            for message in self._channel.messages.values()
            if not message.thread_ts or message.subtype == "thread_broadcast"
        ]
        found += [m for m in self._mine() if not m.thread_ts]
        found.sort(key=lambda message: message.ts)
        return self._shown(found[-_SHOWN:])

    def thread(self, root_ts: str) -> list[Json]:
        """Return a thread, its root first."""
        found = [self._channel.messages[root_ts], *self._channel.replies(root_ts)]
        found += [m for m in self._mine() if m.thread_ts == root_ts]
        found[1:] = sorted(found[1:], key=lambda message: message.ts)
        return self._shown(found)

    def one(self, message: Message) -> Json:
        """Return one message."""
        return self._shown([message])[0]

    def _mine(self) -> list[Message]:
        return [one for one in self._channel.ephemerals if one.viewer == self._viewer.id]

    def _shown(self, found: list[Message]) -> list[Json]:
        lines: list[Json] = []
        earlier: tuple[Message, datetime] | None = None
        for message in found:
            at = self._local(message)
            line = self._line(message, at)
            is_new_day = earlier is None or earlier[1].date() != at.date()
            line["day"] = at.strftime("%A %d %B") if is_new_day else ""
            line["follows"] = bool(
                earlier
                and not is_new_day
                and not line["blocks"]
                and earlier[0].user == message.user
                and earlier[0].viewer == message.viewer
                and at - earlier[1] < _TOGETHER
            )
            lines.append(line)
            earlier = (message, at)
        return lines

    def _local(self, message: Message) -> datetime:
        return datetime.fromtimestamp(float(message.ts), ZoneInfo(self._viewer.tz or "UTC"))

    def _line(self, message: Message, at: datetime) -> Json:
        channel, workspace = self._channel, self._workspace
        author = workspace.world.users.get(message.user)
        is_gone = message.subtype == "tombstone"
        return {
            "ts": message.ts,
            "root_ts": channel.root_of(message),
            "is_reply": bool(message.thread_ts),
            "author": author.real_name if author else "Slackbot",
            "face": face(author),
            "team": self._badge(author),
            "is_bot": bool(message.bot_id),
            "is_mine": message.user == self._viewer.id and not is_gone,
            "is_gone": is_gone,
            "is_system": message.subtype not in _PLAIN,
            "is_broadcast": message.subtype == "thread_broadcast",
            "is_ephemeral": bool(message.viewer),
            "time": at.strftime("%H:%M"),
            "when": at.strftime("%A %d %B %Y, %H:%M:%S"),
            "edited": bool(message.edited),
            "text": message.text,
            "blocks": message.blocks if message.has_own_blocks else [],
            "attachments": message.attachments,
            "files": [workspace.world.files[file_id] for file_id in message.files],
            "reactions": [self._reaction(name, who) for name, who in message.reactions.items()],
        } | self._replies(message)

    def _replies(self, message: Message) -> Json:
        replies = [] if message.thread_ts else list(self._channel.replies(message.ts))
        users = self._workspace.world.users
        authors = list(dict.fromkeys(reply.user for reply in replies))[:_FACES]
        return {
            "replies": len(replies),
            "reply_faces": [face(users.get(user_id)) for user_id in authors],
            "last_reply": self._local(replies[-1]).strftime("%H:%M") if replies else "",
        }

    def _badge(self, author: User | None) -> str:
        if author is None:
            return ""
        if author.is_restricted:
            return "guest"
        is_foreign = author.team_id != self._viewer.team_id
        return self._workspace.world.teams[author.team_id].name if is_foreign else ""

    def _reaction(self, name: str, users: list[str]) -> Json:
        names = [self._workspace.world.users[user_id].real_name for user_id in users]
        return {
            "name": name,
            "shown": emoji.to_characters(f":{name}:"),
            "count": len(users),
            "mine": self._viewer.id in users,
            "who": ", ".join(names),
        }


def unread(channel: SlackChannel, viewer: User, seen: str) -> int:
    """Count what is new to a person in a channel."""
    return sum(
        1
        for message in channel.messages.values()
        if message.ts > seen and message.user != viewer.id and not message.thread_ts
    )
