"""A headless Chromium, driven by Selenium: the little that the tests say of it again and again."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from selenium import webdriver
from selenium.common import exceptions
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait

FLAGS = ("--headless", "--no-sandbox", "--disable-dev-shm-usage", "--disable-component-update")
NOT_YET = (
    exceptions.NoSuchElementException,
    exceptions.StaleElementReferenceException,
    exceptions.ElementNotInteractableException,
    exceptions.ElementClickInterceptedException,
)


def start(chromium: str, chromedriver: str) -> webdriver.Chrome:
    """Start a Chromium. Selenium, told where both programs are, never looks for them elsewhere."""
    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    for flag in FLAGS:
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "WARNING", "performance": "ALL"})
    return webdriver.Chrome(options, webdriver.ChromeService(chromedriver))


class Tab:
    """The browser's one tab. What it notes of a page is told once: reading it empties the notes."""

    def __init__(self, driver: webdriver.Chrome) -> None:
        self.driver = driver

    def leave(self) -> None:
        """Go to an empty page, with nothing noted."""
        self.driver.get("about:blank")
        self.problems()
        self.asked_for()

    def problems(self) -> list[str]:
        """The console's errors and warnings, uncaught exceptions and failed requests among them."""
        return [entry["message"] for entry in self.driver.get_log("browser")]

    def asked_for(self) -> list[str]:
        """The address of each request."""
        entries = self.driver.get_log("performance")
        frames = [json.loads(entry["message"])["message"] for entry in entries]
        asked = [each["params"] for each in frames if each["method"] == "Network.requestWillBeSent"]
        return [each["request"]["url"] for each in asked]

    def size(self, width: int, height: int, *, dark: bool = False) -> None:
        """Make the page this large in pixels, light or dark, and without animations."""
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600}
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        motion = {"name": "prefers-reduced-motion", "value": "reduce"}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [scheme, motion]})

    def js(self, expression: str) -> Any:
        """Return the value of a JavaScript expression; promises are waited for."""
        return self.driver.execute_script(f"return {expression}")

    def has(self, selector: str) -> bool:
        return bool(self.driver.find_elements(By.CSS_SELECTOR, selector))

    def text(self, selector: str) -> str:
        """All that can be read in the last element that a selector finds."""
        return self.js(f"[...document.querySelectorAll({json.dumps(selector)})].at(-1)?.innerText")

    def wait(self, expression: str, why: str = "") -> None:
        """Wait until a JavaScript expression is truthy."""
        self._until(lambda: self.js(expression), why or expression)

    def wait_for(self, selector: str, timeout: float = 10) -> None:
        """Wait, so many seconds, until a selector finds something."""
        self._until(lambda: self.has(selector), selector, timeout)

    def click(self, selector: str) -> None:
        """Press what a selector finds, with the mouse, as soon as nothing lies above it."""
        self._until(lambda: self._shown(selector).click() is None, f"a press of {selector}")

    def hover(self, selector: str) -> None:
        self._actions().move_to_element(self._shown(selector)).perform()

    def type(self, keys: str) -> None:
        """Type where the focus is: words, or one of Selenium's `Keys`."""
        self._actions().send_keys(keys).perform()

    def _actions(self) -> webdriver.ActionChains:
        return webdriver.ActionChains(self.driver, duration=0)

    def _shown(self, selector: str) -> WebElement:
        """Return the last element that a selector finds and that takes up room on the page."""
        found = f"[...document.querySelectorAll({json.dumps(selector)})]"
        element = self.js(f"{found}.filter((each) => each.getClientRects().length).at(-1)")
        if element is None:
            raise exceptions.NoSuchElementException(selector)
        return element

    def _until(self, condition: Callable[[], Any], what: str, timeout: float = 10) -> None:
        try:
            WebDriverWait(self.driver, timeout, 0.05, NOT_YET).until(lambda _: condition())
        except exceptions.TimeoutException:
            raise TimeoutError(f"not in time: {what}; the page says {self.text('body')}") from None
