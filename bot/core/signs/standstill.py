"""Work that stands still at scale: who, and what they cannot do."""

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
    r"|pumps?|printers?|kitchens?|fleet|trucks?|screens?|displays|everyone|every(?:body|thing)"
    r"|floor|call cent(?:er"
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

_CROWD = words(
    r"(?:\d{2,}|\d+[.,]\d{3}|\d+ ?k|hundreds|thousands|dozens|a (?:hundred|thousand|million)"
    r"|millions|two hundred|all|every(?: one| single)?"
    r"|none|nobody (?:at|in)|no ?one (?:at|in)|whole|hole|entire|each|not one|neither|both)(?: of"
    r"| at| in| any)*(?: (?:our|my|the|us|your"
    r"|any of our))?(?: \d+)?(?: \w+){0,2}? (?:employees?|workers?|people|peoples?|ppl|persons?"
    r"|staff|team|crew|shift|colleagues?|agents?"
    r"|users?|customers?|clients?|visitors?|guests?|students?|pupils|patients?|drivers?|nurses"
    r"|doctors|seats|parcels|orders|pallets|calls"
    r"|hospitals?|clinics?|shops?|stores?|restaurants?|branch(?:es)?|sites?|countries|regions"
    r"|airports?|stations?|schools?|hotels?|plants?"
    r"|factor(?:y|ies)|warehouses?|trucks|buses|trains|flights|scanners|tills|screens|machines"
    r"|terminals|offices?|company|departments?"
    r"|passengers|cashiers|traders|teachers|members|tenants|callers|attendees|fans|voters|viewers"
    r"|shoppers|farms?|pharmac(?:y|ies)|banks?"
    r"|ambulances?|couriers|riders|vans|depots|labs?|kitchens?|buildings?|floors?)",
    r"everyone (?:here|is|in the)|everybody (?:here|is)|(?:all|every) (?:countries|regions|sites"
    r"|locations|continents)|company ?wide|worldwide"
    r"|nobody here|no one here|the (?:whole|entire|hole) \w+|(?:whole|hole|entire) (?:team|company"
    r"|place|building|floor|shift|site)",
)
_VITAL = words(
    r"(?:our|the|my|all|whole|entire|your|both|^) ?(?:\w+ )?(?:control room|trading floor"
    r"|trading desk|shop ?floor|shift|assembly line|airports?|plant"
    r"|factory|warehouse|dispatch|hospital|emergency room|ward|theatre|call cent(?:er|re)|checkout"
    r"|tills?|ticket scanners?|turnstiles?|gates?"
    r"|reception|kitchen|depot|fleet|ambulances?|fire brigade|public (?:dashboard|site|board|page)"
    r"|bank(?:s site)?|election|exam hall|stadium"
    r"|production line|conveyors?|website|webshop|operations?|ops|ordering|dispensary|pharmacy|lab"
    r"|blood bank|insulin|port|terminal|refinery"
    r"|power station|grid|metro|trains|arrivals|departures|box office|registers?|phones"
    r"|switchboard|hotline|branches|stores|restaurants)"
    r"(?: (?:screens?|staff|team|orders|system|side|people))? (?=(?:is|are|has|have|cant|cannot"
    r"|went|lost|stopped|stands?|just|all|gone|down|dead|dark|blind"
    r"|blank|frozen|goes|go|wont|doesnt|dont|arent|isnt|can|see|sees|shows?|stopp\w+|without|at"
    r"|got|get|on|fell|now|still)\b)"
)
_NOTHING_GOES = words(
    r"no (?:data|prices|orders|answers?|connection|picture|signal|numbers|screens?|idea|power"
    r"|access|service|stock|information|info|calls)"
    r"|cant (?!be|wait|find the|change)\w+|cannot (?!be|find the|change)\w+|can not \w+"
    r"|unable to \w+|not able to \w+|blocked|dark|blind|dead|blank"
    r"|unavailable|unreachable|(?:has|have) stopped|stopped|down|offline|impossible|(?:service"
    r"|system|total|complete) failure|failure|lost (?:the|all|every)"
    r"|outage|50[0-4](?! [a-z]+s\b| people| ppl)|(?:doesnt|dont|isnt|arent|wont|not|none|no longer"
    r"|never|nobody"
    r"|no ?one) (?:\w+ ){0,4}(?:work\w*|load\w*|respond\w*|get\w*|go\w*|open\w*"
    r"|start\w*|connect\w*|able|see|reach|enter|log|sign|scan|print|pay|order|ship|pick|serve"
    r"|dispatch)|frozen|waiting|stuck|spinner|stranded|standing"
    r"|shows? (?:an )?(?:errors?|nothing|zero\w*)|error|errors|has been able|paralys\w+|halted|idle"
)
_NOT_WORK = (
    r"(?!.*\b(?:links?|pdfs?|filters?|columns?|colou?rs?|fonts?|titles?|comments?|legend|csv"
    r"|widget|one (?:chart|dashboard|report)|connector"
    r"|dataset|sync|invite mail|report mail|locator)\b)"
)

OUTAGES: tuple[Frame, ...] = (
    (
        words(
            r"emergency (?:\w+ )?(?:board|system|line|dispatch|room)|passengers|(?:bus|train"
            r"|truck|taxi) drivers?|buses|polling stations?|operating theatres?|technicians"
            r"|power (?:plant|station|grid)|schools?|class ?rooms?|nurses?|doctors?"
            r"|data cent(?:er|re)s?|paramedics|ambulances?|pilots|control tower|all computers?"
            r"|computers in our|\d{2,} (?:\w+ )?(?:people|technicians|drivers|guests|kids|buses"
            r"|branch offices)|treasury|ward|bed plan|hotline|the shop"
        ),
        words(
            r"frozen|blank|black|dead|dark|down|blind|no (?:timetable|data|feed|orders|figures"
            r"|jobs?|screens?|numbers|information)|without (?:a |an |any )?(?:single )?\w+"
            r"|cant (?:work|report|start|open|see|drive|fly|treat|serve|pay)|can not (?:work|come"
            r"|enter|open|see)|cannot (?:work|report|start|open|see)|lost (?:its|the|their|all)"
            r"|had to (?:shut|close)|nothing works|no timetable|total loss|not able|only white"
            r"|unavailable"
        ),
        words(
            r"^(?!.*\b(?:dataset|connector|how do|csv|column|header|pdf|sync|link|filter"
            r"|table)\b)"
        ),
    ),
    (
        words(
            r"(?:total|complete|full|entire) (?:loss|failure|collapse|breakdown"
            r"|shutdown) of (?:service|the system|everything|power|data)|100 ?% (?:error|failure"
            r"|down)|nothing green|everything (?:is )?red"
            r"|had to (?:shut|close) (?:the |our )?(?:shop|store|office|site|school|clinic|doors)"
            r"|nothing (?:\w+ )?(?:for|to) nobody"
        ),
    ),
    (
        _CROWD,
        words(rf"^{_NOT_WORK}"),
        _NOTHING_GOES,
        words(
            r"(?:cant|cannot|can not|unable|not able|(?:nobody|no ?one|none|not one|neither"
            r"|not a single).* (?:can|able|gets?|could)|doesnt|dont|never) "
            r"(?:\w+ ){0,3}(?:work|enter|log|open (?:a|any|the (?:program|system|app|till|shop"
            r"|doors?))|see orders|order|pay|pick|ship|scan|get (?:in|an"
            r" answer|any)|start|sell|serve|print|connect|reach|use|do anything|trade|dispatch"
            r"|sign)"
            r"|unavailable|blocked|waiting|stranded|stuck|standing"
            r"|failure|lost the|dead|down|50[0-4](?! [a-z]+s\b| people| ppl)|dark|blind|outage"
            r"|blank|frozen|offline|paralys\w+"
            r"|halted|idle|spinner|has been able|none of"
        ),
    ),
    (_VITAL, words(rf"^{_NOT_WORK}"), _NOTHING_GOES),
    (
        words(
            r"(?:embedded|public|customer|live|client)[\s-](?:facing )?(?:\w+ )?(?:charts?"
            r"|dashboards?|boards?|pages?|screens?|sites?)"
            r"|(?:charts?|dashboards?|boards?|screens?) on (?:our|the) (?:\w+ )?(?:site|website"
            r"|homepage|app|wall|stadium)"
        ),
        words(
            r"down|dead|error|errors|blank|white|empty|50[0-4](?! [a-z]+s\b| people| ppl)|broken"
            r"|offline|black"
        ),
        words(
            r"all|every|whole|million|thousands|\d{3,}|customers|election|night|live|visitors"
            r"|launch|citizens|voters|fans|press"
        ),
    ),
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
            r"(?:blank|white|empty|error|black|login) (?:page|screen)s?|(?:50[0-4](?! [a-z]+s\b"
            r"| people| ppl)|5xx|errors?|outage"
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
            r"(?:\d{2,}(?! (?:page|error|code))|hundreds|thousands|customers?|people|guests"
            r"|patients|queue|line"
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
