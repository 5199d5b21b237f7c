"""A half-term that was held once, for the tests that only look at it."""

from collections.abc import Iterator

import pytest
from half_term import HalfTerm


@pytest.fixture(scope="session")
def half_term(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HalfTerm]:
    """The half-term of a trust of sixteen schools; nobody writes in it any more."""
    held = HalfTerm(tmp_path_factory.mktemp("half-term"))
    yield held
    held.network.close()
