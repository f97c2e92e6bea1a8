"""Every reason has a sentence, and one that another version wrote is still readable."""

from __future__ import annotations

import pytest

from bot.core.why import Why


@pytest.mark.parametrize("why", Why)
def test_a_reason_has_a_sentence_of_its_own(why: Why) -> None:
    assert why.sentence.endswith(".")
    assert [other for other in Why if other.sentence == why.sentence] == [why]


def test_a_reason_of_another_version_is_shown_in_readable_words() -> None:
    why = Why("sent_by_pigeon")
    assert (why.value, why.sentence) == ("sent_by_pigeon", "Sent by pigeon.")
    assert why not in tuple(Why)
