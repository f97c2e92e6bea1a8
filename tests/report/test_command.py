"""`switchboard report` and `switchboard replay --report`, as they are typed."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.cli import cli
from bot.commands.shared import start_of
from bot.core.settings import LibrarySettings, Team, WorkingHours
from bot.store import Store
from tests.report.life import Life

ROOT = Path(__file__).parents[2]


def run(folder: Path, *arguments: str) -> Result:
    env = {
        "SWITCHBOARD_DATABASE": str(folder / "switchboard.db"),
        "SWITCHBOARD_RESPONSES": str(ROOT / "responses"),
        "SWITCHBOARD_MODEL": "none",
    }
    return CliRunner().invoke(cli, arguments, env=env, catch_exceptions=True)


def live(folder: Path, *actions: str) -> None:
    with Store(folder / "switchboard.db").open() as store, store.write() as tx:
        life = Life(tx)
        for action in actions:
            life.ask(action, at=datetime.now(UTC))


def test_without_a_database_it_says_so(tmp_path):
    result = run(tmp_path, "report")
    assert result.exit_code == 1
    assert "there is no database yet" in str(result.exception)


def test_an_empty_database_gets_a_kind_sentence(tmp_path):
    live(tmp_path)
    result = run(tmp_path, "report", "--html", str(tmp_path / "o.html"), "--csv", str(tmp_path))
    assert result.exit_code == 0, result.output
    assert "Nothing was asked in this time" in result.output
    assert "Nothing was asked in this time" in (tmp_path / "o.html").read_text()


def test_it_writes_everything_that_was_asked_for(tmp_path):
    live(tmp_path, "reply", "suggest", "escalate", "ignore")
    html, sheets = tmp_path / "o.html", tmp_path / "csv"
    result = run(tmp_path, "report", "--html", str(html), "--csv", str(sheets))
    assert result.exit_code == 0, result.output
    assert "1 of 4 (between 5 and 70 %)" in result.output
    assert html.read_text().count('role="img"') == 3
    assert oct(html.stat().st_mode)[-3:] == "600"
    assert len(list(sheets.glob("*.csv"))) == 11


def test_a_file_that_cannot_be_written_is_one_line(tmp_path):
    live(tmp_path, "reply")
    result = run(tmp_path, "report", "--html", str(tmp_path / "none" / "o.html"))
    assert "No such file or directory" in str(result.exception)


def test_a_library_that_cannot_be_read_leaves_hours_out(tmp_path):
    live(tmp_path, "reply")
    env = {"SWITCHBOARD_DATABASE": str(tmp_path / "switchboard.db")}
    env["SWITCHBOARD_RESPONSES"] = str(tmp_path / "nowhere")
    result = CliRunner().invoke(cli, ["report"], env=env)
    assert "working hours and names are not known" in result.output


@pytest.mark.parametrize(
    ("since", "start"),
    [
        ("36h", "2026-11-22T00:00:00+00:00"),
        ("30d", "2026-10-24T12:00:00+00:00"),
        ("2w", "2026-11-09T12:00:00+00:00"),
        ("2026-11-01", "2026-11-01T00:00:00+01:00"),
    ],
)
def test_since_takes_a_span_or_a_date(since, start):
    now = datetime(2026, 11, 23, 12, tzinfo=UTC)
    team = WorkingHours("Europe/Berlin")
    settings = LibrarySettings({}, {}, Team(), default_owner="", working_hours=team)
    assert start_of(since, now, settings).isoformat() == start


def test_since_refuses_what_is_neither(tmp_path):
    live(tmp_path)
    result = run(tmp_path, "report", "--since", "lately")
    assert result.exit_code == 2
    assert "give a span" in result.output


def test_a_replay_has_an_overview_of_its_own(tmp_path):
    said = [
        {"channel": "C1", "ts": f"17000000{n:02}.0", "user": f"U{n}", "text": words}
        for n, words in enumerate(("How do I reset my password?", "Is the moon made of cheese?"))
    ]
    (tmp_path / "said.jsonl").write_text("\n".join(map(json.dumps, said)))
    page = tmp_path / "replay.html"
    result = run(tmp_path, "replay", str(tmp_path / "said.jsonl"), "--report", str(page))
    assert result.exit_code == 0, result.output
    html = page.read_text()
    assert "nothing was sent and nobody answered" in html
    assert "Is the moon made of cheese?" in html
    assert 'id="first-response"' not in html
    assert "overdue" not in html
