"""Finding: everything that may be read here, the best first, and nothing that may not."""

from dataclasses import replace

import pytest
from laptops import questions

from sendnet_desktop.changes import Cell
from sendnet_desktop.evaluations.apart import Where
from sendnet_desktop.evaluations.values import Snapshot
from sendnet_desktop.finding.service import MOST
from sendnet_desktop.finding.values import Answer, Asked, Hit, Shown
from sendnet_desktop.folder import EVERY_KIND
from sendnet_desktop.journal.journal import Edit
from sendnet_desktop.journal.kinds import Kind
from sendnet_desktop.publishing.laying import descriptor_record
from sendnet_desktop.steps import finish
from sendnet_desktop.trust.overview import KnownSchool, overview
from sendnet_desktop.workspace import Workspace

WORD = "Lighthouse"


def cell_of(hit: Hit) -> Cell:
    assert isinstance(hit.target, Where)
    return hit.target.cell


def found(workspace: Workspace, words: str = WORD) -> Answer:
    return workspace.finding.find(words)


def found_cells(workspace: Workspace, words: str = WORD) -> set[tuple[str, str]]:
    hits = [hit for hit in found(workspace, words).hits if isinstance(hit.target, Where)]
    return {(hit.target.cell.record, hit.target.cell.field) for hit in hits if isinstance(hit.target, Where)}


def written(kind: Kind, field: str, workspace: Workspace) -> Edit:
    """An edit of a kind's field that leaves the record where a person can come to it."""
    priority, _ = workspace.plans.add_priority("A priority")
    keys = {"judgement": "2026.A1", "area": "2026.A", "graduated": "autumn-1"}
    key = keys.get(kind.name, f"{priority.partition(':')[2]}.autumn-1" if kind.name == "milestone" else "k7qx")
    about = {"evidence": "A1"}.get(kind.name, priority)
    assert kind.prose is not None
    if kind.prose.about:
        workspace._journal.write([Edit(workspace.evaluations.channel, f"{kind.name}:{key}", kind.prose.about, about)])
    return Edit(workspace.evaluations.channel, f"{kind.name}:{key}", field, f"The {WORD}, seen.")


@pytest.mark.parametrize(
    ("kind", "field"),
    [
        pytest.param(kind, field, id=f"{kind.name}-{field}")
        for kind in EVERY_KIND
        if kind.prose and "school" in kind.writers.get("school", ())
        for field in kind.prose.fields
    ],
)
def test_every_field_of_words_that_a_subject_declares_is_found_and_leads_to_itself(
    school: Workspace, kind: Kind, field: str
) -> None:
    edit = written(kind, field, school)
    school._journal.write([edit])
    (hit,) = found(school).hits
    assert cell_of(hit) == edit.cell
    assert kind.prose is not None
    assert hit.group == kind.prose.group
    assert [hit.excerpt[start:end] for start, end in hit.matches] == [WORD]
    assert not hit.owner
    assert "newer SENDnet" not in hit.title


def test_each_statement_and_area_of_the_framework_is_found_first_by_its_id(school: Workspace) -> None:
    school.evaluations.answer("B1", "comment", "As with A3, the timetable was cut.")
    for area in school.evaluations.current().pack.areas:
        assert found(school, area.id).hits[0].target == Asked("area", area.id, area.id)
        for statement in area.statements:
            assert found(school, statement.id.lower()).hits[0].target == Asked("statement", statement.id, area.id)


def test_what_is_called_just_so_comes_before_what_only_mentions_it(school: Workspace) -> None:
    school.plans.add_priority("Early help")
    school.evaluations.answer("A1", "comment", "Early help is what we want.")
    assert next(hit.group for hit in found(school, "early help").hits) == "Priorities"


def test_help_and_guidance_of_the_framework_are_found(school: Workspace) -> None:
    statement = next(each for each in school.evaluations.current().pack.statements() if each.help)
    words = f'"{statement.help.split(".")[0]}"'
    (hit,) = (hit for hit in found(school, words).hits if hit.group == "Statements")
    assert (hit.label, hit.target) == ("Help", Asked("statement", statement.id, statement.id[0]))


def test_a_snapshot_is_found_by_its_name(school: Workspace) -> None:
    school.evaluations.answer("A1", "level", "2")
    snapshot, _ = school.evaluations.snapshot("Lighthouse week")
    (hit,) = found(school).hits
    assert isinstance(hit.target, Snapshot)
    assert hit.target == snapshot


def test_what_was_taken_away_or_written_over_is_not_found(school: Workspace) -> None:
    record, _ = school.evaluations.add_evidence("A1", description=WORD)
    school.evaluations.answer("A1", "comment", WORD)
    assert len(found(school).hits) == 2
    school.evaluations.remove_evidence(record)
    school.evaluations.answer("A1", "comment", "Something else.")
    assert not found(school).hits


def test_what_belonged_to_a_priority_goes_with_it(school: Workspace) -> None:
    priority, _ = school.plans.add_priority("A priority")
    school.plans.say_of_milestone(priority, "autumn-1", "expected", WORD)
    school.plans.add_action(priority, WORD)
    assert len(found(school).hits) == 2
    school.plans.remove_priority(priority)
    assert not found(school).hits


def test_accents_of_what_is_kept_make_no_difference(school: Workspace) -> None:
    school.evaluations.answer("A1", "comment", "Le phàre, naïvely")
    school.evaluations.answer("A2", "comment", "The phare")
    assert found_cells(school, "phare") == {("judgement:2026.A1", "comment"), ("judgement:2026.A2", "comment")}
    assert found_cells(school, "PHÀRE NAIVE") == {("judgement:2026.A1", "comment")}


def test_signs_that_mean_something_to_a_database_are_only_signs(school: Workspace) -> None:
    school.evaluations.answer("A1", "comment", "Up to 50% of it!")
    school.evaluations.answer("A2", "comment", "Up to 50 of it")
    assert found_cells(school, "50%") == {("judgement:2026.A1", "comment")}
    assert found_cells(school, "it!") == {("judgement:2026.A1", "comment")}
    assert not found(school, "';--").hits


def test_an_earlier_year_is_found_after_this_one_and_says_which_it_is(school: Workspace) -> None:
    channel = school.evaluations.channel.replace("2026", "2025")
    school._journal.write([Edit(channel, "judgement:2025.A1", "comment", f"{WORD} then")])
    school.evaluations.answer("B1", "comment", f"{WORD} now")
    now, then = found(school).hits
    assert (cell_of(now).record, now.owner) == ("judgement:2026.B1", "")
    assert (then.target, then.owner) == (Asked("statement", "A1", "A"), "2025/26"), "it stands beside this year’s"


def test_what_this_year_has_no_page_for_leads_to_its_field(school: Workspace) -> None:
    org = school.evaluations.channel.rpartition(":")[0]
    said = {
        (f"{org}:2024", "judgement:2024.A1", "comment"),
        (f"{org}:2025", "judgement:2025.A1", "override"),
        (f"{org}:2025", "judgement:2025.Z9", "comment"),
        (f"{org}:2025", "area:2025.A", "strengths"),
    }
    school._journal.write([Edit(channel, record, field, WORD) for channel, record, field in said])
    hits = found(school).hits
    assert {(cell_of(hit).channel, cell_of(hit).record, cell_of(hit).field) for hit in hits} == said
    assert {hit.owner for hit in hits} == {"2024/25", "2025/26"}


def test_what_a_review_found_says_where_nobody_asks_for_it_any_more(school: Workspace) -> None:
    channel = f"findings:{school.profile.org}:day"
    school._journal.permit = lambda _channel, _kind: None
    for about in ("statement.A1", "area.B", "statement.Z9"):
        school._journal.write([Edit(channel, f"finding:{about}", "sentence", WORD)])
    owners = {cell_of(hit).record: hit.owner for hit in found(school).hits}
    assert owners == {"finding:statement.A1": "", "finding:area.B": "", "finding:statement.Z9": "No longer asked"}


def _is_of_a_draft(kind: Kind) -> bool:
    return str(kind.table).startswith("sendnet_desktop.publishing")


def drafted(trust: Workspace, kind: Kind, field: str) -> Cell:
    """The place of a field in a draft of the framework, by its kind."""
    record, _ = trust.frameworks.drafts.begin()
    draft = trust.frameworks.drafts.draft(record)
    area, statement, level = draft.areas[0], draft.statements[0], draft.levels[0]
    records = {
        "draft": draft.record,
        "draft_level": level.record,
        "draft_area": area.record,
        "draft_statement": statement.record,
        "draft_descriptor": descriptor_record(area.record, level.record),
    }
    if kind.name not in records:
        checklists = trust.frameworks.checklists.drafts
        checklist = checklists.draft(checklists.begin("full-day")[0])
        section, item = checklist.sections[0], checklist.items[0]
        records = {
            "checklist_draft": checklist.record,
            "checklist_section": section.record,
            "checklist_item": item.record,
        }
    return Cell(draft.channel, records[kind.name], field)


@pytest.mark.parametrize(
    ("kind", "field"),
    [
        pytest.param(kind, field, id=f"{kind.name}-{field}")
        for kind in EVERY_KIND
        if kind.prose and "office" in kind.writers and _is_of_a_draft(kind)
        for field in kind.prose.fields
    ],
)
def test_every_field_of_words_of_a_draft_is_found_at_the_office_until_it_is_gone(
    trust: Workspace, kind: Kind, field: str
) -> None:
    cell = drafted(trust, kind, field)
    trust._journal.write([Edit(*cell, f"The {WORD}, seen.")])
    (hit,) = found(trust).hits
    assert cell_of(hit) == cell
    assert kind.prose
    assert hit.group == kind.prose.group
    assert not hit.owner
    assert "newer SENDnet" not in hit.title
    frameworks = trust.frameworks
    held = frameworks.checklists.drafts if kind.name.startswith("checklist") else frameworks.drafts
    held.discard(held.all()[0].record)
    assert not found(trust).hits


@pytest.mark.parametrize("audience", ["office:2026", "private"])
def test_every_field_of_words_of_meetings_is_found_where_the_office_writes_it(trust: Workspace, audience: str) -> None:
    kinds = [kind for kind in EVERY_KIND if kind.prose and "meetings" in str(kind.table)]
    own = [kind for kind in kinds if ("office" in kind.writers if audience != "private" else not kind.writers)]
    cells = {Cell(audience, f"{kind.name}:k7qx", field) for kind in own if kind.prose for field in kind.prose.fields}
    for cell in sorted(cells):
        trust._journal.write([Edit(*cell, f"The {WORD}, seen.")])
        assert [cell_of(hit) for hit in found(trust).hits] == [cell]
        trust._journal.write([Edit(*cell, None)])
    assert len(cells) > 4


def test_a_level_of_an_area_is_found_under_the_area_it_looks_like(trust: Workspace) -> None:
    cell = drafted(trust, next(kind for kind in EVERY_KIND if kind.name == "draft_descriptor"), "described")
    trust._journal.write([Edit(*cell, WORD)])
    title = trust.frameworks.drafts.all()[0].areas[0].part.title
    assert found(trust).hits[0].title == f"Draft framework, what a level looks like in “{title}”"


def test_a_statement_that_the_framework_no_longer_asks_says_so(school: Workspace) -> None:
    school._journal.write([Edit(school.evaluations.channel, "judgement:2026.Z9", "comment", WORD)])
    (hit,) = found(school).hits
    assert hit.owner == "No longer asked"


def test_more_than_can_be_read_is_cut_and_said_to_be(school: Workspace) -> None:
    edits = [Edit(school.evaluations.channel, f"evidence:x{n}", "description", f"{WORD} {n}") for n in range(MOST + 1)]
    school._journal.write(edits[:-1])
    answer = found(school)
    assert (len(answer.hits), answer.cut, answer.words) == (MOST, frozenset(), f"{MOST} found")
    school._journal.write(edits[-1:])
    answer = found(school)
    assert (len(answer.hits), answer.cut) == (MOST, frozenset({"Evidence"}))
    assert answer.words == f"More than {MOST} found"


def test_nothing_typed_finds_nothing_and_says_nothing_of_it(school: Workspace) -> None:
    assert found(school, "  ").hits == ()
    assert found(school, "zebra").words == "Nothing found"


def test_what_is_asked_of_the_store_does_not_grow_with_what_is_found(school: Workspace) -> None:
    def write(start: int, end: int) -> None:
        channel = school.evaluations.channel
        edits = [Edit(channel, f"evidence:x{n}", "description", f"{WORD} {n}") for n in range(start, end)]
        edits += [Edit(channel, f"evidence:x{n}", "statement", "A1") for n in range(start, end)]
        school._journal.write(edits)
        found(school)  # what is kept in memory is gathered anew after a change

    write(0, 1)
    few = questions(school._journal.ledger.connection, lambda: found(school))
    write(1, 30)
    many = questions(school._journal.ledger.connection, lambda: found(school))
    assert many == few
    assert few <= sum(bool(kind.prose) for kind in EVERY_KIND) + 3


def test_another_school_is_found_by_what_it_shows_and_by_nothing_else(school: Workspace) -> None:
    school.evaluations.answer("A1", "comment", WORD)
    school.plans.add_priority(WORD)
    record, _ = school.evaluations.add_evidence("A2", reference=f"{WORD} drive")
    channel, org = school.evaluations.channel, school.profile.org
    reader = replace(school.profile, kind="trust", org="office", name="Harbour Trust")
    school.profile = reader
    school._put_together()
    school.finding._others = lambda: overview(school.evaluations, [KnownSchool(org, "Oakfield", "oakfield")], 2026)
    assert not found(school).hits, "the school shares nothing and has no snapshot"

    school._journal.permit = lambda _channel, _kind: None
    school._journal.write([Edit(channel, "evaluation:2026", "shared", value=True)])
    hits = found(school).hits
    assert {hit.group for hit in hits} == {"What we say of statements", "Evidence"}
    assert {hit.target for hit in hits} == {Shown(org, "A")}
    assert {hit.owner for hit in hits} == {"Oakfield, in progress, 2026/27"}

    school._journal.write([Edit(channel, "evaluation:2026", "shared", value=False)])
    assert not found(school).hits
    assert record


def test_a_school_that_shows_a_snapshot_is_found_by_what_it_said_then(school: Workspace) -> None:
    school.evaluations.answer("A1", "comment", WORD)
    school.evaluations.snapshot("Autumn 1")
    school.evaluations.answer("A1", "comment", "Written since: Beacon.")
    org = school.profile.org
    school.profile = replace(school.profile, kind="trust", org="office", name="Harbour Trust")
    school._put_together()
    school.finding._others = lambda: overview(school.evaluations, [KnownSchool(org, "Oakfield", "oakfield")], 2026)
    (hit,) = found(school).hits
    assert hit.owner == "Oakfield, Autumn 1, 2026/27"
    assert not found(school, "beacon").hits


def test_the_store_is_not_changed_by_looking(school: Workspace) -> None:
    school.evaluations.answer("A1", "comment", WORD)
    before = repr(school.dump())
    found(school)
    assert repr(school.dump()) == before
    assert finish(school.check()) == []
