"""Places in a list: there is always room between two of them, whatever was put there before."""

from hypothesis import given
from hypothesis import strategies as st

from sendnet_desktop.journal.places import between, place_of

_PLACES = st.integers(1, 10**20 - 1).map(place_of)


@given(st.lists(st.booleans(), max_size=200), _PLACES, _PLACES)
def test_there_is_always_room_between_two_places(turns: list[bool], one: str, other: str) -> None:
    earlier, later = sorted((one, other))
    if earlier == later:
        return
    for is_low in turns:
        place = between(earlier, later)
        assert earlier < place < later
        earlier, later = (earlier, place) if is_low else (place, later)


@given(_PLACES)
def test_there_is_room_before_the_first(first: str) -> None:
    assert place_of(0) < between(place_of(0), first) < first


@given(st.text(max_size=30), st.text(max_size=30))
def test_what_others_wrote_there_is_taken_as_it_comes(one: str, other: str) -> None:
    assert between(one, other).isdecimal()
