"""What happened in the sandbox since a moment: the questions that the tour asks about its steps."""

from dataclasses import dataclass

from bot.sandbox import elements
from bot.sandbox.delivery import BotDelivery
from bot.sandbox.local_slack import LocalSlack
from bot.sandbox.state import Message, SlackChannel


@dataclass(frozen=True)
class Mark:
    """A moment to look back to: the clock, and the newest message of each channel."""

    at: float
    newest: dict[str, int]

    @classmethod
    def now(cls, slack: LocalSlack) -> "Mark":
        """Return this moment."""
        channels = slack.workspace.world.channels.values()
        return cls(slack.clock.timestamp(), {c.id: c.last_ts for c in channels})


class Facts:
    """Looks back over the sandbox from now to a mark."""

    def __init__(self, slack: LocalSlack, since: Mark) -> None:
        self._slack = slack
        self._workspace = slack.workspace
        self._since = since

    def asked(self, user: str, channel: str) -> Message | None:
        """Return the newest message that a person wrote to a channel itself."""
        place = self._workspace.channel(channel)
        mine = [
            message
            for message in place.messages.values()
            if message.user == user and self._is_new(place, message) and not message.thread_ts
        ]
        return mine[-1] if mine else None

    def said_under(self, channel: str, root: Message | None) -> list[Message]:
        """Return what the bot said under a message."""
        if root is None:
            return []
        place = self._workspace.channel(channel)
        replies = place.replies(root.ts)
        return [one for one in replies if self._is_ours(one) and self._is_new(place, one)]

    def heard(self, user: str, channel: str, patience: float) -> bool:
        """Say whether the bot took in a person's newest message, `patience` seconds ago."""
        asked = self.asked(user, channel)
        if asked is None or self._slack.clock.timestamp() - float(asked.ts) < patience:
            return False
        return any(
            delivery.payload["event"].get("ts") == asked.ts for delivery in self._heard("message")
        )

    def answered(self, channel: str, root: Message | None) -> bool:
        """Say whether the bot gave an answer under a message."""
        return any(has_action(one, "question:") for one in self.said_under(channel, root))

    def cards(self) -> list[Message]:
        """Return the bot's cards in internal channels."""
        return [
            message
            for place in self._workspace.world.channels.values()
            if is_desk(place)
            for message in place.messages.values()
            if self._is_ours(message) and self._is_new(place, message)
        ]

    def clicked(self, start: str) -> bool:
        """Say whether a button was pressed, and heard, whose action_id begins so."""
        return any(
            str(action.get("action_id", "")).startswith(start)
            for delivery in self._heard("block_actions")
            for action in delivery.payload.get("actions") or []
        )

    def submitted(self, callback_id: str) -> bool:
        """Say whether a modal was sent off without the bot finding fault with it."""
        return any(
            delivery.payload["view"].get("callback_id") == callback_id
            and not (delivery.answer or {}).get("errors")
            for delivery in self._heard("view_submission")
        )

    def picked_shortcut(self) -> bool:
        """Say whether a message shortcut was picked."""
        return any(True for _ in self._heard("message_action"))

    def _heard(self, kind: str) -> list[BotDelivery]:
        return [
            one
            for one in self._slack.deliveries(kind)
            if one.is_acked and one.attempts[0].at.timestamp() >= self._since.at
        ]

    def _is_new(self, channel: SlackChannel, message: Message) -> bool:
        return int(message.ts.replace(".", "")) > self._since.newest.get(channel.id, 0)

    def _is_ours(self, message: Message) -> bool:
        return message.user == self._workspace.world.bot_user_id


def has_action(message: Message, start: str) -> bool:
    """Say whether a message carries a button whose action_id begins so."""
    return any(
        str(element.get("action_id", "")).startswith(start)
        for _, element in elements.find_in(message.blocks)
    )


def is_desk(channel: SlackChannel) -> bool:
    """Say whether a channel is internal: private, and not shared with anybody."""
    return channel.kind == "private" and not channel.is_ext_shared
