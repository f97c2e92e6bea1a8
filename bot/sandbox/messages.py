"""What can happen to messages, whoever does it: post, edit, delete, react. Events follow."""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from bot.sandbox import blocks as block_kit
from bot.sandbox import events, slack_json, text
from bot.sandbox.errors import SlackError
from bot.sandbox.state import Json, Message, SlackChannel, User
from bot.sandbox.workspace import Workspace

_NO_THREADS = frozenset({"channel_join", "channel_leave"})


@dataclass(frozen=True)
class MessageDraft:
    """A message before it has a ts. `text` is as Slack stores it, blocks are complete."""

    text: str
    blocks: list[Json] = field(default_factory=list)
    attachments: list[Json] = field(default_factory=list)
    thread_ts: str | None = None
    broadcast: bool = False
    metadata: Json | None = None
    files: list[str] = field(default_factory=list)
    subtype: str | None = None
    unfurls: bool = True
    via_app: str | None = None


def find_root(channel: SlackChannel, thread_ts: str) -> str:
    """Return the root's ts for a `thread_ts`, which may be that of a reply."""
    parent = channel.messages.get(thread_ts)
    if parent is None:
        raise SlackError("thread_not_found")
    root = channel.messages.get(channel.root_of(parent), parent)
    if root.subtype in _NO_THREADS:
        raise SlackError("cannot_reply_to_message")
    return root.ts


def build(
    workspace: Workspace, channel: SlackChannel, author: User, draft: MessageDraft
) -> Message:
    """Return a message with a ts, not yet in the channel."""
    blocks = draft.blocks
    if not blocks and draft.text and draft.subtype is None:
        blocks = [text.rich_text(draft.text, new_block_id(workspace))]
    app = workspace.user(draft.via_app) if draft.via_app else author
    message = Message(
        ts=workspace.new_ts(channel),
        user=author.id,
        text=draft.text,
        team=author.team_id,
        subtype=draft.subtype,
        bot_id=app.bot_id,
        app_id=app.app_id,
        blocks=blocks,
        has_own_blocks=bool(draft.blocks),
        attachments=draft.attachments,
        files=draft.files,
        metadata=draft.metadata,
    )
    if app.bot_id is None and draft.subtype in (None, "thread_broadcast", "file_share"):
        number = workspace.world.random.getrandbits(128)
        message.client_msg_id = str(uuid.UUID(int=number, version=4))
    return message


def complete_blocks(workspace: Workspace, found: list[Json]) -> None:
    """Store blocks as Slack would: ids given, mrkdwn parsed unless verbatim."""
    names = workspace.channel_names()

    def stored(part: Json) -> str:
        words = str(part.get("text", ""))
        if part["type"] == "plain_text":
            return words
        return text.from_app(words if part.get("verbatim") else text.parsed(words, names))

    block_kit.complete(found, lambda: new_block_id(workspace), stored)


def new_block_id(workspace: Workspace) -> str:
    """Return a block_id such as Slack gives to blocks without one."""
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
    return "".join(workspace.world.random.choices(alphabet, k=5))


def post(workspace: Workspace, channel: SlackChannel, author: User, draft: MessageDraft) -> Message:
    """Store a message and send its events: message, perhaps app_mention, perhaps an unfurl."""
    root_ts = find_root(channel, draft.thread_ts) if draft.thread_ts else None
    message = build(workspace, channel, author, draft)
    message.thread_ts = root_ts
    if root_ts and draft.broadcast:
        message.subtype = "thread_broadcast"
    channel.messages[message.ts] = message
    if root_ts:
        channel.threads.setdefault(root_ts, []).append(message.ts)
    _announce(workspace, channel, message)
    if draft.unfurls and text.has_link(message.text) and channel.kind != "im":
        _unfurl(workspace, channel, message)
    return message


def listed(workspace: Workspace, channel: SlackChannel, *, thread: str | None = None) -> list[Json]:
    """Return the messages of a channel, replies too, oldest first, with full metadata.

    `thread` is the ts of any message of a thread: only its root and replies then.
    """
    within = channel.messages.get(thread or "")
    root = channel.root_of(within) if within else thread
    return [
        slack_json.message_json(workspace, channel, message, full_metadata=True)
        for message in channel.messages.values()
        if root is None or root in (message.ts, message.thread_ts)
    ]


def _announce(workspace: Workspace, channel: SlackChannel, message: Message) -> None:
    event = slack_json.message_json(workspace, channel, message)
    if message.subtype == "thread_broadcast" and message.thread_ts:
        root = channel.messages[message.thread_ts]
        event["root"] = slack_json.message_json(workspace, channel, root)
    events.emit_message(workspace, channel, event)
    bot = workspace.world.bot_user_id
    is_ours = message.user == bot
    if channel.kind != "im" and not is_ours and text.mentions(message.text, bot):
        mention = {k: v for k, v in event.items() if k not in ("subtype", "root")}
        mention |= {"type": "app_mention", "channel": channel.id, "event_ts": message.ts}
        events.emit(workspace, mention, channel)


@contextmanager
def _changing(workspace: Workspace, channel: SlackChannel, message: Message) -> Iterator[None]:
    """Send message_changed for what is done to a message inside."""
    before = slack_json.message_json(workspace, channel, message)
    yield
    after = slack_json.message_json(workspace, channel, message)
    events.emit_changed(workspace, channel, after, before)


def _unfurl(workspace: Workspace, channel: SlackChannel, message: Message) -> None:
    address = message.text.partition("<http")[2].partition(">")[0].partition("|")[0]
    link = f"http{address}"
    preview: Json = {"id": 1, "from_url": link, "original_url": link, "fallback": link}
    preview |= {"title": link, "service_name": "Web"}
    with _changing(workspace, channel, message):
        message.attachments = [*message.attachments, preview]


def post_system(
    workspace: Workspace, channel: SlackChannel, user: User, subtype: str, words: str
) -> None:
    """Store one of Slack's own lines, such as a join; nobody can thread on it."""
    draft = MessageDraft(f"<@{user.id}> {words}", subtype=subtype, unfurls=False)
    message = build(workspace, channel, user, draft)
    message.bot_id = message.app_id = None
    channel.messages[message.ts] = message
    events.emit_message(workspace, channel, slack_json.message_json(workspace, channel, message))


def edit(
    workspace: Workspace, channel: SlackChannel, message: Message, draft: MessageDraft
) -> None:
    """Change a message in place and send message_changed; its ts stays."""
    with _changing(workspace, channel, message):
        message.text = draft.text
        if draft.blocks:
            message.blocks, message.has_own_blocks = draft.blocks, True
        elif not message.has_own_blocks:
            kept = new_block_id(workspace)
            message.blocks = [text.rich_text(draft.text, kept)] if draft.text else []
        message.attachments = draft.attachments
        message.metadata = draft.metadata
        message.edited = {"user": message.user, "ts": workspace.new_ts(channel)}


def delete(workspace: Workspace, channel: SlackChannel, message: Message) -> None:
    """Remove a message; a root with replies leaves a tombstone."""
    if not message.thread_ts and any(channel.replies(message.ts)):
        with _changing(workspace, channel, message):
            _entomb(message)
    else:
        gone: Json = {
            "type": "message",
            "subtype": "message_deleted",
            "previous_message": slack_json.message_json(workspace, channel, message),
            "deleted_ts": message.ts,
            "hidden": True,
            "ts": workspace.new_ts(channel),
        }
        del channel.messages[message.ts]
        if message.thread_ts:
            _close_empty_thread(channel, message)
        events.emit_message(workspace, channel, gone)


def _entomb(message: Message) -> None:
    message.subtype, message.user, message.team = "tombstone", "USLACKBOT", ""
    message.text = "This message was deleted."
    message.blocks, message.attachments, message.files = [], [], []
    message.bot_id = message.app_id = message.client_msg_id = message.metadata = None
    message.reactions, message.edited = {}, None


def _close_empty_thread(channel: SlackChannel, reply: Message) -> None:
    root_ts = str(reply.thread_ts)
    channel.threads[root_ts].remove(reply.ts)
    root = channel.messages.get(root_ts)
    if not channel.threads[root_ts] and root is not None and root.subtype == "tombstone":
        del channel.messages[root_ts]


def react(
    workspace: Workspace, channel: SlackChannel, message: Message, user: User, name: str
) -> None:
    """Add a reaction, or raise `already_reacted`."""
    users = message.reactions.setdefault(name, [])
    if user.id in users:
        raise SlackError("already_reacted")
    users.append(user.id)
    _emit_reaction(workspace, channel, message, user, "reaction_added", name)


def unreact(
    workspace: Workspace, channel: SlackChannel, message: Message, user: User, name: str
) -> None:
    """Take a reaction back, or raise `no_reaction`."""
    users = message.reactions.get(name, [])
    if user.id not in users:
        raise SlackError("no_reaction")
    users.remove(user.id)
    if not users:
        del message.reactions[name]
    _emit_reaction(workspace, channel, message, user, "reaction_removed", name)


def _emit_reaction(
    workspace: Workspace, channel: SlackChannel, message: Message, user: User, kind: str, name: str
) -> None:
    event: Json = {
        "type": kind,
        "user": user.id,
        "reaction": name,
        "item": {"type": "message", "channel": channel.id, "ts": message.ts},
        "item_user": message.user,
        "event_ts": workspace.new_ts(),
    }
    events.emit(workspace, event, channel)


def post_ephemeral(
    workspace: Workspace, channel: SlackChannel, author: User, viewer: str, draft: MessageDraft
) -> Message:
    """Show a message to one person only. It has no history and sends no event."""
    message = build(workspace, channel, author, draft)
    message.viewer, message.subtype = viewer, None
    message.thread_ts = draft.thread_ts
    message.client_msg_id = None
    channel.ephemerals.append(message)
    workspace.touch()
    return message
