"""Who may do what, as a table; and how to do it anyway, past what Slack's client refuses."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from typing import Any

from bot.core.escalations import Outcome
from bot.sandbox import interactions, views
from bot.sandbox.delivery import BotDelivery
from bot.slack import ids
from tests import rows
from tests.e2e.world import ANA, BEN, CHLOE, DESK, EVA, GIL, GLOBEX, MIA, NOAH, OLGA, SandboxWorld
from tests.waiting import until

Json = dict[str, Any]

ACTORS = {
    "asker": MIA,
    "colleague of the asker": NOAH,
    "another company": OLGA,
    "guest": GIL,
    "stranger": "U0STRANGE",
    "teammate": EVA,
    "owner": BEN,
    "curator": CHLOE,
    "admin": ANA,
    "another bot": "U0OTHERBOT",
    "ourselves": "U0SWITCH",
    "deactivated": "U0OLD",
    "nobody": "U0NOBODY",
    "nobody, in our name": "U0NOBODY",
}
TEAM = frozenset({"teammate", "owner", "curator", "admin"})
CURATORS = frozenset({"curator", "admin"})
HOLDER = frozenset({"teammate", "admin"})  # EVA has claimed it; an admin may give it back
ASKER = frozenset({"asker"})
NOBODY: frozenset[str] = frozenset()

_STATE = (
    "SELECT id, state, closed_at, text, root_ts FROM questions",
    "SELECT id, state, assignee, answered_at FROM escalations",
    "SELECT escalation, kind, made_by FROM escalation_moves",
    "SELECT question, verdict, made_by FROM feedback WHERE counts",
    "SELECT id, question, action FROM decisions",
    "SELECT question, ended_by FROM quiet",
    "SELECT slug, version FROM answers",
    "SELECT slug, version, title, is_retired FROM answer_versions",
)


def state_of(world: SandboxWorld) -> str:
    """All that an action could change."""
    with closing(rows.connect(world.bot.store)) as connection:
        return json.dumps([sorted(map(str, rows.read(connection, each, {}))) for each in _STATE])


@dataclass
class FourQuestions:
    """A question in each state, with our messages that have buttons; and a word in passing."""

    world: SandboxWorld
    told: str
    replied: str
    suggested: str
    open: str
    claimed: str
    _ids: dict[str, int] = field(default_factory=dict)

    def question(self, ts: str) -> int:
        return self._id("SELECT id FROM questions WHERE root_ts = :ts", ts=ts)

    def escalation(self, ts: str) -> int:
        asked = "SELECT id FROM escalations WHERE question = :question"
        return self._id(asked, question=self.question(ts))

    def decision(self, ts: str) -> int:
        asked = "SELECT id FROM decisions WHERE question = :question ORDER BY id DESC"
        return self._id(asked, question=self.question(ts))

    def _id(self, sql: str, **values: object) -> int:
        key = f"{sql} {values}"
        if key not in self._ids:
            self._ids[key] = int(self.world.rows(sql, **values)[0]["id"])
        return self._ids[key]

    def ours(self, ts: str) -> Json:
        return self.world.said(GLOBEX, ts)[0]

    def card(self) -> Json:
        return [m for m in self.world.sandbox.messages(DESK) if m.get("bot_id")][-1]


def ask_four_questions(world: SandboxWorld) -> FourQuestions:
    """Four questions by MIA, each in its own state, and something that she only tells."""
    world.pass_time(minutes=6)  # else it is more words to her last question
    told = world.ask(MIA, GLOBEX, "We invited two zoologists to our workspace yesterday.")
    world.pass_time(30)
    replied = world.ask(MIA, GLOBEX, "How do I reset my password?")
    suggested = world.ask(MIA, GLOBEX, "invoice?")
    world.pass_time(30)
    unknown = [world.ask(MIA, GLOBEX, "Do you sponsor local football clubs?")]
    world.pass_time(30)
    unknown.append(world.ask(MIA, GLOBEX, "Is there a company museum in town?"))
    world.pass_time(30)
    asked = FourQuestions(world, told, replied, suggested, *unknown)
    act(asked, "teammate", press(ids.ESCALATION_CLAIM, asked.escalation(asked.claimed)))
    world.come_to_rest()
    return asked


Deed = Callable[[FourQuestions, str], BotDelivery | None]


def act(asked: FourQuestions, actor: str, deed: Deed) -> BotDelivery | None:
    """Do something as somebody. It is acked after its commit, so that what it does is done."""
    sent = deed(asked, actor)
    if sent is not None:
        assert sent.done.wait(10)
    until(lambda: not asked.world.sandbox.deliverer.under_way, "an end of deliveries", pause=0.001)
    return sent


def _as(payload: Json, actor: str) -> Json:
    """The payload, as Slack would send it for an actor that the sandbox does not know."""
    if ACTORS[actor] == "U0NOBODY":
        team = "T0FERNHILL" if "our name" in actor else "T0NOWHERE"
        payload["user"] = {"id": "U0NOBODY", "username": "x", "name": "x", "team_id": team}
        payload["team"] = {"id": team, "domain": "x"}
    return payload


def _person(asked: FourQuestions, actor: str) -> Any:
    users = asked.world.sandbox.workspace.world.users
    return users.get(ACTORS[actor]) or users[NOAH]


def _send(asked: FourQuestions, kind: Any, payload: Json) -> BotDelivery:
    delivery = BotDelivery(kind, payload)
    asked.world.sandbox.deliverer.submit(delivery)
    return delivery


def press(action_id: str, value: Any, *, internal: bool = True) -> Deed:
    """A click on a button, there or not, with a value of our choice."""

    def deed(asked: FourQuestions, actor: str) -> BotDelivery:
        space = asked.world.sandbox.workspace
        with space.lock:
            place = space.channel(DESK if internal else GLOBEX)
            ours = asked.card() if internal else asked.ours(asked.replied)
            message = place.messages[ours["ts"]]
            action = {"type": "button", "block_id": "b", "action_id": action_id, "value": value}
            action |= {"text": {"type": "plain_text", "text": "?"}, "action_ts": "1.0"}
            payload = interactions.message_action(
                space, _person(asked, actor), place, message, action
            )
        return _send(asked, "interactive", _as(payload, actor))

    return deed


def look_at_home(asked: FourQuestions, actor: str) -> None:
    """The App Home opened, also by those to whom Slack would not show it."""
    event = {"type": "app_home_opened", "user": ACTORS[actor], "tab": "home", "channel": "D0"}
    asked.world.sandbox.inject_event(event, GLOBEX)
    asked.world.sandbox.wait_idle(quiet=0.02)
    asked.world.bot.loops.homes.work()


def press_at_home(action_id: str, value: str) -> Deed:
    """A press on an App Home, whatever stands there."""

    def deed(asked: FourQuestions, actor: str) -> BotDelivery:
        space = asked.world.sandbox.workspace
        with space.lock:
            view = views.View(
                space.world.new_id("V"), _person(asked, actor).id, {"type": "home", "blocks": []},
                "h", "V0",
            )  # fmt: skip
            action = {"type": "button", "block_id": "b", "action_id": action_id, "value": value}
            action |= {"text": {"type": "plain_text", "text": "?"}, "action_ts": "1.0"}
            payload = interactions.view_action(space, _person(asked, actor), view, action)
        return _send(asked, "interactive", _as(payload, actor))

    return deed


def submit(callback_id: str, meta: Json, values: dict[str, Any]) -> Deed:
    """A form sent, whether it was ever opened or not."""

    def deed(asked: FourQuestions, actor: str) -> BotDelivery:
        space = asked.world.sandbox.workspace
        blocks = [
            {
                "type": "input",
                "block_id": name,
                "label": {"type": "plain_text", "text": "x"},
                "element": {"type": "plain_text_input", "action_id": name},
            }
            for name in values
        ]
        body = {
            "type": "modal",
            "callback_id": callback_id,
            "private_metadata": json.dumps(meta),
            "title": {"type": "plain_text", "text": "x"},
            "blocks": blocks,
        }
        with space.lock:
            view = views.View(space.world.new_id("V"), _person(asked, actor).id, body, "h", "V0")
            view.values = {name: {name: value} for name, value in values.items()}
            payload = interactions.view_submission(space, _person(asked, actor), view)
        return _send(asked, "interactive", _as(payload, actor))

    return deed


def command(text: str) -> Deed:
    """`/answer`, also by those to whom Slack would not offer it."""

    def deed(asked: FourQuestions, actor: str) -> BotDelivery:
        space = asked.world.sandbox.workspace
        with space.lock:
            place = space.channel(GLOBEX)
            person = _person(asked, actor)
            payload = interactions.slash_command(space, person, place, ids.COMMAND_ANSWER, text)
        if ACTORS[actor] == "U0NOBODY":
            team = "T0FERNHILL" if "our name" in actor else "T0NOWHERE"
            payload |= {"user_id": "U0NOBODY", "user_name": "x", "team_id": team}
        return _send(asked, "slash_commands", payload)

    return deed


def react(name: str, which: str) -> Deed:
    """A reaction, on a question or on what the bot said."""

    def deed(asked: FourQuestions, actor: str) -> None:
        ts = getattr(asked, which.removeprefix("under "))
        item = {"type": "message", "channel": GLOBEX, "ts": ts}
        if which.startswith("under "):
            item["ts"] = asked.ours(ts)["ts"]
        event = {"type": "reaction_added", "user": ACTORS[actor], "reaction": name, "item": item}
        asked.world.sandbox.inject_event(event | {"item_user": MIA}, GLOBEX)

    return deed


def shortcut(callback_id: str) -> Deed:
    """*Save as answer*."""

    def deed(asked: FourQuestions, actor: str) -> BotDelivery:
        space = asked.world.sandbox.workspace
        with space.lock:
            place = space.channel(GLOBEX)
            message = place.messages[asked.replied]
            payload = interactions.message_shortcut(
                space, _person(asked, actor), callback_id, place, message
            )
        return _send(asked, "interactive", _as(payload, actor))

    return deed


def _text(value: str) -> Json:
    return {"type": "plain_text_input", "value": value}


def _chosen(value: str) -> Json:
    option = {"text": {"type": "plain_text", "text": "x"}, "value": value}
    return {"type": "radio_buttons", "selected_option": option}


def _selected(value: str) -> Json:
    return {"type": "static_select", "selected_option": {"value": value}}


def answer_form(title: str) -> dict[str, Any]:
    topic = {"type": "static_select", "selected_option": {"value": "billing"}}
    return {
        ids.ANSWER_TITLE: _text(title),
        ids.ANSWER_TOPIC: topic,
        ids.ANSWER_PHRASINGS: _text(f"where is the {title} kept"),
        ids.ANSWER_BODY: _text(f"The {title} is in the cellar."),
    }


def actions(asked: FourQuestions) -> Iterator[tuple[str, Deed, frozenset[str]]]:
    """Every way in, and for whom it changes anything."""
    reply, suggestion = asked.question(asked.replied), asked.question(asked.suggested)
    decision = asked.decision(asked.suggested)
    opened, claimed = asked.escalation(asked.open), asked.escalation(asked.claimed)
    case = {"escalation": str(opened)}
    yield "need a person", press(ids.QUESTION_NEED_PERSON, str(reply), internal=False), ASKER
    yield "solved", press(ids.QUESTION_SOLVED, str(reply), internal=False), ASKER
    yield "pick", press(ids.SUGGESTION_PICKS[0], str(decision), internal=False), ASKER
    yield "none of these", press(ids.SUGGESTION_NONE, str(suggestion), internal=False), ASKER
    yield "release", press(ids.ESCALATION_RELEASE, str(claimed)), HOLDER
    yield "claim", press(ids.ESCALATION_CLAIM, str(opened)), TEAM
    for name in (
        ids.ESCALATION_REPLY,
        ids.ESCALATION_SEND_ANSWER,
        ids.ESCALATION_RESOLVE,
        ids.ESCALATION_REASSIGN,
        ids.ESCALATION_SNOOZE,
    ):
        yield f"open {name}", press(name, str(opened)), NOBODY
    told = str(asked.question(asked.told))
    yield "seen", press(ids.QUIET_SEEN, told), TEAM
    yield "seen at home", press_at_home(ids.QUIET_SEEN, told), TEAM
    yield "it is a question", press(ids.QUIET_IS_A_QUESTION, told), TEAM
    yield "react seen", react("eyes", "told"), TEAM
    words = {ids.REPLY_TEXT: _text("We do.")}
    yield "look at the home", look_at_home, NOBODY
    yield "claim at home", press_at_home(ids.ESCALATION_CLAIM, str(opened)), TEAM
    yield "open a form at home", press_at_home(ids.ESCALATION_REPLY, str(opened)), NOBODY
    yield "reply", submit(ids.MODAL_ESCALATION_REPLY, case, words), TEAM
    chosen = {ids.SEND_CHOICE: _chosen("refunds")}
    yield "send an answer", submit(ids.MODAL_ESCALATION_SEND, case, chosen), TEAM
    how = {ids.RESOLVE_HOW: _chosen(Outcome.ANSWERED), ids.RESOLVE_NOTE: _text("done")}
    yield "resolve", submit(ids.MODAL_ESCALATION_RESOLVE, case, how), TEAM
    to = {ids.REASSIGN_TO: _selected("dev")}
    yield "reassign", submit(ids.MODAL_ESCALATION_REASSIGN, case, to), TEAM
    theirs = {"escalation": str(claimed)}
    yield "reassign what EVA has", submit(ids.MODAL_ESCALATION_REASSIGN, theirs, to), HOLDER
    until = {ids.SNOOZE_UNTIL: _chosen("hour")}
    yield "snooze", submit(ids.MODAL_ESCALATION_SNOOZE, case, until), TEAM
    yield "snooze what EVA has", submit(ids.MODAL_ESCALATION_SNOOZE, theirs, until), HOLDER
    yield "add an answer", submit(ids.MODAL_ANSWER_ADD, {}, answer_form("grand piano")), CURATORS
    meta = {"slug": "refunds", "version": "1"}
    yield "edit an answer", submit(ids.MODAL_ANSWER_EDIT, meta, answer_form("Refunds")), CURATORS
    yield "preview an answer", press(ids.ANSWER_PREVIEW, "x"), NOBODY
    yield "save as answer", shortcut(ids.SHORTCUT_SAVE_ANSWER), NOBODY
    for text in ("", "help", "list", "find refund", "show refunds", "add x", "edit refunds"):
        yield f"/answer {text}", command(text), NOBODY
    yield "/answer retire", command("retire refunds"), CURATORS
    yield "react claim", react("eyes", "open"), TEAM
    yield "react resolve", react("white_check_mark", "open"), TEAM | ASKER
    yield "react grade", react("+1", "under replied"), TEAM
    yield "an unknown button", press("escalation:explode", str(opened)), NOBODY
    yield from forgeries()


def forgeries() -> Iterator[tuple[str, Deed, frozenset[str]]]:
    """Values that no button of ours ever held."""
    words = {ids.REPLY_TEXT: _text("We do.")}
    for value in FORGED:
        yield f"claim {value!r:.20}", press(ids.ESCALATION_CLAIM, value), NOBODY
        yield f"seen {value!r:.20}", press(ids.QUIET_SEEN, value), NOBODY
        yield f"solve {value!r:.20}", press(ids.QUESTION_SOLVED, value, internal=False), NOBODY
        kept = {"escalation": value}
        yield f"reply to {value!r:.20}", submit(ids.MODAL_ESCALATION_REPLY, kept, words), NOBODY


FORGED = (
    "", "0", "-1", "99999999", "1.0", "1 OR 1=1", "'; DROP TABLE questions;--", "../../etc/passwd",
    "9" * 400, "\u0661", "\uff11", "\u00b2", "1e9", " 1", "0x1", "null", "{}", "\x00",
)  # fmt: skip
