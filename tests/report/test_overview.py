"""What is counted, and as what."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.core.channels import Mode
from bot.core.figures import Share
from bot.core.questions import Action, QuestionState, Verdict
from tests.report.conftest import told
from tests.report.life import MONDAY

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


def test_nothing_asked_is_nothing_to_tell(life):
    assert told(life).is_empty


def test_every_question_counts_once_by_its_first_decision(life):
    life.ask("reply")
    suggested = life.ask("suggest")
    life.decide(suggested, "reply", "reset-sso", why="picked")
    late = life.ask("suggest")
    life.decide(late, "escalate", "reset-sso", why="nothing_picked")
    life.ask("escalate")
    life.ask("quiet")
    life.ask("ignore")
    life.ask(None)
    assert dict(told(life).actions) == {
        Action.REPLY: Share(1, 6),
        Action.SUGGEST: Share(2, 6),
        Action.ESCALATE: Share(1, 6),
        Action.QUIET: Share(1, 6),
        Action.IGNORE: Share(1, 6),
    }


def test_what_was_kept_quiet_was_not_asked_until_a_teammate_takes_it_for_a_question(life):
    life.decide(life.ask("ignore"), "quiet", "reset-sso")
    made = told(life)
    assert (made.actions[Action.QUIET], made.actions[Action.IGNORE]) == (Share(1, 1), Share(0, 1))
    assert (made.coverage, made.topics, made.unanswered) == ((), (), ())
    assert made.responses[0].none_yet == 0

    taken = life.ask("quiet", confidence=0.2)
    life.decide(taken, "escalate", "reset-sso", 0.2, "a_teammate_says_so")
    made = told(life)
    assert made.actions[Action.ESCALATE] == Share(1, 2)
    assert made.responses[0].none_yet == 1
    assert len(made.unanswered) == 1


def test_what_a_teammate_sent_is_no_automatic_answer(life):
    asked = life.ask("escalate", confidence=0.2)
    decided = life.decide(asked, "reply", "reset-sso", 1.0, "sent_by_a_teammate")
    life.reply(asked, decided, MONDAY + HOUR)
    life.hand_over(asked, answered_after=HOUR)
    made = told(life)
    assert made.actions[Action.REPLY] == Share(0, 1)
    assert made.wrong["askers said that it did not"] == Share(0, 0)
    assert made.used[0].sent_by_people == 1
    assert made.responses[0].clock.times == (HOUR,)


def test_an_ignored_question_that_an_edit_made_sure_is_a_reply(life):
    asked = life.ask("ignore")
    life.decide(asked, "reply", "reset-sso")
    assert told(life).actions[Action.REPLY] == Share(1, 1)


def test_withdrawn_and_waiting_ones_are_told_apart(life):
    gone = life.ask("reply")
    life.tx.change_question(gone.id, state=QuestionState.WITHDRAWN)
    life.ask(None)
    made = told(life)
    assert (made.counts.heard, made.counts.withdrawn, made.counts.waiting) == (2, 1, 1)
    assert made.actions[Action.REPLY] == Share(0, 0)


def test_first_response_is_the_first_answer_of_bot_or_person(life):
    both = life.ask("reply", answers_after=MINUTE)
    life.hand_over(both, answered_after=HOUR)
    life.hand_over(life.ask("escalate"), answered_after=2 * HOUR)
    life.hand_over(life.ask("escalate"))
    rows = {row.which: row for row in told(life).responses}
    assert rows["all questions"].clock.times == (MINUTE, 2 * HOUR)
    assert rows["all questions"].none_yet == 1
    assert rows["answered by the bot"].clock.times == (MINUTE,)
    assert rows["answered by a person"].clock.times == (HOUR, 2 * HOUR)


def test_working_time_stands_still_at_night(life):
    evening = MONDAY.replace(hour=16, minute=30)
    life.hand_over(life.ask("escalate", at=evening), answered_after=17 * HOUR)  # 9:30 next day
    rows = {row.which: row for row in told(life).responses}
    assert rows["asked within working hours"].working.times == (HOUR,)
    assert rows["asked within working hours"].clock.times == (17 * HOUR,)
    assert rows["asked outside working hours"].clock.count == 0


def test_without_a_library_hours_are_not_known(life):
    life.ask("reply", answers_after=MINUTE)
    made = told(life, settings=None)
    assert [row.which for row in made.responses] == [
        "all questions", "answered by the bot", "answered by a person"
    ]  # fmt: skip
    assert made.responses[0].working is None


def test_shadow_counts_as_decided_and_never_as_answered(life):
    life.ask("reply", channel=life.channel("quiet", Mode.SHADOW))
    made = told(life)
    assert made.counts.shadow == 1
    assert made.coverage[0].coverage == Share(1, 1)
    assert (made.responses[0].clock.count, made.responses[0].none_yet) == (0, 0)


@pytest.mark.parametrize(
    ("verdict", "row"),
    [
        (Verdict.SOLVED, "askers said that it solved it"),
        (Verdict.NOT_SOLVED, "askers said that it did not"),
        (Verdict.GRADED_WRONG, "teammates graded it wrong"),
    ],
)
def test_reports_count_questions_that_got_an_answer(life, verdict, row):
    life.says(life.ask("reply", answers_after=MINUTE), verdict)
    life.ask("reply", answers_after=MINUTE)
    life.says(life.ask("escalate"), verdict)
    assert told(life).wrong[row] == Share(1, 2)


def test_coverage_goes_by_the_day_week_or_month(life):
    for days, action in ((0, "reply"), (1, "escalate"), (3, "reply")):
        life.ask(action, at=MONDAY + timedelta(days=days))
    made = told(life)
    assert (made.step, [b.coverage for b in made.coverage]) == (
        "day", [Share(1, 1), Share(0, 1), Share(0, 0), Share(1, 1)]
    )  # fmt: skip
    life.ask("reply", at=MONDAY + timedelta(days=30))
    assert (told(life).step, len(told(life).coverage)) == ("week", 5)
    life.ask("reply", at=MONDAY + timedelta(days=500))
    assert (told(life).step, len(told(life).coverage)) == ("month", 17)


def test_hours_are_those_of_the_teams_zone(life):
    life.ask("reply", at=MONDAY.replace(hour=23))
    assert told(life).hours == {(0, 23): 1}


def test_topics_are_those_of_the_nearest_likely_answer(life):
    life.ask("reply")
    life.ask("suggest", slug="refunds", confidence=0.6)
    life.ask("escalate", slug="refunds", confidence=0.1)
    rows = {row.topic: row.bucket.coverage for row in told(life).topics}
    assert rows == {"accounts": Share(1, 1), "billing": Share(0, 1), None: Share(0, 1)}


def test_owners_show_what_they_were_handed(life):
    life.hand_over(life.ask("escalate"), answered_after=HOUR)
    life.hand_over(life.ask("escalate"), late=True)
    (row,) = told(life).owners
    assert (row.name, row.opened, row.unresolved) == ("Olga Owner", 2, 1)
    assert row.breached == Share(1, 2)
    assert row.first_answer.times == (HOUR,)


def test_answers_are_used_or_never_used(life):
    life.says(life.ask("reply", answers_after=MINUTE), Verdict.SOLVED)
    life.ask("suggest", slug="refunds")
    made = told(life)
    assert [(a.slug, a.replied, a.suggested, a.solved) for a in made.used] == [
        ("reset-sso", 1, 0, 1), ("refunds", 0, 1, 0)
    ]  # fmt: skip
    assert [a.slug for a in made.unused] == ["rare"]


def test_what_was_unanswered_groups_is_put_together(life):
    for words in (
        "Hi there! Do you have a dark mode?",
        "is there a dark mode",
        "Can I pay with bitcoin?",
        "dark mode please",
    ):
        life.ask("escalate", words, confidence=0.1)
    life.ask("escalate", "likely, but handed over", confidence=0.8)
    made = told(life)
    assert [group.count for group in made.unanswered] == [3, 1]
    assert all("dark mode" in words for words in made.unanswered[0].examples)
    assert made.unanswered[1].examples == ("Can I pay with bitcoin?",)


def test_what_is_too_unlikely_to_suggest_is_like_nothing_however_low_the_threshold(life):
    life.ask("escalate", "is there a museum", confidence=0.02, suggests_from=0.005)
    made = told(life)
    assert [group.examples for group in made.unanswered] == [("is there a museum",)]
    assert [row.topic for row in made.topics] == [None]


def test_since_leaves_out_what_was_asked_before(life):
    old = life.ask("escalate", "an old question in vain", confidence=0.1)
    life.hand_over(old)
    life.ask("reply", at=MONDAY + timedelta(days=2))
    made = told(life, since=MONDAY + timedelta(days=1))
    assert (made.counts.heard, made.owners, made.unanswered) == (1, (), ())
