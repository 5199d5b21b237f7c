"""The file that tells a laptop that it was stopped, or that its roles have ended: the list of members, and no more."""

from datetime import date
from pathlib import Path

from sendnet_desktop.exchange.bundle import ROOT, ROSTER, Frame, seal
from sendnet_desktop.exchange.files import bundle_name, write_file
from sendnet_desktop.exchange.roster import Member
from sendnet_desktop.exchange.trust import Trust
from sendnet_desktop.ids import Entropy


def write_notice(trust: Trust, member: Member, folder: Path, day: date, entropy: Entropy) -> Path:
    """Write a file for one laptop that names the trust's members and holds nobody's work; return where it is.

    Ordinary files are not for a laptop that was stopped, so it learns of that from this one alone.

    Raises:
        SendnetError: The folder cannot be written.
    """
    frames = [*(Frame(ROOT, root.envelope) for root in trust.chain), Frame(ROSTER, trust.signed_roster.envelope)]
    data = seal(frames, [bytes.fromhex(member.opening)], entropy)
    slug = trust.organisation(member).slug
    return write_file(folder / bundle_name(slug, "office", day, data), data)
