"""The sample world: Fernhill, a small software company, and two of its customers."""

from bot.sandbox.state import SlackChannel, SlackTeam, User, Usergroup, World

TEAM = "T0FERNHILL"
TEAMMATES = ("U0ANA", "U0BEN", "U0CHLOE", "U0DEV", "U0EVA")


def default_world() -> World:
    """Return a new copy of the sample world."""
    users = [*_fernhill(), *_outsiders()]
    return World(
        team_id=TEAM,
        bot_user_id="U0SWITCH",
        bot_id="B0SWITCH",
        app_id="A0SWITCH",
        teams={team.id: team for team in _teams()},
        users={user.id: user for user in users},
        usergroups={
            "S0SUPPORT": Usergroup("S0SUPPORT", "support", "Support", ["U0ANA", "U0EVA"]),
            "S0ONCALL": Usergroup("S0ONCALL", "oncall", "On call", ["U0DEV", "U0CHLOE"]),
        },
        channels={channel.id: channel for channel in _channels()},
    )


def _teams() -> list[SlackTeam]:
    return [
        SlackTeam(TEAM, "Fernhill", "fernhill"),
        SlackTeam("T0GLOBEX", "Globex", "globex"),
        SlackTeam("T0INITECH", "Initech", "initech"),
        SlackTeam("T0HOOLI", "Hooli", "hooli"),
    ]


def _teammate(user_id: str, real_name: str, title: str) -> User:
    name = real_name.split()[0].lower()
    return User(user_id, TEAM, name, real_name, f"{name}@fernhill.example", title=title)


def _fernhill() -> list[User]:
    ana = _teammate("U0ANA", "Ana Keller", "Head of support")
    ana.is_admin = True
    gil = User("U0GIL", TEAM, "gil", "Gil Moreno", "gil@moreno.example", is_restricted=True)
    gil.title = "Community guest"
    otto = _teammate("U0OLD", "Otto Old", "Formerly support")
    otto.deleted = True
    deploybot = User(
        "U0OTHERBOT", TEAM, "deploybot", "Deploybot", bot_id="B0OTHER", app_id="A0OTHER"
    )
    switchboard = User(
        "U0SWITCH", TEAM, "switchboard", "Switchboard", bot_id="B0SWITCH", app_id="A0SWITCH"
    )
    return [
        ana,
        _teammate("U0BEN", "Ben Okafor", "Billing"),
        _teammate("U0CHLOE", "Chloe Martin", "Integrations engineer"),
        _teammate("U0DEV", "Dev Patel", "Platform engineer"),
        _teammate("U0EVA", "Eva Lind", "Support"),
        gil,
        otto,
        deploybot,
        switchboard,
    ]


def _outsiders() -> list[User]:
    mia = User("U0MIA", "T0GLOBEX", "mia", "Mia Torres", "mia@globex.example")
    noah = User("U0NOAH", "T0GLOBEX", "noah", "Noah Berg", "noah@globex.example")
    olga = User("U0OLGA", "T0INITECH", "olga", "Olga Petrova", "olga@initech.example")
    stranger = User("U0STRANGE", "T0HOOLI", "sam", "Sam Strange", is_stranger=True, tz=None)
    return [mia, noah, olga, stranger]


def _channels() -> list[SlackChannel]:
    bot_and_team = ["U0SWITCH", *TEAMMATES]
    globex = [*bot_and_team, "U0MIA", "U0NOAH"]
    return [
        SlackChannel("C0GLOBEX", "ext-globex", TEAM, members=globex, shared_with=["T0GLOBEX"],
                creator="U0ANA", topic="Globex and Fernhill"),
        SlackChannel("C0INITECH", "ext-initech", TEAM, members=[*bot_and_team, "U0OLGA"],
                shared_with=["T0INITECH"], creator="U0ANA", topic="Initech and Fernhill"),
        SlackChannel("C0COMMUNITY", "community", TEAM, members=[*bot_and_team, "U0GIL"],
                creator="U0EVA", topic="Questions from everyone who uses Fernhill"),
        SlackChannel("C0DESK", "support-desk", TEAM, "private", members=list(bot_and_team),
                creator="U0ANA", topic="Escalations. Internal."),
        SlackChannel("C0GENERAL", "general", TEAM, members=[*TEAMMATES, "U0OTHERBOT"],
                creator="U0ANA", topic="Company-wide"),
    ]  # fmt: skip
