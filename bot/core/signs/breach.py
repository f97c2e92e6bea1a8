"""Signs that somebody is where they must not be, or reads what is not theirs."""

from __future__ import annotations

from bot.core.signs.patterns import any_of, beside, near

_THEIRS = (
    r"(?:(?:some|any)(?:one|body)(?: elses?|s)|strangers?|other (?:people|companies"
    r"|customers?|clients?|tenants?|users?|firms?"
    r"|organi[sz]ations?|businesses|accounts?|workspaces?|patients?|schools?|shops?|stores?"
    r"|hotels?|clinics?|restaurants?"
    r"|vendors?|parents|guests|families)s?"
    r"|(?:another|a different|the wrong|some other|an unknown|a foreign) (?:\w+ )?"
    r"(?:company|customer|client|tenant|user|firm"
    r"|organi[sz]ation|business|account|workspace|patient|school|shop|store|hotel|clinic"
    r"|restaurant|vendor|team|person"
    r"|bank|agency|supplier|charity|guest|family)s?)"
)
_DATA = (
    r"(?:data|dashboards?|invoices?|records?|numbers|figures|names|files?|orders?|emails?"
    r"|information|reports?|details|tables?"
    r"|customers?|revenue|salar(?:y|ies)|bookings?|documents?|addresses|messages?|charts?"
    r"|sales|patients?|accounts?|stuff|rows"
    r"|payroll|transactions|passwords?|uploads?|exports?|workspace|lists?|contacts?|results"
    r"|grades|contracts?|history)"
)
_VISIBLE = (
    r"(?:see|sees|seeing|saw|read|reading|view|viewing|open|opens|show|shows|showing|showed"
    r"|shown|got|get|getting|gets|received|receive|receiving|display\w*|find|finding|found"
    r"|access|looking at|downloaded|exported|contains|list|lists|listing|mixed with|given"
    r"|sent|pull(?:s|ed|ing)?|load(?:s|ed|ing)?|appear\w*|have)"
)
_THIEF = (
    r"(?:hackers?|outsiders?|trespassers?|attackers?|intruders?|thie(?:f|ves)|scammers?"
    r"|fraudsters?|strangers?"
    r"|crooks?|criminals?|impost[eo]rs?"
    r"|(?:ex|former|fired|sacked|dismissed|disgruntled|terminated|suspended|laid[\s-]off"
    r"|rogue|angry|departed)[\s-]+(?:\w+ )?"
    r"(?:employees?|colleagues?|admins?|workers?|staff|managers?|contractors?|partners?"
    r"|interns?|developers?|co-?founders?"
    r"|bookkeepers?|accountants?|consultants?|freelancers?|users?|members?|boss|it guy"
    r"|reps?|owners?|salesm[ae]n|husband|wife)"
    r"|(?:employees?|admins?|colleagues?|contractors?|staff|manager|developer|somebody"
    r"|someone|man|woman) (?:that |who |whom )?we (?:just |recently )?(?:sacked|fired"
    r"|dismissed|let go|laid off|terminated|suspended)"
    r"|(?:unknown|unfamiliar|strange|suspicious|foreign|unrecogni[sz]ed|unauthori[sz]ed"
    r"|weird) (?:\w+ )?(?:persons?|people|users?|ips?"
    r"|devices?|logins?|accounts?|addresses|sessions?|sign-?ins?|countr(?:y|ies)|admins?"
    r"|parties|party|log-?ins?|man|guy|actor)"
    r"|(?:persons?|people|users?|admins?|accounts?|logins?|devices?|guys?|names?|somebody"
    r"|someone) (?:that |who |whom |which )?(?:nobody|no ?one|none|we|i)"
    r" (?:\w+ )?(?:dont|doesnt|do not|does not|not|never|of us|here)? ?(?:know|knows"
    r"|recogni[sz]es?|invited|heard|added|created|hired))"
)
_HARM = (
    r"(?:(?:still )?(?:logged|logging|log|logs|signed|signing|sign|broke|breaking|broken"
    r"|got|gets|getting|hacked|came|went) in(?:to)?"
    r"|download\w*|exporting|exported|delet\w+|wip(?:ed|ing|es)|clos(?:ed|ing)|chang(?:ed"
    r"|ing)|stole|stealing|steals|copy(?:ing)|copied"
    r"|us(?:ed|ing)|took over|taken over|taking over|access(?:ed|ing)|gained|sending|sent"
    r"|impersonat\w+|transferr\w+|locked|erasing"
    r"|erased|invit(?:ed|ing)|remov(?:ed|ing)|leak\w*|snooping|poking|spying|reading|add"
    r"(?:ed|ing)|appeared|has (?:full )?access|made"
    r"|showed up|shows? up|is in|are in|was in|were in|is inside|inside|resetting|reset|tr"
    r"(?:ied|ying) to|calls?|calling)"
)
_OURS = r"(?:our|my|the|its|us|me|his|her|their)"
_KEY = (
    r"(?:api[\s-]?keys?|keys?|tokens?|passwords?|secrets?|credentials?|logins?|passphrase"
    r"|access codes?)"
)
_FAKE = (
    r"(?:fake|phish\w*|scam\w*|spoof\w*|fraudulent|bogus|suspicious|dodgy|sketchy|malicious"
    r"|counterfeit|forged|lookalike)"
)
_STRONG = (
    r"(?:(?:data |security |gdpr |privacy )?breach(?:es|ed)?|data leaks?|intrusions?"
    r"|intruders?|hijack(?:ed|ers?)|ransomware|malware|hack(?:ed(?![\s-](?:up|out|together"
    r"|on|around|it|this))|ers?)"
    r"|compromised|account takeovers?|phished|exfiltrat\w+|pwned|infiltrated"
    r"|unauthori[sz]ed (?:access|logins?|use|sign-?ins?|users?"
    r"|transfers?|payments?|persons?|downloads?)|keylogger|trojan)"
)
_CLAIM = (
    r"(?:we|i|im|ive|weve|our|my|their|someone|somebody|theres|there is|there was|you|your"
    r"|youve|its|possible|suspected"
    r"|potential|likely|probable|think|thinks|believe|fear|afraid|suspect\w*|looks like"
    r"|discovered|detected|having|had"
    r"|have|been|got|getting|confirmed|reporting|serious|major|massive|active|pretty sure"
    r"|a customer)"
)
_STRANGER = (
    r"(?:callers?|strangers?|(?:man|woman|guy|person|somebody|someone) (?:on the phone|who"
    r"|claiming|pretending)|fake \w+)"
)
_GONE = (
    r"(?:guy|man|woman|person|people|somebody|someone|employees?|colleagues?|admins?|users?"
    r"|accounts?|contractors?)"
)
_HOSTILE = (
    r"(?:download\w*|export(?:ed|ing)|delet\w+|logged in|logging in|log in|logs in|cop"
    r"(?:ied|ying)|stole|stealing|wip\w+)"
)
_MORE = any_of(
    near(
        r"competitors?|rivals?|strangers?",
        r"(?:has|have|had|knows?|knew|quoted|got|received|published|used|copied) "
        rf"(?:\w+ ){{0,2}}(?:our|my) (?:\w+ ){{0,2}}{_DATA}",
        2,
    ),
    near(
        r"selling|sold|sells|leaking|leaks|stealing|steals|stole|passing on|passed on",
        rf"(?:our|my) (?:\w+ ){{0,2}}{_DATA}",
        1,
    ),
    near(
        _DATA,
        r"(?:went|go|sent|delivered|addressed|mailed) (?:out )?to (?:the )?wrong (?:persons?"
        r"|people|customers?|clients?|compan(?:y|ies)|recipients?|patients?)",
        4,
    ),
    near(
        r"accounts?|workspace|log-?in",
        r"(?:was|were|got|has been|is being) (?:opened|used|accessed|entered) (?:from|by"
        r"|at night|last night)",
        6,
    ),
    near(
        r"see|sees|seeing|view|viewing|read|reading|shown|received",
        r"(?<!to )(?<!by )(?<!if )(?<!whether )(?:some|any)(?:one|body) elses?",
        8,
    ),
    near(
        r"(?:one of )?your (?:other )?(?:users?|customers?|clients?)|customers? of yours"
        r"|competitors?|strangers?|outsiders?|journalists?",
        r"(?:can|could|is able to|are able to) (?:see|read|open|access|view|download) (?:all )?"
        r"(?:our|my)",
        8,
    ),
    near(
        r"(?:persons?|people|some(?:one|body)|users?|man|woman) (?:unknown|not known"
        r"|unfamiliar) to (?:us|me)",
        r"is|are|was|has|have|can|logged|got|us(?:es|ing)|brows\w+",
        2,
    ),
    near(
        r"(?:people|person|someone|somebody|anyone|anybody|everyone|users?|others) "
        r"(?:from )?outside(?: of)?(?: our| the| my)?",
        r"(?:can|could|are able to|is able to|able to|has|have|read|reads|see|sees|opened|open)",
        3,
    ),
    r"\b(?:got|get|gotten|getting) (?:a )?hold of (?:our|my|the) \w+",
    near(
        r"users?|admins?|accounts?|logins?|devices?|sessions?|members?|names?",
        r"(?:none of us|nobody(?: here)?|no ?one(?: here)?|(?:we|i) (?:dont|do not|didnt|never)) "
        r"(?:has |have |ever )?"
        r"(?:knows?|recogni[sz]es?|invited|added|created|seen)(?! (?:the|how|why|what|if|which"
        r"|where|when))",
        6,
    ),
    near(
        rf"{_DATA}|{_VISIBLE}|contains",
        r"(?:(?:that|which|who)? ?(?:are|is) not (?:ours|mine)|(?:arent|isnt) (?:ours|mine)"
        r"|not ours|(?:dont|doesnt|do not|does not)"
        r" belong to us|thats not us|is not us)",
        9,
    ),
    near(
        _VISIBLE,
        rf"{_DATA} of (?:a|some|an) (?:\w+ )?(?:company|customer|client|firm|business|shop"
        r"|school|clinic)",
        4,
    ),
    r"\b(?:extortion|blackmail\w*|ransom)\b|\bhacker (?:group|collective)\b",
    near(r"gave|given|told|read out|sent|handed", rf"{_STRANGER}\b.*\b(?:codes?|{_KEY})", 3),
    r"\b(?:accounts?|workspace|log-?in|profile|mailbox) (?:was |got |has been |is being "
    r"|is )?(?:taken over|hijacked)\b",
    near(
        _HOSTILE,
        rf"{_GONE} (?:\S+ ){{0,4}}(?:who|that) (?:left|quit|was fired|resigned|no longer works)",
        8,
    ),
    near(rf"{_GONE} (?:who|that) (?:left|quit|was fired|resigned|no longer works)", _HOSTILE, 6),
    near(
        _KEY,
        r"(?:emailed|mailed|sent|forwarded|handed|given)(?= .*\b(?:by mistake|accident\w*|wrong))",
        4,
    ),
    near(
        _KEY,
        r"circulat\w+|for sale|going around|being passed around|on telegram|in a "
        r"(?:public )?chat",
        6,
    ),
)
BREACHES = (
    any_of(
        rf"^\W*(?:help\W+|urgent\W+)*{_STRONG}\b",
        near(_CLAIM, _STRONG, 6),
        r"\b(?:is|was|are|were|has been|have been|got|gets) (?:\w+ )?(?:compromised|hacked"
        r"|breached|phished|pwned|infiltrated)\b",
        near(_STRONG, r"in progress|right now|ongoing|underway|at our|on our|in our|of our"),
    ),
    any_of(
        near(_VISIBLE, rf"{_THEIRS} ?(?:elses?)?s? (?:\w+ ){{0,2}}{_DATA}", 4),
        near(_VISIBLE, rf"{_DATA} (?:of|from|belonging to|that belongs? to) {_THEIRS}", 4),
        near(
            rf"{_THEIRS}(?: else)?s? {_DATA}",
            rf"(?:in|on|inside|among|under|instead of) {_OURS}\b|appear\w*|shows? up|instead",
            3,
        ),
        r"^(?!.*\b(?:should|want\w*|would like|make|let|allow|could|may) )(?:.*?)"
        + near(
            rf"{_OURS} (?:\w+ ){{0,2}}{_DATA}",
            r"(?:visible|exposed|public|leaked|accessible|readable|searchable|indexed|for sale|sold"
            r"|posted|published|listed|shown|dumped|seen"
            r"|open)(?: \w+){0,2} (?:to (?:every\w+|anyone|anybody|others?|strangers|the "
            rf"(?:public|world|internet)|{_THEIRS})|on (?:google|the"
            r"|pastebin|telegram|twitter|reddit|a|some)|online|by (?:every\w+|anyone|anybody|all"
            rf"|{_THEIRS})|in google|at google|all over)",
            4,
        ),
        near(
            rf"{_THEIRS}|every(?:one|body)|the (?:whole )?(?:public|world|internet)",
            r"(?:can|could|is able to|are able to|were able to) (?:\w+ )?(?:see|read|open|access"
            r"|download|view)(?: all)?(?: of)? (?:our|my)",
            2,
        ),
        r"\b(?:pastebin|dark ?web|darknet|breach forum|haveibeenpwned|have i been pwned"
        r"|leak site)\b",
        r"\b(?:data|emails?|customers?|records|passwords|salaries|names|list) (?:\w+ ){0,3}"
        r"(?:leaked|got out|stolen)\b",
        near(
            r"(?:names|people|customers?|compan(?:y|ies)|orders|patients|clients|accounts)",
            r"(?:we|i) (?:dont|do not|have never|never) (?:know|heard|seen|had|recogni[sz]e)",
            2,
        ),
    ),
    any_of(
        near(_THIEF, _HARM, 5),
        near(rf"{_HARM} by", _THIEF, 3),
        near(
            r"(?:some(?:one|body)(?: else)?|a stranger|they|he|she)",
            r"(?:(?:is|are|was|were|has|has been|have been|keeps) )?(?:using|abusing|misusing"
            r"|stealing|stole|hijacked|hijacking|broke into|breaking into"
            r"|got into|gained access to|logged in(?:to)?(?: with| as| to| from)?|logging in(?:to)?"
            r"(?: with| as| to| from)?|signed in(?:to)?(?: as| with| to"
            r"| from)?|impersonating|pretending to be|took over|copied|cloned|scraping|draining"
            r"|tampering with|sending (?:mails?|emails?|messages"
            rf"|invoices?) (?:as|from|in)) (?:{_OURS}|with)\b(?! (?:new|old|help|docs))",
            3,
        ),
        near(
            r"(?:log-?ins?|sign-?ins?|sessions?|access|downloads?|exports?|requests|calls|traffic)"
            r"(?: attempts?)? (?:from|by|in)",
            r"russia|china|north korea|vietnam|nigeria|iran|brazil|romania|abroad|overseas|an? "
            r"(?:unknown|strange|foreign|weird|suspicious)|a country|countries|places|ips? (?:we|i"
            r"|nobody|that)|tor|nobody",
            3,
        ),
        near(
            r"(?:we|i|nobody here|none of us|no one here) (?:didnt|did not|never|havent|have not"
            r"|dont)?",
            r"(?:made|make|initiated?|authori[sz]ed?|approved?|created?|ordered?|request(?:ed)?) "
            r"(?:th(?:is|ose|ese|at)|the|any of) (?:\w+ )?(?:transfers?|transactions?|logins?"
            r"|payouts?|payments?|admin|withdrawals?|api calls)",
            2,
        ),
    ),
    any_of(
        near(
            r"(?:clicked|opened|fell|entered|typed|gave|given|handed|replied|downloaded|installed"
            r"|submitted|filled|put|logged in|pasted|told|signed in)",
            _FAKE,
            12,
        ),
        near(
            _FAKE,
            r"(?:and|then|she|he|they|who|which|where|already)(?: \w+){0,3} (?:clicked|opened"
            r"|entered|typed|gave|handed|submitted|filled|put|pasted|downloaded|logged|signed)",
            6,
        ),
        near(
            r"(?:gave|told|sent|handed|read|typed|entered)",
            rf"{_KEY} (?:to|into|on|in|over to) (?:\w+ ){{0,3}}(?:{_FAKE}|stranger|caller|wrong"
            r"|somebody who|someone who|someone claiming|somebody claiming)",
            4,
        ),
        rf"^(?=.*\b{_KEY}\b).*?"
        + near(
            r"pushed|posted|published|leaked|committed|exposed|pasted|uploaded|shared|put",
            r"github|gitlab|bitbucket|public\w*|internet|online|twitter|reddit|stack ?overflow"
            r"|forum|wrong person|youtube|repo(?:sitory)?|open source|pastebin|linkedin|gist",
            7,
        ),
        near(
            _KEY,
            r"(?:is|are|was|were|ended up|landed) (?:\w+ )?(?:on|in) (?:github|gitlab"
            r"|stack ?overflow|a public|the internet|reddit|twitter|pastebin|google)",
            5,
        ),
        near(
            r"credentials|passwords?|login|logged in|signed in|card",
            r"(?:looked|looks|look) (?:\w+ )?like (?:yours|you|fernhill|your|the real)",
            8,
        ),
        near(
            _KEY,
            r"(?:leaked(?! warning)|stolen|exposed|compromised|public(?:ly)?|on github|in a public"
            r"|on the internet|out in the open|got out|been used by)",
            4,
        ),
        beside(
            r"(?:laptop|notebook|computer|macbook|server|backup drive|hard drive|usb stick|tablet)",
            r"(?:stolen|robbed|was taken|got nicked|nicked)",
            3,
        ),
    ),
    _MORE,
)
