"""The methods about people, groups, bots, teams, files and reactions."""

from bot.sandbox import emoji, messages, slack_json
from bot.sandbox.api.registry import Args, channel_of, method, page
from bot.sandbox.errors import SlackError
from bot.sandbox.state import Json, Message, SlackChannel, User
from bot.sandbox.workspace import Workspace


@method("auth.test", tier=0)
def auth_test(workspace: Workspace, args: Args) -> Json:
    """Say who the token belongs to."""
    del args
    world = workspace.world
    team = world.teams[world.team_id]
    return {
        "ok": True,
        "url": f"https://{team.domain}.slack.example/",
        "team": team.name,
        "user": world.bot.name,
        "team_id": team.id,
        "user_id": world.bot_user_id,
        "bot_id": world.bot_id,
        "is_enterprise_install": False,
    }


@method("api.test", tier=4)
def api_test(workspace: Workspace, args: Args) -> Json:
    """Return the arguments."""
    del workspace
    return {"ok": True, "args": args.values}


@method("users.info", "users:read", tier=4)
def users_info(workspace: Workspace, args: Args) -> Json:
    """Return one person, outsiders and strangers with fewer fields."""
    wanted = args.required("user")
    user = _slackbot(workspace) if wanted == "USLACKBOT" else workspace.user(wanted)
    body = slack_json.user_json(workspace, user)
    if not args.flag("include_locale"):
        body.pop("locale", None)
    return {"ok": True, "user": body}


def _slackbot(workspace: Workspace) -> User:
    return User("USLACKBOT", workspace.world.team_id, "slackbot", "Slackbot")


@method("users.list", "users:read", tier=2)
def users_list(workspace: Workspace, args: Args) -> Json:
    """Return the people of our workspace; outsiders are not among them."""
    found = [
        slack_json.user_json(workspace, user)
        for user in workspace.world.users.values()
        if not workspace.is_external(user)
    ]
    shown, more = page(found, args, default=1000, most=1000)
    return {"ok": True, "members": shown, "cache_ts": int(workspace.clock.timestamp()), **more}


@method("users.lookupByEmail", "users:read.email", tier=3)
def lookup_by_email(workspace: Workspace, args: Args) -> Json:
    """Return the person of our workspace with an address."""
    address = args.required("email").lower()
    for user in workspace.world.users.values():
        if user.email.lower() == address and not workspace.is_external(user) and not user.deleted:
            return {"ok": True, "user": slack_json.user_json(workspace, user)}
    raise SlackError("users_not_found")


@method("users.getPresence", "users:read", tier=3)
def get_presence(workspace: Workspace, args: Args) -> Json:
    """Return whether somebody is active."""
    return {"ok": True, "presence": workspace.user(args.required("user")).presence}


@method("dnd.info", "dnd:read", tier=3)
def dnd_info(workspace: Workspace, args: Args) -> Json:
    """Return somebody's do-not-disturb times."""
    user = workspace.user(args.text("user") or workspace.world.bot_user_id)
    if workspace.is_external(user):
        raise SlackError("user_not_found")
    return {
        "ok": True,
        "dnd_enabled": user.dnd_end > 0,
        "next_dnd_start_ts": user.dnd_start or 1,
        "next_dnd_end_ts": user.dnd_end or 1,
    }


@method("usergroups.list", "usergroups:read", tier=2)
def usergroups_list(workspace: Workspace, args: Args) -> Json:
    """Return the user groups."""
    with_users = args.flag("include_users")
    groups = [
        slack_json.usergroup_json(workspace, group, with_users=with_users)
        for group in workspace.world.usergroups.values()
        if args.flag("include_disabled") or not group.disabled
    ]
    return {"ok": True, "usergroups": groups}


@method("usergroups.users.list", "usergroups:read", tier=2)
def usergroups_users_list(workspace: Workspace, args: Args) -> Json:
    """Return the members of a user group."""
    group = workspace.world.usergroups.get(args.required("usergroup"))
    if group is None:
        raise SlackError("no_such_subteam")
    return {"ok": True, "users": list(group.users)}


@method("bots.info", "users:read", tier=3)
def bots_info(workspace: Workspace, args: Args) -> Json:
    """Return a bot by its bot id."""
    wanted = args.text("bot") or workspace.world.bot_id
    for user in workspace.world.users.values():
        if user.bot_id == wanted:
            return {"ok": True, "bot": slack_json.bot_json(user)}
    raise SlackError("bot_not_found")


@method("team.info", "team:read", tier=3)
def team_info(workspace: Workspace, args: Args) -> Json:
    """Return our workspace, or one that we share a channel with."""
    team = workspace.world.teams.get(args.text("team") or workspace.world.team_id)
    if team is None:
        raise SlackError("team_not_found")
    return {"ok": True, "team": {"id": team.id, "name": team.name, "domain": team.domain}}


@method("files.info", "files:read", tier=4)
def files_info(workspace: Workspace, args: Args) -> Json:
    """Return a file with all its fields."""
    file_id = args.required("file")
    if file_id not in workspace.world.files:
        raise SlackError("file_not_found")
    return {"ok": True, "file": slack_json.file_json(workspace, None, file_id)}


@method("emoji.list", "emoji:read", tier=2)
def emoji_list(workspace: Workspace, args: Args) -> Json:
    """Return the custom emoji: there are none."""
    del workspace, args
    return {"ok": True, "emoji": {}}


def _reacted(workspace: Workspace, args: Args) -> tuple[SlackChannel, Message]:
    channel = channel_of(workspace, args)
    message = channel.messages.get(args.text("timestamp"))
    if message is None or message.subtype == "tombstone":
        raise SlackError("message_not_found")
    if not workspace.is_member(channel):
        raise SlackError("not_in_channel")
    return channel, message


def _reaction_name(args: Args) -> str:
    name = args.required("name").strip(":")
    if name.partition("::")[0] not in emoji.CHARACTERS:
        raise SlackError("invalid_name")
    return name


@method("reactions.add", "reactions:write", tier=3)
def reactions_add(workspace: Workspace, args: Args) -> Json:
    """React as the bot."""
    name = _reaction_name(args)
    channel, message = _reacted(workspace, args)
    if channel.archived:
        raise SlackError("is_archived")
    messages.react(workspace, channel, message, workspace.world.bot, name)
    return {"ok": True}


@method("reactions.remove", "reactions:write", tier=3)
def reactions_remove(workspace: Workspace, args: Args) -> Json:
    """Take the bot's reaction back."""
    name = _reaction_name(args)
    channel, message = _reacted(workspace, args)
    messages.unreact(workspace, channel, message, workspace.world.bot, name)
    return {"ok": True}


@method("reactions.get", "reactions:read", tier=3)
def reactions_get(workspace: Workspace, args: Args) -> Json:
    """Return a message with its reactions."""
    channel, message = _reacted(workspace, args)
    shown = slack_json.message_json(workspace, channel, message)
    return {"ok": True, "type": "message", "channel": channel.id, "message": shown}


@method("apps.event.authorizations.list", tier=4)
def authorizations_list(workspace: Workspace, args: Args) -> Json:
    """Return the one installation that an event was for."""
    args.required("event_context")
    world = workspace.world
    one = {
        "enterprise_id": None,
        "team_id": world.team_id,
        "user_id": world.bot_user_id,
        "is_bot": True,
        "is_enterprise_install": False,
    }
    return {"ok": True, "authorizations": [one]}
