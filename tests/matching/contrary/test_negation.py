from __future__ import annotations

import pytest

from .sample import sign_of

DENIED = [
    ("please do NOT add another rider", "add-rider", "it says *not* beside *add*"),
    ("don't end my membership!", "end-membership", "it says *not* beside *end*"),
    ("we never asked you to terminate anything", "end-membership", None),
    ("it is not a 310, the display is dark", "lock-code", "it says *not* beside *310*"),
    ("Agnes hasn't ended her membership", "end-membership", None),
    ("no refund needed, the ride was fine", "refund-ride", "it says *no* beside *refund*"),
    ("there is no need to refund the ride", "refund-ride", "it says *no* beside *refund*"),
    ("nobody wants to end the membership", "end-membership", "it says *nobody* beside *end*"),
    ("leave our membership as it is", "end-membership", "it says *leave* beside *membership*"),
    ("not looking for a refund", "refund-ride", "it says *not* beside *refund*"),
    ("the membership must not be terminated", "end-membership", None),
    ("make sure that the riders are not invited", "add-rider", None),
    ("the weekly reminder wasn't meant for me", "reminders", None),
    ("kindly refrain from sending reminders", "reminders", None),
    ("let's not invite her", "add-rider", "it says *not* beside *invite*"),
    ("we dont want to enable the reminder", "reminders", "it says *not* beside *enable*"),
    ("please do not kick my sister out", "add-rider", None),
    ("under no circumstances end my membership", "end-membership", "it says *no* beside *end*"),
    ("we'd prefer not to add a rider", "add-rider", "it says *not* beside *add*"),
    ("we'd rather not have a reminder", "reminders", "it says *not* beside *reminder*"),
    ("she refuses to end the membership", "end-membership", "it says *refuses* beside *end*"),
    ("we are against a refund of the ride", "refund-ride", "it says *against* beside *refund*"),
    ("stop refunding my rides", "refund-ride", "it says *stop* beside *refunding*"),
    ("ending the membership is off the table", "end-membership", None),
    ("nobody may end the membership", "end-membership", "it says *nobody* beside *end*"),
    ("nothing on my ride should be refunded", "refund-ride", None),
    ("instead of ending the membership we stay", "end-membership", None),
    ("the ride was not broken", "refund-ride", "it says *not* beside *broken*"),
    ("the reminders do arrive", "reminders", "it says *do* beside *reminders*"),
    ("we are not supposed to invite riders", "add-rider", "it says *not* beside *invite*"),
]
FITS = [
    ("I don't want to wait for my money, how do I get a refund", "refund-ride"),
    ("why do the reminders arrive so late", "reminders"),
    ("my card refused to work, can I have my money back", "refund-ride"),
    ("how do I avoid a membership fee", "end-membership"),
    ("stop the renewal of my membership", "end-membership"),
    ("I can't add a rider", "add-rider"),
    ("the reminder doesn't come", "reminders"),
    ("we do not want to renew our membership", "end-membership"),
    ("I did not get my money back", "refund-ride"),
    ("I don't see where to end my membership", "end-membership"),
    ("why don't you refund my ride", "refund-ride"),
    ("what if I do not return the bike, error 310?", "lock-code"),
    ("I don't need the membership any more", "end-membership"),
    ("don't worry, I only want to add a rider", "add-rider"),
    ("I don't want to lose my points, just end the membership", "end-membership"),
    ("isn't there a refund for broken rides", "refund-ride"),
    ("the lock is not working, it shows error 310", "lock-code"),
    ("my sister never received the invitation to be a rider", "add-rider"),
]


@pytest.mark.parametrize(("text", "slug", "reason"), DENIED)
def test_what_is_refused_or_denied_is_held_back(text, slug, reason):
    sign = sign_of(text, slug)
    assert sign is not None
    assert reason in (None, sign)


@pytest.mark.parametrize(("text", "slug"), FITS)
def test_trouble_conditions_and_questions_are_no_refusal(text, slug):
    assert sign_of(text, slug) is None
