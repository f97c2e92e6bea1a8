"""What `switchboard evaluate --use` plays and prints."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from rich.table import Table

from bot.commands.matching_tables import Run, Summed, mean, outermost, percent, print_json
from bot.commands.shared import console, said
from bot.evaluation.in_use import Habits, Pool, Stretch, over, play, stretches


@dataclass(frozen=True, slots=True)
class Plan:
    """How use is played."""

    habits: Habits
    messages: int = 2_000
    streams: int = 20
    jumps: bool = False


@dataclass(frozen=True, slots=True)
class Used:
    """What use made of one library: the mean of several streams of messages."""

    file: str
    seed: int
    windows: tuple[Stretch, ...]
    """The first eighth, the rest of the first half, the second half, and all of it."""
    over: float
    """The share of streams that were wrong more often than is accepted."""
    oracle: float | None
    """The coverage of the best threshold, had one known the labels."""
    first_day: float
    """The evidence from which was replied before there was any label."""
    at_the_end: float
    """The same at the end of the messages; those streams that then send nothing left out."""
    silent: float
    """The share of streams in which no threshold kept to the accepted share at the end."""

    @property
    def whole(self) -> Stretch:
        """All of the messages."""
        return self.windows[-1]

    @property
    def late(self) -> Stretch:
        """The second half."""
        return self.windows[-2]

    @property
    def of_oracle(self) -> float | None:
        """The coverage of the second half as a share of the oracle's."""
        return self.late.coverage / self.oracle if self.oracle else None


def play_all(run: Run, accepted: float, plan: Plan) -> Used:
    """Play as many streams of messages as are planned."""
    pool = Pool.of(run.readings)
    played = [
        play(
            pool,
            run.use,
            plan.habits,
            messages=plan.messages,
            seed=seed,
            jumps=plan.jumps,
        )
        for seed in range(plan.streams)
    ]
    last = [float(stream.threshold[-1]) for stream in played]
    sending = [threshold for threshold in last if threshold != float("inf")]
    return Used(
        file=run.file,
        seed=run.seed,
        windows=tuple(stretches(played)),
        over=over(played, accepted),
        oracle=run.measures.oracle,
        first_day=run.use.first_day,
        at_the_end=mean(sending) or 0.0,
        silent=1 - len(sending) / len(last),
    )


def print_uses(uses: Sequence[Used], *, as_json: bool) -> None:
    """A row a file, the mean of its seeds; then the mean and the worst of all."""
    if as_json:
        print_json([{**asdict(use), "of_oracle": use.of_oracle} for use in uses])
        return
    windows = uses[0].windows
    heads = [f"{window.begins} to {window.ends}" for window in windows[:-1]]
    table = Table("coverage / wrong, %", *heads, "whole", "of oracle", "streams over", box=None)
    for name in dict.fromkeys(use.file for use in uses):
        table.add_row(said(name), *_row([use for use in uses if use.file == name], mean, mean))
    if len(uses) > 1:
        table.add_row("mean", *_row(uses, mean, mean))
        table.add_row("worst", *_row(uses, outermost(min), outermost(max)))
    console().print(table)
    if len(uses) > 1:
        worst = max(uses, key=lambda use: use.whole.wrong)
        told = f"Most wrong: {worst.file} with seed {worst.seed}, {percent(worst.whole.wrong)} %"
        console().print(said(told), highlight=False)


def _row(uses: Sequence[Used], good: Summed, bad: Summed) -> list[str]:
    """What several uses come to: what should be high summed up so, what should be low so."""
    windows = zip(*(use.windows for use in uses), strict=True)
    return [
        *(
            f"{percent(good(w.coverage for w in of_uses))} / "
            f"{percent(bad(w.wrong for w in of_uses))}"
            for of_uses in windows
        ),
        percent(good(use.of_oracle for use in uses)),
        percent(bad(use.over for use in uses)),
    ]
