"""Reads the app manifest: what is subscribed, scoped and offered. Without one, everything is."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from bot.sandbox.state import ChannelKind

ALL_SCOPES = (
    *("app_mentions:read", "channels:history", "channels:read", "chat:write", "commands"),
    *("groups:history", "groups:read", "im:history", "im:read", "im:write", "reactions:read"),
    *("usergroups:read", "users:read", "users:read.email"),
)
READ_SCOPES: dict[ChannelKind, str] = {
    "public": "channels:read", "private": "groups:read", "im": "im:read"
}  # fmt: skip
HISTORY_SCOPES = {kind: s.replace(":read", ":history") for kind, s in READ_SCOPES.items()}


@dataclass(frozen=True)
class Command:
    """A slash command as the manifest declares it."""

    command: str
    description: str = ""
    usage_hint: str = ""
    should_escape: bool = False


@dataclass(frozen=True)
class Shortcut:
    """A shortcut as the manifest declares it: `global` or `message`."""

    callback_id: str
    name: str
    kind: str


@dataclass
class Manifest:
    """The app's settings. `None` for scopes, events, commands or shortcuts means all of them."""

    name: str = "Switchboard"
    scopes: frozenset[str] | None = None
    events: frozenset[str] | None = None
    commands: dict[str, Command] | None = None
    shortcuts: dict[str, Shortcut] | None = None
    is_interactive: bool = True
    home_tab: bool = True
    messages_tab: bool = True
    messages_read_only: bool = False
    removed_scopes: set[str] = field(default_factory=set)

    def has_scope(self, scope: str) -> bool:
        """Say whether the token carries `scope`."""
        return scope not in self.removed_scopes and (self.scopes is None or scope in self.scopes)

    def granted(self) -> list[str]:
        """Return the scopes of the token, sorted."""
        return sorted(s for s in (self.scopes or ALL_SCOPES) if s not in self.removed_scopes)

    def subscribes(self, event: str) -> bool:
        """Say whether `event` (`message.channels`, `app_mention` …) is subscribed."""
        return self.events is None or event in self.events


def read_manifest(path: Path | None) -> Manifest:
    """Read the manifest at `path`; None gives one that allows everything."""
    if path is None:
        return Manifest()
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    if not isinstance(data, dict) or "settings" not in data:
        raise ValueError(f"{path}: this is not an app manifest (no settings)")
    features, settings = data.get("features") or {}, data["settings"] or {}
    scopes = (data.get("oauth_config") or {}).get("scopes") or {}
    home = features.get("app_home") or {}
    return Manifest(
        name=_name(data, features),
        scopes=frozenset([*(scopes.get("bot") or []), *(scopes.get("bot_optional") or [])]),
        events=frozenset((settings.get("event_subscriptions") or {}).get("bot_events") or []),
        commands={c.command: c for c in map(_command, features.get("slash_commands") or [])},
        shortcuts={s.callback_id: s for s in map(_shortcut, features.get("shortcuts") or [])},
        is_interactive=bool((settings.get("interactivity") or {}).get("is_enabled")),
        home_tab=bool(home.get("home_tab_enabled")),
        messages_tab=bool(home.get("messages_tab_enabled")),
        messages_read_only=bool(home.get("messages_tab_read_only_enabled")),
    )


def _name(data: dict[str, Any], features: dict[str, Any]) -> str:
    shown = (features.get("bot_user") or {}).get("display_name")
    return str(shown or (data.get("display_information") or {}).get("name") or "Switchboard")


def _command(entry: dict[str, Any]) -> Command:
    return Command(
        command=str(entry["command"]),
        description=str(entry.get("description", "")),
        usage_hint=str(entry.get("usage_hint", "")),
        should_escape=bool(entry.get("should_escape")),
    )


def _shortcut(entry: dict[str, Any]) -> Shortcut:
    return Shortcut(str(entry["callback_id"]), str(entry["name"]), str(entry["type"]))
