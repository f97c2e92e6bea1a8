"""The workspace while it runs: its world, clock, settings and lock, and ids and times from them."""

import threading
from collections.abc import Callable

from bot.sandbox.clock import Clock
from bot.sandbox.delivery import BotDelivery
from bot.sandbox.errors import SlackError
from bot.sandbox.manifest import Manifest
from bot.sandbox.state import Message, SlackChannel, User, World

TRIGGER_SECONDS = 3
RESPONSE_URL_SECONDS = 30 * 60
RESPONSE_URL_USES = 5


class Workspace:
    """What every part of the sandbox shares. Hold `lock` to read or change `world`."""

    def __init__(self, world: World, clock: Clock, manifest: Manifest) -> None:
        self.world = world
        self.clock = clock
        self.manifest = manifest
        self.lock = threading.RLock()
        self.origin = ""
        self.deliver: Callable[[BotDelivery], None] = lambda _: None
        self.touch: Callable[[], None] = lambda: None

    def new_ts(self, channel: SlackChannel | None = None) -> str:
        """Return a fresh ts: near the clock, never equal to it, rising within a channel."""
        micros = int(self.clock.timestamp() * 1_000_000) - self.world.random.randrange(
            1000, 200_000
        )
        if channel is not None:
            if micros <= channel.last_ts:
                micros = channel.last_ts + self.world.random.randrange(100, 1000) * 10
            channel.last_ts = micros
        return f"{micros // 1_000_000}.{micros % 1_000_000:06d}"

    def user(self, user_id: str) -> User:
        """Return a user, or raise `user_not_found`."""
        found = self.world.users.get(user_id)
        if found is None:
            raise SlackError("user_not_found")
        return found

    def channel(self, channel_id: str) -> SlackChannel:
        """Return a channel by its present id, or raise `channel_not_found`."""
        found = self.world.channels.get(channel_id)
        if found is None:
            raise SlackError("channel_not_found")
        return found

    def is_external(self, user: User) -> bool:
        """Say whether a user belongs to another workspace."""
        return user.team_id != self.world.team_id

    def is_member(self, channel: SlackChannel, user_id: str | None = None) -> bool:
        """Say whether a user, by default the bot, is in a channel."""
        return (user_id or self.world.bot_user_id) in channel.members

    def direct_channel(self, user_id: str) -> SlackChannel:
        """Return the direct conversation of the bot and a person, begun when first asked for."""
        channel_id = f"D0{user_id[2:]}" if user_id.startswith("U0") else f"D0{user_id[1:]}"
        if channel_id not in self.world.channels:
            user = self.user(user_id)
            self.world.channels[channel_id] = SlackChannel(
                channel_id,
                user_id,
                self.world.team_id,
                "im",
                members=[self.world.bot_user_id, user_id],
                shared_with=[user.team_id] if self.is_external(user) else [],
                created=int(self.clock.timestamp()),
            )
        return self.world.channels[channel_id]

    def shares_a_channel(self, user: User) -> bool:
        """Say whether an outsider and the bot have a channel in common."""
        return any(
            self.is_member(channel) and user.id in channel.members
            for channel in self.world.channels.values()
            if channel.kind in ("public", "private")
        )

    def find_message(
        self, channel: SlackChannel, ts: str, viewer: str | None = None
    ) -> Message | None:
        """Return a message, or an ephemeral one that `viewer` sees."""
        if ts in channel.messages:
            return channel.messages[ts]
        for message in channel.ephemerals:
            if message.ts == ts and message.viewer == viewer:
                return message
        return None

    def channel_names(self) -> dict[str, str]:
        """Return the ids of public channels by name, for Slack's automatic parsing."""
        return {c.name: c.id for c in self.world.channels.values() if c.kind == "public"}
