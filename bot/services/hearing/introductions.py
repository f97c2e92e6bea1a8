"""Gets to know those whom a message names, before it is taken in: nobody should read an id."""

from __future__ import annotations

from bot.core.mentions import people_in
from bot.core.messages import Edited, Heard
from bot.core.people import Person
from bot.services.unit import Deps

_MOST_ASKED = 3  # people of one message that Slack is asked about; it waits for our ack meanwhile


def meet(deps: Deps, message: Heard | Edited) -> None:
    """Keep what an app calls itself, and look up who is mentioned and was never seen.

    May ask Slack: never in a unit. The first whom Slack does not tell of is the last one asked.
    """
    author = message.author
    with deps.store.read() as tx:
        is_new_app = author.user_id == author.bot_id and tx.find_person(author.user_id) is None
        strangers = [each for each in people_in(message.text) if tx.find_person(each) is None]
    if is_new_app and author.name:
        with deps.store.write() as tx:
            name, at = author.name, deps.clock()
            tx.save_person(Person(author.user_id, None, name, is_bot=True, looked_up_at=at))
    for user_id in strangers[:_MOST_ASKED]:
        if deps.look_up(user_id) is None:
            return
