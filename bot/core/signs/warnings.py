"""Last warnings (a condition, and leaving), and who is called in (and what they are told)."""

from __future__ import annotations

from bot.core.signs.patterns import Frame, words

# --- leaving -----------------------------------------------------------------------------------

_LIMIT = words(
    r"if|unless|until|till|by (?:tonight|tomorrow|noon|midnight|eod|cob|close|end of|monday"
    r"|tuesday|wednesday"
    r"|thursday|friday|saturday|sunday|the end|next|\d+)|before (?:\w+day|noon|tonight|midnight"
    r"|tomorrow|\d+|we)"
    r"|within (?:the|an?|\d+|two|three)|in (?:an?|\d+|one|two|three) (?:hours?|min\w*|days?)|or"
    r"|otherwise|else"
    r"|last chance|tomorrow|today|tonight|next time|once more|this week|one more \w+|now"
)
_LEAVES = words(
    r"(?:were|im|we are|i am|(?:well|ill|will) be|then|or|and|,) (?:all |so |simply )?(?:out|gone"
    r"|done|off"
    r"|elsewhere|history)(?=\W*$|\W*[,.!;]| (?:for good|of here|by|tomorrow|today|and|then"
    r"|the door))"
    r"|(?:we|i|were|im|well|ill|wed|id|we are|i am|we shall|we will|i will|company|boss|board"
    r"|management|and|then"
    r"|or|,) (?:\w+ ){0,3}?(?:leav(?:e|ing)|quit(?:ting)?|walk(?:ing)?(?: away| out)?"
    r"|cancel+(?:ing|ling)?|switch(?:ing)?|terminat\w+|end(?:ing)? (?:our|the|this|my) (?:contract"
    r"|subscription"
    r"|agreement|relationship|partnership|plan)|clos(?:e|ing) (?:our|my|the) account"
    r"|pull(?:ing)? (?:out|the plug)"
    r"|bail(?:ing)?|churn(?:ing)?|dump(?:ing)?|drop(?:ping)? you|mov(?:e|ing) (?:on|away"
    r"|everything|elsewhere"
    r"|to (?:a|your|another|some))|find(?:ing)? (?:an)?other|find(?:ing)? some(?:one|body) else"
    r"|goodbye|bye"
    r"|look(?:ing)? (?:elsewhere|for (?:an)?other)|rip(?:ping)? (?:you|it) out|goes? (?:elsewhere"
    r"|to)"
    r"|tak(?:e|ing) (?:our|my))",
    r"(?:you|you have|youve|youll) (?:just )?(?:los[et]|losing) (?:us|me|a (?:\w+ )?customer|this"
    r"|our|another)"
    r"|(?:contract|account|subscription|relationship|deal|partnership|cooperation) (?:is|will be"
    r"|ends|over|gets) ?"
    r"(?:over|finished|terminated|cancelled|canceled|ended|done|dead|history)?|(?:it"
    r"|this) is over(?: between)?"
    r"|last (?:invoice|cent|euro|dollar|payment) you|say goodbye|never see (?:us|me|another)",
)
_PRESSED = words(
    r"(?:nobody|no ?one|not|isnt|doesnt|dont|wont|still|arent|no|none|nothing|never|zero|without"
    r"|unless|fix\w*|answer\w*"
    r"|repl\w+|respond\w*|response|solved?|resolved?|sorted|call\w*|rings?|phones?|person|senior"
    r"|help\w*|waiting|waited"
    r"|ignored|again|tickets?|emails?|last|final|enough|warning|works?|working|hear|heard|react\w*"
    r"|treat\w*|back|up"
    r"|running|live|done|sort|goes down|happens|hours?|minutes?|days)"
)
_UNANSWERED = words(
    r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|third|fourth|fifth|sixth|dozens? of"
    r"|so many|countless|many"
    r"|several|umpteenth|\d+(?:rd|th)) (?:\w+ )?(?:tickets?|e?-?mails?|messages?|calls?|days?"
    r"|weeks?|requests?|times?"
    r"|reminders?|attempts?|hours|months?)(?! of (?:holidays?|vacation|leave|training|data"
    r"|history))"
)
_SILENCE = words(
    r"(?:zero|no|not (?:one|a single|even one|any)|without (?:an?|any|one)|nor any|0"
    r"|nil) (?:\w+ )?(?:answers?|repl(?:y"
    r"|ies)|responses?|call(?:s|back)?|reactions?|solutions?|help|words?|people|humans?|results?"
    r"|fix|updates?|feedback)"
    r"|(?:nobody|no ?one|none of you|you never|noone|you people never|you dont|you guys never"
    r"|never) (?:\w+ ){0,3}"
    r"(?:answer\w*|repl\w+|respon\w+|call\w*|help\w*|react\w*|cares?|bother\w*|contact\w*|came|got"
    r"|wrote|read\w*)"
    r"|nothing\b(?! (?:to|wrong|urgent|special))|silence|crickets|ignored|ghosted"
)

_FAREWELL = words(
    r"(?:give|giving|hand in|handing in|serve) (?:\w+ )?notice|chang(?:e|ing) (?:supplier|provider"
    r"|vendor|tool|software)s?"
    r"|(?:contract|subscription|partnership|trust|patience|relationship) ends|pull(?:ing)? (?:all"
    r"|our|every|the) (?:\w+ )?"
    r"(?:seats|users|accounts|data|contracts?)|not (?:\w+ )?(?:your )?customers? (?:from|any ?more"
    r"|much longer)|wont see (?:a|another|one)"
    r" (?:cent|penny|dime|euro|dollar)|never (?:want to |going to |wanna )?(?:see|use|touch|pay"
    r"|buy|recommend)\w* (?:this|you|your|it|from)"
    r"|stay away from|(?:product|tool|software|app|thing|you|contract) (?:\w+ )?(?:gone|out"
    r"|cancelled|replaced|terminated) by|do not intend"
    r" to stay|no (?:other )?(?:choice|option) but|(?:leave|leaving|end|ends|ending"
    r"|finish\w*) here|contract ends|pull (?:all )?\d+ seats|stay away from you"
    r"|(?:see|get|getting) (?:a|one|another|any) (?:cent|penny|dime|more)|(?:signed|signing|going"
    r"|gone|go|switch\w*|mov\w+|migrat\w+|try|off|start\w* (?:with|on)"
    r"|quote from|talking) (?:up )?(?:with|to|over to|from)? ?(?:tableau|power ?bi|looker|metabase"
    r"|qlik\w*|sisense|domo|grafana|superset"
    r"|(?:your|a|the|another) (?:competitors?|rivals?)|another \w+|someone else)|close (?:our"
    r"|my) account|time to (?:go|leave|move on|part)"
    r"|part(?:ing)? ways|last (?:day|month|year|renewal) with (?:you|us)|end of the road"
    r"|kick(?:ing)? you out|(?:its|it is|were|are) over"
    r"|where do (?:i|we) cancel|refund (?:me|us)|delete everything|wont be (?:back|renewing)|bye"
    r"|never again"
)
_FED_UP = words(
    r"from (?:you|us)|everyone|back|because|unless|without|if|or|either|enough|ignor\w+|silence"
    r"|nobody|no ?one|no (?:answer|reply|response|help|reaction)|never (?:answer\w*"
    r"|repl\w+|respond\w*|call\w*)|weeks?|ages|one more|again|last|final|this is why|thats why"
    r"|refund|escalation|by (?:the )?(?:end|next"
    r"|tonight|tomorrow|\w+day)|until|dont (?:repair|fix|answer|solve)|just|thats it|so|now"
    r"|you had|chances?|disappoint\w+|terrible|answer"
)

WARNINGS: tuple[Frame, ...] = (
    (
        words(
            r"contract terminated|terminated|not be (?:extending|renewing|continuing|prolonging)"
            r"|finish (?:the|our) (?:cooperation|contract|relationship)"
            r"|not (?:\w+ )?(?:more )?pay|search(?:ing)? (?:for )?(?:an)?other|(?:find|search for"
            r"|look for|begun|started|need) (?:\w+ ){0,3}replacement|(?:on|over|pressing"
            r"|hit) the (?:cancel|delete) button|packing (?:our|my|up)|how it ends"
            r"|reason to stay|only stay if|dead in the water|change (?:my|our) mind"
            r"|(?:call|mail|contract|next \w+) (?:will be |is |goes )?to your (?:competitor"
            r"|rival)s?|by your (?:rival|competitor)s?|cancel+(?:ing|ling) (?:on )?(?:\w+day"
            r"|tonight|tomorrow|today)|votes? on (?:dropping|leaving|you)"
        ),
        words(
            r"if|unless|until|no fix|fix|eod|today|tonight|tomorrow|now|as we speak|this week"
            r"|afternoon|years?|they answer|button|will|button|next|goes on|by|\w+day|not"
        ),
        words(r"we|i|us|our|my|me|you|your|contract|im|ive|were"),
        words(r"^(?!.*\b(?:old|colleague|plan|seat|trial|free month|how do|what)\b)"),
    ),
    (_FAREWELL, _FED_UP, words(r"we|i|im|us|our|my|me|ill|well|weve|were|you")),
    (
        words(
            r"(?:either|or)\b.*\b(?:its|it is|we are|were|i am|im|you lose|its over|it is over"
            r"|over|bye|goodbye|we go|i go|i leave|we leave)\b"
            r".*"
        ),
        words(
            r"sort\w*|fix\w*|solv\w*|resolv\w*|answer\w*|call\w*|repair\w*|respond\w*|reply"
            r"|help"
        ),
    ),
    (
        words(
            r"(?:that is|thats|this is) (?:it|enough)|(?:you|u) had your chances?|(?:we|i)(?:re|m"
            r"| are| am) (?:done|out(?! of)|through|gone)"
        ),
        words(r"cancel\w*|out|done|gone|over|bye|chances?|enough"),
        words(r"where|you|us|now|chances?|today|contract|thats it|that is it|bye"),
    ),
    (_LIMIT, _LEAVES, _PRESSED),
    (
        words(
            r"(?:you(?:ve)?|u|your company|fernhill|you guys|you people) (?:have |got |have got "
            r"|still have |guys |now |ve )*"
            r"(?:(?:until|till|til) \w+|(?:\d+|an?|one|two|three|five|ten|thirty"
            r"|twenty) (?:more )?(?:hours?|min\w*|days?"
            r"|chances?)(?: left)?(?= (?:to|before|and|or|then|until)|[,.!;]|$))"
        ),
    ),
    (
        words(
            r"this close to|on the verge of|inches (?:away )?from|about to|ready to|tempted to"
            r"|an inch from|seconds from"
        ),
        words(
            r"cancel+(?:ing|ling)?|leav(?:e|ing)|quit\w*|switch\w*|walk\w*|dump\w*"
            r"|drop(?:ping)? (?:you|fernhill)|ditch\w*"
            r"|terminat\w+|pull(?:ing)? the plug|kick(?:ing)? you|throw(?:ing)? (?:you|this) out"
        ),
    ),
    (
        words(
            r"want(?:s)? (?:to get )?out|let (?:us|me) out|get (?:us|me) out|(?:relationship"
            r"|partnership|cooperation|contract"
            r"|collaboration|marriage|experiment|trust) is (?:over|finished|done|dead|ended|broken"
            r"|beyond)|had it with"
            r"|done with (?:you|this|fernhill|your)|(?:is|its|are) (?:simply )?over|^\W*(?:im"
            r"|we are|were|i am) (?:so )?done"
            r"|gone for good|lost (?:us|me|a customer)"
        ),
        words(
            r"contract|relationship|waiting|weeks?|days?|emails?|now|reply|answers?|nobody|you"
            r"|support|tickets?"
        ),
    ),
    (_UNANSWERED, _SILENCE, words(r"^(?!.*\bfrom (?:me|us)\b).*")),
)

# --- who is called in --------------------------------------------------------------------------

_AUTHORITY = words(
    r"police|bbb|better business\w*(?: bureau)?|trading standards|ico|cnil|ftc|fca|bafin"
    r"|sec(?= (?:complaint|filing|will"
    r"|today|about))|ombuds\w+|consumer (?:protection|rights|affairs|council|office|agency"
    r"|watchdog|association)\w*"
    r"|data (?:protection|privacy) (?:authority|office|officer|commission\w*|agency|regulator"
    r"|watchdog)|supervisory "
    r"authorit(?:y|ies)|attorney general|regulators?|the authorit(?:y|ies)|prosecutors?"
    r"|magistrates?|judge|tribunal|court"
    r"|small claims|arbitrat\w+|mediator|chamber of commerce|watchdog|works council complaint"
    r"|fraud (?:squad|office"
    r"|department|unit)|newspapers?|the (?:press|media|papers|news)|journalists?|reporters?"
    r"|tv station|action fraud"
    r"|bailiffs?|debt collect\w+|insurer|financial conduct \w+"
)
_TELLS = words(
    r"(?:we|i|im|were|ill|well|weve|ive|id|my \w+|our \w+|boss|going|now|then|next|today|or|and|to"
    r"|be|are|am|letter|notice"
    r"|complaint) (?:\w+ ){0,4}?(?:report(?:ed|ing)?|complain(?:ed|ing|t)?|complaints?|fil(?:e|ed"
    r"|ing)|go(?:ing)? to|goes"
    r" to|went to|go(?:ing)? before|call(?:ed|ing)?|contact(?:ed|ing)?|writ(?:e|ing|ten)"
    r"|inform(?:ed|ing)?|notif\w+|turn"
    r"(?:ed|ing)? to|involv\w+|tell(?:ing)?|told|hear from|bring|lodg\w+|submit\w*|rais(?:e|ed"
    r"|ing)|tak(?:e|en|ing)|see "
    r"(?:you|u)|speak(?:ing)? to|talk(?:ing)? to|escalat\w+|in touch|refer\w*|send(?:ing)?"
    r"|issu\w+)|complaint|filing "
    r"(?:with|a)|reporting (?:u|you|this|it)|report (?:you|u|this|it|fernhill)|lodged|(?:will"
    r"|shall) decide"
)
_AGAINST = words(
    r"you|u|your|youre|ur|fernhill|this|because|unless|until|if|today|tomorrow|now|or|fraud|theft"
    r"|criminals?|thie(?:f|ves)"
    r"|scam\w*|answer\w*|afternoon|morning|monday|week|next"
)
_LEGAL_ACT = words(
    r"(?:in|notice of|declare \w+ in|event of) default|default notice|put on notice|(?:formal"
    r"|official|written|registered"
    r"|certified|legal|final|strongly worded) (?:letter|notice|complaint|demand|warning|objection"
    r"|request to cure)"
    r"|letter of (?:claim|demand|complaint|intent)|demand letter|cure period"
    r"|breach of (?:\w+ )?(?:contract|agreement"
    r"|sla|trust|obligations?|warranty|duty|gdpr|confidence)|breached (?:the|our|your)"
    r"|violat\w+ (?:of )?(?:\w+ )?"
    r"(?:contract|agreement|gdpr|law|terms|sla)|negligen\w+|damages|compensation|liab(?:le|ility)"
    r"|legal(?:ly)? "
    r"(?:action|steps|proceedings|claim|respons\w+)|terminat\w+ for cause|penalty clause"
    r"|indemni\w+|injunction"
    r"|lawsuit|sue|suing|prosecut\w+|press charges|without prejudice|reserve (?:all |our "
    r"|the )?(?:\w+ )?rights"
)
_THREAT = words(
    r"(?:follows?|following|on (?:its|the) way|coming|arriv\w+|(?:is|are|be|been"
    r"|being) (?:\w+ )?(?:served|sent|prepared"
    r"|drafted|issued|filed|lodged|posted|dispatched|drawn up)|consider\w* (?:you|fernhill"
    r"|your \w+|this)|regard\w*"
    r"|hold(?:ing)? (?:you|fernhill)|claim(?:ing)?|seek(?:ing)?|demand\w*|will be|you are|youre"
    r"|your company is|fernhill is"
    r"|you (?:will|must|have)|today|for every|told our board|we will|we shall|our (?:ceo|board|cfo"
    r"|md)|(?:a|this is)"
    r" (?:\w+ )?(?:breach|violation)|due to your|because of (?:you|your|this)|caused by you\w*)"
)

CALLED_IN: tuple[Frame, ...] = (
    (
        words(
            r"preservation letter|litigation hold|through (?:every|all) courts?|every court"
            r"|open (?:a )?(?:process|case|proceedings?) against|fil(?:e|ing) (?:a )?(?:claim"
            r"|suit|case|charges)|lodged? (?:a )?(?:\w+ )?complaint|bailiffs?"
            r"|reportable (?:incident|breach)|(?:you|u) (?:will|shall|gonna) (?:pay"
            r"|answer) for (?:this|that|it|what)|fine us|fines? (?:of|against)|prosecut\w+"
            r"|competition authority|consumer court|at the court|guilty of|this is illegal"
            r"|illegal"
            r"|hear from me through|act for our client|for whom we act"
        ),
        words(
            r"you|your|u|us|our|delete|logs?|revenue|tomorrow|within|today|statement|report"
            r"|complaint|authority|this|now"
        ),
        words(r"^(?!.*\b(?:is it illegal|how do|template|chart|can i|where)\b)"),
    ),
    (
        words(r"radio|tv|television|newspaper|press|journalists?|reporters?|magazine|paper"),
        words(r"asks?|asked|asking|wants?|calls?|called|writes|wrote|reports?|knows?"),
        words(
            r"(?:were|was|are|is|been) (?:\w+ )?(?:visible|public|leaked|online|exposed|stolen"
            r"|open|readable)|leak\w*|breach\w*"
        ),
    ),
    (
        words(
            r"cops|police|judge|courts?|ftc|cnil|ico|bbb|ombuds\w+|consumer (?:\w+ )?(?:office"
            r"|protection|council|agency)|authorit(?:y|ies)"
            r"|regulator|data protection \w+|prosecutor|arbitrat\w+|tribunal|trading standards"
            r"|inspectorate"
        ),
        words(
            r"call(?:ing|ed)? the|wr(?:ote|itten|iting)|tell(?:ing)?|told|decide|complain\w*"
            r"|complaint|report(?:ed|ing)|goes|going|let the"
            r"|within \d+ ?(?:h|hours)|set|ordered|orders|demands?|requires?|fil(?:e|ed|ing)"
            r"|informed|knows?|letter|notif\w+"
        ),
        words(r"you|u|your|this|today|tonight|tomorrow|must|pays|now|us|because"),
    ),
    (
        words(
            r"law ?(?:case|suit)|law ?yers?|advoca(?:te|t)s?|attorneys?|solicitors?"
            r"|legal (?:case|action|consequences?|steps)|insurers?"
        ),
        words(
            r"cc ?d|ccd|in copy|on copy|informed|inform|contact\w*|already|make|made|mak(?:e"
            r"|ing)|start\w*|open\w*|from now on|next|letter"
            r"|mail|write\w*|wrote|will|hear|call\w*|expect|coming|follow\w*"
        ),
        words(
            r"you|u|your|refund|now|already|if|from now on|not legal|illegal|because|expect"
            r"|follow\w*"
        ),
    ),
    (
        words(
            r"(?:invok\w+|under|per|trigger\w*|activat\w+|pursuant to) (?:clause|section|article"
            r"|paragraph)|terminat\w+ for (?:cause|breach"
            r"|good cause)|not legal what you|(?:is|its|this is) illegal what|(?:this|it"
            r"|what you do) is (?:illegal|a crime|criminal|fraud"
            r"|theft)|against the law|legally (?:required|obliged|bound) to|(?:failed|not met"
            r"|violated|breached) your (?:\w+ )?"
            r"(?:obligations?|duty|duties|sla|contract)"
        ),
        words(r"terminat\w*|today|clause|you|your|court|tonight|now|by \d+|we|i"),
    ),
    (
        words(
            r"(?:disput|revers|contest|charg)\w* (?:back )?(?:every|all|each|the|this|your"
            r"|any) (?:\w+ )?(?:charges?|payments?|transactions?|back)"
        ),
        words(r"visa|bank|mastercard|amex|card|paypal|stripe"),
        words(r"im|i am|we|i|well|ill|ing|telling|now|today|disputing|and"),
    ),
    (_AUTHORITY, _TELLS, _AGAINST),
    (
        _LEGAL_ACT,
        _THREAT,
        words(r"you|your|youre|fernhill|this|today|tomorrow|follows|now|us|our|we|i"),
    ),
    (
        words(
            r"lawyers?|attorneys?|solicitors?|barristers?|counsel|law ?firm|legal (?:team"
            r"|department|people|advis[eo]rs?)"
            r"|legal(?= (?:is|has|will|wants|now))"
        ),
        words(
            r"say(?:s|ing)?|said|must|demand\w*|judge|court|insists?|orders?|instruct\w*|claims?"
            r"|letter|hear|sue|today|damages"
            r"|deadline|drafts?|drafting|prepar\w+|advis\w+|tomorrow|in touch|both|involved|now"
            r"|ready|cc|copied|copying"
        ),
        words(
            r"you|your|u|fernhill|or|delete|refund|this|contract|today|against|default|breach|both"
        ),
    ),
)
