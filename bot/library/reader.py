"""Reads `responses/`: every mistake in it is found in one go, each with its file and line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.core.answers import Answer, Link, Phrasing, PhrasingKind
from bot.core.settings import LibrarySettings
from bot.errors import LibraryError, Mistake
from bot.library.amounts import read_date, read_truth
from bot.library.fields import (
    MOST_LINKS,
    MOST_PHRASINGS,
    phrasing_advice,
    read_sending,
    slug_advice,
    title_advice,
    url_advice,
)
from bot.library.library import Library, Source
from bot.library.mistakes import Mistakes, did_you_mean
from bot.library.people import Handles
from bot.library.settings import SETTINGS_FILE, read_settings
from bot.library.template import check_template
from bot.library.yaml_form import Advise, Form, accept
from bot.library.yamltree import Table, Text, read_tree

FIELDS = ("title", "owner", "reviewed", "tell", "sending", "phrasings", "not", "links")
_LARGEST_FILE = 256_000  # bytes
_README = "readme.md"


def read_library(folder: Path) -> Library:
    """Read every file of `responses/`; raises `LibraryError` with all mistakes there are."""
    library, mistakes = _read(folder)
    if library is None or mistakes:
        raise LibraryError(mistakes)
    return library


def read_library_leniently(folder: Path) -> tuple[Library, tuple[Mistake, ...]]:
    """Read what can be read, for a bot that is already running.

    Broken response files are left out and named in `Library.broken`. Without good settings there
    is no library to go on with: raises `LibraryError`.
    """
    library, mistakes = _read(folder)
    if library is None:
        raise LibraryError(mistakes)
    return library, tuple(mistakes)


def _read(folder: Path) -> tuple[Library | None, list[Mistake]]:
    """The library without its broken answers, or None without settings; and all mistakes."""
    if not folder.is_dir():
        advice = "there is no such folder: `switchboard init` lays out a starter"
        return None, [Mistake(str(folder), 1, advice)]
    settings, mistakes = _settings_from(folder / SETTINGS_FILE)
    is_usable = settings is not None and not mistakes
    answers: list[Answer] = []
    sources: dict[str, Source] = {}
    broken: set[str] = set()
    for path in _response_files(folder, mistakes):
        of_file = Mistakes(str(path))
        answer, lines = _read_response(path, settings, of_file)
        first = sources.get(path.stem)
        if first:
            of_file.add(1, f"rename this file: {first.path} has the same name")
        if answer and not of_file:
            answers.append(answer)
        elif not first:
            broken.add(path.stem)
        sources.setdefault(path.stem, Source(path, lines))
        mistakes += of_file
    mistakes.sort(key=lambda mistake: (mistake.path, mistake.line))
    if settings is None or not is_usable:
        return None, mistakes
    sources = {answer.slug: sources[answer.slug] for answer in answers}
    return Library(settings, tuple(answers), sources, frozenset(broken)), mistakes


def _settings_from(path: Path) -> tuple[LibrarySettings | None, list[Mistake]]:
    mistakes = Mistakes(str(path))
    if not path.exists():
        mistakes.add(1, "add this file: it says who answers; `switchboard init` lays one out")
        return None, mistakes
    text = _text_of(path, mistakes)
    return read_settings(text, mistakes) if text is not None else None, mistakes


def _response_files(folder: Path, mistakes: list[Mistake]) -> Iterator[Path]:
    """The response files in order; whatever else lies about is a mistake."""
    for path in sorted(folder.iterdir()):
        if _is_ignored(path) or path.name == SETTINGS_FILE:
            continue
        if not path.is_dir():
            advice = "move this file into the folder of its topic, and end its name in .md"
            mistakes.append(Mistake(str(path), 1, advice))
            continue
        for inner in sorted(path.iterdir()):
            if _is_ignored(inner):
                continue
            if inner.is_dir():
                mistakes.append(Mistake(str(inner), 1, "a topic's folder holds no other folders"))
            elif inner.suffix != ".md":
                mistakes.append(Mistake(str(inner), 1, "end the name of a response file in .md"))
            else:
                yield inner


def _is_ignored(path: Path) -> bool:
    """What editors and file systems leave behind, and a folder's own README."""
    return path.name.startswith(".") or path.name.endswith("~") or path.name.lower() == _README


def _text_of(path: Path, mistakes: Mistakes) -> str | None:
    """The text of a file with plain line ends, or None after saying why there is none."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        mistakes.add(1, f"this file cannot be read: {error.strerror}")
        return None
    if len(raw) > _LARGEST_FILE:
        mistakes.add(
            1, f"shorten this file to {_LARGEST_FILE // 1000} kB, it has {len(raw) // 1000}"
        )
        return None
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        mistakes.add(raw.count(b"\n", 0, error.start) + 1, "save this file as UTF-8")
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _read_response(
    path: Path, settings: LibrarySettings | None, mistakes: Mistakes
) -> tuple[Answer | None, dict[str, int]]:
    text = _text_of(path, mistakes)
    if text is None:
        return None, {}
    _check_place(path, settings, mistakes)
    return read_answer(text, path.stem, path.parent.name, settings, mistakes)


def _check_place(path: Path, settings: LibrarySettings | None, mistakes: Mistakes) -> None:
    topic = path.parent.name
    for advice in (slug_advice(path.stem, "file"), slug_advice(topic, "folder")):
        if advice:
            mistakes.add(1, advice)
    if settings and topic not in settings.topics:
        hint = did_you_mean(topic, settings.topics)
        mistakes.add(1, f"'{topic}' is no topic of {SETTINGS_FILE}{hint}")


def read_answer(
    text: str, slug: str, topic: str, settings: LibrarySettings | None, mistakes: Mistakes
) -> tuple[Answer | None, dict[str, int]]:
    """Read the text of one response file; what is wrong goes to `mistakes`.

    Returns the answer, or None where there is too little to make one, and the line of each part.
    """
    parts = _split(text, mistakes)
    if parts is None:
        return None, {}
    front, body, body_line = parts
    tree = read_tree(front, mistakes, first_line=2)
    if not isinstance(tree, Table):
        if not mistakes:
            mistakes.add(2, "write 'title:' between the two '---'")
        return None, {}
    reading = _Reading(Form(tree, mistakes, FIELDS), {"body": body_line})
    answer = reading.answer(slug, topic, body, settings)
    for line, advice in check_template(answer.body, answer.links):
        mistakes.add(body_line + line - 1, advice)
    return answer, reading.lines


def _split(text: str, mistakes: Mistakes) -> tuple[str, str, int] | None:
    """The front matter, the body, and the body's first line."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        mistakes.add(1, "begin the file with a line '---', then 'title:'")
        return None
    end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() == "---"), None)
    if end is None:
        mistakes.add(1, "close the front matter with a second line '---'")
        return None
    start = end + 1
    while start < len(lines) and not lines[start].strip():
        start += 1
    body = "\n".join(lines[start:]).rstrip()
    return "\n".join(lines[1:end]) + "\n", body, min(start + 1, len(lines))


@dataclass(slots=True)
class _Reading:
    """The front matter of one response file on its way to an answer."""

    form: Form
    lines: dict[str, int]

    def answer(self, slug: str, topic: str, body: str, settings: LibrarySettings | None) -> Answer:
        asks = self._phrasings("phrasings", PhrasingKind.ASKS)
        nots = self._phrasings("not", PhrasingKind.NOT)
        title = self.form.text("title", required="add 'title', the short line people pick it by")
        if self.form.has("reviewed"):
            self.lines["reviewed"] = self.form.line_of("reviewed")
        who = Handles(settings.people, settings.groups).advice if settings else accept
        return Answer(
            slug=slug,
            topic=topic,
            title=self._checked(title, "title", title_advice) or slug,
            body=body,
            phrasings=self._apart(asks, nots),
            links=self._links(),
            owner=self.form.word("owner", who),
            reviewed_on=self.form.value("reviewed", read_date, None),
            tells=self.form.value("tell", read_truth, None),
            sending=self.form.value("sending", read_sending, None),
        )

    def _checked(self, text: Text | None, place: str, advise: Advise) -> str | None:
        """A text of one line that passes, or None; remembers where it stood."""
        if text is None:
            return None
        self.lines[place] = text.line
        if text.is_cut:
            cut = "put the value in quotes: what follows ' #' is left out as a comment"
            self.form.mistakes.add(text.line, cut)
        value = " ".join(text.value.split())
        if advice := advise(value):
            self.form.mistakes.add(text.line, advice)
            return None
        return value

    def _phrasings(self, key: str, kind: PhrasingKind) -> tuple[Phrasing, ...]:
        texts = self.form.texts(key)
        if len(texts) > MOST_PHRASINGS:
            self.form.note(f"keep at most {MOST_PHRASINGS} of these", key)
        found: dict[str, str] = {}
        for text in texts:
            value = self._checked(text, f"{key}.{len(found)}", phrasing_advice)
            if value is None:
                continue
            same = found.get(value.casefold())
            if same:
                self.form.mistakes.add(text.line, f"remove this line: '{same}' says the same")
            else:
                found[value.casefold()] = value
        return tuple(Phrasing(text, kind) for text in found.values())

    def _apart(
        self, asks: tuple[Phrasing, ...], nots: tuple[Phrasing, ...]
    ) -> tuple[Phrasing, ...]:
        asked = {phrasing.text.casefold() for phrasing in asks}
        for number, phrasing in enumerate(nots):
            if phrasing.text.casefold() in asked:
                advice = f"'{phrasing.text}' is under 'phrasings' and under 'not': remove one"
                self.form.mistakes.add(self.lines[f"not.{number}"], advice)
        return asks + nots

    def _links(self) -> tuple[Link, ...]:
        links: dict[str, Link] = {}
        for entry in self.form.forms("links", ("title", "url")):
            place = f"links.{len(links)}"
            required = "give the link a '{}'"
            title, url = (
                self._checked(entry.text(key, required=required.format(key)), place, advise)
                for key, advise in (("title", title_advice), ("url", url_advice))
            )
            if title in links:
                entry.note(f"rename this link: another is called '{title}' too")
            elif title and url:
                links[title] = Link(title, url)
        if len(links) > MOST_LINKS:
            self.form.note(f"keep at most {MOST_LINKS} links", "links")
        return tuple(links.values())
