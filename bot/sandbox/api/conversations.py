"""The conversations.* methods and users.conversations."""

from bot.sandbox import slack_json
from bot.sandbox.api.chat import open_direct
from bot.sandbox.api.registry import (
    Args,
    channel_of,
    method,
    need_scope,
    page,
    read_cursor,
    readable_channel,
    write_cursor,
)
from bot.sandbox.errors import SlackError
from bot.sandbox.manifest import READ_SCOPES
from bot.sandbox.state import ChannelKind, Json, Message, SlackChannel
from bot.sandbox.workspace import Workspace

_KINDS: dict[str, ChannelKind] = {
    "public_channel": "public", "private_channel": "private", "im": "im"
}  # fmt: skip


def _micros(ts: str) -> int:
    seconds, _, fraction = ts.partition(".")
    try:
        return int(seconds or 0) * 1_000_000 + int((fraction + "000000")[:6])
    except ValueError:
        raise SlackError("invalid_ts_latest") from None


def _within(args: Args, message: Message) -> bool:
    at = _micros(message.ts)
    oldest, latest = _micros(args.text("oldest", "0")), args.text("latest")
    if args.flag("inclusive"):
        return oldest <= at and (not latest or at <= _micros(latest))
    return oldest < at and (not latest or at < _micros(latest))


@method("conversations.history", tier=3)
def history(workspace: Workspace, args: Args) -> Json:
    """Return top-level messages and broadcasts, newest first."""
    channel = readable_channel(workspace, args, history=True)
    limit, before = args.limit(default=100, most=999), read_cursor(args.text("cursor"))
    found = [
        message
        for message in reversed(channel.messages.values())
        if (not message.thread_ts or message.subtype == "thread_broadcast")
        and _within(args, message)
        and (not before or _micros(message.ts) < before)
    ]
    rest: Json = {"pin_count": 0, "channel_actions_ts": None, "channel_actions_count": 0}
    return _page(workspace, args, channel, found, limit) | rest


@method("conversations.replies", tier=3)
def replies(workspace: Workspace, args: Args) -> Json:
    """Return a thread, oldest first, its parent first on every page."""
    channel = readable_channel(workspace, args, history=True)
    asked = channel.messages.get(args.required("ts"))
    if asked is None:
        raise SlackError("thread_not_found")
    limit, after = args.limit(default=1000, most=1000), read_cursor(args.text("cursor"))
    root_ts = channel.root_of(asked)
    found = [
        reply
        for reply in channel.replies(root_ts)
        if _within(args, reply) and _micros(reply.ts) > after
    ]
    return _page(workspace, args, channel, found, limit, channel.messages.get(root_ts))


def _page(
    workspace: Workspace,
    args: Args,
    channel: SlackChannel,
    found: list[Message],
    limit: int,
    root: Message | None = None,
) -> Json:
    """Return the first `limit` messages found, after their `root`, and where to go on."""
    shown = found[:limit]
    full = args.flag("include_all_metadata")
    body: Json = {
        "messages": [
            slack_json.message_json(workspace, channel, message, full_metadata=full)
            for message in ([root, *shown] if root else shown)
        ],
        "has_more": len(found) > len(shown),
    }
    if body["has_more"]:
        body["response_metadata"] = {"next_cursor": write_cursor(_micros(shown[-1].ts))}
    return body


@method("conversations.info", tier=3)
def info(workspace: Workspace, args: Args) -> Json:
    """Return one conversation."""
    channel = readable_channel(workspace, args)
    body = slack_json.channel_json(workspace, channel)
    if args.flag("include_num_members"):
        body["num_members"] = len(channel.members)
    return {"channel": body}


@method("users.conversations", *READ_SCOPES.values(), tier=3)
def list_mine(workspace: Workspace, args: Args) -> Json:
    """Return the conversations that the bot is in."""
    kinds = []
    for name in args.text("types", "public_channel").split(","):
        if name.strip() not in _KINDS:
            raise SlackError("invalid_types")
        kinds.append(_KINDS[name.strip()])
    for kind in kinds:
        need_scope(workspace, READ_SCOPES[kind])
    hides_archived = args.flag("exclude_archived")
    found = [
        slack_json.channel_json(workspace, channel)
        for channel in workspace.world.channels.values()
        if channel.kind in kinds
        and workspace.is_member(channel)
        and not (hides_archived and channel.archived)
    ]
    shown, more = page(found, args, default=100, most=999)
    return {"channels": shown, **more}


@method("conversations.open", "im:write", tier=3)
def open_conversation(workspace: Workspace, args: Args) -> Json:
    """Open a direct conversation with one person; group conversations are unknown here."""
    if args.has("channel"):
        channel = channel_of(workspace, args)
    else:
        user = workspace.user(_only_user(args))
        channel = open_direct(workspace, user, hidden="user_not_visible")
    body: Json = {"id": channel.id}
    if args.flag("return_im"):
        body = slack_json.channel_json(workspace, channel)
    return {"no_op": False, "already_open": False, "channel": body}


def _only_user(args: Args) -> str:
    found = args.values.get("users")
    ids = found if isinstance(found, list) else args.text("users").split(",")
    ids = [str(user_id).strip() for user_id in ids if str(user_id).strip()]
    if not ids:
        raise SlackError("users_list_not_supplied")
    if len(ids) > 1:
        raise SlackError("too_many_users")
    return ids[0]
