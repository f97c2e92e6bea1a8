"""What the judge makes of cases whose end is known, so that a table of zeros means something."""

from __future__ import annotations

import pytest

from .case import Case, Kind
from .judging import Verdict
from .reckoning import verdicts
from .world import index_of

KNOWN = "How do I reset my password?"
UNKNOWN = "who drew your logo?"
GUESSED_AT = "do you take gift cards for payment?"  # like some answer, and none fits


def judged(kind: Kind, *messages: str, **expect: object) -> Verdict:
    case = Case("made-up", kind, False, messages, expect, gap=120, is_thread=True)
    index = index_of("lexical")
    assert index is not None
    (verdict,) = verdicts([case], index)
    return verdict


def words(verdict: Verdict) -> list[str]:
    return [str(each) for each in verdict.findings]


@pytest.mark.parametrize(
    ("messages", "came"),
    [
        (["good morning"], ["silent"]),
        ([KNOWN], ["answered"]),
        ([UNKNOWN], ["bell", "said"]),
        ([UNKNOWN, "thanks a lot"], ["silent"]),
        ([KNOWN, UNKNOWN], ["bell", "said"]),
    ],
    ids=["small talk", "answered", "somebody told", "a tail of thanks", "a tail that asks"],
)
def test_what_is_to_stay_quiet(messages: list[str], came: list[str]) -> None:
    assert words(judged(Kind.SMALL_TALK, *messages, quiet=True)) == came


def test_an_answer_that_must_not_come() -> None:
    assert words(judged(Kind.FOREIGN, KNOWN, never_reply=True)) == ["answered"]
    assert words(judged(Kind.FOREIGN, UNKNOWN, never_reply=True)) == ["not answered"]


def test_an_answer_that_should_come() -> None:
    assert words(judged(Kind.CONTROL, KNOWN, reply="reset-password")) == ["right"]
    assert words(judged(Kind.CONTROL, KNOWN, reply="refunds")) == ["wrong"]
    assert words(judged(Kind.CONTROL, UNKNOWN, reply="refunds")) == ["not answered"]


@pytest.mark.parametrize(
    ("message", "about", "fits", "lost"),
    [
        (KNOWN, "reset my password", "reset-password", 0),
        (UNKNOWN, "your logo", None, 0),
        (KNOWN, "reset my password", None, 3),
        (UNKNOWN, "tours for students", None, 3),
        (GUESSED_AT, "gift cards", None, 0),
    ],
    ids=["answered", "with a person", "answered wrongly", "nobody has it", "the asker's own pick"],
)
def test_a_request_is_lost_that_neither_an_answer_nor_a_person_covers(
    message: str, about: str, fits: str | None, lost: int
) -> None:
    verdict = judged(Kind.PARTS, message, parts=[{"about": about, "fits": fits}])
    assert sum(each.is_missed for each in verdict.findings) == lost


def test_a_pick_settles_one_request_and_no_other() -> None:
    both = [{"about": about, "fits": None} for about in ("gift cards", "tours for students")]
    assert words(judged(Kind.PARTS, GUESSED_AT, parts=both)) == [
        "lost, as it came: “tours for students”",
        "lost, first suggestions picked: “tours for students”",
        "picked wrongly, first suggestions picked: “gift cards”",
        "lost, picked, then That solved it: “tours for students”",
        "picked wrongly, picked, then That solved it: “gift cards”",
    ]


def test_a_person_is_told_at_once_or_not() -> None:
    assert words(judged(Kind.PERSON, KNOWN, "agent please", person_now=True)) == ["told at once"]
    assert words(judged(Kind.PERSON, UNKNOWN, person_now=True)) == ["not told at once"]


def test_what_is_over_and_what_is_not() -> None:
    solved = (UNKNOWN, "that solved it")
    assert words(judged(Kind.OVER, *solved, closes=True)) == ["closed"]
    assert words(judged(Kind.OVER, *solved, closes=False)) == ["closed by a look-alike"]
    asked_on = (UNKNOWN, "and how much is one?")
    assert words(judged(Kind.OVER, *asked_on, closes=True)) == ["left open"]
    assert words(judged(Kind.OVER, *asked_on, closes=False)) == ["look-alike left open"]


def test_what_is_heard_of_a_fragment() -> None:
    assert words(judged(Kind.SHORT, UNKNOWN, heard=True)) == ["heard"]
    assert words(judged(Kind.SHORT, "ok", heard=True)) == ["ignored"]


def test_an_answer_in_another_language_may_be_the_right_one() -> None:
    right = judged(Kind.FOREIGN_LANGUAGE, KNOWN, never_reply_wrong="reset-password")
    wrong = judged(Kind.FOREIGN_LANGUAGE, KNOWN, never_reply_wrong=None)
    assert (words(right), words(wrong)) == (["not answered wrongly"], ["answered wrongly"])
