"""Tells what a sentence wants: it asks, it wants something done, it reports trouble, or it only tells.

Silence on a question costs more than a look at what was none: see the promises in docs/design.md.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from bot.core.intent import languages, telling
from bot.core.text import is_acknowledgement, is_small_talk, sentences, strip_pleasantries

MAX_ASKED = 2_000  # how much of a message is searched for signs that it asks
_MOST_SENTENCES = 40


class Act(StrEnum):
    """What somebody does by saying a sentence."""

    QUESTION = "question"
    REQUEST = "request"
    TROUBLE = "trouble"
    FRAGMENT = "fragment"  # it names something, and says nothing of it
    TELLS = "tells"
    TALK = "talk"

    @property
    def asks(self) -> bool:
        """Whether somebody should do something about it."""
        return self in (Act.QUESTION, Act.REQUEST, Act.TROUBLE)


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE | re.MULTILINE)


_SUBJECT = (
    r"(?:i|we|you|u|it|they|he|she|there|this|that|these|those|the|my|our|your|its|his|her|their|one|some(?:one|body|thing)?"
    r"|any(?:one|body|thing)?|all|both|each|every(?:one|body)?|people|customers?|users?|other|another|more)"
)
_AUX = r"(?:can|could|would|will|do|does|did|is|are|was|were|am|should|shall|may|might|must|has|have|had|isn'?t|aren'?t|can'?t|don'?t|doesn'?t|didn'?t|won'?t|couldn'?t|wouldn'?t|shouldn'?t|hasn'?t|haven'?t|wasn'?t)"
_WH = r"(?:how|what|where|when|why|which|who|whose|whom|whats|hows|wheres|whos|whens)"
_LEAD = (
    r"^\W*(?:(?:and|but|so|or|also|then|next|now|ok(?:ay)?|well|hm+|ah|oh|oh\s+and|ah\s+and|sorry|btw|by\s+the\s+way|plus|besides|again|yes|no|hey|hi|hello"
    r"|just|ps|p\.s\.|secondly|thirdly|finally|lastly|separately|another\s+(?:thing|question|one)|one\s+more\s+(?:thing|question)|quick\s+question|question|q)[\s,:.!-]+)*"
)
_BREAK = r"(?:[,;:(/]\s*|\s[-–—]\s|\b(?:and|but|so|or|then|also|plus|because|if|since|though|although|&)\s+)"  # noqa: RUF001

_QUESTION = _any(
    r"[?？؟⁇](?:\s|$|[!?？)\"'\]])",  # noqa: RUF001
    # It begins as questions do. *When* and *which* also begin what is told.
    rf"{_LEAD}(?:how|what|where|why|who|whose|whom|whats|hows|wheres|whos)\b(?!\s+(?:an?\s|knows\b|ever\b|(?:nice|cool|great|lovely|kind|sweet|funny|awesome|good|wonderful|exciting"
    rf"|fast|quick|thoughtful)\b(?!.*\b{_AUX}\b)|(?:we|i|you|they)\s+(?:did|do)\s+it\b))",
    rf"{_LEAD}(?:which|when)\s+(?:\w+\s+){{0,3}}?{_AUX}\b\s+(?!(?:great|good|nice|fine|perfect|super|why|what|how)\b)",
    rf"{_LEAD}which\s+(?:one|of|\w+s?)\s+\w+",
    # A verb before its subject.
    rf"{_LEAD}{_AUX}\s+{_SUBJECT}\b(?!\s+(?:great|good|nice|lovely|wonderful|safe|fun|pleasant|blast)\b)",
    rf"{_LEAD}(?:can|could|does|do|will|would|should)\s+(?!(?:be|do|not|have|try|check|keep|also)\b)\w+\s+\w+",
    rf"{_LEAD}(?:is|are)\s+(?!(?:not|now|back|on|in|at|up|done|fine|good|great|ok|okay|also|still|just|already|all|so|very|working|live|solved|fixed|resolved|sorted|gone|there|here|well|running"
    rf"|coming|going|happy)\b)\w+\s+\w+",
    rf"{_BREAK}(?:can|could|would|do|does|did|will|is|are|should|may|has|have)\s+{_SUBJECT}\b(?!\s+(?:to|great|good|nice|lovely|wonderful)\b)",
    rf"{_BREAK}(?:can|could|does|do|will|should)\s+(?:the|that|this|my|our|your|an?)\s+\w+",
    # A question inside.
    rf"\b{_WH}\s+(?:\w+\s+){{0,3}}?{_AUX}\s+{_SUBJECT}\b",
    rf"{_BREAK}{_WH}\s+(?:\w+\s+){{0,2}}?(?:is|are|does|do|can|could|should|will|would|counts?|costs?|happens?|takes?|goes|works?|has|have)\b(?!\s+(?:great|good|nice|why|what|how|perfect))",
    r"(?<!know)(?<!knows)(?<!learned)(?<!learnt)(?<!showed)(?<!figured)(?<!that's)(?<!see)(?<!know)\s(?:how|where|what|whom?|which\s+\w+)\s+to\s+\w+",
    r"\b(?:any|some)(?:one|body)\s+(?:know|knows|have|has|seen|got|tried|able|else\s+(?:seeing|having|getting))\b",
    r"\b(?:any|some)\s+(?:idea|ideas|advice|suggestions?|pointers?|clue|workarounds?|chance|news\s+(?:on|about)|updates?\s+(?:on|about))\b",
    r"\b(?:wonder(?:ing|ed)?|asks?|asking|asked|ask|know|tell|curious|unsure|sure|check|clarify|confirm|understand|see|figure\s+out|find\s+out)\s+(?:me\s+|us\s+|you\s+)?(?:if|whether)\b",
    rf"\b(?:wondering|asks?|asking|curious|unsure|not\s+sure|no\s+idea|no\s+clue|unclear|don'?t\s+know|do\s+not\s+know|dunno|can'?t\s+see|can'?t\s+find(?:\s+out)?|need\s+to\s+know|want\s+to\s+(?:know|understand)"
    rf"|like\s+to\s+(?:know|understand)|tell\s+(?:me|us)|let\s+(?:me|us)\s+know|explain|interested)\s+(?:about\s+|on\s+|to\s+\w+\s+)?{_WH}\b",
    r"[,;]\s*(?:and\s+)?(?:how|where|why|who)\b|\b(?:how|why|where)\W*$|\bhow\s+(?:many|much|long|often|soon|big|far)\b(?<!know\show\smuch)|\b(?:what|how)\s+about\b",
    rf"{_LEAD}(?:what|where|who|how|when|why)'?s\b\s+(?!(?:great|nice|more|left\s+is)\b)\w+",
    r"\b(?:is|are|was)\s+(?:it|there|this|that)\s+(?:possible|any|a\s+way|normal|an?\s+\w+\s+(?:for|to))\b|\bpossible\W*$",
    r"^\W*(?:another|one\s+more|a|one|quick)?\s*question\s+(?:about|on|regarding|re)\b",
)
_QUESTION_TO_NOBODY = _any(
    r"^\W*how(?:'?s|\s+(?:are|r|is|was))\s+(?:you|u|things|everyone|everybody|it\s+going|your\s+(?:day|week|weekend|morning)|the\s+weather|life)\b[^?]*\??\W*$",
    r"\bwho(?:'s|\s+is|\s+wants?)\s+(?:in|up|joining|hungry|coming)\b",
    r"^\W*(?:what'?s\s+up|whats\s+up|sup|how\s+do\s+you\s+do|guess\s+what|you\s+know\s+what|who\s+knew|why\s+not|how\s+come\s+not|isn'?t\s+(?:it|that|this)\s+\w+|right|ok(?:ay)?|really|seriously)\W*$",
    r"\b(?:shall|should)\s+we\s+(?:grab|do|have|get|go|meet|call|jump|say|start|move|push|reschedule)\b[^?]{0,40}\b(?:lunch|coffee|beer|drinks?|tomorrow|call|meeting|monday|tuesday|wednesday|thursday|friday|\d)\b",
    r"\b(?:anyone|anybody|who(?:'?s|\s+wants)?)\b[^?]{0,20}\b(?:lunch|coffee|tacos?|pizza|beers?|drinks|cake|donuts?|doughnuts?|breakfast|burgers?|sushi)\b",
)

_VERB = (
    r"(?:add|activate|adjust|allow|apply|approve|arrange|assign|assist|authori[sz]e|ban|block|book|bring|bump|buy|calculate|call|cancel|change|charge|check|clear|close|confirm|connect|contact|convert|copy"
    r"|correct|create|credit|deactivate|delete|deposit|disable|disconnect|display|downgrade|download|draft|drop|edit|email|enable|end|erase|escalate|exchange|expedite|explain|export|extend|fetch|file|fill|find|fix"
    r"|forward|freeze|generate|get|give|grant|help|hide|import|include|increase|inform|install|investigate|invite|issue|join|keep|leave|let\s+(?:me|us)\s+(?:know|talk|speak|have)|limit|link|list|locate|lock|look\s+(?:at|into)|lower|mail|make|map|merge"
    r"|migrate|move|mute|notify|open|order|pause|pay|place|postpone|prepare|print|process|provide|publish|pull|purchase|push|put|raise|read|rebuild|recalculate|reconnect|recover|redirect|reduce|refresh|refund|register|reinstate"
    r"|release|remind|remove|rename|renew|reopen|replace|reply|report|request|rerun|resend|reserve|reset|restart|restore|resume|resync|retrieve|return|reverse|revert|revoke|ring|roll|rotate|run|save|schedule|search|secure|send|set|share|show|sign"
    r"|split|start|stop|submit|subscribe|suspend|switch|sync|take|talk|tell|terminate|test|text|track|transfer|translate|turn|unblock|undo|unlock|unsubscribe|update|upgrade|upload|validate|verify|waive|whitelist|withdraw|write)"
)
_NOUN_TOO = (
    r"(?:reset|export|import|report|update|upload|download|sync|invite|request|order|call|test|search|share|link|list|return|charge|check|file|fix|change|transfer|set|cut|print|issue|limit|process|record|release"
    r"|resync|rerun|restart|upgrade|downgrade|refund|block|support|help|show|place|book|text|mail|email|copy|credit|map|display|lock|track|start|stop|end|access|install|order|split|turn|run)"
)
_DETERMINER = r"(?:the|a|an|my|our|your|his|her|their|its|all|any|this|that|these|those|it|them|me|us|him|both|each|every|another|more|up|out|on|off|for|to|from|with|in|into|back|over|one|two|three|some|\d+|(?-i:[A-Z])\w+)"
_NO_OBJECT = r"(?:is|was|are|were|has|had|have|works?|worked|went|looks?|looked|seems?|came|comes|took|ran|runs|lands?|goes|keeps|did|does|will|at|on|in|by|day|time|it\s+is|[a-z]+ed)\b"
_WISH_WORD = r"(?:need|needs|require|requires|want|wants|wanna|wish|wishes|prefer|prefers|demand|demands|request|requests|requesting|crave)"
_REQUEST = _any(
    r"\b(?:please|pls|plz|plse|kindly|asap)\b(?!\s+(?:note|find\s+attached|ignore|disregard|be\s+aware|see\s+attached|welcome)\b)",
    r"\b(?:can|could|would|will)\s+(?:you|ya|u|y'?all|some\s?(?:one|body)|any\s?(?:one|body)|one\s+of\s+you|support|the\s+team|your\s+\w+)\b(?!\s+believe)",
    rf"\b(?<!no\s)(?<!don't\s)(?<!dont\s)(?<!not\s)(?<!longer\s)(?<!without\s)(?<!all\swe\s)(?<!all\si\s)(?<!what\swe\s)(?<!what\si\s)(?<!anyone\s){_WISH_WORD}\b(?!\s+(?:not|nothing|no|for\s+(?:now|me\s+to\s+worry)|\w+\s+less)\b)"
    r"(?!\s+(?-i:[A-Z][a-z]+)\s+to\b)",
    r"\b(?:i|we|they|he|she|people|customers?|users?)(?:'?d|\s+would)\s+(?:really\s+|also\s+|rather\s+|very\s+much\s+|still\s+)?(?:like|love|appreciate|prefer|be\s+(?:grateful|interested|happy\s+(?:if|to\s+have)))\b(?!\s+(?:it|that|this)\s*$)",
    r"\b(?:looking\s+(?:for|to)|in\s+need\s+of|asks?\s+(?:us\s+|me\s+|you\s+)?for|asking\s+(?:us\s+|me\s+|you\s+)?for|asked\s+(?:us|me|you)\s+for|waiting\s+(?:for|on|since)|waited|trying\s+to|tried\s+(?:to|every)|struggl(?:e|ing)|hoping\s+(?:to|for|you)|attempting"
    r"|interested\s+in|i'?m\s+after|considering|would\s+be\s+(?:great|good|nice|helpful|cool|useful)\s+(?:if|to)|is\s+missing|due\s+from\s+you)\b",
    rf"{_LEAD}(?!{_NOUN_TOO}\s){_VERB}\s+(?!{_NO_OBJECT})\w+",
    rf"{_LEAD}{_NOUN_TOO}\s+{_DETERMINER}\b|{_LEAD}{_NOUN_TOO}\s+(?!{_NO_OBJECT})\w+(?:\s+(?!{_NO_OBJECT}|took\b|landed\b|shows\b)\w+)*\W*$",
    rf"[,;]\s*(?:and\s+)?(?:then\s+)?{_VERB}\s+(?:it|them|him|her|me|us|this|that|these|those|the|my|our|your|all|an?)\b(?!\s+(?:down|up|in)\s+(?:later|tomorrow))",
    rf"{_BREAK}(?:do\s*n[o']?t|do\s+not|never)\s+{_VERB}\b|{_LEAD}(?:do\s*n[o']?t|dont|do\s+not|never)\s+(?!(?:worry|bother|mind|forget|mention|know|think|be|thank)\b)\w+\s+\w+",
    r"\b(?:should|must)(?:n'?t|\s+not)?\s+(?!(?:be\s+)?(?:fine|good|ok|okay|it|all|set|enough|done|working|live|better|do|great)\b)(?!(?:work|be)\s+(?:now|again|fine|back)\b)\w+",
    r"\b(?:needs?|has|have|had)\s+to\s+be\s+\w+|\b(?:i|we)\s+(?:must|have\s+(?:got\s+)?to|gotta)\s+(?!(?:go|run|leave|jump|drop|say|admit|dash|head)\b)\w+",
    r"^\W*help\b(?!\s+(?:page|center|centre|article|text|was|is)\b)|\bhelp\s+(?:me|us|please|needed|wanted|out|with)\b|\b(?:need|want|some|any|your|get|for)\s+help\b|\bassist(?:ance)?\b",
    r"\b(?:call|contact|ring|phone|email|mail|ping|reach\s+out\s+to)\s+(?:me|us)\b|\breach\s+out\b|\bget\s+back\s+to\s+(?:me|us)\b|\btake\s+(?:my|our)\b",
    r"\b(?:tell|inform|give|send|show)\s+(?:me|us)\b",
    r"\b(?:want|wanted|like|hope|hoped|wish|plan|planned)\s+(?:it|them|this|that|everything|nothing|everybody|everyone)\s+\w+",
    r"\b(?:i|we)\s+have\s+(?:a|an|another|some|two|three|a\s+few)\s+(?:\w+\s+)?(?:questions?|requests?|problems?|issues?|favou?r)\b",
    r"\b(?:i\s+mean|i\s+meant|we\s+meant|what\s+i\s+mean)\b",
    r"^\W*(?:wanted|wanting|interested|looking)\s+(?:to|in|for)\b",
    r"\b(?:the\s+following|my\s+questions?)\W*$",
    r"\ba\s+(?:quote|call|demo|refund|discount|copy|letter|certificate|trial|meeting|callback|invoice)\s+(?:for|about|on|of|from|with|that)\b",
)

_TROUBLE = _any(
    r"\b(?:errors?|err|fail(?:s|ed|ing|ures?)?|broken?|breaks|broke|breaking|crash(?:es|ed|ing)?|bugs?|buggy|glitch(?:es|y)?|exceptions?|outages?|time\s?outs?|timed\s+out|timing\s+out|denied|declined|rejected|refused?|refuses|blocked"
    r"|locked|stuck|hangs?|hanging|freezes|frozen|froze|invalid|corrupt(?:ed)?|unresponsive|unreachable|offline|greyed|grayed|blank|empty|null|stolen|hacked|compromised|phishing|fraud(?:ulent)?|breach(?:ed)?|leak(?:ed|s|ing)?"
    r"|unauthori[sz]ed|suspicious|swallowed|damaged|cracked|vanish(?:ed|es)|disappear(?:ed|s|ing)?|overcharged|overdrawn|suspended|disconnect(?:s|ed)|duplicate[ds]?|truncated|garbled|unreadable|laggy|revoked|stole|non-?\w*functional"
    r"|malfunction(?:s|ed|ing)?|dead|misses|flicker(?:s|ing)?|spinning|spins|loops?|looping|mismatch(?:es|ed)?|disputes?|nonsense|gibberish|ransom\w*|malware|virus)\b",
    r"\b(?:charged|billed|paid|sent|delivered|imported|counted|listed|shown|appears?|arrives?|arrived|comes?|get|gets|see|sees|got|has|have|run|runs|ran)\s+(?:\S+\s+){0,5}(?:twice|double|doubled|again\s+and\s+again|wrong(?:ly)?|too\s+(?:much|often|late|many)"
    r"|(?:two|three|four|\d+)\s+times)\b|\b(?:twice|double|doubly)\s+(?:charged|billed|counted)\b|\b(?:doubled|tripled|halved)\b",
    r"\b(?:0|zero|no)\s+(?:bytes?|rows?|results?|records?|items?|data|listener|response|reply|answer|access|trace|record|sign|way|option|idea|clue)\b",
    r"\b[45]\d\ds?\b(?=.*\b(?:api|http|error|status|response|page|code|gets?|getting|got|returns?|sees?|seeing|upgrade|answers?)\b)|\b(?:gets?|getting|got|returns?|sees?|seeing|answers?|gives?|says?|shows?|throws?|api|http|status|code|error)\b.{0,20}\b[45]\d\ds?\b"
    r"|\bcode\s+\d{2,}|\b[A-Z]{2,}-?\d{3,}\b|^\W*[45]\d\d\b\s+(?!times)",
    r"\bnothing\s+(?:happens|happened|works|worked|shows|arrives|arrived|changes|changed|comes|came|loads|appears|helps|helped|moves)\b|\bnobody\s+(?:can|could|is\s+able|reacts|answers|called|replied|here\s+can)\b|\bnone\s+of\s+(?:us|our|them|my)\b",
    r"\b(?:takes?|taking|took|needs?)\s+(?:(?:about|almost|nearly|over|up\s+to)\s+)?(?:forever|ages|too\s+long|so\s+long|very\s+long|hours|days|minutes|an?\s+(?:whole|full|entire|good)\s+\w+|\d+\s*(?:s|sec|seconds|min|minutes|hours|h)\b)",
    r"\b(?:kicks?|kicked|logs?|logged|throws?|threw|signs?|signed|sends?|bounces?)\s+(?:me|us|everyone|them|people|her|him)\s+(?:out|back|away)\b",
    r"\b(?:issues?|problems?|trouble|troubles|wrong|wrongly|missing|lost|lose|losing|down|slow|slower|slowly|unavailable|forgot|forgotten|forget|unexpected|unexpectedly|incorrect|expired|overdue|delayed|pending|gone|weird|weirdly|strange|worse|worst"
    r"|urgent|unclear|confus(?:ed|ing|es)|complain(?:t|ts|ing)?|unhappy|annoy(?:ed|ing)|frustrat(?:ed|ing)|disappointed|unacceptable|unbelievable|fed\s+up|sick\s+of|cannot|unable|misleading|outdated|off\s+by|cut\s+off|cuts\s+off|left\s+(?:us|the\s+company|the\s+team))\b",
    r"\b(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|am)\s*n[o']?t\b|\b(?:isnt|arent|wasnt|werent|dont|doesnt|didnt|hasnt|havent|hadnt|cant|couldnt|wont|wouldnt|shouldnt|aint|cannot)\b|\b(?:can|could)\s+not\b",
    r"\bnever\s+(?:\w+\s+)?(?:got|get|gets|received?|arrived?|arrives|came|comes|come|reached?|shows?|showed|works?|worked|loads?|loaded|sent|asked|asks|made|answers?|answered|heard|ends?|finish(?:es|ed)?|updates?|updated|saw|see|sees|appears?|appeared)\b|\bno\s+longer\b",
    r"\b(?:not|never)\s+(?:\w+\s+)?(?:working|load(?:ing)?|opening|arriving|arrived|updating|updated|saving|saved|syncing|match(?:ing)?|resolved|solved|fixed|answered|allowed|visible|available|enough|correct|right|possible|complete|completed|processed|usable|responding|showing|reached|reaching|going\s+through|sure|clear|changed|found|there|able|sent|received|recogni[sz]ed|accepted)\b",
    r"\b(?:stopped|stops|keeps?)\b(?!\s+(?:failing|crashing|hanging|breaking|by|us\s+(?:happy|informed|posted)|me\s+(?:posted|informed)|up|it\s+(?:up|simple))\b)(?!\s+using\b)",
    r"\b(?:lower|higher|less|fewer|smaller|larger|bigger|different|other|older|later|longer|slower)\s+(?:\w+\s+)?than\b|\bdiffers?\b|\bdeviates?\b|\binstead\s+of\b|\beven\s+though\b|\balthough\b|\bdespite\b|\brather\s+than\b",
    r"\bonly\s+(?:\w+\s+){0,2}(?:half|some|part|parts|one|two|three|few|a\s+few|the\s+first|the\s+last|\d+)\b",
    r"\bstill\b(?!\s+(?:love|loving|happy|good|great|laughing|enjoying|the\s+best|amazing|works?\s+(?:fine|great)|here|in\s+a\s+meeting)\b)",
    r"\bsince\s+(?:this\s+morning|yesterday|last\s+(?:night|week|month)|(?:the\s+)?(?:update|upgrade|release|migration|change|maintenance)|an?\s+hour|hours|days|weeks|noon|midnight|\d)",
    r"\b(?:lost|forgot|broke|damaged|dropped|stolen|replaced)\s+(?:my|our|his|her|their|the)\b|\b(?:i|we)(?:'?ve|\s+have)?\s+(?:waited|lost|forgot|forgotten|noticed)\b",
    r"\b(?:the\s+)?same\s+(?:\w+\s+)?(?:problem|error|issue|event|mail|message|row|thing)s?\b|\bagain\s+and\s+again\b|\bout\s+of\s+(?:memory|sync|date|order)\b|\bover\s+(?:the|our)\s+(?:limit|quota)\b|\b(?:limit|quota)\s+(?:reached|exceeded|hit)\b",
    r"\b(?:ran|runs?|running|used|use)\s+(?:out|up|dry)\b(?!\s+(?:and|again|now))|\b(?:times|errors|maxes)\s+out\b|\b(?:lapsed|wiped|abused|intruders?|chopped|cropped|clipped|squashed|overlap(?:s|ping)?|garbage|crawls?|crawling|lags?|bounced|ransom|stranger|dies|died|jumbled|scrambled|swapped\s+around|upside\s+down|backwards|inverted|needs\s+attention)\b",
    r"\bno\s+(?:\S+\s+){1,4}?(?:left|since|yet|any\s?more|at\s+all|arrives?|arrived|hits?|comes?|came|shows?|works?|reaches|appears?|goes)\b|\bjust\s+(?:white|black|blank|spins?|sits?|dies|stops?|hangs?|errors?|says|shows|loops?|fails?|keeps)\b",
    r"\b(?:sitting|sits|stands|been|hangs|hanging|stays|stops|stopped)\s+at\s+\d+|\bonly\s+ever\b|\bturn(?:s|ed)?\s+(?:in)?to\b|\b(?:says|shows|reads|displays|gives)\s+[\"'“]|\bnowhere\b|\b(?:a|the)\s+(?:red|yellow|orange)\s+\w+|\bred\s+[!x]",
    r"\b(?:by\s+mistake|by\s+accident|accidentally|mistakenly|in\s+error)\b|\bsimply\s+does\b|\binto\s+trouble\b",
    r"\b(?:someone|somebody|stranger|hacker|ex[\s-]employee)\s+(?:\w+\s+){0,3}(?:our|my|into|using|use|uses|logged|log|open|opens|opened|access|outside|else)\b|\bstands?\s+still\b|\ball\s+day\s+long\b",
    r"\b(?:lawyers?|legal\s+(?:steps|action)|sue|terminate\s+(?:the|our))\b|\bpushed\s+(?:my|our)\b",
)
_RELIEF = _any(
    r"\b(?:no|zero|without|not)\s+(?:(?:any|a|an|more|further|single|one|such|longer|known|open|other|big|real|major)\s+)*(?:\w+\s+){0,2}?(?:errors?|issues?|problems?|trouble|hitch(?:es)?|failures?|outages?|glitch(?:es)?|bugs?|complaints?|crashes|delays?|time\s?outs?|duplicates?|downtime|rush|hurry)\b(?:\s+(?:any\s?more|at\s+all|so\s+far|since\b.*))?",
    r"\b(?:did|does|do|was|were|is|are|has|have)(?:\s*n'?t|\s+not)\s+(?:\w+\s+)?(?:affect(?:ed)?|notice(?:d)?|hurt|bother(?:ed)?|matter|urgent|complain|had\s+(?:any|a\s+single)|seen\s+(?:any|a\s+single)|(?:have|see)\s+(?:any|a\s+single))\b(?:\s+(?:errors?|issues?|problems?|us|anything|anybody))?",
    r"\b(?:no\s+longer|not|isn'?t|aren'?t|never)\s+(?:\w+\s+)?(?:slow|broken|down|stuck|failing|blocked|locked|empty|blank|missing|wrong|urgent|a\s+problem|an\s+issue|needed|necessary|relevant)(?:\s+any\s?more)?\b",
    r"\b(?:stopped|stops)\s+(?:failing|crashing|hanging|breaking|erroring|complaining|freezing|timing\s+out)\b",
    r"\b(?:errors?|issues?|problems?|bugs?|outages?|trouble|slowness|delays?)\s+(?:\w+\s+)?(?:is|are|was|were|has\s+been|have\s+been|seems?|got)?\s*(?:\w+\s+)?(?:gone|fixed|away|over|solved|resolved|sorted|history|behind\s+us|cleared)\b",
    r"\b(?:can'?t|cannot|could\s?n[o']?t|couldnt)\s+(?:complain|be\s+happier|thank|wait|recommend|believe\s+how|ask\s+for\s+more|agree\s+more|say\s+enough|be\s+better)\b",
    r"\b(?:(?:do\s*n'?t|dont|do\s+not)\s+(?:even\s+)?(?:think|mind|agree|care|worry|believe|guess|suppose|bother|want\s+to\s+(?:bother|disturb)|have\s+to\s+(?:do|worry))|won'?t\s+(?:regret|bother|take\s+long)|haven'?t\s+(?:had|seen)\s+(?:a\s+single|any|one)\s+\w+|no\s+longer\s+(?:need|have\s+to)\w*)\b",
    r"\b(?:nothing\s+(?:to\s+do|is\s+wrong|urgent|wrong)|not\s+bad|never\s+(?:mind|better|been\s+(?:better|easier|faster|so))|not\s+a\s+(?:single\s+)?(?:problem|big\s+deal|issue)|all\s+day\s+long\s+it\s+works)\b",
    r"\b(?:as\s+of\s+now|went|goes|got|settled|slowed|broke|calmed|wrote|copied|took)\s+down\b(?=\s+(?:well|the\s+notes))|\b(?:down\s+to\s+business|stays?\s+(?:well\s+)?under|still\s+(?:love|happy|great))\b",
    r"\bnothing\s+(?:broke|failed|crashed|happened\s+to|got\s+lost|lost|bad)\b|\bdead\s+(?:easy|simple|quick|fast|cheap)\b|\b(?:have\s*n'?t|havent|has\s*n'?t|not)\s+(?:had|seen|got|hit|noticed)\s+(?:a|an|one|any)\s+(?:single\s+)?\S+(?:\s+since\b.*)?|\bnot\s+(?:sorry|gonna\s+lie|to\s+worry)\b",
    r"\b(?:saved|spared)\s+(?:\w+\s+){0,4}|\bhelped\s+(?:me|us)\s+(?:a\s+lot|out)\b",
)
_CONTRAST = _any(r"\b(?:but|however|except|yet|still|only\s+that|unfortunately|sadly|though)\b")
_VERB_FORM = _any(
    r"\b(?:is|are|was|were|am|be|been|has|have|had|do|does|did|can|could|will|would|should|may|might|must|'s|'re|'ll|'ve|'m|\w{3,}ed|went|got|came|took|made|sent|found|built|left|kept|gave|told|saw|ran|set|put|let|works?|looks?|feels?|seems?|loves?|likes?|gets?|goes|lands|matters?|handles|covers|lives|means|says|thinks?|knows?|\w+ing)\b",
    r"\b(?:i|we|you|they|he|she|it)\s+\w+",
)
_TAG = re.compile(
    r"\W*(?:huh|eh|hm+|what|really|right|ok(?:ay)?|no|yes|why|so|you\s+know|anyone|wow|lol)\W*",
    re.IGNORECASE,
)
_PLEASE_AT_END = re.compile(r"\w\W+(?:please|pls|plz|plse)\W*\Z", re.IGNORECASE)
_LONGEST_FRAGMENT = 8  # words
_DIGIT_ASKED = re.compile(r"\d.*[?？؟]")  # noqa: RUF001


@lru_cache(maxsize=2_048)  # several rules ask it of one sentence, and again when it has settled
def act_of(sentence: str) -> Act:
    """What a sentence of a cleaned text does."""
    said = sentence[:MAX_ASKED].replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    if not any(char.isalpha() for char in said):
        return Act.QUESTION if _DIGIT_ASKED.search(said) else Act.TALK
    if _TAG.fullmatch(said) or is_small_talk(said) or is_acknowledgement(said):
        return Act.TALK
    if languages.is_courtesy(said) or languages.is_over(said) or telling.is_talk(said):
        return Act.TALK
    if _QUESTION_TO_NOBODY.search(said):
        return Act.TALK
    return _act_of_words(said)


def _act_of_words(said: str) -> Act:
    if _QUESTION.search(said):
        return Act.QUESTION
    if languages.is_foreign(said):
        return Act.REQUEST
    trouble = _TROUBLE.search(_RELIEF.sub(" ", said)) is not None
    news = telling.is_news(said)
    if _REQUEST.search(said) and not (news and not _CONTRAST.search(said)):
        return Act.REQUEST
    if trouble and not (news and not _CONTRAST.search(said)):
        return Act.TROUBLE
    if news or telling.is_reported(said):
        return Act.TELLS
    is_short = len(said.split()) <= _LONGEST_FRAGMENT
    return Act.FRAGMENT if is_short and not _VERB_FORM.search(said) else Act.TELLS


def acts_of(text: str) -> tuple[Act, ...]:
    """What each sentence of a cleaned text does."""
    plain = text[:MAX_ASKED]
    if is_small_talk(plain) or is_acknowledgement(plain) or languages.is_courtesy(plain):
        return (Act.TALK,)
    if not any(char.isalpha() for char in plain):
        return (act_of(plain),)
    acts = [act_of(said) for said in sentences(strip_pleasantries(plain))[:_MOST_SENTENCES]]
    if _PLEASE_AT_END.search(plain) and acts and not any(act.asks for act in acts):
        acts[-1] = Act.REQUEST  # the word itself is a pleasantry, and was stripped
    return tuple(acts)


def asks_or_reports(text: str) -> bool:
    """Whether a cleaned text asks for something or reports trouble."""
    return any(act.asks for act in acts_of(text))


def names_something(text: str) -> bool:
    """Whether a cleaned text is nothing but names of things, as people type into a search box."""
    acts = set(acts_of(text))
    return Act.FRAGMENT in acts and acts <= {Act.FRAGMENT, Act.TALK}


def tells_something(text: str) -> bool:
    """Whether a cleaned text is more than small talk, if it asks or not."""
    return any(act is not Act.TALK for act in acts_of(text))


def is_news(text: str) -> bool:
    """Whether a cleaned text tells that something is well, is planned or was done, or praises."""
    said = sentences(strip_pleasantries(text[:MAX_ASKED]))[:_MOST_SENTENCES]
    return any(telling.is_news(sentence) for sentence in said)


def strength(sentence: str) -> float:
    """How clearly a sentence asks: a question most, trouble least."""
    order = {Act.QUESTION: 3.0, Act.REQUEST: 2.0, Act.TROUBLE: 1.5}
    return order.get(act_of(sentence), 0.0)
