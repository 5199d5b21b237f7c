"""One piece of evidence for several statements: written once, shown wherever it bears on what is judged."""

from collections.abc import Callable

from sendnet_desktop.changes import Changes
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.answers import check_statement
from sendnet_desktop.evaluations.attaching import check_evidence
from sendnet_desktop.evaluations.values import Evaluation
from sendnet_desktop.ids import key_of
from sendnet_desktop.journal.journal import Edit, Journal


class Reusing:
    """The other statements that pieces of this school's evidence bear on."""

    def __init__(self, journal: Journal, current: Callable[[], Evaluation]) -> None:
        self._journal = journal
        self._current = current

    def support(self, record: str, statement: str, *, supports: bool = True) -> Changes:
        """Say that a piece of evidence bears on one more statement, or that it does not any more.

        Args:
            record: The piece.
            statement: The statement's id; the one that the piece was given for needs no saying.
            supports: Whether it bears on it.

        Raises:
            SendnetError: There is no such piece, the pack does not ask the statement, or it is the piece's own.
        """
        evaluation = self._current()
        check_evidence(self._journal, evaluation.channel, record)
        check_statement(evaluation.pack, statement)
        own = evaluation.find(statement)
        if own is not None and any((each.record, each.statement) == (record, statement) for each in own.evidence):
            raise SendnetError(f"This evidence was given for {statement} itself.", "Choose another statement.")
        link = f"support:{key_of(record)}.{statement}"
        return self._journal.write([Edit(evaluation.channel, link, "supports", supports)])
