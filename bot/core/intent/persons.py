"""Tells that a person is wanted, and not what an answer could say."""

from __future__ import annotations

from bot.core.intent.patterns import any_of

_KIND = (
    r"(?:(?:real|actual|live|living|human|proper|competent|technical|sales|support|account|billing"
    r"|customer (?:service|success|care)|senior|breathing|flesh and blood|fellow|non-?bot) )*"
)
_HUMAN = (  # nothing but a person is called so
    rf"(?:(?:an?|any|some|the|your|my|our|another|one of your) )?{_KIND}(?:persons?"
    rf"|hu+ma+ns?(?: being)?s?|agents?|representatives?|reps?|operators?|advisors?|advisers?"
    rf"|supervisors?|managers?|specialists?|csm|real people|someone real|somebody real|engineers?"
    rf"|technicians?|colleagues? of yours|staff(?: member)?|team member|member of (?:your"
    rf"|the) (?:team|staff)|consultants?|bloke|dude|boss|ceo|founder)"
)
_SOMEBODY = (
    r"(?:some ?(?:one|body)|s\.?b\.?|any ?(?:one|body)|one of (?:you(?:r? \w+| guys| lot| folks)?"
    r"|the \w+)|a colleague(?: of yours)?|your \w+|(?:the )?support(?: team)?|sales|billing"
    r"|the team|you guys|you)"
)
_CONTACT = (  # what a person does with a person
    r"(?:(?:call|ring|phone|ping|dm|message|contact|reach(?: out)?(?: to)?|write(?: to)?|e?mail"
    r"|text|buzz|skype|facetime) (?:me|us)\b|get (?:back to|in touch|on the|hold of)|give (?:me"
    r"|us) an? (?:\w+ )?(?:ring|call|callback|buzz|bell|shout)|(?:hop|jump|get|come|be"
    r"|go) on(?:to)? (?:an? |the )?(?:\w+ )?(?:call|zoom|phone|line|video|meet|huddle|teams)"
    r"|call back|walk (?:me|us) through (?:it|this|that) (?:live|in person|on a call)|(?:talk"
    r"|speak|chat) (?:to|with) (?:me|us)|(?:look|go|sit) (?:\w+ ){0,3}(?:with (?:me|us)|together)"
    r"|help (?:me |us )?(?:personally|in person|live)|join (?:me|us|a call|our call)|sit down with"
    r"|meet (?:me|us|with))"
)
_TALK = (
    r"(?:talk|speak|chat|discuss (?:\w+|this \w+)|deal|communicate|converse|go over (?:it|this"
    r"|that))"
)
_ME = r"(?:me|us|this|it|that|my \w+|our \w+)"
_PERSON = any_of(
    # To speak with somebody.
    rf"""\b{_TALK} (?:directly |in person |only |live |about (?:it|this|that) )*(?:to|with
    |w/) (?:{_HUMAN}|{_SOMEBODY}|whoever|them|him|her)\b(?! (?:about )?(?:api|server|app|database
    |system|endpoint)s?\b)""",
    rf"""\b(?:want|like|need|love|wish|prefer|let (?:me|us)|can i|can we|could i|could we|may i
    |may we|i'd rather|rather) (?:to )?(?:just )?{_TALK} (?:to|with|w/) (?!(?:the|my|our|an?|your
    |each|other)\b)\w+\b""",
    r"""\b(?:who|whom)(?: \w+)? (?:can|do|could|should|may|might|would) (?:i|we) (?:\w+ )?(?:talk
    |speak|chat) (?:to|with)\b|\bto whom (?:can|may|should) (?:i|we) (?:talk|speak)\b""",
    r"""\b(?:someone|somebody|anyone|anybody|person|human|number|line|whoever)(?: (?:that|who
    |whom))? (?:i|we) (?:can|could|may) (?:call|ring|talk|speak|phone|chat|reach|dial)\b
    |\b(?:someone|somebody|a person|a human) to (?:talk|speak|chat) (?:to|with)\b""",
    # To be passed on to somebody.
    rf"""\b(?:put|connect|transfer|patch|forward|route|hand|pass|refer|redirect|link|hook|escalate
    |take|bump|kick) {_ME} (?:on |over |along |up |through |straight |directly |off )*(?:to|with
    |w/) (?:{_HUMAN}|{_SOMEBODY}|whoever)\b(?! \w+ing\b)|\bput (?:me|us) through\b""",
    # A person, or nobody.
    rf"""^\W*(?:(?:ok(?:ay)?|no|nah|please|pls|sorry|hi|hello|hey|just|thanks|i|we|need|want|get
    |give|me|us|only|now|still|really|rather|i'd|prefer|bring|find|send|fetch|can|could|have|like
    |to)[\s,.!]+)*(?!(?:the|some|any|an|a)? ?(?:managers?|boss|ceo|founder|engineers?
    |your)\b){_HUMAN}(?:[\s,.!]+(?:please|pls|plz|now|only|thanks|thx|asap|here|right|instead|ta
    |today|urgently|an?|live|real|one|human|this|for|time|quick|quickly))*\W*$""",
    r"""\b(?:human|person|agent|operator|representative|somebody|someone|rep|manager
    |supervisor) (?:please|pls|plz|now|asap|instead)\b""",
    r"""\b(?:needs?|takes?|wants?|require[sd]?) (?:an? )?(?:real |actual )?human\b(?! (?:readable
    |resources)\b)|\b(?:from|by|to|with) an? (?:real|actual|live|living) (?:person|human)\b
    |\bhuman (?:eyes|touch|help|contact)\b""",
    rf"""\b(?:have|let|ask|make) {_HUMAN} (?:look|review|check|handle|see|read|answer|go|deal|do
    |sort|take|decide)\b|\ba (?:real )?(?:person|human) would be (?:better|nice|great|good|best)\b
    |\b(?:someone|somebody) with a (?:pulse|heartbeat|brain)\b""",
    rf"""\b(?:would|will|is|are) (?:{_HUMAN}|someone|somebody|anyone|anybody
    |one of you\w*)(?: \w+){{0,4}}? (?:be )?(?:free|available|around|up) (?:for
    |to) (?:an? )?(?:quick |short )?(?:call|talk|chat|speak)\b""",
    r"""^\W*(?:(?:hello|hi|hey|is|are|there)\W+)*any ?(?:body|one|human|person|agent)s? (?:home
    |around|here|there|(?:from|in|at) (?:support|sales|your (?:team|side)|the team)(?: (?:here
    |around|there|online))?)\W*\??\W*$|\bto be (?:called|contacted|phoned|rung)(?: back)?\b""",
    rf"""\bget (?:me|us) (?:support|sales|billing)\b|\bdon't (?:send|give|hand|pass) (?:me
    |us) (?:to |over to )?(?:an? |the |your )?(?:bot|robot|machine)\b|\b(?:loop|bring|pull
    |get) in {_HUMAN}|\b(?:loop|bring|pull) in an? colleague\b|\binvolve {_HUMAN}""",
    rf"""\b(?:can|could|please|pls|have|let|get|ask) (?:please )?(?:my|our|the
    |your) (?:account manager|csm|rep\w*|contact|consultant|advisor) (?:\w+ ){{0,3}}?{_CONTACT}
    |^\W*(?:i |we )?(?:need|want|can we|can i|have) (?:to )?talk\W*$""",
    rf"""(?<!do\swe\s)(?<!do\si\s)(?<!does\sit\s)(?<!you\s)\b(?:need|want|prefer|demand|require|get
    |give|have|send|find|fetch|like|expect) (?:me |us )?(?:to (?:have|get|see|reach
    |deal with) )?{_HUMAN}(?! (?:field|column|table|role|id|name|filter|report|seat|access
    |who (?:left|joined)|account|page)s?\b)(?: (?:to|who|on|from|in|now|please|pls|here|for (?:me
    |us|this|it)|at|asap|right|today|that|with|of yours)\b|\W*$|[,.!])""",
    rf"""\b(?:need|want|get|have|let|ask|send|find|give
    |tell) (?:me |us )?{_SOMEBODY} (?:\w+ ){{0,4}}?(?:to )?{_CONTACT}""",
    r"""\b(?:need|want|get|have|find|give) (?:me |us )?(?:someone|somebody|one of your \w+
    |one of you) (?:from|on|at|in|now|asap|today|here|right|real|live)\b(?! (?:the|our
    |my) (?:\w+ )?(?:team|side|plan|workspace|board|account))""",
    rf"""\b(?:can|could|may|might|would|will|should|must|please|pls|have|let|someone
    |somebody)(?: you (?:get|have|ask|find|send))? (?:please |pls )?(?:{_HUMAN}|{_SOMEBODY}|should
    |must|pls|please) (?:\w+ ){{0,3}}?{_CONTACT}""",
    rf"""\b(?:can|could|may|might|would|will) (?:please )?{_HUMAN} (?:\w+ ){{0,2}}?(?:look
    |take a look|check|have a look|help|handle|read this|answer|reply|respond|join|come|sort|deal
    |assist|explain|review|step in|jump in|hop)\b""",
    rf"""\b(?:can|could) (?:i|we) (?:please |just )?(?:get|have|see|reach|contact) (?:{_HUMAN}
    |(?:someone|somebody)(?: (?:on|to|from|please)\b))""",
    rf"\b(?:get|have|put) (?:{_HUMAN}|{_SOMEBODY}) on the (?:phone|line|case|call)\b",
    # Is anybody there?
    rf"""\b(?:is|are) (?:there|this|that|you|it|anyone|anybody|someone|somebody)\b(?: (?:still
    |actually|even|really|just))?[^.!?]{{0,6}}?(?: (?:an?|any))? {_KIND}(?:person|human(?: being)?
    |people|anybody|anyone|someone|somebody|agent|operator)\b(?! (?:field|who|which|with|in our
    |on our|else)\b)""",
    r"""\b(?:is|are) (?:anyone|anybody|someone|somebody) (?:there|here|around|home|alive|available
    |reachable|awake|on the other (?:end|side))\b|\bam i (?:talking|speaking|chatting) (?:to
    |with) an? \w+""",
    r"""\b(?:phone |telephone |direct |emergency )?(?:number|hotline|line
    |extension)\b[^.?!]{0,30}\b(?:picks? up|answers|(?:i|we) can (?:call|ring|dial)|to (?:call|ring
    |dial)|where (?:somebody|someone|a \w+))\b""",
    # Call me.
    r"""(?:^\W*|[,;:.!] *|\b(?:and|please|pls|plz|kindly|just|can|could|would|you|someone|somebody
    |to|then|so|must|should|now|asap|or|better|rather|instead) )(?:call|ring|phone) (?:me
    |us)\b(?! (?:crazy|old|\w+, but))""",
    r"""\b(?:give|gives) (?:me|us) an? (?:\w+ )?(?:ring|call|callback|buzz|bell|shout)\b
    |\b(?:request|want|need|get|have|like|arrange|schedule|book|expect
    |demand)(?:ing)? an? (?:\w+ )?(?:phone call|callback|call ?back|call from (?:you|someone
    |somebody|one of))\b""",
    r"""\bget in touch with (?:me|us)\b|\b(?:please|pls|kindly|someone|somebody|to|can
    |just)(?: \w+)? contact (?:me|us)\b|^\W*contact (?:me|us)\b|\b(?:wants? a|on a
    |for a) (?:quick )?call with (?:you|yours|someone|one of)\b""",
    # No bots.
    r"""\b(?:no|not|don't want|stop|without|instead of|hate|tired of|sick of|rather not|enough of
    |done with|fed up with)(?: (?:with|to|talk|talking|chat|chatting|deal|dealing|a|an|the|this
    |these|that|your|any|more|stupid|damn|silly|bloody|speaking|speak))* (?:bots?|robots?|machines?
    |automated \w+|automation|canned \w+|auto-?repl(?:y|ies)|chatbots?|ai)\b""",
    r"""\bstop sending (?:me|us) (?:\w+ )?(?:articles|links|docs|answers|suggestions|canned \w+
    |these|this)\b|\b(?:the|this|your) (?:\w+ )?(?:bot|robot|chatbot) (?:is(?:n't| not)?|does(?:n't
    | not)|can(?:'t|not)) (?:\w+ )?(?:useless|help\w*|understand\w*|get it|working|it)\b""",
    rf"""\b(?:do|discuss|handle|sort|solve|resolve|settle|clarify|go through|walk through|arrange
    |clear) (?:it|this|that|things|\w+ \w+)?(?: \w+)? ?(?:with|via|through) (?:{_HUMAN}|someone
    |somebody)\b""",
    rf"""(?<!the\s)(?<!our\s)(?<!a\s)\b(?:reach|contact|see|meet|deal with|speak with
    |raise) (?:{_HUMAN}|someone in (?:charge|sales|support|billing))\b|\b(?:i|we) (?:need
    |want) (?:my|our) (?:account manager|csm|rep)\b|\bescalate (?:this|it|me|us)\b""",
)
_ABOUT_OTHERS = any_of(
    r"""\b(?:nobody|no one|he|she|they|my colleague|our \w+|my \w+|customers?|clients?|vendors?
    |suppliers?|accountant|auditor|bank|users?|people) (?:\w+ )?(?:called|will call
    |wants? to (?:talk|speak) (?:to|with) (?:me|us|him|her)|calls?|call|ring|phone|talk|speak|chat
    |reach|contact)\b(?! (?:me|us) back\b)""",
    r"""\bhow (?:can|do|could|does|should) (?:i|we|my \w+|our \w+|users?|customers?|one|an? \w+
    |the \w+|this|it) (?:\w+ )?(?:add|invite|assign|remove|make|tag|mention|transfer|become|create
    |deactivate|delete|export|install|set|configure|connect|import|filter|list|count|replace
    |give)\b""",
    r"""\b(?:webhooks?|api|function|endpoint|script|method|job|server|app|agent) (?:\w+ )?(?:calls?
    |pings?|contacts?|reach(?:es)?)\b|\b(?:each|every|one|per) (?:person|human|agent|user|rep)\b""",
    r"""\b(?:install|run|update|start|restart|upgrade|configure|deploy
    |download) (?:\w+ ){0,2}agents?\b|\b(?:user|sync|backup|monitoring|postgres|connector|database
    |desktop|local) agents?\b""",
    # Somebody of theirs gets in, or out.
    r"""\b(?:person|people|humans?|agents?|someone|somebody|anyone|colleagues?|managers?|engineers?
    |consultants?) (?:to (?:be|get) |being )(?:added|invited|removed|deleted|deactivated|disabled
    |created|moved|upgraded|downgraded|granted|onboarded|replaced|unlocked|given|made)\b""",
    r"""\b(?:another|more|extra|additional|new|second|third|\d+) (?:person|people|humans?|agents?
    |managers?|engineers?|consultants?) (?:on|in|to|into|under) (?:the|our|my) (?!(?:\w+ )?(?:case
    |question|request|ticket|issue|problem|call|thread|line|phone|chat|matter)\b)\w+""",
)


def wants_person(sentence: str) -> bool:
    """Whether a sentence asks for a person, and not for what an answer could say."""
    said = sentence.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    return _PERSON.search(said) is not None and _ABOUT_OTHERS.search(said) is None
