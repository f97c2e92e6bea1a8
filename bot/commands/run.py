"""`switchboard run`: the bot on Slack, or on the sandbox."""

from __future__ import annotations

import contextlib
import logging
import os
import signal
import stat
import tempfile
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Literal

import click

from bot.app import Switchboard
from bot.commands.shared import manifest_path, scopes_wanted
from bot.config import TOKENS, Config, Tokens, is_env_exposed, read_config
from bot.core.channels import Mode
from bot.errors import ConfigError
from bot.process import log as logs
from bot.process.health import HOST, watched
from bot.process.lock import only_one
from bot.report.page import render
from bot.sandbox import Sandbox
from bot.services.explaining import Explaining
from bot.services.overview import overview_of
from bot.slack.http import Served, serve
from bot.slack.timing import Timing

log = logging.getLogger(__name__)

_Running = Callable[..., contextlib.AbstractContextManager[None]]


@click.command()
@click.option("--sandbox", is_flag=True, help="On a Slack that runs on this machine; no account.")
@click.option("--http", is_flag=True, help="Signed HTTP requests instead of Socket Mode.")
@click.option("--port", default=3000, show_default=True, help="Where to listen with --http.")
@click.option("--host", default="127.0.0.1", show_default=True, help="And on which address.")
@click.option("--page-port", default=0, help="The sandbox page's port; any free one by default.")
@click.option(
    "--metrics-port",
    type=click.IntRange(0, 65535),
    envvar="SWITCHBOARD_METRICS_PORT",
    help="Where /metrics, /healthz and /readyz listen; 0 for nowhere.  "
    "[default: 9464 where it is free, nowhere with --sandbox]",
)
@click.option("--metrics-host", default=HOST, show_default=True, help="And on which address.")
def run(
    *,
    sandbox: bool,
    http: bool,
    port: int,
    host: str,
    page_port: int,
    metrics_port: int | None,
    metrics_host: str,
) -> None:
    """Run the bot until it is stopped.

    On Slack it needs SLACK_BOT_TOKEN and SLACK_APP_TOKEN (--http: SLACK_SIGNING_SECRET), in the
    environment or in a file `.env`. With --sandbox it needs nothing.
    """
    config = read_config(os.environ, tokens=not sandbox, http=http)
    for name in TOKENS:
        os.environ.pop(name, None)  # nobody else needs them, and Bolt would take one for its own
    logs.set_up(config.log_level, config.log_format)
    if is_env_exposed():
        log.warning(".env holds a token and others on this machine can read it: chmod 600 .env")
    if sandbox and metrics_port is None:
        metrics_port = 0
    running = partial(
        _running, where=(host, port) if http else None, health=(metrics_port, metrics_host)
    )
    if sandbox:
        _run_sandbox(config, running, page_port, http=http)
    else:
        assert config.tokens is not None  # noqa: S101 - read_config raised otherwise
        _run(config, config.tokens, running)


def _run(config: Config, tokens: Tokens, running: _Running) -> None:
    with only_one(config.database), _stopping() as stopped:
        _keep_private(config.database)
        bot = Switchboard(config, tokens, on_death=stopped.set)
        _check_scopes(bot)
        with running(bot, stopped):
            click.echo(f"Switchboard is up: {_summary(bot)}. Stop it with Ctrl-C.", err=True)


def _keep_private(database: Path) -> None:
    """Take the database from others on this machine: customers' words are in it."""
    for end in ("", "-wal", "-shm"):
        file = database.with_name(f"{database.name}{end}")
        if not file.exists() or not stat.S_IMODE(file.stat().st_mode) & 0o077:
            continue
        try:
            file.chmod(0o600)
        except OSError:
            log.warning("others on this machine can read %s: chmod 600 it", file)
        else:
            log.warning("others on this machine could read %s: now only its owner can", file)


def _check_scopes(bot: Switchboard) -> None:
    """Stop where the token lacks a permission of the manifest; Slack says which ones it has."""
    granted = bot.identity.scopes
    missing = scopes_wanted() - granted
    if granted and missing:
        raise ConfigError(
            "\n".join(
                f"The bot token lacks the scope {scope} (docs/scopes.md says what it is for): "
                "paste app_manifest.yml into the app's manifest again, and reinstall the app."
                for scope in sorted(missing)
            )
        )


def _run_sandbox(config: Config, running: _Running, page_port: int, *, http: bool) -> None:
    transport: Literal["http", "socket"] = "http" if http else "socket"
    with (
        tempfile.TemporaryDirectory(prefix="switchboard-") as folder,
        Sandbox(manifest=manifest_path(), port=page_port, transport=transport) as sandbox,
        _stopping() as stopped,
    ):
        database = Path(os.environ.get("SWITCHBOARD_DATABASE", f"{folder}/sandbox.db"))
        config = replace(config, database=database, slack_url=sandbox.api_url)
        tokens = Tokens(sandbox.bot_token, sandbox.app_token, sandbox.signing_secret)
        with only_one(database):
            bot = Switchboard(
                config,
                tokens,
                clock=sandbox.clock.now,
                timing=Timing(per_channel=0.0),
                on_death=stopped.set,
            )
            sandbox.explain = Explaining(bot.deps).explain
            sandbox.overview = partial(overview_page, bot)
            with running(bot, stopped, sandbox=sandbox):
                click.echo(f"\nSwitchboard is up: {_summary(bot)}.")
                click.echo(f"Look at it here:   {sandbox.page_url}")
                click.echo("Everything runs on this machine. Stop it with Ctrl-C.\n")


def overview_page(bot: Switchboard) -> str:
    """The page of `switchboard report`, as things stand."""
    with bot.store.read() as tx:
        return render(overview_of(tx, bot.settings, made_at=bot.clock()))


@contextlib.contextmanager
def _running(
    bot: Switchboard,
    stopped: threading.Event,
    *,
    where: tuple[str, int] | None,
    health: tuple[int | None, str],
    sandbox: Sandbox | None = None,
) -> Iterator[None]:
    """Start the bot, let it be said, and run it until `stopped`: over HTTP `where` that is given.

    Raises `ConfigError` where the bot stopped by itself.
    """
    served: Served | None = None
    try:
        if where is not None:
            served = serve(bot.app, *where)
            if sandbox is not None:
                sandbox.request_url = served.url
        bot.start(sockets=served is None)
        with watched(bot.vitals, bot.metrics.registry, *health):
            yield
            stopped.wait()
    finally:
        if served is not None:
            served.close()
        bot.stop()
    if bot.died.is_set():
        raise ConfigError("Switchboard stopped by itself; the last log lines say why.")


@contextlib.contextmanager
def _stopping() -> Iterator[threading.Event]:
    """An event that SIGTERM and Ctrl-C set; a second one ends the process at once."""
    stopped = threading.Event()

    def stop(_signal: int, _frame: object) -> None:
        if stopped.is_set():
            os._exit(1)
        stopped.set()

    before = {each: signal.signal(each, stop) for each in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield stopped
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)


def _summary(bot: Switchboard) -> str:
    index = bot.indexes.current()
    with bot.store.read() as tx:
        answers = len(tx.answers())
    watched = sum(channel.mode is not Mode.OFF for channel in bot.settings.channels)
    tier = f"{index.tier} matching"
    return f"{answers} answers, {watched} channels, {tier}"
