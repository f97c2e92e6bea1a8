"""ChatterBot behind two pipes: run by `benchmarks.peers`, with ChatterBot's own environment.

The first line in is a list of [phrasing, answer]; each one after is a question. Each line out is
the answer it gives, and its confidence. Its default tagger wants a spaCy language model that it
does not bring along; the one that it has without takes words as they are, in lower case.
"""

from __future__ import annotations

import json
import sys

from chatterbot import ChatBot
from chatterbot.conversation import Statement
from chatterbot.tagging import LowercaseTagger


def main() -> None:
    """Answer every line."""
    bot = ChatBot("peer", database_uri="sqlite://", tagger=LowercaseTagger, read_only=True)
    index = bot.tagger.get_text_index_string
    bot.storage.create_many(
        [
            Statement(
                text=slug,
                in_response_to=asks,
                search_text=index(slug),
                search_in_response_to=index(asks),
            )
            for asks, slug in json.loads(sys.stdin.readline())
        ]
    )
    print("[]", flush=True)
    for line in sys.stdin:
        reply = bot.get_response(json.loads(line))
        print(json.dumps([reply.text, float(reply.confidence)]), flush=True)


main()
