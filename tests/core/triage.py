"""What was found for a message and what bears on it, to be decided on."""

from __future__ import annotations

from hypothesis import strategies as st

from bot.core.ranking import Match, Part, Reading, Reason, Thresholds
from bot.core.triage import Circumstances
from bot.core.urgency import UrgentWords

THRESHOLDS = Thresholds(reply=0.9, suggest=0.5)


def match(slug: str, confidence: float, held_back: str | None = None) -> Match:
    reason = Reason(phrasing="", segment="")
    return Match(slug, slug.title(), confidence, reason, held_back is None, held_back)


SURE = match("refund", 0.95)
SURE_TOO = match("invoice", 0.92)
HELD = match("refund", 0.95, held_back="a single word says too little")
LIKELY = match("invoice", 0.7)
LIKELY_TOO = match("export", 0.6)
LIKELY_ALSO = match("plans", 0.55)
LEAST_LIKELY = match("seats", 0.5)
WEAK = match("webhooks", 0.2)

ASKS = Circumstances(asks=True)
SETTLED = Circumstances(asks=True, is_settled=True)
PERSON = Circumstances(asks=True, wants_person=True)


def reading(*ranking: Match, parts: tuple[Part, ...] = ()) -> Reading:
    return Reading("words", ranking, parts, THRESHOLDS, "v1", "lexical")


def settled(**facts: object) -> Circumstances:
    return Circumstances(**{"asks": True, "is_settled": True, **facts})


def telling(**facts: object) -> Circumstances:
    return settled(**{"asks": False, **facts})


ALARM = UrgentWords(phrases=("mars",), builtin=False)

matches = st.builds(
    match,
    st.sampled_from(["refund", "invoice", "export", "plans", "seats"]),
    st.floats(0, 1),
    st.sampled_from([None, None, "held"]),
)
rankings = st.lists(matches, max_size=5, unique_by=lambda each: each.slug).map(
    lambda found: tuple(sorted(found, key=lambda each: -each.confidence))
)
askings = st.builds(
    Circumstances,
    **{
        fact: st.booleans()
        for fact in Circumstances.__slots__
        if fact not in ("given", "urgent_words")
    },
    given=st.frozensets(st.sampled_from(["refund", "invoice", "export"])),
    urgent_words=st.just(ALARM),
)
