"""Tells that something is over, whoever solved it, from what only sounds so."""

from __future__ import annotations

from bot.core.intent import languages, questions, smalltalk, troubles, wishes
from bot.core.intent.patterns import any_of
from bot.core.intent.settled import DONE, OVER, PARTS, THING
from bot.core.text import is_acknowledgement, is_small_talk, straight
from bot.core.urgency import Urgent, find_urgency

_LONGEST_OVER = 200  # characters: who writes more has more to say

_NOT_OVER = any_of(
    r"[?？؟]",  # noqa: RUF001
    r"\b(?:but|however|except|yet|still|unless|although|though|until|apart from|besides|whereas)\b",
    r"""\b(?:came back(?! by (?:it|them))|back again|happened again|broke again|fails? again
    |down again|for a (?:minute|moment|second|while|bit|sec|day|few))\b""",
    # The fault came back, the thing went, it lasted an hour.
    r"""\b(?:error|problem|issue|bug|message|warning|fault)s? (?:is |has |have |just )*(?:came|come
    |started|back|returned)\b|\bfor (?:an?|half|about|some|\d+|the whole) ?(?:an )?(?:hour|day
    |minute
    |while|moment|week)s?\b|\bagain this\b|\b(?:it|everything)('s| is) gone\b""",
    # It is yours; it is the same; it is no help.
    r"""\b(?:by|on|in|with|of) your\b(?! (?:faq|docs?|site|website|newsletter|page|help|list|blog))
    |\bit(?:'s| is| was) your\b|\bthe same\b|\byou (?:cancelled|canceled|removed|closed
    |deleted|sent|wrote)\b|\b(?:no sense|wrong (?:one|seat|row)|takes? me off)\b""",
    r"""\bfound (?:it|this|that|them) (?!(?:now|th\w+|too|all|in|on|under|at|by|here|there|already
    |out|later|myself|ourselves|after|anyway|and|lol|sorry|yesterday|today|elsewhere|with|via
    |through|just|right|behind|before|somewhere|cheers|finally|meanwhile|ignore|nvm)\b)\w+
    |\bfound out (?:that |it|the|your)(?!.*\b(?:our|ours|my|mine|me|us)\b)""",
    r"""\bif\b|\bonly (?:sometimes|half|part)|\breceived only\b|\bsometimes\b|\btwice\b
    |\bfor the (?:first|second|last|other)\b|\bin (?:german|english|french|spanish|italian)\b
    |\bit asks\b|\b(?:the|a) wrong \w+ (?:came|arrived|is|was)\b|\b(?:came|arrived
    |got) (?:in )?the wrong\b|\bof (?:ours|yours)\b|\buntil\b|\b(?:might|would|should|ought)\b
    |(?<!you\s)(?<!u\s)\bmay\b
    |\bwhat (?:next|now)\b|\bby mistake\b|\b(?:not|never) (?:our|my) (?:mistake|fault|error)\b
    |\bby you\b|\b(?:empty|blank|broken|damaged|greyed)\b""",
    # So to speak.
    r"""\b(?:almost|nearly|not quite|more or less|kind of|sort of|kinda|sorta|ish)\W*$""",
    r"""\bworks? (?:on|if|when|as(?! (?:expected|intended|designed|it should|planned|before|promised
    |advertised|usual)\b)|until|unless|with|in)\b(?! (?:my|our|all|every|both|the (?:other
    |new|second))\b)""",
    r"""\bonly\W*$|\bonly (?:helped|works?|worked)\b|\bon staging\b|\bworked (?:fine )?(?:before
    |until|yesterday|last|once|at first)\b|\bback to (?!normal|work|green|life)\w+""",
    r"""\b(?:says?|said|claims?|told (?:me|us)) (?:that )?(?:it|this|everything)\b|\bused to\b
    |\bsquare one\b""",
    r"""\b(?:not|nor) (?:for|on|in|with|at|so) (?:\w+ )?\w+|\b(?:let (?:me|us) know|tell (?:me
    |us))\b""",
    rf"""\b(?:not|isn't|wasn't|hasn't|aren't|haven't|don't|didn't|never|nobody|no ?one|nothing|none
    |far from) (?:\w+ ){{0,3}}?(?:{DONE}|works?|working|been|called|replied|helped|close|good|ok
    |over|well|found|back)\b(?! (?:with|to do))""",
    rf"""\b(?:thought|hoped|hoping|hope|assumed|believed|wish|if|when|once|as soon as|before
    |supposed to|should|needs? to|must|has to|want|wanted|will be|would|i'd|we'd|could
    |(?<!seems\s)to be|to get
    |get (?:it|this)|almost|nearly|half|partly|partially|only|some(?: of)?|most(?:ly)?|one of
    |part of|pretend|claims?|says?|said|told (?:it|that)) (?:\w+ ){{0,4}}?(?:{DONE}
    |works?|working|worked|found|good|fine|ok|close it|back)\b""",
    r"""\b(?:the rest|the others?|other (?:one|question|part|thing|two|problem|issue|half)
    |another (?:one|question|part|thing|problem|issue|error)|the next|next one|second one
    |what matters|this one(?:'s| is)|(?:stays|is|remains|keep it|leave it) open|one's open|reopen
    |for (?:one|some|two|half) of|in (?:one|some) of|second (?:part|question)|first (?:part|one
    |question))\b""",
    # A part of it.
    r"""\b(?:for|on|at|with) (?:some|most|many|half|several|a few)\b|\b(?:for|on|at|in|with) (?:one
    |two|three|four|five|six|seven|eight|nine|ten|\d+|all but \w+) of (?:us|them|the|our|my|those
    |these)\b|\b(?:two|three|four|five|\d+|some|most|half|a few|several) of (?:them|those|these)\b
    |\bon (?:my|his|her|one) (?:\w+ )?(?:machine|laptop|computer|pc|mac|phone|desktop|device)\b
    |\b(?:partly|partially|in part)\b""",
    r"""\b(?:do|please|pls|can you|could you|kindly) (?:please )?(?:answer|call|reply|help|look
    |check|send|tell|explain|keep)\b""",
    rf"""\b(?:never ?mind|nvm|forget(?: about)?|ignore|drop) (?:the|that \w+(?= (?:but|just
    |only)\b)|what|about the|how|my|our)\b(?! (?:\w+ )?(?:{THING}|whole thing|above|noise|last
    |previous|i )\b)(?! i\b)""",
    r"""\bnow (?:i|we|it|they) (?:\w+ )?(?:get|gets|see|sees|have|has|says|need|needs|can't|shows
    |fails?|asks?)\b|\bnow (?:the|another|a new|a different)\b|\bcancel (?:everything|all|our|my
    |the)\b|\byou (?:should|must|said|told|promised|closed)\b|\b(?:not so fast|hold on
    |on second thought)\b|\bdon't (?:close|archive|resolve|drop)\b|\bthen (?:black|it|nothing|again
    |the|blank|error|crash)\w*\b|\b(?:found|saw|got) (?:an?|another|more) (?:\w+ )?(?:bug|error
    |problem|issue|typo|glitch)\b""",
)
_DROPPED = any_of(r"""\b(?:my|our) (?:own )?(?:mistake|bad|fault|error)\b|\bsilly me\b
    |\bfalse alarm\b|^\W*(?:\w+\W+)?(?:never ?mind|nvm|ignore (?:me|that|this)|forget (?:it|that)
    |scratch that)\b|[,;.!]\s*(?:never ?mind|nvm|forget (?:it|that)|scratch that)\W*$""")
_PAST = any_of(
    r"""\b(?:was|were|had|did|didn't|wasn't|hadn't|weren't|looked|typed|used|my|our own|user|i'd
    |forgot|mixed|pressed|clicked|sorry|apologies|turns out|us|missed)\b"""
)


def is_over(text: str) -> bool:
    """Whether a cleaned text says that its writer wants nothing any more, and nothing else."""
    said = straight(text).strip()
    if not said or len(said) > _LONGEST_OVER:
        return False
    if languages.is_over(said):
        return True
    parts = [part for part in PARTS.split(said) if part.strip()]
    if _NOT_OVER.search(said) or not any(OVER.search(each) for each in (said, *parts)):
        return False
    if _is_bitter(said, parts):
        return False
    is_dropped = _DROPPED.search(said) is not None
    return not any(_goes_on(part, is_dropped=is_dropped) for part in parts)


def _is_bitter(said: str, parts: list[str]) -> bool:
    """Whether somebody gives up on us: *forget it, I'll call my lawyer*."""
    whole = find_urgency(said)
    if whole is not None and whole.code in (Urgent.LEGAL, Urgent.LEAVING):
        return True
    rest = (find_urgency(part) for part in parts if not OVER.search(part))
    return any(found is not None and found.code is Urgent.ANGER for found in rest)


def _goes_on(part: str, *, is_dropped: bool) -> bool:
    """Whether a part of what says that it is over wants something all the same.

    Who drops a matter may say why: *never mind, wrong page*, *too late, never mind*.
    """
    if is_small_talk(part) or is_acknowledgement(part) or smalltalk.is_talk(part):
        return False
    if OVER.search(part):
        return questions.is_question(part)
    left = troubles.without_relief(part)
    return (
        questions.is_question(part)
        or wishes.wishes(part)
        or (troubles.reports(left) and not (is_dropped or _PAST.search(part)))
    )
