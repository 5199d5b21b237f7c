"""Prints made once for all tests that look at them."""

from dataclasses import dataclass
from functools import cache

import pytest

from sendnet_desktop.evaluations.values import Evaluation
from sendnet_desktop.reports.blocks import Document
from sendnet_desktop.reports.evaluation import evaluation_document, evaluation_report
from sendnet_desktop.steps import finish
from tests.reports import samples


@dataclass(frozen=True)
class Print:
    """A sample, what its print says, and the print."""

    name: str
    evaluation: Evaluation
    document: Document
    data: bytes


SAMPLES = ("primary", "reviewed", "snapshot", "empty", "narrative", "eight_areas", "stress")


@cache
def printed(name: str) -> Print:
    """Return the print of a sample."""
    evaluation: Evaluation = getattr(samples, name)()
    return Print(name, evaluation, evaluation_document(evaluation), finish(evaluation_report(evaluation)))


@pytest.fixture(params=SAMPLES)
def every_print(request: pytest.FixtureRequest) -> Print:
    """Each sample in turn."""
    return printed(request.param)


@pytest.fixture
def primary() -> Print:
    """An ordinary primary school's."""
    return printed("primary")


@pytest.fixture
def narrative() -> Print:
    """Against a pack without grades; the smallest."""
    return printed("narrative")
