"""What must hold after every deed, and after a meeting at which nobody has anything new to say."""

import json
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from pathlib import Path

from sendnet_desktop.exchange.receipts import Receipt
from sendnet_desktop.exchange.roster import Roster
from sendnet_desktop.ids import kind_of
from sendnet_desktop.journal import segments
from sendnet_desktop.journal.channels import PRIVATE
from sendnet_desktop.steps import finish
from simulator.claims import NAMED, Broken, Claim, plain, signer_of
from simulator.laptop import Laptop
from simulator.oracle import Draft, Dump, Oracle, ever_read, may_read
from simulator.post import Sent


def what_was_written_is_sealed(oracle: Oracle, laptop: Laptop, drafts: Sequence[Draft], new: Iterable[bytes]) -> None:
    """Hold what a laptop sealed against what its person wrote and might write."""
    roster = laptop.papers.roster
    may = {draft for draft in drafts if _may_write(oracle, roster, laptop.device, draft)}
    sealed = {
        Draft(line.cell, line.text, line.stamp, line.replaces) for known in new for line in oracle.claims[known].lines
    }
    naming = {draft for draft in may if _names_a_child(draft)}
    held = {draft for draft in naming if not laptop.has_let_through(draft.cell)}
    if sealed & held:
        raise Broken(f"{laptop} writes a file that names a child whom nobody let through: {_some(sealed & held)}.")
    # Of the others that name one, not each was let through in these very words.
    if not may - naming <= sealed <= may:
        raise Broken(f"{laptop} writes a file that does not say what its person wrote: {_some(sealed ^ may)}.")
    if set(laptop.memory.drafts) != set(drafts) - sealed:
        raise Broken(f"{laptop} writes a file, and what it may not send yet is not what it was.")


def files_are_read_or_refused(
    laptop: Laptop, files: Mapping[Path, Sent | None], receipts: Sequence[Receipt]
) -> list[Sent]:
    """Return the files that a laptop opened; damaged ones are none of them, and whole ones are never refused."""
    opened: list[Sent] = []
    for receipt in receipts:
        if receipt.is_for_others or receipt.path not in files:
            continue  # what waited on the laptop itself was opened before
        sent = files[receipt.path]
        if (sent is None) != (receipt.refused is not None):
            did = "reads a damaged file" if sent is None else f"refuses a whole file ({receipt.refused})"
            raise Broken(f"{laptop} {did}: {receipt.path.name}.")
        if sent is not None:
            opened.append(sent)
    return opened


def what_came_is_kept(oracle: Oracle, laptop: Laptop, opened: Sequence[Sent], before: Roster) -> frozenset[bytes]:
    """Return what came, which is all that these files hold for this laptop and nothing else."""
    device, after = laptop.device, laptop.papers.roster
    if after.order < before.order:
        raise Broken(f"{laptop} goes by an older list of members than before.")
    signer = signer_of(laptop.papers.signed_roster.envelope)
    if signer is None or signer.hex() not in laptop.papers.root.registrars:
        raise Broken(f"{laptop} goes by a list of members that the office did not sign.")
    for sent in opened:
        _is_complete(oracle, laptop, sent)
    came = frozenset(known for sent in opened for known in sent.contents)
    laptop.memory.offered |= came
    channels = {oracle.claims[known].channel for known in laptop.memory.offered}
    then, now_too = ({each for each in channels if may_read(roster, device, each)} for roster in (before, after))
    may = {known for known in laptop.memory.offered if oracle.claims[known].channel in then | now_too}
    must = {known for known in came & may if _is_certain(oracle.claims[known], then & now_too, before)}
    held, now = laptop.memory.held, laptop.holds()
    if missing := (held | must) - now:
        raise Broken(f"{laptop} does not keep what it had or was given: {_parts(oracle, missing)}.")
    if strange := now - held - may:
        raise Broken(f"{laptop} takes in what it may not read or what nobody signed: {_parts(oracle, strange)}.")
    return now - held


def says_what_it_must(oracle: Oracle, laptop: Laptop) -> None:
    """Hold what a laptop shows against all that it holds."""
    roster = laptop.papers.roster
    shown = {name for name in laptop.ledger.channels() if name != PRIVATE}
    for channel in sorted(oracle.channels(laptop.memory) | shown):
        if may_read(roster, laptop.device, channel):
            says, must = laptop.says(channel), oracle.dump(laptop.memory, roster, channel)
            if says != must:
                raise Broken(_difference(f"{laptop} says", says, "but what it holds makes that", must))


def all_are_of_one_mind(oracle: Oracle, everybody: Sequence[Laptop]) -> None:
    """Hold laptops that have exchanged everything against one another."""
    for laptop in everybody:
        if laptop.papers.place != everybody[0].papers.place:
            raise Broken(f"{laptop} goes by another list of members than {everybody[0]}.")
        for problem in finish(laptop.workspace.check()):
            raise Broken(f"{laptop} says of its own data: {problem}")
        says_what_it_must(oracle, laptop)
    channels = {channel for laptop in everybody for channel in oracle.channels(laptop.memory)}
    for channel in sorted(channels):
        _readers_are_alike(oracle, channel, [each for each in everybody if _reads(each, channel)])


def _readers_are_alike(oracle: Oracle, channel: str, readers: Sequence[Laptop]) -> None:
    held = {each: {known for known in each.memory.held if oracle.claims[known].channel == channel} for each in readers}
    everything = set().union(*held.values())
    for laptop, known in held.items():
        if lacking := everything - known:
            raise Broken(f"{laptop} never gets what others have: {_parts(oracle, lacking)}.")
        # An older program may be the last to have a document, sealed, that only a newer one has a name for.
        if (names := _documents_missing(laptop, channel)) and all(each.version == laptop.version for each in readers):
            raise Broken(f"{laptop} has the name of a document and not the document: {names}.")
    for _, group in groupby(sorted(readers, key=_version), _version):
        first, *others = group
        for other in others:
            if (says := other.says(channel)) != (said := first.says(channel)):
                raise Broken(_difference(f"{other} says", says, f"where {first} says", said))


def _documents_missing(laptop: Laptop, channel: str) -> list[str]:
    named = {blob.blob for _, blob, *_ in segments.blobs(laptop.ledger, channel)}
    return laptop.workspace._opened.attachments.missing(sorted(named))


def _is_complete(oracle: Oracle, laptop: Laptop, sent: Sent) -> None:
    if sent.roster is None or sent.writer == laptop.device:
        return
    channels = {oracle.claims[known].channel for known in sent.held}
    open_to_both = {
        channel
        for channel in channels
        if may_read(sent.roster, laptop.device, channel) and ever_read(sent.roster, sent.writer, channel)
    }
    both = {known for known in sent.held if oracle.claims[known].channel in open_to_both}
    if strange := sent.contents - both:
        raise Broken(f"A file for {laptop} holds what it may not read: {_parts(oracle, strange)}.")
    if lacking := both - sent.contents:
        raise Broken(f"A file for {laptop} leaves out what its writer has: {_parts(oracle, lacking)}.")


def _is_certain(claim: Claim, readable: set[str], before: Roster) -> bool:
    return claim.channel in readable and claim.device in before.by_device


def nothing_is_held_for_ever(laptop: Laptop) -> None:
    """Hold a laptop whose person has decided on everything to having nothing to decide."""
    if pending := laptop.workspace.guard.pending():
        raise Broken(f"{laptop} still holds {len(pending)} texts after everything was decided.")


def _names_a_child(draft: Draft) -> bool:
    return draft.text == plain(json.dumps(NAMED)) and draft.cell.field != "pack"


def _may_write(oracle: Oracle, roster: Roster, device: str, draft: Draft) -> bool:
    channel = draft.cell.channel
    # What a laptop wrote before it heard that it may not is its to hand over; others keep that aside.
    return kind_of(draft.cell.record) in oracle.writable(roster, device, channel, ever=True)


def _reads(laptop: Laptop, channel: str) -> bool:
    return may_read(laptop.papers.roster, laptop.device, channel)


def _version(laptop: Laptop) -> int:
    return laptop.version


def _parts(oracle: Oracle, hashes: Iterable[bytes]) -> str:
    claims = [claim for known in hashes if (claim := oracle.claims.get(known))]
    said = sorted({f"{line.cell.record} {line.cell.field} = {line.text}" for each in claims for line in each.lines})
    return f"{len(claims)} of {sorted({each.channel for each in claims})}, such as {said[:3] or 'an answer'}"


def _some(drafts: Iterable[Draft]) -> str:
    return ", ".join(sorted(f"{draft.cell.record} {draft.cell.field} = {draft.text}" for draft in drafts)[:3])


def _difference(one: str, says: Dump, other: str, said: Dump) -> str:
    for record in sorted({*says, *said}):
        here, there = says.get(record, {}), said.get(record, {})
        for field in sorted({*here, *there}):
            if here.get(field) != there.get(field):
                return (
                    f"{one} {_versions(here.get(field))} of {record}’s {field}, {other} {_versions(there.get(field))}."
                )
    return f"{one} something else, {other} what it does."


def _versions(texts: Sequence[str] | None) -> str:
    return " beside ".join(texts) if texts else "nothing"
