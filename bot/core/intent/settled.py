"""The signs that a matter is over: solved, dropped, withdrawn, wanted no more."""

from __future__ import annotations

import re

from bot.core.intent.patterns import any_of

_LEAD = (
    r"^\W*(?:(?:ok(?:ay)?|ah+|oh+|wait|edit|update|nm|yes|yep|yay|great|good news|perfect|cool|hi"
    r"|hey|please|pls|sorry|no|well|actually|hm+|so|and|just|all|apologies|argh|doh|d'oh|lol|haha+"
    r"|thanks|thank you|thx|cheers|guys|team|folks|everyone|fyi|whoops|oops|phew|never ?mind|nvm"
    r"|but|then|already|finally|now|we|i|i've|we've|have|literally|you can|feel free to|abort"
    r"|no (?:worries|problem|rush|stress)|e|i see|right|aha+|okay|yup"
    r"|hooray)\b[\s,.!:;\u2013\u2014-]*)*"
)
THING = (
    r"(?:question|problem|issue|thing|one|request|ticket|post|message|thread|case|topic|matter"
    r"|point|query|ask|q|msg|note)"
)
_IT = rf"(?:it|this|that|these|them|everything|(?:the|my|our|this|that) (?:\w+ )?{THING})"
DONE = (
    r"(?:solved|resolved|fixed|sorted(?: out)?|settled|handled|done|dealt with|figured out"
    r"|cleared up|clarified|taken care of|closed|answered|cracked|clear|moot|obsolete|superfluous"
    r"|redundant|finished|withdrawn|repaired|in order|off the table|solvd|fixt)"
)
_NEVERMIND = r"(?:never ?mind|nvm|nvrmi?n?d|nm)"
_DROPS = (  # what one does with a matter that is none any more
    r"(?:scratch|forget|disregard|ignore|scrap|drop|skip|leave|strike|cross|tick|take|cancel"
    r"|retract|withdraw|close|archive|resolve|delete)"
)
_BY_THEMSELVES = (
    r"(?:in(?:-house|ternally)|by (?:phone|mail|myself|ourselves|itself|themselves|hand)|ourselves"
    r"|myself|among(?:st)? (?:us|ourselves)|on (?:our|my|its|their) own|in the (?:meantime|end)"
    r"|meanwhile|by now|this morning|today|yesterday)"
)
_HELPED = (
    r"(?:(?:helped|answered|explained|sorted|solved|fixed|did)(?: (?:me|us|it|that|this|out))*"
    r"|knew(?: how| where)?|(?:showed|told|gave|sent|pointed) (?:me|us|it to (?:me|us))(?: (?:out"
    r"|how|where|the|already|to|now|what)\b)?|(?:had|has|found|gave|sent) (?:it|that|them|one"
    r"|the \w+|an answer|the right \w+)|got (?:me|us) (?:there|sorted|in))"
)

PARTS = re.compile(r"[,;.!:()\n]+\s*|\s+[-\u2013\u2014]+\s+|\s+(?:and|so)\s+", re.IGNORECASE)
"""Where one part of closing words ends and the next begins."""

_END = r"(?=\W*(?:$|[,.!;)]|th(?:an|n?)[kx]|cheers|now\b|again\b|lol))"

OVER = any_of(
    # A matter that is none any more; what was asked about is in order.
    rf"""\b(?:{_IT}|{THING}|all|everything|ours|(?:our|my) \w+(?: one)?)(?: one)?(?:'s
    | is| are| was| has| has been|'s been| have been| got| has become| is now)
    (?: (?:now|already|just|been|all|hereby|thereby|since|therefore))* {DONE}\b
    |{_LEAD}(?:has been |was |got |been |is |all )?(?:{DONE}|decided)(?: by (?:our|my|a|the) \w+)?
    (?: {_BY_THEMSELVES})*(?: {_BY_THEMSELVES}| again| now| then)?\W*(?:$|[,.!;)]|th(?:an|n?)[kx])
    |\b(?:question|issue|problem|matter) (?:has |have )?(?:answered|solved|resolved|settled
    |finished) (?:itself|themselves)\b|\b(?:consider|regard|treat|see) (?:it|this|that|(?:the|this
    |my|our) (?:\w+
    )?{THING}) (?:as )?{DONE}\b""",
    rf"""\b(?:i|we)(?:'d| would)? (?:like to |want to |hereby |wish to )?(?:withdraw|retract
    |take back
    |cancel) (?:it|this|that|(?:my|our|the) (?:\w+ )?{THING})\b
    |\b(?:earlier|previous|last|above) (?:message|mail|e-?mail|question|request|note|post)\W*$""",
    rf"""(?:{_LEAD}|\b(?:you|u)(?: guys| all| folks)? (?:can|may|could) (?:\w+ )?){_DROPS} (?:{_IT}
    |this one)(?: (?:off|out|from|down))?(?: (?:of|from))?(?: (?:your|the) list)?
    (?: please| pls)?\W*(?:$|[,.!;])|\b(?:come|comes|be) off the list\b
    |\b(?:can|may|could) (?:stop looking|stand down)\b(?! (?:at|for)\b)|{_LEAD}stand down\b""",
    # One looked in the wrong place.
    r"""^\W*(?:(?:ah+|oh|ok|sorry|wait|nvm|lol|i'm \w+)[\s,]+)+(?:it |it's |that |they )?(?:is |was
    |are |were |'s )?(?:stands|says so|written|printed|listed|right (?:there|here|in front)|there
    )\b[^?]{0,40}$
    |^\W*(?:(?:ah+|oh|ok|sorry|wait|nvm|lol)[\s,]+)*(?:it )?(?:stands|is|was|were) (?:printed
    |written |listed )?(?:in|on|under) (?:my|the|our|your) (?:\w+ )?(?:spam|junk|label|manual
    |docs?|faq|page|ticket|menu|settings?|box|back|list|e?mail|newsletter|website|site|footer
    |header|brochure|leaflet|contract|drawer)\b|\b(?:found|was|were|is) in (?:my |the
    )?(?:spam|junk)\b|\b(?:i'm|i am|am) (?:so |such )?(?:being |an? )?(?:blind|silly|dumb|idiot
    |stupid
    |fool|dummy)\b|\bsilly me\b|\bmy own (?:stupidity|fault|mistake)\b|^\W*d'?oh\b|\bour fault
    |\ball ours\b""",
    # It went or came by itself.
    rf"""\b(?:it|they|that|everything|and)(?:'s| has| have| is)? ?(?:just |all |finally |now
    )?(?:gone|came|come|landed|arrived|started|went|works?|runs?|recovered|fixed)(?: (?:back|away|in
    |again|up))? (?:(?:all )?by (?:itself|themselves)|on (?:its|their) own|itself|in the end
    |after all
    |just now)\b|\b(?:has|have|'s) (?:just |finally )?come (?:in|through)\b|{_LEAD}gone (?:now
    |away)\b
    |\b(?:error|issue|problem|bug|message|warning)(?:'s| is| has)? ?(?:now |since |just
    )?(?:gone|disappeared|vanished)\b|\bback in business\b|\b(?:restart|reboot|reload|refresh|update
    |reinstall)\w* (?:did it|helped|fixed|solved|worked)\b|\bafter an? \w+ (?:all|everything|it
    )(?:'s| is)? ?(?:fine|well|good|works?|ok)\b|^\W*there it is\b|^\W*(?:and )?here it is\b""",
    # It is not wanted any more.
    r"""\b(?:changed (?:my|our|his|her|their) minds?|decided (?:not to|to (?:leave|stay|keep|drop
    |skip
    |do without)|otherwise|against)|(?:(?:do|does|did|will|wo)(?:n't| not)|won't|no longer)
    (?: be)? ?(?:want|need|needing|wanting|matter|require)(?:s|ed)?(?: (?:it|that|this|one|them
    |anything
    |an answer|your help|the \w+))?(?: (?:any ?more|any longer|now|after all|again))
    |no longer (?:want|need|require)\w* (?:it|that|this|one)|(?:won't|will not) (?:be needing
    |need) (?:it
    |that|this)(?=\W*$)|(?:not|isn't) (?:so )?(?:important|urgent|necessary|needed|relevant)
    (?: (?:any ?more|any longer|after all|now))|no longer on\W*$|no matter\W*(?:$|th)
    |not important\W*$
    |(?:called|call) (?:it |the (?:whole )?\w+ )?off|cancelled the (?:whole )?\w+(?: \w+)?\W*$
    |(?:backed|dropped|pulled) out|went elsewhere|(?:(?:can|could|will|we'll|i'll) (?:manage|do|live
    |cope)|managed?) without|said no\b|will use \w+ instead|(?:it's|is) fine,? (?:we|i)(?:'ll
    | will))""",
    rf"""\b(?:did|done|do) (?:(?:it|that|this) )?(?:myself|ourselves)\b|{_LEAD}managed(?: it| by
    (?: myself| ourselves))?\W*(?:$|[,.!;]|th)|{_NEVERMIND}\W*$
    |\b(?:beat|was faster than) you (?:to it)?\b|\b(?:someone|somebody|an? \w+|my \w+
    |our (?:\w+ )?\w+
    |\w+) (?:in|at|from|on) (?:my|our|the|work)(?: \w+)? (?:already |just )?(?:knew|had|found|told
    |helped
    |explained|answered)\b|\b(?:my|our|an?|the) (?:\w+ )?\w+ (?:already )?(?:knew|told me
    |told us)(?: (?:the
    |it|how|that|already|where|answer|solution))*{_END}|\b(?:forbids?|forbade) it\b""",
    # That is the one.
    r"""\b(?:that|this|it)(?:'s| is| was) (?:exactly )?(?:it|the one|the answer|all i wanted)\b
    (?=\W*(?:$|[,.!;]|th))|\bexactly what (?:i|we) (?:was|were|am|are|had been)? ?(?:looking
    |searching
    |after|needed|wanted|meant)\b|^\W*(?:it )?(?:wrks|werks|wroks|work|wokrs) (?:now|again)\b""",
    # What was waited for came about.
    rf"""{_LEAD}(?:now )?(?:(?:it|they|he|she|i|we|that|this|everything|(?:the|my|our
    |your) (?:\w+ )?\w+)\b)?(?: *(?:'s|'ve| is| are| was| were| has| have| had| got| could| can
    | do))?(?: (?:just|now|already|finally
    |all|been|since|eventually))* *(?:arrived|appeared|recovered|received|landed|delivered
    |got there|got
    through|(?:log(?:ged)? in|open(?:s|ed)?|load(?:s|ed)?|prints?(?:ed)?|runs?|sees? it|show(?:s
    |ing|n)?
    |syncs?|sends?|play(?:s|ing)?|works?|working|functional|have it|has it
    |able to \w+)(?= (?:\w+ ){{0,2}}?
    (?:now|again|after all|all of a sudden|at last|since)))(?: (?:it|them|now|again|already|today
    |yesterday|overnight|after all|at last|this (?:morning|afternoon)|all of a sudden|in the end
    |eventually|a (?:minute|moment) ago|by (?:mail|post)|safely|here))*\W*(?:$|[,.!;])""",
    # One's own slip.
    rf"""{_LEAD}(?:i |we )?(?:had |have |'ve )?(?:overlooked|missed|misread|mistyped|mixed up
    |misunderstood|forg(?:otten|ot) to(?! (?:say|mention|add|tell|ask|include|attach|note|write|give
    |send|point)\b)|had the wrong \w+ (?:selected|open|set|chosen|active
    |in mind)|was (?:just )?being|wasn't (?:looking
    |reading)) ?\w*(?: \w+){{0,4}}{_END}|\b(?:my|our) (?:own )?(?:fault|mistake|bad|error
    |oversight)\b
    |\bit was there (?:all along|the whole time)\b|\bwas (?:just )?me being\b""",
    rf"""^\W*(?:\w+ )?(?:mystery|question|problem|issue|case|matter|request|ticket
    |riddle) (?:is |was
    )?{DONE}\W*(?:$|[,.!;])|\bmark (?:this |it |that )?(?:as )?(?:done|resolved|solved|closed
    |complete)\b|\b(?:let's|we can|we could) (?:now )?close (?:it|this|the \w+)\b|\b(?:good
    |ready) to
    go\b|\ball systems go\b|\bno (?:issue|problem) (?:any ?more|any longer)\b""",
    r"""\b(?:don't|do not|need not|needn't|no need to|pay no)\b(?: \w+){0,3} (?:trouble|time|effort
    |attention|heed|reply|answer|respond)\b|^\W*(?:please )?pay no (?:attention|heed)\b
    |(?:^|, ?)\W*(?:please |pls |so )?(?:ignore|disregard)(?: please)?\W*(?:$|[,.!;])
    |\b(?:you|u) (?:may|can) (?:now )?(?:close|cross|tick|strike|drop) (?:this|it)(?: off)?\W*(?:$
    |[,.!;])""",
    r"""\b(?:we|i)(?:'ll| will)? (?:stay|stick|settled?|make do|continue|carry on) (?:with|for|to
    |on)\b
    |\b(?:we|i)(?:'ll| will)? use (?:the|our|an?|my) (?:\w+ ){1,2}instead\b|\b(?:project|trip|order
    |event
    |fair|plan|party|deal|meeting|campaign|wedding|tour|visit|concert|course|class
    |workshop)s? (?:is|was|has been|got) (?:now )?(?:cancelled|canceled
    |stopped|called off|postponed|dropped|off)\b|\bi take (?:it|my \w+) back\b|\b(?:we|they
    |i) changed (?:our|the|their|my) plans?\W*$
    |\b(?:client|customer|patient|they|she|he) (?:has |have )?(?:went|gone|chose|took
    |picked) (?:with |for )?
    (?: ?someone else|somebody else|another|elsewhere)\b|\bwe had an? (?:typo|filter
    |bug of our own)\W*$|\bwrong alarm\b
    |^\W*(?:it )?(?:just )?came (?:in|through)\b[^?]{0,20}$
    |\b(?:someone|somebody) had (?:un)?\w+ed the \w+|\bcolleague (?:\w+ )?(?:helped|showed|knew
    |told)\b
    |\b(?-i:[A-Z])\w+ (?:has |just )?(?:explained|showed|sent|found) (?:it|that|me|us)(?: to (?:me
    |us))?\b""",
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
    |typo)\b)\w+(?=\W*(?:$|[,.!;)]|th(?:an|n?)[kx]|now\b|in\b|on\b|under\b|at\b|right\b|for it))
    |\bwork(?:ed|ing)? around it\b|\bgot it to (?:run|work|go|load|start)\b""",
    # It was us.
    r"""\b(?:error|mistake|typo|issue|problem|fault|bug|misconfig\w*) (?:was )?(?:all )?on (?:our
    |my) (?:own )?(?:side|end|part)\b|\bturned out to be\b|\b(?:it|that) was (?:just |only )?(?:me
    |us)\b""",
    r"""\b(?:i|we) (?:(?:was|were) (?:logged in|on|in|at|using|looking|reading|typing|pressing)
    |looked
    |clicked|used|typed|read|opened|picked|mixed|misread|pressed) (?:\w+ ){0,4}(?:wrong|old
    |other|outdated|up)\b""",
    # I can go on.
    rf"""\b(?:i|we|he|she|they|everyone|everybody) can (?:\w+ ){{0,3}}(?:now|again)\b|\b(?:shows?
    |showed|turned|pops|popped) up(?: (?:now|again|there))?{_END}|^\W*(?:(?:ah|ok|oh|and|the|my|our
    |your|it|nvm|sorry)[\s,]+)*\w* ?(?:just |finally |now )?(?:came|arrived|landed|loads
    |updated)(?: (?:through|in|now|today))?{_END}|{_LEAD}(?:received|downloaded|opened)\s+(?:it
    |them){_END}|{_LEAD}(?:got|received|downloaded|have|opened) (?:(?:the|my|our|your) (?!(?:same
    |wrong|error)\b)(?:\w+ )?\w+)(?: now)?{_END}|\b(?:he|she|they
    |\w+) (?:has |have |just |already )?(?:found|fixed|solved|sorted|resolved|answered) (?:it|that
    |this)\b|\b(?:he|she|they) (?:just |already )?(?:knew|answered|helped){_END}
    |\bgot (?:some )?help from\b|\b(?:he|she|they)(?:'s|'re| is| are) (?:back )?in now\b|\b(?:he
    |she|they|everyone) got (?:it|the|her|his|their) ?\w*{_END}|\b(?:my colleague
    |someone) (?:just |already )?answered\b""",
    r"""\b(?:that|which|this)(?:'s| is| was) (?:exactly |all |just )?what (?:i|we) (?:needed|wanted
    |was after|were after|was looking for|were looking for)\b|^\W*(?:perfect|great|ok
    |yes)?\W*exactly what (?:i|we) (?:needed|wanted)\b|\b(?:that|this) answers (?:it|(?:my|our|the
    |this) (?:\w+ )?question)s?\b|\bquestion answered\b|\bcase closed\b|\bjust needed (?:a|an|to)\b
    |\byou (?:don't|do not) (?:have|need) to (?:answer|reply|do anything|look|bother)\b
    |\bnot an? \w+ after all\b|\b(?:it|that|this) was (?:just |only |all )?(?:an?|the|our
    |my) (?:\w+ )?(?:cache|typo|firewall|vpn|proxy|extension|plug-?in|ad ?blocker|browser|network
    |wifi|cookies?|permissions?|filter|settings?|config\w*|cron \w+|script|autocorrect
    |caps lock)\b""",
    rf"""\b(?:that's|that is|that was) all(?: (?:i|we) (?:needed|wanted))?{_END}|{_LEAD}(?:close
    |closing|closed|can be closed)(?: (?:please|pls|now|then|it))*\W*$|\b(?:the|my) (?:missing
    |lost) \w+ (?:was|were) in\b""",
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
    |please|pls|one\W*$))|(?:this|that|the|my) (?:\w+ )?{THING})\b(?! (?:account|plan|subscription
    |order)\b)""",
    rf"{_LEAD}(?:disregard|ignore)\W*$",
    rf"""\b(?:you|u) (?:can|may|could) (?:now |please |just |safely )*(?:close|ignore|disregard
    |drop|forget|skip|archive|resolve) (?:about )?{_IT}\b|\b{_IT} (?:can|may
    |could) (?:now )?be (?:closed|ignored|dropped|archived|disregarded|skipped)\b""",
    rf"""\b(?:don't|do not|no need to|needn't|no reason to) (?:bother|worry(?: about {_IT})?
    |trouble yoursel(?:f|ves)|look(?: (?:into|at) {_IT})?|reply|answer|respond|do anything
    |follow up|investigate|waste your time)\b""",
    r"""\b(?:no longer|not) (?:needed|relevant|necessary|required|an issue|a problem|applicable
    |an option|interested|a thing)\b(?: (?:any ?more|now|after all))?|\b(?:don't|do not
    |no longer) need (?:it|this|that|an answer|help|anything|you to)\b""",
    r"""\b(?:no (?:further |more )?(?:action|help|reply|answer|response|need) (?:is )?(?:needed
    |required|necessary|any ?more)|no need(?: (?:any ?more|now|then))?\W*$
    |nothing (?:more |else )?(?:to do|needed|required)(?: (?:here|from you|for you)|(?=\W*$))
    |false alarm(?! (?:rates?|counts?|reports?|rule)\b)|my (?:mistake|bad|fault|own fault)
    |user error|pebkac|operator error|layer 8|(?:was
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
    |where|now|today|in the end|instead|on \w+|what \w+))?\W*(?:$|[,.!;)]|th(?:an|n?)[kx])""",
    # It is well.
    rf"""\b{_IT}(?:'s| is| has| was| got| are|'ve
    | have)? (?:now |all |already |been |just |since |finally |all been |got )*(?:{DONE}
    |(?:ok(?:ay)?|fine|good|well) (?:now|again)|solved (?:itself|themselves)|resolved (?:itself
    |themselves)|fixed (?:itself|themselves)
    |working|works|loads|arrived|came|showed up|turned up|went (?:away
    |through))\b(?! (?:for (?:some|others)|in (?:chrome|firefox|safari)|out wrong|back))""",
    rf"""\b{_IT}(?:'s| is|'re| are) (?:\w+ )?(?:back|up|online|live|there
    |here)\b(?! (?:again )?(?:to (?:broken|failing)|hold|fire))""",
    rf"""{_LEAD}(?:is |are |has been |been |got )?{DONE}(?: by (?:our|my|a|the)\b| (?:myself
    |ourselves|here|now|already|then|itself)\b| *(?:[!.,;)]|$))""",
    r"""\b(?:all|everything|we|i|things|that part)(?:'s| is|'re| are|'m| am)? (?:all )?(?:good|fine
    |sorted|set|ok(?:ay)?|working|works|clear|solved|resolved|done(?: here)?|well|back|up
    |covered)\b(?: (?:now|again|here|then|to go|for now|on (?:my|our) (?:side|end)))?(?=\W*(?:$
    |[,.!;]|th(?:an|n?)[kx]))""",
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
