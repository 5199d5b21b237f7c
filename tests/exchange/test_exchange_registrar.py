"""The office's verbs: who is let in as whom, what ends, what is lost, and who keeps the list."""

from pathlib import Path

import pytest
from meeting import OAK_2026, Laptop, Meeting

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange import roles
from sendnet_desktop.exchange.enrolment import Enrolment
from sendnet_desktop.exchange.join import JoinRequest, ask
from sendnet_desktop.exchange.keys import Identity
from sendnet_desktop.exchange.registrar import Registrar
from sendnet_desktop.exchange.roster import Organisation
from sendnet_desktop.exchange.rotation import Rotation
from sendnet_desktop.steps import finish


def enrolment_of(laptop: Laptop) -> Enrolment:
    return laptop.workspace.exchange.enrolment


def registrar_of(laptop: Laptop) -> Registrar:
    return laptop.workspace.exchange.registrar


def rotation_of(laptop: Laptop) -> Rotation:
    return laptop.workspace.exchange.rotation


def request(name: str, org: str, kind: str = "school", slug: str = "new") -> JoinRequest:
    organisation = Organisation(org, slug, name, "trust" if kind == "trust" else "school")
    return ask(Identity.make(), organisation, "laptop", "Somebody", sample=True)


def grants(meeting: Meeting, device: str) -> list[tuple[str, str]]:
    (member,) = [each for each in meeting.roster().members if each.id == device]
    return [(grant.role, grant.scope) for grant in member.grants if grant.ended is None]


def test_a_new_school_is_let_in_as_itself(meeting: Meeting) -> None:
    asked = request("Birch School", "birch0", slug="birch")
    (member,) = enrolment_of(meeting.office).accept([asked])
    assert member.organisation == "birch0"
    assert grants(meeting, asked.device) == [("school", "birch0")]


def test_a_request_never_makes_a_trust_lead_of_its_laptop(meeting: Meeting) -> None:
    with pytest.raises(SendnetError):
        enrolment_of(meeting.office).accept([request("Head Office", "head0", kind="trust")])
    asked = request("Head Office", "head0", kind="trust")
    office = next(each for each in meeting.roster().organisations if each.kind == "trust")
    enrolment_of(meeting.office).accept([asked], office.slug)
    assert grants(meeting, asked.device) == [("trust lead", "")]


def test_a_request_under_another_schools_id_or_name_is_refused(meeting: Meeting) -> None:
    enrolment = enrolment_of(meeting.office)
    enrolment.accept([request("Birch School", "birch0")])
    before = meeting.roster()
    for asked in (request("Elm School", "birch0"), request("birch school", "other0"), request("Ashdown Trust", "x0")):
        with pytest.raises(SendnetError):
            enrolment.accept([asked])
    two = [request("Fir School", "fir0"), request("Fig School", "fir0")]
    with pytest.raises(SendnetError):
        enrolment.accept(two)
    assert meeting.roster() == before


def test_a_second_laptop_of_a_school_reads_what_the_first_wrote(meeting: Meeting, tmp_path: Path) -> None:
    oak1 = meeting.enrol("oak1")
    oak1.say("here before you")
    meeting.office.read(*oak1.write())
    oak2 = Laptop(tmp_path / "second", "Oakfield, second laptop")
    meeting.laptops.append(oak2)
    oak2.say("written alone", name="reason", channel=f"school:{oak2.workspace.profile.org}:2026")
    enrolment_of(meeting.office).accept([enrolment_of(oak2).request()], "oakfield")
    files = meeting.office.write()
    oak2.workspace.join_trust(files, meeting.office.workspace.exchange.trust_words)
    oak2.read(*files)
    assert oak2.state()["judgement:A1"] == {"comment": ['"here before you"'], "reason": ['"written alone"']}
    oak1.read(*files, *oak2.write())
    assert oak1.state() == oak2.state()


def test_a_school_that_is_not_on_the_list_cannot_be_joined(meeting: Meeting) -> None:
    with pytest.raises(SendnetError):
        enrolment_of(meeting.office).accept([request("Birch School", "birch0")], "nowhere")


def test_nobody_but_the_office_changes_the_list(meeting: Meeting) -> None:
    oak1, oak2 = meeting.enrol("oak1"), meeting.enrol("oak2")
    registrar = registrar_of(oak1)
    for verb in (
        lambda: registrar.stop(oak2.device),
        lambda: registrar.give([oak1.device], roles.trust_lead()),
        lambda: registrar.end([oak1.device], roles.school("oak0")),
        lambda: enrolment_of(oak1).accept([request("Birch School", "birch0")]),
    ):
        with pytest.raises(SendnetError):
            verb()
    with pytest.raises(SendnetError):
        registrar_of(meeting.office).stop("0" * 32)
    with pytest.raises(SendnetError):
        registrar_of(meeting.office).stop(meeting.office.device)


def test_a_lost_laptop_counts_up_to_what_the_office_has_and_further_when_more_turns_up(meeting: Meeting) -> None:
    oak1, oak2 = meeting.enrol("oak1"), meeting.enrol("oak2")
    oak1.read(*meeting.office.write())
    oak1.say("one")
    meeting.office.read(*oak1.write())
    finish(registrar_of(meeting.office).stop(oak1.device))
    oak1.say("two")
    stick = oak1.write()
    oak2.read(*meeting.office.write(), *stick)
    assert oak2.comments() == ['"one"']
    meeting.office.read(*stick)
    assert meeting.office.comments() == ['"one"']
    changes = finish(registrar_of(meeting.office).stop(oak1.device))
    assert changes.cells
    assert meeting.office.comments() == ['"two"']
    oak2.read(*meeting.office.write())
    assert oak2.comments() == ['"two"']


def test_a_role_that_ends_leaves_what_was_written_and_the_other_roles(meeting: Meeting) -> None:
    oak1, oak2 = meeting.enrol("oak1"), meeting.enrol("oak2")
    oak1.say("one")
    office = meeting.office
    office.read(*oak1.write())
    finish(registrar_of(office).give([oak1.device], roles.reader(["all:2026"])))
    finish(registrar_of(office).end([oak1.device], roles.school("oak0")))
    assert grants(meeting, oak1.device) == [("reader", "all:2026")]
    oak1.say("two")
    oak2.read(*office.write(), *oak1.write())
    assert oak2.comments() == office.comments() == ['"one"']
    trust = enrolment_of(office).trust
    assert trust is not None
    assert not trust.may_read(oak1.device, OAK_2026)
    assert trust.may_read(oak1.device, "all:2026")
    with pytest.raises(SendnetError):
        finish(registrar_of(office).end([oak1.device], roles.school("oak0")))


def test_a_role_without_a_place_is_refused_and_changes_nothing(meeting: Meeting) -> None:
    oak1 = meeting.enrol("oak1")
    before = meeting.roster()
    with pytest.raises(SendnetError):
        finish(registrar_of(meeting.office).give([oak1.device], roles.hub_lead(["nowhere"])))
    assert meeting.roster() == before


def test_d7_the_recovery_words_take_the_list_from_a_stolen_office(tmp_path: Path) -> None:
    office = Laptop(tmp_path / "office", "Ashdown Trust", "trust")
    words = office.workspace.start_trust()
    meeting = Meeting(tmp_path, office, [office])
    oak1, deputy = meeting.enrol("oak1"), meeting.enrol("deputy")
    with pytest.raises(SendnetError):
        rotation_of(deputy).take_over([(*words[1:], words[0])])
    finish(rotation_of(deputy).take_over([words]))
    finish(registrar_of(deputy).stop(office.device))
    stolen = office.write()
    finish(registrar_of(office).stop(oak1.device))
    forged = office.write()
    oak1.say("to be heard")
    oak1.read(*deputy.write())
    oak1.read(*stolen, *forged)
    trust = enrolment_of(oak1).trust
    assert trust is not None
    assert trust.root.version == 2
    assert trust.may_read(oak1.device, OAK_2026)
    assert not trust.may_read(office.device, OAK_2026)
    meeting.close()


def test_a_new_office_laptop_with_the_backup_and_the_words_takes_over(tmp_path: Path) -> None:
    office = Laptop(tmp_path / "office", "Ashdown Trust", "trust")
    words = office.workspace.start_trust()
    meeting = Meeting(tmp_path, office, [office])
    oak1 = meeting.enrol("oak1")
    lost = office.device
    office.lose_identity()
    enrolment = enrolment_of(office)
    enrolment.make_identity()
    assert office.device != lost
    finish(rotation_of(office).take_over([words]))
    finish(registrar_of(office).stop(lost))
    assert enrolment.is_registrar
    oak1.read(*office.write())
    trust = enrolment_of(oak1).trust
    assert trust is not None
    assert trust.is_registrar(enrolment.identity.signing.public)
    meeting.close()
