"""docs/curating.md says what the code does: fields, keys, template words, numbers, examples."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.core.answers import Answer, Link
from bot.core.reviewing import REVIEW_EVERY
from bot.library import fields, template
from bot.library.mistakes import Mistakes
from bot.library.reader import FIELDS, read_answer
from bot.library.settings import KEYS, read_settings

PAGE = (Path(__file__).parents[2] / "docs" / "curating.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```markdown\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
ROWS = re.findall(r"^\| `([^`]+)` \|", PAGE, re.MULTILINE)
WORDS = [row.replace("\\|", "|") for row in ROWS if "{{" in row]


def test_every_field_and_every_key_has_its_row_and_no_other() -> None:
    assert set(ROWS) & (set(FIELDS) | set(KEYS)) == set(FIELDS) | set(KEYS)
    words = {row for row in ROWS if row not in FIELDS + KEYS}
    assert all(word.startswith(("{{", "#", ">", "---", "**", "- ", "[")) for word in words), words


def test_the_starters_settings_show_every_key() -> None:
    starter = (Path(__file__).parents[2] / "responses" / "_library.yml").read_text()
    assert [key for key in KEYS if not re.search(rf"^{key}:", starter, re.MULTILINE)] == []
    mistakes = Mistakes("_library.yml")
    assert read_settings(starter, mistakes) is not None
    assert mistakes == []


def test_the_example_of_a_response_file_is_read_without_a_mistake() -> None:
    mistakes = Mistakes("refunds.md")
    answer, _ = read_answer(BLOCKS[0], "refunds", "billing", None, mistakes)
    assert mistakes == []
    assert answer is not None
    assert "refund: how long does it take" in answer.asks


@pytest.mark.parametrize(
    "body", BLOCKS[1:] + [row.replace("\\|", "|") for row in ROWS if "{{" in row]
)
def test_every_template_word_shown_is_allowed_and_prints(body: str) -> None:
    links = (Link("Refund policy", "https://docs.example.com/refunds"),)
    assert template.check_template(body, links) == []
    shown = template.render(
        Answer("a", "b", "A", body, (), links), template.TemplateFacts("Mia", "Ana")
    )
    assert "{" not in "".join(shown)


@pytest.mark.parametrize("name", [*template.NAMES, *template.FILTERS])
def test_every_name_and_filter_is_explained(name: str) -> None:
    assert any(name in row for row in ROWS if "{{" in row)


def test_the_numbers_are_the_codes() -> None:
    assert f"At most {fields.LONGEST_TITLE} characters" in PAGE
    assert f"up to {template.LONGEST_BODY:,} characters" in PAGE
    assert f"{REVIEW_EVERY.days} days" in PAGE
    assert fields.MOST_LINKS == 5
    assert fields.FEWEST_PHRASINGS == 3
    assert "Up to five" in PAGE
    assert "fewer than three phrasings" in PAGE
