"""Tells news: that all is well, what was done, what is planned, what others say."""

from __future__ import annotations

import re

from bot.core.intent.patterns import any_of

_WHO = (
    r"(?:i|we|they|he|she|you guys|the team|(?:my|our|the) (?:\w+ ){0,2}\w+"
    r"|(?!(?-i:It|This|That|You|There|What)\b)(?-i:[A-Z])\w+)"
)
_DONE = (
    r"(?:solved|fixed|resolved|sorted|done|paid|settled|signed|activated|deactivated|enabled"
    r"|disabled|connected|reconnected|migrated|installed|finished|complete|completed|live|approved"
    r"|confirmed|verified|whitelisted|updated|upgraded|renewed|cancelled|canceled|restored"
    r"|registered|closed|back|fine|green|in place|in use|flowing|set(?: up)?|hooked up|good|great"
    r"|right|correct"
    r"|ok(?:ay)?|happy|thrilled|content|pleased|up|active|stable|intact|valid|accepted|(?:in"
    r"|on)(?=\W*(?:$|[,;.!]|(?:now|since|already|on our"
    r"|and|our|place|for|again|effect|as)\b))|embedded"
    r"|booked|tested|well|clean|changed)"
)
# Verbs whose past is not made with *-ed*, as in *we took it out*.
_PAST = (
    r"(?:(?:re-?|un|over)?(?:bought|brought|built|chose|cleaned|cut|did|drew|fed|fixed|flew|found"
    r"|gave|got rid|grew"
    r"|held|hung|kept|laid|led|left it|let|made|met|paid|put|ran|read|rolled|rotated|sent|set"
    r"|showed|shut|sold|spent|split|spoke|stuck|swapped|taught|threw|told|took|used|went|woke"
    r"|won|wrote|given|taken|written|shown|chosen|gone|ran|did|began|put)|reset)"
)
# What is done *-ed* is done, unless it is no deed, or goes on.
_NO_DEED = (
    r"(?:tri|dropp|binn|wait|want|need|ask|request|miss|fail|receiv|notic|expect|email|mail|call"
    r"|contact"
    r"|report|complain|struggl|empti|land|happen|wonder|hop|wish|believ|attempt|end|bleed|exceed"
    r"|inde|proce|succe"
    r"|fe|se|lock|block|charg|bill|debit|invoic|declin|reject|deni|refus|suspend|expir|suppos"
    r"|disappear|vanish|crash|stopp|stuck|confus|disappoint|concern|worri|frustrat|annoy|surpris"
    r"|disconnect|kick|logg|sign|throttl|bounc|duplicat|doubl|truncat|corrupt|misplac|bas|relat"
    r"|interest|rename|us|experienc|encounter|suffer|unexpect|outdat|break|red|hundr|limit|embe"
    r"|requir|breach|stall|delay|hack|scamm|phish|tir|bor|unauthoriz|unauthoris|unauthoriz)"
)
_DEED = rf"(?:(?!{_NO_DEED}e?d\b)[a-z-]{{2,}}ed|{_PAST})"
_HUMAN = (
    r"(?:i|we|he|she|both of us|all of us|(?:my|our|the|one of our|\w+'s) (?:\w+ ){0,2}?"
    r"(?:boss|colleagues?|team|manager|director|department|admin\w*|accountant|bookkeeper|partner"
    r"|consultant|developers?|devs?|it|finance|legal|lawyers?|solicitors?|secretary|assistant"
    r"|trainees?|interns?|auditors?|officer|owner|staff|nurses?|teachers?|drivers?|clerks?|board"
    r"|council|trustees|head|chef|chair\w*|bank|agency|wife|husband|son|daughter|brother|sister"
    r"|father|mother|uncle|aunt|nephew|niece|cousin|friend|supplier|customers?|users?|students?"
    r"|pupils?|members?|guys|people|ladies|folks|others|cfo|ceo|cto|coo|engineers?|founder"
    r"|controller|analysts?|freelancers?|contractors?|volunteers?|school|office)"
    r"|(?:mr|mrs|ms|miss|dr|prof|sir)\.? (?-i:[A-Z])\w+)"
)
_ADVERBS = (
    r"(?:(?:just|already|finally|now|also|both|even|since|then|quickly|meanwhile|all|today"
    r"|yesterday|officially|immediately|ourselves|myself|kindly|gladly|happily|successfully"
    r"|only) )*"
)

_NEWS = any_of(
    # All is well.
    r"""\b(?:works?|worked|working|runs?|running|ran|went|goes|going|loads?|arrived|comes?|came
    |back|fine|ok(?:ay)?|good|green|normal|live|connected|online|landed|fired|looks?|match(?:es)?
    |passes|reads|behaves|syncs|updating)(?:(?: \w+)? (?:again|now|like (?:a charm|clockwork
    |a dream|butter)|perfectly|great|fine|flawlessly|nicely|smoothly|beautifully|super smooth
    |as (?:expected|it should|advertised)|exactly (?:as|when) \w+|well|first (?:try|go|time)
    |at once|right away|within (?:seconds|minutes)|to the (?:cent|penny|minute)|clean(?:ly)?
    |gorgeous))\b|\b(?:comes?|came|went|go|goes|got|been) (?:in|through)\b(?! (?:the wrong
    |twice|as|with|for|under)\b)|\b(?:is|are) (?:in|through)(?=\W*(?:$|[,;.!]|and\b|now\b
    |since\b|already\b|our\b|place\b|effect\b))""",
    rf"""\b(?:is|are|was|were|got|been|has been|have been|'s|'re|looks?|seems?|all|it's
    |everything(?:'s
    | is)?)\s+(?:now |all |finally |already |officially |both |back )*{_DONE}\b(?! ?\?)(?! (?:to be
    |until|unless|by \w+ but)\b)""",
    r"""(?<!not\s)(?<!n\x27t\s)(?<!nt\s)(?<!never\s)(?<!be\s)(?<!get\s)\b(?:solved|fixed|sorted
    |figured (?:it )?out|found (?:it|them)|got it (?:working|running|to work)|managed to
    |made it work|success(?:fully)?|finally works|problem gone|up and running|back in
    |on the first (?:try|go)|(?:first|1st) (?:try|go)\W*$|without (?:a (?:hitch|problem|hiccup)
    |any (?:trouble|problems?|issues?|fuss)))\b""",
    r"""\b(?:up|fine|stable|solid|green|running|working|good|clean|quiet|smooth
    |happy) (?:\w+ )?since\b|\bhappy so far\b|\bso far,? so good\b|\bfingers crossed\b
    |\bgood riddance\b|\bnothing (?:broke|to report)\b""",
    r"""\b(?:yay|phew|hooray|woo+hoo+|yess+|finally!|hurray|woot|yippee|kudos|bravo|congrats
    |congratulations)\b""",
    # Plans, and what is done by themselves.
    rf"""\b(?:{_WHO})(?:'ll| will|'re going to|'m going to|'s going to| (?:is|are|am) (?:going to
    |gonna)|'re gonna|'m gonna| gonna| plan to| are planning|'ve decided| have decided| decided
    |'re about to|'d better) (?:just |also|probably |definitely )?(?!(?:need|want|require|lose
    |leave|terminate|cancel (?:our|the|my|everything)|have to|miss|be (?:in touch|locked|charged
    |blocked|forced|late with|unable|gone)|sue|withhold|not|never|go to|escalate
    |take legal)\b)\w+""",
    r"""^\W*(?:(?:ok(?:ay)?|alright|great|cool|perfect|sure|ah+|yes|yep|right|then)[\s,]+)*(?:will
    |let's|gonna|imma|i'mma|going to|about to|planning to|let me(?! (?:know|talk|speak|have|in|out
    |through|get)\b))(?! (?:you|there|it|this|that|we|i|they|the|my|our|these|those|your)\b) \w+""",
    rf"""(?:^\W*|[,;.(] *|\b(?:and|but|so|as|since|ok|yes|fyi|today|yesterday|now|here
    |morning|afternoon|night|week|\w+day) )(?:{_HUMAN}|i've|we've
    |they've|you guys)(?:'ve)? (?:from \w+ )?{_ADVERBS}(?:have |has |had )?{_ADVERBS}{_DEED}\b
    (?! (?:an? (?:error|blank|timeout|warning|message|mail|[45]\d\d)|to the wrong)\b)""",
    # Who did it with what is *their own* is somebody, and no thing.
    rf"""^\W*(?:\w+ ){{1,6}}(?:have |has |had )?{_ADVERBS}{_DEED} (?:their|his|her) \w+""",
    rf"""^\W*(?:(?:ok|so|yes|and|then)[\s,]+)*{_ADVERBS}{_DEED}(?! (?:to|by|from|because|without
    |an? (?:error|blank|timeout|warning|message|mail|[45]\d\d))\b) (?:the|an?|my|our|your|his|her
    |their|its|it|them|this|that|these|all|both|some|every\w*|each|one|two|three|four|five|six|new
    |no|just|up|off|on|out|in|over|down|away|back|onto|into|for|with|without|as|at|around|through
    |yesterday|today|last|first|more|another|us|him|me|\d+|rid|(?-i:[A-Z])\w+)\b""",
    r"^\W*(?:since|now that|ever since) (?:we|i|you)\b.*\bwe(?:'ll| (?:stay|never|finally|can))\b",
)

# A deed that went wrong is no news.
_MISHAP = any_of(
    r"\b(?:by mistake|by accident|by error|accidentally|mistakenly|in error|unintentionally)\b"
    r"|\bthe wrong\b|\btook\b[^.!?]*\bwith (?:him|her|them)\b"
)
# *Once it is set*, *wherever they are connected*: not said to be so.
_CONDITION = any_of(
    r"""\b(?:whenever|if|where|wherever|every time|each time|as soon as|until|(?<!exactly\s)
    (?<!just\s)when)\b[^,;.!]*"""
)
# What shows that trouble is over, whatever it was.
_SETTLED = any_of(
    r"""\b(?:solved|fixed(?! (?:price|fee|cost|rate|date))|resolved|sorted(?! by)|corrected
    |restored|recovered|reversed|reverted|refunded|reconnected|repaired|rectified|cleared
    |cured|(?:is|are|been) replaced(?! by)|(?:was|were|is) (?:down to|due to|caused by
    |thanks to) (?:an?|our|my)
    |(?:cause|reason|culprit) was|settled|undone|unlocked|caught up|got rid of|renewed itself
    |re-?authori[sz]ed
    |(?:put|set|brought|came|come|switched|turned|let) (?:\w+ ){0,3}?(?:right
    |back)|turned up|so (?:it's|it is|we're|we are|all is|everything is|they're
    |that's) (?:now |all )?(?:paid
    |good|fine|square|even|settled|done|ok|in|well)|went away|gone away|sent again|dealt with
    |in order|up to date|back (?:now|online
    |to normal|in place)|is history|behind us|found (?:it|them))\b""",
    r"""\b(?:is|are|'s) (?!(?:fail|crash|hang|miss|los|break|show|say|ask|gett|complain|tim|flick
    |spin|lag|stall|refus|tak)\w*)\w+ing (?:\w+ )?again\b""",
    r"""\b(?:fast|quick|good|fine|right|correct|up|well|ok(?:ay)?|in|green|normal|stable|quiet|live
    |works?|working|runs?|running|loads?|loading|opens?|open|sends?|comes?|syncs?|syncing
    |arrives?|there|here|online|connected|clean|complete|visible) (?:through )?again\b""",
)
_UNSETTLED = re.compile(
    r"(?:\bnot|n't|\bnever|\bbe|\bbeing|\bto|\bget|\bgets|\bunless|\buntil|\bnobody|\bwithout"
    r"|\bplease|\bonce|\bif|\bwhen|\bstill|\bsupposed|\bcan|\byou|\bwant(?:ed)?)\s+"
    r"(?:(?:it|this|that|them|yet|been|the|my|our|is|are|was|\w+ly)\s+){0,2}\Z",
    re.IGNORECASE,
)
_LASTS = any_of(
    r"\b(?:still|keeps?|cannot|can't|doesn't|don't|isn't|aren't|won't|always|every time|not)\b"
)
_BEFORE = any_of(
    r"\b(?:had|\w+'d) (?:\w+ ){0,2}?\w+(?:ed|en|ost|ot|un|one)\b|\b(?:was|were) \w+ing\b"
)
_BARS = any_of(
    r"\b(?:cannot|can't|can not|doesn't|does not|isn't|is not|won't|no longer|not .* any ?more)\b"
)
_TURN = re.compile(
    r"[,;.(]|\b(?:but|however|yet|although|though|except|apart\s+from|whereas|and)\b",
    re.IGNORECASE,
)

# What is said to everybody, for whoever it concerns.
_STATUS = any_of(
    # *Invoice paid*, *webhook done*, *all green*: what became of a thing, without a verb.
    rf"""^\W*(?:(?:ok|yes|and|so|update)\W+)?(?:(?!(?:i|we|you|he|she|they|it|that|this|is|are|was
    |were|not|never|how|what|where|who|no
    |so|very|well|the|a|an|cannot|\w+n't|log|sign|just|by)\b)[\w'&/-]+ ){{1,5}}?(?:{_DONE}|back|out
    |through|ready|complete|everywhere|over
    |passed|sent|(?!{_NO_DEED}e?d\b)(?!(?:delet|eras|wip|revok|swallow|remov|land|turn|jump|show
    |appear|start|stay|happen|chang|mov
    |shar|sav)ed\b)\w{{2,}}ed|(?:embed|shar|sav|mov|chang)ed)
    (?: (?:already|again|now|too|today|yesterday|everywhere|(?:this|last) \w+|as of \w+
    |(?:since|by|at|on|to|in|from|for|with) (?:\w+ ?){{1,4}}))?\W*$""",
)
_NOTICE = any_of(
    r"""\b(?:fyi|f\.y\.i|for your information|just (?:so you know|to let you know|letting you know
    |sharing|lookingaround|browsing|curious lol|an? (?:heads[- ]?up|update|note)|wanted to say)
    |heads[- ]?up|announc(?:ing|ement)|no action (?:is )?(?:needed|required)|nothing to do(?! with)
    |no need to (?:reply|answer|do anything|react|worry))\b""",
    r"""\b(?:out of (?:the )?office|ooo|on (?:vacation|holiday|leave|pto)|day off|off sick
    |parental leave|birthday|joins? us|welcome (?:to|aboard)|thanks to|thank god|looking forward
    |can't wait|plenty (?:of time|for us))\b""",
)

_SAYING = (
    r"(?:said|says|texted|wrote that|writes that|emailed|messaged|announced|told|mentioned"
    r"|promised|thinks|has asked|asked|reckons|confirmed|agreed"
    r"|suggested|swears)"
)
_REPORTED = any_of(
    rf"""(?:^|[\s,])(?:(?!(?-i:It|This|That|You|There|Nobody|Everything
    |Nothing)\b)(?-i:[A-Z]\w+)(?: (?-i:[A-Z]\w+))?|my \w+|our (?:\w+ ){{1,3}}?|he|she|they
    |the (?:guys|others)|\w+ from \w+|i)\s*(?:(?-i:[A-Z]\w+) )?(?:has |have |had )?
    (?:(?!says (?!he|she|they|we|that|to|i\b)){_SAYING}|will|'ll|is going to
    |'s going to|is gonna|handles|takes care|covers|does that|owns|(?:he|she|they)'ll
    |has asked)\b""",
    r"""(?<!i\s)(?<!we\s)(?<!i\x27d\s)\b(?:wants?|needs?|asked|told|expects?|reminded|instructed
    |got) (?-i:[A-Z])\w+ to\b|^\W*(?:mr|mrs|ms|miss|dr|prof)\.? (?-i:[A-Z])[\w-]+ (?!(?:isn't|can't
    |cannot|doesn't|does not|needs?|wants?|still|has (?:no|lost|not)|is not|gets|sees)\b)\w+""",
    r"""(?:^\W*|[,;] )(?:(?-i:[A-Z]\w+)|my \w+|our (?:\w+ ){1,3}?(?-i:[A-Z]\w+)?|he|she
    |they)(?:'s|'re| is| are) (?:(?:just|now|currently|already|busy) )?(?!(?:not|getting|seeing
    |having|missing|failing|losing|being|waiting|struggling|asking|trying|facing|receiving|hitting
    |timing|crashing|breaking|hanging|wondering|looking for)\b)\w+ing\b""",
)


def is_news(said: str) -> bool:
    """Whether a sentence tells that something is well, is planned or was done."""
    told = _CONDITION.sub("", said)
    return _NEWS.search(told) is not None and _MISHAP.search(said) is None


def since_settled(said: str) -> str:
    """What a sentence says after it told last that trouble is over: *fixed, but now it is slow*."""
    ends = [each for each in _SETTLED.finditer(said) if not _UNSETTLED.search(said[: each.start()])]
    if not ends or _LASTS.search(said[: ends[-1].start()]):
        return said
    turn = _TURN.search(said, ends[-1].end())
    return said[turn.start() :] if turn else ""


def is_status(said: str) -> bool:
    """Whether a few words tell what became of a thing: *invoice paid*."""
    return _STATUS.search(said) is not None


def is_before(said: str) -> bool:
    """Whether a clause tells what was so before something else was done: *it had expired*."""
    return _BEFORE.search(said) is not None


def lasts(said: str) -> bool:
    """Whether a sentence says that trouble is there now: *she says it still does not open*."""
    return _BARS.search(said) is not None


def is_notice(said: str) -> bool:
    """Whether a sentence is only said, so that people know: *fyi*, *out of office*."""
    return _NOTICE.search(said) is not None


def is_reported(said: str) -> bool:
    """Whether a sentence tells what somebody else says, does or will do."""
    return _REPORTED.search(said) is not None
