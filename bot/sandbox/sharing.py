"""What is shared beside words: files, and messages passed on, as Slack delivers them."""

from bot.sandbox import slack_json
from bot.sandbox.state import File, Json, Message, SlackChannel
from bot.sandbox.text import unescape
from bot.sandbox.workspace import Workspace


def share_file(workspace: Workspace, channel: SlackChannel, user_id: str, file: str | Json) -> str:
    """Keep a file that somebody shares in a channel, by name or by its fields; return its id."""
    fields: Json = {"name": file} if isinstance(file, str) else dict(file)
    fields["created"] = int(workspace.clock.timestamp())
    kept = File(id=workspace.world.new_id("F"), user=user_id, channels=[channel.id], **fields)
    workspace.world.files[kept.id] = kept
    return kept.id


def forwarded(workspace: Workspace, channel: SlackChannel, message: Message) -> Json:
    """Return a message as the attachment that passes it on: its words stand nowhere else."""
    author = workspace.world.users.get(message.user)
    name = author.real_name if author else "Slackbot"
    link = f"https://fernhill.slack.example/archives/{channel.id}/p{message.ts.replace('.', '')}"
    shown: Json = {
        "id": 1,
        "ts": message.ts,
        "author_id": message.user,
        "author_name": name,
        "author_subname": name,
        "channel_id": channel.id,
        "channel_team": channel.team_id,
        "is_msg_unfurl": True,
        "is_share": True,
        "from_url": link,
        "original_url": link,
        "text": message.text,
        "fallback": f"[{message.ts}] {name}: {unescape(message.text)}",
        "message_blocks": [
            {
                "team": channel.team_id,
                "channel": channel.id,
                "ts": message.ts,
                "message": {"blocks": message.blocks},
            }
        ],
        "footer": "Direct message" if channel.kind == "im" else f"Posted in #{channel.name}",
        "mrkdwn_in": ["text"],
    }
    if message.files:
        shown["files"] = [slack_json.file_json(workspace, channel, each) for each in message.files]
    return slack_json.copied(shown)  # type: ignore[no-any-return]
