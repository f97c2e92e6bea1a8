"""What is lost or destroyed: how much of it, and what happened."""

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
    r"(?:\d+|two|three|four|five|six|several|many) (?:\w+ )?(?:boards|dashboards|tables|customers"
    r"|clients|orders|products|records|files|years|months|weeks|metrics|reports|projects|users"
    r"|accounts|contacts|bookings|invoices|photos|documents)(?! (?:ago|old|later))|everythings?"
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
    r"|(?:is|are|get) (?:all )?(?:lose|delete)|(?:delet|dropp|wip|eras|eat|purg|remov|destroy"
    r"|los)ing (?:our|all|my|every|the|rows|tables"
    r"|data|live)"
    r"|at (?:0|zero) rows|kicked out|swept away|killed|flattened|reset to (?:0|zero)"
    r"|rolled back to",
    r"vanish\w*|disappear\w*|dis+ap+ear\w*|wip(?:ed|es|ing)(?: out| away)?|erased?|erasing|nuked?"
    r"|destroy(?:ed|s|ing)|overw\w+|purged|obliterated|evaporated|annihilated|zapped|blown away"
    r"|trashed|scrambled|corrupt(?:ed|s)?|emptied|swallowed|ate|eaten|eats|eating|shredded|gobbled"
    r"|(?:is|are|has|have|was|were|got|been|being|gets?|all|its|theyre|just|everything|thing"
    r"|suddenly"
    r"|now) (?:\w+ )?(?:deleted|gone|lost|removed|cleared)|deleted\.|gone[.!]"
    r"|replaced (?:with|by) (?:\w+ )?(?:zero\w*|garbage|test\w*|some\w+|blanks?|another|nothing"
    r"|old|rubbish|nonsense|random\w*|0)|(?:0|zero) bytes|data ?loss|loses? (?:all|every) (?:our"
    r"|my)"
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
    r"\b(?:doesnt|dont|not|never|wont|cant|without|will|might|could|would|may) (?:be |get "
    r"|go )?(?:\w+ )?(?:lost|deleted|gone"
    r"|overwritten|wiped)\b",
    r"\bwants? (?:\S+ ){0,6}(?:wiped|deleted|erased|gone|removed)\b",
)
"""Who deletes on purpose, or their own; a place where nothing is lost."""

LOSSES: tuple[Frame, ...] = (
    (
        words(
            r"(?:has |have |was |were |been |just |simply |automatically |got )*(?:dropped"
            r"|deleted|removed|emptied|cut off|went poof|went up in smoke|unrecoverable"
            r"|reset itself|shredded)"
            r"|survived|zero rows|at zero|(?:have|has|had|is|are|shows?) (?:0|zero"
            r"|none)(?= \w+ left|$|\W)|lost"
        ),
        words(
            r"(?:you|cleanup|update|migration|import|sync|job|script|system|bot|release"
            r"|deploy\w*|it|they|fernhill) (?:\w+ ){0,3}(?:dropped|deleted|removed|emptied"
            r"|overwrote|cut)"
            r"|nobodys|(?:whole|entire) (?:company|work ?space|account|team)|all \w+|every \w+"
            r"|\d+ (?:years|months|percent|%)|100|only copy|yesterday we had|by law|replica"
            r"|annual report|(?:five|two"
            r"|three|six|nine) (?:months|years|weeks)|half of our|set"
        ),
        words(
            r"history|boards?|work|copy|records?|metrics|orders|company|work ?space|uploads?"
            r"|rows|data|customers?|formulas?|tables?|files"
        ),
        words(
            r"^(?!.*\b(?:i|we) (?:\w+ )?(?:dropped|deleted|removed|emptied) )(?!.*\b(?:filter"
            r"|how do|my mistake|on purpose|test|no worries)\b)"
        ),
    ),
    (
        words(
            r"(?:clicked|pressed|hit|tapped|confirmed) (?:on )?\W*(?:delete|purge|wipe|drop"
            r"|remove)"
        ),
        words(
            r"went through|halt|stop|undo|cancel|revert|whole|work ?space|everything|account"
            r"|all"
        ),
        words(r"halt|stop|undo|cancel (?:it|that)|revert|went through|restore|help|quick\w*"),
    ),
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
