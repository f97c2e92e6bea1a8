"""Reads and fills the templates: every full sentence that a person reads in Slack.

`<name>.mrkdwn.j2` becomes mrkdwn. `<name>.plain.j2` becomes either a message's `text=` (the
notification, which Slack parses, so values are escaped) or a plain_text element (which it does
not, so they are not).
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    FileSystemLoader,
    StrictUndefined,
    TemplateSyntaxError,
    meta,
)
from jinja2.sandbox import ImmutableSandboxedEnvironment

from bot.errors import ConfigError
from bot.slack import mrkdwn
from bot.slack.mrkdwn import Mrkdwn

BUILT_IN = Path(__file__).resolve().parent.parent / "templates"

_WORD_FILTERS: Mapping[str, Callable[..., str]] = {
    "day": mrkdwn.day,
    "percent": mrkdwn.percent,
    "number": mrkdwn.number,
    "first_upper": mrkdwn.first_upper,
}
_MRKDWN_FILTERS: Mapping[str, Callable[..., str]] = {
    **_WORD_FILTERS,
    "mention": mrkdwn.mention,
    "link": mrkdwn.link,
    "quote": mrkdwn.quote,
    "code": mrkdwn.code,
    "date": mrkdwn.date_time,
}
_TEXT_FILTERS: Mapping[str, Callable[..., str]] = {**_WORD_FILTERS, "date": mrkdwn.date_time_plain}


class Words:
    """The words of this deployment: the built-in templates, some perhaps overridden.

    `overrides` is a folder laid out like `bot/templates`. It is read and checked here, so that a
    mistake in it stops the start and not a customer's answer.
    """

    def __init__(self, overrides: Path | None = None) -> None:
        folders = (*((overrides,) if overrides else ()), BUILT_IN)
        loader = ChoiceLoader([FileSystemLoader(folder) for folder in folders])
        self._mrkdwn = _environment(loader, mrkdwn.inline, _MRKDWN_FILTERS)
        self._fallback = _environment(loader, mrkdwn.inline, _TEXT_FILTERS)
        self._plain = _environment(loader, mrkdwn.literal, _TEXT_FILTERS)
        if overrides:
            self._check(overrides)

    def mrkdwn(self, name: str, /, **values: object) -> Mrkdwn:
        """Fill `<name>.mrkdwn.j2`. Every value that is not mrkdwn already is escaped."""
        return Mrkdwn(self._fill(self._mrkdwn, f"{name}.mrkdwn.j2", values))

    def fallback(self, name: str, /, **values: object) -> str:
        """Fill `<name>.plain.j2` for a message's `text=`. Values are escaped."""
        return self._fill(self._fallback, f"{name}.plain.j2", values)

    def plain(self, name: str, /, **values: object) -> str:
        """Fill `<name>.plain.j2` for a plain_text element. Nothing is escaped or parsed."""
        return self._fill(self._plain, f"{name}.plain.j2", values)

    def _fill(
        self, environment: ImmutableSandboxedEnvironment, file: str, values: Mapping[str, object]
    ) -> str:
        return environment.get_template(file).render(values).strip()

    def _check(self, overrides: Path) -> None:
        if not overrides.is_dir():
            raise ConfigError(f"{overrides}: this folder of templates does not exist")
        mistakes = [
            mistake
            for file in sorted(overrides.rglob("*.j2"))
            if (mistake := self._mistake_in(file, file.relative_to(overrides).as_posix()))
        ]
        if mistakes:
            raise ConfigError("\n".join(mistakes))

    def _mistake_in(self, file: Path, name: str) -> str | None:
        if not (BUILT_IN / name).is_file():
            known = [path.relative_to(BUILT_IN).as_posix() for path in BUILT_IN.rglob("*.j2")]
            close = difflib.get_close_matches(name, known, n=1)
            hint = f"; did you mean {close[0]}?" if close else ""
            return f"{file}: the bot has no template of this name{hint}"
        environment = self._mrkdwn if ".mrkdwn." in name else self._fallback
        try:
            environment.get_template(name)
            unknown = self._names_in(file) - self._names_in(BUILT_IN / name)
        except TemplateSyntaxError as error:
            return f"{file}:{error.lineno}: {error.message}"
        except (OSError, UnicodeDecodeError) as error:
            return f"{file}: cannot be read: {type(error).__name__}"
        if unknown:
            names = ", ".join(sorted(unknown))
            return f"{file}: uses {names}, which this template is not given"
        return None

    def _names_in(self, file: Path) -> set[str]:
        tree = self._mrkdwn.parse(file.read_text(encoding="utf-8"))
        return meta.find_undeclared_variables(tree)


def _environment(
    loader: BaseLoader,
    finalize: Callable[[Any], str],
    filters: Mapping[str, Callable[..., str]],
) -> ImmutableSandboxedEnvironment:
    # Autoescape would turn quotes into entities, which Slack shows as they are. `finalize` escapes.
    environment = ImmutableSandboxedEnvironment(
        loader=loader,
        autoescape=False,
        undefined=StrictUndefined,
        finalize=finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.globals.clear()
    environment.filters.update(filters)
    return environment
