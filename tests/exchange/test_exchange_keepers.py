"""Who keeps the list: further keepers, recovery words on several sheets, and lists that were changed apart."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import permutations
from pathlib import Path

import msgspec
import pytest
from meeting import OAK_2026, Laptop, Meeting

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange import roles
from sendnet_desktop.exchange.admission import Admission
from sendnet_desktop.exchange.reunion import united
from sendnet_desktop.exchange.root import succeed
from sendnet_desktop.exchange.roster import Grant, Member, Roster
from sendnet_desktop.exchange.rotation import Rotation
from sendnet_desktop.exchange.words import recovered
from sendnet_desktop.steps import finish


@dataclass
class Office:
    """A trust with two trust leads' laptops, and the words on its sheet."""

    meeting: Meeting
    words: tuple[str, ...]
    deputy: Laptop

    @property
    def lead(self) -> Laptop:
        return self.meeting.office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    lead = Laptop(tmp_path / "office", "Ashdown Trust", "trust")
    words = lead.workspace.start_trust()
    meeting = Meeting(tmp_path, lead, [lead])
    deputy = Laptop(tmp_path / "deputy", "Deputy", "trust")
    meeting.laptops.append(deputy)
    trust = lead.workspace.exchange.organisations()[0]
    request = deputy.workspace.exchange.enrolment.request()
    lead.workspace.exchange.registrar.let_in([Admission(request, (roles.trust_lead(),), trust.id)])
    deputy.workspace.join_trust(lead.write(), lead.workspace.exchange.trust_words)
    yield Office(meeting, words, deputy)
    meeting.close()


def rotation_of(laptop: Laptop) -> Rotation:
    return laptop.workspace.exchange.rotation


def roster_of(laptop: Laptop) -> Roster:
    trust = laptop.workspace.exchange.enrolment.trust
    assert trust is not None
    return trust.roster


def keeps_list(laptop: Laptop) -> bool:
    return laptop.workspace.exchange.enrolment.is_registrar


def school(office: Office, name: str, keeper: Laptop) -> Laptop:
    """Return a new school that this keeper has let in, not joined yet."""
    laptop = Laptop(office.meeting.folder / name, name)
    office.meeting.laptops.append(laptop)
    keeper.workspace.exchange.enrolment.accept([laptop.workspace.exchange.enrolment.request()])
    return laptop


def names(laptop: Laptop) -> set[str]:
    return {each.name for each in laptop.workspace.exchange.schools()}


def test_a_further_keeper_changes_the_list_and_can_be_retired(office: Office) -> None:
    lead, deputy = office.lead, office.deputy
    with pytest.raises(SendnetError):
        school(office, "Too early", deputy)
    finish(rotation_of(lead).add_keeper(deputy.device, [office.words]))
    deputy.read(*lead.write())
    assert keeps_list(deputy)
    school(office, "Birch", deputy)
    lead.read(*deputy.write())
    assert names(lead) == {"Birch"}
    finish(rotation_of(lead).retire_keeper(deputy.device, [office.words]))
    deputy.read(*lead.write())
    assert not keeps_list(deputy)
    with pytest.raises(SendnetError):
        school(office, "Too late", deputy)


def test_only_a_trust_leads_laptop_keeps_the_list_and_only_by_the_words(office: Office) -> None:
    lead, oak1 = office.lead, office.meeting.enrol("oak1")
    before = roster_of(lead)
    other = rotation_of(lead).new_sheets(1, 1).words
    for verb in (
        lambda: rotation_of(lead).add_keeper(oak1.device, [office.words]),
        lambda: rotation_of(lead).add_keeper("0" * 32, [office.words]),
        lambda: rotation_of(lead).add_keeper(lead.device, [office.words]),
        lambda: rotation_of(lead).add_keeper(office.deputy.device, []),
        lambda: rotation_of(lead).add_keeper(office.deputy.device, other),
        lambda: rotation_of(lead).retire_keeper(lead.device, [office.words]),
        lambda: rotation_of(lead).retire_keeper(office.deputy.device, [office.words]),
        lambda: rotation_of(office.deputy).add_keeper(office.deputy.device, [office.words]),
        lambda: rotation_of(lead).renew([office.words], rotation_of(lead).new_sheets(2, 3)),
    ):
        with pytest.raises(SendnetError):
            finish(verb())
    assert roster_of(lead) == before


def test_of_three_sheets_any_two_are_needed_and_the_old_words_open_nothing(office: Office) -> None:
    lead = office.lead
    new = rotation_of(lead).new_sheets()
    finish(rotation_of(lead).renew([office.words], new))
    assert rotation_of(lead).needed == 2
    office.deputy.read(*lead.write())
    first, second, third = new.words
    for given in ([office.words], [first], [first, first], [office.words, first], [first[:-1], second]):
        with pytest.raises(SendnetError):
            finish(rotation_of(office.deputy).take_over(given))
    for pair in ((third, first), (second, third), (first, second)):
        finish(rotation_of(office.deputy).take_over(pair))
    assert keeps_list(office.deputy)
    lead.read(*office.deputy.write())
    assert not keeps_list(lead)


def test_words_are_in_no_memory_that_is_shown(office: Office) -> None:
    new = rotation_of(office.lead).new_sheets()
    assert all(recovered(words) == key for words, key in zip(new.words, new.keys, strict=True))
    assert "seed" not in repr(new)
    assert "keys" not in repr(new)


def test_a_stopped_office_takes_its_list_back_by_the_words(office: Office) -> None:
    lead, deputy = office.lead, office.deputy
    finish(rotation_of(lead).add_keeper(deputy.device, [office.words]))
    deputy.read(*lead.write())
    finish(deputy.workspace.exchange.registrar.stop(lead.device))
    lead.read(deputy.workspace.exchange.registrar.tell(lead.device, office.meeting.folder))
    assert lead.workspace.exchange.enrolment.is_stopped
    finish(rotation_of(lead).take_over([office.words]))
    assert not lead.workspace.exchange.enrolment.is_stopped
    deputy.read(*lead.write())
    assert not keeps_list(deputy)


def test_i15_two_keepers_who_changed_the_list_apart_unite_it_in_any_order(office: Office) -> None:
    lead, deputy = office.lead, office.deputy
    oak1 = office.meeting.enrol("oak1")
    oak1.say("one")
    lead.read(*oak1.write())
    finish(rotation_of(lead).add_keeper(deputy.device, [office.words]))
    deputy.read(*lead.write())
    school(office, "Birch", lead)
    finish(lead.workspace.exchange.registrar.stop(oak1.device))
    school(office, "Elder", deputy)
    finish(deputy.workspace.exchange.registrar.give([lead.device], roles.reader(["all:2026"])))
    school(office, "Fir", deputy)
    for receipt in lead.read(*deputy.write()).receipts:
        assert not receipt.problems
    deputy.read(*lead.write())
    lead.read(*deputy.write())
    assert names(lead) == names(deputy) == {"Oakfield Primary", "Birch", "Elder", "Fir"}
    assert roster_of(lead) == roster_of(deputy)
    assert roster_of(deputy).by_device[oak1.device].cut is not None
    assert ("reader", "all:2026") in [(g.role, g.scope) for g in roster_of(lead).by_device[lead.device].grants]


def test_i15_laptops_that_heard_of_either_list_first_come_to_the_same_one(office: Office) -> None:
    lead, deputy = office.lead, office.deputy
    laptops = [office.meeting.enrol(f"oak{number}") for number in range(3)]
    finish(rotation_of(lead).add_keeper(deputy.device, [office.words]))
    deputy.read(*lead.write())
    for laptop in laptops:
        laptop.read(*lead.write())
    school(office, "Birch", lead)
    school(office, "Elder", deputy)
    apart = lead.write(), deputy.write()
    lead.read(*apart[1])
    files = (*apart, lead.write())
    for laptop, order in zip(laptops, permutations(files), strict=False):
        for some in order:
            laptop.read(*some)
        for some in files:
            laptop.read(*some)
        assert roster_of(laptop) == roster_of(lead)
    deputy.read(*files[2])
    assert roster_of(deputy) == roster_of(lead)


def test_uniting_is_the_same_from_either_side_and_ends(office: Office) -> None:
    lead = office.lead
    office.meeting.enrol("oak1")
    whole = roster_of(lead)
    one = msgspec.structs.replace(whole, version=9, members=whole.members[:2])
    other = msgspec.structs.replace(whole, version=9, members=(whole.members[0], whole.members[2]))
    both = united(one, other)
    assert both is not None
    assert both == united(other, one)
    assert (both.version, set(both.by_device)) == (10, set(whole.by_device))
    assert united(both, one) is None
    assert united(both, other) is None
    assert united(whole, msgspec.structs.replace(whole, version=1)) is None


def test_a_role_that_either_ended_is_ended_and_one_that_was_given_again_holds(office: Office) -> None:
    device = office.meeting.enrol("oak1").device
    whole = roster_of(office.lead)

    def with_grants(version: int, *ended: bool) -> Roster:
        grants = tuple(Grant("school", "oak0", ended={} if each else None) for each in ended)
        members = (
            msgspec.structs.replace(each, grants=grants) if each.id == device else each for each in whole.members
        )
        return msgspec.structs.replace(whole, version=version, members=tuple(members))

    for one, other, expected in (
        ([False], [True], [True]),
        ([False], [True, False], [True, False]),
        ([True, False], [True, True], [True, True]),
        ([True], [True, False], [True, False]),
    ):
        for first, second in ((5, 6), (6, 5), (5, 5)):
            lists = with_grants(first, *one), with_grants(second, *other)
            both = united(*lists) or lists[0]
            assert [grant.ended is not None for grant in both.by_device[device].grants] == expected
            again = united(*reversed(lists)) or lists[1]
            assert again.by_device == both.by_device


def test_what_a_list_under_a_new_root_leaves_out_is_kept_and_counts_when_it_is_listed_again(office: Office) -> None:
    lead, deputy = office.lead, office.deputy
    oak1, oak2 = office.meeting.enrol("oak1"), office.meeting.enrol("oak2")
    oak1.say("years of work")
    for laptop in (lead, oak2):
        laptop.read(*lead.write(), *oak1.write())
    assert oak2.comments() == ['"years of work"']
    member = roster_of(lead).by_device[oak1.device]
    left = tuple(each for each in roster_of(lead).members if each.id != oak1.device)
    renew(lead, office.words, left)
    files = lead.write()
    oak2.read(*files)
    deputy.read(*files, *lead.write())
    for laptop in (lead, oak2):
        assert laptop.comments() == []
        assert laptop.statuses(oak1.device) == ["revoked"]
    assert oak1.comments() == ['"years of work"']
    oak1.read(*files)
    assert oak1.comments() == ['"years of work"']
    trust = lead.workspace.exchange.enrolment.trust
    assert trust is not None
    finish(lead.workspace.exchange.registrar.issue(trust, (*left, member)))
    files = lead.write()
    for laptop in (oak2, deputy):
        laptop.read(*files)
        assert laptop.comments() == ['"years of work"']
    assert oak2.state(OAK_2026) == lead.state(OAK_2026)


def renew(laptop: Laptop, words: tuple[str, ...], members: tuple[Member, ...]) -> None:
    """Sign the next root, and under it a list of these members alone."""
    trust = laptop.workspace.exchange.enrolment.trust
    assert trust is not None
    root = msgspec.structs.replace(trust.root, version=trust.root.version + 1)
    chain = (*trust.chain, succeed(trust.chain[-1], root, [recovered(words)]))
    finish(laptop.workspace.exchange.registrar.issue(replace(trust, chain=chain), members))
