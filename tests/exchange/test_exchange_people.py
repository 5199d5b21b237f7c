"""People and their laptops: who is let in as what, what the list says of them, what they may write."""

from dataclasses import replace
from datetime import date

import pytest
from meeting import ELM, OAK, OAK_2026, Meeting
from offices import COMMENT, exchange_of, let_in, newcomer, people_of, registrar_of, say, somebody

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange import roles
from sendnet_desktop.exchange.admission import Admission
from sendnet_desktop.steps import finish

# Who is on the list


def test_the_list_shows_people_with_all_their_laptops_and_what_they_do(meeting: Meeting) -> None:
    meeting.enrol("oak1")
    office, second = meeting.office, newcomer(meeting, "oak1")
    let_in(meeting, second, roles.school("oak0"), organisation="oak0")
    person = somebody(office, "Person of oak1")
    assert person.organisation == OAK
    assert [laptop.name for laptop in person.laptops] == ["Person of oak1’s laptop", "Person of oak1’s 2nd laptop"]
    assert [laptop.short for laptop in person.laptops] == ["oakfield-1", "oakfield-2"]
    assert [str(role) for role in person.roles] == ["SENCO or headteacher of Oakfield Primary"]
    lead = somebody(office, "Person of Ashdown Trust")
    assert (lead.laptops[0].is_this, lead.laptops[0].keeps_list) == (True, True)
    assert people_of(office).laptop("oakfield-2").device == second.device
    with pytest.raises(SendnetError):
        people_of(office).laptop("oakfield-3")


def test_a_laptop_is_not_heard_of_before_its_first_file(meeting: Meeting) -> None:
    oak1 = meeting.enrol("oak1")
    assert somebody(meeting.office, "Person of oak1").laptops[0].heard is None
    oak1.say("one")
    meeting.office.read(*oak1.write())
    assert somebody(meeting.office, "Person of oak1").laptops[0].heard is not None


def test_a_hub_of_several_schools_is_one_choice_and_one_grant_a_school(meeting: Meeting) -> None:
    meeting.enrol("oak1")
    birch = newcomer(meeting, "Birch")
    own = birch.workspace.profile.org
    let_in(meeting, birch, roles.school(own))
    hub = newcomer(meeting, "Hub office", "other")
    let_in(meeting, hub, roles.hub_lead(["oak0", own]))
    person = somebody(meeting.office, "Person of Hub office")
    assert person.organisation.kind == "other"
    assert [str(role) for role in person.roles] == ["leads the hub: Birch and Oakfield Primary"]
    assert [each.name for each in exchange_of(meeting.office).schools()] == ["Oakfield Primary", "Birch"]
    finish(registrar_of(meeting).end(person.devices, roles.hub_lead([own])))
    in_force = [str(role) for role in somebody(meeting.office, "Person of Hub office").roles if role.is_in_force]
    assert in_force == ["leads the hub: Oakfield Primary"]


def test_every_role_reads_as_words(meeting: Meeting) -> None:
    meeting.enrol("oak1")
    words = people_of(meeting.office).words
    assert words(roles.reviewer("oak0", date(2026, 11, 24))) == "reviews at Oakfield Primary on 24 November 2026"
    assert words(roles.reader(["all:2026", OAK_2026])) == (
        "reads what the trust shares with all schools, 2026/27 and the self-evaluation of Oakfield Primary, 2026/27"
    )
    offered = {role.words for role in people_of(meeting.office).offers()}
    assert {"leads the hub: Oakfield Primary", "SENCO or headteacher of Oakfield Primary"} <= offered


def test_a_school_from_elsewhere_that_sends_a_reviewer_is_no_school_of_the_trust(meeting: Meeting) -> None:
    meeting.enrol("oak1")
    visitor = newcomer(meeting, "Far Academy")
    let_in(meeting, visitor, roles.reviewer("oak0", date(2026, 11, 24)))
    assert "Far Academy" not in [each.name for each in exchange_of(meeting.office).schools()]
    assert visitor.workspace.profile.kind == "other"


def test_nobody_is_let_in_without_a_role_or_under_anothers_name(meeting: Meeting) -> None:
    meeting.enrol("oak1")
    before = meeting.roster()
    lost, twin = newcomer(meeting, "Nobody", "other"), newcomer(meeting, "OAKFIELD primary", "other")
    asked = [exchange_of(each).enrolment.request() for each in (lost, twin)]
    for admission in (
        Admission(asked[0]),
        Admission(asked[0], (roles.hub_lead(["nowhere"]),)),
        Admission(asked[0], (roles.trust_lead(),), "nowhere"),
        Admission(asked[1], (roles.reader(["all:2026"]),)),
    ):
        with pytest.raises(SendnetError):
            registrar_of(meeting).let_in([admission])
    assert meeting.roster() == before


def test_a_further_laptop_is_proposed_with_what_its_person_does_already(meeting: Meeting) -> None:
    oak1 = meeting.enrol("oak1")
    finish(registrar_of(meeting).give([oak1.device], roles.hub_lead(["oak0"])))
    request = exchange_of(oak1).enrolment.request()
    proposed = people_of(meeting.office).proposed(request)
    assert proposed.organisation == "oak0"
    assert {choice.role for choice in proposed.choices} == {"school", "hub lead"}
    stranger = newcomer(meeting, "Fir School")
    first = people_of(meeting.office).proposed(exchange_of(stranger).enrolment.request())
    assert (first.organisation, [choice.role for choice in first.choices]) == ("", ["school"])
    other = newcomer(meeting, "Reviewer", "other")
    assert people_of(meeting.office).proposed(exchange_of(other).enrolment.request()).choices == ()


# What may be written here


def test_writing_here_goes_by_the_same_roles_as_judging_what_comes(meeting: Meeting) -> None:
    oak1 = meeting.enrol("oak1")
    say(oak1, "ours")
    elsewhere = COMMENT._replace(channel="school:elm0:2026")
    with pytest.raises(SendnetError):
        say(oak1, "theirs", elsewhere)
    hub = newcomer(meeting, "Hub office", "other")
    with pytest.raises(SendnetError):
        say(hub, "too early")
    let_in(meeting, hub, roles.hub_lead(["oak0"]))
    with pytest.raises(SendnetError):
        say(hub, "not a hub lead's to say")
    finish(registrar_of(meeting).give([hub.device], roles.school("oak0", "2026-12-12")))
    hub.read(*meeting.office.write())
    say(hub, "cover for a term")
    meeting.office.read(*hub.write())
    assert meeting.office.comments() == ['"cover for a term"']
    assert str(somebody(meeting.office, "Person of Hub office").roles[-1]).endswith("(until 12 December 2026)")


def test_what_somebody_does_for_a_time_is_given_for_longer_and_what_they_do_for_good_stays(meeting: Meeting) -> None:
    meeting.enrol("oak1")
    meeting.enrol("elm1", ELM)
    hub = newcomer(meeting, "Hub office", "other")
    let_in(meeting, hub, roles.hub_lead(["oak0"]))
    both = roles.hub_lead(["oak0", "elm0"])

    def planned() -> dict[str, str | None]:
        (member,) = (each for each in meeting.roster().members if each.id == hub.device)
        return {grant.scope: grant.until for grant in member.grants}

    for day in ("2026-12-12", "2027-03-31", ""):
        finish(registrar_of(meeting).give([hub.device], replace(both, until=day)))
        assert planned() == {"oak0": None, "elm0": day or None}
    with pytest.raises(SendnetError):
        finish(registrar_of(meeting).give([hub.device], replace(both, until="2027-03-31")))


def test_a_role_given_twice_or_ended_twice_is_a_sentence(meeting: Meeting) -> None:
    oak1 = meeting.enrol("oak1")
    registrar, lead = registrar_of(meeting), somebody(meeting.office, "Person of Ashdown Trust")
    with pytest.raises(SendnetError):
        finish(registrar.give([oak1.device], roles.school("oak0")))
    finish(registrar.end([oak1.device], roles.school("oak0")))
    with pytest.raises(SendnetError):
        finish(registrar.end([oak1.device], roles.school("oak0")))
    with pytest.raises(SendnetError):
        finish(registrar.end(lead.devices, roles.trust_lead()))
    with pytest.raises(SendnetError):
        finish(registrar.give([], roles.trust_lead()))
