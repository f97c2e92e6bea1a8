"""The emoji of the sandbox: the names that Slack gives the more common ones."""

import re

_TABLE = """
👍 +1|👎 -1|✅ white_check_mark|☑️ ballot_box_with_check|✔️ heavy_check_mark|❌ x|🙋 raising_hand
👀 eyes|🙏 pray|🎉 tada|👋 wave|👏 clap|🙌 raised_hands|💯 100|🔥 fire|🚀 rocket|⭐ star|✨ sparkles
❤️ heart|💙 blue_heart|💚 green_heart|😀 grinning|😃 smiley|😄 smile|😁 grin|😆 laughing
😅 sweat_smile|😂 joy|🤣 rolling_on_the_floor_laughing|🙂 slightly_smiling_face|🙃 upside_down_face
😉 wink|😊 blush|😍 heart_eyes|😎 sunglasses|🤔 thinking_face|😐 neutral_face|😕 confused
🙁 slightly_frowning_face|😢 cry|😭 sob|😡 rage|😱 scream|😴 sleeping|🤷 shrug|🤦 face_palm
1️⃣ one|2️⃣ two|3️⃣ three|4️⃣ four|5️⃣ five|6️⃣ six|7️⃣ seven|8️⃣ eight|9️⃣ nine|0️⃣ zero
⚠️ warning|🚨 rotating_light|🐛 bug|🔧 wrench|🔒 lock|🔑 key|📎 paperclip|📌 pushpin|📝 memo
📚 books|📖 book|💡 bulb|⏰ alarm_clock|⏳ hourglass_flowing_sand|⌛ hourglass|📅 date|📣 mega
💬 speech_balloon|🆘 sos|❓ question|❗ exclamation|🔄 arrows_counterclockwise
🙈 see_no_evil|🤖 robot_face|📈 chart_with_upwards_trend|📊 bar_chart|💤 zzz|🏠 house|🔍 mag
🎫 ticket|📥 inbox_tray|📤 outbox_tray|🔔 bell|🔕 no_bell|👌 ok_hand|✋ hand|🤝 handshake
🚧 construction|⏱️ stopwatch|🔁 repeat|⛔ no_entry|🚫 no_entry_sign|🔗 link|🏁 checkered_flag|☎️ phone
🟢 large_green_circle|🟡 large_yellow_circle|🔴 red_circle|🔵 large_blue_circle|⚪ white_circle
"""

NAMES: dict[str, str] = dict(
    entry.rsplit(" ", 1) for line in _TABLE.split("\n") if line for entry in line.split("|")
)
CHARACTERS: dict[str, str] = {name: character for character, name in NAMES.items()}
CHARACTERS |= {"thumbsup": "👍", "thumbsdown": "👎", "raised_hand": "✋", "party_popper": "🎉"}
_TONES = "\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"

_SIGNS = {"\u2640": "woman", "\u2642": "man"}

_CHARACTER = re.compile(
    "("
    + "|".join(sorted(map(re.escape, NAMES), key=len, reverse=True))
    + f")\ufe0f?([{_TONES}])?(?:\u200d([{''.join(_SIGNS)}])\ufe0f?)?"
)
_CODE = re.compile(r":([a-z0-9_+'-]+?)(?:::skin-tone-([2-6]))?:")


def to_codes(text: str) -> str:
    """Replace emoji characters by `:names:`, as Slack stores them."""

    def name(found: re.Match[str]) -> str:
        plain = NAMES[found[1]]
        if found[3]:
            plain = f"{_SIGNS[found[3]]}-{plain.replace('_', '-')}"
        return f":{plain}:" + (f":skin-tone-{_TONES.index(found[2]) + 2}:" if found[2] else "")

    return _CHARACTER.sub(name, text)


def to_characters(text: str) -> str:
    """Replace the `:names:` that we know by emoji characters."""
    return _CODE.sub(lambda found: _character(found[1], found[2]) or found[0], text)


def _character(name: str, tone: str | None) -> str | None:
    plain, sign = name, ""
    for character, whose in _SIGNS.items():
        if name.startswith(f"{whose}-"):
            plain, sign = (
                name.removeprefix(f"{whose}-").replace("-", "_"),
                f"\u200d{character}\ufe0f",
            )
    if plain not in CHARACTERS:
        return None
    return f"{CHARACTERS[plain]}{_TONES[int(tone) - 2] if tone else ''}{sign}"
