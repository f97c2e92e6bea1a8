"""`python -m tests.cases`: plays cases and prints what came of them."""

from __future__ import annotations

import argparse
import json
import logging
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from .case import CASES, Case, Kind, read
from .export import write_export
from .figures import Figure, table
from .judging import Verdict, bells_of, slugs_of
from .playing import Play
from .reckoning import Found, figures, look
from .world import TIERS, index_of

ALL = "all"


def main() -> None:
    """Read the options, and do it."""
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # who has seen enough may hang up
    given = _options().parse_args()
    logging.disable()
    cases = read(given.file, lambda case: _is_wanted(case, given))
    if given.export is not None:
        write_export(cases, given.export)
        return
    tiers = TIERS if given.tier == "both" else (given.tier,)
    found = {}
    for tier in tiers:
        index = index_of(tier)
        if index is None:
            raise SystemExit("the semantic tier's model is not installed")
        found[tier] = look(cases, index)
    reckoned = {tier: figures(each, tier) for tier, each in found.items()}
    if given.json:
        _print(json.dumps(_as_json(found, reckoned), ensure_ascii=False, indent=1))
        return
    for tier, each in found.items():
        shown = each.by_itself if given.own else each.in_force
        _print(*_listed(shown, tier, given))
    _print(table(reckoned))


def _print(*lines: str) -> None:
    sys.stdout.writelines(f"{line}\n" for line in lines)


def _options() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(prog="python -m tests.cases", description=__doc__)
    options.add_argument("file", nargs="?", type=Path, default=CASES, help="another file of cases")
    options.add_argument("--tier", choices=[*TIERS, "both"], default="both")
    options.add_argument("--kind", action="append", choices=list(Kind), help="only these kinds")
    options.add_argument("--id", action="append", help="only ids that begin so")
    options.add_argument(
        "--list", choices=[ALL, *Kind], metavar="KIND", help="show each case of a kind, or of `all`"
    )
    options.add_argument("--missed", action="store_true", help="list only what was missed")
    options.add_argument(
        "--own", action="store_true", help="list what came at the library's own threshold"
    )
    options.add_argument("--json", action="store_true", help="figures and cases as JSON")
    options.add_argument("--export", type=Path, metavar="DIR", help="write a Slack export instead")
    return options


def _is_wanted(case: Case, given: argparse.Namespace) -> bool:
    by_kind = not given.kind or case.kind in given.kind
    return by_kind and (not given.id or any(case.id.startswith(each) for each in given.id))


def _listed(found: list[Verdict], tier: str, given: argparse.Namespace) -> Iterator[str]:
    wanted = given.list or (ALL if given.missed else None)
    for verdict in found:
        is_asked_for = wanted in (ALL, verdict.case.kind)
        if is_asked_for and (verdict.is_missed or not given.missed):
            yield from _story(verdict, tier)


def _story(verdict: Verdict, tier: str) -> Iterator[str]:
    case = verdict.case
    mark = "✗" if verdict.is_missed else "✓"
    came = "; ".join(map(str, verdict.findings)) or "as it should"
    yield f"{mark} {case.id} {tier} {case.kind} ({case.note}): {came}"
    yield f"    expects {json.dumps(case.expect, ensure_ascii=False)}"
    for play in verdict.plays:
        came = [f"    {line}" for line in _what_came(play)]
        yield f"  {play.way}:"
        for text, taken_for in zip(play.messages, [*play.taken_for, *[""] * 9], strict=False):
            yield f"    > {' / '.join(text.splitlines())}   [{taken_for}]"
        yield from came
    yield ""


def _what_came(play: Play) -> Iterator[str]:
    for each in play.decisions:
        slugs = " ".join(f"{c.slug} {c.confidence:.2f}" for c in each.candidates[:3])
        yield f"decided {each.action.value}: {each.why}  ({slugs})"
    for each in play.escalations:
        state, due = each.state.value, each.due_at
        yield f"escalation {each.id}: {state}, {each.owner}, {each.why}, due {due}"
    for said in play.to_team():
        to = said.row.to_user or said.post.place
        yield f"{said.at:7.0f} s  {said.row.kind} to {to} {' '.join(said.mentions)}".rstrip()
    for said in play.to_customer():
        says = " ".join(slugs_of(said)) or " / ".join(said.text.split("\n"))[:200]
        yield f"{said.at:7.0f} s  customer reads {said.row.kind}: {says}"


def _as_json(found: dict[str, Found], reckoned: dict[str, list[Figure]]) -> Any:
    return {
        tier: {
            "figures": [
                {"what": f.what, "count": f.count, "of": f.of, "bar": f.bar, "kept": f.is_kept}
                for f in reckoned[tier]
            ],
            "cases": [
                {
                    "id": each.case.id,
                    "kind": each.case.kind,
                    "came": [str(finding) for finding in each.findings],
                    "missed": each.is_missed,
                    "plays": [_play_as_json(play) for play in each.plays],
                }
                for each in found[tier].in_force
            ],
        }
        for tier in found
    }


def _play_as_json(play: Play) -> Any:
    return {
        "way": play.way,
        "decisions": [{"action": d.action.value, "why": d.why} for d in play.decisions],
        "told": dict(bells_of(play)),
        "cards": list(play.cards.values()),
        "customer": [
            {"at": s.at, "kind": s.row.kind, "answers": slugs_of(s), "text": s.text}
            for s in play.to_customer()
        ],
    }


if __name__ == "__main__":
    main()
