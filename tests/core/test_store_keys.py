"""The ways in to a data folder, and what is said where none of them opens it."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import keyring
import keyring.backend
import keyring.backends.fail
import pytest
from cryptography.hazmat.primitives.kdf import argon2
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from folders import OPEN, answered, still_says
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from laptops import KEY

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.store import keyfile
from sendnet_desktop.store.faults import StoreTooNewError
from sendnet_desktop.store.keyfile import KeychainEmptyError, PassphraseNeededError, WrongPassphraseError
from sendnet_desktop.workspace import Founding, Workspace


class Chain(keyring.backend.KeyringBackend):
    """A keychain in memory, on the library's own interface."""

    priority = 1.0  # type: ignore[assignment]  # the library computes it where it is not given

    def __init__(self) -> None:
        super().__init__()
        self.entries: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.entries[service, username]


@pytest.fixture
def chain() -> Iterator[Chain]:
    before, chain = keyring.get_keyring(), Chain()
    keyring.set_keyring(chain)
    yield chain
    keyring.set_keyring(before)


def test_a_wrong_passphrase_opens_nothing_and_spoils_nothing(tmp_path: Path) -> None:
    founding = Founding("school", "Oakfield", "Sam Lee", protection="passphrase", passphrase="correct horse")
    said = answered(tmp_path, founding)
    with pytest.raises(WrongPassphraseError):
        Workspace.open(tmp_path, "correct hose")
    with pytest.raises(PassphraseNeededError):
        Workspace.open(tmp_path)
    still_says(tmp_path, said, "correct horse")


def test_a_passphrase_is_worked_on_once_however_often_the_laptop_asks_where_it_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []

    def counted(**cost: Any) -> Argon2id:
        asked.append(cost)
        return Argon2id(**cost)

    founding = Founding("school", "Oakfield", "Sam Lee", protection="passphrase", passphrase="correct horse")
    Workspace.create(tmp_path, founding).close()
    workspace = Workspace.open(tmp_path, "correct horse")
    monkeypatch.setattr(argon2, "Argon2id", counted)
    assert all(workspace.is_at_home for _ in range(3))
    workspace.close()
    assert len(asked) == 1


def test_the_key_of_another_folder_does_not_open_this_one(tmp_path: Path) -> None:
    said, _ = answered(tmp_path / "one"), answered(tmp_path / "two")
    kept = (tmp_path / "one" / keyfile.FILE).read_bytes()
    shutil.copy(tmp_path / "two" / keyfile.FILE, tmp_path / "one" / keyfile.FILE)
    with pytest.raises(SendnetError, match="was not opened"):
        Workspace.open(tmp_path / "one")
    (tmp_path / "one" / keyfile.FILE).write_bytes(kept)
    still_says(tmp_path / "one", said)


def test_the_keychain_opens_the_data_and_an_empty_one_asks_for_the_printed_code(tmp_path: Path, chain: Chain) -> None:
    code = keyfile.new_recovery_code()
    said = answered(tmp_path, Founding("school", "Oakfield", "Sam Lee", code=code))
    still_says(tmp_path, said)
    entries = dict(chain.entries)
    chain.entries.clear()
    with pytest.raises(KeychainEmptyError):
        Workspace.open(tmp_path)
    still_says(tmp_path, said, code.lower().replace("0", "o").replace("-", " "))
    chain.entries.update(dict.fromkeys(entries, "not Base64 at all!"))
    with pytest.raises(KeychainEmptyError):
        Workspace.open(tmp_path)
    chain.entries.update(entries)
    still_says(tmp_path, said)


def test_where_no_keychain_works_nothing_is_begun(tmp_path: Path) -> None:
    before = keyring.get_keyring()
    keyring.set_keyring(keyring.backends.fail.Keyring())
    try:
        with pytest.raises(SendnetError, match="no keychain"):
            Workspace.create(tmp_path, Founding("school", "Oakfield", "Sam Lee"))
    finally:
        keyring.set_keyring(before)
    assert list(tmp_path.iterdir()) == []
    answered(tmp_path)


def test_a_key_file_of_a_newer_version_is_not_called_damaged(tmp_path: Path) -> None:
    said = answered(tmp_path)
    kept = (tmp_path / keyfile.FILE).read_bytes()
    (tmp_path / keyfile.FILE).write_bytes(b'{"version": 2, "data": [{"kind": "magic"}]}')
    with pytest.raises(StoreTooNewError):
        Workspace.open(tmp_path)
    (tmp_path / keyfile.FILE).write_bytes(kept)
    still_says(tmp_path, said)


def test_a_missing_key_file_is_said_to_be_no_data(tmp_path: Path) -> None:
    said = answered(tmp_path)
    (tmp_path / keyfile.FILE).rename(tmp_path / "elsewhere.json")
    with pytest.raises(SendnetError, match="no SENDnet data"):
        Workspace.open(tmp_path)
    with pytest.raises(SendnetError, match="already"):
        Workspace.create(tmp_path, OPEN)
    (tmp_path / "elsewhere.json").rename(tmp_path / keyfile.FILE)
    still_says(tmp_path, said)


@pytest.mark.parametrize(
    "spoilt",
    [
        b"",
        b"{",
        b"[]",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"version": 1, "check": "", "data": []}',
        b'{"version": 1, "check": "%", "data": [{"kind": "open", "secret": "AAAA"}]}',
        b'{"version": 1, "check": "", "data": [{"kind": "magic"}]}',
    ],
)
def test_a_damaged_key_file_is_said_to_be_damaged(tmp_path: Path, spoilt: bytes) -> None:
    said = answered(tmp_path)
    kept = (tmp_path / keyfile.FILE).read_bytes()
    (tmp_path / keyfile.FILE).write_bytes(spoilt)
    with pytest.raises(SendnetError, match="damaged"):
        Workspace.open(tmp_path)
    (tmp_path / keyfile.FILE).write_bytes(kept)
    still_says(tmp_path, said)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(spoil=st.lists(st.tuples(st.integers(0, 4000), st.integers(0, 255)), min_size=1, max_size=4), cut=st.booleans())
def test_a_key_file_with_any_bytes_changed_opens_or_is_refused_with_a_sentence(
    tmp_path: Path, spoil: list[tuple[int, int]], cut: bool
) -> None:
    keys = keyfile.KeyFile.create(tmp_path, KEY, "open", code="0000-0000")
    data = bytearray((tmp_path / keyfile.FILE).read_bytes())
    for place, byte in spoil:
        data[place % len(data)] = byte
    (tmp_path / keyfile.FILE).write_bytes(data[: spoil[0][0] % len(data)] if cut else data)
    try:
        assert keyfile.KeyFile.read(tmp_path).data_key("0000-0000") == KEY
    except SendnetError:
        assert keys.data_key() == KEY
