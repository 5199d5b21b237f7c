"""A school's records in bulk: ratings, dates and texts of six to seventy words, as a seed gives them."""

import random
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from sendnet_desktop.evaluations.scales import kept
from sendnet_desktop.frameworks.reading import starter
from sendnet_desktop.journal.journal import Edit, Journal
from sendnet_desktop.workspace import Founding, Workspace

FIELDS = 8
_WORDS = sorted({word.strip(".,;:()") for statement in starter().statements() for word in statement.text.split()})


def new_school(folder: Path, name: str = "Oakfield Primary") -> Workspace:
    """Return a new school, open."""
    return Workspace.create(folder, Founding("school", name, "Jo Bell", phase="primary", protection="open"))


def new_trust(folder: Path) -> Workspace:
    """Return a new trust, started."""
    workspace = Workspace.create(folder, Founding("trust", "Bay Trust", "Ann Hart", protection="open"))
    workspace.start_trust()
    return workspace


def meet(trust: Workspace, schools: list[Workspace], folder: Path) -> None:
    """Let the schools join the trust."""
    from sendnet_desktop.steps import finish

    folder.mkdir()
    for school in schools:
        school.exchange.write_request(folder)
    trust.exchange.enrolment.accept(trust.exchange.read_requests([folder]))
    finish(trust.exchange.write(folder))
    for school in schools:
        mine = [path for path in folder.glob("*.bundle") if f"to-{_slug(school)}_" in path.name]
        school.join_trust(mine, trust.exchange.trust_words)
        finish(school.exchange.read(mine))


def _slug(school: Workspace) -> str:
    from sendnet_desktop.trust.profile import slug_of

    return slug_of(school.profile.name)


def edits(channel: str, count: int, seed: int = 1) -> Iterator[Edit]:
    """Yield edits: judgements of eight fields each, five of them short and three of them texts."""
    source, year, pack = random.Random(seed), channel.rpartition(":")[2], starter()
    for number in range(count // FIELDS):
        record = f"judgement:{year}.X{number}"
        values = {
            "level": kept(str(source.randint(1, 4)), pack),
            "applies": source.random() < 0.95,
            "statutory": source.choice(("met", "partly", "not_met", "not_checked")),
            "checked_on": f"{year}-{source.randint(9, 12):02d}-{source.randint(1, 28):02d}",
            "strength": str(source.randint(0, 3)),
            "comment": text(source),
            "reason": text(source),
            "override": text(source),
        }
        for field, value in values.items():
            yield Edit(channel, record, field, value, shown=None)


def text(source: random.Random) -> str:
    """Return six to seventy words."""
    return " ".join(source.choices(_WORDS, k=source.randint(6, 70)))


def fill(workspace: Workspace, count: int) -> Journal:
    """Write so many edits into a school's channel of this year, in batches."""
    return _write(workspace, edits(workspace.evaluations.channel, count))


def fill_earlier_years(workspace: Workspace, count: int) -> Journal:
    """Write so many edits into a school's channels of the four years before this one."""
    start, _, year = workspace.evaluations.channel.rpartition(":")
    journal: Journal = workspace._journal
    for earlier in range(1, 5):
        _write(workspace, edits(f"{start}:{int(year) - earlier}", count // 4, seed=earlier))
    return journal


def _write(workspace: Workspace, each: Iterator[Edit]) -> Journal:
    journal: Journal = workspace._journal
    while batch := list(islice(each, 5000)):
        journal.write(batch)
    return journal
