"""More than five hundred things that people write to break out of the place their words are put in.

Each holds the word EVIL where it would do harm, so that a checker needs no list of its own.
"""

from __future__ import annotations

import html
import itertools

_MENTIONS = (
    "<!channel>", "<!here>", "<!everyone>", "<!channel|EVIL>", "<!here|here>", "<@U0EVIL>",
    "<@U0EVIL|ana>", "<#C0EVIL>", "<#C0EVIL|support-desk>", "<!subteam^S0EVIL>",
    "<!subteam^S0EVIL|@support>", "<!date^1^{date}|EVIL>", "@channel", "@here", "@everyone",
)  # fmt: skip
_LINKS = (
    "<http://evil.example/EVIL>", "<http://evil.example|EVIL>", "<https://evil.example|Fernhill>",
    "<mailto:evil@evil.example|EVIL>", "<tel:+123|EVIL>", "<slack://EVIL>", "<javascript:EVIL>",
    "[EVIL](http://evil.example)", "![EVIL](http://evil.example/p.png)", "<//evil.example|EVIL>",
)  # fmt: skip
_FORMATS = (
    "*EVIL*", "_EVIL_", "~EVIL~", "`EVIL`", "```EVIL```", "> EVIL", ">>> EVIL", "# EVIL",
    "- EVIL", "1. EVIL", "**EVIL**", "__EVIL__", "~~EVIL~~", ":EVIL:", "* EVIL *",
)  # fmt: skip
_CONTROLS = (
    "\x1b[31mEVIL\x1b[0m", "\x1b]0;EVIL\x07", "\x1b]8;;http://evil.example\x1b\\EVIL\x1b]8;;\x1b\\",
    "\x1b[2J\x1b[HEVIL", "\x9b31mEVIL", "\x07EVIL", "\x08\x08EVIL", "\rEVIL", "\x00EVIL",
    "\x7fEVIL",
    "\u202eEVIL\u202c", "\u2066EVIL\u2069", "\u200fEVIL", "\u2028EVIL", "\u2029EVIL", "\ufeffEVIL",
    "\u200bEVIL", "\u00adEVIL", "\U000e0045\U000e0056EVIL", "\ue000EVIL\ue001", "\x85EVIL",
)  # fmt: skip
_MARKUP = (
    "<script>EVIL</script>", "<img src=x onerror=EVIL>", "</td></table>EVIL",
    "<!-- EVIL", "-->EVIL",
    '" onmouseover="EVIL', "'><svg onload=EVIL>", "[bold red]EVIL[/]", "[/red]EVIL",
    "[link=evil]EVIL",
    "{{ EVIL }}", "{% EVIL %}", "{# EVIL", "${EVIL}", "%(EVIL)s", "{EVIL}", "{0.__class__}EVIL",
    "=EVIL()", "+EVIL", "-EVIL", "@EVIL", "=cmd|'/C EVIL'!A0", "\tEVIL", '","EVIL',
    "'; DROP TABLE x;--EVIL",
)  # fmt: skip
_WRAPS = (
    "{0}", "{0} {0}", "hello {0}", "{0}, how do I pay?", "a{0}b", "({0})", "*{0}*", "`{0}",
    "{0}\n{0}", "> {0}", "<{0}>", "&lt;{0}&gt;",
)  # fmt: skip


def corpus() -> tuple[str, ...]:
    """Every string, as typed."""
    bases = (*_MENTIONS, *_LINKS, *_FORMATS, *_CONTROLS, *_MARKUP)
    made = [wrap.replace("{0}", base) for base, wrap in itertools.product(bases, _WRAPS)]
    long = ["EVIL" * 5000, "<" * 3000, "&" * 3000, "`" * 999, "<!channel>" * 400, "\n" * 2000, " "]
    return tuple(dict.fromkeys([*made, *long]))


def as_slack_sends(words: str) -> str:
    """What a person typed, as it stands in an event: the three characters are escaped."""
    return html.escape(words, quote=False)
