"""Actor by action, whole: what somebody may not do changes nothing and shows nothing."""

from __future__ import annotations

import contextlib
import hmac
import http.client
import json
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.world import GLOBEX, MIA, ROOT, SandboxWorld

from .table import Tried
from .who_may import (
    ACTORS,
    CURATORS,
    TEAM,
    FourQuestions,
    act,
    actions,
    ask_four_questions,
    state_of,
)

INTERNAL = ("football", "museum", "zoologists", "Closest answers", "Ana Keller", "Ben Okafor")


@pytest.fixture(scope="module")
def responses(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The starter library, where no question teaches the next one what people answered."""
    copy = Path(
        shutil.copytree(ROOT / "responses", tmp_path_factory.mktemp("library") / "responses")
    )
    settings = copy / "_library.yml"
    told = settings.read_text(encoding="utf-8")
    assert "learn: yes" in told
    settings.write_text(told.replace("learn: yes", "learn: no"), encoding="utf-8")
    return copy


@pytest.fixture
def world(request, memory_folder, responses) -> Iterator[SandboxWorld]:
    made = SandboxWorld(memory_folder, http=request.param == "http", responses=responses)
    try:
        yield made
    finally:
        made.close()


def shown_to(world: SandboxWorld, actor: str) -> str:
    """What the calls since the last look showed to one person: forms, and words for them alone."""
    user = ACTORS[actor]
    calls = world.sandbox.calls()
    shown = [str(c.args) for c in calls if c.method.startswith("views.")]
    shown += [str(c.args) for c in calls if c.args.get("user") == user]
    return " ".join(shown)


def try_everything(asked: FourQuestions, actor: str) -> Iterator[str]:
    """Everything as one actor; gives what went otherwise than the table says."""
    world = asked.world
    names = [name for name, _, _ in actions(asked)]
    for name in names:
        deed, allowed = next((d, who) for n, d, who in actions(asked) if n == name)
        before = state_of(world)
        world.sandbox.forget_traffic()
        sent = act(asked, actor, deed)
        has_changed = state_of(world) != before
        if sent is not None and not sent.is_acked:
            yield f"{actor} · {name}: not acked"
        if has_changed != (actor in allowed):
            yield f"{actor} · {name}: {'changed something' if has_changed else 'no effect'}"
        seen = shown_to(world, actor) + str(sent.answer if sent is not None else "")
        if actor not in TEAM and any(word in seen for word in INTERNAL):
            yield f"{actor} · {name}: saw {seen[:200]}"
        if actor not in CURATORS and "answer:body" in seen and not allowed:
            yield f"{actor} · {name}: saw a curator's form"
        if has_changed:
            asked = ask_four_questions(world)


def row(asked: FourQuestions, actors: int, wrong: list[str]) -> Tried:
    """What was tried, of all that the actors could: what had an effect that it should not have."""
    over = "HTTP" if asked.world.http else "Socket Mode"
    times = actors * len(list(actions(asked)))
    return Tried(f"who may do what, over {over}", times, leaked=len(wrong))


BY_HTTP = pytest.param("http", marks=pytest.mark.full)
OUTSIDERS = tuple(actor for actor in ACTORS if actor not in TEAM and actor != "asker")
IN_SHORT = ("asker", "curator")


@pytest.mark.slow
@pytest.mark.parametrize("world", ["socket", BY_HTTP], indirect=True)
def test_outsiders_can_do_nothing(world, tried):
    asked = ask_four_questions(world)

    wrong = [each for actor in OUTSIDERS for each in try_everything(asked, actor)]
    tried(row(asked, len(OUTSIDERS), wrong))
    assert wrong == []
    assert world.sandbox.unknown_methods == []


@pytest.mark.slow
@pytest.mark.parametrize(
    "actor",
    [
        pytest.param(actor, marks=[] if actor in IN_SHORT else pytest.mark.full)
        for actor in ("asker", *sorted(TEAM))
    ],
)
@pytest.mark.parametrize("world", ["socket", BY_HTTP], indirect=True)
def test_nobody_can_do_what_is_not_theirs(world, actor, tried):
    asked = ask_four_questions(world)

    wrong = list(try_everything(asked, actor))
    tried(row(asked, 1, wrong))
    assert wrong == []
    assert world.sandbox.unknown_methods == []


@pytest.mark.parametrize("world", ["socket"], indirect=True)
def test_a_teammate_who_was_deactivated_a_moment_ago_can_do_nothing(world):
    asked = ask_four_questions(world)
    deed = next(deed for name, deed, _ in actions(asked) if name == "claim")
    world.sandbox.deactivate(ACTORS["curator"])
    world.come_to_rest()
    before = state_of(world)

    act(asked, "curator", deed)

    assert state_of(world) == before


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


def push(world: SandboxWorld, body: bytes, headers: dict[str, Any]) -> int:
    """Send a request as anybody on the network could; gives the status."""
    host, port = world.served.url.split("//")[1].split("/")[0].split(":")
    connection = http.client.HTTPConnection(host, int(port), timeout=10)
    try:
        with contextlib.suppress(ConnectionError):  # told to stop before all was sent
            connection.request("POST", "/slack/events", body, headers)
        return connection.getresponse().status
    finally:
        connection.close()


def signed(world: SandboxWorld, body: bytes, *, ago: float = 0.0) -> dict[str, str]:
    """What Slack puts beside a body, as its page on verifying requests says."""
    when = str(int(time.time() - ago))
    secret = world.sandbox.signing_secret.encode()
    digest = hmac.new(secret, f"v0:{when}:".encode() + body, "sha256").hexdigest()
    return {
        "X-Slack-Request-Timestamp": when,
        "X-Slack-Signature": f"v0={digest}",
        "Content-Type": "application/json",
    }


def forged(world: SandboxWorld) -> Iterator[tuple[str, bytes, dict[str, Any]]]:
    """Requests that are not Slack's."""
    body = body_of()
    good = signed(world, body)
    signature = good["X-Slack-Signature"]
    yield "unsigned", body, {"Content-Type": "application/json"}
    yield "no time", body, {k: v for k, v in good.items() if "Timestamp" not in k}
    yield "another secret", body, good | {"X-Slack-Signature": "v0=" + "0" * 64}
    yield "an empty signature", body, good | {"X-Slack-Signature": ""}
    yield "another version", body, good | {"X-Slack-Signature": signature.replace("v0", "v1")}
    yield "cut short", body, good | {"X-Slack-Signature": signature[:-1]}
    yield "another body", body_of(text="Who are you?"), good
    yield "one byte more", body + b" ", good
    yield "six minutes old", body, signed(world, body, ago=360)
    yield "six minutes early", body, signed(world, body, ago=-360)
    yield (
        "no letters",
        body,
        good | {"X-Slack-Signature": "v0=\u00e4\u00f6\u00fc".encode("latin-1")},
    )
    yield "no number", body, good | {"X-Slack-Request-Timestamp": "now"}
    yield "another time", body, good | {"X-Slack-Request-Timestamp": str(int(time.time()) - 9)}


def hear_count(world: SandboxWorld) -> int:
    return len(world.rows("SELECT id FROM question_messages"))


@pytest.mark.parametrize("world", ["http"], indirect=True)
def test_what_slack_did_not_sign_is_refused(world):
    for name, body, headers in forged(world):
        assert push(world, body, headers) in (400, 401), name
    assert hear_count(world) == 0
    assert push(world, body_of(), signed(world, body_of())) == 200
    assert hear_count(world) == 1


@pytest.mark.parametrize("world", ["http"], indirect=True)
def test_a_signed_request_played_again_changes_nothing(world):
    body = body_of()
    headers = signed(world, body)
    assert [push(world, body, headers) for _ in range(5)] == [200] * 5
    world.come_to_rest()

    assert hear_count(world) == 1


@pytest.mark.parametrize("world", ["http"], indirect=True)
def test_what_is_signed_but_no_request_of_slacks_does_no_harm(world):
    bodies = [b"", b"{", b"[]", b"null", b"1", b"\xff\xfe", b"payload=", b"payload=%7B", b"a=b"]
    for kind in ("application/json", "application/x-www-form-urlencoded", "text/xml", ""):
        for body in bodies:
            status = push(world, body, signed(world, body) | {"Content-Type": kind})
            assert status in (200, 400, 401, 404, 500), (kind, body)
    assert hear_count(world) == 0
    assert push(world, body_of(), signed(world, body_of())) == 200


@pytest.mark.parametrize("world", ["http"], indirect=True)
def test_a_body_too_large_is_refused_before_it_is_read_whole(world):
    body = b" " * 2_100_000
    assert push(world, body, signed(world, body)) == 413
    assert push(world, body_of(), signed(world, body_of())) == 200
