"""The gate: answers checked against each other, and what may want a look."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bot.core.answers import Answer, Link, Phrasing, PhrasingKind
from bot.library.bodies import LibraryBodies
from bot.library.check import check
from bot.library.voice import find_never_said
from tests.library.conftest import REFUNDS, SETTINGS, Write

TODAY = date(2026, 11, 23)
INVOICES = """\
---
title: Invoices
reviewed: 2026-11-01
phrasings:
  - where are our invoices
  - download an invoice
  - I need a receipt
---
Under **Settings**.
"""
RICHER = SETTINGS + "curators: [ana]\nchannels:\n  - id: C0A\n    mode: live\n"


def lines(found: tuple[object, ...]) -> list[str]:
    return [str(one) for one in found]


def small(
    write: Write, refunds: str = REFUNDS, invoices: str = INVOICES
) -> tuple[list[str], list[str]]:
    folder = write(
        {"billing/refunds.md": refunds, "billing/invoices.md": invoices}, settings=RICHER
    )
    report = check(folder, today=TODAY)
    tiny = "responses/_library.yml:1: "  # the engine says that two answers are few
    return lines(report.mistakes), [w for w in lines(report.warnings) if not w.startswith(tiny)]


def test_a_library_without_mistakes_passes(write: Write) -> None:
    assert small(write) == ([], [])


def test_the_summary_says_what_was_counted(write: Write) -> None:
    folder = write(
        {"billing/refunds.md": REFUNDS, "billing/invoices.md": INVOICES}, settings=RICHER
    )
    report = check(folder, today=TODAY)
    assert report.counts == {"answer": 2, "topic": 1, "phrasing": 6, "link": 1}
    assert report.mistakes == ()
    assert report.summary.startswith("2 answers, 1 topic, 6 phrasings, 1 link: 0 mistakes, ")
    assert report.held_out is not None
    assert 0 <= report.held_out <= 1


MISTAKES = {
    "title twice": (
        ("title: Invoices", "title: refunds!"),
        (
            "responses/billing/refunds.md:2: word this differently or remove it: "
            "responses/billing/invoices.md:2 says the same"
        ),
    ),
    "phrasing twice, in other signs": (
        ("- I need a receipt", "- HOW do i get... a refund"),
        (
            "responses/billing/refunds.md:6: word this differently or remove it: "
            "responses/billing/invoices.md:7 says the same"
        ),
    ),
    "words never said": (
        ("**Settings**.", "**Settings**,\nto be\nhonest."),
        "responses/billing/invoices.md:10: put it another way: we never say 'To be honest'",
    ),
    "nothing to go by": (
        ("- I need a receipt", '- "`GET /v1/invoices`"'),
        "responses/billing/invoices.md:7: '`GET /v1/invoices`' holds nothing to recognise it by",
    ),
}


@pytest.mark.parametrize(("change", "expected"), MISTAKES.values(), ids=MISTAKES)
def test_answers_are_checked_against_each_other(
    write: Write, change: tuple[str, str], expected: str
) -> None:
    settings = RICHER + "voice:\n  never_say: [To be honest]\n"
    folder = write(
        {"billing/refunds.md": REFUNDS, "billing/invoices.md": INVOICES.replace(*change)},
        settings=settings,
    )
    found = lines(check(folder, today=TODAY).mistakes)
    assert any(mistake.startswith(expected) for mistake in found), found


def test_a_phrasing_that_another_answer_refuses_or_wins_is_told(write: Write) -> None:
    lost = INVOICES.replace("- I need a receipt", "- refunds?")
    mistakes, _ = small(write, invoices=lost)
    assert mistakes == [
        (
            "responses/billing/invoices.md:7: 'refunds?' finds 'Refunds' instead: "
            "make the two more different"
        )
    ]


WARNINGS = {
    "few phrasings": (
        ("  - I need a receipt\n  - download an invoice\n", ""),
        (
            "responses/billing/invoices.md:5: add phrasings: with fewer than 3 the library "
            "cannot be tested on it, and more must speak for it before it is sent"
        ),
    ),
    "no review": (
        ("reviewed: 2026-11-01\n", ""),
        (
            "responses/billing/invoices.md:1: add 'reviewed', the day somebody last made sure that "
            "this is true"
        ),
    ),
    "overdue": (
        ("2026-11-01", "2026-05-26"),
        (
            "responses/billing/invoices.md:3: read it again and set 'reviewed': the last time was "
            "2026-05-26"
        ),
    ),
    "in the future": (
        ("2026-11-01", "2026-11-24"),
        "responses/billing/invoices.md:3: 'reviewed' is in the future: 2026-11-24",
    ),
}


@pytest.mark.parametrize(("change", "expected"), WARNINGS.values(), ids=WARNINGS)
def test_what_wants_a_look_is_a_warning(
    write: Write, change: tuple[str, str], expected: str
) -> None:
    ordered = INVOICES.replace(
        "  - download an invoice\n  - I need a receipt\n",
        "  - I need a receipt\n  - download an invoice\n",
    )
    changed = ordered.replace(*change)
    assert changed != ordered
    assert small(write, invoices=changed) == ([], [expected])


HARD = "are hard to tell apart: "
TO_DO = "; make them one answer, or give each the words that only it has"


def test_answers_of_nearly_the_same_title_and_body_are_named_with_what_to_do(write: Write) -> None:
    text = "The form is under **Settings**, and what you send is read on the next working day."
    forms = INVOICES.replace("Under **Settings**.", text)
    _, warnings = small(
        write,
        invoices=forms.replace("Invoices", "Download invoices as a PDF"),
        refunds=forms.replace("Invoices", "Download invoices as PDF").replace("an ", "one "),
    )
    (warning,) = warnings
    assert warning.startswith(
        "responses/billing/refunds.md:2: 'Download invoices as PDF' and 'Download invoices as a "
        f"PDF' (responses/billing/invoices.md:2) {HARD}the titles are nearly the same, and the "
        "bodies are nearly the same, and "
    )
    assert warning.endswith(TO_DO)


def test_phrasings_that_find_another_answer_when_held_out_are_counted(write: Write) -> None:
    bills = INVOICES.replace("Invoices", "Bills").replace(
        "  - where are our invoices\n  - download an invoice\n  - I need a receipt\n",
        "  - where is our invoice\n  - downloading an invoice\n  - I want a receipt\n",
    )
    expected = (
        "responses/billing/refunds.md:2: 'Bills' and 'Invoices' (responses/billing/invoices.md:2) "
        f"{HARD}3 of the 4 phrasings of 'Invoices' (title included) find 'Bills' when held out, "
        "and 4 of the 4 phrasings of 'Bills' (title included) find 'Invoices' when held out"
        f"{TO_DO}"
    )
    assert small(write, refunds=bills) == ([], [expected])


def test_an_answer_reviewed_180_days_ago_is_not_overdue_yet(write: Write) -> None:
    assert small(write, invoices=INVOICES.replace("2026-11-01", "2026-05-27")) == ([], [])


def test_a_broken_file_does_not_hide_what_is_wrong_elsewhere(write: Write) -> None:
    mistakes, _ = small(
        write, refunds="nothing", invoices=INVOICES.replace("Under", "{{ nobody }} under")
    )
    assert [mistake.split(": ")[0] for mistake in mistakes] == [
        "responses/billing/invoices.md:9",
        "responses/billing/refunds.md:1",
    ]


def test_without_settings_only_the_mistakes_are_told(write: Write) -> None:
    report = check(write({"billing/refunds.md": REFUNDS}, settings=None), today=TODAY)
    assert len(report.mistakes) == 1
    assert report.summary == "nothing could be read: 1 mistake, 0 warnings"


def test_an_empty_library_may_run_and_is_told(write: Write) -> None:
    report = check(write(settings=SETTINGS), today=TODAY)
    assert report.mistakes == ()
    advice = {warning.advice for warning in report.warnings}
    assert "there are no answers yet: every question will go to a person" in advice
    assert "name 'curators': nobody may add answers from Slack" in advice
    assert "no 'channels' are watched: only direct messages and mentions are answered" in advice


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Simply put", [(1, "simply")]),
        ("a\nIt is SIMPLY so", [(2, "simply")]),
        ("simplyfied, un-simply", [(1, "simply")]),
        ("as  per\nmy mail", [(1, "as per my mail")]),
        ("nothing of it", []),
    ],
    ids=str,
)
def test_words_are_found_whole(text: str, expected: list[tuple[int, str]]) -> None:
    assert find_never_said(text, ("simply", "as per my mail")) == expected


DRAFT = Answer(
    slug="refunds",
    topic="billing",
    title="Refunds",
    body="Ten days.",
    phrasings=(Phrasing("a refund please"),),
    links=(Link("Policy", "https://docs.fernhill.example"),),
)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, {}),
        ({"title": ""}, {"title": "the title needs words"}),
        (
            {"body": "Simply ten days."},
            {"body": "We never say \u201csimply\u201d. Put it another way."},
        ),
        ({"body": "a\n{{ x }}"}, {"body": "Line 2: no template word is called 'x'; "}),
        ({"body": " "}, {"body": "Write the answer."}),
        ({"phrasings": (Phrasing("?"),)}, {"phrasings": "the phrasing needs words"}),
        (
            {"phrasings": (Phrasing("a\u202eb", PhrasingKind.NOT),)},
            {"nots": "the phrasing holds the invisible character U+202E: type it again"},
        ),
        ({"links": (Link("P", "x.example"),)}, {"links": "begin the address with https://"}),
        (
            {"links": (Link("P", "https://a.example"), Link("P", "https://b.example"))},
            {"links": "Give each link a title of its own."},
        ),
    ],
    ids=str,
)
def test_a_draft_from_slack_is_held_to_the_same_rules(
    change: dict[str, object], expected: dict[str, str]
) -> None:
    found = LibraryBodies(lambda: ("simply",)).mistakes(replace(DRAFT, **change))  # type: ignore[arg-type]
    assert found.keys() == expected.keys()
    for field, advice in expected.items():
        assert found[field].startswith(advice)
