"""Reads what people type into Slack: markup out, sentences apart, pleasantries known as such."""

from __future__ import annotations

import html
import re
import unicodedata

MAX_TEXT = 8_000  # what is read of one message; a customer's question is never longer

# --- cleaning ----------------------------------------------------------------------------------

_FENCE = re.compile(r"```.*?(?:```|\Z)", re.DOTALL)
_SPAN = re.compile(r"`[^`\n]{1,400}`")
_QUOTED = re.compile(r"^[ \t]*(?:&gt;|>).*$", re.MULTILINE)
_ANGLED = re.compile(r"<([^<>\n]{1,2000})>")
_URL = re.compile(r"\b(?:https?|ftp|slack)://\S+|\bwww\.\S+", re.IGNORECASE)
_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+")
_EMOJI = re.compile(r"(?<!\d):[a-z0-9_+'-]{1,60}:(?!\d)")
_MARKS = re.compile(r"(?<!\w)[*_~]{1,3}(?=[\w\"'(])|(?<=[\w.,!?\"')])[*_~]{1,3}(?!\w)")
_LOG_LINE = re.compile(
    r"^[^\S\n]*(?:"
    r"\[?\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d.*"  # 2026-01-31 10:00:01 ERROR …
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\s+\d\d?\s+\d\d:\d\d:\d\d\s.*"
    r"|\d{1,3}(?:\.\d{1,3}){3}\s+-\s.*"  # a line of an access log
    r"|\[?\d\d:\d\d:\d\d\b.*"
    r"|Traceback \(most recent call last\):.*"
    r"|File \"[^\"]+\", line \d+.*"
    r"|at [\w$.<>]+\(.*\).*"  # a stack frame
    r"|(?:Exception in thread|Caused by:|npm ERR!|HTTP/\d).*"
    r"|[\w.]+\([^()\n]*\);?"  # a call
    r"|(?:ERROR|WARN|WARNING|INFO|DEBUG|FATAL)[\s:\]].*"
    r"|[\w.]+(?:Error|Exception): .*"
    r"|[VDIWEF]/[\w.]+(?:\(\s*\d+\))?: .*"  # a phone's log
    r"|\$ \S.*"  # a shell prompt
    r"|[{}\[\]();,]+"
    r"|\"[\w-]+\"\s*:.*"  # a line of JSON
    r")[^\S\n]*$",
    re.MULTILINE,
)
_BLANKS = re.compile(r"[^\S\n]+")
_LINES = re.compile(r"\s*\n\s*")


MENTION = re.compile(r"<@([A-Z0-9]+)(?:\|[^>]*)?>")
"""A mention of a person in Slack's text; its group is their id."""

FILE = "\N{PAPERCLIP}"
"""Stands for a file that came without words: a person has to look at it."""


def escape(text: str) -> str:
    """Escape the three characters that Slack gives a meaning to."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def unescape(text: str) -> str:
    """Undo `escape`, and nothing more: an `&amp;lt;` is an `&lt;` that somebody wrote."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def normal_form(phrasing: str) -> str:
    """A phrasing as it is compared with others: in lower case, without its end and odd spaces."""
    return " ".join(phrasing.casefold().split()).rstrip("?.! ")


def straight(text: str) -> str:
    """The text with the apostrophes that phones type as those that the rules are written with."""
    return text.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")


def is_only_a_file(raw: str) -> bool:
    """Whether somebody sent a file and said nothing."""
    return FILE in raw and not clean(MENTION.sub(" ", raw))


def clean(raw: str, *, keeps_addresses: bool = False) -> str:
    """What the person said: no markup, code, addresses, mentions, emoji or quoted lines.

    Line ends stay, for they separate sentences. Only the first MAX_TEXT characters count.
    `keeps_addresses`: those of people and pages stay, for whoever reads on.
    """
    text = raw[: 2 * MAX_TEXT].replace("\r\n", "\n").replace("\r", "\n")
    text = _FENCE.sub("\n", text)
    text = _SPAN.sub(" ", text)
    text = _QUOTED.sub("", text)
    text = _ANGLED.sub(_shown_in if keeps_addresses else _label_of, text)
    text = html.unescape(text)
    text = _LOG_LINE.sub("", text)
    if not keeps_addresses:
        text = _ADDRESS.sub(" ", _URL.sub(" ", text))
    text = _EMOJI.sub(" ", text)
    text = _MARKS.sub("", text)
    if not (text.isascii() and text.replace("\n", " ").isprintable()):
        text = "".join(_plain(char) for char in text)
    text = _LINES.sub("\n", _BLANKS.sub(" ", text)).strip()
    return text[:MAX_TEXT].strip()


def _label_of(angled: re.Match[str]) -> str:
    """What a person wrote inside Slack's `<…>`: a link's label where that is words."""
    target, _, label = angled.group(1).partition("|")
    if target.startswith(("@", "#", "!")) or not label:
        return " "
    is_address = _URL.search(label) or _ADDRESS.search(label) or re.fullmatch(r"\S+[./]\S+", label)
    return " " if is_address else f" {label} "


def _shown_in(angled: re.Match[str]) -> str:
    """What a person reads of Slack's `<…>`: an address, or the label of a link."""
    target, _, label = angled.group(1).partition("|")
    is_somebody = target.startswith(("@", "#", "!"))
    return " " if is_somebody else f" {label or target.removeprefix('mailto:')} "


def _plain(char: str) -> str:
    """A character as words need it: emoji, control and format characters become nothing."""
    if char < "\x7f":
        return char if char >= " " or char == "\n" else " "
    category = unicodedata.category(char)
    if category in ("Cf", "Mn", "Me") and char != "\u200d":
        return char if category == "Mn" else ""
    return " " if category in ("So", "Cc", "Co", "Cn", "Cs", "Sk", "Cf", "Zl", "Zp") else char


# --- sentences ---------------------------------------------------------------------------------

_BREAK = re.compile(
    r"(?<![ .][A-Za-z]\.)(?<!^[A-Za-z]\.)(?<!\b[MmDdSs][rsSt]\.)(?<!\bMrs\.)(?<!\b[vV]s\.)"
    r"(?<!\b[nN]o\.)(?<=[.!?…])\s+|\n+|\s+[-–—]+\s+|:\s+|;\s*|(?<=[。！？])\s*"  # noqa: RUF001
)


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a cleaned text, also parted by line ends, colons and spaced dashes."""
    parts = (part.strip(" \t,-–—") for part in _BREAK.split(text))  # noqa: RUF001
    return tuple(part for part in parts if any(char.isalnum() for char in part))


# --- pleasantries ------------------------------------------------------------------------------

_WHO = (
    r"(?:there|all|everyone|everybody|every1|folks|team|guys|people|both|again|friends?|@?support"
    r"|sir(?:\s+or\s+madam)?|madam|ma'?am|you)"
)
_HELLO = (
    rf"(?:(?:hi+|hey+|hello+|heya?|hiya|howdy|yo|greetings|dear|good\s+(?:morning|afternoon"
    rf"|evening|day)|morning|afternoon|evening)(?:\s+{_WHO})*)"
)
_THANKS = (
    r"(?:(?:ok(?:ay)?|great|perfect|awesome|cool|brilliant|and|but|no|oh|super)[\s,]+)*"
    r"(?:(?:many|much|big)\s+)?(?:thanks|thank\s+(?:you|u)|thx|thnx|tnx|ty|tysm|tia|cheers|ta)"
    r"(?:\s+(?:so|very|a)\s+(?:much|lot|million|ton|bunch))?"
    r"(?:\s+(?:in\s+advance|again|all|everyone|team|guys|folks|kindly|indeed|though|mate|both))*"
    r"(?:\s+for\s+(?:(?:all|any|the|your|ur|his|her|their|that|this|you)\s+)*"
    r"(?:quick\s+|kind\s+|fast\s+|great\s+)?"
    r"(?:help|time|support|reply|response|answer|assistance|patience|info|advice"
    r"|getting\s+back(?:\s+to\s+me)?|looking\s+into\s+(?:it|this|that)))?"
)
_WELL = (
    r"(?:(?:i\s+)?(?:really\s+)?hope\s+(?:(?:that\s+)?(?:you(?:'?re|\s+are)?|all|everyone|everybody|this|your"
    r"|everything)(?:\s+(?:all|is|are|message|e?mail|note|finds?\s+you|day|week|morning|weekend|doing|having"
    r"|had|going|been|today|a|an|great|good|nice|well|fine|okay?|lovely|so\s+far))*))"
    r"|(?:how\s+(?:are|r)\s+(?:you|u|things)(?:\s+(?:all|doing|today|guys))*)"
    r"|(?:happy\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
)
_HELP_ME = (
    r"(?:(?:can|could|would|will)\s+(?:anyone|someone|anybody|somebody|you)\s+(?:please\s+)?help(?:\s+me)?"
    r"(?:\s+out)?(?:\s+(?:here|please|with\s+(?:this|it|that|something)))?)"
)
_OPENER = (
    r"(?:(?:just\s+)?(?:a\s+|one\s+|another\s+)?(?:quick|small|little|short|silly|dumb|newbie|basic"
    r"|more|other|further|simple|stupid|general|last)"
    r"\s+(?:question|one|q|query)(?:\s+(?:for\s+(?:you|u|the\s+team)|here|please))?)"
    r"|(?:(?:i(?:'?m|\s+am)?\s+)?(?:so\s+|very\s+)?sorry\s+(?:to|for)\s+(?:bother(?:ing)?|disturb(?:ing)?"
    r"|bug(?:ging)?|the\s+(?:bother|noise|spam))(?:\s+(?:you|everyone|you\s+all|you\s+again))?)"
    r"|(?:(?:i(?:'?ve)?\s+)?(?:have|had|got|ve\s+got)\s+(?:a|one|another|some|two|(?:a\s+)?few)\s+"
    r"(?:quick\s+)?questions?)"
    r"|(?:(?:i(?:'?m|\s+am)\s+)?(?:not\s+sure|unsure)\s+(?:if|whether)\s+(?:this|it)(?:'?s|\s+is)\s+the\s+"
    r"(?:right|correct)\s+(?:channel|place|forum|room|thread)(?:\s+(?:to\s+ask|for\s+(?:this|it)))?(?:,?\s+but)?)"
    r"|(?:(?:so\s+)?sorry\s+if\s+(?:this|it)\s+(?:is|was|has\s+been)\s+(?:\w+\s+){0,3}(?:before|already|channel"
    r"|place|forum|question|answered))"
    r"|(?:(?:this\s+is\s+)?(?:my\s+)?first\s+(?:time\s+)?(?:post(?:ing|er)?|question)(?:\s+here)?)"
    r"|(?:(?:i(?:'?m|\s+am)\s+)?(?:(?:quite|very|kind\s+of)\s+)?new\s+(?:here|to\s+(?:this|all\s+this)))"
    r"|(?:(?:so\s+)?(?:please\s+)?bear\s+with\s+me)"
    r"|(?:i\s+was\s+(?:just\s+)?wondering(?:\s+if\s+(?:you|someone|anyone)\s+(?:can|could)\s+help(?:"
    r"\s+me)?)?)"
    rf"|{_HELP_ME}"
)
_CLOSER = (
    r"(?:(?:any|your)\s+(?:help|advice|pointers?|ideas?|guidance|assistance|input)\s+(?:(?:is|would"
    r"|will)\s+(?:be\s+)?)?(?:much\s+|greatly\s+|very\s+|really\s+)?(?:appreciated|welcome|great"
    r"|helpful))"
    r"|(?:(?:i(?:'?d|\s+would)\s+)?(?:really\s+)?appreciate\s+(?:it|(?:your|the|any)\s+help))"
    r"|(?:(?:i\s+)?look(?:ing)?\s+forward\s+to\s+(?:hearing\s+(?:from\s+you|back)|your\s+(?:reply"
    r"|response|answer)))"
    r"|(?:(?:please\s+)?let\s+me\s+know)"
    r"|(?:have\s+a\s+(?:great|good|nice|lovely|wonderful)\s+(?:day|week|weekend|evening|one|rest\s+of"
    r"\s+(?:the|your)\s+day))"
    r"|(?:(?:best|kind|warm|many)(?:\s+(?:regards|wishes))|regards|sincerely|all\s+the\s+best|best)"
    r"(?:,?\s*\n?\s*(?:[^\W\d_]{1,20}\.?\s+)?[^\W\d_]{2,20}(?=\W*\Z))?"
    r"|(?:(?:please|pls|plz|kindly)(?:\s+(?:help|advise|assist|respond|reply|explain)(?:\s+me)?)?)"
    r"|(?:help(?:\s+me)?(?:\s+please)?)"
    r"|(?:you\s+(?:guys\s+|folks\s+|all\s+)?(?:rock|are\s+(?:the\s+best|great|awesome|amazing)))"
)
_BYE = r"(?:(?:good\s*)?bye|see\s+(?:you|ya)(?:\s+(?:later|soon))?|good\s+night|cya)"
_YES = (
    r"(?:(?:ok(?:ay|ey)?|k|kk|sure|alright|all\s+right|right|got\s+(?:it|you)|gotcha|understood|i\s+see"
    r"|makes\s+sense|noted|will\s+do|done|cool|great|nice|perfect|awesome|excellent|brilliant|lovely"
    r"|fine|good(?!\s*bye)(?:\s+to\s+know)?|sounds\s+(?:good|great)|yes|yep|yeah|yup|no|nope|np|no\s+(?:problem"
    r"|worries)|(?:you(?:'?re|\s+are)\s+)?welcome|anytime|same(?:\s+here)?|lol|haha+|hmm+|wow|agreed"
    r"|exactly|indeed|true|fair\s+enough|never\s*mind|nvm|that\s+(?:worked|works|helps|helped|did\s+it"
    r"|fixed\s+it|solved\s+it|makes\s+sense)|it(?:'?s|\s+is)?\s+(?:works?|working|solved|fixed)(?:\s+now"
    r")?|works(?:\s+now)?|solved|fixed|problem\s+solved|all\s+(?:good|set)"
    r"|(?:i(?:'ll|\s+will)|will)\s+(?:try|check|do)(?:\s+(?:it|that))?)(?:\s+(?:now|then|too|again|for\s+me))?)"
)
_GAP = r"[\s,.!;:)(\-–—~]*"  # noqa: RUF001


def _only(*kinds: str) -> re.Pattern[str]:
    """A pattern for text that is nothing but these kinds of talk, in any order."""
    return re.compile(rf"{_GAP}(?:(?:{'|'.join(kinds)})(?!\w)[?]?{_GAP})+", re.IGNORECASE)


_THANKED = (
    r"(?:(?:,?\s+(?-i:[A-Z])[\w'-]{1,19}){1,2}"
    r"|\s+(?!(?:anyways?|but|though|nothing|however|if|not|no|loads?|to|in|for|and)\b)[a-z]{2,12}(?=\W*\Z))"
)
_ONLY_THANKS = re.compile(
    rf"{_GAP}(?:{_YES}(?!\w){_GAP})*{_THANKS}(?!\w){_THANKED}?{_GAP}(?:(?:{_THANKS}|{_YES}|{_CLOSER})(?!\w){_GAP})*",
    re.IGNORECASE,
)
_ONLY_YES = _only(_YES, _THANKS)
_ONLY_SMALL_TALK = _only(_HELLO, _THANKS, _WELL, _OPENER, _CLOSER, _BYE, _YES)
_NAME = r"(?:[ ][A-Z][\w'-]{1,20}(?=\s*[,!\n]))?"  # a name after a greeting
_END = r"(?=\s*(?:[,.!?;:)\n]|[-–—]\s))"  # noqa: RUF001
_WHOLE_WISH = r"(?:(?<=\bwell)|(?<=\bweek)|(?<=\bday)|(?<=\bbut))(?=\s)"  # it ends without a stop
_LEADING = re.compile(
    rf"{_GAP}(?:(?i:{_HELLO}){_NAME}(?!\w)|(?i:{_THANKS}|{_WELL}|{_OPENER})(?:{_END}|{_WHOLE_WISH}))"
    rf"(?:[?](?=\s))?{_GAP}"
)
_AT_END = rf"{_THANKS}|{_WELL}|{_CLOSER}|{_BYE}|{_HELP_ME}"
_SIGNED = r"(?:[ ,]+[A-Z][\w'-]{1,20}\.?)"
_TRAILING = re.compile(
    rf"(?:(?i:(?:[,.!?;:)\n]|\s[-–—]\s){_GAP}(?:{_AT_END})(?:\s+and\s+(?:{_AT_END}))?){_SIGNED}?"  # noqa: RUF001
    rf"|(?i:\s+(?:please|pls|plz|{_THANKS})))[?]?{_GAP}\Z"
)
_SHORT = 120  # longer than this, nothing is mere small talk
_EDGE = 300  # how far into a message a greeting, or thanks at its end, is looked for


def _is_only(pattern: re.Pattern[str], text: str) -> bool:
    text = text.strip()
    return 0 < len(text) <= _SHORT and pattern.fullmatch(straight(text)) is not None


def is_thanks(text: str) -> bool:
    """Whether the text gives thanks and does nothing more."""
    return _is_only(_ONLY_THANKS, text)


def is_acknowledgement(text: str) -> bool:
    """Whether the text only says that something was heard: ok, thanks, that worked."""
    return _is_only(_ONLY_YES, text)


def is_small_talk(text: str) -> bool:
    """Whether the text is greetings, thanks and pleasantries and nothing more."""
    return _is_only(_ONLY_SMALL_TALK, text)


def strip_pleasantries(text: str) -> str:
    """The text without greetings, thanks and the like around it; two words are always left."""
    while True:
        shorter = _strip_once(text)
        if shorter == text or len(shorter.split()) < 2:
            return text
        text = shorter


def _strip_once(text: str) -> str:
    head = _LEADING.match(text[:_EDGE])
    if head and head.end() < len(text):
        rest = text[head.end() :]
        if len(rest.split()) >= 2:
            return rest
    tail_at = max(0, len(text) - _EDGE)
    tail = _TRAILING.search(text[tail_at:])
    if tail is None:
        return text
    keeps = tail.group()[0] in ".!?)"
    return text[: tail_at + tail.start() + keeps].rstrip()
