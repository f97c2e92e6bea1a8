"""Parts of the page without a browser: the traffic, what explains messages, the tour."""

import urllib.error

import pytest

from tests.sandbox.conftest import web_client
from tests.sandbox.test_control import page, send

TOLD = {
    "state": "answered",
    "asked": "<b>x</b>",
    "why": "A question.",
    "part_of": None,
    "read": None,
    "answers": 1,
    "decisions": [
        {
            "action": "reply",
            "why": "Sure.",
            "question": 1,
            "at": "2026-01-05T09:00:00+00:00",
            "tier": "lexical",
            "reply_from": 0.8,
            "suggest_from": 0.1,
            "requests": [
                {
                    "text": "<b>x</b>",
                    "decision": "reply",
                    "answers": ["title"],
                    "why": "Sure.",
                    "question": 1,
                    "state": "answered",
                    "with": None,
                    "handed_over": None,
                    "urgent": None,
                },
                {
                    "text": "y <u>",
                    "decision": "escalate",
                    "answers": [],
                    "why": "No match.",
                    "question": 2,
                    "state": "escalated",
                    "with": "Ben <s>",
                    "handed_over": "open",
                    "urgent": {"why": "It costs.", "words": "lose <i>"},
                },
            ],
            "repaired": [["pasword", "password"]],
            "ranking": [
                {
                    "title": "Title <i>",
                    "slug": "title",
                    "confidence": 0.93,
                    "is_chosen": True,
                    "phrasing": "how",
                    "words": ["how"],
                    "held_back": None,
                }
            ],
        }
    ],
    "escalations": [],
    "quiet": None,
    "said": [{"kind": "reply", "state": "sent", "tries": 2, "why": None, "ts": "1.2"}],
}


def test_the_traffic_names_calls_and_events_and_no_secret(sandbox, recorder):
    sandbox.as_user("U0MIA").post("C0GLOBEX", "x")
    web_client(sandbox).chat_postMessage(channel="C0GLOBEX", text="y")
    sandbox.wait_idle()
    html = page(sandbox, "?as=U0MIA&in=C0GLOBEX&look=traffic")
    assert "chat.postMessage" in html
    assert "apps.connections.open" in html
    for secret in (sandbox.bot_token, sandbox.app_token, "ticket=", "verification-token"):
        assert secret not in html


def test_what_stands_beside_the_text_is_on_the_page(sandbox):
    mia = sandbox.as_user("U0MIA")
    ts = mia.post("C0GLOBEX", "the <b> words \N{HAPPY PERSON RAISING ONE HAND}\u200d\u2640\ufe0f")
    mia.forward("C0GLOBEX", ts, to="C0GLOBEX", comment="look")
    mia.post("C0GLOBEX", "", files=[{"name": "error.log", "title": "Log", "preview": "line 7"}])
    sandbox.join("C0GLOBEX", "U0OTHERBOT")
    quote = {
        "type": "rich_text_quote",
        "elements": [
            {"type": "text", "text": "x = 1", "style": {"code": True}},
            {"type": "emoji", "name": "raising_hand", "skin_tone": 4},
        ],
    }
    code = {"type": "rich_text_preformatted", "elements": [{"type": "text", "text": "y = <2>"}]}
    sandbox.as_user("U0OTHERBOT").post(
        "C0GLOBEX",
        "quoted",
        blocks=[{"type": "rich_text", "elements": [quote, code]}],
        attachments=[{"title": "A form", "fields": [{"title": "Plan", "value": "Pro"}]}],
    )
    html = page(sandbox, "?as=U0MIA&in=C0GLOBEX")
    for words in (
        *("Mia Torres", "Posted in #ext-globex", "Log", "line 7", "<code>x = 1</code>"),
        *("<pre>y = &lt;2&gt;</pre>", "\N{HAPPY PERSON RAISING ONE HAND}\U0001f3fd", "Plan", "Pro"),
        "\N{HAPPY PERSON RAISING ONE HAND}\u200d\u2640\ufe0f",
    ):
        assert words in html


def test_the_panel_draws_what_the_bot_tells_of_a_message(sandbox):
    ts = sandbox.as_user("U0MIA").post("C0GLOBEX", "x")
    asked = []
    sandbox.explain = lambda *where: asked.append(where) or TOLD
    html = page(sandbox, f"?as=U0MIA&in=C0GLOBEX&look={ts}")
    assert asked == [("C0GLOBEX", ts)]
    for words in (
        *(
            "What became of its 2 requests",
            "Decided: answer",
            "Title &lt;i&gt;",
            "93%",
            "&lt;b&gt;x&lt;/b&gt;",
            "2 tries",
        ),
        *("Hand over", "y &lt;u&gt;", "Ben &lt;s&gt; has it", "It costs.", "lose &lt;i&gt;"),
    ):
        assert words in html


def test_without_a_bot_that_explains_itself_the_panel_says_so(sandbox):
    ts = sandbox.as_user("U0MIA").post("C0GLOBEX", "x")
    html = page(sandbox, f"?as=U0MIA&in=C0GLOBEX&look={ts}")
    assert "No bot that explains itself" in html


def test_a_permalink_of_the_workspace_stays_on_the_page(sandbox):
    ts = sandbox.as_user("U0MIA").post("C0GLOBEX", "x")
    link = f"https://fernhill.slack.example/archives/C0GLOBEX/p{ts.replace('.', '')}"
    sandbox.as_user("U0MIA").post("C0GLOBEX", f"see {link}")
    html = page(sandbox, "?as=U0MIA&in=C0GLOBEX")
    assert f'href="?as=U0MIA&amp;in=C0GLOBEX&amp;thread={ts}"' in html


def test_the_tour_begins_with_whoever_starts_it(sandbox):
    go = send(f"{sandbox.page_url}tour", {"do": "start", "user": "U0GIL"})["result"]
    assert (go["as"], go["in"]) == ("U0GIL", "C0COMMUNITY")
    go = send(f"{sandbox.page_url}tour", {"do": "start", "user": "U0BEN"})["result"]
    assert (go["as"], go["in"]) == ("U0MIA", "C0GLOBEX")
    for _ in range(3):
        go = send(f"{sandbox.page_url}tour", {"do": "next"})["result"]
    assert (go["as"], go["in"]) == ("U0BEN", "C0DESK")
    assert send(f"{sandbox.page_url}tour", {"do": "fly"})["error"] == "RefusedError"


def test_what_the_tour_fills_in_goes_away_once_it_is_sent(sandbox):
    send(f"{sandbox.page_url}tour", {"do": "start", "user": "U0MIA"})
    assert "How do I reset my password?</textarea>" in page(sandbox, "?as=U0MIA&in=C0GLOBEX")
    assert "password?</textarea>" not in page(sandbox, "?as=U0NOAH&in=C0GLOBEX")
    sandbox.as_user("U0MIA").post("C0GLOBEX", "How do I reset my password?")
    assert "password?</textarea>" not in page(sandbox, "?as=U0MIA&in=C0GLOBEX")


@pytest.mark.parametrize("path", ["weather", "tour", "clock"])
def test_no_other_page_gives_orders(sandbox, path):
    with pytest.raises(urllib.error.HTTPError, match="403"):
        send(f"{sandbox.page_url}{path}", {"clear": True}, Origin="https://evil.example")
