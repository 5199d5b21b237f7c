"""What happens to files: written, read, forgotten, copied, cut short, found again."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from simulator.trust import Trust

Damage = Literal["cut short", "changed by a bit", "glued to itself", "emptied", "doubled by the cloud", "half arrived"]


@dataclass(frozen=True, slots=True)
class Writes:
    """Somebody writes files onto a stick or into a shared folder."""

    laptop: str
    place: str

    def play(self, trust: Trust) -> str:
        """Write the files for everybody."""
        laptop = trust.laptops.get(self.laptop)
        if laptop is None or not laptop.has_joined:
            return ""
        count = trust.write(laptop, self.place)
        return f"{laptop} writes {count} files onto {self.place}."


@dataclass(frozen=True, slots=True)
class Reads:
    """Somebody reads what lies on a stick or in a shared folder."""

    laptop: str
    place: str

    def play(self, trust: Trust) -> str:
        """Read every file there."""
        laptop = trust.laptops.get(self.laptop)
        if laptop is None or not laptop.has_joined or not trust.post.files(self.place):
            return ""
        trust.read(laptop, self.place)
        return f"{laptop} reads {self.place}."


@dataclass(frozen=True, slots=True)
class Forgotten:
    """A stick stays at home."""

    place: str

    def play(self, trust: Trust) -> str:
        """Take away what lies there; it may turn up again."""
        return f"{self.place} is left at home." if trust.post.clear(self.place) else ""


@dataclass(frozen=True, slots=True)
class Found:
    """An old file turns up again."""

    place: str
    pick: int

    def play(self, trust: Trust) -> str:
        """Put a file of earlier into a place."""
        if not trust.post.drawer:
            return ""
        name, data = trust.post.drawer[self.pick % len(trust.post.drawer)]
        (trust.post.place(self.place) / name).write_bytes(data)
        return f"The old file {name} turns up on {self.place}."


@dataclass(frozen=True, slots=True)
class Damaged:
    """Something happens to a file."""

    place: str
    pick: int
    how: Damage

    def play(self, trust: Trust) -> str:
        """Do it to one of the files that lie there."""
        files = trust.post.files(self.place)
        if not files:
            return ""
        path = files[self.pick % len(files)]
        _damage(path, self.pick, self.how)
        return f"The file {path.name} on {self.place} is {self.how}."


def _damage(path: Path, pick: int, how: Damage) -> None:
    data = path.read_bytes()
    at = pick % (len(data) or 1)
    match how:
        case "cut short":
            path.write_bytes(data[:at])
        case "changed by a bit":
            path.write_bytes(data[:at] + bytes([data[at] ^ (1 << pick % 8)]) + data[at + 1 :] if data else b"")
        case "glued to itself":
            path.write_bytes(data + data)
        case "emptied":
            path.write_bytes(b"")
        case "doubled by the cloud":
            path.with_name(f"{path.stem} (conflicted copy){path.suffix}").write_bytes(data)
        case "half arrived":
            path.with_name(f"{path.name}.part").write_bytes(data[:at])


@dataclass(frozen=True, slots=True)
class Meeting:
    """Some people meet, each writes onto one stick, and each reads it."""

    laptops: tuple[str, ...]

    def play(self, trust: Trust) -> str:
        """Let those who come exchange what they have."""
        there = [laptop for name in self.laptops if (laptop := trust.working(name))]
        for laptop in there:
            trust.write(laptop, "the stick at the meeting")
        for laptop in there:
            trust.read(laptop, "the stick at the meeting")
        trust.post.clear("the stick at the meeting")
        return f"At a meeting {', '.join(map(str, there))} exchange files." if there else ""


@dataclass(frozen=True, slots=True)
class QuietMeeting:
    """Everybody meets and exchanges files until nobody has anything new."""

    def play(self, trust: Trust) -> str:
        """Exchange, and compare."""
        if trust.registrar() is None:
            return ""
        rounds = trust.meet_quietly()
        return f"Everybody meets and exchanges files until nothing new comes, in {rounds} rounds."
