"""WordPiece: splits a text into the pieces a BERT-shaped model was trained on."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

LONGEST_TEXT = 128  # pieces, the first and last mark included
LONGEST_WORD = 100  # characters; a longer one is unknown
_CJK = ((0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2FA1F), (0xF900, 0xFAFF))


class WordPieces:
    """The pieces of one vocabulary (a `vocab.txt`, lower case)."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self._ids = {piece: at for at, piece in enumerate(vocabulary)}
        self._unknown = self._ids["[UNK]"]
        self._first, self._last = self._ids["[CLS]"], self._ids["[SEP]"]

    def __contains__(self, word: str) -> bool:
        return word in self._ids

    def ids(self, text: str) -> list[int]:
        """The text's piece ids between the first and the last mark, cut to the longest text."""
        ids: list[int] = []
        for word in _words(text[: LONGEST_TEXT * 20]):
            ids += self._pieces(word)
            if len(ids) >= LONGEST_TEXT - 2:
                break
        return [self._first, *ids[: LONGEST_TEXT - 2], self._last]

    def _pieces(self, word: str) -> list[int]:
        """The longest pieces that make up a word, from its start; or the unknown piece."""
        if len(word) > LONGEST_WORD:
            return [self._unknown]
        ids: list[int] = []
        start = 0
        while start < len(word):
            end = len(word)
            lead = "##" if start else ""
            while end > start and lead + word[start:end] not in self._ids:
                end -= 1
            if end == start:
                return [self._unknown]
            ids.append(self._ids[lead + word[start:end]])
            start = end
        return ids


def _words(text: str) -> list[str]:
    """The text in lower case without accents, parted at blanks, punctuation and CJK signs."""
    plain = unicodedata.normalize("NFD", text.lower())
    return "".join(_spaced(char) for char in plain).split()


def _spaced(char: str) -> str:
    if "a" <= char <= "z":
        return char
    category = unicodedata.category(char)
    if category == "Mn" or (category[0] == "C" and char not in "\t\n\r") or char == "\ufffd":
        return ""
    if category[0] == "Z" or char in "\t\n\r":
        return " "
    if category[0] == "P" or (char < "\x7f" and not char.isalnum()) or _is_cjk(ord(char)):
        return f" {char} "
    return char


def _is_cjk(code: int) -> bool:
    return any(low <= code <= high for low, high in _CJK)
