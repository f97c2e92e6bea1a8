"""Tells news: that all is well, what was done, what is planned, what others say."""

from __future__ import annotations

from bot.core.intent.patterns import any_of

_WHO = (
    r"(?:i|we|they|he|she|you guys|the team|(?:my|our|the) (?:\w+ ){0,2}\w+"
    r"|(?!(?-i:It|This|That|You|There|What)\b)(?-i:[A-Z])\w+)"
)
_DONE = (
    r"(?:solved|fixed|resolved|sorted|done|paid|settled|signed|activated|deactivated|enabled"
    r"|disabled|connected|reconnected|migrated|installed|finished|complete|completed|live|approved"
    r"|confirmed|verified|whitelisted|updated|upgraded|renewed|cancelled|canceled|restored"
    r"|registered|closed|back|fine|green|in place|set(?: up)?|hooked up|good|great|right|correct"
    r"|ok(?:ay)?|happy|thrilled|content|pleased|up|in|on(?! (?:my|our|the))|accepted|embedded"
    r"|booked|tested|well|clean|changed)"
)
# What is over and done by whoever goes without saying; also *we* and *I* before it.
_ACTS = (
    r"(?:moved|signed|showed|shown|invited|rolled out|switched|upgraded|migrated|installed"
    r"|presented|shared|trained|onboarded|launched|celebrated|started|began|set up|finished"
    r"|completed|tested|renewed|booked|hired|published|told|rotated|swapped|bumped|picked up"
    r"|went up|went live|re-?saved|saved|added|removed|cleaned|updated|uploaded|downloaded|grabbed"
    r"|embedded|built|created|connected|reconnected|subscribed|pressed|paired|deactivated"
    r"|activated|enabled|restored|deleted|sent|paid|ran|re-?ran|wrote|made|gave|took|found|fixed"
    r"|solved|merged|deployed|shipped|closed|exported|imported|linked|voted|replied|ordered|bought"
    r"|changed|turned (?:on|off)|fixed|wired|hooked|enrolled|archived|registered|reviewed|read"
    r"|watched|met|visited|attended|joined|put|handed)"
)

_NEWS = any_of(
    # All is well.
    r"""\b(?:works?|worked|working|runs?|running|ran|went|goes|going|loads?|arrived|comes?|came
    |back|fine|ok(?:ay)?|good|green|normal|live|connected|online|landed|fired|looks?|match(?:es)?
    |passes|reads|behaves|syncs|updating)(?:(?: \w+)? (?:again|now|like (?:a charm|clockwork
    |a dream|butter)|perfectly|great|fine|flawlessly|nicely|smoothly|beautifully|super smooth
    |as (?:expected|it should|advertised)|exactly (?:as|when) \w+|well|first (?:try|go|time)
    |at once|right away|within (?:seconds|minutes)|to the (?:cent|penny|minute)|clean(?:ly)?
    |gorgeous))\b|\b(?:comes?|came|went|go|goes|is|are|got|been) (?:in|through)\b(?! (?:the wrong
    |twice))""",
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
    rf"""(?:^\W*|[,;.(] *|\b(?:and|but|so|as|since|ok|yes|fyi|today|yesterday) )(?:i|we|they|he|she
    |you guys|i've|we've|they've|my \w+
    |our \w+)(?:'ve)? (?:have |has )?(?:just |already |finally |now |also |both |even )*{_ACTS}\b
    (?! (?:an? (?:error
    |blank|timeout|warning|message|mail|[45]\d\d)|to the wrong)\b)""",
    rf"""^\W*(?:(?:just|already|finally|now|also|ok|so|yes|quickly
    |officially)[\s,]+)*{_ACTS}(?! (?:to|by|from|because|without|an? (?:error|blank|timeout|warning
    |message|mail|[45]\d\d))\b)\b \w+""",
    r"^\W*(?:since|now that|ever since) (?:we|i|you)\b.*\bwe(?:'ll| (?:stay|never|finally|can))\b",
)

# What is said to everybody, for whoever it concerns.
_NOTICE = any_of(
    r"""\b(?:fyi|f\.y\.i|for your information|just (?:so you know|to let you know|letting you know
    |sharing|lookingaround|browsing|curious lol|an? (?:heads[- ]?up|update|note)|wanted to say)
    |heads[- ]?up|announc(?:ing|ement)|no action (?:is )?(?:needed|required)|nothing to do
    |no need to (?:reply|answer|do anything|react|worry))\b""",
    r"""\b(?:out of (?:the )?office|ooo|on (?:vacation|holiday|leave|pto)|day off|off sick
    |parental leave|birthday|joins? us|welcome (?:to|aboard)|thanks to|thank god|looking forward
    |can't wait|plenty (?:of time|for us))\b""",
)

_SAYING = (
    r"(?:said|says|told|mentioned|promised|thinks|has asked|asked|reckons|confirmed|agreed"
    r"|suggested|swears)"
)
_REPORTED = any_of(
    rf"""(?:^|[\s,])(?:(?!(?-i:It|This|That|You|There|Nobody|Everything
    |Nothing)\b)(?-i:[A-Z]\w+)(?: (?-i:[A-Z]\w+))?|my \w+|our (?:\w+ ){{1,3}}?|he|she|they
    |the (?:guys|others)|\w+ from \w+|i)\s*(?:(?-i:[A-Z]\w+) )?(?:{_SAYING}|will|'ll|is going to
    |'s going to|is gonna|handles|takes care|covers|does that|owns|(?:he|she|they)'ll
    |wants (?-i:[A-Z]\w+) to|has asked)\b""",
    r"""(?:^\W*|[,;] )(?:(?-i:[A-Z]\w+)|my \w+|our (?:\w+ ){1,3}?(?-i:[A-Z]\w+)?|he|she
    |they)(?:'s|'re| is| are) (?:(?:just|now|currently|already|busy) )?(?!(?:not|getting|seeing
    |having|missing|failing|losing|being|waiting|struggling|asking|trying|facing|receiving|hitting
    |timing|crashing|breaking|hanging|wondering|looking for)\b)\w+ing\b""",
)


def is_news(said: str) -> bool:
    """Whether a sentence tells that something is well, is planned or was done."""
    return _NEWS.search(said) is not None


def is_notice(said: str) -> bool:
    """Whether a sentence is only said, so that people know: *fyi*, *out of office*."""
    return _NOTICE.search(said) is not None


def is_reported(said: str) -> bool:
    """Whether a sentence tells what somebody else says, does or will do."""
    return _REPORTED.search(said) is not None
