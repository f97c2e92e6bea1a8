"""Tells a question, with or without its mark, from what only looks like one."""

from __future__ import annotations

from bot.core.intent.patterns import ASKING_WORD, AUXILIARY, BREAK, LEAD, SUBJECT, any_of

_WISHED = r"(?:great|good|nice|lovely|wonderful|safe|fun|pleasant|blast|amazing|relaxing|fantastic)"
_STATE = (  # *Is now fine*, *are all good*: what was left out before it is a subject
    r"(?:not|now|back|on|in|at|up|done|fine|good|great|ok|okay|also|still|just|already|all|so|very"
    r"|working|live|solved|fixed|resolved|sorted|gone|there|here|well|running|coming|going|happy"
    r"|open|as)"
)

_QUESTION = any_of(
    # Its mark, in any script.
    r"[?？؟⁇](?:\s|$|[!?？)\"\]*_/])",  # noqa: RUF001
    # It begins as questions do. *When* and *which* also begin what is told.
    rf"""{LEAD}(?:how|what|where|why|who|whose|whom|whats|hows|wheres|whos)\b
    (?! (?:an? |knows\b|ever\b|cares\b|needs\b|(?:we|i|you|they) (?:did|do) it\b))
    (?! (?:nice|cool|great|lovely|kind|sweet|funny|awesome|good|wonderful|exciting|fast|quick
    |thoughtful|fun|cute|clever|neat)\b(?!.*\b{AUXILIARY}\b))""",
    rf"""{LEAD}(?:which|when) (?:\w+ ){{0,3}}?{AUXILIARY}\b
    (?! (?:great|good|nice|fine|perfect|super|why|what|how)\b)""",
    rf"{LEAD}(?:which (?:one|of|\w+s?)|in which \w+|since when|until when|by when|how come) \w+",
    # A verb before its subject.
    rf"""{LEAD}(?!(?:has|have|had|was
    |were) an?\b){AUXILIARY} {SUBJECT}\b(?! {_WISHED}\b)(?! (?:good|great|nice|lovely) )""",
    rf"{LEAD}(?:can|could|does|do|will|would|should|may|shall) "
    r"(?!(?:be|do|not|have|try|check|keep|also|let|get|report|look|ask|test|see)\b)"
    r"(?!\w+ (?:it|that|this|them|you|back|on|off|up|the|an?|my|our|your|some)\b)\w+ \w+",
    rf"{LEAD}(?:is|are) (?!{_STATE}\b)\w+ \w+",
    rf"""{BREAK}(?:can|could|would|do|does|did|will|is|are|should|may|has|have) {SUBJECT}\b
    (?! (?:to|more|fun|[\w-]+ (?:day|week|weekend|one|evening|time|rest|trip))\b)
    (?! {_WISHED}\b)""",
    rf"{BREAK}(?:can|could|does|do|will|should) (?:the|that|this|my|our|your|an?) \w+",
    # A question inside.
    rf"\b{ASKING_WORD} (?:\w+ ){{0,3}}?{AUXILIARY} (?!there\W*$){SUBJECT}\b",
    rf"""{BREAK}{ASKING_WORD} (?:\w+ ){{0,2}}?(?:is|are|does|do|can|could|should|will|would|counts?
    |costs?|happens?|takes?|goes|works?|has|have)\b
    (?! (?:great|good|nice|why|what|how|perfect|cool|exactly)\b)""",
    r"""(?<!know)(?<!knows)(?<!learned)(?<!learnt)(?<!showed)(?<!figured)(?<!that\x27s)(?<!thats)
    (?<!see)\s(?:how
    |where|what|whom?|which \w+) to \w+""",
    r"\b(?:any|some)(?:one|body) (?:know|knows|have|has|seen|got|tried|able|else)\b",
    r"""\b(?:any|some) (?:ideas?|advice|suggestions?|pointers?|clue|workarounds?|chance|way|plans?
    |(?:news|updates?|word|eta) (?:on|about|when|for|from))\b""",
    r"""\b(?:wonder(?:ing|ed)?|asks?|asking|asked|know|tell|curious|unsure|sure|check|clarify
    |confirm|understand|figure out|find out|verify) (?:me |us |you |with you )?(?:if|whether)\b""",
    rf"""\b(?:wonder(?:ing)?|asks?|asking|curious|unsure|not sure|no idea|no clue|unclear
    |don't know|do not know|dunno|can't see|can't tell|can't find(?: out)?|need to know
    |want to (?:know|understand|see)|like to (?:know|understand|see)|tell (?:me|us)|let (?:me
    |us) know|explain|interested|figure out
    |confused) (?:about |on |as to |by |to \w+ )?{ASKING_WORD}\b(?! (?:it|this|that) goes\b)""",
    r"""[,;]\s*(?:and )?(?:how|where|why|who)\b(?! knows\b)
    |(?<!me\s)(?<!us\s)(?<!out\s)(?<!know\s)\b(?:how|why|where|how much|what now)\W*$""",
    r"""(?<!know)\s(?:how (?:many|much|long|often|soon|big|far)|how exactly)\b|\b(?:what
    |how) about\b""",
    rf"{LEAD}(?:what|where|who|how|when|why)'s\b (?!(?:great|nice|more|left is)\b)\w+",
    r"\b(?:is|are|was) (?:it|there|this|that) (?:possible|any|a way|normal|an? \w+ (?:for|to))\b",
    r"""\bpossible\W*$|\bor (?:not|no)\W*$|\b(?:right|correct|isn't it|is it|are you|do you
    |can i)\W*\?""",
    r"\b(?:is|are) (?:when|where|how|who|what|which)\b(?: (?:exactly|now))?\W*$",
    rf"""{LEAD}(?:u|you|ya|you guys|y'all|u guys) (?:got|have|do|offer|sell|take|ship|accept
    |support) (?:an?|any)\b""",
    rf"""{LEAD}any(?:thing|where|one|body|time)? (?:news|updates?|word|progress|eta|luck|(?:we|i
    |you) \w+|else)\b""",
    rf"""{LEAD}any (?!(?:of|way|day|time|minute|moment)\b)\w+ (?:\w+ )?(?:for|on|in|from|with|to|at
    |left|available|you|we)\b""",
    r"^\W*(?:and|but|or|so|then) (?:if|when) \w+|^\W*what if\b",
    r"^\W*(?:another|one more|a|one|quick)?\s*question (?:about|on|regarding|re)\b",
    r"""\b(?:have|got|had) (?:an?|another|the same|some|two|a few) (?:\w+ )?(?:questions?|inquiry
    |query)\b""",
)

_FOOD = (
    r"(?:lunch|coffee|tacos?|pizza|beers?|cake|donuts?|doughnuts?|breakfast|burgers?|sushi|ramen"
    r"|curry|thai|burritos?|kebabs?|sandwich(?:es)?|bagels?|drinks|pints?|noodles|falafel|salad"
    r"|indian|pho)"
)
_TO_NOBODY = any_of(
    r"""^\W*who (?:took|stole|ate|drank|finished|left|nicked|forgot) (?:my|the|their|his|her|all)\b
    |^\W*(?:(?:the )?(?:pub|gym|karaoke|bowling|movies?|movie night|board games|drinks|party
    |bbq)) ?(?:later|tonight|tomorrow|anyone|after work|on \w+day|this \w+day)?\W*\?\W*$""",
    # How are you, and what is not meant to be answered.
    r"""^\W*(?:(?:and|so|hey|hi|hello|all|guys|folks)\W+)*(?:how(?:'s| (?:are|r|is|was
    |were)) (?:you|u|ya|things|everyone|everybody|it going|all|y'all|life|(?:your|ur|the
    |everyone's) (?:day|week|weekend|morning|holidays?|vacation|trip|weather|\w+day))
    |how (?:do you do|goes it)|what's (?:up|new|cooking|the vibe)|sup)\b[^?]{0,40}\??\W*$""",
    r"""^\W*(?:guess what|you know what|who knew|why not|how come not|isn't (?:it|that|this) \w+
    |right|ok(?:ay)?|really|seriously|is it \w+day yet|are we there yet|what a \w+|how \w+ is that
    |who (?:else )?(?:did|does) that|what could go wrong)\W*$""",
    # Among themselves: who comes along, what there is to eat, when they meet.
    r"\bwho(?:'s|se| is| wants?| else is)? (?:in|up|joining|hungry|coming|around)\b(?! charge)",
    r"""\b(?:shall|should) we (?:grab|do|have|get|go|meet|call|jump|say|start|move|push|reschedule
    |order)\b[^?]{0,40}\b(?:lunch|coffee|beer|drinks?|tomorrow|call|meeting|\w+day|later|instead|pm
    |am|\d)\b""",
    rf"""\b(?:anyone|anybody|who(?:'s| wants)?|shall we|fancy|up for
    |time for)\b[^?]{{0,20}}\b{_FOOD}\b""",
    rf"""^\W*(?:\w+ ){{0,2}}{_FOOD} or (?:\w+ ){{0,2}}\w+(?: (?:today|tonight|then|later
    |for \w+))?\W*$""",
    rf"^\W*(?:\w+ ){{0,2}}\w+ or {_FOOD}(?: (?:today|tonight|then|later|for \w+))?\W*$",
    rf"^\W*{_FOOD}(?: (?:anyone|anybody|today|time|at (?:\d+\S*|noon)|o'clock|now|then))*\W*\?\W*$",
    r"""\b(?:can|could|do) (?:you|y'all|everyone|anyone) (?:all |guys )?(?:hear|see) (?:me|us
    |my screen)\b|\b(?:am i|are we) (?:audible|live|on mute|late)\b""",
    r"""^\W*(?:and |so )?did (?:you|everyone|y'all) (?:all |guys )?(?:have|get
    |enjoy) (?:an? |the |your |some )?(?:\w+ )?(?:weekend|trip|holidays?|vacation|time off|sun|rest
    |break|evening|party)\b""",
    r"\b(?:see|seeing|seen|watching|catch|watch|saw) (?:the|that) (?:game|match|final|race|show)\b",
)


def is_question(said: str) -> bool:
    """Whether a sentence asks, whatever its end."""
    return _QUESTION.search(said) is not None


def is_to_nobody(said: str) -> bool:
    """Whether a question is talk: how people are, who comes for lunch."""
    return _TO_NOBODY.search(said) is not None
