"""A bicycle hire's library: small, and about other things than the starter."""

from __future__ import annotations

from bot.core.answers import Answer, Phrasing
from bot.core.contrary import NO_CONTRARY_WORDS, ContraryWords
from bot.matching.confidence.traffic import PastTraffic
from bot.matching.contrary.signs import ContrarySigns
from bot.matching.texts import Texts

HIRE = {
    "end-membership": (
        "End your membership",
        (
            "how do I end my membership",
            "terminate the membership of our family",
            "we do not want to renew it",
        ),
        "Open **Profile → Membership → End**. It stays good until the month is over.",
    ),
    "add-rider": (
        "Add a rider to your account",
        ("how do I add a rider", "invite my sister as a rider", "put another rider on our account"),
        "Press **Riders → Add** and enter a name. Riders need a phone of their own.",
    ),
    "reminders": (
        "Turn on ride reminders",
        ("turn on ride reminders", "enable the weekly reminder", "can I get a reminder of my ride"),
        "Under **Profile → Reminders** choose a day. To turn them off again, choose *never*.",
    ),
    "lock-code": (
        "The lock shows code 310",
        ("lock shows error 310", "code 310 on the display", "error 310 when I return a bike"),
        "`310` means that the bolt is dirty: push it twice. Our tyres follow ISO 4210.",
    ),
    "refund-ride": (
        "Money back for a broken ride",
        ("refund a broken ride", "I want my money back for the ride", "get a refund for my ride"),
        "Press **Rides → the ride → Refund** within a week.",
    ),
    "tariff": (
        "Change your tariff",
        ("switch from daily to monthly", "go from daily to monthly rides", "another tariff please"),
        "Press **Profile → Tariff**. It begins at once.",
    ),
    "move-station": (
        "Report that a station moved",
        ("a station was moved", "our station has gone", "the station is at another place now"),
        "Tell us its number, we look at it within a day.",
    ),
}


def answer(slug: str) -> Answer:
    title, asks, body = HIRE[slug]
    phrasings = tuple(Phrasing(ask) for ask in asks)
    return Answer(slug=slug, topic="", title=title, body=body, phrasings=phrasings)


def sign_of(text: str, slug: str, words: ContraryWords = NO_CONTRARY_WORDS) -> str | None:
    """What in a text speaks against an answer of the bicycle hire."""
    texts = Texts.of([answer(each) for each in HIRE], PastTraffic())
    column = [each.slug for each in texts.answers].index(slug)
    return ContrarySigns(texts, words).find(text, {}, column)
