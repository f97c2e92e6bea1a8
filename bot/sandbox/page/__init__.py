"""The page of the sandbox: a workspace in the browser, for a person."""

from bot.sandbox.page.routes import Page

__all__ = ["Page"]
