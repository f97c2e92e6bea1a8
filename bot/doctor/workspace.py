"""What Slack has to say: tokens, scopes, sockets, clocks, channels, the desk, owners."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.config import Config, Tokens
from bot.core.answers import Answer
from bot.core.channels import Mode
from bot.core.roster import SlackIds
from bot.core.settings import ChannelSetting, LibrarySettings
from bot.doctor.finding import Finding, error, ok, warning
from bot.errors import SlackCallFailed
from bot.slack.client import Identity, SlackClient, is_shared
from bot.slack.payloads import Json
from bot.slack.people import resolve_roster

_SLOW = timedelta(seconds=30)
_TOO_FAR = timedelta(minutes=4)  # signatures count for five
_INSTALL = "docs/install.md says where each token is found"


@dataclass(frozen=True, slots=True)
class _Place:
    """A channel as Slack tells of it."""

    slack_id: str
    name: str
    is_member: bool
    is_archived: bool
    is_shared: bool


@dataclass
class SlackCheckup:
    """Slack, looked at with a deployment's tokens."""

    config: Config
    tokens: Tokens
    wanted: frozenset[str]
    now: Callable[[], datetime]
    client: SlackClient = field(init=False)

    def __post_init__(self) -> None:
        self.client = SlackClient(self.tokens.bot, base_url=self.config.slack_url)

    def bot(self) -> Iterator[Finding]:
        """The bot token, its scopes, and the clocks. What follows needs the token to be good."""
        try:
            bot = self.client.auth_test()
        except SlackCallFailed as problem:
            yield _refused("bot token", problem)
            return
        yield ok("bot token", f"{bot.name} ({bot.user_id}) in {bot.workspace} ({bot.team_id})")
        yield self._scopes(bot)
        yield self._clocks(bot)

    def _scopes(self, bot: Identity) -> Finding:
        missing, more = sorted(self.wanted - bot.scopes), sorted(bot.scopes - self.wanted)
        if missing:
            return error(
                "scopes",
                f"missing: {', '.join(missing)}",
                "bring the app's manifest up to date (app_manifest.yml) and install the app again",
            )
        if more:
            return warning("scopes", f"more than it needs: {', '.join(more)}", "docs/scopes.md")
        return ok("scopes", f"the {len(bot.scopes)} of app_manifest.yml")

    def _clocks(self, bot: Identity) -> Finding:
        if bot.slacks_time is None:
            return warning("clock", "Slack did not say what time it is")
        apart = abs(self.now() - bot.slacks_time)
        says = f"{apart.total_seconds():.0f} s from Slack's"
        if apart > _TOO_FAR:
            return error("clock", says, "set this machine's clock (NTP)")
        return warning("clock", says, "is NTP on?") if apart > _SLOW else ok("clock", says)

    def sockets(self) -> Finding:
        """The app-level token, and whether Socket Mode connections may be made."""
        if self.tokens.app is None:
            return ok("app token", "none: the bot runs with --http")
        try:
            self.client.check_sockets(self.tokens.app)
        except SlackCallFailed as problem:
            return _refused("app token", problem)
        return ok("app token", "Socket Mode connections can be made")

    def channels(self, settings: LibrarySettings) -> Iterator[Finding]:
        """The watched channels the bot is not in, and those it is in that nobody named."""
        for setting in settings.channels:
            if setting.mode is not Mode.OFF:
                yield self._channel(setting)
        named = {setting.slack_id for setting in settings.channels} | {settings.desk}
        try:
            listed = map(_place_of, self.client.conversations("public_channel,private_channel"))
            others = [place for place in listed if place.slack_id not in named]
        except SlackCallFailed as problem:
            yield warning("channels", f"Slack does not list them: {problem.code}")
            return
        for place in others:
            yield ok(
                "channel", f"in #{place.name} ({place.slack_id}), for mentions: nobody named it"
            )

    def _channel(self, setting: ChannelSetting) -> Finding:
        place = self._place(setting.slack_id)
        if not isinstance(place, _Place):
            return error(
                "channel",
                f"{setting.name} ({setting.slack_id}): {place}",
                "is the id right? A private channel is seen once the bot is in it: /invite it",
            )
        name = f"#{place.name} ({place.slack_id})"
        if place.is_archived:
            return warning("channel", f"{name} is archived", "take it out of _library.yml")
        if not place.is_member:
            return error("channel", f"not in {name}", "write /invite @Switchboard there")
        return ok("channel", f"in {name}, {setting.mode.value}")

    def desk(self, settings: LibrarySettings) -> Finding:
        """Whether the desk channel is there and internal."""
        if settings.desk is None:
            return ok("desk", "none: owners get direct messages")
        place = self._place(settings.desk)
        if not isinstance(place, _Place):
            return error("desk", f"{settings.desk}: {place}", "/invite the bot, or correct the id")
        if place.is_shared:
            return error(
                "desk",
                f"#{place.name} is shared with another company; nothing is written there",
                "choose an internal channel as desk in _library.yml",
            )
        if place.is_archived or not place.is_member:
            why = "is archived" if place.is_archived else "does not have the bot in it"
            return error("desk", f"#{place.name} {why}", "write /invite @Switchboard there")
        return ok("desk", f"#{place.name} is internal")

    def _place(self, slack_id: str) -> _Place | str:
        try:
            return _place_of(self.client.channel_info(slack_id))
        except SlackCallFailed as problem:
            return problem.code

    def owners(self, settings: LibrarySettings, answers: Iterable[Answer]) -> Iterator[Finding]:
        """Whether a word to each owner and deputy reaches somebody."""
        roster, _ = resolve_roster(settings, self.client, SlackIds())
        handles = _owners(settings, answers)
        lost = [handle for handle in handles if not roster.reached_by(handle)]
        for handle in lost:
            say = error if handle == settings.default_owner else warning
            yield say(
                "owner",
                f"{handle} reaches nobody: not found in Slack, deactivated, or an empty group",
                "put them right in _library.yml; until then the next in line is told",
            )
        if not lost:
            yield ok("owners", f"all {len(handles)} can be reached")


def _owners(settings: LibrarySettings, answers: Iterable[Answer]) -> list[str]:
    """Every handle that a question may be handed to."""
    handles: list[str | None] = [settings.default_owner, settings.default_deputy]
    for topic in settings.topics.values():
        handles += [topic.owner, topic.deputy]
    handles += [channel.owner for channel in settings.channels]
    handles += [answer.owner for answer in answers]
    return list(dict.fromkeys(handle for handle in handles if handle))


def _place_of(channel: Json) -> _Place:
    slack_id = str(channel["id"])
    return _Place(
        slack_id=slack_id,
        name=str(channel.get("name") or slack_id),
        is_member=bool(channel.get("is_member")),
        is_archived=bool(channel.get("is_archived")),
        is_shared=is_shared(channel),
    )


def _refused(about: str, problem: SlackCallFailed) -> Finding:
    if problem.code in ("no_answer", "service_unavailable"):
        return error(about, "Slack could not be reached", "check this machine's way to slack.com")
    return error(about, f"Slack refuses it: {problem.code}", _INSTALL)
