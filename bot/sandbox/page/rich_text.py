"""Turns rich_text blocks into HTML."""

from collections.abc import Callable

from markupsafe import Markup

from bot.sandbox import emoji
from bot.sandbox.page.mrkdwn import MrkdwnHtml
from bot.sandbox.state import Json

_STYLES = {
    "bold": Markup("<b>{}</b>"),
    "italic": Markup("<i>{}</i>"),
    "strike": Markup("<s>{}</s>"),
    "code": Markup("<code>{}</code>"),
    "underline": Markup("<u>{}</u>"),
}
_PARTS = {
    "rich_text_quote": Markup("<blockquote>{}</blockquote>"),
    "rich_text_preformatted": Markup("<pre>{}</pre>"),
}
_LISTS = {"ordered": Markup("<ol>{}</ol>"), "bullet": Markup("<ul>{}</ul>")}


class RichTextHtml:
    """Renders rich_text for one viewer."""

    def __init__(self, mrkdwn: MrkdwnHtml) -> None:
        self._mrkdwn = mrkdwn
        self._kinds: dict[str, Callable[[Json], Markup]] = {
            "text": lambda e: Markup("<br>").join(str(e.get("text", "")).split("\n")),
            "link": lambda e: mrkdwn.link(str(e["url"]), str(e.get("text") or e["url"])),
            "user": lambda e: mrkdwn.mention("@", str(e.get("user_id"))),
            "channel": lambda e: mrkdwn.mention("#", str(e.get("channel_id"))),
            "usergroup": lambda e: mrkdwn.mention("!", str(e.get("usergroup_id"))),
            "broadcast": lambda e: mrkdwn.entity(f"!{e.get('range')}"),
            "emoji": _emoji,
            "date": lambda e: Markup("<time>{}</time>").format(e.get("fallback") or e["timestamp"]),
        }

    def html(self, block: Json) -> Markup:
        """Return the HTML of a rich_text block."""
        return Markup("").join(self._part(part) for part in block.get("elements") or [])

    def _part(self, part: Json) -> Markup:
        kind = part.get("type")
        if kind == "rich_text_list":
            return self._list(part)
        inner = Markup("").join(self._element(e) for e in part.get("elements") or [])
        return _PARTS.get(str(kind), Markup("<div>{}</div>")).format(inner)

    def _list(self, part: Json) -> Markup:
        items = [Markup("<li>{}</li>").format(self._part(e)) for e in part.get("elements") or []]
        style = "ordered" if part.get("style") == "ordered" else "bullet"
        return _LISTS[style].format(Markup("").join(items))

    def _element(self, element: Json) -> Markup:
        kind = str(element.get("type"))
        if kind not in self._kinds:
            return Markup('<span class="unknown">{}</span>').format(f"unknown element: {kind}")
        shown = self._kinds[kind](element)
        for style, template in _STYLES.items():
            if (element.get("style") or {}).get(style):
                shown = template.format(shown)
        return shown


def _emoji(element: Json) -> Markup:
    tone = element.get("skin_tone")
    code = f":{element.get('name')}:" + (f":skin-tone-{tone}:" if tone else "")
    return Markup('<span title="{}">{}</span>').format(code, emoji.to_characters(code))
