"""A small `responses/` in a temporary folder, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.errors import LibraryError
from bot.library import read_library

SETTINGS = """\
people:
  ana:
    name: Ana Keller
    public_name: Ana from Fernhill
    email: ana@fernhill.example
  ben:
    name: Ben Okafor
    slack: U0BEN
groups:
  support:
    name: Support
    slack: S0SUPPORT
team:
  workspaces: [T0FERNHILL]
default_owner: support
default_deputy: ana
topics:
  billing:
    title: Billing
    owner: ben
  account:
    title: Accounts
"""

REFUNDS = """\
---
title: Refunds
owner: ben
reviewed: 2026-11-02
phrasings:
  - How do I get a refund?
  - can i have my money back
  - you charged us twice, refund us
not:
  - refund policy of our own shop
links:
  - title: Refund policy
    url: https://docs.fernhill.example/refunds
---
Hi {{ asker }}, refunds take ten days. See our {{ 'Refund policy' | link }}.
"""

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Writes files into `responses/` below the working directory, and returns that folder."""
    monkeypatch.chdir(tmp_path)
    folder = Path("responses")

    def put(
        files: dict[str, str | bytes] | None = None, *, settings: str | None = SETTINGS
    ) -> Path:
        if settings is not None:
            files = {"_library.yml": settings, **(files or {})}
        for name, text in (files or {}).items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return folder

    return put


def mistakes_in(folder: Path) -> list[str]:
    """Each mistake as the command line prints it."""
    try:
        read_library(folder)
    except LibraryError as error:
        return [str(mistake) for mistake in error.mistakes]
    return []
