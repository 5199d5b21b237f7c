"""Words for hashes and root keys, and the join request that they are read from."""

import json
import string
from contextlib import suppress

import msgspec
import pytest
from forger import OAK, laptop, seeded
from hypothesis import given
from hypothesis import strategies as st

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange.envelope import JOIN, ROOT, Envelope, sign
from sendnet_desktop.exchange.join import ask, read_request
from sendnet_desktop.exchange.keys import SigningKey
from sendnet_desktop.exchange.roster import Organisation
from sendnet_desktop.exchange.words import recovered, recovery_words, same_words, spoken, word_list

SCHOOL = Organisation(OAK, "oakfield", "Oakfield Primary", "school")


def test_the_list_is_2048_words_that_differ_in_four_letters() -> None:
    words = word_list()
    assert len(words) == len({word[:4] for word in words}) == 2048
    assert set("".join(words)) <= set(string.ascii_lowercase)
    assert list(words) == sorted(words)


@given(st.binary(min_size=32, max_size=32))
def test_a_root_key_comes_back_from_its_words(seed: bytes) -> None:
    words = recovery_words(SigningKey(seed))
    assert len(words) == 24
    assert recovered(words) == SigningKey(seed)
    assert recovered([f" {word[:4].upper()} " for word in words]) == SigningKey(seed)


def test_the_words_of_a_key_are_those_that_others_would_write() -> None:
    # The known words for 32 bytes of zero and of 0xff.
    assert recovery_words(SigningKey(bytes(32))) == ("abandon",) * 23 + ("art",)
    assert recovery_words(SigningKey(b"\xff" * 32)) == ("zoo",) * 23 + ("vote",)


def test_nearly_every_wrong_or_swapped_word_is_noticed() -> None:
    words = list(recovery_words(SigningKey.make(seeded("root"))))
    unnoticed = 0
    for place in range(24):
        for other in ("zebra", "garden", "apple"):
            try:
                recovered([*words[:place], other, *words[place + 1 :]])
            except SendnetError:
                continue
            unnoticed += 1
    assert unnoticed <= 3
    with pytest.raises(SendnetError):
        recovered([words[1], words[0], *words[2:]])


@pytest.mark.parametrize("words", [[], ["abandon"] * 23, ["abandon"] * 23 + ["sendnet"], ["abandon"] * 25])
def test_words_that_are_not_a_key_are_refused_without_repeating_them(words: list[str]) -> None:
    with pytest.raises(SendnetError) as refused:
        recovered(words)
    assert "sendnet" not in str(refused.value)
    assert "abandon" not in str(refused.value)


def test_six_words_are_the_first_66_bits() -> None:
    assert spoken(bytes(32)) == ("abandon",) * 6
    assert spoken(b"\xff" * 32) == ("zoo",) * 6
    assert spoken(bytes(7) + b"\x00\x40" + bytes(23)) == ("abandon",) * 5 + ("ability",)
    assert spoken(bytes(8) + b"\x3f" + b"\xff" * 23) == ("abandon",) * 6


def test_words_are_compared_as_people_type_them() -> None:
    shown = spoken(seeded("x")(32))
    assert same_words([word.upper() + " " for word in shown], shown)
    assert not same_words(shown[:5], shown)
    assert not same_words([*shown[1:], shown[0]], shown)


def test_a_join_request_is_read_as_it_was_written() -> None:
    request = ask(laptop("new"), SCHOOL, "SENCO laptop", "A. Khan")
    read = read_request(request.data)
    assert read == request
    assert read.words == request.words
    assert len(read.words) == 6
    assert read.member().id == laptop("new").device


def bent(**fields: object) -> bytes:
    """A request with some members altered, signed by the laptop that wrote it."""
    said = json.loads(Envelope.parse(ask(laptop("new"), SCHOOL, "laptop", "A. Khan").data).payload) | fields
    return sign(JOIN, msgspec.json.encode(said), [laptop("new").signing]).to_bytes()


def test_the_words_of_a_request_change_with_anything_in_it() -> None:
    assert read_request(bent(person="B. Khan")).words != read_request(bent()).words


@pytest.mark.parametrize("weak", ["00" * 32, "01" + "00" * 31, "ec" + "ff" * 30 + "7f", "ed" + "ff" * 30 + "7f"])
def test_i14_a_request_with_a_weak_opening_key_is_refused(weak: str) -> None:
    with pytest.raises(SendnetError):
        read_request(bent(opening=weak))


def test_i14_a_request_with_a_weak_signing_key_is_refused() -> None:
    neutral = b"\x01" + bytes(31)
    said = json.loads(Envelope.parse(bent()).payload) | {"signing": neutral.hex()}
    envelope = Envelope(JOIN, msgspec.json.encode(said), ((neutral, neutral + bytes(32)),))
    with pytest.raises(SendnetError):
        read_request(envelope.to_bytes())


def test_i14_a_request_signed_by_another_key_is_refused() -> None:
    said = Envelope.parse(bent()).payload
    for signers in ([], [laptop("other").signing], [laptop("new").signing, laptop("other").signing]):
        with pytest.raises(SendnetError):
            read_request(sign(JOIN, said, signers).to_bytes())
    ((key, signature),) = Envelope.parse(bent()).signatures
    beside = Envelope(JOIN, said, ((key, signature), (laptop("other").signing.public, bytes(64))))
    with pytest.raises(SendnetError):
        read_request(beside.to_bytes())


def test_what_was_signed_as_something_else_is_no_request() -> None:
    said = Envelope.parse(bent()).payload
    with pytest.raises(SendnetError):
        read_request(sign(ROOT, said, [laptop("new").signing]).to_bytes())


def test_a_sample_never_asks_to_join_a_real_trust_nor_the_reverse() -> None:
    for sample in (True, False):
        data = ask(laptop("new"), SCHOOL, "laptop", "A. Khan", sample=sample).data
        assert read_request(data, sample=sample).asked.sample is sample
        with pytest.raises(SendnetError):
            read_request(data, sample=not sample)


@pytest.mark.parametrize("letter", ["\x00", "\n", "\x85", "\u061c", "\u200f", "\u2028", "\u202e", "\u2066"])
def test_i13_a_name_that_turns_or_breaks_the_text_around_it_is_refused(letter: str) -> None:
    school = {"id": OAK, "slug": "oakfield", "name": f"Oak{letter}field", "kind": "school"}
    for fields in ({"person": f"A.{letter}Khan"}, {"name": letter}, {"organisation": school}):
        with pytest.raises(SendnetError):
            read_request(bent(**fields))


@pytest.mark.parametrize("name", ["Ysgol Tŷ Coch", "St. Mary’s & St. John’s", "مدرسة النور", "A\u200cB", "学校 🎒"])
def test_names_of_any_language_are_kept(name: str) -> None:
    assert read_request(bent(person=name)).asked.person == name


def test_a_request_of_more_than_16_kb_is_refused() -> None:
    with pytest.raises(SendnetError):
        read_request(bent(padding="x" * 16_384))


@given(st.binary(max_size=200), st.integers(0, 600))
def test_a_bent_request_raises_nothing_but_our_error(junk: bytes, at: int) -> None:
    data = bent()
    with suppress(SendnetError):
        assert read_request(data[:at] + junk + data[at + len(junk) :]).data == data
