"""A small library of a made-up company, as the matching tests know it."""

from __future__ import annotations

import numpy as np

from bot.core.answers import Answer, Phrasing, PhrasingKind
from bot.matching.scoring.labels import TextLabels
from bot.matching.scoring.ridge import Ridge, SolvedRidge
from bot.matching.scoring.space import Space
from bot.matching.wording.lexicon import Lexicon
from bot.matching.wording.words import norm

LIBRARY: dict[str, tuple[str, ...]] = {
    "reset-password": (
        "How do I reset my password?",
        "I forgot my password",
        "my password does not work any more",
        "change the password of my account",
        "password reset mail never arrived",
        "I can't log in with my password",
    ),
    "refund": (
        "How do I get a refund?",
        "I want my money back",
        "please refund my last payment",
        "refund for a charge I did not expect",
        "money back for this month",
        "can you return what I paid",
    ),
    "export-data": (
        "How can I export my data?",
        "download everything we stored",
        "export to csv",
        "get a copy of all our records",
        "is there a way to export reports as a spreadsheet",
        "bulk download of records",
    ),
    "invite-teammate": (
        "How do I invite a teammate?",
        "add a colleague to our workspace",
        "invite more people to the team",
        "give a new user access",
        "send an invitation to my coworker",
        "add users to the account",
    ),
    "api-limits": (
        "What are the API rate limits?",
        "how many requests per minute may I send",
        "the api answers 429 too many requests",
        "rate limit of the rest api",
        "are api calls throttled",
        "requests are being rate limited",
    ),
    "change-plan": (
        "How do I upgrade my plan?",
        "switch to the business plan",
        "downgrade our subscription",
        "move from monthly to yearly billing",
        "which plan do I need for sso",
        "upgrade the subscription",
    ),
}


def make_answer(
    slug: str, asks: tuple[str, ...], nots: tuple[str, ...] = (), title: str = ""
) -> Answer:
    phrasings = tuple(Phrasing(text) for text in asks)
    phrasings += tuple(Phrasing(text, PhrasingKind.NOT) for text in nots)
    return Answer(slug=slug, topic="t", title=title, body="…", phrasings=phrasings)


TEXTS = [norm(text) for asks in LIBRARY.values() for text in asks]
OWNERS = [at for at, asks in enumerate(LIBRARY.values()) for _ in asks]


def ridge_of(texts: list[str], owners: list[int]) -> tuple[Ridge, SolvedRidge]:
    labels = TextLabels(np.asarray(owners), np.ones(len(texts), np.float32), len(LIBRARY))
    space = Space.of(Lexicon(TEXTS, OWNERS, len(LIBRARY)), None)
    solved = SolvedRidge.of(space, labels)
    return Ridge(space, labels, solved.weights), solved
