"""Tells to whom something was said: to us, or to somebody else in the channel."""

from __future__ import annotations

import re
from collections.abc import Collection

from bot.core.intent.patterns import any_of, word_set
from bot.core.text import straight

_GREETING = (
    r"(?:(?:hi+|hey+|hello|hiya|yo|morning|good\s+morning|dear|ok(?:ay)?|so|and|also|thanks|psst"
    r"|oi)[\s,]+)?"
)
_MENTIONED = r"<@[A-Z0-9]+(?:\|[^>]*)?>"
_MENTIONS = re.compile(rf"\s*{_GREETING}((?:{_MENTIONED}[\s,:&+]*(?:and\s+)?)+)", re.IGNORECASE)
_ID = re.compile(r"<@([A-Z0-9]+)")
_AT_NAME = re.compile(rf"\s*{_GREETING}@([^\W\d_][\w.'-]*)", re.IGNORECASE)
# At its end a mention speaks to somebody where it follows a comma, or a word that wants no object.
_AT_END = re.compile(
    rf"(?:,|\b(?:this|that|it|them|me|us|please|pls|plz|today|tomorrow|now|later|asap|yet|already"
    rf"|too))\s*({_MENTIONED}|@[^\W\d_][\w.'-]*)\W*(?:\Z|[,.!?]\s)",
    re.IGNORECASE,
)
_MOST = 300  # characters that are searched
_EVERYBODY = word_set("here channel everyone everybody support team all help bot")

# *Mr. Osei*, *Farah dear*, *Ravi and Olga*: all of it is the name.
_NAME = (
    r"(?:(?:mr|mrs|ms|miss|dr|prof|professor|sir|sister|uncle|aunt|auntie|coach|herr|frau|monsieur"
    r"|madame"
    r"|señora?)\.?\s+)?([^\W\d_][^\W\d_'-]{1,19}(?:-[^\W\d_]+)?)(?-i:\s+([A-Z][\w'-]{1,19}))?"
    r"(?:,?\s+(?:dear|love|mate|bro|dude|man|darling|honey|pal|buddy|san|my\s+(?:friend|dear|love"
    r"|man))"
    r"|\s*(?:and|&|\+|,)\s*(?-i:[A-Z])[^\W\d_]+)?"
)
_VOCATIVE = re.compile(
    rf"\s*({_GREETING}){_NAME}\s*([,:!]|\s[-\u2013\u2014])\s*(?=\w)", re.IGNORECASE
)
_BARE = re.compile(
    rf"\s*({_GREETING}){_NAME}\s+(?=(?:(?:can|could|would|will|did|do|have|are|were)\s+you|pls"
    rf"|plz|you(?:'ve|'re|\s+still)|your\s+\w+\s+(?:is|still|has))\b)",
    re.IGNORECASE,
)
_NOTED = re.compile(  # *note to Olga: …*
    r"\s*(?i:(?:note|reminder|message|info|question|memo)\s+)?(?i:to|for)\s+([A-Z][^\W\d_]+)\s*:\s"
    r"|\s*(?i:tell|ask|remind)\s+([A-Z][^\W\d_]+)(?:,|\s+to\b)"
)
# What is said to one who can do it: an order, a plea, a question about what they did.
_TO_YOU = any_of(
    r"""^\W*(?:(?:just|also|so|ok|when you can|if you can|quick one|fyi|sorry)[\s,]+)*(?:pls|plz
    |please|kindly|can|could|would|will|did|do|don't|does|have|has|are|were|any|remember|make sure
    |let me know|check|send|look|take|put|get|give|add|remove|upload|turn|fix|ask|tell|call|move
    |share|invite|update|sign|grab|bring|forget|watch|keep|see|stop|finish|book|ping|join|restart
    |rotate|press|change|reset|switch|use|try|leave|ring|pay|order|approve|forward|write|read|pick
    |clean
    |wait|delete|cancel|renew|make|start|run|export|import|upload|is your|are your|your|you|you're
    |you've|you'll
    |which of you)\b""",
    r"^\W*(?:what|where|when|why|how|which|who)\b[^.!?]{0,60}\byou(?:r|'re|'ve|'ll)?\b",
    r"""^\W*(?:i|we)(?:'ll| will|'ve| have|'m| am|'re| are)? (?:sent|put|moved|left|shared|added
    |need your|meet|see you|told)\b""",
    # An order after what it is about.
    r"""^\W*(?:the|our|my|your|we|i|it|this)\b[^.!?]{3,80}[,;.] *(?:so |and )?(?:can you|could you
    |would you
    |will you|pls|please|restart|fix|send|check|add|remove|change|reset|turn|use|look|tell|stop
    |bring
    |rotate|call|put|take|give|share|invite|sign|pay|press|renew|close|move)\b""",
    # What is wanted of them, and what they are to us; and to one whom other languages call *thou*.
    r"""^\W*(?:i|we|may i|might i|can i|could i|the \w+|my \w+) (?:\w+ )?(?:needs?|wants?|asks?
    |asked|begs?|expects?|trust|rely on|count on|would like|'d like) you to\b
    |^\W*(?:since|as|because) (?:our|the|my|you|you're|you are)\b[^.!?]*\byou\b
    |^\W*(?:may|might|can|could) i ask you\b|^\W*(?:i|we)(?:'ve| have)? (?:just )?(?:forwarded
    |emailed
    |mailed|booked|left|put|parked|given|gave|wrote|written) (?:you|it|the)\b
    |[^.!?]{0,80}\b(?:du|dir|dich|hast|kannst|dein\w*|tu|tes|ton|peux|puedes|tienes|hiciste|você
    |puoi|hai
    |kun je|heb je|kan du|har du)\b""",
)
# Whoever of their own is meant, though it is said to all.
_OURSELVES = any_of(
    r"""^\W*(?:<!\w+>|@\w+)?\W*(?:(?:hi|hey|so|ok|pls|please|quick one|reminder)[\s,:]+)*(?:(?:has
    |did
    |have|is|are|can|could|would|does|will) )?(?:any ?(?:one|body)|some ?(?:one|body)|everyone
    |everybody|all|who|which|those|one|the rest|everybody else) (?:of |in |on |from |at )
    (?:our|us|my|finance|hr|it|sales|ops|marketing|accounting|dispatch|the (?:\w+ )?(?:team|shift
    |crew|office|group|kitchen|department|class|floor|ward|depot))\b(?=.*\b(?:please|pls|yet
    |already|before|until|by|today|turn|use|check|make sure|remember|don't)\b)"""
)
# *Salesforce, can you connect it?* names what it is about.
_OF_IT = any_of(r"""^\W*(?:can|could|would|will) you (?:please |pls )?\w+ (?:it|that|them|this
|one)\b(?: (?:for us|please|pls|too))*\W*$""")
_FIRST_OF_ALL = any_of(r"""^\W*(?:(?:can|could|may|do|does|is|are|will|would|should) (?:i|we|it
|there|the|my|our|this)\b|any ?(?:one|body))""")
# What colleagues say to each other, also after a greeting.
_AMONG_US = any_of(
    r"""\b(?:before|when|once|after|until|till) you(?:'re)? (?:go|leave|get|come|are|head|log|clock
    |finish|land|wake|back|done|in)\b|\bwhen you're (?:back|in|done|free|around|at)\b
    |\byour (?:desk|laptop|script|branch|lunch|vacation|holiday|shift|team|boss|pc|inbox|login
    |account|password|access)\b|\byou're (?:the|an|our) (?:\w+ )?(?:admin|owner|boss|expert|last
    |only)\b|\b(?:at|over|after|during) (?:lunch|standup|stand-up|the standup|our 1:1)\b|\b(?:our
    |the) (?:boss|cfo|ceo|cto|intern|office|fridge|kitchen)\b|\bon our side\b|\bdid (?:legal
    |finance|it|hr|ops|sales|marketing) \w+"""
)
# Words that stand before a comma, or before *can you*, as a name would, and are none.
_NO_NAMES = word_set(
    """
    actually again ah all alright also and another any anybody anyone anyway apologies apparently
    argh awesome basically because besides billing both bot brilliant btw but cc chat cheers
    congrats correct currently dear done easy edit either else er everybody everyone exactly
    excellent fellas fellow finally fine first firstly folks for friends funny fyi generally gents
    good gosh great guys haha hello help here hey hi hm hmm hmmm honestly how however i idea if
    important in instead internally it just kidding ladies last lastly lately later let like
    listen lol look lovely man mate maybe meanwhile moving my neither next nice no nope nothing
    now obviously off oh ok okay on once one only oops ooh oops or other others otherwise ouch our
    peeps people perfect perhaps please pls plus possibly problem ps q question questions quick
    quickly ready really regarding regardless right sad same second secondly seriously service
    similarly since sir so someone somebody something sometimes soon sorry still strange strangely
    suddenly sup super support sure surely tbh team test thank thanks that the then there these
    they thing third this though thus time today tomorrow tonight true two two-factor u ugh um
    unfortunately update urgent usually wait we weird weirdly welcome well what whatever when
    where which while who whoever why wow y'all yeah yep yes yesterday yet yo you yup monday
    tuesday wednesday thursday friday saturday sunday if since as although because unless until
    how what do does did have has are is can could would will should might must why who january
    february march april may june july august september october november december morning
    afternoon evening night mornin evenin
    """,
    # things that people put first
    """
    account accounts alert alerts api app billing board boards button card chart charts connector
    csv customer customers dashboard dashboards data email emails error export exports file files
    filter import imports integration invite invoice invoices key keys licence license link login
    logins mail mails metric order orders page password passwords payment pdf plan pricing
    question refund report reports request row rows sales seat seats security server sheet site
    sso subscription sync syncs table tables token user users webhook webhooks website workspace
    admin admins it finance legal hr ops marketing nobody none context background note notes tldr
    tl reminder summary issue issues situation human person agent operator bitte goal status step
    steps example problem problems
    """,
)


def is_to_somebody_else(
    raw: str, ours: Collection[str] = (), names: Collection[str] = (), *, is_proper: bool = True
) -> bool:
    """Whether a message speaks to somebody who is not on the team.

    `raw` is Slack text; `ours` are the ids of whoever counts as us, `names` what they are called,
    in lower case. Before a comma a name must be written as one where `is_proper`; a greeting
    before a name that nobody knows may still be meant for us.
    """
    if (noted := _NOTED.match(raw)) is not None:
        name = (noted[1] or noted[2]).casefold()
        return name not in names and name not in _NO_NAMES
    mentioned = _MENTIONS.match(raw)
    if mentioned is not None:
        return not set(_ID.findall(mentioned[1])) & set(ours)
    if _is_named_at(_AT_NAME.match(raw), ours, names) or _is_named_at(
        _AT_END.search(raw), ours, names
    ):
        return True
    plain = straight(raw)
    return _OURSELVES.search(plain[:_MOST]) is not None or _is_spoken_to(
        plain, names, is_proper=is_proper
    )


def _is_named_at(
    called: re.Match[str] | None, ours: Collection[str], names: Collection[str]
) -> bool:
    """Whether an at-sign names somebody else."""
    if called is None:
        return False
    ids = _ID.findall(called[1])
    if ids:
        return not set(ids) & set(ours)
    name = called[1].lstrip("@").casefold().rstrip(".'-")
    return name not in _EVERYBODY and not any(part in names for part in re.split(r"[.'_-]", name))


def _is_spoken_to(raw: str, names: Collection[str], *, is_proper: bool) -> bool:
    """Whether a message begins with somebody else's name, and goes on as one speaks to people."""
    after_comma = _VOCATIVE.match(raw)
    spoken_to = after_comma or _BARE.match(raw)
    if spoken_to is None:
        return False
    greeting, name, second = spoken_to[1], spoken_to[2], spoken_to[3]
    rest = raw[spoken_to.end() : spoken_to.end() + _MOST]
    words = spoken_to[0][len(greeting) :].casefold().split()
    if any(word.strip(",:.!-") in names for word in words) or name.casefold() in _NO_NAMES:
        return False
    if second and second.casefold() in _NO_NAMES:
        return False
    if name.casefold().endswith("ly") or name.casefold().endswith("ing"):
        return False
    if _OF_IT.match(rest):
        return False
    is_name = name[:1].isupper() and not name.isupper()
    if after_comma is not None and is_proper and not is_name and _TO_YOU.match(rest) is None:
        return False
    if greeting.strip(" ,\n"):
        return _TO_YOU.match(rest) is not None and _AMONG_US.search(rest) is not None
    return _TO_YOU.match(rest) is not None and _FIRST_OF_ALL.match(rest) is None
