"""Tells that something is over, whoever solved it; and that a person is wanted, not the bot."""

from __future__ import annotations

import re

from bot.core.intent import languages, questions, smalltalk, troubles, wishes
from bot.core.intent.patterns import any_of
from bot.core.text import is_acknowledgement, is_small_talk

_LONGEST_OVER = 200  # characters: who writes more has more to say

# --- over ----------------------------------------------------------------------------------------

_LEAD = (
    r"^\W*(?:(?:ok(?:ay)?|ah+|oh+|wait|edit|update|nm|yes|yep|yay|great|good news|perfect|cool|hi"
    r"|hey|please|pls|sorry|no|well|actually|hm+|so|and|just|all|apologies|argh|doh|d'oh|lol|haha+"
    r"|thanks|thank you|thx|cheers|guys|team|folks|everyone|fyi|whoops|oops|phew|never ?mind|nvm"
    r"|but|then|already|finally|now|we|i|i've|we've|have|literally|you can|feel free to|abort"
    r"|no (?:worries|problem|rush|stress)|e|i see|right|aha+|okay|yup"
    r"|hooray)\b[\s,.!:;\u2013\u2014-]*)*"
)
_THING = (
    r"(?:question|problem|issue|thing|one|request|ticket|post|message|thread|case|topic|matter"
    r"|point|query|ask|q|msg|note)"
)
_IT = rf"(?:it|this|that|these|them|everything|(?:the|my|our|this|that) (?:\w+ )?{_THING})"
_DONE = (
    r"(?:solved|resolved|fixed|sorted(?: out)?|settled|handled|done|dealt with|figured out"
    r"|cleared up|taken care of|closed|answered|cracked|clear|moot)"
)
_HELPED = (
    r"(?:(?:helped|answered|explained|sorted|solved|fixed|did)(?: (?:me|us|it|that|this|out))*"
    r"|knew(?: how| where)?|(?:showed|told|gave|sent|pointed) (?:me|us|it to (?:me|us))(?: (?:out"
    r"|how|where|the|already|to|now|what)\b)?|(?:had|has|found|gave|sent) (?:it|that|them|one"
    r"|the \w+|an answer|the right \w+)|got (?:me|us) (?:there|sorted|in))"
)

_END = r"(?=\W*(?:$|[,.!;)]|th|cheers|now\b|again\b|lol))"

_OVER = any_of(
    # It is well, whatever it was, and whatever made it so.
    rf"""{_LEAD}(?:it |that |this |everything |all )?
    (?:is |are |'s |has been |have been |got |been |seems? |looks? |sounds? |runs? |works )?
    (?:all )?(?:good
    |fine|ok(?:ay)?|working|back|well|normal|up|running|live|online|connected|better|in|loading
    |green) (?:now|again|here)\b""",
    rf"""{_LEAD}(?:it |that |this )?(?:is |are |'s |has been |have been |got |been |just )?(?:solved
    |resolved|fixed|sorted|arrived|received|delivered|landed|withdrawn|moot|cancelled)\b(?! (?:the
    |an?|one|some|that|half|part|most|price|twice|late|broken|empty|damaged)\b)""",
    rf"""\b(?:helped|fixed (?:it|that)|sorted (?:it|that)|solved (?:it|that)|did (?:it|the trick)
    |worked|cured it){_END}|\b(?:that|this) was it\b|{_LEAD}works{_END}""",
    rf"""{_LEAD}(?:i'm|we're|im|i am|we are|am|got) (?:(?:back|now|all|finally) )?(?:in|there
    |through|set|good|sorted|done|online){_END}|\blogged (?:back )?in (?:now|again)\b|\b(?:i
    |we) (?:have|got|found) (?:it|one){_END}""",
    rf"""\b(?:tickets?|question|request|case|thread) (?:can|may) (?:now )?be (?:closed|archived
    |ignored)\b|{_LEAD}closing (?:this|it|the \w+){_END}""",
    rf"""{_LEAD}(?:i've |we've )?found (?:a|the|my|our|your) (?!(?:bug|error|problem|issue|same
    |typo)\b)\w+(?=\W*(?:$|[,.!;)]|th|now\b|in\b|on\b|under\b|at\b|right\b|for it))|\bwork(?:ed
    |ing)? around it\b|\bgot it to (?:run|work|go|load|start)\b""",
    # It was us.
    r"""\b(?:error|mistake|typo|issue|problem|fault|bug|misconfig\w*) (?:was )?(?:all )?on (?:our
    |my) (?:own )?(?:side|end|part)\b|\bturned out to be\b|\b(?:it|that) was (?:just |only )?(?:me
    |us)\b""",
    r"""\b(?:i|we) (?:(?:was|were) (?:on|in|at|using|looking|reading|typing|pressing)|looked
    |clicked|used|typed|read|opened|picked|mixed|misread|pressed) (?:\w+ ){0,4}(?:wrong|old|other
    |outdated|up)\b""",
    # We do without.
    r"""\b(?:chose|picked|took|bought|went for|found|use|using) (?:another|a different|someone else
    |something else)\b|\b(?:do|did|done|doing) (?:it|that|this) (?:by hand|manually|ourselves
    |myself|without)\b|\b(?:live|do|go|manage) (?:with|without) (?:it|that|them)\b
    |\bleave it (?:at that|there|be|as it is)\b""",
    r"\b(?:never ?mind|nvm|ignore|forget) (?:the|my) (?:noise|above|last|previous|spam|earlier)\b",
    # Let it be.
    r"""\b(?:never ?mind|nvm|nvrmnd|nm)\b(?! (?:the|that \w|what|about|how|if|when|my|our|his
    |her)\b)""",
    rf"""{_LEAD}(?:scratch|forget|disregard|ignore|scrap|drop|skip|strike
    |leave) (?:about )?(?:{_IT}|what i (?:said|asked|wrote)|(?:that |what )?i (?:ever )?asked
    |my last|me|the above|previous)\b(?! (?:\w+ing|is|was|page|file|row|table|account|key
    |field)\b)(?! (?:in|on|from|at) the\b)""",
    rf"""{_LEAD}(?:cancel|retract|withdraw|close|archive|resolve) (?:that|(?:this|it)(?=\W*(?:$|now
    |please|pls|one\W*$))|(?:this|that|the|my) (?:\w+ )?{_THING})\b(?! (?:account|plan|subscription
    |order)\b)""",
    rf"{_LEAD}(?:disregard|ignore)\W*$",
    rf"""\b(?:you|u) (?:can|may|could) (?:now |please |just |safely )*(?:close|ignore|disregard
    |drop|forget|skip|archive|resolve) (?:about )?{_IT}\b|\b{_IT} (?:can|may
    |could) (?:now )?be (?:closed|ignored|dropped|archived|disregarded|skipped)\b""",
    rf"""\b(?:don't|do not|no need to|needn't|no reason to) (?:bother|worry(?: about {_IT})?
    |trouble yoursel(?:f|ves)|look(?: (?:into|at) {_IT})?|reply|answer|respond|do anything
    |follow up|investigate|waste your time)\b""",
    r"""\b(?:no longer|not) (?:needed|relevant|necessary|required|an issue|a problem|applicable
    |interested|a thing)\b(?: (?:any ?more|now|after all))?|\b(?:don't|do not|no longer) need (?:it
    |this|that|an answer|help|anything|you to)\b""",
    r"""\b(?:no (?:further |more )?(?:action|help|reply|answer|response|need) (?:is )?(?:needed
    |required|necessary|any ?more)|no need(?: (?:any ?more|now|then))?\W*$
    |nothing (?:more |else )?(?:to do|needed|required)(?: (?:here|from you|for you)|(?=\W*$))
    |false alarm|my (?:mistake|bad|fault|own fault)|user error|pebkac|operator error|layer 8|(?:was
    |is|it's) (?:on )?(?:our|my) (?:own )?(?:side|end|mistake|fault|error)|as you were
    |consider (?:it|this|that) (?:closed|solved|done|sorted|answered)|i (?:take|took) (?:it
    |that) back|asked (?:in )?the wrong (?:people|place|channel|thread|team))\b""",
    # I have it.
    rf"""{_LEAD}(?:found|spotted|located|figured|worked|solved|fixed|sorted|resolved|cracked
    |handled|settled|managed|saw)\s+(?:it|this|that|one|some|them|out|a way|(?:the|an|my|your
    |our) (?:\w+ )?(?:answer|solution|fix|cause|button|page|setting|link|culprit|doc|docs|info\w*
    |switch|option|menu|problem|issue|faq|article|place|toggle|guide)(?! (?:confusing|wrong
    |outdated|unclear|misleading|empty|broken|dead|to be)\b)|what (?:i|we) (?:need\w*|was|were
    |wanted))\b""",
    rf"""\b(?:i|we|my \w+|our \w+|a colleague|somebody|someone)(?:'ve| have| has
    |'s)? (?:just |already |now |finally |since )?(?:solved|fixed|sorted|resolved|figured|found
    |worked) (?:{_IT}|out|one|(?:the|an) (?:\w+ )?(?:answer|solution|cause|way|button|page|setting
    |link|problem|issue))\b""",
    r"""\b(?:got|have) (?:it|this|that|everything|them) (?:working|running|going|sorted|solved
    |fixed|to work|now|from|done)\b|\bgot (?:my|an|the|our) (?:answers?|info\w*)\b|\banswered (?:my
    |our) own\b|\b(?:there it is|i see it|see it now)\b|\bjust (?:saw|found|noticed|spotted
    |remembered) (?:it|the \w+|that|how|where)\b|\bturns out\b(?!.*\byour\b)""",
    # Somebody else had it.
    rf"""(?:^|[,;.!] *)\W*(?:(?:ah|ok|oh|nvm|thanks|sorry|already|but)[\s,]+)*(?:(?:my|our|an?|the
    |your) (?:\w+ )?\w+|someone|somebody|google|support
    |(?-i:[A-Z])\w+(?: from \w+)?) (?:already |just |has |kindly )?{_HELPED}(?: (?:out|already|how
    |where|now|today|in the end|instead|on \w+|what \w+))?\W*(?:$|[,.!;)]|th)""",
    # It is well.
    rf"""\b{_IT}(?:'s| is| has| was| got| are|'ve
    | have)? (?:now |all |already |been |just |since |finally |all been |got )*(?:{_DONE}
    |solved (?:itself|themselves)|resolved (?:itself|themselves)|fixed (?:itself|themselves)
    |working|works|loads|arrived|came|showed up|turned up|went (?:away
    |through))\b(?! (?:for (?:some|others)|in (?:chrome|firefox|safari)|out wrong|back))""",
    rf"""\b{_IT}(?:'s| is|'re| are) (?:\w+ )?(?:back|up|online|live|there
    |here)\b(?! (?:again )?(?:to (?:broken|failing)|hold|fire))""",
    rf"""{_LEAD}(?:is |are |has been |been |got )?{_DONE}(?: by (?:our|my|a|the)\b| (?:myself
    |ourselves|here|now|already|then|itself)\b| *(?:[!.,;)]|$))""",
    r"""\b(?:all|everything|we|i|things|that part)(?:'s| is|'re| are|'m| am)? (?:all )?(?:good|fine
    |sorted|set|ok(?:ay)?|working|works|clear|solved|resolved|done(?: here)?|well|back|up
    |covered)\b(?: (?:now|again|here|then|to go|for now|on (?:my|our) (?:side|end)))?(?=\W*(?:$
    |[,.!;]|th))""",
    r"""\b(?:works|working|runs|running|loads|loading|behaves|connects|syncs
    |opens) (?:\w+ )?(?:(?:for (?:us|me) )?(?:now|again)|for (?:us|me))\b|\b(?:that|this|it
    |which) (?:has )?(?:worked|did (?:it|the trick)|helped|fixed|solved|does it|sorted)\b|\b(?:back
    |up) (?:to normal|again|and running)\b|\b(?:problem|issue|error
    |bug)s? (?:is |has |are |have |been |just |now )*(?:gone|solved|resolved|fixed|disappeared
    |went away)\b|^\W*works\W*(?:th?x|thanks|cheers|great|perfectly|like a charm)?\W*$""",
    # We do without it.
    r"""\b(?:went|go|going|we'll go|decided) (?:with (?:another|a different|something else
    |someone else)|without|another way|elsewhere|against)\b|\b(?:plans?|things
    |priorities) (?:have |has )?changed\b|\b(?:event|meeting|demo|project|deal|trip|thing)(?:'s| is
    | was| got) (?:off|cancelled|canceled|over)\b|\b(?:applied|bought|asked|ordered|booked|got
    |found) (?:(?:it|one|some|them) )?elsewhere\b|\bwe(?:'ve| have) (?:got )?an? \w+ now\b
    |\bmade without it\b""",
    r"""\b(?:it|that)(?:'s| is| was) (?:already) (?:\w+ )?(?:there|on|in|here|at|under|listed
    |covered|answered)\b|\bhad (?:it|that|one) (?:\w+ )?(?:already|all along)\b|\balready (?:have
    |had|got) (?:it|one|that)\b""",
)
_NOT_OVER = any_of(
    r"[?？؟]",  # noqa: RUF001
    r"\b(?:but|however|except|yet|still|unless|although|though|until|apart from|besides|whereas)\b",
    r"""\b(?:came back|back again|happened again|broke again|fails? again|down again
    |for a (?:minute|moment|second|while|bit|sec|day|few))\b""",
    r"""\bonly\W*$|\bonly (?:helped|works?|worked)\b|\bon staging\b|\bworked (?:fine )?(?:before
    |until|yesterday|last|once|at first)\b|\bback to (?!normal|work|green|life)\w+""",
    r"""\b(?:says?|said|claims?|told (?:me|us)) (?:that )?(?:it|this|everything)\b|\bused to\b
    |\bsquare one\b""",
    r"""\b(?:not|nor) (?:for|on|in|with|at|so) (?:\w+ )?\w+|\b(?:let (?:me|us) know|tell (?:me
    |us))\b""",
    rf"""\b(?:not|isn't|wasn't|hasn't|aren't|haven't|don't|didn't|never|nobody|no ?one|nothing|none
    |far from) (?:\w+ ){{0,3}}?(?:{_DONE}|works?|working|been|called|replied|helped|close|good|ok
    |over|well|found|back)\b(?! (?:with|to do))""",
    rf"""\b(?:thought|hoped|hoping|hope|assumed|believed|wish|if|when|once|as soon as|before
    |supposed to|should|needs? to|must|has to|want|wanted|will be|would|i'd|we'd|could|to be|to get
    |get (?:it|this)|almost|nearly|half|partly|partially|only|some(?: of)?|most(?:ly)?|one of
    |part of|pretend|claims?|says?|said|told (?:it|that)|looks like) (?:\w+ ){{0,4}}?(?:{_DONE}
    |works?|working|worked|found|good|fine|ok|close it|back)\b""",
    r"""\b(?:the rest|the others?|other (?:one|question|part|thing|two|problem|issue|half)
    |another (?:one|question|part|thing|problem|issue|error)|the next|next one|second one
    |what matters|this one(?:'s| is)|(?:stays|is|remains|keep it|leave it) open|one's open|reopen
    |for (?:one|some|two|half) of|in (?:one|some) of|second (?:part|question)|first (?:part|one
    |question))\b""",
    r"""\b(?:do|please|pls|can you|could you|kindly) (?:please )?(?:answer|call|reply|help|look
    |check|send|tell|explain|keep)\b""",
    rf"""\b(?:never ?mind|nvm|forget(?: about)?|ignore|drop) (?:the|that \w+(?= (?:but|just
    |only)\b)|what|about the|how|my|our)\b(?! (?:\w+ )?(?:{_THING}|whole thing|above|noise|last
    |previous|i )\b)(?! i\b)""",
    r"""\bnow (?:i|we|it|they) (?:\w+ )?(?:get|gets|see|sees|have|has|says|need|needs|can't|shows
    |fails?|asks?)\b|\bnow (?:the|another|a new|a different)\b|\bcancel (?:everything|all|our|my
    |the)\b|\byou (?:should|must|said|told|promised|closed)\b|\b(?:not so fast|hold on
    |on second thought)\b|\bdon't (?:close|archive|resolve|drop)\b|\bthen (?:black|it|nothing|again
    |the|blank|error|crash)\w*\b|\b(?:found|saw|got) (?:an?|another|more) (?:\w+ )?(?:bug|error
    |problem|issue|typo|glitch)\b""",
)
_PARTS = re.compile(r"[,;.!:()\n]+\s*|\s+[-–—]+\s+|\s+(?:and|so)\s+", re.IGNORECASE)  # noqa: RUF001
_PAST = any_of(
    r"""\b(?:was|were|had|did|didn't|wasn't|hadn't|weren't|looked|typed|used|my|our own|user|i'd
    |forgot|mixed|pressed|clicked|sorry|apologies|turns out|us|missed)\b"""
)


def is_over(text: str) -> bool:
    """Whether a cleaned text says that its writer wants nothing any more, and nothing else."""
    said = text.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").strip()
    if not said or len(said) > _LONGEST_OVER:
        return False
    if languages.is_over(said):
        return True
    if _NOT_OVER.search(said) or _OVER.search(said) is None:
        return False
    return not any(_goes_on(part) for part in _PARTS.split(said) if part.strip())


def _goes_on(part: str) -> bool:
    """Whether a part of what says that it is over wants something all the same."""
    if is_small_talk(part) or is_acknowledgement(part) or smalltalk.is_talk(part):
        return False
    if _OVER.search(part):
        return questions.is_question(part)
    left = troubles.without_relief(part)
    return (
        questions.is_question(part)
        or wishes.wishes(part)
        or (troubles.reports(left) and not _PAST.search(part))
    )


# --- a person, please ---------------------------------------------------------------------------

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
