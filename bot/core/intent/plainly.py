"""Tells what plainly asks, where people also talk among themselves and use the same words."""

from __future__ import annotations

import re

from bot.core.intent import telling, troubles
from bot.core.intent.asking import MAX_ASKED, Act, act_of
from bot.core.text import sentences, strip_pleasantries

_MARKED = re.compile(r"[?？؟]\W*\Z")  # noqa: RUF001
_LEAD = r"^\W*(?:(?:hi|hey|hello|so|and|also|ok|folks|all|guys|quick|question)\W+)*"
_AUX = r"(?:can|could|would|do|does|did|is|are|has|have|should|will)"
_ASKS = re.compile(
    rf"{_LEAD}(?:how|what|where|why|who|which|when)\s+(?:\w+\s+){{0,2}}?{_AUX}\b(?!\s+n[o']t)"
    rf"|\b(?:how|where|why)\s+(?:do|can|could|should|would|did)\s+(?:i|we|one|you)\b"
    rf"|{_LEAD}{_AUX}\s+(?:i|we|anyone|anybody|someone|somebody|you\s+(?:guys|folks|all))\b"
    r"|\b(?:does|has|can|could|is|did)\s+any(?:one|body)\b|\bany(?:one|body)\s+(?:know|knows|have|else)\b"
    r"|\b(?:how|where|what)\s+to\s+\w+\W*\Z|\bis\s+there\s+(?:an?|any|some)\s+\w+",
    re.IGNORECASE,
)
_WANTS = re.compile(
    r"\b(?:can|could|would|will)\s+(?:some\s?one|some\s?body|any\s?one|any\s?body|you)\s+(?:please|pls|help|tell|show"
    r"|look|explain|point|check|add|send)\b|\b(?:i|we)(?:'d|\s+would)?\s+(?:really\s+|just\s+|also\s+)?(?:need|want|like)\s+"
    r"(?:to\s+(?:know|get|use|make|find|be\s+able|learn|understand|cancel|change|add|buy|talk)|help|an?|some|your)\b"
    r"|\b(?:i'?m|i\s+am|we'?re|we\s+are|been)\s+(?:trying|struggling|looking\s+for|stuck|unable|wondering)\b"
    r"|\b(?:i|we)\s+(?:wonder|don'?t\s+(?:know|understand|see)\s+(?:how|why|what|where))\b"
    r"|\bhelp\s+(?:me|us|please|needed)\b|\bneed\s+(?:some\s+)?help\b|^\W*help\b|\bany\s+(?:help|idea|ideas|advice|pointers?)\b"
    r"|^\W*(?:please|pls|plz)\b",
    re.IGNORECASE,
)
_OWN = re.compile(r"\b(?:i|i'm|i've|we|we're|we've|my|our|me|us)\b", re.IGNORECASE)
_VIEW = re.compile(
    r"\b(?:i\s+(?:think|guess|suppose|believe|mean|would|wouldn'?t|find|agree|doubt|assume|imagine|thought|like|love)"
    r"|i'd|you\s+(?:can|could|should|might|need|may|have|would)|it'?s\s+not|that'?s|there'?s|maybe|probably|perhaps"
    r"|if\s+(?:i|we|you)|don'?t\s+think)\b",
    re.IGNORECASE,
)
_MOST_SENTENCES = 40


def asks_plainly(text: str) -> bool:
    """Whether a sentence of a cleaned text asks, wants or reports trouble of its writer's own."""
    said = sentences(strip_pleasantries(text[:MAX_ASKED]))[:_MOST_SENTENCES]
    return any(_is_plain(sentence) for sentence in said)


def _is_plain(sentence: str) -> bool:
    act = act_of(sentence)
    if not act.asks:
        return False
    if (act is Act.QUESTION and _MARKED.search(sentence)) or _ASKS.search(sentence):
        return True
    if _VIEW.search(sentence) or telling.is_news(sentence):
        return False
    is_own = _OWN.search(sentence) is not None
    return _WANTS.search(sentence) is not None or (is_own and troubles.reports(sentence))
