"""Bodies as templates: what may stand in one, and what it prints."""

from __future__ import annotations

import contextlib
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.answers import Answer, Link
from bot.errors import RenderFailed
from bot.library.mrkdwn import LONGEST_CHUNK
from bot.library.template import (
    LONGEST_NAME,
    TemplateFacts,
    check_template,
    render,
    tidy,
)
from tests.library.hostile import NAMES, TEMPLATES

LINKS = (Link("Refund policy", "https://docs.fernhill.example/refunds?a=1&b=2"),)
EVERYWHERE = """\
{{ asker }} first. Hi {{ asker }}, **{{ asker }}**, *{{ asker }}*, ~~{{ asker }}~~, `{{ asker }}`.

# {{ asker }}

- {{ asker }}
  1. {{ asker }}

> {{ asker }}

```
{{ asker }}
```

[{{ asker }}](https://docs.fernhill.example) {{ asker | default('you') }}
{{ 'Refund policy' | link }}
"""


def answer(body: str) -> Answer:
    return Answer("refunds", "billing", "Refunds", body, (), LINKS)


def printed(body: str, asker: str = "Mia", owner: str = "Ana from Fernhill") -> str:
    assert check_template(body, LINKS) == []
    return "\n\n".join(render(answer(body), TemplateFacts(asker, owner)))


ALLOWED = {
    "words": ("Just words.", "Just words."),
    "asker": ("Hi {{ asker }}!", "Hi Mia!"),
    "owner": ("{{ owner }} will look.", "Ana from Fernhill will look."),
    "link": (
        "See {{ 'Refund policy' | link }}.",
        "See <https://docs.fernhill.example/refunds?a=1&amp;b=2|Refund policy>.",
    ),
    "default": ("Hi {{ asker | default('you') }}", "Hi Mia"),
    "constant": ("{{ 'as it *is*' }}", "as it is"),
    "if": ("{% if asker == 'Mia' %}A{% else %}B{% endif %}", "A"),
    "elif": ("{% if asker == 'X' %}A{% elif owner %}B{% else %}C{% endif %}", "B"),
    "and or not": ("{% if not asker and owner or asker != 'Mia' %}A{% endif %}B", "B"),
    "raw": ("{% raw %}{{ asker }} {% x %}{% endraw %}", "{{ asker }} {% x %}"),
    "comment": ("A{# why #}B", "AB"),
    "tags on lines of their own": (
        "A\n{% if asker %}\n\n- one\n{% endif %}\n- two",
        "A\n\n\u2022 one\n\u2022 two",
    ),
}


@pytest.mark.parametrize(("body", "expected"), ALLOWED.values(), ids=ALLOWED)
def test_what_a_body_may_say(body: str, expected: str) -> None:
    assert printed(body) == expected


def test_an_asker_without_a_name_is_greeted_all_the_same() -> None:
    assert printed("Hi {{ asker }}!", asker="") == "Hi there!"
    assert printed("Hi {{ asker | default('you') }}!", asker="") == "Hi you!"
    assert printed("Hi{% if asker %} {{ asker }}{% endif %}!", asker="") == "Hi!"
    assert printed("From {{ owner }}", owner="") == "From our team"


@pytest.mark.parametrize("body", TEMPLATES, ids=range(len(TEMPLATES)))
def test_what_is_not_on_the_list_is_refused_when_it_is_saved(body: str, must_end: None) -> None:
    found = check_template(body, LINKS)
    assert found
    assert all(1 <= line <= body.count("\n") + 1 and advice for line, advice in found)


@pytest.mark.parametrize("body", TEMPLATES, ids=range(len(TEMPLATES)))
def test_a_body_that_was_never_checked_is_harmless_or_not_printed(
    body: str, must_end: None
) -> None:
    with contextlib.suppress(RenderFailed):  # whatever else is raised fails the test
        text = "\n\n".join(render(answer(body), TemplateFacts("Mia", "Ana")))
        check_safe(text)
        assert len(text) <= 13_000


def check_safe(text: str) -> None:
    """Nothing but links that we made stands between angle brackets."""
    for inside in re.findall(r"<([^>]*)>", text):
        assert re.match(r"(https?://|mailto:)[^|<>\s]+(\|[^<>\n]*)?$", inside), inside
    without = re.sub(r"<[^<>]*>", "", text)
    assert "<" not in without
    assert ">" not in without
    assert re.search(r"&(?!(amp|lt|gt);)", text) is None
    assert not set(text) & set("\u202e\u2066\ue000\ue001\x00\x1b")


@pytest.mark.parametrize("name", NAMES, ids=range(len(NAMES)))
def test_a_name_is_only_ever_words(name: str) -> None:
    body = "\n\n".join(render(answer(EVERYWHERE), TemplateFacts(name, name)))
    check_safe(body)
    links = re.findall(r"<([^|>]*)", body)
    assert links == [
        "https://docs.fernhill.example",
        "https://docs.fernhill.example/refunds?a=1&amp;b=2",
    ]
    plain = "\n\n".join(render(answer(EVERYWHERE), TemplateFacts("Mia")))
    assert body.count("\n") == plain.count("\n")
    for mark in "*_~`":
        assert body.count(mark) == plain.count(mark)
    assert "://evil" not in body


@given(st.text(max_size=200))
def test_whatever_a_person_is_called_the_body_keeps_its_shape(name: str) -> None:
    body = "\n\n".join(render(answer(EVERYWHERE), TemplateFacts(name)))
    plain = "\n\n".join(render(answer(EVERYWHERE), TemplateFacts("Mia")))
    check_safe(body)
    assert body.count("\n") == plain.count("\n")
    assert body.count("<") == plain.count("<")


@given(st.text(alphabet="{}%# \n'\"|()[]<>!&*_~`-+.=ab/\\:asker", max_size=120))
def test_a_body_of_any_signs_is_refused_or_prints_safely(body: str) -> None:
    if check_template(body, LINKS):
        return
    rendered = "\n\n".join(render(answer(body), TemplateFacts("Mia")))
    check_safe(rendered)


def test_a_long_name_is_cut_before_it_is_escaped() -> None:
    assert tidy("x" * 500) == "x" * (LONGEST_NAME - 1) + "\u2026"
    text = printed("{{ asker }}", asker="&" * 500)
    assert text == "&amp;" * (LONGEST_NAME - 1) + "\u2026"


def test_the_line_is_told_where_tags_take_lines_of_their_own() -> None:
    body = "A\n{% if asker %}\nB\n\n- C\n{% else %}\n- D\n{% endif %}\n\n<i>E</i>\n"
    assert check_template(body) == [(10, "write Markdown instead of HTML, or put it in `code`")]


def test_several_mistakes_are_told_in_their_order() -> None:
    body = "{{ asker.x }}\n\n{{ owner() }}\n{{ nobody }}"
    assert [line for line, _ in check_template(body)] == [1, 3, 4]


def test_a_body_that_grows_too_long_for_slack_is_refused() -> None:
    assert check_template("a & b < c\n" * 700, LINKS) == []
    ((line, advice),) = check_template("&&&&&&&&&\n" * 790, LINKS)
    assert line == 1
    assert advice.startswith("shorten the body: Slack would be sent ")


def test_the_longest_body_is_printed_in_sections() -> None:
    body = "\n\n".join("A paragraph of words that goes on. " * 10 for _ in range(22))
    chunks = render(answer(body), TemplateFacts())
    assert len(chunks) > 1
    assert max(map(len, chunks)) <= LONGEST_CHUNK
    assert "".join(chunks).count("paragraph") == 220


def test_an_answer_that_lost_its_link_is_not_sent() -> None:
    gone = replace(answer("See {{ 'Refund policy' | link }}."), links=())
    with pytest.raises(RenderFailed, match="refunds"):
        render(gone, TemplateFacts())


def test_nothing_of_one_asker_is_left_for_the_next() -> None:
    kept = answer("Hi {{ asker }}, from {{ owner }} {{ 'x' }}")
    assert "\n\n".join(render(kept, TemplateFacts("Mia", "Ana"))) == "Hi Mia, from Ana x"
    assert "\n\n".join(render(kept, TemplateFacts("Noah", "Ben"))) == "Hi Noah, from Ben x"
