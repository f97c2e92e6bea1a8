"""What is read before a bot hears anything, because many would ask for it at once."""

from __future__ import annotations

from bot.library import read_library
from bot.loading import index_builder
from bot.matching.dictionary import english_words
from bot.store.database import SqliteStore
from tests.torture.place import ROOT


def test_the_dictionary_is_read_before_the_first_message(tmp_path):
    english_words.cache_clear()
    settings = read_library(ROOT / "responses").settings
    with SqliteStore(tmp_path / "bot.db") as store:
        index_builder(store, settings, None)

    assert english_words.cache_info().currsize == 1
