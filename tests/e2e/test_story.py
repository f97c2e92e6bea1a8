"""The whole story, over Socket Mode and over signed HTTP: the reason the bot exists."""

from __future__ import annotations

from tests.e2e.world import ANA, DESK, GLOBEX, INITECH, MIA, NOAH, OLGA, SandboxWorld


def words_of(message: dict) -> str:
    """Everything a person can read in a message."""
    return f"{message['text']} {message.get('blocks', '')}"


def buttons_of(message: dict) -> list[str]:
    """The labels of its buttons, in order."""
    return [
        element["text"]["text"]
        for block in message.get("blocks", [])
        if block["type"] == "actions"
        for element in block["elements"]
    ]


def test_of_two_questions_each_is_answered_in_the_one_reply_or_handed_over(world: SandboxWorld):
    both = "Hi team! How do I reset my password? Also, where can I download my invoice?\nThanks!"
    half = "Do you sponsor local football clubs? Where can I download my invoice?"
    answered, handed_over = world.ask(MIA, GLOBEX, both), world.ask(NOAH, GLOBEX, half)

    (reply,) = world.said(GLOBEX, answered)
    assert "Forgot password?" in words_of(reply)
    assert "Settings → Billing → Invoices" in words_of(reply)
    (reply,) = world.said(GLOBEX, handed_over)
    assert "Settings → Billing → Invoices" in words_of(reply)
    assert "passed “Do you sponsor local football clubs?” to" in words_of(reply)
    (notice,) = world.direct(ANA)
    assert "It is one part of what they wrote; the rest is dealt with by itself" in words_of(notice)


def test_a_clear_question_is_answered_in_its_thread(world: SandboxWorld):
    ts = world.ask(MIA, GLOBEX, "How do I reset my password?")

    (reply,) = world.said(GLOBEX, ts)
    assert reply["thread_ts"] == ts
    assert "password" in words_of(reply).lower()
    assert buttons_of(reply) == ["That solved it", "I need a person"]


def test_the_whole_story(world: SandboxWorld):
    box = world.sandbox
    # An unknown question reaches its owner, and the desk.
    ts = world.ask(MIA, GLOBEX, "Do you sponsor local football clubs?")
    assert world.said(GLOBEX, ts) == []
    world.pass_time(60)
    (handover,) = world.said(GLOBEX, ts)
    assert "@" not in words_of(handover)
    (card,) = [m for m in box.messages(DESK) if m.get("bot_id")]
    assert "Claim" in buttons_of(card)
    (notice,) = world.direct(ANA)

    # Ana claims it; the card says so.
    ana = box.as_user(ANA)
    ana.click(ana.dm_channel(), notice["ts"], "escalation:claim")
    world.come_to_rest()
    (card,) = [m for m in box.messages(DESK) if m.get("bot_id")]
    assert "Ana Keller" in words_of(card)
    assert "Claim" not in buttons_of(card)

    # She replies through the form; the customer reads it in the thread, under a public name.
    ana.click(ana.dm_channel(), notice["ts"], "escalation:reply")
    ana.submit({"reply:text": "Yes, write to clubs@fernhill.example and name your league."})
    world.come_to_rest()
    relayed = world.said(GLOBEX, ts)[-1]
    assert "name your league" in words_of(relayed)
    assert "Keller" not in words_of(relayed)

    # Mia is happy: it is resolved.
    world.ask(MIA, GLOBEX, "solved, thanks!", thread_ts=ts)
    (card,) = [m for m in box.messages(DESK) if m.get("bot_id")]
    assert "Claim" not in buttons_of(card)
    assert "Resolve" not in buttons_of(card)

    # Ana saves it as an answer.
    ana.shortcut("answer:save", GLOBEX, relayed["ts"])
    view = ana.open_view()
    assert view is not None
    ana.submit(
        {
            "answer:title": "Sponsoring",
            "answer:topic": "account",
            "answer:phrasings": "Do you sponsor local football clubs?\n"
            "sponsorship for our club\nwould you sponsor a football team",
            "answer:body": "Write to clubs@fernhill.example and name your league.",
        }
    )
    world.come_to_rest()

    # The next customer gets it at once.
    ts = world.ask(OLGA, INITECH, "do you sponsor local football clubs")
    (reply,) = world.said(INITECH, ts)
    assert "name your league" in words_of(reply)
