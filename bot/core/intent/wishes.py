"""Tells that a sentence wants something done: wishes, commands, pleas."""

from __future__ import annotations

import re

from bot.core.intent.patterns import BREAK, LEAD, any_of, word_set, words

# --- commands ----------------------------------------------------------------------------------

# What is done for people who ask for it. These open a command whatever follows.
_SERVICE_VERBS = word_set(
    """
    activate add adjust allow alter append apply approve arrange assign assist authorise authorize
    bill book build bump buy calculate cancel change charge clear compare compose configure confirm
    connect convert correct create deactivate decrease delete deliver deny describe determine
    disable disconnect discontinue display divide downgrade duplicate edit embed enable ensure
    erase escalate exchange exclude expedite explain extend fetch filter find fix forward freeze
    generate get give grant hide identify import include increase inform insert install integrate
    investigate invite keep list locate lower make mark merge migrate mute notify obtain open
    organise organize pause permit play postpone prepare prevent process provide publish pull
    purchase raise rebuild recalculate recover redirect reduce refresh refund register reimburse
    reinstate reload remind remove rename renew reopen reorder repair replace reply rerun resend
    reserve restart restore resume resync retrieve retry reverse revert revoke roll rotate schedule
    secure select send separate set share show shut sort specify start stop submit subscribe
    suspend swap switch sync tell terminate track transfer translate trigger turn unblock undo
    unfreeze uninstall unlink unlock unsubscribe update upgrade upload validate verify view waive
    whitelist wipe withdraw write
    """
)
# Names of things as well: they open a command where a thing to do it to comes next.
_NOUNS_TOO = word_set(
    """
    access address use back block book bill build bump call change charge check close copy cut
    design download draft drop email end exchange export file filter fix freeze issue import
    install invite limit link list lock mail map mark order pause plan play post print process
    publish pull purchase push raise record refresh refund release remind repair reply report
    request rerun reset restart resync return reverse review run schedule search set share show
    sign sort split start swap switch sync test text track transfer trigger turn
    undo update upgrade upload view
    """
)
_OBJECTS = word_set(
    """
    the a an my our your his her their its all any this that these those it them me us him both
    each every another more up out on off for to from with in into back over one two three some
    new old only access everything everyone everybody
    """
)
_SURE_OBJECTS = word_set(
    "the a an my our me us it this that these those him her them all every their your"
)
# After what might be a command, these show that it was the subject of a statement.
_PREDICATES = word_set(
    """
    is was are were has had have work works worked went looks looked seems came comes took ran runs
    lands goes keeps did does will would can could at by day time went says said took arrived shows
    finished failed succeeded completed might should must may isn't wasn't doesn't didn't finally
    """
)
# What stands before a thing without telling anybody to do anything to it.
_NO_COMMANDS = word_set(
    # little words
    """
    a an the in on at for from with without to by of about after before since until till during
    within over under between among against into onto via per like as than through across behind
    beyond near off out up down around along and or but nor so because if when while although though
    unless whether once whereas that which who whom whose what where why how i we you he she it they
    this these those there here is are was were be been am do does did has have had can could will
    would shall should may might must not no never yes yep nope ok okay just only even still also
    maybe perhaps again now then today tomorrow yesterday always often sometimes quite such both
    half all most many some any each every another other same both either neither except despite
    my our your his her their its me us them mine ours yours plus minus times regarding concerning
    """,
    # what was done, by somebody who goes without saying
    """
    added got went came took made sent found built left kept gave told saw ran met paid won lost
    bought brought thought taught caught held heard led meant spent stood understood wrote spoke
    broke chose drove grew knew threw drew flew began sold felt dug fed bet beat sat shot slept
    swam wore woke stuck spun hung swept put hit cut bit hid rid read let quit shut redid undid
    """,
    # what people say to be kind, or of themselves
    """
    love loved enjoy like hope wish thank thanks welcome meet see save bless hold pass guess think
    believe suppose feel mean know say watch remember imagine bet hate miss gonna gotta kudos cheers
    props congrats congratulations happy good great nice sorry glad proud lol haha wow omg pardon
    excuse forgive ignore forget mind need want wanna have having having everyone everybody
    anyone someone nobody people folks guys team hi hey hello dear morning bring join eat drink
    fingers back fine cool sweet neat true right left wrong next last first fyi
    worth week month year term quarter semester season summer sprint appreciate evenin mornin oh
    ah hm asking gm cool nothing everything half
    """,
)
_LY_VERBS = word_set("apply supply reply multiply rely comply simplify")
_SS_VERBS = word_set(
    "access address process discuss dismiss bypass pass compress express assess focus canvas"
)
_FIRST_CLAUSE = re.compile(r"[,;:.!(]\s")
_PARTICLES = word_set("up out on off in back over")
_PAIR = 2  # words
_BARE = 4  # words, from which *export raw tables nightly* is a command and no heading
_LEADING = any_of(LEAD)
_IDIOMS = any_of(
    r"""\b(?:take (?:your time|it easy|care)|hold (?:my beer|the line|that thought)|save the date
    |keep (?:it|them|up) (?:up|coming|the good)|give (?:it up|them hell|it a rest)|call it (?:a day
    |even)|count me in|make my day|bring (?:it on|your own|the (?:cake|snacks|kids|beer))
    |pass the (?:popcorn|salt)|beats me|speak of the devil|back in (?:\d+|an?)\b|take (?:my money
    |a bow)|let it snow|break a leg|hang in there|buckle up)"""
)
# *Set*, *put* and *cut* are also what was done, where it is said when or how it went.
_SET_ALREADY = any_of(
    r"""^\W*(?:(?:just|also|and|ok|already)[\s,]+)*(?:set|put|cut|hit|read|reset|shut|split|let
    |quit)\b[^?]*(?:\b(?:yesterday|yday|last (?:night|week|month|\w+day)|this morning|earlier
    |ago)\b|, (?:took|works?|all|looks|and it works|done|fine|no problem)\b)"""
)
_LAPSED = any_of(r"^\W*(?:i |we |just |ok )*(?:\w{3,}ed|found|took|went|got|gave|made|had|was) ")
_SAME_IN_PAST = any_of(r"^\W*(?:set|put|cut|read|let|hit|split|shut|reset)\b")
_STEPS = any_of(r"[,;:]\s*(?:and )?(?:then )?")


def _is_command(said: str) -> bool:
    """Whether the words begin with what somebody should do."""
    head, *rest = words(_FIRST_CLAUSE.split(said[:80])[0])[:3] or [""]
    if not rest:
        return False
    first = rest[0]
    if first in _PREDICATES or (first.endswith("ed") and first not in ("embed", "need", "red")):
        return False
    if head in _NOUNS_TOO:
        clause = words(said[:80].partition(",")[0])
        is_wordy = len(clause) >= _BARE and not any(
            word in _PREDICATES or word.endswith("ed") for word in clause
        )
        if first in _PARTICLES and len(clause) == _PAIR:
            return False  # *sync back*: it is
        return (
            (first in _OBJECTS and first not in ("from", "for")) or first[0].isdigit() or is_wordy
        )
    if head in _SERVICE_VERBS:
        return True
    is_verb = not head.endswith(("ed", "ing", "n't")) and head.isalpha()
    is_verb = is_verb and not (head.endswith("ly") and head not in _LY_VERBS)
    is_verb = is_verb and not (head.endswith("s") and head not in _SS_VERBS)
    return is_verb and head not in _NO_COMMANDS and first in _SURE_OBJECTS


def _commands(said: str) -> bool:
    if _IDIOMS.search(said) or _SET_ALREADY.search(said):
        return False
    lead = _LEADING.match(said)
    start = said[lead.end() :] if lead else said
    if _is_command(start):
        return True
    steps = _STEPS.split(start)[1:]
    if _LAPSED.match(start):  # *found it, set it to ours*: told, and not ordered
        steps = [step for step in steps if _SAME_IN_PAST.match(step) is None]
    return any(_is_command(step) and words(step)[1] in _SURE_OBJECTS for step in steps)


# --- wishes ------------------------------------------------------------------------------------

_NOT_WANTED = (
    r"(?<!\x27ll\sonly\s)(?<!no\s)(?<!don\x27t\s)(?<!dont\s)(?<!not\s)(?<!longer\s)"
    r"(?<!without\s)(?<!anyone\s)"
)
_HAD = r"(?<!all\swe\s)(?<!all\si\s)(?<!what\swe\s)(?<!what\si\s)(?<!everything\swe\s)"
_WISH = any_of(
    r"""^\W*(?:feature (?:request|idea|wish)|suggestion|idea|request|wish ?list)\W|\b(?:it
    |that) would help\b|^\W*\+1 for \w""",
    rf"""{LEAD}let (?:us|[a-z]+s|users|people|them|customers|viewers) (?!(?:know|check|try|see|ask
    |think|look|get|have|say|be|do|start|go|give|hope|not)\b)\w+ \w+""",
    r"""\b(?:please|pls|plz|plse|pretty please|kindly|asap|a\.s\.a\.p)\b
    (?! (?:note|find attached|ignore|disregard|be aware|see attached|welcome|meet|join me)\b)""",
    r"""\b(?:can|could|would|will) (?:you|ya|u|y'all|some ?(?:one|body)|any ?(?:one|body)
    |one of you|support|the team|your \w+|you guys)\b(?! (?:believe|imagine)\b)""",
    rf"""\b{_NOT_WANTED}{_HAD}(?:needs?|requires?|wants?|wanna|wish(?:es)?|prefers?|demands?
    |requesting|crave)\b(?! (?:not|nothing|no|for (?:now|me to worry)|\w+ less|to (?:say|thank
    |share|mention|let (?:you|everyone|y'all)|congratulate|celebrate|add that|run|go|leave|jump|hop
    |dash))\b)(?! (?:me|us|you|y'all) (?:luck|all))(?! (?:(?:an?|more|some|my|another
    |the) )?(?:coffee|tea|sleep|nap|drink|beer|break|holiday|vacation|hug|weekend|espresso
    |snack)\W*$)(?! (?-i:[A-Z])\w+ to\b)""",
    r"""\b(?:\w+)(?:'d| would) (?:really |also |rather |still
    |very much )?(?:like|love|appreciate|prefer|have it|be (?:grateful|interested|happy (?:if
    |to have)))\b
    (?! (?:it|that|this)\s*$)(?! to (?:say|thank|share|congratulate)\b)""",
    r"""\b(?:looking (?:for|to)|(?:i|we) (?:look|search) for|in need of|(?:asks?|asking
    |asked) (?:us |me |you )(?:for|to)|(?:i'm
    |we're|am|are|was|were) asking for|(?<!were\s)(?<!was\s)waiting (?:for|on|since)|waited
    |struggl(?:e|ing)
    |hoping (?:to|for|you)|attempting|interested in|i'm after|considering (?!\w+ing)
    |would be (?:great|good
    |nice|helpful|cool|useful|awesome) (?:if|to)|is missing|due from you)\b""",
    rf"""{BREAK}(?:don't|do not) (?!(?:worry|bother|mind|forget|mention|know|think|be|thank
    |see|saw|had|got|notice|care|miss|ask|regret)\b)(?!\w+ed\b)\w+ (?:\w+ )?(?:the|a|an|my|our|your
    |it|them|us|me|any|this
    |that)\b""",
    rf"""{LEAD}(?:please )?(?:don't|do not|never) (?!(?:worry|bother|mind|forget|mention|know|think
    |be|thank|see|notice|care|miss|ask|regret|even|get me wrong|sweat|panic)\b)\w+ \w+""",
    rf"""{LEAD}(?:would you )?mind \w+ing\b|\b(?:if|hope) you (?:could|can|would)\b|\b(?:be so kind
    |i'd suggest)\b""",
    r"""\b(?:it|that|would|this)(?:'d)? (?:would )?be (?:\w+ )?(?:great|nice|good|cool|helpful
    |useful|awesome|lovely) (?:if|to (?!hear|know|see you))""",
    r"\bwould (?:suit|help|please|delight|make) (?:me|us|everybody|everyone|life)\b",
    r"""\b(?<!i\s)(?<!we\s)(?<!you\s)must (?:not )?(?!be (?:proud|nice|fun|good|great|hard|lovely
    |tired|joking|kidding|so)\b|(?:have|say|go|run|know|admit|feel)\b)\w+
    |\b(?:has|have) to (?:stand|appear|show|read|contain|include|carry|come|stay|start)\b""",
    r"^[^,]* (?:would|'d) be (?:\w+ )?(?:great|nice|helpful|cool|awesome|useful)\W*$",
    r"\b(?:needs?|has|have|had|ought) to be (?!(?:said|fair|honest)\b)\w+",
    r"""\b(?:i|we) (?:must|have (?:got )?to|gotta|'ve got to) (?!(?:go|run|leave|jump|drop|say|admit
    |dash|head|hop|confess|eat|catch)\b)\w+""",
    r"""^\W*help\b(?! (?:page|center|centre|article|text|was|is|desk)\b)
    |\bhelp (?:me|us|please|needed|wanted|out|with)\b(?! (?:a lot|so much)\b)
    |(?<!without\s)\b(?:need|want|some|any|your|get|for) help\b|\bassist(?:ance)?\b
    |(?<!of\s)(?<!without\s)(?<!without\sany\s)\bhelp\W*$""",
    r"""(?<!they\x27ll\s)(?<!they\swill\s)\b(?:call|contact|ring|phone|email|mail|ping|reach out to
    |get back to|talk to|answer) (?:me|us)\b""",
    r"""\b(?:tell|inform|give|send|show|teach|remind|notify) (?:me|us)\b(?! (?:that|a good laugh
    |hope)\b)""",
    r"""\b(?:want|wanted|hope|hoped|wish|plan|planned) (?:it|them|this|that|everything|nothing
    |everybody|everyone) \w+""",
    r"""\b(?:i|we) have (?:an?|another|some|two|three|a few) (?:\w+ )?(?:requests?|problems?
    |issues?|favou?r)\b""",
    r"\b(?:don't|do not|not|no need|without)\b[^?]*[,;] *(?:only|just|but|rather|instead)\b",
    r"""\b(?:i mean|i meant|we meant|what i mean)\b|^\W*(?:wanted|wanting|interested|looking) (?:to
    |in|for)\b""",
    r"""\b(?:the following|my questions?|(?:two|three|four|some|\d) (?:things|questions|qs
    |points))\W*$""",
    r"""\ba (?:quote|demo|refund|discount|certificate|trial|callback) (?:for|about|on|of|from|with
    |that)\b""",
    rf"(?:{LEAD}|{BREAK}|\b(?:please|pls|you|to|just) )(?:let|leave|put|get|take) (?:me"
    rf"|us) (?:know|talk|speak|have|in|out|off|through|back)\b",
    r"""\b(?:you (?:should|must|have to|need to|ought to)|should (?:read|say|be called|look like
    |show|have|go to|get|land|go)|must (?:not|read|say|have))\b(?! (?:be proud|try|know|see
    |get some)\b)""",
)
# What is a wish unless the sentence is news: *trying to connect*, and *we tried it, works great*.
_WEAK = any_of(
    r"\b(?:has|needs) to (?:go|change|stop|move|leave|come (?:off|down|out))\b",
    r"\b(?:trying to|tried (?:to|every)|try to|planning to cancel|thinking of leaving)\b",
    r"""\bshould(?:n't| not)? (?!(?:be )?(?:fine|good|ok|okay|it|all|set|enough|done|working|live
    |better|do|great|back|with you|there|here)\b)(?!(?:work|be) (?:now|again|fine|back)\b)\w+""",
    r"\bask(?:s|ed|ing)? (?:\w+ )?for\b|\btake (?:my|our)\b|\breach out\b|\bsupposed to\b",
    r"\bin order to\b|\b(?:require|request|expect|claim)(?:s|ed)? (?:a|an|my|our|the)\b",
)


def wishes(said: str) -> bool:
    """Whether a sentence wants something done, whatever else it tells."""
    return _WISH.search(said) is not None or _commands(said)


def may_wish(said: str) -> bool:
    """Whether a sentence wants something done unless it is news."""
    return _WEAK.search(said) is not None
