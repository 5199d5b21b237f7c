"""Whose laptop this is: kept in the private channel, which never leaves it."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final, Literal, get_args

import msgspec

from sendnet_desktop.changes import Changes
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.frameworks.phases import checked_phases
from sendnet_desktop.ids import Entropy, random_key
from sendnet_desktop.journal.channels import PRIVATE
from sendnet_desktop.journal.journal import Edit, Journal
from sendnet_desktop.journal.kinds import Kind
from sendnet_desktop.journal.rows import rows

OrganisationKind = Literal["school", "trust", "other"]
"""``other`` is whoever is neither a school nor the trust's office: a reviewer from elsewhere, a governor."""
_KINDS: Final[dict[str, OrganisationKind]] = {kind: kind for kind in get_args(OrganisationKind)}
_RECORD: Final = "profile:this"
LONGEST_NAME: Final = 100


PROFILE: Final = Kind("profile", "sendnet_desktop.trust.tables:ProfileRow", writers={})


class _Said(msgspec.Struct, frozen=True):
    kind: str = ""
    org: str = ""
    name: str = ""
    phase: str = ""
    person: str = ""


@dataclass(frozen=True, slots=True)
class Profile:
    """The organisation and the person whose laptop this is.

    Attributes:
        kind: Whether it is a school's, the trust's, or that of somebody who is neither.
        org: The organisation's random id.
        name: What people call the organisation.
        person: Who writes here, by name.
        phase: A school's phases and settings, such as ``primary, resourced base``; empty if not said.
    """

    kind: OrganisationKind
    org: str
    name: str
    person: str
    phase: str = ""


def new_profile(
    kind: OrganisationKind, name: str, person: str, entropy: Entropy, *, phase: str = "", org: str = ""
) -> Profile:
    """Return the profile of a new data folder.

    Raises:
        SendnetError: A name is missing, or there is no such phase.
    """
    if not name.strip() or not person.strip():
        raise SendnetError("A name is missing.", "Say what the organisation and what the person is called.")
    if max(len(name), len(person)) > LONGEST_NAME:
        raise SendnetError(f"A name is longer than {LONGEST_NAME} characters.", "Shorten it.")
    return Profile(kind, org or random_key(entropy), name.strip(), person.strip(), checked_phases(phase))


def slug_of(name: str) -> str:
    """Return an organisation's name as file names and the command line take it: ``St Mary's`` is ``st-marys``."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower().replace("'", "")
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:40].strip("-") or "school"


def read_profile(journal: Journal) -> Profile:
    """Return whose laptop this is.

    Raises:
        SendnetError: The set-up was never finished.
    """
    found = next((row for _, row in rows(journal.ledger, "profile", _Said, (PRIVATE,), _RECORD)), _Said())
    if found.kind not in _KINDS or not found.org:
        raise SendnetError("This data folder was never set up to its end.", "Start again with an empty folder.")
    return Profile(_KINDS[found.kind], found.org, found.name, found.person, found.phase)


def write_profile(journal: Journal, profile: Profile) -> Changes:
    """Keep whose laptop this is."""
    fields = {
        "kind": profile.kind,
        "org": profile.org,
        "name": profile.name,
        "person": profile.person,
        "phase": profile.phase,
    }
    return journal.write([Edit(PRIVATE, _RECORD, field, value) for field, value in fields.items()])
