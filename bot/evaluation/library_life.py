"""A library's life: it begins small, is asked, and learns from what people do with its questions.

What is not sent is resolved by a person, who is wrong now and then; it becomes a phrasing, or a
question closed without an answer. A few of the replies sent are graded.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from bot.core.answers import Answer
from bot.evaluation import trial
from bot.evaluation.labelled import LabelledFile
from bot.evaluation.trial import ANSWERABLE_WEIGHT, Draw, JudgedReading, Labelled
from bot.matching.confidence.traffic import RECENT, PastTraffic, wrong_among_sent
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


@dataclass
class Life:
    """The state of a library as it is used."""

    library: Mapping[str, list[str]]
    draw: Draw
    taught: list[tuple[str, str]] = field(default_factory=list)
    negatives: list[str] = field(default_factory=list)
    seen: int = 0
    answerable_seen: int = 0
    expected_wrong: float = 0.0
    sent: int = 0
    graded: int = 0
    graded_wrong: int = 0
    confidences: list[float] = field(default_factory=list)

    def traffic(self) -> PastTraffic:
        """What has been learned so far."""
        wrong = wrong_among_sent(sent=self.sent, graded=self.graded, graded_wrong=self.graded_wrong)
        return PastTraffic(
            taught=tuple(self.taught),
            negatives=tuple(self.negatives),
            seen=self.seen,
            answerable_seen=self.answerable_seen,
            expected_wrong=self.expected_wrong,
            found_wrong=wrong,
            graded_share=self.graded / self.sent if self.graded else 1.0,
            confidences=tuple(self.confidences[-RECENT:]),
        )

    def answers(self) -> tuple[Answer, ...]:
        """The library as it was written."""
        return tuple(trial.make_answer(slug, asks) for slug, asks in self.library.items())

    def learn(self, reading: JudgedReading, expected_wrong: float) -> None:
        """Take in what became of a question."""
        self.seen += 1
        self.expected_wrong += expected_wrong
        self.confidences.append(reading.confidence if reading.is_automatic else 0.0)
        if reading.decision == "reply":
            self.sent += 1
            self.answerable_seen += 1
            self._grade(reading)
        else:
            self._resolve(reading.question)

    def _grade(self, reading: JudgedReading) -> None:
        if self.draw.random() >= GRADED_SHARE:
            return
        self.graded += 1
        slipped = self.draw.random() < GRADE_WRONG
        self.graded_wrong += reading.is_wrong != slipped
        if reading.is_wrong and not slipped:
            self._sent_back(reading.question)

    def _sent_back(self, question: Labelled) -> None:
        """A reply graded wrong: a person then sees to the question."""
        self.answerable_seen -= question.answer is None
        self._resolve(question, counts=False)

    def _resolve(self, question: Labelled, *, counts: bool = True) -> None:
        slug = question.answer
        if self.draw.random() < PEOPLE_WRONG:
            slug = self.draw.choice(sorted(self.library))
        if slug is None:
            self.negatives.append(question.text)
        else:
            self.taught.append((slug, question.text))
            self.answerable_seen += counts


def begin(
    file: LabelledFile, start_k: int, messages: int, seed: int
) -> tuple[Life, list[Labelled]]:
    """A file's library with `start_k` phrasings an answer, and the messages it will be asked."""
    start = {a.slug: list(a.asks) for a in trial.library_of(file.library, start_k, seed)}
    spare = {slug: sorted(set(file.library[slug]) - set(start[slug])) for slug in start}
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
                life.answers(),
                wrong_rate=wrong_rate,
                traffic=life.traffic(),
                encoder=encoder,
                vectors=vectors,
            )
        reading = trial.ask(index, message)
        life.learn(reading, index.expected_wrong)
        readings.append(reading)
        if progress is not None:
            progress()
    return readings


def windows(readings: Sequence[JudgedReading], size: int = WINDOW) -> list[Window]:
    """Coverage and wrong share of each stretch of messages."""
    starts = range(0, len(readings), size)
    return [window(readings, at, min(at + size, len(readings))) for at in starts]


def window(readings: Sequence[JudgedReading], begins: int, ends: int) -> Window:
    """Coverage and wrong share of one stretch."""
    stretch = readings[begins:ends]
    known = [reading for reading in stretch if reading.question.answer is not None]
    return Window(
        begins,
        ends,
        sum(reading.is_right for reading in known) / max(1, len(known)),
        sum(reading.is_wrong for reading in stretch) / max(1, len(stretch)),
    )
