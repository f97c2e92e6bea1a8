"""Actor by action, whole: what somebody may not do changes nothing and shows nothing."""

from __future__ import annotations

import contextlib
import hmac
import http.client
import json
import shutil
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.world import GLOBEX, MIA, ROOT, Story

from .table import Tried
from .who_may import ACTORS, CURATORS, TEAM, Scene, act, actions, set_scene, state_of

INTERNAL = ("football", "museum", "Closest answers", "Ana Keller", "Ben Okafor")


@pytest.fixture
def responses(tmp_path: Path) -> Path:
    """The starter library, where no scene teaches the next one what people answered."""
    copy = Path(shutil.copytree(ROOT / "responses", tmp_path / "responses"))
    settings = copy / "_library.yml"
    told = settings.read_text(encoding="utf-8")
    assert "learn: yes" in told
    settings.write_text(told.replace("learn: yes", "learn: no"), encoding="utf-8")
    return copy


@pytest.fixture
def story(request, tmp_path, responses) -> Iterator[Story]:
    made = Story(tmp_path, http=request.param == "http", responses=responses)
    try:
        yield made
    finally:
        made.close()


def shown_to(story: Story, actor: str) -> str:
    """What the calls since the last look showed to one person: forms, and words for them alone."""
    user = ACTORS[actor]
    calls = story.sandbox.calls()
    shown = [str(c.args) for c in calls if c.method.startswith("views.")]
    shown += [str(c.args) for c in calls if c.args.get("user") == user]
    return " ".join(shown)


def try_everything(scene: Scene, actor: str) -> Iterator[str]:
    """Everything as one actor; gives what went otherwise than the table says."""
    story = scene.story
    names = [name for name, _, _ in actions(scene)]
    for name in names:
        deed, allowed = next((d, who) for n, d, who in actions(scene) if n == name)
        before = state_of(story)
        story.sandbox.forget_traffic()
        sent = act(scene, actor, deed)
        has_changed = state_of(story) != before
        if sent is not None and not sent.is_acked:
            yield f"{actor} · {name}: not acked"
        if has_changed != (actor in allowed):
            yield f"{actor} · {name}: {'changed something' if has_changed else 'no effect'}"
        seen = shown_to(story, actor) + str(sent.answer if sent is not None else "")
        if actor not in TEAM and any(word in seen for word in INTERNAL):
            yield f"{actor} · {name}: saw {seen[:200]}"
        if actor not in CURATORS and "answer:body" in seen and not allowed:
            yield f"{actor} · {name}: saw a curator's form"
        if has_changed:
            scene = set_scene(story)


def row(scene: Scene, actors: int, wrong: list[str]) -> Tried:
    """What was tried, of all that the actors could: what had an effect that it should not have."""
    over = "HTTP" if scene.story.http else "Socket Mode"
    times = actors * len(list(actions(scene)))
    return Tried(f"who may do what, over {over}", times, leaked=len(wrong))


OUTSIDERS = tuple(actor for actor in ACTORS if actor not in TEAM and actor != "asker")
IN_SHORT = ("asker", "curator")


@pytest.mark.parametrize("story", ["socket", "http"], indirect=True)
def test_outsiders_can_do_nothing(story, is_full, tried):
    if not is_full and story.http:
        pytest.skip("in the full run: make torture")
    scene = set_scene(story)

    wrong = [each for actor in OUTSIDERS for each in try_everything(scene, actor)]
    tried(row(scene, len(OUTSIDERS), wrong))
    assert wrong == []
    assert story.sandbox.unknown_methods == []


@pytest.mark.parametrize("actor", ["asker", *sorted(TEAM)])
@pytest.mark.parametrize("story", ["socket", "http"], indirect=True)
def test_nobody_can_do_what_is_not_theirs(story, actor, is_full, tried):
    if not is_full and (story.http or actor not in IN_SHORT):
        pytest.skip("in the full run: make torture")
    scene = set_scene(story)

    wrong = list(try_everything(scene, actor))
    tried(row(scene, 1, wrong))
    assert wrong == []
    assert story.sandbox.unknown_methods == []


@pytest.mark.parametrize("story", ["socket"], indirect=True)
def test_a_teammate_who_was_deactivated_a_moment_ago_can_do_nothing(story):
    scene = set_scene(story)
    deed = next(deed for name, deed, _ in actions(scene) if name == "claim")
    story.sandbox.deactivate(ACTORS["curator"])
    story.settle()
    before = state_of(story)

    act(scene, "curator", deed)

    assert state_of(story) == before


# Signed HTTP -----------------------------------------------------------------------------------

CLAIMED = {"type": "event_callback", "event_id": "Ev1", "team_id": "T0FERNHILL"}
ASKED = {
    "type": "message",
    "channel": GLOBEX,
    "channel_type": "channel",
    "user": MIA,
    "team": "T0GLOBEX",
    "text": "How do I reset my password?",
    "ts": "1795424400.000100",
    "event_ts": "1795424400.000100",
}


def body_of(**changed: str) -> bytes:
    return json.dumps(CLAIMED | {"event": ASKED | changed}).encode()


def push(story: Story, body: bytes, headers: dict[str, Any]) -> int:
    """Send a request as anybody on the network could; gives the status."""
    host, port = story.served.url.split("//")[1].split("/")[0].split(":")
    connection = http.client.HTTPConnection(host, int(port), timeout=10)
    try:
        with contextlib.suppress(ConnectionError):  # told to stop before all was sent
            connection.request("POST", "/slack/events", body, headers)
        return connection.getresponse().status
    finally:
        connection.close()


def signed(story: Story, body: bytes, *, ago: float = 0.0) -> dict[str, str]:
    """What Slack puts beside a body, as its page on verifying requests says."""
    when = str(int(time.time() - ago))
    secret = story.sandbox.signing_secret.encode()
    digest = hmac.new(secret, f"v0:{when}:".encode() + body, "sha256").hexdigest()
    return {
        "X-Slack-Request-Timestamp": when,
        "X-Slack-Signature": f"v0={digest}",
        "Content-Type": "application/json",
    }


def forged(story: Story) -> Iterator[tuple[str, bytes, dict[str, Any]]]:
    """Requests that are not Slack's."""
    body = body_of()
    good = signed(story, body)
    signature = good["X-Slack-Signature"]
    yield "unsigned", body, {"Content-Type": "application/json"}
    yield "no time", body, {k: v for k, v in good.items() if "Timestamp" not in k}
    yield "another secret", body, good | {"X-Slack-Signature": "v0=" + "0" * 64}
    yield "an empty signature", body, good | {"X-Slack-Signature": ""}
    yield "another version", body, good | {"X-Slack-Signature": signature.replace("v0", "v1")}
    yield "cut short", body, good | {"X-Slack-Signature": signature[:-1]}
    yield "another body", body_of(text="Who are you?"), good
    yield "one byte more", body + b" ", good
    yield "six minutes old", body, signed(story, body, ago=360)
    yield "six minutes early", body, signed(story, body, ago=-360)
    yield (
        "no letters",
        body,
        good | {"X-Slack-Signature": "v0=\u00e4\u00f6\u00fc".encode("latin-1")},
    )
    yield "no number", body, good | {"X-Slack-Request-Timestamp": "now"}
    yield "another time", body, good | {"X-Slack-Request-Timestamp": str(int(time.time()) - 9)}


def hear_count(story: Story) -> int:
    with sqlite3.connect(story.bot.config.database) as db:
        count = db.execute("SELECT count(*) FROM question_messages").fetchone()[0]
    db.close()
    return int(count)


@pytest.mark.parametrize("story", ["http"], indirect=True)
def test_what_slack_did_not_sign_is_refused(story):
    for name, body, headers in forged(story):
        assert push(story, body, headers) in (400, 401), name
    assert hear_count(story) == 0
    assert push(story, body_of(), signed(story, body_of())) == 200
    assert hear_count(story) == 1


@pytest.mark.parametrize("story", ["http"], indirect=True)
def test_a_signed_request_played_again_changes_nothing(story):
    body = body_of()
    headers = signed(story, body)
    assert [push(story, body, headers) for _ in range(5)] == [200] * 5
    story.settle()

    assert hear_count(story) == 1


@pytest.mark.parametrize("story", ["http"], indirect=True)
def test_what_is_signed_but_no_request_of_slacks_does_no_harm(story):
    bodies = [b"", b"{", b"[]", b"null", b"1", b"\xff\xfe", b"payload=", b"payload=%7B", b"a=b"]
    for kind in ("application/json", "application/x-www-form-urlencoded", "text/xml", ""):
        for body in bodies:
            status = push(story, body, signed(story, body) | {"Content-Type": kind})
            assert status in (200, 400, 401, 404, 500), (kind, body)
    assert hear_count(story) == 0
    assert push(story, body_of(), signed(story, body_of())) == 200


@pytest.mark.parametrize("story", ["http"], indirect=True)
def test_a_body_too_large_is_refused_before_it_is_read_whole(story):
    body = b" " * 2_100_000
    assert push(story, body, signed(story, body)) == 413
    assert push(story, body_of(), signed(story, body_of())) == 200
