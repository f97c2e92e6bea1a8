"""Whether the wrong share that is asked for holds: on the first day, in use, and on contrary words.

Every figure is the mean over the tasks of a family, and beside it the worst of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from benchmarks.sets import Task, read_families, table
from bot.commands.matching import progress_bar, remembering
from bot.commands.matching_cases import play_cases
from bot.commands.models import load_encoder
from bot.evaluation import trial
from bot.evaluation.cases import CONTROL, read_cases, sum_up
from bot.evaluation.in_use import Habits, Pool, Stretch, over, play, stretches
from bot.evaluation.measures import Measures, measure
from bot.matching.confidence.calibration import Calibration
from bot.matching.index import Index
from bot.matching.meaning.vectors import Encoder

WRONG_RATE = 0.02
MESSAGES, STREAMS, QUICK_STREAMS = 2_000, 20, 3
IN_USE = ("dev", "near", "faq, k = 3", "faq, k = 5")


@dataclass(frozen=True, slots=True)
class Measured:
    """One task with what came of it."""

    task: Task
    measures: Measures
    pool: Pool
    calibration: Calibration

    def at(self, threshold: float) -> tuple[float, float]:
        """Coverage and wrong share of all, from so much evidence on."""
        pool, sent = self.pool, self.pool.evidence >= threshold
        known, unknown = pool.is_known, ~pool.is_known
        coverage = float((sent & pool.is_right)[known].mean())
        mistaken = float((sent & ~pool.is_right)[known].mean())
        return coverage, 0.7 * mistaken + 0.3 * float(sent[unknown].mean())


@dataclass(frozen=True, slots=True)
class Habit:
    """One way in which a team uses the bot."""

    name: str
    habits: Habits
    jumps: bool = False


HABITS = (
    Habit("10 % graded", Habits()),
    Habit("10 % graded, thrice as many clear", Habits(clear=0.3, clear_wrong=0.09)),
    Habit("3 % graded", Habits(graded=0.03)),
    Habit("all graded", Habits(graded=1.0)),
    Habit("nobody grades or presses", Habits(graded=0.0, pressed=0.0)),
    Habit("unknown topics jump from 5 to 55 %", Habits(), jumps=True),
)

Values = list[float | None]


@dataclass(frozen=True, slots=True)
class Column:
    """A measure in a table: what is read of each task, and which of several values is the worst."""

    name: str
    of: Callable[[Measures], float | None]
    worst: Callable[[list[float]], float]


FIRST_DAY = (
    Column("accuracy", lambda m: m.accuracy, min),
    Column("R@3", lambda m: m.among_three, min),
    Column("AUROC", lambda m: m.auroc, min),
    Column("o2", lambda m: m.oracle, min),
    Column("coverage", lambda m: m.coverage, min),
    Column("wrong of all", lambda m: m.wrong_of_all, max),
    Column("of sent", lambda m: m.wrong_of_sent, max),
    Column("shown besides", lambda m: m.shown_right, min),
    Column("unknown shown", lambda m: m.unknown_shown, max),
)
BARS: Mapping[tuple[str, str], Mapping[str, str]] = {
    ("semantic", "dev"): {
        "o2": "≥ 68",
        "coverage": "≥ 40",
        "wrong of all": "worst ≤ 2.0",
        "unknown shown": "≤ 30",
        "over": "0",
    },
    ("semantic", "near"): {
        "o2": "≥ 54",
        "coverage": "≥ 41",
        "wrong of all": "worst ≤ 2.2",
        "unknown shown": "≤ 30",
    },
    ("semantic", "faq, k = 1"): {
        "accuracy": "≥ 67",
        "R@3": "≥ 79",
        "coverage": "≥ 27",
        "wrong of all": "≤ 1.0, worst ≤ 1.5",
        "shown besides": "≥ 28",
        "unknown shown": "≤ 20",
    },
    ("semantic", "faq, k = 3"): {
        "accuracy": "≥ 79",
        "R@3": "≥ 89",
        "wrong of all": "worst ≤ 2.0",
        "unknown shown": "≤ 30",
        "over": "0",
    },
    ("semantic", "faq, k = 5"): {
        "o2": "≥ 52.5",
        "coverage": "≥ 38",
        "wrong of all": "worst ≤ 2.0",
        "unknown shown": "≤ 30",
        "over": "0",
    },
    ("lexical", "faq, k = 1"): {"accuracy": "≥ 60", "R@3": "≥ 74"},
    ("lexical", "faq, k = 3"): {"accuracy": "≥ 74", "R@3": "≥ 86"},
}


def main(folder: Path, *, quick: bool = False) -> None:
    """Print the tables of docs/research/matching.md."""
    families = read_families(folder, quick=quick)
    encoder = remembering(load_encoder("auto", None))
    tiers: dict[str, Encoder | None] = {"lexical": None}
    if encoder is not None:
        tiers["semantic"] = encoder
    else:
        print("No embedding model is installed: the semantic rows are left out.\n")
    for tier, of_tier in tiers.items():
        measured = {
            name: _measure_all(f"{name}, {tier}", tasks, of_tier)
            for name, tasks in families.items()
        }
        _first_day(tier, measured)
        _bodies(tier, families, measured, of_tier)
        _use(tier, measured, QUICK_STREAMS if quick else STREAMS)
    _contrary(folder.parent.parent / "cases" / "cases.jsonl", tiers)


def _measure_all(title: str, tasks: Sequence[Task], encoder: Encoder | None) -> list[Measured]:
    with progress_bar(title, len(tasks)) as advance:
        measured = []
        for task in tasks:
            measured.append(_measure(task, encoder))
            advance()
    return measured


def _measure(task: Task, encoder: Encoder | None) -> Measured:
    answers = task.file.answers(task.k, task.seed)
    index = Index.build(answers, wrong_rate=WRONG_RATE, encoder=encoder)
    readings = trial.ask_all(index, task.file.questions)
    measures = measure(index, readings, WRONG_RATE)
    return Measured(task, measures, Pool.of(readings), index.calibration)


# --- the first day -------------------------------------------------------------------------------


def _first_day(tier: str, measured: Mapping[str, Sequence[Measured]]) -> None:
    print(f"First day, {tier}: threshold of its own at 2 % wrong of all; mean / worst task")
    rows: list[tuple[str, ...]] = []
    for family, of_family in measured.items():
        every = [each.measures for each in of_family]
        above = [each for each in of_family if each.measures.wrong_of_all > WRONG_RATE]
        cells = (_pair([column.of(m) for m in every], column.worst) for column in FIRST_DAY)
        rows.append((f"{family} ({len(every)})", *cells, str(len(above))))
        if bars := BARS.get((tier, family)):
            rows.append(
                ("bar", *(bars.get(column.name, "") for column in FIRST_DAY), bars.get("over", ""))
            )
    table(("family (tasks)", *(column.name for column in FIRST_DAY), "tasks over 2 %"), rows)
    _print_over(each for of_family in measured.values() for each in of_family)
    _thresholds(tier, measured)
    sets = []
    for family, of_family in measured.items():
        for name in dict.fromkeys(each.task.file.name for each in of_family):
            every = [each.measures for each in of_family if each.task.file.name == name]
            cells = (_pair([column.of(m) for m in every], column.worst) for column in FIRST_DAY)
            sets.append((f"{family}: {name}", *cells))
    print(f"The same by set, {tier}; mean / worst draw")
    table(("set", *(column.name for column in FIRST_DAY)), sets)


def _thresholds(tier: str, measured: Mapping[str, Sequence[Measured]]) -> None:
    """What the library's own test would give alone, beside what is in force on the first day."""
    rows = []
    for family, of_family in measured.items():
        cells = []
        for name in ("simulated", "reply_at"):
            thresholds = [getattr(each.calibration.first_day, name) for each in of_family]
            found = [each.at(at) for each, at in zip(of_family, thresholds, strict=True)]
            wrong = [share for _, share in found]
            shares = f"{100 * np.mean([c for c, _ in found]):.1f} / {100 * np.mean(wrong):.2f}"
            above = sum(share > WRONG_RATE for share in wrong)
            cells += [f"{np.mean(thresholds):.2f}", f"{shares} / {100 * max(wrong):.1f}, {above}"]
        rows.append((family, *cells))
    print(f"Thresholds, {tier}: coverage / wrong / worst task, tasks over 2 %")
    table(("family", "t_sim", "at t_sim", "t0", "at t0"), rows)


def _print_over(measured: Iterable[Measured]) -> None:
    told = [
        f"{each.task.family}: {each.task.name} {100 * each.measures.wrong_of_all:.2f}"
        for each in measured
        if each.measures.wrong_of_all > WRONG_RATE
    ]
    print(f"Over 2 %: {'; '.join(told) or 'none'}\n", flush=True)


def _pair(values: Values, worst: Callable[[list[float]], float]) -> str:
    known = [100 * value for value in values if value is not None]
    return f"{np.mean(known):.1f} / {worst(known):.1f}" if known else "-"


# --- body words ----------------------------------------------------------------------------------


def _bodies(
    tier: str,
    families: Mapping[str, Sequence[Task]],
    measured: Mapping[str, Sequence[Measured]],
    encoder: Encoder | None,
) -> None:
    """What the words of bodies are worth: accuracy and R@3 without and with them."""
    rows = []
    for family, with_them in measured.items():
        tasks = [task for task in families[family] if task.file.bodies]
        if not tasks:
            continue
        without = _measure_all(f"{family}, no bodies, {tier}", [_bare(t) for t in tasks], encoder)
        rows.append((family, _ranked(without), _ranked(with_them)))
    if rows:
        print(f"Body words, {tier}: accuracy / R@3, mean")
        table(("help content", "without", "with"), rows)


def _bare(task: Task) -> Task:
    return replace(task, file=replace(task.file, bodies={}))


def _ranked(measured: Sequence[Measured]) -> str:
    accuracy = np.mean([each.measures.accuracy or 0.0 for each in measured])
    among = np.mean([each.measures.among_three or 0.0 for each in measured])
    return f"{100 * accuracy:.1f} / {100 * among:.1f}"


# --- use -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Used:
    """What use made of one task: the mean of its streams."""

    windows: Sequence[Stretch]
    over: float
    of_oracle: float


def _use(tier: str, measured: Mapping[str, Sequence[Measured]], streams: int) -> None:
    tasks = {name: of_one for name, of_one in measured.items() if name in IN_USE}
    print(
        f"Use, {tier}: {MESSAGES} messages, {streams} streams a task, 40 % of the wrong replies "
        "pressed, of what was kept back 10 % of the right and 3 % of the wrong first answers shown "
        "clearly. Coverage / wrong of all, mean; "
        "bars: worst task 2.0 (after a jump 2.5), 88 % of o2"
    )
    rows = []
    with progress_bar(f"use, {tier}", sum(map(len, tasks.values())) * len(HABITS)) as advance:
        for habit in HABITS:
            every: list[_Used] = []
            for name, of_one in tasks.items():
                used = []
                for each in of_one:
                    used.append(_play(each, habit, streams))
                    advance()
                rows.append((habit.name, name, *_use_row(used)))
                every += used
            rows.append((habit.name, "all", *_use_row(every)))
    heads = ("", "family", "first 250", "last 1,000", "of o2: mean / worst", "whole")
    table((*heads, "worst task, whole", "tasks over 2 %", "streams over 2 %"), rows)


def _play(measured: Measured, habit: Habit, streams: int) -> _Used:
    played = [
        play(
            measured.pool,
            measured.calibration.use,
            habit.habits,
            messages=MESSAGES,
            seed=seed,
            jumps=habit.jumps,
        )
        for seed in range(streams)
    ]
    windows = stretches(played)
    oracle = measured.measures.oracle or 1.0
    return _Used(windows, over(played, WRONG_RATE), windows[-2].coverage / oracle)


def _use_row(used: Sequence[_Used]) -> tuple[str, ...]:
    def both(at: int) -> str:
        coverage = np.mean([each.windows[at].coverage for each in used])
        return f"{100 * coverage:.1f} / {100 * np.mean([e.windows[at].wrong for e in used]):.2f}"

    wrong = [each.windows[-1].wrong for each in used]
    shares = [100 * each.of_oracle for each in used]
    return (
        both(0),
        both(-2),
        f"{np.mean(shares):.0f} % / {min(shares):.0f} %",
        both(-1),
        f"{100 * max(wrong):.2f}",
        f"{sum(share > WRONG_RATE for share in wrong)} of {len(wrong)}",
        f"{100 * np.mean([each.over for each in used]):.0f} %",
    )


# --- contrary words ------------------------------------------------------------------------------


def _contrary(path: Path, tiers: Mapping[str, Encoder | None]) -> None:
    if not path.is_file():
        print(f"No {path}: the table of contrary sentences is left out.\n")
        return
    cases = read_cases(path)
    rows = []
    for tier, encoder in tiers.items():
        for name, outcomes in play_cases(cases, encoder, WRONG_RATE).items():
            kinds = sum_up(outcomes)
            cells = [100 * (k.right if k.kind == CONTROL else k.answered) for k in kinds]
            heads = [f"{kind.kind} ({kind.cases})" for kind in kinds]
            rows.append((f"{tier}, threshold {name}", *(f"{cell:.0f}" for cell in cells)))
        rows.append((f"bar, {tier}", *("≤ 8",) * (len(kinds) - 1), _CONTROLS[tier]))
    print("Contrary sentences, the live library: answered by themselves; controls rightly, %")
    table(("", *heads), rows)


_CONTROLS = {"semantic": "≥ 70", "lexical": "≥ 38"}
