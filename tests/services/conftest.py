from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot.core.escalations import Escalation

from .company import DESK, KIM
from .library import UNKNOWN
from .world import World

MakeWorld = Callable[..., World]


@pytest.fixture
def make_world(memory_folder: Path) -> Iterator[MakeWorld]:
    """Make worlds, each with a database of its own."""
    worlds: list[World] = []

    def make(**settings: object) -> World:
        worlds.append(World(memory_folder / f"switchboard-{len(worlds)}.db", **settings))
        return worlds[-1]

    yield make
    for world in worlds:
        world.close()


@pytest.fixture
def world(make_world: MakeWorld) -> World:
    """A company with one customer channel and no desk, on a Tuesday at ten."""
    return make_world()


@pytest.fixture
def desk(make_world: MakeWorld) -> World:
    """The company with a desk."""
    return make_world(desk=DESK)


@pytest.fixture
def escalation(world: World) -> Escalation:
    """Kim's question, which dan owns, with everything about it said."""
    world.hear(KIM, UNKNOWN)
    world.settle()
    world.carry()
    return world.escalation()
