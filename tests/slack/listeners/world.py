"""A world over the sandbox with a small library, for what Slack sends the listeners."""

from __future__ import annotations

import threading
from typing import Any

from slack_bolt import BoltRequest, BoltResponse

from bot.slack.listeners.people import REFRESHING
from tests.e2e.world import MIA, SandboxWorld

CLEAR = "How do I reset my password?"
UNKNOWN = "Can your mobile app scan receipts with the camera?"

SETTINGS = """\
people:
  ana: {name: Ana Keller, public_name: Ana from Fernhill, email: ana@fernhill.example}
  ben: {name: Ben Okafor, email: ben@fernhill.example}
  eva: {name: Eva Lind, slack: U0EVA}
  otto: {name: Otto Old, slack: U0OLD}
  nobody: {name: No Body, email: nobody@fernhill.example}
groups:
  support: {name: Support, slack: S0SUPPORT}
  missing: {name: Missing, slack: S0MISSING}
team:
  workspaces: [T0FERNHILL]
curators: [ana, support]
admins: [ana]
topics:
  account: {title: Accounts, owner: ana, deputy: ben}
  billing: {title: Billing, owner: ben, deputy: ana}
default_owner: ana
default_deputy: ben
channels:
  - {id: C0GLOBEX, name: ext-globex, mode: live}
  - {id: C0COMMUNITY, name: community, mode: live}
desk: C0DESK
voice:
  never_say: [obviously]
"""
ANSWERS = {
    "account/reset-password": """\
---
title: Reset a password
phrasings:
  - How do I reset my password?
  - I forgot my password
  - my password does not work any more
  - change the password of my account
---
Choose **Forgot password** on the sign-in page. The mail comes in a minute.
""",
    "account/invite-teammate": """\
---
title: Invite a teammate
phrasings:
  - How do I invite a teammate?
  - add a colleague to our workspace
  - invite more people to the team
  - give a new user access
---
Open *Settings*, then *People*, and enter their address.
""",
    "billing/refund": """\
---
title: Get a refund
phrasings:
  - How do I get a refund?
  - I want my money back
  - please refund my last payment
  - refund for a charge I did not expect
---
Refunds go back to the card that was charged within 14 days.
""",
}


class ListenerWorld(SandboxWorld):
    """A world over the sandbox, with what the tests of listeners ask of it."""

    def dispatch(self, body: dict[str, Any]) -> BoltResponse:
        """Hand a payload to the app as it would come over a socket."""
        return self.bot.app.dispatch(BoltRequest(mode="socket_mode", body=body))

    def event(self, event: dict[str, Any]) -> BoltResponse:
        """Hand an event to the app."""
        return self.dispatch(
            {
                "type": "event_callback",
                "team_id": self.sandbox.team_id,
                "api_app_id": self.sandbox.app_id,
                "event_id": "Ev1",
                "event": event,
            }
        )

    def escalated(self) -> tuple[str, dict[str, Any]]:
        """A question that nobody's answer fits; gives its ts and the desk's card."""
        ts = self.ask(MIA, "C0GLOBEX", UNKNOWN)
        self.pass_time(60)
        return ts, self.card()

    def card(self) -> dict[str, Any]:
        """The newest card in the desk channel."""
        messages = self.sandbox.messages("C0DESK")
        return [m for m in messages if m.get("bot_id") == self.sandbox.bot_id][-1]

    def told(self, user: str, channel: str) -> str:
        """What the bot said to one person alone, there."""
        return str([m["text"] for m in self.sandbox.as_user(user).ephemerals(channel)])

    def shown(self, user: str) -> str:
        """What the modal in front of somebody shows."""
        view = self.sandbox.as_user(user).open_view()
        return str(view.body) if view is not None else ""

    def refreshed(self) -> None:
        """Wait until the roster was asked for again."""
        for thread in threading.enumerate():
            if thread.name == REFRESHING:
                thread.join(5)
