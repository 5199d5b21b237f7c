"""The trust's one picture at 16, 100 and 1,000 schools: opened and filtered, against openpyxl and DuckDB.

All three answer the same questions of the same judgements: how many schools stand at each level of each statement and
area, and how many say of each duty what; for all schools, and for the primary ones alone.
"""

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from benchmarks.measure import Row, cpu
from benchmarks.workload import new_trust, text
from sendnet_desktop.across.duties import duties
from sendnet_desktop.across.standings import Standings
from sendnet_desktop.evaluations.records import DETAILS
from sendnet_desktop.evaluations.scales import kept
from sendnet_desktop.exchange.roster import Organisation
from sendnet_desktop.exchange.succession import issue
from sendnet_desktop.frameworks.reading import starter
from sendnet_desktop.journal.channels import school_channel
from sendnet_desktop.journal.journal import Edit
from sendnet_desktop.workspace import Workspace

SIZES = (16, 100, 1_000)
PHASE = "primary"
_PHASES = ("primary", "primary", "secondary")
_AREA = "area"


@dataclass(frozen=True, slots=True)
class Said:
    """What one school says of one statement or area."""

    school: str
    phase: str
    about: str
    kind: str
    level: str
    duty: str
    comment: str


@dataclass(frozen=True, slots=True)
class Counts:
    """The answers: how many schools stand where, by what is asked, and by the state of each duty."""

    levels: Counter[tuple[str, str]]
    duties: Counter[tuple[str, str]]


def rows(scratch: Path) -> Iterator[Row]:
    """Measure it."""
    for number in SIZES:
        yield from _at(number, scratch / str(number))


def _at(number: int, scratch: Path) -> Iterator[Row]:
    scratch.mkdir()
    said = list(_invent(number))
    trust = _filled(scratch / "trust", said)
    folder = trust.folder
    trust.close()
    trust = Workspace.open(folder)
    first = cpu(lambda: _ours(trust), 1)
    again, narrowed = cpu(lambda: _ours(trust)), cpu(lambda: _ours(trust, f"phase={PHASE}"))
    book, base = scratch / "merged.xlsx", scratch / "merged.duckdb"
    _write_workbook(book, said)
    wanted, ours = _counted(said), _ours(trust, f"phase={PHASE}")
    assert ours == wanted, "the picture counts otherwise"
    peer = cpu(lambda: _of_workbook(book), 1)
    assert _of_workbook(book) == wanted
    trust.close()
    yield Row(
        f"picture of {number} schools opened, times faster than a workbook",
        peer / first,
        2,
        at_least=True,
        detail=f"{first * 1000:.0f} ms of CPU against {peer * 1000:.0f} ms for openpyxl; again {again * 1000:.0f} ms",
    )
    yield Row(f"picture of {number} schools filtered, beside opened again", narrowed / again, 1.2)
    yield from _beside_duckdb(number, base, said, narrowed, wanted)


def _beside_duckdb(number: int, base: Path, said: list[Said], narrowed: float, wanted: Counts) -> Iterator[Row]:
    try:
        import duckdb
    except ImportError:
        print("DuckDB is asked too once it is there: .venv/bin/python -m pip install -r requirements/benchmarks.txt")
        return
    with duckdb.connect(str(base)) as connection:
        fields = ("school", "phase", "about", "kind", "level", "duty", "comment")
        connection.execute(f"CREATE TABLE said ({', '.join(f'{each} VARCHAR' for each in fields)})")
        connection.executemany(
            f"INSERT INTO said VALUES ({', '.join('?' * len(fields))})",
            [tuple(getattr(each, field) for field in fields) for each in said],
        )
    with duckdb.connect(str(base), read_only=True) as connection:
        assert _of_duckdb(connection) == wanted
        asked = cpu(lambda: _of_duckdb(connection))
    detail = f"{narrowed * 1000:.0f} ms against {asked * 1000:.1f} ms of CPU for counts alone, without words or people"
    yield Row(f"picture of {number} schools filtered, beside DuckDB", narrowed / asked, 30, detail=detail)


def _invent(number: int) -> Iterator[Said]:
    pack = starter()
    for school in range(number):
        source, phase = random.Random(school), _PHASES[school % len(_PHASES)]
        for statement in pack.statements():
            duty = source.choice(("met", "partly", "not_met")) if statement.duty == "must" else ""
            # A duty that is not met keeps a level low, and that is a rule of ours alone.
            level = str(source.randint(1, 2 if duty == "not_met" else 4))
            yield Said(f"School {school:04}", phase, statement.id, "statement", level, duty, text(source))
        for area in pack.areas:
            yield Said(f"School {school:04}", phase, area.id, _AREA, str(source.randint(1, 4)), "", "")


def _filled(folder: Path, said: list[Said]) -> Workspace:
    """Return a trust that holds what so many schools froze, as if it had read their files."""
    trust, pack = new_trust(folder), starter()
    names = {each.school: each.phase for each in said}
    orgs = {name: f"org{place:04}" for place, name in enumerate(names)}
    _list(trust, orgs)
    journal, year = trust._journal, trust.today().year
    journal.permit = lambda _channel, _kind: None
    by_school: dict[str, list[Said]] = {}
    for each in said:
        by_school.setdefault(each.school, []).append(each)
    for name, org in orgs.items():
        channel = school_channel(org, year)
        edits = [Edit(channel, DETAILS, "name", name), Edit(channel, DETAILS, "phase", names[name])]
        for each in by_school[name]:
            record = f"{'area' if each.kind == _AREA else 'judgement'}:{year}.{each.about}"
            fields = {"level": kept(each.level, pack), "statutory": each.duty or None, "comment": each.comment or None}
            edits += [Edit(channel, record, field, value) for field, value in fields.items() if value is not None]
        journal.write(edits)
        evaluations = trust.evaluations
        evaluation = evaluations.living(channel, name)
        told = evaluations.packs.as_read(evaluations._said((channel,))[channel], evaluation.pack_hash, "")
        evaluations.snapshots.freeze(evaluation, told, "Autumn 1")
    return trust


def _list(trust: Workspace, orgs: dict[str, str]) -> None:
    """Name schools on the trust's list, which have no laptops."""
    enrolment = trust.exchange.enrolment
    known = enrolment.trust
    assert known is not None
    schools = tuple(Organisation(org, f"s-{org}", name, "school") for name, org in orgs.items())
    roster = msgspec.structs.replace(
        known.roster, version=known.roster.version + 1, organisations=(*known.roster.organisations, *schools)
    )
    signed = issue(known.chain[-1], known.signed_roster, roster, [enrolment.identity.signing])
    enrolment.adopt(replace(known, signed_roster=signed))


def _ours(trust: Workspace, *filters: str) -> Counts:
    standings = Standings(trust.across.picture(filters))
    levels, held = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for about in (*standings.areas(), *standings.statements()):
        levels.update({(about.id, level): count for level, count in standings.spread(about).levels.items()})
    for duty in duties(standings):
        held.update({(duty.about.id, state): count for state, count in duty.counts.items()})
    return Counts(levels, held)


def _counted(said: list[Said]) -> Counts:
    left = [each for each in said if each.phase == PHASE]
    return Counts(
        Counter((each.about, each.level) for each in left),
        Counter((each.about, each.duty) for each in left if each.duty),
    )


def _write_workbook(path: Path, said: list[Said]) -> None:
    from openpyxl import Workbook as Book

    book = Book(write_only=True)
    sheet = book.create_sheet("Merged")
    for each in said:
        sheet.append([each.school, each.phase, each.about, each.kind, each.level, each.duty, each.comment])
    book.save(path)


def _of_workbook(path: Path) -> Counts:
    from openpyxl import load_workbook

    book = load_workbook(path, read_only=True)
    found = [Said(*("" if cell is None else str(cell) for cell in row)) for row in book.worksheets[0].values]
    book.close()
    return _counted(found)


def _of_duckdb(connection: object) -> Counts:
    def ask(sql: str) -> Counter[tuple[str, str]]:
        found = connection.execute(sql, [PHASE]).fetchall()  # type: ignore[attr-defined]  # it may not be there
        return Counter({(str(about), str(said)): int(count) for about, said, count in found})

    return Counts(
        ask("SELECT about, level, count(*) FROM said WHERE phase = ? GROUP BY 1, 2"),
        ask("SELECT about, duty, count(*) FROM said WHERE phase = ? AND duty <> '' GROUP BY 1, 2"),
    )
