"""What the bot says through a response_url or in the ack of a slash command."""

from bot.sandbox import messages, slack_json
from bot.sandbox.blocks import refuse_bad_blocks
from bot.sandbox.errors import SlackError
from bot.sandbox.messages import MessageDraft, complete_blocks
from bot.sandbox.state import Json, Message, ResponseUrl
from bot.sandbox.text import from_app
from bot.sandbox.workspace import RESPONSE_URL_USES, Workspace


def use(workspace: Workspace, key: str, body: Json) -> Json:
    """Do what was posted to a response_url."""
    url = workspace.world.response_urls.get(key)
    if url is None or url.expires < workspace.clock.timestamp():
        raise SlackError("expired_url")
    if url.uses >= RESPONSE_URL_USES:
        raise SlackError("used_url")
    url.uses += 1
    if body.get("delete_original"):
        _delete_original(workspace, url)
    elif body.get("replace_original"):
        _replace_original(workspace, url, body)
    else:
        say(workspace, url, body)
    return {"ok": True}


def say(workspace: Workspace, url: ResponseUrl, body: Json) -> Message:
    """Post a new message, seen by one person unless it is `in_channel`."""
    channel = workspace.channel(url.channel)
    bot = workspace.world.bot
    draft = _draft(workspace, body, body.get("thread_ts"))
    if body.get("response_type") == "in_channel":
        return messages.post(workspace, channel, bot, draft)
    return messages.post_ephemeral(workspace, channel, bot, url.user, draft)


def _draft(workspace: Workspace, body: Json, thread_ts: str | None) -> MessageDraft:
    blocks = slack_json.copied(body.get("blocks") or [])
    if blocks:
        refuse_bad_blocks(blocks)
        complete_blocks(workspace, blocks)
    words = str(body.get("text") or "")
    if not words and not blocks:
        raise SlackError("no_text")
    return MessageDraft(from_app(words), blocks, thread_ts=thread_ts, unfurls=False)


def _original(workspace: Workspace, url: ResponseUrl) -> Message:
    channel = workspace.channel(url.channel)
    found = workspace.find_message(channel, url.message_ts or "", url.user)
    if found is None:
        raise SlackError("message_not_found")
    return found


def _delete_original(workspace: Workspace, url: ResponseUrl) -> None:
    channel, original = workspace.channel(url.channel), _original(workspace, url)
    if original.viewer:
        channel.ephemerals.remove(original)
        workspace.touch()
    else:
        messages.delete(workspace, channel, original)


def _replace_original(workspace: Workspace, url: ResponseUrl, body: Json) -> None:
    channel, original = workspace.channel(url.channel), _original(workspace, url)
    draft = _draft(workspace, body, original.thread_ts)
    if original.viewer:
        original.text, original.blocks = draft.text, draft.blocks
        workspace.touch()
    else:
        messages.edit(workspace, channel, original, draft)
