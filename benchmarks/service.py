"""How long the service takes, beside a bare Bolt app that echoes: `python -m benchmarks.service`.

Receipt to ack and receipt to post, start-up, memory and processor time, at several rates. The bot
is a process of its own; the sandbox and the customers share another. `--messages` names a Slack
export whose words are used.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from pathlib import Path

from tests.torture.crowded_world import (
    ASKERS,
    SETTLE,
    CrowdedWorld,
    cpu_seconds,
    heard,
    make_crowded_world,
    memory,
    posted,
    words_from,
)
from tests.torture.fork_server import ForkServer

ECHO = """
from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk import WebClient
import os
app = App(client=WebClient(os.environ["SLACK_BOT_TOKEN"], base_url=os.environ["URL"]))
@app.event("message")
def echo(event, client):
    if not event.get("bot_id"):
        client.chat_postMessage(channel=event["channel"], thread_ts=event["ts"], text="echo")
SocketModeHandler(app, os.environ["SLACK_APP_TOKEN"]).start()
"""
WARM_UP = 25
_DECIDED = """
    SELECT c.slack_id AS channel, m.ts, min(o.created_at) AS decided_at, m.heard_at
    FROM outbox o JOIN questions q ON q.id = o.question
        JOIN question_messages m ON m.channel = q.channel AND m.ts = q.root_ts
        JOIN channels c ON c.key = m.channel
    WHERE o.thread_ts IS NOT NULL GROUP BY q.id
"""


@dataclass(frozen=True)
class Figures:
    """What one rate gave, in milliseconds.

    `posts` are of messages that were decided on as they were heard, `waited` of those that were
    given time for more words: from the end of that time. `late` were not acked in three seconds.
    """

    acks: Sequence[float]
    posts: Sequence[float]
    waited: Sequence[float]
    late: int
    bot_cpu: float
    box_cpu: float
    rest: float


def share(values: Sequence[float], part: float) -> float:
    """A quantile; nan where there is nothing."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))] if ordered else float("nan")


def drive(world: CrowdedWorld, words: Iterator[str], rate: float, seconds: float) -> Figures:
    """Send at a steady rate, and wait until every customer was answered."""
    box = world.sandbox
    box.forget_traffic()
    cpu, own = cpu_seconds(world.pid), time.process_time()
    began = time.monotonic()
    for number, text in enumerate(islice(words, int(rate * seconds))):
        world.post(text)
        time.sleep(max(0.0, began + (number + 1) / rate - time.monotonic()))
    took = time.monotonic() - began
    cpu, own = (cpu_seconds(world.pid) - cpu) / took, (time.process_time() - own) / took
    rest = wait_until_said(world)
    sent = heard(box)
    acks = [one.attempts[0].seconds * 1000 for one in sent if one.attempts]
    late = sum(1 for one in sent if len(one.attempts) != 1 or not one.is_acked)
    return Figures(acks, *_posts(world), late, cpu, own, rest)


def wait_until_said(world: CrowdedWorld, timeout: float = 60.0) -> float:
    """Wait until no question settles and no customer waits for words of the bot's."""
    if not world.database.exists():
        time.sleep(3.0)
        return 3.0
    began = time.monotonic()
    while time.monotonic() < began + timeout:
        waiting = world.count(
            """SELECT (SELECT count(*) FROM questions WHERE state = 'settling')
            + (SELECT count(*) FROM outbox WHERE state IN ('ready', 'sending')
                AND thread_ts IS NOT NULL)"""
        )
        if not waiting and not world.sandbox.deliverer.under_way:
            break
        time.sleep(0.2)
    return time.monotonic() - began


def _posts(world: CrowdedWorld) -> tuple[list[float], list[float]]:
    """From receipt to the first post; of what had to settle, from the end of that."""
    first = posted(world.sandbox)
    received = {
        (one.payload["event"]["channel"], one.payload["event"]["ts"]): one.attempts[0].at
        for one in heard(world.sandbox)
        if one.attempts
    }
    settled = set()
    if world.database.exists():
        settled = {
            (row["channel"], row["ts"])
            for row in world.rows(_DECIDED)
            if _seconds_between(row["heard_at"], row["decided_at"]) > SETTLE / 2
        }
    took = {
        where: (first[where] - at).total_seconds() * 1000
        for where, at in received.items()
        if where in first
    }
    at_once = [ms for where, ms in took.items() if where not in settled]
    waited = [ms - SETTLE * 1000 for where, ms in took.items() if where in settled]
    return at_once, waited


def _seconds_between(earlier: str, later: str) -> float:
    return (datetime.fromisoformat(later) - datetime.fromisoformat(earlier)).total_seconds()


HEADS = (
    f"{'':11}{'rate':>8} {'events':>6}  {'ack p50':>10} {'p99':>7}  {'posts':>10}: {'p50':>7} "
    f"{'p99':>8}  {'settled':>13}: {'p50':>7} {'p99':>8}  late  cpu of bot and sandbox, memory"
)


def row(name: str, rate: float, this: Figures, megabytes: float) -> str:
    """One line of the table."""
    return (
        f"{name:11}{rate:>6g}/s {len(this.acks):>6}  "
        f"ack {share(this.acks, 0.5):6.1f} {share(this.acks, 0.99):7.1f}  "
        f"post {len(this.posts):>5}: {share(this.posts, 0.5):7.1f} {share(this.posts, 0.99):8.1f}  "
        f"settled {len(this.waited):>5}: {share(this.waited, 0.5):7.1f} "
        f"{share(this.waited, 0.99):8.1f}  late {this.late}  "
        f"cpu {this.bot_cpu:4.0%} {this.box_cpu:4.0%}  {megabytes:.0f} MiB  rest {this.rest:.1f} s"
    )


def ratios(rate: float, ours: Figures, bare: Figures) -> str:
    """How many times the echo's figures ours are."""
    acks = share(ours.acks, 0.5) / share(bare.acks, 0.5)
    posts = share(ours.posts, 0.5) / share(bare.posts, 0.5)
    cpu = ours.bot_cpu / bare.bot_cpu
    return f"of the echo, at {rate:g}/s: ack {acks:.1f}, post {posts:.1f}, processor {cpu:.1f}"


def measure_ours(folder: Path, given: argparse.Namespace, words: Iterator[str]) -> list[Figures]:
    """Drive the real process."""
    measured: list[Figures] = []
    fork_server = ForkServer()
    world = make_crowded_world(
        folder, fork_server, channels=given.channels, tier=given.tier, pace=given.pace
    )
    try:
        print(f"start-up, modules already read: {world.time_start():.2f} s")
        drive(world, words, WARM_UP, world.channels * ASKERS / WARM_UP)  # everybody is known now
        for rate in given.rates:
            figures = drive(world, words, rate, given.seconds)
            print(row(given.tier, rate, figures, memory(world.pid)), flush=True)
            measured.append(figures)
        print(f"stopped in {world.time_stop():.2f} s")
        return measured
    finally:
        world.close()
        fork_server.close()


def measure_echo(folder: Path, given: argparse.Namespace, words: Iterator[str]) -> list[Figures]:
    """Drive the app that only echoes."""
    measured: list[Figures] = []
    fork_server = ForkServer()
    world = make_crowded_world(folder, fork_server, channels=given.channels)
    box = world.sandbox
    env = os.environ | {
        "SLACK_BOT_TOKEN": box.bot_token,
        "SLACK_APP_TOKEN": box.app_token,
        "URL": box.api_url,
    }
    log = (folder / "echo.log").open("w")
    echo = subprocess.Popen([sys.executable, "-c", ECHO], env=env, stderr=log)
    world.pid = echo.pid
    try:
        box.wait_for_sockets(1, timeout=30)
        for rate in given.rates:
            figures = drive(world, words, rate, given.seconds)
            print(row("bare echo", rate, figures, memory(echo.pid)), flush=True)
            measured.append(figures)
        return measured
    finally:
        echo.kill()
        echo.wait()
        log.close()
        world.close()
        fork_server.close()


def main(argv: Sequence[str] | None = None) -> None:
    """Measure both, one after the other, on the same machine."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--messages", type=Path, help="a Slack export, as a folder")
    parser.add_argument("--rates", type=float, nargs="+", default=[10, 25, 50, 100])
    parser.add_argument("--seconds", type=float, default=10.0)
    parser.add_argument("--channels", type=int, default=200)
    parser.add_argument("--tier", choices=("lexical", "semantic"), default="lexical")
    parser.add_argument("--pace", type=float, help="seconds between two posts in one channel")
    parser.add_argument("--folder", type=Path, help="where the database and the log are left")
    parser.add_argument("--without-echo", action="store_true")
    given = parser.parse_args(argv)
    print(HEADS)
    print(f"load average at the start: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    with tempfile.TemporaryDirectory() as temporary:
        folder = given.folder or temporary
        words = words_from(given.messages)
        ours = measure_ours(Path(folder) / "ours", given, words)
        if not given.without_echo:
            bare = measure_echo(Path(folder) / "echo", given, words)
            for rate, one, other in zip(given.rates, ours, bare, strict=True):
                print(ratios(rate, one, other))


if __name__ == "__main__":
    main()
