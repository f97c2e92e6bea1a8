"""What the plots need to be drawn at all."""

from __future__ import annotations

from bot.report.plots import shade


def test_no_hour_is_darker_than_dark():
    assert all(
        0.1 < shade(count, most) <= 1 for most in range(1, 400) for count in range(1, most + 1)
    )
    assert any(0.1 + 0.9 * most / most > 1 for most in range(1, 400))
