"""What a customer's message means in a thread that the bot knows.

The words here are the twins of the buttons: some Slack Connect guests see no buttons.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.core import text
from bot.core.intent.asking import asks_or_reports
from bot.core.intent.closing import is_over
from bot.core.intent.requests import wants_person_of


@dataclass(frozen=True, slots=True)
class Solved:
    """It is solved, in so many words."""


@dataclass(frozen=True, slots=True)
class Over:
    """Nothing is wanted any more, whoever solved it."""


@dataclass(frozen=True, slots=True)
class Thanked:
    """Thanks: solved if somebody has answered, and nothing otherwise."""


@dataclass(frozen=True, slots=True)
class NeedsPerson:
    """They ask for a person."""


@dataclass(frozen=True, slots=True)
class Raises:
    """It cannot wait: a 🚨, which asks for a person, too."""


@dataclass(frozen=True, slots=True)
class NotSolved:
    """What they were told did not help; before they were told anything, a report of trouble."""


@dataclass(frozen=True, slots=True)
class Picks:
    """They chose a suggestion by its number, from 1."""

    position: int


@dataclass(frozen=True, slots=True)
class NoneFits:
    """None of the suggestions."""


@dataclass(frozen=True, slots=True)
class SameHere:
    """They have the same question."""


@dataclass(frozen=True, slots=True)
class Asks:
    """A question or a report of trouble."""


@dataclass(frozen=True, slots=True)
class Chatter:
    """Anything else."""


Meaning = (
    Solved
    | Over
    | Thanked
    | NeedsPerson
    | Raises
    | NotSolved
    | Picks
    | NoneFits
    | SameHere
    | Asks
    | Chatter
)

_LEAD = (
    r"(?:(?:ok(?:ay)?|yes|yep|yeah|great|perfect|cool|hi|hey|please|sorry|no|well|"
    r"(?:thanks|thank you|thx|cheers)(?: so much| a lot| very much| again)?)[,.!\s]+)*"
)
_TAIL = (
    r"[\s!?.,:)]*(?:(?:for|to us|to me|us|me|now|then|please|again|here|too|all|everyone|sorry|"
    r"thanks|thank you|thx|cheers|so much|a lot|very much)\b[\s!?.,:)]*)*"
)


def _whole(*alternatives: str) -> re.Pattern[str]:
    """Matches a whole message that says one of these, politely or not."""
    return re.compile(rf"{_LEAD}(?:{'|'.join(alternatives)})\b{_TAIL}", re.IGNORECASE)


_DONE = r"(?:solved|fixed|sorted|resolved|worked|works|helped|helps)"
_THING = r"(?:problem|issue|question)"
_HUMAN = (
    r"(?:(?:an? |any )?(?:real |actual |live )?(?:person|human|agent|representative)"
    r"|(?:some|any) ?(?:one|body))"
)
_TALK = r"(?:to )?(?:talk|speak|chat) (?:to|with) "
_SOLVED = _whole(
    rf"(?:that|this|it|which|(?:the |my |our )?{_THING})"
    rf"(?:'s| is| was| has| did| has been|'s been)? ?(?:just |now )?"
    rf"(?:{_DONE}|working|done|did the trick|did it)(?: it| that| (?:the|my|our) {_THING})?",
    rf"(?:all )?(?:{_DONE}|working)(?: now| it)?",
    r"(?:i'm|we're|i am|we are) (?:all set|good now|sorted|good)",
    r"all (?:set|good|sorted)(?: now)?",
)
_PERSON = _whole(
    rf"(?:(?:i|we)(?:'d like| would like| want| need| still need)|need|want) (?:{_TALK})?{_HUMAN}"
    r"(?: to help| on this)?",
    rf"(?:can|could|may) (?:i|we) (?:please )?{_TALK}{_HUMAN}",
    r"(?:a |real )?(?:person|human|agent)",
)
_UNSOLVED = re.compile(
    r"\b(?:"
    r"(?:did|does|do|is|has|was)(?:n't| not)(?: really)? "
    r"(?:help|work|solve|fix|answer|what i|what we|my question|it|helped|worked|solved|fixed)"
    r"|(?:not|isn't|wasn't|hasn't been|never)(?: been| yet| really| fully)? "
    r"(?:solved|fixed|resolved|sorted|solve|fix)"
    r"|unsolved|unresolved"
    r"|still (?:not|doesn't|broken|failing|stuck|fails|the same|getting|have|see|seeing|no)"
    r"|(?:same|still an?) (?:error|issue|problem)"
    r"|not (?:what i|what we|my question|helpful|working)"
    r")\b",
    re.IGNORECASE,
)
_NONE = _whole(
    r"none(?: of (?:these|those|them|the above))?(?: (?:fit|fits|help|helps|match|apply|work))?",
    r"neither(?: of (?:these|those|them))?",
    r"(?:not (?:any of )?(?:these|those|that))",
)
_MEANT = r"(?:it|that|this|(?:really |quite )?(?:the (?:right )?one|what (?:i|we) .{1,30}))"
_REFUSED = _whole(
    r"(?:no|nope|nah|not really|wrong|something else)",
    r"not (?:that|this|it)(?: one)?",
    rf"(?:that|this|it)(?:'s| is| was) not(?: {_MEANT})?",
    rf"(?:that|this|it) (?:isn't|wasn't)(?: {_MEANT})?",
    r"(?:that's |it's |that is )?(?:the )?wrong (?:one|answer|thing|question)",
    r"(?:that|this|it) (?:doesn't|does not|didn't|did not) (?:fit|help|match|apply)",
)
_AGREED = _whole(
    r"(?:yes|yep|yeah|yup|sure|exactly|correct|right|indeed)(?: (?:it is|i do|we do))?",
    r"(?:exactly )?(?:that|this)(?:'s| is)? ?(?:the )?(?:one|it|right|correct)?",
)
_SAME = _whole(
    r"(?:the )?same(?: (?:here|issue|problem|question|thing|error|for us|with us))*",
    r"me too",
    r"us too",
    r"\+\s?1",
    r"(?:we|i)(?:'ve| have|'m| am|'re| are)? (?:got |have |having |seeing |see |get |getting )?"
    r"(?:the |exactly the )?same(?: (?:issue|problem|question|thing|error))?",
    r"ditto",
)
_NUMBERS = {
    "1": 1,
    "2": 2,
    "3": 3,
    "one": 1,
    "two": 2,
    "three": 3,
    "first": 1,
    "second": 2,
    "third": 3,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
}
_PICK = re.compile(
    r"(?:the |number |no\.? |option |#)*(1st|2nd|3rd|[123]|one|two|three|first|second|third)"
    r"(?: one)?(?:[,.!\s]*(?:please|thanks|thank you))?[\s.!)]*",
    re.IGNORECASE,
)
_EMOJI: dict[str, Meaning] = {
    "white_check_mark": Solved(),
    "heavy_check_mark": Solved(),
    "raising_hand": NeedsPerson(),
    "rotating_light": Raises(),
    "one": Picks(1),
    "two": Picks(2),
    "three": Picks(3),
    "heavy_plus_sign": SameHere(),
}
_ONLY_EMOJI = re.compile(r"\s*:([a-z0-9_+-]+?(?:::skin-tone-\d(?:-\d)?)*):\s*")
# A woman's, a man's and a person's are one: `woman-raising-hand`, `raising_hand_man` and the like.
_GENDERED = re.compile(r"\A(?:(?:wo)?man|person)[-_]|[-_](?:(?:wo)?man|person)\Z")
# The same emoji as characters, for clients that send those, without any variation.
_CHARACTERS: dict[str, Meaning] = {
    "\N{WHITE HEAVY CHECK MARK}": Solved(),
    "\N{HEAVY CHECK MARK}": Solved(),
    "\N{HAPPY PERSON RAISING ONE HAND}": NeedsPerson(),
    "\N{POLICE CARS REVOLVING LIGHT}": Raises(),
    "1\N{COMBINING ENCLOSING KEYCAP}": Picks(1),
    "2\N{COMBINING ENCLOSING KEYCAP}": Picks(2),
    "3\N{COMBINING ENCLOSING KEYCAP}": Picks(3),
    "\N{HEAVY PLUS SIGN}": SameHere(),
}
# How one looks: text or picture, skin tones, and the joiner with a woman's or a man's sign.
_STYLES = re.compile("[\ufe0e\ufe0f\u200d\u2640\u2642\U0001f3fb-\U0001f3ff]")
_SPACES = re.compile(r"\s+")
_LONGEST_SIGN = 120


def meaning(raw: str, *, suggested: int = 0) -> Meaning:
    """Read a customer's message in a thread. `raw` is Slack text.

    `suggested` is how many suggestions stand there to be picked: "no" is then none of them, and
    below a single one "yes" picks it.
    """
    if text.is_only_a_file(raw):
        return Asks()
    emoji = _ONLY_EMOJI.fullmatch(raw)
    if emoji is not None:
        return reaction_meaning(emoji[1]) or Chatter()
    character = _CHARACTERS.get(_STYLES.sub("", raw[:_LONGEST_SIGN]).strip())
    if character is not None:
        return character
    words = _SPACES.sub(" ", text.straight(text.clean(raw))).strip()
    if len(words) <= _LONGEST_SIGN:
        sign = _of_suggestion(words, suggested) or _sign(words)
        if sign is not None:
            return sign
    return _of_words(words)


def _of_words(words: str) -> Meaning:
    """What more than a button in words means."""
    if is_over(words):
        return Over()
    if wants_person_of(words):
        return NeedsPerson()
    if _UNSOLVED.search(words):
        return NotSolved()
    return Asks() if asks_or_reports(words) else Chatter()


def _sign(words: str) -> Meaning | None:
    """A short message that is a button in words, or None."""
    pick = _PICK.fullmatch(words)
    if pick is not None:
        return Picks(_NUMBERS[pick[1].lower()])
    signs: tuple[tuple[re.Pattern[str], Meaning], ...] = (
        (_NONE, NoneFits()),
        (_SOLVED, Solved()),
        (_PERSON, NeedsPerson()),
        (_SAME, SameHere()),
    )
    for pattern, found in signs:
        if pattern.fullmatch(words) and not (found == Solved() and "?" in words):
            return found
    return Thanked() if text.is_thanks(words) else None


def _of_suggestion(words: str, suggested: int) -> Meaning | None:
    """A yes or a no to "did you mean …", or None."""
    if not suggested or "?" in words:
        return None
    if _REFUSED.fullmatch(words):
        return NoneFits()
    return Picks(1) if suggested == 1 and _AGREED.fullmatch(words) else None


def reaction_meaning(emoji: str) -> Meaning | None:
    """What the asker's reaction means; None for one that means nothing."""
    return _EMOJI.get(plain_emoji(emoji))


def plain_emoji(name: str) -> str:
    """An emoji's name without skin tones, and without whose it is."""
    name = name.split("::")[0]
    plain = _GENDERED.sub("", name)
    return plain.replace("-", "_") if plain != name else name
