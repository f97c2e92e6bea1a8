"""A made-up company: its channels, its people and two customers, and its settings."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.core.channels import Mode
from bot.core.people import Author
from bot.core.settings import (
    ChannelSetting,
    GroupEntry,
    LibrarySettings,
    PersonEntry,
    Team,
    Topic,
)

BOT = "U0BOT"
OURS, THEIRS = "T0OURS", "T0THEIRS"
HELP, SHADOW, ASKED, OFF, DESK, ELSEWHERE = (
    "C0HELP",
    "C0SHADOW",
    "C0MENTIONS",
    "C0OFF",
    "C0DESK",
    "C0ELSEWHERE",
)

# Customers of two companies, and the team.
KIM, LEE = "U0KIM", "U0LEE"
ASKER = Author(KIM, THEIRS)
ANA, BEN, CAT, DAN, EVE = "U0ANA", "U0BEN", "U0CAT", "U0DAN", "U0EVE"
NAMES = {
    KIM: "Kim Park",
    LEE: "Lee Wong",
    ANA: "Ana Lima",
    BEN: "Ben Okafor",
    CAT: "Cat Moss",
    DAN: "Dan Roy",
    EVE: "Eve Sol",
}
TEAM = {ANA, BEN, CAT, DAN, EVE}
IDS = {"ana": ANA, "ben": BEN, "cat": CAT, "dan": DAN, "eve": EVE}

TUESDAY = datetime(2026, 3, 3, 10, 0, tzinfo=UTC)


def make_settings(**changes: object) -> LibrarySettings:
    """`_library.yml` of the company: dan owns what nobody else owns; work is 9 to 17, UTC."""
    people = {
        "ana": PersonEntry("ana", "Ana Lima", public_name="Ana", slack_id=ANA),
        "ben": PersonEntry("ben", "Ben Okafor", slack_id=BEN),
        "cat": PersonEntry("cat", "Cat Moss", public_name="Cat", slack_id=CAT),
        "dan": PersonEntry("dan", "Dan Roy", public_name="Dan", slack_id=DAN),
        "eve": PersonEntry("eve", "Eve Sol", slack_id=EVE),
    }
    modes = [
        (HELP, "help-kim", Mode.LIVE),
        (SHADOW, "help-lee", Mode.SHADOW),
        (ASKED, "general", Mode.MENTIONS),
        (OFF, "random", Mode.OFF),
    ]
    given = {
        "people": people,
        "groups": {"billing-team": GroupEntry("billing-team", "S0BILL", "Billing", "our billers")},
        "team": Team(workspaces=(OURS,)),
        "default_owner": "dan",
        "default_deputy": "eve",
        "topics": {
            "account": Topic("account", "Account", owner="ana", deputy="ben"),
            "billing": Topic("billing", "Billing", owner="billing-team", deputy="cat"),
            "data": Topic("data", "Data"),
        },
        "curators": ("ana",),
        "admins": ("eve",),
        "channels": tuple(ChannelSetting(*each) for each in modes),
        "never_say": ("guarantee",),
    }
    return LibrarySettings(**(given | changes))
