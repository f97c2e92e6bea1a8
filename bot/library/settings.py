"""Reads `_library.yml`: who answers, where, how fast, and in what voice."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial

from bot.core.answers import Sending
from bot.core.channels import Mode
from bot.core.contrary import ContraryWords
from bot.core.settings import (
    ChannelSetting,
    LibrarySettings,
    Retention,
    Sla,
    Team,
    Topic,
    UrgentSetting,
    WorkingHours,
)
from bot.core.urgency import UrgentWords
from bot.library.amounts import (
    read_clock,
    read_date,
    read_day_count,
    read_days,
    read_duration,
    read_share,
    read_truth,
    read_zone,
)
from bot.library.fields import phrasing_advice, read_sending, slug_advice
from bot.library.mistakes import Mistakes, did_you_mean
from bot.library.people import Handles, id_advice, name_advice, read_handles, read_team
from bot.library.yaml_form import Form
from bot.library.yamltree import Table, read_tree

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
    "urgent",
    "urgent_owner",
    "contrary",
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
    desk = form.word("desk", id_advice("channel"))
    return LibrarySettings(
        people=handles.people,
        groups=handles.groups,
        team=read_team(form, handles),
        default_owner=owner,
        default_deputy=deputy,
        topics=_topics(form, handles),
        curators=form.words("curators", handles.advice),
        admins=form.words("admins", handles.advice),
        channels=_channels(form, handles, desk),
        desk=desk,
        working_hours=_working_hours(form),
        sla=_sla(form),
        urgent=_urgent(form, handles),
        contrary=_contrary(form),
        wrong_rate=form.value("wrong_rate", _share(0.001, 0.2), _USUAL.wrong_rate),
        learns=form.value("learn", read_truth, _USUAL.learns),
        suggest_wait=form.value("suggest_wait", _span(60, 8 * 3600), _USUAL.suggest_wait),
        settle=form.value("settle", _span(0, 300), _USUAL.settle),
        late_after=form.value("late_after", _span(300, 48 * 3600), _USUAL.late_after),
        never_say=form.form("voice", ("never_say",)).words("never_say"),
        retention=_retention(form),
    )


def _defaults(form: Form, handles: Handles) -> tuple[str, str | None]:
    owner = form.word("default_owner", handles.advice, required=_OWNER_MISSING)
    deputy = form.word("default_deputy", handles.advice, required=_DEPUTY_MISSING)
    if owner and owner == deputy:
        form.note("name somebody else than default_owner, who then stands in", "default_deputy")
    return owner or "", deputy


def _topics(form: Form, handles: Handles) -> dict[str, Topic]:
    topics: dict[str, Topic] = {}
    for name, entry in form.named_forms("topics", ("title", "owner", "deputy", "tell", "sending")):
        entry.note(slug_advice(name, "topic"))
        title = entry.word("title", name_advice, required=f"give '{name}' a 'title'")
        topics[name] = Topic(
            name=name,
            title=title or name,
            owner=entry.word("owner", handles.advice),
            deputy=entry.word("deputy", handles.advice),
            tells=entry.value("tell", read_truth, False),
            sending=entry.value("sending", read_sending, Sending.ALONE),
        )
    return topics


def _channels(form: Form, handles: Handles, desk: str | None) -> tuple[ChannelSetting, ...]:
    known = ("id", "name", "mode", "owner", "listen_to_bots", "community")
    seen: dict[str, int] = {}
    channels: list[ChannelSetting] = []
    for entry in form.forms("channels", known):
        missing = "give the channel its 'id', such as C0123ABCD"
        slack_id = entry.word("id", id_advice("channel"), required=missing)
        if slack_id is None:
            continue
        if slack_id in seen:
            entry.note(f"channel {slack_id} is given twice, first on line {seen[slack_id]}")
        if slack_id == desk:
            entry.note(f"remove {slack_id} here: it is the desk, where customers have no business")
        seen.setdefault(slack_id, entry.line)
        channels.append(_channel(slack_id, entry, handles))
    return tuple(channels)


def _channel(slack_id: str, entry: Form, handles: Handles) -> ChannelSetting:
    missing = f"give {slack_id} a 'mode': live, mentions, shadow or off"
    name = entry.word("name", name_advice) or ""
    return ChannelSetting(
        slack_id=slack_id,
        name=name.removeprefix("#"),
        mode=Mode(entry.word("mode", _mode_advice, required=missing) or Mode.OFF),
        owner=entry.word("owner", handles.advice),
        listens_to_bots=entry.value("listen_to_bots", read_truth, False),
        is_community=entry.value("community", read_truth, False),
    )


def _mode_advice(mode: str) -> str | None:
    known = mode in set(Mode)
    return None if known else f"there is no mode '{mode}'{did_you_mean(mode, list(Mode))}"


def _working_hours(form: Form) -> WorkingHours:
    entry = form.form("working_hours", ("timezone", "days", "from", "to", "closed"))
    usual = WorkingHours()
    if entry.is_given and not entry.has("timezone"):
        entry.note("add 'timezone', such as Europe/Berlin")
    start = entry.value("from", read_clock, usual.start)
    end = entry.value("to", read_clock, usual.end)
    if start >= end:
        entry.note("'to' must be later in the day than 'from'", "to")
    days = {day for days in entry.values("days", read_days) for day in days}
    return WorkingHours(
        zone=entry.value("timezone", read_zone, usual.zone),
        days=tuple(sorted(days)) or usual.days,
        start=start,
        end=end,
        closed=tuple(sorted(set(entry.values("closed", read_date)))),
    )


def _sla(form: Form) -> Sla:
    entry = form.form("sla", ("first_answer", "remind_at"))
    usual = Sla()
    return Sla(
        first_answer=entry.value("first_answer", _span(60, 80 * 3600), usual.first_answer),
        remind_at=entry.value("remind_at", _share(0.1, 0.95), usual.remind_at),
    )


def _urgent(form: Form, handles: Handles) -> UrgentSetting:
    entry = form.form("urgent", ("due", "phrases", "not", "builtin"))
    phrases, nots = entry.words("phrases", phrasing_advice), entry.words("not", phrasing_advice)
    if both := {each.casefold() for each in phrases} & {each.casefold() for each in nots}:
        entry.note(f"'{min(both)}' is under 'phrases' and under 'not': remove one", "not")
    builtin = entry.value("builtin", read_truth, True)
    return UrgentSetting(
        due=entry.value("due", _span(60, 24 * 3600), UrgentSetting().due),
        words=UrgentWords(phrases, nots, builtin),
        owner=form.word("urgent_owner", handles.advice),
    )


def _contrary(form: Form) -> ContraryWords:
    entry = form.form("contrary", ("opposites", "names", "not", "builtin"))
    pairs = entry.words("opposites", _opposites_advice)
    names, nots = entry.words("names", phrasing_advice), entry.words("not", phrasing_advice)
    if both := {each.casefold() for each in names} & {each.casefold() for each in nots}:
        entry.note(f"'{min(both)}' is under 'names' and under 'not': remove one", "not")
    return ContraryWords(
        opposites=tuple(_sides(pair) for pair in pairs if _opposites_advice(pair) is None),
        names=names,
        nots=nots,
        builtin=entry.value("builtin", read_truth, True),
    )


def _sides(pair: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    one, _, other = pair.partition("=")
    return _ways(one), _ways(other)


def _ways(side: str) -> tuple[str, ...]:
    return tuple(way.strip() for way in side.split(",") if way.strip())


def _opposites_advice(pair: str) -> str | None:
    if pair.count("=") != 1 or not all(_sides(pair)):
        return f"write opposites as 'mount = unmount, take down', not '{pair}'"
    return phrasing_advice(pair)


def _retention(form: Form) -> Retention:
    entry = form.form("retention", ("words", "counts"))
    usual = Retention()
    words = entry.value("words", partial(read_day_count, least=7), usual.words)
    counts = entry.value("counts", partial(read_day_count, least=30), usual.counts)
    if counts is not None and (words is None or words > counts):
        key = "counts" if entry.has("counts") else "words"
        entry.note("'counts' must not be shorter than 'words'", key)
    return Retention(words, counts)


def _span(least: int, most: int) -> Callable[[str], timedelta]:
    return lambda text: read_duration(text, timedelta(seconds=least), timedelta(seconds=most))


def _share(least: float, most: float) -> Callable[[str], float]:
    return lambda text: read_share(text, least, most)
