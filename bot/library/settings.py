"""Reads `_library.yml`: who answers, where, how fast, and in what voice."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time, timedelta
from functools import partial
from typing import TypeVar

from bot.core.channels import Mode
from bot.core.settings import (
    ChannelSetting,
    LibrarySettings,
    Retention,
    Sla,
    Team,
    Topic,
    WorkingHours,
)
from bot.library.amounts import (
    read_clock,
    read_date,
    read_day_count,
    read_days,
    read_duration,
    read_share,
    read_zone,
)
from bot.library.fields import slug_advice
from bot.library.form import Form
from bot.library.mistakes import Mistakes, did_you_mean
from bot.library.people import Handles, check_id, check_name, read_handles, read_team
from bot.library.yamltree import Table, Text, read_tree

SETTINGS_FILE = "_library.yml"
KEYS = (
    "people",
    "groups",
    "team",
    "curators",
    "admins",
    "topics",
    "default_owner",
    "default_deputy",
    "channels",
    "desk",
    "working_hours",
    "sla",
    "wrong_rate",
    "learn",
    "suggest_wait",
    "settle",
    "late_after",
    "voice",
    "retention",
)
_OWNER_MISSING = "add 'default_owner': the person or group that has what nobody else has"
_DEPUTY_MISSING = "add 'default_deputy': the person or group that stands in for default_owner"
_USUAL = LibrarySettings(people={}, groups={}, team=Team(), default_owner="")
_Value = TypeVar("_Value")


def read_settings(text: str, mistakes: Mistakes) -> LibrarySettings | None:
    """Read the text of `_library.yml`; what is wrong goes to `mistakes`.

    What is returned may be used to run only where `mistakes` stays empty. It is returned all
    the same, so that the answers can be checked against it and everything is reported at once.
    """
    tree = read_tree(text, mistakes)
    if not isinstance(tree, Table):
        if not mistakes:
            mistakes.add(1, "write 'people:', 'team:', 'default_owner:' and so on here")
        return None
    form = Form(tree, mistakes, KEYS)
    handles = read_handles(form)
    owner, deputy = _defaults(form, handles)
    desk = check_id(form.text("desk"), "channel", mistakes)
    return LibrarySettings(
        people=handles.people,
        groups=handles.groups,
        team=read_team(form, handles),
        default_owner=owner,
        default_deputy=deputy,
        topics=_topics(form, handles),
        curators=handles.several(form.texts("curators"), mistakes),
        admins=handles.several(form.texts("admins"), mistakes),
        channels=_channels(form, handles, desk),
        desk=desk,
        working_hours=_working_hours(form),
        sla=_sla(form),
        wrong_rate=_value(form, "wrong_rate", _share(0.001, 0.2), _USUAL.wrong_rate),
        learns=_value(form, "learn", _truth, _USUAL.learns),
        suggest_wait=_value(form, "suggest_wait", _span(60, 8 * 3600), _USUAL.suggest_wait),
        settle=_value(form, "settle", _span(0, 300), _USUAL.settle),
        late_after=_value(form, "late_after", _span(300, 48 * 3600), _USUAL.late_after),
        never_say=_never_say(form),
        retention=_retention(form),
    )


def _defaults(form: Form, handles: Handles) -> tuple[str, str | None]:
    owner = handles.anyone(form.text("default_owner", required=_OWNER_MISSING), form.mistakes)
    deputy = handles.anyone(form.text("default_deputy", required=_DEPUTY_MISSING), form.mistakes)
    if owner and owner == deputy:
        advice = "name somebody else than default_owner, who then stands in"
        form.mistakes.add(form.line_of("default_deputy"), advice)
    return owner or "", deputy


def _topics(form: Form, handles: Handles) -> dict[str, Topic]:
    topics: dict[str, Topic] = {}
    for name, entry in form.named_forms("topics", ("title", "owner", "deputy")):
        advice = slug_advice(name, "topic")
        if advice:
            entry.mistakes.add(entry.line, advice)
        title = entry.text("title", required=f"give '{name}' a 'title'")
        topics[name] = Topic(
            name=name,
            title=check_name(title, entry.mistakes) or name,
            owner=handles.anyone(entry.text("owner"), entry.mistakes),
            deputy=handles.anyone(entry.text("deputy"), entry.mistakes),
        )
    return topics


def _channels(form: Form, handles: Handles, desk: str | None) -> tuple[ChannelSetting, ...]:
    known = ("id", "name", "mode", "owner", "listen_to_bots", "community")
    seen: dict[str, int] = {}
    channels: list[ChannelSetting] = []
    for entry in form.forms("channels", known):
        text = entry.text("id", required="give the channel its 'id', such as C0123ABCD")
        slack_id = check_id(text, "channel", entry.mistakes)
        if slack_id is None:
            continue
        if slack_id in seen:
            advice = f"channel {slack_id} is given twice, first on line {seen[slack_id]}"
            entry.mistakes.add(entry.line, advice)
        if slack_id == desk:
            advice = f"remove {slack_id} here: it is the desk, where customers have no business"
            entry.mistakes.add(entry.line, advice)
        seen.setdefault(slack_id, entry.line)
        channels.append(_channel(slack_id, entry, handles))
    return tuple(channels)


def _channel(slack_id: str, entry: Form, handles: Handles) -> ChannelSetting:
    mode = entry.text("mode", required=f"give {slack_id} a 'mode': live, mentions, shadow or off")
    if mode and mode.value not in set(Mode):
        hint = did_you_mean(mode.value, list(Mode))
        entry.mistakes.add(mode.line, f"there is no mode '{mode.value}'{hint}")
        mode = None
    name = check_name(entry.text("name"), entry.mistakes) or ""
    return ChannelSetting(
        slack_id=slack_id,
        name=name.removeprefix("#"),
        mode=Mode(mode.value) if mode else Mode.OFF,
        owner=handles.anyone(entry.text("owner"), entry.mistakes),
        listens_to_bots=_value(entry, "listen_to_bots", _truth, False),
        is_community=_value(entry, "community", _truth, False),
    )


def _working_hours(form: Form) -> WorkingHours:
    entry = form.form("working_hours", ("timezone", "days", "from", "to", "closed"))
    usual = WorkingHours()
    if entry is None:
        return usual
    if not entry.has("timezone"):
        entry.mistakes.add(entry.line, "add 'timezone', such as Europe/Berlin")
    start: time = _value(entry, "from", read_clock, usual.start)
    end: time = _value(entry, "to", read_clock, usual.end)
    if start >= end:
        entry.mistakes.add(entry.line_of("to"), "'to' must be later in the day than 'from'")
    days = {day for days in _values(entry, "days", read_days) for day in days}
    return WorkingHours(
        zone=_value(entry, "timezone", read_zone, usual.zone),
        days=tuple(sorted(days)) or usual.days,
        start=start,
        end=end,
        closed=tuple(sorted(set[date](_values(entry, "closed", read_date)))),
    )


def _sla(form: Form) -> Sla:
    entry = form.form("sla", ("first_answer", "remind_at"))
    usual = Sla()
    if entry is None:
        return usual
    return Sla(
        first_answer=_value(entry, "first_answer", _span(60, 80 * 3600), usual.first_answer),
        remind_at=_value(entry, "remind_at", _share(0.1, 0.95), usual.remind_at),
    )


def _never_say(form: Form) -> tuple[str, ...]:
    entry = form.form("voice", ("never_say",))
    words = tuple(text.value for text in entry.texts("never_say")) if entry else ()
    return tuple(dict.fromkeys(words))


def _retention(form: Form) -> Retention:
    entry = form.form("retention", ("words", "counts"))
    usual = Retention()
    if entry is None:
        return usual
    words = _value(entry, "words", partial(read_day_count, least=7), usual.words)
    counts = _value(entry, "counts", partial(read_day_count, least=30), usual.counts)
    if counts is not None and (words is None or words > counts):
        line = entry.line_of("counts" if entry.has("counts") else "words")
        entry.mistakes.add(line, "'counts' must not be shorter than 'words'")
    return Retention(words, counts)


def _span(least: int, most: int) -> Callable[[str], timedelta]:
    return lambda text: read_duration(text, timedelta(seconds=least), timedelta(seconds=most))


def _share(least: float, most: float) -> Callable[[str], float]:
    return lambda text: read_share(text, least, most)


def _truth(text: str) -> bool:
    if text.casefold() not in {"yes", "no", "true", "false"}:
        raise ValueError(f"write yes or no, not '{text}'")
    return text.casefold() in {"yes", "true"}


def _value(form: Form, key: str, read: Callable[[str], _Value], usual: _Value) -> _Value:
    """The value of a key, or the usual one where it is not given or is wrong."""
    text = form.text(key)
    return next(iter(_read(form, key, (text,), read)), usual) if text else usual


def _values(form: Form, key: str, read: Callable[[str], _Value]) -> list[_Value]:
    return _read(form, key, form.texts(key), read)


def _read(
    form: Form, key: str, texts: tuple[Text, ...], read: Callable[[str], _Value]
) -> list[_Value]:
    found: list[_Value] = []
    for text in texts:
        try:
            found.append(read(text.value))
        except ValueError as error:
            form.mistakes.add(text.line, f"'{key}': {error}")
    return found
