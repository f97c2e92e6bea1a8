"""The state of the workspace: plain records, no rules. Everything in it can be copied."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random
from typing import Any, Literal

Json = dict[str, Any]
ChannelKind = Literal["public", "private", "im"]


@dataclass
class SlackTeam:
    """A Slack workspace: ours, a customer's, a stranger's."""

    id: str
    name: str
    domain: str


@dataclass
class User:
    """A person or a bot, seen from our workspace."""

    id: str
    team_id: str
    name: str
    real_name: str
    email: str = ""
    title: str = ""
    tz: str | None = "Europe/Berlin"
    bot_id: str | None = None
    app_id: str | None = None
    deleted: bool = False
    is_admin: bool = False
    is_restricted: bool = False
    is_ultra_restricted: bool = False
    is_stranger: bool = False
    status_text: str = ""
    status_emoji: str = ""
    status_expiration: int = 0
    presence: Literal["active", "away"] = "active"
    updated: int = 1_700_000_000

    @property
    def is_bot(self) -> bool:
        """Say whether this is a bot user."""
        return self.bot_id is not None


@dataclass
class Usergroup:
    """A user group, such as @support."""

    id: str
    handle: str
    name: str
    users: list[str]
    disabled: bool = False


@dataclass
class File:
    """A file that somebody shared."""

    id: str
    name: str
    user: str
    content: str = ""
    mimetype: str = "text/plain"
    filetype: str = "text"
    title: str = ""
    preview: str = ""
    spoken: str = ""
    created: int = 0
    channels: list[str] = field(default_factory=list)


@dataclass
class Message:
    """One message. Roots have no `thread_ts`; a reply has that of its root."""

    ts: str
    user: str
    text: str
    team: str
    subtype: str | None = None
    bot_id: str | None = None
    app_id: str | None = None
    thread_ts: str | None = None
    blocks: list[Json] = field(default_factory=list)
    has_own_blocks: bool = False
    attachments: list[Json] = field(default_factory=list)
    files: list[str] = field(default_factory=list)
    metadata: Json | None = None
    reactions: dict[str, list[str]] = field(default_factory=dict)
    edited: Json | None = None
    client_msg_id: str | None = None
    viewer: str | None = None


@dataclass
class SlackChannel:
    """A conversation of any kind, with its messages in the order of their ts."""

    id: str
    name: str
    team_id: str
    kind: ChannelKind = "public"
    members: list[str] = field(default_factory=list)
    shared_with: list[str] = field(default_factory=list)
    creator: str = ""
    created: int = 1_700_000_000
    topic: str = ""
    archived: bool = False
    restricted: bool = False
    messages: dict[str, Message] = field(default_factory=dict)
    threads: dict[str, list[str]] = field(default_factory=dict)
    ephemerals: list[Message] = field(default_factory=list)
    last_ts: int = 0

    @property
    def is_ext_shared(self) -> bool:
        """Say whether another workspace is connected."""
        return bool(self.shared_with)

    def root_of(self, message: Message) -> str:
        """Return the ts of the thread that `message` is in or would begin."""
        return message.thread_ts or message.ts

    def replies(self, root_ts: str) -> Iterator[Message]:
        """Yield the replies under a root, oldest first."""
        for ts in self.threads.get(root_ts, ()):
            if ts in self.messages:
                yield self.messages[ts]


@dataclass
class View:
    """A modal or an App Home."""

    id: str
    user: str
    body: Json
    hash: str
    root_id: str
    previous_id: str | None = None
    values: dict[str, dict[str, Json]] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)

    @property
    def kind(self) -> str:
        """Return `modal` or `home`."""
        return str(self.body["type"])


@dataclass
class Trigger:
    """A trigger_id: who may open one view with it, until when."""

    user: str
    expires: float
    used: bool = False


@dataclass
class ResponseUrl:
    """A response_url: where its messages go, and how often it may still be used."""

    user: str
    channel: str
    expires: float
    message_ts: str | None = None
    uses: int = 0


@dataclass
class World:
    """Everything that a snapshot keeps."""

    team_id: str
    bot_user_id: str
    bot_id: str
    app_id: str
    teams: dict[str, SlackTeam]
    users: dict[str, User]
    usergroups: dict[str, Usergroup]
    channels: dict[str, SlackChannel]
    files: dict[str, File] = field(default_factory=dict)
    views: dict[str, View] = field(default_factory=dict)
    stacks: dict[str, list[str]] = field(default_factory=dict)
    homes: dict[str, str] = field(default_factory=dict)
    triggers: dict[str, Trigger] = field(default_factory=dict)
    response_urls: dict[str, ResponseUrl] = field(default_factory=dict)
    former_ids: dict[str, str] = field(default_factory=dict)
    counters: dict[str, int] = field(default_factory=dict)
    random: Random = field(default_factory=lambda: Random(0))  # noqa: S311 - a seed

    def count(self, what: str) -> int:
        """Return the next number of a series."""
        self.counters[what] = self.counters.get(what, 0) + 1
        return self.counters[what]

    def new_id(self, prefix: str) -> str:
        """Return a fresh Slack-like id: the same seed gives the same ids."""
        letters = "".join(self.random.choices("ABCDEFGHJKLMNPQRSTUVWXYZ23456789", k=4))
        return f"{prefix}0{self.count(prefix):05d}{letters}"

    @property
    def bot(self) -> User:
        """Return our bot's user."""
        return self.users[self.bot_user_id]
