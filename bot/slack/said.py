"""What a message says, wherever its words stand: in its text, blocks, attachments or files. Pure.

Where a message has blocks, people see those, and `text` is what the notification says: often the
same, sometimes a mere headline. What Slack adds by itself, a preview of a link, is nobody's words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from bot.core.intent import asking
from bot.core.text import (
    FILE,
    MAX_TEXT,
    MENTION,
    clean,
    escape,
    is_acknowledgement,
    is_only_a_file,
    is_small_talk,
    unescape,
)
from bot.core.urgency import find_urgency
from bot.slack.block_words import text_in, words_in_blocks

Json = dict[str, Any]

FORWARDED = "\N{RIGHTWARDS ARROW WITH HOOK}"
"""Stands before words that somebody passed on, where they are what is asked."""

_MOST_LISTED = 20  # attachments, fields, forwarded messages
_MOST_FILES = 5
_LONGEST_NAME = 120
_LONGEST_PREVIEW = 1_000
_UNFURL = ("from_url", "original_url", "app_unfurl_url", "is_app_unfurl", "is_msg_unfurl")
_WORD = re.compile(r"\w+")
_FALLBACK_HEAD = re.compile(r"\A\[[^\]\n]{1,60}\] [^:\n]{1,80}: ")
_POINTS_AWAY = re.compile(
    r"\b(?:this|that|th[eo]se|it|here|below|above|following|forwarded|attached|attachment|file"
    r"|screenshot|image|pic(?:ture)?|look|see|check|help|ideas?|thoughts?|advise|handle|answer"
    r"|reply|respond|same|him|her|them)\b",
    re.IGNORECASE,
)


def words_of(message: Json) -> str:
    """All that a message says, as Slack's own text: what is matched, and what a card shows.

    Forwarded words follow the comment on them: to be read where the comment rests on them, or where
    they ask or cannot wait themselves, else as a mere quotation. Files that came with few
    words have a sign and their names.
    """
    own = own_words(message)
    told = [*filter(None, map(_forwarded, _attachments(message, forwards=True)))]
    if told:
        whole = "\n\n".join(told)[:MAX_TEXT]
        own = f"{own}\n{_passed_on(told, own)}" if own else whole
    files = message.get("files")
    return _with_files(own, files) if files else own


def own_words(message: Json) -> str:
    """What the author says: without what they passed on, and without their files."""
    own = _fuller(_text(message, "text"), words_in_blocks(message.get("blocks")))
    more = [_attached(each) for each in _attachments(message, forwards=False)]
    if not any(more):
        return own
    return "\n".join(_without_repeats([own, *more]))[: max(len(own), MAX_TEXT)].strip()


def _text(part: Json, key: str) -> str:
    """A text; half a character pair, which no database keeps, becomes `?`."""
    return text_in(part, key).encode("utf-8", "replace").decode("utf-8")


def _fuller(text: str, shown: str) -> str:
    """The notification's text or the blocks' words: both only where each asks something."""
    shown = shown.encode("utf-8", "replace").decode("utf-8")
    if not text.strip():
        return shown
    said, seen = _tokens(text), _tokens(shown)
    if not shown or seen <= said:
        return text
    if said <= seen:
        return shown
    if len(seen - said) * 10 <= len(seen):  # the same, written another way
        return text
    return f"{text}\n{shown}" if asking.asks_or_reports(clean(text)) else shown


def _tokens(raw: str) -> set[str]:
    return set(_WORD.findall(unescape(raw[: 2 * MAX_TEXT]).casefold()))


def _without_repeats(parts: Sequence[str]) -> list[str]:
    """The parts, but those all of whose words another one says."""
    kept: list[str] = []
    for part in parts:
        tokens = _tokens(part)
        if part and not any(tokens <= _tokens(other) for other in kept):
            kept = [other for other in kept if not _tokens(other) <= tokens]
            kept.append(part)
    return kept


# --- attachments --------------------------------------------------------------------------------


def _attachments(message: Json, *, forwards: bool) -> list[Json]:
    """A message's attachments: forwarded messages, or what the author's app put there."""
    return [
        each
        for each in _listed(message, "attachments")
        if (each.get("is_share") is True) == forwards
        and (forwards or not any(each.get(sign) for sign in _UNFURL))
    ]


def _listed(part: Json, key: str) -> list[Json]:
    found = part.get(key)
    several = found[:_MOST_LISTED] if isinstance(found, list) else []
    return [each for each in several if isinstance(each, dict)]


def _attached(attachment: Json) -> str:
    """What an app wrote in an attachment; its fallback only where it wrote nothing else."""
    lines = [_text(attachment, key) for key in ("pretext", "title")]
    lines.append(_fuller(_text(attachment, "text"), words_in_blocks(attachment.get("blocks"))))
    for field in _listed(attachment, "fields"):
        lines += [_text(field, "title"), _text(field, "value")]
    said = [line for line in lines if line.strip()]
    return "\n".join(_without_repeats(said)) or _text(attachment, "fallback")


def _forwarded(attachment: Json) -> str:
    """The words of a message that somebody passed on."""
    shown = [words_in_blocks(_blocks_of(each)) for each in _listed(attachment, "message_blocks")]
    said = _fuller(_text(attachment, "text"), "\n".join(filter(None, shown)))
    if not said and not attachment.get("files"):
        return _FALLBACK_HEAD.sub("", _text(attachment, "fallback"))
    files = attachment.get("files")
    return _with_files(said, files) if files else said


def _blocks_of(part: Json) -> object:
    message = part.get("message")
    return message.get("blocks") if isinstance(message, dict) else None


def _passed_on(told: Sequence[str], comment: str) -> str:
    """Forwarded words below a comment: after a sign, or quoted, which is not read as a question."""
    whole = "\n\n".join(told)[:MAX_TEXT]
    if not stands_alone(comment):
        return f"{FORWARDED} {whole}"
    shown = (f"{FORWARDED} {each}" if _wants(each) else _quoted(each) for each in told)
    return "\n\n".join(shown)[:MAX_TEXT]


def _wants(told: str) -> bool:
    """Whether forwarded words ask something or cannot wait, whatever is said of them."""
    words = clean(told[:MAX_TEXT])
    return asking.asks_or_reports(words) or find_urgency(words) is not None


def _quoted(told: str) -> str:
    return "\n".join(f"&gt; {line}" for line in told.split("\n"))


def stands_alone(comment: str) -> bool:
    """Whether a comment asks something by itself, and points at nothing that came with it."""
    words = clean(MENTION.sub(" ", comment))
    if is_small_talk(words) or _POINTS_AWAY.search(words):
        return False
    return asking.asks_or_reports(words)


# --- files --------------------------------------------------------------------------------------


def _with_files(own: str, files: object) -> str:
    """The words, with a sign for files that came with few; names and contents are for people.

    What somebody said into a microphone, or wrote in an email, is their words like any other.
    """
    marked = f"{own} {FILE}".strip()
    is_alone = is_only_a_file(marked)
    if not is_alone and (stands_alone(own) or is_acknowledgement(clean(own))):
        return own
    several = files if isinstance(files, list) else []
    lines = [line for file in several[:_MOST_FILES] for line in _file(file)]
    if not lines:
        return marked if is_alone else own
    return "\n".join(filter(None, (own, *lines)))[: max(len(own), MAX_TEXT)]


def _file(file: object) -> Iterable[str]:
    if not isinstance(file, dict):
        return
    names = dict.fromkeys(filter(None, (_name(file, "title"), _name(file, "name"))))
    if names:
        yield f"{FILE} {' '.join(f'`{name}`' for name in names)}"
    spoken = file.get("transcription")
    preview = spoken.get("preview") if isinstance(spoken, dict) else None
    if isinstance(preview, dict) and _text(preview, "content"):
        yield escape(_text(preview, "content"))
    elif file.get("filetype") == "email":
        yield escape(_text(file, "plain_text")[:MAX_TEXT])
    elif preview_of_text := _text(file, "plain_text") or _text(file, "preview"):
        shown = escape(preview_of_text[:_LONGEST_PREVIEW].replace("`" * 3, "'''"))
        yield f"```\n{shown}\n```"


def _name(file: Json, key: str) -> str:
    return escape(" ".join(_text(file, key).replace("`", "'").split())[:_LONGEST_NAME])
