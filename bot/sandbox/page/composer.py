"""What the composer makes of typed words: picked names and channels become entities."""

import re

from bot.sandbox.workspace import Workspace

_LOUD = re.compile(r"(?<![\w@<!])@(here|channel|everyone)\b")


def typed(workspace: Workspace, words: str) -> str:
    """Replace `@name`, `#channel` and `@here` in typed words by what Slack would store."""
    world = workspace.world
    names = {f"@{u.real_name}": f"<@{u.id}>" for u in world.users.values()}
    names |= {f"@{u.name}": f"<@{u.id}>" for u in world.users.values()}
    names |= {f"@{g.handle}": f"<!subteam^{g.id}>" for g in world.usergroups.values()}
    names |= {f"#{c.name}": f"<#{c.id}>" for c in world.channels.values() if c.kind != "im"}
    longest_first = sorted(names, key=len, reverse=True)
    pattern = r"(?<![\w<])(" + "|".join(map(re.escape, longest_first)) + r")(?![\w-])"
    by_lower = {name.lower(): entity for name, entity in names.items()}
    words = re.sub(pattern, lambda m: by_lower[m[1].lower()], words, flags=re.IGNORECASE)
    return _LOUD.sub(r"<!\1>", words)
