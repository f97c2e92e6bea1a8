"""How long the service takes, beside a bare Bolt app that echoes: `python -m benchmarks.service`.

Receipt to ack and receipt to post, start-up and memory, at several rates, with the lexical tier.
`--messages` names a Slack export whose words are used; without it, a few questions of the starter.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

from bot.sandbox import Sandbox
from tests.torture.place import LANES, Nursery, Place, channel_of, customer_of, make_place, until

QUESTIONS = ("How do I reset my password?", "where can I download my invoice?", "thanks!", "hello")
ECHO = """
from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk import WebClient
import os
app = App(client=WebClient(os.environ["SLACK_BOT_TOKEN"], base_url=os.environ["URL"]),
          process_before_response=True)
@app.event("message")
def echo(event, client):
    if not event.get("bot_id"):
        client.chat_postMessage(channel=event["channel"], thread_ts=event["ts"], text="echo")
SocketModeHandler(app, os.environ["SLACK_APP_TOKEN"]).start()
"""


@dataclass(frozen=True)
class Figures:
    """What one rate gave, in milliseconds; `late` are events that were not acked in 3 s."""

    acks: Sequence[float]
    posts: Sequence[float]
    late: int
    took: float


def share(values: Sequence[float], part: float) -> float:
    """A quantile; nan where there is nothing."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))] if ordered else float("nan")


def words_from(export: Path | None) -> Iterator[str]:
    """Messages to send, again and again."""
    found: list[str] = []
    for path in sorted(export.rglob("*.json"))[:60] if export else ():
        content = json.loads(path.read_text(encoding="utf-8"))
        messages = content if isinstance(content, list) else []
        found += [each["text"][:2000] for each in messages if each.get("text")]
    return cycle(found or QUESTIONS)


def drive(box: Sandbox, words: Iterator[str], rate: int, seconds: float) -> Figures:
    """Send at a steady rate, and wait for the end of it."""
    box.forget_traffic()
    began = time.monotonic()
    total = int(rate * seconds)
    for number, text in enumerate(islice(words, total)):
        lane = number % LANES
        box.as_user(customer_of(lane)).post(channel_of(lane), text)
        time.sleep(max(0.0, began + (number + 1) / rate - time.monotonic()))
    took = time.monotonic() - began
    box.wait_idle(timeout=120, quiet=1.0)
    heard = [one for one in box.deliveries("message") if not one.payload["event"].get("bot_id")]
    acks = [one.attempts[0].seconds * 1000 for one in heard if one.attempts]
    late = sum(1 for one in heard if len(one.attempts) != 1 or not one.is_acked)
    return Figures(acks, list(_posted(box)), late, took)


def _posted(box: Sandbox) -> Iterator[float]:
    seen: set[str] = set()
    for lane in range(LANES):
        for message in box.messages(channel_of(lane)):
            root = message.get("thread_ts")
            if message.get("bot_id") and root and root not in seen:
                seen.add(root)
                yield (float(message["ts"]) - float(root)) * 1000


def memory(pid: int) -> float:
    """Resident megabytes."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))


def row(name: str, rate: int, figures: Figures, megabytes: float) -> str:
    """One line of the table."""
    ack, post = figures.acks, figures.posts
    return (
        f"{name:12}{rate:>7}/s {len(ack):>6} events  ack p50 {share(ack, 0.5):7.1f} "
        f"p99 {share(ack, 0.99):8.1f} ms   post p50 {share(post, 0.5):8.1f} "
        f"p99 {share(post, 0.99):8.1f} ms   late {figures.late}   {megabytes:.0f} MiB"
    )


def measure_ours(folder: Path, words: Iterator[str], rates: Sequence[int], seconds: float) -> None:
    """Drive the real process."""
    nursery = Nursery()
    place: Place = make_place(folder, nursery, ack_timeout=3.0)
    try:
        began = time.monotonic()
        place.start()
        until(lambda: place.sandbox.sockets >= 1, "a socket", pause=0.002)
        print(f"start-up, modules already read: {time.monotonic() - began:.2f} s")
        for rate in rates:
            figures = drive(place.sandbox, words, rate, seconds)
            print(row("switchboard", rate, figures, memory(place.pid or 0)), flush=True)
    finally:
        place.close()
        nursery.close()


def measure_echo(folder: Path, words: Iterator[str], rates: Sequence[int], seconds: float) -> None:
    """Drive the app that only echoes."""
    nursery = Nursery()
    place = make_place(folder, nursery, ack_timeout=3.0)
    box = place.sandbox
    env = os.environ | {
        "SLACK_SIGNING_SECRET": "x",
        "SLACK_BOT_TOKEN": box.bot_token,
        "SLACK_APP_TOKEN": box.app_token,
    }
    echo = subprocess.Popen(
        [sys.executable, "-c", ECHO], env=env | {"URL": box.api_url}, stderr=subprocess.DEVNULL
    )
    try:
        box.wait_for_sockets(1, timeout=30)
        for rate in rates:
            print(row("bare echo", rate, drive(box, words, rate, seconds), memory(echo.pid)))
    finally:
        echo.kill()
        echo.wait()
        place.close()
        nursery.close()


def main() -> None:
    """Measure both, one after the other, on the same machine."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--messages", type=Path, help="a Slack export, as a folder")
    parser.add_argument("--rates", type=int, nargs="+", default=[2, 8, 20])
    parser.add_argument("--seconds", type=float, default=10.0)
    given = parser.parse_args()
    print(f"load average at the start: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    with tempfile.TemporaryDirectory() as folder:
        words = words_from(given.messages)
        measure_ours(Path(folder) / "ours", words, given.rates, given.seconds)
        measure_echo(Path(folder) / "echo", words, given.rates, given.seconds)


if __name__ == "__main__":
    main()
