"""Does everything that follows from the edits follow from them still?"""

from sendnet_desktop.journal.ledger import COUNTS, STANDS, Ledger
from sendnet_desktop.steps import Progress, Steps

_WRONG_HEADS = f"SELECT count(*) FROM edit WHERE head IS NOT {STANDS}"  # noqa: S608  # our own words
_WRONG_COUNTS = f"SELECT count(*) FROM edit WHERE segment IS NOT NULL AND counts IS NOT {COUNTS}"  # noqa: S608  # our own words
_STANDING_APART = "SELECT channel, record, field FROM edit WHERE head GROUP BY 1, 2, 3 HAVING count(DISTINCT value) > 1"
_WRONG_DISAGREEMENTS = f"""SELECT count(*) FROM (
    SELECT * FROM (SELECT channel, record, field FROM disagreement EXCEPT {_STANDING_APART})
    UNION ALL SELECT * FROM ({_STANDING_APART} EXCEPT SELECT channel, record, field FROM disagreement))"""  # noqa: S608


def check(ledger: Ledger) -> Steps[list[str]]:
    """Return what is wrong, as sentences: the file's pages, the heads, the typed tables against a rebuild."""
    wrong: list[str] = []
    yield Progress(0, 3, "Reading every page")
    if ledger.store.damage():
        wrong.append("The file is damaged.")
        return wrong
    yield Progress(1, 3, "Following every edit")
    for question, sentence in (
        (_WRONG_COUNTS, "Edits are counted that should be held, or the other way round."),
        (_WRONG_HEADS, "Versions stand that were replaced, or the other way round."),
        (_WRONG_DISAGREEMENTS, "The list of disagreements is not what the versions say."),
    ):
        found = ledger.connection.execute(question).fetchone()
        if found is None or found[0] != 0:
            wrong.append(sentence)
    yield Progress(2, 3, "Comparing the tables with a rebuild")
    wrong.extend(
        f"The table of {kind} records is not what its edits make."
        for kind in ledger.projection.differences(ledger.connection)
    )
    return wrong
