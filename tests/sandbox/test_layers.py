"""The sandbox could be lifted out: it imports nothing of the bot, and in one direction."""

import re
from pathlib import Path

import pytest

import bot.sandbox
from tests.imports import circles, file_graph, told

FOLDER = Path(bot.sandbox.__file__).parent


def test_the_sandbox_imports_nothing_of_the_bot():
    imported = {
        name
        for path in FOLDER.rglob("*.py")
        for name in re.findall(r"^\s*(?:from|import) (bot[\w.]*)", path.read_text(), re.MULTILINE)
    }
    assert imported
    assert {name for name in imported if not name.startswith("bot.sandbox")} == set()


@pytest.mark.parametrize(
    "back",
    [
        "from bot.inner import low",
        "from bot.inner.low import deep",
        "import bot.inner.low",
        "from . import low",
        "from ..inner.low import deep",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from bot.inner import low",
        "def late():\n    from bot.inner import low",
        "from bot.inner import deep",
    ],
)
def test_a_circle_would_be_seen_and_told(tmp_path, back):
    inner = tmp_path / "bot" / "inner"
    inner.mkdir(parents=True)
    (inner / "__init__.py").write_text("from bot.inner.low import deep\n")
    (inner / "low.py").write_text("from bot.inner import high\nimport json\n")
    (inner / "high.py").write_text(f"{back}\n")
    (inner / "aside.py").write_text("from bot.inner.low import deep\n")
    graph = file_graph(tmp_path)
    [circle] = circles(graph)
    assert {"bot/inner/high.py", "bot/inner/low.py"} <= set(circle)
    assert "bot/inner/aside.py" not in circle
    assert "bot/inner/low.py:1 imports bot/inner/high.py" in told(graph, circle)
