from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.conversation import (
    Asks,
    Chatter,
    NeedsPerson,
    NoneFits,
    NotSolved,
    Over,
    Picks,
    Raises,
    SameHere,
    Solved,
    Thanked,
    meaning,
    reaction_meaning,
)

SAID = {
    Solved(): [
        "solved",
        "Solved!",
        "solved, thanks",
        "thanks!! solved",
        "Solved. Thank you so much!",
        "That solved it",
        "that solved it for us, thanks",
        "that solved my problem",
        "problem solved",
        "the issue is resolved",
        "that\N{RIGHT SINGLE QUOTATION MARK}s solved",
        "it's fixed now",
        "it\N{RIGHT SINGLE QUOTATION MARK}s working now, thanks",
        "Thank you, it's fixed now.",
        "Great, thanks! That fixed it.",
        "perfect, that works",
        "thanks, that worked",
        "works for me",
        "that did the trick",
        "this helped a lot, thanks!",
        "all good now",
        "we're all set, thank you",
        "<@U0BOT> solved",
        "*solved*",
        ":white_check_mark:",
        "✅",
        "✔️",
    ],
    Thanked(): [
        "thanks",
        "Thanks!",
        "ok thanks",
        "thx a lot",
        "many thanks for your help",
        "cheers",
        "Thank you :pray:",
        "no thanks",
    ],
    NeedsPerson(): [
        "I need a person",
        "i need a person please",
        "no, I need a person.",
        "thanks, I need a person",
        "need a person",
        "I need a real human",
        "I'd like to talk to a human",
        "can I speak to someone?",
        "Could we please chat with a real person?",
        "we still need somebody to help",
        "I want to talk to an agent",
        "human",
        "a person please",
        ":raising_hand:",
        ":raising_hand::skin-tone-3:",
        ":woman-raising-hand:",
        ":man-raising-hand::skin-tone-4:",
        " :woman-raising-hand::skin-tone-4: ",
        "🙋",
        "🙋🏽",
        "🙋‍♀️",
        "🙋🏽‍♂️",
        "🙋‍♀️🏽",
        "🙋🏿‍♀",
        "could I speak with someone about billing",
        "can somebody call me back?",
        "is there a real person I can talk to?",
        "I'd rather talk to somebody than to a bot",
        "stop sending me articles, I want a human",
        "please put me through to your support team",
        "I need another person on this ticket",
        "can a human have a look at this?",
        "we tried all that. Please let us talk to an engineer.",
        "I need a person " * 30,
    ],
    Over(): [
        "never mind",
        "nvm, found it",
        "Never mind, we figured it out.",
        "please ignore my question",
        "you can close this",
        "scratch that",
        "no longer needed, thanks",
        "a colleague showed me how",
        "false alarm, it was our firewall",
        "we decided against it",
    ],
    Raises(): [":rotating_light:", "🚨", " :rotating_light: "],
    NotSolved(): [
        "that didn't help",
        "that didn\N{RIGHT SINGLE QUOTATION MARK}t work",
        "this does not work",
        "it's still not working",
        "still the same error",
        "not what I asked",
        "thanks but that didn't work",
        "not solved",
        "that's not solved yet",
        "it's not fixed",
        "it isn't resolved",
        "unsolved",
    ],
    NoneFits(): [
        "none of these",
        "none",
        "None of the above, sorry",
        "none of those fit",
        "none of these work",
        "neither of them",
        "not these",
    ],
    SameHere(): [
        "same here",
        "Same here!",
        "me too",
        "us too, please",
        "+1",
        "ditto",
        "same issue here",
        "we have the same problem",
        "I'm seeing the same thing",
        "the same for us",
        ":heavy_plus_sign:",
    ],
    Picks(1): ["1", "1.", "1)", "one", "first", "the first one please", "#1", ":one:", "1️⃣"],
    Picks(2): ["2", "2!", "number 2", "no. 2", "option two", "the 2nd one", "2, thanks", ":two:"],
    Picks(3): ["3", "third", "the third one", "3 please", "<@U0BOT> 3", ":three:", "3️⃣"],
    Asks(): [
        "How do I reset my password?",
        "I can't log in",
        "how do I get this solved",
        "how do I get this solved?",
        "is this fixed?",
        "did that work?",
        "I need a person added to our account",
        "2 of our users can't log in",
        "Thanks, but how do I do it on mobile?",
        "I have the same question, but for SAML",
        "I need a person to be added to our account",
        "we want two more people on our plan",
        "can another person be invited to the workspace?",
        "we need another person in our workspace",
        "I want a person removed from the board",
        "how many agents can one person have?",
        "never mind the colour, how do I move the logo?",
        "it works now, but how do I undo it?",
    ],
    Chatter(): [
        "ok",
        "hello",
        "lol",
        "1 more thing",
        "4",
        "0",
        "yes",
        ":tada:",
        "",
        "?",
        "12",
        "2 3",
    ],
}


@pytest.mark.parametrize(
    ("said", "expected"),
    [(said, meant) for meant, sayings in SAID.items() for said in sayings],
    ids=[repr(said) for sayings in SAID.values() for said in sayings],
)
def test_what_is_said_in_a_thread(said, expected):
    assert meaning(said) == expected


SIGNS = Solved | Thanked | NeedsPerson | NoneFits | SameHere | Picks


@pytest.mark.parametrize(
    "said",
    [
        "solved?",
        "that worked?",
        "this is solved now?",
        "is this fixed?",
        "how do I get this solved",
        "when will it be fixed",
        "it works on Safari but not on Chrome",
        "solved in version 3, you said, but which one do I have",
        "I need a person added to our account",
        "we need someone with admin rights to join the call",
        "I need one",
        "a person on our team left, how do I remove them",
        "1 more question",
        "2 of our users can't log in",
        "1 or 2",
        "the first one fails",
        "one of our users is locked out",
        "second question: where are invoices",
        "none of our users can log in",
        "none of the exports arrive",
        "same password as before?",
        "we use the same account for two teams, is that a problem",
        "thanks, how do I invite a colleague",
        "> solved",
        "`solved`",
        "solved " * 40,
        "1 " * 100,
    ],
    ids=lambda said: repr(said[:40]),
)
def test_what_only_looks_like_a_button_in_words_is_none(said):
    assert not isinstance(meaning(said), SIGNS | Over | Raises)


@pytest.mark.parametrize("said", ["not solved", "not fixed", "not working", "that didn't help"])
def test_what_denies_a_solution_never_closes(said):
    for polite in ("{}", "{}, sorry", "thanks, but {}", "ok {} yet", "{}!"):
        assert meaning(polite.format(said)) == NotSolved()


@pytest.mark.parametrize(
    ("emoji", "expected"),
    [
        ("white_check_mark", Solved()),
        ("heavy_check_mark", Solved()),
        ("raising_hand", NeedsPerson()),
        ("raising_hand::skin-tone-2", NeedsPerson()),
        ("one", Picks(1)),
        ("two", Picks(2)),
        ("three", Picks(3)),
        ("heavy_plus_sign", SameHere()),
        ("raising_hand::skin-tone-3", NeedsPerson()),
        ("woman-raising-hand", NeedsPerson()),
        ("man-raising-hand::skin-tone-6", NeedsPerson()),
        ("raising_hand_woman", NeedsPerson()),
        ("person_raising_hand", NeedsPerson()),
        ("woman", None),
        ("four", None),
        ("+1", None),
        ("eyes", None),
        ("tada", None),
        ("", None),
        ("::", None),
    ],
)
def test_what_a_reaction_means(emoji, expected):
    assert reaction_meaning(emoji) == expected


@pytest.mark.parametrize("emoji", ["white_check_mark", "raising_hand", "one", "two", "three"])
def test_a_reaction_and_the_same_emoji_typed_mean_the_same(emoji):
    assert meaning(f" :{emoji}: ") == reaction_meaning(emoji)


WORDS = (
    "solved thanks ok 1 2 one none of these same here me too i need a person not still working "
    "that it is please ? ! , : <@U1> > `x` :one: can we talk to someone"
)
words = st.sampled_from([*WORDS.split(), "\n"])


@given(st.one_of(st.text(max_size=400), st.lists(words, max_size=40).map(" ".join)))
def test_any_words_have_a_meaning(said):
    kinds = SIGNS | Over | NotSolved | Asks | Chatter
    assert isinstance(meaning(said), kinds)


@given(st.text(max_size=60))
def test_any_reaction_is_read(emoji):
    assert reaction_meaning(emoji) is None or emoji


UNITS = [
    "a", " ", "\n", "ok, ", "ok ", "please ", "thanks, ", "that is ", "not ", "still ", "solved ",
    "same ", "the ", "1 ", "1", "no. ", "one ", "<", "<a|", "&gt; ", ":", ":a", ":one:", "*", "_",
    "`", "```", "a@a.", ".", "(", "🙋", "✅", "\N{RIGHT SINGLE QUOTATION MARK}",
    "did not ", "i want to talk to ", "\u200d",
]  # fmt: skip


@pytest.mark.parametrize("unit", UNITS, ids=repr)
def test_forty_thousand_characters_are_read(unit, must_end):
    for length in (4_000, 40_000):
        for end in ("", "x", "?!"):
            assert meaning((unit * (length // len(unit))) + end) is not None


@pytest.mark.parametrize("unit", UNITS, ids=repr)
def test_a_line_just_short_enough_to_be_a_sign_is_read(unit, must_end):
    for end in ("", "x", "?!", " zz"):
        assert meaning((unit * 120)[: 118 - len(end)] + end) is not None


@pytest.mark.parametrize("word", ["best ", "good bye ", "kind regards ", "thanks ", "please "])
def test_a_line_of_farewells_is_read(word, must_end):
    """Each word that could be read in two ways doubled the time."""
    assert meaning((word * 40)[:116] + "9?") is not None


NOES = [
    "no",
    "No.",
    "nope!",
    "no thanks",
    "sorry, no",
    "not really",
    "not that",
    "not this one",
    "that's not it",
    "No, that\N{RIGHT SINGLE QUOTATION MARK}s not it",
    "that isn't it",
    "this is not what I meant",
    "that's not the one",
    "wrong one",
    "that doesn't help",
    "something else",
]
YESES = ["yes", "Yes please", "yep, thanks", "that's it", "that one", "exactly", "right", "sure!"]
NEITHER = ["no idea", "no, how do I pay?", "is that it?", "yes, but for two people", "please", "hm"]


@pytest.mark.parametrize("said", NOES)
@pytest.mark.parametrize("suggested", [1, 2, 3])
def test_a_no_to_what_is_suggested_says_that_nothing_fits(said, suggested):
    assert meaning(said, suggested=suggested) == NoneFits()


@pytest.mark.parametrize("said", YESES)
def test_a_yes_picks_the_only_one_there_is(said):
    assert meaning(said, suggested=1) == Picks(1)
    assert not isinstance(meaning(said, suggested=2), Picks | NoneFits)


@pytest.mark.parametrize("said", NEITHER)
def test_other_words_below_a_suggestion_neither_pick_nor_refuse(said):
    assert not isinstance(meaning(said, suggested=1), Picks | NoneFits)


@pytest.mark.parametrize("said", ["no", "yes", "wrong one", "that's it"])
def test_a_yes_or_a_no_to_nothing_means_nothing(said):
    assert not isinstance(meaning(said), Picks | NoneFits)
