"""Takes a message apart into its requests: the stretches of words that each want something."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from bot.core.intent import troubles
from bot.core.intent.asking import Act
from bot.core.intent.contents import content_of, wanted_of
from bot.core.intent.persons import wants_person
from bot.core.intent.pieces import Piece, is_thing, pieces_of, without_marks
from bot.core.intent.pressing import only_presses
from bot.core.intent.smalltalk import is_agenda
from bot.core.text import strip_pleasantries

MOST_REQUESTS = 12
_MOST_READ = 8_000  # characters of a message that are taken apart
_SPACES = re.compile(r"\s+")
_JOINS = re.compile(r"\A\W*(?:and|but|also)\b[,:]?\s+(?=\S+\s)", re.IGNORECASE)
_STARTS_DETAIL = re.compile(
    r"(?:since|for|from|on|in|at|with|because|by|via|using|under|after|before|until|version)\b",
    re.IGNORECASE,
)
_POINTS_BACK = re.compile(
    r"\b(?:it|that|this|them|they|those|these|he|she|him|her|both|there|one|ones|then|so|same)\b",
    re.IGNORECASE,
)
_OF_IT = re.compile(  # trouble with what was spoken of before
    r"\W*(?:(?:and|but|now|then|today|since)\s+)*(?:(?:it|they)\b|(?:that|this)\s+(?:is|was|has|does|did"
    r"|happens?|happened|only|just|started|keeps)\b)(?!.*\balso\b)",
    re.IGNORECASE,
)
_TURNS_BACK = re.compile(  # it hangs on the answer to what stands before
    r"\W*(?:and\s+)?(?:if\s+(?:so|not|yes|no)|otherwise|or|in\s+(?:that|which)\s+case)\b",
    re.IGNORECASE,
)
_MOST_POINTING = 1  # words of its own that a stretch may have and still be about the one before
_TO_DO_WITH_IT = frozenset(
    "check look review handle sort confirm investigate see answer solve".split()  # noqa: SIM905
)


@dataclass(frozen=True, slots=True)
class Request:
    """A stretch of a cleaned message that asks, reports trouble or wants something done."""

    text: str
    wants_person: bool = False


@lru_cache(maxsize=512)  # several rules ask it of one message, and again when it has settled
def requests_of(cleaned: str) -> tuple[Request, ...]:
    """The requests of a cleaned message, in their order; none where nothing in it asks.

    What only tells belongs to the request that it is nearest to: in its sentence, else the one
    before, else the one after.
    """
    if is_agenda(cleaned):
        return ()  # an agenda is a list, too
    said, is_list = without_marks(cleaned[:_MOST_READ])
    said = strip_pleasantries(said)
    pieces = _without_pressing(pieces_of(said, is_list=is_list))
    if not any(piece.act.asks or piece.is_item or wants_person(piece.text) for piece in pieces):
        return ()
    asked = {piece.sentence for piece in pieces if piece.asks}
    groups = _grouped([each for each in pieces if each.sentence in asked or not each.is_talk])
    asking = [group for group in groups if any(piece.asks for piece in group)]
    return tuple(_request(group, said) for group in asking)[:MOST_REQUESTS]


def _wants_it_checked(text: str) -> bool:
    """Whether a person is wanted for what was said before: *can a person check?*."""
    done = wanted_of(text)
    return wants_person(text) and bool(done) and done <= _TO_DO_WITH_IT


def is_bare(text: str) -> bool:
    """Whether words that ask for a person say nothing of what the person is wanted for."""
    return not wanted_of(text)


def wants_person_of(cleaned: str) -> bool:
    """Whether all of a message is about having a person, whatever else stands in it."""
    requests = requests_of(cleaned)
    wanting = [request for request in requests if request.wants_person]
    return bool(wanting) and (len(requests) == 1 or any(is_bare(one.text) for one in wanting))


def _without_pressing(pieces: list[Piece]) -> list[Piece]:
    """*This is an emergency!* is no request beside another: it is said of all of them."""
    rest = [piece for piece in pieces if not only_presses(piece.text)]
    return rest if any(piece.asks for piece in rest) else pieces


def _request(group: list[Piece], said: str) -> Request:
    """A request of pieces of what was said, with the words that join neighbours."""
    text = group[0].text
    for before, piece in pairwise(group):
        is_next = piece.number == before.number + 1
        between = said[before.start + len(before.text) : piece.start] if is_next else " "
        text += between + piece.text
    text = _JOINS.sub("", _SPACES.sub(" ", text), count=1)
    return Request(text, wants_person=any(wants_person(piece.text) for piece in group))


def _grouped(pieces: list[Piece]) -> list[list[Piece]]:
    groups: list[list[Piece]] = []
    for piece in pieces:
        if groups and _is_next_thing(groups[-1][-1], piece):
            piece = replace(piece, is_listed=True)
        if groups and _goes_on(groups[-1], piece):
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return groups


def _is_next_thing(last: Piece, piece: Piece) -> bool:
    """Whether a sentence that only names a thing names the next that is wanted."""
    is_wish = last.act is Act.REQUEST or last.is_listed
    names = piece.act is Act.FRAGMENT and is_thing(piece.text)
    follows = piece.sentence != last.sentence and _STARTS_DETAIL.match(piece.text) is None
    return is_wish and names and follows


def _tells_of_it(piece: Piece) -> bool:
    """Whether trouble is with what was asked of: a fact of its own says so by pointing back."""
    if piece.act is not Act.TROUBLE:
        return False
    if _OF_IT.match(piece.text):
        return True
    is_fact = not (troubles.reports(piece.text) or troubles.alarms(piece.text))
    return is_fact and _POINTS_BACK.search(piece.text) is not None


def _goes_on(group: list[Piece], piece: Piece) -> bool:
    """Whether a piece belongs to the request before it."""
    last = group[-1]
    if piece.opens and any(each.asks for each in group):
        return False
    if not any(each.asks and (content_of(each.text) or wants_person(each.text)) for each in group):
        return True  # nothing was asked of anything so far: it was said for what comes
    if piece.is_listed and last.is_listed:
        return False
    if not piece.asks or _wants_it_checked(piece.text):
        return True
    return not piece.is_apart and _hangs_on(last, piece)


def _hangs_on(last: Piece, piece: Piece) -> bool:
    """Whether what a piece asks is only to be understood by the piece before it."""
    if _TURNS_BACK.match(piece.text) or _tells_of_it(piece):
        return True
    own = content_of(piece.text)
    follows = piece.sentence == last.sentence or last.act is not Act.QUESTION
    is_spliced = piece.is_spliced and last.act is not Act.QUESTION
    points_back = follows and (_POINTS_BACK.search(piece.text) or is_spliced)
    return not own or (bool(points_back) and len(own) <= _MOST_POINTING)
