"""The words: every template is used, overrides are checked, nothing prints None."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from jinja2 import UndefinedError

import bot
from bot.errors import ConfigError
from bot.slack.blocks import render
from bot.slack.blocks.home import home
from bot.slack.templates import BUILT_IN, Words

from . import samples

SERVICES = Path(bot.__file__).parent / "services"


class Recording(Words):
    """Words that remember which templates were filled."""

    def __init__(self) -> None:
        self.used: set[str] = set()
        super().__init__()

    def mrkdwn(self, name, /, **values):
        self.used.add(f"{name}.mrkdwn.j2")
        return super().mrkdwn(name, **values)

    def fallback(self, name, /, **values):
        self.used.add(f"{name}.plain.j2")
        return super().fallback(name, **values)

    def plain(self, name, /, **values):
        self.used.add(f"{name}.plain.j2")
        return super().plain(name, **values)


def test_every_template_is_drawn_by_a_sample():
    words = Recording()
    for message in (*samples.TO_CUSTOMERS.values(), *samples.TO_TEAM.values()):
        render(message, words)
    for draw in (*samples.VIEWS.values(), *samples.EPHEMERALS.values()):
        draw(words)
    for page in samples.HOMES.values():
        home(page, words)
    there = {path.relative_to(BUILT_IN).as_posix() for path in BUILT_IN.rglob("*.j2")}
    assert there == words.used


def codes_raised() -> set[str]:
    """The codes of every `NotAllowed(…)` and `IllegalMove(…)` in the services."""
    found = set()
    for file in SERVICES.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            is_mistake = isinstance(node, ast.Call) and getattr(node.func, "id", "") in (
                "IllegalMove",
                "NotAllowed",
                "UserMistake",
            )
            if is_mistake and isinstance(node.args[0], ast.Constant):
                found.add(node.args[0].value)
    return found


def test_every_mistake_that_the_services_name_has_its_words():
    there = {path.name.removesuffix(".mrkdwn.j2") for path in (BUILT_IN / "mistake").iterdir()}
    assert codes_raised() <= there


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "thread").mkdir()
    return tmp_path


def test_a_template_can_be_overridden_by_name(folder, words):
    (folder / "thread" / "nudge.mrkdwn.j2").write_text("Ask away.", encoding="utf-8")
    own = Words(folder)
    assert own.mrkdwn("thread/nudge") == "Ask away."
    assert own.fallback("thread/nudge") == words.fallback("thread/nudge")


@pytest.mark.parametrize(
    ("name", "text", "advice"),
    [
        ("thread/nugde.mrkdwn.j2", "Hi", "did you mean thread/nudge.mrkdwn.j2?"),
        ("thread/nudge.mrkdwn.j2", "Hi\n{{ name", "nudge.mrkdwn.j2:2: "),
        ("thread/nudge.mrkdwn.j2", "{{ asker }}", "uses asker, which this template is not given"),
        ("thread/nudge.mrkdwn.j2", "{{ x | mentoin }}", "mentoin"),
        ("thread/nudge.plain.j2", "{{ 'U0ANA' | mention }}", "mention"),
    ],
    ids=["unknown name", "broken", "unknown value", "unknown filter", "not in a notification"],
)
def test_a_bad_override_stops_the_start(folder, name, text, advice):
    (folder / name).write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as stopped:
        Words(folder)
    assert advice in str(stopped.value)


def test_an_override_that_is_no_text_stops_the_start(folder):
    (folder / "thread" / "nudge.mrkdwn.j2").write_bytes(b"\xff\xfe")
    with pytest.raises(ConfigError, match="cannot be read"):
        Words(folder)


def test_every_mistake_in_the_overrides_is_told_at_once(folder):
    (folder / "thread" / "nudge.mrkdwn.j2").write_text("{{ a }}", encoding="utf-8")
    (folder / "thread" / "relay.mrkdwn.j2").write_text("{{ b }}", encoding="utf-8")
    with pytest.raises(ConfigError) as stopped:
        Words(folder)
    assert len(str(stopped.value).splitlines()) == 2


def test_a_missing_folder_stops_the_start(tmp_path):
    with pytest.raises(ConfigError, match="does not exist"):
        Words(tmp_path / "nowhere")


def test_a_value_that_is_missing_is_an_error_and_not_a_gap(words):
    with pytest.raises(UndefinedError):
        words.mrkdwn("thread/relay")


def test_a_value_of_none_is_an_error_and_not_a_word(words):
    with pytest.raises(ValueError, match="prints None"):
        words.mrkdwn("thread/rest", owner_name=None, is_all=False)


def test_values_are_escaped_where_slack_parses_and_only_there(words):
    evil = "<!channel> *x*"
    assert "&lt;!channel&gt; x" in words.mrkdwn("thread/rest", owner_name=evil, is_all=False)
    assert "&lt;!channel&gt; x" in words.fallback("desk/note", first=evil)
    assert evil in words.plain("desk/note", first=evil)
