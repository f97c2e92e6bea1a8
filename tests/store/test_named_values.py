"""Small things that are kept by a name; the texts are those that databases in use hold."""

from __future__ import annotations

from bot.core.questions import Verdict
from bot.core.records import CUSTOMERS_HOME, ShownHome
from bot.core.roster import SlackIds
from tests.rows import change, rows

from .sample import at, make_answer, make_question

KEPT = {
    "direct:U1": "D1",
    "desk_unsafe:C1": "shared",
    "desk_unsafe:C2": "",
    "watched_from:directs": "1700000000.000100",
    "watched_from:7": "1700000009.000100",
    "known_as:7": "help",
    "person:ana@fernhill.example": "U2",
    "group:S1": "U2 U3",
    "group:S2": "",
    "home:U2": f"{at().isoformat()} 0123456789abcdef",
    "home:U3": f"{at(5).isoformat()} ",
    "replied:f1": "12",
    "saved:f2": "reset-sso",
    "wake_failed:question:3": "2",
    "library_changes": "41",
    "settings:last_good": "default_owner: ana\n",
    "simulation:last": "7:code AAEC",
    "label_changes": "3",
}


def keep(store, name: str, value: str) -> None:
    change(store, 'INSERT INTO "values" VALUES (:name, :value)', name=name, value=value)


def read_everything(tx) -> None:
    """What `KEPT` says, by the methods that say it."""
    assert [tx.direct_channel("U1"), tx.direct_channel("U9")] == ["D1", None]
    assert [tx.is_desk_unsafe(channel) for channel in ("C1", "C2", "C3")] == [True, False, False]
    assert tx.watched_from(None) == "1700000000.000100"
    assert [tx.watched_from(7), tx.watched_from(8)] == ["1700000009.000100", None]
    assert [tx.known_as(7), tx.known_as(8)] == ["help", None]
    assert tx.slack_ids() == SlackIds(
        {"ana@fernhill.example": "U2"}, {"S1": ("U2", "U3"), "S2": ()}
    )
    assert tx.homes() == {"U2": ShownHome(at(), "0123456789abcdef"), "U3": ShownHome(at(5))}
    assert [tx.answer_of_form("f2"), tx.answer_of_form("f3")] == ["reset-sso", None]
    assert tx.library_changed_at() == "41"
    assert tx.last_good_settings() == "default_owner: ana\n"
    assert [tx.last_self_test("7:code"), tx.last_self_test("7:other")] == [b"\0\1\2", None]
    assert tx.labels_changed_at() == "3"


def test_what_an_earlier_version_kept_is_read(store):
    for name, value in KEPT.items():
        keep(store, name, value)
    with store.write() as tx:
        read_everything(tx)
        assert not tx.note_reply_form("f1", 12)
        assert tx.count_failed_wake("question:3") == 3


def test_what_is_kept_now_is_what_an_earlier_version_would_read(store):
    with store.write() as tx:
        tx.keep_direct_channel("U1", "D1")
        tx.mark_desk("C1", is_unsafe=True)
        tx.mark_desk("C2", is_unsafe=False)
        tx.keep_watched_from(None, "1700000000.000100")
        tx.keep_watched_from(7, "1700000009.000100")
        tx.keep_known_as(7, "help")
        tx.keep_slack_ids(SlackIds({"ana@fernhill.example": "U2"}, {"S1": ("U2", "U3"), "S2": ()}))
        tx.keep_home("U2", ShownHome(at(), "0123456789abcdef"))
        tx.keep_home("U3", ShownHome(at(5)))
        assert tx.note_reply_form("f1", 12)
        tx.keep_answer_of_form("f2", "reset-sso")
        assert [tx.count_failed_wake("question:3") for _ in range(2)] == [1, 2]
        for _ in range(41):
            tx.save_answer(make_answer(), by=None, at=at())
        tx.keep_last_good_settings("default_owner: ana\n")
        tx.keep_last_self_test("7:code", b"\0\1\2")
        question = make_question(tx).id
        for verdict in (Verdict.GRADED_RIGHT, Verdict.GRADED_WRONG, Verdict.SHOWN_RIGHT):
            tx.keep_feedback(question, slug="reset-sso", by="U2", verdict=verdict, at=at())
        tx.keep_feedback(question, slug=None, by="U1", verdict=Verdict.SOLVED, at=at())
    kept = {row["name"]: row["value"] for row in rows(store, 'SELECT * FROM "values"')}
    assert kept == KEPT


def test_what_is_kept_again_takes_the_place_of_what_was(tx):
    tx.keep_direct_channel("U1", "D1")
    tx.keep_direct_channel("U1", "D2")
    assert tx.direct_channel("U1") == "D2"


def test_what_slack_says_nothing_of_stays_as_it_was(tx):
    tx.keep_slack_ids(SlackIds({"a@x.example": "U1"}, {"S1": ("U1",)}))
    tx.keep_slack_ids(SlackIds({"b@x.example": "U2"}, {}))
    assert tx.slack_ids() == SlackIds({"a@x.example": "U1", "b@x.example": "U2"}, {"S1": ("U1",)})


def test_kinds_whose_names_begin_alike_are_told_apart(store):
    with store.write() as tx:
        tx.keep_home("U1", ShownHome(at(), "one"))
    keep(store, "homeless:U2", "no home")
    with store.read() as tx:
        assert tx.homes() == {"U1": ShownHome(at(), "one")}


def test_doubted_homes_are_drawn_again_unless_they_show_nothing_of_anybody(tx):
    tx.keep_home("U1", ShownHome(at(), "0123456789abcdef"))
    tx.keep_home("U2", ShownHome(at(3), CUSTOMERS_HOME))
    tx.keep_home("U3", ShownHome(at(6)))
    tx.doubt_homes()
    assert tx.homes() == {
        "U1": ShownHome(at()),
        "U2": ShownHome(at(3), CUSTOMERS_HOME),
        "U3": ShownHome(at(6)),
    }
