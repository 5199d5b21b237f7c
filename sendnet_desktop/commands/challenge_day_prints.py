"""``challenge-day plan`` and ``challenge-day data-pack``: what goes before a challenge day, on paper."""

import argparse
from datetime import date

from sendnet_desktop.commands.leaving import add_reason, release
from sendnet_desktop.commands.printing import add_place, print_to
from sendnet_desktop.commands.session import Verbs, opened
from sendnet_desktop.commands.which_day import add_day, day_of
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.visits.preparing.planning import plan_of


def add(actions: Verbs) -> None:
    """Add these prints."""
    plan = actions.add_parser(
        "plan",
        help="print the plan of the day",
        description="Print the plan: for the team as it stands, in the school as it was shared.",
    )
    plan.set_defaults(run=_plan)
    pack = actions.add_parser(
        "data-pack",
        help="print the data pack",
        description="Print the school’s figures as they were copied for the team, small numbers hidden.",
    )
    pack.set_defaults(run=_data_pack)
    for parser in (plan, pack):
        add_day(parser)
        add_place(parser)
        add_reason(parser)


def _plan(arguments: argparse.Namespace) -> int:
    from sendnet_desktop.reports.day_plan import day_plan_report

    with opened(arguments) as workspace:
        place, preparing = day_of(workspace, arguments), workspace.visits.preparing
        today, words, sample = workspace.today(), workspace.evaluations.words(), workspace.is_sample
        shared = preparing.planning.shared(place)
        if place in {visit.place for visit in workspace.visits.days.all()}:
            planned = plan_of(preparing.prepared(place))
            plan = shared[1] if shared and shared[1].says_the_same(planned) else planned
        elif shared is not None:
            plan = shared[1]
        else:
            raise SendnetError("There is no plan of this day here.", "Read the newest bundle from your trust.")
        release(workspace, arguments, plan)
    return print_to(arguments.out, day_plan_report(plan, today, words, sample=sample))


def _data_pack(arguments: argparse.Namespace) -> int:
    from sendnet_desktop.reports.day_plan import data_pack_report

    with opened(arguments) as workspace:
        place, preparing = day_of(workspace, arguments), workspace.visits.preparing
        copied = preparing.prepared(place).briefing("data").as_at
        pack = preparing.copying.given(place).data
        words, sample = workspace.evaluations.words(), workspace.is_sample
    if pack is None:
        raise SendnetError("There is no data pack of this day here.", "Ask the trust to copy the school’s figures.")
    return print_to(arguments.out, data_pack_report(pack, date.fromisoformat(copied), words, sample=sample))
