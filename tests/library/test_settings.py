"""Reading _library.yml: every key, and every way to get one wrong."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.channels import Mode
from bot.core.contrary import ContraryWords
from bot.core.settings import (
    ChannelSetting,
    GroupEntry,
    PersonEntry,
    Retention,
    Sla,
    Team,
    Topic,
    UrgentSetting,
    WorkingHours,
)
from bot.core.urgency import UrgentWords
from bot.library import read_library
from bot.library.mistakes import Mistakes
from bot.library.settings import read_settings
from tests.library.conftest import SETTINGS, Write, mistakes_in

L = "responses/_library.yml"
FULL = (
    SETTINGS.replace("workspaces: [T0FERNHILL]", "people: [ana, ben]\n  groups: [support]")
    .replace("[support]", "[support]\n  not: [U0CLIENT]")
    .replace("owner: ben", "owner: ben\n    deputy: ana")
    + """\
curators: [ana, support]
admins: [ana]
channels:
  - id: C0GLOBEX
    name: "#ext-globex"
    mode: live
    owner: ben
  - id: C0FORMS
    mode: shadow
    listen_to_bots: yes
desk: C0DESK
working_hours:
  timezone: Europe/Berlin
  days: [mon-wed, Friday]
  from: 08:30
  to: "18:00"
  closed: [2026-12-25]
sla:
  first_answer: 1h30m
  remind_at: 50%
urgent:
  due: 5m
  phrases: [black week]
  not: [fire drill]
  builtin: no
urgent_owner: support
contrary:
  opposites: ["mount = unmount, take down"]
  names: [Velofix]
  not: [zoom]
  builtin: no
wrong_rate: 1.5%
learn: no
suggest_wait: 15m
settle: 5s
late_after: 90m
retention:
  words: 90d
  counts: never
voice:
  never_say: [to be honest]
"""
)


def test_everything_that_curators_decide_becomes_a_value(write: Write) -> None:
    settings = read_library(write(settings=FULL)).settings
    assert settings.people["ana"] == PersonEntry(
        "ana", "Ana Keller", "Ana from Fernhill", None, "ana@fernhill.example"
    )
    assert settings.people["ben"] == PersonEntry("ben", "Ben Okafor", None, "U0BEN", None)
    assert settings.groups == {"support": GroupEntry("support", "S0SUPPORT", "Support")}
    assert settings.team == Team((), ("ana", "ben"), ("support",), ("U0CLIENT",))
    assert settings.topics == {
        "billing": Topic("billing", "Billing", "ben", "ana"),
        "account": Topic("account", "Accounts"),
    }
    assert (settings.default_owner, settings.default_deputy) == ("support", "ana")
    assert (settings.curators, settings.admins) == (("ana", "support"), ("ana",))
    assert settings.channels == (
        ChannelSetting("C0GLOBEX", "ext-globex", Mode.LIVE, "ben"),
        ChannelSetting("C0FORMS", "", Mode.SHADOW, None, listens_to_bots=True),
    )
    assert settings.desk == "C0DESK"
    assert settings.working_hours == WorkingHours(
        "Europe/Berlin", (0, 1, 2, 4), time(8, 30), time(18), (date(2026, 12, 25),)
    )
    assert settings.sla == Sla(timedelta(minutes=90), 0.5)
    words = UrgentWords(("black week",), ("fire drill",), builtin=False)
    assert settings.urgent == UrgentSetting(timedelta(minutes=5), words, "support")
    mount = (("mount",), ("unmount", "take down"))
    assert settings.contrary == ContraryWords((mount,), ("Velofix",), ("zoom",), builtin=False)
    assert settings.wrong_rate == 0.015
    assert settings.learns is False
    assert settings.suggest_wait == timedelta(minutes=15)
    assert settings.settle == timedelta(seconds=5)
    assert settings.late_after == timedelta(minutes=90)
    assert settings.never_say == ("to be honest",)
    assert settings.retention == Retention(words=timedelta(days=90), counts=None)


def test_what_is_not_said_has_the_documented_value(write: Write) -> None:
    settings = read_library(write()).settings
    assert settings.working_hours == WorkingHours()
    assert settings.sla == Sla(timedelta(hours=4), 0.75)
    assert settings.urgent == UrgentSetting(timedelta(minutes=15), UrgentWords(), None)
    assert settings.contrary == ContraryWords()
    assert settings.wrong_rate == 0.02
    assert settings.learns is True
    assert settings.suggest_wait == timedelta(minutes=10)
    assert settings.settle == timedelta(seconds=20)
    assert settings.late_after == timedelta(hours=1)
    assert settings.retention == Retention(timedelta(days=365), timedelta(days=1095))
    assert (settings.desk, settings.channels, settings.never_say) == (None, (), ())


CASES = {
    "unknown key": (
        ("desk: C0DESK", "desks: C0DESK"),
        "unknown key 'desks'; did you mean 'desk'?",
    ),
    "unknown key inside": (
        ("public_name", "publicname"),
        "unknown key 'publicname' in 'ana'; did you mean 'public_name'?",
    ),
    "person who cannot be found": (
        ("    slack: U0BEN\n", ""),
        "give 'ben' an 'email' or a 'slack' id",
    ),
    "person's id": (("U0BEN", "ben"), "'ben' is not the Slack id of a person, such as U0123ABCD"),
    "e-mail": (("ana@fernhill.example", "ana at home"), "'ana at home' is not an e-mail address"),
    "handle": (
        ("  ben:\n", "  Ben O:\n"),
        "rename 'Ben O': a handle is lower-case letters, digits and hyphens",
    ),
    "person without a name": (("    name: Ana Keller\n", ""), "give 'ana' a 'name'"),
    "person and group": (("  support:\n", "  ana:\n"), "'ana' is a person too: rename one of them"),
    "hidden sign in a name": (
        ("Ana from", "Ana\u202e from"),
        "the name holds the invisible character U+202E: type it again",
    ),
    "group's id": (
        ("S0SUPPORT", "support"),
        "'support' is not the Slack id of a group, such as S0123ABCD",
    ),
    "no group id": (
        ("    slack: S0SUPPORT\n", ""),
        "give 'support' the 'slack' id of its user group",
    ),
    "empty team": (
        ("  people: [ana, ben]\n  groups: [support]\n", ""),
        "the team is empty: name a workspace, people or groups",
    ),
    "team of nobody known": (
        ("people: [ana, ben]", "people: [ana, bne]"),
        "no person is called 'bne'; did you mean 'ben'?",
    ),
    "workspace": (
        ("groups: [support]", "workspaces: [fernhill]"),
        "'fernhill' is not the Slack id of a workspace, such as T0123ABCD",
    ),
    "curators not a list": (
        ("curators: [ana, support]", "curators: ana"),
        "'curators' is a list: begin each line with '- '",
    ),
    "curator": (
        ("admins: [ana]", "admins: [anna]"),
        "no person or group is called 'anna'; did you mean 'ana'?",
    ),
    "topic's owner": (
        ("deputy: ana\n  acc", "deputy: eve\n  acc"),
        "no person or group is called 'eve'; use one of: ana, ben, support",
    ),
    "topic without a title": (
        ("    title: Accounts\n", "    owner: ben\n"),
        "give 'account' a 'title'",
    ),
    "topic's name": (
        ("  billing:", "  Billing:"),
        "rename the topic: use lower-case letters, digits and hyphens, as in 'reset-sso'",
    ),
    "empty topic": (("    title: Accounts\n", ""), "write 'title: …' under 'account': it is empty"),
    "no default owner": (
        ("default_owner: support\n", ""),
        "add 'default_owner': the person or group that has what nobody else has",
    ),
    "no default deputy": (
        ("default_deputy: ana\n", ""),
        "add 'default_deputy': the person or group that stands in for default_owner",
    ),
    "deputy who is the owner": (
        ("default_deputy: ana", "default_deputy: support"),
        "name somebody else than default_owner, who then stands in",
    ),
    "channel without a mode": (
        ("    mode: live\n", ""),
        "give C0GLOBEX a 'mode': live, mentions, shadow or off",
    ),
    "mode": (("mode: live", "mode: alive"), "there is no mode 'alive'; did you mean 'live'?"),
    "channel by name": (
        ("C0GLOBEX", '"#ext-globex"'),
        "'#ext-globex' is not the Slack id of a channel, such as C0123ABCD",
    ),
    "channel twice": (
        ("C0FORMS", "C0GLOBEX"),
        "channel C0GLOBEX is given twice, first on line 29",
    ),
    "desk watched": (
        ("C0FORMS", "C0DESK"),
        "remove C0DESK here: it is the desk, where customers have no business",
    ),
    "yes or no": (
        ("listen_to_bots: yes", "listen_to_bots: maybe"),
        "'listen_to_bots': write yes or no, not 'maybe'",
    ),
    "zone": (
        ("Europe/Berlin", "Europe/Berlni"),
        "'timezone': there is no time zone 'Europe/Berlni'; did you mean 'Europe/Berlin'?",
    ),
    "no zone": (
        ("  timezone: Europe/Berlin\n", ""),
        "add 'timezone', such as Europe/Berlin",
    ),
    "day": (("Friday", "fryday"), "'days': write a day such as mon, or mon-fri, not 'fryday'"),
    "days backwards": (
        ("mon-wed", "wed-mon"),
        "'days': write the days from left to right, Monday first, not 'wed-mon'",
    ),
    "time": (
        ("08:30", "8.30"),
        "'from': write a time from 00:00 to 23:59, such as 09:00, not '8.30'",
    ),
    "end before start": (('"18:00"', "08:00"), "'to' must be later in the day than 'from'"),
    "closed day": (
        ("2026-12-25", "25 Dec"),
        "'closed': write the date as YYYY-MM-DD, not '25 Dec'",
    ),
    "duration": (
        ("1h30m", "4 hours"),
        "'first_answer': write a duration such as 20s, 10m, 4h or 1h30m, not '4 hours'",
    ),
    "duration too long": (("1h30m", "900h"), "'first_answer': 900h is outside 1m to 80h"),
    "share": (("50%", "0.5"), "'remind_at': write a percentage such as 2%, not '0.5'"),
    "share too large": (("1.5%", "50%"), "'wrong_rate': 50% is outside 0.1% to 20%"),
    "learn": (("learn: no", "learn: maybe"), "'learn': write yes or no, not 'maybe'"),
    "settle too long": (("settle: 5s", "settle: 1h"), "'settle': 1h is outside 0s to 5m"),
    "voice": (("voice:\n  never_say", "voice:\n  never"), "unknown key 'never' in 'voice'"),
    "urgent, due": (("due: 5m", "due: soon"), "'due': write a duration"),
    "urgent, too late": (("due: 5m", "due: 30h"), "'due': 30h is outside 1m to 24h"),
    "urgent, both": (
        ("not: [fire drill]", "not: [Black week]"),
        "'black week' is under 'phrases' and under 'not': remove one",
    ),
    "contrary, no pair": (
        ('["mount = unmount, take down"]', "[mount]"),
        "write opposites as 'mount = unmount, take down', not 'mount'",
    ),
    "contrary, both": (
        ("not: [zoom]", "not: [velofix]"),
        "'velofix' is under 'names' and under 'not': remove one",
    ),
    "urgent, builtin": (("builtin: no", "builtin: none"), "write yes or no, not 'none'"),
    "urgent_owner": (
        ("urgent_owner: support", "urgent_owner: suport"),
        "no person or group is called 'suport'",
    ),
    "topic, sending": (
        ("    deputy: ana\n", "    deputy: ana\n    sending: never\n"),
        "'sending': write alone or suggest, not 'never'",
    ),
    "retention": (("words: 90d", "word: 90d"), "unknown key 'word' in 'retention'"),
    "days to keep": (
        ("words: 90d", "words: 3 months"),
        "'words': write a number of days such as 365d, or never, not '3 months'",
    ),
    "too few days": (("words: 90d", "words: 2d"), "'words': 2d is too few: 7d or more, or never"),
    "counts before words": (
        ("counts: never", "counts: 30d"),
        "'counts' must not be shorter than 'words'",
    ),
    "not a table": (
        ("sla:\n  first_answer: 1h30m\n  remind_at: 50%", "sla: 4h"),
        "'sla' is a table",
    ),
}


@pytest.mark.parametrize(("change", "expected"), CASES.values(), ids=CASES)
def test_each_mistake_is_told_with_its_line(
    write: Write, change: tuple[str, str], expected: str
) -> None:
    broken = FULL.replace(*change, 1)
    assert broken != FULL
    found = mistakes_in(write(settings=broken))
    assert any(f": {expected}" in mistake for mistake in found), found
    assert all(mistake.startswith(f"{L}:") for mistake in found)
    assert len(found) == len(set(found))


LINES = {
    "unknown key": (("desk: C0DESK", "desks: C0DESK"), 36),
    "owner": (("default_owner: support", "default_owner: nobody"), 17),
    "mode": (("mode: shadow", "mode: sleepy"), 34),
    "share": (("50%", "0.5"), 45),
    "list item": (("2026-12-25", "2026-12-32"), 42),
}


@pytest.mark.parametrize(("change", "line"), LINES.values(), ids=LINES)
def test_the_line_is_the_one_to_change(write: Write, change: tuple[str, str], line: int) -> None:
    broken = FULL.replace(*change, 1)
    assert [mistake.split(":")[1] for mistake in mistakes_in(write(settings=broken))] == [str(line)]
    new = change[1].split(": ")[-1]
    assert new in broken.splitlines()[line - 1]


def test_all_mistakes_are_told_at_once(write: Write) -> None:
    broken = (
        FULL.replace("desk: C0DESK", "desk: general")
        .replace("50%", "half")
        .replace("mode: live", "mode: lively")
        .replace("owner: ben", "owner: bob")
    )
    assert len(mistakes_in(write(settings=broken))) == 5


@pytest.mark.parametrize("text", ["", "just words", "- a\n- b", "# only a comment\n"])
def test_a_file_that_holds_no_settings_says_what_to_write(write: Write, text: str) -> None:
    assert mistakes_in(write(settings=text)) == [
        f"{L}:1: write 'people:', 'team:', 'default_owner:' and so on here"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("people: {ana: [}", f"{L}:1: close the quote or bracket that opens here"),
        ("team:\n\tpeople: [a]", f"{L}:2: indent with spaces, not with a tab"),
        ("a: b\n---\nc: d", f"{L}:2: remove this '---': the file holds one document"),
        ("people\nteam: x", f"{L}:"),
    ],
    ids=["bracket", "tab", "two documents", "no colon"],
)
def test_a_file_that_is_not_yaml_says_where(write: Write, text: str, expected: str) -> None:
    (found,) = mistakes_in(write(settings=text))
    assert found.startswith(expected)


KEYS = st.sampled_from(["people", "groups", "team", "sla", "desk", "channels", "voice", "x", "id"])
TREES = st.recursive(
    st.text(max_size=8) | KEYS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=12,
)


@given(st.dictionaries(KEYS, TREES, max_size=5))
def test_any_shape_of_settings_is_told_and_never_raises(tree: object) -> None:
    mistakes = Mistakes(L)
    read_settings(str(tree), mistakes)
    assert mistakes


def test_a_customer_reads_a_public_name_or_our_team(write: Write) -> None:
    settings = read_library(write()).settings
    assert settings.public_name("ana") == "Ana from Fernhill"
    assert settings.public_name("ben") == "our team"
    assert settings.public_name(None) == "our team"
