"""The words that say what a stretch is about, without those that any could hold."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_][\w'-]*|\d[\w.,%/-]*")
# Words that say nothing of what a question is about.
_EMPTY = frozenset(
    """
    a about above actually after again all already also always am an and another any anybody
    anyone anything are as at be because been before being both but by can cannot cant could
    couldnt did do does doing done dont else even ever every everybody everyone everything fix
    fixed fixing for from get gets getting give given go goes going got had happen happened
    happens has have having he help her here hers him his how i idea ideas if in into is it its
    just know let like look made make makes many matter maybe me mean might mine more most much
    must my need never no not nothing now of off ok okay on once one ones only or other our out
    over own part please possible problem really same see she should so solve some somebody
    someone something soon sorry still such sure tell than thank thanks that the their them then
    there these they thing things think this those to today too try under until up us use very
    want was way we well were what when where which while who whom whose why will wish with
    without would wrong yes yet you your yours cause caused reason means back able
    advise advice suggest suggestion explain thoughts clue needs needed wants wanted news
    update updates eta progress status urgent urgently asap immediately whats hows wheres whos
    """.split()  # noqa: SIM905
)
_OF_PEOPLE = frozenset(
    """
    person human humans people agent agents representative rep colleague colleagues team support
    staff manager operator talk speak chat call contact ring phone reach put connect through touch
    real live bot bots line member directly personally rather prefer
    """.split()  # noqa: SIM905
)


def content_of(text: str) -> frozenset[str]:
    """The words of a stretch that say what it is about, in lower case."""
    words = (word.casefold().strip("'-") for word in _WORD.findall(text))
    return frozenset(word for word in words if not _is_empty(word))


def wanted_of(text: str) -> frozenset[str]:
    """The words that say what a person is wanted for, without those that only ask for one."""
    return content_of(text) - _OF_PEOPLE


def _is_empty(word: str) -> bool:
    """Whether a word says nothing of a matter, written out or shortened: *I'd*, *whats*."""
    return word.replace("'", "") in _EMPTY or word.partition("'")[0] in _EMPTY
