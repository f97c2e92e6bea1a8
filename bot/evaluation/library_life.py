"""A library's life: it begins small, is asked, and learns from what people do with its questions.

What is not sent is resolved by a person, who is wrong now and then; it becomes a phrasing, or a
question closed without an answer. A few of the replies sent are graded.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from bot.core.answers import Answer
from bot.core.records import DecidedRequest
from bot.evaluation import trial
from bot.evaluation.labelled import LabelledFile
from bot.evaluation.measures import ACCEPTED, ANSWERABLE_WEIGHT, oracle_coverage
from bot.evaluation.trial import Draw, JudgedReading, Labelled
from bot.matching.confidence.traffic import Decided, PastTraffic
from bot.matching.index import Index
from bot.matching.meaning.vectors import Encoder, MemoryCache

WINDOW = 250
PEOPLE_WRONG = 0.03
GRADED_SHARE = 0.03
GRADE_WRONG = 0.02
REBUILD_EVERY = 25  # messages; the bot itself indexes at once


@dataclass(frozen=True, slots=True)
class Window:
    """What happened over a stretch of messages."""

    begins: int
    ends: int
    coverage: float
    """Of the questions that have an answer: those that it was sent to."""
    wrong_of_all: float
    oracle: float | None
    """The coverage of the best threshold over this stretch, had one known the labels."""


@dataclass
class Life:
    """The state of a library as it is used."""

    library: tuple[Answer, ...]
    """As it was written."""
    draw: Draw
    taught: list[tuple[str, str]] = field(default_factory=list)
    negatives: list[str] = field(default_factory=list)
    outcomes: list[DecidedRequest] = field(default_factory=list)

    @property
    def graded(self) -> int:
        """How many of the replies sent were graded."""
        return sum(outcome.grade != 0 for outcome in self.outcomes)

    def traffic(self) -> PastTraffic:
        """What has been learned so far."""
        return PastTraffic(
            taught=tuple(self.taught),
            negatives=tuple(self.negatives),
            decided=Decided.of(self.outcomes[::-1]),
        )

    def learn(self, reading: JudgedReading) -> None:
        """Take in what became of a question.

        Whoever answers what was kept back, from the library or as having no answer there, shows
        what the first answer was worth.
        """
        is_sent, grade, shown = reading.decision == "reply", 0, 0
        if is_sent:
            grade = self._grade(reading)
            if grade < 0 and reading.is_wrong:
                self._resolve(reading.question)
        else:
            slug = self._resolve(reading.question)
            shown = 1 if reading.ranking and slug == reading.ranking[0][0] else -1
        self.outcomes.append(DecidedRequest(reading.evidence, is_sent, grade, shown))

    def _grade(self, reading: JudgedReading) -> int:
        """The grade of a reply that was sent: 1 right, -1 wrong, 0 where nobody gave one."""
        if self.draw.random() >= GRADED_SHARE:
            return 0
        slipped = self.draw.random() < GRADE_WRONG
        return -1 if reading.is_wrong != slipped else 1

    def _resolve(self, question: Labelled) -> str | None:
        """Let a person answer it from the library, or close it; gives the answer that was sent."""
        slug = question.answer
        if self.draw.random() < PEOPLE_WRONG:
            slug = self.draw.choice([answer.slug for answer in self.library])
        if slug is None:
            self.negatives.append(question.text)
        else:
            self.taught.append((slug, question.text))
        return slug


def begin(
    file: LabelledFile, start_k: int, messages: int, seed: int
) -> tuple[Life, list[Labelled]]:
    """A file's library with `start_k` ways to ask an answer, and the messages it will be asked."""
    start = file.answers(start_k, seed)
    spare = {a.slug: sorted(set(file.library.get(a.slug, ())) - set(a.asks)) for a in start}
    return Life(start, Draw(seed)), stream(spare, file.questions, messages, seed)


def stream(
    spare: Mapping[str, Sequence[str]],
    questions: Sequence[Labelled],
    messages: int,
    seed: int,
) -> list[Labelled]:
    """Messages in seeded order: the file's questions and unused phrasings, none of them twice.

    Three in ten have no answer, or as many as the file has.
    """
    draw = Draw(seed)
    known = {Labelled(text, slug) for slug, texts in spare.items() for text in texts}
    known |= {question for question in questions if question.answer is not None}
    unknown = {question for question in questions if question.answer is None}
    without = min(len(unknown), messages - round(messages * ANSWERABLE_WEIGHT))
    picked = draw.sample(_ordered(known), min(len(known), messages - without))
    picked += draw.sample(_ordered(unknown), without)
    draw.shuffle(picked)
    return picked


def _ordered(pool: set[Labelled]) -> list[Labelled]:
    return sorted(pool, key=lambda question: (question.answer or "", question.text))


def live(
    life: Life,
    messages: Sequence[Labelled],
    wrong_rate: float,
    encoder: Encoder | None = None,
    progress: Callable[[], None] | None = None,
) -> list[JudgedReading]:
    """Ask one message after another, learning from each."""
    vectors = MemoryCache()
    readings: list[JudgedReading] = []
    for at, message in enumerate(messages):
        if at % REBUILD_EVERY == 0:
            index = Index.build(
                life.library,
                wrong_rate=wrong_rate,
                traffic=life.traffic(),
                encoder=encoder,
                vectors=vectors,
            )
        reading = trial.ask(index, message)
        life.learn(reading)
        readings.append(reading)
        if progress is not None:
            progress()
    return readings


def windows(
    readings: Sequence[JudgedReading], accepted: float = ACCEPTED, size: int = WINDOW
) -> list[Window]:
    """Coverage and wrong share of each stretch of messages."""
    starts = range(0, len(readings), size)
    return [window(readings, at, min(at + size, len(readings)), accepted) for at in starts]


def window(
    readings: Sequence[JudgedReading], begins: int, ends: int, accepted: float = ACCEPTED
) -> Window:
    """Coverage and wrong share of one stretch; `accepted` is what the oracle keeps to."""
    stretch = readings[begins:ends]
    known = [reading for reading in stretch if reading.question.answer is not None]
    return Window(
        begins,
        ends,
        sum(reading.is_right for reading in known) / max(1, len(known)),
        sum(reading.is_wrong for reading in stretch) / max(1, len(stretch)),
        oracle_coverage(stretch, accepted, answerable=None),
    )
