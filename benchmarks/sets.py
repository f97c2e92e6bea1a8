"""The public sets that matching is measured on; the folders' README says where they come from.

CLINC150 (clinc/oos-eval, CC BY 3.0), Banking77 (PolyAI-LDN/task-specific-datasets, CC BY 4.0),
HWU64 (xliuhw/NLU-Evaluation-Data, CC BY 4.0), Bitext customer support (CDLA-Sharing 1.0). A line is
`{"part": "library" | "question", "answer": slug or null, "text": …}`. Beside them, in `faq`, real
help content with a title and K - 1 questions an answer, `NAME.kK.jsonl.gz`, and its bodies.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bot.evaluation.labelled import LabelledFile, near, read_file

SOURCES = __doc__
K = 10  # ways to ask an answer, where a set has many
DRAWN_OUT = 0.15  # of a library's answers
FAQ_KS = (1, 2, 3, 5)


@dataclass(frozen=True, slots=True)
class Task:
    """One draw of one set's library, with its questions."""

    family: str
    file: LabelledFile
    k: int
    seed: int

    @property
    def name(self) -> str:
        """The set and the draw."""
        return f"{self.file.name} {self.seed}"


def read_sets(folder: Path) -> list[LabelledFile]:
    """Every set in the folder, or an end with a word on where to get them."""
    paths = sorted(folder.glob("*.jsonl.gz"))
    if not paths:
        raise SystemExit(f"no *.jsonl.gz in {folder}; give the folder with --data\n\n{SOURCES}")
    return [read_file(path) for path in paths]


def read_families(folder: Path, *, quick: bool = False) -> dict[str, list[Task]]:
    """The tasks of each family: the sets as they are, with answers drawn out, and help content.

    Two draws of a library at least, where there is more than one to draw.
    """
    sets = read_sets(folder)
    families = {
        "dev": [Task("dev", file, K, seed) for file in sets for seed in range(3)],
        "near": [
            Task("near", near(file, DRAWN_OUT, seed), K, seed)
            for file in sets
            for seed in (3, 4, 5)
        ],
    }
    help_content = folder.parent / "faq"
    if not any(help_content.glob("*.k1.jsonl.gz")):
        print(f"No NAME.kK.jsonl.gz in {help_content}: the rows of help content are left out.\n")
    for k in FAQ_KS:
        family = f"faq, k = {k}"
        paths = sorted(help_content.glob(f"*.k{k}.jsonl.gz"))
        tasks = [Task(family, read_file(path), 0, 0) for path in paths]
        if 1 < k < max(FAQ_KS):
            most = (path.with_name(path.name.replace(f".k{k}.", ".k5.")) for path in paths)
            tasks += [Task(family, read_file(path), k, 1) for path in most]
        families |= {family: tasks} if tasks else {}
    if quick:
        return {name: [_less(task) for task in tasks[::3]] for name, tasks in families.items()}
    return families


def some(file: LabelledFile, count: int) -> LabelledFile:
    """The file with so many of its questions, drawn by seed."""
    drawn = random.Random(0).sample(file.questions, min(count, len(file.questions)))
    return replace(file, questions=tuple(drawn))


def _less(task: Task) -> Task:
    return replace(task, file=some(task.file, 200))


def table(heads: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Print a Markdown table."""
    cells = [[str(cell) for cell in row] for row in (heads, *rows)]
    widths = [max(len(row[at]) for row in cells) for at in range(len(heads))]
    lines = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |"
        for row in cells
    ]
    lines.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    print("\n".join(lines) + "\n", flush=True)
