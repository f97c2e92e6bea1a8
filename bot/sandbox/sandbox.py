"""The sandbox as a whole: a Slack on this machine, its page, and its control API."""

import secrets
from functools import cached_property
from typing import Self

from bot.sandbox.control import Control
from bot.sandbox.local_slack import LocalSlack
from bot.sandbox.page.routes import SandboxPage


class Sandbox(LocalSlack):
    """A Slack on this machine that people reach by a page, and other processes by a control API.

    Both stand under a path that holds a random token.
    """

    @cached_property
    def _root(self) -> str:
        return f"/{secrets.token_urlsafe(18)}/"

    def start(self) -> Self:
        """Begin to listen on loopback."""
        control = Control(self, self._root)
        page = SandboxPage(self, control, self._root)
        self._server.add([*control.routes(), *page.routes()])
        self._server.on_close(page.close)
        return super().start()

    @property
    def page_url(self) -> str:
        """Return the address of the page for a person; it holds a random token."""
        return f"{self.origin}{self._root}"

    @property
    def control_url(self) -> str:
        """Return the address of the control API for another process; it holds the token too."""
        return f"{self.page_url}control/"
