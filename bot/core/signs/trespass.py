"""Somebody is where they must not be: who, what they do and what is denied, in any order."""

from __future__ import annotations

from bot.core.signs.patterns import Frame, words
from bot.core.signs.strangers import (
    ACTS,
    ANYBODY,
    DENIED,
    DISMISSED,
    FALSE,
    GAVE,
    GUARDED,
    HAPPENED,
    IS_IN,
    LURE,
    OUR_THINGS,
    SECRETS,
    SOMEBODY,
    STILL_IN,
    TAKES,
    TYPED,
    UNKNOWN,
)

TRESPASSES: tuple[Frame, ...] = (
    (
        words(
            rf"{DISMISSED}.*?\b(?:continues? to|can still|still can|is still able to"
            rf"|keeps?) (?:\w+ )?(?:enter|log|read|see|open|access|sign|use|get|edit)\w*"
        ),
    ),
    (
        words(
            r"(?:with|using|through|via|by) (?:our|my) (?:\w+ )?(?:credentials?|keys?|tokens?"
            r"|passwords?|log-?in|account|card)"
        ),
        words(
            r"unknown|strangers?|robots?|bots?|some(?:one|body)|hammer\w*|abus\w+|not us|nobody"
            r"|attack\w*|abroad|thousands|they|he"
        ),
    ),
    (
        words(r"threaten\w*|unless we pay|blackmail\w*|extort\w*"),
        words(
            r"publish|leak|release|expose|sell|post|delete|our (?:\w+ )?(?:data|numbers|margins"
            r"|customers|boards|files)"
        ),
    ),
    (
        words(
            r"(?:our|my|all|private|internal|confidential) (?:\w+ ){0,2}(?:boards?|dashboards?"
            r"|data|numbers|files|tables?|salaries|reports|account|work ?space)"
        ),
        words(
            r"(?:is|are|was|were|been|became|went|suddenly|stand|now) (?:\w+ )?(?:public|open"
            r"|visible|exposed|readable|accessible|online|unprotected)"
        ),
        words(
            r"whole world|every(?:one|body)|anyone|any stranger|since|suddenly|outside|internet"
            r"|web|night|morning|google|update|without (?:a )?(?:log ?in|password)"
        ),
        words(
            r"^(?!.*\b(?:should|must|want|can we|is it|are they|make|so that|on purpose"
            r"|as planned|which is fine|good)\b)"
        ),
    ),
    (
        words(
            r"(?:our|my|ours) (?:\w+ ){0,3}?(?:screenshots?|boards?|numbers|figures|data|prices?"
            r"|margins?|customers?|plans?|list)"
        ),
        words(
            r"(?:in|on|by|at|to|with) (?:an?|the|our|my) (?:\w+ )?(?:competitors?|rivals?"
            r"|strangers?|journalists?|ex)"
        ),
        words(
            r"found|saw|seen|turned up|appear\w*|landed|got|has|have|had|spotted|discover\w*"
            r"|ended up|leak\w*|went"
        ),
    ),
    (
        words(
            r"somehow|suddenly|no idea (?:how|why)|nobody knows|out of nowhere|who let|who gave"
            r"|how (?:the hell|on earth|come)"
        ),
        words(
            r"(?:edit|admin|owner|full|viewer|editor|read|write|root) (?:rights?|access"
            r"|permissions?)|access to|into (?:my|our)|in (?:my|our) (?:\w+ )?(?:account"
            r"|work ?space|boards?)"
        ),
        words(
            r"boss|company|man|woman|guy|person|stranger|they|he|she|supplier|customer|user"
            r"|account|some(?:one|body)|firm|him|them"
        ),
    ),
    (
        words(
            r"(?:customer|client|tenant|user|account|shop|company) (?:[a-z]|one|1|2"
            r"|two)\b (?:\w+ )?(?:gets?|sees?|can see|reads?|receives?|views?|got|saw|shows?)"
        ),
        words(
            r"(?:customer|client|tenant|user|account|shop|company) (?:[a-z]s?|ones|1s|2s|twos|b"
            r"|other)"
        ),
        words(r"^(?!.*\b(?:only|own|should|want|must|how)\b)"),
    ),
    (
        words(r"(?:api[\s-]?)?(?:keys?|secrets?|tokens?|passwords?|credentials)"),
        words(
            r"(?:is|are|was|were|visible|shown|appears?|lands?|stands?) (?:\w+ )?(?:in"
            r"|on) (?:an?|the|some|our) (?:\w+ )?(?:youtube|tutorial|video|blog|forum|slides?"
            r"|talk|live ?stream|public|screenshot|tweet|post|wiki|repo\w*)"
        ),
    ),
    (
        words(
            r"thief|thieves|stolen|stole|robbed|snatched|mugged|burgl\w+|left (?:it"
            r"|my \w+) (?:in|on) (?:a|the) (?:taxi|train|bus)"
        ),
        words(r"phone|laptop|tablet|computer|ipad|macbook|notebook|badge|key ?card"),
        words(
            r"logged in|signed in|owner|admin|access|open session|no lock|work ?space|your app"
            r"|lock (?:it|me|the)|block"
        ),
    ),
    (
        words(
            r"(?:two|three|four|five|six|several|many|different|\d+) (?:continents|countries"
            r"|cities|states)"
        ),
        words(
            r"(?:one|same|single|my|our|a|the) (?:log-?in|session|account|key|token|user"
            r"|password)|log-?ins?|sessions?"
        ),
        words(
            r"same|one|replay|at once|simultaneous\w*|within|kill|impossible|not us|not me"
            r"|overnight|last night|nobody"
        ),
    ),
    (
        words(
            r"smb|sm1|smbdy|this (?:man|guy|person|woman)|(?:my|our) (?:neighbou?r|rival"
            r"|competitor|ex)(?: \w+)?|a hospital|from (?:a )?(?:hospital|bank|shop|school"
            r"|clinic)"
        ),
        words(
            r"sees?|can see|(?:is|r) in|reads?|in my acc\w*|and see the data|into my|has (?:my"
            r"|our)|knows"
        ),
        words(
            r"my|our|evrything|everything|i am an?|we are an?|turnover|takings|data|sales"
            r"|boards"
        ),
    ),
    (
        words(
            r"(?:is chang\w*|chang(?:ed|ing|es)|reset\w*|forwarded|granted|invited|promoted|made"
            r"|gave) (?:\w+ ){0,3}(?:password|owner|admin|invite|himself|herself|itself"
            r"|themselves|rights|e-?mail)"
        ),
        words(
            r"some(?:one|body)|he|she|they|not me|not us|himself|themselves|itself|unknown"
            r"|stranger|(?:we|i) (?:did not|didnt|never)"
        ),
        words(
            r"not me|not us|himself|herself|itself|themselves|unknown|without|did not|didnt"
            r"|never|stranger|locked"
        ),
    ),
    (
        words(
            rf"{DISMISSED}.*?\b(?:{TAKES}|{STILL_IN} (?:\w+ ){{0,3}}\w+ing|{IS_IN}"
            rf"|{STILL_IN}.*\b(?:and|as|our|my|all|everything)|(?:session|account|access"
            rf"|login) (?:is )?still"
            r"|(?:\w+ed|took|sent|stole) (?:\w+ )?(?:our|all|my|the whole|the entire|everything"
            r"|hundreds|thousands|\d{2,}))"
        ),
    ),
    (UNKNOWN, ACTS, OUR_THINGS),
    (
        SOMEBODY,
        words(TAKES),
        words(
            r"(?:my|our) (?:bank|cards?|payout|password|e-?mail|money|iban|account details|identity"
            r"|savings|wallet|funds)"
        ),
    ),
    (
        words(rf"{IS_IN} (?:\w+ )?(?:as|with|using|w/?) (?:me|us|my|our)|as me"),
        words(ANYBODY, "they", "he", "who", "from"),
    ),
    (DENIED, HAPPENED, GUARDED),
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
    (GAVE, SECRETS, LURE),
    (TYPED, SECRETS, FALSE),
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
            r"some(?:one|body) elses|(?:an)?other (?:\w+ )?(?:compan(?:y|ies)|customers?|clients?"
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
