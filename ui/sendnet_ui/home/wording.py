"""The words of home."""

from datetime import datetime

from sendnet_desktop.clock import write_day, year_name
from sendnet_desktop.evaluations.moved import ARROWS
from sendnet_desktop.evaluations.values import AreaJudged, Evaluation
from sendnet_ui.home.reading import Office, Reading
from sendnet_ui.trust.wording import counted


def greeting(person: str, now: datetime) -> str:
    """Return a greeting for the time of day, by the person's first name."""
    first = person.split(maxsplit=1)[0] if person.split() else ""
    part = "morning" if now.hour < 12 else "afternoon" if now.hour < 18 else "evening"
    return f"Good {part}, {first}" if first else f"Good {part}"


def place_words(evaluation: Evaluation) -> str:
    """Return whose year this is."""
    return f"{evaluation.school}, {year_name(evaluation.year)}"


def progress_words(evaluation: Evaluation) -> str:
    """Return how far it is and when it last moved."""
    if not evaluation.answered:
        return (
            "Nothing is judged yet: start with any statement. Most people begin with the area they know best."
            f" There are {evaluation.asked} in all, and you can stop at any moment."
        )
    changed = f" Last change on {write_day(evaluation.as_at)}." if evaluation.as_at else ""
    return f"{evaluation.answered} of {evaluation.asked} statements answered.{changed}"


def go_on_words(evaluation: Evaluation) -> str:
    """Return what the button to the next statement says."""
    if evaluation.answered == evaluation.asked:
        return "Look through it again"
    return "Carry on where you left off" if evaluation.answered else "Begin"


def area_words(area: AreaJudged) -> str:
    """Return how far an area is, and where its level went since the snapshot compared with."""
    done = f"{area.answered} of {len(area.judged)}"
    moved = area.moved
    return f"{ARROWS[moved.way]} {moved.brief}  ·  {done}" if moved and moved.way in ARROWS else done


def snapshot_words(reading: Reading) -> str:
    """Return which snapshot was taken last, and how much has changed since."""
    latest = reading.latest
    if latest is None:
        return "No snapshot has been taken this year. One freezes the evaluation as it stands, to print and compare."
    by = f" by {latest.author}" if latest.author else ""
    taken = f"The last snapshot, {latest.name}, was taken on {write_day(latest.taken)}{by}."
    if not reading.moved:
        return f"{taken} Nothing has changed since."
    return f"{taken} {counted(reading.moved, 'answer')} {'has' if reading.moved == 1 else 'have'} changed since."


def office_words(office: Office) -> str:
    """Return how many schools have shown something."""
    if not office.standings:
        return "No school is here yet. Each sets up SENDnet, chooses “Join a trust”, and brings you a file."
    if not office.shown:
        return f"{counted(len(office.standings), 'school')} here; none has shown its evaluation yet."
    if len(office.shown) == len(office.standings):
        return "Every school has shown its evaluation this year."
    return f"{len(office.shown)} of {counted(len(office.standings), 'school')} have shown their evaluation this year."
