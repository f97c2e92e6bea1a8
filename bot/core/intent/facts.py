"""Tells trouble that is told as a mere fact: *labels print in Greek*, *she left with her files*.

Who writes to those who look after a thing that it is so and so, and praises nothing, says that it
should not be so. So a fact about a thing is trouble unless it is well, was done, or is planned.
"""

from __future__ import annotations

import re
from itertools import pairwise, takewhile

from bot.core.intent.patterns import LEAD, any_of, word_set, words

# What people are served with, whatever their trade: it is looked after by somebody.
_THINGS = word_set(
    """
    access account address addresses alarm alert amount api app attachment authenticator axis
    backup badge balance bar bill billing board booking browser button calendar card cell
    certificate chart code column connection connector contract count currency cursor dashboard
    data database date delivery document domain download driver email embed endpoint entries
    entry event export feed field figure file filter folder font form formula graph header
    heading history hours icon image import interface invitation invite invoice item job key
    label language letters licence license line link list log login logo mail map menu message
    metric name note notification number order owner package page parcel password payment pdf
    permission phone picture pin plan platform portal preview price printout profile query
    receipt record refund report request response result role row schedule screen script seat
    section server session sheet shipment sign-on single site size sort source spreadsheet sso
    status sum sync system tab table telephone template text tile time timer timestamp title
    token tool tooltip total trial turnover unit update upload url user value vat version view
    voucher web webhook website widget workspace zone
    """,
    # What they do.
    """
    appear appeared display displayed load render show showed
    """,
)
_PEOPLE = word_set(
    """
    accountant accounting admin administrator agency analyst assistant auditor bank bookkeeper
    boss brother ceo cfo chairman chef clerk client colleague consultant controller coo council
    cousin cto customer daughter department dev developer director drivers engineer everybody
    everyone father finance founder friend funders girls guys he head husband intern it lawyer
    legal manager marketing matron mother nephew nurse officer parents partner people programmer
    pupils sales she sister solicitors son staff students supplier teacher team they trainee
    trustees wife
    """
)
_GOOD = any_of(
    r"""\b(?:perfect|great|good|nice|fine|well|exactly|punctual|right|correct|complete|happy|happier
    |suits?|praised?|grateful|taken with|unnoticed|clearest|sane|explains it|as our|as set|(?:its
    |their) own|loves?|loved|likes?|liked|smooth|finally|at once|relief|content|proud|match(?:es
    |ed)?|agrees?|works?|worked|working|proper|thanks?|thank|fast|faster|quicker|snappier|prettier
    |better|easier|clearer|best|useful|helpful|handy|enough|plenty|plain sailing|accepted|arrived
    |success\w*|safe|worth|smart|tally|tallies|blink|ovation|does it all|showed up|line up|lines up
    |with \w+ now|reliable|reliably|flawless|clean|neat|lovely|beautiful|brilliant
    |amazing|wonderful|smiling|delighted|glad|satisfied|pleased|impressed|spot on|on time|up to date
    |as (?:it|they|we|you|planned|expected|promised|advertised|agreed)|to the cent|in seconds
    |in (?:two|three|a|five|no|under|\d+) (?:\w+ )?(?:seconds?|minutes?|time)|now|since (?:we|i
    |our \w+) (?!have|are|see|get)|(?:just|exactly) what
    |no longer|(?:saved|saves) (?:us|me|my|our)|helps?|helped|approved|renewed|finished|ready
    |in place|every \w+ at \d+|all (?:set|there|here|in|green|up)
    |(?:is|are|was|were) (?:now )?(?:in|on|up|live|back|out|with)(?=\W*(?:$|[,;.]|now\b))
    |over the moon|sharp|chuffed|relieved|dream|what a|yay|congrat\w*|filed)(?:ly)?\b"""
)
_TO_COME = any_of(
    r"\b(?:will|won't|gonna|going to|plan(?:s|ned)? to|next (?:week|month|year|term|quarter)"
    r"|tomorrow|tonight|let's|can|could|may|might|would|later today)\b|'ll\b"
)
_FRONTED = re.compile(
    r"^\W*(?:since|after|when(?:ever)?|every|each|on|in|at|for|from|with|without|until|till|last"
    r"|this|as|once|ever|because|by|during|before|if|yesterday|today|according)\b[^,.!?]{1,60},\s",
    re.IGNORECASE,
)
_LED = any_of(LEAD)
# What somebody in particular did or says of themselves: told elsewhere, if at all.
_OWN = word_set(
    "i we i'm we're i've we've i'd we'd he she let's lets it it's that's there's what's"
)
_NOBODY = word_set("nobody none only somebody someone noone")
# *I get*, *we see*: of ourselves, and not our doing.
_BEARING = any_of(
    rf"""{LEAD}(?:(?:and|but|now|today|yesterday) )?(?:i|we|he|she|they) (?:only |always |just |now
    |both |all |often |constantly |sometimes )*(?:get|gets|see|sees|land|lands|find|finds|pay|pays
    |read|reads|end up|ends up|have|has|hear|receive|receives|come up with|lack|lacks|miss
    |misses) (?!(?:it|you|your|that)\W*$)"""
)
# A verb, by its shape: without one a sentence is a name. *-s* may be a plural, where no article
# says that a subject stands before it.
_VERB = any_of(
    r"""\b(?:is|are|has|have|does|do|goes|gets|comes|come|takes|take|gives|runs|run|show|appear
    |stands?|sits|keep|keeps|fill|fall|falls|lie|lies|belong|refuses|complains|says|ended up|ends up
    |land|stay|arrive|count|jump)\b""",
    r"""^\W*(?:the|our|my|your|an?|this|that|these|each|every|one|any|half|all|some|only|no ?body
    |another|it|he|she|they|we|i|you)\b.*\b(?!(?:hours|months|weeks|years|days|minutes|reports
    |seats|invoices|orders|rows)\b)\w{2,}(?:es|(?<!s)s) (?:the|a|an|my|our|your|its|his|her
    |their|in|on|as|at|to|up|out|off|away|back|me|us|him|them|it|no|nothing|from|into|with|through
    |only|after|before|over|under|between|twice|when|whenever|if|by|until|all|every|each|one|two
    |past|like|white|black|red|\d+|different|late|early|yesterday|last)\b""",
)
_PAST = any_of(
    rf"""^\W*(?:\w+ ){{1,6}}?(?:was|were|had|did|went|got|came|fell|took|gave|left|ran|stood|kept
    |began
    |sent|found|made|read|\w{{3,}}(?<!need)(?<!embed)(?<!feed)ed
    (?! (?:\w+ )?(?:{"|".join(sorted(_THINGS))})s?\b))\b"""
)
# *I typed it as told, and it refuses*: what came of it.
_AND_IT = any_of(
    r"""(?:,|\band\b|\bbut\b)(?: and| but| then| now)* (?:it|nothing|nobody)
    (?:(?: just| only| still| always| now| then)?) (?!is\b|was\b|has\b)\w+s\b"""
)
_IS = word_set("is was has had will would can did does went came came works worked took")
# What reached us, or was done to us by those we write to.
_BORNE = any_of(
    r"""\b(?:i|we|he|she|they) (?:just |now |again )?(?:got|received|had|have|get) (?:an?|your|this
    |another|the) (?:\w+ )?(?:e?mail|message|notice|letter|notification|pop-?up|warning|call|sms
    |text) (?:that|saying|about|from|which|with|of|asking|telling)\b""",
    rf"""{LEAD}(?:now )?you(?:'ve| have| just| still| also| already)* (?:\w{{3,}}ed|sent|took|put
    |wrote
    |gave|told|cut|made|left|let) (?:me|us|my|our)\b""",
)
# *I press save and the wheel turns*: whoever tells the steps tells that they lead nowhere.
_STEPS = any_of(
    r"""\b(?:i|we|you|one|she|he) (?:press|click|tap|hit|select|choose|enter|type|scan|drag|push|try
    |presses|clicks|taps|hits|selects|chooses|enters|types|tries)\b"""
)
_SPEAKING = word_set(
    "says say tells tell claims claim asks ask wants want thinks think insists complains refuses"
)
_AGENT = re.compile(  # *producer*, *dispatchers*
    r"(?!another|other|whether|after|over|under|never|ever|either|rather|later|longer|larger"
    r"|earlier|former|older|newer|bigger|upper|lower|summer|winter|quarter|paper|corner|center)"
    r"\w{3,}(?:[^n]er|tor|ist|man|men|ant)s?"
)
_ARTICLES = word_set("the our my your every each all")
_FULL = 8  # words, from which what begins with an article is no mere name
_FIRST = 9  # words, in which the subject stands

_DETAIL = re.compile(  # *her name is Jana*, *the order number is 4711*: told for what was asked
    r"\W*(?:and\s+)?(?:my|our|your|his|her|their|its|the)\s+(?:\w+\s+){0,2}?(?:name|e-?mail|address"
    r"|phone|number|ids?|user\s?name|login|handle|domain|url|link|reference|code|version|ticket)"
    r"\s+(?:is|are|was)\s+(?:(?-i:[A-Z][a-z]+)\b|\S*\d|\S+@\S|\w[\w-]*\.\w)",
    re.IGNORECASE,
)


def is_amiss(said: str) -> bool:
    """Whether a sentence that tells no news tells a fact about a thing that is looked after."""
    if _DETAIL.match(said):
        return False
    lead = _LED.match(said)
    rest = said[lead.end() :] if lead else said
    rest = _FRONTED.sub("", rest, count=1)
    told = words(rest)
    if _STEPS.search(said) or _BORNE.search(said) or _speaks(told):
        return _GOOD.search(said) is None
    if not any(map(_is_thing, words(said))) or _GOOD.search(said) or not _is_told(rest, told):
        return False
    if told[0] in _NOBODY or (told[0] == "it" and told[1:2] and told[1] not in _IS):
        return True
    if _TO_COME.search(rest) or _is_past(rest):
        return False
    if told[0] in _OWN:
        return _BEARING.search(rest) is not None
    subject = list(takewhile(lambda word: not _is_thing(word), told[:_FIRST]))
    is_of_thing = len(subject) < len(told[:_FIRST])
    return is_of_thing and not any(
        _is_in(_PEOPLE, word) or _AGENT.fullmatch(word) for word in subject
    )


def _is_in(table: frozenset[str], word: str) -> bool:
    """Whether one or several of a kind stand in a table of kinds."""
    return word in table or word.removesuffix("s") in table


def _is_thing(word: str) -> bool:
    return _is_in(_THINGS, word)


def _is_told(rest: str, told: list[str]) -> bool:
    return _VERB.search(rest) is not None or (
        told[:1] != [] and told[0] in _ARTICLES and len(told) >= _FULL
    )


def _is_past(rest: str) -> bool:
    past = _PAST.search(rest)
    return past is not None and _VERB.search(rest[: past.end()]) is None


def _speaks(told: list[str]) -> bool:
    """Whether a thing says something: *the page asks for a code*."""
    return any(_is_thing(thing) and verb in _SPEAKING for thing, verb in pairwise(told))


def comes_of_it(said: str) -> bool:
    """Whether something came of what was done, and it is not said to be well."""
    return (
        any(map(_is_thing, words(said)))
        and _AND_IT.search(said) is not None
        and _GOOD.search(said) is None
    )
