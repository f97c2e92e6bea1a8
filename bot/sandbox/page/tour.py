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
        self._cast: Cast | None = None
        self._at = 0
        self._is_hidden = False
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
                case "next" if self._cast and self._at + 1 < len(STEPS):
                    self._begin(self._at + 1)
                case "back" if self._cast and self._at:
                    self._begin(self._at - 1)
                case "go" if self._cast:
                    pass
                case "end":
                    self._cast, self._is_hidden = None, True
                case "show":
                    self._is_hidden = False
                case other:
                    raise RefusedError(f"the tour cannot {other!r} now")
            return self._whereabouts()

    def _begin(self, step: int) -> None:
        self._at, self._is_hidden = step, False
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
    def _step(self) -> TourStep:
        return STEPS[self._at]

    def _whereabouts(self) -> Json:
        """Return where the step takes place, or nothing while no tour is on."""
        step, cast = self._step, self._cast
        if cast is None:
            return {}
        place = cast.desk if step.at_desk else cast.channel
        if step.role == "other":
            place = cast.other_channel
        thread = self._thread(cast) if step.in_thread else None
        return {"as": getattr(cast, step.role), "in": place, "thread": thread}

    def _thread(self, cast: Cast) -> str | None:
        moment = self._moment(cast, _UNKNOWN)
        asked = moment.since_unknown.asked(cast.asker, moment.place)
        return asked.ts if asked else None

    def _moment(self, cast: Cast, at: int) -> Moment:
        self._weathers = sorted({*self._weathers, *self._slack.weather.now})
        began = self._began.get(at, Mark(0.0, {}))
        unknown = self._began.get(_UNKNOWN, began)
        facts, since = Facts(self._slack, began), Facts(self._slack, unknown)
        return Moment(cast, facts, since, self._weathers)

    def card(self, viewer: str, place: str) -> Json | None:
        """Return what the tour shows to a person at a place, or None where it is put away."""
        if self._is_hidden:
            return None
        cast, step = self._cast, self._step
        if cast is None:
            return {"is_welcome": True}
        moment = self._moment(cast, self._at)
        tasks = [(self._named(t.words), t.is_done(moment)) for t in step.tasks]
        where = self._whereabouts()
        undone = [index for index, (_, is_done) in enumerate(tasks) if not is_done]
        return {
            "is_welcome": False,
            "number": self._at + 1,
            "count": len(STEPS),
            "titles": [one.title for one in STEPS],
            "title": step.title,
            "intro": self._named(step.intro),
            "look": self._named(step.look),
            "tasks": [
                {"words": words, "is_done": is_done, "is_next": undone[:1] == [index]}
                for index, (words, is_done) in enumerate(tasks)
            ],
            "is_done": not undone,
            "is_last": self._at + 1 == len(STEPS),
            "is_here": (where["as"], where["in"]) == (viewer, place),
            "go_name": self._first_name(where["as"]),
            "go_place": self._workspace.channel(where["in"]).name,
            "waits": step.waits
            and not tasks[1][1]
            and moment.facts.heard(where["as"], where["in"], step.patience),
        }

    def says(self, viewer: str, place: str) -> str:
        """Return what is filled in where a person writes."""
        cast = self._played_by(viewer)
        if cast is None or place != self._whereabouts()["in"]:
            return ""
        asked = self._moment(cast, self._at).facts.asked(viewer, place)
        return self._step.says if asked is None else ""

    def filled(self, viewer: str, callback_id: str) -> dict[str, str]:
        """Return what is filled in in a modal, by action_id."""
        return self._step.forms.get(callback_id, {}) if self._played_by(viewer) else {}

    def points(self, viewer: str) -> tuple[str, ...]:
        """Return what is to be pressed now, by action_id or name."""
        cast = self._played_by(viewer)
        if cast is None:
            return ()
        moment = self._moment(cast, self._at)
        undone = [task for task in self._step.tasks if not task.is_done(moment)]
        return (undone[0].points,) if undone and undone[0].points else ()

    def _played_by(self, viewer: str) -> Cast | None:
        """Return the cast, if the step that is on is this person's."""
        cast = self._cast
        return cast if cast and getattr(cast, self._step.role) == viewer else None

    def _named(self, words: str) -> str:
        roles = ("asker", "helper", "curator", "other")
        return words.format(**{role: self._first_name(getattr(self._cast, role)) for role in roles})

    def _first_name(self, user_id: str) -> str:
        return self._workspace.user(user_id).real_name.split()[0]


def _first(wanted: str, among: tuple[str, ...], users: dict[str, User]) -> Any:
    """Return the one who is wanted, if they are among those; else the first of those there is."""
    there = [one for one in among if one in users]
    return wanted if wanted in there else next(iter(there), "")
