"""The tour: seven steps that a newcomer clicks through. It notices by itself what was done."""

from typing import Any

from bot.sandbox.errors import RefusedError
from bot.sandbox.local_slack import LocalSlack
from bot.sandbox.page.tour_facts import Facts, Mark, is_desk
from bot.sandbox.page.tour_steps import STEPS, Cast, Moment, TourStep
from bot.sandbox.state import Json, SlackChannel, User

_ASKERS = ("U0MIA", "U0GIL", "U0NOAH", "U0OLGA")
_OTHERS = ("U0OLGA", "U0MIA")
_HELPERS = ("U0ANA", "U0BEN", "U0CHLOE", "U0DEV", "U0EVA")
_CURATORS = ("U0ANA", "U0CHLOE")
_UNKNOWN = 2


class Tour:
    """Where the tour stands. It begins with the person who starts it in the part that fits."""

    def __init__(self, slack: LocalSlack) -> None:
        self._slack = slack
        self._workspace = slack.workspace
        self.at: int | None = None
        self.is_hidden = False
        self._cast: Cast | None = None
        self._began: dict[int, Mark] = {}
        self._weathers: list[str] = []

    def run(self, body: Json) -> Json:
        """Do what a button of the tour says; return where to go: {"as", "in", "thread"}."""
        with self._workspace.lock:
            match body.get("do"):
                case "start":
                    self._cast = self._choose(str(body.get("user", "")))
                    self._began.clear()
                    self._begin(0)
                case "next" if self.at is not None and self.at + 1 < len(STEPS):
                    self._begin(self.at + 1)
                case "back" if self.at:
                    self._begin(self.at - 1)
                case "go" if self.at is not None:
                    pass
                case "end":
                    self.at, self.is_hidden = None, True
                    return {}
                case "show":
                    self.is_hidden = False
                    return {}
                case other:
                    raise RefusedError(f"the tour cannot {other!r} now")
            return self.whereabouts()

    def _begin(self, step: int) -> None:
        self.at, self.is_hidden = step, False
        self._began.setdefault(step, Mark.now(self._slack))
        self._weathers = list(self._slack.weather.now)

    def _choose(self, starter: str) -> Cast:
        users = self._workspace.world.users
        asker = _first(starter, _ASKERS, users)
        helper = _first(starter, _HELPERS, users)
        curator = _first(helper, _CURATORS, users)
        other = next((one for one in _OTHERS if one in users and one != asker), asker)
        if not asker or not helper:
            raise RefusedError("the people of the tour are not in this workspace")
        desk = next((c.id for c in self._channels() if is_desk(c) and helper in c.members), "")
        return Cast(asker, helper, curator, other, self._home(asker), self._home(other), desk)

    def _channels(self) -> list[SlackChannel]:
        return list(self._workspace.world.channels.values())

    def _home(self, user: str) -> str:
        """Return the channel in which a customer asks."""
        bot = self._workspace.world.bot_user_id
        return next(
            c.id
            for c in self._channels()
            if {user, bot} <= set(c.members) and c.kind == "public"
        )  # fmt: skip

    @property
    def step(self) -> TourStep | None:
        """Return the step that is on."""
        return None if self.at is None else STEPS[self.at]

    def whereabouts(self) -> Json:
        """Return where the step takes place."""
        step, cast = self.step, self._cast
        if step is None or cast is None or self.at is None:
            return {}
        place = cast.desk if step.at_desk else cast.channel
        if step.role == "other":
            place = cast.other_channel
        thread = self._thread() if step.in_thread else None
        return {"as": getattr(cast, step.role), "in": place, "thread": thread}

    def _thread(self) -> str | None:
        moment = self._moment(_UNKNOWN)
        asked = moment.since_unknown.asked(moment.cast.asker, moment.place)
        return asked.ts if asked else None

    def _moment(self, at: int) -> Moment:
        assert self._cast is not None  # noqa: S101 - set by start
        now = self._slack.weather.now
        self._weathers = sorted({*self._weathers, *now})
        began = self._began.get(at, Mark(0.0, {}))
        unknown = self._began.get(_UNKNOWN, began)
        facts, since = Facts(self._slack, began), Facts(self._slack, unknown)
        return Moment(self._cast, facts, since, self._weathers)

    def card(self, viewer: str, place: str) -> Json | None:
        """Return what the tour shows to a person at a place, or None where it is put away."""
        if self.is_hidden:
            return None
        if self.step is None or self._cast is None or self.at is None:
            return {"is_welcome": True}
        moment = self._moment(self.at)
        tasks = [(self._named(t.words), t.is_done(moment)) for t in self.step.tasks]
        where = self.whereabouts()
        names = {"as": where["as"], "in": where["in"]}
        undone = [index for index, (_, is_done) in enumerate(tasks) if not is_done]
        return {
            "is_welcome": False,
            "number": self.at + 1,
            "count": len(STEPS),
            "titles": [step.title for step in STEPS],
            "title": self.step.title,
            "intro": self._named(self.step.intro),
            "look": self._named(self.step.look),
            "tasks": [
                {"words": words, "is_done": is_done, "is_next": undone[:1] == [index]}
                for index, (words, is_done) in enumerate(tasks)
            ],
            "is_done": not undone,
            "is_last": self.at + 1 == len(STEPS),
            "is_here": names == {"as": viewer, "in": place},
            "go": where,
            "go_name": self._first_name(where["as"]),
            "go_place": self._workspace.channel(where["in"]).name,
            "waits": self.step.waits
            and not tasks[1][1]
            and moment.facts.heard(where["as"], where["in"], self.step.patience),
        }

    def says(self, viewer: str, place: str, thread_ts: str | None) -> str:
        """Return what is filled in where a person writes."""
        step = self.step
        if step is None or not step.says or thread_ts:
            return ""
        where = self.whereabouts()
        if (viewer, place) != (where["as"], where["in"]) or self.at is None:
            return ""
        asked = self._moment(self.at).facts.asked(viewer, place)
        return step.says if asked is None else ""

    def filled(self, viewer: str, callback_id: str) -> dict[str, str]:
        """Return what is filled in in a modal, by action_id."""
        step, cast = self.step, self._cast
        if step is None or cast is None or viewer != getattr(cast, step.role):
            return {}
        return step.forms.get(callback_id, {})

    def points(self, viewer: str) -> tuple[str, ...]:
        """Return what is to be pressed now, by action_id or name."""
        step, cast = self.step, self._cast
        if step is None or cast is None or self.at is None or viewer != getattr(cast, step.role):
            return ()
        moment = self._moment(self.at)
        undone = [task for task in step.tasks if not task.is_done(moment)]
        return (undone[0].points,) if undone and undone[0].points else ()

    def _named(self, words: str) -> str:
        cast = self._cast
        if cast is None:
            return words
        roles = ("asker", "helper", "curator", "other")
        return words.format(**{role: self._first_name(getattr(cast, role)) for role in roles})

    def _first_name(self, user_id: str) -> str:
        return self._workspace.user(user_id).real_name.split()[0]


def _first(wanted: str, among: tuple[str, ...], users: dict[str, User]) -> Any:
    """Return the one who is wanted, if they are among those; else the first of those there is."""
    there = [one for one in among if one in users]
    return wanted if wanted in there else next(iter(there), "")
