"""The conversations.* methods and users.conversations."""

from bot.sandbox import membership, slack_json
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
    "public_channel": "public", "private_channel": "private", "im": "im", "mpim": "mpim"
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
    limit = args.number("limit", 100) or 100
    if not 0 < limit <= 999:
        raise SlackError("invalid_limit")
    before = read_cursor(args.text("cursor"))
    found = [
        message
        for message in reversed(channel.messages.values())
        if (not message.thread_ts or message.subtype == "thread_broadcast")
        and _within(args, message)
        and (not before or _micros(message.ts) < before)
    ]
    if workspace.has_short_pages and limit > 1:
        limit -= workspace.world.random.randrange(limit)
    shown = found[:limit]
    has_more = len(found) > len(shown)
    following = write_cursor(_micros(shown[-1].ts)) if has_more else ""
    return {
        "ok": True,
        "messages": _all(workspace, channel, shown, args),
        "has_more": has_more,
        "pin_count": 0,
        "channel_actions_ts": None,
        "channel_actions_count": 0,
    } | ({"response_metadata": {"next_cursor": following}} if has_more else {})


@method("conversations.replies", tier=3)
def replies(workspace: Workspace, args: Args) -> Json:
    """Return a thread, oldest first, its parent first on every page."""
    channel = readable_channel(workspace, args, history=True)
    asked = channel.messages.get(args.required("ts"))
    if asked is None:
        raise SlackError("thread_not_found")
    limit = args.number("limit", 1000) or 1000
    if not 0 < limit <= 1000:
        raise SlackError("invalid_limit")
    root = channel.messages.get(channel.root_of(asked))
    after = read_cursor(args.text("cursor"))
    found = [
        reply
        for reply in channel.replies(channel.root_of(asked))
        if _within(args, reply) and _micros(reply.ts) > after
    ]
    shown = found[:limit]
    has_more = len(found) > len(shown)
    whole = [*([root] if root else []), *shown]
    body: Json = {
        "ok": True,
        "messages": _all(workspace, channel, whole, args),
        "has_more": has_more,
    }
    if has_more:
        body["response_metadata"] = {"next_cursor": write_cursor(_micros(shown[-1].ts))}
    return body


def _all(
    workspace: Workspace, channel: SlackChannel, found: list[Message], args: Args
) -> list[Json]:
    full = args.flag("include_all_metadata")
    return [slack_json.message_json(workspace, channel, m, full_metadata=full) for m in found]


@method("conversations.info", tier=3)
def info(workspace: Workspace, args: Args) -> Json:
    """Return one conversation."""
    channel = readable_channel(workspace, args)
    body = slack_json.channel_json(workspace, channel)
    if args.flag("include_num_members"):
        body["num_members"] = len(channel.members)
    return {"ok": True, "channel": body}


@method("conversations.members", tier=4)
def members(workspace: Workspace, args: Args) -> Json:
    """Return the members of a conversation, outsiders too."""
    channel = readable_channel(workspace, args)
    shown, more = page(channel.members, args, default=100, most=1000)
    return {"ok": True, "members": shown, **more}


@method("conversations.list", *READ_SCOPES.values(), tier=2)
def list_all(workspace: Workspace, args: Args) -> Json:
    """Return the conversations that the bot may know of."""
    return _list(workspace, args, only_mine=False)


@method("users.conversations", *READ_SCOPES.values(), tier=3)
def list_mine(workspace: Workspace, args: Args) -> Json:
    """Return the conversations that the bot is in."""
    return _list(workspace, args, only_mine=True)


def _list(workspace: Workspace, args: Args, *, only_mine: bool) -> Json:
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
        and (workspace.is_member(channel) or (channel.kind == "public" and not only_mine))
        and not (hides_archived and channel.archived)
    ]
    shown, more = page(found, args, default=100, most=999)
    return {"ok": True, "channels": shown, **more}


@method("conversations.open", "im:write", "mpim:write", tier=3)
def open_conversation(workspace: Workspace, args: Args) -> Json:
    """Open a direct conversation with one person or several."""
    if args.has("channel"):
        channel = channel_of(workspace, args)
    else:
        channel = _open_with(workspace, _users(args))
    body: Json = {"id": channel.id}
    if args.flag("return_im"):
        body = slack_json.channel_json(workspace, channel)
    return {"ok": True, "no_op": False, "already_open": False, "channel": body}


def _users(args: Args) -> list[str]:
    found = args.values.get("users")
    ids = found if isinstance(found, list) else args.text("users").split(",")
    ids = [str(user_id).strip() for user_id in ids if str(user_id).strip()]
    if not ids:
        raise SlackError("users_list_not_supplied")
    if len(ids) > 8:
        raise SlackError("too_many_users")
    return ids


def _open_with(workspace: Workspace, ids: list[str]) -> SlackChannel:
    users = [workspace.user(user_id) for user_id in ids]
    direct = [open_direct(workspace, user, hidden="user_not_visible") for user in users]
    if len(users) == 1:
        need_scope(workspace, "im:write")
        return direct[0]
    need_scope(workspace, "mpim:write")
    return membership.open_group(workspace, ids)


@method("conversations.join", "channels:join", tier=3)
def join(workspace: Workspace, args: Args) -> Json:
    """Let the bot join a public channel."""
    channel = channel_of(workspace, args)
    if channel.kind != "public":
        raise SlackError("method_not_supported_for_channel_type")
    if channel.archived:
        raise SlackError("is_archived")
    was_member = workspace.is_member(channel)
    if not was_member:
        membership.join(workspace, channel, workspace.world.bot)
    body: Json = {"ok": True, "channel": slack_json.channel_json(workspace, channel)}
    return body | ({"warning": "already_in_channel"} if was_member else {})


@method("conversations.leave", "channels:manage", "channels:join", "groups:write", tier=3)
def leave(workspace: Workspace, args: Args) -> Json:
    """Let the bot leave a channel."""
    channel = channel_of(workspace, args)
    if not workspace.is_member(channel):
        return {"ok": True, "not_in_channel": True}
    membership.leave(workspace, channel, workspace.world.bot)
    return {"ok": True}
