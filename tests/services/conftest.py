from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot.core.models import Escalation

from .company import KIM
from .library import UNKNOWN
from .world import World

MakeWorld = Callable[..., World]


def memory() -> str | None:
    """A folder that no disk is behind, where there is one: these tests are not about disks."""
    return "/dev/shm" if os.access("/dev/shm", os.W_OK) else None


@pytest.fixture
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(dir=memory()) as name:
        yield Path(name)


@pytest.fixture
def make_world(folder: Path) -> Iterator[MakeWorld]:
    """Make worlds, each with a database of its own."""
    worlds: list[World] = []

    def make(**settings: object) -> World:
        worlds.append(World(folder / f"switchboard-{len(worlds)}.db", **settings))
        return worlds[-1]

    yield make
    for world in worlds:
        world.close()


@pytest.fixture
def world(make_world: MakeWorld) -> World:
    """A company with one customer channel and no desk, on a Tuesday at ten."""
    return make_world()


@pytest.fixture
def escalation(world: World) -> Escalation:
    """Kim's question, which dan owns, with everything about it said."""
    world.hear(KIM, UNKNOWN)
    world.settle()
    world.carry()
    return world.escalation()
