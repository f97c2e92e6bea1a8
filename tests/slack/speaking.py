"""A small outbox queue over the real store: enough for the courier, without the services."""

from collections.abc import Callable, Iterable
from datetime import datetime

from bot.core.channels import Mode
from bot.core.outbox import (
    Change,
    OutboxRow,
    OutboxState,
    Redraw,
    Remove,
    SayDeskNote,
    SayHint,
    SayNudge,
)
from bot.core.why import WhyDropped
from bot.errors import StorageError
from bot.services.outbox.messages import (
    Address,
    Envelope,
    NotWanted,
    RelayMessage,
)
from bot.store import Store


class SmallQueue:
    """Relays the text it was given, redraws, removes; `unwanted`, `broken`: what it cannot."""

    def __init__(self, store: Store, clock: Callable[[], datetime]) -> None:
        self.store = store
        self.clock = clock
        self.unwanted: set[int] = set()
        self.broken: set[int] = set()
        self.failures: list[tuple[int, str]] = []
        self.gone: list[int] = []
        self.unsafe: list[str] = []
        self.locked: list[str] = []
        self.untakable: list[str] = []
        self.direct: dict[str, str] = {}
        self.keys = 0
        self.texts: dict[int, str] = {}

    # --- what a test says ---

    def watch(self, slack_id: str) -> int:
        with self.store.write() as tx:
            return tx.save_channel(slack_id, mode=Mode.LIVE).key

    def say(self, text: str, **where: object) -> int:
        self.keys += 1
        row_id = self._put(f"say:{self.keys}", **where)
        self.texts[row_id] = text
        return row_id

    def note(self, key: str, **where: object) -> int:
        return self._put(key, **where)

    def _put(self, key: str, **where: object) -> int:
        with self.store.write() as tx:
            row_id = tx.put(SayHint(None), key, self.clock(), **where)
        assert row_id is not None
        return row_id

    def redraw(self, target: int) -> None:
        with self.store.write() as tx:
            tx.redraw(target, self.clock())

    def remove(self, target: int) -> None:
        with self.store.write() as tx:
            tx.remove(target, self.clock())

    def row(self, row_id: int) -> OutboxRow:
        with self.store.read() as tx:
            return tx.outbox_row(row_id)

    def states(self) -> dict[str, int]:
        with self.store.read() as tx:
            counts = tx.tally(self.clock()).outbox
            return {state: count for state, count in counts.items() if count}

    # --- what the courier asks ---

    def take(self, now: datetime, busy: Iterable[str], most: int = 1) -> tuple[OutboxRow, ...]:
        if self.untakable and not self.locked:
            raise StorageError(self.untakable.pop())
        with self.store.write() as tx:
            return tx.take_ready(now, busy, most)

    def unclear_rows(self) -> tuple[OutboxRow, ...]:
        with self.store.read() as tx:
            return tx.sending_rows()

    def envelope(self, row: OutboxRow, now: datetime) -> Envelope | NotWanted:
        if row.id in self.broken:
            raise KeyError("a bug of ours")
        if row.id in self.unwanted:
            return NotWanted(WhyDropped.WITHDRAWN)
        match row.says:
            case Remove():
                return Envelope(self.address(row), None)
            case Redraw():
                return Envelope(self.address(row), SayNudge(1))
        if row.id not in self.texts:
            note = SayDeskNote(("Look at this.",))
            return Envelope(self.address(row), note, is_internal=True)
        return Envelope(self.address(row), RelayMessage(self.texts[row.id], "Ana from Fernhill"))

    def address(self, row: OutboxRow) -> Address:
        update_ts = None
        with self.store.read() as tx:
            if isinstance(row.says, Change):
                target = tx.outbox_row(row.says.target)
                update_ts = target.sent_ts
                if target.sent_channel_id:
                    return Address(channel_id=target.sent_channel_id, update_ts=update_ts)
            if row.channel is not None:
                slack_id = tx.channel(row.channel).slack_id
                return Address(slack_id, thread_ts=row.thread_ts, update_ts=update_ts)
        return Address(user_id=row.to_user, update_ts=update_ts)

    def sent(self, row: OutboxRow, channel_id: str, ts: str, now: datetime) -> None:
        if self.locked:
            raise StorageError(self.locked.pop())
        with self.store.write() as tx:
            tx.mark_sent(row.id, channel_id, ts, now)

    def drop(self, row: OutboxRow, why: str, now: datetime) -> None:
        with self.store.write() as tx:
            tx.mark_over(row.id, OutboxState.DROPPED, why, now)

    def failed(self, row: OutboxRow, why: str, now: datetime) -> None:
        self.failures.append((row.id, why))
        with self.store.write() as tx:
            tx.mark_over(row.id, OutboxState.FAILED, why, now)

    def put_back(self, row: OutboxRow, at: datetime, why: str, *, counts: bool) -> None:
        with self.store.write() as tx:
            tx.put_back(row.id, at, why, counts=counts)

    def thread_is_gone(self, row: OutboxRow) -> bool:
        return False  # nobody asked anything there

    def channel_is_gone(self, row: OutboxRow) -> None:
        self.gone.append(row.id)

    def desk_is_unsafe(self, channel_id: str) -> None:
        self.unsafe.append(channel_id)

    def direct_channel(self, user_id: str) -> str | None:
        return self.direct.get(user_id)

    def opened_direct(self, user_id: str, channel_id: str) -> None:
        self.direct[user_id] = channel_id
