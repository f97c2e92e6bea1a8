"""A small team of a made-up company, as `_library.yml` would name it."""

from __future__ import annotations

from bot.core.answers import Answer
from bot.core.channels import Channel, Mode
from bot.core.people import Person
from bot.core.ranking import Match, Reason
from bot.core.roster import Roster
from bot.core.settings import GroupEntry, LibrarySettings, PersonEntry, Team, Topic

ANA, BEN, CAT, DAN, EVE = "U0ANA", "U0BEN", "U0CAT", "U0DAN", "U0EVE"
OUR_TEAM, THEIR_TEAM = "T0OURS", "T0THEIRS"

PEOPLE = {
    handle: PersonEntry(handle, name, public_name=public, slack_id=f"U0{handle.upper()}")
    for handle, name, public in [
        ("ana", "Ana Lima", "Ana"),
        ("ben", "Ben Okafor", None),
        ("cat", "Cat Moss", "Cat"),
        ("dan", "Dan Roy", None),
        ("eve", "Eve Sol", None),
    ]
}
GROUPS = {"billing": GroupEntry("billing", "S0BILLING", "Billing team", "our billing team")}


def make_settings(**changes: object) -> LibrarySettings:
    given = {
        "people": PEOPLE,
        "groups": GROUPS,
        "team": Team(workspaces=(OUR_TEAM,), people=("ana", "U0RAW"), groups=("billing",)),
        "default_owner": "dan",
        "default_deputy": "eve",
        "topics": {
            "account": Topic("account", "Account", owner="ana", deputy="ben"),
            "billing": Topic("billing", "Billing", owner="billing", deputy="cat"),
            "loose": Topic("loose", "Loose ends"),
        },
        "curators": ("ana",),
        "admins": ("eve",),
    }
    return LibrarySettings(**(given | changes))


def make_roster(absent: frozenset[str] = frozenset(), **changes: object) -> Roster:
    ids = {"ana": ANA, "ben": BEN, "cat": CAT, "dan": DAN, "eve": EVE}
    return Roster(make_settings(**changes), ids, {"billing": (BEN, CAT)}, absent)


def make_person(user_id: str = "U1", team_id: str | None = OUR_TEAM, **facts: object) -> Person:
    return Person(user_id, team_id, "Somebody", **facts)


def make_channel(owner: str | None = None) -> Channel:
    return Channel(1, "C1", Mode.LIVE, owner=owner)


def make_answer(slug: str, topic: str, owner: str | None = None) -> Answer:
    return Answer(slug, topic, slug.title(), "…", (), owner=owner)


def make_match(slug: str, confidence: float) -> Match:
    return Match(slug, slug.title(), confidence, Reason("", ""))
