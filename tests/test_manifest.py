"""Holds app_manifest.yml to the code and to docs/scopes.md: nothing missing, nothing too much."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest
import yaml
from slack_bolt import App
from slack_sdk import WebClient

from bot.slack import ids
from bot.slack.listeners import Services, register_all

ROOT = Path(__file__).parents[1]
MANIFEST = yaml.safe_load((ROOT / "app_manifest.yml").read_text(encoding="utf-8"))
DOCS = (ROOT / "docs" / "scopes.md").read_text(encoding="utf-8")

FEATURES = MANIFEST["features"]
SCOPES = set(MANIFEST["oauth_config"]["scopes"]["bot"])
EVENTS = set(MANIFEST["settings"]["event_subscriptions"]["bot_events"])

# docs.slack.dev/reference/events: each of these scopes is needed, for its kind of channel.
_BOTH = {"channels:read", "groups:read"}
SCOPES_OF_EVENT: dict[str, set[str]] = {
    "app_home_opened": set(),
    "app_mention": {"app_mentions:read"},
    "app_uninstalled": set(),
    "channel_archive": {"channels:read"},
    "channel_deleted": {"channels:read"},
    "channel_id_changed": _BOTH,
    "channel_left": {"channels:read"},
    "channel_shared": _BOTH,
    "channel_unarchive": {"channels:read"},
    "channel_unshared": _BOTH,
    "group_archive": {"groups:read"},
    "group_deleted": {"groups:read"},
    "group_left": {"groups:read"},
    "group_unarchive": {"groups:read"},
    "member_joined_channel": _BOTH,
    "message.channels": {"channels:history"},
    "message.groups": {"groups:history"},
    "message.im": {"im:history"},
    "reaction_added": {"reactions:read"},
    "reaction_removed": {"reactions:read"},
    "subteam_members_changed": {"usergroups:read"},
    "tokens_revoked": set(),
    "user_change": {"users:read"},
}
_HISTORY = {"channels:history", "groups:history", "im:history"}
SCOPES_OF_METHOD: dict[str, set[str]] = {
    "apps_connections_open": set(),  # of the bot token: the app-level token has connections:write
    "auth_test": set(),
    "chat_delete": {"chat:write"},
    "chat_postEphemeral": {"chat:write"},
    "chat_postMessage": {"chat:write"},
    "chat_update": {"chat:write"},
    "conversations_history": _HISTORY,
    "conversations_info": _BOTH,
    "conversations_open": {"im:write"},
    "conversations_replies": _HISTORY,
    "usergroups_users_list": {"usergroups:read"},
    "users_conversations": {*_BOTH, "im:read"},
    "users_info": {"users:read"},
    "users_lookupByEmail": {"users:read.email"},
    "views_open": set(),
    "views_publish": set(),
    "views_push": set(),
    "views_update": set(),
}
CATCH_ALL = re.compile(".*")


class Recorder:
    """Takes down what a listener registers for, in order."""

    def __init__(self) -> None:
        self.registered: list[tuple[str, Any]] = []

    def __getattr__(self, kind: str) -> Any:
        def register(constraint: Any) -> Any:
            self.registered.append((kind, constraint))
            return lambda listener: listener

        return register

    def error(self, listener: Any) -> Any:
        return listener

    def middleware(self, listener: Any) -> Any:
        return listener

    def of(self, kind: str) -> list[Any]:
        return [constraint for each, constraint in self.registered if each == kind]


class Anything:
    """Stands for services that are never called."""

    def __getattr__(self, name: str) -> Any:
        return Anything()


@pytest.fixture(scope="module")
def recorded() -> Recorder:
    recorder = Recorder()
    register_all(cast("App", recorder), cast("Services", Anything()))
    return recorder


def methods_called() -> Iterator[tuple[str, str]]:
    """The Web API methods the bot calls, with where."""
    known = {name for name in dir(WebClient) if "_" in name.strip("_")}
    for file in sorted((ROOT / "bot").rglob("*.py")):
        if "sandbox" in file.relative_to(ROOT).parts:
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            is_call = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
            if isinstance(node, ast.Attribute) and node.attr in known and not is_call:
                yield node.attr, f"{file.relative_to(ROOT)}:{node.lineno}"


def test_every_event_has_a_listener_and_every_listener_its_event(recorded: Recorder):
    heard = {name for name in recorded.of("event") if name != CATCH_ALL}

    assert heard == {name.partition(".")[0] for name in EVENTS}


def test_the_listeners_for_anything_else_come_last(recorded: Recorder):
    for kind in ("event", "action"):
        assert recorded.of(kind).count(CATCH_ALL) == 1
        assert recorded.of(kind)[-1] == CATCH_ALL


def test_nothing_is_registered_twice(recorded: Recorder):
    named = [each for each in recorded.registered if each[1] != CATCH_ALL]

    assert len(named) == len(set(named))


def test_every_command_is_declared_and_heard(recorded: Recorder):
    declared = [command["command"] for command in FEATURES["slash_commands"]]

    assert recorded.of("command") == declared == [ids.COMMAND_ANSWER]


def test_every_shortcut_is_declared_and_heard(recorded: Recorder):
    declared = [shortcut["callback_id"] for shortcut in FEATURES["shortcuts"]]

    assert recorded.of("shortcut") == declared == [ids.SHORTCUT_SAVE_ANSWER]


def test_every_button_and_form_that_is_drawn_is_heard(recorded: Recorder):
    buttons = {
        value
        for name, given in vars(ids).items()
        if name.startswith(("QUESTION_", "SUGGESTION_", "ESCALATION_", "QUIET_"))
        for value in ([given] if isinstance(given, str) else given)
    }
    forms = {value for name, value in vars(ids).items() if name.startswith("MODAL_")}
    nothing_to_submit = {ids.MODAL_NOTE, ids.MODAL_ANSWER_PREVIEW}

    assert buttons | {ids.ANSWER_PREVIEW, ids.SEND_CHOICE, CATCH_ALL} == set(recorded.of("action"))
    assert forms - nothing_to_submit == set(recorded.of("view"))


@pytest.mark.parametrize("event", sorted(EVENTS))
def test_every_event_has_its_scopes(event: str):
    assert SCOPES_OF_EVENT[event] <= SCOPES


def test_every_method_has_its_scopes():
    called = dict(methods_called())

    assert called
    for method, where in called.items():
        assert method in SCOPES_OF_METHOD, f"{where} calls {method}: which scope does it need?"
        assert SCOPES_OF_METHOD[method] <= SCOPES, where


def test_every_scope_is_needed():
    needed = set().union(*(SCOPES_OF_EVENT[event] for event in EVENTS))
    needed |= set().union(*(SCOPES_OF_METHOD[method] for method, _ in methods_called()))

    assert needed | {"commands"} == SCOPES


def test_the_app_runs_over_sockets_and_people_can_write_to_it():
    settings = MANIFEST["settings"]

    assert settings["socket_mode_enabled"] is True
    assert settings["interactivity"] == {"is_enabled": True}
    assert settings["token_rotation_enabled"] is False
    assert FEATURES["app_home"]["messages_tab_enabled"] is True
    assert FEATURES["app_home"]["messages_tab_read_only_enabled"] is False
    assert FEATURES["bot_user"]["display_name"] == "Switchboard"
    assert all(command["should_escape"] for command in FEATURES["slash_commands"])
    assert all(command["usage_hint"] for command in FEATURES["slash_commands"])


@pytest.mark.parametrize(
    ("text", "most"),
    [
        (MANIFEST["display_information"]["name"], 35),
        (MANIFEST["display_information"]["description"], 140),
        (FEATURES["bot_user"]["display_name"], 80),
        *((command["command"], 32) for command in FEATURES["slash_commands"]),
        *((command["description"], 2000) for command in FEATURES["slash_commands"]),
        *((command["usage_hint"], 1000) for command in FEATURES["slash_commands"]),
        *((shortcut["name"], 24) for shortcut in FEATURES["shortcuts"]),
        *((shortcut["description"], 150) for shortcut in FEATURES["shortcuts"]),
        *((shortcut["callback_id"], 255) for shortcut in FEATURES["shortcuts"]),
    ],
)
def test_no_text_is_longer_than_slack_takes(text: str, most: int):
    """docs.slack.dev/reference/app-manifest."""
    assert 0 < len(text) <= most


def test_the_lists_are_sorted():
    scopes = MANIFEST["oauth_config"]["scopes"]["bot"]
    events = MANIFEST["settings"]["event_subscriptions"]["bot_events"]

    assert scopes == sorted(set(scopes))
    assert events == sorted(set(events))


def section(title: str) -> str:
    """The words of a section of docs/scopes.md."""
    return DOCS.split(f"## {title}\n", 1)[1].split("\n## ", 1)[0]


def first_cells(text: str) -> set[str]:
    """What the rows of a table are about."""
    rows = re.findall(r"^\| (`.+?) \|", text, re.MULTILINE)
    return {name for row in rows for name in re.findall(r"`([^`]+)`", row)}


def test_the_docs_explain_each_scope_and_event_and_no_other():
    assert first_cells(section("Scopes of the bot token")) == SCOPES
    assert first_cells(section("Events it subscribes to")) == EVENTS


def test_the_docs_do_not_say_that_something_is_not_asked_for_when_it_is():
    renounced = set(re.findall(r"^- (.+?):", section("What it does not ask for"), re.MULTILINE))
    named = {scope for each in renounced for scope in re.findall(r"`([a-z.]+:[a-z.]+)", each)}

    assert not named & SCOPES
