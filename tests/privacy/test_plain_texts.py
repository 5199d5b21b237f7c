"""What people mostly type is read as fast as it can be, and exactly as anything else is."""

from hypothesis import given
from hypothesis import strategies as st

from sendnet_desktop.privacy.folding import fold


@given(st.text(alphabet=" \n\t\x1cab.'-9", max_size=40))
def test_a_plain_text_is_folded_as_the_same_text_with_one_strange_letter_behind_it(text: str) -> None:
    plain, strange = fold(text), fold(f"{text}é")
    assert f"{plain.text}é" == strange.text
    assert [*plain.places, len(text)] == list(strange.places)
