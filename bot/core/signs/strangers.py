"""Who strangers are, what they do, and how people say that it was not them."""

from __future__ import annotations

from bot.core.signs.patterns import words

# --- who ---------------------------------------------------------------------------------------

DISMISSED = (
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
ANYBODY = (
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
SOMEBODY = words(ANYBODY, "they", "he", "she", "this guy", "this person", "who is th(?:is|at)")
UNKNOWN = words(ANYBODY)
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

IS_IN = (
    r"(?:logg(?:ed|ing)|sign(?:ed|ing)|log|logs|gets?|got|broke|breaking|hacked|came|went|walked)"
    r"[\s-](?:\w+ )?in(?:to)?"
)
TAKES = (
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
    r"|knows? (?:all )?our|took|(?:has|have|had) (?:viewed|seen|opened|accessed|read)|logs? in"
    r"|reads? every\w+"
)
STILL_IN = (
    r"still (?:has|have|had|got|in there|inside|in our|in my|logged|signed|using|uses|reads?"
    r"|reading|connected|active|there|sees?|opens?)"
)
ACTS = words(TAKES, IS_IN, _REACHES)
OUR_THINGS = words(
    r"(?:our|my|ours|the|all|any|every|customer|client|company|his|her|their) (?:\w+ ){0,3}?(?:data"
    r"|accounts?|work ?space|shop|store|system|records?|contacts?|customers?|clients?|lists?|files?"
    r"|dashboards?|boards?|invoices?|orders|logins?|passwords?|cards?|bank|money|drive|database"
    r"|db|prices?|price ?lists?|emails?|mails?|reports?|tables?|stuff|name|keys?|tokens?|secrets?"
    r"|payments?|profile|tenant|admin|project|everything|pages?|site|numbers|sales|details)",
    r"as (?:me|us|our|my|the)\b|everything|stuff|in there|whole \w+",
)
GUARDED = words(
    r"admins?|administrators?|owners?|passwords?|two[\s-]?factor|2fa|mfa|log-?ins?|sign-?ins?"
    r"|ibans?"
    r"|bank (?:details?|account|data)|payouts?|e-?mail address(?:es)?|emails?|api keys?|tokens?"
    r"|users?|accounts?|sessions?|devices?|invit\w+|transfers?|payments?|wires?|exports?|downloads?"
    r"|access|ips?|settings|permissions|roles?|sso|phone number|recovery|webhooks?|calls|requests"
    r"|orders|refunds?|withdrawals?|members?|boards?|dashboards?|work ?space|domain|seats?|backups?"
)
HAPPENED = words(
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
SECRETS = words(
    r"pass|pass ?w(?:or)?ds?|pws?|passcodes?|pins?|(?:\w+[\s-])?codes?|credentials|log-?ins?"
    r"|log-?in details"
    r"|api keys?|tokens?|secrets?|card (?:details|number|data)|otp|2fa|mfa|access"
)
GAVE = words(r"gave|given|told|handed|read (?:out|him|her|them)|dictated|revealed|disclosed")
TYPED = words(
    r"clicked|entered|typed|gave|given|put|filled|submitted|pasted|logged in|signed in|told|handed"
    r"|fell|tapped|scanned|shared|typd"
)
LURE = words(
    r"link|e?-?mails?|sms|texts?|call(?:er|ed)?|phone|page|site|website|form|qr|whatsapp|message"
    r"|(?:some(?:one|body)|man|woman|guy|person|dude)(?= (?:who|on|that|claiming|pretending|from"
    r"|saying|in|calling))|strangers?|scammers?|chat"
)
FALSE = words(
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
