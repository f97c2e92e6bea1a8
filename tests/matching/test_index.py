from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.answers import Answer, Phrasing
from bot.library import read_library
from bot.matching.confidence.self_test import SelfTest
from bot.matching.confidence.traffic import PastTraffic
from bot.matching.index import Index
from bot.matching.texts import Texts
from bot.matching.wording.bodies import words_of_body

from .sample import LIBRARY, TEXTS, make_answer


@pytest.fixture(scope="module")
def index(answers: tuple[Answer, ...]) -> Index:
    return Index.build(answers, wrong_rate=0.02)


def is_sent(reading) -> bool:
    best = reading.ranking[0]
    return best.is_automatic and best.confidence >= reading.thresholds.reply


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("how can i reset the password", "reset-password"),
        ("I'd like my money back please", "refund"),
        ("could we export the records to csv?", "export-data"),
        ("how do I add a colleague", "invite-teammate"),
        ("api rate limit?", "api-limits"),
    ],
)
def test_a_question_in_other_words_ranks_its_answer_first(index, text, slug):
    reading = index.read(text)
    assert reading.ranking[0].slug == slug
    assert [m.confidence for m in reading.ranking] == sorted(
        (m.confidence for m in reading.ranking), reverse=True
    )


def test_a_question_about_something_else_is_not_sent(index):
    reading = index.read("Is the office open on public holidays?")
    assert not reading.ranking or reading.ranking[0].confidence < reading.thresholds.reply


def test_a_match_says_why(index):
    match = index.read("Hello! My pasword needs a reset, how do I do that?").ranking[0]
    assert match.slug == "reset-password"
    assert "password" in match.reason.phrasing
    assert "password" in match.reason.words
    assert match.reason.runner_up in LIBRARY
    assert match.reason.gap > 0


def test_a_slip_of_the_keyboard_is_read_and_reported(index):
    assert ("pasword", "password") in index.read("reset my pasword").repaired


def test_greetings_and_thanks_around_a_question_change_nothing(index):
    plain = index.read("How do I get a refund?")
    polite = index.read("Hi team! Hope you're well. How do I get a refund? Thanks in advance!")
    assert polite.ranking[0].slug == "refund"
    assert polite.ranking[0].confidence == pytest.approx(plain.ranking[0].confidence)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "?",
        "a",
        "🙂🙂🙂",
        "x" * 40_000,
        "refund " * 6_000,
        "как reset 密码 كلمة",
        "\x00\x01\x02 reset \x1b[31m",
        "\ud800 broken",
        "```only code```",
        "<@U12345678>",
    ],
    ids=[
        "empty",
        "one sign",
        "one letter",
        "emoji",
        "40,000 letters",
        "40,000 characters of words",
        "mixed scripts",
        "control characters",
        "lone surrogate",
        "code",
        "mention",
    ],
)
def test_bad_input_is_read_and_never_sent(index, text):
    reading = index.read(text)
    assert not reading.ranking or not is_sent(reading)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_no_text_breaks_reading(index, text):
    reading = index.read(text)
    assert all(0 <= match.confidence <= 1 for match in reading.ranking)


def test_an_empty_library_finds_nothing():
    index = Index.build((), wrong_rate=0.02)
    assert index.read("How do I reset my password?").ranking == ()
    assert index.warnings


def test_a_small_library_is_held_to_what_other_libraries_kept_to():
    index = Index.build([make_answer("refund", LIBRARY["refund"])], wrong_rate=0.02)
    assert is_sent(index.read("hi! how do I get a REFUND"))
    assert not is_sent(index.read("where is my refund"))
    assert not is_sent(index.read("is the office open on public holidays"))
    assert "other libraries" in index.warnings[0]


def test_a_title_is_enough_for_a_question_in_nearly_its_words(answers):
    title = make_answer("holidays", (), title="When is the office closed on public holidays?")
    index = Index.build((*answers, title), wrong_rate=0.02)
    assert is_sent(index.read("is the office closed on public holidays"))
    other = index.read("who closed my ticket")
    assert other.ranking[0].slug != "holidays" or not is_sent(other)


def test_what_is_right_for_few_phrasings_is_as_sure_as_for_many(answers):
    """Scores are lower where there are fewer phrasings; evidence makes up for it."""
    few = {answer.slug: answer for answer in answers}
    few["refund"] = replace(few["refund"], phrasings=few["refund"].phrasings[:1])
    asked = "how can I get a refund"
    full = Index.build(answers, wrong_rate=0.02).read(asked).ranking[0]
    one = Index.build(tuple(few.values()), wrong_rate=0.02).read(asked).ranking[0]
    assert full.slug == one.slug == "refund"
    assert one.evidence > full.evidence - 0.5


def test_the_body_orders_answers_that_their_titles_do_not_tell_apart():
    asked = "where do I enter the voucher code"
    plain = tuple(make_answer(slug, (), title=slug) for slug in ("discounts", "invoices"))
    told = replace(plain[0], body="Open *Billing*, then type the voucher code you were sent.")
    about = {"discounts": "Ask your manager.", "invoices": "Open *Billing* and choose a month."}
    bodies = (told, replace(plain[1], body=about["invoices"]))
    assert Index.build(bodies, wrong_rate=0.02).read(asked).ranking[0].slug == "discounts"
    turned = (replace(plain[0], body=about["discounts"]), replace(plain[1], body=told.body))
    assert Index.build(turned, wrong_rate=0.02).read(asked).ranking[0].slug == "invoices"


def test_the_tags_of_a_body_are_no_words_of_it_but_its_links_are():
    body = "Hi {{ asker }}, {% if owner %}see{% endif %} {{ 'Refund policy' | link }} `code`"
    words = words_of_body(body)
    assert "policy" in words
    assert not {"asker", "owner", "if", "endif", "link"} & set(words)


def test_what_is_only_suggested_is_sent_to_nobody_even_in_the_same_words(answers):
    index = Index.build(answers, wrong_rate=0.02, only_suggested=("refund",))
    reading = index.read("How do I get a refund?")
    assert reading.ranking[0].slug == "refund"
    assert "its owner wants it" in reading.ranking[0].held_back
    assert not is_sent(reading)
    assert index.version != Index.build(answers, wrong_rate=0.02).version


def test_the_same_phrasing_in_two_answers_is_never_sent(answers):
    double = make_answer("money", ("How do I get a refund?", "cash back", "get money"))
    reading = Index.build((*answers, double), wrong_rate=0.02).read("How do I get a refund?")
    assert not is_sent(reading)
    assert {match.slug for match in reading.ranking[:2]} == {"refund", "money"}


def test_a_retired_answer_is_not_found(answers):
    retired = tuple(replace(a, is_retired=a.slug == "refund") for a in answers)
    ranking = Index.build(retired, wrong_rate=0.02).read("How do I get a refund?").ranking
    assert "refund" not in {match.slug for match in ranking}


def test_a_phrasing_that_must_not_match_lowers_its_answer(answers):
    text = "How do I get a refund for a conference ticket?"
    others = tuple(a for a in answers if a.slug != "refund")
    guarded = make_answer("refund", LIBRARY["refund"], nots=("refund for a conference ticket",))
    before = Index.build(answers, wrong_rate=0.02).read(text).ranking[0]
    after = Index.build((*others, guarded), wrong_rate=0.02).read(text)
    assert before.slug == "refund"
    assert after.ranking[0].slug != "refund"
    assert not is_sent(after)


def test_what_looks_like_questions_closed_without_an_answer_is_not_sent(answers):
    negatives = (
        "when will the mobile app support dark mode",
        "is dark mode planned for the app",
        "please add a dark mode to the app",
        "dark mode for the mobile app?",
        "any plans for dark mode",
    )
    index = Index.build(answers, wrong_rate=0.02, traffic=PastTraffic(negatives=negatives))
    reading = index.read("is there a plan to add dark mode?")
    assert not is_sent(reading)
    assert "closed without an answer" in reading.ranking[0].held_back


def test_two_questions_in_one_message_are_two_parts(index):
    reading = index.read("How do I reset my password? Also, how do I invite a teammate?")
    assert [part.ranking[0].slug for part in reading.parts] == ["reset-password", "invite-teammate"]


@pytest.mark.parametrize("place", range(11))
def test_a_question_is_found_among_many_sentences(index, place):
    story = [f"On day {day} we carried {day} more desks upstairs." for day in range(10)]
    story.insert(place, "How do I invite a teammate?")
    assert index.read(" ".join(story)).ranking[0].slug == "invite-teammate"


def test_one_question_is_not_two_parts(index):
    assert len(index.read("How do I reset my password? I forgot my password.").parts) < 2


def test_the_version_follows_the_library(answers):
    first = Index.build(answers, wrong_rate=0.02)
    again = Index.build(tuple(reversed(answers)), wrong_rate=0.02)
    changed = Index.build(answers[:-1], wrong_rate=0.02)
    assert first.version == again.version != changed.version


@pytest.mark.parametrize("words", ["I think so", "it is", "what about this?", "can you show me"])
def test_what_shares_only_common_words_with_an_answer_is_never_sent(index, words):
    assert not any(match.is_automatic for match in index.read(words).ranking)


@pytest.mark.parametrize(
    "around",
    [
        "We moved to the new building. {} Everybody else is away.",
        "I tried it on my phone. {} It would be great to have it before Friday.",
        "I read the manual twice and could not find it. {}",
        "{}\nNov 24 13:22:01 host app[221]: connection reset by peer",
        "{} The page.",
    ],
)
def test_the_sentence_that_asks_most_clearly_counts_as_much_as_alone(index, around):
    asked = "How would I get my money back?"
    alone = index.read(asked).ranking[0]
    among = index.read(around.format(asked)).ranking[0]
    assert among.slug == alone.slug == "refund"
    assert among.confidence == pytest.approx(alone.confidence, abs=1e-4)


class Remembering:
    """Keeps self-tests, and counts how many it was given."""

    def __init__(self) -> None:
        self.known: dict[str, SelfTest] = {}

    def get(self, library: str) -> SelfTest | None:
        return self.known.get(library)

    def put(self, library: str, self_test: SelfTest) -> None:
        assert library not in self.known
        self.known[library] = self_test


def test_a_library_is_played_against_itself_once(answers):
    cache = Remembering()
    once, again = (Index.build(answers, wrong_rate=0.02, self_tests=cache) for _ in range(2))
    assert len(cache.known) == 1
    assert again.calibration.reply_at == once.calibration.reply_at
    assert again.own_phrasings() == once.own_phrasings()
    text = "I'd like my money back please"
    assert again.read(text) == once.read(text)


def test_whatever_changes_the_self_test_is_played_anew(answers):
    cache = Remembering()
    first = answers[0]
    taught = tuple((first.slug, text) for text in first.asks[1:])
    short = replace(first, phrasings=first.phrasings[:1])
    for library, traffic in (
        (answers, PastTraffic()),
        (answers[1:], PastTraffic()),
        ((short, *answers[1:]), PastTraffic(taught=taught)),
        (answers, PastTraffic(negatives=("is the office open on holidays",))),
    ):
        Index.build(library, wrong_rate=0.02, traffic=traffic, self_tests=cache)
    assert len(cache.known) == 4
    Index.build(answers, wrong_rate=0.05, self_tests=cache)
    assert len(cache.known) == 4


def test_another_customers_words_answer_but_are_not_quoted(answers):
    words = "our accountant lost her seat"
    traffic = PastTraffic(taught=(("refund", words),))
    best = Index.build(answers, wrong_rate=0.02, traffic=traffic).read(words).ranking[0]
    assert best.slug == "refund"
    assert best.reason.phrasing in LIBRARY["refund"]


# --- what was taught by mistake ----------------------------------------------------------------

FORGOTTEN = "please reset the password of my account, I forgot it"  # refunds are not its answer


@pytest.fixture(scope="module")
def starter():
    return read_library(Path("responses")).answers


def test_a_question_answered_with_the_wrong_answer_by_mistake_teaches_nothing(starter):
    hard = "they took money for a month in which nobody was here"
    traffic = PastTraffic(taught=(("refunds", FORGOTTEN), ("refunds", hard)))
    index = Index.build(starter, wrong_rate=0.02, traffic=traffic)
    assert FORGOTTEN not in index.texts.as_written
    assert index.read(FORGOTTEN).ranking[0].slug == "reset-password"
    assert index.read(hard).ranking[0].slug == "refunds"


def test_words_that_a_teammate_wrote_for_one_answer_teach_no_other(answers):
    mine = LIBRARY["refund"][0]
    index = Index.build(
        answers, wrong_rate=0.02, traffic=PastTraffic(taught=(("export-data", mine),))
    )
    best = index.read(mine).ranking[0]
    assert (best.slug, best.is_automatic) == ("refund", True)


@pytest.mark.parametrize("words", ["broken", "it does not"])
def test_few_words_that_a_person_answered_once_are_not_answered_so_for_ever(answers, words):
    traffic = PastTraffic(taught=(("refund", words),))
    reading = Index.build(answers, wrong_rate=0.02, traffic=traffic).read(words)
    best = reading.ranking[0]
    assert not (best.is_automatic and best.confidence >= reading.thresholds.reply)


def test_what_a_teammate_wrote_is_never_taken_for_a_mistake(starter):
    odd = tuple(
        replace(each, phrasings=(*each.phrasings, Phrasing(FORGOTTEN)))
        if each.slug == "refunds"
        else each
        for each in starter
    )
    assert FORGOTTEN in Index.build(odd, wrong_rate=0.02).texts.as_written


def test_what_was_taken_for_a_mistake_is_remembered_with_the_self_test(starter):
    traffic = PastTraffic(taught=(("refunds", FORGOTTEN),))
    cache = Remembering()
    once, again = (
        Index.build(starter, wrong_rate=0.02, traffic=traffic, self_tests=cache) for _ in range(2)
    )
    assert len(cache.known) == 1
    assert FORGOTTEN not in once.texts.as_written
    assert again.texts.as_written == once.texts.as_written
    assert again.read(FORGOTTEN) == once.read(FORGOTTEN)


# --- what past questions taught ---------------------------------------------------------------


def test_what_was_closed_as_often_as_learned_is_not_a_phrasing():
    taught = (("a", "four five six"), ("a", "seven eight nine"), ("gone", "ten eleven"))
    traffic = PastTraffic(taught=taught, negatives=("Four five six?",))
    texts = Texts.of([make_answer("a", ("one two three",))], traffic)
    assert texts.as_written == ("one two three", "seven eight nine", "Four five six?")
    assert texts.labels.columns.tolist() == [0, 0, 1]
    assert texts.learned.tolist() == [False, True, False]


def test_own_phrasings_name_the_answer_that_takes_one(answers):
    thief = make_answer("thief", ("reset password", "password please", "forgot password now"))
    found = Index.build((*answers, thief), wrong_rate=0.02).own_phrasings()
    assert len(found) == len(TEXTS) + 3
    assert any(each.slug == "reset-password" and each.first == "thief" for each in found)


# --- few phrasings beside many -----------------------------------------------------------------


def test_what_the_library_cannot_be_tested_on_is_held_to_what_others_kept_to(starter):
    """Where it is tested, replies begin lower; for what it has a title of alone they do not."""
    title = make_answer("bring-a-dog", (), title="Bring a dog to the office")
    index = Index.build((*starter, title), wrong_rate=0.02)
    first_day = index.calibration.first_day
    assert first_day.reply_at < first_day.floor
    held = index.read("is a dog welcome in your office").ranking[0]
    assert held.slug == "bring-a-dog"
    assert first_day.reply_at <= held.evidence < first_day.floor
    assert held.held_back == "with fewer than 3 phrasings more must speak for it"
    assert is_sent(index.read("bring a dog to the office?"))
