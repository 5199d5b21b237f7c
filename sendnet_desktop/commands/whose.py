"""``--school`` and ``--tag``: whose work a verb shows, and how much of it."""

import argparse

from sendnet_desktop.clock import school_year
from sendnet_desktop.cohorts.benchmarks import Comparison
from sendnet_desktop.cohorts.values import Cohorts
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.filters import chosen, crosswalk, narrowed, picked
from sendnet_desktop.evaluations.values import Evaluation
from sendnet_desktop.graduated.values import Monitor
from sendnet_desktop.journal.channels import school_channel
from sendnet_desktop.plans.filters import narrowed as narrowed_plan
from sendnet_desktop.plans.filters import narrowed_to_some
from sendnet_desktop.plans.values import Plan
from sendnet_desktop.trust.overview import KnownSchool, one_school
from sendnet_desktop.trust.profile import slug_of
from sendnet_desktop.workspace import Workspace


def add_school(parser: argparse.ArgumentParser, *, again: bool = False) -> None:
    """Add the option that says whose work is meant, at the trust.

    Args:
        parser: The parser of a verb, or of one of its actions.
        again: Whether the verb in front takes it too; the action must not empty what was said there.
    """
    default = argparse.SUPPRESS if again else ""
    told = "at the trust: whose, such as oakfield-primary"
    parser.add_argument("--school", metavar="SLUG", default=default, help=told)


def add_tags(parser: argparse.ArgumentParser) -> None:
    """Add the option that leaves of an evaluation or a plan what bears on something of the framework's crosswalk."""
    told = "only what bears on this, such as ofsted:inclusion; “sendnet statements --filters” lists them"
    parser.add_argument("--tag", metavar="SCHEME:TAG", action="append", default=[], help=told)


def evaluation_tagged(workspace: Workspace, arguments: argparse.Namespace) -> Evaluation:
    """Return the evaluation that is meant, as far as the tags that were given leave it.

    Raises:
        SendnetError: There is no such school or tag, or nothing is left.
    """
    evaluation = workspace.evaluation_to_show(arguments.school)
    return narrowed(evaluation, chosen(evaluation, arguments.tag))


def plan_tagged(workspace: Workspace, arguments: argparse.Namespace, *, may_be_none: bool = False) -> Plan:
    """Return the plan that is meant, as far as the tags that were given leave it.

    Args:
        workspace: Where to read.
        arguments: With ``school`` and ``tag``.
        may_be_none: Whether a plan without a priority is of use: it is beside something else.

    Raises:
        SendnetError: There is no such school or tag, or nothing is left.
    """
    plan, evaluation = plan_to_show(workspace, arguments.school), evaluation_beside(workspace, arguments.school)
    pack = evaluation.pack if evaluation else None
    narrow = narrowed_plan if may_be_none else narrowed_to_some
    return narrow(plan, picked(crosswalk(pack) if pack else (), arguments.tag), pack)


def plan_to_show(workspace: Workspace, slug: str) -> Plan:
    """Return the school's own plan of this year, or that of a school whose work may be read here.

    Raises:
        SendnetError: There is no such school.
    """
    if _is_own(workspace, slug):
        return workspace.plans.current()
    school = _school(workspace, slug, "plan")
    channel = school_channel(school.org, school_year(workspace.today()))
    return workspace.plans.all({channel: school.name})[channel]


def evaluation_beside(workspace: Workspace, slug: str) -> Evaluation | None:
    """Return the evaluation that goes with a plan; None where the school has not shown it, as the plan stands alone."""
    try:
        return workspace.evaluation_to_show(slug)
    except SendnetError:
        return None


def data_to_show(workspace: Workspace, slug: str, *, for_ourselves: bool = False) -> tuple[Cohorts, Comparison, bool]:
    """Return the data of a school, what to compare them with, and whether they are this laptop's own school's.

    Raises:
        SendnetError: There is no such school, or every figure of one is asked for elsewhere than there.
    """
    cohorts = workspace.cohorts
    if _is_own(workspace, slug):
        return cohorts.current(), cohorts.benchmarks.comparison(), True
    _refuse_whole(for_ourselves)
    school = _school(workspace, slug, "data")
    return cohorts.of_school(school.org, school.name), cohorts.benchmarks.comparison(school.org), False


def monitor_to_show(workspace: Workspace, slug: str, *, for_ourselves: bool) -> Monitor:
    """Return the school's own counts of this year, or those of a school whose work may be read here.

    Raises:
        SendnetError: There is no such school, or every count of one is asked for elsewhere than there.
    """
    if _is_own(workspace, slug):
        return workspace.graduated.current()
    _refuse_whole(for_ourselves)
    school = _school(workspace, slug, "page")
    return workspace.graduated.of_school(school.org, school.name)


def _refuse_whole(for_ourselves: bool) -> None:
    if for_ourselves:
        raise SendnetError(
            "Every number is for the school itself.", "Leave that option out; small numbers are masked then."
        )


def _is_own(workspace: Workspace, slug: str) -> bool:
    return workspace.profile.kind == "school" and slug in ("", slug_of(workspace.profile.name))


def _school(workspace: Workspace, slug: str, what: str) -> KnownSchool:
    return one_school(workspace.readable_schools(), slug, what)
