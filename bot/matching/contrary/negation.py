"""The sign of polarity: the message refuses, or denies, what the answer is about."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from bot.matching.contrary.answer_words import AnswerWords
from bot.matching.contrary.denials import Denial, Kind, denial_at, is_content
from bot.matching.contrary.endings import asks_for_end, speaks_of_end, wants_end
from bot.matching.contrary.said import Clause, Word

_CEASING = {"stop", "quit", "cease", "avoid", "avoiding"}
_OVER = {"anymore", "longer", "now"}


def sign(clauses: Sequence[Clause], answer: AnswerWords, nots: Collection[str] = ()) -> str | None:
    """What a message says *not* of, though the answer is about it; else None."""
    for number, clause in enumerate(clauses):
        for at in range(len(clause.words)):
            denial = denial_at(clause, at)
            if denial is None:
                continue
            others = [each for n, each in enumerate(clauses) if n != number]
            word = _beside(denial, others, clauses[number + 1 :], answer)
            if word and word.lemma not in nots:
                return f"it says *{denial.negator}* beside *{word.written}*"
    return None


def _beside(
    denial: Denial, others: Sequence[Clause], rest: Sequence[Clause], answer: AnswerWords
) -> Word | None:
    """The denied word that the answer is about, and has nowhere denied itself."""
    content = denial.content
    if not content or content[0].lemma in answer.denied:
        return None
    if any(word.lemma in answer.not_ordered for word in denial.words):
        return None  # *I never authorised this debit*: the answer is for that
    if denial.negator in _CEASING and asks_for_end(answer):
        return None
    is_over = _is_over([word.plain for word in denial.words]) or wants_end(others)
    if denial.kind is Kind.NOT_WANTED and is_over and speaks_of_end(answer):
        return None  # *I do not need the account any more*: it asks for the end
    if content[0].lemma in answer.asked:
        return content[0]
    about = [word for word in content if word.lemma in answer.asked]
    if about:
        return None if _turns(rest, answer) else about[0]
    is_all = not any(_is_about(each, answer) for each in others)
    return content[0] if denial.kind is Kind.REFUSED and is_all else None


def _is_over(said: Sequence[str]) -> bool:
    """Whether something is not wanted *any more*: it was before."""
    return not _OVER.isdisjoint(said) or ["any", "more"] in [
        list(said[at : at + 2]) for at in range(len(said))
    ]


def _is_about(clause: Clause, answer: AnswerWords) -> bool:
    return any(word.lemma in answer.asked and is_content(word) for word in clause.words)


def _turns(rest: Sequence[Clause], answer: AnswerWords) -> bool:
    """Whether what is wanted instead is said next, and is what the answer is about."""
    if not rest:
        return False
    turn = ("only", "just", "instead", "rather")
    is_other = rest[0].opening == "but" or rest[0].words[0].plain in turn
    return is_other and _is_about(rest[0], answer)
