"""Somebody who covers for another in the guided dialogs: until a day, for longer, for good, and leaving again."""

from people_rooms import (
    ask_as,
    box,
    choose_person,
    compare,
    fill_any,
    join,
    office_of,
    people,
    pick,
)
from side_by_side import Laptops, Trust, plain

from sendnet_desktop.exchange.admission import Admission
from sendnet_desktop.exchange.roles import hub_lead, reader
from sendnet_desktop.exchange.roles import school as role_at
from sendnet_desktop.steps import finish
from sendnet_desktop.workspace import Founding, Workspace


def test_somebody_new_covers_until_a_day_writes_and_leaves_again(ready: Trust, laptops: Laptops) -> None:
    jo = ask_as(laptops, "cover", "Oakfield Primary", "Jo Bell", ready.stick)
    lead = office_of(ready, laptops)
    choose_person(lead, "Priya Shah")
    lead.press("Priya Shah leaves or changes role…")
    lead.press("Somebody covers for Priya Shah for a time")
    lead.press("Next")
    assert "ask to join as Oakfield Primary" in plain(lead)
    lead.press("Choose the request of the new person…")
    compare(lead)
    assert box(lead).currentText() == "Priya Shah, Oakfield Primary", "for whom they cover is known already"
    lead.press("Let Jo Bell in")
    assert "Say until when." in plain(lead)
    fill_any(lead, "Until when?", "3 November 2020")
    lead.press("Let Jo Bell in")
    assert "3 November 2020 has passed." in plain(lead), "nobody is let in for days that are over"
    fill_any(lead, "Until when?", "3 November 2031")
    lead.press("Let Jo Bell in")
    lead.press("Write files for them now")
    lead.press("Close")
    rows = {row.name: row for row in people(lead)}
    assert rows["Jo Bell"].does == "SENCO or headteacher of Oakfield Primary (until 3 November 2031)"
    assert not rows["Priya Shah"].is_stopped, "nothing changes for whom it is for"
    join(jo, ready.stick)
    jo.ask(lambda workspace: workspace.evaluations.answer("A1", "comment", "Seen while covering."))
    jo.press("Exchange with “stick”")
    lead.ask(lambda workspace: finish(workspace.exchange.read([ready.stick])))
    choose_person(lead, "Jo Bell")
    lead.press("Jo Bell leaves or changes role…")
    lead.press("The time is over: Jo Bell leaves")
    for words in ("Next", "Next", "Jo Bell leaves", "Close"):
        lead.press(words)
    assert next(row for row in people(lead) if row.name == "Jo Bell").is_stopped
    dumped: list[str] = []
    lead.ask(lambda workspace: dumped.append(str(workspace.dump())))
    assert "Seen while covering." in dumped[0], "what they wrote stays"


def test_cover_goes_on_for_longer_and_then_for_good(ready: Trust, laptops: Laptops) -> None:
    birch = ready.let_in("Birch Infants", "Jo Bell")
    oakfield, device = ready.schools["Oakfield Primary"].profile.org, birch.exchange.enrolment.device
    finish(ready.office.exchange.registrar.give([device], role_at(oakfield, "2020-11-03")))
    lead = office_of(ready, laptops)
    part = "SENCO or headteacher of Oakfield Primary"
    for answer, day in (("Until another day", "3 November 2031"), ("For good", "")):
        choose_person(lead, "Jo Bell")
        lead.press("Jo Bell leaves or changes role…")
        lead.press("Jo Bell goes on for longer, or for good")
        lead.press("Next")
        lead.press("Next")
        assert "Say how long." in plain(lead)
        lead.press(answer)
        if day:
            lead.press("Next")
            assert "Say until when." in plain(lead)
            fill_any(lead, "Until when?", day)
        lead.press("Next")
        lasts = f"until {day}" if day else "for good"
        assert f"Jo Bell goes on {lasts}: {part}." in plain(lead)
        lead.press("Jo Bell goes on")
        lead.press("Close")
        (jo,) = (row for row in people(lead) if row.name == "Jo Bell")
        assert part in jo.does
        assert ("(until 3 November 2031)" in jo.does) is bool(day)
        assert "that day has passed" not in plain(lead)
    lead.press("Jo Bell leaves or changes role…")
    assert "goes on for longer" not in plain(lead)
    lead.press("Cancel")


def test_a_hub_is_covered_by_somebody_on_the_list_who_reads_too(ready: Trust, laptops: Laptops) -> None:
    school = ready.office.exchange.schools()[0]
    for name, role in (("Hana Hub", hub_lead([school.id])), ("Gwen Ward", reader([f"school:{school.id}:2026"]))):
        guest = Workspace.create(ready.folder / name, Founding("other", f"Office of {name}", name, protection="open"))
        ready.office.exchange.registrar.let_in([Admission(guest.exchange.enrolment.request(), (role,))])
        guest.close()
    lead = office_of(ready, laptops)
    choose_person(lead, "Hana Hub")
    lead.press("Hana Hub leaves or changes role…")
    lead.press("Somebody covers for Hana Hub for a time")
    lead.press("Next")
    offered = [box(lead).itemText(place) for place in range(box(lead).count())]
    assert offered == ["Choose a person", "Gwen Ward, Office of Gwen Ward"], "a school's window has no room for it"
    lead.press("Next")
    assert "Say who covers." in plain(lead)
    pick(lead, "Gwen Ward")
    fill_any(lead, "Until when?", "3 November 2031")
    lead.press("Next")
    assert "Gwen Ward has the same part as Hana Hub until 3 November 2031" in plain(lead)
    lead.press("Gwen Ward covers")
    lead.press("Close")
    choose_person(lead, "Gwen Ward")
    lead.press("Gwen Ward leaves or changes role…")
    lead.press("One role ends, and the others go on")
    lead.press("Next")
    lead.press("Leads the hub: Oakfield Primary (until 3 November 2031)")
    lead.press("Next")
    lead.press("End this role")
    lead.press("Close")
    (gwen,) = (row for row in people(lead) if row.name == "Gwen Ward")
    assert gwen.does == "Reads the self-evaluation of Oakfield Primary, 2026/27"
