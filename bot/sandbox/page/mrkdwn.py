"""Turns stored mrkdwn into HTML. Every character that a person wrote is escaped."""

import re
from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from markupsafe import Markup, escape

from bot.sandbox import emoji
from bot.sandbox.text import unescape
from bot.sandbox.workspace import Workspace

_BEFORE, _AFTER = r"(?<![\w*_~`])", r"(?![\w*_~`])"
_TOKEN = re.compile(
    r"```\n?(?P<fence>.+?)```|`(?P<code>[^`\n]+)`|<(?P<entity>[^<>]+)>"
    rf"|{_BEFORE}\*(?P<b>\S(?:[^*\n]*\S)?)\*{_AFTER}"
    rf"|{_BEFORE}_(?P<i>\S(?:[^_\n]*\S)?)_{_AFTER}"
    rf"|{_BEFORE}~(?P<s>\S(?:[^~\n]*\S)?)~{_AFTER}",
    re.DOTALL,
)
_STYLES = {
    "b": Markup("<b>{}</b>"),
    "i": Markup("<i>{}</i>"),
    "s": Markup("<s>{}</s>"),
}
_LINK = Markup('<a href="{}" target="_blank" rel="noopener noreferrer">{}</a>')
_PERMALINK = re.compile(r"https://[\w-]+\.slack\.example/archives/(?P<channel>\w+)/p(?P<ts>\d{7,})")
_DATE = {
    "date_num": "%Y-%m-%d",
    "date": "%d %B %Y",
    "date_short": "%d %b %Y",
    "date_long": "%A, %d %B %Y",
    "date_pretty": "%d %B %Y",
    "date_short_pretty": "%d %b %Y",
    "date_long_pretty": "%A, %d %B %Y",
    "time": "%H:%M",
    "time_secs": "%H:%M:%S",
}


class MrkdwnHtml:
    """Renders text for one viewer, whose zone dates are shown in."""

    def __init__(self, workspace: Workspace, viewer_id: str) -> None:
        self._world = workspace.world
        self._viewer_id = viewer_id
        self._zone = ZoneInfo(workspace.user(viewer_id).tz or "UTC")

    def html(self, text: str) -> Markup:
        """Return the HTML of a mrkdwn text."""
        parts: list[Markup] = []
        for is_quote, lines in _grouped(text):
            inner = self._inline("\n".join(lines))
            parts.append(Markup("<blockquote>{}</blockquote>").format(inner) if is_quote else inner)
        return Markup("").join(parts)

    def plain(self, text: str) -> Markup:
        """Return the HTML of a text in which only emoji codes mean anything."""
        return _lines(emoji.to_characters(text))

    def entity(self, inner: str) -> Markup:
        """Return the HTML of what stands between angle brackets."""
        target, _, label = inner.partition("|")
        if target.startswith("@"):
            return self.mention("@", target[1:], label)
        if target.startswith("#"):
            return self.mention("#", target[1:], label)
        if target.startswith("!subteam^"):
            return self.mention("!", target.removeprefix("!subteam^"), label)
        if target.startswith("!date^"):
            return self._date(target, unescape(label))
        if target.startswith("!"):
            return Markup('<span class="mention loud">@{}</span>').format(unescape(target[1:]))
        return self.link(unescape(target), unescape(label) or unescape(target))

    def link(self, address: str, label: str) -> Markup:
        """Return a link: within the page to a message of this workspace, else to a new tab."""
        inside = self.inside(address)
        if inside:
            return Markup('<a href="{}">{}</a>').format(inside, label)
        if not address.lower().startswith(("https://", "http://", "mailto:", "tel:")):
            return escape(label)
        return _LINK.format(address, label)

    def inside(self, address: str) -> str | None:
        """Return where on the page a permalink of the workspace leads, if it is one."""
        found = _PERMALINK.match(address)
        if found is None or found["channel"] not in self._world.channels:
            return None
        ts = f"{found['ts'][:-6]}.{found['ts'][-6:]}"
        place = self._world.channels[found["channel"]]
        message = place.messages.get(ts)
        root = place.root_of(message) if message else ts
        return f"?as={self._viewer_id}&in={place.id}&thread={root}"

    def mention(self, sign: str, name: str, label: str = "") -> Markup:
        """Return a mention of a person, a channel or a group."""
        shown = self._name(sign, name) or label or name
        is_me = sign == "@" and name == self._viewer_id
        classes = "mention me" if is_me else "mention"
        mark = "#" if sign == "#" else "@"
        return Markup('<span class="{}">{}{}</span>').format(classes, mark, shown)

    def _name(self, sign: str, name: str) -> str | None:
        if sign == "@" and name in self._world.users:
            return self._world.users[name].real_name
        if sign == "#" and name in self._world.channels:
            return self._world.channels[name].name
        if sign == "!" and name in self._world.usergroups:
            return self._world.usergroups[name].handle
        return None

    def _date(self, target: str, fallback: str) -> Markup:
        parts = target.split("^")
        if len(parts) < 3 or not parts[1].isdigit():
            return escape(fallback)
        at = datetime.fromtimestamp(int(parts[1]), self._zone)
        shown = re.sub(
            r"\{(\w+)\}", lambda m: at.strftime(_DATE.get(m[1], "%d %B %Y")), unescape(parts[2])
        )
        return Markup('<time title="{}">{}</time>').format(at.isoformat(), shown)

    def _inline(self, text: str) -> Markup:
        parts: list[Markup] = []
        at = 0
        for found in _TOKEN.finditer(text):
            parts.append(self._words(text[at : found.start()]))
            parts.append(self._token(found))
            at = found.end()
        parts.append(self._words(text[at:]))
        return Markup("").join(parts)

    def _token(self, found: re.Match[str]) -> Markup:
        kind = found.lastgroup or ""
        inner = found[kind]
        match kind:
            case "fence":
                return Markup("<pre>{}</pre>").format(self._verbatim(inner))
            case "code":
                return Markup("<code>{}</code>").format(self._verbatim(inner))
            case "entity":
                return self.entity(inner)
            case _:
                return _STYLES[kind].format(self._inline(inner))

    def _verbatim(self, text: str) -> str:
        return unescape(re.sub(r"<([^<>|]+)(?:\|([^<>]*))?>", lambda m: m[2] or m[1], text))

    def _words(self, text: str) -> Markup:
        return _lines(emoji.to_characters(unescape(text)))


def _lines(text: str) -> Markup:
    return Markup("<br>").join(text.split("\n"))


def _grouped(text: str) -> Iterator[tuple[bool, list[str]]]:
    group: list[str] = []
    was_quote = is_fenced = False
    for line in text.split("\n"):
        is_quote = line.startswith("&gt;") and not is_fenced
        if line.count("```") % 2:
            is_fenced = not is_fenced
        if group and is_quote != was_quote:
            yield was_quote, group
            group = []
        was_quote = is_quote
        group.append(line.removeprefix("&gt;").lstrip() if is_quote else line)
    if group:
        yield was_quote, group
