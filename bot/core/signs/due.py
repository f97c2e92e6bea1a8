"""What of theirs is due in minutes or hours, and what is in its way."""

from __future__ import annotations

from bot.core.signs.patterns import Frame, words

# --- due ---------------------------------------------------------------------------------------

_NUMBER = (
    r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty"
    r"|thirty|forty|half an"
    r"|a few|few|a couple of|couple|a quarter of an|less than an?|under an?)"
)
_AT_ONCE = words(
    r"t[\s-]?minus|(?:after|in) (?:one|an|half an|two) hours?|(?:at|by|before|until|till"
    r"|around) (?:\d\d?(?:[:.]\d\d)?|noon|midnight|one|two|three|four|five"
    r"|six|seven|eight|nine|ten|eleven|twelve)(?= (?:and|the|but|or|n|cet|today|tonight|sharp)"
    r"|[,.;!?]|$)|\d\d[:.]\d\d(?: today| tonight)?|this (?:minute"
    r"|instant|very)|waiting for (?:me|us|it)|in (?:5|10|15|20|25|30|40|45)(?: ?min\w*)?",
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
    r"|(?:is|are) (?:waiting|sitting|here|on (?:site|stage|air|the phone)|standing)|now(?=[,.!]|$)"
    r"|on site|tomorrow(?: morning)?|first thing|starts now|just (?:began|started)|has (?:begun"
    r"|started)|live now",
)
_EVENT = words(
    r"(?:have|has|need|needs|must|got) (?:to )?(?:send|hand|submit|deliver|file|present|publish"
    r"|upload|print)",
    r"presents?|in front of (?:\d+|me|us|the|a|our)|on (?:tv|cnbc|bbc|cnn|the air|camera|screen)"
    r"|comes? the \w+|audience|shareholders?|agm|ipo|steering|ministry|minister|judge|plane|flight"
    r"|departure|handout|thesis|essay|assignment|shop opens|market (?:opens|closes)"
    r"|trading (?:opens|starts)|bell|school starts|service starts|dinner"
    r"|lunch service|check-?out|tour|cut ?off|pick ?up|rehearsal"
    r"|premiere|visa|appointment|operation|treatment|pay ?day|bank (?:run|file)"
    r"|quarter|year end|recall|final|kickoff",
    r"demo(?:s|ing)?|board(?: ?room| meeting| meets| call| pack| presentation| sits)|investors?"
    r"|audit(?:ors?)?(?! logs?)|inspect\w+"
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
    r"|visitors|premiere|release|embargo|print(?:ing)? (?:deadline|run)|goes to print|publish\w*",
)
_IN_THE_WAY = words(
    r"shows? (?:\w+ )?(?:zeros?|zeroes|0|last (?:year|month|week)|yesterdays?|old|nothing"
    r"|the wrong|an? error|someone elses)|denied|outdated|old (?:data|numbers"
    r"|figures)|40[13]|says? (?:error|no|denied|\d{3})|unreadable|half (?:empty|of it|the)"
    r"|does nothing|without (?:data|numbers)|no longer|is (?:a )?mess|upside down"
    r"|takes forever|nothing (?:has|loads|works|comes|shows)|0s",
    r"(?:cant|cannot|can not|wont|doesnt|does not|isnt|is not|dont|didnt|arent|not|never|couldnt"
    r"|hasnt|still not|unable"
    r"|nothing|no one can|nobody can|impossible)(?! (?:be|matter|need|worry|mind|wait|urgent|want"
    r"|forget|now))"
    r"(?: \w+){0,3}",
    r"loop(?:s|ing)|blank|empty|dead|down|broken|fail(?:s|ed|ing)?|errors?|crash\w*|froze\w*"
    r"|frozen|stuck|hangs?"
    r"|hanging|missing|wrong|gone|locked|blocked|50[0-4](?! [a-z]+s\b| people| ppl)|unreachable"
    r"|offline|times? out|timeouts?"
    r"|spinning|spins|dies"
    r"|died|keeps (?:\w+ing)|refuses?|refused|rejects?|rejected|bugs?|glitch\w*|garbled|corrupt\w*"
    r"|greyed|gray(?:ed)? out"
    r"|no (?:sound|picture|data|access|numbers|signal)|vanished|disappear\w*|all zeros?|nan",
)

DUE: tuple[Frame, ...] = (
    (
        words(
            r"convenes|curtain|embargo|stock exchange|earnings|rocket|launch|lifts at|goes out"
            r"|airs|opens|hands? in|on the line|on stage|supervisory board|board of directors"
            r"|steering committee|parliament|council"
        ),
        words(
            r"t ?-? ?\d+|at (?:\d+|six|seven|eight|nine|ten|eleven|twelve|noon)"
            r"|in (?:half an hour|an hour|\d+)|within the hour|before it opens"
            r"|waiting on the line|up in"
        ),
        words(
            r"inaccessible|no \w+ plan|still shows|draft|nan|wrong|frozen|nothing|missing"
            r"|not \w+ing|cant|wont|waiting|blank|empty|error|stuck|without"
        ),
    ),
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
