"""Erasing for good between real laptops: gone everywhere, in whatever order things come, and nothing else changed."""

from itertools import permutations

import pytest
from erasing import COMMENT, SECRET, erase, has
from meeting import OAK, Laptop, Meeting
from opened_pages import holds

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.journal.journal import Edit
from sendnet_desktop.journal.papers import papers
from sendnet_desktop.journal.tombstones import lines


def test_what_is_erased_is_gone_from_every_laptop_and_page(meeting: Meeting, oak1: Laptop, oak2: Laptop) -> None:
    office = meeting.office
    oak1.say("kept", name="reason")
    oak1.say(SECRET)
    files = oak1.write()
    office.read(*files)
    oak2.read(*files)
    bodies = [held.body for held in oak1.held()]
    assert all(map(has, (oak1, oak2, office)))
    erase(oak1)
    files = oak1.write()
    office.read(*files)
    oak2.read(*files)
    for laptop in (oak1, oak2, office):
        assert not has(laptop)
        assert not holds(laptop.folder / "data", SECRET, *bodies)
        assert laptop.state()["judgement:A1"] == {"comment": ["null"], "reason": ['"kept"']}
        laptop.close()
        assert not holds(laptop.folder / "data", SECRET, *bodies)
        laptop.open()


def test_what_was_typed_over_goes_too_and_never_leaves_a_page(oak1: Laptop) -> None:
    oak1.say(f"{SECRET} and more")
    oak1.say(SECRET)
    oak1.say("A child")
    oak1.write()  # the earlier words are this laptop's own past by now
    oak1.say(SECRET)
    oak1.say("A pupil")
    assert has(oak1)
    erase(oak1)
    assert not has(oak1)
    assert oak1.comments() == ['"A pupil"']
    oak1.write()
    assert oak1.comments() == ['"A pupil"']


def test_the_newer_words_stay_and_the_older_do_not_come_back(meeting: Meeting, oak1: Laptop, oak2: Laptop) -> None:
    for words in ("old", SECRET, "new"):
        oak1.say(words)
        oak1.write()
    oak2.read(*oak1.write())
    erase(oak1)
    assert oak1.comments() == ['"new"']
    files = oak1.write()
    for laptop in (oak2, meeting.office):
        laptop.read(*files)
        assert laptop.comments() == ['"new"']
        assert not laptop.workspace.disagreements()


def test_an_erased_word_that_is_shown_leaves_the_field_empty(oak1: Laptop, oak2: Laptop) -> None:
    for words in ("old", SECRET):
        oak1.say(words)
        oak1.write()
    oak2.read(*oak1.write())
    erase(oak2)
    oak1.read(*oak2.write())
    assert oak1.comments() == oak2.comments() == ["null"]
    assert {version.value for version in oak1.workspace._journal.history(COMMENT)} == {None, "old"}


def test_another_persons_version_stands_where_the_erased_one_stood_beside_it(oak1: Laptop, oak2: Laptop) -> None:
    oak1.say("before")
    oak2.read(*oak1.write())
    oak1.say(SECRET)
    oak2.say("theirs")
    oak1.read(*oak2.write())
    erase(oak1)
    oak2.read(*oak1.write())
    assert oak1.comments() == oak2.comments() == ['"theirs"']


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_order_in_which_files_come_does_not_matter(
    meeting: Meeting, oak1: Laptop, oak2: Laptop, order: tuple[int, ...]
) -> None:
    before = [oak1.say("kept", name="reason"), oak1.say(SECRET), oak1.write()][-1]
    erase(oak1)
    with_it = oak1.write()
    oak1.say("after", name="strength")
    after = oak1.write()
    for which in (*order, *order):
        for laptop in (oak2, meeting.office):
            laptop.read(*(before, with_it, after)[which])
    for laptop in (oak2, meeting.office):
        assert laptop.state() == oak1.state()
        assert not has(laptop)


def test_a_third_laptop_passes_it_on_and_an_old_stick_brings_nothing_back(
    meeting: Meeting, oak1: Laptop, oak2: Laptop
) -> None:
    oak1.say(SECRET)
    old = oak1.write()
    oak2.read(*old)
    erase(oak1)
    meeting.office.read(*oak1.write())
    oak2.read(*meeting.office.write())
    assert not has(oak2)
    for laptop in (oak1, oak2, meeting.office):
        laptop.read(*old)
        assert not has(laptop)


def test_an_erasure_that_comes_first_waits_for_its_segment(meeting: Meeting, oak1: Laptop, oak2: Laptop) -> None:
    oak1.say(SECRET)
    old = oak1.write()
    erase(oak1)
    # Of the newer file only the erasures get through.
    trust = oak2.workspace.exchange.enrolment.trust
    assert trust is not None
    signed = papers(oak1.workspace._journal.ledger, "erasure")
    assert oak2.workspace.exchange.erasures.take(signed, trust) == []
    oak2.read(*old)
    assert not has(oak2)
    assert oak2.comments() == []


def test_a_new_laptop_gets_the_rest_of_an_erased_segment(meeting: Meeting, oak1: Laptop) -> None:
    oak1.say("kept", name="reason")
    oak1.say(SECRET)
    meeting.office.read(*oak1.write())
    erase(oak1)
    meeting.office.read(*oak1.write())
    late = meeting.enrol("late")
    late.read(*meeting.office.write())
    assert late.state() == oak1.state()
    assert {held.hash for held in oak1.held()} <= {held.hash for held in late.held()}


def test_two_laptops_erase_from_one_segment_at_once(meeting: Meeting, oak1: Laptop, oak2: Laptop) -> None:
    oak1.say("kept", name="strength")
    oak1.say(SECRET)
    oak1.say("also to go", name="reason")
    oak2.read(*oak1.write())
    meeting.office.read(*oak1.write())
    erase(oak1)
    erase(oak2, "also to go", COMMENT._replace(field="reason"))
    one, two = oak1.write(), oak2.write()
    meeting.office.read(*one, *two)
    late = meeting.enrol("late")
    assert not late.read(*meeting.office.write()).refused  # what only the office has put together is not passed on
    oak1.read(*two)
    oak2.read(*one)
    one, two = oak1.write(), oak2.write()
    meeting.office.read(*one, *two)
    oak1.read(*two)
    oak2.read(*one)
    late.read(*meeting.office.write())
    for laptop in (oak1, oak2, meeting.office, late):
        assert laptop.state() == oak1.state()
        assert not has(laptop)
        assert not holds(laptop.folder / "data", "also to go")
        assert laptop.state()["judgement:A1"]["strength"] == ['"kept"']
    before = len(papers(oak1.workspace._journal.ledger, "erasure"))
    oak1.read(*oak2.write())
    oak2.read(*oak1.write())
    assert len(papers(oak1.workspace._journal.ledger, "erasure")) == before


def test_a_second_segment_that_holds_the_edit_loses_it_too(meeting: Meeting, oak1: Laptop, oak2: Laptop) -> None:
    oak1.say(SECRET)
    backup = oak1.back_up()
    first = oak1.write()
    oak1.restore(backup)
    second = oak1.write()  # set back and sealed again: the same edit in another segment
    oak2.read(*first)
    erase(oak2)
    for laptop in (oak2, meeting.office):
        laptop.read(*second)
    assert not has(oak2)
    meeting.office.read(*oak2.write())
    assert not has(meeting.office)
    assert meeting.office.comments() == oak2.comments()


def test_each_laptop_keeps_a_line_that_says_when_and_by_whom(meeting: Meeting, oak1: Laptop) -> None:
    oak1.say(SECRET)
    meeting.office.read(*oak1.write())
    erase(oak1)
    meeting.office.read(*oak1.write())
    for laptop in (oak1, meeting.office):
        (line,) = lines(laptop.workspace._journal.ledger)
        assert (line.what, line.channel, line.record, line.field) == ("value", *COMMENT)
        assert line.who == "Person of oak1, Oakfield Primary"
        assert line.at > 0
    assert OAK.name in line.who


def test_undo_does_not_bring_an_erased_value_back(oak1: Laptop) -> None:
    oak1.say("before")
    oak1.say(SECRET)
    (version, *_) = oak1.workspace._journal.history(COMMENT)
    assert version.value == SECRET
    journal = oak1.workspace._journal
    changes = journal.write([Edit(*COMMENT, "after")])
    erase(oak1)
    with pytest.raises(SendnetError, match="erased for good"):
        oak1.workspace.reverse(changes.reversals)
    assert oak1.comments() == ['"after"']


def test_a_compaction_that_was_cut_short_is_done_at_the_next_exchange(
    meeting: Meeting, oak1: Laptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    oak1.say(SECRET)
    oak1.write()
    store = oak1.workspace._journal.ledger.store

    def full() -> None:
        raise SendnetError("The disk is full.")

    with monkeypatch.context() as patch:
        patch.setattr(store, "compact", full)
        with pytest.raises(SendnetError, match="full"):
            erase(oak1)
    assert oak1.comments() == ["null"]
    oak1.read(*meeting.office.write())
    assert not has(oak1)
