"""How somebody's words are drawn: code as code, emoji as emoji, everything else as it was typed."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.slack.blocks.base import MOST_QUOTED, quoted


def drawn(words: str) -> list[tuple[str, list[Any]]]:
    """The parts of a quotation, each by its kind, and what stands in it."""
    elements = quoted(words).to_dict()["elements"]
    return [
        (part["type"].removeprefix("rich_text_"), [_piece(each) for each in part["elements"]])
        for part in elements
    ]


def _piece(piece: dict[str, Any]) -> Any:
    if piece["type"] == "emoji":
        return (piece["name"], piece.get("skin_tone"))
    assert piece["type"] == "text"
    return [piece["text"]] if piece.get("style") == {"code": True} else piece["text"]


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("*a* <!here> _b_", [("quote", ["*a* <!here> _b_"])]),
        ("it works :tada:", [("quote", ["it works ", ("tada", None)])]),
        (":tada::tada:", [("quote", [("tada", None), ("tada", None)])]),
        (":wave::skin-tone-3: hi", [("quote", [("wave", 3), " hi"])]),
        (":+1: :100:", [("quote", [("+1", None), " ", ("100", None)])]),
        ("at 10:30:15, a::b::c, x:y:z, :12:", [("quote", ["at 10:30:15, a::b::c, x:y:z, :12:"])]),
        ("run `npm ci :x:` now", [("quote", ["run ", ["npm ci :x:"], " now"])]),
        ("a ` b", [("quote", ["a ` b"])]),
        (
            "see\n```\nx = *1*\n\ny `2` :x:\n```\nok",
            [("quote", ["see"]), ("preformatted", ["x = *1*\n\ny `2` :x:"]), ("quote", ["ok"])],
        ),
        ("```cut off", [("preformatted", ["cut off"])]),
        ("``` ```", [("quote", ["``` ```"])]),
        ("", [("quote", ["…"])]),
        ("\n \n", [("quote", ["…"])]),
    ],
)
def test_what_is_drawn(words, parts):
    assert drawn(words) == parts


@pytest.mark.parametrize("words", [":a: " * 900, ":a:" * 900, "`a` " * 900, "```a``` " * 900])
def test_a_quotation_of_hostile_words_stays_small(words):
    parts = drawn(words)
    assert sum(len(pieces) for _, pieces in parts) < 150
    assert len(parts) < 150


@given(st.text(alphabet="`:a1+-\n *<@_", max_size=80))
def test_nothing_is_lost_and_no_part_is_empty(words):
    for _, pieces in drawn(words):
        assert pieces
        assert all(pieces)
    kept = "".join(char for char in words if char.isalnum())
    shown = "".join(
        piece[0] if isinstance(piece, list | tuple) else piece
        for _, pieces in drawn(words)
        for piece in pieces
    )
    assert "".join(char for char in shown if char.isalnum()) == kept


def test_a_quotation_is_cut_before_it_is_drawn():
    ((_, pieces),) = drawn("x" * 10_000)
    assert len(pieces[0]) == MOST_QUOTED
