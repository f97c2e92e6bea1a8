"""`forget`: erases what somebody wrote, what was written in a channel, or all from before a day."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

import click

from bot.commands.shared import config_with_database, login, settings_from, start_of
from bot.config import Config
from bot.core.forgetting import Forgotten, Scope
from bot.core.roster import Roster
from bot.core.settings import LibrarySettings, Team
from bot.errors import ConfigError, StorageError
from bot.services.forgetting import Forgetting
from bot.store import Store

_USER = re.compile(r"[UW][A-Z0-9]+")
_PATIENCE = 30.0  # seconds that a running bot may keep the database busy
_NOBODY = LibrarySettings(people={}, groups={}, team=Team(), default_owner="")


@click.command(short_help="Erase what somebody wrote, for good.")
@click.option("--user", help="All that this person wrote and is called, by Slack id.")
@click.option("--channel", help="All that was written in this channel, by Slack id.")
@click.option("--before", help="All words from before a date (2026-01-31), or older than a span.")
@click.option("--dry-run", is_flag=True, help="Only say how much that is.")
@click.option("--yes", is_flag=True, help="Do not ask first.")
def forget(
    *, user: str | None, channel: str | None, before: str | None, dry_run: bool, yes: bool
) -> None:
    """Erase words and names for good: a person's, a channel's, or those from before a day.

    Counts, decisions and times stay, and questions still open are withdrawn. It may run beside the
    bot. What stands in Slack, in response files and in backups stays there.
    """
    if sum(given is not None for given in (user, channel, before)) != 1:
        raise click.UsageError("Give one of --user, --channel and --before.")
    config = config_with_database(": nothing to forget.")
    now = datetime.now(UTC)
    settings = settings_from(config)
    with Store(config.database, busy_timeout=_PATIENCE).open() as store:
        scope = _scope(store, user, channel, _time(before, now, settings))
        forgetting = Forgetting(store, lambda: now, lambda: Roster(settings or _NOBODY))
        found = forgetting.find(scope)
        click.echo(_counted(found))
        if dry_run:
            return
        if not yes:
            click.confirm("Erase it for good?", abort=True)
        done = forgetting.forget(scope, by=login(), about=_about(scope, channel))
        _scrub(store)
    _tell(config, done)


def _time(before: str | None, now: datetime, settings: LibrarySettings | None) -> datetime | None:
    if before is None:
        return None
    found = start_of(before, now, settings, "--before")
    if found is None or found > now:
        raise click.BadParameter("give a date or a span in the past", param_hint="--before")
    return found


def _scope(store: Store, user: str | None, channel: str | None, before: datetime | None) -> Scope:
    if user is not None and not _USER.fullmatch(user):
        raise click.BadParameter("give a Slack id, such as U0123ABCD", param_hint="--user")
    if channel is None:
        return Scope(user=user, before=before)
    with store.read() as tx:
        known = tx.find_channel(channel)
    if known is None:
        raise ConfigError(f"{channel}: the bot has heard nothing in a channel of this id.")
    return Scope(channel=known.key)


def _about(scope: Scope, channel: str | None) -> str:
    """What the audit may say: never who was forgotten."""
    if scope.before is not None:
        return f"before {scope.before.date()}"
    return f"channel {channel}" if channel else "a person"


def _counted(found: Forgotten) -> str:
    counts = (
        (found.questions, "questions"),
        (found.messages, "messages"),
        (found.replies, "replies and notes by teammates"),
        (found.withdrawn, "questions still open, which are withdrawn"),
    )
    return "Found: " + ", ".join(f"{count} {what}" for count, what in counts) + "."


def _scrub(store: Store) -> None:
    if not store.scrub(whole=True):
        raise StorageError(
            f"It is erased, but {store.path}-wal could not be emptied while another program reads "
            "the database. Run the same command again."
        )


def _tell(config: Config, done: Forgotten) -> None:
    click.echo("Erased, and overwritten in the database and its journal.")
    for slug in done.answers:
        click.echo(f"{slug} has lost a phrasing that was saved from these words.")
        for path in sorted(Path(config.responses).rglob(f"{slug}.md")):
            click.echo(f"{path} may say it, too: look there.")
    database = config.database.absolute()
    for old in sorted(database.parent.glob(f"{database.name}.before-*")):
        if not old.name.endswith(("-wal", "-shm")):
            click.echo(f"{old} was set aside by `restore` and holds it still.")
    click.echo("Backups made before hold it still: delete them, or forget again after a restore.")
