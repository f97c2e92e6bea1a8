"""Money that goes where it must not: how much, how often, and from whom."""

from __future__ import annotations

from bot.core.signs.patterns import Frame, words

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
            r"\d[\d.,]* ?k? ?(?:/|per|an?|each) ?(?:min\w*|hour|hr|h|day)\b|margin call"
            r"|(?:dropped|down|fell|went) to (?:zero|0)|(?:pay|paid"
            r"|paying) (?:\w+ )?(?:\w+ )?(?:double|twice)|falling through"
            r"|(?:we|i) (?:lose|are losing|lost) (?:very |so |too )?(?:much|\d+ ?k)"
            r"|to sit around|(?:month|week|year)s money|whole (?:cash|budget|savings|balance)"
            r"|cash reserve|\d+x on|100x|already lost|lost \d+ ?k"
            r"|\d{2,} (?:cards|customers|orders|payments|accounts) (?:affected|hit|charged"
            r"|so far)|charged but no|duplicate (?:captures?|charges?|payments?|debits?)"
        ),
        words(
            r"your|you|because|bc|cuz|cause|api|script|alerts?|feed|out|wrong|blind|cant|dont"
            r"|down|dead|every|broke|affected|debit|so far|us|rule|since"
        ),
        words(
            r"burn\w*|money|revenue|sales|orders?|deal|suppliers?|pay\w*|paid|cash|budget"
            r"|treasury|cards?|customers?|lose|lost|losing|bid|auction\w*|charged|drivers?"
            r"|euros?|dollars?|k|spent"
        ),
        words(r"^(?!.*\b(?:how (?:do|much|can)|chart|plot|metric|show)\b)"),
    ),
    (
        words(r"(?:invoiced|billed|charged|debited) for (?:\w+ ){1,2}(?:thousand|hundred|million)"),
        words(r"only|although|instead|but|not"),
        words(r"debited|seats|users|amount|money|account|card|bank"),
    ),
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
            r"stop (?:it|this|that)|wrong|flooding|pour\w*|strangers?|by mistake|cant stop"
            r"|wont stop"
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
