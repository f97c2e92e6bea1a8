"""The library of a made-up company, as its `responses/` would hold it."""

from __future__ import annotations

from datetime import date

from bot.core.answers import Answer, Link, Phrasing, PhrasingKind

_WRITTEN: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "reset-password": (
        "account",
        "Reset a password",
        "Hi {{ asker }}, choose *Forgot password* on the sign-in page. The mail comes in a minute.",
        (
            "How do I reset my password?",
            "I forgot my password",
            "my password does not work any more",
            "change the password of my account",
            "password reset mail never arrived",
            "I can't log in with my password",
        ),
    ),
    "invite-teammate": (
        "account",
        "Invite a teammate",
        "Open *Settings*, then *People*, and enter their address.",
        (
            "How do I invite a teammate?",
            "add a colleague to our workspace",
            "invite more people to the team",
            "give a new user access",
            "send an invitation to my coworker",
            "add users to the account",
        ),
    ),
    "remove-teammate": (
        "account",
        "Remove a teammate",
        "Open *Settings*, then *People*, and press *Remove* beside their name.",
        (
            "How do I remove a teammate?",
            "delete a colleague from our workspace",
            "take away the access of somebody who left",
            "deactivate a user of our account",
            "remove people from the team",
        ),
    ),
    "refund": (
        "billing",
        "Get a refund",
        "Refunds go back to the card that was charged within 14 days.",
        (
            "How do I get a refund?",
            "I want my money back",
            "please refund my last payment",
            "refund for a charge I did not expect",
            "money back for this month",
            "can you return what I paid",
        ),
    ),
    "change-plan": (
        "billing",
        "Change the plan",
        "Open *Billing* and press *Change plan*. The difference is charged at once.",
        (
            "How do I upgrade my plan?",
            "switch to the business plan",
            "downgrade our subscription",
            "move from monthly to yearly billing",
            "which plan do I need for more seats",
            "upgrade the subscription",
        ),
    ),
    "export-data": (
        "data",
        "Export everything",
        "Open *Data*, press *Export*, and choose CSV or JSON.",
        (
            "How can I export my data?",
            "download everything we stored",
            "export to csv",
            "get a copy of all our records",
            "is there a way to export reports as a spreadsheet",
            "bulk download of records",
        ),
    ),
    "api-limits": (
        "data",
        "Rate limits of the API",
        "600 requests a minute for each key. Above that the API answers 429.",
        (
            "What are the API rate limits?",
            "how many requests per minute may I send",
            "the api answers 429 too many requests",
            "rate limit of the rest api",
            "are api calls throttled",
            "requests are being rate limited",
        ),
    ),
}

ANSWERS: tuple[Answer, ...] = tuple(
    Answer(
        slug=slug,
        topic=topic,
        title=title,
        body=body,
        phrasings=(
            *(Phrasing(text) for text in asks),
            *([Phrasing("refund policy of a hotel", PhrasingKind.NOT)] if slug == "refund" else []),
        ),
        links=(Link("Help centre", f"https://help.example.com/{slug}"),),
        reviewed_on=date(2026, 2, 1),
    )
    for slug, (topic, title, body, asks) in _WRITTEN.items()
)

SURE = "How do I reset my password?"
SURE_AND_URGENT = f"{SURE} This is an emergency!"
SURE_OF_REFUND = "how can I get a refund"
TWO_AT_ONCE = "How do I get a refund? And how do I invite a teammate?"
UNKNOWN = "our webhooks arrive twice since Tuesday, why?"
UNKNOWN_TOO = "When is the next webinar about forecasting?"
LIKELY = "people in our workspace?"
ONE_LIKELY = "can I get copies of reports"
ANSWERED_AND_UNKNOWN = f"{SURE} And {UNKNOWN}"
SUGGESTED_AND_UNKNOWN = f"{ONE_LIKELY}? Also, {UNKNOWN}"
ALL_THREE = f"{SURE_OF_REFUND}?\n{ONE_LIKELY}?\n{UNKNOWN}"
FOUR_NUMBERED = f"1. {SURE}\n2. {ONE_LIKELY}?\n3. {UNKNOWN}\n4. {UNKNOWN_TOO}"
PERSON_BESIDE = f"{SURE} Can I talk to a person about our contract renewal?"

ABOUT: dict[str, tuple[str, ...]] = {
    "my password": ("reset-password",),
    "get a refund": ("refund",),
    "invite a teammate": ("invite-teammate",),
    "people in our workspace": ("invite-teammate", "remove-teammate"),
    "copies of reports": ("export-data",),
    "webhooks": (),
    "webinar": (),
    "contract renewal": (),
}
"""Words by which each of these requests is known, and the answers that fit it."""
