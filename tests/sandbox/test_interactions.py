"""Clicks, modals, commands and shortcuts, with a real Bolt app at the other end."""

from typing import Any

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.webhook import WebhookClient

from bot.sandbox import NotAcknowledgedError, RefusedError
from tests.sandbox.conftest import bolt_app, web_client


def plain(text: str) -> dict[str, str]:
    return {"type": "plain_text", "text": text}


def button(action_id: str, value: str) -> dict[str, Any]:
    return {"type": "button", "action_id": action_id, "value": value, "text": plain(action_id)}


OPTIONS = [{"text": plain(name), "value": name} for name in ("billing", "api")]
MODAL = {
    "type": "modal",
    "callback_id": "add",
    "title": plain("Add an answer"),
    "submit": plain("Save"),
    "notify_on_close": True,
    "private_metadata": "12",
    "blocks": [
        {
            "type": "input",
            "block_id": "title",
            "label": plain("Title"),
            "element": {"type": "plain_text_input", "action_id": "title"},
        },
        {
            "type": "input",
            "block_id": "topic",
            "label": plain("Topic"),
            "optional": True,
            "element": {"type": "static_select", "action_id": "topic", "options": OPTIONS},
        },
        {
            "type": "input",
            "block_id": "owner",
            "label": plain("Owner"),
            "element": {
                "type": "users_select", "action_id": "owner", "initial_user": "U0ANA"
            },
        },
    ],
}  # fmt: skip


@pytest.fixture
def app(sandbox, connect):
    made = bolt_app(sandbox)
    made.bodies = []
    made.event("message")(lambda: None)
    made.event("app_home_opened")(lambda: None)

    @made.action("card:press")
    def press(ack, body):
        made.bodies.append(body)
        ack()

    @made.action("card:open")
    def open_modal(ack, body, client):
        ack()
        client.views_open(trigger_id=body["trigger_id"], view=MODAL)

    @made.view("add")
    def submit(ack, body):
        made.bodies.append(body)
        ack(**getattr(made, "answer", {}))

    @made.view_closed("add")
    def closed(ack, body):
        made.bodies.append(body)
        ack()

    connect(sandbox, made)
    return made


@pytest.fixture
def card(sandbox) -> str:
    elements = [
        button("card:press", "1"),
        button("card:press2", "2"),
        button("card:open", "3"),
        {"type": "static_select", "action_id": "card:choose", "options": OPTIONS},
        {"type": "overflow", "action_id": "card:more", "options": OPTIONS},
    ]
    blocks = [
        {"type": "actions", "block_id": "a", "elements": elements},
        {
            "type": "context_actions",
            "elements": [
                {
                    "type": "feedback_buttons",
                    "action_id": "card:feedback",
                    "positive_button": {"text": plain("Good"), "value": "up"},
                    "negative_button": {"text": plain("Bad"), "value": "down"},
                }
            ],
        },
    ]
    answer = web_client(sandbox).chat_postMessage(channel="C0GLOBEX", text="card", blocks=blocks)
    return str(answer["ts"])


def test_a_customer_can_click_and_carries_her_own_team(sandbox, app, card):
    trigger = sandbox.as_user("U0MIA").click("C0GLOBEX", card, "card:press", "1")
    (body,) = app.bodies
    assert body["trigger_id"] == trigger
    assert (body["user"]["team_id"], body["team"]["id"]) == ("T0GLOBEX", "T0GLOBEX")
    assert body["container"]["message_ts"] == card
    assert body["actions"][0]["value"] == "1"
    assert body["message"]["ts"] == card


def test_selects_menus_and_feedback_send_what_was_chosen(sandbox, app, card):
    mia = sandbox.as_user("U0MIA")
    for action_id in ("card:choose", "card:more", "card:feedback"):
        app.action(action_id)(lambda ack, body: (app.bodies.append(body), ack()))
    mia.click("C0GLOBEX", card, "card:choose", "api")
    mia.click("C0GLOBEX", card, "card:more", "billing")
    mia.click("C0GLOBEX", card, "card:feedback", "down")
    sent = [body["actions"][0] for body in app.bodies]
    assert sent[0]["selected_option"]["value"] == "api"
    assert sent[1]["selected_option"]["value"] == "billing"
    assert (sent[2]["type"], sent[2]["value"]) == ("feedback_buttons", "down")


def test_only_what_is_there_can_be_clicked_unless_forged(sandbox, app, card):
    mia = sandbox.as_user("U0MIA")
    with pytest.raises(RefusedError, match="no element"):
        mia.click("C0GLOBEX", card, "card:press", "9")
    mia.click("C0GLOBEX", card, "card:press", "9", force=True)
    assert app.bodies[0]["actions"][0]["value"] == "9"
    with pytest.raises(RefusedError, match="cannot see"):
        sandbox.as_user("U0OLGA").click("C0GLOBEX", card, "card:press", "1")


def test_a_click_that_nobody_handles_shows_an_error(hasty, connect):
    connect(hasty, bolt_app(hasty))
    ana = hasty.as_user("U0ANA")
    click = {"channel": "C0GLOBEX", "ts": ana.post("C0GLOBEX", "x"), "action_id": "nobody:hears"}
    with pytest.raises(NotAcknowledgedError, match="timeout"):
        ana.click(**click, force=True)


def test_a_modal_is_filled_refused_corrected_and_submitted(sandbox, app, card):
    ana = sandbox.as_user("U0ANA")
    ana.click("C0GLOBEX", card, "card:open")
    assert ana.open_view().body["callback_id"] == "add"
    with pytest.raises(RefusedError, match="Title"):
        ana.submit({"topic": "api"})
    app.answer = {"response_action": "errors", "errors": {"title": "Too short."}}
    answer = ana.submit({"title": "x"})
    assert answer == "errors"
    assert answer.errors == {"title": "Too short."}
    assert ana.open_view().errors == {"title": "Too short."}
    app.answer = {}
    assert ana.submit({"title": {"title": "Reset a password"}}) is None
    assert ana.open_view() is None
    view = app.bodies[-1]["view"]
    values = view["state"]["values"]
    assert values["title"]["title"]["value"] == "Reset a password"
    assert values["topic"]["topic"]["selected_option"]["value"] == "api"
    assert values["owner"]["owner"]["selected_user"] == "U0ANA"
    assert view["private_metadata"] == "12"


def test_modals_stack_and_clear(sandbox, app, card):
    ana = sandbox.as_user("U0ANA")
    ana.click("C0GLOBEX", card, "card:open")
    app.answer = {"response_action": "push", "view": MODAL | {"title": plain("Preview")}}
    assert ana.submit({"title": "x"}) == "push"
    preview = ana.open_view()
    assert (preview.body["title"]["text"], bool(preview.previous_id)) == ("Preview", True)
    ana.close_view()
    assert app.bodies[-1]["type"] == "view_closed"
    assert ana.open_view().body["title"]["text"] == "Add an answer"
    app.answer = {"response_action": "clear"}
    assert ana.submit() == "clear"
    assert ana.open_view() is None


def _open_error(client, trigger_id: str, view: dict[str, Any] = MODAL) -> str:
    with pytest.raises(SlackApiError) as caught:
        client.views_open(trigger_id=trigger_id, view=view)
    return str(caught.value.response["error"])


def test_a_trigger_opens_one_view_within_three_seconds(sandbox, app, card, client):
    mia = sandbox.as_user("U0MIA")
    trigger = mia.click("C0GLOBEX", card, "card:press")
    bad = MODAL | {"title": plain("x" * 25)}
    assert _open_error(client, trigger, bad) == "invalid_arguments"
    client.views_open(trigger_id=trigger, view=MODAL)
    assert mia.open_view() is not None
    assert _open_error(client, trigger) == "exchanged_trigger_id"
    late = mia.click("C0GLOBEX", card, "card:press")
    sandbox.clock.advance(4)
    assert _open_error(client, late) == "expired_trigger_id"
    assert _open_error(client, "1.2.3") == "invalid_trigger_id"


def test_views_have_limits_and_a_hash(sandbox, app, card, client):
    ana = sandbox.as_user("U0ANA")
    ana.click("C0GLOBEX", card, "card:open")
    view = ana.open_view()
    client.views_update(view_id=view.id, hash=view.hash, view=MODAL)
    with pytest.raises(SlackApiError, match="hash_conflict"):
        client.views_update(view_id=view.id, hash="1.old", view=MODAL)
    with pytest.raises(SlackApiError, match="invalid_arguments"):
        client.views_update(view_id=view.id, view=MODAL | {"private_metadata": "x" * 3001})
    huge = [{"type": "section", "text": plain("x" * 3000)}] * 100
    with pytest.raises(SlackApiError, match="view_too_large"):
        client.views_update(view_id=view.id, view=MODAL | {"blocks": huge})


def test_the_home_is_published_to_members_only(sandbox, app, client):
    home = {"type": "home", "blocks": [{"type": "header", "text": plain("Hello")}]}
    sandbox.as_user("U0ANA").open_home()
    client.views_publish(user_id="U0ANA", view=home)
    assert sandbox.as_user("U0ANA").home().body["blocks"][0]["text"]["text"] == "Hello"
    with pytest.raises(SlackApiError, match="user_not_found"):
        client.views_publish(user_id="U0MIA", view=home)
    with pytest.raises(RefusedError, match="other workspaces"):
        sandbox.as_user("U0MIA").open_home()


def test_response_urls_change_ephemerals_five_times_in_half_an_hour(sandbox, app, client):
    blocks = [{"type": "actions", "elements": [button("card:press", "1")]}]
    shown = client.chat_postEphemeral(channel="C0GLOBEX", user="U0MIA", text="psst", blocks=blocks)
    mia = sandbox.as_user("U0MIA")
    mia.click("C0GLOBEX", shown["message_ts"], "card:press")
    (body,) = app.bodies
    assert body["container"]["is_ephemeral"] is True
    assert "message" not in body
    hook = WebhookClient(body["response_url"])
    assert hook.send(text="changed", replace_original=True).status_code == 200
    assert [m["text"] for m in mia.ephemerals("C0GLOBEX")] == ["changed"]
    hook.send(text="another")
    hook.send(text="for all", response_type="in_channel")
    assert [m["text"] for m in sandbox.messages("C0GLOBEX")] == ["for all"]
    hook.send(delete_original=True)
    assert [m["text"] for m in mia.ephemerals("C0GLOBEX")] == ["another"]
    assert hook.send(text="five").status_code == 200
    assert hook.send(text="six").status_code == 404


def test_slash_commands_answer_members_outside_threads(strict_sandbox, connect):
    app = bolt_app(strict_sandbox)
    heard = []

    @app.command("/answer")
    def answer(ack, body):
        heard.append(body)
        ack(f"You asked: {body['text']}")

    @app.command("/plain")
    def bare(ack, body):
        heard.append(body)
        ack()

    connect(strict_sandbox, app)
    ana = strict_sandbox.as_user("U0ANA")
    assert ana.slash("/answer", "add <@U0MIA> & more", "C0DESK") == {
        "text": "You asked: add <@U0MIA|mia> &amp; more"
    }
    assert ana.ephemerals("C0DESK")[0]["text"].startswith("You asked: add")
    assert ana.slash("/plain", "add <@U0MIA> & more", "C0DESK") is None
    assert heard[1]["text"] == "add @mia & more"
    root = ana.post("C0GLOBEX", "root")
    with pytest.raises(RefusedError, match="threads"):
        ana.slash("/answer", "x", "C0GLOBEX", thread_ts=root)
    with pytest.raises(RefusedError, match="other workspaces"):
        strict_sandbox.as_user("U0MIA").slash("/answer", "x", "C0GLOBEX")
    with pytest.raises(RefusedError, match="not a valid command"):
        ana.slash("/other", "x", "C0DESK")


def test_shortcuts_are_for_members_and_carry_the_message(strict_sandbox, connect):
    app = bolt_app(strict_sandbox)
    heard = []
    for callback_id in ("save", "ask"):
        app.shortcut(callback_id)(lambda ack, body: (heard.append(body), ack()))
    app.event("message")(lambda: None)
    connect(strict_sandbox, app)
    ts = strict_sandbox.as_user("U0MIA").post("C0GLOBEX", "an answer")
    ana = strict_sandbox.as_user("U0ANA")
    ana.shortcut("save", "C0GLOBEX", ts)
    ana.global_shortcut("ask")
    assert (heard[0]["type"], heard[0]["message"]["text"]) == ("message_action", "an answer")
    assert heard[0]["response_url"]
    assert heard[1]["type"] == "shortcut"
    assert "response_url" not in heard[1]
    with pytest.raises(RefusedError, match="other workspaces"):
        strict_sandbox.as_user("U0MIA").shortcut("save", "C0GLOBEX", ts)
    with pytest.raises(RefusedError, match="not a message shortcut"):
        ana.shortcut("ask", "C0GLOBEX", ts)
