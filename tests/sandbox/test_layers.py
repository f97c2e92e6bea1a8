"""The sandbox could be lifted out: it imports nothing of the rest of the bot."""

import re
from pathlib import Path

import bot.sandbox


def test_the_sandbox_imports_nothing_of_the_bot():
    root = Path(bot.sandbox.__file__).parent
    imported = {
        name
        for path in root.rglob("*.py")
        for name in re.findall(r"^\s*(?:from|import) (bot[\w.]*)", path.read_text(), re.MULTILINE)
    }
    assert imported
    assert {name for name in imported if not name.startswith("bot.sandbox")} == set()
