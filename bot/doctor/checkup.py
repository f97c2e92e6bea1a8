"""The whole check-up, in the order in which somebody would put things right."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.config import Config, has_tokens, is_env_exposed, read_config
from bot.core.answers import Answer
from bot.core.settings import LibrarySettings
from bot.doctor import machine
from bot.doctor.finding import Finding, Level, error, warning
from bot.doctor.workspace import SlackCheckup
from bot.errors import BotError, ConfigError, LibraryError, StorageError
from bot.library import read_library
from bot.loading import answers_in_force


@dataclass(frozen=True, slots=True)
class Checkup:
    """One look at a deployment, whose token should have these scopes."""

    env: Mapping[str, str]
    scopes: frozenset[str]
    now: Callable[[], datetime]
    question: str | None = None

    def findings(self) -> Iterator[Finding]:
        """Everything, one finding at a time: some need Slack's answer."""
        try:
            config = read_config(self.env)
        except ConfigError as problem:
            yield from _lines("settings", problem)
            return
        settings, answers = self._library(config)
        if is_env_exposed():
            yield warning("tokens", ".env can be read by others on this machine", "chmod 600 .env")
        yield from self._slack(settings, answers)
        yield from machine.database(config, self.now())
        yield from machine.library(config, self.now())
        yield from machine.model(config)
        if settings is not None:
            yield from machine.question(config, answers, settings.wrong_rate, self.question)

    def _library(self, config: Config) -> tuple[LibrarySettings | None, tuple[Answer, ...]]:
        try:
            library, answers = answers_in_force(config)
        except LibraryError:
            return None, ()  # the library's own lines say why
        except StorageError:
            library = read_library(config.responses)
            answers = library.answers
        return library.settings, answers

    def _slack(
        self, settings: LibrarySettings | None, answers: tuple[Answer, ...]
    ) -> Iterator[Finding]:
        if not has_tokens(self.env):
            yield warning(
                "tokens",
                "none is set, so nothing of Slack was looked at",
                "docs/install.md; or try the bot without Slack: `switchboard run --sandbox`",
            )
            return
        try:
            config = read_config(self.env, tokens=True, http=self._is_http())
        except ConfigError as problem:
            yield from _lines("tokens", problem)
            return
        assert config.tokens is not None  # noqa: S101 - read_config raised otherwise
        slack = SlackCheckup(config, config.tokens, self.scopes, self.now)
        found = list(slack.bot())
        yield from found
        yield slack.sockets()
        if settings is None:
            yield error("channels", "the library cannot be read, so they are not known")
        elif found[0].level is not Level.ERROR:
            yield from slack.channels(settings)
            yield slack.desk(settings)
            yield from slack.owners(settings, answers)

    def _is_http(self) -> bool:
        """Whether the tokens that are set are those for `run --http`."""
        env = self.env
        return bool(env.get("SLACK_SIGNING_SECRET")) and not env.get("SLACK_APP_TOKEN")


def _lines(about: str, problem: BotError) -> Iterator[Finding]:
    for line in str(problem).splitlines():
        yield error(about, line)
