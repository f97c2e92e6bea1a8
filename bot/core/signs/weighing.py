"""Signs that are too weak alone: trouble with two of them cannot wait."""

from __future__ import annotations

import re

from bot.core.signs.patterns import any_of

ALL_OF_THEM = any_of(
    r"\b(?:nobody|no ?one|none of|not one of|not a single|everybody|everyone|everything"
    r"|entire(?:ly)?"
    r"|whole|all (?:of )?(?:our|the|my)"
    r"|all branches|all sites|completely|totally|across the (?:company|board|group))\b"
    r"|\bno \w+ (?:\S+ ){0,6}can\b"
)
AT_STAKE = any_of(
    r"\b(?:customers?|clients?|guests|shoppers|passengers|students|end[\s-]?users|readers"
    r"|viewers|callers|visitors|tenants"
    r"|citizens|donors|orders|checkout|payroll|wages|salaries|money|revenue|sales|payments?"
    r"|regulator|auditors?|investors?"
    r"|board|bank|tax|court|ceo|cfo|minister|press|contract|penalt(?:y|ies)|live|production"
    r"|factory|assembly|warehouse"
    r"|shops?|stores?|branches|restaurants?|hotel|reception|tills?|cashiers?|dispatch"
    r"|trucks?|drivers?|bookings?"
    r"|booking system|phones|call cent(?:er|re)|business|judge|police|inspectors?|ministry"
    r"|mayor|journalists?|tv|newspaper|newsletter|suppliers?|\d+k)\b(?! (?:\w+ )?(?:tables?"
    r"|datasets?|columns?|data|reports?|charts?|fields?|csv|sheets?|connectors?|ids?|names?"
    r"|list)\b)"
)
LIFE_OR_DEATH = any_of(
    r"\b(?:ambulances?|hospital|patients?|pharmacy|surgery|surgeons?|doses?|dosage"
    r"|medication|emergency room|intensive care"
    r"|icu|fire (?:brigade|regulations?|safety|alarm)|safety|firefighters|rescue|112|911"
    r"|999|blood|nurses?)\b(?! (?:\w+ )?"
    r"(?:tables?|datasets?|columns?|data|reports?|charts?|fields?|csv|sheets?|connectors?"
    r"|ids?|names?|list)\b)"
)
HURRY = any_of(
    r"\b(?:in|within|under|only|just|have|got|next) (?:\w+ )?(?:\d+|an?|half an|one|two"
    r"|three|five|ten|fifteen|twenty|thirty|few"
    r"|couple of) ?(?:min(?:ute)?s?|hours?|hrs?)\b|\b(?:\d+|ten|five|few) ?(?:min(?:ute)?s?"
    r"|hours?|hrs?) (?:left|to go|away)\b",
    r"\b(?:tonight|midnight|by (?:noon|eod|cob|tonight|today|end of (?:the )?day)|until "
    r"(?:tonight|noon|midnight|today)"
    r"|(?:at|by|before|until|till) (?:[01]?\d|2[0-3])(?::\d\d| ?(?:am|pm|oclock))|(?:is|are"
    r"|be) due|due (?:today|tonight|now)"
    r"|right now|at noon|goes out|as we speak|at this (?:very )?moment|any minute|must "
    r"(?:go|be) (?:out|in"
    r"|done|filed|sent)|has to (?:go|be) (?:out|in|done|filed|sent)"
    r"|(?:window|submission|registration|auction|voting) (?:ends|closes|closing)|closes at"
    r"|ends at|opens tomorrow|first thing tomorrow)\b",
    r"\b(?:on air|boarding|kick-?off|is full|on stage|going live|live on|in front of (?:me"
    r"|us|a|the|customers|clients|people)|on the phone"
    r"|at the (?:counter|desk|door|gate)"
    r"|is waiting|are waiting|waiting for (?:me|us)|sitting (?:here|in front))\b",
    r"\b(?:hand|turn) (?:it |this |the \w+ )?in\b.* (?:at|by|before|today|tomorrow|tonight)\b",
)
UPSET = any_of(
    r"\b(?:pathetic|garbage|rubbish|trash|disaster|nightmare|embarrassing|ashamed|shameful"
    r"|desperate|panic\w*|helpless|unhappy"
    r"|angry|upset|mad|insane|absurd|ridiculous|again and again|every (?:single )?(?:day"
    r"|week|time)|ignored?|not ok(?:ay)?"
    r"|not good enough|complaining|shouting|screaming"
    r"|ringing off the hook|stop paying|patience|trust|joke"
    r"|hell|shit|damn|bloody|third|fourth|fifth)\b",
    r"\bagain\b.*!|\?{2,}|\?!|!\?|\bbecause of (?:you|your)\b|\byour (?:fault|mistake)\b|\b"
    r"(?:customers|clients|guests|people) (?:are |keep )?(?:cancel\w+|leaving|complain\w+)",
)
CRIES_OUT = any_of(
    r"\b(?:please|pls|plz)\b.*\b(?:help|react|call|hurry|quick(?:ly)?|fast|immediately|now"
    r"|asap)\b|\b(?:help|hurry|asap)\b.*(?:!|\bpls\b|\bplease\b)"
    r"|\bsos\b|\b(?:deep|big|serious|real|huge) trouble\b|\b(?:top|highest|utmost|maximum"
    r"|absolute) (?:priority|importance)\b"
    r"|\b(?:must|has to|have to|needs to) be (?:stopped|fixed|solved|resolved|corrected"
    r"|undone|restored|reversed)\b|\bhurry\b|\bi beg\b|\bbegging\b",
)
STRESSED = re.compile(
    r"\b(?:NOW|PLEASE|HELP|STOP|URGENT|IMMEDIATELY|AGAIN|ALL|NOTHING|NOBODY|EVERYTHING)\b"
)
"""A word in capitals among others that are not."""
DEMANDS = any_of(r"\b(?:fix|help|where (?:is|are)|why|stop|answer|call|give|need|want|please)\b")
"""What somebody who shouts wants, where they name no trouble."""
WEAK = (ALL_OF_THEM, AT_STAKE, HURRY, UPSET, CRIES_OUT)
