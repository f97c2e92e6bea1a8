"""What is lost or destroyed, and money that goes where it must not: how much and what happened."""

from __future__ import annotations

from bot.core.signs.patterns import Frame, any_of, words

# --- data --------------------------------------------------------------------------------------

_ONE_VIEW = (
    r"(?!(?:my |our |the )?(?:\w+ )?(?:dashboard|board|chart|page|column|row|report|filters?|logo"
    r"|menu"
    r"|sidebar|toolbar|widget|tile|title|legend|charts)\b)"
)
_MUCH = words(
    rf"(?:all|every(?: single)?|entire|whole|complete|half|most|each|none) (?:of )?{_ONE_VIEW}"
    r"(?:our |my |the |your |this |these |those )?[\w'-]+",
    r"(?:\d+|two|three|four|five|six|several|many) (?:\w+ )?(?:boards|dashboards|tables|customers|clients|orders|products|records|files|years|months|weeks|metrics|reports|projects|users|accounts|contacts|bookings|invoices|photos|documents)(?! (?:ago|old|later))|everything"
    r"|evrything|every thing|nothing left|all of (?:it|them)|(?:\d+|several|many|two"
    r"|three"
    r"|four|five|six|seven|eight|nine|ten|twenty) ?(?:years?|yrs?|months?|decades?)(?: worth)? of"
    r"|a "
    r"(?:years?|decade|lifetime) (?:worth )?of|(?:hundreds|thousands|millions|tons) of|\d+ ?k\b"
    r"|\d+[.,]\d{3}|\d{2,} (?:[a-z]+ )?(?!was|has|this|is)[a-z]{3,}s|the lot|(?:our"
    r"|my) (?:\w+ )?(?:data|database|db|catalogue|catalog|library|history|work"
    r"|archive|backups?|products|orders|clients|customers|bookings|bookkeeping|website|site content"
    r"|work ?space|records)|live (?:db|database|data|contacts|\w+)|production \w+|prod \w+",
)
_ALL_OF_IT = words(
    rf"(?:all|every(?: single)?|entire|whole) (?:of )?{_ONE_VIEW}(?:our |my |the |your )?[\w'-]+",
    r"everything|evrything|live (?:db|database|data)|backups?",
)
_DESTROYED = words(
    r"gone(?! (?:live|up|down|through|from|to|over|well|on|wrong|viral|public|for good reason"
    r"|quiet|home))"
    r"|never existed|(?:doesnt|dont|does not|do not|no longer|not) exist(?:s|ing)?(?: any ?more)?"
    r"|(?:is|are|get) lose"
    r"|(?:delet|dropp|wip|eras|eat|purg|remov|destroy|los)ing (?:our|all|my|every|the|rows|tables"
    r"|data|live)"
    r"|at (?:0|zero) rows|kicked out|swept away|killed|flattened|reset to (?:0|zero)"
    r"|rolled back to",
    r"vanish\w*|disappear\w*|dis+ap+ear\w*|wip(?:ed|es|ing)(?: out| away)?|erased?|erasing|nuked?"
    r"|destroy(?:ed|s|ing)|overw\w+|purged|obliterated|evaporated|annihilated|zapped|blown away"
    r"|trashed|scrambled|corrupt(?:ed|s)?|emptied|swallowed|ate|eaten|eats|eating|shredded|gobbled"
    r"|(?:is|are|has|have|was|were|got|been|being|gets?|all|its|theyre|just|everything|thing"
    r"|suddenly"
    r"|now) (?:\w+ )?(?:deleted|gone|lost|removed|cleared)|deleted\.|gone[.!]"
    r"|replaced (?:with|by) (?:\w+ )?(?:zero\w*|garbage|test\w*|some\w+|blanks?|another|nothing|old|rubbish|nonsense|random\w*|0)|(?:0|zero) bytes|data ?loss|loses? (?:all|every) (?:our|my)"
    r"|lost (?:all|every|our|my|the "
    r"whole|\d+)|deleting (?:all|every|our|my|itself)|keeps? deleting",
)
_FINDS_NONE = words(
    r"(?:cant|cannot|can not|couldnt) (?:find|see|open) (?:any|a single one|one single"
    r"|even one) of (?:my|our)"
    r"(?: \w+)?|(?:not a single|none of (?:my|our)|no) (?:\w+ )?(?:client|customer|order|record"
    r"|file|invoice"
    r"|booking|product|contact|photo|patient|document)s? (?:\w+ )?(?:left|remain\w*"
    r"|there any ?more)"
)
OWN_DOING = any_of(
    r"\b(?:i|we|ive|weve|my colleague|our intern|intern|colleague|he"
    r"|she) (?:\w+ )?(?:accidentally |"
    r"mistakenly |already |just |have |had )?(?:deleted|wiped|removed|changed|moved|archived"
    r"|cleared"
    r"|dropped|cleaned|erased|purged|purge|delete|wipe|emptied|binned|filtered|want|lost)\b"
    r"(?! (?:all|every|our|my|the whole|\d+|a whole|a full))",
    r"\b(?:on purpose|deliberately|as planned|intentional\w*|(?<!with )test (?:data|work ?space"
    r"|table|records?|"
    r"rows|db|database|account)|staging|sandbox|demo|trial|new work ?space|filter(?:ed)?|bin"
    r"|archive)\b",
    r"\b(?:want|needs?|how|can we|can i|should|must) (?:\w+ )?(?:to )?(?:be )?(?:delete[ds]?"
    r"|wiped?|erased?)\b",
    r"\b(?:doesnt|dont|not|never|wont|cant|without) (?:be |get |go )?(?:\w+ )?(?:lost|deleted|gone"
    r"|overwritten|wiped)\b",
    r"\bwants? (?:\S+ ){0,6}(?:wiped|deleted|erased|gone|removed)\b",
)
"""Who deletes on purpose, or their own; a place where nothing is lost."""

LOSSES: tuple[Frame, ...] = (
    (
        words(
            r"(?:our|my|the) (?:\w+ ){0,2}\w+s? (?:is|are) (?:\w+ )?(?:being )?(?:deleted|wiped"
            r"|erased|disappearing"
            r"|vanishing|dropping|shrinking|eaten|overwritten|purged)|(?:delet|dropp|wip|eras|eat"
            r"|purg|overwrit)(?:ing|es|s)"
            r" (?:our|all|my|every|the|live|customer|rows)"
        ),
        words(
            r"while i watch|as (?:we|i) (?:speak|type|watch|write)|right now"
            r"|one after (?:the other|another)|live"
            r"|in front of|by the minute|stop|this (?:very )?(?:minute|moment)"
        ),
    ),
    (
        words(
            r"(?:nothing|not one \w+|not a single \w+|zero \w+|none of (?:our|my|the) \w+) (?:is "
            r"|are )?(?:left|remains?"
            r"|survived|there any ?more|to be found)"
        ),
        words(r"work ?space|account|table|database|archive|us|our|my|trash|folder|here"),
    ),
    (
        words(
            r"(?:who|you|your \w+|fernhill|somebody|someone|something|it|update|import|sync"
            r"|migration|script|job|bug)"
            r" (?:has |have |just )*(?:wiped|deleted|erased|purged|destroyed|nuked|lost|killed"
            r"|emptied|trashed|ate)"
            r" (?:all |everything|half |the whole |the entire |our |my |\d+)"
        ),
        words(r"our|my|everything|all|half"),
        words(
            r"!{2,}|\?{2,}|all|everything|years?|needed|whole|entire|half|archive|tables?"
            r"|database|data|history|work|records"
            r"|customers?|warehouse|orders|work ?space|back"
        ),
    ),
    (_MUCH, _DESTROYED),
    (_ALL_OF_IT, words("empty", "missing", "emtpy")),
    (_FINDS_NONE,),
    (
        words(r"data ?loss|rows? disappearing|records? disappearing"),
        words(
            r"cluster|production|prod|live|now|right now|as we|happening|ongoing|severe|massive"
            r"|serious|we have"
            r"|watch|since"
        ),
    ),
    (
        words(
            r"(?:pressed|hit|clicked|ran|scheduled|started|triggered) (?:on )?(?:the )?(?:delete"
            r"|purge|wipe|drop)"
            r"|being (?:deleted|wiped|purged|erased)|is deleting|deletion (?:is )?(?:running"
            r"|in progress|started)"
        ),
        words(r"stop|halt|cancel|abort|before|freeze|undo|revert|save|please|help"),
    ),
    (
        words(r"empty|gone|deleted|wiped|missing|lost|vanished"),
        words(
            r"(?:nobody|no ?one|none of you|not one of you)(?: \w+){0,4} (?:answers?|answered"
            r"|answering|picks?"
            r"|picking|responds?|responding|replies|reply|replied|reacts?|helps?|helping|calls?"
            r"|called|cares?"
            r"|there)|no (?:answer|reply|response|reaction|help)|cant reach (?:any(?:one|body)|you)"
        ),
    ),
)

# --- money -------------------------------------------------------------------------------------

_CHARGED = (
    r"(?:over)?(?:charg(?:ed?|es|ing)|bill(?:ed|s|ing)|debit(?:ed|s|ing)?|deducted|deducting"
    r"|withdr[ae]wn?"
    r"|withdrawing|taken|took|take|takes|taking|pulled|hit|hits|hitting|drained|invoiced|collected)"
)
_MANY_TIMES = (
    r"(?:three|four|five|six|seven|eight|nine|ten|twenty|[3-9]|\d\d+|several|multiple|so many|many"
    r"|countless|dozens? of|umpteen|\d+ or \d+) ?(?:x|times)|[3-9]x|\d\dx|every (?:single )?(?:day"
    r"|hour|minute"
    r"|few \w+)|again and again|over and over|non ?stop|repeatedly|each (?:day|hour)"
    r"|still (?:going|charging|"
    r"happening)|(?:ten|hundred|thousand)fold|triple|thousands|(?:\d+|ten|hundred|a hundred"
    r"|a thousand) times "
    r"(?:too|the|more|over|what|my|our)|10x|100x|1000x"
)
_SUM = (
    r"(?:[$€£]? ?\d[\d.,]*\d ?(?:k|eur\w*|usd|dollars?|pounds?|gbp|chf|bucks|€|\$|£|grand)?"
    r"|[$€£]\d+)"
)
_LARGE = (
    r"(?:[$€£] ?\d[\d.,]*|\d[\d.,]{2,}|\d+ ?(?:k|eur\w*|usd|dollars?|pounds?|gbp|chf|bucks|grand))"
)
_CUSTOMERS = (
    r"(?:our|my|all|all of our|all our|all my|every|of our|hundreds of|thousands of|\d+|the"
    r"|some of our)"
    r" (?:\w+ )?(?:customers?|clients?|members?|subscribers?|patients?|guests?|users?|donors?"
    r"|students?"
    r"|parents|tenants|cards|buyers|shoppers|people)"
)
_ONES_TO_PAY = (
    r"(?:staff|people|employees?|workers?|team|drivers?|suppliers?|rent|nurses|crew|salar(?:y|ies)"
    r"|wages?"
    r"|payroll|bills?|freelancers?|contractors?|guys|vendors?|mortgage|landlord|tax\w*|paychecks?"
    r"|pay)"
)

DRAINS: tuple[Frame, ...] = (
    (
        words(
            r"(?:every|each|per) (?:\w+ )?(?:minutes?|hours?|day|second)|an? (?:minute|hour)"
            r"|by the (?:minute|hour|second)"
            r"|overnight|this morning|right now|today|tonight|because|still|so far|since|already"
        ),
        words(
            r"(?:cost(?:s|ing)?|los(?:e|es|ing|t)|loosing|burn(?:s|ed|ing|t)?|bleed(?:s|ing)?"
            r"|wast(?:ed|ing)|overpa(?:y|id|ying)"
            r"|penalt(?:y|ies) of|fined?|pay(?:ing)? (?:a )?penalt(?:y|ies)"
            r"|short of) (?:\w+ ){0,3}(?:money|cash|bookings|sales"
            r"|deals?|ad ?spend|budget|(?:the )?biggest \w+|revenue|two grand|grand|\w+ thousand"
            r"|hundreds|thousands|millions"
            rf"|suppliers|customers|{_LARGE})|(?:budget|money|cash) (?:\w+ )?(?:is "
            rf"|are )?(?:burning|running out|gone|evaporating)"
        ),
        words(r"us|me|our|my|we|i|because|feed|board|rule|your?"),
    ),
    (
        words(
            r"(?:\d{2,}|several|many|multiple|dozens of) (?:\w+ )?(?:charges?|debits?"
            r"|transactions|payments|withdrawals)"
        ),
        words(
            r"from (?:you|fernhill|u)|today|last night|this (?:week|morning)|by you|of yours"
            r"|in a row|same"
        ),
        words(r"card|bank|stripe|account|statement|paypal|you|my|our"),
    ),
    (
        words(
            r"orders?|ordered|bought|buying|bids?|paid|paying|prices?|stock|spend\w*|refund\w*"
            r"|transfer\w*|sent"
        ),
        words(rf"{_LARGE}|\w+ thousand|thousands|millions|1 cent|one cent|zero|negative"),
        words(
            r"stop (?:it|this|that)|wrong|flooding|pour\w*|strangers?|some(?:one|body)s?"
            r"|by mistake|cant stop|wont stop"
        ),
    ),
    (
        words(
            r"(?:account|card|bank)(?: \w+){0,3} (?:frozen|blocked|in (?:the )?(?:minus|red)"
            r"|overdrawn|empty|closed)"
            r"|in (?:the )?(?:minus|red)"
        ),
        words(r"your|you|because|u"),
        words(r"debits?|charges?|charg\w+|money|times|payments?|tak\w+|took|withdr\w+|bank"),
    ),
    (
        words(
            r"(?:taked|took|take|taken|charged?|billed|debits?|debited"
            r"|withdrew) (?:\w+ ){0,3}(?:every|each) "
            r"(?:\w+ )?(?:minutes?|hours?|day|night)|(?:takes?|taked|took) (?:\d+|three|four"
            r"|five) times"
        ),
    ),
    (
        words(rf"(?:charged?|billed|took|withdrew|debited) (?:\w+ ){{0,2}}{_LARGE}"),
        words(r"inst(?:ea|e|a)d of [$€£]?\d[\d.,]*"),
        words(
            r"[$€£]|eur\w*|usd|dollars?|pounds?|bucks|\d[.,]\d\d|\d{4,}|\d\d?[.,]\d{3}|account"
            r"|card|bank|me"
        ),
    ),
    (
        words(_CHARGED),
        words(r"me|us|our|my|card|account|bank|customers?|clients?|i|we|you"),
        words(_MANY_TIMES),
    ),
    (
        words(rf"{_CUSTOMERS} (?:\w+ ){{0,4}}{_CHARGED}|{_CHARGED} (?:\w+ ){{0,2}}{_CUSTOMERS}"),
        words(r"twice|double|doubled|again|wrong\w*|too much|for nothing|without|the wrong"),
    ),
    (
        words(rf"{_CHARGED}(?: \w+){{0,4}} {_LARGE}"),
        words(
            rf"instead of (?:just |only )?(?:[$€£]|\d[\d.,]* ?(?:k|eur\w*|usd|dollars?|pounds?"
            rf"|bucks)\b|{_LARGE})"
            r"|for (?:a|an|the|my|our) [$€£]?\d\d?\b(?! seats?| users?)"
        ),
    ),
    (
        words(
            r"(?:empt(?:ied|ying)|clean(?:ed|ing) out|drain(?:ed|ing|s)?|plunder\w*|overdr[ae]w\w*"
            r"|overdrawn"
            r"|in the red|maxed out|wiped out|(?:rent|mortgage|cheques?|checks?"
            r"|wages) (?:\w+ )?bounced)"
        ),
        words(
            r"(?:my|our) (?:\w+ )?(?:bank|account|card|savings|rent|balance|mortgage|cheques?"
            r"|checks?|payment"
            r"|wallet|paypal)|bank"
        ),
        words(r"you|your|u|ur|because|charg\w*|debit\w*|twice|fix|back|refund|app|bot|system"),
    ),
    (
        words(
            r"money|refunds?|payouts?|payments?|wires?|transfers?|salar(?:y|ies)|wages|funds"
            r"|\d+ ?k|amounts?"
        ),
        words(
            r"(?:to|into|at) (?:the |a )?(?:wrong|unknown|random|some ?one elses?|stranger\w*"
            r"|somebody elses?"
            r"|another) ?(?:people|persons?|accounts?|customers?|bank|ibans?|suppliers?|employees?"
            r"|amounts?)?"
            r"|same (?:wire|payment|transfer|refund|payout)s?|wrong amounts?|(?:sent|paid|went"
            r"|going) out (?:\w+ )?"
            r"(?:twice|three|[2-9])|(?:twice|[2-9] times|three times|ten times) to"
        ),
        words(
            r"sen[dt]\w*|paid|went|going|goes|pays|paying|script|wir\w+|transferr\w*|out|landed"
            r"|land|gone|now"
        ),
    ),
    (
        words(
            rf"(?:cant|cannot|can not|unable to|not able to|couldnt|no way to|dont|doesnt|didnt"
            rf"|wont|not) (?:\w+ )?"
            rf"(?:pay|make|run|meet|cover|get|receive\w*|see) (?:\w+ ){{0,3}}{_ONES_TO_PAY}"
            rf"|{_ONES_TO_PAY} (?:\w+ )?"
            r"(?:is|are|was|were|has|have)? ?(?:not|wont|cant|didnt|isnt|arent|wasnt|unpaid"
            r"|bounced|due today|late"
            r"|blocked|stuck|waiting)"
        ),
        words(
            r"your|you|ur|held|holding|stuck|blocked|frozen|never came|not arriv\w*|missing"
            r"|because|today|tonight"
            r"|payouts?|funds|since|fail\w*|friday|days"
        ),
        words(
            r"payouts?|payroll|pay|paid|paychecks?|salar(?:y|ies)|wages|funds|money|suppliers?"
            r"|rent|staff"
        ),
    ),
    (
        words(
            r"(?:pay ?outs?|pay ?roll|pay ?check|salar(?:y|ies)|wages|tax(?:es)?|vat|funds"
            r"|settlements?|sepa|wires?"
            r"|rent|direct debits?)(?: (?:run|payments?|file|batch|filing|return))?"
        ),
        words(
            r"stuck|block(?:ed|s|ing)|held|frozen|fail(?:ed|s|ing)|missing|not (?:gone|going"
            r"|arriv\w*|paid|process\w*"
            r"|out|there|come|came)|bounced|reject\w*|refused|never (?:came|arrived|paid)|dont get"
            r"|didnt get|wont go"
            r"|isnt going|cant be|(?:hasnt|havent|didnt|doesnt) (?:\w+)"
        ),
        words(
            r"today|tonight|this (?:morning|afternoon|evening)|right now|in an hour|\d+ (?:people"
            r"|staff|employees"
            r"|drivers|workers)|tomorrow|midnight|by noon|due|in (?:\d+|two|three|a few) (?:min\w*"
            r"|hours?|h)|since "
            r"(?:\d+|two|three|four|five) days|payday|pay day|everyone|nobody"
        ),
    ),
    (
        words(
            r"los(?:t|e|ing|es)|loosing|missed|bleed\w*|burn\w*|cost(?:s|ing)? (?:us|me|our)"
            r"|down (?=[$€£]?\d)"
        ),
        words(
            rf"{_SUM}(?= ?(?:in|of|worth)?\b)|thousands|(?:a )?fortune|millions|tens of thousands"
            rf"|money|cash"
        ),
        words(
            r"an? (?:minute|hour|day|min|second)|per (?:minute|hour|day|min|second)|/ ?(?:min|h|hr"
            r"|hour|day)|each"
            r"|every (?:minute|hour|day|second|min)|(?:in|of|worth of) (?:\w+ )?(?:sales|revenue"
            r"|orders|business"
            r"|turnover|bookings|deals|donations)|since (?:this |\d|we|the|your|you|yesterday"
            r"|last)|so far|while"
            r"|because|already|right now|today|here|by the"
        ),
    ),
    (
        words(
            r"prices?|products?|items?|everything|discounts?|checkout|shop|store|amounts?|tickets?"
        ),
        words(
            r"(?:0|zero|free|0[.,]00|1 (?:cent|euro|dollar)|nothing|[$€£] ?0\S*|negative"
            r"|wrong prices?|100 ?%|99 ?%"
            r"|for free|half price)"
        ),
        words(
            r"(?:people|customers?|they|shoppers|everyone|bots|buyers|orders|folks"
            r"|hundreds) (?:\w+ ){0,3}(?:buying"
            r"|ordering|order|buy|coming|come|grabbing|checking|pour\w*|placing|purchas\w+)"
        ),
    ),
    (
        words(
            rf"{_CUSTOMERS} (?:\w+ ){{0,3}}(?:declined|rejected|refused|failing|fail|failed"
            rf"|blocked)|(?:cards|payments"
            r"|cards of all \w+ \w+) (?:\w+ ){0,3}(?:declined|rejected|refused|fail(?:ing|ed)?)"
            r"|every (?:card|payment) "
            r"(?:\w+ )?(?:declined|rejected|fails|failing|refused|gets?)"
        ),
        words(
            r"thousands|hundreds|\d{3,}|all|every|right now|live|black friday|today|since|nobody"
            r"|\d+ ?k"
        ),
    ),
)
