"""What the person at this laptop may write: by its roles in the trust, or by its own data folder while it is alone."""

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange.enrolment import Enrolment
from sendnet_desktop.journal.channels import Channel
from sendnet_desktop.journal.kinds import Role
from sendnet_desktop.journal.policy import Policy
from sendnet_desktop.trust.profile import Profile


def check_permitted(enrolment: Enrolment, profile: Profile, policy: Policy, channel: str, kind: str) -> None:
    """Let a kind of record be written in a channel, by the same table by which others judge it when it comes.

    Raises:
        SendnetError: It belongs to somebody else, or this laptop was stopped.
    """
    if enrolment.is_stopped:
        raise SendnetError(
            "This laptop was stopped by your trust’s office, so nothing new is written on it.",
            "Everything on it can be read, printed and sent; ask the office if that is not right.",
        )
    trust = enrolment.trust
    own = enrolment.writable(channel, policy) if enrolment.is_member else _writable_alone(profile, policy, channel)
    if kind not in own and trust is not None and kind in trust.ever_writable(enrolment.device, channel, policy):
        raise SendnetError(
            "Your role there has ended, so nothing new is written in these papers.",
            "What you wrote before is here still, and goes with your next file; ask the trust’s office about the rest.",
        )
    if kind not in own:
        raise SendnetError("This cannot be written here.", "It belongs to somebody else; ask them to change it.")


def _writable_alone(profile: Profile, policy: Policy, channel: str) -> frozenset[str]:
    # Before joining, or after the laptop's keys were lost.
    place = Channel.parse(channel)
    if profile.kind == "other" or (profile.kind == "school" and place.org not in ("", profile.org)):
        return frozenset()
    role: Role = "school" if profile.kind == "school" else "trust lead"
    return policy.get((role, place.kind), frozenset())
