"""What the courier's tests do and look at."""

from __future__ import annotations

from bot.sandbox import Sandbox
from bot.slack.courier import Courier
from bot.slack.templates import Words
from bot.slack.timing import Timing

POST = "chat.postMessage"
REDRAWN = Words().fallback("thread/nudge")
QUICK = Timing(per_channel=0, look_again=0.02, poll=0.02, storage_pause=0.05)


class Killed(BaseException):
    """The process dies here."""


def said(sandbox: Sandbox, channel_id: str = "C0GLOBEX") -> list[str]:
    """What the bot said in a channel, without the name in front."""
    texts = [message["text"] for message in sandbox.messages(channel_id)]
    return [text.removeprefix("Ana from Fernhill: ") for text in texts]


def drain_all(courier: Courier, sandbox: Sandbox, rounds: int = 12) -> None:
    """Drain, and let the time pass that rows were put back for."""
    for _ in range(rounds):
        courier.drain()
        sandbox.clock.advance(61)
