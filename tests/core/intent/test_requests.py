"""What a message holds of requests: the stretches, whatever their shape."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.intent.contents import content_of
from bot.core.intent.requests import MOST_REQUESTS, is_bare, requests_of, wants_person_of
from bot.core.text import clean

# One request, whole: what it tells belongs to it.
ONE = """
How do I use both Salesforce and QuickBooks?
How can I open the settings and change the colour?
I want to give access to both Jana and Tom
How do I reset my password?
How do I export a chart as PDF and PNG?
How do I connect Slack and Salesforce?
How do I connect our Slack and our Salesforce account?
What is the difference between admins and editors?
What is the difference between the basic plan and the team plan?
I need to know the difference between the basic plan and the team plan
What's the difference between viewer and editor roles, and who can change them?
Does the free plan include SSO or only the business plan?
Does the API have rate limits? If so, which?
Is it possible to export to PDF? If not, is it planned?
Can we pay by card? Or by invoice?
We moved to Okta last week. How do we turn on SSO?
We're migrating from Tableau next month. What formats can we import?
I can't log in. It says "invalid code".
The export is broken. It worked yesterday. We use Chrome.
The page loads slowly, takes about 30 seconds. It started on Monday.
The import fails with "invalid date". We tried UTF-8 and ISO dates.
Our nightly sync failed again. Error: 502 Bad Gateway. Please have a look.
We need to change our billing address. New address: 5 Main St, Berlin.
We can't log in, nobody can, it's been like this since 9.
We get "rate limit exceeded" although we make only 10 calls. Is that a bug?
When I click Save, nothing happens. I tried Chrome and Firefox. Any idea?
Where do I find the API key? I looked in the settings but it isn't there.
Where is the log? Nothing in the docs.
Can we get a demo? Tuesday works best.
Can I undo a delete? It was the wrong board.
Could you raise our API limit to 500 requests per minute? We hit it every morning.
Can you check the webhook, and if it's broken, restart it?
What happens if we exceed our quota, and how do we raise it?
How do I rename a dashboard, and then share it with a customer?
Please delete my account and confirm by mail.
Please invite Kim and Lee to the marketing workspace.
Can you delete user 5 and user 7?
Need help with webhooks and SCIM
Payment failed. What now?
I have a question about billing.
Any update on my ticket?
It doesn't work.
SSO: how do we turn it on?
is your API down? also our CEO is asking
""".strip().splitlines()

# One request among other words.
AMONG = {
    "Hi team! We have been using the product for two years and love it. How do I export charts?": (
        "How do I export charts?"
    ),
    "Hey, quick q. What's the limit for CSV imports? Best, Mia": (
        "What's the limit for CSV imports?"
    ),
    "Thanks! How do I change the logo?": "How do I change the logo?",
    "Thank you, that worked. Now how do I share it?": "Now how do I share it?",
    "ok thanks, and where do I change the currency?": "where do I change the currency?",
    "Thanks for the help yesterday. One more thing: can we rename a board?": (
        "can we rename a board?"
    ),
    "everything works, thanks. One question though: can we hide the legend?": (
        "can we hide the legend?"
    ),
    "Quick question: where do I see my usage?": "where do I see my usage?",
    "how do i reset sso? PS: the new charts look great": "how do i reset sso?",
    "how do i export\nas csv": "how do i export as csv",
    "Can you help me? My board is empty.": "My board is empty.",
    "BTW, is SAML in the plan?": "is SAML in the plan?",
}

# Several: each by itself, in their order.
SEVERAL: dict[str, list[str]] = {
    # Both of them.
    "Could you please both reset Jana's 2FA and remove Tom from the workspace?": [
        "Could you please both reset Jana's 2FA",
        "remove Tom from the workspace?",
    ],
    "Could you send us the W-9 and move our renewal to June?": [
        "Could you send us the W-9",
        "move our renewal to June?",
    ],
    # Sentences.
    "How do I reset my password? And where are the invoices?": [
        "How do I reset my password?",
        "where are the invoices?",
    ],
    "What's the price per seat? And is there a discount? And can we pay by invoice?": [
        "What's the price per seat?",
        "is there a discount?",
        "can we pay by invoice?",
    ],
    "What does error E1234 mean? What does E999 mean?": [
        "What does error E1234 mean?",
        "What does E999 mean?",
    ],
    "How do I add a user? How do I remove one?": ["How do I add a user?", "How do I remove one?"],
    "I was charged twice this month. Where is my new seat?": [
        "I was charged twice this month.",
        "Where is my new seat?",
    ],
    "Our new colleague needs access, her name is Kim. And the finance team wants invoices by mail.": [  # noqa: E501
        "Our new colleague needs access, her name is Kim.",
        "the finance team wants invoices by mail.",
    ],
    "The invoice is wrong: it lists 12 seats, but we have 10. By the way, can we pay by card?": [
        "The invoice is wrong: it lists 12 seats, but we have 10.",
        "can we pay by card?",
    ],
    "We can't log in. It says 401. Also, where is our invoice?": [
        "We can't log in. It says 401.",
        "where is our invoice?",
    ],
    # In one sentence.
    "How do I reset my password and where do I find the invoices?": [
        "How do I reset my password",
        "where do I find the invoices?",
    ],
    "how many seats do we have and when does the contract end": [
        "how many seats do we have",
        "when does the contract end",
    ],
    "can u pls resend the invoice for april and update the vat number": [
        "can u pls resend the invoice for april",
        "update the vat number",
    ],
    "Please add Kim to our workspace, and remove Lee.": [
        "Please add Kim to our workspace",
        "remove Lee.",
    ],
    "I want to cancel our plan and get a refund for March.": [
        "I want to cancel our plan",
        "get a refund for March.",
    ],
    "The dashboard is slow and the CSV export fails.": [
        "The dashboard is slow",
        "the CSV export fails.",
    ],
    "I forgot my password and the reset mail never arrives": [
        "I forgot my password",
        "the reset mail never arrives",
    ],
    "Kim can't see the board, Lee can't edit it, and I can't find the audit log.": [
        "Kim can't see the board",
        "Lee can't edit it",
        "I can't find the audit log.",
    ],
    # Spliced by commas and semicolons.
    "how do i reset my password, where are invoices": [
        "how do i reset my password",
        "where are invoices",
    ],
    "The chart shows no data, the export is empty and the scheduled report didn't arrive.": [
        "The chart shows no data",
        "the export is empty",
        "the scheduled report didn't arrive.",
    ],
    "We'd like a demo of the editor; separately, who do we ask about the contract renewal?": [
        "We'd like a demo of the editor",
        "who do we ask about the contract renewal?",
    ],
    # What says that another thing comes.
    "Can you add a seat? Also, can you send me the March invoice?": [
        "Can you add a seat?",
        "can you send me the March invoice?",
    ],
    "Where can I find the API docs? Also what's the rate limit?": [
        "Where can I find the API docs?",
        "what's the rate limit?",
    ],
    "how do i reset sso? PS: where are the old charts?": [
        "how do i reset sso?",
        "where are the old charts?",
    ],
    "BTW, is SAML in the plan? By the way, who is our account manager?": [
        "is SAML in the plan?",
        "who is our account manager?",
    ],
    "Firstly, how do we set up SSO? Secondly, what happens to existing users?": [
        "Firstly, how do we set up SSO?",
        "what happens to existing users?",
    ],
    "Hi! Two things. First, the API returns 401. Second, our logo is gone.": [
        "First, the API returns 401.",
        "Second, our logo is gone.",
    ],
    "Two questions: how do I invite people, and what does a seat cost?": [
        "how do I invite people",
        "what does a seat cost?",
    ],
    "We moved to Okta. How do we turn on SSO? On another note: we need two seats.": [
        "We moved to Okta. How do we turn on SSO?",
        "we need two seats.",
    ],
    # Lists.
    "1. How do I invite people?\n2. Where is the audit log?\n3. Can we pay by bank transfer?": [
        "How do I invite people?",
        "Where is the audit log?",
        "Can we pay by bank transfer?",
    ],
    "- export to PDF\n- more than 10 seats\n- an API key": [
        "export to PDF",
        "more than 10 seats",
        "an API key",
    ],
    "Questions:\n• What is the SLA?\n• Where is data stored?\n• Is there a status page?": [
        "What is the SLA?",
        "Where is data stored?",
        "Is there a status page?",
    ],
    "a) reset SSO b) add two seats c) change the billing address": [
        "reset SSO",
        "add two seats",
        "change the billing address",
    ],
    # What leads in to a question is no end of the one before.
    "We use SHA1, will you move to SHA256? Please also tell me: do you sell gift cards.": [
        "We use SHA1, will you move to SHA256?",
        "do you sell gift cards.",
    ],
    "1) reset my SSO 2) tell me why it broke": ["reset my SSO", "tell me why it broke"],
    "I need to (1) add two users (2) remove one user (3) change the plan.": [
        "I need to add two users",
        "remove one user",
        "change the plan.",
    ],
    # What somebody will do under one condition is one thing.
    "If this isn't fixed by tonight we will cancel and involve our lawyers": [
        "If this isn't fixed by tonight we will cancel and involve our lawyers",
    ],
    "Unless you refund us I'll dispute the charge, and we want to talk to your manager": [
        "Unless you refund us I'll dispute the charge, and we want to talk to your manager",
    ],
    "If I cancel today, do I get a refund and can I keep my data?": [
        "If I cancel today, do I get a refund",
        "can I keep my data?",
    ],
    # Things that are named.
    "SSO setup, API key rotation, invoice copy": [
        "SSO setup",
        "API key rotation",
        "invoice copy",
    ],
    "I need an API key, a new seat and the March invoice": [
        "I need an API key",
        "a new seat",
        "the March invoice",
    ],
    "Please send us the DPA and the SOC 2 report.": [
        "Please send us the DPA",
        "the SOC 2 report.",
    ],
    "can we get a trial extension + a demo for our CFO": [
        "can we get a trial extension",
        "a demo for our CFO",
    ],
    "need: api key, 2 seats, invoice for may": ["need: api key", "2 seats", "invoice for may"],
    # Several messages in a row.
    "login broken\ninvoice missing\nneed a new seat": [
        "login broken",
        "invoice missing",
        "need a new seat",
    ],
    "hi\nhow do i reset sso\nand what does a seat cost\nthanks": [
        "how do i reset sso",
        "what does a seat cost",
    ],
    # A person for one of them.
    "Webhooks fail since this morning; also I need a person to look at our invoice.": [
        "Webhooks fail since this morning",
        "I need a person to look at our invoice.",
    ],
    "Can I talk to a human about our contract? And how do I reset my password?": [
        "Can I talk to a human about our contract?",
        "how do I reset my password?",
    ],
    "I need a person. My SSO is broken.": ["I need a person.", "My SSO is broken."],
}

NONE = [
    "",
    "?",
    "ok",
    "thanks a lot!",
    "hi all",
    "invoice",
    "we moved everything to the new servers",
    "good morning everyone, happy friday!",
    ":tada:",
]


def stretches(said: str) -> list[str]:
    return [request.text for request in requests_of(clean(said))]


@pytest.mark.parametrize("said", ONE)
def test_what_belongs_together_is_one_request_as_it_was_written(said):
    assert stretches(said) == [clean(said)]


@pytest.mark.parametrize(("said", "expected"), AMONG.items(), ids=AMONG)
def test_what_stands_around_a_request_is_no_part_of_it(said, expected):
    assert stretches(said) == [expected]


@pytest.mark.parametrize(("said", "expected"), SEVERAL.items(), ids=SEVERAL)
def test_each_request_of_a_message_is_a_stretch_of_it(said, expected):
    assert stretches(said) == expected


@pytest.mark.parametrize("said", NONE, ids=repr)
def test_what_asks_nothing_holds_no_request(said):
    assert stretches(said) == []


@pytest.mark.parametrize(
    ("said", "wanting", "is_all"),
    [
        ("I want to talk to a human.", [True], True),
        ("Can I talk to a human about our contract?", [True], True),
        ("I need a person. My SSO is broken.", [True, False], True),
        ("My SSO is broken. Can somebody call me?", [False, True], True),
        ("How do I reset SSO? Also I need a person to look at our invoice.", [False, True], False),
        ("How do I reset SSO? Where is the invoice?", [False, False], False),
        ("Please add a person to our account.", [False], False),
    ],
)
def test_a_person_is_wanted_for_one_request_or_for_all_of_a_message(said, wanting, is_all):
    assert [request.wants_person for request in requests_of(clean(said))] == wanting
    assert wants_person_of(clean(said)) is is_all


@pytest.mark.parametrize(
    ("said", "bare"),
    [
        ("I need a person", True),
        ("can someone call me?", True),
        ("I need a human for our invoice", False),
    ],
)
def test_a_bare_wish_for_a_person_names_no_matter(said, bare):
    assert is_bare(requests_of(said)[0].text) is bare


def test_a_long_list_is_cut_off():
    listed = "\n".join(f"- how do I export chart number {number}?" for number in range(40))
    assert len(requests_of(clean(listed))) == MOST_REQUESTS


WORDS = (
    "how do i where is the invoice sso and also , ; ? . : - 1. 2) we need a seat please it says "
    "error broken thanks PS by the way (1) a) can someone call me if not or so plus + &"
)
words = st.sampled_from([*WORDS.split(), "\n"])


@given(st.one_of(st.text(max_size=300), st.lists(words, max_size=60).map(" ".join)))
def test_a_request_says_nothing_that_its_message_does_not(said):
    cleaned = clean(said)
    for request in requests_of(cleaned):
        assert request.text
        assert "\n" not in request.text
        assert content_of(request.text) <= content_of(cleaned)


@pytest.mark.parametrize(
    "unit",
    ["how do i, ", "and ", "a: ", "1. ", "- x\n", "also ", "(", "it is ", "if so, ", "a b, "],
)
def test_forty_thousand_characters_are_taken_apart_in_time(unit, must_end):
    for end in ("", "?", " x y?"):
        assert len(requests_of(unit * (40_000 // len(unit)) + end)) <= MOST_REQUESTS


@pytest.mark.parametrize(
    ("said", "requests"),
    [
        ("The export fails. Any update?", ["The export fails. Any update?"]),
        ("The sync is down. What's the status?", ["The sync is down. What's the status?"]),
        ("URGENT!!! The export fails.", ["The export fails."]),
        (
            "How do I add users? Any news on single sign-on?",
            ["How do I add users?", "Any news on single sign-on?"],
        ),
        (
            "How do I add users? And can we pay by card?",
            ["How do I add users?", "can we pay by card?"],
        ),
        ("I need a person. How do I add users?", ["I need a person.", "How do I add users?"]),
    ],
)
def test_what_says_nothing_of_its_own_goes_with_what_it_is_about(said: str, requests: list[str]):
    assert [each.text for each in requests_of(said)] == requests
