"""Whatever pack a draft begins with and whatever is said in it, what is published says just that."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from drafting import begun, content
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec import structs

from sendnet_desktop.frameworks.pack import Area, Level, Pack, Scale, Statement, Words
from sendnet_desktop.frameworks.reading import pack_bytes, read_pack
from sendnet_desktop.workspace import Founding, Workspace

_LETTERS = st.characters(exclude_categories=["Cc", "Cf", "Cs", "Zl", "Zp"])
_TITLES = st.text(_LETTERS, min_size=1, max_size=30).filter(str.strip)
_PROSE = st.text(st.one_of(_LETTERS, st.just("\n")), max_size=60)
_SAID = _PROSE.filter(str.strip)
_LISTS = st.lists(_TITLES, max_size=3).map(tuple)
_TAGS = st.dictionaries(st.sampled_from(["ofsted", "eef", "our_own"]), _LISTS, max_size=3)
_SHAPES = ("circle", "quarter", "half", "three-quarters", "full", "star")


@st.composite
def _scales(draw: st.DrawFn) -> Scale | None:
    names = draw(st.lists(_TITLES, min_size=2, max_size=6, unique_by=str.casefold))
    if draw(st.booleans()):
        return None
    levels = tuple(
        Level(f"l{place}", place, name, "#A0B0C0", _SHAPES[place - 1])  # type: ignore[arg-type]  # one of the six
        for place, name in enumerate(names, 1)
    )
    return Scale("s", draw(_TITLES), levels, draw(st.sampled_from(["", "l1", "l2"])))


@st.composite
def _statements(draw: st.DrawFn, name: str) -> Statement:
    references = draw(_LISTS)
    core = draw(_PROSE)
    return Statement(
        id=name,
        text=draw(_SAID),
        duty="must" if core else draw(st.sampled_from(["must", "should", "good practice"])),
        revision=draw(st.integers(1, 9999)),
        help=draw(_PROSE),
        references=references,
        unchecked=tuple(each for each in references if draw(st.booleans())),
        evidence=draw(_PROSE),
        evidence_kinds=tuple(draw(st.lists(st.sampled_from(["data", "work-sample", "training"]), unique=True))),
        core=core,
        core_checked_by=draw(_TITLES) if core else "",
        phases=tuple(draw(st.lists(st.sampled_from(["primary", "post-16"]), unique=True))),
        tags=draw(_TAGS),
        guidance=draw(_PROSE),
        replaces=draw(st.sampled_from([(), ("Z1",), ("Z1", "Z2")])),
        retired=name != "A1" and draw(st.booleans()),
    )


@st.composite
def packs(draw: st.DrawFn) -> Pack:
    scale = draw(_scales())
    levels = [level.id for level in scale.levels] if scale else []
    areas = [
        Area(
            name,
            draw(_TITLES),
            tuple(draw(_statements(f"{name}{number}")) for number in range(1, draw(st.integers(1, 3)) + 1)),
            draw(st.dictionaries(st.sampled_from(levels), _PROSE)) if levels else {},
            draw(_TAGS),
        )
        for name in "ABC"[: draw(st.integers(1, 3))]
    ]
    words = Words(senco=draw(_TITLES), sen_register=draw(st.sampled_from(["SEN register", "Record of Need"])))
    pack = Pack(
        format=1,
        title=draw(_TITLES),
        number="1",
        law_as_at="2026-09-01",
        areas=tuple(areas),
        scale=scale,
        label=draw(_TITLES),
        author=draw(_TITLES),
        note=draw(_PROSE),
        words=words,
    )
    return read_pack(pack_bytes(pack))


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    path: Path = tmp_path_factory.mktemp("office") / "data"
    workspace = Workspace.create(path, Founding("trust", "Harbour Trust", "Alex Kaya", protection="open"))
    yield workspace
    workspace.close()


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(packs())
def test_any_pack_comes_out_of_a_draft_as_it_went_in(office: Workspace, pack: Pack) -> None:
    draft = begun(office, pack, parent="")
    assert content(draft.pack) == content(pack)
    assert not any(finding.is_in_the_way for finding in office.frameworks.drafts.check(draft))
    name, _ = office.frameworks.drafts.publish(draft.record)
    assert content(office.frameworks.pack(name)) == content(pack)


@settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(packs(), st.data())
def test_what_is_published_is_what_was_edited(office: Workspace, pack: Pack, data: st.DataObject) -> None:
    draft = begun(office, pack, parent="")
    expected = {each.record: each.part for each in draft.statements}
    said = {"text": _SAID, "help": _PROSE, "guidance": _PROSE, "evidence": _PROSE}
    for _ in range(data.draw(st.integers(1, 8))):
        record = data.draw(st.sampled_from(sorted(expected)))
        field = data.draw(st.sampled_from(sorted(said)))
        value = data.draw(said[field])
        office.frameworks.editing.change(record, field, value)
        expected[record] = structs.replace(expected[record], **{field: value if value.strip() else ""})
    name, _ = office.frameworks.drafts.publish(draft.record)
    assert list(office.frameworks.pack(name).statements()) == list(expected.values())
