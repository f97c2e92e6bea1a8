"""Hostile words through what the team reads: terminal, tables, files, the sandbox's page."""

from __future__ import annotations

import csv
import html
import io
import json
import re
import shutil
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.cli import cli
from bot.core.answers import Answer, Link, Origin, Phrasing, PhrasingKind
from bot.core.channels import Mode
from bot.errors import LibraryError
from bot.library import read_library
from bot.library.bodies import LibraryBodies
from bot.library.writer import as_written, write_answer
from bot.sandbox import Sandbox
from bot.store import Store
from tests.report.life import MONDAY, Life
from tests.report.test_words import OURS, Tags
from tests.sandbox.test_control import page

from .hostile_words import corpus
from .table import Tried

ROOT = Path(__file__).parents[2]
CORPUS = corpus()
FORMULA = re.compile(r"[\s\"']*[=+\-@\uff1d\uff0b\uff0d\uff20]")


@pytest.fixture
def share(is_full: bool) -> tuple[str, ...]:
    return CORPUS if is_full else CORPUS[::13]


@pytest.fixture
def switchboard(tmp_path: Path) -> Callable[..., Result]:
    env = {
        "SWITCHBOARD_DATABASE": str(tmp_path / "switchboard.db"),
        "SWITCHBOARD_RESPONSES": str(ROOT / "responses"),
        "SWITCHBOARD_MODEL": "none",
        "COLUMNS": "300",
    }

    def run(*words: str) -> Result:
        done = CliRunner().invoke(cli, words, env=env)
        assert done.exit_code == 0, done.output
        return done

    return run


@pytest.fixture
def asked(tmp_path: Path, share: tuple[str, ...]) -> Path:
    """A database in which customers, channels, answers and the audit are hostile."""
    path = tmp_path / "switchboard.db"
    with Store(path, is_durable=False) as store, store.write() as tx:
        life = Life(tx)
        for place, words in enumerate(share):
            channel = tx.save_channel(f"C0EVIL{place}", mode=Mode.LIVE, name=words[:60])
            question = life.ask("escalate", words, channel=channel, confidence=0.1)
            life.hand_over(question)
            tx.audit(words[:60], "answer added", words[:60], MONDAY)
    return path


def steers(printed: str) -> list[str]:
    """The characters in a print that a terminal, or a reader, would obey."""
    return [char for char in printed if not char.isprintable() and char != "\n"]


@pytest.mark.parametrize(
    "command",
    [("decisions", "--limit", "2000"), ("audit", "--since", "all"), ("report", "--since", "all")],
    ids=" ".join,
)
def test_no_command_lets_words_steer_the_terminal(asked: Path, switchboard, command):
    assert steers(switchboard(*command).output) == []


def test_the_report_s_files_hold_words_as_words(
    asked: Path, switchboard, tmp_path: Path, share, tried
):
    tried(Tried("hostile words in tables, files and terminals", len(share)))
    switchboard(
        "report", "--since", "all", "--html", f"{tmp_path}/r.html", "--csv", f"{tmp_path}/c"
    )
    text = (tmp_path / "r.html").read_text(encoding="utf-8")
    found = Tags(text)
    assert found.tags <= OURS
    assert not [name for name in found.attributes if name.startswith("on") or name == "src"]
    assert steers(text) == []
    for file in (tmp_path / "c").glob("*.csv"):
        for separator in ",;\t|":
            rows = csv.reader(io.StringIO(file.read_text("utf-8-sig")), delimiter=separator)
            cells = [cell for row in rows for cell in row]
            assert [cell for cell in cells if FORMULA.match(cell) and cell[0] != "'"] == []


def test_a_replay_shows_messages_and_obeys_none(switchboard, tmp_path: Path, share):
    said = [
        {"channel": words[:40], "ts": f"1700000000.{place:06}", "user": "U1", "text": words}
        for place, words in enumerate((*share, "[red]markup[/]"))
    ]
    path = tmp_path / "said.jsonl"
    path.write_text("\n".join(map(json.dumps, said)), encoding="utf-8")
    table = switchboard("replay", str(path), "--all").output
    assert steers(table) == []
    assert "[red]markup[/]" in table
    lines = switchboard("replay", str(path), "--json").stdout
    assert steers(lines) == []
    assert len(lines.splitlines()) == len(said)


def hostile_answer(words: str) -> Answer:
    return Answer(
        slug="evil",
        topic="billing",
        title=words,
        body=words,
        phrasings=(
            Phrasing(words, origin=Origin.CURATOR),
            Phrasing(f"not {words}", PhrasingKind.NOT, Origin.CURATOR),
        ),
        links=(Link(words, "https://docs.fernhill.example"),),
        origin=Origin.CURATOR,
    )


def test_an_exported_answer_reads_back_as_itself_or_is_not_written(tmp_path: Path, share):
    folder = tmp_path / "responses"
    folder.mkdir()
    shutil.copy(ROOT / "responses" / "_library.yml", folder)
    written = 0
    for words in share:
        answer = hostile_answer(words)
        try:
            path = write_answer(folder, answer)
        except LibraryError:
            assert list(folder.rglob("*.md")) == []
            continue
        (read,) = read_library(folder).answers
        assert read == as_written(answer)
        path.unlink()
        written += 1
    assert written > 10


def test_what_a_curator_may_save_from_slack_can_be_exported(tmp_path: Path, share):
    bodies = LibraryBodies()
    for words in share:
        answer = hostile_answer(words)
        if not bodies.mistakes(answer):
            assert write_answer(tmp_path, answer).exists()
            (tmp_path / "billing" / "evil.md").unlink()


class Links(HTMLParser):
    """Where a page's links lead, and every name of a tag or attribute."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.targets: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.names |= {tag, *(name for name, _ in attrs)}
        self.targets += [value or "" for name, value in attrs if name in ("href", "src", "action")]


def test_the_sandbox_s_page_shows_words_and_obeys_none(share):
    kind = "see <https://docs.example|there>, *bold* _it_ ~no~ `code` ```more``` \n> quoted\n- one"
    with Sandbox(manifest=ROOT / "app_manifest.yml") as sandbox:
        mia = sandbox.as_user("U0MIA")
        mia.post("C0GLOBEX", f"{kind} :tada: <@U0ANA> <#C0GLOBEX> <!here> <mailto:a@b.example|m>")
        usual = Links(page(sandbox, "?as=U0MIA&in=C0GLOBEX")).names
        for words in share:
            if words.strip():
                mia.post("C0GLOBEX", html.escape(words, quote=False))
                mia.post("C0GLOBEX", words)
        shown = page(sandbox, "?as=U0MIA&in=C0GLOBEX&look=traffic")
        found = Links(shown + page(sandbox, "?as=U0MIA&in=C0GLOBEX"))
    assert {
        name for name in found.names - usual if name.startswith("on") or "evil" in name
    } == set()
    assert found.names & {"script", "iframe", "object", "embed", "style", "base"} <= usual
    schemes = {target.split(":")[0].casefold() for target in found.targets if ":" in target}
    assert schemes <= {"http", "https", "mailto", "tel"}
