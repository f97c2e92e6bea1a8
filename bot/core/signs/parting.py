"""Signs of lawyers, courts and notices, and of leaving."""

from __future__ import annotations

from bot.core.signs.patterns import any_of, near

# --- lawyers, courts, notices ------------------------------------------------------------------

_LAWYER = (
    r"(?:lawyers?|attorneys?|solicitors?|barristers?|(?:legal|general|outside) (?:counsel"
    r"|team|department|dept|advis[eo]rs?|people)|law firm|legal|counsel)"
)
OR_ELSE = any_of(
    r"\bor (?:else|we|i|my|our|you will|youll|im|were|well|ill)\b|\botherwise\b|\bunless\b"
    r"|\blast (?:chance|warning|time)\b|\b(?:one|1) more \w+ (?:\w+ )?and\b",
    r"\bif (?:this|it|that|you|the|nobody|no ?one|nothing|we|i|your|they|anyone|my|our"
    r"|things) (?:\w+ ){0,4}(?:isnt|is not|arent|dont|do not|doesnt|does not|cant"
    r"|cannot|not|wont|keeps?|again|continues?|goes on|hear|havent|hasnt|fails?|still"
    r"|happens|react\w*|nothing|no)\b",
    r"\bbecause of (?:this|you|that)\b|\b(?:after|over) this\b|\bif (?:nobody|no ?one"
    r"|nothing)\b|\b(?:final|ultimate) (?:warning|notice|reminder)\b"
    r"|\bultimatum\b",
)
LEGAL = (
    any_of(
        r"\b(?:retain(?:ed|ing)?|engag(?:ed|ing)|hir(?:ed|ing)) (?:\w+ )?(?:counsel|lawyers?"
        r"|attorneys?)\b|\byour (?:lawyers?|attorneys?|legal (?:team|department)) (?:will|can"
        r"|should|may) (?:hear|expect)\b",
        r"\b(?:tak(?:e|ing)|pursu(?:e|ing)|proceed\w*|act(?:ing)?|mov(?:e|ing)) "
        r"(?:\w+ ){0,3}legally\b|\b(?:legal (?:means|channels|grounds)|through the courts)\b",
        r"(?<!your )(?<!a )"
        + near(
            _LAWYER,
            r"in touch|contact\w*|be hearing|hear from|letters?|writ(?:e|es|ing|ten)|involved"
            r"|instructed|engaged|engage|take over|takes over|taking over|take it from|on (?:it"
            r"|this|the case)|advised?|advises|looking into|preparing|prepares|drafting|drafts"
            r"|sending|file|filing|call(?:s|ing)?|speak\w*|talk\w*|sue|will|knows?|handle|handling"
            r"|next|ready|pursue|deal with|has told us|says you",
            3,
        ),
        near(
            r"involve|involving|instruct(?:ed|ing)?|hand(?:ed|ing)? (?:this|it|the \w+) "
            r"(?:over )?to|call(?:ed|ing)?|hir(?:e|ed|ing)|retain(?:ed|ing)?|consult(?:ed|ing)?"
            r"|forward(?:ed|ing)? (?:this|it)|hear from|heard from|hearing from|letter from|get"
            r"|getting|go(?:ing)? to|went to|talk(?:ed|ing)? to|speak(?:ing)? (?:to|with)|spoke "
            r"(?:to|with)|pass(?:ed|ing)? (?:this|it)|turn(?:ed|ing)? (?:this|it) over to|bring"
            r"(?:ing)? in|up to|with",
            r"(?:our|my|the|a|an|their) " + _LAWYER,
            3,
        )
        + r"(?= involved|\W*$|\W| about (?:this|you|the)| on (?:this|it)| over this| now"
        r"| tomorrow| today)(?!.*\b(?:review|sign|dpa|agreement|contract template|nda|msa"
        r"|countersign\w*|access|invite|role|log ?in|dashboard|seat|question)\b)",
        r"\b(?:will|well|ill|to|going to|gonna|we|i|can|could|may|might) sue\b|\b(?:sue|suing"
        r"|sued) (?:you|fernhill|your|them|the)\b|\b(?:a|the|our|file|filing|prepare|preparing"
        r"|next is a|threaten) lawsuits?\b|\b(?:let|have) the courts? decide\b|\bcourts? "
        r"(?:will|must|can) decide\b|\blitigat\w+|\bclass action\b"
        r"|\bsmall claims\b",
        r"\b(?:take|taking|took|drag|see|haul|taken) (?:\w+ ){0,3}(?:to|in) court\b|\bgo"
        r"(?:ing)? to court\b|\bcourt (?:order|proceedings|case|hearing|action)\b",
        r"\blegal (?:actions?|steps|proceedings|consequences|measures|claims?|remed(?:y|ies)"
        r"|dispute|threat|route|recourse|avenues|options)\b|\blegal(?:ly)? (?:liable"
        r"|responsible)\b",
        r"\b(?:formal|official|written|legal|final) (?:notice|complaint|warning|demand"
        r"|dispute)\b(?! period)|\bnotice of (?:default|termination|breach|claim|dispute"
        r"|non\w*)\b|\bcease and desist\b|\bletter before (?:action|claim)\b",
        r"\b(?:material |in )?breach(?:ed|es|ing)? (?:of )?(?:the |our |your |this )?"
        r"(?:contract|agreement|sla|terms|obligations?|warranty)\b",
        r"\b(?:with(?:hold|holding|held)|stop(?:ping)?|suspend(?:ing)?|freez(?:e|ing)|refus(?:e"
        r"|ing)) (?:\w+ ){0,3}payments?\b(?=.*\b(?:until|unless|you|your|because)\b)",
        r"\b(?:dispute|reverse|contest|charge back|file a chargeback|chargeback)\b(?=.*\b(?:our"
        r"|my|the|with) (?:credit card company|bank|card issuer|card company|paypal|amex"
        r"|visa)\b)(?=.*\b(?:we|i)(?:ll| will|m| am| are|re|ve|d)?\b)(?!.*\b(?:how|export"
        r"|import|column)\b)",
        r"\b(?:hold|holding|held) (?:you|fernhill|your \w+) (?:\w+ )?(?:liable|responsible"
        r"|accountable)\b|\b(?:claim|claiming|seek|seeking|sue for|demand|demanding) (?:\w+ )?"
        r"(?:damages|compensation)\b|\bpress(?:ing)? charges\b",
        r"^(?=.*\b(?:you|your|fernhill|this)\b).*?\b(?:report(?:ed|ing)?|complain(?:ed|ing)?"
        r"|complaint|going|go|turn|file\w*|refer\w*|raise\w*|escalat\w+) (?:\w+ ){0,5}(?:to"
        r"|with) (?:the |our )?(?:ombudsman|regulators?|data protection|consumer"
        r"|better business|trading standards|authorit(?:y|ies)|police|ico|ftc|cnil|press|bafin"
        r"|fca|sec)\b(?! \w* ?(?:template|export|monthly|quarterly|every))",
        r"\b(?:we|i|well|ill)\b(?: \w+){0,3} (?:take|contact\w*|report\w*|complain\w*|go|going"
        r"|turn|involve|file|writ\w+|inform|notify|escalate)\b(?: \w+){0,6} (?:ombudsman"
        r"|trading standards|consumer (?:protection|agency|council)|better business"
        r"|data protection authorit\w+)\b",
        r"\b(?:subpoena\w*|served (?:us )?with|summons)\b",
    ),
)

# --- leaving -----------------------------------------------------------------------------------

_AWAY = (
    r"(?:(?:a |the |your |one of your |some |another )?(?:\w+ )?(?:competitors?|competition"
    r"|rivals?)|elsewhere(?! for (?:our|the|a|lunch|dinner))|some(?:one|body|where) else"
    r"|(?:an)?other (?:(?!sso|idp|bank|email|mail"
    r"|payroll|crm|hosting|cloud|phone|identity|domain)\w+ )?(?:vendors?|providers?|suppliers?"
    r"|platforms?|tools?|products?|services?|company|solutions?|software|system|partners?)|"
    r"(?:a |an )?"
    r"(?:different|other|better|new) (?:\w+ )?(?:vendor|provider|supplier|platform|tool"
    r"|product|service|solution|software)|alternatives?)"
)
_GO = (
    r"(?:mov(?:e|ing)|switch(?:ing)?|go(?:ing|ne)?|chang(?:e|ing)|migrat(?:e|ing)|walk"
    r"(?:ing)?|jump(?:ing)? ship|leav(?:e|ing)|tak(?:e|ing) (?:our|my) (?:business|money"
    r"|account|data)|look(?:ing)?|shop(?:ping)?|find|signing|sign|defect(?:ing)?|talking"
    r"|speaking|evaluating|considering|considered|run(?:ning)?)"
)
_NOT_US = (
    r"(?! (?:sso|idp|identity|bank|office|payroll|crm|erp|hosting|email|mail|cloud|domain"
    r"|warehouse|carrier|plan))"
)
_BOSS = (
    r"(?:ceo|cfo|cto|coo|cio|boss|management|board|director|directors|owner|leadership|vp"
    r"|head of \w+|managing director|chef|md|founder|partners|he|she|they|client"
    r"|procurement|team|people)"
)
_QUIT = (
    r"(?:terminate|terminating|pull(?:ing)? out|leave|leaving|drop(?:ping)?|ditch(?:ing)?"
    r"|cancel(?:l?ing)?|quit(?:ting)?|walk(?:ing)? away|get(?:ting)? rid of|kill(?:ing)?"
    r"|replac(?:e|ing)|end(?:ing)? the (?:contract|relationship)|pull(?:ing)? the plug)"
)
_US = (
    r"(?:you|fernhill|you guys|you people|your (?:product|tool|service|software|platform|company))"
)
LEAVING = (
    any_of(
        r"\b(?:refus\w+|unwilling|not willing) to (?:work with|use|touch|continue with"
        r"|rely on) (?:you|your|fernhill|this)\b",
        r"\b(?:leaving|ditching|dropping|dumping|replacing|abandoning|quitting|done with"
        rf"|finished with|through with|firing|ditch|dump) {_US}\b",
        r"\b(?:lose|losing|lost) (?:us|me|our (?:business|account|contract|custom|company)"
        r"|my business|a (?:\w+ )?customer|this (?:customer|account|client)|another customer)\b",
        r"\btak(?:e|ing) (?:our|my) (?:business|money|account|custom)\b|\bjump(?:ing)? ship\b"
        r"|\bpull(?:ing)? the plug\b(?!.*\bserver)",
        near(
            r"(?:we|i|were|well|im|ill|ive|weve|are|will|have|is|management|boss|ceo|just|start"
            rf"(?:ing|ed)?|already|now|and|to|then)(?: \w+){{0,4}} {_GO}",
            rf"(?:(?:to|with|for|at|into) )?{_AWAY}{_NOT_US}",
            4,
        ),
        r"\b(?:our|my|all|the) options,? (?:including|such as) (?:leaving|switching)\b|\bwe "
        r"(?:will|wont|will not) (?:not )?be (?:\w+ )?customers? (?:for long|much longer"
        r"|any ?more)\b",
        r"\b(?:last|only) thing (?:that |which )?(?:keeps|keeping|holds) us\b|\b(?:wants"
        r"|want) us (?:off|out of|away from)\b|\byou (?:have |just )?(?:just )?lost (?:a|us"
        r"|another|this) ?(?:client|customer|account)?\b",
        r"\b(?:thinking (?:about|of)|considering|planning on|close to) (?:leaving|going with"
        r"|switching to|moving to|going to|signing with) (?:you|fernhill|(?:your |a |the "
        r"|some )?(?:rivals?|compet\w+)|elsewhere|some(?:one|body) else)\b",
        r"\b(?:cant|wont|not going to|no point in|stop|why should we|why do we) (?:keep |go on "
        r"|continue )?pay(?:ing)? (?:\S+ ){0,4}(?:never|doesnt|does not|not|this|nothing"
        r"|broken)\b",
        r"\b(?:end|ending|terminat\w+|quit|dissolv\w+|stop|leave) (?:this|our|the) "
        r"(?:partnership|relationship|cooperation|collaboration|business relationship)\b",
        r"\b(?:consider|regard|treat) (?:this|our|the|my) (?:\w+ )?(?:contract|subscription"
        r"|account|agreement)(?: as)? (?:cancel\w+|terminated|over|ended)\b",
        r"\b(?:renewal|contract|extension|relationship|cooperation|partnership|deal) (?:\w+ )?"
        r"(?:is |are )?"
        r"(?:off the table|at risk|in danger|over|in question|wont happen|will not happen"
        r"|wont be renewed|will not be renewed)\b",
        r"^\W*(?:were |im |then )?(?:going|moving|switching|off) to (?:some(?:one|body) else"
        r"|elsewhere|(?:a|your|the) compet\w+)\b",
        rf"\b{_BOSS} (?:now |really |already |seriously |just |here )?(?:wants?|wanted|insists?"
        r"|decided|is going|is about|are about|threaten\w*|is threatening|is considering"
        r"|are considering|is ready|is pushing|is asking|is talking|told me|told us"
        rf"|says we should|says we|said we|demands?) (?:\w+ ){{0,3}}{_QUIT}(?!.* (?:meeting|zoom"
        r"|order|my|seat)\b)",
        r"\bcancel (?:everything|it all|all of it|the (?:whole|entire) (?:thing|contract"
        r"|account))\b(?=.*\b(?:worst|enough|had it|fed up|terrible|awful|done|now|immediately"
        r"|!)|!)",
        r"\b(?:this is|its|thats|that is|was) (?:\w+ )?(?:the )?(?:last straw(?! poll)|final straw"
        r"|end of (?:the|our) (?:relationship|contract|road)|a deal ?breaker)\b|\b(?:last"
        r"|final) straw\b(?! poll)",
        r"\b(?:reconsider\w*|rethink\w*|regret\w*|re-?evaluat\w+|question(?:ing)?|review"
        r"(?:ing)?) (?:\w+ )?(?:our|the|whether|if|having|choosing|signing)(?: \w+){0,2} "
        r"(?:contract|relationship|partnership|decision|subscription|choice|renewal|stay"
        rf"|continue|with {_US}|{_US})\b",
        r"\b(?:wont|will not|not|no way|never|doubt|cant|refuse to|isnt any reason to) "
        r"(?:\w+ ){0,4}(?:renew(?:ing)?|be renewing|stay(?:ing)? with you|recommend(?:ing)?"
        r"|continue with (?:you|fernhill))\b(?=.*\b(?:like this|if|after|support|unless|such"
        r"|this|because|again)\b)(?!.*\bautomatic)",
    ),
    any_of(
        rf"\b(?:we|i|were|well|im|ill|weve|ive|id|wed)\b(?: \w+){{0,6}} (?:{_QUIT}"
        rf"|out(?! of office)|gone|done(?! (?:with (?:the|our|it|my|a)|for))"
        r"|leave|stop paying|not pay(?:ing)?|churn)\b",
        rf"\b{_QUIT} (?:\w+ )?(?:the |our |this |my )?(?:contract|subscription|agreement|account"
        rf"|plan|everything|{_US})\b",
        r"\b(?:wont|will not|not going to|arent going to) (?:\w+ )?renew\b",
        r"\b(?:money|payment|fees?) back\b|\bfull refund\b",
    ),
)
"""Who speaks of leaving plainly; and who may, where they are angry or name a condition."""
