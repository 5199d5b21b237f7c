"""The main job through the command line, most of it with each verb in a process of its own."""

import json
import sys
from pathlib import Path

import pytest
from terminals import QuickTerminal, Terminal

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sample") / "trust and schools"
    Terminal(folder.parent)("sample", folder, "--schools", "2", "--seed", "7")
    return folder


def _school(sample: Path) -> Path:
    return min(path for path in sample.iterdir() if path.name != "trust")


def _for_trust(stick: Path) -> Path:
    """Return the file with the evaluation in it; a school that reviews elsewhere writes a small one for there too."""
    return max(stick.iterdir(), key=lambda file: file.stat().st_size)


def test_a_school_judges_freezes_prints_and_sends_and_the_trust_sees_it(sample: Path, tmp_path: Path) -> None:
    sendnet, school, trust, stick = Terminal(tmp_path), _school(sample), sample / "trust", tmp_path / "stick"
    stick.mkdir()
    assert "A1: 4" in sendnet("judge", "A1", "4", "--comment", "Seen by the governors in October", "--data", school)
    assert "Half-term check" in sendnet("--data", school, "snapshot", "--name", "Half-term check")
    sendnet("report", "evaluation", "--out", tmp_path / "school.pdf", "--data", school)
    assert (tmp_path / "school.pdf").read_bytes().startswith(b"%PDF-")

    assert "Safe to take the stick out" in sendnet("bundle", "write", "--to", stick, "--data", school)
    assert "unchanged since it was sent" in sendnet("bundle", "show", _for_trust(stick), "--data", trust)
    assert "new change" in sendnet("bundle", "read", stick, "--data", trust)
    assert "nothing new" in sendnet("bundle", "read", stick, "--data", trust)

    sendnet("report", "evaluation", "--school", school.name, "--out", tmp_path / "trust.pdf", "--data", trust)
    assert (tmp_path / "trust.pdf").stat().st_size > 20_000
    channel = max(name for name in json.loads(sendnet("dump", "--data", school)) if name.startswith("school:"))
    at_school = sendnet("dump", "--channel", channel, "--data", school)
    assert at_school == sendnet("dump", "--channel", channel, "--data", trust)
    record = json.loads(at_school)[channel][f"judgement:{channel[-4:]}.A1"]
    assert record["comment"] == ["Seen by the governors in October"]
    for folder in (school, trust):
        assert "All is well" in sendnet("check", "--data", folder)


def test_reading_goes_on_past_a_bad_file_and_ends_in_status_1(sample: Path, tmp_path: Path) -> None:
    sendnet, school, trust = Terminal(tmp_path), _school(sample), sample / "trust"
    stick = tmp_path / "stick"
    stick.mkdir()
    sendnet("judge", "B2", "2", "--data", school)
    sendnet("bundle", "write", "--to", stick, "--data", school)
    good = _for_trust(stick)
    cut = stick / "a-cut-short.bundle"
    cut.write_bytes(good.read_bytes()[:-100])
    said = sendnet("bundle", "read", stick, "--data", trust, status=1)
    assert "a-cut-short.bundle: not read" in said
    assert "1 new change" in said


def test_a_school_and_a_trust_meet_for_the_first_time_through_a_folder(tmp_path: Path) -> None:
    sendnet, stick, secret = QuickTerminal(tmp_path), tmp_path / "stick", tmp_path / "passphrase"
    stick.mkdir()
    secret.write_text("seven green kites over Larkwater\n")
    trust, school = ("--data", tmp_path / "t", "--passphrase-file", secret), ("--data", tmp_path / "s")
    school = (*school, "--passphrase-file", secret)
    assert "recovery words" in sendnet("trust", "start", "Bay Trust", "--person", "Ann Hart", *trust)
    sendnet("school", "start", "Oakfield Primary", "--person", "Jo Bell", "--phase", "primary", *school)
    sendnet("judge", "C3", "3", *school)
    asked = sendnet("school", "join", "--to", stick, *school)
    words = asked.strip().rpartition(": ")[2]
    assert words in sendnet("trust", "accept", stick, *trust, status=1), "nobody is accepted unasked"
    accepted = sendnet("trust", "accept", stick, "--yes", *trust)
    trust_words = accepted.strip().rpartition(": ")[2]
    sendnet("bundle", "write", "--to", stick, *trust)
    wrong = " ".join(reversed(trust_words.split()))
    assert "six words" in sendnet("bundle", "read", stick, "--words", wrong, *school, status=1)
    sendnet("bundle", "read", stick, "--words", trust_words, *school)
    sendnet("bundle", "write", "--to", stick, *school)
    assert "Jo Bell, Oakfield Primary" in sendnet("bundle", "read", stick, *trust)
    assert "Oakfield Primary: Jo Bell" in Terminal(tmp_path)("trust", "members", *trust)


def test_the_key_that_opens_bundles_is_kept_once_and_for_its_owner_alone(sample: Path, tmp_path: Path) -> None:
    sendnet, key = Terminal(tmp_path), tmp_path / "key.txt"
    assert "lock it away" in sendnet("bundle", "key", "--to", key, "--data", _school(sample))
    assert key.read_text().startswith("AGE-SECRET-KEY-1")
    if sys.platform != "win32":
        assert key.stat().st_mode & 0o077 == 0
    assert "already" in sendnet("bundle", "key", "--to", key, "--data", _school(sample), status=1)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("judge", "A1", "3"), "There is no SENDnet data here yet."),
        (("check",), "There is no SENDnet data here yet."),
    ],
)
def test_without_data_a_verb_says_in_a_sentence_what_to_do(
    words: tuple[str, ...], sentence: str, tmp_path: Path
) -> None:
    assert sentence in Terminal(tmp_path)(*words, "--data", tmp_path / "nothing", status=1)


def test_wrong_usage_is_status_2(tmp_path: Path) -> None:
    assert "usage" in Terminal(tmp_path)("judge", status=2)
    assert "usage" in Terminal(tmp_path)("no-such-verb", status=2)


def test_a_passphrase_store_opens_with_its_passphrase_alone(tmp_path: Path) -> None:
    sendnet, right, wrong = QuickTerminal(tmp_path), tmp_path / "right", tmp_path / "wrong"
    right.write_text("seven green kites over Larkwater\n")
    wrong.write_text("six green kites\n")
    data = ("--data", tmp_path / "s")
    sendnet("school", "start", "Oakfield", "--person", "Jo", "--passphrase-file", right, *data)
    assert "locked with a passphrase" in sendnet("check", *data, status=1)
    assert "does not open this data" in sendnet("check", "--passphrase-file", wrong, *data, status=1)
    assert "All is well" in Terminal(tmp_path)("check", "--passphrase-file", right, *data)
