"""The Web API, method by method. Importing this fills the table."""

from bot.sandbox.api import chat, conversations, people, views
from bot.sandbox.api.registry import METHODS, Args, Method, decoded, need_scope

__all__ = [
    "METHODS",
    "Args",
    "Method",
    "chat",
    "conversations",
    "decoded",
    "need_scope",
    "people",
    "views",
]
