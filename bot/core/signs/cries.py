"""Short cries for help or a person at once, and anger in words of its own."""

from __future__ import annotations

import re

from bot.core.signs.patterns import any_of

LONGEST_CRY = 9
"""Words, at most, of what is a cry and nothing else."""
_PLEASE = r"(?:p+l+e+a*s+e*|pl[sz]+|plz+|plea+se+)"
_ALL = (
    r"(?:some ?(?:one|body)|any ?(?:one|body)|guys|people|folks|hello+|helo+|y ?all|lads"
    r"|somebdy|sombody|sum1|any1|some1)"
)
CRY = re.compile(
    r"^\W*(?:(?:he+lp+|sos|mayday|emergency|911|112|999)\W*)+(?:(?:me|us|now|over here|here|please"
    r"|pls|asap|quick|fast|"
    r"someone|anyone|somebody|anybody|immediately|needed)\W*)*$"
    r"|^\W*(?:h+e+l+p+\W+){2,}"
)
"""Said alone: a question about help has more words, and a polite one says please and no more."""
LOUD_CRY = any_of(
    rf"\b{_ALL}\b\W*(?:\?!|!\?|\?\?|!!)",
    rf"(?<!can )(?<!could )(?<!would )(?<!will )\b{_ALL}\b(?: \w+){{0,2}} {_PLEASE}\b\W*(?:$"
    rf"|(?:answer|respond|reply|help"
    r"|react|pick|come|look|hurry|wake|do|say)\b(?! me (?:with|to|find|understand|set)| with))",
    rf"^\W*(?:{_PLEASE}\W+)+{_ALL}\b\W*(?:quick\w*|fast|now|hurry|help|answer|respond|reply|come"
    rf"|call)?\W*$",
    r"\bhello\W+hello\W+hello\b|\balert\W+alert\b|\bpick up the phone\b|\bwake up\b"
    r"|\bpick up\b(?! (?:the|a|my|our|from))|\banybody (?:out )?there\b|\bwhere (?:is"
    r"|are) (?:every(?:one|body)"
    r"|you (?:guys|all|people))\b",
    rf"\b{_PLEASE}(?:\W+{_PLEASE})+\b\W*(?:$|(?:help|some\w+|any\w+|answer|call|fix|respond|reply"
    rf"|react|come|pick|hurry|do)\b)",
)
STRESSED = re.compile(r"\b(?:[Ss]ome|[Aa]ny)(?:one|body)\b.*\b(?:PLEASE|PLS|NOW)\b")
ONLY_CRIES = re.compile(
    r"^\W*(?:(?:stuck|serious|response|needed|required|priority|top|prio|trouble|ring|who|omg"
    r"|around|rush|support|phone|the|drop|what|youre|doing|everything|waiting|minute|second|real"
    r"|big|in|some ?(?:one|body)|any ?(?:one|body)|p+l+e+a*s+e*|pl[sz]+|he+lp+|me|us|now"
    r"|quick(?:ly)?|fast|hurry|up|urgent(?:ly)?"
    r"|urgency|emergency|immediately|answer|respond|reply|react|call|here|hello+|hey|is|are|there"
    r"|out|you|guys|people|folks|fire"
    r"|on|s ?\.?o ?\.?s|mayday|wake|pick|come|back|we|need|i|need|asap|yo|awake|alive|mega|super"
    r"|very|so|ultra|really|extremely|this|right"
    r"|it|its|a|an|human|person|do|something|at|once|stop|just|red|alert|alarm|code|sir|dear|for"
    r"|gods|sake|can|hear)\b\W*)+$"
)
"""Nothing but the words of a cry: it is one where it is also loud, in a hurry, or repeated."""
IN_A_HURRY = any_of(
    r"\b(?:hurry|quick(?:ly)?|now|urgent(?:ly)?|emergency|immediately|at once|fire|rush|stuck"
    r"|(?:top|highest) prio\w*|priority one|trouble|omg help|this (?:minute|second)|alert alert"
    r"|s ?\.?o ?\.?s"
    r"|mayday|awake|alive|code red|red alert|alarm"
    r"|right now)\b",
    r"\b(?:some ?(?:one|body)|any ?(?:one|body))\b.*\b(?:some ?(?:one|body)|any ?(?:one|body))\b",
    r"\b(?:p+l+e+a*s+e*|pl[sz]+)\b.*\b(?:p+l+e+a*s+e*|pl[sz]+)\b|\bhe+lp\b.*\bhe+lp\b",
)
CALLS_OUT = any_of(
    r"\b(?:some ?(?:one|body)|any ?(?:one|body)|help|answer|respond|reply|call|please|pl[sz]+"
    r"|hurry|sos|people|guys|react|urgent)\b"
)
CALL_NOW = any_of(
    r"\b(?:get|have|send|put|find|give) (?:me |us )?(?:some(?:one|body)|an? (?:\w+ )?(?:person"
    r"|human|engineer|manager|technician|agent|developer|expert|adult)) (?:\S+ ){0,4}?(?:now"
    r"|immediately|right now|at once"
    r"|this (?:minute|instant|second))\b",
    r"\bneeds? (?:\w+ )?(?:immediate|instant|urgent|emergency) (?:\w+ )?(?:assistance|help|support"
    r"|attention|response|action|intervention|callback)"
    r"\b|\b(?:absolute|real|genuine|total|major|true|huge|big) (?:emergency|crisis)\b|\b(?:mega"
    r"|ultra|super|hyper|double|crazy|so|damn) urgent\b"
    r"|\b(?:were|i am|im|we are|people are|staff is|everyone is) (?:\w+ )?(?:desperate|panicking"
    r"|in panic|drowning|at a loss|begging)\b",
    r"\b(?:call|ring|phone|dial) (?:me|us|back|my \w+|our \w+"
    r"|\+?\d[\d ]{5,}) ?(?:back )?(?:\w+ ){0,3}?(?:asap|now|"
    r"immediately|right now|right away|at once|this (?:minute|instant|second)|straight away"
    r"|urgently|within)\b",
    r"\b(?:someone|somebody|anyone|anybody|a human|a person|you) (?:\w+ )?(?:call|ring|phone"
    r"|answer|react|respond|come|look|"
    r"act) (?:\w+ ){0,3}?(?:now|immediately|right now|at once|this (?:minute|instant|second)"
    r"|straight away|urgently)\b",
    r"\bneed (?:\w+ ){0,4}?(?:someone|somebody|a (?:\w+ )?(?:human|person)|help|anyone|engineer"
    r"|person|you) (?:\S+ ){0,4}?"
    r"(?:now|immediately|this (?:minute|instant|second|right)|right this|at once|asap"
    r"|straight away|right away|quick(?:ly)?)"
    r"\b(?! (?:that|we|to|how))",
    r"\b(?:page|wake|alert|get|send|escalat\w+|grab|fetch) (?:\w+ )?(?:some(?:one|body)"
    r"|the on-?call\w*|on-?call|your (?:ceo"
    r"|boss|cto|manager|lead|on-?call)|an? (?:\w+ )?(?:engineer|human|manager"
    r"|adult))\b(?=.*\b(?:now|critical|sev\S*|"
    r"immediately|asap|right|please|down|urgent\w*)\b)",
    r"\b(?:this|it) is (?:a )?(?:critical|sev\S*|an emergency|a matter of (?:life|minutes|hours"
    r"|hour))\b"
    r"|\bwho is on (?:duty|call)\b|\b(?:escalate|take) (?:this |it )?(?:now |up )?to (?:whoever"
    r"|your (?:boss|ceo|manager"
    r"|supervisor|director|management|superior))\b|\bsince (?:an? |\d+ )?hours? (?:nobody"
    r"|no ?one)\b",
    r"\b(?:very|most|extremely|highly) (?:urgent|critical|time[\s-]?sensitive)\b"
    r"|\btime[\s-]?sensitive\b(?=.*\b(?:now|today"
    r"|please|help)\b)|\brevert immediately\b|\bwithout (?:any )?(?:further )?delay\b"
    r"|\bevery (?:second|minute) counts\b"
    r"|\b(?:as|at) the earliest possible\b",
)
SCORN = any_of(
    r"\b(?:your|ur) (?:damn|bloody|fucking|stupid|useless|crappy|shitty|lousy) \w+|\b(?:you|u"
    r"|they) (?:people |guys |all |lot )?(?:are|r) (?:\w+ )?(?:a|an|such an?) (?:joke|disgrace"
    r"|scam|disaster|fraud|shame|nightmare)\b"
    r"|^\W*(?:im |we are |were |i am )?(?:so )?done (?:waiting|asking|begging|talking|trying)\b"
    r"|\b(?:im|i am|we are|were) suing\b",
    r"\b(?:zero|no|lack of|total lack of) (?:competence|decency|respect|professionalism|shame"
    r"|sense|clue)\b|\b(?:find|is|its|was|simply|just) (?:it |this |that )?(?:\w+ )?(?:appalling"
    r"|disgusting|shocking that|scandalous|insulting|outrageous"
    r"|shameful|infuriating|maddening)\b|\bbeyond me (?:how|why|that)\b(?=.*\b(?:careless|bad"
    r"|company|can|could|treat\w*|incompeten\w+|slow|rude)\b)|\b(?:do|did) you (?:people "
    r"|guys )?even (?:know|try|look|check|think|want|realise|realize|have)\b",
    r"\bbecause of you (?:people|guys|lot|idiots)\b|\b(?:make|makes|making|drive|drives) (?:me"
    r"|us) (?:\w+ )?(?:crazy|sick|mad|furious|angry|insane|want to (?:scream|cry|puke))\b|\b(?:be"
    r"|feel) ashamed\b|\btak(?:e|ing) the (?:piss|mick(?:ey)?)\b"
    r"|\b(?:ill|i will|im going to|about to|gonna) (?:explode|scream|lose it|go mad|throw (?:this"
    r"|the|my)|freak out|cry)\b(?! with (?:joy|laughter))|\bscreaming at (?:my|the|a)\b",
    r"\b(?:grandmother|grandma|dog|cat|monkey|child|kid|toddler|hamster"
    r"|intern) could (?:\w+ ){1,4}(?:better|that|this|faster)\b|\bwasted? (?:\w+ ){0,2}(?:days"
    r"|hours|weeks|months|a (?:day|week))\b|\byou had one job\b|\bthanks? (?:you )?for nothing\b"
    r"|\bregret (?:every|ever|the day|signing|buying|choosing|paying)\b|\bhow (?:dumb"
    r"|stupid) (?:do|can|are) you\b|\bwhat(?: is|s) wrong with you\b|\bdont you dare\b|\b(?:dumb"
    r"|stupid|slow|lazi|rud|poor|crapp?i|sh?itti)est (?:\w+ ){1,3}(?:ever|i|weve|ive)\b",
    r"^\W*enough\b\W*(?:!|\.|$| is enough)|\b(?:very|really|so|such) bad (?:company|people|support"
    r"|service)\b|\bthis is (?:\w+ )?(?:trash|garbage|crap|bs|shit|a farce|madness|torture)\b"
    r"|\b(?:want|demand|get me) (?:\w+ )?(?:your|a) (?:manager|boss|supervisor|ceo)\b",
    r"\bare you (?:guys |people |all |lot )?(?:deaf|blind|stupid|asleep|dumb|even (?:human|real"
    r"|alive|reading)|for real|mental|insane|nuts|dead|idiots?"
    r"|incompetent|out of your)\b|\br ?u (?:serious|kidding|deaf|blind|stupid|even)\b|\b(?:gives?"
    r"|giving|gave) (?:\w+ )?(?:a |one |two )?(?:damn|shit"
    r"|toss|fuck|rats|monkeys|flying|hoots?)\b",
    r"\bwhy (?:do|did|should|would) (?:i|we) (?:even )?(?:bother|pay|trust|stay|still"
    r"|keep)\w*\b(?! .*\b(?:option|button)\b)|\bbeyond (?:\w+ )?(?:ridiculous"
    r"|belief|words|a joke|bad|frustrat\w+|disappoint\w+|angry|annoying)\b|\b(?:utter|complete"
    r"|total|absolute|pure|such) (?:nonsense|bullshit|bs|rubbish"
    r"|incompetence|chaos|disaster|joke|embarrassment|waste)\b",
    r"\b(?:deep|great|strong|utter|extreme|serious|profound|growing|considerable"
    r"|utmost) (?:dissatisfaction|disappointment|displeasure|frustration|annoyance"
    r"|anger)\b|\bnot (?:a )?(?:serious|professional|real|proper|honest) (?:company|people|service"
    r"|support|business|team)\b|\bunprofessional\b",
    r"^\W*(?:the )?(?:worst|crap|crappy|shit|shitty|awful|terrible|horrible|useless|pathetic"
    r"|garbage|trash|rubbish)\W+(?:\w+\W+)?(?:vendor|service|support"
    r"|product|company|bot|app|tool|software|experience|customer)\b(?! (?:is|table|board|chart"
    r"|name|page|data|list|ticket))",
    r"\b(?:dumb|stupid|thick|useless) as (?:hell|a|fuck|shit|can be)\b|\bignor(?:e|es"
    r"|ing) (?:paying |your |loyal |all )?(?:customers?|clients|us|me|my|our)\b"
    r"|\bsame (?:useless|stupid|wrong|damn|generic|canned|copy\S*) \w+\b|\bread what (?:i"
    r"|we) (?:write|wrote|said)\b|\bwhat part of\b.*\b(?:understand|get)\b"
    r"|\bdont you (?:\w+ )?understand\b|\byou (?:never|dont) (?:listen|read|understand|learn"
    r"|care)\b|\blaugh(?:s|ing)? at (?:us|me|you)\b",
    r"\bhow (?:many|often|much) (?:more )?(?:times? )?(?:do|must|should|will|have|am) (?:i"
    r"|we) (?:have |need |supposed "
    r"|going )?(?:to )?(?:\w+ )?(?:explain|say|said|ask|asked|repeat|tell|told|write|written|send"
    r"|sent|call|report|beg"
    r"|reported|called|go through|chase)\b",
    r"\b(?:loo?s(?:e|ing)|lost|lose|no more|out of|running out of) (?:my |our |all |any "
    r"|the last )*(?:patience|temper"
    r"|nerves|nerve|mind|faith)\b|\bpatience\b(?=.*\b(?:over|end|ends|finished|gone|thin|out"
    r"|limit)\b)",
    r"\b(?:you|u|ur|your \w+|support|service|company|this|it|bot|that) (?:guys |people |all |just "
    r"|really |totally "
    r"|fucking |absolutely |freaking |simply )?(?:su+cks?|stinks?|blows|is a (?:joke|scam"
    r"|disaster))\b",
    r"^\W*(?:simply |just |absolutely |totally |how |so |utterly |truly |really |this is |its "
    r"|thats |you are |youre |"
    r"what a )*(?:pathetic|useless|ridiculous|unbelievable|unacceptable|shameful|disgusting"
    r"|terrible|horrible|worthless"
    r"|appalling|atrocious|ludicrous|incompetent|laughable|rubbish|garbage|disgrace|shambles"
    r"|insulting|shame)\b"
    r"(?=\W*$|\s*[.,!;?:]| (?:that|how|what|to|of you|service|support|company|response|really|now"
    r"|again|and)\b)",
    r"\b(?:damn|damned|bloody|god ?damn|goddamned|fucking|f\*+\w*) (?:\w+ )?(?:bot|robot|link"
    r"|links|support|answers?"
    r"|idiots?|chat ?bot|people|joke)\b",
    r"\b(?:stupid|idiotic|useless|dumb|moronic|crappy|shitty|sh\*t\w*"
    r"|brain ?dead|fricking|freaking|worthless|lousy|cursed|wretched|retarded) (?:\w+ )?(?:bot"
    r"|robot|link|links|answers?"
    r"|support|system|app|tool|software|company|service|thing|machine|articles?|website|idiots?"
    r"|people|product|mess"
    r"|chat ?bot|program|update|platform|autorepl\w+|reply|replies|ticket)\b",
    r"\b(?:idiots?|morons?|imbeciles?|liars?|thieves|crooks|scammers|bastards?|assholes?"
    r"|incompetents?|clowns|jerks"
    r"|bunch of)\b",
    r"\b(?:that|this) is not what (?:i|we) (?:asked|said|wanted|meant)\b(?=.*!!)"
    r"|\bno+(?:\W+no+){2,}\b"
    r"|\bnot what (?:i|we) (?:asked|said)\b.*!",
    r"\b(?:you|u) (?:think|find) (?:its|it is|this is|thats|that is|that) (?:\w+ )?(?:funny|ok"
    r"|okay|acceptable|normal|fun"
    r"|a game|a joke)\b|\bdo you think (?:this is|its|im|i am|we are) (?:\w+ )?(?:funny|ok|normal"
    r"|joking|stupid|acceptable)",
    r"\b(?:is it|is this|is that) (?:a|some kind of|your idea of a) (?:joke|prank)\b"
    r"|\byou (?:people )?must be (?:kidding|"
    r"joking)\b|\byou call (?:this|that|yourself|yourselves)\b|\bwhat (?:the )?(?:hell|fuck|heck"
    r"|f\*+)\b|\bwtf+\b|\bffs\b"
    r"|\bstfu\b|\bfu+ck\b|\bf\*+k?\b|\bf[u*]+c?k+(?:ed)?\b|\bfor (?:crying out loud|gods sake)\b"
    r"|\bgo to hell\b",
    r"\b(?:polite|patient|calm|nice|understanding) (?:\w+ )?(?:for|until|till|so far|enough"
    r"|long)\b(?=.*\b(?:not any ?more"
    r"|no more|no longer|enough|over|anymore|done|but|now)\b)|\bnot any ?more\b.*\bescalat",
    r"\b(?:i am|im|were|we are|my boss is|our ceo is|people are|he is|everyone is|ceo is|boss is|i"
    r"|customers are|team is) "
    r"(?:\w+ )?(?:furious(?! (?:about|at|with) (?:the|my|our|his|her|some)\b)|livid|fuming"
    r"|outraged|raging|boiling|steaming|enraged|going mad"
    r"|going crazy|losing it|pissed(?: off)?"
    r"|beside (?:my|our)sel(?:f|ves)|at my wits end|appalled|disgusted|shouting at me"
    r"|screaming at me|yelling at me)\b",
    r"\b(?:worst|most useless|most incompetent|most ridiculous"
    r"|most frustrating) (?:\w+ ){0,3}(?:ever|i (?:have|had|ever)"
    r"|we (?:have|had|ever)|in my life|of all time|on earth|in the world)\b",
    r"\b(?:disgrace|insult|slap in the face|mockery|outrage|daylight robbery|rip ?off|con|swindle"
    r"|waste of (?:time|money|"
    r"space))\b(?=.*\b(?:you|your|pay|month|support|week|this|company|i|we)\b)",
    r"\b(?:what|whats) (?:do|am|are) (?:i|we) (?:even )?(?:paying|pay)(?: you)? for\b|\bwhy (?:do"
    r"|am|are) (?:i|we) (?:even )?"
    r"pay\w*\b|\bdont you (?:people |guys )?(?:even )?(?:read|care|listen|understand|get it)\b"
    r"|\bcan(?:t| you not| nobody)"
    r" (?:you )?(?:people |guys )?(?:even )?read\b|\bdo you (?:people |guys )?even (?:read|care"
    r"|listen|understand|work|test)\b",
)
"""Anger that is plain by itself, unless it is said kindly."""
