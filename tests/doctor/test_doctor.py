"""`switchboard doctor` on a real sandbox and a real database, whole and broken."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.app import now
from bot.config import read_config
from bot.core.outbox import OutboxState, SayHint
from bot.doctor.workspace import SlackCheckup
from bot.library import read_library_leniently
from bot.store import Store
from tests.doctor.conftest import ROOT, Deployment


def level(lines: list[str]) -> set[str]:
    return {line.split()[0] for line in lines}


def with_database(deployment: Deployment) -> Store:
    return Store(deployment.database).open()


def test_a_healthy_deployment_is_all_ok(deployment):
    with_database(deployment).close()
    deployment.env["SWITCHBOARD_RESPONSES"] = str(ROOT / "responses")
    result = deployment.run("doctor")
    assert result.exit_code == 0, result.output
    assert "0 errors, 0 warnings" in result.output, result.output
    for line in (
        "bot token  switchboard (U0SWITCH) in Fernhill (T0FERNHILL)",
        "Socket Mode connections can be made",
        "in #ext-globex (C0GLOBEX), live",
        "desk       #support-desk is internal",
        "can be written and is sound; no bot runs on it now",
        "nothing failed, 0 waiting",
        "would be answered with",
    ):
        assert line in result.output


def test_without_tokens_it_says_so_and_looks_at_the_rest(deployment):
    for name in ("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"):
        deployment.env[name] = ""
    result = deployment.run("doctor")
    lines = result.output.splitlines()
    assert "nothing of Slack was looked at" in lines[0]
    assert {"library", "model", "question"} <= {line.split()[1] for line in lines}
    assert result.exit_code == 0


@pytest.mark.parametrize("name", ["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"])
def test_half_a_pair_of_tokens_is_an_error(deployment, name):
    deployment.env[name] = ""
    result = deployment.run("doctor")
    assert result.exit_code == 1
    assert f"{name} is not set" in result.output


def test_for_http_no_app_token_is_needed(deployment):
    deployment.env |= {"SLACK_APP_TOKEN": "", "SLACK_SIGNING_SECRET": "secret"}
    result = deployment.run("doctor")
    assert result.exit_code == 0, result.output
    assert "the bot runs with --http" in result.output


def test_a_token_of_the_wrong_kind_is_named_by_its_kind_alone(deployment):
    deployment.env["SLACK_BOT_TOKEN"] = "xoxp-1-secret"
    result = deployment.run("doctor")
    assert "a user token" in result.output
    assert "secret" not in result.output


def test_a_token_that_slack_refuses_is_an_error_and_no_channel_is_blamed(deployment):
    deployment.env["SLACK_BOT_TOKEN"] = "xoxb-wrong"
    lines = deployment.lines()
    assert "Slack refuses it: invalid_auth" in lines[0]
    assert not [line for line in lines if line.split()[1] == "channel"]


def test_an_app_token_that_slack_refuses_is_an_error(deployment):
    deployment.env["SLACK_APP_TOKEN"] = "xapp-wrong"
    assert "Slack refuses it" in " ".join(deployment.lines())


def test_a_slack_that_cannot_be_reached_is_not_the_tokens_fault(deployment):
    deployment.env["SWITCHBOARD_SLACK_URL"] = "http://127.0.0.1:9/api/"
    assert "Slack could not be reached" in deployment.lines()[0]


def test_a_missing_scope_is_named(deployment):
    deployment.sandbox.remove_scope("reactions:read")
    (line,) = deployment.about("scopes")
    assert line.startswith("error")
    assert "missing: reactions:read" in line
    assert "install the app again" in line


def test_a_channel_the_bot_is_not_in_is_an_error(deployment):
    deployment.sandbox.workspace.channel("C0GLOBEX").members.remove("U0SWITCH")
    result = deployment.run("doctor")
    assert "not in #ext-globex" in result.output
    assert result.exit_code == 1


def test_a_channel_that_nobody_named_is_told(deployment):
    deployment.sandbox.workspace.channel("C0GENERAL").members.append("U0SWITCH")
    assert any("nobody named it" in line for line in deployment.about("channel"))


def test_a_desk_that_another_company_reads_is_an_error(deployment):
    deployment.sandbox.workspace.channel("C0DESK").shared_with.append("T0GLOBEX")
    (line,) = deployment.about("desk")
    assert line.startswith("error")
    assert "shared with another company" in line


def test_an_owner_who_has_left_reaches_nobody(deployment):
    deployment.sandbox.deactivate("U0BEN")
    lines = deployment.about("owner")
    assert level(lines) == {"warning"}
    assert any("ben reaches nobody" in line for line in lines)


def test_the_default_owner_must_be_reached(deployment):
    settings = read_library_leniently(deployment.library)[0].settings
    members = deployment.sandbox.workspace.world.usergroups
    for group in members.values():
        deployment.sandbox.change_usergroup(group.id, [])
    for user_id in ("U0ANA", "U0BEN", "U0CHLOE", "U0DEV", "U0EVA"):
        deployment.sandbox.deactivate(user_id)
    lines = [line for line in deployment.about("owner") if settings.default_owner in line]
    assert level(lines) == {"error"}


def test_clocks_that_are_apart_are_told(deployment):
    assert level(_clock(deployment, timedelta())) == {"ok"}
    assert level(_clock(deployment, timedelta(minutes=1))) == {"warning"}
    assert level(_clock(deployment, timedelta(minutes=-6))) == {"error"}


def _probe(deployment: Deployment, ahead: timedelta) -> SlackCheckup:
    config = read_config(deployment.env, tokens=True)
    return SlackCheckup(config, config.tokens, frozenset(), lambda: now() + ahead)


def _clock(deployment: Deployment, ahead: timedelta) -> list[str]:
    found = list(_probe(deployment, ahead).bot())
    return [finding.level.value for finding in found if finding.about == "clock"]


def test_what_could_not_be_said_is_told(deployment):
    with with_database(deployment) as store, store.write() as tx:
        row = tx.put(SayHint(None), "a", now(), to_user="U0BEN")
        tx.mark_over(row, OutboxState.FAILED, "user_disabled", now())
    (line,) = deployment.about("outbox")
    assert "1 things could not be said (newest: hint 1: user_disabled)" in line


def test_what_has_waited_for_long_is_told(deployment):
    with with_database(deployment) as store, store.write() as tx:
        tx.put(SayHint(None), "a", now() - timedelta(hours=2), to_user="U0BEN")
    (line,) = deployment.about("outbox")
    assert "1 things wait to be said, the oldest for 120 minutes" in line


def test_a_database_that_is_none_is_an_error(deployment):
    deployment.database.write_text("not a database at all, but a long enough text " * 40)
    (line,) = deployment.about("database")
    assert line.startswith("error")


def test_a_database_that_others_can_read_is_told(deployment):
    with_database(deployment).close()
    deployment.database.chmod(0o644)
    assert any("chmod 600" in line for line in deployment.about("database"))


def test_a_mistake_in_the_library_is_an_error_with_its_place(deployment):
    (deployment.library / "billing" / "refunds.md").write_text("no front matter\n")
    lines = deployment.about("library")
    assert any("refunds.md:1:" in line for line in lines)
    assert "error" in level(lines)


def test_a_library_without_settings_leaves_channels_unknown(deployment):
    (deployment.library / "_library.yml").unlink()
    lines = deployment.lines()
    assert any("so they are not known" in line for line in lines)


def test_a_question_of_ones_own_is_tried(deployment):
    said = " ".join(deployment.lines("--question", "is the moon made of [red]cheese\x1b[31m"))
    assert "handed to a person" in said
    assert "\x1b" not in said


def test_a_model_that_is_not_there_is_an_error(deployment):
    deployment.env["SWITCHBOARD_MODEL"] = str(deployment.folder)
    assert level(deployment.about("model")) == {"error"}


def test_settings_that_cannot_be_read_are_told(deployment):
    deployment.env["SWITCHBOARD_LOG_LEVEL"] = "LOUD"
    assert "choose one of" in deployment.lines()[0]
