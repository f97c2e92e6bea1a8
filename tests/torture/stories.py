"""Stories that are played in a world: what a customer and a teammate do in their channel.

A story's steps come one after the other, as they do among people, and each waits for what must
follow it, however long; the pairs run side by side. What was not acknowledged is done again, as a
person presses a button again that seemed to do nothing.
"""

from __future__ import annotations

import random
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from bot.sandbox import NotAcknowledgedError, RefusedError, SlackError
from tests.e2e.world import DESK
from tests.waiting import until

from .world import ProcessWorld, channel_of, customer_of, teammate_of

CLEAR = "How do I reset my password?"
UNSURE = "invoice?"  # one word says too little for an answer, whatever has been learned
UNKNOWN = "Do you sponsor the football club of {place}?"
PATIENCE = 120.0

Json = dict[str, Any]


def buttons(message: Json) -> list[str]:
    return [
        element.get("action_id", "")
        for block in message.get("blocks", [])
        if block["type"] == "actions"
        for element in block["elements"]
    ]


@dataclass
class Pair:
    """A customer in a channel of their own, and the teammate who looks after it."""

    world: ProcessWorld
    number: int
    chance: random.Random
    loses: Callable[[], float] = lambda: 0.0
    told: dict[str, str] = field(default_factory=dict)
    lost: int = 0
    longest: float = 0.0  # seconds from a question to the first word about it

    @property
    def channel(self) -> str:
        return channel_of(self.number)

    @property
    def customer(self) -> Any:
        return self.world.sandbox.as_user(customer_of(self.number))

    @property
    def teammate(self) -> Any:
        return self.world.sandbox.as_user(teammate_of(self.number))

    def say(self, name: str, words: str, thread_ts: str | None = None) -> str:
        """The customer writes; now and then Slack loses the event of a new question."""
        box = self.world.sandbox
        with box.workspace.lock:
            if thread_ts is None and self.chance.random() < self.loses():
                self.lost += 1
                box.drop_events(1)
            ts = str(self.customer.post(self.channel, words, thread_ts=thread_ts))
            box.drop_events(0)
        self.told[ts] = f"<{self.number}:{name}>"
        return ts

    def ours(self, ts: str) -> list[Json]:
        thread = self.world.sandbox.thread(self.channel, ts)
        return [message for message in thread if message.get("bot_id")]

    def cards(self, ts: str) -> list[Json]:
        link = f"p{ts.replace('.', '')}"
        return [m for m in self.world.sandbox.messages(DESK) if link in str(m.get("blocks"))]

    def wait_for(self, ts: str, action: str = "", count: int = 1) -> Json:
        """The newest message of ours in a thread, once there are so many, with a button."""

        def found() -> Json | None:
            ours = self.ours(ts)
            has = [m for m in ours if not action or action in buttons(m)]
            return has[-1] if len(ours) >= count and has else None

        last = until(found, f"{action or count} under {self.told.get(ts)}", PATIENCE)
        self.longest = max(self.longest, float(self.ours(ts)[0]["ts"]) - float(ts))
        return last

    def insist(self, act: Callable[[], Any], is_done: Callable[[], Any], what: str) -> None:
        """Do something until it has shown an effect."""

        def tried() -> bool:
            if is_done():
                return True
            try:
                act()
            except (NotAcknowledgedError, RefusedError, SlackError):
                return False
            until(is_done, what, PATIENCE)
            return True

        until(tried, what, PATIENCE, pause=0.05)

    def press(self, who: Any, channel: str, message: Json, action: str) -> None:
        """Press a button until it is gone or the message is another."""
        ts = message["ts"]

        def is_gone() -> bool:
            now = [m for m in self.world.sandbox.messages(channel) if m["ts"] == ts]
            return not now or action not in buttons(now[0])

        self.insist(lambda: who.click(channel, ts, action), is_gone, f"{action} under {ts}")

    def reply(self, ts: str, words: str) -> None:
        """The teammate answers through the form."""
        card = until(lambda: self.cards(ts), f"card of {self.told[ts]}", PATIENCE)[0]
        is_sent = False
        if self.teammate.open_view() is not None:  # the last one, where a kill cost it its ack
            self.teammate.close_view(everything=True)

        def submitted() -> bool:
            nonlocal is_sent
            if any(words in str(m) for m in self.ours(ts)):
                return True
            if is_sent:
                return False
            try:
                view = self.teammate.open_view()
                if view is None or view.body.get("callback_id") != "escalation:reply_modal":
                    self.teammate.click(DESK, card["ts"], "escalation:reply")
                else:
                    answer = self.teammate.submit({"reply:text": words})
                    is_sent = answer is None or not answer.payload
            except (NotAcknowledgedError, RefusedError, SlackError):
                return False
            return False

        until(submitted, f"reply to {self.told[ts]}", PATIENCE, pause=0.05)


def _solved(pair: Pair, name: str) -> None:
    ts = pair.say(name, CLEAR)
    reply = pair.wait_for(ts, "question:solved")
    pair.press(pair.customer, pair.channel, reply, "question:solved")


def _thanked(pair: Pair, name: str) -> None:
    ts = pair.say(name, CLEAR)
    pair.wait_for(ts, "question:solved")
    pair.say(f"{name}:thanks", "thanks, that solved it!", ts)
    until(lambda: "question:solved" not in buttons(pair.ours(ts)[-1]), "thanks", PATIENCE)


def _answered_by_a_person(pair: Pair, name: str) -> None:
    ts = pair.say(name, UNKNOWN.format(place=name))
    card = until(lambda: pair.cards(ts), f"card of {name}", PATIENCE)[0]
    pair.wait_for(ts)  # who has it is said as it is when it is said: before somebody else takes it
    pair.press(pair.teammate, DESK, card, "escalation:claim")
    pair.reply(ts, f"We do, since {name} began.")
    card = pair.cards(ts)[0]

    def is_over() -> bool:
        return "escalation:resolve" not in buttons(pair.cards(ts)[0])

    pair.insist(lambda: pair.teammate.react(pair.channel, ts, "white_check_mark"), is_over, "✓")


def _forgotten(pair: Pair, name: str) -> None:
    """Nobody does anything: the clock has to."""
    ts = pair.say(name, UNKNOWN.format(place=name))
    until(lambda: pair.cards(ts), f"card of {name}", PATIENCE)
    pair.wait_for(ts)


def _picked(pair: Pair, name: str) -> None:
    ts = pair.say(name, UNSURE)
    suggestion = pair.wait_for(ts, "suggestion:pick_1")
    pair.press(pair.customer, pair.channel, suggestion, "suggestion:pick_1")
    pair.wait_for(ts, count=2)


def _not_picked(pair: Pair, name: str) -> None:
    ts = pair.say(name, UNSURE)
    pair.wait_for(ts, "suggestion:pick_1")


def _deleted(pair: Pair, name: str) -> None:
    ts = pair.say(name, CLEAR)
    pair.wait_for(ts, "question:solved")
    pair.customer.delete(pair.channel, ts)
    until(lambda: not pair.ours(ts), f"{name} to be withdrawn", PATIENCE)


def _wants_a_person(pair: Pair, name: str) -> None:
    ts = pair.say(name, CLEAR)
    reply = pair.wait_for(ts, "question:need_person")
    pair.press(pair.customer, pair.channel, reply, "question:need_person")
    until(lambda: pair.cards(ts), f"card of {name}", PATIENCE)


def _mentioned(pair: Pair, name: str) -> None:
    ts = pair.say(name, f"<@{pair.world.sandbox.bot_user_id}> {CLEAR}")
    pair.wait_for(ts, "question:solved")


STORIES = (
    _solved,
    _thanked,
    _answered_by_a_person,
    _forgotten,
    _picked,
    _not_picked,
    _deleted,
    _wants_a_person,
    _mentioned,
)


@dataclass
class Script:
    """Rounds of stories by every pair, then time that passes: the same for the same seed."""

    world: ProcessWorld
    pairs: list[Pair]
    seed: int
    stories: int = 0
    failures: list[str] = field(default_factory=list)

    def play_round(self, number: int, each: int = 2) -> None:
        chance = random.Random(self.seed * 1000 + number)
        chosen = [[chance.choice(STORIES) for _ in range(each)] for _ in self.pairs]
        threads = [
            threading.Thread(target=self._play, args=(pair, number, stories))
            for pair, stories in zip(self.pairs, chosen, strict=True)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.stories += sum(map(len, chosen))

    def _play(self, pair: Pair, number: int, stories: list[Any]) -> None:
        for turn, story in enumerate(stories):
            try:
                story(pair, f"r{number}s{turn}")
            except Exception as error:  # noqa: BLE001 - what fails is the result
                self.failures.append(f"{story.__name__} pair {pair.number}: {error!r}")
                return
