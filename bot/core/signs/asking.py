"""Signs of trouble, and of what can wait: a question, what is over, kind words."""

from __future__ import annotations

from bot.core.signs.patterns import any_of

# --- what takes back ---------------------------------------------------------------------------

NO_HURRY = any_of(
    r"\b(?:no|not|nothing|isnt|never|non|hardly|least)[\s-]+(?:\w+\s+){0,2}(?:urgent"
    r"|urgency|rush|hurry"
    r"|emergency|time[\s-]?critical)\b",
    r"\b(?:dont|doesnt|didnt|do not|does not|did not) (?:\w+ )?(?:need|want|require)\b"
    r"(?: (?:it|this|that|them|these|those|one|any|an? (?:answer|reply)))?"
    r" (?:urgently|asap|right (?:now|away)|immediately|at once)\b",
    r"\b(?:low|lowest)[\s-]prio(?:rity)?\b|\btake your time\b|\bdont (?:rush|hurry)\b",
    r"\bwhen(?:ever)? (?:you|u|someone|anyone|somebody) (?:have|has|find|get|gets|got) "
    r"(?:a |some |the |any )?"
    r"(?:time|moment|minute|chance|sec|second)\b",
)
IS_OVER = any_of(
    r"\b(?:is|are|its|was|everything|all|now|looks|seems|been|got|thats|works?|working) "
    r"(?:\w+ )?(?:back (?:up|to"
    r" normal|online)|resolved|solved|fixed|sorted|recovered|fine (?:now|again)|up again"
    r"|over)\b(?! (?:by|until"
    r"|before|within|and over))(?<!not resolved)(?<!not solved)(?<!not fixed)"
    r"(?<!not sorted)(?<!isnt fixed)",
    r"\b(?:works?|working|up|online|loading) (?:again|now)\b(?!\?)|\bfalse alarm\b"
    r"|\bnever ?mind\b|\bnvm\b",
    r"\b(?:last|previous) (?:week|month|year|quarter|spring|summer|autumn|fall|winter"
    r"|monday|tuesday|wednesday"
    r"|thursday|friday|saturday|sunday)\b|\b(?:weeks?|months?|years?) ago\b|\bback in \w+\b"
    r"|\bpost[\s-]?mortem\b|\b(?:for|planned|scheduled) (?:\w+ )?maintenance\b"
    r"|\b(?:came|come|coming|is|are|was|were|all|now) back(?: again| now)?\b(?! (?:to (?:paper|pen"
    r"|zero)|to it|in (?:an|the) hour"
    r"|on (?:paper|pen)|by|before|until))|\breappeared\b|\b(?:will|going to) be (?:down|offline"
    r"|closed) (?:for|on|from|between)\b",
)
KIND = any_of(
    r"\bnot (?:at |with |about |because of )?(?:you|yours|fernhill)(?: guys| lot| folks)?\W*$"
    r"|\bignore me\b|\b(?:just|only) (?:kidding|joking)\b"
    r"|\bjk\b|\bno (?:pressure|offen[cs]e|worries)\b|\bin a good way\b",
    r"\b(?:thanks?|thank|thx|love|loved|loving|great|awesome|amazing|brilliant|fantastic"
    r"|excellent|kudos"
    r"|congrat\w*|happy|glad|superb?|wonderful|legends?|rocks?|haha\w*|lol|nice)\b(?! "
    r"(?:in advance|for nothing|to you\b|to your (?:\w+ )?(?:charges?|bugs?|errors?|mistakes?"
    r"|update|system|bot|app|fault|failure|service)))",
)
_QUESTION = r"(?:how|what|whats|where|wheres|which|who|whom|when)"
QUESTION = any_of(
    r"^\W*(?:(?:hi|hey|hello|ok|so|and|also|quick question|question|just|dear|team|all"
    r"|there|curious|wondering|in|at|by|under|on|for"
    rf"|btw|one more thing|second)[\s,:-]+)*{_QUESTION}\b(?! (?:is going on|the (?:hell|heck"
    r"|fuck)|on earth|kind of"
    r" (?:joke|service|support|company)|a (?:joke|mess|disgrace)|many (?:more )?times"
    r"|much longer|long (?:will|do|must"
    r"|should|are) (?:we|i)|(?:do|can|did) (?:you|people) (?:even|not|dare)|dare))",
    r"^\W*(?:(?:hi|hey|hello|ok|so|and|also|just|dear|team|all|there)[\s,:-]+)*(?:do|does"
    r"|can|could|would|will|are|is"
    r"|may|might|shall|should) (?:you|we|i|it|they|one|fernhill|there|anyone|our|the|a|an"
    r"|your|someone|somebody)\b"
    r"(?=.*\b(?:offer|have|provide|sign|support|cover|covered|carry|get|send|see|share"
    r"|explain|tell|report|set|find"
    r"|read|download|use|document|describe|include|included|planned|possible|ever|allowed"
    r"|guarantee|if|in case"
    r"|notify|compensate|credit|need to|track|show|measure|export|policy|process|page"
    r"|available|inform|required"
    r"|considered|count)\b)(?!.*\b(?:down|stop|block|call|right now|immediately)\b)",
    r"\b(?:what happens|what would happen|what if|in case of|in the event of"
    r"|in an emergency|hypothetical\w*|pretend there|lets (?:pretend|say|assume)|imagine"
    r"|if (?:we|there|you|it|somebody|someone|anyone|an?|our|one) (?:\w+ ){0,3}(?:ever"
    r"|should|were|would|might|happen\w*))\b",
)
ASKS_ABOUT = any_of(
    QUESTION.pattern,
    r"\b(?:wondering|curious|wanted to know|want to know|like to know|need to know|asks?"
    r"|asked|asking|know) (?:\w+ ){0,2}"
    r"(?:whether|if|how|where|what|which|who|for|about)\b(?! (?:on earth|the hell))",
    r"\b(?:have|has|were|did) (?:you|fernhill|your \w+) (?:ever|had (?:any|a) .* (?:past"
    r"|last|previous))\b",
)
"""A question about a thing, and not of what has happened."""
MAY_I = any_of(
    r"^\W*(?:can|could|may|might|does|will|would|should|is it possible)\b(?! (?:you|some"
    r"(?:one|body)|any(?:one|body)) "
    r"(?:please )?(?:help|block|stop|lock|call|freeze|check|look|investigate|revoke|disable|act))"
)
"""What is asked of a thing that may be."""
IS_OURS = any_of(
    r"^\W*(?:is|are) (?:our|my|the|your|all) (?:\w+ ){0,4}(?:visible|readable|accessible|shared"
    r"|safe|secure|private|public|protected|encrypted|open)\b"
)
"""Whether something of theirs is as it should be, asked calmly."""
IS_CLOSED = any_of(
    r"\b(?:is|was|are|been|got|all|now|its|thats) (?:\w+ )?(?:closed|sorted|resolved|solved|over"
    r"|settled|fixed|dealt with|handled|contained|harmless|blocked in time|back to normal)\b"
    r"(?<!not resolved)(?<!not solved)|\bfalse alarm\b|\bturned out (?:to be )?(?:fine|harmless"
    r"|nothing|my own|our own|a colleague|me|us|it was (?:me|us|my|our))\b|\bnever ?mind\b"
)
IS_BACK = any_of(
    r"\b(?:came|come|coming|is|are|was|were|all|now) back(?: again| now)?\b(?! (?:in|by|before"
    r"|until|on))"
    r"|\breappeared\b|\b(?:turned up|were found|was found|found (?:them|it)|restored"
    r"|recovered)\b(?! (?:the wrong|empty))"
)
NEWS = any_of(
    r"\b(?:on|in|from) the (?:news|radio|telly|papers)\b|\b(?:watch|read|saw|heard|see)(?:ing)? "
    r"(?:\w+ ){0,4}(?:drama|news|case|article|story|film|movie|series|trial)\b|\blol\b|\bhaha"
)
PAPER = any_of(
    r"\b(?:polic(?:y|ies)|questionnaires?|insurance|webinar|training|drills?|exercise"
    r"|tabletop|template|checklist"
    r"|clauses?|documentation|docs|pen[\s-]?test\w*|certificat\w*|audit report|playbook"
    r"|runbook|newsletter|article"
    r"|blog|news|simulat\w*|procedures?|awareness|workshop|course)\b"
)
"""What is written, taught or rehearsed about a thing."""
MEASURES = any_of(
    r"\b(?:charts?|metrics?|kpis?|dashboards? (?:that|to|for|which)|formula|widget|track"
    r"(?:ing)?|measur\w+|calculat\w+"
    r"|analy[sz]\w+|visuali[sz]\w+|plot|column|field|segment|forecast\w*)\b"
)

# --- trouble -----------------------------------------------------------------------------------

TROUBLE = any_of(
    r"\b(?:down|dead|offline|outages?|broken?|breaks|broke|fail(?:s|ed|ing|ures?)?|errors?"
    r"|crash(?:es|ed|ing)?|blank"
    r"|empty|missing|gone|vanished|disappeared|lost|lose|losing|wrong(?:ly)?|stuck|frozen"
    r"|freezes|hangs|hanging"
    r"|blocked|locked out|corrupt(?:ed)?|doubled|duplicated?|unusable|unreachable"
    r"|unavailable|unresponsive|timing out"
    r"|times? out|timed out|timeouts?|bugs?|nan|zeros?|zeroes|garbage|nonsense|deleted"
    r"|wiped|overcharged|refused|stops?"
    r"|stopped|standstill|blackout|shutdown|shut down|mess|problems?|issues?|trouble"
    r"|incident|disaster|catastrophe|hacked|stolen|wont|unacceptable"
    r"|doubl(?:y|es)|out of date|outdated|half[\s-]empty|spinning|spins|spinner|unable"
    r"|bricked|borked|kaput|messed up"
    r"|screwed|does nothing|do nothing|went (?:black|dark|dead|blank)|without any"
    r"|make no sense|makes no sense|halt|blind|haywire|useless|declin(?:ed|es)"
    r"|reject(?:ed|s)|denied|inaccessible|incorrect)\b",
    r"\b(?:not|cant|cannot|doesnt|dont|didnt|isnt|arent|wasnt|hasnt|havent|no longer|never"
    r"|stopped|nothing|nobody|no ?one"
    r"|none|nor|couldnt) (?:\w+ ){0,5}(?:work\w*|load\w*|open\w*|log\w*|sign\w*|access|see"
    r"|get|send\w*|arriv\w*|respond\w*"
    r"|sync\w*|show\w*|updat\w*|run\w*|export\w*|sav\w*|connect\w*|process\w*|ship\w*"
    r"|print\w*|pay|bill|sell|trade|order"
    r"|react\w*|answer\w*|repl\w+|fixed|sorted|resolved|solved|start\w*|go through"
    r"|going through|come|came|coming|take"
    r"|invoice|deliver\w*|reach\w*|call\w*|finish\w*|match\w*|use|do|submit\w*|file"
    r"|generat\w*|render\w*|refresh\w*)\b",
    r"\b[45]\d\ds?\b|\bno \w+ (?:\S+ ){0,7}can\b|\bnot (?:one|a single one) of\b",
)
BAD = (
    r"down|dead|offline|outage|broken|failing|fails|failed|crash\w*|blank|empty|stuck"
    r"|frozen|unusable|unreachable|unavailable"
    r"|unresponsive|stopped|stands? still|standing still|standstill|locked out|50\d"
    r"|not working|doesnt work|not loading|on fire|bricked"
)
