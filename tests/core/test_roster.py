from __future__ import annotations

import pytest

from bot.core.people import Author, Side
from bot.core.settings import Team

from .sample import (
    ANA,
    BEN,
    CAT,
    DAN,
    EVE,
    OUR_TEAM,
    THEIR_TEAM,
    make_person,
    make_roster,
)

C, T, N, U = Side.CUSTOMER, Side.TEAMMATE, Side.NEITHER, Side.UNKNOWN


@pytest.mark.parametrize(
    ("author", "person", "expected"),
    [
        (Author("U1", OUR_TEAM), make_person(), T),
        (Author("U1"), make_person(), T),
        (Author("U1", OUR_TEAM), make_person(is_guest=True), C),
        (Author("U1"), make_person(is_guest=True), C),
        (Author("U1", OUR_TEAM), make_person(is_stranger=True), C),
        (Author("U1", THEIR_TEAM), None, C),
        (Author("U1", THEIR_TEAM), make_person(team_id=THEIR_TEAM), C),
        (Author("U1"), make_person(team_id=THEIR_TEAM), C),
        (Author("U1"), make_person(team_id=None), C),
        (Author("U1", OUR_TEAM), None, U),
        (Author("U1"), None, U),
        (Author("U1", bot_id="B1"), None, N),
        (Author("U1", OUR_TEAM), make_person(is_bot=True), N),
        (Author(ANA, bot_id="B1"), None, N),
        (Author("U1", bot_id="B1"), make_person(), T),
        (Author("U1", bot_id="B1"), make_person(is_bot=True), N),
        (Author("USLACKBOT", OUR_TEAM), make_person("USLACKBOT"), N),
        (Author("USLACKBOT"), None, N),
        (Author("U1", OUR_TEAM), make_person(is_deleted=True), N),
        (Author(ANA), make_person(ANA, is_deleted=True), N),
        (Author(ANA), None, T),
        (Author(ANA, THEIR_TEAM), make_person(ANA, THEIR_TEAM), T),
        (Author(ANA), make_person(ANA, is_guest=True), T),
        (Author("U0RAW", THEIR_TEAM), None, T),
        (Author(BEN, THEIR_TEAM), None, T),
        (Author(CAT), make_person(CAT, is_guest=True), T),
        (Author(EVE, THEIR_TEAM), None, T),
        (Author(DAN, THEIR_TEAM), None, C),
    ],
    ids=[
        "a full member of our workspace",
        "a full member, the payload proves no team",
        "a guest carries our team's id",
        "a guest, the payload proves no team",
        "a stranger carries our team's id",
        "somebody else's member, not looked up yet",
        "somebody else's member",
        "somebody else's member, the payload proves no team",
        "a member of nobody's workspace",
        "our team's id alone proves nothing",
        "nothing is known",
        "a bot",
        "a bot of our workspace, by what Slack says of it",
        "a bot that speaks as a teammate",
        "a member who posts through an app",
        "an app with a user of its own",
        "Slackbot says that it is no bot",
        "Slackbot, not looked up",
        "a deactivated member",
        "a deactivated teammate that the file still names",
        "named in the file",
        "named in the file, of another workspace",
        "named in the file, a guest",
        "named in the file by Slack id",
        "a member of a group that is team",
        "a guest in a group that is team",
        "an admin is a teammate",
        "an owner who is in no team of the file, elsewhere",
    ],
)
def test_which_side_somebody_stands_on(author, person, expected):
    assert make_roster().side(author, person) is expected


@pytest.mark.parametrize(
    ("author", "person", "expected"),
    [
        (Author("U1", bot_id="B1"), None, C),
        (Author("U1"), make_person(is_bot=True), C),
        (Author("U1"), make_person(is_bot=True, is_deleted=True), N),
        (Author("U1", OUR_TEAM), make_person(), T),
    ],
    ids=["a workflow", "a bot user", "a bot that was removed", "a person is not a bot"],
)
def test_where_bots_are_listened_to_they_are_customers(author, person, expected):
    assert make_roster().side(author, person, hears_bots=True) is expected


@pytest.mark.parametrize("excluded", ["ana", "billing", "U0BEN"])
def test_who_is_said_not_to_be_team_is_a_customer(excluded):
    team = Team(workspaces=(OUR_TEAM,), people=("ana", "ben"), not_team=(excluded,))
    roster = make_roster(team=team, curators=(), admins=())
    user_id = ANA if excluded == "ana" else BEN
    assert roster.side(Author(user_id, OUR_TEAM), make_person(user_id)) is C


def test_a_community_names_its_team_and_no_workspace():
    roster = make_roster(team=Team(people=("ana",)), curators=(), admins=())
    assert roster.side(Author("U1", OUR_TEAM), make_person()) is C
    assert roster.side(Author("U1"), make_person()) is C
    assert roster.side(Author(ANA, OUR_TEAM), make_person(ANA)) is T


def test_curators_and_admins_may_change_the_library_and_nobody_else():
    roster = make_roster(curators=("ana", "billing"))
    may = {user_id for user_id in (ANA, BEN, CAT, DAN, EVE, "U1") if roster.is_curator(user_id)}
    assert may == {ANA, BEN, CAT, EVE}
    assert [user_id for user_id in (ANA, BEN, EVE) if roster.is_admin(user_id)] == [EVE]


def test_who_can_help_is_named_once_each():
    roster = make_roster(curators=("ana", "billing"), admins=("ana", "eve"))
    assert roster.curator_names() == ("Ana Lima", "Billing team", "Eve Sol")


@pytest.mark.parametrize(
    ("handle", "expected"),
    [
        ("ana", (ANA,)),
        ("billing", (BEN, CAT)),
        ("nobody", ()),
        (None, ()),
    ],
)
def test_whom_a_handle_reaches(handle, expected):
    assert make_roster().reached_by(handle) == expected


def test_a_handle_does_not_reach_those_who_left():
    roster = make_roster(absent=frozenset({ANA, BEN}))
    assert roster.reached_by("ana") == ()
    assert roster.reached_by("billing") == (CAT,)


def test_customers_read_a_public_name_or_our_team():
    roster = make_roster()
    assert roster.public_name(ANA) == "Ana"
    assert roster.public_name(BEN) == "our team"
    assert roster.public_name("U1") == "our team"
