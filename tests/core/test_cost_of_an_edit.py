"""What one edit costs: what SQLite is asked, what it has to understand anew, and the pages that the disk must have."""

from collections.abc import Iterator

import pytest
from folders import OPEN
from sqlcipher3 import dbapi2

from sendnet_desktop.journal.journal import Edit, Journal
from sendnet_desktop.workspace import Workspace

FRAME = 24 + 4096  # a page in the write-ahead log, behind its header
ROUNDS = 20


class Typist:
    """Somebody who goes on about one statement in a folder that was set up a moment ago, the worst time for caches."""

    def __init__(self, workspace: Workspace) -> None:
        self.folder = workspace.folder
        self.journal: Journal = workspace._journal
        self.connection: dbapi2.Connection = self.journal.ledger.connection
        channel = workspace.evaluations.channel
        self.place = channel, f"judgement:{channel.rpartition(':')[2]}.A1", "comment"

    def write(self, rounds: int = ROUNDS) -> None:
        for number in range(rounds):
            before = self.journal.ledger.changes
            self.journal.write([Edit(*self.place, f"The plan was reviewed on time, and again: {before}.{number}")])


@pytest.fixture(scope="module")
def typist(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Typist]:
    workspace = Workspace.create(tmp_path_factory.mktemp("typist") / "school", OPEN)
    typist = Typist(workspace)
    typist.write()
    yield typist
    workspace.close()


def test_an_edit_is_written_by_six_statements(typist: Typist) -> None:
    asked: list[str] = []
    typist.connection.set_trace_callback(asked.append)
    try:
        typist.journal.write([Edit(*typist.place, "The review was moved to the spring.")])
    finally:
        typist.connection.set_trace_callback(None)
    assert [words.split()[0] for words in asked] == ["BEGIN", "SELECT", "INSERT", "UPDATE", "INSERT", "COMMIT"]


def test_no_statement_of_an_edit_is_understood_a_second_time(typist: Typist) -> None:
    understood: list[int] = []

    def note(action: int, *_: str | None) -> int:
        understood.append(action)
        return dbapi2.SQLITE_OK  # type: ignore[no-any-return]  # the driver has no types

    typist.connection.set_authorizer(note)
    try:
        typist.write(1)  # setting it has put out all that was understood before
        assert understood, "SQLite no longer asks us while it understands a statement"
        understood.clear()
        typist.write()
    finally:
        typist.connection.set_authorizer(None)
    assert understood == []


def test_an_edit_writes_no_more_than_five_pages(typist: Typist) -> None:
    typist.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    typist.write()
    assert (typist.folder / "store.db-wal").stat().st_size <= 5 * FRAME * ROUNDS
