"""What happens on the store's lane when a data folder is opened or set up: the heavy imports and the work."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.steps import Progress, Steps
from sendnet_ui.shell.rooms import Kind

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

# Each import below waits until after the first paint: the store takes three times as long to import as Qt.


class NothingThere(SendnetError):  # noqa: N818 -- it is the usual state of a first start
    """The folder holds no data yet, so the person is asked how to begin."""


class Locked(SendnetError):  # noqa: N818 -- as above
    """A passphrase, or the recovery code, is to be asked for."""


@dataclass(frozen=True, slots=True)
class Beginner:
    """What a person says who sets up a data folder.

    Attributes:
        kind: A school, a trust's office, or somebody who is neither.
        organisation: What people call it.
        person: Who writes here.
        phase: A school's phases and settings; empty if not said.
        passphrase: Locks the data; empty to lock it by the computer's own account.
    """

    kind: Kind
    organisation: str
    person: str
    phase: str = ""
    passphrase: str = ""


@dataclass(frozen=True, slots=True)
class Arrival:
    """What has been opened.

    Attributes:
        kind: Whose data it is.
        organisation: What people call it.
        person: Who writes here.
        words: The recovery words of a trust that was started just now; none otherwise.
        sample: Whose sample data it is, by name; empty for real data.
        reads_schools: Whether there are schools whose work may be read here.
        reviews: Whether challenge days are to be seen here at other schools than one's own.
        leads_hub: Whether this person leads a hub of schools.
        notice: What to tell whoever works here about their place in the trust; empty for nothing.
        request_words: The six words of a request to join again that has not been answered; none otherwise.
    """

    kind: Kind
    organisation: str
    person: str
    words: tuple[str, ...] = ()
    sample: str = ""
    reads_schools: bool = False
    reviews: bool = False
    leads_hub: bool = False
    notice: str = ""
    request_words: tuple[str, ...] = ()


_NOT_KNOWN: Final = (
    "Your data is all here, and nobody else knows this laptop yet, as after a restored backup. Ask to join again before"
    " you exchange."
)


def opening(folder: Path, secret: str = "") -> Steps["Workspace"]:
    """Open a data folder.

    Raises:
        NothingThere: It was not set up yet.
        Locked: ``secret`` is needed, or does not fit.
        SendnetError: It is open elsewhere, damaged or from a newer version.
    """
    yield Progress(0, 0, "Opening your data")
    from sendnet_desktop.workspace import LOCKED, Workspace

    if not Workspace.exists(folder):
        raise NothingThere("There is nothing here yet.", "Choose how to begin.")
    try:
        return (yield from Workspace.opening(folder, secret))
    except LOCKED as error:
        raise Locked(error.what, error.remedy) from error


def founding(folder: Path, beginner: Beginner, code: str) -> Steps["Workspace"]:
    """Set up a data folder and open it.

    Raises:
        SendnetError: It is in use or lies in a synced folder, a name is missing, or it cannot be locked so.
    """
    yield Progress(0, 0, "Setting up your data")
    from sendnet_desktop.workspace import Founding, Workspace

    return Workspace.create(
        folder,
        Founding(
            beginner.kind,
            beginner.organisation,
            beginner.person,
            beginner.phase,
            "passphrase" if beginner.passphrase else "keychain",
            beginner.passphrase,
            code,
        ),
    )


def arriving(workspace: "Workspace") -> Arrival:
    """Say what has been opened, and start the trust where an office's set-up had not come that far."""
    profile = workspace.profile
    arrival = Arrival(
        profile.kind,
        profile.name,
        profile.person,
        sample=profile.name if workspace.is_sample else "",
        reads_schools=profile.kind != "school" and bool(workspace.readable_schools()),
        reviews=_reviews(workspace),
        leads_hub=workspace.leads_hub,
        notice=_notice(workspace),
        request_words=_asked_again(workspace),
    )
    if profile.kind == "trust" and workspace.exchange.enrolment.trust is None:
        return replace(arrival, words=workspace.start_trust())
    return arrival


def _reviews(workspace: "Workspace") -> bool:
    reads_recommendations = workspace.profile.kind == "other" and bool(workspace.recommendations.all())
    return reads_recommendations or workspace.has_working_papers


def _notice(workspace: "Workspace") -> str:
    if workspace.is_at_home:
        return workspace.said_at_opening
    enrolment = workspace.exchange.enrolment
    if not enrolment.device:
        return _NOT_KNOWN
    if enrolment.trust is None:
        return ""
    if not enrolment.is_member:
        return "You have asked to join again. Once the office has let this laptop in, read its file in Exchange."
    return workspace.said_at_opening or workspace.exchange.people.notice()


def _asked_again(workspace: "Workspace") -> tuple[str, ...]:
    if workspace.is_at_home:
        return ()
    enrolment = workspace.exchange.enrolment
    waits = enrolment.trust is not None and bool(enrolment.device) and not enrolment.is_member
    return enrolment.request().words if waits else ()


def sample_notice(name: str) -> str:
    """Return what stands above every page while sample data is open."""
    return f"Sample data: {name}. All of it is made up."


def recovery_code() -> Steps[str]:
    """Make the code that opens the data should its key be lost."""
    yield Progress(0, 0, "Making a recovery code")
    from sendnet_desktop.workspace import new_recovery_code

    return new_recovery_code()


def looking_for_keychain() -> Steps[bool]:
    """Say whether this computer can keep the key to the data by itself."""
    yield Progress(0, 0, "Looking how your data can be locked")
    from sendnet_desktop.workspace import keychain_works

    return keychain_works()
