"""Work that stands still at scale, and what is due in minutes: who and cannot; when and trouble."""

from __future__ import annotations

from bot.core.signs.patterns import Frame, words

# --- at scale ----------------------------------------------------------------------------------

_NOT_A_VIEW = (
    r"(?!(?:\w+ )?(?:charts?|dashboards?|boards?|filters?|rows?|columns?|links?|pdfs?|tiles?"
    r"|titles?|widgets?"
    r"|reports?|emails?|times?|days?|weeks?|months?|hours?|minutes?|mornings?|seats?|numbers"
    r"|settings|fields?"
    r"|tables?|values|cells|labels|of)\b)"
)
_PLACES = (
    r"(?:stores?|shops?|branch(?:es)?|sites?|offices?|locations?|restaurants?|clinics?|hospitals?"
    r"|wards?|tills?"
    r"|registers?|checkouts?|kassas?|terminals?|regions?|servers?|schools?|hotels?|warehouses?"
    r"|depots?|plants?"
    r"|factor(?:y|ies)|machines?|scanners?|kiosks?|counters?|phones|lines?|stations?|agents|users"
    r"|customers?"
    r"|clients?|tenants|students|drivers?|teams?|staff|people|patients|passengers|employees"
    r"|doctors|nurses"
    r"|cashiers?|workers|teachers|operators|subscribers|members|visitors|guests|apps?|systems?"
    r"|services?"
    r"|webhooks|api calls?|requests?|shop floor|compan(?:y|ies)|departments?|buildings?|gates?"
    r"|pumps?|printers?"
    r"|kitchens?|fleet|trucks?|screens?|displays|everyone|every(?:body|thing)|floor|call cent(?:er"
    r"|re)|airport"
    r"|festival|venue|campus|bakery|pharmac(?:y|ies)|surger(?:y|ies)|lab|country|continent|tenant"
    r"|accounts)"
)
_EVERYONE = words(
    rf"(?:all|every(?: single)?|whole|entire|both|complete|hundreds of|thousands of|dozens of"
    rf"|\d{{2,}}|\d+ ?k"
    rf"|two hundred|none of|half of) (?:of )?(?:the |our |my |us |your "
    rf"|its )?(?:\w+ )?(?:\d+ )?(?:\w+ )?{_PLACES}",
    r"nobody|no ?one|none of (?:us|our|my|the|them)|not a single (?:one|person|customer|user"
    r"|client|order)|everyone"
    r"|everybody|everything|entire company|worldwide|company[\s-]wide|across the board|all of us"
    r"|in all (?:our )?"
    r"\w+s|all (?:regions|customers|users|tenants|stores|sites|branches|systems|hands)|everywhere"
    r"|all over "
    r"(?:the )?\w+|(?:our|the|my) (?:\w+ )?(?:stores|shops|tills|branches|shop floor|checkout"
    r"|call cent(?:er|re)"
    r"|warehouse|factory|hospital|clinic|er|pharmacy|plant|webshop|production|prod|kitchen|ward"
    r"|tills|event|launch"
    r"|scanners|machines|airport|gates|website|site|platform|bakery|hotel|restaurant|reception)",
    r"^\W*(?:er|production|prod|checkout|hospital|clinic|warehouse|site|whole \w+|launch|api)",
)
_CANNOT = r"(?:cant|cannot|can not|couldnt|unable to|not able to|doesnt|dont|didnt|won?t)"
_WORKS = (
    r"(?:log|sign|get|check|clock|punch|badge|dial) ?-?(?:in|on|out|through|into|past)|work|pay"
    r"|buy|order|sell"
    r"|start|book|enter|trade|ship|scan|print|serve|open (?:the (?:shop|store|door|till|doors)"
    r"|a single|any"
    r"|up)|use (?:it|the (?:app|system|till|site|service))|access (?:the (?:system|app|site"
    r"|platform)|anything)"
    r"|do (?:anything|a thing|their (?:job|work)s?)|reach (?:us|the (?:site|shop|app))|see (?:any"
    r"|anything"
    r"|a thing|patients?|records?)|call|connect|checkout|login|operate|dispatch|deliver|process"
    r"|function|find any"
    r"|take (?:orders|calls|payments|bookings)|load anything|discharge|treat|teach|register|vote"
)
_DEAD = (
    r"down|dead|offline|out|outage|unreachable|unusable|frozen|froze|standstill|stand(?:s"
    r"|ing)? still|idle|blank|dark"
    r"|black|stuck|stopped|affected|paralys\w+|paralyz\w+|50\d\w?|5xx|times? out|timing out"
    r"|crash(?:ed|ing|es)?"
    r"|halted|at a halt|kaput|bricked|collapsed|locked out|back to paper|on paper|pen and paper"
    r"|queu(?:e|ing|es)"
    r"|hanging|hangs?|white screens?|blue screens?|no (?:service|connection|signal|access)"
    r"|unavailable|gone|blacked"
    r"|nothing (?:works|loads|goes|happens|moves|prints|comes)|not (?:working|responding|reachable"
    r"|open|loading)"
    r"|line (?:out|around)|going nowhere|waiting|fail(?:s|ed|ing)?|returns? (?:errors?|nothing"
    r"|50\d)|errors?"
    r"|returning (?:errors?|nothing\b.*)|broken|isnt working|doesnt work|wont (?:open|start|load"
    r"|respond|boot)"
    r"|grounded|stranded"
)
_AT_WORK = words(
    r"stores?|shops?|branch(?:es)?|tills?|registers?|checkouts?|warehouse|factory|plant|production"
    r"|prod|hospital"
    r"|clinics?|patients?|er|emergency room|pharmacy|ward|event|launch|live|black friday"
    r"|cyber monday|shop ?floor"
    r"|call cent(?:er|re)|kitchen|depot|trucks?|drivers?|fleet|flights?|airport|gates?|passengers?"
    r"|exams?|students"
    r"|customers?|clients?|guests?|agents|orders?|parcels|queues?|line|scanners?|terminals?"
    r"|machines?|call(?:s|ers)"
    r"|visitors|tickets|company|staff|workers|employees|cashiers|school|webhooks|api|site|website"
    r"|webshop|regions"
    r"|tenants|users|system|app|platform|server|branches|restaurants?|hotel|teams?|people|office"
    r"|everything|all of us"
    r"|none of us|log ?in|nobody"
)

OUTAGES: tuple[Frame, ...] = (
    (
        _EVERYONE,
        words(
            rf"{_CANNOT} (?:\w+ ){{0,2}}(?:{_WORKS})",
            rf"(?:nobody|no ?one|none of \w+(?: \w+)?|not a single \w+"
            rf"|neither)(?: \w+){{0,3}} (?:can|could|is able"
            rf" to|are able to|gets?|manages? to) (?:\w+ ){{0,2}}(?:{_WORKS})",
        ),
        _AT_WORK,
    ),
    (
        words(
            rf"(?:all|every(?: single)?|none of|hundreds of|thousands of|dozens of|\d{{2,}}|\d+ ?k"
            rf"|whole|entire|both)"
            rf" (?:of )?(?:our |the |my "
            rf"|us )?{_NOT_A_VIEW}(?:[\w-]+ ){{0,3}}?(?:{_PLACES})(?: \w+){{0,5}} "
            rf"(?:{_DEAD})"
        ),
        words(
            r"all|every\w*|hundreds|thousands|dozens|\d{2,}|whole|entire|none|both|nobody|stores"
            r"|tills|checkout"
            r"|warehouse|factory|hospital|shop ?floor|branches|scanners|production|clinic|er"
            r"|call cent(?:er|re)|ward"
            r"|kitchen|plant|airport|webhooks|gates|pharmacy"
        ),
    ),
    (
        words(
            r"(?:blank|white|empty|error|black|login) (?:page|screen)s?|(?:50\d|5xx|errors?|outage"
            r"|down|dead|timeouts?"
            r"|nothing)"
        ),
        words(
            r"(?:for|to|at|in|on|across|with) (?:all|every|everyone|everybody|100 ?%|hundreds"
            r"|thousands|\d{3,}|each) ?"
            r"(?:of )?(?:our |the |my )?(?!(?:charts|dashboards|reports|filters|columns|rows|time"
            r"|day)\b)\w*"
            r"|worldwide|globally|company[\s-]wide|all (?:users|customers|tenants|regions|stores)"
        ),
        words(
            r"customers?|users?|tenants|regions|stores?|shops?|branches|visitors|agents|staff"
            r"|employees|sites"
            r"|worldwide|globally|sign ?up|checkout|launch|live|patients|guests|students|prod\w*"
        ),
    ),
    (
        words(
            r"everythings?|everything is|every thing|nothing|all systems?|the lot|whole (?:thing"
            r"|place|system|lot)"
            r"|production|prod|sev ?-?[01]|p1|p0"
        ),
        words(rf"(?:{_DEAD}|works)"),
        words(
            r"(?:\d{2,}|hundreds|thousands|customers?|people|guests|patients|queue|line"
            r"|shop ?floor|stores?|minute"
            r"|waiting|call (?:me|us)|parcels|depot|trucks?|black friday|standing|losing|bleed\w*"
            r"|since \d+|staff"
            r"|workers|orders|hours?)"
        ),
    ),
    (
        words(r"sev(?:erity)?[\s-]?[01]|p[\s-]?[01](?= (?:here|now|on|incident|for))"),
        words(
            rf"{_DEAD}|no|not|arent|isnt|cant|page|someone|call|now|incident|help|here|open(?:ed)?"
            rf"|since|hooks?"
        ),
    ),
)

# --- due ---------------------------------------------------------------------------------------

_NUMBER = (
    r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty"
    r"|thirty|forty|half an"
    r"|a few|few|a couple of|couple|a quarter of an|less than an?|under an?)"
)
_AT_ONCE = words(
    rf"(?:in|within|under|only|have|next|got|just) (?:\w+ )?{_NUMBER} ?(?:min(?:ute)?s?|mins"
    rf"|hours?|hrs?|h|m)"
    rf"|{_NUMBER} ?(?:min(?:ute)?s?|hours?|hrs?) (?:left|away|to go|from now|until|till|before"
    rf"|ago(?= and))"
    r"|in (?:\d\d?|five|ten|fifteen|twenty)(?= and|[,.;!]|$)",
    r"tonight|midnight|noon|this (?:evening|afternoon)|today(?: at)?|at (?:\d\d?(?::\d\d)?|one|two"
    r"|three|four|five"
    r"|six|seven|eight|nine|ten|eleven|twelve|half past \w+|quarter (?:to|past) \w+)(?: ?(?:am|pm"
    r"|oclock|sharp|cet"
    r"|est|gmt))?(?! ?(?:%|percent|rows|users))|before (?:\d\d?(?::\d\d)? ?(?:am|pm)?|noon"
    r"|midnight|we open|they"
    r"|doors|the (?:doors|meeting|bell|market|cut ?off|show|game|race))"
    r"|by (?:\d\d?(?::\d\d)? ?(?:am|pm)?|noon|eod"
    r"|cob|tonight|midnight)|right now|any minute|about to|as we speak|already (?:here|sitting"
    r"|waiting|started|begun)"
    r"|(?:is|are) (?:waiting|sitting|here|on (?:site|stage|air|the phone)|standing)|on site"
    r"|tomorrow"
    r"(?: morning)?|first thing|starts now|just (?:began|started)|has (?:begun|started)|live now",
)
_EVENT = words(
    r"demo(?:s|ing)?|board(?: meeting| call)?|investors?|audit(?:ors?)?(?! logs?)|inspect\w+"
    r"|launch\w*|go(?:es|ing)?"
    r"[\s-]live|live|on air|stream\w*|broadcast|kick-?off|meeting|present(?:ation|ing|s)?|pitch\w*"
    r"|keynote|on stage"
    r"|webinar|exams?|test starts|tax(?:es)?(?: return| filing| office)?|vat(?: return)?|filing"
    r"|fil(?:e|ing)|submi\w+"
    r"|deadline|due|tender|bids?|grant|appl(?:y|ication)|payroll|pay ?run|cut-?off|wages|salaries"
    r"|customs|ship(?:s|ping)?"
    r"|flight|boarding|train|ferry|surgery|operation|patients?|court|hearing|trial date|judge"
    r"|regulators?|minister"
    r"|election|results|press conference|conference|wedding|funeral|ceremony|concert|festival"
    r"|show(?:time)?|match"
    r"|game|race|doors? opens?|doors|we open|opening|campaign|newsletter|mailing|goes out"
    r"|sale(?: starts)?|drop|black "
    r"friday|auction|registration|enrol\w+|vote|voting|closes?|closing|ends|begins?|starts?"
    r"|starting|expires?"
    r"|expiring|runs out|leaves?|departs?|handover|hand (?:in|over)|delivery|pick-?up|trucks?"
    r"|container|order deadline"
    r"|bank cut\w*|month[\s-]end|year[\s-]end|quarter[\s-]close|close of|ceo|cfo|client call"
    r"|customer call|the call"
    r"|interview|production run|shift|check-?in|workshop|training (?:starts|begins)|class starts"
    r"|lesson|guests"
    r"|visitors|premiere|release|embargo|print(?:ing)? (?:deadline|run)|goes to print|publish\w*"
)
_IN_THE_WAY = words(
    r"(?:cant|cannot|can not|wont|doesnt|does not|isnt|is not|dont|didnt|arent|not|never|couldnt"
    r"|hasnt|still not|unable"
    r"|nothing|no one can|nobody can|impossible)(?! (?:be|matter|need|worry|mind|wait|urgent|want"
    r"|forget|now))"
    r"(?: \w+){0,3}",
    r"loop(?:s|ing)|blank|empty|dead|down|broken|fail(?:s|ed|ing)?|errors?|crash\w*|froze\w*"
    r"|frozen|stuck|hangs?"
    r"|hanging|missing|wrong|gone|locked|blocked|50\d|unreachable|offline|times? out|timeouts?"
    r"|spinning|spins|dies"
    r"|died|keeps (?:\w+ing)|refuses?|refused|rejects?|rejected|bugs?|glitch\w*|garbled|corrupt\w*"
    r"|greyed|gray(?:ed)? out"
    r"|no (?:sound|picture|data|access|numbers|signal)|vanished|disappear\w*|all zeros?|nan",
)

DUE: tuple[Frame, ...] = (
    (_EVENT, _AT_ONCE, _IN_THE_WAY),
    (
        words(
            r"regulators?|inspect\w+|auditors?|police|judge|customs|ministers?|mayor|tax (?:office"
            r"|man|inspector)"
            r"|investors?|patients?|doctor"
        ),
        words(
            r"on site|here|waiting|in the (?:room|lobby|building|office)|at the door|sitting"
            r"|standing|on the "
            r"(?:phone|line)|wants? (?:it|the \w+) (?:now|today)"
        ),
        _IN_THE_WAY,
    ),
    (
        words(
            r"stop (?:it|this|that|the (?:campaign|mailing|send|run|job|script|import|export|sync))"
        ),
        words(r"cant|cannot|wont|unable|impossible|no way"),
        _AT_ONCE,
    ),
)
"""Something of theirs, very soon, and something in its way."""
