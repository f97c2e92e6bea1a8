"""What `switchboard evaluate --cases` plays and prints."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from pathlib import Path

import click
from rich.table import Table

from bot.commands.matching_tables import percent, write_lines
from bot.commands.shared import console
from bot.config import read_config
from bot.evaluation.cases import CONTROL, Case, KindMeasures, Outcome, sum_up
from bot.library import Library
from bot.loading import answers_in_force
from bot.matching.index import Index
from bot.matching.meaning.vectors import Encoder
from bot.matching.remembering import RememberingIndex
from bot.replay.export import Export, Said
from bot.replay.play import Replay, ReplayedMessage

FIRST_DAY, OWN_TEST = "of the first day", "by its own test"
BEGINNING = 1_767_607_200  # a Monday morning in January 2026, in seconds since 1970
APART = 600  # seconds, from one case to the next
GAP = 5  # seconds, from one message of a case to the next


def play_cases(
    cases: Sequence[Case], encoder: Encoder | None, wrong_rate: float
) -> dict[str, list[Outcome]]:
    """What the live library sends to each case by itself, by the name of the threshold."""
    library, answers = answers_in_force(read_config(os.environ))
    index = RememberingIndex.build(
        answers,
        wrong_rate=wrong_rate,
        encoder=encoder,
        only_suggested=library.settings.only_suggested(answers),
        contrary=library.settings.contrary,
    )
    return {
        name: [
            outcome
            for is_community in (False, True)
            for outcome in _play(
                [case for case in cases if case.is_community is is_community],
                library,
                at_threshold(index, evidence),
                is_community=is_community,
            )
        ]
        for name, evidence in _thresholds(index).items()
    }


def _thresholds(index: Index) -> Mapping[str, float]:
    """The evidence from which is replied, and from which the library's own test alone would."""
    return {FIRST_DAY: index.calibration.reply_at, OWN_TEST: index.calibration.first_day.simulated}


def at_threshold(index: Index, evidence: float) -> Index:
    """The same index, replying from so much evidence on."""
    calibration = replace(
        index.calibration,
        reply_at=evidence,
        suggest_at=min(evidence, index.calibration.suggest_at),
    )
    return replace(index, calibration=calibration, thresholds=calibration.thresholds)


def _play(
    cases: Sequence[Case], library: Library, index: Index, *, is_community: bool
) -> list[Outcome]:
    """Play cases in channels of their own, as `replay` does past conversations."""
    said = [
        Said(
            f"C0CASE{number:04}",
            {
                "ts": f"{BEGINNING + number * APART + at * GAP}.000000",
                "user": f"U0CASE{number:04}",
                "text": text,
            },
        )
        for number, case in enumerate(cases)
        for at, text in enumerate(case.messages)
    ]
    with tempfile.TemporaryDirectory(prefix="switchboard-cases-") as folder:
        run = Replay(
            Export(tuple(said)),
            library,
            index,
            Path(folder),
            frozenset(),
            is_community=is_community,
        )
        for _ in run.play():
            pass
        replayed = list(run.outcomes())
        run.close()
    sent: dict[str, set[str]] = {}
    for message in replayed:
        sent.setdefault(message.channel, set()).update(_sent(message))
    return [
        Outcome(case, frozenset(sent[f"C0CASE{number:04}"])) for number, case in enumerate(cases)
    ]


def _sent(message: ReplayedMessage) -> set[str]:
    """The answers that were sent to a message by themselves."""
    whole = [(message.decision, message.answer)]
    parts = [(request.decision, request.answer) for request in message.requests]
    return {slug for decision, slug in (parts or whole) if decision == "reply" and slug}


def show_cases(
    outcomes: Mapping[str, Sequence[Outcome]], dumped: Path | None, *, as_json: bool
) -> None:
    """Each kind, and how many of its cases were answered by themselves."""
    if dumped is not None:
        _dump(dumped, outcomes)
    measures = {name: sum_up(of_one) for name, of_one in outcomes.items()}
    if as_json:
        facts = {name: [asdict(of_kind) for of_kind in kinds] for name, kinds in measures.items()}
        click.echo(json.dumps(facts, indent=2))
        return
    table = Table("%", "cases", *(f"threshold {name}" for name in measures), box=None)
    for at, kind in enumerate(next(iter(measures.values()))):
        shown = (_shown(of_kinds[at]) for of_kinds in measures.values())
        label = "controls answered rightly" if kind.kind == CONTROL else f"{kind.kind} answered"
        table.add_row(label, str(kind.cases), *shown)
    console().print(table)


def _shown(measures: KindMeasures) -> str:
    return percent(measures.right if measures.kind == CONTROL else measures.answered)


def _dump(path: Path, outcomes: Mapping[str, Sequence[Outcome]]) -> None:
    """Write what was sent to each case as a line of JSON."""
    write_lines(
        path,
        [
            {
                "threshold": name,
                "id": outcome.case.name,
                "kind": outcome.case.kind,
                "answer": outcome.case.answer,
                "sent": sorted(outcome.sent),
            }
            for name, of_one in outcomes.items()
            for outcome in of_one
        ],
    )
