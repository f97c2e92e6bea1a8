"""`switchboard backup` and `restore`, with a real database and a bot that holds its lock."""

from __future__ import annotations

import os
import threading

import pytest
from click.testing import CliRunner

from bot.app import now
from bot.cli import cli
from bot.core.outbox import OutboxState, SayHint
from bot.process.lock import only_one
from bot.store import Store
from tests.doctor.conftest import ROOT, Deployment
from tests.e2e.world import GLOBEX, MIA, SandboxWorld


@pytest.fixture
def kept(deployment: Deployment) -> Deployment:
    """A deployment whose database says *first*."""
    keep(deployment, "first")
    return deployment


def keep(deployment: Deployment, words: str) -> None:
    with Store(deployment.database).open() as store, store.write() as tx:
        tx.keep_direct_channel("says", words)


def says(deployment: Deployment) -> str | None:
    with Store(deployment.database).open() as store, store.read() as tx:
        return tx.direct_channel("says")


def test_a_backup_restores_what_was_there(kept):
    copy = kept.folder / "copy.db"
    assert kept.run("backup", str(copy)).exit_code == 0
    assert oct(copy.stat().st_mode)[-3:] == "600"
    keep(kept, "second")
    result = kept.run("restore", str(copy))
    assert result.exit_code == 0, result.output
    assert says(kept) == "first"


def test_the_old_database_is_kept_beside(kept):
    copy = kept.folder / "copy.db"
    kept.run("backup", str(copy))
    keep(kept, "second")
    kept.run("restore", str(copy))
    (old,) = kept.folder.glob("switchboard.db.before-*")
    with Store(old).open() as store, store.read() as tx:
        assert tx.direct_channel("says") == "second"
    assert not list(kept.folder.glob("*.restoring*"))


def test_a_backup_is_whole_while_others_write(kept):
    stop = threading.Event()

    def write() -> None:
        with Store(kept.database).open() as store:
            count = 0
            while not stop.wait(0.001):  # a moment for others to get their turn
                count += 1
                with store.write() as tx:
                    tx.keep_direct_channel("a", str(count))
                    tx.keep_direct_channel("b", str(count))

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for number in range(5):
            result = kept.run("backup", str(kept.folder / f"{number}.db"))
            assert result.exit_code == 0, result.output
    finally:
        stop.set()
        writer.join()
    for number in range(5):
        with Store(kept.folder / f"{number}.db").open() as store, store.read() as tx:
            assert tx.direct_channel("a") == tx.direct_channel("b")


def test_restore_refuses_while_a_bot_runs(kept):
    copy = kept.folder / "copy.db"
    kept.run("backup", str(copy))
    keep(kept, "second")
    with only_one(kept.database):
        result = kept.run("restore", str(copy))
    assert "A bot runs on" in str(result.exception)
    assert says(kept) == "second"


def test_a_backup_is_made_while_a_bot_runs(kept):
    with only_one(kept.database):
        assert kept.run("backup", str(kept.folder / "copy.db")).exit_code == 0


@pytest.mark.parametrize("damage", ["torn", "text", "other", "none", "itself"])
def test_restore_changes_nothing_where_the_copy_is_not_good(kept, damage):
    copy = kept.folder / "copy.db"
    kept.run("backup", str(copy))
    if damage == "torn":
        whole = copy.read_bytes()
        copy.write_bytes(whole[: len(whole) // 2] + os.urandom(len(whole) // 2))
    elif damage == "text":
        copy.write_text("hello " * 500)
    elif damage == "other":
        copy.unlink()
        _other_database(copy)
    elif damage == "none":
        copy.unlink()
    else:
        copy = kept.database
    before = {path.name for path in kept.folder.iterdir()}
    result = kept.run("restore", str(copy))
    assert result.exit_code == 1
    assert says(kept) == "first"
    new = {path.name for path in kept.folder.iterdir() if path.name[:5] != "copy."} - before
    assert new <= {"switchboard.db.lock"}


def _other_database(path) -> None:
    from sqlite_utils import Database

    db = Database(path)
    db["cats"].insert({"name": "Cleo"})
    db.close()


def test_what_may_have_gone_out_since_is_looked_for_first(kept):
    with Store(kept.database).open() as store, store.write() as tx:
        row = tx.put(SayHint(None), "a", now(), to_user="U0BEN")
    copy = kept.folder / "copy.db"
    kept.run("backup", str(copy))
    result = kept.run("restore", str(copy))
    assert "1 things to say are looked for in Slack" in result.output
    with Store(kept.database).open() as store, store.read() as tx:
        assert tx.outbox_row(row).state is OutboxState.SENDING


def test_a_first_database_is_restored_on_a_new_machine(kept, tmp_path):
    copy = kept.folder / "copy.db"
    kept.run("backup", str(copy))
    for path in kept.folder.glob("switchboard.db*"):
        path.unlink()
    assert kept.run("restore", str(copy)).exit_code == 0
    assert says(kept) == "first"


def test_without_a_database_there_is_nothing_to_copy(deployment):
    result = deployment.run("backup", str(deployment.folder / "copy.db"))
    assert "nothing to copy" in str(result.exception)


def test_a_folder_that_is_not_there_is_told(kept):
    result = kept.run("backup", str(kept.folder / "none" / "copy.db"))
    assert "does not exist" in str(result.exception)


def test_what_went_out_after_the_copy_is_not_said_twice(tmp_path):
    world = SandboxWorld(tmp_path, http=False, responses=ROOT / "responses")
    try:
        env = {"SWITCHBOARD_DATABASE": str(tmp_path / "switchboard.db")}
        ts = world.sandbox.as_user(MIA).post(GLOBEX, "How do I reset my password?")
        world.sandbox.wait_idle(quiet=0.1)
        assert CliRunner().invoke(cli, ["backup", str(tmp_path / "copy")], env=env).exit_code == 0
        world.come_to_rest()
        assert len(world.said(GLOBEX, ts)) == 1
        world.stop_bot()
        result = CliRunner().invoke(cli, ["restore", str(tmp_path / "copy")], env=env)
        assert "1 things to say are looked for" in result.output
        world.start_bot()
        world.come_to_rest()
        assert len(world.said(GLOBEX, ts)) == 1
    finally:
        world.close()
