"""Signed HTTP requests to the bot, as the Events API and interactivity send them."""

import hashlib
import hmac
import json
import time
from typing import Any
from urllib.parse import urlencode

import aiohttp

from bot.sandbox.delivery import Attempt, AttemptOutcome, BotDelivery


class HttpPush:
    """Posts each delivery to the bot's request URL and reads the answer as the ack."""

    def __init__(self, signing_secret: str, ack_timeout: float) -> None:
        self.signing_secret = signing_secret
        self.ack_timeout = ack_timeout
        self.request_url: str | None = None
        self._session: aiohttp.ClientSession | None = None

    async def send(self, delivery: BotDelivery, attempt: Attempt) -> AttemptOutcome:
        """Post once; anything but a 2xx answer in time is a failure."""
        if self.request_url is None:
            return AttemptOutcome(is_acked=False, reason="connection_failed", via="no request URL")
        body, content_type = _body(delivery)
        headers = self.signed_headers(body) | {"Content-Type": content_type}
        if attempt.number:
            headers["X-Slack-Retry-Num"] = str(attempt.number)
            headers["X-Slack-Retry-Reason"] = attempt.reason
        try:
            return await self._post(self.request_url, body, headers)
        except TimeoutError:
            return AttemptOutcome(is_acked=False, reason="http_timeout", via="http")
        except aiohttp.TooManyRedirects:
            return AttemptOutcome(is_acked=False, reason="too_many_redirects", via="http")
        except (aiohttp.ClientError, ConnectionError):
            return AttemptOutcome(is_acked=False, reason="connection_failed", via="http")

    async def _post(self, url: str, body: bytes, headers: dict[str, str]) -> AttemptOutcome:
        if self._session is None:
            self._session = aiohttp.ClientSession()
        timeout = aiohttp.ClientTimeout(total=self.ack_timeout)
        options: dict[str, Any] = {"timeout": timeout, "max_redirects": 2}
        async with self._session.post(url, data=body, headers=headers, **options) as response:
            answer = await response.read()
            via = f"http {response.status}"
            if 200 <= response.status < 300:
                return AttemptOutcome(is_acked=True, answer=_answer(answer), via=via)
            may_retry = response.headers.get("x-slack-no-retry") != "1"
            return AttemptOutcome(is_acked=False, reason="http_error", via=via, may_retry=may_retry)

    def signed_headers(self, body: bytes, at: float | None = None) -> dict[str, str]:
        """Return the signature headers of `body`, as of `at` (wall time, by default now)."""
        timestamp = str(int(time.time() if at is None else at))
        base = b"v0:" + timestamp.encode() + b":" + body
        digest = hmac.new(self.signing_secret.encode(), base, hashlib.sha256).hexdigest()
        return {
            "X-Slack-Request-Timestamp": timestamp,
            "X-Slack-Signature": f"v0={digest}",
            "User-Agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
        }

    async def verify_url(self) -> bool:
        """Do Slack's url_verification handshake and say whether the bot passed."""
        if self.request_url is None:
            return False
        challenge = hashlib.sha256(str(time.time()).encode()).hexdigest()
        payload = {
            "type": "url_verification",
            "token": "verification-token",
            "challenge": challenge,
        }
        body = json.dumps(payload).encode()
        headers = self.signed_headers(body) | {"Content-Type": "application/json"}
        outcome = await self._post(self.request_url, body, headers)
        answer = outcome.answer
        return bool(answer in ({"challenge": challenge}, {"text": challenge}))

    async def close(self) -> None:
        """Close the client."""
        if self._session is not None:
            await self._session.close()


def _body(delivery: BotDelivery) -> tuple[bytes, str]:
    if delivery.kind == "events_api":
        return json.dumps(delivery.payload).encode(), "application/json"
    form = delivery.payload
    if delivery.kind == "interactive":
        form = {"payload": json.dumps(delivery.payload)}
    return urlencode(form).encode(), "application/x-www-form-urlencoded"


def _answer(body: bytes) -> Any:
    if not body:
        return None
    try:
        return json.loads(body)
    except ValueError:
        return {"text": body.decode(errors="replace")}
