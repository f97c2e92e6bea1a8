"""Reading responses/: what is right becomes values, and every mistake has its line."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.answers import Link, Origin
from bot.errors import LibraryError
from bot.library import read_library, read_library_leniently
from bot.library.mistakes import Mistakes
from bot.library.reader import FIELDS, read_answer
from bot.library.template import check_template
from tests.library.conftest import REFUNDS, SETTINGS, Write, mistakes_in

R = "responses/billing/refunds.md"


def test_a_response_file_becomes_an_answer(write: Write) -> None:
    library = read_library(write({"billing/refunds.md": REFUNDS}))
    (answer,) = library.answers
    assert (answer.slug, answer.topic, answer.title) == ("refunds", "billing", "Refunds")
    assert answer.owner == "ben"
    assert answer.reviewed_on == date(2026, 11, 2)
    assert answer.asks == (
        "How do I get a refund?",
        "can i have my money back",
        "you charged us twice, refund us",
    )
    assert answer.nots == ("refund policy of our own shop",)
    assert answer.links == (Link("Refund policy", "https://docs.fernhill.example/refunds"),)
    assert answer.body.startswith("Hi {{ asker }}, refunds")
    assert answer.origin is Origin.FILE
    assert [(slug, source.path) for slug, source in library.sources.items()] == [
        ("refunds", Path("responses/billing/refunds.md"))
    ]
    assert library.sources["refunds"].line("phrasings.1") == 7
    assert library.sources["refunds"].line("body") == 15


def test_nothing_is_taken_for_a_number_a_date_or_a_yes(write: Write) -> None:
    text = REFUNDS.replace("title: Refunds", "title: 1.10").replace(
        "  - can i have my money back", "  - no\n  - 1:30\n  - 2026-01-05 06\n  - ~x"
    )
    (answer,) = read_library(write({"billing/refunds.md": text})).answers
    assert answer.title == "1.10"
    assert answer.asks[1:5] == ("no", "1:30", "2026-01-05 06", "~x")


def test_windows_line_ends_a_byte_order_mark_and_blank_lines_are_no_mistake(write: Write) -> None:
    text = "\ufeff" + REFUNDS.replace("---\nHi", "---\n\n\nHi").replace("\n", "\r\n")
    (answer,) = read_library(write({"billing/refunds.md": text.encode()})).answers
    assert answer.body.startswith("Hi")
    assert "\r" not in answer.body


def test_what_editors_leave_behind_is_ignored(write: Write) -> None:
    folder = write(
        {
            "billing/refunds.md": REFUNDS,
            "billing/.refunds.md.swp": "x",
            "billing/refunds.md~": "x",
            ".DS_Store": "x",
            "README.md": "About",
            "billing/README.md": "About",
        }
    )
    assert [answer.slug for answer in read_library(folder).answers] == ["refunds"]


CASES = {
    "unknown key": (
        ("owner: ben", "owner: ben\nphrasing: x"),
        f"{R}:4: unknown key 'phrasing'; did you mean 'phrasings'?",
    ),
    "unknown key, like nothing": (
        ("owner: ben", "owner: ben\nzzz: x"),
        f"{R}:4: unknown key 'zzz'; use one of: {', '.join(sorted(FIELDS))}",
    ),
    "key given twice": (
        ("owner: ben", "owner: ben\ntitle: Again"),
        f"{R}:4: 'title' is given twice, first on line 2",
    ),
    "colon in a value": (
        ("title: Refunds", "title: Refunds: how long?"),
        f'{R}:2: put the value in quotes, because it holds a colon: title: "Refunds: how long?"',
    ),
    "colon in a phrasing": (
        ("- can i have", "- please: can i have"),
        f"{R}:7: 'phrasings': put the text in quotes, it holds a colon",
    ),
    "comment in a phrasing": (
        ("my money back", "my money #back"),
        f"{R}:7: put the value in quotes: what follows ' #' is left out as a comment",
    ),
    "phrasing begins with a star": (
        ("- can i have", "- *can* i have"),
        (
            f"{R}:7: put the value in quotes, because it begins with * or &: "
            '- "*can* i have my money back"'
        ),
    ),
    "phrasing begins with an at": (
        ("- can i have", "- @here can i have"),
        (
            f"{R}:7: put the value in quotes, because of the character it begins with: "
            '- "@here can i have my money back"'
        ),
    ),
    "phrasing begins with a mark": (
        ("- can i have", "- !can i have"),
        f"{R}:7: put the value in quotes: it begins with !",
    ),
    "alias": (
        ("- can i have my money back", "- &a can i\n  - *a"),
        f'{R}:8: put the value in quotes: it begins with *: - "*a"',
    ),
    "quote not closed": (
        ("- can i have", '- "can i have'),
        f"{R}:7: close the quote or bracket that opens here",
    ),
    "tab": (("  - can i", "\t- can i"), f"{R}:7: indent with spaces, not with a tab"),
    "invisible character": (
        ("my money", "my\u202emoney"),
        f"{R}:7: the phrasing holds the invisible character U+202E: type it again",
    ),
    "control character": (
        ("my money", "my\x07money"),
        f"{R}:7: remove the invisible character U+0007",
    ),
    "no title": (
        ("title: Refunds\n", ""),
        f"{R}:2: add 'title', the short line people pick it by",
    ),
    "empty title": (
        ("title: Refunds", "title:"),
        f"{R}:2: 'title' is empty: give it a value or remove the line",
    ),
    "long title": (
        ("title: Refunds", f"title: {'x' * 76}"),
        f"{R}:2: shorten the title to 75 characters, it has 76",
    ),
    "phrasing without words": (
        ("can i have my money back", '"???"'),
        f"{R}:7: the phrasing needs words",
    ),
    "phrasing twice": (
        ("you charged us twice, refund us", "CAN I have my money back"),
        f"{R}:8: remove this line: 'can i have my money back' says the same",
    ),
    "phrasing under not as well": (
        ("refund policy of our own shop", "how do I get a refund?"),
        f"{R}:10: 'how do I get a refund?' is under 'phrasings' and under 'not': remove one",
    ),
    "phrasings not a list": (
        ("not:\n  - refund policy of our own shop", "not: refunds of our shop"),
        f"{R}:9: 'not' is a list: begin each line with '- '",
    ),
    "unknown owner": (
        ("owner: ben", "owner: bne"),
        f"{R}:3: no person or group is called 'bne'; did you mean 'ben'?",
    ),
    "date in another form": (
        ("2026-11-02", "2.11.2026"),
        f"{R}:4: 'reviewed': write the date as YYYY-MM-DD, not '2.11.2026'",
    ),
    "no such day": (
        ("2026-11-02", "2026-11-31"),
        f"{R}:4: 'reviewed': there is no such day: 2026-11-31",
    ),
    "link without a url": (
        ("\n    url: https://docs.fernhill.example/refunds", ""),
        f"{R}:12: give the link a 'url'",
    ),
    "link to a script": (
        ("https://docs.fernhill.example/refunds", "javascript:alert(1)"),
        f"{R}:13: begin the address with https:// (or mailto:): javascript:alert(1)",
    ),
    "relative link": (
        ("https://docs.fernhill.example/refunds", "/refunds"),
        f"{R}:13: begin the address with https:// (or mailto:): /refunds",
    ),
    "link that ends Slack's": (
        ("https://docs.fernhill.example/refunds", "https://docs.fernhill.example/a|b>"),
        (
            f"{R}:13: the address has a character that must be percent-encoded: "
            "'https://docs.fernhill.example/a|b>'"
        ),
    ),
    "link with a password": (
        ("https://docs.fernhill.example/refunds", "https://a:b@docs.fernhill.example/"),
        f"{R}:13: remove the user name from the address",
    ),
    "link without a host": (
        ("https://docs.fernhill.example/refunds", "https:///refunds"),
        f"{R}:13: the address has no host name: https:///refunds",
    ),
    "template word": (
        ("{{ asker }}", "{{ custommer }}"),
        f"{R}:15: no template word is called 'custommer'; use one of: asker, owner",
    ),
    "template link": (
        ("'Refund policy' | link", "'Refund polcy' | link"),
        f"{R}:15: no link of this answer is called 'Refund polcy'; did you mean 'Refund policy'?",
    ),
    "HTML, lower down": (
        ("See our", "See\n\n<b>our</b>"),
        f"{R}:17: write Markdown instead of HTML, or put it in `code`",
    ),
    "no body": (
        (REFUNDS[REFUNDS.index("Hi {{") :], ""),
        f"{R}:15: write the answer below the second '---'",
    ),
    "front matter not closed": (
        ("refunds\n---\n", "refunds\n"),
        f"{R}:1: close the front matter with a second line '---'",
    ),
    "no front matter": (
        ("---\ntitle", "title"),
        f"{R}:1: begin the file with a line '---', then 'title:'",
    ),
}


@pytest.mark.parametrize(("change", "expected"), CASES.values(), ids=CASES)
def test_each_mistake_is_told_with_its_line(
    write: Write, change: tuple[str, str], expected: str
) -> None:
    broken = REFUNDS.replace(*change, 1)
    assert broken != REFUNDS
    found = mistakes_in(write({"billing/refunds.md": broken}))
    assert expected in found
    assert len(found) == len(set(found)) <= 2


def test_a_number_of_links_that_slack_would_not_show_is_refused(write: Write) -> None:
    more = "".join(f"  - title: L{n}\n    url: https://e.example/{n}\n" for n in range(5))
    text = REFUNDS.replace("---\nHi", f"{more}---\nHi")
    assert mistakes_in(write({"billing/refunds.md": text})) == [f"{R}:11: keep at most 5 links"]


def test_every_mistake_is_told_at_once(write: Write) -> None:
    folder = write(
        {
            "billing/refunds.md": REFUNDS.replace("owner: ben", "owner: bne").replace(
                "title: Refunds\n", ""
            ),
            "billing/invoices.md": REFUNDS.replace("{{ asker }}", "{{ asker.name }}"),
            "account/refunds.md": REFUNDS,
        },
        settings=SETTINGS.replace("default_owner: support\n", ""),
    )
    assert mistakes_in(folder) == [
        (
            "responses/_library.yml:1: add 'default_owner': "
            "the person or group that has what nobody else has"
        ),
        (
            "responses/billing/invoices.md:15: a dot cannot be used in an answer; "
            "write {{ asker }}, {{ owner }}, {{ 'Link title' | link }} or {% if … %}"
        ),
        (
            "responses/billing/refunds.md:1: rename this file: "
            "responses/account/refunds.md has the same name"
        ),
        "responses/billing/refunds.md:2: add 'title', the short line people pick it by",
        "responses/billing/refunds.md:2: no person or group is called 'bne'; did you mean 'ben'?",
    ]


PLACES = {
    "a topic nobody knows": (
        "biling/refunds.md",
        (
            "responses/biling/refunds.md:1: 'biling' is no topic of _library.yml; "
            "did you mean 'billing'?"
        ),
    ),
    "a file outside the topics": (
        "refunds.md",
        (
            "responses/refunds.md:1: move this file into the folder of its topic, "
            "and end its name in .md"
        ),
    ),
    "a folder in a topic": (
        "billing/eu/refunds.md",
        "responses/billing/eu:1: a topic's folder holds no other folders",
    ),
    "another ending": (
        "billing/refunds.txt",
        "responses/billing/refunds.txt:1: end the name of a response file in .md",
    ),
    "a name with capitals": (
        "billing/Refunds.md",
        (
            "responses/billing/Refunds.md:1: rename the file: use lower-case letters, digits and "
            "hyphens, as in 'reset-sso'"
        ),
    ),
}


@pytest.mark.parametrize(("name", "expected"), PLACES.values(), ids=PLACES)
def test_a_file_in_the_wrong_place_is_told(write: Write, name: str, expected: str) -> None:
    assert mistakes_in(write({name: REFUNDS})) == [expected]


def test_a_missing_folder_is_a_mistake_and_not_an_empty_library(tmp_path: Path) -> None:
    assert mistakes_in(tmp_path / "nowhere") == [
        f"{tmp_path}/nowhere:1: there is no such folder: `switchboard init` lays out a starter"
    ]


def test_a_missing_settings_file_is_told_with_the_other_mistakes(write: Write) -> None:
    folder = write({"billing/refunds.md": REFUNDS.replace("title: Refunds\n", "")}, settings=None)
    assert mistakes_in(folder) == [
        (
            "responses/_library.yml:1: add this file: it says who answers; "
            "`switchboard init` lays one out"
        ),
        f"{R}:2: add 'title', the short line people pick it by",
    ]


def test_a_file_that_is_not_utf_8_is_told_with_its_line(write: Write) -> None:
    text = REFUNDS.replace("my money", "my m\u00f6ney").encode("latin-1")
    assert mistakes_in(write({"billing/refunds.md": text})) == [f"{R}:7: save this file as UTF-8"]


def test_a_file_larger_than_any_answer_is_refused_unread(write: Write) -> None:
    assert mistakes_in(write({"billing/refunds.md": "x" * 300_000})) == [
        f"{R}:1: shorten this file to 256 kB, it has 300"
    ]


def test_a_running_bot_goes_on_without_the_broken_answers(write: Write) -> None:
    folder = write({"billing/refunds.md": REFUNDS, "billing/invoices.md": "nothing"})
    library, mistakes = read_library_leniently(folder)
    assert [answer.slug for answer in library.answers] == ["refunds"]
    assert library.broken == {"invoices"}
    assert [str(mistake) for mistake in mistakes] == [
        "responses/billing/invoices.md:1: begin the file with a line '---', then 'title:'"
    ]


def test_of_two_files_with_one_name_the_first_is_used(write: Write) -> None:
    folder = write({"billing/refunds.md": REFUNDS, "account/refunds.md": REFUNDS})
    library, mistakes = read_library_leniently(folder)
    assert [answer.topic for answer in library.answers] == ["account"]
    assert library.broken == frozenset()
    assert len(mistakes) == 1


def test_without_good_settings_there_is_no_library_to_go_on_with(write: Write) -> None:
    folder = write({"billing/refunds.md": REFUNDS}, settings="people: [")
    with pytest.raises(LibraryError, match="close the"):
        read_library_leniently(folder)


NESTED = "a:" + "\n".join("  " * n + "- a:" for n in range(1, 30))
ALIASES = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]"


@pytest.mark.parametrize(
    "front",
    [
        "[" * 5_000,
        NESTED,
        ALIASES,
        "!!python/object:os.system {}",
        "? [a]\n: b",
        "{" * 900,
        "- x",
        "a",
    ],
)
def test_hostile_front_matter_ends_in_a_mistake(front: str) -> None:
    mistakes = Mistakes("x.md")
    read_answer(f"---\n{front}\n---\nBody\n", "x", "billing", None, mistakes)
    assert mistakes


WORDS = st.text(alphabet="ab :#-\"'\n\t[]{}&*!|>%@`?,~\u00e9\u202e\ufeff\x00\\", max_size=60)


@given(WORDS, WORDS)
def test_whatever_stands_in_a_file_it_is_read_or_told(front: str, body: str) -> None:
    mistakes = Mistakes("x.md")
    answer, _ = read_answer(f"---\ntitle: T\n{front}\n---\n{body}", "x", "billing", None, mistakes)
    if not mistakes:
        assert answer is not None
        assert answer.body.strip()
        assert check_template(answer.body) == []
