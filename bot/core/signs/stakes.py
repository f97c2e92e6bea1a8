"""Signs that it costs money, that work stands still, that something is due."""

from __future__ import annotations

from bot.core.signs.asking import BAD
from bot.core.signs.patterns import any_of, beside

_AMOUNT = (
    r"(?:[$€£] ?\d[\d.,]*k?|\d[\d.,]* ?(?:k|€|\$|£|eur|euros?|usd|dollars?|pounds?|gbp|chf"
    r"|bucks|thousand|grand)?)"
)
LOSES = (
    any_of(
        r"\bcost (?:us|me) (?:the|our|a|an|one) (?:\w+ ){0,2}(?:deal|client|contract|customer"
        r"|order|sale|account|tender|job|reputation)\b",
        r"\bturn(?:ed|ing)? (?:\w+ )?(?:customers|people|patients|guests|clients"
        r"|visitors) away\b|\bturn(?:ed|ing)? away (?:\w+ )?(?:customers|people|patients|guests"
        r"|clients)\b|\b(?:pay|paying|owe|fined) (?:\w+ )?(?:penalt(?:y|ies)|fines?)\b",
        r"\b(?:los(?:e|es|ing)|loosing|bleed(?:s|ing)?|burn(?:s|ing)?|hemorrhag\w+"
        r"|haemorrhag\w+|miss(?:es|ing) out on|forfeiting|throwing away|leaking) "
        r"(?:\w+ ){0,3}(?:money|cash|sales|orders|revenue|turnover|business|bookings"
        r"|thousands|hundreds|millions|income|profit|donations|reservations|deals|payments"
        rf"|a fortune|{_AMOUNT}(?= (?:an?|per|every|each|by)\b))\b",
        r"\blos(?:e|es|ing) (?:\w+ ){0,2}(?:customers|clients|patients|subscribers|leads)\b"
        r"(?=.*\b(?:right now|every|because|while|over this|already|by the)\b)",
        r"\b(?:cost(?:s|ing)?|charg(?:es|ing)) (?:us|me|our \w+) (?:\w+ ){0,4}(?:money"
        r"|thousands|hundreds|millions|a fortune|sales|orders|customers|business|dearly|a lot"
        rf"|{_AMOUNT})\b(?=.*\b(?:an?|per|every|each|right now|so far|already|because|while"
        r"|as we speak|today|dearly|lot)\b)",
        r"\b(?:money|sales|revenue|orders|bookings|donations) (?:\w+ ){0,2}"
        r"(?:going down the drain|down the drain|lost (?:every|each|per|by the)|slipping"
        r"|evaporat\w+|out the window)\b",
        r"\b(?:every|each) (?:minute|hour|second|day) (?:\w+ ){0,6}(?:costs?|gone|burn\w*"
        r"|counts|matters"
        r"|we lose|lost|is money)\b",
        r"\b(?:cant|cannot|can not|unable to|couldnt|not able to|no way to|arent able to"
        r"|isnt possible to|impossible to) (?:\w+ )?(?:pay (?:(?:our|the|my|any|out) )?(?:\w+ )?"
        r"(?:people|staff|employees|suppliers|workers|drivers|rent|team|wages|salaries|nurses"
        r"|teachers|crew)|make payroll|take (?:any )?(?:payments?|orders?|bookings?|money)"
        r"|accept (?:any )?(?:payments?|orders?|bookings?)|collect (?:any )?payments?|process "
        r"(?:any )?(?:payments?|orders?|sales))\b",
    ),
    any_of(
        r"^(?=.*\b(?:instead of|rather than|times too|too much|twice|double|\d+ ?(?:x|times)"
        r"|ten times|wrong amount|without"
        r" (?:permission|asking|authori\w+|consent)|whole|full)\b).*?\b(?:charg|bill|debit|took"
        r"|take|withdr|pull|invoic|deduct|collect)\w*\b.*\b(?:overdrawn|overdraft|in the red"
        r"|bounc\w+|negative|insolven\w+|empty(?:ed)?|payroll|wages|rent|salaries|reversed"
        r"|reverse|immediately|today|right now|at once|urgently)\b",
        r"\b(?:account|balance) (?:\w+ ){0,3}(?:overdrawn|overdraft|in the red|drained"
        r"|emptied)\b(?=.*\b(?:you|your|because|charge\w*|debit\w*)\b)",
    ),
)
_CUSTOMERS = (
    r"(?:(?:our|my|the|all|all our|all of our|none of our|dozens of|hundreds of"
    r"|thousands of|angry|many|most of our|every one of our) (?:\w+ )?(?:customers?"
    r"|clients?|patients?|guests|users|students|stores?|shops?|drivers?|passengers?|members"
    r"|callers|tenants|buyers|branches|restaurants|donors|readers|shoppers|parents"
    r"|subscribers|resellers|merchants|dealers|sites|locations|citizens|residents|visitors"
    r"|travell?ers|riders|couriers|nurses|doctors|cashiers))"
)
_WORKERS = (
    r"(?:(?:whole |entire )?(?:team|company|office|staff|factory|warehouse|plant|shop"
    r"|shop floor|call cent(?:er|re)|clinic|hospital|kitchen|line|production"
    r"|production line|business|site|department|operation|operations|assembly line|store"
    r"|stores|depot|dispatch|logistics|checkout|tills?|fleet|lab|nobody|no ?one|none of us"
    r"|people|workers|drivers|employees|agents|everybody|everyone|we|floor|port|yard|bakery"
    r"|ward|school|restaurant|hotel|surgery|practice))"
)
STANDS_STILL = (
    any_of(
        r"\b(?:(?:production |assembly )?lines?|plant|factory|warehouse|machines?|conveyors?"
        r"|mill|kitchen) (?:has |have |is |are |all )?(?:stopped|halted|down|idle"
        r"|stands? still)\b",
        r"\b(?:(?:production|prod)(?! (?:report|line|chart|data|table|workspace|dashboard"
        r"|database|key|numbers|figures))|live (?:system|site|service|environment)|(?:our "
        r"|the )?"
        r"(?:checkout|shop|store|website|webshop|tills?|cash registers?))\b(?: (?:system|site"
        r"|environment|server|line|everywhere|completely))? "
        r"(?:(?:is|are|has|has been|was|went|all|still|totally|completely|again) ){0,2}"
        rf"(?:{BAD})\b",
        rf"\b(?:{BAD}) (?:in|on|for|at|across) (?:production|prod|live|{_CUSTOMERS})\b",
        rf"\b{_WORKERS} (?:\w+ )?(?:stands? still|standing still|at a standstill|standing around"
        r"|sit(?:s|ting)? idle|idle|idling|cant (?:work(?! with| on| from| out)|ship|trade|sell"
        r"|operate|serve|bill"
        r"|deliver|dispatch|open|function|release|dispense|treat|produce|answer|help anyone"
        r"|process anything|take calls|do (?:anything|any work|our job)|invoice)|cannot "
        r"(?:release|dispense|treat|produce|work(?! with| on| from)|ship|trade|sell|operate"
        r"|serve|bill|deliver|dispatch|open|function)|(?:is|are"
        r"|has|have) (?:\w+ )?(?:stopped|halted|paralys\w+|paralyz\w+|stuck|blocked|shut down"
        r"|sitting idle|twiddling)|can (?:work|ship|trade|sell|operate|serve|do anything)"
        r"(?<=nobody can work)|paralys\w+|paralyz\w+)\b",
        r"\b(?:nobody|no ?one|none of (?:us|our \w+)|not a single (?:person|one))\b "
        r"(?:\w+ ){0,3}(?:can|is able to|able to) (?:work|ship|trade|sell|operate|serve|bill"
        r"|do (?:anything|their (?:jobs?|work)))\b",
        rf"\b{_CUSTOMERS} (?:\w+ )?(?:(?:cant|cannot|can not|couldnt|are unable to|unable to"
        r"|not able to) (?:\w+ )?(?:order|buy|pay|log|sign|check ?out|book|access|see|reach|use"
        r"|open|get|check in|shop|register|place)|are (?:\w+ )?(?:calling|complaining|shouting"
        r"|screaming|angry|furious|stuck|locked|stranded|affected|down|ringing|queu\w+|waiting"
        r"|yelling|leaving|walking|panicking)|(?:is|are) (?:down|offline|dead|blind)|calling"
        r"|complain\w*|shouting)\b",
        r"\b(?:can|could|able to)\b (?:reach|order|buy|pay|book|log in|sign in)(?<=\w) ?"
        r"(?:\w+ )?(?:us)?\b(?<=nobody can order)",
        r"\b(?:come|came|comes|coming|ground|grinding) to a (?:halt|standstill|stop)\b|\b"
        r"(?:off the hook|sit(?:ting)? around|doing nothing|twiddling)\b",
        r"\b(?:completely|totally|entirely|fully) (?:unavailable|down|offline|unusable|broken"
        r"|dead|unreachable)\b",
        r"\b(?:at a|complete|total|full|massive|major|whole|critical) (?:standstill|outage"
        r"|blackout|downtime|shutdown|system failure|failure)\b",
        r"\b(?:everything|all (?:of )?(?:our|the) \w+|the (?:whole|entire) \w+|nothing)\b "
        r"(?:\w+ )?(?:is |has |are |has been )?(?:down|dead|offline|broken|collapsed|works"
        r"|working|stopped|crashed|on fire|fallen over)\b(?=.*\b(?:help|hours?|since|nobody"
        r"|customers?|please|now|work|cant|business)\b|.*!)",
        r"\b(?:whole|entire|complete) \w+ (?:is|are|was|has been) (?:blocked|stuck|down"
        r"|locked out|paralys\w+|paralyz\w+|idle|offline|standing)\b",
        r"\b(?:sev|severity|prio|priority|p)[\s-]?(?:0|1|one)\b(?! (?:response|resolution|means"
        r"|definition|tickets?|sla|support|target))",
        r"\b(?:trucks?|lorr(?:y|ies)|parcels|pallets|containers|flights?|ambulances?|patients"
        r"|planes?|ships?|trains?|guests|queues?|drivers|passengers) (?:are |is |\w+ )?"
        r"(?:waiting|stuck|piling up|pile up|stranded|lined up|standing|delayed|grounded|leave"
        r"|leaving)\b",
    ),
)
_EVENT = (
    r"(?:meetings?|meets|board|demos?|presentations?|presenting|present|pitch\w*|payroll"
    r"|wages|salar(?:y|ies)|audit(?:ors?|s)?(?! (?:logs?|trail|report))"
    r"|inspect(?:ors?|ions?)|deadlines?|launch(?:es|ing)?|go-?live|going live|go live"
    r"|goes live|go out|filings?|submission|submitted?|regulators?|hearing"
    r"|month[\s-]?end|year[\s-]?end|quarter[\s-]?end|investors?|tenders?|exams?|keynote|tax"
    r"(?:es)?|vat|due|cut-?off|surgery|election|steering|court"
    r"|press (?:release|conference)|billing run|shareholders?|agm|closes|leaves|starts"
    r"|begins|expires|opens|black friday|cyber monday|wedding"
    r"|ceremony|live stream|show ?time)"
)
_SOON = (
    r"(?:in (?:less than |under |about |only |just |the next )?(?:an?|half an|one|two|three"
    r"|four|five|ten|fifteen|twenty|thirty|\d+) ?(?:min(?:ute)?s?|hours?|hrs?|h|m)|(?:\d+"
    r"|an?|ten|twenty|thirty|fifteen|few) ?(?:min(?:ute)?s?|hours?|hrs?) (?:left|away"
    r"|from now|to go)|within (?:the (?:next )?)?(?:an? |one |two |\d+ ?)?(?:hours?|hrs?|h"
    r"|min(?:ute)?s?)|tonight|this (?:evening|afternoon|morning|very day)|midnight|today"
    r"|tomorrow|tmrw|tmr|eod|cob|end of (?:the )?(?:business )?day|(?:at|by|before|until"
    r"|till) (?:noon|(?:[01]?\d|2[0-3])(?::\d\d)? ?(?:am|pm|oclock|h|uhr)?)\b(?! ?\w*(?:%"
    r"|rows|users"
    r"|seats|gb|mb|percent))|in an hour|any (?:minute|moment)|right now|shortly|about to"
    r"|first thing|minutes|already (?:late|started)|running (?:now|out)|is on (?:now"
    r"|the line)|(?:waiting|sitting) (?:in|for)|(?:starts|here|on) now|(?:has |have )?"
    r"(?:just )?(?:started|begun|began)|underway)"
)
DUE_SOON = (
    any_of(
        beside(_EVENT, rf"(?<!since )(?<!from )(?<!until ){_SOON}", 6),
        r"\b(?:has|have|needs?|must|got|should have|ought) (?:to )?(?:be )?(?:\w+ )?(?:fixed"
        r"|sorted|solved|resolved|reversed|working|work|running|run|back|online|up|corrected"
        r"|undone|restored|done|repaired|gone|sent|filed|submitted|out|stopped)\b (?:\w+ ){0,4}"
        r"(?:today|tonight|now|immediately|within|at once|right away|by (?:noon|midnight"
        r"|tonight|eod|tomorrow|\d|the end|end|close)|before (?:noon|midnight|the|we|our"
        r"|tonight|tomorrow|\d)|asap)\b",
        r"\b(?:have to|must|need to|supposed to|got to|has to) (?:hand in|submit|present|file"
        r"|deliver|publish|sign off|go on air|ship)\b(?:\s\S+){0,6}? (?:at|by|before|until"
        r"|today|tonight|tomorrow|now|in (?:an?|\d+))\b",
        r"\b(?:isnt|is not|not|arent|unless|if) (?:\w+ ){0,5}(?:fixed|sorted|solved|resolved"
        r"|working|back|up|done|answered) (?:\w+ ){0,2}(?:today|tonight|by|within|before"
        r"|in the next|soon)\b",
    ),
    any_of(
        r"\b(?:deadline|due date|cut-?off|time limit) (?:\w+ ){0,3}(?:missed|passed|passing|is "
        r"(?:over|gone)|approaching|looming|minutes|hours)\b|\bmiss(?:ed|ing)? (?:\w+ ){0,2}"
        r"(?:deadline|filing|payroll|cut-?off|slot|window|submission)\b|\brunning out of time\b"
        r"|\bout of time\b|\bclock is ticking\b",
    ),
)
