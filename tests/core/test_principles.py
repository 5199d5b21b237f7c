"""The principles of the inclusion strategy: keyed in by the trust, served by priorities."""

import msgspec
import pytest
from msgspec import structs

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.frameworks.pack import Pack
from sendnet_desktop.plans.principles import SCHEME, principles_of, served
from sendnet_desktop.plans.values import Priority
from sendnet_desktop.workspace import Workspace

EARLY, TOGETHER, SKILLED = "Early help", "Learning together", "Skilled staff"


@pytest.fixture
def pack(school: Workspace) -> Pack:
    """Have the school judge itself against a framework that names three principles, and return it."""
    pack = school.evaluations.current().pack
    tagged = {"B": (EARLY,), "D": (TOGETHER, EARLY)}
    areas = [structs.replace(area, tags={**area.tags, SCHEME: tagged.get(area.id, ())}) for area in pack.areas]
    first = structs.replace(areas[0].statements[1], tags={SCHEME: (SKILLED,)})
    areas[0] = structs.replace(areas[0], statements=(areas[0].statements[0], first, *areas[0].statements[2:]))
    school.evaluations.use_pack(msgspec.json.encode(structs.replace(pack, areas=tuple(areas))))
    return school.evaluations.current().pack


def only(school: Workspace) -> Priority:
    (found,) = school.plans.current().priorities
    return found


def test_the_shipped_framework_makes_no_principles_up(school: Workspace) -> None:
    assert principles_of(school.evaluations.current().pack) == ()
    record, _ = school.plans.from_statement("B2")
    with pytest.raises(SendnetError, match="not keyed in"):
        school.plans.serve(record, EARLY)


def test_principles_come_in_the_order_of_the_framework_each_once(pack: Pack) -> None:
    assert principles_of(pack) == (SKILLED, EARLY, TOGETHER)


def test_a_priority_serves_the_principles_of_what_it_bears_on_without_a_word(school: Workspace, pack: Pack) -> None:
    record, _ = school.plans.from_statement("B2")
    assert served(only(school), pack) == (EARLY,)
    school.plans.bear(record, "A2")
    assert served(only(school), pack) == (SKILLED, EARLY)


def test_a_person_has_the_last_word_on_what_a_priority_serves(school: Workspace, pack: Pack) -> None:
    record, _ = school.plans.from_statement("B2")
    school.plans.serve(record, TOGETHER)
    away = school.plans.serve(record, EARLY, serves=False)
    assert served(only(school), pack) == (TOGETHER,)
    school.reverse(away.reversals)
    assert served(only(school), pack) == (EARLY, TOGETHER)


def test_what_was_said_of_a_principle_stays_where_the_framework_words_it_otherwise(
    school: Workspace, pack: Pack
) -> None:
    record, _ = school.plans.add_priority("Reading")
    school.plans.serve(record, SKILLED)
    bare = tuple(structs.replace(area, tags={}) for area in pack.areas[1:])
    assert served(only(school), structs.replace(pack, areas=bare)) == (SKILLED,)


def test_a_principle_that_the_framework_does_not_name_is_refused_with_those_that_it_does(
    school: Workspace, pack: Pack
) -> None:
    record, _ = school.plans.add_priority("Reading")
    with pytest.raises(SendnetError, match="Skilled staff; Early help; Learning together"):
        school.plans.serve(record, "Gold stars")
