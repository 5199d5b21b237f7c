"""The trust's documents as this laptop keeps them: verified when they were accepted, and passed on byte for byte."""

from typing import Final

from sendnet_desktop.exchange.envelope import Envelope
from sendnet_desktop.exchange.root import Root, SignedRoot
from sendnet_desktop.exchange.roster import Roster, SignedRoster
from sendnet_desktop.exchange.trust import Trust
from sendnet_desktop.exchange.wire import decode
from sendnet_desktop.journal.ledger import Ledger
from sendnet_desktop.journal.papers import keep_paper, papers

ROOT: Final = "root"
ROSTER: Final = "roster"


def keep_trust(ledger: Ledger, trust: Trust) -> None:
    """Keep a trust's roots and its roster; those kept already stay as they are."""
    with ledger.store.transaction():
        for root in trust.chain:
            keep_paper(ledger, ROOT, root.root.version, root.hash, root.envelope)
        roster = trust.signed_roster
        keep_paper(ledger, ROSTER, roster.roster.version, roster.hash, roster.envelope)


def held_trust(ledger: Ledger) -> Trust | None:
    """Return the trust as it was accepted last; None before joining."""
    roots, rosters = papers(ledger, ROOT), papers(ledger, ROSTER)
    if not roots or not rosters:
        return None
    # They were verified when they were accepted, and the store is authenticated page by page.
    chain = [(Envelope.parse(data), data) for data in roots]
    signed = Envelope.parse(rosters[-1])
    return Trust(
        tuple(SignedRoot(decode(envelope.payload, Root), data, envelope.hash) for envelope, data in chain),
        SignedRoster(decode(signed.payload, Roster), rosters[-1], signed.hash),
    )
