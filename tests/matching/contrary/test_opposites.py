from __future__ import annotations

import pytest

from bot.core.contrary import ContraryWords

from .sample import sign_of

OPPOSITE = [
    ("remove a rider that I added in May", "add-rider", "it says *remove*, the answer says *add*"),
    ("can you snooze the riders", "add-rider", None),
    ("how do I remove a rider", "add-rider", "it says *remove*, the answer says *add*"),
    ("please uninvite my sister", "add-rider", "it says *uninvite*, the answer says *invite*"),
    ("kick a rider out of our account", "add-rider", None),
    ("how do I renew my membership", "end-membership", None),
    ("reactivate our membership", "end-membership", None),
    ("I want the ended membership back, how do I restore it", "end-membership", None),
    ("how do I get rid of a rider", "add-rider", "it says *get rid*, the answer says *add*"),
    ("can I take my refund request back", "refund-ride", None),
    ("how do I send the money back to you", "refund-ride", None),
    ("I want the refund withdrawn", "refund-ride", None),
    (
        "can I go from monthly to daily",
        "tariff",
        "it goes from *monthly* to *daily*, the answer from *daily* to *monthly*",
    ),
]
FITS = [
    ("we move to another town, how do I end my membership", "end-membership"),
    ("an unknown rider is on our account, can I add a note", "add-rider"),
    ("I keep getting the wrong reminder", "reminders"),
    ("how do I turn reminders off", "reminders"),
    ("switch the weekly reminder on or off", "reminders"),
    ("where do I quit my membership", "end-membership"),
    ("how do I get from daily to monthly", "tariff"),
    ("I was removed by accident, add me as a rider again", "add-rider"),
    ("how do I register another rider", "add-rider"),
    ("give me my money back", "refund-ride"),
    ("our station was taken away", "move-station"),
]


@pytest.mark.parametrize(("text", "slug", "reason"), OPPOSITE)
def test_the_opposite_of_what_an_answer_is_about_is_held_back(text, slug, reason):
    sign = sign_of(text, slug)
    assert sign is not None
    assert reason in (None, sign)


@pytest.mark.parametrize(("text", "slug"), FITS)
def test_what_the_answer_speaks_of_itself_is_no_opposite(text, slug):
    assert sign_of(text, slug) is None


def test_a_library_adds_opposites_and_takes_words_out():
    text = "how do I saddle down a rider"
    assert sign_of(text, "add-rider") is None
    own = ContraryWords(opposites=((("add", "saddle up"), ("saddle down",)),))
    assert "*saddle down*" in (sign_of(text, "add-rider", own) or "")
    assert sign_of("how do I remove a rider", "add-rider", ContraryWords(nots=("remove",))) is None


def test_a_library_may_do_without_the_usual_words():
    bare = ContraryWords(builtin=False)
    assert sign_of("how do I remove a rider", "add-rider", bare) is None
