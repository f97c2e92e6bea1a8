"""How the page shows who somebody is."""

from bot.sandbox.state import Json, User
from bot.sandbox.workspace import Workspace

_TINTS = 8


def face(user: User | None) -> Json:
    """Return what stands for a person: initials and a colour that is always theirs."""
    name = user.real_name if user else "Slackbot"
    initials = "".join(word[0] for word in name.split()[:2])
    tint = sum(map(ord, user.id)) % _TINTS + 1 if user else 0
    return {"name": name, "initials": initials, "tint": tint, "is_bot": bool(user and user.is_bot)}


def note(workspace: Workspace, user: User) -> str:
    """Return who somebody is, in a few words."""
    if user.is_restricted:
        return "Guest"
    if workspace.is_external(user):
        return f"Customer at {workspace.world.teams[user.team_id].name}"
    return f"{user.title}, admin" if user.is_admin else user.title


def sees(workspace: Workspace, user: User) -> str:
    """Return what somebody can see and do, in a sentence."""
    if workspace.is_external(user):
        return "From another company: sees only shared channels, and has no commands."
    if user.is_restricted:
        return "A guest: sees only the channels they were invited to."
    return "On the team: sees the desk, and has /commands and shortcuts."
