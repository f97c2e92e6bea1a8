"""The views.* methods."""

from bot.sandbox import views
from bot.sandbox.api.registry import Args, method
from bot.sandbox.errors import SlackError
from bot.sandbox.state import Json, Trigger, View
from bot.sandbox.workspace import Workspace


def _redeem(workspace: Workspace, args: Args) -> Trigger:
    name = args.text("trigger_id") or args.text("interactivity_pointer")
    trigger = workspace.world.triggers.get(name)
    if trigger is None:
        raise SlackError("invalid_trigger_id")
    if trigger.used:
        raise SlackError("exchanged_trigger_id")
    if trigger.expires < workspace.clock.timestamp():
        raise SlackError("expired_trigger_id")
    return trigger


def _answer(workspace: Workspace, view: View) -> Json:
    return {"view": views.view_json(workspace, view, with_state=False)}


@method("views.open", tier=4)
def open_view(workspace: Workspace, args: Args) -> Json:
    """Open a modal for whoever did something a moment ago."""
    trigger = _redeem(workspace, args)
    body = views.check_view(args.structure("view", "invalid_arguments"), "modal")
    view = views.show(workspace, trigger.user, body, on_top=False)
    trigger.used = True
    return _answer(workspace, view)


@method("views.push", tier=4)
def push(workspace: Workspace, args: Args) -> Json:
    """Open a modal on top of the one that the trigger came from."""
    trigger = _redeem(workspace, args)
    if not workspace.world.stacks.get(trigger.user):
        raise SlackError("not_found")
    body = views.check_view(args.structure("view", "invalid_arguments"), "modal")
    view = views.show(workspace, trigger.user, body, on_top=True)
    trigger.used = True
    return _answer(workspace, view)


@method("views.update", tier=4)
def update(workspace: Workspace, args: Args) -> Json:
    """Change an open view, unless its hash has moved."""
    view = _find(workspace, args)
    body = views.check_view(args.structure("view", "invalid_arguments"), "modal", "home")
    if args.has("hash") and args.text("hash") != view.hash:
        raise SlackError("hash_conflict")
    return _answer(workspace, views.change(workspace, view, body))


def _find(workspace: Workspace, args: Args) -> View:
    if not args.has("view_id") and not args.has("external_id"):
        args.required("view_id")
    for view in workspace.world.views.values():
        is_meant = (
            view.id == args.text("view_id")
            if args.has("view_id")
            else view.body.get("external_id") == args.text("external_id")
        )
        if is_meant and views.is_open(workspace, view):
            return view
    raise SlackError("not_found")


@method("views.publish", tier=4)
def publish(workspace: Workspace, args: Args) -> Json:
    """Show an App Home to a person of our workspace."""
    user = workspace.user(args.required("user_id"))
    if not workspace.manifest.home_tab:
        raise SlackError("not_enabled")
    if workspace.is_external(user) or user.is_bot:
        raise SlackError("user_not_found")
    body = views.check_view(args.structure("view", "invalid_arguments"), "home")
    if args.has("hash"):
        known = workspace.world.homes.get(user.id)
        if known is None or workspace.world.views[known].hash != args.text("hash"):
            raise SlackError("hash_conflict")
    return _answer(workspace, views.publish(workspace, user.id, body))
