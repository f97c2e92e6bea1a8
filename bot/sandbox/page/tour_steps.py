"""The seven steps of the tour: what is done in each, by whom, and what to look for.

The questions were chosen by asking the starter's library: the first is answered, the second is
doubtful, the third is in nobody's answer, with the semantic matching and with the lexical one.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from bot.sandbox.page.tour_facts import Facts, has_action

CLEAR = "How do I reset my password?"
DOUBTFUL = "Can I move the date on my invoice?"
UNKNOWN = "Would you sponsor our hackathon?"
AGAIN = "Hi! Would you sponsor a hackathon?"
STORMY = "How do I get our money back?"
WORDS = "Yes! Write to events@fernhill.example with the date and how many people you expect."

Role = Literal["asker", "helper", "curator", "other"]


@dataclass(frozen=True)
class Cast:
    """Who plays: user ids, and the channel where each customer asks."""

    asker: str
    helper: str
    curator: str
    other: str
    channel: str
    other_channel: str
    desk: str


@dataclass(frozen=True)
class Moment:
    """What a task is judged by: the cast, the step's own facts, and those since the unknown one."""

    cast: Cast
    facts: Facts
    since_unknown: Facts
    weather: list[str]

    @property
    def place(self) -> str:
        """Return the asker's channel."""
        return self.cast.channel


@dataclass(frozen=True)
class Task:
    """One thing to do or to see, how the tour notices it, and what is to be pressed for it."""

    words: str
    is_done: Callable[[Moment], bool]
    points: str = ""


@dataclass(frozen=True)
class TourStep:
    """One step. `says` is a question that is filled in, `forms` values of modals, by callback.

    With `waits` the bot may wait for more words: skipping that is offered after `patience` seconds.
    """

    title: str
    intro: str
    look: str
    role: Role
    tasks: tuple[Task, ...]
    says: str = ""
    forms: dict[str, dict[str, str]] = field(default_factory=dict)
    waits: bool = False
    patience: float = 0.0
    at_desk: bool = False
    in_thread: bool = False


def _asked(m: Moment) -> bool:
    return m.facts.asked(m.cast.asker, m.place) is not None


def _answered(m: Moment) -> bool:
    return m.facts.answered(m.place, m.facts.asked(m.cast.asker, m.place))


def _offered(m: Moment) -> bool:
    said = m.facts.said_under(m.place, m.facts.asked(m.cast.asker, m.place))
    return _picked(m) or any(has_action(one, "suggestion:") for one in said)


def _picked(m: Moment) -> bool:
    return m.facts.clicked("suggestion:pick")


def _told(m: Moment) -> bool:
    return bool(m.facts.said_under(m.place, m.facts.asked(m.cast.asker, m.place)))


def _relayed(m: Moment) -> bool:
    root = m.since_unknown.asked(m.cast.asker, m.place)
    return bool(m.facts.said_under(m.place, root))


def _answered_other(m: Moment) -> bool:
    channel = m.cast.other_channel
    return m.facts.answered(channel, m.facts.asked(m.cast.other, channel))


def _kept(m: Moment) -> bool:
    asked = m.facts.asked(m.cast.asker, m.place)
    answers = [one for one in m.facts.said_under(m.place, asked) if has_action(one, "question:")]
    return asked is not None and (len(answers) == 1 or bool(m.facts.cards()))


STEPS = (
    TourStep(
        "A clear question",
        "You are {asker}, a customer. The question is written already: press Send.",
        "The answer is word for word what a teammate wrote, with their name and the day they "
        "last checked it. Press “Why?” under it: what was read, what it was compared with, how "
        "sure the bot was.",
        "asker",
        (
            Task("{asker} asks", _asked, "send"),
            Task("The bot answers in the thread", _answered),
        ),
        says=CLEAR,
    ),
    TourStep(
        "A doubtful one",
        "Send this one too. The bot is not sure, so it waits 20 seconds for the rest of the "
        "question; skip the wait.",
        "It does not guess: “Did you mean …?” The customer picks, or asks for a person. A wrong "
        "answer would cost more than a question.",
        "asker",
        (
            Task("{asker} asks", _asked, "send"),
            Task("The bot asks back", _offered),
            Task("{asker} picks one", _picked, "suggestion:pick_1"),
        ),
        says=DOUBTFUL,
        waits=True,
    ),
    TourStep(
        "An unknown one",
        "Nobody wrote an answer to this. Send it, and skip the wait again.",
        "The customer reads who has it, by a public name. Nothing internal shows: no mention, no "
        "percentage. At the same moment a card appears on the team's desk.",
        "asker",
        (
            Task("{asker} asks", _asked, "send"),
            Task("The bot says who has it", _told),
            Task("A card is on the desk", lambda m: bool(m.facts.cards())),
        ),
        says=UNKNOWN,
        waits=True,
    ),
    TourStep(
        "Claim and reply",
        "You are {helper} now, at the team's desk. Claim the card, then press Reply: the words "
        "are filled in.",
        "The card says who has it, so that nobody answers twice. {asker} reads the reply in their "
        "own thread, under a public name; a clock was running until now.",
        "helper",
        (
            Task(
                "{helper} claims it",
                lambda m: m.facts.clicked("escalation:claim"),
                "escalation:claim",
            ),
            Task(
                "{helper} replies",
                lambda m: m.facts.submitted("escalation:reply_modal"),
                "escalation:reply",
            ),
            Task("{asker} has the reply", _relayed),
        ),
        forms={"escalation:reply_modal": {"reply:text": WORDS}},
        at_desk=True,
    ),
    TourStep(
        "Save as answer",
        "{curator} may change the library. On the reply in the thread pick “Save as answer”; the "
        "form is filled in.",
        "The question becomes a way of asking, the reply becomes the answer. Nothing is generated: "
        "a person reads it over and saves it.",
        "curator",
        (
            Task(
                "{curator} picks “Save as answer”",
                lambda m: m.facts.picked_shortcut(),
                "answer:save",
            ),
            Task("{curator} saves it", lambda m: m.facts.submitted("answer:add")),
        ),
        forms={
            "answer:add": {
                "answer:title": "Sponsoring events",
                "answer:topic": "account",
                "answer:phrasings": "Would you sponsor our hackathon?\n"
                "do you sponsor events\nsponsorship for a hackathon or meetup",
            }
        },
        in_thread=True,
    ),
    TourStep(
        "Ask again",
        "{other} works somewhere else and asks the same in other words. Send it.",
        "Answered at once, by what {helper} wrote a minute ago. Each question is handed over once.",
        "other",
        (
            Task(
                "{other} asks",
                lambda m: m.facts.asked(m.cast.other, m.cast.other_channel) is not None,
                "send",
            ),
            Task("The bot knows it now", _answered_other),
        ),
        says=AGAIN,
        waits=True,
        patience=2.5,
    ),
    TourStep(
        "A bad day",
        "Open Weather and turn on what you like: rate limits, lost sockets, everything twice. Then "
        "send this.",
        "One answer, not two and not none; what cannot be posted goes to a person. In Traffic you "
        "see the retries. Then clear the skies.",
        "asker",
        (
            Task("The weather is bad, or was", lambda m: bool(m.weather), "weather"),
            Task("{asker} asks", _asked, "send"),
            Task("One answer, or a person has it", _kept),
        ),
        says=STORMY,
    ),
)
