"""The methods about people and their groups."""

from bot.sandbox import slack_json
from bot.sandbox.api.registry import Args, method
from bot.sandbox.errors import SlackError
from bot.sandbox.state import Json, User
from bot.sandbox.workspace import Workspace


@method("auth.test", tier=0)
def auth_test(workspace: Workspace, args: Args) -> Json:
    """Say who the token belongs to."""
    del args
    world = workspace.world
    team = world.teams[world.team_id]
    return {
        "url": f"https://{team.domain}.slack.example/",
        "team": team.name,
        "user": world.bot.name,
        "team_id": team.id,
        "user_id": world.bot_user_id,
        "bot_id": world.bot_id,
        "is_enterprise_install": False,
    }


@method("users.info", "users:read", tier=4)
def users_info(workspace: Workspace, args: Args) -> Json:
    """Return one person, outsiders and strangers with fewer fields."""
    wanted = args.required("user")
    user = _slackbot(workspace) if wanted == "USLACKBOT" else workspace.user(wanted)
    return {"user": slack_json.user_json(workspace, user)}


def _slackbot(workspace: Workspace) -> User:
    return User("USLACKBOT", workspace.world.team_id, "slackbot", "Slackbot")


@method("users.lookupByEmail", "users:read.email", tier=3)
def lookup_by_email(workspace: Workspace, args: Args) -> Json:
    """Return the person of our workspace with an address."""
    address = args.required("email").lower()
    for user in workspace.world.users.values():
        if user.email.lower() == address and not workspace.is_external(user) and not user.deleted:
            return {"user": slack_json.user_json(workspace, user)}
    raise SlackError("users_not_found")


@method("usergroups.users.list", "usergroups:read", tier=2)
def usergroups_users_list(workspace: Workspace, args: Args) -> Json:
    """Return the members of a user group."""
    group = workspace.world.usergroups.get(args.required("usergroup"))
    if group is None:
        raise SlackError("no_such_subteam")
    return {"users": list(group.users)}
