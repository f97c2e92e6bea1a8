"""Carries one outbox row to Slack: exactly once, or not at all with a reason.

A result is yes, no, or unclear. After an unclear post the token is looked for in Slack, twice,
before anything is posted again.
"""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core.outbox import OURS, OutboxRow, Redraw, Remove
from bot.errors import SlackCallFailed, StorageError
from bot.services.outbox.messages import Address, NotWanted
from bot.services.queue import OutboxQueue
from bot.slack.blocks import Drawn, render
from bot.slack.calls import (
    ChannelGone,
    MessageGone,
    NotInChannel,
    RateLimited,
    Refused,
    TokenRevoked,
    Unclear,
)
from bot.slack.client import Posted, SlackClient, is_shared
from bot.slack.templates import Words

log = logging.getLogger(__name__)

Clock = Callable[[], datetime]

MOST_TRIES = 3  # of a row that we cannot draw
MOST_UNCLEAR = 8  # of a row that Slack alone gives no clear answer to
MOST_LOST = 4  # of a row to a conversation that Slack does not find: its new id may be on its way
_BACKOFF = (0, 2, 5, 10, 20, 40, 60)
_SKEW = timedelta(minutes=5)  # how far Slack's clock and ours may be apart
_RECENTLY = timedelta(minutes=2)
_LOOKS = ("conversations.history", "conversations.replies")
_METHODS = {Redraw: "chat.update", Remove: "chat.delete"}


class Interrupted(Exception):
    """The courier stops while a row waits; the row stays *sending*, as after a crash."""


@dataclass(frozen=True, slots=True)
class Round:
    """One attempt at a row: how to read the time, and whether an earlier one ended unknown."""

    row: OutboxRow
    clock: Clock
    is_doubtful: bool = False


class Delivery:
    """Carries rows out, one at a time a destination; safe to share between workers."""

    def __init__(
        self,
        outbox: OutboxQueue,
        client: SlackClient,
        words: Words,
        *,
        look_again: float,
        pause: Callable[[float], bool],
    ) -> None:
        self._outbox = outbox
        self._client = client
        self._words = words
        self._look_again = look_again
        self._pause = pause
        self._held: dict[str, tuple[datetime, datetime]] = {}
        self._last_yes: datetime | None = None

    def carry_out(self, this: Round) -> bool:
        """Carry a row out; True where Slack was asked to post.

        Raises `TokenRevoked`, `StorageError` and `Interrupted`. Any other error is ours: the row
        is set aside with a reference, and after three tries it has failed.
        """
        try:
            return self._carry_out(this)
        except TokenRevoked as error:
            in_doubt = error.method in _LOOKS
            self._outbox.put_back(this.row, this.clock(), error.code, counts=in_doubt)
            raise
        except (StorageError, Interrupted):
            raise
        except Exception:  # one row that fails by our fault must not stop the others
            reference = secrets.token_hex(2)
            log.exception("row failed row=%s ref=%s", this.row.id, reference)
            self._set_aside(this, f"{OURS} ref={reference}")
            return False

    def _carry_out(self, this: Round) -> bool:
        row = this.row
        method = _METHODS.get(type(row.says), "chat.postMessage")
        is_post = method == "chat.postMessage"
        if is_post and (this.is_doubtful or row.tries) and self._is_settled(this):
            return False
        if self._is_held(this, method):
            return False
        envelope = self._outbox.envelope(row, this.clock())
        if isinstance(envelope, NotWanted):
            self._outbox.drop(row, envelope.why, this.clock())
            return False
        message = envelope.message
        drawn = render(message, self._words) if message is not None else None
        try:
            if envelope.is_internal:
                self._refuse_shared_desk(envelope.address)
            self._send(this, envelope.address, drawn)
        except SlackCallFailed as error:
            self._after_failure(this, envelope.address, error)
        return is_post

    def _refuse_shared_desk(self, address: Address) -> None:
        """Refuse to write what is internal where another company can read it."""
        if address.channel_id is None:
            return
        if is_shared(self._client.channel_info(address.channel_id)):
            self._outbox.desk_is_unsafe(address.channel_id)
            raise Refused("conversations.info", "desk_is_shared")

    # --- sending ----------------------------------------------------------------------------

    def _send(self, this: Round, address: Address, drawn: Drawn | None) -> None:
        if address.update_ts is None:
            posted = self._post(this, address, drawn)
        else:
            posted = self._change(address, drawn)
        self._mark(this, posted)

    def _post(self, this: Round, address: Address, drawn: Drawn | None) -> Posted:
        if drawn is None:
            raise ValueError("a post with nothing to say")
        channel_id = self._channel_of(address)
        try:
            return self._post_to(channel_id, this, address, drawn)
        except ChannelGone:
            if address.user_id is None:
                raise
        # A direct message that was closed for good has another id once opened again.
        return self._post_to(self._open(address.user_id), this, address, drawn)

    def _post_to(self, channel_id: str, this: Round, address: Address, drawn: Drawn) -> Posted:
        return self._client.post(
            channel_id,
            text=drawn.text,
            blocks=drawn.blocks,
            token=this.row.token,
            thread_ts=address.thread_ts,
        )

    def _change(self, address: Address, drawn: Drawn | None) -> Posted:
        channel_id, ts = self._channel_of(address), str(address.update_ts)
        if drawn is None:
            self._delete(channel_id, ts)
        else:
            self._client.update(channel_id, ts, text=drawn.text, blocks=drawn.blocks)
        return Posted(channel_id, ts)

    def _delete(self, channel_id: str, ts: str) -> None:
        try:
            self._client.delete(channel_id, ts)
        except MessageGone:
            log.info("message was deleted already ts=%s", ts)

    def _channel_of(self, address: Address) -> str:
        if address.channel_id is not None:
            return address.channel_id
        if address.user_id is None:
            raise ValueError("an address that leads nowhere")
        return self._outbox.direct_channel(address.user_id) or self._open(address.user_id)

    def _open(self, user_id: str) -> str:
        channel_id = self._client.open_dm(user_id)
        self._outbox.opened_direct(user_id, channel_id)
        return channel_id

    def _mark(self, this: Round, posted: Posted) -> None:
        now = self._last_yes = this.clock()
        self._outbox.sent(this.row, posted.channel_id, posted.ts, now)

    # --- when it did not work ---------------------------------------------------------------

    def _after_failure(self, this: Round, address: Address, error: SlackCallFailed) -> None:
        row = this.row
        match error:
            case TokenRevoked():
                raise error
            case RateLimited():
                self._hold(this, error)
                self._put_back(this, error.retry_after or 1.0, error.code, counts=False)
            case Unclear():
                was_posting = error.method == "chat.postMessage"
                if not (was_posting and self._is_found(this, address, error)):
                    self._try_again(this, error)
            case MessageGone() if self._is_nothing_left(row, address, error):
                self._outbox.drop(row, error.code, this.clock())
            case ChannelGone(code="channel_not_found") if row.tries + 1 < MOST_LOST:
                self._put_back(this, _backoff(row.tries + 1), error.code, counts=True)
            case _:
                if isinstance(error, (ChannelGone, NotInChannel)) and address.user_id is None:
                    self._outbox.channel_is_gone(row)
                log.error("slack refused row=%s kind=%s code=%s", row.id, row.kind, error.code)
                self._outbox.failed(row, error.code, this.clock())

    def _is_nothing_left(self, row: OutboxRow, address: Address, error: MessageGone) -> bool:
        """Whether what was to be changed, or answered, was deleted."""
        if address.update_ts is not None:
            return True
        return error.code == "thread_not_found" and self._outbox.thread_is_gone(row)

    def _is_found(self, this: Round, address: Address, error: Unclear) -> bool:
        """Whether the post turns up; True also where nobody can tell and it was put back."""
        try:
            return self._looked(this, address, is_twice=True)
        except TokenRevoked:
            raise
        except SlackCallFailed as second:
            wait = max(second.retry_after or 0.0, _backoff(this.row.tries + 1))
            self._put_back(this, wait, error.code, counts=True)
            return True

    def _try_again(self, this: Round, error: Unclear) -> None:
        row, now = this.row, this.clock()
        slack_works = self._last_yes is not None and now - self._last_yes < _RECENTLY
        if row.tries + 1 >= MOST_UNCLEAR and slack_works:
            log.error("gave up row=%s kind=%s code=%s", row.id, row.kind, error.code)
            self._outbox.failed(row, error.code, now)
            return
        log.warning("unclear row=%s kind=%s code=%s", row.id, row.kind, error.code)
        self._put_back(this, _backoff(row.tries), error.code, counts=True)

    def _put_back(self, this: Round, seconds: float, why: str, *, counts: bool) -> None:
        at = this.clock() + timedelta(seconds=seconds)
        self._outbox.put_back(this.row, at, why, counts=counts)

    def _set_aside(self, this: Round, why: str) -> None:
        if this.row.tries + 1 >= MOST_TRIES:
            self._outbox.failed(this.row, why, this.clock())
        else:
            self._put_back(this, _backoff(this.row.tries), why, counts=True)

    # --- looking before posting again -------------------------------------------------------

    def _is_settled(self, this: Round) -> bool:
        """Look for an earlier attempt's message. True where this round is over."""
        address = self._outbox.address(this.row)
        try:
            return self._looked(this, address, is_twice=this.is_doubtful)
        except TokenRevoked:
            raise
        except SlackCallFailed as error:
            if not isinstance(error, (Unclear, RateLimited)):
                return False  # where nothing can be read, nothing of ours can be found
            wait = max(error.retry_after or 0.0, _backoff(this.row.tries + 1))
            self._put_back(this, wait, error.code, counts=not this.row.tries)
            return True

    def _looked(self, this: Round, address: Address, *, is_twice: bool) -> bool:
        found = self._find(this.row, address)
        if found is None and is_twice:
            if self._pause(self._look_again):
                raise Interrupted
            found = self._find(this.row, address)
        if found is None:
            return False
        log.info("found what was sent row=%s", this.row.id)
        self._mark(this, found)
        return True

    def _find(self, row: OutboxRow, address: Address) -> Posted | None:
        channel_id = address.channel_id
        if channel_id is None and address.user_id is not None:
            channel_id = self._outbox.direct_channel(address.user_id)
        if channel_id is None:
            return None  # never opened, so nothing was posted
        since = row.created_at - _SKEW
        try:
            return self._client.find_by_token(channel_id, address.thread_ts, row.token, since)
        except MessageGone:
            return None

    # --- methods that Slack asked to rest ---------------------------------------------------

    def _hold(self, this: Round, error: RateLimited) -> None:
        now = this.clock()
        until = now + timedelta(seconds=error.retry_after or 1.0)
        self._held[error.method] = (now, until)
        log.warning("slack asks to wait method=%s seconds=%s", error.method, error.retry_after)

    def _is_held(self, this: Round, method: str) -> bool:
        """Whether the method rests; then the row is put back. A clock set back frees it."""
        since, until = self._held.get(method, (None, None))
        if since is None or until is None or not since <= this.clock() < until:
            return False
        self._outbox.put_back(this.row, until, "ratelimited", counts=False)
        return True


def _backoff(tries: int) -> float:
    return float(_BACKOFF[min(tries, len(_BACKOFF) - 1)])
