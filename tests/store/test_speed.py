"""What must stay quick with a year of history goes by an index; taking a row is only timed."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing

import pytest

from bot.core.outbox import MessageKind
from bot.store import engine
from tests.rows import rows

from .sample import at, make_channel, take

BIG = ("questions", "question_messages", "outbox", "escalations", "escalation_moves")
BIG += ("decisions", "candidates", "quiet")

CALLS = {
    "find_message": lambda tx: tx.find_message(1, "1.1"),
    "messages_of": lambda tx: tx.messages_of(1),
    "questions_in_thread": lambda tx: tx.questions_in_thread(1, "1.1"),
    "open_threads": lambda tx: tx.open_threads(1, at()),
    "asked_beside": lambda tx: tx.asked_beside(1, at()),
    "find_settling": lambda tx: tx.find_settling(1, "U1"),
    "find_newest": lambda tx: tx.find_newest(1, "U1"),
    "due_questions": lambda tx: tx.due_questions(at()),
    "decisions_of": lambda tx: tx.decisions_of(1),
    "recent_decisions": lambda tx: tx.recent_decisions(20, channel=1),
    "given_in_thread": lambda tx: tx.given_in_thread(1, "1.1"),
    "find_escalation": lambda tx: tx.find_escalation(1),
    "open_escalations": lambda tx: tx.open_escalations(),
    "due_escalations": lambda tx: tx.due_escalations(at()),
    "moves_of": lambda tx: tx.moves_of(1),
    "closed_without_answer": lambda tx: tx.closed_without_answer(),
    "taught": lambda tx: tx.taught(),
    "find_row_by_message": lambda tx: tx.find_row_by_message("C1", "1.1"),
    "rows_of_question": lambda tx: tx.rows_of_question(1),
    "take_ready": lambda tx: take(tx),
    "sending_rows": lambda tx: tx.sending_rows(),
    "redraw": lambda tx: tx.redraw(1, at()),
    "drop_ready": lambda tx: tx.drop_ready(1, [MessageKind.REPLY], "why", at()),
    "find_row_by_key": lambda tx: tx.find_row_by_key("k"),
    "open_quiet": lambda tx: tx.open_quiet(),
    "quiet_on_card": lambda tx: tx.quiet_on_card(1, at().date(), 15),
    "count_quiet": lambda tx: tx.count_quiet(1, at().date()),
    "due_quiet": lambda tx: tx.due_quiet(at()),
    "move_quiet": lambda tx: tx.move_quiet(1, at(), stands_on=at().date(), wake_at=at(1)),
    "stuck": lambda tx: tx.stuck(),
}


@pytest.fixture
def steps_of(store, monkeypatch):
    """Gives how SQLite goes about what a call asks of it."""

    asked: list[tuple[str, dict]] = []

    def hearing(run):
        def heard(connection, sql, values):
            asked.append((engine.translated(sql), engine.fitted(values)))
            return run(connection, sql, values)

        return heard

    def steps(call) -> list[str]:
        for name in ("fetch", "change"):
            monkeypatch.setattr(engine, name, hearing(getattr(engine, name)))
        with store.write() as tx:
            call(tx)
        assert asked
        plans = [rows(store, f"EXPLAIN QUERY PLAN {sql}", **values) for sql, values in asked]
        return [row["detail"] for plan in plans for row in plan]

    return steps


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS.keys())
def test_no_big_table_is_read_from_end_to_end(steps_of, call):
    steps = steps_of(call)
    whole = [step for step in steps if step.startswith("SCAN") and " USING " not in step]
    assert [
        step
        for step in whole
        if step.split()[1] in {*BIG, "q", "d", "c", "m", "e", "t", "r", "o", "oc", "f", "l", "k"}
    ] == []


@pytest.mark.parametrize("name", ["drop_ready", "rows_of_question"])
def test_what_concerns_one_question_does_not_read_all_that_waits(steps_of, name):
    steps = steps_of(CALLS[name])

    assert [step for step in steps if step.endswith("outbox_by_state (state=?)")] == []


def fill(store, shape) -> None:
    with store.write() as tx:
        channels = [make_channel(tx, f"C{number}").key for number in range(500)]
    with closing(sqlite3.connect(store.path)) as connection, connection:
        connection.executemany(
            """INSERT INTO outbox (key, token, kind, state, created_at, channel, wake_at,
                destination)
            VALUES (:key, :key, 'card', :state, :at, :channel, :wake_at, 'channel:' || :channel)""",
            (
                {"key": f"k{n}", "at": at().isoformat(), "channel": channels[n % 500]}
                | shape(n, channels)
                for n in range(10_000)
            ),
        )


SHAPES = {
    "all may go": lambda n, _: {"state": "ready", "wake_at": None},
    "the first of each waits": lambda n, _: {"state": "ready", "wake_at": "9" if n < 500 else None},
    "all wait": lambda n, _: {"state": "ready", "wake_at": "9"},
    "one queue behind one": lambda n, channels: {
        "state": "ready" if n else "sending",
        "wake_at": None,
        "channel": channels[0],
    },
}


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES.keys())
def test_taking_one_of_ten_thousand_rows_is_timed(store, shape, request):
    fill(store, shape)
    with store.write() as tx:
        busy: list[str] = []
        start = time.perf_counter()
        for _ in range(10):
            taken = tx.take_ready(at(), busy)
            busy += [f"channel:{row.channel}" for row in taken]
        took = (time.perf_counter() - start) * 100
    print(f"{request.node.callspec.id}: {took:.1f} ms to take a row, {len(busy)} taken")  # noqa: T201
    assert len(set(busy)) == len(busy)
