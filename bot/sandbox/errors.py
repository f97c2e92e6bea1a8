"""What can go wrong here: Slack's own refusals, a person's, and a bot that stays silent."""

from typing import Any


class SandboxError(Exception):
    """Anything that this package raises on purpose."""


class SlackError(SandboxError):
    """A Web API method answers `ok: false` with `code` and perhaps more fields."""

    def __init__(self, code: str, **fields: Any) -> None:
        super().__init__(code)
        self.code = code
        self.fields = fields

    def body(self) -> dict[str, Any]:
        """Return the JSON that Slack would answer."""
        return {"ok": False, "error": self.code, **self.fields}


class RefusedError(SandboxError):
    """Slack's own client would not let this person do that."""


class NotAcknowledgedError(SandboxError):
    """The bot did not acknowledge an interaction in time: the person sees Slack's error."""
