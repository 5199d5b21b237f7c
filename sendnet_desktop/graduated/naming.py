"""What people call the fields of the monitor, and what is chosen in each."""

from typing import Final

from sendnet_desktop.graduated.indicators import COUNTS, HEALTH, STEPS

LABELS: Final = {
    **{field: count.label for field, count in COUNTS.items()},
    **{step.health: f"How “{step.title}” stands" for step in STEPS},
    **{step.seen: f"What shows it, of “{step.title}”" for step in STEPS},
}
"""What people call each field."""

CHOICES: Final = {step.health: tuple(HEALTH.items()) for step in STEPS}
"""The fields of which one of several is chosen, each with its words."""

WORDS: Final = tuple(step.seen for step in STEPS)
"""The fields that hold words."""
