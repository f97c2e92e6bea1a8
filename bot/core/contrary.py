"""What a library adds to the signs of contrary sentences. matching/contrary/ reads them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ContraryWords:
    """Words of a library's own; `nots` never count as a sign.

    Each of `opposites` is two sides, and each side the ways to say the same. `builtin`: our
    opposites and names count as well.
    """

    opposites: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = ()
    names: tuple[str, ...] = ()
    nots: tuple[str, ...] = ()
    builtin: bool = True

    @property
    def facts(self) -> tuple[object, ...]:
        """What tells them from others; nothing where there are none."""
        return () if self == ContraryWords() else (self,)


NO_CONTRARY_WORDS = ContraryWords()
