"""What the quiet lane shows, and to whom."""

from __future__ import annotations

from bot.core.messages import Heard
from bot.core.outbox import MessageKind
from bot.core.quiet import QuietLine
from bot.services.app_home import AppHomes
from bot.services.outbox.messages import QuietMessage, TeamHome

from .company import DESK, HELP, KIM
from .world import World

STATEMENT = "we moved everything to the new servers yesterday"
ANOTHER = "the parcel with the scanners arrived in Lisbon on Friday"
QUIET, NOTICE, HANDOVER = MessageKind.QUIET, MessageKind.NOTICE, MessageKind.HANDOVER


def tell(world: World, words: str = STATEMENT, by: str = KIM, channel: str = HELP) -> Heard:
    """Somebody tells something, and all that follows from it has happened."""
    heard = world.hear(by, words, channel=channel)
    world.settle()
    world.carry()
    return heard


def line(world: World, heard: Heard) -> QuietLine:
    with world.store.read() as tx:
        found = tx.find_quiet(world.question(heard).id)
    assert found is not None
    return found


def cards(world: World) -> list[QuietMessage]:
    """The cards of the quiet lane as they stand on the desk, oldest first."""
    world.carry()
    return [post.message for post in world.seen(DESK) if post.kind is QUIET]


def listed(card: QuietMessage) -> list[str]:
    return [view.words for view in card.lines]


def home_of(world: World, user: str) -> TeamHome:
    """Somebody's App Home as it is true now."""
    homes = AppHomes(world.deps)
    homes.open(user)
    (page,) = [page for page in homes.stale(only_opened=True) if page.user_id == user]
    assert isinstance(page.home, TeamHome)
    return page.home


def at_home(world: World, user: str) -> list[str]:
    return [view.words for view in home_of(world, user).quiet]
