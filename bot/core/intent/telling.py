"""What a sentence tells where it asks nothing: news that all is well, plans, praise, talk."""

from __future__ import annotations

import re


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE | re.MULTILINE)


_WE = r"(?:i|we|they|he|she|you\s+guys|my\s+\w+|our\s+\w+|the\s+team)"
_PRAISE_WORD = (
    r"(?:nice|great|good|super|awesome|amazing|lovely|perfect|fantastic|brilliant|excellent|wonderful|cool|handy|neat|impressive|impressed|beautiful|smooth(?:ly)?|solid|helpful|useful|fun|sweet|slick|clean|spot\s+on|snapp(?:y|ier)|faster|"
    r"better|easier|happy|glad|pleased|thrilled|delighted|excited|grateful|best|proud|relieved|incredible|magic|gold|dope|sick)"
)
_NEWS = _any(
    # All is well.
    r"\b(?:works?|worked|working|runs?|running|ran|went|goes|going|loads?|arrived|comes?|came|back|fine|ok(?:ay)?|good|green|normal|live|connected|online)\s+(?:again|now|like\s+a\s+charm|perfectly|great|fine|flawlessly|nicely|smoothly|beautifully|super\s+smooth|as\s+expected|well|through|since)\b",
    r"\b(?:is|are|was|were|got|been|has\s+been|have\s+been|'s|'re|looks?|seems?|all|it'?s|everything(?:'s|\s+is)?)\s+(?:now\s+|all\s+|finally\s+|already\s+|officially\s+|both\s+)*(?:solved|fixed|resolved|sorted|done|paid|settled|signed|activated|deactivated|enabled|disabled|connected|migrated|installed|finished|complete|completed|live|approved|confirmed|verified|whitelisted|updated|upgraded|renewed|cancelled|canceled|restored|back|fine|green|in\s+place|set(?:\s+up)?|good|great|right|correct|ok(?:ay)?)\b(?!\s*[?])",
    r"\b(?:solved|fixed|sorted|figured\s+(?:it\s+)?out|found\s+(?:it|them)|got\s+it\s+(?:working|running|to\s+work)|managed\s+to|made\s+it\s+work|success(?:fully)?|finally\s+works|no\s+problem|no\s+worries|problem\s+gone|up\s+and\s+running|back\s+in|on\s+the\s+first\s+try|without\s+(?:a\s+(?:hitch|problem)|any\s+(?:trouble|problems?|issues?))|like\s+a\s+charm)\b",
    r"\b(?:up|fine|stable|green|running|working|good|clean|quiet|smooth)\s+(?:\w+\s+)?since\b",
    r"\b(?:yay|phew|hooray|woo+hoo|yess+|finally!|hurray|woot|yippee|kudos|bravo|congrats|congratulations)\b",
    # It is only said.
    r"\b(?:fyi|f\.y\.i|for\s+your\s+information|just\s+(?:so\s+you\s+know|to\s+let\s+you\s+know|letting\s+you\s+know|sharing|a\s+heads[\s-]?up|wanted\s+to\s+say)|heads[\s-]up|announc(?:ing|ement)|no\s+action\s+(?:is\s+)?(?:needed|required)|nothing\s+to\s+do|no\s+need\s+to\s+(?:reply|answer|do\s+anything|react))\b",
    r"\b(?:out\s+of\s+(?:the\s+)?office|ooo|on\s+(?:vacation|holiday|leave|pto)|day\s+off|off\s+sick|parental\s+leave|birthday|joins?\s+us|welcome\s+(?:to|aboard))\b",
    # Praise.
    rf"\b(?:is|are|was|were|'s|'re|looks?|looked|feels?|felt|seems?|sounds?|works?|been|so|such|really|pretty|very|super|that'?s|it'?s|find|found)\s+(?:(?:a|an|all|so|really|very|pretty|super|quite|honestly|just|actually|absolutely|much|way|a\s+lot|lots|the|more|extremely|truly|incredibly)\s+)*{_PRAISE_WORD}\b(?!\s+(?:if|to\s+(?:have|know|get|see))\b)",
    r"\b(?:love|loves|loved|loving|enjoy(?:s|ed|ing)?|appreciate[sd]?|big\s+(?:hit|fan|help|improvement)|well\s+done|good\s+(?:job|work|stuff)|great\s+(?:job|work|stuff|support|service|team|help|session|call|meeting)|nice\s+(?:one|work|job|touch|feature|update)|exactly\s+what|just\s+what|impressed|life\s?saver|made\s+my|saved\s+(?:my|me|us|our)|you\s+(?:guys\s+|folks\s+|all\s+)?(?:rock|rule)|hats\s+off|shout\s?-?out|five\s+stars|works\s+wonders|looking\s+forward|can'?t\s+wait|thanks\s+to)\b",
    # Plans, and what is done by themselves.
    rf"\b{_WE}(?:'ll|\s+will|'re\s+going\s+to|'m\s+going\s+to|\s+(?:is|are|am)\s+going\s+to|\s+plan\s+to|\s+are\s+planning|'ve\s+decided|\s+have\s+decided|\s+decided)\s+(?!(?:need|want|require|lose|leave|terminate|cancel\s+(?:our|the|my)\s+(?:contract|subscription|plan|account)|have\s+to|be\s+(?:in\s+touch|locked|charged|blocked|forced)|sue|withhold)\b)\w+",
    r"^\W*(?:ok(?:ay)?[\s,]+|alright[\s,]+|great[\s,]+|cool[\s,]+|perfect[\s,]+|sure[\s,]+|ah[\s,]+|yes[\s,]+)*(?:will|let\s+me|let'?s|gonna|going\s+to|about\s+to)\s+(?!(?:you|there|it|this|that|me\s+know|me\s+talk|me\s+speak|we|i|they|me\s+have)\b)\w+",
    rf"\b(?:{_WE}|we've|i've)\s+(?:just\s+|already\s+|finally\s+|now\s+|have\s+)?(?:moved|signed|showed|shown|invited|rolled\s+out|switched|upgraded|migrated|installed|presented|shared|trained|onboarded|launched|celebrated|started\s+using|set\s+up|finished|completed|tested|renewed|booked|hired|published|told|asked\s+(?:his|her|our|the|my))\b",
    r"^\W*(?:just\s+|already\s+|finally\s+|now\s+)?(?:invited|moved|signed|rotated|switched|upgraded|migrated|presented|uploaded|booked|finished|renewed|restored|deleted|connected|installed|tested|updated|sent|shared|rolled\s+out|launched|paid)\s+(?!(?:to|by|from|in|because|without)\b)\w+",
)
_REPORTED = _any(
    r"(?:^|[\s,])(?:(?-i:[A-Z][a-z]+)|my\s+\w+|our\s+(?:\w+\s+){1,3}|he|she|they|the\s+guys|(?-i:[a-z]+)\s+from\s+\w+)\s+(?:(?-i:[A-Z]\w+)\s+)?(?:said|says|told|mentioned|promised|thinks|has\s+asked|asked|will|is\s+going\s+to|'?s\s+going\s+to|is\s+\w+ing|handles|takes\s+care|covers|does\s+that|owns|(?:he|she|they)'ll)\b",
)
_GOES = r"(?:lunch|coffee|breakfast|dinner|tacos?|pizza|beers?|cake|drinks|sandwich(?:es)?|canteen|brb|afk|bbl|gtg|ttyl|standup|stand-up|retro|offsite)"
_TALK = _any(
    # The whole of it is talk.
    rf"^\W*(?:\w+[\s,]+){{0,5}}{_GOES}\b[^?]*$",
    r"^\W*(?:oops|ups|sorry|whoops|my\s+bad|ignore|disregard|please\s+ignore|pls\s+ignore)\b[^?]{0,30}\b(?:wrong|another|other|internal|different|mistake|message|that|me|this|last|meant)\b[^?]{0,40}$",
    r"\b(?:wrong\s+(?:channel|chat|window|thread|room|person|group|slack|tab|place)|meant\s+(?:for|to\s+(?:post|write|send))\s+(?:\w+\s+)*(?:channel|chat|thread|team|colleague|somebody|someone|else|internal)|that\s+was\s+for\s+(?:our|my|the|another)|cat\s+on\s+(?:the|my)\s+keyboard|pocket\s+(?:typed|message))\b",
    r"^\W*(?:(?:l+o+l+|lmao|lmfao|rofl|ha(?:ha)+h?|he(?:he)+|xd|omg|wow|whoa|yay|woohoo|nice|legend|hero(?:es)?|rockstars?|genius|bravo|kudos|cheers|amen|true|facts|this|same|noice|sweet|dope|ace|magic|bingo|voil[aà]|tada|phew|ouch|aww+|ooh+|aha+|yep|yup|nope|roger(?:\s+that)?|copy\s+that|10-4|ack|acked|affirmative|aye|k+|okey|oki|okie|okey\s?dokey|alrighty|righto|ty|tysm|tyvm|thx|tnx|np|yw|gg|fair(?:\s+(?:enough|point))?|makes?\s+sense|sounds?\s+\w+|will\s+do|noted|understood|got\s?(?:it|cha|you)|no\s+rush|no\s+stress|all\s+good|my\s+pleasure|you\s+too|likewise|much\s+obliged|not\s+bad|ok|cool)\b\W*){1,4}(?:(?:that|this|the|you|guys|folks|all|everyone|gif|joke|one|team|man|mate|then|thanks|now)\b\W*){0,3}$",
    r"^\W*(?:good|happy|lovely|great|nice|beautiful|sunny|rainy|merry|have)\s+(?:an?\s+)?(?:(?:good|great|nice|lovely|wonderful|safe|super|long|relaxing|awesome|fantastic|restful|fun|pleasant)\s+)*(?:mon|tues|wednes|thurs|fri|satur|sun)?(?:day|morning|afternoon|evening|night|weekend|week|holidays?|vacation|trip|break|one|time|new\s+\w+|birthday|easter|christmas|xmas|thanksgiving|flight|rest|start)\b[^?]{0,60}$",
    r"^\W*(?:hi+|hey+|hello+|hiya|howdy|yo|greetings|good\s+(?:morning|afternoon|evening|day)|morning|evening)\b[^?,.!:]{0,40}\b(?:from|all|everyone|everybody|team|folks|there|guys|friends|people|channel|again)\b(?:\s+\w+){0,3}\W*$|^\W*(?:hi+|hey+|hello+)(?:\W+(?:hi+|hey+|hello+|all|everyone|everybody|team|folks|there|guys))+\W*$",
    r"^\W*(?:(?:ok(?:ay)?|well|right|and|so|then|anyway|alright)[\s,]+)*(?:see\s+(?:you|ya|u)|bye+|goodbye|good\s?night|cu|cya|later|take\s+care|signing\s+off|logging\s+off|heading\s+(?:out|home|off)|off\s+(?:home|to\s+bed|for\s+today|now|to)|talk\s+(?:to\s+you\s+)?(?:later|soon|tomorrow|on)|catch\s+(?:you|up)|speak\s+(?:soon|tomorrow|on|later)|until\s+(?:tomorrow|monday|next|then)|till\s+(?:tomorrow|monday|next|then)|have\s+(?:fun|a\s+(?:good|great|nice|lovely|wonderful))|enjoy|cheers|that'?s\s+(?:it|all)\s+(?:from\s+(?:me|us)|for\s+(?:today|now)))\b[^?]{0,70}$",
    r"^\W*(?:(?:ok(?:ay)?|super|great|perfect|wow|really|so|and|ah|oh|cool|awesome|again)[\s,!]+)*(?:(?:many|much|big|huge|a\s+(?:big|huge)|tons?\s+of|heaps\s+of|sincere|warm|with)\s+)?(?:thanks?|thank\s*(?:you|u)|thx|thnx|tnx|tysm|cheers|kudos|props|grateful|much\s+appreciated|appreciate)\b(?![^?]*\b(?:but|however|still|can|could|how|please|pls|need|want|also|though|nothing|doesn'?t|isn'?t|not|page|in\s+advance)\b)[^?]{0,90}$",
    r"^\W*(?:much|really|greatly|highly|truly|very\s+much)\s+(?:obliged|appreciated)\W*$|^\W*(?:you|u)(?:\s+(?:guys|all|folks|people|lot))?(?:'re|\s+are|r)?\s+(?:(?:just|so|really|simply|honestly|absolutely|all|truly|a|an|the|my|super|seriously)\s+)*(?:saved|made|rock(?:ed)?|rule|amazing|awesome|the\s+best|best|great|legends?|stars?|lifesavers?|hero(?:es)?|angels?|welcome|fast|quick|kind|too\s+kind|brilliant|fantastic|gems?)\b[^?]{0,60}$",
    r"^\W*(?:running|i'?m|we'?re|be|will\s+be|i'?ll\s+be)?\s*(?:\w+\s+){0,2}?(?:late|dialing|dialling|joining|in\s+the\s+(?:call|meeting|lobby|waiting\s+room)|on\s+(?:my|our)\s+way|there\s+in|in\s+a\s+meeting|stuck\s+in\s+traffic|min(?:ute)?s?\s+late)\b[^?]{0,50}$",
    r"^\W*(?:agenda|minutes|notes|recap|summary|reminder|calendar\s+invite|invite|meeting\s+(?:link|notes)|link\s+to|here'?s\s+the\s+(?:link|agenda|recap|invite|zoom|deck|recording))\b[^?]*$|\b(?:calendar\s+invite|zoom\s+link|dial[\s-]?in|our\s+(?:weekly|call|sync|standup|1:1)|moved\s+(?:our|the)\s+(?:weekly|call|meeting|sync)|for\s+(?:today'?s|tomorrow'?s)\s+(?:call|meeting))\b[^?]*$",
    r"^\W*(?:this|that|it)(?:'s|\s+is|\s+was)?\s+(?:made\s+(?:my|our)\s+(?:day|week|morning)|(?:fine|ok(?:ay)?|good|great|perfect|awesome|right|correct|clear|true|cool|amazing|hilarious|funny|brilliant|all|fair|exactly\s+\w+|alright|lovely|super|so\s+\w+|really\s+\w+)(?:\s+(?:by|with|for)\s+(?:us|me|all)|\s+then|\s+to\s+(?:hear|know))?)\W*$",
    r"^\W*(?:i'?ll|we'?ll|will|let\s+me|let\s+us|i\s+will|we\s+will|gonna|ok(?:ay)?\s+(?:will|i'?ll|we'?ll))\s+(?:\w+\s+){0,4}?(?:try|check|test|ask|pass|look|report|give\s+it|come\s+back|get\s+back|let\s+you\s+know|do\s+that|discuss|think|read|see|forward|share|keep\s+you|talk\s+to|speak\s+(?:to|with)\s+(?:my|our)|confirm)\b[^?]*$",
    r"^\W*(?:trying|testing|checking)\s+(?:it|that|this)\s+(?:now|out|today|tomorrow|later)\W*$|^\W*(?:grabbing|getting|making)\s+(?:a|some)\b[^?]{0,30}$",
    r"^\W*(?:what|such)\s+an?\s+\w+[^?]{0,40}$|^\W*how\s+(?:nice|cool|great|lovely|kind|sweet|funny|awesome|wonderful|exciting|thoughtful)\b[^?]{0,40}$",
)


def is_news(said: str) -> bool:
    """Whether a sentence tells that something is well, is planned or was done, or praises."""
    return _NEWS.search(said) is not None


def is_reported(said: str) -> bool:
    """Whether a sentence tells what somebody else says, does or will do."""
    return _REPORTED.search(said) is not None


def is_talk(said: str) -> bool:
    """Whether a sentence is talk and nothing else: thanks, farewells, laughter, lunch, agendas."""
    return _TALK.search(said) is not None
