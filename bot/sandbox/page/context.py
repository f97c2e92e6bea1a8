"""What one person sees on the page, as plain values for the templates."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.sandbox import elements, emoji
from bot.sandbox.local_slack import LocalSlack
from bot.sandbox.page import people
from bot.sandbox.page.message_list import MessageList, unread
from bot.sandbox.page.mrkdwn import MrkdwnHtml
from bot.sandbox.page.rich_text import RichTextHtml
from bot.sandbox.page.tour import Tour
from bot.sandbox.page.traffic import traffic
from bot.sandbox.state import Json, SlackChannel, User, View
from bot.sandbox.weather.kinds import KINDS
from bot.sandbox.workspace import Workspace

HOME = "home"
TRAFFIC = "traffic"
_QUICK = ("white_check_mark", "raising_hand", "+1")
_MORE = ("eyes", "tada", "one", "two", "three", "pray", "heart", "thinking_face")
Seen = dict[tuple[str, str], str]


@dataclass(frozen=True)
class Where:
    """Where a person is: who, in which place, in which thread, looking behind what."""

    viewer: str
    place: str = ""
    thread: str | None = None
    look: str | None = None


class PageContext:
    """Reads the workspace for one viewer, one place and perhaps one thread."""

    def __init__(self, slack: LocalSlack, where: Where, tour: Tour, seen: Seen) -> None:
        self.slack = slack
        self.tour = tour
        self.seen = seen
        self.look = where.look
        self.workspace: Workspace = slack.workspace
        self.viewer: User = self.workspace.user(where.viewer)
        self.mrkdwn = MrkdwnHtml(self.workspace, where.viewer)
        self.channels = self._channels()
        has_home = self.workspace.manifest.home_tab and not self._is_outsider
        known = {c.id for c in self.channels} | ({HOME} if has_home else set())
        self.place = where.place if where.place in known else self.channels[0].id
        self.channel = None if self.place == HOME else self.workspace.channel(self.place)
        in_thread = self.channel and where.thread in self.channel.messages
        self.thread_ts = where.thread if in_thread else None
        if self.channel is not None:
            newest = max(self.channel.messages, default="")
            seen[self.viewer.id, self.place] = newest

    @property
    def _is_outsider(self) -> bool:
        return self.workspace.is_external(self.viewer)

    def values(self) -> Json:
        """Return everything that the templates need."""
        actor = self.slack.as_user(self.viewer.id)
        reader = MessageList(self.workspace, self.viewer, self.channel) if self.channel else None
        modal = actor.open_view()
        callback_id = str(modal.body.get("callback_id", "")) if modal else ""
        return {
            "viewer": self.viewer,
            "viewer_face": people.face(self.viewer),
            "viewer_note": people.note(self.workspace, self.viewer),
            "viewer_sees": people.sees(self.workspace, self.viewer),
            "people": self._people(),
            "places": self._places(),
            "place": self.place,
            "place_name": self._name(self.channel),
            "channel": self.channel,
            "channel_teams": self._channel_teams(),
            "can_write": self.channel is not None and self.viewer.id in self.channel.members,
            "messages": reader.main() if reader else [],
            "thread_ts": self.thread_ts,
            "thread": reader.thread(self.thread_ts) if reader and self.thread_ts else [],
            "home": self._view(actor.home()),
            "modal": self._view(modal),
            "filled": self.tour.filled(self.viewer.id, callback_id),
            "tour": self.tour.card(self.viewer.id, self.place),
            "points": self.tour.points(self.viewer.id),
            "says": self.tour.says(self.viewer.id, self.place),
            "bot_name": self.workspace.manifest.name,
        } | self._tools()

    def _tools(self) -> Json:
        now = self.slack.weather.now
        return {
            "commands": self._commands(),
            "shortcuts": self._shortcuts("message"),
            "global_shortcuts": self._shortcuts("global"),
            "weather": [{"kind": kind, "is_on": kind.name in now} for kind in KINDS],
            "bad_weather": [kind.title for kind in KINDS if kind.name in now],
            "now": self.local(self.workspace.clock.timestamp()).strftime("%a %d %b, %H:%M"),
            "monday": self._monday().isoformat(),
            "quick": [(name, emoji.CHARACTERS[name]) for name in _QUICK],
            "more": [(name, emoji.CHARACTERS[name]) for name in _MORE],
            "has_overview": self.slack.overview is not None,
            "sockets": self.slack.sockets,
            "is_http": self.slack.request_url is not None,
            "mrkdwn": self.mrkdwn.html,
            "plain": self.mrkdwn.plain,
            "inside": self.mrkdwn.inside,
            "rich": RichTextHtml(self.mrkdwn).html,
            "options_of": lambda element: list(elements.options_of(element)),
            "users": [u for u in self.workspace.world.users.values() if not u.deleted],
            "channels": [c for c in self.workspace.world.channels.values() if c.kind != "im"],
            "look": self.look,
        } | self._behind()

    def _behind(self) -> Json:
        """Return what is shown behind the scenes: of one message, or all the traffic."""
        if self.look == TRAFFIC:
            return {"traffic": self._traffic(None)}
        message = self.channel.messages.get(self.look or "") if self.channel else None
        if message is None or self.channel is None:
            return {"look": None}
        reader = MessageList(self.workspace, self.viewer, self.channel)
        about = {message.ts}
        asked = self.slack.explain(self.channel.id, message.ts) if self.slack.explain else None
        about |= {str(said["ts"]) for said in (asked or {}).get("said", []) if said.get("ts")}
        return {
            "looked_at": reader.one(message),
            "can_explain": self.slack.explain is not None,
            "told": asked,
            "person": lambda user_id: self.mrkdwn.mention("@", user_id) if user_id else "the bot",
            "at": lambda iso: self.local(datetime.fromisoformat(iso).timestamp()),
            "traffic": self._traffic(about),
        }

    def _traffic(self, about: set[str] | None) -> list[Json]:
        def time(at: datetime) -> str:
            return self.local(at.timestamp()).strftime("%H:%M:%S")

        return traffic(self.slack, about, time)

    def local(self, timestamp: float) -> datetime:
        """Return a time in the viewer's zone."""
        return datetime.fromtimestamp(timestamp, ZoneInfo(self.viewer.tz or "UTC"))

    def _monday(self) -> datetime:
        now = self.local(self.workspace.clock.timestamp())
        days = (7 - now.weekday()) % 7
        monday = (now + timedelta(days=days)).replace(hour=9, minute=0, second=0, microsecond=0)
        return (monday if monday > now else monday + timedelta(days=7)).astimezone(UTC)

    def _people(self) -> list[Json]:
        return [
            {
                "id": user.id,
                "name": user.real_name,
                "first": user.real_name.split()[0],
                "face": people.face(user),
                "note": people.note(self.workspace, user),
                "side": "team" if self._is_team(user) else "out",
                "news": self._news(user),
            }
            for user in self.workspace.world.users.values()
            if not user.is_bot and not user.deleted and not user.is_stranger
        ]

    def _is_team(self, user: User) -> bool:
        return not self.workspace.is_external(user) and not user.is_restricted

    def _news(self, user: User) -> int:
        """Count what the bot wrote to somebody and they have not looked at."""
        channel = self.workspace.direct_channel(user.id)
        return unread(channel, user, self.seen.get((user.id, channel.id), ""))

    def _channels(self) -> list[SlackChannel]:
        world = self.workspace.world
        mine = [c for c in world.channels.values() if self.viewer.id in c.members]
        mine = [c for c in mine if c.kind != "im"]
        return [*mine, self.workspace.direct_channel(self.viewer.id)]

    def _name(self, channel: SlackChannel | None) -> str:
        if channel is None:
            return "App Home"
        return self.workspace.manifest.name if channel.kind == "im" else channel.name

    def _places(self) -> list[Json]:
        places: list[Json] = [
            {
                "id": c.id,
                "label": self._name(c),
                "kind": c.kind,
                "shared": c.is_ext_shared and c.kind != "im",
                "unread": unread(c, self.viewer, self.seen.get((self.viewer.id, c.id), "")),
            }
            for c in self.channels
        ]
        if self.workspace.manifest.home_tab and not self._is_outsider:
            places.append({"id": HOME, "label": "App Home", "kind": "home", "unread": 0})
        return places

    def _channel_teams(self) -> list[str]:
        if self.channel is None or self.channel.kind == "im":
            return []
        teams = [self.channel.team_id, *self.channel.shared_with]
        mine = self.viewer.team_id
        return [self.workspace.world.teams[team].name for team in teams if team != mine]

    def _commands(self) -> list[Json]:
        if self._is_outsider:
            return []
        return [
            {"command": one.command, "description": one.description, "hints": _hints(one)}
            for one in (self.workspace.manifest.commands or {}).values()
        ]

    def _shortcuts(self, kind: str) -> list[Any]:
        if self._is_outsider:
            return []
        known = (self.workspace.manifest.shortcuts or {}).values()
        return [shortcut for shortcut in known if shortcut.kind == kind]

    def _view(self, view: View | None) -> Json | None:
        if view is None:
            return None
        shown: Json = {name: view.body.get(name) for name in ("blocks", "title", "submit", "close")}
        return shown | {"id": view.id, "errors": view.errors, "values": view.values}


def _hints(command: Any) -> list[str]:
    """Return what may follow a command, one way a line."""
    parts = [part.strip() for part in str(command.usage_hint or "").split("|")]
    return [part for part in parts if part] or [""]
