"""Tells talk: thanks, praise, farewells, laughter, lunch, agendas, the wrong channel."""

from __future__ import annotations

from bot.core.intent.patterns import any_of, has_any, word_set, words

# --- talk and nothing else, so that nothing in it is looked at twice ------------------------------

_OH = (  # what people exclaim; a whole message of these, or of these and little else, is talk
    r"(?:l+o+l+|lmf?ao+|rofl|(?:m?wa)?ha(?:ha)*h*|he(?:he)+h?|hihi|x+d+|omg|omfg|wow+|who?a+|ya+y+"
    r"|woo+(?:hoo+|t)?|nice+|legends?|hero(?:es)?|rockstars?|genius|bravo|kudos|cheers|amen|true"
    r"|truth|facts|this|same|mood|noice|sweet|dope|ace|magic|bingo|voil[aà]|ta+da+|phew+|ouch|oof"
    r"|ugh|yikes|aw+|o+h+|a+h+a*|hm+|mm+|uh|um+|yep+|ya?|yup+|yeah+|nope|nah|roger(?: that)?"
    r"|copy that|10-4|ack(?:ed)?|affirmative|aye|k+|okey|oki|okie|okey-?dokey|alrighty|righto"
    r"|rightio|ty(?:sm|vm)?|th?x+|tnx|np|yw|gg|wp|fair(?: (?:enough|point|do'?s))?|makes? sense"
    r"|sounds? (?:good|great|fine|fun|fair|like a plan|about right)|will do|noted|understood"
    r"|got ?(?:it|cha|you|ya)|no (?:rush|stress|worries|problemo?|prob|biggie)|all good"
    r"|my pleasure|you too|likewise|much obliged|not bad|ok(?:ay)?|cool|sure(?: thing)?|absolutely"
    r"|totally|exactly|indeed|agreed|precisely|definitely|certainly|perfect|great|awesome|lovely"
    r"|splendid|excellent|brilliant|super|fab|fabulous|marvell?ous|wonderful|amazing|fantastic|ta"
    r"|til|tbh|imo|fwiw|brb|afk|bbl|gtg|ttyl|bless|chapeau|touché|respect|goals|iconic|well|right"
    r"|good|fine|yes|no|and|but|so|lgtm|neat)"
)
_WHO = (
    r"(?:that|this|it|the|you|u|guys|folks|all|everyone|everybody|y'all|gif|meme|joke|one|team|man"
    r"|mate|dude|bro|girl|boss|then|thanks|now|too|again|there|here|with|w|by|for|me|us|from|our"
    r"|my|side|end|tracks|checks|out|works?|is|was|were|so|very|really|seriously|honestly|actually"
    r"|just|all|right|on|to|know|hear|see|i|we|are|am|feel|said|say)"
)
_ONLY = any_of(rf"^\W*(?:{_OH}\b\W*){{1,6}}(?:{_WHO}\b\W*){{0,5}}$")
_PART = (
    r"(?:see (?:you|ya|u)\b|bye+|goodbye|good ?night|cu\b|cya|later[sz]?\b(?! \w+ed)|take care"
    r"|signing off|logging off|heading (?:out|home|off)|off (?:home|to bed|for (?:today|now|the)"
    r"|now|to (?!a\b))|talk (?:to you )?(?:later|soon|tomorrow)|catch (?:you|up)|speak (?:soon"
    r"|tomorrow|later)|(?:un)?till? (?:tomorrow|\w+day|next|then)|have (?:fun|an? (?:\w+ )?(?:good"
    r"|great|nice|lovely|wonderful|safe|long|relaxing|restful|super|amazing|fab))|enjoy\b|cheers"
    r"|calling it a day|out for today|ta-?ra|toodles|that's (?:it|all) (?:from (?:me|us)"
    r"|for (?:today|now)))"
)
_FOOD = (
    r"(?:lunch|coffee|breakfast|dinner|tacos?|pizza|beers?|cake|drinks|sandwich(?:es)?|canteen|pub"
    r"|donuts|ice cream|bbq|cookies|cupcakes|tea|snacks|brb|afk|bbl|gtg|ttyl|standup|stand-up"
    r"|retro|offsite)"
)
_THANKS_FIRST = (
    r"(?:(?:ok(?:ay)?|super|great|perfect|wow|really|so|and|ah+|oh|cool|awesome|again|nice|hey|hi"
    r"|all)[\s,!]+)*(?:(?:many|much|big|huge|massive|an? (?:big|huge|massive|million|thousand)"
    r"|tons? of|heaps of|sincere|warm|with|endless|all my|my|our|so much) )*(?:thanks?\b"
    r"|thank ?(?:you|u)|thx+|thnx|tnx|tysm|ty\b|ta\b|cheers|kudos|props|shout-? ?out|hats off"
    r"|grateful|much appreciated|appreciate|respect to|love to|hugs)"
)
_TAKES_BACK = (  # what follows such thanks is worth a look
    r"(?![^?]*\b(?:but|however|still|can|could|how|please|pls|need|want|also|though|nothing"
    r"|doesn't|isn't|not|page|when|in advance|can't|why|would|where|what's|unfortunately"
    r"|except)\b)"
)
_SURE = any_of(
    rf"""^\W*{_THANKS_FIRST}{_TAKES_BACK}(?: (?:an?|so|very|the|you|again|all|much|lot|mil|million
    |ton|bunch|muchly|both|mate|everyone|guys|team|folks|lots))*\W*$""",
    r"""^\W*(?:test(?:ing|s)?|ping|pong|foo|asdf+)(?: (?:\d+|this|only|please ignore|one|two
    |three))*\W*$|^\W*(?:w?h?oops(?:ie)?)\b(?: \w+|,){0,4}\W*$""",
    r"^\W*(?:just |only )?asking for (?:a friend|(?:my|our|his|her|the|an?) [\w-]+)(?: \w+)?\W*$",
    r"\bwish (?:me|us|him|her|them) luck\b",
    # Not meant for here.
    r"""^\W*(?:oops|ups|sorry|sry|whoops|my bad|ignore|disregard|please ignore|pls ignore|ah|argh
    |apologies)\b[^?]{0,30}\b(?:wrong|another|other|internal|different|mistake|message|that|me|last
    |meant)\b(?! (?:is|does|invoice|data|number|amount|report))[^?]{0,40}$""",
    r"""\b(?:wrong (?:channel|chat|window|thread|room|person|group|slack|tab|place|convo
    |conversation)|meant (?:for|to (?:post|write|send|go)) (?:\S+ )*(?:channel|chat|thread|team
    |colleague|somebody|someone|else|internal|#\S+|random|dm)|that was for\s+(?:our|my|the|another
    |a different|someone)|(?:cat|dog|kid|toddler|baby|son|daughter)\b.{0,20}\bkeyboard
    |pocket\s+(?:typed|message|dial)|butt ?dial\w*|that was meant)\b""",
    rf"""^\W*{_THANKS_FIRST}(?: (?:so|very|a)? ?(?:much|lot|bunch|ton|million|again|all
    |both))* (?:for|to|from)\b{_TAKES_BACK}[^?]{{0,90}}$""",
)
# --- talk where nothing else in the sentence asks ---------------------------------------------
_AGENDA = any_of(
    r"""\A\W*(?:agenda|minutes|recap|menu|today's (?:lunch|menu|specials?))\b[^?]*\Z"""
)
_WHOLE = any_of(
    r"^\W*(?:l+o+l+|lmf?ao+|rofl|(?:m?wa)?ha(?:ha)+h*|he(?:he)+h?|xd+|omg)\b[^?]*$",
    # Thanks, praise of people, and their answer.
    rf"^\W*{_THANKS_FIRST}{_TAKES_BACK}[^?]{{0,90}}$",
    r"""^\W*(?:much|really|greatly|highly|truly|very much) (?:obliged|appreciated)\W*$|^\W*(?:you|u
    |y'all)(?: (?:guys|all|folks|people|lot))?(?:'re| are| r)? (?:(?:just|so|really|simply|honestly
    |absolutely|all|truly|an?|the|my|super|seriously|lot) )*(?:saved|made (?:my|our)|rock(?:ed)?
    |rule|amazing|awesome|the best|best|great|legends?|stars?|lifesavers?|hero(?:es)?|angels?
    |welcome|fast|quick|kind|too kind|brilliant|fantastic|gems?|treasures?
    |wizards?)\b[^?]{0,60}$""",
    # Greetings and wishes.
    r"""^\W*(?:good|happy|lovely|great|nice|beautiful|sunny|rainy|merry|have|enjoy
    |wishing you) (?:an? |the |your )?(?:(?:good|great|nice|lovely|wonderful|safe|super|long
    |relaxing|awesome|fantastic|restful|fun|pleasant|belated|bank|summer|winter) )*(?:mon|tues
    |wednes|thurs|fri|satur|sun)?(?:day|morning|afternoon|evening|night|weekend|week|holidays?
    |vacation|trip|break|one|time|new \w+|birthday|easter|christmas|xmas|thanksgiving|flight|rest
    |start|diwali|eid|hanukkah|ramadan|anniversary)\b[^?]{0,60}$""",
    r"""^\W*(?:hi+|hey+|hello+|hiya|howdy|yo|greetings|good (?:morning|afternoon|evening|day)
    |(?:good ?)?mornin[g']?|(?:good ?)?evenin[g']?|(?:good )?afternoon|g'day|gm|hola
    |welcome)\b[^?,.!:]{0,40}\b(?:from|all|everyone|everybody|team|folks|there|guys|friends|people
    |channel|again|y'all|aboard|crew|world)\b(?: [\w-]+){0,3}\W*$""",
    r"""^\W*(?:hi+|hey+|hello+|hiya|howdy|yo|greetings|(?:good )?mornin[g']?|(?:good )?evenin[g']?
    |gm|g'day|welcome|all|everyone|everybody|team|folks|there|guys|y'all|\W)+$""",
    r"""^\W*(?:hi+|hey+|hello+|hiya)\b(?:[\s,]+\w+){0,2}[\s,]+(?-i:[A-Z])[\w-]+ (?:here
    |speaking)\b[^?]{0,40}$""",
    # Farewells.
    rf"""^\W*(?:(?:ok(?:ay)?|well|right|and|so|then|anyway|alright|i'm|we're
    |i am)[\s,]+)*{_PART}[^?]{{0,70}}$""",
    # Meetings, meals and ways home.
    rf"""^\W*(?:(?:ok(?:ay)?|right|so|and|team|gonna|i'm|we're|just|off|out|gone|back|in|at|to|for
    |from|up|a|an|some|the|quick|free|grabbing|getting|making|having|bringing|ordering|ordered
    |who's|anyone|time|there's|here's|my|our|get|grab
    |today's)[\s,]+){{0,6}}{_FOOD}\b(?!(?: \w+)? (?:order|table|menu|report|dashboard|data|app|api
    |page|voucher|metric)s?\b)[^?]{{0,60}}$""",
    r"""^\W*(?:(?:i'm|we're|be|will be|i'll be|i am|sorry|might be|gonna be|ok
    |just)[\s,]+){0,3}(?:running |be )?(?:\w+ ){0,2}?(?:late(?: (?:for|to|today)|\W*$)|dialing
    |dialling|in the (?:call|meeting|lobby|waiting room)|joining (?:now|in|the call|late|soon)
    |on (?:my|our) way|there in|in a meeting|stuck in traffic|min(?:ute)?s? late
    |\d+ mins? late)\b[^?]{0,50}$""",
    r"""^\W*(?:agenda|minutes|notes|recap|summary|calendar invite|meeting (?:link|notes)
    |link to (?:our|the) (?:call|meeting|recording)|here's the (?:link|agenda|recap|invite|zoom
    |deck|recording|slides|doc))\b[^?]*$|\b(?:calendar invite|zoom link|dial[- ]?in\b|our (?:weekly
    |call|sync|standup|1:1|catch-?up)|moved (?:our|the) (?:weekly|call|meeting|sync)|for (?:today's
    |tomorrow's)\s+(?:call|meeting)|hop in whenever)\b[^?]*$""",
    # It is fine; we will see.
    r"""^\W*(?:(?:ok(?:ay)?|and|yep|yeah|ah)[\s,]+)*(?:this|that|it|everything|both|either)(?:'s
    | is| was| sounds| looks| works| tracks)?(?: (?:made (?:my|our) (?:day|week|morning|afternoon)
    |fine|ok(?:ay)?|good|great|perfect|awesome|right|correct|clear|true|cool|amazing|hilarious
    |funny|brilliant|all|fair|slick|sick|dope|neat|handy|exactly \w+|alright|lovely|super|so \w+
    |really \w+|pretty \w+)(?: (?:by|with|for|w|to) (?:us|me|all|everyone)| then| to (?:hear
    |know))?)?\W*$""",
    r"""^\W*(?:(?:ok(?:ay)?|ah|oh|yes|alright|cool|great|thanks|hm+)[\s,]+)*(?:i'll|we'll|will
    |let me|let us|i will|we will|gonna|imma|i'm gonna|going to|we're gonna)(?! (?:you|u|it|this
    |that|the|there|my|our|i|we|they)\b) (?:\w+ ){0,4}?(?:try|check|test|ask|pass|look|reportback
    |give (?:it|that)|come back|get back|let you know|do (?:that|so|it)|discuss|think|read|see
    |keep you|talk to (?:my|our)|sleep|speak (?:to|with) (?:my|our)|confirm|ping|loop|chat|poke
    |play|dig|mull|bring it up|raise it|have a (?:go|look|play|think|read)|ponder|circle back
    |take it from here|follow up)\b[^?]*$""",
    r"""^\W*(?:just )?(?:trying|testing|checking|reading|looking|on) (?:it|that|this|at it
    |into it)(?: (?:now|out|today|tomorrow|later))?\W*$|^\W*(?:what|such) an? \w+[^?]{0,40}$
    |^\W*how (?:nice|cool|great|lovely|kind|sweet|funny|awesome|wonderful|exciting|thoughtful|cute
    |clever|fun|neat)\b[^?]{0,40}$|^\W*(?:(?:ok|yep|yes|ah)[\s,]+)?(?:fine|good|ok(?:ay)?|cool
    |great|works|same|plenty|enough) (?:w|with|by|for|from) (?:me|us|our side)\W*(?:th?x
    |thanks)?\W*$""",
    r"""\bcan't wait (?:to see|for (?:it|this|that|the))\b[^?]*$|\bmade my (?:day|week|morning|year
    |afternoon|monday)\b[^?]*$""",
)

_PRAISED = (
    r"(?:nice|great|super|awesome|amazing|lovely|perfect|fantastic|brilliant|excellent|wonderful"
    r"|cool|handy|neat|impressive|impressed|beautiful|gorgeous|smooth|helpful|fun|sweet|slick"
    r"|spot on|snappy|snappier|happy|glad|pleased|thrilled|delighted|excited|grateful|proud"
    r"|relieved|incredible|magic|gold|dope|sick|a (?:hit|joy|delight|dream|gem|treat|lifesaver"
    r"|game ?changer|breeze))"
)
_SOCIAL = word_set(
    """
    birthday baby newborn wedding married engaged honeymoon congrats congratulations anniversary
    farewell leaving-do pub beer beers pint pints wine cake donuts cookies snacks lunch
    brunch dinner breakfast coffee espresso latte milk tea kitchen canteen fridge bbq pizza tacos
    burritos sushi cat dog puppy kitten kids toddler daughter son wife husband mum mom dad grandma
    weather rain raining rainy snow snowing sunny sunshine heatwave traffic
    train tram bike gym football soccer match-day goal playoffs league worldcup rugby
    cricket netflix gif meme memes joke jokes pun hilarious emoji vacation
    vacay pto ooo sick flu sleep nap tired jetlag standup stand-up
    retro offsite agenda zoom catch-up hackathon
    monday-ish friyay hangover karaoke raffle guac playlist spotify podcast vibes mood
    lawsuit-drama
    """
)
_OWN = any_of(
    # What is left of greetings: *hi, I'm Tomasz*, *greetings from the harbour*.
    r"""^\W*(?:i'm|i am|my name is|this is) (?-i:[A-Z])\w+\b
    |^\W*from (?:(?:the|our|a) )?(?:\w+ ){0,2}\w+\W*$""",
    r"""^\W*(?:hi+|hey+|hello+|hiya|yo|greetings)\b(?:[\s,]+\w+){0,2}[\s,]+(?:i'm|i am|my name is
    |this is) (?-i:[A-Z])\w+\b|\bjust (?:joined|got added|been added)\b|^\W*greetings\b|\bbig ups\b
    |\bmade (?:my|our) \w+\W*$|^\W*(?:g2g|nighty night|heading (?:into|to)|out (?:till?|until)
    |i'm off|we're off)\b|\b(?:digest (?:that|this|it)|talk it over|run (?:it|this|that) (?:by
    |past)|ask around|sleep on)\b|\b(?:meeting|standup|stand-up|retro|call|all-?hands|offsite
    |workshop) (?:is |was |got |has been )?(?:moved|cancelled|canceled|postponed|rescheduled|pushed
    |starting|starts)\b|^\W*link (?:for|to) (?:today|tomorrow|the call|our call)\b
    |\bfire drill\b""",
    r"""\b(?:no need to (?:apologi[sz]e|thank|rush|worry|be sorry)|you're on mute|(?:gotta|have to
    |need to|must|should|'ll) (?:run|go|jump|dash|hop|head out|drop)\W*(?:$|,)|back in (?:\d+
    |an? \w+)|be right (?:there|back)|(?:one|two|five|\d+|a) (?:sec|min|minute|second|moment)s?\W*$
    |take your time|whenever you (?:have|get|can|find)|good luck|sorry (?:for|about) (?:the
    |my) (?:late|slow|delay\w*|noise|confusion|spam|mess|radio silence|wait|trouble)|sorry (?:i|we
    |to have) miss\w*|no problem at all|looking forward|can't wait|i (?:really )?(?:like|love
    |dig) (?:it|that|this)|me likey|hear hear|okay? dokey|i could eat|gotta go|nice to|glad (?:to
    |it|that|you))\b""",
    r"""^\W*(?:ooh?|welcome(?: aboard)?|pretty|so|very|super|really|sounds?|looks|feels|totally
    |absolutely|quite|most|all|mighty) [a-z]+\W*$|\b(?:not today|not again|same) lol\b""",
    rf"""\b(?:is|are|was|were|'s|'re|looks?|looked|feels?|felt|seems?|sounds?|been) (?:(?:an?|all
    |so|really|very|pretty|super|quite|honestly|just|actually|absolutely|much|way|a lot|the|more
    |extremely|truly|incredibly|such) )*{_PRAISED}\b(?! (?:if|to (?:have|know|get|see)|until|when
    |before)\b)""",
    r"""^\W*(?:(?:ok(?:ay)?|wow|ah|oh|man|thank you all|and|well)[\s,]+)*(?:this|that|it)(?:'s| was
    | is| went) (?:so |really |super |very |pretty |awfully )*(?:quick|fast|slick|easy|fun|painless
    |lovely|smooth|great|kind|clever|brilliant|neat|beautiful|amazing|impressive|speedy|nice|good
    |cool|sweet)\b[^?]{0,20}$""",
    r"""\bexactly what (?:i|we) (?:needed|wanted|was|were|hoped)\b|\bbest (?:\w+ ){1,2}ever\b
    |\bfingers crossed\b|\btouch wood\b|\bknock on wood\b""",
    r"""\b(?:i'm|i am|we're|we are|im|got me|has me|had me) (?:(?:so|all|literally|actually|already
    |now|still|just|really|totally) )*(?:crying|dying|dead|deceased|jealous|starving|hungry|tired
    |exhausted|knackered|swamped|buzzing|hyped|pumped|obsessed|sold|speechless|impressed|excited
    |thrilled|stoked|blushing|cackling|laughing|howling|wheezing|hooked|proud|covering
    |back(?: (?:on|at|in|from))?|off (?:on|until|next|today|tomorrow|to)|away|out (?:until|till|on
    |next|of office|today|tomorrow)|ooo|on (?:holiday|leave|vacation|pto|a train|the train|a call
    |mobile)|here all \w+|easy|with you|all ears|ready when)\b""",
    r"""\b(?:covers? for (?:me|him|her)|last day|first day|new (?:head|member|hire|starter|face
    |colleague|intern)\b|off sick|back (?:on|from) \w+|wish (?:me|us|him|her) luck|meet [A-Z]\w+
    |day off|school run|early (?:start|finish)|both doing (?:great|well|fine))\b""",
    r"""\b(?:chef's kiss|\d+/\d+\b|would (?:ask|recommend|do it) again|mic drop|mind blown
    |take my money|love (?:it|this|that|to see|the|your|how)|i love|we love|loving|big fan|hats off
    |well done|good (?:job|work|stuff|one)|great (?:job|work|stuff|support|service|team|help
    |session|call|meeting)|nice (?:one|work|job|touch|feature|update|to (?:meet|see|hear))
    |life ?saver|saved (?:my|me|us|our)|five stars|works wonders|you (?:guys |folks |all )?(?:rock
    |rule)|the best (?:\w+ )?(?:we|i|team|support|vendor|tool|ever)|shout ?-?out|above and beyond
    |so (?:good|nice|cool|fast|smooth|slick|helpful|kind|cute|clever)|for the win|ftw|no notes
    |hits different|fun times?|good times|asking for (?:a friend|our|my|the|his|her)|it's for (?:a
    |my|our|the)|boss's orders|just (?:because|curious|saying|kidding|joking)|jk|kidding
    |sleep on it|let's (?:do (?:that|it|this)|go with (?:that|it)|roll|gooo*|leave it))\b""",
    r"""^\W*(?:ok(?:ay)?|ah+|oh+|well|yeah|yep|man|damn|wow)\b[\s,]*(?:that|this|it)(?:'s| was| is
    | looks?) (?:\w+ ){0,2}\w+\W*$""",
    r"^\W*(?:everyone|everybody|all|team|folks)[\s,]+(?:meet|welcome|say (?:hi|hello))\b",
)


def is_talk(said: str) -> bool:
    """Whether a sentence is talk and nothing else, whatever words are in it."""
    return _ONLY.search(said) is not None or _SURE.search(said) is not None


def is_agenda(text: str) -> bool:
    """Whether a whole text is an agenda, whatever its points."""
    return _AGENDA.search(text) is not None


def is_chat(said: str) -> bool:
    """Whether a sentence that asks nothing is about people and their day, and not the product."""
    return (
        _WHOLE.search(said) is not None
        or _OWN.search(said) is not None
        or has_any(_SOCIAL, words(said))
    )
