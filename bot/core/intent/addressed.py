"""Tells to whom something was said: to us, or to somebody else in the channel."""

from __future__ import annotations

import re
from collections.abc import Collection

_GREETING = r"(?:(?:hi+|hey+|hello|hiya|yo|morning|good\s+morning|dear|ok(?:ay)?|so|and|also|thanks|cc|fyi)[\s,]+)?"
_MENTIONS = re.compile(
    rf"\s*{_GREETING}((?:<@[A-Z0-9]+(?:\|[^>]*)?>[\s,:&+]*(?:and\s+)?)+)", re.IGNORECASE
)
_ID = re.compile(r"<@([A-Z0-9]+)")
_AT_NAME = re.compile(rf"\s*{_GREETING}@([\w.'-]+)", re.IGNORECASE)
_VOCATIVE = re.compile(
    rf"\s*{_GREETING}([^\W\d_][\w'-]{{1,19}}(?:\s+[A-Z][\w'-]{{1,19}})?)\s*[,:]\s*(?:pls|plz|please|kindly|can|could|would|will|did|do|does|have|has|are|is|were|was|don'?t"
    r"|what|where|when|who|how|why|which|any|you|your|remember|make\s+sure|let\s+me\s+know|check|send|look|i)\b",
    re.IGNORECASE,
)
# Words that stand before a comma as a name would, and are none.
_NO_NAMES = frozenset(
    """
    actually again all also alright and another anybody anyone anyway apparently basically besides because billing btw but chat cheers currently dear easy everybody everyone
    exactly fellas finally first firstly folks for friends fyi great guys hello help here hey hi hmm honestly however if i idea important in instead internally it just ladies last lastly later
    lately like maybe morning moving my next nice no nope now oh ok okay on once one or otherwise our peeps people perfect please possibly pls plus problem ps q question quick quickly ready really
    regarding right second secondly seriously service similarly since so sometimes somebody someone soon sorry still suddenly super support sure team test thanks that the then there these they
    third this though time today tomorrow tonight two two-factor unfortunately update urgent usually we weirdly welcome well what when where which while who why wow yep yes yesterday yo you mate bot
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december dashboards
""".split()  # noqa: SIM905
)


def is_to_somebody_else(
    raw: str, ours: Collection[str] = (), names: Collection[str] = (), *, is_proper: bool = True
) -> bool:
    """Whether a message begins by speaking to somebody who is not on the team.

    `raw` is Slack text; `ours` are the ids of whoever counts as us, `names` what they are called, in
    lower case. A name without a mention must be written as a name is, where `is_proper`.
    """
    mentioned = _MENTIONS.match(raw)
    if mentioned is not None:
        return not set(_ID.findall(mentioned[1])) & set(ours)
    called = _AT_NAME.match(raw)
    if called is not None:
        name = called[1].casefold()
        return name not in names and name not in ("here", "channel", "everyone", "support", "team")
    spoken_to = _VOCATIVE.match(raw)
    if spoken_to is None or (is_proper and not spoken_to[1][:1].isupper()):
        return False
    words = spoken_to[1].casefold().split()
    return not any(word in names or word in _NO_NAMES for word in words)
