from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.core.answers import Answer, Link, Origin, Phrasing, PhrasingKind, Sending
from bot.errors import NotFound
from bot.store import Store

from .sample import at, make_answer


def test_an_answer_comes_back_as_it_was_kept(tx):
    kept = tx.save_answer(make_answer(owner="ana", reviewed_on=date(2026, 1, 5)), by=None, at=at())
    assert kept == make_answer(owner="ana", reviewed_on=date(2026, 1, 5))
    assert tx.find_answer("reset-sso") == kept


@pytest.mark.parametrize("sending", [None, *Sending])
@pytest.mark.parametrize("tells", [None, True, False])
def test_how_an_answer_is_sent_and_whether_it_tells_its_owner_is_kept(tx, tells, sending):
    given = make_answer(tells=tells, sending=sending)
    assert tx.save_answer(given, by=None, at=at()) == given
    assert tx.find_answer("reset-sso") == given


def test_an_unknown_answer_is_not_found(tx):
    assert tx.find_answer("nothing") is None


def test_an_unknown_version_raises(tx):
    tx.save_answer(make_answer(), by=None, at=at())
    with pytest.raises(NotFound, match="reset-sso 2"):
        tx.answer_version("reset-sso", 2)


def test_each_save_is_a_new_version_and_the_old_ones_stay(tx):
    tx.save_answer(make_answer(version=7), by=None, at=at())
    second = tx.save_answer(
        make_answer(body="Ask your admin.", phrasings=(), links=(), version=7), by="U1", at=at(1)
    )
    assert second.version == 2
    assert tx.answer_version("reset-sso", 1) == make_answer(version=1)
    assert tx.answer_version("reset-sso", 2) == second
    assert tx.answers() == (second,)


def test_answers_come_by_topic_and_slug(tx):
    for slug, topic in [("b", "z"), ("c", "a"), ("a", "z")]:
        tx.save_answer(make_answer(slug, topic=topic), by=None, at=at())
    assert [answer.slug for answer in tx.answers()] == ["c", "a", "b"]


def test_a_retired_answer_is_kept_but_not_live(tx):
    tx.save_answer(make_answer(), by=None, at=at())
    tx.save_answer(make_answer(is_retired=True), by=None, at=at(1))
    assert tx.answers() == ()
    assert [answer.is_retired for answer in tx.answers(retired=True)] == [True]
    assert tx.find_answer("reset-sso") == make_answer(is_retired=True, version=2)


def test_a_retired_answer_can_live_again(tx):
    tx.save_answer(make_answer(is_retired=True), by=None, at=at())
    tx.save_answer(make_answer(), by=None, at=at(1))
    assert [answer.version for answer in tx.answers()] == [2]


def test_what_a_file_says_is_not_an_edit(tx):
    tx.save_answer(make_answer(), by=None, at=at())
    assert tx.edited_slugs() == frozenset()


def test_a_file_answer_changed_in_slack_is_edited_until_a_file_agrees(tx):
    tx.save_answer(make_answer(), by=None, at=at())
    tx.save_answer(make_answer(body="Other."), by="U1", at=at(1))
    assert tx.edited_slugs() == {"reset-sso"}
    tx.mark_agreed("reset-sso")
    assert tx.edited_slugs() == frozenset()


def test_an_answer_retired_in_slack_counts_as_edited(tx):
    tx.save_answer(make_answer(), by=None, at=at())
    tx.save_answer(make_answer(is_retired=True), by="U1", at=at(1))
    assert tx.edited_slugs() == {"reset-sso"}


def test_an_answer_only_ever_added_in_slack_is_edited_until_a_file_has_it(tx):
    tx.save_answer(make_answer(origin=Origin.CURATOR), by="U1", at=at())
    assert tx.edited_slugs() == {"reset-sso"}
    tx.mark_agreed("reset-sso")
    assert tx.edited_slugs() == frozenset()
    assert tx.find_answer("reset-sso") == make_answer(origin=Origin.FILE)


def test_a_file_save_over_an_edit_ends_the_edit(tx):
    tx.save_answer(make_answer(), by="U1", at=at())
    tx.save_answer(make_answer(), by=None, at=at(1))
    assert tx.edited_slugs() == frozenset()


def test_agreeing_leaves_the_older_versions_and_learned_phrasings_as_they_were(tx):
    learned = Phrasing("sso is stuck", origin=Origin.LEARNED)
    tx.save_answer(make_answer(origin=Origin.CURATOR), by="U1", at=at())
    tx.save_answer(make_answer(origin=Origin.CURATOR, phrasings=(learned,)), by="U1", at=at(1))
    tx.mark_agreed("reset-sso")
    assert tx.answer_version("reset-sso", 1).origin is Origin.CURATOR
    assert tx.answer_version("reset-sso", 2) == make_answer(version=2, phrasings=(learned,))


def test_the_token_changes_with_every_change_and_only_then(tx):
    tokens = [tx.library_changed_at()]
    tx.save_answer(make_answer(origin=Origin.CURATOR), by="U1", at=at())
    tokens.append(tx.library_changed_at())
    tx.mark_agreed("reset-sso")
    tokens.append(tx.library_changed_at())
    tx.save_answer(make_answer("other"), by=None, at=at())
    tokens.append(tx.library_changed_at())
    assert len(set(tokens)) == 4
    tx.mark_agreed("reset-sso")
    tx.mark_agreed("nothing")
    tx.answers()
    assert tx.library_changed_at() == tokens[-1]


def test_half_a_surrogate_pair_is_replaced_and_not_refused(tx):
    kept = tx.save_answer(make_answer(body="broken \ud83d emoji, \u00e9"), by=None, at=at())
    assert kept.body == "broken \ufffd emoji, \u00e9"


WORDS = st.text(max_size=40)
ANSWERS = st.builds(
    Answer,
    slug=st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8})?", fullmatch=True),
    topic=st.from_regex(r"[a-z]{1,8}", fullmatch=True),
    title=WORDS,
    body=WORDS,
    phrasings=st.lists(
        st.builds(
            Phrasing, WORDS, st.sampled_from(list(PhrasingKind)), st.sampled_from(list(Origin))
        ),
        max_size=4,
    ).map(tuple),
    links=st.lists(st.builds(Link, WORDS, WORDS), max_size=3).map(tuple),
    owner=st.none() | WORDS,
    reviewed_on=st.none() | st.dates(),
    origin=st.sampled_from(list(Origin)),
    version=st.integers(1, 50),
    is_retired=st.booleans(),
)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(answer=ANSWERS, by=st.none() | st.just("U1"))
def test_any_answer_survives_the_round_trip(store: Store, answer: Answer, by: str | None):
    with store.write() as tx:
        before = tx.find_answer(answer.slug)
        kept = tx.save_answer(answer, by=by, at=at())
    expected = replace(answer, version=before.version + 1 if before else 1)
    with store.read() as tx:
        assert kept == expected
        assert tx.find_answer(answer.slug) == expected
        assert tx.answer_version(answer.slug, expected.version) == expected
        live = {found.slug: found for found in tx.answers(retired=True)}
        assert live[answer.slug] == expected
        assert before is None or tx.answer_version(before.slug, before.version) == before
