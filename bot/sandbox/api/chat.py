"""The chat.* methods."""

from typing import Any

from bot.sandbox import blocks as block_kit
from bot.sandbox import messages, slack_json, text
from bot.sandbox.api.registry import Args, channel_of, method
from bot.sandbox.errors import SlackError
from bot.sandbox.state import Json, Message, SlackChannel, User
from bot.sandbox.workspace import Workspace

MAX_TEXT = 40_000
MAX_UPDATE = 4_000
MAX_METADATA = 8_000


@method("chat.postMessage", "chat:write", tier=0)
def post_message(workspace: Workspace, args: Args) -> Json:
    """Post as the bot."""
    channel = _target(workspace, args.text("channel"))
    _refuse_closed(workspace, channel)
    draft, warnings = _draft(workspace, args)
    message = messages.post(workspace, channel, workspace.world.bot, draft)
    shown = slack_json.message_json(workspace, channel, message, full_metadata=True)
    body: Json = {"channel": channel.id, "ts": message.ts, "message": shown}
    if warnings:
        body |= {"warning": ",".join(warnings), "response_metadata": {"warnings": warnings}}
    return body


def _target(workspace: Workspace, target: str) -> SlackChannel:
    user = workspace.world.users.get(target)
    if user is not None:
        return open_direct(workspace, user, hidden="channel_not_found")
    channel = workspace.world.channels.get(target)
    if channel is None or (channel.kind != "public" and not workspace.is_member(channel)):
        raise SlackError("channel_not_found")
    if not workspace.is_member(channel):
        raise SlackError("not_in_channel")
    return channel


def open_direct(workspace: Workspace, user: User, *, hidden: str) -> SlackChannel:
    """Return the direct channel with a user, or raise what Slack says (`hidden` for strangers)."""
    if user.bot_id is not None:
        raise SlackError("cannot_dm_bot")
    if user.deleted:
        raise SlackError("user_disabled")
    if workspace.is_external(user) and not workspace.shares_a_channel(user):
        raise SlackError(hidden)
    return workspace.direct_channel(user.id)


def _refuse_closed(workspace: Workspace, channel: SlackChannel) -> None:
    if channel.archived:
        raise SlackError("is_archived")
    if channel.restricted:
        raise SlackError("restricted_action")
    if channel.kind == "im":
        if not workspace.manifest.messages_tab:
            raise SlackError("messages_tab_disabled")
        if workspace.user(channel.name).deleted:
            raise SlackError("user_disabled")


def _draft(workspace: Workspace, args: Args) -> tuple[messages.MessageDraft, list[str]]:
    words, warnings = args.text("text"), []
    if args.has("markdown_text"):
        if words or args.has("blocks"):
            raise SlackError("markdown_text_conflict")
        words = args.text("markdown_text")
        if len(words) > 12_000:
            raise SlackError("msg_too_long")
    if len(words) > MAX_TEXT:
        words, warnings = words[:MAX_TEXT], ["message_truncated"]
    own_blocks = _blocks(workspace, args)
    attachments = args.structure("attachments", "invalid_attachments") or []
    if not words and not own_blocks and not attachments:
        raise SlackError("no_text")
    if len(attachments) > 100:
        raise SlackError("too_many_attachments")
    draft = messages.MessageDraft(
        text=_stored(workspace, args, words),
        blocks=own_blocks,
        attachments=attachments,
        thread_ts=args.text("thread_ts") or None,
        broadcast=args.flag("reply_broadcast"),
        metadata=_metadata(args),
        unfurls=args.flag("unfurl_links", default=True),
    )
    return draft, warnings


def _stored(workspace: Workspace, args: Args, words: str) -> str:
    if args.flag("link_names") or args.text("parse") == "full":
        words = text.parsed(words, workspace.channel_names())
    return text.from_app(words)


def _blocks(workspace: Workspace, args: Args) -> list[Json]:
    found = args.structure("blocks", "invalid_blocks_format")
    if not found:
        return []
    block_kit.refuse_bad_blocks(found)
    own: list[Json] = slack_json.copied(found)
    messages.complete_blocks(workspace, own)
    return own


def _metadata(args: Args) -> Json | None:
    found = args.structure("metadata", "invalid_metadata_format")
    if not found:
        return None
    if not isinstance(found, dict):
        raise SlackError("invalid_metadata_format")
    if not isinstance(found.get("event_type"), str) or not isinstance(
        found.get("event_payload"), dict
    ):
        raise SlackError("invalid_metadata_schema")
    if len(str(found)) > MAX_METADATA:
        raise SlackError("metadata_too_large")
    return {"event_type": found["event_type"], "event_payload": found["event_payload"]}


def _own(workspace: Workspace, channel: SlackChannel, ts: str, refusal: str) -> Message:
    message = channel.messages.get(ts)
    if message is None or message.subtype == "tombstone":
        raise SlackError("message_not_found")
    if message.user != workspace.world.bot_user_id or message.bot_id is None:
        raise SlackError(refusal)
    return message


@method("chat.update", "chat:write", tier=3)
def update(workspace: Workspace, args: Args) -> Json:
    """Change one of the bot's messages."""
    channel = channel_of(workspace, args)
    message = _own(workspace, channel, args.required("ts"), "cant_update_message")
    if channel.archived:
        raise SlackError("is_archived")
    if len(args.text("text")) > MAX_UPDATE:
        raise SlackError("msg_too_long")
    messages.edit(workspace, channel, message, _update_draft(workspace, args, message))
    shown = slack_json.message_json(workspace, channel, message, full_metadata=True)
    return {
        "channel": channel.id, "ts": message.ts, "text": message.text, "message": shown
    }  # fmt: skip


def _update_draft(workspace: Workspace, args: Args, message: Message) -> messages.MessageDraft:
    own_blocks = _blocks(workspace, args)
    if args.structure("blocks", "invalid_blocks_format") == []:
        message.has_own_blocks = False
    attachments: Any = args.structure("attachments", "invalid_attachments")
    words = args.text("text")
    if not words and not own_blocks and not attachments:
        raise SlackError("no_text")
    return messages.MessageDraft(
        text=_stored(workspace, args, words),
        blocks=own_blocks,
        attachments=message.attachments if attachments is None else attachments,
        metadata=_metadata(args) if args.has("metadata") else message.metadata,
    )


@method("chat.delete", "chat:write", tier=3)
def delete(workspace: Workspace, args: Args) -> Json:
    """Delete one of the bot's messages."""
    channel = channel_of(workspace, args)
    message = _own(workspace, channel, args.required("ts"), "cant_delete_message")
    messages.delete(workspace, channel, message)
    return {"channel": channel.id, "ts": message.ts}


@method("chat.postEphemeral", "chat:write", tier=4)
def post_ephemeral(workspace: Workspace, args: Args) -> Json:
    """Show something to one member of a channel, if they are active."""
    channel = channel_of(workspace, args)
    if not workspace.is_member(channel):
        raise SlackError("not_in_channel")
    viewer = args.required("user")
    if viewer not in workspace.world.users:
        raise SlackError("user_not_found")
    if viewer not in channel.members:
        raise SlackError("user_not_in_channel")
    if channel.archived:
        raise SlackError("is_archived")
    draft, _ = _draft(workspace, args)
    if workspace.user(viewer).presence == "away":
        return {"message_ts": workspace.new_ts(channel)}
    message = messages.post_ephemeral(workspace, channel, workspace.world.bot, viewer, draft)
    return {"message_ts": message.ts}
