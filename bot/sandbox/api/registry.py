"""The table of Web API methods, and how their arguments are read."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bot.sandbox.errors import SlackError
from bot.sandbox.manifest import HISTORY_SCOPES, READ_SCOPES
from bot.sandbox.state import Json, SlackChannel
from bot.sandbox.workspace import Workspace

_JSON_FIELDS = frozenset(
    {"blocks", "attachments", "metadata", "view", "users", "unfurls", "prompts", "loading_messages"}
)


class Args:
    """The arguments of one call, however they were sent."""

    def __init__(self, values: Json) -> None:
        self.values = values

    def text(self, name: str, default: str = "") -> str:
        """Return an argument as text."""
        value = self.values.get(name)
        return default if value is None else str(value)

    def required(self, name: str) -> str:
        """Return an argument, or raise `invalid_arguments`."""
        value = self.text(name)
        if not value:
            message = f"[ERROR] missing required field: {name}"
            raise SlackError("invalid_arguments", response_metadata={"messages": [message]})
        return value

    def flag(self, name: str, *, default: bool = False) -> bool:
        """Return a boolean, which may be true, "true", 1 or "1"."""
        value = self.values.get(name)
        return default if value is None else str(value).lower() in ("true", "1")

    def limit(self, default: int, most: int) -> int:
        """Return how many entries a page may have, or raise `invalid_limit`."""
        try:
            limit = int(float(self.text("limit") or default)) or default
        except ValueError:
            raise SlackError("invalid_limit") from None
        if not 0 < limit <= most:
            raise SlackError("invalid_limit")
        return limit

    def has(self, name: str) -> bool:
        """Say whether an argument was given."""
        return self.values.get(name) is not None

    def structure(self, name: str, error: str) -> Any:
        """Return JSON, which may come as text; None if it was not given."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value)
        except ValueError:
            raise SlackError(error) from None


def decoded(values: Json) -> Json:
    """Return the arguments with the known JSON fields decoded, as a recorded call shows them."""
    known = dict(values)
    for name in _JSON_FIELDS & known.keys():
        if isinstance(known[name], str) and known[name][:1] in ("[", "{"):
            try:
                known[name] = json.loads(known[name])
            except ValueError:
                continue
    return known


@dataclass(frozen=True)
class Method:
    """A Web API method: what it needs, how often it may be called, what it does."""

    name: str
    run: Callable[[Workspace, Args], Json]
    scopes: tuple[str, ...] = ()
    tier: int = 3


METHODS: dict[str, Method] = {}
Runner = Callable[[Workspace, Args], Json]


def method(name: str, *scopes: str, tier: int = 3) -> Callable[[Runner], Runner]:
    """Register a function as a Web API method; any one of `scopes` is enough to call it.

    What it returns is answered with `ok: true`.
    """

    def register(run: Runner) -> Runner:
        METHODS[name] = Method(name, run, scopes, tier)
        return run

    return register


def need_scope(workspace: Workspace, *scopes: str) -> None:
    """Raise `missing_scope` unless the token carries one of `scopes`."""
    if scopes and not any(workspace.manifest.has_scope(scope) for scope in scopes):
        provided = ",".join(workspace.manifest.granted())
        raise SlackError("missing_scope", needed=",".join(scopes), provided=provided)


def channel_of(workspace: Workspace, args: Args, name: str = "channel") -> SlackChannel:
    """Return the channel an argument names, if the bot may know of it."""
    channel = workspace.channel(args.text(name))
    if channel.kind != "public" and not workspace.is_member(channel):
        raise SlackError("channel_not_found")
    return channel


def readable_channel(workspace: Workspace, args: Args, *, history: bool = False) -> SlackChannel:
    """Return a channel that the bot has the scope to read, and is in when it reads history."""
    channel = channel_of(workspace, args)
    need_scope(workspace, (HISTORY_SCOPES if history else READ_SCOPES)[channel.kind])
    if history and not workspace.is_member(channel):
        raise SlackError("not_in_channel")
    return channel


def page(items: list[Any], args: Args, *, default: int, most: int) -> tuple[list[Any], Json]:
    """Return a page of a list, and its response_metadata."""
    limit = args.limit(default, most)
    start = read_cursor(args.text("cursor"))
    rest = items[start:]
    following = write_cursor(start + limit) if len(rest) > limit else ""
    return rest[:limit], {"response_metadata": {"next_cursor": following}}


def write_cursor(position: object) -> str:
    """Return an opaque cursor."""
    return f"next:{position}".encode().hex()


def read_cursor(cursor: str) -> int:
    """Return the position in a cursor of `write_cursor`; none means the start."""
    if not cursor:
        return 0
    try:
        return int(bytes.fromhex(cursor).decode().removeprefix("next:"))
    except ValueError:
        raise SlackError("invalid_cursor") from None
