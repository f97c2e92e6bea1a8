"""Every reason there is, and its sentence: whoever shows a reason shows these words.

A reason stands in the database and in the log as its code, and before people as its sentence: on
the card, on the page behind *Why?*, in `switchboard decisions` and `replay`, in a shadow line.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Self


class Sentenced(StrEnum):
    """Codes, each with one sentence for people."""

    sentence: str

    def __new__(cls, code: str, sentence: str = "") -> Self:
        """A code with its sentence."""
        one = str.__new__(cls, code)
        one._value_ = code
        one.sentence = sentence
        return one

    @classmethod
    def _missing_(cls, value: object) -> Self:
        """A code that another version of the bot wrote, in readable words."""
        code = str(value)
        one = str.__new__(cls, code)
        one._name_ = one._value_ = code
        one.sentence = f"{code.replace('_', ' ').capitalize()}."
        return one


class Why(Sentenced):
    """Why a message, a question or an escalation was taken as it was."""

    # The bot was sure, or not.
    SURE = "sure", "Sure enough to answer by itself."
    LIKELY = "likely", "Likely, but not sure enough to answer: the customer chooses."
    HELD_BACK = (
        "held_back",
        "Something holds the best answer back, however sure: the customer chooses.",
    )
    SETTLING = "settling", "Not sure yet: it waits a moment for the rest of the question."
    NOT_SURE_ENOUGH_TO_INTERRUPT = (
        "not_sure_enough_to_interrupt",
        "Nobody spoke to the bot, and it is not sure.",
    )
    NO_MATCH = "no_match", "No answer in the library fits."
    GIVEN_BEFORE = "given_before", "The answer that fits was given in this thread already."
    SECOND_QUESTION = "second_question", "The bot answered one part of it; the rest is open."
    WITH_OTHERS = "with_others", "Others have all that it asks."

    # It asks nothing.
    ASKS_NOTHING_YET = "asks_nothing_yet", "It asks nothing yet: more may follow."
    ASKS_NOTHING = "asks_nothing", "It asks nothing."
    MAY_WANT_SOMEBODY = (
        "may_want_somebody",
        "It asks nothing in so many words, but may want somebody.",
    )
    THANKS_OR_OK = "thanks_or_ok", "Thanks, or an OK."
    THANKS = "thanks", "Thanks, before anything was answered."
    GREETING = "greeting", "A greeting."

    # The customer said so, in words, with a button or a reaction.
    PICKED = "picked", "The customer chose this answer."
    NOTHING_PICKED = "nothing_picked", "The customer chose none of the suggested answers in time."
    NONE_FITS = "none_fits", "The customer said that none of the suggested answers fits."
    OVER = "over", "The customer said that nothing is needed any more."
    SOLVED = "solved", "The customer said that it is solved."
    THANKED = "thanked", "The customer thanked for an answer."
    NOT_SOLVED = "not_solved", "The answer that was sent did not solve it."
    ASKED_FOR_A_PERSON = "asked_for_a_person", "The customer asked for a person."
    URGENT = "urgent", "It sounds urgent."
    MARKED_URGENT = "marked_urgent", "Somebody marked it with 🚨."
    CAME_BACK = "came_back", "It was over, but the customer wrote on."

    # A teammate was there.
    SENT_BY_A_TEAMMATE = "sent_by_a_teammate", "A teammate chose to send this answer."
    TEAMMATE_HAS_SPOKEN = (
        "teammate_has_spoken",
        "A teammate is answering here, so the bot keeps out of it.",
    )
    A_TEAMMATE_SAYS_SO = "a_teammate_says_so", "A teammate took it for a question."
    TEAMMATE_ANSWERED = "teammate_answered", "A teammate has answered in the thread."

    # The bot could not.
    COULD_NOT_POST = (
        "could_not_post",
        "An answer may not have reached the customer: please look, and write to them if not.",
    )
    UNREADABLE = "unreadable", "The bot could not read this message. Please open it in Slack."

    # Who wrote it, and as what.
    A_TEAMMATE = "a_teammate", "A teammate wrote it."
    NOT_A_PERSON = "not_a_person", "Not written by a person."
    ASKED = "asked", "A question."
    MORE_WORDS = "more_words", "More words about the same question."
    SAME_HERE = "same_here", "Another customer has the same question."
    LOOKUP = "lookup", "A teammate looked something up."
    DELETED = "deleted", "The message was deleted."


BY_PEOPLE = (Why.PICKED, Why.SENT_BY_A_TEAMMATE)
"""The reasons of a reply that a person chose: the customer, or a teammate."""


class WhyDropped(StrEnum):
    """Why something that was to be said in Slack is not said, in words for whoever looks."""

    WITHDRAWN = "withdrawn"
    SOLVED = "solved"
    RESOLVED = "resolved"
    HANDED_OVER = "handed to a person"
    TEAMMATE_HAS_SPOKEN = "a teammate has spoken"
    NOT_SUGGESTED = "not a suggestion any more"
    ANSWER_RETIRED = "answer retired"
    EDITED = "its question was edited"
    BEGINNING_NOT_SENT = "its beginning was not sent"
    OVERDUE = "overdue"
    REMOVED = "removed"
    NEVER_SENT = "never sent"
