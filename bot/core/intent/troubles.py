"""Tells that a sentence reports trouble: by its name, by what is not so, by what is at stake."""

from __future__ import annotations

from bot.core.intent.patterns import any_of, has_any, word_set, words

_NAMES = word_set(
    # It does not work.
    """
    error errors err fail fails failed failing failure failures broken break breaks broke breaking
    crash crashes crashed crashing bug bugs buggy glitch glitches glitchy exception exceptions
    outage outages timeout timeouts time-out denied declined rejected refuse refused refuses
    blocked locked stuck hang hangs hanging freezes frozen froze unresponsive unreachable offline
    unavailable dead dies died laggy lags lag crawls crawling slow slower slowly sluggish flicker
    flickers flickering spinning spins looping malfunction malfunctions disconnected disconnects
    unusable inaccessible misbehaving stalled stalls stopped stops bounced bounces
    """,
    # It is there, and wrong.
    """
    invalid corrupt corrupted wrong wrongly incorrect incorrectly mismatch mismatches mismatched
    duplicate duplicated duplicates truncated garbled unreadable garbage gibberish nonsense jumbled
    scrambled mangled messed chopped cropped clipped squashed overlap overlaps overlapping inverted
    blurry pixelated cracked damaged misleading outdated stale inconsistent unexpected unexpectedly
    weird weirdly strange strangely odd oddly misspelled misspelt distorted doubled tripled halved
    swapped misplaced mislabelled mislabeled misses typo typos rejects declines denies ignores
    skips faulty defective jammed jams bent
    torn ripped soaked spoiled rotten dirty filthy scratched dented shattered smashed burnt mouldy
    moldy unsafe illegible incompatible insufficient inaccurate flawed bricked unstable ghosted
    crushed grey gray rude misprint
    invisible forbidden robbed shame shameful disgrace scandal disaster catastrophe nightmare
    hemorrhaging haemorrhaging bleeding standstill
    crawl loops
    misprinted crooked upside-down sideways differs differ deviates off-by-one unknown
    """,
    # It is not there.
    """
    missing lost lose losing loses vanish vanished vanishes disappear disappeared disappears gone
    empty blank null undefined nan greyed grayed wiped erased swallowed swallows nowhere
    """,
    # Somebody did it.
    """
    stolen stole hacked hijacked compromised phishing phished phish scam fraud fraudulent breach
    breached leak leaked leaks leaking unauthorised unauthorized suspicious ransom ransomware
    malware virus intruder intruders stranger impersonating spoofed abused forged overcharged
    overdrawn suspended revoked lapsed expired dispute disputes disputed
    """,
    # Somebody bears it.
    """
    issue issues problem problems trouble troubles urgent urgently emergency critical unclear
    confused confusing confuses complain complaint complaints complaining unhappy annoyed annoying
    frustrated frustrating disappointed disappointing unacceptable unbelievable ridiculous
    outrageous worse worst overdue delayed delay delays pending forgot forgotten forget unable
    cannot worried concerned furious angry horrible terrible awful useless
    """,
    # Something is not so.
    """
    isn't aren't wasn't weren't doesn't don't didn't hasn't haven't hadn't can't couldn't won't
    wouldn't shouldn't ain't isnt arent wasnt werent doesnt dont didnt hasnt havent hadnt cant
    couldnt wont wouldnt shouldnt aint instead although despite though
    """,
)
_SIGNS = any_of(
    # Other than it should be.
    r"""\b(?:has|have|shows?|carries|carry|lists?|displays?|prints?
    |uses) (?:on it )?(?:our |the |my |an? |his |her )?(?:old|previous|former|outdated|wrong)\b
    |\b(?:shows?|appears?|comes?|comes out|listed|saved|booked) (?:up )?as \w+|\blooks? (?:tiny
    |huge|ugly|off|bad|squished|cramped|terrible|blurry|fuzzy|unreadable|stretched)\b""",
    r"""\bhalf (?:of )?(?:the|our|my|all|its|his|her)\b(?! (?:time|price|effort|cost|work)\b)
    (?! (?:\w+ )?(?:works?|uses?|already|is on|are on)\b)
    |\b(?:comes?|came|arrives?|arrived|lands?|landed|sent|delivered|starts?
    |started) (?:\w+ ){0,3}late\b|[45]\d\ds\b""",
    # What is not there, said without a verb; what a screen says; what was never wanted.
    r"""^\W*(?:hi|hey|hello|and|also|so)?\W*(?:no|zero) (?!(?:questions?|rush|plans?|news|need|idea
    |pressure|objections?|changes?|updates?|comments?|more|complaints?|worries|hurry|one|way
    |problems?|issues?)\b)\w+ (?:\w+ )?(?:in|on|for|from|at|since|shown|showing|visible|available
    |today|anywhere)\b""",
    r"""^\W*(?:(?:just|only|still|now) )?(?:says|said|claims|tells me|tells us)\b|\b(?:it|page|app
    |site|system|screen|form|message|portal|website|terminal|machine|display|kiosk)(?: (?:just|only
    |still|now|always))? (?:says|tells (?:me|us)|claims)\b""",
    r"""\bnever (?:agreed|asked|ordered|signed|booked|wanted|requested|authori[sz]ed|subscribed
    |approved|bought)\b|\b(?:charged|billed|debited|invoiced) (?:us|me)\b|\bhappen(?:s|ed
    |ing) again\b""",
    r"""\b(?:orders?|delivery|deliveries|parcels?|shipments?|payments?|payouts?|refunds?|packages?
    |bookings?) (?:is|are|was|were) (?:\w+ ){0,2}late\b""",
    # Too much, too often, too late, too little.
    r"""\b(?:shows?|does|says?|gives?|returns?|finds?|sees?|brings?|sends?) nothing\b|\byou (?:bill
    |charge|debit|invoice|keep|took|take) (?:us|me|\w+ing)\b""",
    r"""\bfell (?:in|into|off|out|from|down|on)\b|\btoo (?:many|few|much|often|seldom|rarely|late
    |early|little)\b|\b(?:have|has|got|there is|there's|there are) no (?!more|rush|hurry|doubt
    |better|way around|trace of
    |questions?|plans?|complaints?|regrets?|objections?|changes?|need|doubts?|worries|wish|problems?
    |issues?)\w+|\bbecause of (?:this|you|your|it)\b|\btook\b[^.!?]*\bwith (?:him|her|them)\b""",
    r"""\b(?:charged|billed|paid|debited|took|taken|take|collected|deducted|withdrawn|sent
    |delivered|imported|counted|listed|shown|appears?
    |arrives?|arrived|comes?|came|get|gets|sees?|got|has|have|runs?|ran) (?:\S+ ){0,5}(?:twice
    |double
    |again and again|too (?:much|often|late|many)|(?:two|three|four|\d+) times|more than once
    |without)\b""",
    r"""\b(?:twice|double|doubly)[ -](?:charged|billed|counted|booked|sold|listed|scanned)\b
    |\b(?:all )?by (?:itself|themselves)\b|\bfor no reason\b|\boff by (?:one|an?|\d+)\b
    |\bnow (?:there are|i have|we have|it has) (?:two|three|\d)\b|\bexpect(?:ed)? \d+\b
    |\bon its own\b|\btoo (?:big|large|small|long|short|high|low)\b""",
    r"""\b(?:0|zero|no) (?:bytes?|rows?|results?|records?|items?|data|listener|response|reply
    |answers?|access|trace|sign|way|option|idea|clue|webhooks?|e?mails?|alerts?)\b""",
    r"""\bnothing (?:(?:in|on|at|from|with) (?:\w+ )?\w+ )?(?:happens|happened|works|worked|shows
    |arrives|arrived|changes|changed|comes|came
    |loads|appears|helps|helped|moves|but)\b|\b(?:nobody|no ?one) (?:(?:of|at|in|from
    |on) (?:the |our )?\w+ )?(?:can|could|is able|answered|called|replied
    |responded|here can|(?!notices|minds|misses|complains|needs|has (?:to|had|noticed
    |complained)\b)\w+s)\b|\bbut not (?:in|on
    |for|at|with|from|to)\b|\b(?:none|nobody) of (?:us|our|them|my)\b""",
    r"""\b(?:takes?|taking|took|needs?) (?:(?:about|almost|nearly|over|up to) )?(?:forever|ages
    |too long|so long|very long|hours|days|minutes|an? (?:whole|full|entire|good) \w+|\d+ ?(?:s|sec
    |seconds|min|mins|minutes|hours|h)\b)""",
    r"""\b(?:lower|higher|less|fewer|smaller|larger|older|later|longer|slower
    |different) (?:\w+ )?(?:than|from)\b""",
    r"""\bonly (?:\w+ ){0,2}(?:half|some|parts?|one|two|three|few|a few|the (?:first|last)|\d+
    |ever)\b""",
    r"""\b(?:extra|additional|unknown|unrecogni[sz]ed|random|strange|another) (?:\w+ )?(?:fee
    |charge|payment|login|device|user|entry|rows?)s?\b|\bwas charged\b|\bshort ?changed\b
    |\bout of (?:memory|sync|date|order|space|quota)\b|\bover (?:the|our) (?:limit|quota)\b
    |\b(?:limit|quota) (?:reached|exceeded|hit)\b""",
    # What an interface says.
    r"""\b[45]\d\ds?\b(?=.*\b(?:api|http|error|status|response|page|code|gets?|getting|got|returns?
    |sees?|seeing|upgrade|answers?|endpoint|request)\b)""",
    r"""\b(?:gets?|getting|got|returns?|returning|sees?|seeing|answers?|gives?|says?|shows?|throws?
    |api|http|status|code|error|but|a)\b.{0,20}\b[45]\d\ds?\b|\bcode \d{2,}
    |\b(?-i:[A-Z]{2,})-?\d{3,}\b|^\W*[45]\d\d\b (?!times|rows|users|people|seats)""",
    r"""\b(?:says|shows|reads|displays|gives) [\"\x27“]|\b(?:a|the|red) (?:red|yellow|orange) \w+
    |\bred [!x]""",
    r"""\bturns? (?:in)?to \w+$|\b(?:sitting|sits|stands|been|stays) (?:\w+ )?at \d+
    |\bneeds attention\b""",
    # Not, never, no more, still, again.
    r"\b(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|am) not\b",
    r"\b(?:it|that|he|she|this|there|what|who)'s not\b|\b(?:we|they|you)'re not\b|\bi'm not\b",
    r"""\bnever (?:\w+ )?(?:got|gets?|received?|arrive[sd]?|came|comes?|reach(?:es|ed)?|show(?:s
    |ed)?|work(?:s|ed)?|load(?:s|ed)?|sent|ask(?:s|ed)?|made|answer(?:s|ed)?|heard|ends?
    |finish(?:es|ed)?|update[sd]?|saw|sees?|appear(?:s|ed)?)\b|\bno longer\b""",
    r"""\b(?:not|never) (?:\w+ )?(?:working|loading|load|opening|arriving|arrived|updating|updated
    |saving|saved|syncing|match(?:ing)?|resolved|solved|fixed|answered|allowed|visible|available
    |enough|correct|possible|complete|completed|processed|usable|responding|showing|reached
    |reaching|going through|sure|clear|changed|found|there|able|sent|received|recogni[sz]ed
    |accepted|helping)\b""",
    r"""\bno (?:\S+ ){1,4}?(?:left|since|yet|any ?more|at all|arrives?|arrived|hits?|comes?|came
    |shows?|works?|reaches|appears?|goes)\b|\bno (?:seats?|licen[cs]es?|space|credits?) \w*\b""",
    r"""^\W*(?:except|apart from|other than|minus|but not)\b|\bkeeps? (?:on )?\w+ing\b
    |\bstopped \w+ing\b|\beven though\b|\brather than\b|\binstead of\b""",
    r"""\bstill\b(?! (?:green|fine|up|stable|true|working fine|testing|using|evaluating|deciding
    |love|loving|happy|good|great|laughing
    |enjoying|the best|amazing|here|alive|going\s+strong|works? (?:fine|great)|in a meeting
    |thinking|on for|on track)\b)""",
    r"""\bagain and again\b|\b(?:the )?same (?:\w+ )?(?:problem|error|issue|event|mail|message|row
    |thing)s?\b
    |(?<!on\sthe\s)\b(?:third|fourth|fifth|\dth|second) (?:\w+ )?(?:time|outage|ticket|e?mail
    |attempt|invoice|charge|reminder|letter|message)\b""",
    # Down, out, cut off.
    r"""\b(?:gets?|getting|got|am|are|is) (?:logged|kicked|thrown|signed|locked|shut|left) out\b
    |\b(?:kicks?|kicked|logs?|logged|throws?|threw|signs?|signed|sends?|locks?|shuts?) (?:me|us
    |everyone|them|people|her|him) (?:out|back|away)\b|\bcuts? (?:\w+ )?off\b|\btim(?:es|ed
    |ing) out\b|\berrors out\b|\b(?:ran|runs?|running) (?:out|dry)\b|\bused up\b|\bmax(?:es
    |ed) out\b""",
    r"""\b(?:is|are|was|were|been|went|goes|go|gone|'s|keeps?|all|everything|site|app|system|server
    |api|completely|totally|prod|production) (?:\w+ )?down\b(?! (?:to|with|on the|for lunch)\b)""",
    r"""\bjust (?:white|black|blank|drops?|spins?|sits?|dies|stops?|hangs?|errors?|says|shows
    |loops?|fails?|keeps)\b|\b(?:login|redirect|endless|infinite|in an?) (?:\w+ )?loop\b
    |\bstands? still\b|\ball day long\b|\b(?:the|this) \w+ (?:simply|just) (?:does|stays)\b
    |\b(?:lights?|looks?|turns?|went) (?:red|grey|gray)\b|\bupside down\b|\bbackwards\b
    |\bswapped around\b|\beats? (?:\w+ )?(?:\w+ )?(?:steps?|rows?|data|lines?)\b""",
    # Lost, left, taken, by mistake.
    r"""\b(?:lost|forgot|broke|damaged|dropped|stolen|replaced|misplaced) (?:my|our|his|her|their
    |the)\b|\b(?:by mistake|by accident|accidentally|mistakenly|in error|unintentionally)\b
    |\bpushed (?:my|our)\b|\bwas (?:left|taken|stolen|cancelled|canceled|removed|lost)\b
    |\binto trouble\b|\bunlike\b|\bleft (?:us|the company|the team)\b|\b(?:deleted|overwr(?:ote
    |itten|ites|iting)|binned|trashed) (?:the|our|my)\b""",
    r"""\b(?:losing|bleed(?:ing)?|lose|costs? us|costing us) (?:\S+ )?(?:money|orders|customers
    |sales|thousands|~?\d)|\bp[01]\b|\bsev ?[01]\b|\b(?:fed up|sick of|tired of|had enough
    |last straw|wits' end|wtf|what the hell)\b|\bpolite for\b|\byou lied\b|\bzero answers\b
    |\bpatient safety\b|\bwe can't\b""",
    r"""\b(?:you|your \w+|one of your \w+|your (?:\w+ )?(?:colleague|rep|sales guy)) (?:promised
    |assured|agreed|owe)\b""",
    r"\b(?:not|isn't) (?:what|how|the way) (?:we|i|it)\b",
)

# What is at stake stays so, whoever tells it and whatever else is well.
_ALARMS = any_of(
    r"""\b(?:last|final) (?:chance|warning)\b|\b(?:my|our) patience\b|\bout of patience\b|\b(?:you
    |still) owe (?:us|me)\b""",
    # Others where only we should be.
    r"""\bwhoever (?:is|has|got|did|took)\b|\b(?:people|users?|visitors?|students?|staff
    |some ?(?:one
    |body)) (?:from|of|at) (?:another|other|a different) \w+ (?:can|could|sees?|has|have)\b
    |\b(?:someone|somebody|stranger|hacker|(?:ex|former)[- ](?:employee|admin|colleague)
    |fired \w+|an outsider|competitor)('s)? (?:\w+ ){0,3}(?:our|my|into|using|uses?|logged
    |log|opens?|opened|access|outside|else|deleting|downloading|exporting|changed|guessed)\b""",
    r"""\b(?:someone|somebody) else's\b|\b(?:another|other|a different) (?:\w+ )?(?:company
    |customer|client|firm|tenant|user|workspace|organi[sz]ation|guest|person|member|patient|student
    |shop|family|team)(?:'s|s') (?:\w+ )?(?:data|revenue|numbers?|names?|rows?|dashboards?|reports?
    |orders?|invoices?|records?|accounts?|files?|figures?|bookings?|details|photos?|tickets?
    |messages?|addresses)\b|\b(?:see|sees|saw|seeing|shows?|showing|reads?|opens?|opened|carries
    |contains|has|got) (?:another|other
    |a different) \w+'s \w+""",
    r"""\b(?:for sale|on (?:\w+ )?(?:pastebin|the dark ?web|twitter|some forum)|went public
    |made public)\b|\bsee each other's\b|\bvisible (?:to|without|for) (?:everyone|anyone|all
    |a? ?logins?|people|outsiders)\b""",
    r"""\b(?<!more\s)(?<!the\s)(?<!a\s)(?<!our\s)
    (?:gave|typed|entered|handed|shared|sent|posted|leaked) (?:\w+ ){0,3}(?:password
    |credentials|pin|card number|codes?|2fa|login|secret|api key)\b|\bclicked (?:on )?(?:a|the|that
    |some) (?:link|attachment)\b|\b(?:looked|looks) like (?:yours|it came from you|your (?:mail
    |page))\b|\bfake (?:\w+ )?(?:mail|site|page)\b""",
    # What follows otherwise: lawyers, leaving, money, deadlines.
    r"""\b(?:(?:lawyers?|solicitors?|attorneys?)
    (?! (?:(?:is|are|was|were) )?(?:happy|approved|signed|fine|content|accepted|liked|loved|pleased
    |wants? (?-i:[A-Z])\w+ to|confirmed|satisfied))|our counsel|legal (?:steps|action|department
    |notice)
    |sue|lawsuit|court|ombudsman|regulator|authority|damages|in default|formal (?:notice|complaint
    |letter)|chargeback|withhold)\b(?! (?:drama|show|movie|series|firm|folks))""",
    r"""\b(?:terminat\w+|cancel\w*|leav\w+|get out of|quit\w*|drop\w*
    |end\w*) (?:the |our |this |your |my )?(?:contract|agreement|subscription|everything|the lot
    |it all|account)\b|\bget me out\b|\bwe(?:'re| are) (?:leaving|done|out|off to a competitor)\W*$
    |\b(?:to|with) a competitor\b|\bi(?:'m| am|'ve| have) (?:done|had it)\b""",
    r"""\bif (?:nobody|no one|this|it|that|you|we|i) (?:\w+ ){0,6}(?:by|in|within|before|until
    |today|tomorrow|now|again|soon)\b|\b(?:you've got|you have) (?:until|till|\d+ (?:hours?
    |days?))\b|\breply (?:today|now) or\b""",
)

# What these say is no trouble, so it is taken out before trouble is looked for.
_BAD = (
    r"(?:errors?|issues?|problems?|troubles?|hitch(?:es)?|failures?|outages?|glitch(?:es)?|bugs?"
    r"|complaints?|crash(?:es)?|delays?|time ?outs?|duplicates?|downtime|rush|hurry|panic|stress"
    r"|(?:lost|missing|broken|failed|stuck|dropped|late|dead|blank|wrong)(?: \w+)?|rejects?"
    r"|rejections?|mistakes?|faults?|fuss|hassle|hiccups?|interruptions?|pain|drama|worries"
    r"|surprises?|gaps?|losses|slowness|lag|banner|warnings?|alarms?|mess|spam|noise"
    r"|double \w+)"
)
_NOT = r"(?:do|does|did|is|are|was|were|has|have|had)(?:n't| not)"
_RELIEF = any_of(
    # An afterthought.
    r"\bforg(?:ot|otten|et) to (?:say|mention|add|tell|ask|include|attach|note|write|point)\b",
    # It is not about us.
    r"\b(?:apologies|sorry) for (?:the|any|our|my) \w+",
    r"""^.*\b(?:(?:our|my) bad|all along|(?:false|wrong) alarm|case closed)\b.*""",
    r"""^.*\b(?:nothing (?:for you |here )?to (?:do|fix|worry about)\W*$|(?:our|my) (?:own
    )?\w+'s (?:doing|fault)|nothing to do with (?:you|your)|not your (?:fault|problem|app|system
    |doing)|(?:it's
    |it was|that's) not (?:us|you)\b(?!r)|no thanks to us|it was (?:just )?(?:my
    |our) (?:own )?(?:vpn|proxy|firewall|network|wifi|browser|cache|router|laptop|script|isp
    |provider|internet)\b).*""",
    r"""\bwe(?:'re| are|'ll| will| have to| must)? (?:take|taking|bring|bringing|shut|shutting
    |switch|switching) (?:our|the) (?:\w+ ){1,3}(?:down|off|offline)\b""",
    rf"""\b(?:{_BAD}|[45]\d\ds?) (?:have |has |just |finally )?stopped\b|\bold (?:ones?
    |\w+) (?:are |is |were |was )?(?:now )?(?:revoked|deleted|removed|wiped|gone|dead|erased
    |suspended)\b""",
    r"""\b(?:we|i|they) (?:don't|do not) (?:use|run|own|work with)\b|\b(?:we're|i'm|we are
    |they're) no longer (?:on|using|with|at|in)\b""",
    # Somebody cannot come, and it is their own day that goes wrong.
    r"""\b(?:can't|cannot|won't|couldn't|can not|will not|wasn't able to) (?:\w+ )?(?:make it|join
    |come|attend|stay|be (?:there|here|in|around|online|at))\b""",
    r"""\bstuck (?:in (?:traffic|an? \w+|meetings?|the snow)|on (?:the|a) (?:train|plane|bus
    |call))\b|\bmy (?:flight|train|bus|taxi|tram|car|bike)\b.*""",
    r"""\blost (?:the|a|our|that) (?:game|match|bet|final|plot|raffle|race)\b|\b(?:was|were
    |is) (?:all )?(?:on )?(?:our|my) (?:own )?(?:side|end|fault|mistake)\b.*""",
    rf"""\b{_BAD} (?:\w+ )?(?:was|were|is) (?:all )?(?:on )?(?:our|my) (?:own )?(?:side|end|fault
    |mistake|doing)\b""",
    r"""\b(?:i|we)(?:'ve| have)? stopped \w+ing\b""",
    r"""\bnothing (?:was|is|got|gets|has been|went|is) (?:\w+ )?(?:cut off|lost|left out|wrong|awry
    |astray|damaged|deleted|touched|dropped|broken|skipped)\b""",
    r"\bno (?:more )?\w{3,}ing (?:any ?more|so far|since\b.*)",
    rf"""\b(?:{_BAD}|maintenance|update|migration) (?:\w+ ){{0,3}}(?:didn't|did not|never
    |doesn't) (?:affect|hit|reach|touch|hurt|bother) \w+""",
    r"""\bhangs? (?:over|above|from)\b|\b(?:solved|fixed|resolved|sorted
    |works?) (?:\w+ )?by (?:itself|themselves)\b""",
    rf"""\b(?:no|zero|without|not|never|nor|hardly any|free of)
    (?: (?:any|an?|more|further|single|one|such|longer|known|open|other|big|real|major|been))*
    (?: \w+){{0,2}}? {_BAD}\b(?: (?:any ?more|at all|so far|since\b.*|today|yet))?""",
    r"\b(?:no|not (?:one|an?)|zero)(?: more| single)? [45]\d\ds?\b(?: errors?)?(?: (?:any ?more"
    r"|at all|so far|since\b.*))?",
    rf"""\b{_NOT} (?:\w+ )?(?:affect(?:ed)?|notice(?:d)?|hurt|bother(?:ed)?|matter|urgent|complain
    |break|missed|skipped|dropped|failed|crashed|feel a thing|miss a \w+|lose (?:a|any)\b|(?:had
    |seen|have|see|hit|get|got) (?:any|an?|one)(?: single)?)\b(?: (?:{_BAD}|[45]\d\ds?|us|anything
    |anybody|a thing|a beat))?(?: since\b.*)?""",
    r"""\b(?:no longer|not|isn't|aren't|never|nothing) (?:\w+ )?(?:slow|broken|down|stuck|failing
    |blocked|locked|empty|blank|missing|wrong|urgent|a problem|an issue|needed|necessary|relevant
    |lost|broke|failed|crashed|bad|to worry|to do with)(?: any ?more)?\b""",
    r"""\b(?:stopped|stops|quit|done) (?:failing|crashing|hanging|breaking|erroring|complaining
    |freezing|timing out|flickering|resetting|rebooting|restarting|beeping|blinking|duplicating
    |spamming|kicking|bouncing|looping|lagging|spinning)\b""",
    r"\b[45]\d\ds?(?: \w+)? (?:is|are|has|have) (?:\w+ )?(?:gone|away|disappeared)\b",
    r"\bnever (?:saw|had|got|heard) [^,;]*\bagain\b|\bnever (?:saw|had|got) (?:an?|one)\b",
    rf"""\b(?:overdue |pending |red |yellow |error |expired )?{_BAD}(?:'s)? (?:\w+ )?(?:is|are|was
    |were|has been|have been|seems?|got|just)? ?(?:\w+ )?(?:gone|fixed|away|over|solved|resolved
    |sorted|history|behind us|cleared|went away|disappeared|vanished)\b""",
    r"""\b(?:can't|cannot|could not|couldn't) (?:complain|be happier|thank|wait|recommend
    |believe how|ask for more|agree more|say enough|be better|stop (?:laughing|smiling)|fault)\b""",
    r"""(?:^\W*|\b(?:i|we|you|they|and|but|so|please) )(?:don't|do not|didn't|did not|won't
    ) (?:even )?regret\b|\b(?:i|we) (?:haven't|have not|didn't|did not|don't|do not
    |never) (?:have|had|needed?) to\b.*|\b(?:nobody|no ?one) (?:even |ever )?(?:noticed
    |complained|minded|panicked|objected|had to|uses|needs|misses)\b.*""",
    r"""(?:^\W*|\b(?:i|we|you|they|and|but|so|please) )(?:don't|do not) (?:even )?(?:think|mind
    |agree|care|worry|believe|guess|suppose|bother
    |panic|sweat|want to (?:bother|disturb)|have to (?:do|worry)|need|miss)\b|\bwon't (?:regret
    |bother|take long|be long)\b|\b(?:i|we) no longer (?:need|have to)\w*\b""",
    r"""\bnot bad\b|\bnever (?:mind|better|gets old|been (?:better|easier|faster|so))\b
    |\bnot gonna lie\b|\bnot sorry\b|\bdead (?:easy|simple|quick|fast|cheap|on)\b
    |\bback from the dead\b|\bcritical mass\b|\bbreaking news\b|\b(?:drop|drops|dropped) dead\b
    |\bi'm dead\b|\bsick (?:today|leave|day|note)\b|\b(?:coffee|lunch|tea|xmas|summer) break\b""",
    r"""\b(?:went|goes|got|settled|slowed|calmed|wrote|copied|took|cut|cuts|cutting
    |down) down\b(?= (?:well|the\s+notes|on|our|to))|\bdown to business\b
    |\bstays? (?:well )?under\b|\bplanned (?:downtime|outage|maintenance)\b""",
    r"""\b(?:saved|spared) (?:\w+ ){0,4}|\bhelped (?:me|us) (?:a lot|out)\b|\bnothing (?:bad|to do
    |urgent)\b|\blost (?:track of time|in thought|for words)\b|\b(?:odd|weird|strange) (?:fun
    |enough)\b""",
)
_DONE = any_of(r"""\bonly (?:took|takes|cost|needed) (?:\w+ ){0,3}(?:minutes?|seconds?|secs?|mins?
|days?)\b""")


# Two numbers that ought to be one.
_DIFFERS = any_of(
    r"""\b(?:says?|shows?|counts?|lists?|gives?|has|reads?
    |bills?) (?:\w+ ){0,3}\d[^.!?]{0,30}[,;] ?(?:\w+ ){1,4}
    (?:\w+ )?\d""",
    r"\d\S* [^.!?]{0,60}\b(?:but|yours|instead|whereas|while)\b[^.!?]{0,40}\d",
)


def differs(said: str) -> bool:
    """Whether a sentence holds one number against another: *it says 100, but I get 50*."""
    return _DIFFERS.search(said) is not None


def without_relief(said: str) -> str:
    """A sentence without what it says of troubles that are none."""
    return _DONE.sub(" ", _RELIEF.sub(" ", said))


def reports(said: str) -> bool:
    """Whether a sentence, without its relief, reports trouble."""
    return has_any(_NAMES, words(said)) or _SIGNS.search(said) is not None


def alarms(said: str) -> bool:
    """Whether a sentence tells of others in one's data, of lawyers, of leaving."""
    return _ALARMS.search(said) is not None
