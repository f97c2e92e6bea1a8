"""Tells talk: thanks, praise, farewells, laughter, lunch, agendas, the wrong channel."""

from __future__ import annotations

import re

from bot.core.intent import ownday, troubles, wishes
from bot.core.intent.patterns import any_of, has_any, word_set, words

# --- what people exclaim: a whole message of these, or of these and little else, is talk ---------

_OH = (
    r"(?:(?:l+o+)+l+|lmf?ao+|rofl|(?:m?wa)?ha(?:ha)*h*|he(?:he)+h?|hihi|x+d+|omg|omfg|wow+|who?a+"
    r"|ya+y+|woo+(?:hoo+|t)?|nice+|legends?|hero(?:es)?|rockstars?|genius|bravo|kudos|cheers|amen"
    r"|true|truth|facts|this|same|mood|noice|sweet|dope|ace|magic|bingo|voil[aà]|ta+da+|phew+|ouch"
    r"|oof|ugh|yikes|aw+|o+h+|a+h+a*|hm+|mm+|uh|um+|yep+|ya?|yup+|yeah+|nope|nah|roger(?: that)?"
    r"|copy that|10-4|ack(?:ed)?|affirmative|aye|k+|okey|oki|okie|okey-?dokey|alrighty"
    r"|(?:a|all)right(?:y|io)?|right(?:o|io|y)(?:-ho)?|aight|bet|word|ty(?:sm|vm)?|th?x+|thank?s+"
    r"|thank ?(?:you|u)|tnx|np|yw|gg|wp|fair(?: (?:enough|point|do'?s))?|makes? (?:\w+ )?sense"
    r"|sounds? (?:good|great|fine|fun|fair|like a plan|about right)|will do|(?:duly "
    r"|well )?(?:noted"
    r"|understood|received|taken)|got ?(?:it|cha|you|ya)|point taken|say no more|crystal clear"
    r"|no (?:rush|stress|worries|problemo?|prob|biggie)|all good|my pleasure|you too|likewise"
    r"|much obliged|not bad|ok(?:ay)?|cool|sure(?: thing)?|absolutely|totally|exactly|indeed|agreed"
    r"|precisely|definitely|certainly|perfect|great|awesome|lovely|splendid|excellent|brilliant"
    r"|super|fab|fabulous|marvell?ous|wonderful|amazing|fantastic|impressive|slick|pretty|ta|til"
    r"|tbh|ngl|imo|fwiw|brb|afk|bbl|gtg|ttyl|bless|chapeau|touché|respect|goals|iconic|well|right"
    r"|good|fine|yes|no|and|but|so|lgtm|neat|big w|plot twist|knock knock|rip|clear|dead|deceased)"
)
_WHO = (
    r"(?:that|this|it|the|you|u|guys|folks|all|everyone|everybody|y'all|gif|meme|joke|one|team|man"
    r"|mate|dude|bro|girl|boss|then|thanks|now|too|again|there|here|with|w|by|for|me|us|from|our"
    r"|my|side|end|tracks|checks|out|works?|is|was|were|so|very|really|seriously|honestly|actually"
    r"|just|all|right|on|to|know|hear|see|i|we|are|am|feel|said|say|stuff|lot|of|many|first)"
)
_ONLY = any_of(rf"^\W*(?:{_OH}\b\W*){{1,6}}(?:{_WHO}\b\W*){{0,5}}$")
_LAUGHS = any_of(r"^\W*(?:(?:l+o+)+l+|lmf?ao+|rofl|(?:m?wa)?ha(?:ha)+h*|he(?:he)+h?|x+d+)\b")

# --- what opens talk, whatever follows that asks for nothing -------------------------------------

_AH = (
    r"(?:(?:ok(?:ay)?|super|great|perfect|wow|really|so|and|ah+|oh|well|cool|awesome|again|nice|hey"
    r"|hi|hello|all|dear \w+|yes|then|right|alright|anyway|lol|haha+|just|but|sorry)[\s,!.]+)*"
)
_SAID = (  # *I just wanted to say …*
    r"(?:(?:i|we)(?: (?:just|really|also|only|simply|quickly))*(?:'d like| would like| want(?:ed)?"
    r"| wish| have| must| need| gotta| am here)? (?:to )?(?:also |just |quickly )?(?:say"
    r"(?: an? (?:\w+ )?)?|express|send|give|offer)? ?|(?:just )?(?:wanted|wanting|want) to (?:say"
    r" )?)?"
)
_MANY = (
    r"(?:(?:many|much|big|huge|massive|an?|million|thousand|tons? of|heaps of|lots of|sincere|warm"
    r"|heartfelt|special|quick|public|with|endless|all|my|our|so|mil|mille|very|extremely|truly"
    r"|really|deeply|we're|we are|i am|i'm|most|am|are|you have|eternal|express|deepest"
    r"|sincerest) )*"
)
_THANKS = (
    rf"{_AH}{_SAID}{_MANY}(?:thanks+(?! to your)|thank(?:ing)? ?(?:you|u|y'all|the|everyone"
    rf"|everybody|all|each"
    r"|(?-i:[A-Z])\w+)?|thankyou|thx+|thnx|tnx|tysm|ty|ta|kudos|props|shout-? ?out|hats off"
    r"|grateful|thankful|gratitude|appreciation|obliged|appreciated?|respect to|love to|hugs"
    r"|compliments|cheers|bravo|chapeau)\b"
)
_WISH = (
    rf"{_AH}{_SAID}{_MANY}(?:congrat(?:s|z|ulations)|(?:best|good|warm(?:est)?|kind|season's)"
    r" (?:wishes|greetings|regards)|greetings|get well|speedy recovery|condolences|rest in peace"
    r"|rip"
    r"|happy (?!with|to|that|if)\w+(?: \w+)?|merry|eid|welcome (?:to|aboard|back|everyone|all"
    r"|on board|(?-i:[A-Z])\w+)|well done|good (?:job|work|luck)"
    r"|great (?:job|work)|nice (?:job|work)|(?:please|let's|let us|do) (?:all )?(?:join me in"
    r"|give .{0,20}(?:welcome|hand|applause|round)|welcome|congratulate|a warm)"
    r"|round of applause)\b"
)
_WISHED = any_of(
    r"""\bwish(?:es|ing)? (?:you|u|him|her|them|me|us|everybody|everyone|all|y'all|(?-i:[A-Z])\w+)
    (?: (?:all|both|guys))?(?: of you)?(?: (?:an?|the|all|much|lots|good|happy|every|well|luck|merry
    |safe|speedy)\b)"""
)
_GREETED = (  # greetings that hold nothing more
    r"(?:hi+|hey+|hello+|hiya|howdy|yo|greetings|good ?(?:morning|afternoon|evening|day)"
    r"|mornin[g']?"
    r"|evenin[g']?|g'day|gm|hola|welcome)"
)
_PART = (
    r"(?:see (?:you|ya|u)\b|bye+|goodbye|good ?night|cu\b|cya|later[sz]?\b(?! \w+ed)|take care"
    r"|(?:i'm )?(?:signing|logging|clocking) off|heading (?:out|home|off)|off (?:home|to bed|for"
    r" (?:today|now|the)|now|to (?!a\b))|(?:talk|speak|chat)(?: (?:to|with))?(?: you| u)? (?:later"
    r"|soon|tomorrow|after|on|next|in)|catch (?:you|up)|(?:un)?till? (?:tomorrow|\w+day|next|then)"
    r"|have (?:fun|an? (?:\w+ )?(?:good|great|nice|lovely|wonderful|safe|long|relaxing|restful"
    r"|super"
    r"|amazing|fab))|enjoy\b|calling it a day|out for (?:today|the)|ta-?ra|toodles|cheerio"
    r"|(?:that's|that is) (?:it|all|me)(?: done)? (?:from (?:me|us)|for (?:today|now|the)|done)"
    r"|(?:it|this) (?:was|is|has been) (?:my (?:very )?last|an? (?:\w+ )?(?:pleasure|honou?r"
    r"|joy))|it'?s been (?:an? (?:\w+ )?(?:pleasure|honou?r|joy|blast)|fun))"
)
_OPENS = any_of(
    rf"^\W*(?:{_THANKS}|{_WISH}|{_AH}{_PART})",
    r"""^\W*(?:hey |so )?any(?:one|body) (?:want my|up for|fancy|keen|wanna|in for|hungry
    |else (?:dreading|surviving|hungry|tired|freezing|melting|excited))\b""",
    r"\byou have (?:my|our) \w+ (?:thanks|gratitude)\b",
)
# What stands after it and asks all the same.
_HARD = any_of(
    r"[?？؟]",  # noqa: RUF001
    r"""\b(?:but|however|except|though|although|still|unfortunately|nevertheless|please|pls|plz
    |in advance|small thing|one (?:more )?thing|another (?:thing|question)|one question)\b""",
    r"""\b(?:can|could|would|will|do|does|is|are|did) (?:you|u|i|we|it|there|someone|somebody
    |anyone|anybody|one|the|my|our)\b|\b(?:need|want|require)s?\b(?! to (?:say|thank|express|share
    |add that)\b)|\b(?:how|where|what|why|when|which) (?:do|does|did|can|could|should|is|are|to
    |would|much|many|about)\b|\bwhere's\b|\b(?:can't|cannot|unable)\b(?! (?:wait|thank|believe
    |say|stop)\b)""",
)
_CLAUSE = re.compile(
    r"[,;:.!)\n]+\s+|\s+[-\u2013\u2014]+\s+|\s+(?:and|so)\s+(?=(?:i|we|it|the|my"
    r"|our)\b)"
)

# --- sure talk, whatever words are in it ---------------------------------------------------------

_SURE = any_of(
    r"""^\W*(?:test(?:ing|s)?|ping|pong|foo|asdf+)(?: (?:\d+|this|only|please ignore|one|two
    |three))*\W*$|^\W*(?:w?h?oops(?:ie)?)\b(?: \w+|,){0,4}\W*$""",
    r"^\W*(?:just |only )?asking for (?:a friend|(?:my|our|his|her|the|an?) [\w-]+)(?: \w+)?\W*$",
    # Not meant for here.
    r"""^\W*(?:oops|ups|sorry|sry|whoops|my bad|ignore|disregard|please ignore|pls ignore|ah|argh
    |apologies|kindly ignore)\b[^?]{0,40}\b(?:wrong|false|another|other|internal|different|mistake
    |message|that|me|last|meant|intended|above|thought)\b(?! (?:is|does|invoice|data|number|amount
    |report))[^?]{0,40}$""",
    r"""\b(?:wrong|false) (?:channel|chat|window|thread|room|person|group|slack|tab|place|convo
    |conversation|recipient|people)\b
    |\b(?:meant|intended) (?:for|to (?:post|write|send|go)) (?:\S+ )*?(?:my|our|the|channel|chat
    |thread|team|colleague|somebody|someone|else|elsewhere|internal|#\S+|random|dm)\b
    |\b(?:not|wasn't) (?:meant|intended) (?:to go|to be|for) (?:here|this|you)\b
    |\bthat was for\s+(?:our|my|the|another|a different|someone)\b
    |\b(?:cat|dog|kid|toddler|baby|son|daughter|nephew|niece|child)\b.{0,20}\b(?:keyboard|keys|phone
    |typing|typed)\b|\b(?:pocket\s+(?:typed|message|dial)|butt ?dial\w*|that was meant)\b""",
    # Away: what an automatic reply says.
    r"""\b(?:auto(?:matic|mated)?[- ]?(?:reply|response|answer)|out of (?:the )?office|on
    (?: (?:annual|parental|maternity|sick|vacation))? leave (?:from|until|till|today|next|since|for)
    |limited access to (?:my )?e?-?mail)\b|^\W*(?:i'm|i am) (?:currently |now )?(?:away|out|ooo)\b
    |^\W*ooo\b""",
    # Jokes, and what people say of themselves.
    r"""^\W*why did the \w+|^\W*(?:pov|mood|me|us|nobody|my brain)(?: (?:today|every|when|trying
    |after
    |at|looking|waiting|on)\b|\s*:)|\b(?:send help|pray for (?:us|me)
    |don't talk to me)(?: today)?\W*$|\b(?:hot|cold|freezing)(?: \w+)? in here\b
    |^\W*(?:(?:hi|hey|ok|all|hello)\W+)*back (?:from|to|at) \w+
    |\bkill(?:s|ing) me\W*$|\bi give up\W*$""",
    # Never better: *I have rarely met people this friendly*.
    r"""\b(?:rarely|seldom|never|hardly ever|not often) (?:have (?:i|we) )?(?:met|seen|had|worked
    |known|experienced|come across|been)\b[^?]*\b(?:this|so|such an?|that|as|nicer
    |better) (?:friendly
    |fast|quick|quickly|kind|good|nice|smooth|helpful|patient|well|easy|happy|impressed|team|great
    |beautiful|clear|polite|warm)\w*\W*|\bcould(?:n't| not) have (?:\w+ )+without\b""",
    # One will see, and ask at home first.
    r"""^\W*(?:(?:ok(?:ay)?|so|and|thanks|right|hm+|no|yes|but)[\s,]+)*(?:i|we|let me|let us)(?:'ll
    | will| wil| shall| have to| need to| must| should|'ve to
    | gotta)?(?: (?:first|just|quickly|also|probably|better|rather|have to|need to))* (?:discuss
    |ask|talk|check|speak|consult|clarify|sleep|think|raise|bring|digest|put)(?: (?:it|that|this
    |things
    |about it|about this|about that|up|on it))*(?: (?:over|through|with|to|at|on|by))?
    (?: (?:(?:my|our) (?!(?:board|data|server|page)\b)\w+|the (?:partners?|boss|team|board|others
    |council|headmaster|head|cfo|ceo|director)))
    \b(?! (?:\w+ )?(?:page|board is|data|server))[^?]*$|^\W*(?:ok(?:ay)?[\s,]+)?let (?:me
    |us) first\b""",
    # When it suits.
    r"""\b(?:does|would) (?:(?:\w+day|tomorrow|next|\d+\S*|noon|that|this|the|at|time|week|later
    |half|past)
    )*(?:suit|work for) (?:you|us|everyone|all|y'all)\b(?=\W*$)|^\W*you're (?:breaking up|frozen
    |on mute|muted)\b
    |\b(?:anyone|anybody|who(?:'s| is| else is)?|you(?: lot| guys| all)?|are you|we) (?:going
    |coming|meeting|attending)\b
    (?: to (?:the|our) (?!(?:page|board|report|workspace)\b)\w+| (?:on|at|for|tomorrow|tonight|this
    |next)\b| \w+day| along)[^,]{0,30}\?
    |\bare we (?:still )?on for\b
    |\bcan we start \S+ (?:\w+ )?(?:later|earlier)\b|\bcalendar invite\b|^\W*i'm (?:\w+ )?(?:crying
    |dying
    |dead|laughing|cackling|howling|wheezing|screaming)\b|\bminus \d+\b(?=.*\b(?:here|morning|out
    |degrees|today)\b)|\b(?:internally|among ourselves) first\b
    |\bwhat's the weather\b|\bwho do you think (?:will|is going to) win\b
    |\bwould you like to (?:come|join us)\b
    |\bany plans for (?:the |your |this )?(?:\w+ )?(?:weekend|summer|holidays?|easter|christmas
    |evening|tonight)\b
    |^\W*(?:(?:hi|hello|i'm \w+)\W+)?[^?]{0,30}\bcall me (?-i:[A-Z][a-z]+)\W*$
    |\bcopy[- ]paste (?:mishap|error|fail)\b
    |\bwhere are you(?: all| guys)? (?:based|from)\W+(?:out of|just|if)\b|\basked me to (?:pass on
    |thank|say|send)\b""",
    # It is clear now.
    r"""^\W*(?:(?:oh|ah+|ok(?:ay)?|yes|yep|now|all|very well|well|alright|then|right|i|it)[\s,!.]+)*
    (?:is )?(?:clear now|(?:now )?i (?:get|see|understand|agree|concur
    |am in agreement)(?: it)?(?: now
    | (?:what|how) you mean)?|as you (?:say|said|wish|like)|(?:that|this|it)(?: is
    |'s) (?:also |exactly
    )?(?:how|what|as) (?:\S+ ){1,3}(?:explained|told|said|thought)(?: (?:it|me|us|to|as well
    |too))*|that explains (?:it|a lot|everything)|(?:i am |i'm )?in agreement)\W*$""",
    # It was not known until now.
    r"""^\W*(?:(?:ah+|oh+|ooh|huh|wow|ok(?:ay)?|cool|interesting|thanks|ha)[\s,.!]+)*(?:(?:i|we
    |i've|we've) )?(?:(?:did not|didn't|didnt|never) (?:even )?(?:know|knew|reali[sz]ed?|notice)
    |(?:had|have) no idea|(?:was not|wasn't|wasnt|were not|weren't) aware)(?: (?:of|about))?
    (?: (?:it|that|this|these|those)| (?:that )?(?:\w+ ){1,5}(?:works?|worked|was|were|is|are
    |goes|went|do|does|did) (?:like (?:that|this)|(?:that|this) way|possible|so easy|so simple
    |even possible|an option|a thing))(?: (?:before|until now|at all|either))?\W*$""",
)

# --- talk where nothing else in the sentence asks ------------------------------------------------

_AGENDA = any_of(
    r"""\A\W*(?:agenda|minutes|recap|menu|today's (?:lunch|menu|specials?))\b[^?]*\Z""",
    r"\A\W*agenda (?:for|monday|tuesday|wednesday|thursday|friday|of)\b[^:]{0,40}:",
)
_PRAISED = (
    r"(?:nice|nicest|great|super|awesome|amazing|lovely|perfect|fantastic|brilliant|excellent"
    r"|wonderful|cool|handy|neat|impressive|impressed|beautiful|gorgeous|smooth|helpful|fun|sweet"
    r"|slick|soothing|spot on|snappy|snappier|happy|glad|pleased|thrilled|delighted|excited|proud"
    r"|grateful|relieved|incredible|magic|gold|dope|sick|well made|in love|raving|friendly|kind"
    r"|pretty|clean"
    r"|sad|the best|a (?:hit|joy|delight|dream|gem|treat|lifesaver|game ?changer|breeze|pleasure))"
)
_CHAT = any_of(
    r"\b(?:thank you|thanks)\W*$|\bfrom the bottom of\b|\bnever cease\b|\bthat's a wrap\b",
    rf"^\W*{_GREETED}\b[^?]*$|^\W*dear \w+\W+(?:an? )?(?:very )?(?:good|warm|lovely)[^?]*$",
    r"""^\W*(?:i'm|i am|my name is|this is|let me introduce) (?:(?-i:[A-Z])\w+|myself|the new)\b
    |^\W*(?-i:[A-Z])\w+ here\b|\b(?:i|we|who) (?:replaces?|took over|take over|have taken over)\b
    |\bnice to (?:meet|see)\b|\bjust (?:joined|got added|been added)\b|\bfirst time here\b
    |^\W*from (?:(?:the|our|a) )?(?:\w+ ){0,2}\w+\W*$|\bpleasure\b""",
    rf"^\W*{_AH}{_PART}[^?]*$",
    # Praise, of what is and of whom.
    rf"""\b(?:is|are|was|were|'s|'re|looks?|looked|feels?|felt|seems?|sounds?|been|went|so
    |made|very|this|what an?|such an?) (?:(?:an?|all|so+|really|very|pretty|super|quite|honestly
    |just|actually|absolutely|much|way|a lot|the|more|extremely|truly|incredibly|such|\w+ (?:\w+
    )?(?:very|so)|my|our|old|\w+keeper) )*{_PRAISED}\b(?! (?:if|to (?:have|know|get|see)|until
    |when|before)\b)""",
    r"""^\W*(?:you|u|ur|y'all)(?: (?:guys|all|folks|people|lot))?(?:'re| are| r)? (?:(?:just|so
    |really|simply|honestly|never|always|absolutely|all|truly|an?|the|my|super|seriously|lot) )*
    (?:saved|made (?:my|our|an?)|rock(?:ed)?|rule|let (?:me|us) down|amazing|awesome|best|great
    |legends?|stars?|lifesavers?|hero(?:es)?|angels?|welcome|fast|quick|kind|too kind|brilliant
    |fantastic|gems?|treasures?|wizards?)\b[^?]*$""",
    r"""\b(?:chef's kiss|\d+/\d+\b|would (?:ask|recommend|do it) again|mic drop|blew (?:my|our|his
    |her|their) minds?|mind blown|deserves? an? (?:raise|medal|prize|cake|hug)|load off (?:my|our)
    |take my money|love (?:it|this|that|to see|the|your|how)|i love|we love|loving|big fan
    |best (?:\w+
    )?(?:we|i|team|support|vendor|tool|ever)|above and beyond|five stars|life ?saver|saved (?:my|me
    |us|our)|works wonders|for the win|ftw|no notes|exactly what (?:i|we) (?:needed|wanted|was|were
    |hoped)|this is the way|compliments|hits different|fun times?|good times|made (?:my|our) \w+
    |(?:nice|good|great) (?:one|touch|feature|session|call|meeting|stuff|team|support)
    |so (?:good|nice|cool|fast|smooth|slick|helpful|kind|cute|clever))\b""",
    r"^\W*(?:how|what an?|such an?) (?:\w+ ){1,4}\w+\W*$|^\W*how (?:nice|cool|great|lovely)[^?]*$",
    # What people are, and where they go.
    r"""\b(?:i'm|i am|we're|we are|im|got me|has me|had me|i was) (?:(?:so|all|literally|actually
    |already|now|still|just|really|totally|half) )*(?:crying|dying|dead|deceased|jealous|starving
    |hungry|tired|exhausted|knackered|swamped|buzzing|hyped|pumped|obsessed|sold|speechless|excited
    |thrilled|stoked|blushing|cackling|laughing|howling|wheezing|hooked|proud|covering|joining
    |back(?: (?:on|at|in|from))?|off(?: (?:on|until|next|today|tomorrow|to)|\W*$)|away|here|out|ooo
    |on (?:my|our|holiday|leave|vacation|pto|a train|the train|a call|mobile)|easy|with you|all ears
    |running (?:\w+ ){0,2}late|late|stuck|in (?:a|the) (?:call|meeting|lobby|waiting|car))\b""",
    r"""\b(?:covers? for (?:me|him|her)|last (?:day|message)|first day|retires?|new (?:head|member
    |hire|starter|face|colleague|intern|trainee|pharmacist)\b|off sick|back (?:on|from) \w+|day off
    |school run|early (?:start|finish)|both doing (?:great|well|fine)|got promoted|passed (?:her|his
    |their|my|away)|broke (?:her|his|my|their) \w+|in hospital|had (?:her|a|their) baby|father of
    |mother of|driving licen[cs]e|poor thing|so proud|got (?:married|engaged))\b
    |^\W*(?:everyone|everybody|all|team|folks)[\s,]+(?:meet|welcome|say (?:hi|hello))\b
    |^\W*meet (?-i:[A-Z])\w+""",
    # Meetings.
    r"""^\W*(?:agenda|minutes|notes|recap|summary|calendar invite|meeting (?:link|notes)
    |link (?:to|for) (?:our|the|today|tomorrow)|here's the (?:link|agenda|recap|invite|zoom|deck
    |recording|slides|doc))\b[^?]*$|\b(?:zoom link|dial[- ]?in\b|our (?:weekly|call|sync|standup|1:1
    |catch-?up)|moved (?:our|the) (?:weekly|call|meeting|sync)|for (?:today's|tomorrow's)\s+(?:call
    |meeting)|hop in whenever|(?:call|meeting|retro|standup|all-?hands|workshop) (?:is |was |got
    |has been |moved |cancel\w+ |dropped|starts?|starting|postponed|pushed)+|fire drill|(?:attend
    |join|be there)(?: \w+){0,2} (?:today|tomorrow|\w+day|later|soon|now)|represent (?:me|us)
    |waiting room|in the lobby|on mute|joining (?:now|in))\b""",
    # It is fine; we will see.
    r"""^\W*(?:(?:ok(?:ay)?|ah|oh|yes|alright|cool|great|thanks|hm+|and|but)[\s,]+)*(?:i'll|we'll
    |will|let me|let us|i will|we will|i wil|gonna|imma|i'm gonna|going to|we're gonna|we shall
    |i shall)(?! (?:you|u|it|this|that|the|there|my|our|i|we|they)\b) (?:\w+ ){0,4}?(?:try|check
    |test|ask|pass|look|report ?back|give (?:it|that)|come back|get back|let you know|do (?:that|so
    |it)|discuss|think|read|see|keep you|talk|sleep|speak|confirm|ping|loop|chat|poke|play|dig|mull
    |bring|raise|have an? (?:go|look|play|think|read)|ponder|circle back|take it|follow up|pick
    |put|forward|share|show)\b[^?]*$|\bwe(?:'ll| will| shall) see\b""",
    r"""^\W*(?:just )?(?:trying|testing|checking|reading|looking|on) (?:it|that|this|at it
    |into it)(?: (?:now|out|today|tomorrow|later))?\W*$|^\W*(?:fine|good|ok(?:ay)?|cool|great|works
    |same|plenty|enough) (?:w|with|by|for|from) (?:me|us|our side)\W*(?:th?x|thanks)?\W*$""",
    r"""^\W*(?:this|that|it)(?:'s| is| was| went)(?: \w+){1,2}\W*$|^\W*(?:l+o+l|lmao
    |haha)\w*\b[^?]*$
    |\b(?:running|be|bit|mins?|minutes?) late\b""",
    r"""^\W*(?:this|that|it|everything|both|either)(?:'s| is| was| sounds| looks| works
    | tracks)?(?: (?:fine|ok(?:ay)?|good|great|right|correct|clear|true|hilarious|funny|all|fair
    |exactly \w+|alright|so \w+|really \w+|pretty \w+)(?: (?:by|with|for|w|to) (?:us|me|all
    |everyone)
    | then| to (?:hear|know))?)?\W*$|^\W*(?:ok(?:ay)?|ah+|oh+|well|yeah|yep|man|damn
    |wow)\b[\s,]*(?:that
    |this|it)(?:'s| was| is| looks?| went) (?:\w+ ){0,2}\w+\W*$""",
    r"""\b(?:no need to (?:apologi[sz]e|thank|rush|worry|be sorry)|(?:gotta|have to|need to|must
    |should|'ll) (?:run|go|jump|dash|hop|head out|drop)\W*(?:$|,)|back in (?:\d+|an? \w+)|be right
    (?: there| back)|(?:one|two|five|\d+|a) (?:sec|min|minute|second|moment)s?\W*$|take your time
    |whenever you (?:have|get|can|find)|good luck|sorry (?:for|about) (?:the|my) (?:late|slow
    |delay\w*
    |noise|confusion|spam|mess|radio silence|wait|trouble)|sorry (?:i|we|to have) miss\w*
    |no problem at all|looking forward|can't wait|i (?:really )?(?:like|love|dig) (?:it|that|this)
    |me likey|hear hear|i could eat|gotta go|glad (?:to|it|that|you)|fingers crossed|touch wood
    |knock on wood|big ups|just (?:because|curious|saying|kidding|joking)|jk|kidding|it's for (?:a
    |my
    |our|the)|boss's orders|let's (?:do (?:that|it|this)|go with (?:that|it)|roll|gooo*|leave it)
    |sleep on|talk it over|run (?:it|this|that) (?:by|past)|ask around|(?:heading|off) (?:into|to)
    |(?:need|have) to sleep|nighty night|g2g|out (?:till?|until)|tells? me about it)\b""",
    r"^\W*(?:ooh?|most|mighty|super|really|very|totally|absolutely|quite) [a-z]+\W*$|\blol\W*$",
)
_SOCIAL = ownday.DAY | word_set(
    """
    kitchen milk
    congrats congratulations anniversary farewell leaving-do vacation vacay pto ooo cat dog puppy
    kitten daughter son wife husband mum mom dad grandma gif meme memes joke jokes pun hilarious
    emoji vibes mood lawsuit-drama agenda monday-ish standup retro offsite hackathon catch-up zoom
    """
)
_FEW = 5  # words
_LONGEST = 400  # characters: who writes more has more to say
_LONG = re.compile(r"([a-z])\1{2,}", re.IGNORECASE)


def is_talk(said: str) -> bool:
    """Whether a sentence is talk and nothing else, whatever words are in it."""
    return len(said) <= _LONGEST and any(_is_sure(form) for form in _forms(said))


def _forms(said: str) -> set[str]:
    """A sentence as it is, and without the letters that people draw out: *sooo niiice*."""
    return {said, _LONG.sub(r"\1", said), _LONG.sub(r"\1\1", said)}


def _is_sure(said: str) -> bool:
    if _ONLY.search(said) is not None or _SURE.search(said) is not None:
        return True
    asks = _HARD.search(said) is not None
    return _opens_talk(said) or _laughs(said) or ownday.is_of_the_day(said, asks=asks)


def _opens_talk(said: str) -> bool:
    """Whether a sentence thanks, wishes or takes leave, and what follows asks nothing."""
    opened = _OPENS.search(said) or _WISHED.search(said)
    if opened is None or _HARD.search(said, opened.end()):
        return False
    rest = _CLAUSE.split(said[opened.end() :])[1:]
    return not any(troubles.reports(troubles.without_relief(part)) for part in rest)


def _laughs(said: str) -> bool:
    """Whether a sentence laughs, and asks nothing after that."""
    if _LAUGHS.search(said) is None or _HARD.search(said) or troubles.reports(said):
        return False
    rest = _LAUGHS.sub("", said)
    return len(words(said)) <= _FEW or not (wishes.wishes(rest) or wishes.may_wish(rest))


def is_agenda(text: str) -> bool:
    """Whether a whole text is an agenda, whatever its points."""
    return _AGENDA.search(text) is not None


def is_chat(said: str) -> bool:
    """Whether a sentence that asks nothing is about people and their day, and not the product."""
    return any(_CHAT.search(form) is not None for form in _forms(said)) or has_any(
        _SOCIAL, words(said)
    )
