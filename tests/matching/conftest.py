from __future__ import annotations

import pytest

from bot.core.answers import Answer

from .sample import LIBRARY, make_answer


@pytest.fixture(scope="session")
def answers() -> tuple[Answer, ...]:
    return tuple(make_answer(slug, asks) for slug, asks in LIBRARY.items())
