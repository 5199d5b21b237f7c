"""Keeping and clearing: what is past its date, and clearing it without its coming back."""

import pytest
from meeting import ELM, OAK_2026, Laptop, Meeting
from opened_pages import holds

from sendnet_desktop.changes import Blob, Cell
from sendnet_desktop.commands.parser import parsed, run
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange.bundle import SEGMENT, Frame, seal
from sendnet_desktop.exchange.roster import Grant
from sendnet_desktop.exchange.segment import build, portions, to_frame
from sendnet_desktop.journal.segments import blobs

OLD = "school:oak0:2019"
WORDS = "what was agreed with the family in the autumn of that year"
YEAR = 365.25 * 86_400


def due(laptop: Laptop) -> set[str]:
    return {each.key for each in laptop.workspace.keeping.due()}


def gone(laptop: Laptop) -> list[str]:
    return [each.words for each in laptop.workspace.keeping.gone()]


def test_the_table_of_the_latest_year_goes_and_the_year_that_holds_it_is_spared(meeting: Meeting) -> None:
    office = meeting.office
    office.workspace.keeping.choose("all", 1)
    office.workspace.keeping.choose("visit", 2)
    office.wall.now += 5 * YEAR
    assert "all:2026" not in due(office)
    office.workspace.keeping.choose("all", 2)
    assert office.workspace.keeping.table["all"] == 2
    assert office.workspace.keeping.table["visit"] == 2
    assert "all:2026" not in due(office)
    office.workspace.keeping.choose("visit", 2)
    frameworks = office.workspace.frameworks
    frameworks.take_in(frameworks.data(frameworks.names()[0]))
    assert "all:2026" in due(office)


def test_the_year_that_holds_the_current_checklist_of_a_kind_is_spared(meeting: Meeting) -> None:
    office = meeting.office
    checklists, frameworks = office.workspace.frameworks.checklists, office.workspace.frameworks
    first, second = (checklists.current(template) for template in ("full-day", "deep-dive"))
    for name in (first, second):
        checklists.take_in(checklists.data(name))
    office.workspace.keeping.choose("all", 1)
    office.wall.now += 5 * YEAR
    office.workspace.keeping.choose("all", 2)
    frameworks.take_in(frameworks.data(frameworks.names()[0]))
    checklists.take_in(checklists.data(first))
    assert "all:2026" not in due(office)
    checklists.take_in(checklists.data(second))
    assert "all:2026" in due(office)


def test_clearing_takes_everything_out_and_leaves_one_line(meeting: Meeting, oak1: Laptop) -> None:
    oak1.say(WORDS, channel=OLD)
    oak1.say("now")
    meeting.office.read(*oak1.write())
    bodies = [held.body for held in oak1.held(OLD)]
    oak1.say(f"{WORDS}, and more", channel=OLD)
    oak1.say("again", channel=OLD)
    oak1.write()  # what was typed over is this laptop's own past by now
    assert holds(oak1.folder / "data", WORDS)
    for laptop in (oak1, meeting.office):
        assert due(laptop) == {OLD}
        laptop.workspace.keeping.clear([OLD])
        assert not holds(laptop.folder / "data", WORDS, *bodies)
        assert due(laptop) == set()
        assert OLD not in laptop.workspace.dump()
        assert laptop.comments() == ['"now"']
        (line,) = laptop.workspace.keeping.gone()
        assert line.words == "Oakfield Primary, self-evaluation 2019/20"
        assert line.at == laptop.workspace._journal.clock.today()
        assert line.who == laptop.workspace.profile.person


def test_a_cleared_channel_gives_its_room_on_the_disk_back(oak1: Laptop) -> None:
    for number in range(40):
        oak1.say(f"{number} " + "long ago " * 2_000, f"judgement:2019.A{number}", channel=OLD)
    oak1.write()
    store = oak1.folder / "data" / "store.db"
    oak1.workspace._journal.ledger.store.compact()
    before = store.stat().st_size
    oak1.workspace.keeping.clear([OLD])
    assert store.stat().st_size < before - 500_000
    assert store.with_name("store.db-wal").stat().st_size < 20_000


def test_changes_of_the_table_and_erasures_are_told_in_words(oak1: Laptop, meeting: Meeting) -> None:
    meeting.office.workspace.keeping.choose("visit", 3)
    cells = [Cell("all:2026", "retention:table", "visit"), Cell(OAK_2026, f"erasure:{'ab' * 32}", "edits")]
    told = [where.words for where in meeting.office.workspace.settling.named(cells)]
    assert told == [
        "How long things are kept: working papers of challenge days",
        "Words erased for good: how many versions",
    ]


def test_an_old_stick_does_not_bring_back_what_was_cleared_until_a_person_lets_it(
    meeting: Meeting, oak1: Laptop
) -> None:
    oak1.say(WORDS, channel=OLD)
    old = oak1.write()
    office = meeting.office
    office.read(*old)
    office.workspace.keeping.clear([OLD])
    office.read(*old)
    oak1.say("more", name="reason", channel=OLD)
    office.read(*oak1.write())
    assert OLD not in office.workspace.dump()
    assert gone(office) == ["Oakfield Primary, self-evaluation 2019/20"]
    assert office.workspace.keeping.readmit(OLD) == "Oakfield Primary, self-evaluation 2019/20"
    office.read(*old)
    assert office.state(OLD)["judgement:A1"]["comment"] == [f'"{WORDS}"']
    assert gone(office) == []
    with pytest.raises(SendnetError, match="not cleared on this laptop"):
        office.workspace.keeping.readmit(OLD)


def test_what_is_not_past_its_date_is_not_cleared_with_the_rest(oak1: Laptop) -> None:
    oak1.say(WORDS, channel=OLD)
    oak1.say("now")
    with pytest.raises(SendnetError, match="not be cleared yet"):
        oak1.workspace.keeping.clear([OLD, OAK_2026])
    assert oak1.state(OLD)
    assert oak1.comments() == ['"now"']


def test_changes_in_no_bundle_yet_are_told(oak1: Laptop) -> None:
    oak1.say(WORDS, channel=OLD)
    (each,) = oak1.workspace.keeping.due()
    assert each.unsent == 1
    oak1.write()
    (each,) = oak1.workspace.keeping.due()
    assert each.unsent == 0


def test_papers_of_a_challenge_day_are_dated_by_when_they_came_where_their_clock_was_wrong(
    meeting: Meeting, oak1: Laptop
) -> None:
    visit = "visit:oak0:day7"
    reviewer = meeting.enrol("reviewer", ELM, Grant("reviewer", "oak0:day7"))
    reviewer.wall.now += 40 * YEAR
    reviewer.say(WORDS, channel=visit)
    runs = reviewer.workspace._journal.runs(visit)
    identity = reviewer.workspace.exchange.enrolment.identity
    (portion,) = portions(runs)
    built = build(
        identity,
        log=f"{identity.device}-{'ab' * 8}",
        seq=0,
        prev=None,
        channel=visit,
        runs=portion,
        seen={},
        wants=(),
    )
    office = meeting.office
    file = office.folder / "visit.bundle"
    file.write_bytes(seal([Frame(SEGMENT, to_frame(built))], [office.workspace.exchange.enrolment.identity.recipient]))
    office.read(file)
    assert due(office) == set()
    office.wall.now += YEAR * 0.55
    assert due(office) == {visit}


def test_documents_go_with_their_channel_unless_another_names_them(oak1: Laptop) -> None:
    attachments = oak1.workspace._opened.attachments
    alone, shared = attachments.keep(WORDS.encode()), attachments.keep(b"shared")
    for name, channel in ((alone, OLD), (shared, OLD), (shared, OAK_2026)):
        oak1.say(Blob(name, 6, "application/json"), f"document:{name}", "blob", channel)
    oak1.workspace.keeping.clear([OLD])
    assert attachments.read(alone) is None
    assert attachments.read(shared) == b"shared"
    assert not holds(oak1.folder / "data", WORDS)


def test_a_photo_goes_at_its_own_date_and_is_not_asked_for_again(meeting: Meeting, oak1: Laptop) -> None:
    attachments = oak1.workspace._opened.attachments
    data = b"\xff\xd8\xff" + WORDS.encode()
    name = attachments.keep(data)
    oak1.say(Blob(name, len(data), "image/jpeg"), "evidence:x1", "photo")
    oak1.wall.now += 1.01 * YEAR
    (each,) = [each for each in oak1.workspace.keeping.due() if each.is_photo]
    assert each.key == name
    assert each.words == "Oakfield Primary, self-evaluation 2026/27: a photo"
    oak1.workspace.keeping.clear([name])
    assert attachments.read(name) is None
    assert not holds(oak1.folder / "data", WORDS)
    assert name in str(oak1.state())  # what names it stays
    assert blobs(oak1.workspace._journal.ledger, OAK_2026) == []
    assert due(oak1) == set()
    assert gone(oak1) == ["Oakfield Primary, self-evaluation 2026/27: a photo"]


def test_a_photo_named_again_since_is_kept(oak1: Laptop) -> None:
    name = oak1.workspace._opened.attachments.keep(b"\xff\xd8\xff")
    photo = Blob(name, 3, "image/jpeg")
    oak1.say(photo, "evidence:x1", "photo")
    oak1.wall.now += 1.01 * YEAR
    oak1.say(photo, "evidence:x2", "photo")
    assert due(oak1) == set()


def test_a_record_stays_in_the_year_in_which_it_was_made(meeting: Meeting, oak1: Laptop) -> None:
    oak1.say("first")
    oak1.wall.now += YEAR
    oak1.say("later")
    oak1.say("new", "judgement:2027.A1", channel="school:oak0:2027")
    meeting.office.read(*oak1.write())
    assert meeting.office.comments() == ['"later"']
    assert set(meeting.office.workspace.dump()) >= {OAK_2026, "school:oak0:2027"}
    assert "judgement:A1" not in meeting.office.state("school:oak0:2027")


def test_a_new_laptop_receives_every_kept_year(meeting: Meeting, oak1: Laptop) -> None:
    for year in (2021, 2024, 2026):
        oak1.say(f"of {year}", channel=f"school:oak0:{year}")
    oak1.say(WORDS, channel=OLD)
    meeting.office.read(*oak1.write())
    meeting.office.workspace.keeping.clear([OLD])
    late = meeting.enrol("late")
    late.read(*meeting.office.write())
    kept = {name for name in late.workspace.dump() if name.startswith("school:")}
    assert kept == {"school:oak0:2021", "school:oak0:2024", OAK_2026}


def test_the_same_is_done_from_the_command_line(
    meeting: Meeting, oak1: Laptop, capsys: pytest.CaptureFixture[str]
) -> None:
    oak1.say(WORDS, channel=OLD)
    oak1.say("a name", "judgement:2026.A1")
    oak1.say("no name", "judgement:2026.A1")
    oak1.close()

    def sendnet(*words: str) -> str:
        assert run(parsed([*words, "--data", str(oak1.folder / "data")])) == 0
        return capsys.readouterr().out

    shown = sendnet("retention", "show")
    assert "Schools’ self-evaluations: this school year and the 6 before it (school)" in shown
    assert f"  {OLD}: Oakfield Primary, self-evaluation 2019/20, last changed" in shown
    assert "; not in a bundle yet: 1 change\n" in shown
    with pytest.raises(SendnetError, match="Nothing was changed"):
        sendnet("retention", "clear")
    assert "Cleared" in sendnet("retention", "clear", OLD, "--yes")
    assert "Cleared here:" in sendnet("retention", "show")
    assert "comes back" in sendnet("retention", "readmit", OLD)
    place = ("erase", "judgement:2026.A1", "comment", "--channel", OAK_2026)
    assert "2. " in sendnet(*place)
    with pytest.raises(SendnetError, match="Nothing was changed"):
        sendnet(*place, "--version", "2")
    assert "Erased here" in sendnet(*place, "--version", "2", "--yes")
    assert "a name" not in sendnet(*place).replace("no name", "")
    with pytest.raises(SendnetError, match="no version of this number"):
        sendnet(*place, "--version", "9", "--yes")
    oak1.open()
