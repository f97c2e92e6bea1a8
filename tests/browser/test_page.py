"""The page as people use it: writing, reacting, forms, keys, the panel, and how it reads aloud."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from selenium.webdriver import Keys

from . import axe
from .conftest import DESKTOP, PHONE, ROOT, BrowserWorld, until

GLOBEX = "?as=U0MIA&in=C0GLOBEX"
DESK = "?as=U0ANA&in=C0DESK"
CLEAR = "How do I reset my password?"
UNKNOWN = "Would you sponsor our hackathon?"
THREE = f"{CLEAR} Also, can I move the date on my invoice? And would you sponsor our hackathon?"
QUIET = "We invited the whole finance team to the workspace this morning."
URGENT = "Our production sync is down since 9 and we lose money every minute. Any news?"
WIDE = (1280, 780)


def ask(world: BrowserWorld, words: str, user: str = "U0MIA", channel: str = "C0GLOBEX") -> str:
    ts = world.sandbox.as_user(user).post(channel, words)
    world.sandbox.wait_idle()
    return ts


def hand_over(world: BrowserWorld) -> str:
    """An unknown question, up to the card on the desk."""
    ts = ask(world, UNKNOWN)
    world.sandbox.clock.advance(30)
    world.wait_for_card()
    return ts


def write(world: BrowserWorld, words: str, box: str = "composer") -> None:
    world.tab.click(f"#{box}-words")
    world.tab.type(words)
    world.tab.type(Keys.ENTER)


def test_a_message_is_reacted_to_edited_and_deleted(house: BrowserWorld):
    tab = house.open(GLOBEX)
    write(house, "good morning <b>all</b>")
    tab.wait("document.querySelector('#messages').innerText.includes('good morning <b>all</b>')")
    tab.hover("#messages article")
    tab.click("#messages article .tools button[title=':+1:']")
    tab.wait_for("#messages .reactions .mine")
    tab.click("#messages .reactions .mine")
    tab.wait_for("#messages article:not(:has(.reactions))")

    tab.hover("#messages article")
    tab.click("#messages .more summary")
    tab.click("#messages [data-edit]")
    tab.js("document.querySelector('#ask-text').select()")
    tab.type("good evening")
    tab.click("#ask-ok")
    tab.wait("document.querySelector('#messages').innerText.includes('good evening')")
    assert "(edited)" in tab.text("#messages article")

    tab.hover("#messages article")
    tab.click("#messages .more summary")
    tab.click('#messages [data-do="delete"]')
    tab.click("#ask-ok")
    tab.wait_for("#messages .empty")
    kinds = [one.payload["event"].get("subtype") for one in house.sandbox.deliveries("message")]
    assert kinds == [None, "message_changed", "message_deleted"]


def test_a_command_shows_its_ways_and_answers_only_whoever_typed_it(house: BrowserWorld):
    tab = house.open("?as=U0ANA&in=C0GLOBEX")
    tab.type("/")
    tab.wait("document.activeElement.id === 'composer-words'", "the composer has the focus")
    tab.type("/")
    tab.wait_for("#composer .hints:not([hidden])")
    assert "find …" in tab.text("#composer .hints")
    tab.type("answer li")
    tab.wait("document.querySelectorAll('.hints button:not([hidden])').length === 1")
    tab.click("#composer .hints button:not([hidden])")
    tab.type(Keys.ENTER)
    tab.wait_for("#messages .ephemeral")
    assert "Only you can see this" in tab.text("#messages .ephemeral")
    tab.type("left unsent")
    tab.click("#be-U0MIA")
    tab.wait("document.body.dataset.viewer === 'U0MIA'")
    tab.wait("document.querySelector('#composer-words').value === ''", "her words are not Mia's")
    assert not tab.has("#messages .ephemeral")
    assert not tab.has("#composer .hints"), "people of other companies have no commands"


def test_a_form_keeps_what_is_typed_and_says_what_is_missing(house: BrowserWorld):
    tab = house.open("?as=U0ANA&in=C0GLOBEX")
    write(house, "/answer add Parking at the office")
    tab.wait_for("#modal")
    title = "#modal [data-field='answer:title']"
    assert tab.js(f'document.querySelector("{title}").value') == "Parking at the office"
    tab.click(title)
    tab.type("!")
    house.sandbox.as_user("U0MIA").post("C0GLOBEX", "meanwhile")
    tab.wait("document.querySelector('#messages').innerText.includes('meanwhile')")
    assert tab.js(f'document.querySelector("{title}").value').count("!") == 1
    assert tab.js("document.activeElement.dataset.field") == "answer:title"
    tab.click("#modal [type=submit]")
    tab.wait("document.querySelector('#toasts').innerText.includes('complete')")
    tab.click("#modal [data-action='answer:preview']")
    tab.wait("document.querySelectorAll('#modal').length === 1 && "
             "document.querySelector('#modal-title').innerText === 'Preview'")  # fmt: skip
    tab.type(Keys.ESCAPE)
    tab.wait("document.querySelector('#modal-title')?.innerText !== 'Preview'")
    tab.type(Keys.ESCAPE)
    tab.wait_for("#app:not(:has(dialog))")


def test_the_keys_go_everywhere(house: BrowserWorld):
    ts = ask(house, CLEAR)
    ask(house, "and thank you")
    tab = house.open(GLOBEX)
    tab.wait_for("#messages .replies")
    tab.js("document.querySelector('#messages article:last-of-type').focus()")
    tab.type(Keys.ARROW_UP)
    assert tab.js("document.activeElement.dataset.ts") == ts
    tab.type("r")
    tab.wait("document.activeElement.id === 'reply-words'", "the reply has the focus")
    tab.type(Keys.ESCAPE)
    tab.wait_for("#app:not(.with-thread)")
    tab.js("document.querySelector('#messages article').focus()")
    tab.type("w")
    tab.wait("document.activeElement.id === 'behind-name'", "the panel has the focus")
    tab.type(Keys.ESCAPE)
    tab.wait_for("#app:not(.with-look)")
    tab.js("document.querySelector('#weather').open = true")
    tab.type(Keys.ESCAPE)
    assert not tab.js("document.querySelector('#weather').open")


def test_the_panel_tells_the_decision_and_the_traffic_without_tokens(house: BrowserWorld):
    ts = ask(house, CLEAR)
    tab = house.open(f"{GLOBEX}&look={ts}")
    tab.wait("document.querySelector('#behind')?.innerText.includes('Decided: answer')")
    read = tab.text("#behind")
    for words in (CLEAR, "Reset your password", "Answers by itself from", "acknowledged"):
        assert words in read
    tab.click("#traffic-link")
    tab.wait("document.querySelector('#behind-name').innerText === 'Traffic'")
    html = tab.js("document.documentElement.outerHTML")
    for secret in (house.sandbox.bot_token, house.sandbox.app_token, "?ticket="):
        assert secret not in html


def test_the_clock_is_pushed(house: BrowserWorld):
    tab = house.open(GLOBEX)
    was = house.sandbox.clock.now()
    tab.click("[data-clock*='3600']")
    tab.wait("document.querySelector('#now').innerText.includes('11:0')")
    tab.click("#monday")
    tab.wait("document.querySelector('#now').innerText.includes('Mon 30 Nov, 09:00')")
    assert (house.sandbox.clock.now() - was).days == 6


def test_each_person_sees_their_own(house: BrowserWorld):
    tab = house.open(DESK)
    hand_over(house)
    tab.wait_for("#place-D0ANA .number")
    tab.click("#place-D0ANA")
    tab.wait_for('#messages [data-action="escalation:claim"]')
    tab.click("#be-U0GIL")
    tab.wait("document.body.dataset.viewer === 'U0GIL'")
    assert tab.text(".places").split()[1] == "community"
    assert not tab.has("#place-C0DESK")


def test_a_case_is_claimed_and_answered_on_the_app_home(house: BrowserWorld):
    hand_over(house)
    tab = house.open("?as=U0ANA&in=home")
    until(
        tab,
        lambda: tab.click('.home [data-action="escalation:claim"]'),
        '.home [data-action="escalation:release"]',
    )
    assert "You claimed 1" in tab.text(".home")
    until(tab, lambda: tab.click('.home [data-action="escalation:reply"]'), "#modal")
    tab.click("#modal textarea")
    tab.type("We sponsor two clubs.")
    tab.click("#modal [type=submit]")
    tab.wait("document.querySelector('.home').innerText.includes('answered')")


@pytest.mark.parametrize(
    ("size", "dark"), [(DESKTOP, True), (PHONE, False)], ids=["desktop-dark", "phone-light"]
)
def test_axe_finds_nothing(world: BrowserWorld, axe_source, size, dark):
    tab = world.open(GLOBEX, size, dark=dark)
    found = {"welcome": axe.violations(tab, axe_source)}
    tab.click("#tour-start")
    ts = hand_over(world)
    answered = ask(world, CLEAR)
    tab.js("go('?as=U0ANA&in=C0DESK')")
    tab.wait_for('[data-action="escalation:claim"]')
    found["tour and card"] = axe.violations(tab, axe_source)
    until(tab, lambda: tab.click('[data-action="escalation:reply"]'), "#modal")
    found["modal"] = axe.violations(tab, axe_source)
    tab.type(Keys.ESCAPE)
    tab.wait_for("#app:not(:has(dialog))")
    tab.js("go('?as=U0ANA&in=home')")
    tab.wait_for('.home [data-action="escalation:claim"]')
    found["home"] = axe.violations(tab, axe_source)
    tab.click("#weather summary")
    found["weather"] = axe.violations(tab, axe_source)
    tab.type(Keys.ESCAPE)
    for place in (f"?as=U0MIA&in=C0GLOBEX&thread={answered}&look={ts}", "?as=U0MIA&look=traffic"):
        tab.js(f"go('{place}')")
        tab.wait_for("#behind")
        found[place] = axe.violations(tab, axe_source)
    assert [f"{where}: {one}" for where, said in found.items() for one in said] == []


def test_behind_a_message_stands_what_became_of_each_of_its_requests(house: BrowserWorld):
    ts = ask(house, THREE)
    tab = house.open(f"{GLOBEX}&look={ts}")
    tab.wait_for("#behind .requests li:nth-child(3)")
    for at, words in enumerate(("Answer: reset-password", "Ask back", "Hand over"), 1):
        assert words in tab.text(f"#behind .requests li:nth-child({at})")
    assert "has it" in tab.text("#behind .requests li:nth-child(3)")


def test_the_pictures_of_the_docs(world: BrowserWorld, tmp_path):
    """With SWITCHBOARD_SCREENSHOTS=1 they land in docs/, else only their size is looked at."""
    folder = ROOT / "docs" if os.environ.get("SWITCHBOARD_SCREENSHOTS") else tmp_path
    tab = world.open(GLOBEX, WIDE)
    tab.click("#tour-start")
    tab.click("#composer .send.here")
    tab.wait_for('.tour[data-done="1"]')
    tab.click("#thread .why")
    tab.wait_for("#behind .ranking")
    shoot(world, folder / "sandbox-answer.png")
    tab.click("#be-U0ANA")
    tab.js("go('?as=U0ANA&in=C0DESK')")
    ask(world, "Is the export slow today?", "U0OLGA", "C0INITECH")
    hand_over(world)
    tab.click("#tour-end")
    tab.wait_for("#tour-show")
    tab.wait_for('[data-action="escalation:claim"]')
    shoot(world, folder / "sandbox-desk.png")
    ask(world, QUIET, "U0NOAH")
    world.sandbox.clock.advance(30)
    tab.wait_for('[data-action="quiet:seen"]')
    to_the_end(world)
    shoot(world, folder / "sandbox-quiet-lane.png")
    tab.js("go('?as=U0ANA&in=home')")
    tab.wait_for('.home [data-action="quiet:seen"]')
    shoot(world, folder / "sandbox-home.png")
    tab.js("go('?as=U0ANA&in=C0DESK')")
    tab.wait_for('[data-action="quiet:seen"]')
    ask(world, URGENT, "U0OLGA", "C0INITECH")
    tab.wait("document.querySelector('#messages').innerText.includes('lose money')")
    to_the_end(world)
    shoot(world, folder / "sandbox-urgent-card.png")
    ts = ask(world, THREE, "U0NOAH")
    tab.size(WIDE[0], 1120)
    tab.js(f"go('?as=U0NOAH&in=C0GLOBEX&thread={ts}')")
    tab.wait("document.querySelector('#thread')?.innerText.includes('did you mean')")
    shoot(world, folder / "sandbox-three-requests.png")
    tab.js("go('?as=U0ANA&in=C0DESK')")
    tab.size(*WIDE, dark=True)
    tab.click("#weather summary")
    tab.click("#weather-limits")
    tab.click("#weather-sockets")
    tab.wait_for('#weather-sockets[aria-checked="true"]')
    shoot(world, folder / "sandbox-weather-dark.png")
    tab.click("#clear-skies")
    tab.size(*PHONE)
    tab.js("go('?as=U0MIA&in=C0GLOBEX')")
    tab.wait_for("#messages .replies")
    tab.click("#messages article:first-of-type .replies")
    tab.wait_for("#thread .why")
    shoot(world, folder / "sandbox-phone.png")


def to_the_end(world: BrowserWorld) -> None:
    """Show the newest of a channel."""
    world.tab.js("document.querySelector('#messages article:last-of-type').scrollIntoView()")


def shoot(world: BrowserWorld, path: Path) -> None:
    world.tab.js("document.activeElement?.blur()")
    world.tab.hover("header")
    world.tab.js("new Promise(requestAnimationFrame)")
    world.tab.driver.save_screenshot(str(path))
    assert 5_000 < path.stat().st_size < 250_000
