"""Tells that a person is wanted, and not what an answer could say."""

from __future__ import annotations

from bot.core.intent import languages
from bot.core.intent.patterns import any_of
from bot.core.text import straight

_KIND = (
    r"(?:(?:real|actual|live|living|human|proper|competent|technical|sales|support|account|billing"
    r"|customer (?:service|success|care)|senior|breathing|flesh and blood|fellow|non-?bot"
    r"|responsible|qualified) )*"
)
_STAFF = (
    r"(?:employees?|colleagues?|staff(?: members?)?|people|persons?|specialists?|experts?"
    r"|engineers?"
    r"|technicians?|agents?|reps?|representatives?|advisors?|advisers?|consultants?|managers?|boss"
    r"|supervisors?|team(?: members?)?|guys|folks|lot|\w+ (?:people|team|guys|manager|department"
    r"|staff))"
)
_HUMAN = (  # nothing but a person is called so
    rf"(?:(?:(?:an?|any|some|the|your|my|our|another|one of your) )?{_KIND}(?:persons?"
    rf"|hu+ma+ns?(?: being)?s?|agents?|representatives?|reps?|operators?|advisors?|advisers?"
    rf"|supervisors?|managers?|specialists?|csm|members? of (?:your |the )?(?:staff|team)"
    rf"|real people|someone real|somebody real|engineers?"
    rf"|technicians?|staff(?: member)?|team member|consultants?|bloke|dude|boss|ceo"
    rf"|founder)|an employee|(?:an? )?{_STAFF} of yours|(?:an? |some ?)?(?:one"
    rf"|body)? ?(?:member )?of your"
    rf" {_STAFF}|an? member of the (?:team|staff)|an? (?:real |actual )(?:employee|expert))"
)
_SOMEBODY = (
    r"(?:some ?(?:one|body)|s\.?b\.?|any ?(?:one|body)|one of (?:you(?:r? \w+| guys| lot| folks)?"
    r"|the \w+)|a colleague(?: of yours)?|your \w+|(?:the )?support(?: team)?|sales|billing"
    r"|the team|you guys|you)"
)
_MEETING = (
    r"(?:(?:phone|telephone|video|quick|short|brief|live|personal|direct|private|real) )*(?:calls?"
    r"|call-?backs?|ring|chat|talk|word|huddle|zoom|conversation|appointment|buzz|bell|shout)"
)
_AN_MEETING = (
    rf"(?:an?|some) {_MEETING}\b(?! (?:report|volume|record\w*|column|center|centre|data|log|button"
    r"|widget|for|in (?:the|your)|with (?:my|our))\b)"
)
_REACHED = (  # what a person does with a person; past, too: *if somebody called us*
    r"(?:call(?:ed)?|rings?|rang|phoned?|telephoned?|ping(?:ed)?|dm|messaged?|contact(?:ed)?"
    r"|reach(?:ed)?(?: out)?(?: to)?|wr[io]te(?: to)?|e?mail(?:ed)?|text(?:ed)?|buzz|skype"
    r"|facetime)"
)
_CONTACT = (
    rf"(?:{_REACHED} (?:me|us)\b(?! (?:the|an?|how|what)\b)|(?:call|ring|phone|telephone) (?:me"
    rf"|us|my \w+|our \w+)\b|(?:get|be"
    r"|be put|put me) (?:back to|in touch|hold of|through)|give (?:me"
    rf"|us) an? {_MEETING}|(?:hop|jump|get|come|be|go) on(?:to)? (?:an? |the )?(?:\w+ )?(?:call"
    r"|zoom|phone|line|video|meet|huddle|teams)|call back|(?:walk|talk|take|guide) (?:me|us|my \w+"
    r"|our (?:\w+ )?\w+) through|(?:talk|speak|chat|telephone) (?:to|with) (?:me|us)|(?:look|go"
    r"|sit) (?:\w+ ){0,3}(?:with (?:me|us)|together)|(?:help|explain|show|do|see|look|discuss|take"
    r" care of)(?:ed)? (?:\w+ ){0,3}(?:personally|in person|live|on the phone|by phone|over the"
    r" phone|on a call)|join (?:me|us|an? (?:\w+ )?(?:call|meeting)|our (?:call|meeting))"
    r"|sit down with|meet (?:me|us"
    r"|with))"
)
_TALK = (
    r"(?:talk(?:ing)?|speak(?:ing)?|chat(?:ting)?|discuss(?:ing)?(?: \w+){1,3}?|deal(?:ing)?"
    rf"|communicate|converse|go over (?:it|this|that)|an? {_MEETING})"
)
_ME = r"(?:me|us|this|it|that|my \w+|our \w+)"
_BOT = r"(?:bots?|robots?|chat ?bots?|machines?|automated \w+|auto-?repl(?:y|ies)|ai)"
_ASIDE = r"(?: \w+){0,3}?"

_PERSON = any_of(
    # To speak with somebody, or to whom.
    rf"""\b{_TALK} (?:directly |in person |only |live |about (?:it|this|that|[\w ]{{2,20}}?) )*(?:to
    |with|w/?) (?:{_HUMAN}|{_SOMEBODY}|whoever|them|him|her)\b(?! (?:about )?(?:api|server|app
    |database|system|endpoint)s?\b)""",
    r"""\b(?:want|like|need|love|wish|prefer|let (?:me|us)|can i|can we|could i|could we|may i
    |may we|i'd rather|rather) (?:to )?(?:just )?(?:talk|speak|chat) (?:to|with|w/?) (?!(?:the|my
    |our|an?|your|each|other)\b)\w+\b""",
    r"""\bwho(?:m)?(?: \w+)?(?: (?:can|do|could|should|may|might|would|is|are|be|the|right|best
    |person))* (?:(?:i|we|there) (?:\w+ )?(?:talk|speak|chat) (?:to|with)|to (?:talk|speak
    |chat) (?:to|with)) *(?:about (?:this|it|that))?\W*$|\bto whom (?:can|may|should) (?:i|we) \w+
    |\b(?:who|whom) (?:can|could|do|should|may) (?:i|we) (?:talk|speak|chat) (?:to|with)\b""",
    r"""\b(?:someone|somebody|anyone|anybody|person|human|number|line|whoever)(?: (?:that|who
    |whom))? (?:i|we) (?:can|could|may) (?:call|ring|talk|speak|phone|chat|reach|dial)\b
    |\b(?:someone|somebody|a person|a human) to (?:talk|speak|chat) (?:to|with)\b""",
    r"""\b(?:can|could|may|might|how (?:can|do|could)) (?:i|we) (?:please |just |also )?(?:call
    |ring|phone|telephone|reach|dial|meet) (?:you|u|y'all|someone|somebody|anyone)\b""",
    # To meet on the telephone.
    rf"""(?:\b(?:i|we|i'd|we'd|us|let's|please|pls|kindly|to|and|you|someone|somebody)
    |^)\W*(?:arrange|schedule|book|expect|demand|request(?:ing)?|organi[sz]e|set up|hop on|jump on
    |get on|want|need|like|prefer)(?: (?:me|us|for))? {_AN_MEETING}
    |\b(?:can|could|may|shall|might|like|want|wish|love|prefer|let's|please|need)(?: (?:i|we|to|you
    |please|just))* (?:have|get|do|make|offer) (?:me |us )?{_AN_MEETING}""",
    r"""\blet's (?:talk|speak|hop|jump|get|do|discuss)\b[^?]{0,20}\b(?:call|phone|zoom|video)\b
    |\b(?:better|easier|rather|best)\b[^?]{0,12}\b(?:on|by|over) (?:the )?(?:phone|telephone)\b""",
    r"""\b(?:appreciate|free for|time for|minutes? for|glad of
    |wait for) (?:an? |your )(?:\w+ )?(?:call
    |callback|chat|talk)\b|\ba (?:phone |video )?call(?: ?back)? would be\b|\bgive (?:our
    |my) (?:\w+ )*
    (?: ring|call)\b|\bcan we talk\b\W*(?:$|about|please|now)""",
    r"""^\W*(?:please |pls |just |kindly |can you )?escalate(?: it| this)?(?: please| pls
    | now)?\W*$|\b(?:want
    |need) (?:this|it) escalated\b|^\W*(?:please )?(?:call|ring|phone)(?: please| pls| now
    | asap)?\W*$
    |\b(?:drop|give) (?:me|us) an? (?:call|ring|line)\b|\b(?:talk|go|walk) (?:it|this|that)
    (?: through| over) with (?:someone|somebody|you)\b|^\W*(?:live|human) (?:support|chat|assistance
    |help|contact)\b(?: (?:please|pls|needed|wanted|required))?\W*$|\bwho(?:'s| is) your (?:boss
    |manager)""",
    r"""^\W*(?:what(?:'s| is) )?your (?:\w+ )?number(?: please| pls)?\W*$|\bnumber to (?:reach|call
    |ring) you\b
    |\bin touch with your \w+|\b(?:do|are) (?:real )?(?:humans|people) (?:work|read|there|behind)\b
    |\b(?:can|could|would|will|please|someone|somebody) (?:your \w+ )?(?:call|ring|phone
    |contact) (?:back )?our \w+
    |\bmeeting with (?:one of )?your\b|\b(?:pick|picks) up the phone\b""",
    # A number to ring.
    r"""\b(?:number|extension) (?:do|can|should|may) (?:i|we) (?:dial|call|ring)\b|\b(?:helpline
    |hotline|phone support|telephone support)\W*$|\b(?:can|may|could) (?:i|we) (?:phone|call
    |ring) in\b""",
    r"""\b(?:how|whom?|where) (?:do|can|could|may|should) (?:i|we) (?:get (?:a )?hold of|reach
    |get through
    (?: to)|contact|get in touch with|ring|call|phone|complain(?: to)?)(?: (?:you|your team
    |your \w+|at \w+
    |(?:an? )?(?:person|human|somebody|someone)|about (?:it|this|that)))*(?: (?:here|directly
    |at your
    \w+))*\W*$|\bget (?:a )?hold of (?:a |some)\w+""",
    rf"""^\W*(?:(?:hi|hello|hey|and|please|pls|need|want|got|what|is|what's|whats|your|you|ur|give
    |me|us|have|do|there|any|an?|the|can|could|i|we|get|send|tell|with)\W+)*(?:phone|telephone|tel
    |hotline|(?:contact|support|direct|emergency) (?:line|hotline|number|phone))(?: numbers?
    | no\.?)?(?: (?:please
    |pls|for (?:you|support|emergencies)|(?:that )?(?:i|we) can{_ASIDE} \w+|to (?:call
    |ring)))*\W*$""",
    r"""\b(?:phone |telephone |direct |emergency )?(?:number|hotline|line
    |extension)\b[^.?!]{0,30}\b(?:picks? up|answers|(?:i|we) can (?:call|ring|dial)|to (?:call|ring
    |dial)|where (?:somebody|someone|a \w+))\b""",
    rf"""\b(?:name|number|extension|mail|contact) (?:and the \w+ )?of (?:{_HUMAN}|someone
    |somebody)\b|\byour (?:supervisor|manager|boss)'s (?:\w+ )?(?:number|name|mail)\b""",
    # To be passed on to somebody.
    rf"""\b(?:put|connect|transfer|patch|forward|route|hand|pass|refer|redirect|link|hook
    |escalated?|take|bump|kick) (?:{_ME} )?(?:on |over |along |up |through |straight
    |directly |off )*(?:to|with|w/) (?:{_HUMAN}|{_SOMEBODY}|whoever)\b(?! \w+ing\b)|\bput (?:me
    |us|\w+) through\b""",
    # A person, or nobody.
    rf"""^\W*(?:(?:ok(?:ay)?|no|nah|please|pls|sorry|hi|hello|hey|just|thanks|i|we|need|want|get
    |give|me|us|only|now|still|really|rather|i'd|prefer|bring|find|send|fetch|can|could|have|like
    |to|useless|any|are|is|there)[\s,.!]+)*(?!(?:the|some|any|an|a)? ?(?:managers?|boss|ceo|founder
    |engineers?|your)\b){_HUMAN}(?:[\s,.!?]+(?:please|pls|plz|now|only|thanks|thx|asap|here|right
    |instead|ta|today|urgently|an?|live|real|one|human|this|for|time|quick|quickly|i mean
    |answer))*\W*$""",
    r"""\b(?:human|person|agent|operator|representative|somebody|someone|rep|manager
    |supervisor) (?:please|pls|plz|now|asap|instead)(?=\W*(?:$|[,.!]))
    |\b(?:someone|somebody) (?:(?:from|on|in|at|with|who|that) )[^?]{0,30}(?:please|pls|plz|now
    |asap)\W*$""",
    r"""\b(?:needs?|takes?|wants?|require[sd]?) (?:an? )?(?:real |actual )?human\b(?! (?:readable
    |resources)\b)|\b(?:from|by|to|with) an? (?:real|actual|live|living) (?:person|human)\b
    |\bhuman (?:eyes|touch|help|contact|answer)\b""",
    rf"""\b(?:have|let|ask|make|can|could|may|might|would|will
    |only) (?:please )?(?:you )?(?:send in )?
    (?:an? )?(?:human\b|(?:real|live|actual) (?:\w+))(?! (?:readable|error|time|data|resources)\b)
    |\b(?:have|let|ask|make|can|could|may|might|would|will) (?:please )?(?:{_HUMAN}
    |a colleague) (?:\w+ ){{0,2}}?(?:look|review|check|handle|answer|deal|take|decide|help
    |reply|respond|join|assist|step in|jump in|hop)\b
    |\b(?:have|let) (?!our|my){_HUMAN} (?:see|read|go|do|sort)\b
    |\ba (?:real )?(?:person|human) would be (?:better|nice|great|good|best)\b|\b(?:someone
    |somebody) with an? (?:\w+ )?(?:pulse|heartbeat|brain|clue|knowledge)\b""",
    rf"""\b(?:would|will|is|are|does|do) (?:{_HUMAN}|someone|somebody|anyone|anybody
    |one of (?:you|your \w+))(?: \w+){{0,4}}? (?:(?:be )?(?:free|available|around|up) (?:for|to)
    |have (?:\w+
    )?(?:time|minutes?) (?:for|to)) (?:an? )?(?:quick |short )?(?:call|talk|chat|speak
    |telephone)\b""",
    rf"""\bget (?:me|us) (?:support|sales|billing|somebody|someone)\b|\bdon't (?:send|give|hand
    |pass) (?:me|us) (?:to |over to )?(?:an? |the |your )?{_BOT}\b|\b(?:loop|bring|pull
    |get) in (?:{_HUMAN}|an? colleague)|\binvolve {_HUMAN}|\b(?:get|have) (?:someone
    |somebody) on (?:this|it)\b""",
    rf"""\b(?:can|could|please|pls|have|let|get|ask) (?:please )?(?:my|our|the
    |your) (?:account manager|csm|rep\w*|contact|consultant|advisor) (?:\w+ ){{0,3}}?{_CONTACT}
    |^\W*(?:i |we )?(?:need|want|can we|can i|have) (?:to )?talk\W*$""",
    rf"""(?<!do\swe\s)(?<!do\si\s)(?<!does\sit\s)(?<!you\s)\b(?:need|want|prefer|demand|require|get
    |give|have|send|find|fetch|like|expect) (?:me |us |in )?(?:to (?:have|get|see|reach
    |deal with) )?{_HUMAN}(?! (?:field|column|table|role|id|name|filter|report|seat|access
    |who (?:left|joined)|account|page)s?\b)(?: (?:to|who|on|from|in|now|please|pls|here|for (?:me
    |us|this|it)|at|asap|right|today|that|with|of yours)\b|\W*$|[,.!])""",
    rf"""\b(?:need|want|get|have|let|ask|send|find|give|tell|like|glad|grateful|happy|better
    |rather|nice|good|great|appreciate)(?: it)?(?: if)? (?:me |us )?(?:{_SOMEBODY}
    |{_HUMAN}) (?:\w+ ){{0,4}}?(?:to )?{_CONTACT}""",
    r"""\b(?:need|want|get|have|find|give) (?:me |us )?(?:someone|somebody|one of your \w+
    |one of you) (?:from|on|at|in|now|asap|today|here|right|real|live)\b(?! (?:the|our
    |my) (?:\w+ )?(?:team|side|plan|workspace|board|account))""",
    rf"""\b(?:can|could|may|might|would|will|should|must|please|pls|have|let|if|someone
    |somebody)(?: you (?:get|have|ask|find|send))? (?:please |pls )?(?:{_HUMAN}|{_SOMEBODY}|him|her
    |them|should|must|pls|please) (?:\w+ ){{0,3}}?{_CONTACT}""",
    rf"""\b(?:can|could) (?:i|we) (?:please |just )?(?:get|have|see|reach|contact) (?:{_HUMAN}
    |an? contact(?: person)?|(?:someone|somebody)(?: (?:on|to|from|please)\b))(?! report)""",
    rf"\b(?:get|have|put) (?:{_HUMAN}|{_SOMEBODY}) on the (?:phone|line|case|call)\b",
    r"\b(?:want|need|like) (?:someone|somebody|one of you) to (?:take care|look after|own"
    r"|handle)\b",
    # Who is it that looks after us?
    r"""\bwho(?:'s| is| are)? (?:\w+ )?(?:in charge|responsible|accountable)(?: (?:here|there
    |for (?:us
    |our account|me|this account)|over there|at \w+|now))*\W*$|\bwho(?:'s| is| are) (?:my
    |our) (?:\w+ )?(?:contact(?: person)?|account manager|csm|rep)\b""",
    r"""\bwho (?:looks after|takes care of|runs|manages) (?:us|our account|me|this place)\b
    |\bwho(?:'s| is) the (?:boss|manager)(?: (?:there|here))?\W*$|\bwho can help (?:me
    |us)(?: in person)?\W*$
    |\bcomplain to (?:your|the|a) \w+|\b(?:an?|the|some|dedicated
    |our) (?:\w+ )?contact(?: person)?(?: for
    (?: us|me|\w+s))?\W*$""",
    rf"""\b(?:answer|reply|response|help|explanation|hear \w+|it) from {_HUMAN}|\b(?:rather
    |prefer to
    |want to|like to) \w+ (?:it|that|this) (?:to|with|from) {_HUMAN}
    |\b(?:[a-z]+[- ]speaking) (?:colleague|person|agent|someone|rep\w*)\b
    |\b(?:someone|somebody|anyone|anybody|colleague) (?:who|that) speaks\b""",
    r"""^\W*(?:please|kindly|pls|plz)\W+(?:call|ring|phone
    |telephone)\b(?! (?:the |our |your |an? )?
    (?:api|endpoint|function|webhook|script|it|this)\b)|\b(?:can|could|will
    |would) you (?:please |pls
    )?(?:ring|phone|telephone) \w+|\b(?:somebody|someone|anybody|anyone) (?:please )?(?:call|ring
    |phone)\W*$""",
    # Am I read by people?
    rf"""\b(?:is|are|am) (?:this|that|it|there|you|i)\b[^?]{{0,30}}\b(?:by|behind|with|to|an?
    |any) (?:real
    |actual |live )*(?:people|humans?|persons?|bot|robot|machine)\b(?! (?:user|message|name|learning
    |token|in|per)\b)|\bhave to talk to an? {_BOT}|^\W*(?:hello|hi|hey|somebody|someone|anybody
    |anyone)\W+
    (?:somebody|someone|anybody|anyone)\W*$|^\W*any(?:one|body) (?:alive|awake|listening|reading)\b
    |\bwill any(?:one|body) (?:\w+ )?(?:answer|reply|help|call)\b|\bdoes an? (?:human|person) (?:\w+
    )?(?:read|look|see|answer)\b""",
    rf"""^\W*(?:get lost|silence|quiet|begone|die|bad|stupid|enough|useless|no
    |stop(?: \w+){{1,2}})\W+{_BOT}\W*$
    |\benough (?:with|of) (?:\w+ )?(?:auto\w*|canned) \w+|\bkeeps? sending me\b[^?]*\b(?:human
    |person)\b""",
    # Is anybody there?
    rf"""\b(?:is|are) (?:there|this|that|you|it|anyone|anybody|someone|somebody)\b(?: (?:still
    |actually|even|really|just))?[^.!?]{{0,6}}?(?: (?:an?|any))? {_KIND}(?:persons?
    |humans?(?: being)?|people|anybody|anyone|someone|somebody|agent|operator)\b(?! (?:field|who
    |which|with|in our|on our|else|per|limit)\b)""",
    r"""\b(?:is|are) (?:anyone|anybody|someone|somebody) (?:\w+ )?(?:there|here|around|home|alive
    |available|reachable|awake|on the other (?:end|side))\b
    |\b(?:is|are|does|do) (?:there )?(?:anyone|anybody|someone|somebody|any of you)
    (?: (?:actually|even|ever|still|really|here|there|from your side|out))* (?:(?:read|listen|watch
    |look|monitor
    |answer|respond|check)(?:ing)?)\b(?! (?:the|our) (?:report|board|chart|data|file)s?\b)
    |\bam i (?:talking|speaking|chatting) (?:to|with) an? \w+""",
    r"""^\W*(?:(?:hello|hi|hey|is|are|there)\W+)*any ?(?:body|one|human|person|agent)s? (?:home
    |around|here|there|out there|(?:from|in|at) (?:support|sales|your (?:team|side)
    |the team)(?: (?:here|around|there|online))?)\W*$|^\W*(?:hello|hi|hey)\W+any ?(?:body|one)\W*$
    |\bto be (?:called|contacted|phoned|rung)(?: back)?\b""",
    # Call me.
    r"""(?:^\W*|[,;:.!] *|\b(?:and|please|pls|plz|kindly|just|can|could|would|you|someone|somebody
    |to|then|so|must|should|now|asap|or|better|rather|instead) )(?:call|ring|phone) (?:me
    |us)\b(?! (?:crazy|old|\w+, but|(?-i:[A-Z][a-z]+)\W*$))""",
    r"""\bget in touch with (?:me|us)\b|\b(?:please|pls|kindly|someone|somebody|to|can
    |just)(?: \w+)? contact (?:me|us)\b|^\W*contact (?:me|us)\b|\b(?:wants? a|on a
    |for a) (?:quick )?call with (?:you|yours|someone|one of)\b""",
    rf"\b(?:gives?|arrange|offer) (?:me|us|for) an? {_MEETING}\b",
    # No bots.
    rf"""\b(?:no|not|don't want|without|instead of|hate|tired of|sick of|rather not|enough of
    |done with|fed up with)(?: (?:with|to|talk|talking|chat|chatting|deal|dealing|a|an|the|this
    |these|that|your|any|more|stupid|damn|silly|bloody|speaking|speak))* (?:{_BOT}
    |canned \w+)\b""",
    rf"""^\W*(?:(?:please|pls|just|ok|no|can|you)\W+)*(?:stop|turn off|switch off|kill|shut up|mute
    |lose|turn|switch|remove)(?: (?:with|the|this|that|your|damn|stupid|bloody|annoying))* {_BOT}\b
    (?! (?:user|from|message)s?\b)|^\W*(?:the |this |that |your )?{_BOT}\W+(?:go away|stop|off
    |shut up|leave|no)\b|\btoo \w+ for an? {_BOT}\b""",
    rf"""\bstop sending (?:me|us) (?:\w+ )?(?:articles|links|docs|answers|suggestions|canned \w+
    |these|this)\b|\b(?:the|this|your) (?:\w+ )?{_BOT} (?:is(?:n't| not)?|does(?:n't| not)
    |can(?:'t|not)) (?:\w+ )?(?:useless|help\w*|understand\w*|get it|working|it)\b""",
    rf"""\b(?:do|discuss|handle|sort|solve|resolve|settle|clarify|go through|walk through|arrange
    |clear) (?:it|this|that|things|\w+ \w+)?(?: \w+)? ?(?:with|via|through) (?:{_HUMAN}|someone
    |somebody)\b""",
    rf"""(?<!the\s)(?<!our\s)(?<!a\s)\b(?:reach|contact|see|meet|deal with|speak with
    |raise) (?:{_HUMAN}|someone in (?:charge|sales|support|billing))\b|\b(?:i|we) (?:need
    |want) (?:my|our) (?:account manager|csm|rep)\b|\bescalate (?:this|it|me|us)\b""",
    # A person, at the end of what did not help; somebody who knows how.
    rf"[,;.!] *(?:just |only )?(?:an?|some|the) {_KIND}(?:person|human(?: being)?|agent"
    rf"|operator)\W*$",
    r"^\W*(?:someone|somebody) (?:who|that) (?:speaks?|knows?|understands?|has)\b",
    rf"\b(?:someone|somebody|anyone) (?:who|that) (?:can|could|will) (?:show|help|explain)\b"
    rf"|^\W*{_HUMAN},? (?:i mean|that is)\b",
)
_ABOUT_OTHERS = any_of(
    r"^\W*(?:(?:ok|okay|great|well|thanks|and)\W+)*(?:talk|speak|chat) (?:to|with) (?:you|u"
    r"|y'all)\b",
    r"""\b(?:nobody|no one|he|she|they|my colleague|our \w+|my \w+|customers?|clients?|vendors?
    |suppliers?|accountant|auditor|bank|users?|people) (?:\w+ )?(?:called|will call
    |wants? to (?:talk|speak) (?:to|with) (?:me|us|him|her)|calls?|call|ring|phone|talk|speak|chat
    |reach|contact)\b(?! (?:me|us) back\b)""",
    r"""\bhow (?:can|do|could|does|should) (?:i|we|my \w+|our \w+|users?|customers?|one|an? \w+
    |the \w+|this|it) (?:\w+ )?(?:add|invite|assign|remove|make|tag|mention|transfer|become|create
    |deactivate|delete|export|install|set|configure|connect|import|filter|list|count|replace
    |give|change|turn|switch|hand|record)\b""",
    r"""\b(?:webhooks?|api|function|endpoint|script|method|job|server|app|agent) (?:\w+ )?(?:calls?
    |pings?|contacts?|reach(?:es)?)\b|\b(?:each|every|one|per) (?:person|human|agent|user|rep)\b
    |\b(?:call|reach|ping) the (?:api|endpoint|server)\b""",
    r"""\b(?:install|run|update|start|restart|upgrade|configure|deploy
    |download) (?:\w+ ){0,2}agents?\b|\b(?:user|sync|backup|monitoring|postgres|connector|database
    |desktop|local) agents?\b|\bagent (?:report|seat|licen[cs]e)s?\b""",
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
    said = straight(sentence)
    if languages.wants_person(said):
        return True
    return _PERSON.search(said) is not None and _ABOUT_OTHERS.search(said) is None
