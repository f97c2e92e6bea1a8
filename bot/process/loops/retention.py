"""Erases what has been kept for long enough."""

from __future__ import annotations

from functools import partial

from bot.core.settings import Retention
from bot.process.loops.loop import Loop
from bot.services.forgetting import Forgetting
from bot.services.unit import Deps


def retention_loop(deps: Deps, retention: Retention) -> Loop:
    """Erases words and names, and later counts, that are over `_library.yml`'s time for them."""
    forgetting = Forgetting(deps.store, deps.clock, deps.roster)
    return Loop("retention", partial(forgetting.retain, retention), every=6 * 3600.0)
