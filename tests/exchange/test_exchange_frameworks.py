"""A version of the framework on its way: drafted between two laptops of the office, published, read by schools."""

from meeting import ELM, Laptop, Meeting
from msgspec.structs import replace

from sendnet_desktop.exchange.roster import Grant
from sendnet_desktop.frameworks.reading import starter
from sendnet_desktop.publishing.values import Draft


def begun(office: Laptop) -> Draft:
    record, _ = office.workspace.frameworks.drafts.begin()
    return office.workspace.frameworks.drafts.draft(record)


def test_schools_read_a_new_version_and_keep_the_evaluation_that_they_have_begun(meeting: Meeting) -> None:
    oak, elm = meeting.enrol("oak1"), meeting.enrol("elm1", ELM)
    first = meeting.office.workspace.frameworks.in_use()
    oak.read(*meeting.office.write())
    oak.workspace.evaluations.answer("A3", "level", "3")
    draft = begun(meeting.office)
    statement = next(each for each in draft.statements if each.part.id == "A3")
    meeting.office.workspace.frameworks.editing.change(statement.record, "text", "Said anew.")
    name, _ = meeting.office.workspace.frameworks.drafts.publish(draft.record)
    for school in (oak, elm):
        school.read(*meeting.office.write())
        assert name in school.workspace.frameworks.names()
        assert school.workspace.frameworks.pack(name).by_id["A3"].text == "Said anew."
        assert school.workspace.frameworks.pack(name).parent == first
    assert oak.workspace.frameworks.in_use() == first
    judged = oak.workspace.evaluations.current().find("A3")
    assert judged is not None
    assert judged.level == "3"
    assert judged.statement.text != "Said anew."
    assert elm.workspace.frameworks.in_use() == name


def test_a_draft_is_nobodys_to_read_outside_the_office(meeting: Meeting) -> None:
    oak = meeting.enrol("oak1")
    begun(meeting.office)
    oak.read(*meeting.office.write())
    assert "office:2026" not in oak.workspace.dump()
    assert oak.workspace.frameworks.drafts.all() == ()


def test_a_draft_travels_between_the_offices_laptops(meeting: Meeting) -> None:
    organisation = next(each for each in meeting.roster().organisations if each.kind == "trust")
    second = meeting.enrol("office2", organisation, Grant("trust lead", ""))
    draft = begun(meeting.office)
    second.read(*meeting.office.write())
    found = second.workspace.frameworks.drafts.draft(draft.record)
    assert found == draft
    second.workspace.frameworks.editing.change(draft.statements[0].record, "help", "From the second laptop.")
    meeting.office.read(*second.write())
    part = meeting.office.workspace.frameworks.drafts.draft(draft.record).statements[0].part
    assert part.help == "From the second laptop."


def test_two_offices_publish_one_number_at_once_and_every_laptop_uses_the_same(meeting: Meeting) -> None:
    organisation = next(each for each in meeting.roster().organisations if each.kind == "trust")
    second = meeting.enrol("office2", organisation, Grant("trust lead", ""))
    oak = meeting.enrol("oak1")
    second.read(*meeting.office.write())
    published = set[str]()
    for laptop, title in ((meeting.office, "Ours"), (second, "Theirs")):
        drafts = laptop.workspace.frameworks.drafts
        record, _ = drafts.begin(replace(starter(), title=title))
        published.add(drafts.publish(record)[0])
    files = [*meeting.office.write(), *second.write()]
    for laptop in (meeting.office, second):
        laptop.read(*files)
    oak.read(*meeting.office.write(), *second.write())
    used = {laptop.workspace.evaluations.packs.current(2026) for laptop in (meeting.office, second, oak)}
    assert len(used) == 1
    assert used < published
    told = [[cell.field for cell in each.workspace.settling.fields()] for each in (meeting.office, second)]
    assert told == [["pack"], ["pack"]]
    assert published <= set(oak.workspace.frameworks.names())
    numbers = [oak.workspace.frameworks.pack(name).number for name in published]
    assert numbers == ["2026.2", "2026.2"]
