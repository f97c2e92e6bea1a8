"""Fuzzes whatever reads what others wrote: files, settings, Slack's texts and payloads, exports.

Each run tries the same few examples; the full form tries others, for an hour of processor time.
"""

from __future__ import annotations

import functools
import gzip
import io
import json
import tempfile
import zipfile
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from bot.core import conversation, text
from bot.core.answers import Answer
from bot.core.intent import addressed, asking, closing, persons
from bot.core.messages import Deleted, Edited, Heard, Reacted
from bot.errors import ConfigError, LibraryError
from bot.evaluation.labelled import read_file
from bot.library import Library, read_library
from bot.library.mistakes import Mistakes
from bot.library.reader import read_answer
from bot.library.settings import read_settings
from bot.library.template import TemplateFacts, check_template, render
from bot.library.writer import as_written, to_markdown
from bot.matching.index import Index
from bot.replay.export import Export, NotAnExport, read_export
from bot.replay.play import Replay
from bot.slack import mrkdwn, payloads
from bot.slack.blocks import forms
from bot.slack.blocks.answer_form import read_draft
from bot.slack.listeners.markdown import markdown_of

from .fuzz import fuzzed
from .hostile_words import corpus

ROOT = Path(__file__).parents[2]
US = payloads.Us("U0BOT", "B0BOT")
FILES = tuple(
    path.read_text(encoding="utf-8") for path in sorted((ROOT / "responses").glob("*/*.md"))[::6]
)
SETTINGS = (ROOT / "responses" / "_library.yml").read_text(encoding="utf-8")
YAML = (
    "---", "---\n", ": ", "- ", "  ", "\n", "[", "]", "{", "}", "&a ", "*a",
    "!!python/object ", "|", ">", "'", '"', "\\", "#", "%YAML 1.1\n", "<<: *a", "\t", "? ",
    "title:", "owner:", "not:", "links:", "{{ asker }}", "{% if asker %}", "{% endif %}",
    "<b>", "](", "\ufeff", "\u2028", "\x85", "\x00", "0x1f", "1:30", "no", "~", "2026-13-01",
    ".inf", "null", "a" * 400, "[[[[[[[[", "\ud83d",
)  # fmt: skip
SLACK = (
    "<@U0MIA>", "<@U0MIA|mia>", "<#C0DESK|desk>", "<!here>", "<!date^1^{date}|x>",
    "<http://a.b|c>", "<mailto:a@b.c|a>", "<", ">", "|", "&lt;", "&amp;", "&#x", "*", "_",
    "~", "`", "```", "> ", "\n", "how do I", "refund", "?", "thanks", "hi", "1", "2",
    "none of these", "I need a person", " ", ".", "--", "sent from my phone",
    "On Monday Ana wrote:", ":tada:", "\u202e", "\u200d", "\x00", "e\u0301", "\u2028",
    "\U0001f468\u200d\U0001f469", "\ud83d", "www.a.b", "a@b.c", "$1.5", "10:30", "e.g.",
    "U0MIA",
)  # fmt: skip


@st.composite
def mutated(draw: st.DrawFn, seeds: tuple[str, ...], pieces: tuple[str, ...]) -> str:
    """A good text with a few bad places: cut, doubled, swapped, or with something put in."""
    made = draw(st.sampled_from(seeds))
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(made)))
        end = min(len(made), start + draw(st.integers(0, 40)))
        put_in = draw(st.sampled_from(pieces) | st.text(max_size=6))
        made = draw(
            st.sampled_from(
                (
                    made[:start] + put_in + made[end:],
                    made[:start] + made[start:end] * 2 + made[end:],
                    made[:start] + put_in + made[start:],
                    made[start:] + made[:start],
                    made[:end],
                )
            )
        )
    return made


# What curators write ---------------------------------------------------------------------------


@fuzzed(mutated(FILES, YAML) | st.lists(st.sampled_from(YAML), max_size=40).map("".join))
def test_a_response_file_is_read_or_its_mistakes_are_told(words: str):
    mistakes = Mistakes("x.md")
    answer, _ = read_answer(words, "x", "billing", None, mistakes)
    assert all(mistake.line >= 1 and mistake.advice for mistake in mistakes)
    if answer is not None and not mistakes:
        try:
            again, _ = read_answer(to_markdown(answer), "x", "billing", None, Mistakes("x.md"))
        except LibraryError:
            return
        assert again == as_written(answer)


@fuzzed(mutated((SETTINGS,), YAML) | st.lists(st.sampled_from(YAML), max_size=40).map("".join))
def test_settings_are_read_or_their_mistakes_are_told(words: str):
    mistakes = Mistakes("_library.yml")
    settings = read_settings(words, mistakes)
    assert settings is not None or mistakes
    assert all(mistake.line >= 1 and mistake.advice for mistake in mistakes)


@fuzzed(mutated(FILES, YAML).map(lambda words: words.rpartition("---\n")[2]))
def test_a_body_is_refused_or_prints(body: str):
    if not check_template(body):
        answer = Answer("x", "billing", "X", body, ())
        assert "\n\n".join(render(answer, TemplateFacts("Mia <!here>")))
        assert "<!" not in "\n\n".join(render(answer, TemplateFacts("Mia <!here>")))


# What customers write --------------------------------------------------------------------------

TYPED = st.lists(st.sampled_from(SLACK) | st.text(max_size=12), max_size=30).map("".join)
WRITTEN = TYPED | mutated(corpus(), SLACK)


@fuzzed(WRITTEN)
def test_any_words_of_slack_s_are_cleaned_and_understood(raw: str):
    cleaned = text.clean(raw)
    assert len(cleaned) <= 2 * len(raw) + 10
    assert all(each.strip() for each in text.sentences(cleaned))
    assert isinstance(asking.asks_or_reports(cleaned), bool)
    assert isinstance(closing.is_over(cleaned), bool)
    assert isinstance(persons.wants_person(cleaned), bool)
    assert isinstance(addressed.is_to_somebody_else(raw), bool)
    assert len(text.strip_pleasantries(cleaned)) <= len(cleaned)
    assert conversation.meaning(raw) == conversation.meaning(raw)
    markdown_of(raw)


@fuzzed(WRITTEN)
def test_any_words_can_be_quoted_without_coming_alive(raw: str):
    for line in (mrkdwn.inline(raw, 200), mrkdwn.many_lines(mrkdwn.readable(raw))):
        assert "\x00" not in line
    assert "<" not in mrkdwn.inline(raw, 200)


@functools.cache
def index() -> Index:
    return Index.build(read_library(ROOT / "responses").answers[:8], wrong_rate=0.02)


@fuzzed(WRITTEN)
def test_any_words_are_read_against_the_library(raw: str):
    reading = index().read(raw)
    assert all(0.0 <= match.confidence <= 1.0 for match in reading.ranking)


# What Slack sends ------------------------------------------------------------------------------

NAMES = (
    "attachments", "is_share", "message_blocks", "elements", "fields", "rows", "style", "url",
    "title", "pretext", "fallback", "preview", "transcription", "bot_profile", "username",
    "type", "subtype", "channel", "channel_type", "ts", "user", "bot_id", "text",
    "thread_ts", "id", "message", "previous_message", "edited", "deleted_ts", "item",
    "reaction", "files", "root", "team", "user_team", "parent_user_id", "container",
    "actions", "user_id", "team_id", "value", "values", "view", "state", "private_metadata",
    "blocks", "selected_option", "selected_user", "message_ts", "answer:title",
    "answer:body", "answer:topic", "answer:phrasings", "reply:text", "item_user",
)  # fmt: skip
LEAVES = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.sampled_from(
        (*SLACK, "message", "1764000000.000100", "C0GLOBEX", "U0MIA", "{}", "[]", "9" * 40)
    )
    | st.text(max_size=8)
)
JSON = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(NAMES) | st.text(max_size=4), inner, max_size=5)
    ),
    max_leaves=14,
)
OBJECTS = st.dictionaries(st.sampled_from(NAMES), JSON, max_size=8)


@fuzzed(OBJECTS)
def test_any_payload_is_read_or_skipped(payload: dict[str, Any]):
    known = Heard | Edited | Deleted | Reacted | payloads.Skipped
    for event in (payload, {**payload, "type": "message", "channel": "C0GLOBEX", "ts": "1.0"}):
        assert isinstance(payloads.read_message(event, US), known)
        assert isinstance(payloads.read_history_message("C0GLOBEX", event, US), known)
        assert isinstance(payloads.read_reaction(event), known)
    assert payloads.author_of(payload).user_id is not None
    assert payloads.value_of(payload) >= 0
    assert len(payloads.place_of(payload)) == 2


@fuzzed(OBJECTS)
def test_any_form_is_read_or_empty(view: dict[str, Any]):
    assert all(isinstance(value, str) for value in forms.meta_of(view).values())
    for name in NAMES[-6:]:
        assert isinstance(forms.value_in(view, name), str | None)
    draft = read_draft(view)
    assert isinstance(draft.title, str)
    assert isinstance(draft.body, str)


# What operators bring --------------------------------------------------------------------------

LINE = {"channel": "C0GLOBEX", "ts": "1700000000.000100", "user": "U0MIA", "text": "refund?"}
DAY = [LINE, {**LINE, "ts": "1700000060.000100", "thread_ts": "1700000000.000100", "subtype": None}]
LINES = tuple(json.dumps(each) for each in (LINE, DAY, [], {}, 1, "x", None))
PIECES = (
    "{",
    "}",
    '"',
    "[",
    ",",
    ":",
    "\\",
    "\n",
    "null",
    "1e999",
    '"ts"',
    '"text"',
    "\ufeff",
    "\x00",
)
BYTES = st.binary(max_size=60) | mutated(LINES, PIECES).map(
    lambda words: words.encode("utf-8", "replace")
)
TIMES = ("1700000000.000100", 1.7e9, "1", "-1", "1e30", "nan", "inf", "9" * 30, "")
MESSAGES = st.fixed_dictionaries(
    {"ts": st.sampled_from(TIMES)},
    optional={"text": WRITTEN | JSON, "user": JSON, "thread_ts": JSON, "subtype": JSON},
)
PLACES = (
    "channels.json",
    "users.json",
    "a/2024-01-01.json",
    "a/users.json",
    "../1.json",
    "x/1.json",
)


def exported(path: Path) -> Export | None:
    try:
        return read_export(path)
    except NotAnExport:
        return None


@fuzzed(st.lists(BYTES, max_size=4).map(b"\n".join))
def test_lines_are_an_export_or_no_export(content: bytes):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "said.jsonl"
        path.write_bytes(content)
        exported(path)


@fuzzed(
    st.dictionaries(
        st.sampled_from(PLACES),
        BYTES | JSON.map(lambda value: json.dumps(value).encode()),
        max_size=4,
    ),
    st.integers(0, 400),
)
def test_a_zip_is_an_export_or_no_export(files: dict[str, bytes], cut: int):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    with tempfile.TemporaryDirectory() as folder:
        for content in (packed.getvalue(), packed.getvalue()[: -cut or None]):
            path = Path(folder) / "export.zip"
            path.write_bytes(content)
            exported(path)


@functools.cache
def library() -> Library:
    return read_library(ROOT / "responses")


@fuzzed(st.lists(MESSAGES, min_size=1, max_size=4))
def test_what_an_export_holds_can_be_replayed(messages: list[dict[str, Any]]):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "general" / "2024-01-01.json"
        path.parent.mkdir()
        path.write_text(json.dumps(messages), encoding="utf-8")
        export = exported(Path(folder))
        if export is not None:
            run = Replay(export, library(), index(), Path(folder), frozenset())
            assert len(list(run.play())) == len(list(run.outcomes()))
            assert run.overview().counts.heard <= len(messages)
            run.close()


ROWS = ('{"text": "refund?", "answer": "refunds"}', "text,answer\nrefund?,refunds\n", "a,b\n1\n")


@fuzzed(
    mutated(ROWS, (*PIECES, ",", '"\n', '""', "\r", "a" * 200_000)).map(
        lambda words: words.encode("utf-8", "replace")
    )
    | st.binary(max_size=80),
    st.sampled_from((".jsonl", ".csv", ".jsonl.gz", ".csv.gz", ".txt")),
    st.booleans(),
)
def test_labelled_questions_are_read_or_what_is_wrong_is_told(
    content: bytes, ending: str, is_packed: bool
):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"questions{ending}"
        path.write_bytes(gzip.compress(content) if is_packed else content)
        try:
            read = read_file(path)
        except ConfigError:
            return
        assert read.questions
