"""How people, channels and messages look on the wire."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.sandbox.state import Json, Message, SlackChannel, User, Usergroup
from bot.sandbox.workspace import Workspace


def user_json(workspace: Workspace, user: User) -> Json:
    """Return a user as users.info answers; outsiders have fewer fields."""
    body: Json = {
        "id": user.id,
        "team_id": user.team_id,
        "name": user.name,
        "deleted": user.deleted,
        "profile": profile_json(workspace, user),
        "is_bot": user.is_bot,
        "is_app_user": False,
        "updated": user.updated,
    }
    if workspace.is_external(user):
        body["is_stranger"] = user.is_stranger
    if user.deleted:
        return body
    body |= {
        "color": "9f69e7",
        "real_name": user.real_name,
        "is_restricted": user.is_restricted,
        "is_ultra_restricted": user.is_ultra_restricted,
        "who_can_share_contact_card": "EVERYONE",
    }
    if not workspace.is_external(user):
        body |= {
            "is_admin": user.is_admin,
            "is_owner": False,
            "is_primary_owner": False,
            "is_email_confirmed": True,
        }
    return body | _zone(workspace, user)


def _zone(workspace: Workspace, user: User) -> Json:
    if user.tz is None:
        return {}
    here = datetime.fromtimestamp(workspace.clock.timestamp(), ZoneInfo(user.tz))
    offset = here.utcoffset()
    seconds = int(offset.total_seconds()) if offset else 0
    return {"tz": user.tz, "tz_label": here.tzname() or user.tz, "tz_offset": seconds}


def profile_json(workspace: Workspace, user: User) -> Json:
    """Return a user's profile; the address only with its scope, a status only while it lasts."""
    lasting = not user.status_expiration or user.status_expiration > workspace.clock.timestamp()
    profile: Json = {
        "real_name": user.real_name,
        "real_name_normalized": user.real_name,
        "display_name": user.name,
        "display_name_normalized": user.name,
        "title": user.title,
        "avatar_hash": "g0000000000",
        "status_text": user.status_text if lasting else "",
        "status_emoji": user.status_emoji if lasting else "",
        "status_expiration": user.status_expiration if lasting else 0,
        "team": user.team_id,
    }
    if user.email and workspace.manifest.has_scope("users:read.email"):
        profile["email"] = user.email
    if user.bot_id:
        profile |= {"bot_id": user.bot_id, "api_app_id": user.app_id}
    return profile


def channel_json(workspace: Workspace, channel: SlackChannel) -> Json:
    """Return a conversation as conversations.info answers."""
    body: Json = {
        "id": channel.id,
        "created": channel.created,
        "is_archived": channel.archived,
        "is_im": channel.kind == "im",
        "is_org_shared": False,
        "context_team_id": workspace.world.team_id,
        "updated": channel.created * 1000,
    }
    if channel.kind == "im":
        return body | {"user": channel.name, "is_user_deleted": False, "priority": 0}
    return body | {
        "name": channel.name,
        "name_normalized": channel.name,
        "is_channel": channel.kind == "public",
        "is_group": channel.kind == "private",
        "is_mpim": False,
        "is_private": channel.kind != "public",
        "is_general": channel.name == "general",
        "is_shared": channel.is_ext_shared,
        "is_ext_shared": channel.is_ext_shared,
        "is_pending_ext_shared": False,
        "pending_shared": [],
        "shared_team_ids": [channel.team_id, *channel.shared_with],
        "conversation_host_id": channel.team_id,
        "creator": channel.creator,
        "is_member": workspace.is_member(channel),
        "topic": {"value": channel.topic, "creator": channel.creator, "last_set": channel.created},
        "purpose": {"value": "", "creator": "", "last_set": 0},
        "previous_names": [],
    }


def usergroup_json(workspace: Workspace, group: Usergroup) -> Json:
    """Return a user group as its events show it."""
    return {
        "id": group.id,
        "team_id": workspace.world.team_id,
        "is_usergroup": True,
        "name": group.name,
        "handle": group.handle,
        "description": "",
        "is_external": False,
        "date_delete": 1 if group.disabled else 0,
        "user_count": len(group.users),
        "users": list(group.users),
    }


_OPTIONAL = (
    *("subtype", "team", "client_msg_id", "app_id", "bot_id"),
    *("blocks", "attachments", "edited"),
)


def message_json(
    workspace: Workspace, channel: SlackChannel, message: Message, *, full_metadata: bool = False
) -> Json:
    """Return a message as history, events and payloads show it, as a copy of its own."""
    body: Json = {"type": "message", "user": message.user, "ts": message.ts, "text": message.text}
    for name in _OPTIONAL:
        if getattr(message, name):
            body[name] = getattr(message, name)
    if message.files:
        body |= {
            "files": [file_json(workspace, channel, f) for f in message.files],
            "upload": False,
        }
    if message.subtype == "tombstone":
        body["hidden"] = True
    body |= _author(workspace, channel, message) | _thread(channel, message)
    if message.reactions:
        body["reactions"] = [
            {"name": name, "users": list(users), "count": len(users)}
            for name, users in message.reactions.items()
        ]
    if message.metadata:
        shown = {"event_type": message.metadata["event_type"]}
        body["metadata"] = message.metadata if full_metadata else shown
    return copied(body)  # type: ignore[no-any-return]


def _author(workspace: Workspace, channel: SlackChannel, message: Message) -> Json:
    author = workspace.world.users.get(message.user)
    if author is None:
        return {}
    body: Json = {}
    if message.bot_id:
        users = workspace.world.users.values()
        app = next(user for user in users if user.bot_id == message.bot_id)
        body["bot_profile"] = bot_json(app)
    if channel.is_ext_shared and not author.is_bot and message.subtype != "tombstone":
        body |= {
            "user_team": author.team_id,
            "source_team": author.team_id,
            "user_profile": _user_profile(author),
        }
    return body


def _user_profile(user: User) -> Json:
    return {
        "name": user.name,
        "real_name": user.real_name,
        "first_name": user.real_name.split()[0],
        "display_name": "",
        "team": user.team_id,
        "avatar_hash": "g0000000000",
        "is_restricted": user.is_restricted,
        "is_ultra_restricted": user.is_ultra_restricted,
    }


def bot_json(user: User) -> Json:
    """Return a bot's profile, as messages show it."""
    return {
        "id": user.bot_id,
        "app_id": user.app_id,
        "user_id": user.id,
        "name": user.real_name,
        "icons": {},
        "deleted": user.deleted,
        "updated": user.updated,
        "team_id": user.team_id,
    }


def _thread(channel: SlackChannel, message: Message) -> Json:
    if message.thread_ts:
        root = channel.messages.get(message.thread_ts)
        body: Json = {"thread_ts": message.thread_ts}
        if root is not None:
            body["parent_user_id"] = root.user
        return body
    replies = list(channel.replies(message.ts))
    if not replies:
        return {}
    authors = list(dict.fromkeys(reply.user for reply in replies))
    return {
        "thread_ts": message.ts,
        "reply_count": len(replies),
        "reply_users_count": len(authors),
        "latest_reply": replies[-1].ts,
        "reply_users": authors[:5],
        "is_locked": False,
        "subscribed": False,
    }


def file_json(workspace: Workspace, channel: SlackChannel, file_id: str) -> Json:
    """Return a file; in shared channels only a promise that files.info would keep."""
    if channel.is_ext_shared:
        return {"id": file_id, "file_access": "check_file_info"}
    file = workspace.world.files[file_id]
    url = f"{workspace.origin}/files/{file.id}/{file.name}"
    body: Json = {}
    if file.preview:
        body["preview"] = file.preview
    if file.spoken:
        spoken = {"content": file.spoken, "has_more": False}
        body["transcription"] = {"status": "complete", "locale": "en-US", "preview": spoken}
    return body | {
        "id": file.id,
        "created": file.created,
        "timestamp": file.created,
        "name": file.name,
        "title": file.title or file.name,
        "mimetype": file.mimetype,
        "filetype": file.filetype,
        "user": file.user,
        "size": len(file.content.encode()),
        "mode": "hosted",
        "is_external": False,
        "is_public": False,
        "url_private": url,
        "url_private_download": url,
        "channels": list(file.channels),
        "file_access": "visible",
    }


def copied(value: Any) -> Any:
    """Return a deep copy of JSON, so that what was sent does not change afterwards."""
    if isinstance(value, dict):
        return {key: copied(entry) for key, entry in value.items()}
    if isinstance(value, list):
        return [copied(entry) for entry in value]
    return value
