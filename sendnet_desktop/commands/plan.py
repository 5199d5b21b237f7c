"""``plan``: priorities, actions and reviews from the command line."""

import argparse
from collections.abc import Iterator

from sendnet_desktop.commands.session import Verbs, opened
from sendnet_desktop.commands.whose import add_school, evaluation_beside, plan_to_show
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.filters import picked, words_of
from sendnet_desktop.evaluations.naming import value_words
from sendnet_desktop.plans import rules
from sendnet_desktop.plans.answers import ACTION_ANSWERS, PRIORITY_ANSWERS
from sendnet_desktop.plans.choices import DECISIONS, IMPACT, PROGRESS
from sendnet_desktop.plans.filters import OFFERED, left_by, offered
from sendnet_desktop.plans.values import Action, Plan, Priority

_UNTITLED = "without a title"


def add(verbs: Verbs) -> None:
    """Add this family of verbs."""
    plan = verbs.add_parser(
        "plan",
        help="list priorities, add, act and review",
        description="List the priorities and actions with what is late, done without impact or not reviewed. "
        "Elsewhere a priority is named by its number in this list, an action as 1.2.",
    )
    add_school(plan)
    plan.set_defaults(run=_list, filter=[])
    actions = Verbs(plan, optional=True)
    _add_list(actions)
    _add_priority(actions)
    act = actions.add_parser("act", help="add an action", description="Add an action to a priority.")
    act.add_argument("priority", metavar="NUMBER", help="the priority's number")
    act.add_argument("what", metavar="TEXT", help="what is done")
    act.add_argument("--who", metavar="ROLE", default="", help="who does it")
    act.add_argument("--by", dest="due", metavar="YYYY-MM-DD", default="", help="by when")
    act.add_argument("--checker", metavar="ROLE", default="", help="who checks it: somebody else")
    act.set_defaults(run=_act)
    change = actions.add_parser(
        "set",
        help="change a priority or an action",
        description="Change one field of a priority or an action.",
    )
    change.add_argument("number", metavar="NUMBER", help="such as 1, or 1.2 for an action")
    fields = sorted({*PRIORITY_ANSWERS, *ACTION_ANSWERS})
    change.add_argument("field", metavar="FIELD", choices=fields, help=f"one of: {', '.join(fields)}")
    change.add_argument("value", metavar="VALUE", help="what it says; empty to empty it")
    change.set_defaults(run=_set)
    _add_review(actions)
    carry = actions.add_parser(
        "carry-on",
        help="carry last year's priorities on",
        description="Carry last year's live priorities on into this one, with what is left to do.",
    )
    carry.set_defaults(run=_carry_on)


def _add_list(actions: Verbs) -> None:
    names = [each.id for each in OFFERED]
    listing = actions.add_parser(
        "list",
        help="list the priorities, or those that want looking at",
        description=f"List the priorities. Filters leave some of them: {', '.join(names)}, or what the framework bears "
        "on, such as ofsted:inclusion. Several narrow further; several of one scheme add up.",
    )
    add_school(listing, again=True)
    listing.add_argument("--filter", metavar="NAME", action="append", default=[], help="leave only these")
    listing.set_defaults(run=_list)


def _add_priority(actions: Verbs) -> None:
    begin = actions.add_parser(
        "add-priority",
        help="make a priority of a judgement",
        description="Make a priority of a statement: its title, area, baseline and origin are filled in.",
    )
    begin.add_argument("statement", metavar="STATEMENT", help="the statement's id, such as A3")
    begin.add_argument("--title", metavar="TEXT", help="what to call it; else as the statement says")
    begin.add_argument("--outcome", metavar="TEXT", help="what will be different for pupils")
    begin.add_argument("--lead", metavar="ROLE", help="who leads")
    begin.add_argument("--live", action="store_true", help="begin at once; else it is a draft")
    begin.set_defaults(run=_begin)


def _add_review(actions: Verbs) -> None:
    review = actions.add_parser(
        "review",
        help="review a priority",
        description="Review a priority: progress and impact apart. A review is written once and never changed.",
    )
    review.add_argument("priority", metavar="NUMBER", help="the priority's number")
    review.add_argument("--progress", choices=tuple(PROGRESS), default="", help="did we do it?")
    review.add_argument("--impact", choices=tuple(IMPACT), default="", help=f"did it help? {_told(IMPACT)}")
    review.add_argument("--seen", metavar="TEXT", default="", help="the evidence, in a sentence")
    review.add_argument("--decision", choices=tuple(DECISIONS), default="", help="what follows")
    review.set_defaults(run=_review)


def _told(choices: dict[str, str]) -> str:
    return "; ".join(f"{each} {words.lower()}" for each, words in choices.items())


def _list(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        plan, evaluation = plan_to_show(workspace, arguments.school), evaluation_beside(workspace, arguments.school)
    pack = evaluation.pack if evaluation else None
    filters = picked(offered(pack), arguments.filter)
    if not filters:
        print("\n".join(_lines(plan)))
        return 0
    left = left_by(plan, filters, pack)
    for number, priority in enumerate(plan.priorities, 1):
        if priority.record in left:
            print("\n".join(_priority_lines(number, priority, plan)))
    print(f"{len(left)} of {len(plan.priorities)} priorities: {words_of(filters)}")
    return 0


def _begin(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace, workspace.plans.together():
        plans = workspace.plans
        record, _ = plans.from_statement(arguments.statement)
        given = {field: getattr(arguments, field) for field in ("title", "outcome", "lead")}
        for field, value in {**given, "stage": "live" if arguments.live else None}.items():
            if value is not None:
                plans.change_priority(record, field, value)
        _say(plans.current(), record)
    return 0


def _act(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        plans = workspace.plans
        record = _priority(plans.current(), arguments.priority).record
        plans.add_action(record, arguments.what, who=arguments.who, due=arguments.due, checker=arguments.checker)
        _say(plans.current(), record)
    return 0


def _set(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        plans = workspace.plans
        number, _, of_action = str(arguments.number).partition(".")
        priority = _priority(plans.current(), number)
        if of_action:
            plans.change_action(_numbered(priority, of_action).record, arguments.field, arguments.value)
        else:
            plans.change_priority(priority.record, arguments.field, arguments.value)
        _say(plans.current(), priority.record)
    return 0


def _review(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        plans = workspace.plans
        record = _priority(plans.current(), arguments.priority).record
        said = {field: getattr(arguments, field) for field in ("progress", "impact", "seen", "decision")}
        plans.review(record, **said)
        _say(plans.current(), record)
    return 0


def _carry_on(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        found = workspace.plans.to_carry_on()
        with workspace.plans.together():
            for each in found:
                workspace.plans.carry_on(each.priority.record)
        print("\n".join(_lines(workspace.plans.current())) if found else "Nothing of last year is left to carry on")
    return 0


def _say(plan: Plan, record: str) -> None:
    place = next(place for place, each in enumerate(plan.priorities, 1) if each.record == record)
    many = rules.too_many_live(plan)
    print("\n".join([*_priority_lines(place, plan.priorities[place - 1], plan), *([many.words] if many else [])]))


def _lines(plan: Plan) -> Iterator[str]:
    if not plan.priorities:
        yield "No priority yet; “sendnet plan add-priority A3” makes one of a statement"
    if many := rules.too_many_live(plan):
        yield many.words
    for number, priority in enumerate(plan.priorities, 1):
        yield from _priority_lines(number, priority, plan)


def _priority_lines(number: int, priority: Priority, plan: Plan) -> Iterator[str]:
    stage = value_words("stage", priority.stage, None)
    led = f", led by {priority.lead}" if priority.lead else ""
    yield f"{number}. {priority.title or _UNTITLED} ({stage.lower()}{led})"
    notes = rules.notes_on(priority, plan.as_at, plan.words) if priority.is_live else ()
    if last := priority.last_review:
        said = (value_words(field, getattr(last, field), None) for field in ("progress", "impact"))
        progress, impact = said
        yield f"   Last review {value_words('reviewed_on', last.reviewed_on, None)}: {progress}; impact {impact}"
    yield from (f"   {note.words}" for note in notes if note.record == priority.record)
    for place, action in enumerate(priority.actions, 1):
        yield f"   {number}.{place} {action.what or _UNTITLED} ({value_words('state', action.state, None).lower()})"
        yield from (f"       {note.words}" for note in notes if note.record == action.record)


def _priority(plan: Plan, number: str) -> Priority:
    place = int(number) if number.isdecimal() else 0
    if not 1 <= place <= len(plan.priorities):
        raise SendnetError("There is no priority of this number.", "“sendnet plan” lists them.")
    return plan.priorities[place - 1]


def _numbered(priority: Priority, number: str) -> Action:
    place = int(number) if number.isdecimal() else 0
    if not 1 <= place <= len(priority.actions):
        raise SendnetError("There is no action of this number.", "“sendnet plan” lists them.")
    return priority.actions[place - 1]
