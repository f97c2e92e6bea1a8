"""Cuts a message into its pieces: where a sentence ends, and where in one something else begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from bot.core.intent.asking import Act, act_of
from bot.core.intent.persons import wants_person
from bot.core.intent.smalltalk import is_talk
from bot.core.intent.wishes import wishes
from bot.core.text import is_acknowledgement, is_small_talk, sentences

_MOST_PIECES = 200
_MOST_CUT = 600  # characters of a sentence: who writes on without a stop asks for no more by it
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
    r"|(?:\w+\s+){1,4}?(?:does|do|is|are|was|has|have|did|ca|can)(?:n'?t|\s+not)\b|(?:\w+\s+){1,3}?(?:also\s+)?(?:needs?|wants?|fails?|failed|stopped|breaks|broke)\b)"
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
_ONLY_CHANGES = re.compile(rf"\W*(?:ok\W+|and\s+)?{_CHANGE}\W*", re.IGNORECASE)
_THING = re.compile(
    r"(?:an?|the|our|my|your|another|new|some|someone|somebody|one|\d+)\s+\w+\s+\w+",
    re.IGNORECASE,
)
_OF_WHAT = re.compile(r"\w\s+(?:for|of|about|with|at|from|on)\s+\w", re.IGNORECASE)
_ANNOUNCES = re.compile(  # a line that only says that something else comes now
    r"\b(?:(?:things|points|questions?|qs?|topics|requests|issues|items|asks|following|todos?)"
    r"|(?:different|another)\s+(?:topic|question|thing))(?:\s+(?:though|please|pls|here|now|today|then"
    r"|(?:for|from)\s+(?:you|us|me)(?:\s+(?:all|guys))?))?\W*\Z",
    re.IGNORECASE,
)
_LEADS_IN = re.compile(  # before a colon: it only says that what comes now is asked
    r"(?:(?:and|also|but|please|pls|kindly|then|(?:could|can|would|will)\s+you)\s+)*"
    r"(?:(?:tell|inform|advise)\s+(?:me|us)|let\s+(?:me|us)\s+know)(?:\s+(?:also|please|this|here))*",
    re.IGNORECASE,
)
_LONGEST_LABEL = 3  # words
_CLAUSE = re.compile(
    r"\b(?:i|we|you|they|he|she|it|there|is|are|was|were|has|have|had|do|does|did|can|could|will"
    r"|would|got|get|gets|lost|went|came|left|broke|wants?|needs?|asks?|says?|'re"
    r"|(?<!\ba )(?<!\ban )(?<!the )(?<!our )(?<!my )(?<!your )\w{3,}ed)\b",
    re.IGNORECASE,
)
_LONGEST_THING = 8  # words
_HANGING = re.compile(
    r"\b(?:i|we|he|she|they|to|and|but|or|not|we'd|i'd|i'm|we're|the|a|an|my|our|your|for|with|in|on|of"
    r"|who|which)\W*\Z",
    re.IGNORECASE,
)
_MAY_HANG = re.compile(
    r"\b(?:you|it|that|there|us|me|is|are|was|were|would|could|can|do|does|did|have|has|had|will|should"
    r"|may|might)\W*\Z",
    re.IGNORECASE,
)
_COMMA_AND = re.compile(r",\s*\w")
_BETWEEN = re.compile(
    # *Please both reset this and remove that* are two things to do.
    r"\b(?:between|(?<!please\s)(?<!pls\s)(?<!you\s)(?<!to\s)both)\b(?!.*\band\b)",
    re.IGNORECASE,
)
_WILL_DO = re.compile(  # what the writer will do under a condition, and what else
    r"\W*(?:(?:and|but|so)\s+)?(?:if|unless)\b.*\b(?:i|we)(?:\W?ll\b|\s+(?:will|shall|must|(?:have|are|am)\s+(?:going\s+)?to)\b)",
    re.IGNORECASE,
)
_BARE_VERB = re.compile(
    r"(?:wants?|needs?|would|has|have|is|are|can|could|asks?|takes|shows|says|gives|reads)\b",
    re.IGNORECASE,
)
_ITEMS = re.compile(r"\s*,\s*(?:and\s+)?|\s+(?:and|&|\+)\s+", re.IGNORECASE)
_FEWEST_ITEMS = 3


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch between two cuts.

    `is_apart`: what stands before it sets it apart; `is_spliced`: only a comma does. `is_listed`:
    it is an item of a list, so it wants something, however it is put: `is_item` where no other
    piece need ask anything. `opens`: it was announced. `start`: where in the message it begins.
    """

    text: str
    act: Act
    is_apart: bool = False
    is_listed: bool = False
    is_spliced: bool = False
    is_item: bool = False
    opens: bool = False
    sentence: int = 0
    number: int = 0
    start: int = 0

    @property
    def is_talk(self) -> bool:
        """Whether it is said for politeness' sake alone."""
        is_plain = is_small_talk(self.text) or is_acknowledgement(self.text)
        return self.act is Act.TALK and (is_plain or not (self.is_listed or self.is_apart))

    @property
    def asks(self) -> bool:
        """Whether it wants something."""
        is_item = self.is_listed and not self.is_talk
        return self.act.asks or is_item or wants_person(self.text)


def pieces_of(said: str, *, is_list: bool) -> list[Piece]:
    """The pieces of what was said, in their order; of a list, each item is one."""
    return list(islice(_pieces(said, is_list=is_list), _MOST_PIECES))


def _pieces(said: str, *, is_list: bool) -> Iterator[Piece]:
    lines = sentences(said)
    opens = False
    label: int | None = None
    count = start = 0
    for number, line in enumerate(lines):
        is_last = number + 1 == len(lines)
        begins = max(start, said.find(line, start))
        rest = said[begins + len(line) :]
        if not is_last and "?" not in line and _announces(line, rest):
            opens = True
            count += 1
            continue
        if not is_last and label is None and _is_label(line, rest):
            label = begins
            continue
        change = _CHANGES.match(line)
        words = line[change.end() :] if change is not None else line
        whole = [_piece(words, "", "")] if is_talk(words) else []
        items = [] if whole else _items(words)
        is_item = bool(items) or (is_list and len(line.split()) > 1)
        for at, piece in enumerate(whole or items or _clauses(words)):
            is_next = change is not None and at == 0
            count += 1
            start = max(start, said.find(piece.text, start))
            end = start + len(piece.text)
            piece = piece if label is None else _labelled(piece, said[label:end])
            yield replace(
                piece,
                sentence=number,
                number=count,
                start=end - len(piece.text),
                is_listed=piece.is_listed or is_item or (is_next and is_thing(piece.text)),
                is_apart=piece.is_apart or is_next,
                is_item=is_item or is_next,
                opens=opens,
            )
            start, label, opens = end, None, False


def _is_label(line: str, rest: str) -> bool:
    """Whether a line says what the next one is: *Error: 502*, *SSO: how is it turned on*."""
    is_short = len(line.split()) <= _LONGEST_LABEL and _CLAUSE.search(line) is None
    return is_short and rest.startswith(":") and act_of(line) not in (Act.QUESTION, Act.REQUEST)


def _labelled(piece: Piece, text: str) -> Piece:
    """A piece with its label. What a label introduces, and is no clause, is a detail."""
    is_asked = piece.act in (Act.QUESTION, Act.REQUEST) or _CLAUSE.search(piece.text)
    return replace(piece, text=text, act=piece.act if is_asked else Act.TELLS)


def _announces(line: str, rest: str) -> bool:
    """Whether a line only says that something else comes now."""
    if rest.startswith(":") and _LEADS_IN.fullmatch(line):
        return True
    return bool(_ANNOUNCES.search(line) or _ONLY_CHANGES.fullmatch(line))


def _items(line: str) -> list[Piece]:
    """The items of a line that is a list of names of things, or nothing.

    What comes before them may ask for them, but may not tell of them: *we have a, b and c*.
    """
    items = [Piece(item, act_of(item), is_listed=True) for item in _ITEMS.split(line) if item]
    named = [item for item in items if not item.act.asks and is_thing(item.text)]
    rest = [item for item in items if item not in named]
    is_list = len(named) >= max(_FEWEST_ITEMS, len(items) - 1)
    return items if is_list and all(item.act.asks for item in rest) else []


def without_marks(cleaned: str) -> tuple[str, bool]:
    """A text with each item of a list on a line of its own, and whether it has a list."""
    marks = list(_MARK.finditer(cleaned))
    names = [mark["at"].casefold() for mark in marks]
    for row in ([str(n) for n in range(1, 13)], list("abcdefgh")):
        if len(names) > 1 and names == row[: len(names)]:
            return _MARK.sub("\n", cleaned), True
    bullets = _BULLET.findall(cleaned)
    return (_BULLET.sub("\n", cleaned), True) if len(bullets) > 1 else (cleaned, False)


def _clauses(sentence: str) -> Iterator[Piece]:
    """The pieces of a sentence: cut where what follows asks by itself."""
    start, before = 0, ""
    for cut in _CUTS.finditer(sentence, 0, _MOST_CUT):
        left, right = sentence[start : cut.start()].strip(), sentence[cut.end() :][:_MOST_CUT]
        kind = cut.lastgroup or ""
        if _is_cut(kind, left, right, is_joined=_COMMA_AND.search(cut.group()) is not None):
            yield _piece(left, before, "" if kind == "clause" else kind)
            has_and = any(char.isalpha() or char in "&+" for char in cut.group())
            start, before = cut.end(), "spliced" if kind == "clause" and not has_and else kind
    if sentence[start:].strip():
        yield _piece(sentence[start:].strip(), before, "")


def _piece(text: str, before: str, after: str) -> Piece:
    """A piece between two cuts, by the kinds of the cuts."""
    act = act_of(text)
    names = not act.asks and is_thing(text)
    return Piece(
        text,
        act,
        is_apart=before in ("change", "stop"),
        is_listed=names and bool({before, after} & {"more", "change", "stop"}),
        is_spliced=before == "spliced",
    )


def is_thing(text: str) -> bool:
    """Whether a stretch names something, and says nothing of it."""
    return 1 < len(text.split()) <= _LONGEST_THING and _CLAUSE.search(text) is None


def _is_cut(kind: str, left: str, right: str, *, is_joined: bool) -> bool:
    is_short = min(len(left.split()), len(right.split())) < _LEAST_WORDS
    if is_short or _hangs(left, right, is_joined=is_joined):
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
    if _BARE_VERB.match(right) or _BETWEEN.search(left):
        return False
    # *…, sign the form, and tell us …*: what is asked goes on; *need a and b*: another thing is.
    # *Can you send a and move b?* are two wishes under one question mark; *how do I* has steps.
    is_wish = wishes(left)
    what = head.rstrip("?! ") if is_wish else head
    if act_of(left).asks and act_of(what) is Act.REQUEST:
        return True
    is_wanted = act_of(left) in (Act.REQUEST, Act.TROUBLE) or is_wish
    is_named = is_wanted or is_thing(left)
    is_another = _THING.match(right) or (is_thing(head) and _OF_WHAT.search(head))
    return is_named and bool(is_another)


def _hangs(left: str, right: str, *, is_joined: bool) -> bool:
    """Whether what stands before a cut is no clause yet, so that the cut parts none."""
    if _HANGING.search(left) or (_WILL_DO.match(left) and act_of(right) is not Act.QUESTION):
        return True
    is_whole = is_joined or (act_of(left) is Act.QUESTION and act_of(right) is Act.QUESTION)
    return _MAY_HANG.search(left) is not None and not is_whole
