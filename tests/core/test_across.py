"""Many schools beside each other: counted, filtered, called by letters, and told where they stand."""

import json
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st
from laptops import Wall, heard, questions, said

from sendnet_desktop.across.duties import duties
from sendnet_desktop.across.hearing import Voice, heard_of
from sendnet_desktop.across.letters import lettered, letters_of
from sendnet_desktop.across.narrowing import Picture
from sendnet_desktop.across.service import Across, Sources
from sendnet_desktop.across.standings import Standings
from sendnet_desktop.across.wording import said as cell
from sendnet_desktop.changes import Value
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exports.picture import area_sheets, duty_sheets, statement_sheets
from sendnet_desktop.frameworks.reading import starter_pack
from sendnet_desktop.journal.documents import SNAPSHOT_TYPE
from sendnet_desktop.journal.sealed import Blob
from sendnet_desktop.steps import finish
from sendnet_desktop.trust.overview import KnownSchool, overview
from sendnet_desktop.workspace import Workspace

_LAPTOPS = count()

NAMES = {"elm": "Elm School", "ash": "Ash School", "oak": "Oak School", "fir": "Fir School", "yew": "Yew School"}


def across_of(trust: Workspace, names: dict[str, str]) -> Across:
    """Return what the office sees of some schools, as if they were on its list."""
    schools = [KnownSchool(org, name, org) for org, name in names.items()]
    hubs = {"elm": ("Maryam Desai",), "ash": ("Maryam Desai", "Tom Birch")}
    sources = Sources(lambda: overview(trust.evaluations, schools, 2026), lambda: hubs, tuple)
    return Across(trust._journal, trust.evaluations, trust.plans, trust.recommendations, sources)


@pytest.fixture
def across(trust: Workspace) -> Across:
    return across_of(trust, NAMES)


def freeze(
    trust: Workspace,
    org: str,
    levels: dict[str, str],
    *,
    taken: str = "2026-10-12",
    year: int = 2026,
    phase: str = "",
    more: dict[str, dict[str, Value]] | None = None,
) -> str:
    """Let a snapshot of a school come; areas are one letter."""
    pack, _ = trust.evaluations.packs.keep(f"all:{year}", starter_pack())
    said_of = {id_: {"level": level} for id_, level in levels.items()}
    for id_, also in (more or {}).items():
        said_of[id_] = {**said_of.get(id_, {}), **also}
    document = {"format": 1, "type": "evaluation snapshot", "name": taken, "year": year, "author": "a", "org": org}
    document |= {"taken": f"{taken}T09:00:00+00:00", "school": NAMES.get(org, org), "phase": phase, "pack": pack}
    document |= {
        "judgements": {id_: each for id_, each in said_of.items() if len(id_) > 1},
        "areas": {id_: each for id_, each in said_of.items() if len(id_) == 1},
        "evidence": [],
    }
    data = json.dumps(document).encode()
    name = trust.documents._attachments.keep(data)
    line = said(f"document:{name}", "blob", Blob(name, len(data), SNAPSHOT_TYPE))
    finish(trust._journal.merge([heard(f"{org}{next(_LAPTOPS)}", line, channel=f"school:{org}:{year}")]))
    return name


def tell(trust: Workspace, org: str, record: str, year: int = 2026, **fields: Value) -> None:
    """Let a school say something of a record."""
    lines = [said(record, field, value) for field, value in fields.items()]
    finish(trust._journal.merge([heard(f"{org}{next(_LAPTOPS)}", *lines, channel=f"school:{org}:{year}")]))


def row(picture: Picture, name: str) -> list[str]:
    standings = Standings(picture)
    place = [school.name for school in picture.schools].index(name)
    return [cell(standings.positions(about)[place]) for about in standings.areas()]


def test_schools_stand_by_name_with_what_moved_since_the_snapshot_before(trust: Workspace, across: Across) -> None:
    freeze(trust, "elm", {"A": "2", "B": "3"}, taken="2026-07-01", year=2025)
    freeze(trust, "elm", {"A": "3", "B": "2", "C": "1"})
    freeze(trust, "ash", {"A": "4"})
    picture = across.picture()
    assert [school.name for school in picture.schools] == sorted(NAMES.values())
    assert row(picture, "Elm School")[:3] == ["3 Secure, up", "2 Developing, down", "1 Not yet in place"]
    assert row(picture, "Ash School")[:2] == ["4 Leading practice", "Not begun"]
    assert row(picture, "Yew School") == [""] * 5
    spread = Standings(picture).spread(Standings(picture).areas()[0])
    assert (dict(spread.levels), spread.unset, spread.unshown) == ({"3": 1, "4": 1}, 0, 3)
    assert (spread.way("up"), spread.way("down")) == (1, 0)


def test_a_snapshot_of_this_year_is_what_the_newest_is_held_against_even_where_one_was_replaced(
    trust: Workspace, across: Across
) -> None:
    freeze(trust, "elm", {"A": "4"}, taken="2026-07-01", year=2025)
    freeze(trust, "elm", {"A": "1"}, taken="2026-09-20")
    freeze(trust, "elm", {"A": "2"}, taken="2026-10-12")
    assert row(across.picture(), "Elm School")[0] == "2 Developing, up"


def test_what_was_read_of_a_snapshot_is_not_read_again_and_a_new_one_is(trust: Workspace, across: Across) -> None:
    freeze(trust, "elm", {"A": "2"})
    across.picture()
    read: list[set[str]] = []
    several = trust.documents.several
    trust.documents.several = lambda names: read.append(set(names)) or several(names)  # type: ignore[method-assign]
    assert row(across.picture(), "Elm School")[0] == "2 Developing"
    assert not any(read), "a document that cannot change was read twice"
    newer = freeze(trust, "elm", {"A": "3"}, taken="2026-10-13")
    assert row(across.picture(), "Elm School")[0] == "3 Secure, up"
    assert newer in set().union(*read)


def test_duties_are_counted_and_name_the_schools_that_do_not_meet_them(trust: Workspace, across: Across) -> None:
    freeze(trust, "elm", {"A2": "3"}, more={"A2": {"statutory": "not_met"}})
    freeze(trust, "ash", {"A2": "3"}, more={"A2": {"statutory": "met"}})
    freeze(trust, "oak", {"A2": "3"}, more={"A2": {"applies": False, "reason": "None here.", "statutory": "not_met"}})
    found = duties(Standings(across.picture()))
    assert all(each.about.statement and each.about.statement.duty == "must" for each in found)
    duty = next(each for each in found if each.about.id == "A2")
    assert dict(duty.counts) == {"met": 1, "not_met": 1}
    assert [school.name for school in duty.unmet] == ["Elm School"]
    assert duty.unshown == 3
    (sheet,) = duty_sheets(found)
    assert "Elm School" in sheet.rows[0]


def test_filters_leave_schools_and_statements_and_say_so(trust: Workspace, across: Across) -> None:
    freeze(trust, "elm", {"A": "2", "B": "3"}, phase="primary")
    freeze(trust, "oak", {"A": "4"}, phase="secondary, resourced base")
    tell(trust, "yew", "school:details", phase="secondary")
    picture = across.picture()
    offered = {each.id: each.words for each in picture.offered}
    assert {"phase=primary", "phase=secondary", "phase=resourced base", "hub=Tom Birch"} <= offered.keys()
    chosen = across.picture(["phase=secondary"])
    assert [school.name for school in chosen.schools] == ["Oak School", "Yew School"]
    assert chosen.asked == 5
    assert chosen.narrowed_to == "Phase: Secondary"
    hub = across.picture(["hub=Maryam Desai", "phase=primary"])
    assert [school.name for school in hub.schools] == ["Elm School"]
    tagged = next(id_ for id_ in offered if ":" in id_)
    few = across.picture([tagged])
    left = {statement.id for area in few.areas for statement in area.statements}
    assert 0 < len(left) < sum(len(area.statements) for area in picture.areas)
    elm = next(each.evaluation for each in few.standings if each.school.org == "elm")
    assert elm is not None
    assert {judged.statement.id for judged in elm.judged()} == left
    with pytest.raises(SendnetError):
        across.picture(["phase=university"])


def test_common_priorities_count_schools_once_and_lose_none(trust: Workspace, across: Across) -> None:
    for org, title in (("elm", "Routes"), ("elm", "Routes again"), ("ash", "Screening")):
        record = f"priority:{org}{len(title)}"
        tell(trust, org, record, title=title, stage="live", area="B", _position="1")
        tell(trust, org, f"action:{org}{len(title)}", priority=record, what="Do it", due="2026-10-01", _position="1")
    tell(trust, "elm", "bearing:elm6.B2", bears=True)
    tell(trust, "oak", "priority:draft", title="A draft", stage="draft", area="B", _position="1")
    tell(trust, "fir", "priority:odd", title="Of nothing", stage="live", _position="1")
    picture = across.picture()
    found = across.common(Standings(picture))
    told = [(each.about.id if each.about else "", each.schools, len(each.held), each.late) for each in found]
    assert told == [("B", 2, 2, 2), ("B2", 1, 1, 1), ("", 1, 1, 0)]
    narrowed = across.picture([next(each.id for each in picture.offered if ":" in each.id)])
    assert all(each.about for each in across.common(Standings(narrowed)))


def test_only_practice_that_is_to_be_shared_is_told(trust: Workspace, across: Across) -> None:
    tell(trust, "elm", "practice:one", works_well="Screening in week two", statement="B2", share=True, _position="1")
    tell(trust, "elm", "practice:two", works_well="For us alone", area="A", _position="1")
    tell(trust, "ash", "practice:old", year=2023, works_well="Long ago", area="A", share=True, _position="1")
    (found,) = across.practice(across.picture())
    assert (found.school.name, found.area, found.words) == ("Elm School", "B", "Screening in week two")


def test_the_silent_stand_first_and_those_who_speak_by_name() -> None:
    now = datetime(2026, 11, 12, 12, tzinfo=UTC)
    schools = [KnownSchool(org, name, org) for org, name in NAMES.items()]
    voices = [
        Voice("elm", now - timedelta(days=60), now, lacks=4),
        Voice("elm", now - timedelta(days=3), None, lacks=9),
        Voice("ash", now - timedelta(days=50)),
        Voice("oak", now - timedelta(days=90), missing=("2 parts",)),
        Voice("fir", now - timedelta(days=1)),
    ]
    found = heard_of(schools, voices, now)
    assert [each.school.name for each in found] == [
        "Yew School",
        "Oak School",
        "Ash School",
        "Elm School",
        "Fir School",
    ]
    assert [each.is_silent for each in found] == [True, True, True, False, False]
    assert (found[3].laptops, found[3].lacks, found[3].has_up_to) == (2, 4, now)


@given(st.integers(0, 2000))
def test_letters_name_every_place_apart(place: int) -> None:
    assert letters_of(place) != letters_of(place + 1)
    assert letters_of(place).isupper()


def test_letters_leave_no_name_and_no_order_of_names(trust: Workspace) -> None:
    names = {"zzz": "Ash School", "mmm": "Elm School", "aaa": "Oak School"}
    across = across_of(trust, names)
    freeze(trust, "aaa", {"A": "2"})
    picture, veil = lettered(across.picture())
    assert [school.name for school in picture.schools] == ["School A", "School B", "School C"]
    assert [school.org for school in picture.schools] == ["aaa", "mmm", "zzz"]
    words = [str(value) for sheet in area_sheets(Standings(picture)) for each in sheet.rows for value in each]
    assert not [name for name in names.values() if any(name in word for word in words)]
    assert veil.over("OAK school asks Elm School.") == "School A asks School B."


def test_what_is_saved_is_what_is_shown(trust: Workspace, across: Across) -> None:
    freeze(trust, "elm", {"A": "2", "A1": "2", "A2": "3"}, more={"A2": {"statutory": "not_met"}})
    standings = Standings(across.picture())
    for sheets, asked in (
        (area_sheets(standings), standings.areas()),
        (statement_sheets(standings, "A"), standings.statements("A")),
    ):
        columns = [column.title for column in sheets[0].columns]
        for about in asked:
            saved = [each[columns.index(about.words)] for each in sheets[0].rows]
            assert saved == [cell(position) for position in standings.positions(about)]
    assert "2 Developing; 1 legal duty not met" in area_sheets(standings)[0].rows[1]


def test_the_picture_asks_as_many_questions_for_twelve_schools_as_for_three(trust: Workspace) -> None:
    names = {f"org{number}": f"School {number}" for number in range(12)}
    for org in names:
        freeze(trust, org, {"A": "2"})
        tell(trust, org, f"priority:{org}", title="Routes", stage="live", area="B", _position="1")
        tell(trust, org, f"practice:{org}", works_well="Routes", share=True, _position="1")
        tell(trust, org, f"pool_entry:{org}", pool_side="need", pooled="A room", _position="1")

    def everything(across: Across) -> None:
        picture = across.picture()
        across.common(Standings(picture))
        across.practice(picture)
        across.recommended(picture)
        across.pool(picture)
        across.heard(picture)

    counts = []
    for few in (3, 12):
        across = across_of(trust, dict(list(names.items())[:few]))
        everything(across)
        counts.append(questions(trust._journal.ledger.connection, partial(everything, across)))
    assert counts[0] == counts[1] <= 60
    assert len(across.practice(across.picture())) == 12


def test_schools_are_told_of_no_number_below_five(trust: Workspace) -> None:
    names = {f"org{number}": f"School {number}" for number in range(13)}
    across = across_of(trust, names)
    for number, org in enumerate(names):
        freeze(
            trust,
            org,
            {"A": "3" if number < 6 else "2", "B": "2" if number < 4 else "3", "C": "2" if number < 4 else ""},
        )
    placings = {each.words[:1]: each for each in across.placings.preview()}
    assert {level.id: number for level, number in placings["A"].counts if number} == {"2": 7, "3": 6}
    assert placings["A"].schools == 13
    told = {level.id: number for level, number in placings["B"].counts}
    assert told.get("2") is None, "four schools are told of"
    assert "C" not in placings, "fewer than five schools set a level"
    assert "School" not in " ".join(each.told for each in placings.values()).replace("schools", "")


def test_every_school_is_told_the_same_once_and_undo_takes_it_back(trust: Workspace) -> None:
    names = {f"org{number}": f"School {number}" for number in range(6)}
    across = across_of(trust, names)
    for org in names:
        freeze(trust, org, {"A": "3"})
    changes = across.placings.tell()
    assert {each.channel for each in changes.cells} == {f"school:{org}:2026" for org in names}
    dumped = str([list(across.placings._said([each.channel for each in changes.cells]).values())])
    assert "School 1" not in dumped
    assert not across.placings.tell().cells, "what was told already is told again"
    trust.reverse(changes.reversals)
    assert not any(each.spread for each in across.placings._said([f"school:{org}:2026" for org in names]).values())


def test_a_school_reads_where_it_stands_in_the_order_of_its_framework(school: Workspace, wall: Wall) -> None:
    pack = school.evaluations.packs.current(2026)
    for record, spread in (
        ("statement.B2", '{"3":6}'),
        ("area.B", '{"2":5,"3":7,"4":0}'),
        ("area.Z", "{}"),
        ("area.A", "["),
    ):
        lines = [
            said(f"placing:{record}", "spread", spread),
            said(f"placing:{record}", "pack", pack),
            said(f"placing:{record}", "spread_schools", 13),
            said(f"placing:{record}", "spread_as_at", "2026-10-12"),
        ]
        finish(school._journal.merge([heard(f"t{record}", *lines, channel=school.evaluations.channel)]))
    area, statement = school.across.placings.own()
    assert area.words.startswith("B ")
    assert area.told == "2 Developing: 5 schools; 3 Secure: 7 schools; nothing can be told of the other levels"
    assert (statement.record, statement.schools, statement.as_at) == ("placing:statement.B2", 13, "2026-10-12")


def test_schools_are_listed_by_name_until_the_trust_chooses_otherwise(trust: Workspace, across: Across) -> None:
    assert not across.in_order_of_level
    changes = across.choose_order(in_order_of_level=True)
    assert across.in_order_of_level
    trust.reverse(changes.reversals)
    assert not across.in_order_of_level
