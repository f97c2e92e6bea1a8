"""Signs of anger, and of “this cannot wait” in so many words."""

from __future__ import annotations

import re

from bot.core.signs.patterns import any_of, near

_AWFUL = (
    r"(?:bad|worst|terrible|horrible|awful|appalling|abysmal|pathetic|disgraceful|shameful"
    r"|lousy|shit+y?|crap+y?|dreadful|atrocious|useless|garbage|rubbish|shocking|hopeless"
    r"|third[\s-]rate|miserable|poor)"
)
_SERVICE = (
    r"(?:support|service|customer (?:service|care|support)|company|product|tool|software"
    r"|app|experience|vendor|team|response|communication|platform|supplier|helpdesk)"
)
FURIOUS = any_of(
    r"\bnever (?:been|felt|seen|experienced|had|met|witnessed) (?:\w+ ){0,2}(?:treated|such"
    r"|anything|worse|so (?:bad|badly|rude|little))\b|\bgo(?:ing)? (?:public|to the "
    r"(?:press|media))\b|\b(?:press|media|newspapers?) (?:will )?(?:hears?|know|learns?"
    r"|gets?)\b|\b(?:tell|warn) (?:everyone|everybody|others)\b",
    r"\b\d+ (?:e?mails?|calls?|tickets?|messages?|reminders?)\b.*\b(?:zero|no|not one"
    r"|without) (?:an? )?(?:answers?|repl(?:y|ies)|responses?|reactions?)\b",
    r"\bwits end\b|\bend of (?:my|our) (?:rope|tether|patience)\b|\b(?:driving|drives) "
    r"(?:me|us) (?:crazy|mad|insane|nuts|up the wall)\b|\bcant take (?:this|it) any ?more\b"
    r"|\b(?:losing|lost) (?:my|our) (?:mind|temper|patience|nerves?)\b|\bwhat (?:on earth"
    r"|in gods name)\b",
    r"\bfed up\b(?! with (?!this|th[ae]t|you|your|it|all|being|waiting|the|having|these|hearing|u"
    r"|ur))"
    r"|\b(?:ve|have|has) had it\b(?! (?:\w+ed|\w+ing|on|in|for|before|set|done))|\bhad it (?:with"
    r"|up to)"
    r"|\bhad enough\b|\b"
    r"(?:sick(?: and)?(?: tired)?|so tired|really tired|tired) of (?:this|your|you|it|all"
    r"|these|the|waiting|being|having|hearing|chasing|explaining)\b|\benough is enough\b",
    r"\b(?:unacceptable|inexcusable|outrageous|outrage|disgrace(?:ful)?|disgusting"
    r"|infuriating|furious|livid|fuming|scandal(?:ous)?|a farce|shambles"
    r"|incompeten(?:t|ce)|beyond a joke|not acceptable|inacceptable|amateurs?|clowns"
    r"|seething|intolerable|ripped off|rip-?off|scam(?:mers)?|laughing ?stock)\b"
    r"(?<!not unacceptable)",
    rf"\b{_AWFUL} {_SERVICE}\b|\b{_SERVICE} (?:is|are|was|has been) (?:\w+ ){{0,2}}{_AWFUL}\b",
    r"\b(?:(?:this|it|that|you|your \w+|support|service|fernhill) (?:is|are)|its|thats"
    r"|youre|whole thing"
    r" is|what|such) (?:really |just |all )?(?:an? )?(?:(?:total|complete|absolute|bad"
    r"|bloody|sick|huge) )?(?:joke|nightmare(?! data)|shit ?show|clown show|circus"
    r"|clusterfuck)\b(?! (?:for"
    r"|of a))",
    r"\b(?:wtf|what the (?:hell|heck|fuck)|fuck (?:you|this|off|it)|bullshit|bs|for "
    r"(?:fucks?|gods?|christs?"
    r"|heavens?|petes?) sake|ffs|damn it|dammit|piss(?:ed|ing) off"
    r"|are you kidding|you must be joking|you(?:ve| have)? got to be kidding|kidding me"
    r"|how dare you|screw (?:you|this))\b",
    r"\b(?:nobody|no ?one|none of you|does anyone|does anybody|is anyone|is anybody"
    r"|do you people|do you guys|is there anyone) (?:\w+ ){0,3}(?:even )?(?:cares?"
    r"|even (?:read|reading|care|there|listening|answer\w*|work\w*|test|alive|reply"
    r"|bother))\b",
    r"\bare you (?:guys |people |all |lot )?(?:even )?(?:working(?! on| with| at| from)"
    r"|serious|awake|reading this"
    r"|asleep|kidding)\b|\b(?:nobody|no ?one) (?:\w+ )?takes? (?:us|me|this|it) seriously\b"
    r"|\b(?:last|final) time (?:i|we|im|were) (?:will |am |are )?(?:ask|asking|say|write"
    r"|writing|warn)\w*\b",
    r"\bwhat is going on (?:over there|there|with you)\b|\bis (?:anyone|anybody) (?:alive"
    r"|awake|even)\b",
    r"\b(?:absolute|utter|complete|total|pure|real|honestly this is|this is (?:just "
    r"|really |so )?) ?(?:garbage|rubbish|trash|crap|mess|failure|disgrace|pathetic)\b",
    r"\bnot even (?:an? )?(?:apology|sorry|reply|answer|response|excuse)\b|\bwhat (?:kind"
    r"|sort) of (?:an? )?(?:service|support|company|product|joke|people)\b|\b(?:not|no) "
    r"(?:how|way) (?:you|to) treat\b|\bhow (?:much )?long(?:er)? (?:do|must|will|should"
    r"|are) (?:we|i) (?:have to |going to |supposed to |to )?(?:wait for (?:some|any|an?"
    r"|you|your)\w*|be ignored|put up)\b",
    r"\b(?:wont|will not|cant|cannot|not going to|refuse to) (?:put up with|tolerate"
    r"|accept this|stand for|take this)\b|^\W*(?:im|i am|were|we are) done\W*$|\bnot (?:ok"
    r"|okay|good enough)\W*$|\b(?:completely|totally|simply|constantly|just) ignored\b",
    r"\b(?:no|zero|not one|not a single) (?:response|answer|reply|reaction|call ?back|word"
    r"|update) (?:\w+ ){0,4}(?:for|in|since|after) (?:\w+ )?(?:\d+|two|three|four|five|many"
    r"|several) (?:\w+ )?(?:days|weeks)\b",
    r"\b(?:very|extremely|deeply|really|so|beyond|utterly|seriously|bitterly|increasingly"
    r"|highly|totally|incredibly|most) (?:disappointed|dissatisfied|unhappy|frustrated"
    r"|angry|upset|annoyed|disappointing|frustrating|unsatisfied|mad)\b|\bi(?:m| am) "
    r"(?:angry|furious|frustrated|mad at)\b|\bangry\b(?= (?:about|with|that|at))",
    r"\b(?:stop|quit) (?:ignoring|wasting|fobbing|lying|stalling)\b|\b(?:lied|lying"
    r"|lies) to\b|\bwast(?:e|ed|ing) (?:of )?(?:my|our) (?:\w+ )?time\b|\blost (?:all |any "
    r"|our |my )?(?:\w+ )?(?:patience|faith|trust|confidence)\b|\bpatience (?:is|has) "
    r"(?:\w+ )?(?:over|out|up|gone|at an end|run|ending|worn|thin)\b|\bout of patience\b"
    r"|\brunning out of patience\b|\bshame on you\b|\bdo your (?:damn )?jobs?\b|\bwhat "
    r"(?:are|do) we (?:even )?pay(?:ing)?\b",
)
_NTH = (
    r"(?:third|fourth|fifth|sixth|seventh|tenth|\d+(?:nd|rd|th)|umpteenth|hundredth"
    r"|millionth|nth)"
)
CROSS = any_of(
    r"\b(?:seriously|really|again) ?\?{1,}(?:\s|$)|\bnot again\b",
    r"\b(?:hello|anyone|anybody|hey) ?(?:there )?\?{2,}|\b(?:is )?(?:anyone|anybody) "
    r"(?:there|home|out there)\b",
    rf"\b{_NTH} (?:time|day|week|ticket|request|message|mail|email|attempt|reminder"
    r"|complaint|outage|incident) ?(?:this|in|we|i|now|today|already|that|running|about|and"
    r"|for)?\b(?! (?:of the month|zone))",
    r"\b(?:unbelievable|ridiculous|absurd|insane|crazy|frustrat(?:ed|ing)|annoy(?:ed|ing)"
    r"|disappoint(?:ed|ing)|shocking|embarrass(?:ed|ing)|angry|pathetic|useless|nightmare"
    r"|terrible|horrible|awful|hopeless)\b",
    r"(?<!\bif )\b(?:nobody|no ?one|none of you|you (?:never|dont|guys never)|you people) "
    r"(?:\w+ ){0,3}(?:reacts?|answers?|answered|responds?|responded|repl(?:y|ies|ied)"
    r"|helps?|called|calls|gets? back|comes? back|came back|cares?|listens?|bothers?"
    r"|reads?)\b",
    r"\bstill (?:no|not (?:a single|one|any|had|got|received|heard)|havent|waiting"
    r"|without)\b(?: \w+){0,3} ?(?:answer|reply|response|word|reaction|call|update|solution"
    r"|fix|help|back|heard|days?|weeks?|hours?|person)?\b(?=.*\b(?:days?|weeks?|hours?"
    r"|since|months?|morning|yesterday|\d+)\b)",
    r"\b(?:waited|waiting|wait|chasing|chased|asking|begging|ignored|ignoring|silence"
    r"|radio silence|hours on hold) (?:\w+ ){0,4}(?:\d+|two|three|four|five|six|many"
    r"|several|too|so|all|whole|entire|over|for) (?:\w+ )?(?:days?|weeks?|hours?|months?"
    r"|long|afternoon|morning)\b",
    r"\b(?:again and again|over and over|time and (?:time )?again|every (?:single|bloody"
    r"|damn|fucking) (?:days?|times?|weeks?|mornings?|months?|hours?|evenings?)|fucking|goddamn"
    r"|insulting|yet again|once again|always the same|same (?:old )?(?:story"
    r"|answer|excuse)|how (?:many|much) (?:more|longer|times)|how long (?:do|must|will"
    r"|should|are) (?:we|i)(?! (?:have|need|keep)\b(?! to wait))|keeps? happening|keep (?:ignoring"
    r"|losing|telling|sending us))\b",
    r"\b(?:ignored|ignoring (?:us|me)|ghosted|brushed off|fobbed off|passed around"
    r"|copy[\s-]?paste (?:answers?|replies)|excuses)\b",
)

PRESSED = any_of(
    r"\b(?:this|that|it|you|your \w+|support|which) (?:is|are|was)(?: (?:just|so|really|getting"
    r"|becoming))* (?:unbelievable|ridiculous|absurd|insane|frustrating|annoying|disappointing"
    r"|shocking|pathetic|useless|terrible|horrible|awful|hopeless)\b|\b(?:its|thats)(?: (?:just"
    r"|so|really|getting|becoming))* (?:unbelievable|ridiculous|absurd|frustrating|annoying"
    r"|disappointing|pathetic|hopeless)\b",
    r"\b(?:waiting|waited|chasing|asking|asked) (?:\w+ ){0,4}since\b"
    rf"|\b{_NTH} time (?:that |now )?(?:i|we)(?:m|re|ve| am| are| have)? "
    r"(?:ask|asking|asked|write|writing|wrote|request|requesting|beg|chase|chasing|call)\b",
    r"\bstill (?:no|without|waiting for) (?:an? )?(?:\w+ )?(?:answer|reply|response|reaction|word"
    r"|update|solution|fix)\b",
)
"""Out of patience, or nearly: with something of theirs due, it cannot wait."""

# --- said in so many words ---------------------------------------------------------------------

_NOT_CALLED = (
    r"(?!\W*(?:lines?|contacts?|numbers?|phone|support|care|access|replenish\w*|orders?"
    r"|tickets?|cases?|department|room"
    r"|services?|kpis?|alerts?|flags?|tags?|labels?|column|field|filter|priority|tasks?"
    r"|rows?|status|exits?|stop|buttons?|plans?|drills?|kits?|power|lights?|brakes?|exit|doors?"
    r"|procedures?|shelters?|services|vehicles?|meeting point)\b)"
)
CALLS_IT_URGENT = any_of(
    r"\bsome(?:one|body) (?:must|has to|needs to|should|please) (?:\w+ ){1,5}(?:immediately"
    r"|right now|right away|at once|this (?:minute|instant))\b",
    r"\b(?:high"
    r"|highest|utmost|extreme|maximum|great) urgency\b",
    r"\bneed (?:\w+ )?(?:help|assistance) (?:right now|right away|immediately|at once|this "
    r"(?:minute|second|instant)|straight away|without delay)\b",
    near(
        r"need|want|get|give|send|demand",
        r"(?:some(?:one|body)|an? (?:\w+ )?(?:person|human|engineer|technician|agent|manager"
        r"|developer|expert))\b(?:\s\S+){0,5}?\s(?:right now|right away|immediately|at once"
        r"|this (?:minute|second|instant)|straight away|without delay)",
        2,
    ),
    r"^\W*(?:(?:very|super|please|pls|hi|hello|hey|team|all|support|really|most)[\s,:!-]+){0,3}"
    rf"(?:(?:urgent(?:ly)?|emergency|mayday|sos|dringend)\b{_NOT_CALLED}|critical[:!])",
    r"\b(?:(?:this|it|that|which|matter|situation|case|problem|issue) (?:is|was|has become"
    r"|gets|became|looks)|its|thats"
    r"|theyre|very|super|extremely|quite|so|highly|is an?)"
    r" (?:\w+ ){0,2}(?:urgent(?:ly)?|(?<!in an )emergency|time[\s-]critical"
    rf"|mission[\s-]critical|business[\s-]critical|life or death)\b{_NOT_CALLED}",
    r"[,;.!-]\s*(?:very |really |its |super )?urgent\W*$",
    r"\burgent(?:ly)? (?:need|help|attention|assistance|please|pls|issue|problem|request"
    r"|matter|require\w*|someone|somebody|fix)\b|\bneed\w* (?:\w+ ){0,3}(?:urgent(?:ly)?"
    r"|urgent (?:help|attention|assistance))\b",
    r"\b(?:cant|cannot|can not|must not|wont) wait\b(?! to\b)(?! for (?:the|your|it|this))"
    r"|\b(?:needs?|requires?|demands?) (?:\w+ )?(?:immediate|urgent) (?:attention|action"
    r"|help|assistance|fix)\b|\bimmediate (?:attention|action|assistance|help) (?:\w+ )?"
    r"(?:needed|required|necessary)\b",
    r"\b(?:red alert|code red|drop everything|(?:in|is a|its a|full|real|major) crisis(?! (?:comm"
    r"|plan|team|train)\w*)|life[\s-]threatening|patients? at risk"
    r"|lives? at risk|safety (?:issue|risk|hazard))\b",
)
_PERSON = (
    r"(?:some(?:one|body)|an? (?:\w+ )?(?:person|human|engineer|technician|agent|manager"
    r"|developer|call|answer|reply|fix|solution|adult)|help|call (?:me|us|back)|support"
    r"|engineer|you|your (?:\w+ )?(?:lead|manager|team|engineer\w*|boss|cto|ceo)|escalat\w+"
    r"|fix|react|answer|respond|stop|block|shut|restore|undo|revert)"
)
_NOW = (
    r"(?:now|right now|right away|immediately|at once|this (?:minute|second|instant)"
    r"|instantly|straight away|without delay|asap|this very minute|within (?:the hour"
    r"|minutes)|pronto|fast|as soon as possible|urgently)"
)
WANTS_IT_NOW = any_of(
    near(
        r"(?:need|needs|want|get|send|have|give|please|pls|must|demand|expect|require|put|find"
        r"|will|can|could)",
        rf"{_PERSON} (?:\w+ ){{0,6}}(?:now|right now|right away|immediately|at once|this "
        r"(?:minute|second|instant)|instantly|straight away|without delay|urgently)",
        3,
    ),
    r"\b(?:somebody|someone|anybody|anyone|please|pls|you) (?:please |have to |must "
    rf"|need to |should )?(?:call|ring|phone) (?:me|us)\b(?: \w+){{0,6}}? (?:{_NOW}|today)\b",
    r"^\W*(?:please |pls )?(?:fix|stop|block|call|answer|undo|revert|restore|shut|escalate"
    rf"|help|do)\b(?: \w+){{0,4}} {_NOW}\b(?! (?:how|or))",
    r"\bhelp(?: us| me)?\W*!{2,}|^\W*(?:sos|mayday)\b",
    r"\b(?:im|were|we are|i am|everyone is|everybody is|people are) (?:\w+ )?(?:panicking"
    r"|desperate|in (?:a )?panic|freaking out|dead in the water|screwed|drowning)\b"
    r"|\bdisaster\b|\bcatastroph\w+",
)
LOUD = re.compile(
    r"!{3,}|!!(?=.*!!)|\b(?:HELP|NOW|STOP|FIX|URGENT|IMMEDIATELY|DOWN)\b[\s\S]*!|(?:\?!|!\?)[?!]"
)
