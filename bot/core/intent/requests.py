"""Takes a message apart into its requests: the stretches of words that each want something."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.core.intent.asking import Act, act_of
from bot.core.intent.closing import wants_person
from bot.core.signs import temper
from bot.core.text import (
    is_acknowledgement,
    is_small_talk,
    sentences,
    strip_pleasantries,
)

MOST_REQUESTS = 12
_LEAST_WORDS = 2  # on each side of a cut inside a sentence
_MARK = re.compile(r"(?:(?<=[\s:;,.!?])|\A)\(?(?P<at>\d{1,2}|[a-h])[.)]\s+(?=\S)", re.IGNORECASE)
_BULLET = re.compile(r"^[ \t]*[-*•–]\s+", re.MULTILINE)  # noqa: RUF001

_AUX = r"(?:can|could|would|will|do|does|did|is|are|was|were|should|may|might|must|has|have|had)"
_WHO = (
    r"(?:i|we|you|it|they|he|she|there|this|that|these|the|my|our|your|his|her|their|some\w*|any\w*"
    r"|an?|all|both|each|people|everyone|another|(?-i:[A-Z])\w+)"
)
_OPENS = (
    rf"(?:(?:how|what|where|why|who|whose|which|whats|hows|wheres)\b|when\s+{_AUX}\b|{_AUX}\s+{_WHO}\b"
    rf"|{_AUX}\s+(?!be\b|do\b|not\b)\w+\s+\w+|(?:please|pls|plz|kindly)\b|any\s+(?:idea|chance|news|way)\b"
    r"|(?:i|we|he|she|they|somebody|someone)\s+(?:also\s+|still\s+|even\s+|just\s+)?(?:need|want|wish|like|would|could|can(?:'?t|not)?|have\s+to|require)s?\b"
    r"|(?:i|we)'d\s+\w+|(?:need|want|wants|needs|looking)\b|tell\s+(?:me|us)|let\s+(?:me|us)\s+know|wondering\b"
    r"|(?:\w+\s+){1,4}?(?:does|do|is|are|was|has|have|did|can)(?:n'?t|\s+not)\b|(?:\w+\s+){1,3}?(?:also\s+)?(?:needs?|wants?|fails?|failed|stopped|breaks|broke)\b)"
)
# After one of these another request begins.
_CHANGE = (
    r"(?:and\s+also|also|plus|as\s+well\s+as|secondly|thirdly|separately|additionally|furthermore"
    r"|on\s+another\s+note|(?:a\s+)?different\s+(?:topic|question|thing)|apart\s+from\s+that|besides(?:\s+that)?|oh,?\s+and|ah,?\s+and"
    r"|another\s+(?:thing|question)|one\s+more\s+(?:thing|question)|by\s+the\s+way|btw|p\.?s\.?)"
)
_CUTS = re.compile(
    rf"(?P<change>(?:\s*[,;]\s*|\s+)(?:and\s+|but\s+)?\b{_CHANGE}\b[,:]?\s+)"
    rf"|(?P<stop>\s*;\s+)"
    rf"|(?P<clause>(?:\s*,\s*(?:and\s+|but\s+|or\s+|so\s+|then\s+)?|\s+(?:and|but|&|\+)\s+)(?={_OPENS}))"
    r"|(?P<more>(?:\s*,\s*(?:and\s+)?|\s+(?:and|&|\+)\s+)(?=\w+\s+\w+))",
    re.IGNORECASE,
)
_CHANGES = re.compile(rf"\W*(?:ok\W+|and\s+)?{_CHANGE}\b[,:]?\s+", re.IGNORECASE)
_THING = re.compile(
    r"(?:an?|the|our|my|your|another|new|some|someone|somebody|one|\d+)\s+\w+\s+\w+",
    re.IGNORECASE,
)
_OF_WHAT = re.compile(r"\w\s+(?:for|of|about|with|at|from|on)\s+\w", re.IGNORECASE)
_STARTS_DETAIL = re.compile(
    r"(?:since|for|from|on|in|at|with|because|by|via|using|under|after|before|until|version)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_][\w'-]*|\d[\w.,%/-]*")
# Words that say nothing of what a question is about.
_EMPTY = frozenset(
    """
    a about above actually after again all already also always am an and another any anybody
    anyone anything are as at be because been before being both but by can cannot cant could
    couldnt did do does doing done dont else even ever every everybody everyone everything fix
    fixed fixing for from get gets getting give given go goes going got had happen happened
    happens has have having he help her here hers him his how i idea ideas if in into is it its
    just know let like look made make makes many matter maybe me mean might mine more most much
    must my need never no not nothing now of off ok okay on once one ones only or other our out
    over own part please possible problem really same see she should so solve some somebody
    someone something soon sorry still such sure tell than thank thanks that the their them then
    there these they thing things think this those to today too try under until up us use very
    want was way we well were what when where which while who whom whose why will wish with
    without would wrong yes yet you your yours possible cause caused reason means back able
    advise advice suggest suggestion explain thoughts clue
    """.split()  # noqa: SIM905
)
_POINTS_BACK = re.compile(
    r"\b(?:it|that|this|them|they|those|these|he|she|him|her|both|there|one|ones|then|so|same)\b",
    re.IGNORECASE,
)
_ANNOUNCES = re.compile(  # a line that only says that something else comes now
    r"\b(?:(?:things|points|questions?|qs?|topics|requests|issues|items|asks|following|todos?)"
    r"|(?:different|another)\s+(?:topic|question|thing))\W*\Z",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"\b(?:i|we|you|they|he|she|it|there|is|are|was|were|has|have|had|do|does|did|can|could|will"
    r"|would|got|get|gets|lost|went|came|left|broke|wants?|needs?|asks?|says?|'re"
    r"|(?<!\ba )(?<!\ban )(?<!the )(?<!our )(?<!my )(?<!your )\w{3,}ed)\b",
    re.IGNORECASE,
)
_LONGEST_THING = 8  # words
_HANGING = re.compile(
    r"\b(?:i|we|you|he|she|they|it|that|there|is|are|was|were|would|could|can|do|does|did|to|have|has|had|will|should"
    r"|may|might|and|but|or|not|we'd|i'd|i'm|we're|us|me|the|a|an|my|our|your|for|with|in|on|of|who|which)\W*\Z",
    re.IGNORECASE,
)
_BARE_VERB = re.compile(r"(?:wants?|needs?|would|has|have|is|are|can|could|asks?)\b", re.IGNORECASE)
_ITEMS = re.compile(r"\s*,\s*(?:and\s+)?|\s+(?:and|&|\+)\s+", re.IGNORECASE)
_FEWEST_ITEMS = 3
_APOSTROPHES = re.compile("['\N{RIGHT SINGLE QUOTATION MARK}]")
_MOST_POINTING = 1  # words of its own that a stretch may have and still be about the one before


@dataclass(frozen=True, slots=True)
class Request:
    """A stretch of a cleaned message that asks, reports trouble or wants something done."""

    text: str
    asks: bool = True
    wants_person: bool = False


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch between two cuts.

    `is_apart`: what stands before it sets it apart; `is_spliced`: only a comma does. `is_listed`:
    it is an item of a list, so it wants something, however it is put. `opens`: it was announced.
    """

    text: str
    act: Act
    is_apart: bool = False
    is_listed: bool = False
    is_spliced: bool = False
    opens: bool = False
    sentence: int = 0

    @property
    def is_talk(self) -> bool:
        is_plain = is_small_talk(self.text) or is_acknowledgement(self.text)
        return self.act is Act.TALK and (is_plain or not (self.is_listed or self.is_apart))

    @property
    def asks(self) -> bool:
        is_item = self.is_listed and not self.is_talk
        return self.act.asks or is_item or wants_person(self.text)


def requests_of(cleaned: str) -> tuple[Request, ...]:
    """The requests of a cleaned message, in their order; none where nothing in it asks.

    What only tells belongs to the request that it is nearest to: in its sentence, else the one
    before, else the one after.
    """
    pieces = _without_pressing(list(_pieces(cleaned)))
    asked = {piece.sentence for piece in pieces if piece.asks}
    groups = _grouped([each for each in pieces if each.sentence in asked or not each.is_talk])
    asking = [group for group in groups if any(piece.asks for piece in group)]
    return tuple(_request(group) for group in asking)[:MOST_REQUESTS]


def content_of(text: str) -> frozenset[str]:
    """The words of a stretch that say what it is about, in lower case."""
    words = (word.casefold().strip("'-") for word in _WORD.findall(text))
    return frozenset(word for word in words if word.replace("'", "") not in _EMPTY)


_OF_PEOPLE = frozenset(
    """
    person human humans people agent agents representative rep someone somebody anybody anyone
    colleague colleagues team support staff manager operator talk speak chat call contact ring
    phone reach put connect through touch real live bot bots line member directly personally
    today asap urgently rather prefer
    """.split()  # noqa: SIM905
)


def is_bare(request: Request) -> bool:
    """Whether a request for a person says nothing of what the person is wanted for."""
    return not content_of(request.text) - _OF_PEOPLE


def wants_person_of(cleaned: str) -> bool:
    """Whether all of a message is about having a person, whatever else stands in it."""
    requests = requests_of(cleaned)
    wanting = [request for request in requests if request.wants_person]
    return bool(wanting) and (len(requests) == 1 or any(map(is_bare, wanting)))


def _without_pressing(pieces: list[_Piece]) -> list[_Piece]:
    """*This is an emergency!* is no request beside another: it is said of all of them."""
    rest = [piece for piece in pieces if not only_presses(piece.text)]
    return rest if any(piece.asks for piece in rest) else pieces


def only_presses(text: str) -> bool:
    """Whether a stretch says only that it cannot wait, or how angry its writer is."""
    plain = _APOSTROPHES.sub("", text.casefold())
    rest = plain
    for sign in (temper.CALLS_IT_URGENT, temper.FURIOUS, temper.CROSS, temper.WANTS_IT_NOW):
        rest = sign.sub(" ", rest)
    return rest != plain and not content_of(rest) and not wants_person(text)


def _request(group: list[_Piece]) -> Request:
    text = " ".join(piece.text for piece in group)
    return Request(text, wants_person=any(wants_person(piece.text) for piece in group))


def _pieces(cleaned: str) -> Iterator[_Piece]:
    listed, is_list = _without_marks(cleaned)
    lines = sentences(strip_pleasantries(listed))
    opens = False
    for number, line in enumerate(lines):
        if number + 1 < len(lines) and "?" not in line and _ANNOUNCES.search(line):
            opens = True
            continue
        change = _CHANGES.match(line)
        said = line[change.end() :] if change is not None else line
        is_item = is_list and len(line.split()) > 1
        for at, piece in enumerate(_items(said) or _clauses(said)):
            is_next = change is not None and at == 0
            yield replace(
                piece,
                sentence=number,
                is_listed=piece.is_listed or is_item or (is_next and _is_thing(piece.text)),
                is_apart=piece.is_apart or is_next,
                opens=opens,
            )
            opens = False


def _items(line: str) -> list[_Piece]:
    """The items of a line that is a list of names of things, or nothing."""
    items = [_Piece(item, act_of(item), is_listed=True) for item in _ITEMS.split(line) if item]
    named = [item for item in items if not item.act.asks and _is_thing(item.text)]
    return items if len(named) >= max(_FEWEST_ITEMS, len(items) - 1) else []


def _without_marks(cleaned: str) -> tuple[str, bool]:
    """A text with each item of a list on a line of its own, and whether it has a list."""
    marks = list(_MARK.finditer(cleaned))
    names = [mark["at"].casefold() for mark in marks]
    for row in ([str(n) for n in range(1, 13)], list("abcdefgh")):
        if len(names) > 1 and names == row[: len(names)]:
            return _MARK.sub("\n", cleaned), True
    bullets = _BULLET.findall(cleaned)
    return (_BULLET.sub("\n", cleaned), True) if len(bullets) > 1 else (cleaned, False)


def _clauses(sentence: str) -> Iterator[_Piece]:
    """The pieces of a sentence: cut where what follows asks by itself."""
    start, before = 0, ""
    for cut in _CUTS.finditer(sentence):
        left, right = sentence[start : cut.start()].strip(), sentence[cut.end() :]
        kind = cut.lastgroup or ""
        if _is_cut(kind, left, right):
            yield _piece(left, before, "" if kind == "clause" else kind)
            has_and = any(char.isalpha() or char in "&+" for char in cut.group())
            start, before = cut.end(), "spliced" if kind == "clause" and not has_and else kind
    if sentence[start:].strip():
        yield _piece(sentence[start:].strip(), before, "")


def _piece(text: str, before: str, after: str) -> _Piece:
    """A piece between two cuts, by the kinds of the cuts."""
    act = act_of(text)
    is_thing = not act.asks and act is not Act.TALK and _is_thing(text)
    return _Piece(
        text,
        act,
        is_apart=before in ("change", "stop"),
        is_listed=is_thing and bool({before, after} & {"more", "change", "stop"}),
        is_spliced=before == "spliced",
    )


def _is_thing(text: str) -> bool:
    """Whether a stretch names something, and says nothing of it."""
    return 1 < len(text.split()) <= _LONGEST_THING and _CLAUSE.search(text) is None


def _is_cut(kind: str, left: str, right: str) -> bool:
    if min(len(left.split()), len(right.split())) < _LEAST_WORDS or _HANGING.search(left):
        return False
    head = _CUTS.split(right, maxsplit=1)[0] or right
    match kind:
        case "stop":
            return True
        case "change" if _BARE_VERB.match(right) and not act_of(left).asks:
            return False
        case "change":
            return act_of(right).asks or act_of(left).asks or act_of(head) is Act.FRAGMENT
        case "clause":
            return act_of(right).asks
    # *…, sign the form, and tell us …*: what is asked goes on; *need a and b*: another thing is.
    if act_of(left).asks and act_of(head) is Act.REQUEST:
        return True
    is_named = act_of(left).asks or _is_thing(left)
    is_another = _THING.match(right) or (_is_thing(head) and _OF_WHAT.search(head))
    return is_named and bool(is_another)


def _grouped(pieces: list[_Piece]) -> list[list[_Piece]]:
    groups: list[list[_Piece]] = []
    for piece in pieces:
        if groups and _is_next_thing(groups[-1][-1], piece):
            piece = replace(piece, is_listed=True)
        if groups and _goes_on(groups[-1], piece):
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return groups


def _is_next_thing(last: _Piece, piece: _Piece) -> bool:
    """Whether a sentence that only names a thing names the next that is wanted."""
    is_wish = last.act is Act.REQUEST or last.is_listed
    is_thing = piece.act is Act.FRAGMENT and _is_thing(piece.text)
    follows = piece.sentence != last.sentence and _STARTS_DETAIL.match(piece.text) is None
    return is_wish and is_thing and follows


def _goes_on(group: list[_Piece], piece: _Piece) -> bool:
    """Whether a piece belongs to the request before it."""
    last = group[-1]
    if piece.opens and any(each.asks for each in group):
        return False
    if piece.is_listed and last.is_listed:
        return False
    if not any(each.asks for each in group):
        return True  # nothing was asked so far: it was told for what comes
    if not any(content_of(each.text) or wants_person(each.text) for each in group):
        return True  # *I mean: …*
    if not piece.asks:
        return True
    if piece.is_apart:
        return False
    own = content_of(piece.text)
    follows = piece.sentence == last.sentence or last.act is not Act.QUESTION
    is_spliced = piece.is_spliced and last.act is not Act.QUESTION
    points_back = follows and (_POINTS_BACK.search(piece.text) or is_spliced)
    return not own or (bool(points_back) and len(own) <= _MOST_POINTING)
