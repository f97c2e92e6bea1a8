"""Who somebody is, asked of Slack, and handles made ids."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from bot.core.people import Author
from bot.core.roster import SlackIds
from bot.core.settings import GroupEntry, LibrarySettings, PersonEntry, Team
from bot.sandbox import Sandbox
from bot.slack.client import SlackClient
from bot.slack.payloads import Us
from bot.slack.people import SlackPeople, person_of, resolve_roster

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
SETTINGS = LibrarySettings(
    people={
        "ana": PersonEntry("ana", "Ana Keller", email="ana@fernhill.example"),
        "ben": PersonEntry("ben", "Ben Okafor", slack_id="U0BEN"),
        "otto": PersonEntry("otto", "Otto Old", slack_id="U0OLD"),
        "nobody": PersonEntry("nobody", "No Body", email="nobody@fernhill.example"),
        "gone": PersonEntry("gone", "Gone", slack_id="U0GONE"),
    },
    groups={
        "support": GroupEntry("support", "S0SUPPORT", "Support"),
        "missing": GroupEntry("missing", "S0MISSING", "Missing"),
    },
    team=Team(people=("ana", "ben")),
    default_owner="ana",
)


@pytest.fixture(scope="module")
def slack() -> Iterator[Sandbox]:
    with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture
def sandbox(slack: Sandbox) -> Iterator[Sandbox]:
    before = slack.snapshot()
    yield slack
    slack.faults.clear()
    slack.restore(before)


def client_of(sandbox: Sandbox) -> SlackClient:
    return SlackClient(sandbox.bot_token, base_url=sandbox.api_url, timeout=1, patience=0)


@pytest.fixture
def people(sandbox: Sandbox) -> SlackPeople:
    us = Us(sandbox.bot_user_id, sandbox.bot_id)
    return SlackPeople(client_of(sandbox), us, lambda: NOON)


@pytest.mark.parametrize(
    ("user", "team", "traits"),
    [
        ("U0ANA", "T0FERNHILL", set()),
        ("U0GIL", "T0FERNHILL", {"is_guest"}),
        ("U0MIA", "T0GLOBEX", set()),
        ("U0STRANGE", "T0HOOLI", {"is_stranger"}),
        ("U0OLD", "T0FERNHILL", {"is_deleted"}),
        ("U0OTHERBOT", "T0FERNHILL", {"is_bot"}),
    ],
)
def test_what_slack_knows_of_somebody(people: SlackPeople, user, team, traits):
    person = people.look_up(user)

    assert person is not None
    assert (person.user_id, person.team_id, person.looked_up_at) == (user, team, NOON)
    known = {"is_guest", "is_stranger", "is_deleted", "is_bot"}
    assert {trait for trait in known if getattr(person, trait)} == traits


def test_whom_slack_does_not_know_is_nobody(people: SlackPeople):
    assert people.look_up("U0NOBODY") is None


@pytest.mark.parametrize(
    "kind", ["error", "http_503", "reset_before", "reset_after", "ratelimited", "timeout_before"]
)
def test_a_slack_that_does_not_answer_says_nothing(sandbox, people: SlackPeople, kind):
    sandbox.faults.add("users.info", kind=kind, seconds=1.2)

    assert people.look_up("U0ANA") is None


def test_somebody_is_not_asked_about_while_slack_asks_to_wait(sandbox):
    times = [NOON]
    us = Us(sandbox.bot_user_id, sandbox.bot_id)
    people = SlackPeople(client_of(sandbox), us, lambda: times[-1])
    sandbox.faults.add("users.info", kind="ratelimited", retry_after=30)
    known = [people.look_up("U0ANA")]
    asked = len(sandbox.calls("users.info"))
    times.append(NOON + timedelta(seconds=29))
    known.append(people.look_up("U0BEN"))
    assert len(sandbox.calls("users.info")) == asked
    times.append(NOON + timedelta(seconds=31))
    known.append(people.look_up("U0BEN"))
    assert [person is not None for person in known] == [False, False, True]


def test_a_threads_authors_come_without_its_root(sandbox, people: SlackPeople):
    root = sandbox.as_user("U0MIA").post("C0GLOBEX", "hello?")
    reply = sandbox.as_user("U0ANA").post("C0GLOBEX", "hello!", thread_ts=root)
    authors = people.thread_authors("C0GLOBEX", root)

    assert authors is not None
    assert [(heard.ts, heard.author) for heard in authors] == [
        (reply, Author("U0ANA", "T0FERNHILL"))
    ]
    assert all(heard.from_history for heard in authors)


def test_a_thread_that_cannot_be_read_is_unknown(people: SlackPeople):
    assert people.thread_authors("C0NOWHERE", "1.000000") is None


def test_a_person_of_few_facts_is_still_a_person():
    person = person_of({"id": "U1"}, NOON)

    assert person.name == "U1"
    assert person.team_id is None
    assert person_of({}, NOON).user_id == ""


def test_handles_become_ids_and_what_is_missing_is_said(sandbox, caplog):
    roster, _ = resolve_roster(SETTINGS, client_of(sandbox), SlackIds())

    assert roster.user_id("ana") == "U0ANA"
    assert roster.reached_by("ben") == ("U0BEN",)
    assert set(roster.reached_by("support")) == {"U0ANA", "U0EVA"}
    assert roster.reached_by("missing") == ()
    assert roster.user_id("nobody") is None
    assert roster.reached_by("otto") == ()
    assert roster.reached_by("gone") == ()
    assert "handle=nobody" in caplog.text
    assert "handle=missing" in caplog.text
    assert "@fernhill" not in caplog.text


def test_what_was_found_once_holds_while_slack_does_not_answer(sandbox):
    _, known = resolve_roster(SETTINGS, client_of(sandbox), SlackIds())
    for method in ("users.lookupByEmail", "usergroups.users.list", "users.info"):
        sandbox.faults.add(method, kind="error", times=None)
    roster, _ = resolve_roster(SETTINGS, client_of(sandbox), known)

    assert roster.user_id("ana") == "U0ANA"
    assert set(roster.reached_by("support")) == {"U0ANA", "U0EVA"}


def test_who_was_deactivated_is_absent_although_their_address_finds_nobody(sandbox):
    _, known = resolve_roster(SETTINGS, client_of(sandbox), SlackIds())
    sandbox.change_user("U0ANA", deleted=True)
    roster, _ = resolve_roster(SETTINGS, client_of(sandbox), known)

    assert "U0ANA" in roster.absent
    assert roster.reached_by("ana") == ()
