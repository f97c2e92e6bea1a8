"""Ids in Slack's text, and the names beside them."""

from __future__ import annotations

import pytest

from bot.core.mentions import named, people_in

NAMES = {"U0BEN": "Ben Okafor", "C0DESK": "support-desk", "S0BILL": "R&D <x|y>`", "U0EVA": "  "}


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        ("<@U0BEN> can you look", "<@U0BEN|Ben Okafor> can you look"),
        ("<@U0BEN|ceo>", "<@U0BEN|Ben Okafor>"),
        ("in <#C0DESK> or <#C0X|other>", "in <#C0DESK|support-desk> or <#C0X|other>"),
        ("<!subteam^S0BILL>", "<!subteam^S0BILL|R&amp;D xy>"),
        ("<!here> <https://x.y|U0BEN> @U0BEN", "<!here> <https://x.y|U0BEN> @U0BEN"),
        ("<@U0EVA> <@U0NOBODY>", "<@U0EVA> <@U0NOBODY>"),
    ],
)
def test_names_stand_beside_ids(raw, said):
    assert named(raw, NAMES.get) == said


def test_people_are_found_once_each():
    assert people_in("<@U0BEN> <@W0X|x> <@U0BEN> <#C0X> <@B0X>") == ("U0BEN", "W0X")
