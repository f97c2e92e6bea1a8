"""What differs per deployment: the environment, read once, into a value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from dotenv import dotenv_values, load_dotenv

from bot.errors import ConfigError

TOKENS = {
    "SLACK_BOT_TOKEN": "the bot token, xoxb-…",
    "SLACK_APP_TOKEN": "the app-level token, xapp-…, for Socket Mode",
    "SLACK_SIGNING_SECRET": "the signing secret, for `run --http`",
}
_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")
_SHAPES = ("line", "json")


@dataclass(frozen=True, slots=True)
class Tokens:
    """What Slack gave us. Never printed."""

    bot: str = field(repr=False)
    app: str | None = field(default=None, repr=False)
    signing_secret: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Config:
    """One deployment's settings."""

    responses: Path
    database: Path
    templates: Path | None = None
    model: Path | None = None
    log_level: str = "INFO"
    log_format: str = "line"
    tokens: Tokens | None = None
    slack_url: str = "https://slack.com/api/"


def load_env() -> None:
    """Let `.env` of the working folder fill what the environment leaves open."""
    load_dotenv(Path(".env"))


def is_env_exposed() -> bool:
    """Whether `.env` of the working folder holds a token and others on this machine can read it."""
    path = Path(".env")
    if not path.is_file() or not path.stat().st_mode & 0o077:
        return False
    return any(dotenv_values(path).get(name) for name in TOKENS)


def has_tokens(env: Mapping[str, str]) -> bool:
    """Whether any Slack token is set: also half-set ones, for `run` to say what is missing."""
    return any(env.get(name) for name in TOKENS)


def read_config(env: Mapping[str, str], *, tokens: bool = False, http: bool = False) -> Config:
    """Read the environment, which `load_env` may have filled; raises `ConfigError`.

    With `tokens`, those for Slack must be whole and of the right kind.
    """
    mistakes: list[str] = []
    level = env.get("SWITCHBOARD_LOG_LEVEL", "INFO").upper()
    if level not in _LEVELS:
        mistakes.append(f"SWITCHBOARD_LOG_LEVEL: choose one of {', '.join(_LEVELS)}")
    shape = env.get("SWITCHBOARD_LOG_FORMAT", "line").lower()
    if shape not in _SHAPES:
        mistakes.append(f"SWITCHBOARD_LOG_FORMAT: choose one of {', '.join(_SHAPES)}")
    templates = env.get("SWITCHBOARD_TEMPLATES")
    if templates and not Path(templates).is_dir():
        mistakes.append(f"SWITCHBOARD_TEMPLATES: there is no folder {templates}")
    found = _read_tokens(env, mistakes, http=http) if tokens else None
    if mistakes:
        raise ConfigError("\n".join(mistakes))
    model = env.get("SWITCHBOARD_MODEL")
    return Config(
        responses=Path(env.get("SWITCHBOARD_RESPONSES", "responses")),
        database=Path(env.get("SWITCHBOARD_DATABASE", "switchboard.db")),
        templates=Path(templates) if templates else None,
        model=Path(model) if model else None,
        log_level=level,
        log_format=shape,
        tokens=found,
        slack_url=env.get("SWITCHBOARD_SLACK_URL", "https://slack.com/api/"),
    )


def _read_tokens(env: Mapping[str, str], mistakes: list[str], *, http: bool) -> Tokens | None:
    bot, app = env.get("SLACK_BOT_TOKEN", ""), env.get("SLACK_APP_TOKEN", "")
    secret = env.get("SLACK_SIGNING_SECRET", "")
    needed = {"SLACK_BOT_TOKEN": bot}
    needed |= {"SLACK_SIGNING_SECRET": secret} if http else {"SLACK_APP_TOKEN": app}
    for name, value in needed.items():
        if not value:
            mistakes.append(
                f"{name} is not set: {TOKENS[name]} (docs/install.md says where to find it); "
                "to try the bot without Slack, `switchboard run --sandbox`"
            )
    if bot and not bot.startswith("xoxb-"):
        mistakes.append(f"SLACK_BOT_TOKEN is {_kind(bot)}: it must be a bot token, xoxb-…")
    if app and not http and not app.startswith("xapp-"):
        mistakes.append(f"SLACK_APP_TOKEN is {_kind(app)}: it must be an app-level token, xapp-…")
    return Tokens(bot, app or None, secret or None) if not mistakes else None


def _kind(token: str) -> str:
    """What a token looks like, without printing any of it."""
    kinds = {"xoxb-": "a bot token", "xapp-": "an app-level token", "xoxp-": "a user token"}
    return next(
        (name for prefix, name in kinds.items() if token.startswith(prefix)),
        "not a Slack token",
    )
