"""Who is where they must not be: who and what they do and what is denied, in any order."""

from __future__ import annotations

from bot.core.signs.patterns import Frame, words

# --- who ---------------------------------------------------------------------------------------

_DISMISSED = (
    r"(?:"
    r"(?:ex|former|fired|sacked|dismissed|disgruntled|terminated|suspended|laid[\s-]off|rogue"
    r"|departed|previous)[\s-]+(?!(?:version|week|month|year|day|board|report|plan|invoice)s?\b)"
    r"\w+|"
    r"(?:who|that|whom|which)? ?(?:we|i|they|hr|my boss) (?:\w+ )?(?:fired|sacked|dismissed|let go"
    r"|laid off|terminated|suspended|kicked out|threw out)(?: \w+)?|"
    r"(?:got|was|were) (?:\w+ )?(?:fired|sacked|dismissed|let go|laid off)|"
    r"(?:who|that|he|she) (?:\w+ )?(?:left|quit|resigned)(?: us| the company)?|"
    r"(?:no longer|doesnt|does not|stopped) (?:even )?work(?:s|ing)? (?:here|for us|with us)"
    r")"
)
_ANYBODY = (
    r"some(?:one|body)s?(?: else)?|competitors?|rivals?|rival \w+|leavers?|(?:the|an?|some|one"
    r"|two) "
    r"(?:ex|leaver|competitor|rival|clown|idiot|thief|kid|bot|script kiddie|outsider|foreigner)"
    r"|(?:one|two|three|several|other|\d+) (?:people|persons|men|man|guys|strangers|users) (?:from"
    r"|which"
    r"|who|that|we|out)|strangers?|hackers?|intruders?|outsiders?|attackers?|thie(?:f"
    r"|ves)"
    r"|crooks?|criminals?|scammers?|fraudsters?|an? (?:guy|man|woman|person|dude)|some (?:guy|man"
    r"|woman|person|dude|random\w*|idiot|stranger|kid)|randoms?|unknown (?:\w+ )?(?:person|people"
    r"|users?|party|parties|man|guy|devices?|ips?|countr\w+|location|actor|admins?)"
    r"|(?:unfamiliar|strange|unrecogni[sz]ed|suspicious|foreign|weird|unauthori[sz]ed) \w+"
    r"|(?:person|people|guy|man|woman|users?|admins?|servers?|ips?|devices?|emails?|names?"
    r"|accounts?"
    r"|countr\w+) (?:that |who |whom |which )?(?:we|i|nobody|none of us|no ?one)(?: here)? "
    r"(?:dont|do not|doesnt|never|cant|have never)? ?\w+"
)
_SOMEBODY = words(_ANYBODY, "they", "he", "she", "this guy", "this person", "who is th(?:is|at)")
_UNKNOWN = words(_ANYBODY)
DENIED = words(
    r"(?:wasnt|isnt|arent|werent|is not|was not|are not|not|nor) (?:even )?(?:me|us|ours|mine"
    r"|any(?:one|body) (?:here|of us|we|on|in|at)|one of us|any of us|by us|by me"
    r"|our (?:\w+ )?(?:ceo"
    r"|staff|team|people|doing|ip|user|office|employee|colleague)\w*|from (?:us|here|our|my))",
    r"(?:nobody|no ?one|none)(?: else)? (?:here|of us|of our \w+|in (?:our|my|the) \w+|on our \w+"
    r"|at our \w+|we know|i know|did (?:it|this|that)|from (?:our|my|the) \w+|has any idea)",
    r"(?:i|we|our \w+) (?:didnt|did not|never|havent|have not|certainly didnt|have never) (?:\w+ )?"
    r"(?:do|did|done|authori[sz]\w*|approv\w*|invit\w*|request\w*|order\w*|touch\w*|chang\w*"
    r"|add\w*|creat\w*|ma[dk]e|send|sent|start\w*|trigger\w*|sign\w* (?:in|off)|log\w* in) ?"
    r"(?:it|this|that|them|those|these|anything|any|him|her)?",
    r"without (?:our|my|any(?:one|body)s?) (?:\w+ )?(?:knowledge|permission|consent|approval"
    r"|knowing|doing|say|ok|okay)",
    r"behind (?:our|my) backs?|(?:we|i|none of us|nobody here|no ?one here) (?:dont|do not|doesnt"
    r"|never|can(?:t|not)) (?:even )?(?:recogni[sz]e\w*|know (?:him|her|them|that|this|who|these"
    r"|those|of))|(?:who|whom|that) (?:none of us|nobody|no ?one|we|i) (?:here )?(?:\w+ )?(?:knows?"
    r"|invited|recogni[sz]es?|created|added|hired|met)",
    r"(?:im|i am|were|we are|everyone is|everybody is|she is|he is|hes|shes|user is|owner is) "
    r"(?:all |actually |\w+ )?(?:sitting|at home|in bed|on holiday|on vacation|asleep) ?",
)

# --- what --------------------------------------------------------------------------------------

_IS_IN = (
    r"(?:logg(?:ed|ing)|sign(?:ed|ing)|log|logs|gets?|got|broke|breaking|hacked|came|went|walked)"
    r"[\s-](?:\w+ )?in(?:to)?"
)
_TAKES = (
    r"(?:(?:is|are|was|were|has|have|keeps|been|and|now|just|he|she|they|who|still|hes|shes|theyre"
    r"|whos|started|caught|by|saw|seen|see|actively|\w+ly) (?:\w+ )?(?:download|export|delet|copy"
    r"|cop"
    r"|steal|wip|eras|chang|scrap|siphon|dump|pull|empty|drain|order|buy|approv|transferr|remov"
    r"|read"
    r"|brows|snoop|mak|invit|creat|add|reset|tak|us|abus|misus|impersonat|lock|poke?|poking|forward"
    r"|grab|rummag|root|mess)(?:p|b)?(?:ing|ied)|stole|copied|downloaded|exported|wiped"
    r"|erased|stolen|siphoned|scraped|took over|taken over|grabbed|dumped|(?:making|make|made"
    r"|doing|ran"
    r"|running) (?:an? |the )?(?:full )?(?:export|download|copy|dump|backup)s?)"
)
_REACHES = (
    r"(?:obtain|gain|got|gained|obtained|getting|has|have|had|given|acquired) (?:\w+ )?(?:access"
    r"|a way in"
    r"|hold of|into|in)|(?:is|are|was|were|been|sits?|sitting) (?:\w+ )?(?:inside|members? of"
    r"|in (?:our|my)"
    r" (?:\w+ )?(?:account|work ?space|shop|system|boards?))|way into|quot(?:es|ing|ed)|renam(?:ed"
    r"|ing)"
    r"|(?:shar|post|publish|leak|discuss|sell|forward|spread|chang|renam|mov|pull|read|view)(?:l"
    r"|t)?ing"
    r"|knows? (?:all )?our|took|logs? in|reads? every\w+"
)
_STILL_IN = (
    r"still (?:has|have|had|got|in there|inside|in our|in my|logged|signed|using|uses|reads?"
    r"|reading|connected|active|there|sees?|opens?)"
)
_ACTS = words(_TAKES, _IS_IN, _REACHES)
_OUR_THINGS = words(
    r"(?:our|my|ours|the|all|any|every|customer|client|company|his|her|their) (?:\w+ ){0,3}?(?:data"
    r"|accounts?|work ?space|shop|store|system|records?|contacts?|customers?|clients?|lists?|files?"
    r"|dashboards?|boards?|invoices?|orders|logins?|passwords?|cards?|bank|money|drive|database"
    r"|db|prices?|price ?lists?|emails?|mails?|reports?|tables?|stuff|name|keys?|tokens?|secrets?"
    r"|payments?|profile|tenant|admin|project|everything|pages?|site|numbers|sales|details)",
    r"as (?:me|us|our|my|the)\b|everything|stuff|in there|whole \w+",
)
_GUARDED = words(
    r"admins?|administrators?|owners?|passwords?|two[\s-]?factor|2fa|mfa|log-?ins?|sign-?ins?"
    r"|ibans?"
    r"|bank (?:details?|account|data)|payouts?|e-?mail address(?:es)?|emails?|api keys?|tokens?"
    r"|users?|accounts?|sessions?|devices?|invit\w+|transfers?|payments?|wires?|exports?|downloads?"
    r"|access|ips?|settings|permissions|roles?|sso|phone number|recovery|webhooks?|calls|requests"
    r"|orders|refunds?|withdrawals?|members?|boards?|dashboards?|work ?space|domain|seats?|backups?"
)
_HAPPENED = words(
    r"appears?|appeared|showed up|shows up|popped up|turned up|(?:was|were|got|been|being|is|are"
    r"|has"
    r"|have) (?:\w+ )?(?:changed|added|created|switched (?:off|on)|turned off|disabled|removed"
    r"|replaced|approved|sent|made|exported|downloaded|deleted|reset|logged|signed|invited|used"
    r"|taken"
    r"|opened|accessed|altered|swapped|edited|redirected|rerouted)|changed|swapped|switched off"
    r"|turned off|disabled|redirected|logged|signed|downloaded|exported|deleted|there(?:s| is"
    r"| are) "
    r"(?:\w+ )?(?:new|another|extra|strange|second|\d+|admins?|users?|log-?ins?|sessions?|devices?)"
    r"|since when|(?:approv|add|delet|chang|export|download)ing|coming|calls?|calling"
)
_SECRETS = words(
    r"pass|pass ?w(?:or)?ds?|pws?|passcodes?|pins?|(?:\w+[\s-])?codes?|credentials|log-?ins?"
    r"|log-?in details"
    r"|api keys?|tokens?|secrets?|card (?:details|number|data)|otp|2fa|mfa|access"
)
_GAVE = words(r"gave|given|told|handed|read (?:out|him|her|them)|dictated|revealed|disclosed")
_TYPED = words(
    r"clicked|entered|typed|gave|given|put|filled|submitted|pasted|logged in|signed in|told|handed"
    r"|fell|tapped|scanned|shared|typd"
)
_LURE = words(
    r"link|e?-?mails?|sms|texts?|call(?:er|ed)?|phone|page|site|website|form|qr|whatsapp|message"
    r"|(?:some(?:one|body)|man|woman|guy|person|dude)(?= (?:who|on|that|claiming|pretending|from"
    r"|saying|in|calling))|strangers?|scammers?|chat"
)
_FALSE = words(
    r"(?:looked|looks|look|looking|was made) (?:\w+ )?like|fakes?|phish\w*|scam\w*|spoof\w*"
    r"|pretend\w*"
    r"|claim(?:ed|ing|s)|turn(?:ed|s) out|wasnt (?:you|real|yours|from)|isnt (?:yours|real|you)"
    r"|(?:was|is|are|were)? ?not (?:you|yours|real|from you|genuine)|bogus|imposters?|impostors?"
    r"|imitat\w+"
    r"|clone[ds]?|(?:said|says|saying) (?:he|she|they|it) (?:was|is|were|are) (?:from )?(?:you"
    r"|your)"
    r"|similar|copycat|(?:weird|strange|odd|wrong|funny) (?:site|page|link|form|mail|website)"
    r"|fraud\w*|supposedly|dodgy|shady|sketchy"
)

# --- together ----------------------------------------------------------------------------------

TRESPASSES: tuple[Frame, ...] = (
    (
        words(
            rf"{_DISMISSED}.*?\b(?:{_TAKES}|{_STILL_IN} (?:\w+ ){{0,3}}\w+ing|{_IS_IN}"
            rf"|{_STILL_IN}.*\b(?:and|as|our|my|all|everything)|(?:session|account|access"
            rf"|login) (?:is )?still"
            r"|(?:\w+ed|took|sent|stole) (?:\w+ )?(?:our|all|my|the whole|the entire|everything|hundreds|thousands|\d{2,}))"
        ),
    ),
    (_UNKNOWN, _ACTS, _OUR_THINGS),
    (
        _SOMEBODY,
        words(_TAKES),
        words(
            r"(?:my|our) (?:bank|cards?|payout|password|e-?mail|money|iban|account details|identity"
            r"|savings|wallet|funds)"
        ),
    ),
    (
        words(rf"{_IS_IN} (?:\w+ )?(?:as|with|using|w/?) (?:me|us|my|our)|as me"),
        words(_ANYBODY, "they", "he", "who", "from"),
    ),
    (DENIED, _HAPPENED, _GUARDED),
    (
        words(
            r"(?:nobody|we|i|none of us)(?: \w+)? (?:never|didnt|did not) (?:made|make|creat\w+"
            r"|ask(?:ed)?(?: for)?"
            r"|request\w*|shar\w+|publish\w*)"
        ),
        words(r"links?|e?mails?|boards?|dashboards?|salaries|codes?|resets?"),
        words(
            r"indexed|readable|public|open|google|internet|logged out|kicked out|locked out"
            r"|keeps? coming|visible"
        ),
    ),
    (
        words(r"accounts?|mailbox|log-?in|profile|e-?mail"),
        words(r"(?:send|spread|post|invit|mail|spam)(?:s|ing)"),
        words(r"weird|strange|spam|scam|phishing|viagra|bitcoin|crypto|rubbish|dubious|fake"),
    ),
    (
        words(
            r"(?:our|my|ours) (?:\w+ )?(?:\w+ )?(?:revenue|numbers|figures|data|boards?"
            r"|dashboards?|customers?|clients?"
            r"|salaries|prices|list|records|sales|margins?|turnover|users?|passwords?|keys?"
            r"|tokens?)"
        ),
        words(
            r"(?:is|are|was|were|got|been|found|saw|see|posted|shared|turned up|ended up"
            r"|circulating) (?:\w+ )?(?:on|all over"
            r"|in|around) (?:reddit|twitter|facebook|linkedin|tiktok|4chan|instagram"
            r"|the (?:open )?(?:web|internet|net)"
            r"|google|whatsapp|a (?:public|whatsapp|telegram) \w+|youtube|x\b|hacker news"
            r"|a chat)"
        ),
    ),
    (
        words(r"(?:ive|weve|we have|i have) never (?:heard|seen|met)|(?:dont|do not) know"),
        words(
            r"in (?:my|our) (?:boards?|dashboards?|account|work ?space|list|data|tables?)"
            r"|do i see|i see|we see"
        ),
        words(
            r"turnover|revenue|sales|numbers|names|orders|customers?|company|shop|people|bakery"
            r"|users?|clients?|data"
        ),
    ),
    (
        words(r"who (?:is|are|the hell is) (?:this|that|these|those|he|she)"),
        words(r"(?:in|inside|on) (?:my|our)"),
    ),
    (_GAVE, _SECRETS, _LURE),
    (_TYPED, _SECRETS, _FALSE),
    (
        words(
            r"(?:is|are|being|get(?:s|ting)?|got|was|were|been) (?:\w+ )?(?:abused|misused"
            r"|brute[\s-]?forced"
            r"|hijacked|cloned|skimmed|impersonated|harvested|scraped|siphoned)"
        ),
        words(r"our|ours|my|mine|us|me|account|key|token|card"),
    ),
    (
        words(
            r"(?:my|our|the) (?:\w+ )?(?:shop|store|page|site|account|work ?space|profile|log-?in"
            r"|mailbox"
            r"|domain|number|admin|tenant|identity|channel) (?:was|got|has been|is|is being"
            r"|been|just got) (?:\w+ )?(?:taken over|stolen|hijacked|cloned|seized)"
        ),
    ),
    (
        words(
            r"lock(?:ed|ing) (?:\w+ )?(?:me|us|everyone|everybody|the owner|the admins?"
            r"|\w+ and me) out"
            r"|kick(?:ed|ing) (?:\w+ )?(?:me|us|everyone|everybody) out|threw (?:me|us) out"
        ),
        words(
            r"he|she|they|ex|partner|husband|wife|some(?:one|body)|owner|intruders?|hackers?|former"
        ),
    ),
    (
        words(
            r"bitcoins?|btc|crypto|ransom|monero|pay up|pay (?:him|her|them)|or (?:he|she"
            r"|they)(?:ll| will)"
            r"|wants? (?:money|\d\S*)|demand\w*"
        ),
        words(
            r"cop(?:y|ies) of|has (?:all )?our|have (?:all )?our|our (?:\w+ )?(?:data|database"
            r"|files|records"
            r"|customers?|clients?)|encrypted|he has|they have|leak|publish"
        ),
    ),
    (
        words(
            r"journalists?|reporters?|press|newspapers?|news ?room|tv|radio|media|blogger"
            r"|(?:the )?bbc|cnn"
            r"|the times|podcast"
        ),
        words(
            r"leak\w*|breach\w*|hack\w*|(?:our|your) (?:\w+ )?(?:users?|customers?|clients?"
            r"|patients?) "
            r"?(?:data|records|details)?|stolen|exposed|on the (?:inter|dark )?(?:net|web)"
        ),
        words(
            r"ask\w*|call\w*|want\w*|phon\w*|writ\w*|e?mail\w*|contact\w*|know\w*|has|have|got"
            r"|says?|report\w*"
            r"|ringing|at the door|publish\w*"
        ),
    ),
    (
        words(r"our|my|ours|we"),
        words(
            r"data|database|customers?|clients?|users?|passwords?|records?|list|e?mails|files"
            r"|patients?|details"
            r"|salaries|source|payslips|addresses|contacts|invoices|documents"
        ),
        words(
            r"for sale|dark ?web|dark ?net|paste ?bin|torrents?|telegram|discord|hacker (?:forum"
            r"|group|site)"
            r"|(?:on|in|to) (?:a|some|an|several|the) (?:\w+ )?(?:forum|leak site|marketplace|dump"
            r"|darknet)"
            r"|up for grabs|dumped (?:on|online)|being sold|is sold|sells?|selling|auction\w*|4chan"
        ),
    ),
    (
        words(
            r"some(?:one|body) elses|an?other (?:\w+ )?(?:compan(?:y|ies)|customers?|clients?"
            r"|firms?|shops?"
            r"|tenants?|patients?|stores?|clinics?|schools?|organi[sz]ations?|hotels?|users?"
            r"|peoples?)s?"
            r"|(?:a )?different (?:\w+ )?(?:company|customer|clinic|firm|shop|client|school"
            r"|tenant)s?"
            r"|strangers?|(?:people|compan(?:y|ies)|persons?|customers?|clients?|names|orders"
            r"|invoices) "
            r"(?:that |who |which )?(?:we|i) (?:have )?(?:dont|do not|never|not) \w+|not ours?"
            r"|not mine|"
            r"isnt (?:ours|mine|us)|arent (?:ours|mine|us)|dont belong"
        ),
        words(
            r"(?:in|on|inside|under|among|into) (?:my|our|ours|mine)(?! (?:website|site|own))"
            r"|shows? (?:me|us)"
            r"|showing (?:me|us)|i see"
            r"|we see|(?:im|were|i am|we are|now|suddenly|am|are) seeing|i can (?:see|read|open)"
            r"|we can (?:see|read"
            r"|open)|(?:i|we) (?:got|get|received)|gave (?:me|us)|sent (?:me|us)|landed|appear\w*"
            r"|opens? on"
        ),
        words(
            r"data|compan(?:y|ies)|logo|invoices?|orders?|records?|names?|address\w*|details"
            r"|files?|reports?"
            r"|dashboards?|boards?|numbers"
            r"|revenue|patients?|customers?|contacts?|e?mails?|bank|statements?|payroll|salar\w+"
            r"|documents?"
            r"|account|export|list|sales|figures|transactions|messages|tables|payslips?|bookings?"
            r"|work ?space"
        ),
    ),
)
"""Each is a breach where it is told, and not asked about or rehearsed."""
