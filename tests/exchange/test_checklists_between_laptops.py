"""A checklist on its way: drafted between two laptops of the office, published, read by everybody in the trust."""

from meeting import Meeting

from sendnet_desktop.exchange.roster import Grant


def test_a_published_checklist_travels_with_the_next_bundle(meeting: Meeting) -> None:
    oak, checklists = meeting.enrol("oak1"), meeting.office.workspace.frameworks.checklists
    record, _ = checklists.drafts.begin("full-day")
    draft = checklists.drafts.draft(record)
    checklists.editing.change(draft.items[0].record, "item_text", "Said anew.")
    oak.read(*meeting.office.write())
    theirs = oak.workspace.frameworks.checklists
    assert theirs.names() == checklists.names()
    assert theirs.drafts.all() == ()
    name, _ = checklists.drafts.publish(record)
    oak.read(*meeting.office.write())
    assert theirs.current("full-day") == name
    assert theirs.checklist(name).by_id["1.1"].text == "Said anew."
    assert theirs.checklist(theirs.checklist(name).parent).by_id["1.1"].text != "Said anew."


def test_two_laptops_of_the_office_write_in_one_draft_and_both_wordings_stand(meeting: Meeting) -> None:
    organisation = next(each for each in meeting.roster().organisations if each.kind == "trust")
    second = meeting.enrol("office2", organisation, Grant("trust lead", ""))
    ours, theirs = (each.workspace.frameworks.checklists for each in (meeting.office, second))
    record, _ = ours.drafts.begin("deep-dive")
    second.read(*meeting.office.write())
    draft = theirs.drafts.draft(record)
    assert draft == ours.drafts.draft(record)
    item, other, gone = draft.items[0].record, draft.items[1].record, draft.sections[-1]
    ours.editing.change(item, "item_text", "From the first laptop.")
    theirs.editing.change(item, "item_text", "From the second laptop.")
    theirs.editing.change(other, "item_help", "Only here.")
    added, _ = theirs.editing.add_item(gone.record, "Written while the section went.")
    ours.editing.remove(gone.record)
    meeting.office.read(*second.write())
    second.read(*meeting.office.write())
    found = ours.drafts.draft(record)
    assert found == theirs.drafts.draft(record)
    (two,) = found.items[0].disagreements
    assert two.field == "item_text"
    assert found.items[1].part.help == "Only here."
    stays = found.item(added)
    assert stays is not None
    assert stays.section == found.sections[-1].record != gone.record
    stopping = [each.says for each in ours.drafts.check(found) if each.is_in_the_way]
    assert "Item DD1.1, what is to be seen or asked: two versions stand. Settle them first." in stopping
