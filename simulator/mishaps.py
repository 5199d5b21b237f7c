"""What befalls laptops: clocks, power cuts, backups, losses, thefts, upgrades."""

from dataclasses import dataclass
from datetime import timedelta

from simulator.program import NEWER
from simulator.trust import Trust

HALF_TERM = timedelta(days=365.25 / 6).total_seconds()


@dataclass(frozen=True, slots=True)
class HalfTerm:
    """A half-term goes by."""

    def play(self, trust: Trust) -> str:
        """Move the calendar on, and let old files be put away."""
        trust.calendar.now += HALF_TERM
        trust.post.clear_all(besides=("the shared folder",))
        return f"It is {trust.day}."


@dataclass(frozen=True, slots=True)
class ClockJumps:
    """A clock is set wrong, or right again."""

    laptop: str
    days: float

    def play(self, trust: Trust) -> str:
        """Set it."""
        laptop = trust.laptops.get(self.laptop)
        if laptop is None:
            return ""
        laptop.wall.ahead = self.days * 86_400
        return f"The clock of {laptop} is {self.days:+g} days from what it should be."


@dataclass(frozen=True, slots=True)
class PowerCut:
    """The power goes."""

    laptop: str

    def play(self, trust: Trust) -> str:
        """Go on from what is on the disk."""
        laptop = trust.laptops.get(self.laptop)
        if laptop is None:
            return ""
        laptop.lose_power()
        return f"The power goes at {laptop}."


@dataclass(frozen=True, slots=True)
class BackedUp:
    """Somebody makes a backup of everything on a laptop."""

    laptop: str

    def play(self, trust: Trust) -> str:
        """Copy the data folder."""
        laptop = trust.laptops.get(self.laptop)
        if laptop is None:
            return ""
        laptop.back_up()
        return f"{laptop} makes a backup."


@dataclass(frozen=True, slots=True)
class Restored:
    """Somebody puts a backup back."""

    laptop: str

    def play(self, trust: Trust) -> str:
        """Forget everything since."""
        laptop = trust.laptops.get(self.laptop)
        if laptop is None or laptop.backup is None:
            return ""
        laptop.restore()
        return f"{laptop} puts the backup back."


@dataclass(frozen=True, slots=True)
class Lost:
    """A laptop is lost, with all that is on it."""

    laptop: str

    def play(self, trust: Trust) -> str:
        """Let nobody work with it any more."""
        laptop = trust.working(self.laptop)
        if laptop is None or self.laptop == trust.office:
            return ""
        del trust.laptops[self.laptop]
        trust.gone[self.laptop] = laptop
        return f"{laptop} loses the laptop."


@dataclass(frozen=True, slots=True)
class Stolen:
    """A laptop is stolen, and the thief goes on writing with it."""

    laptop: str

    def play(self, trust: Trust) -> str:
        """Let a thief have it."""
        laptop = trust.working(self.laptop)
        if laptop is None or self.laptop == trust.office:
            return ""
        laptop.thief = True
        trust.gone[self.laptop] = laptop
        return f"The laptop of {laptop} is stolen, and the thief knows how to open it."


@dataclass(frozen=True, slots=True)
class Upgraded:
    """A laptop gets the newer version of the program."""

    laptop: str

    def play(self, trust: Trust) -> str:
        """Install it."""
        laptop = trust.laptops.get(self.laptop)
        if laptop is None or laptop.version >= NEWER:
            return ""
        laptop.version = NEWER
        return f"{laptop} installs the newer version."
