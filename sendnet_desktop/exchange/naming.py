"""What people call laptops, and how numbers of things are said."""

from sendnet_desktop.exchange.trust import Trust


def name_of(trust: Trust | None, device: str) -> str:
    """Return what people call a laptop: its person and organisation."""
    member = trust.member(device) if trust else None
    if trust is None or member is None:
        return "a laptop that is not on the list"
    return f"{member.person}, {trust.organisation(member).name}"


def count(number: int, noun: str) -> str:
    """Return a number of things in words and figures: ``1 change``, ``2,000 changes``."""
    return f"{number:,} {noun}" + ("" if number == 1 else "s")
