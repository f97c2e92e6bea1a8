"""The store keeps the contract that the services wrote: every method, with its very signature."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING

import pytest

from bot.services import ports
from bot.store import SqliteStore, SqliteTx

if TYPE_CHECKING:

    def _conforms(store: SqliteStore, tx: SqliteTx) -> tuple[ports.Store, ports.Tx]:
        return store, tx


PARTS = (
    ports.AnswerRows,
    ports.PeopleRows,
    ports.ChannelRows,
    ports.QuestionRows,
    ports.EscalationRows,
    ports.OutboxRows,
    ports.ReactionRows,
    ports.LearningRows,
    ports.OverviewRows,
    ports.RestoringRows,
    ports.AuditRows,
    ports.ForgettingRows,
)
METHODS = [
    (part, name)
    for part in PARTS
    for name, value in vars(part).items()
    if inspect.isfunction(value) and not name.startswith("_")
]


@pytest.mark.parametrize(
    ("part", "name"), METHODS, ids=[f"{part.__name__}.{name}" for part, name in METHODS]
)
def test_each_method_has_the_signature_of_the_contract(part: type, name: str) -> None:
    ours = inspect.signature(getattr(SqliteTx, name))
    assert str(ours) == str(inspect.signature(getattr(part, name)))


def test_the_store_says_nothing_beyond_the_contract() -> None:
    public = {name for name in dir(SqliteTx) if not name.startswith("_")}
    assert public == {name for _, name in METHODS}
