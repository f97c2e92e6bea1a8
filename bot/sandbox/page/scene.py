"""What one person sees on the page, as plain values for the templates."""

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from bot.sandbox import elements, emoji, present
from bot.sandbox.page.mrkdwn import Mrkdwn
from bot.sandbox.page.rich_text import RichText
from bot.sandbox.state import Channel, Json, Message, User, View
from bot.sandbox.workspace import Workspace

if TYPE_CHECKING:
    from bot.sandbox.sandbox import Sandbox

HOME = "home"
_SHOWN = 200
_QUICK = ("white_check_mark", "eyes", "raising_hand", "+1", "one", "two", "three")


class Scene:
    """Reads the workspace for one viewer, one place and perhaps one thread."""

    def __init__(self, sandbox: "Sandbox", viewer: str, place: str, thread_ts: str | None) -> None:
        self.sandbox = sandbox
        self.workspace: Workspace = sandbox.workspace
        self.viewer: User = self.workspace.user(viewer)
        self.mrkdwn = Mrkdwn(self.workspace, viewer)
        self.rich_text = RichText(self.mrkdwn)
        self.places = self._places()
        known = {entry["id"] for entry in self.places}
        self.place = place if place in known else self.places[0]["id"]
        self.channel = None if self.place == HOME else self.workspace.channel(self.place)
        in_thread = self.channel and thread_ts in self.channel.messages
        self.thread_ts = thread_ts if in_thread else None

    def context(self) -> Json:
        """Return everything that the templates need."""
        return {
            "viewer": self.viewer,
            "viewer_team": self.workspace.world.teams[self.viewer.team_id].name,
            "people": self._people(),
            "places": self.places,
            "place": self.place,
            "channel": self.channel,
            "channel_teams": self._channel_teams(),
            "messages": self._messages() if self.channel else [],
            "thread_ts": self.thread_ts,
            "thread": self._thread(),
            "home": self._view(self.sandbox.as_user(self.viewer.id).home()),
            "modal": self._view(self.sandbox.as_user(self.viewer.id).open_view()),
            "commands": self._commands(),
            "shortcuts": self._shortcuts("message"),
            "global_shortcuts": self._shortcuts("global"),
            "now": self.local(self.workspace.clock.timestamp()).strftime("%A %d %B, %H:%M"),
            "monday": self._monday().isoformat(),
            "quick": [(name, emoji.CHARACTERS[name]) for name in _QUICK],
            "sockets": self.sandbox.sockets,
            "mrkdwn": self.mrkdwn.html,
            "plain": self.mrkdwn.plain,
            "rich": self.rich_text.html,
            "options_of": lambda element: list(elements.options_of(element)),
            "users": self._pickable(),
            "channels": [c for c in self.workspace.world.channels.values() if c.kind != "im"],
        }

    def local(self, timestamp: float) -> datetime:
        """Return a time in the viewer's zone."""
        return datetime.fromtimestamp(timestamp, ZoneInfo(self.viewer.tz or "UTC"))

    def _monday(self) -> datetime:
        now = self.local(self.workspace.clock.timestamp())
        days = (7 - now.weekday()) % 7
        monday = (now + timedelta(days=days)).replace(hour=9, minute=0, second=0, microsecond=0)
        return (monday if monday > now else monday + timedelta(days=7)).astimezone(UTC)

    def _people(self) -> list[Json]:
        world = self.workspace.world
        return [
            {
                "id": user.id,
                "name": user.real_name,
                "note": "guest" if user.is_restricted else world.teams[user.team_id].name,
            }
            for user in world.users.values()
            if not user.is_bot and not user.deleted and not user.is_stranger
        ]

    def _pickable(self) -> list[User]:
        return [u for u in self.workspace.world.users.values() if not u.deleted]

    def _places(self) -> list[Json]:
        mine = [
            {"id": c.id, "label": c.name, "kind": c.kind, "shared": c.is_ext_shared}
            for c in self.workspace.world.channels.values()
            if self.viewer.id in c.members and c.kind != "im"
        ]
        direct = self.workspace.direct_channel(self.viewer.id)
        mine.append(
            {"id": direct.id, "label": self.workspace.manifest.name, "kind": "im", "shared": False}
        )
        is_ours = not self.workspace.is_external(self.viewer)
        if is_ours and self.workspace.manifest.home_tab:
            mine.append({"id": HOME, "label": "App Home", "kind": "home", "shared": False})
        return mine

    def _channel_teams(self) -> list[str]:
        ids = self.channel.shared_with if self.channel else []
        return [self.workspace.world.teams[team_id].name for team_id in ids]

    def _commands(self) -> list[Any]:
        if self.workspace.is_external(self.viewer):
            return []
        return list((self.workspace.manifest.commands or {}).values())

    def _shortcuts(self, kind: str) -> list[Any]:
        if self.workspace.is_external(self.viewer):
            return []
        known = (self.workspace.manifest.shortcuts or {}).values()
        return [shortcut for shortcut in known if shortcut.kind == kind]

    def _messages(self) -> list[Json]:
        assert self.channel is not None  # noqa: S101 - asked only for channels
        found = [
            message
            for message in self.channel.messages.values()
            if not message.thread_ts or message.subtype == "thread_broadcast"
        ]
        found += [m for m in self._mine() if not m.thread_ts]
        found.sort(key=lambda message: message.ts)
        return [self._message(self.channel, message) for message in found[-_SHOWN:]]

    def _mine(self) -> list[Message]:
        shown = self.channel.ephemerals if self.channel else []
        return [message for message in shown if message.viewer == self.viewer.id]

    def _thread(self) -> list[Json]:
        if self.channel is None or self.thread_ts is None:
            return []
        found = [self.channel.messages[self.thread_ts], *self.channel.replies(self.thread_ts)]
        found += [m for m in self._mine() if m.thread_ts == self.thread_ts]
        found[1:] = sorted(found[1:], key=lambda message: message.ts)
        return [self._message(self.channel, message) for message in found]

    def _message(self, channel: Channel, message: Message) -> Json:
        author = self.workspace.world.users.get(message.user)
        at = self.local(float(message.ts))
        replies = list(channel.replies(message.ts)) if not message.thread_ts else []
        return {
            "ts": message.ts,
            "root_ts": channel.root_of(message),
            "is_reply": bool(message.thread_ts),
            "author": author.real_name if author else "Slackbot",
            "initial": (author.real_name if author else "S")[0],
            "team": self._badge(author),
            "is_bot": bool(message.bot_id),
            "is_mine": message.user == self.viewer.id and message.subtype != "tombstone",
            "is_system": message.subtype not in (None, "file_share", "thread_broadcast"),
            "is_ephemeral": bool(message.viewer),
            "time": at.strftime("%H:%M"),
            "when": at.strftime("%A %d %B %Y, %H:%M:%S"),
            "edited": bool(message.edited),
            "text": message.text,
            "blocks": message.blocks if message.has_own_blocks else [],
            "attachments": message.attachments,
            "files": [present.file_json(self.workspace, None, f) for f in message.files],
            "reactions": [self._reaction(name, who) for name, who in message.reactions.items()],
            "replies": len(replies),
            "status": self.workspace.world.statuses.get((channel.id, message.ts), ""),
        }

    def _badge(self, author: User | None) -> str:
        if author is None:
            return ""
        if author.is_restricted:
            return "guest"
        is_foreign = author.team_id != self.viewer.team_id
        return self.workspace.world.teams[author.team_id].name if is_foreign else ""

    def _reaction(self, name: str, users: list[str]) -> Json:
        names = [self.workspace.world.users[user_id].real_name for user_id in users]
        return {
            "name": name,
            "shown": emoji.to_characters(f":{name}:"),
            "count": len(users),
            "mine": self.viewer.id in users,
            "who": ", ".join(names),
        }

    def _view(self, view: View | None) -> Json | None:
        if view is None:
            return None
        shown: Json = {name: view.body.get(name) for name in ("blocks", "title", "submit", "close")}
        return shown | {"id": view.id, "errors": view.errors, "values": view.values}
