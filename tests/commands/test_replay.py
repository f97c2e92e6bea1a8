"""`switchboard replay`: what would have become of messages that were written."""

from __future__ import annotations

import json
import zipfile

import pytest

from .shell import THREE, Done, says_it_plainly

LINES = [
    {"channel": "C1", "ts": "1700000000.000100", "user": "U1", "text": "hi there"},
    {
        "channel": "C1",
        "ts": "1700000005.000100",
        "user": "U1",
        "text": "How do I reset my password?",
    },
    {"channel": "C1", "ts": "1700000300.000100", "user": "U2", "text": "thanks!"},
    {
        "channel": "C1",
        "ts": "1700000600.000100",
        "user": "U2",
        "text": "Can you sponsor our hackathon?",
    },
    {"channel": "C1", "ts": "1700000900.000100", "user": "U9", "text": "How do I get a refund?"},
]


def outcomes_of(done: Done) -> list[dict]:
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_a_replay_says_of_each_message_what_would_have_been_done(shell):
    path = shell.folder / "said.jsonl"
    path.write_text("\n".join(json.dumps(line) for line in LINES))

    found = outcomes_of(shell.run("replay", str(path), "--json", "--team", "U9"))

    assert [outcome["ts"] for outcome in found] == [line["ts"] for line in LINES]
    assert [outcome["decision"] for outcome in found] == [
        "ignore", "reply", "ignore", "escalate", "ignore",
    ]  # fmt: skip
    assert found[0]["why"] == "part of 1700000005.000100"
    assert found[1]["answer"] == "reset-password"


def test_a_replay_says_what_would_have_been_kept_quiet(shell):
    path, told = shell.folder / "said.jsonl", "we moved everything to the new servers yesterday"
    path.write_text(json.dumps(LINES[0] | {"channel": "C0GLOBEX", "text": told}))

    done = shell.run("replay", str(path), "--team", "U9")
    (found,) = outcomes_of(shell.run("replay", str(path), "--json", "--team", "U9"))

    assert (found["decision"], found["why"]) == ("quiet", "may_want_somebody")
    assert "may want somebody" in done.stdout
    assert "quiet          1" in done.stderr


def said_in(thread: str, *words: str) -> list[dict]:
    """A question and what its asker writes on in its thread."""
    first = float(thread)
    lines = [{"channel": "C0GLOBEX", "ts": thread, "user": f"U{thread}", "text": words[0]}]
    for at, text in enumerate(words[1:], 1):
        ts = f"{first + 60 * at:.6f}"
        lines.append(lines[0] | {"ts": ts, "text": text, "thread_ts": thread})
    return lines


def test_a_replay_says_what_would_have_become_of_each_request(shell):
    path = shell.folder / "said.jsonl"
    path.write_text(json.dumps(LINES[0] | {"channel": "C0GLOBEX", "text": " ".join(THREE)}))

    done = shell.run("replay", str(path), "--team", "U9")
    (found,) = outcomes_of(shell.run("replay", str(path), "--json", "--team", "U9"))

    assert [(each["decision"], each["answer"], each["why"]) for each in found["requests"]] == [
        ("reply", "reset-password", "sure"),
        ("suggest", "find-invoices", "likely"),
        ("escalate", None, "no_match"),
    ]
    assert "↳ How do I reset my password?" in done.stdout


@pytest.mark.parametrize(
    ("first", "then", "decision", "why"),
    [
        (THREE[0], "I need a person", "escalate", "asked_for_a_person"),
        (THREE[0], "that did not help", "escalate", "not_solved"),
        ("Can I move the date on my invoice?", "none of these", "escalate", "none_fits"),
        (THREE[0], "🚨", "escalate", "marked_urgent"),
        ("Would you sponsor our hackathon?", "never mind, found it", "ignore", "over"),
        (THREE[0], "our production is down, we lose money every minute", "escalate", "urgent"),
    ],
    ids=["a person", "no help", "none fits", "a siren", "over", "urgent words"],
)
def test_a_replay_says_what_words_in_a_thread_led_to(shell, first, then, decision, why):
    path = shell.folder / "said.jsonl"
    lines = said_in("1700000000.000100", first, then)
    path.write_text("\n".join(json.dumps(line) for line in lines))

    found = outcomes_of(shell.run("replay", str(path), "--json", "--team", "U9"))[1]

    assert (found["decision"], found["why"]) == (decision, why)
    wanted = [] if decision == "ignore" else [(then, decision, why)]
    asked = found["requests"]
    assert [(each["text"], each["decision"], each["why"]) for each in asked] == wanted


def test_a_replay_reads_an_export_as_folder_and_as_zip_alike(shell):
    export = shell.folder / "export"
    (export / "help").mkdir(parents=True)
    (export / "channels.json").write_text(json.dumps([{"id": "C1", "name": "help"}]))
    (export / "users.json").write_text("[]")
    (export / "help" / "2023-11-14.json").write_text(json.dumps(LINES))
    with zipfile.ZipFile(shell.folder / "export.zip", "w") as archive:
        for path in export.rglob("*.json"):
            archive.write(path, f"export/{path.relative_to(export)}")

    folder = outcomes_of(shell.run("replay", "export", "--json"))
    packed = outcomes_of(shell.run("replay", "export.zip", "--json"))

    assert folder == packed
    assert folder[1]["decision"] == "reply"


def test_totals_say_when_nobody_was_named_as_the_team(shell):
    path = shell.folder / "said.jsonl"
    path.write_text(json.dumps(LINES[1]))
    done = shell.run("replay", str(path))
    assert "everybody counts as a customer" in done.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("", "said.jsonl"),
        ("not json at all", "said.jsonl"),
        ("[]", "said.jsonl"),
        ('{"ts": "1.0"}', "said.jsonl"),
        ('{"ts": "x", "user": "U1", "text": "hi"}', "no usable ts: 'x'"),
    ],
    ids=["empty", "not JSON", "a list", "half a message", "no time"],
)
def test_a_file_that_is_no_conversation_is_refused(shell, words, said):
    path = shell.folder / "said.jsonl"
    path.write_text(words)
    assert said in says_it_plainly(shell.run("replay", str(path)), 1)


def test_a_damaged_zip_is_refused(shell):
    path = shell.folder / "export.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("help/2023-11-14.json", json.dumps(LINES))
    path.write_bytes(path.read_bytes()[:60])
    says_it_plainly(shell.run("replay", str(path)), 1)


def test_a_complaint_about_a_file_does_not_steer_the_terminal(shell):
    with zipfile.ZipFile(shell.folder / "export.zip", "w") as archive:
        archive.writestr("general/2024-01-01\x1b]0;mine\x07.json", "no JSON")
    done = shell.run("replay", "export.zip")
    assert done.returncode == 1
    assert "not JSON" in done.stderr
    assert [char for char in done.stderr if not char.isprintable() and char != "\n"] == []
