"""What a trust calls things: in every sentence of the program, and in none of a person's."""

import re

import msgspec
import pytest

from sendnet_desktop.exports.graduated import graduated_sheets
from sendnet_desktop.frameworks.pack import Pack, Statement, Words
from sendnet_desktop.frameworks.reading import pack_bytes, starter
from sendnet_desktop.frameworks.words import said
from sendnet_desktop.plans.choices import HALF_TERMS
from sendnet_desktop.plans.rules import notes
from sendnet_desktop.reports.evaluation import evaluation_document
from sendnet_desktop.reports.governors import governors_document
from sendnet_desktop.reports.graduated import graduated_document
from sendnet_desktop.reports.plan import plan_document
from sendnet_desktop.workspace import Workspace

NONSENSE = Words(
    senco="Wibblo",
    sen_register="gronk",
    initial_concern="flimp",
    sen_support="snarf",
    support_plan="plonker",
    challenge_day="zazzle",
    hub_lead="drubb",
    trust_lead="Moople",
    half_term="quib",
)
USUAL_WORDS = [str(getattr(Words(), name)) for name in Words.__struct_fields__]

OURS = Words(
    senco="wibblo",
    sen_register="record of need",
    initial_concern="wave one",
    sen_support="targeted help",
    support_plan="passport",
    challenge_day="peer review",
    hub_lead="cluster lead",
    trust_lead="chief executive",
    half_term="term",
)


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        ("Meet the SENCO each half-term.", "Meet the wibblo each term."),
        ("Challenge days", "Peer reviews"),
        ("On the SEN register", "On the record of need"),
        ("Pupils at initial concern, moved to SEN support", "Pupils at wave one, moved to targeted help"),
        ("Hub lead", "Cluster lead"),
        ("Two half-terms", "Two terms"),
        ("Nothing of the kind: SENCOmatic", "Nothing of the kind: SENCOmatic"),
    ],
)
def test_the_programs_sentences_take_the_trusts_words(sentence: str, ours: str) -> None:
    assert said(OURS, sentence) == ours
    assert said(Words(), sentence) == sentence


@pytest.fixture
def renamed(school: Workspace) -> Workspace:
    """A school whose trust renamed everything, with a plan and counts that bring every rule to speak."""
    school.frameworks.take_in(pack_bytes(msgspec.structs.replace(_plain(starter()), words=NONSENSE)))
    record, _ = school.plans.add_priority("Early help", stage="live", hub_lead="Pat", begins="2026-09-01")
    assert record
    for half_term, count in zip(HALF_TERMS, (7, 8, 9), strict=False):
        for field in ("concerns", "on_support"):
            school.graduated.say(half_term, field, count)
    return school


def _plain(pack: Pack) -> Pack:
    """Return a pack without a word of its own that could be taken for one of the program's."""
    areas = tuple(
        msgspec.structs.replace(
            area,
            title=f"Area {area.id}",
            descriptors={},
            statements=tuple(Statement(each.id, f"Statement {each.id}.", duty=each.duty) for each in area.statements),
        )
        for area in pack.areas
    )
    return msgspec.structs.replace(pack, areas=areas, note="")


def test_no_usual_word_is_left_on_a_print_or_in_a_table(renamed: Workspace) -> None:
    evaluation, plan, monitor = renamed.evaluations.current(), renamed.plans.current(), renamed.graduated.current()
    prints = (
        governors_document(plan, evaluation),
        plan_document(plan, evaluation),
        graduated_document(monitor, for_others=False),
        evaluation_document(evaluation),
    )
    told = "\n".join(map(repr, (*prints, *graduated_sheets(monitor, for_others=False), *notes(plan))))
    assert [word for word in USUAL_WORDS if re.search(rf"\b{re.escape(word)}", told, re.IGNORECASE)] == []
    for word in ("Wibblo", "gronk", "flimp", "snarf", "Drubb"):
        assert word.casefold() in told.casefold(), word
