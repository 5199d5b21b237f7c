"""Bundles can be read without SENDnet: with the stock age command, and with a script of the standard library."""

import json
import subprocess
import sys
from pathlib import Path

import pyrage
import pytest
from meeting import OAK_2026, Laptop, Meeting

from sendnet_desktop.exchange.age import key_text

SCRIPT = Path(__file__).parents[2] / "docs" / "formats" / "read_bundle.py"
MAGIC = b"SENDnet bundle 1\n"


def key_of(laptop: Laptop) -> Path:
    file = laptop.folder / "key.txt"
    file.write_text(key_text(laptop.workspace.exchange.enrolment.identity.opening) + "\n")
    return file


def bundle_of(meeting: Meeting) -> Path:
    oak = meeting.enrol("oak1")
    oak.say("Where we stand\nin two lines, with a “quote”")
    oak.say(7, record="judgement:A2", name="level")
    (file,) = oak.write()
    return file


def run_script(*words: str | Path, given: bytes = b"", status: int = 0) -> str:
    # Isolated from the environment's own packages of ours: the script must not lean on them.
    done = subprocess.run(
        [sys.executable, "-I", "-X", "importtime", SCRIPT, *words], input=given, capture_output=True, check=False
    )
    said = done.stderr.decode()
    assert done.returncode == status, said
    assert "Traceback" not in said
    assert "sendnet_desktop" not in said
    return done.stdout.decode() if status == 0 else said


def test_the_script_reads_what_a_bundle_holds(meeting: Meeting) -> None:
    file = bundle_of(meeting)
    lines = [json.loads(line) for line in run_script(key_of(meeting.office), file).splitlines()]
    assert lines[0] == {"trust": "Ashdown Trust"}
    assert {line["member"] for line in lines if "member" in line} == {"Person of Ashdown Trust", "Person of oak1"}
    said = {(line["record"], line["field"]): line for line in lines if "record" in line}
    comment = said["judgement:A1", "comment"]
    assert comment["value"] == "Where we stand\nin two lines, with a “quote”"
    assert (comment["channel"], comment["by"]) == (OAK_2026, "Person of oak1")
    assert said["judgement:A2", "level"]["value"] == 7


def test_the_script_puts_documents_into_a_folder(meeting: Meeting, tmp_path: Path) -> None:
    oak = meeting.enrol("oak1")
    oak.workspace.evaluations.current()
    files = meeting.office.write()
    (tmp_path / "blobs").mkdir()
    run_script(key_of(oak), files[0], "--blobs", tmp_path / "blobs")
    packs = [json.loads(blob.read_bytes()) for blob in (tmp_path / "blobs").iterdir()]
    assert any("areas" in pack for pack in packs)


@pytest.mark.needs_age
def test_the_stock_age_command_opens_a_bundle_and_the_script_takes_it_from_there(meeting: Meeting) -> None:
    file, key = bundle_of(meeting), key_of(meeting.office)
    opened = subprocess.run(["age", "--decrypt", "--identity", key, file], capture_output=True, check=True).stdout
    assert opened.startswith(MAGIC)
    assert run_script("-", given=opened) == run_script(key, file)


def test_another_implementation_of_age_takes_the_key_and_opens_a_bundle(meeting: Meeting) -> None:
    identity = pyrage.x25519.Identity.from_str(key_of(meeting.office).read_text().strip())
    assert pyrage.decrypt(bundle_of(meeting).read_bytes(), [identity]).startswith(MAGIC)


def test_the_script_refuses_another_laptops_file_and_a_damaged_one(meeting: Meeting, tmp_path: Path) -> None:
    file, key = bundle_of(meeting), key_of(meeting.office)
    stranger = Laptop(tmp_path / "stranger", "Elsewhere")
    assert "not for this key" in run_script(key_of(stranger), file, status=1)
    stranger.close()
    data = file.read_bytes()
    for at in (30, len(data) // 2, len(data) - 1):
        (tmp_path / "bad").write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
        assert "cannot be read" in run_script(key, tmp_path / "bad", status=1)
    (tmp_path / "short").write_bytes(data[:-1])
    assert "cannot be read" in run_script(key, tmp_path / "short", status=1)


def test_the_script_refuses_a_part_whose_signer_is_not_on_the_list(meeting: Meeting) -> None:
    plain = pyrage.decrypt(
        bundle_of(meeting).read_bytes(),
        [pyrage.x25519.Identity.from_str(key_of(meeting.office).read_text().strip())],
    )
    at = plain.rindex(b'"device":"')
    for bent in (
        plain.replace(b'"count":2', b'"count":1'),
        plain[: at + 10] + b"0" * 32 + plain[at + 42 :],
    ):
        assert bent != plain
        assert "not signed by a member" in run_script("-", given=bent, status=1)
