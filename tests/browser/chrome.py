"""A headless Chromium, driven over its own protocol: no driver, no library."""

from __future__ import annotations

import asyncio
import base64
import contextlib
import itertools
import json
import shutil
import subprocess
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

import aiohttp

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-extensions",
    "--hide-scrollbars",
    "--force-color-profile=srgb",
    "--remote-debugging-port=0",
)
NAMES = ("chromium", "chromium-browser", "google-chrome")
_POINT = """
(selector) => {
  const found = [...document.querySelectorAll(selector)].filter((e) => e.getClientRects().length);
  const element = found.at(-1);
  if (!element) return null;
  element.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
  const box = element.getClientRects()[0];
  const x = box.x + box.width / 2, y = box.y + box.height / 2;
  const top = document.elementFromPoint(x, y);
  const isFree = top && (element.contains(top) || top.contains(element));
  return { x, y, free: Boolean(isFree), over: top ? top.outerHTML.slice(0, 120) : "nothing" };
}
"""
_LISTEN = """
((selector) => {
  window.hasHit = null;
  const note = ({ target }) => {
    const isLabel = target.closest?.("label")?.control?.matches(selector);
    window.hasHit = Boolean(target.closest?.(selector) || isLabel);
  };
  document.addEventListener("click", note, { once: true, capture: true });
})
"""
_WAIT = """
new Promise((done) => {
  const until = performance.now() + 500;
  const look = () => {
    const value = %s;
    if (value || performance.now() > until) done(value);
    else setTimeout(look, 30);
  };
  look();
})
"""


def find_chromium() -> str | None:
    """Where a Chromium is installed, if one is."""
    return next(filter(None, map(shutil.which, NAMES)), None)


class Chrome:
    """A Chromium process with a profile of its own, and a loop that talks to it."""

    def __init__(self, path: str) -> None:
        self.folder = tempfile.mkdtemp(prefix="switchboard-chrome-")
        self.process = subprocess.Popen(
            [path, *FLAGS, f"--user-data-dir={self.folder}", "about:blank"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self.loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self.loop.run_forever, daemon=True)
        self._thread.start()
        self.port = self._wait_for_port()
        self.session = self.run(self._open())

    def _wait_for_port(self) -> int:
        path = Path(self.folder, "DevToolsActivePort")
        until = time.monotonic() + 30
        while time.monotonic() < until:
            if path.exists() and (lines := path.read_text().splitlines()):
                return int(lines[0])
            time.sleep(0.05)
        raise TimeoutError("chromium did not open its port")

    async def _open(self) -> aiohttp.ClientSession:
        return aiohttp.ClientSession(f"http://127.0.0.1:{self.port}")

    def run(self, work: Any, timeout: float = 30) -> Any:
        return asyncio.run_coroutine_threadsafe(work, self.loop).result(timeout)

    def tab(self) -> Tab:
        """Open a new tab."""
        return Tab(self, self.run(self._new_tab()))

    async def _new_tab(self) -> dict[str, Any]:
        async with self.session.put("/json/new?about:blank") as response:
            return await response.json()

    def close(self) -> None:
        self.run(self.session.close())
        self.process.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(timeout=5)
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait(timeout=5)
        self.loop.call_soon_threadsafe(self.loop.stop)
        self._thread.join(timeout=5)
        self.loop.close()
        shutil.rmtree(self.folder, ignore_errors=True)


class Tab:
    """One page. It keeps what went wrong on it, and every address that it asked for."""

    def __init__(self, chrome: Chrome, target: dict[str, Any]) -> None:
        self.chrome = chrome
        self.target = target
        self.problems: list[str] = []
        self.asked_for: list[str] = []
        self._ids = itertools.count(1)
        self._waiting: dict[int, asyncio.Future[Any]] = {}
        self._socket = chrome.run(self._connect())
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.send(f"{domain}.enable")

    async def _connect(self) -> aiohttp.ClientWebSocketResponse:
        socket = await self.chrome.session.ws_connect(
            self.target["webSocketDebuggerUrl"], max_msg_size=0
        )
        self._reader = asyncio.ensure_future(self._read(socket))
        return socket

    async def _read(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        async for message in socket:
            frame = json.loads(message.data)
            if "id" in frame and (future := self._waiting.pop(frame["id"], None)):
                future.set_result(frame)
            elif "method" in frame:
                self._hear(frame["method"], frame.get("params", {}))

    def _hear(self, method: str, params: dict[str, Any]) -> None:
        match method:
            case "Runtime.consoleAPICalled" if params["type"] in ("error", "warning", "assert"):
                self.problems.append(str([a.get("value") for a in params["args"]]))
            case "Runtime.exceptionThrown":
                self.problems.append(str(params["exceptionDetails"])[:600])
            case "Log.entryAdded" if params["entry"]["level"] == "error":
                self.problems.append(f"{params['entry']['text']} {params['entry'].get('url', '')}")
            case "Network.requestWillBeSent":
                self.asked_for.append(params["request"]["url"])

    def send(self, method: str, **params: Any) -> Any:
        """Call a method of the protocol and return its result."""
        frame = self.chrome.run(self._send(method, params))
        if "error" in frame:
            raise RuntimeError(f"{method}: {frame['error']}")
        return frame["result"]

    async def _send(self, method: str, params: dict[str, Any]) -> Any:
        number = next(self._ids)
        future = self._waiting[number] = asyncio.get_running_loop().create_future()
        await self._socket.send_json({"id": number, "method": method, "params": params})
        return await asyncio.wait_for(future, 20)

    def js(self, expression: str) -> Any:
        """Return the value of a JavaScript expression; promises are waited for."""
        result = self.send(
            "Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True
        )
        if "exceptionDetails" in result:
            raise RuntimeError(str(result["exceptionDetails"])[:800])
        return result["result"].get("value")

    def wait(self, expression: str, why: str = "", timeout: float = 10) -> Any:
        """Wait until a JavaScript expression is truthy; return its value."""
        until = time.monotonic() + timeout
        while time.monotonic() < until:
            if value := self.js(_WAIT % expression):
                return value
        raise TimeoutError(f"{why or expression} did not come true; {self.js(_SEEN)}")

    def has(self, selector: str) -> bool:
        return bool(self.js(f"Boolean(document.querySelector({json.dumps(selector)}))"))

    def wait_for(self, selector: str, timeout: float = 10) -> None:
        """Wait until something is on the page."""
        self.wait(f"document.querySelector({json.dumps(selector)}) !== null", selector, timeout)

    def text(self, selector: str) -> str:
        """All that can be read in the last element that a selector finds."""
        return self.js(f"[...document.querySelectorAll({json.dumps(selector)})].at(-1)?.innerText")

    def open(self, url: str) -> None:
        self.send("Page.navigate", url=url)
        is_there = f"document.readyState === 'complete' && location.href.startsWith('{url[:30]}')"
        for _ in range(200):
            with contextlib.suppress(RuntimeError):  # asked while the page was changing
                if self.js(is_there):
                    return
            time.sleep(0.03)
        raise TimeoutError(url)

    def click(self, selector: str, timeout: float = 10) -> None:
        """Press the last thing that a selector finds, with the mouse, where it can be seen.

        As a person would, again where it moved away just as the mouse came down.
        """
        until = time.monotonic() + timeout
        while time.monotonic() < until:
            point = self._find_point(selector, until)
            self.js(f"({_LISTEN})({json.dumps(selector)})")
            at = {"x": point["x"], "y": point["y"], "button": "left", "clickCount": 1}
            for kind in ("mousePressed", "mouseReleased"):
                self.send("Input.dispatchMouseEvent", type=kind, **at)
            if self._has_hit():
                return
        raise TimeoutError(f"{selector} moved away from every press; {self.js(_SEEN)}")

    def _find_point(self, selector: str, until: float) -> dict[str, Any]:
        """Where it stands still, in sight and with nothing above it."""
        found: Any = None
        while time.monotonic() < until:
            earlier, found = found, self.js(f"({_POINT})({json.dumps(selector)})")
            if found and found["free"] and found == earlier:
                return found
            time.sleep(0.04)
        raise TimeoutError(f"{selector} cannot be pressed: {found}; {self.js(_SEEN)}")

    def _has_hit(self) -> bool:
        """Whether the last press came to what it was meant for."""
        try:
            return bool(self.js(_WAIT % "window.hasHit !== null") and self.js("window.hasHit"))
        except RuntimeError:
            return True  # the page it was on is gone, so it did something

    def hover(self, selector: str) -> None:
        found = self.js(f"({_POINT})({json.dumps(selector)})")
        self.send("Input.dispatchMouseEvent", type="mouseMoved", x=found["x"], y=found["y"])

    def press(self, key: str, code: int = 0) -> None:
        """Press one key of the keyboard."""
        codes = {"Enter": 13, "Escape": 27, "Tab": 9, "ArrowUp": 38, "ArrowDown": 40}
        code = codes.get(key) or code or ord(key.upper())
        words = {"text": "\r" if key == "Enter" else key} if key == "Enter" or len(key) == 1 else {}
        shared = {"key": key, "windowsVirtualKeyCode": code}
        self.send("Input.dispatchKeyEvent", type="keyDown", **shared, **words)
        self.send("Input.dispatchKeyEvent", type="keyUp", **shared)

    def type(self, words: str) -> None:
        """Type where the focus is."""
        self.send("Input.insertText", text=words)

    def size(self, width: int, height: int, *, dark: bool = False) -> None:
        """Make the window this large, and light or dark."""
        self.send(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=width < 600,
        )
        features = [
            {"name": "prefers-color-scheme", "value": "dark" if dark else "light"},
            {"name": "prefers-reduced-motion", "value": "reduce"},
        ]
        self.send("Emulation.setEmulatedMedia", features=features)

    def screenshot(self, path: Path) -> None:
        path.write_bytes(
            base64.b64decode(self.send("Page.captureScreenshot", format="png")["data"])
        )

    def close(self) -> None:
        self.chrome.run(self._close())

    async def _close(self) -> None:
        await self._socket.close()
        self._reader.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await self._reader
        async with self.chrome.session.get(f"/json/close/{self.target['id']}") as response:
            await response.read()


_SEEN = """
"the page says: " + [
  document.querySelector("#tour")?.innerText,
  document.querySelector("#thread")?.innerText.slice(-300) ?? document.querySelector("#messages")?.innerText.slice(-300),
  document.querySelector("#toasts")?.innerText,
].join(" | ")
"""  # noqa: E501
