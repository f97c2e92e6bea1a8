"""What a draft may say, and what a body prints: the services' port `Bodies`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

from bot.core.answers import Answer
from bot.library.fields import MOST_LINKS, MOST_PHRASINGS, phrasing_advice, title_advice, url_advice
from bot.library.template import TemplateFacts, check_template, render
from bot.library.voice import find_never_said


class LibraryBodies:
    """Checks drafts by the rules that response files are checked by.

    `never_say` gives the words that no body may hold.
    """

    def __init__(self, never_say: Callable[[], tuple[str, ...]] = tuple) -> None:
        self._never_say = never_say

    def mistakes(self, answer: Answer) -> Mapping[str, str]:
        """What is wrong with a draft, by field; empty when nothing is."""
        found = {
            "title": title_advice(answer.title),
            "phrasings": _first(phrasing_advice(phrasing) for phrasing in answer.asks),
            "nots": _first(phrasing_advice(phrasing) for phrasing in answer.nots),
            "links": _first(
                title_advice(link.title) or url_advice(link.url) for link in answer.links
            ),
            "body": self._body(answer),
        }
        if len(answer.links) > MOST_LINKS:
            found["links"] = f"Keep to {MOST_LINKS} links."
        if len({link.title for link in answer.links}) < len(answer.links):
            found["links"] = "Give each link a title of its own."
        if len(answer.phrasings) > MOST_PHRASINGS:
            found["phrasings"] = f"Keep to {MOST_PHRASINGS} phrasings."
        return {field: advice for field, advice in found.items() if advice}

    def _body(self, answer: Answer) -> str | None:
        if not answer.body.strip():
            return "Write the answer."
        said = find_never_said(answer.body, self._never_say())
        if said:
            return f"We never say “{said[0][1]}”. Put it another way."
        problems = check_template(answer.body, answer.links)
        return f"Line {problems[0][0]}: {problems[0][1]}" if problems else None

    def render(self, answer: Answer, *, asker: str, owner: str) -> tuple[str, ...]:
        """The body as chunks of Slack mrkdwn."""
        is_plain = "{" not in answer.body  # and so the same for everybody
        return _rendered(answer, TemplateFacts() if is_plain else TemplateFacts(asker, owner))


@lru_cache(maxsize=256)
def _rendered(answer: Answer, facts: TemplateFacts) -> tuple[str, ...]:
    return render(answer, facts)


def _first(advice: Iterable[str | None]) -> str | None:
    return next((found for found in advice if found), None)
