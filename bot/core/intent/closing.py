"""Tells that something is over, whoever solved it; and that a person is wanted instead of the bot."""

from __future__ import annotations

import re

from bot.core.intent import asking, languages, telling
from bot.core.text import is_acknowledgement, is_small_talk, sentences

_LONGEST_OVER = 200  # characters: who writes more has more to say


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


_LEAD = (
    r"^\W*(?:(?:ok(?:ay)?|ah+|oh+|oh\s+wait|wait|edit|update|nm|yes|yep|great|good\s+news|perfect|cool|hi|hey|please|pls|sorry|no|well|actually|hm+|so|and|just|all|scrap\s+that|apologies|argh|doh|lol|haha"
    r"|thanks|thank\s+you|thx|cheers|guys|team|folks|everyone|fyi)\b[\s,.!:;–—-]*)*"  # noqa: RUF001
)
_IT = r"(?:it|this|that|these|them|everything|(?:the|my|our|this|that)\s+(?:\w+\s+)?(?:question|problem|issue|thing|one|request|ticket|post|message|thread|case))"
_DONE = r"(?:solved|resolved|fixed|sorted(?:\s+out)?|settled|handled|done|dealt\s+with|figured\s+out|cleared\s+up|taken\s+care\s+of|closed|answered)"
_OVER = _any(
    r"\b(?:never\s*mind|nevermind|nvm|nvrmnd|nm)\b(?!\s+(?:the|that|what|about|how|if|when|my|our|his|her)\b)",
    rf"{_LEAD}(?:scratch|forget|disregard|ignore|scrap|drop|skip|strike|cancel|retract)\s+(?:about\s+)?(?:{_IT}|what\s+i\s+(?:said|asked|wrote)|my\s+last|me|the\s+above|previous)\b(?!\s+\w+ing\b)",
    rf"{_LEAD}(?:please\s+|pls\s+|kindly\s+|you\s+can\s+|feel\s+free\s+to\s+|you\s+may\s+|let'?s\s+)*(?:disregard|close|ignore)\W*(?:{_IT})?\b(?!\s+(?:account|workspace|plan|subscription))\W*(?:now|please|pls|then|again|one)?\W*$|\b(?:you|u)\s+(?:can|may|could)\s+(?:now\s+|please\s+)?(?:close|ignore|disregard|drop|forget|skip|archive)\s+{_IT}",
    rf"\b{_IT}\s+(?:can|may|could)\s+(?:now\s+)?be\s+(?:closed|ignored|dropped|archived|disregarded|skipped)\b",
    rf"\b(?:do\s?n[o']?t|no\s+need\s+to|needn'?t)\s+(?:bother|worry(?:\s+about\s+it)?|trouble\s+yourselves?|look(?:\s+into\s+{_IT})?|reply|answer|respond|do\s+anything|follow\s+up|investigate)\b",
    rf"\b(?:i|we|my\s+\w+|our\s+\w+|a\s+colleague|somebody|someone)(?:'ve|\s+have|\s+has|'s)?\s+(?:just\s+|already\s+|now\s+|finally\s+|since\s+)?(?:solved|fixed|sorted|resolved|figured|found|got|worked)\s+(?:{_IT}|out|one|(?:the|an|our)\s+(?:answer|solution|cause|button|page|setting|link|culprit|issue|problem|info\w*)|what\s+(?:i|we)\s+(?:need\w*|was|were)\b)",
    rf"{_LEAD}(?:found|solved|fixed|sorted|resolved|figured|got|handled|settled)\s+(?:{_IT}|out|the\s+\w+)\b|{_LEAD}(?:solved|resolved|fixed|sorted|settled|done|closed)\s*(?:[!.,;–—-]|now\b|already\b|by\s+(?:our|my|a|the)\w*|myself|ourselves|here\b|$)",  # noqa: RUF001
    rf"\b{_IT}(?:'s|\s+is|\s+has|\s+was|\s+got|\s+are|\s+just)?\s+(?:now\s+|all\s+|already\s+|been\s+|just\s+|since\s+|finally\s+|been\s+all\s+|got\s+)*(?:{_DONE}|solved\s+(?:itself|themselves)|resolved\s+(?:itself|themselves)|fixed\s+(?:itself|themselves)|working|works|back)\b(?!\s+(?:for\s+(?:some|others)|in\s+(?:chrome|firefox|safari)))",
    r"\b(?:all|everything)(?:'s|\s+is)?\s+(?:good|fine|sorted|set|ok(?:ay)?|working|works|clear|solved|resolved|done|well|back|up)\b(?:\s+(?:now|again|here|on\s+(?:my|our)\s+(?:side|end)))?",
    r"\b(?:works|working|runs|running|loads)\s+(?:fine\s+|perfectly\s+|great\s+|ok\s+)?(?:for\s+(?:us|me)\s+)?(?:now|again)\b|\b(?:works|working)\s+for\s+(?:us|me)\b",
    r"\b(?:no\s+longer|not)\s+(?:needed|relevant|necessary|required|an\s+issue|a\s+problem|applicable)\b(?:\s+(?:any\s?more|now|after\s+all))?|\b(?:don'?t|do\s+not|no\s+longer)\s+need\s+(?:it|this|that|an\s+answer|help|anything)\b(?:\s+(?:any\s?more|now|after\s+all))?",
    r"\b(?:no\s+(?:further\s+)?(?:action|help|reply|answer|response)\s+(?:is\s+)?(?:needed|required|necessary)|nothing\s+(?:more\s+|else\s+)?(?:to\s+do|needed|required)(?:\s+(?:here|from\s+you))?|false\s+alarm|my\s+(?:mistake|bad|fault|own\s+fault)|user\s+error|pebkac|operator\s+error|layer\s+8|was\s+(?:on\s+)?(?:our|my)\s+(?:side|end|mistake|fault))\b",
    r"\b(?:there\s+it\s+is|just\s+(?:saw|found|noticed|spotted)\s+(?:it|the\s+\w+)|i\s+see\s+it\s+now|see\s+it\s+now|found\s+the\s+\w+)\b",
    r"\b(?:went|go|going|decided|we'?ll\s+go)\s+(?:with\s+(?:another|a\s+different|something\s+else)|without|another\s+way)\b|\b(?:a\s+colleague|\w+)\s+(?:already\s+)?(?:helped|knew|showed\s+(?:me|us)|answered|sorted\s+it)\b(?!\s+but)",
    r"\b(?:asked|posted|wrote)\s+(?:in\s+)?(?:the\s+)?wrong\s+(?:people|place|channel|thread|team)\b|\bi\s+(?:take|took)\s+(?:it|that)\s+back\b|\bwithdraw(?:n|ing)?\s+(?:it|this|that|my\s+(?:question|request))\b|\bconsider\s+(?:it|this|that)\s+(?:closed|solved|done|sorted|answered)\b",
)
_NOT_OVER = _any(
    r"[?？؟]",  # noqa: RUF001
    r"\b(?:but|however|except|yet|still|unless|although|though|only\s+(?:partly|half|partially)|came\s+back|is\s+back\s+again|happened\s+again|broke\s+again|until)\b",
    r"\bnot\s+(?:\w+\s+)?(?:solved|resolved|fixed|sorted|done|working|good|ok|closed|settled|answered)\b|\b(?:isn'?t|wasn'?t|hasn'?t|aren'?t|haven'?t|never|nobody|no\s+one|nothing)\s+(?:\w+\s+)?(?:solved|resolved|fixed|sorted|done|works?|working|been|called|answered|replied|helped|closed|settled)\b",
    r"\b(?:thought|hoped|hoping|assumed|believed|wish|if|when|once|as\s+soon\s+as|before|supposed\s+to|should\s+be|needs?\s+to\s+be|must\s+be|has\s+to\s+be|want\s+(?:it|this)|will\s+be|to\s+be|get\s+(?:it|this)|almost|nearly|half|partly|partially)\s+(?:\w+\s+){0,4}?(?:solved|resolved|fixed|sorted|done|works?|working|closed|settled|found|good|fine|ok)\b",
    r"\b(?:do|please\s+do|the\s+rest|the\s+other|other\s+(?:one|question|part|thing|two)|what\s+matters|rather|instead\s+(?:tell|please)|first|second)\s+(?:\w+\s+){0,2}?(?:answer|matters|still|remains|question|needs?|open|stands)\b|\bthe\s+rest\b|\bdo\s+(?:answer|call|reply|help)\b|\bwhat\s+matters\b",
    r"\bnever\s*mind\s+(?:the|that|what|about|how|my|our)\b|\bforget\s+(?:about\s+)?(?:the|what|my|our)\b(?!\s+(?:question|request|whole\s+thing|above|ticket|message))",
    r"\b(?:please|pls|can|could|would|need|want)\s+(?:\w+\s+){0,2}(?:you|call|send|help|tell|check|look|explain|know|a\s+person|somebody|someone)\b(?!\s+(?:close|ignore|disregard))",
    r"\b(?:for\s+(?:one|some|two|half)\s+of|in\s+(?:one|some)\s+(?:of|browser)|only\s+(?:for|in|on|when))\b|\bnext\b.*\b(?:problem|question|issue)\b|\bnow\s+(?:i|we|it)\s+(?:\w+\s+)?(?:get|gets|see|sees|have|has|says|need|can'?t|shows)\b|\bnow\s+(?:the|another|a\s+new|a\s+different)\b",
)

_PERSON_WORD = r"(?:(?:an?|any|some|the|one\s+of\s+your|your|another)\s+)?(?:(?:real|actual|live|human|proper|competent|technical|sales|support|account|billing|customer\s+service|senior)\s+)*(?:persons?|humans?|human\s+beings?|agents?|representatives?|reps?|somebody|someone|anybody|anyone|people|colleagues?|manager|supervisor|operator|specialist|expert|engineer|account\s+manager|csm|support(?:\s+(?:team|person|staff|agent))?|staff(?:\s+member)?|team\s+member|member\s+of\s+(?:your|the)\s+(?:team|staff)|guys?|team|boss|sales|billing|ceo)"
_PERSON = _any(
    rf"\b(?:talk|speak|chat|discuss\s+\w+|discuss\s+(?:this|it|that))\s+(?:directly\s+|in\s+person\s+)?(?:to|with)\s+(?:{_PERSON_WORD}|them|him|her)\b",
    rf"\b(?:put|connect|transfer|patch|forward|route|hand|pass)\s+(?:me|us|this|it)\s+(?:on\s+|over\s+|through\s+|straight\s+)*(?:to|with)\s+{_PERSON_WORD}\b",
    rf"\b(?:can|could|may|might|would|will)\s+(?:you\s+(?:get|have|ask|find|send)\s+)?{_PERSON_WORD}\s+(?:\w+\s+){{0,3}}?(?:please\s+|pls\s+|kindly\s+)?(?:call|ring|phone|contact|give|ping|reach|get\s+(?:back|in\s+touch)|look\s+at|take\s+a\s+look|have\s+a\s+look|come|talk|speak|reply|answer\s+(?:me|us)|join|write\s+(?:to\s+)?(?:me|us)|help\s+me\s+(?:personally|in\s+person))\b",
    rf"\b(?:get|have|let|ask|send)\s+{_PERSON_WORD}\s+(?:to\s+)?(?:call|contact|ring|phone|ping|reach|talk|speak|get\s+in\s+touch|write|look|on\s+the\s+(?:phone|line)|reply|respond|back\s+to)\b|\bget\s+(?:me\s+|us\s+)?{_PERSON_WORD}\s+(?:on\s+the\s+(?:phone|line)|for\s+(?:me|us))\b",
    r"\b(?:call|ring|phone)\s+(?:me|us)(?:\s+back)?\b|\bgive\s+(?:me|us)\s+a\s+(?:ring|call|callback|buzz|bell)\b|\b(?:request|want|need|get|have|like)\s+(?:a\s+)?(?:phone\s+call|callback|call\s+back)\b|\bget\s+in\s+touch\s+with\s+(?:me|us)\b|\bcontact\s+(?:me|us)\b",
    r"\b(?:is|are)\s+(?:there|anybody|anyone|somebody|someone)\b[^.!?]{0,12}\b(?:a\s+)?(?:real\s+|actual\s+|live\s+)?(?:person|human|people|anybody|anyone|someone|somebody|agent)?\s*(?:here|there|available|around|home|alive|on\s+the\s+other\s+(?:end|side)|i\s+can\s+(?:talk|speak)\s+to)\b|\bam\s+i\s+(?:talking|speaking|chatting)\s+(?:to|with)\s+a\s+(?:bot|robot|machine|computer|human|person)\b",
    r"\b(?:no|not|stop|without|instead\s+of|hate|tired\s+of|sick\s+of|rather\s+not)\s+(?:with\s+|talking\s+to\s+|to\s+talk\s+to\s+)?(?:a\s+|the\s+|this\s+|these\s+|your\s+|any\s+|more\s+|stupid\s+)*(?:bots?|robots?|machines?|automated\s+\w+|automation|canned\s+\w+|autorepl(?:y|ies)|chatbots?)\b",
    rf"\b(?:i|we)(?:'d|\s+would)?\s+(?:really\s+|rather\s+|just\s+|still\s+|also\s+|urgently\s+|only\s+|do\s+)*(?:need|want|prefer|like|require|demand)\s+(?:to\s+(?:have|get|reach|see)\s+)?(?:a\s+(?:real\s+|live\s+|actual\s+)?(?:person|human(?:\s+being)?|agent|representative|rep)|{_PERSON_WORD}\s+(?:to|who|on|from|in|now|please|here))\b",
    r"^\W*(?:(?:ok(?:ay)?|no|please|sorry|hi|hello|hey|just|thanks)\W+)*(?:(?:i|we)\s+)?(?:need\s+|want\s+|get\s+me\s+|give\s+me\s+|only\s+|operator\s*|representative\s*)?(?:an?\s+|the\s+)?(?:real\s+|live\s+|actual\s+)?(?:person|human|humans|human\s+being|agent|representative|operator|somebody|someone\s+real|real\s+person)\W*(?:please|pls|plz|now|only|thanks|asap|here)?\W*$",
    rf"\b(?:human|person|agent|somebody|someone)\s+(?:please|pls|now|asap)\b|\b(?:escalate|take)\s+(?:this|it|me)\s+(?:to|up\s+with)\s+{_PERSON_WORD}\b|\bi'?d?\s+(?:rather|prefer(?:\s+to)?)\s+(?:talk|speak|deal|discuss|write)\b[^.?!]{{0,20}}\b(?:person|human|somebody|someone|people)\b",
    r"\b(?:want|like|need|have|love|wish|let\s+(?:me|us)|can\s+(?:i|we)|could\s+(?:i|we)|may\s+(?:i|we))\s+(?:to\s+)?(?:talk|speak|chat|discuss\s+(?:this|it|that))\s+(?:to|with)\s+\w+",
    r"\b(?:reach|contact)\s+(?:a\s+|an\s+)?(?:real\s+|live\s+)?(?:person|human|somebody|someone|agent)\b|\bdeal\s+with\s+a\s+(?:real\s+)?(?:person|human)\b|\bput\s+(?:me|us)\s+through\b",
)
_ABOUT_OTHERS = _any(
    r"\b(?:nobody|no\s+one|he|she|they|colleague|boss|manager|cfo|ceo|cto|customer|client|vendor|supplier|accountant|auditor|bank|lawyer)\s+(?:\w+\s+)?(?:called|will\s+call|wants?\s+to\s+(?:talk|speak)\s+(?:to|with)\s+(?:me|us|him|her)|calls?)\b",
    r"\bhow\s+(?:can|do|could)\s+(?:i|we|my\s+\w+|our\s+\w+|users?|customers?)\s+(?:\w+\s+)?(?:add|invite|assign|remove|make|tag|mention|transfer)\b|\b(?:webhook|api|function|endpoint|script|method|job)\b[^.?!]{0,20}\bcalls?\b",
)


def is_over(text: str) -> bool:
    """Whether a cleaned text says that its writer wants nothing any more, and nothing else."""
    said = text.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").strip()
    if not said or len(said) > _LONGEST_OVER:
        return False
    if languages.is_over(said):
        return True
    if _NOT_OVER.search(said):
        return False
    parts = sentences(said)
    over = [part for part in parts if _OVER.search(part)]
    return bool(over) and all(part in over or not _asks(part) for part in parts)


def _asks(part: str) -> bool:
    """Whether a sentence beside the one that says it is over wants something all the same."""
    return asking.act_of(part) in (asking.Act.QUESTION, asking.Act.REQUEST) and not (
        telling.is_talk(part) or is_small_talk(part) or is_acknowledgement(part)
    )


def wants_person(sentence: str) -> bool:
    """Whether a sentence asks for a person, and not for what an answer could say."""
    said = sentence.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    return _PERSON.search(said) is not None and _ABOUT_OTHERS.search(said) is None
