"""The App Home: a teammate finds what is theirs, acts on it there, and nobody else learns of it."""

from __future__ import annotations

from bot.core.forgetting import Scope
from bot.services.forgetting import Forgetting
from tests.e2e.world import ANA, BEN, CHLOE, EVA, GIL, GLOBEX, MIA, Story

UNKNOWN = "Do you sponsor local football clubs?"
OTHER = "Is there a company museum in town?"


def read_home(story: Story, user: str, tab: str = "home") -> str:
    """Look at the App Home, and read what stands there a moment later."""
    story.sandbox.as_user(user).open_home(tab)
    return shown(story, user)


def shown(story: Story, user: str) -> str:
    story.settle()
    story.bot.homes.refresh()
    view = story.sandbox.as_user(user).home()
    return str(view.body["blocks"]) if view else ""


def published(story: Story) -> list[str]:
    """Whose home was published since the traffic was last forgotten."""
    return [call.args["user_id"] for call in story.sandbox.calls("views.publish")]


def hand_over(story: Story, words: str = UNKNOWN) -> str:
    ts = story.ask(MIA, GLOBEX, words)
    story.pass_time(30)
    return ts


def test_a_teammate_does_on_the_home_what_a_card_lets_them_do(socket_story: Story):
    story = socket_story
    assert read_home(story, ANA, tab="messages") == "", "the other tab publishes nothing"
    assert "Nothing waits for you" in read_home(story, ANA)
    hand_over(story)
    page = shown(story, ANA)
    assert "One question waits for you" in page
    assert "Yours to answer: 1" in page
    assert UNKNOWN in page
    ana = story.sandbox.as_user(ANA)

    ana.click_view("escalation:claim", home=True)
    assert "You claimed 1" in shown(story, ANA)
    ana.click_view("escalation:reply", home=True)
    story.settle()
    ana.submit({"reply:text": "We sponsor two clubs."})
    assert "answered" in shown(story, ANA)
    ana.click_view("escalation:resolve", home=True)
    story.settle()
    ana.submit({"resolve:how": "answered"})
    assert "Nothing waits for you" in shown(story, ANA)


def test_a_home_is_drawn_again_for_whom_it_changes_and_for_nobody_else(socket_story: Story):
    story = socket_story
    hand_over(story)
    hand_over(story, OTHER)
    for user in (ANA, BEN, EVA):
        read_home(story, user)
    assert "Waiting for somebody else: 2" in shown(story, EVA)
    story.sandbox.as_user(BEN).click_view("escalation:claim", home=True)
    shown(story, BEN)
    story.sandbox.forget_traffic()

    story.ask(MIA, GLOBEX, "How do I reset my password?")
    story.bot.homes.refresh()
    assert published(story) == [], "an answer changes nobody's work"
    story.sandbox.as_user(BEN).click_view("escalation:release", home=True)
    story.settle()
    story.bot.homes.refresh()
    assert sorted(published(story)) == [ANA, BEN, EVA]
    story.bot.homes.refresh()
    assert len(published(story)) == 3, "and once is enough"


def test_somebody_else_was_faster_and_says_the_home(socket_story: Story):
    story = socket_story
    ts = hand_over(story)
    read_home(story, BEN)
    story.sandbox.as_user(ANA).react(GLOBEX, ts, "eyes")
    story.settle()
    ben = story.sandbox.as_user(BEN)

    ben.click_view("escalation:claim", home=True)
    story.settle()
    assert "Ana Keller" in str(ben.open_view().body["blocks"])


def test_nothing_internal_is_on_the_home_of_a_guest_or_of_somebody_unknown(socket_story: Story):
    story = socket_story
    hand_over(story)
    for user in (GIL, "U0STRANGE", "U0NOBODY", "U0OLD", ""):
        event = {"type": "app_home_opened", "user": user, "tab": "home", "channel": "D0"}
        story.sandbox.inject_event(event, GLOBEX)
    story.settle()
    story.bot.homes.refresh()
    pages = [str(call.args) for call in story.sandbox.calls("views.publish")]
    assert pages
    assert not [page for page in pages if "football" in page or "escalation" in page]
    assert "What would you like to know" in read_home(story, GIL)


def test_whoever_leaves_the_team_keeps_nothing_internal(socket_story: Story):
    story = socket_story
    hand_over(story)
    assert UNKNOWN in read_home(story, EVA)
    story.sandbox.deactivate(EVA)
    story.pass_time(minutes=11)
    assert UNKNOWN not in shown(story, EVA)


def test_a_curator_reads_what_was_asked_in_vain_and_others_do_not(socket_story: Story):
    story = socket_story
    hand_over(story)
    assert "Asked in vain" in read_home(story, CHLOE)
    assert "Asked in vain" not in read_home(story, EVA)


def test_a_home_is_published_when_slack_has_had_its_rest(socket_story: Story):
    story = socket_story
    hand_over(story)
    story.sandbox.faults.add("views.publish", kind="ratelimited")
    assert UNKNOWN not in read_home(story, ANA)
    assert UNKNOWN not in shown(story, ANA), "Slack asked to wait a second"
    story.sandbox.clock.advance(1)
    assert UNKNOWN in shown(story, ANA)


def test_a_home_that_slack_may_or_may_not_have_taken_is_published_after_a_restart(
    socket_story: Story,
):
    story = socket_story
    hand_over(story)
    story.sandbox.faults.add("views.publish", kind="http_503")
    assert UNKNOWN not in read_home(story, ANA)
    story.restart()
    assert UNKNOWN in shown(story, ANA)


def test_no_words_stay_on_a_home_that_nobody_looks_at_or_that_were_forgotten(socket_story: Story):
    story = socket_story
    hand_over(story)
    for user in (ANA, EVA):
        assert UNKNOWN in read_home(story, user)
    story.pass_time(hours=50)
    read_home(story, ANA)
    story.pass_time(hours=30)
    assert UNKNOWN not in shown(story, EVA)
    assert UNKNOWN in shown(story, ANA)

    forgetting = Forgetting(story.bot.store, story.bot.clock, story.bot.kit.roster)
    forgetting.forget(Scope(user=MIA), by=ANA, about=MIA)
    assert UNKNOWN not in shown(story, ANA)


def test_words_that_their_author_changes_or_deletes_change_on_the_homes(socket_story: Story):
    story = socket_story
    ts = hand_over(story)
    assert UNKNOWN in read_home(story, ANA)
    mia = story.sandbox.as_user(MIA)
    mia.edit(GLOBEX, ts, OTHER)
    assert OTHER in shown(story, ANA)

    story.sandbox.as_user(ANA).react(GLOBEX, ts, "white_check_mark")
    assert OTHER in read_home(story, CHLOE), "asked in vain"
    mia.delete(GLOBEX, ts)
    assert OTHER not in shown(story, CHLOE)
    assert OTHER not in shown(story, ANA)
