"""Agenda and note put together from what is prepared and minuted; what was not chosen stays out."""

from collections.abc import Collection, Iterator, Sequence

from sendnet_desktop.clock import read_day
from sendnet_desktop.meetings.at_school.values import PoolEntry, Task
from sendnet_desktop.meetings.choices import TASK_STATES
from sendnet_desktop.meetings.issuing.lines import (
    ClinicLine,
    DecisionLine,
    GuestLine,
    Head,
    ItemLine,
    NewsLine,
    NextLine,
    PoolLine,
    PresenceLine,
    TaskLine,
    UpdateLine,
    WellbeingLine,
)
from sendnet_desktop.meetings.issuing.papers import AgendaPaper, NotePaper
from sendnet_desktop.meetings.minutes.carrying import Carried
from sendnet_desktop.meetings.minutes.values import AgendaItem, Guest, Minutes
from sendnet_desktop.meetings.roll_call.values import RollCall
from sendnet_desktop.meetings.values import Meeting


def agenda_of(minutes: Minutes, carried: Sequence[Carried], trust: str, words: tuple[str, ...]) -> AgendaPaper:
    """Return the agenda of a meeting as it stands, issued by nobody.

    Args:
        minutes: The meeting as the office has it.
        carried: What earlier meetings agreed.
        trust: The trust's name.
        words: Its six words.
    """
    return AgendaPaper(
        format=1,
        type="meeting agenda",
        meeting=minutes.meeting.place.key,
        head=head_of(minutes.meeting, trust),
        items=tuple(_item(minutes, each) for each in minutes.agenda),
        guests=tuple(map(_guest, minutes.guests)),
        carried=tuple(_task(minutes, each.task, _going(each)) for each in carried if each.is_open),
        words=words,
    )


def note_of(
    minutes: Minutes, roll: RollCall | None, pool: Collection[PoolEntry], following: Meeting | None, trust: str
) -> NotePaper:
    """Return the note of a meeting as it stands, issued by nobody.

    Of the problem clinic and of the wellbeing round it says what was chosen to be told, and of what was said under
    those items nothing.

    Args:
        minutes: The meeting as the office has it.
        roll: Its roll-call; None where there are no schools to call.
        pool: What the trust shows to all of the resource pool.
        following: The next meeting; None where none is planned.
        trust: The trust's name.
    """
    return NotePaper(
        format=1,
        type="meeting note",
        meeting=minutes.meeting.place.key,
        head=head_of(minutes.meeting, trust),
        presence=tuple(_presences(minutes)),
        called=len(roll.schools) if roll else 0,
        came=roll.came if roll else 0,
        decisions=tuple(DecisionLine(each.decided, each.effective_on) for each in minutes.decisions if each.decided),
        tasks=tuple(_task(minutes, each) for each in minutes.tasks if each.task),
        news=tuple(_news(minutes)),
        items=tuple(_said(minutes)),
        updates=tuple(_updates(minutes)),
        guests=tuple(map(_guest, minutes.guests)),
        clinic=tuple(_clinic(minutes)),
        wellbeing=_wellbeing(minutes),
        pool=tuple(_pooled(minutes, pool)),
        next=next_of(following),
    )


def head_of(meeting: Meeting, trust: str) -> Head:
    """Return which meeting it is, when and how, as its papers say it."""
    return Head(
        trust,
        meeting.title,
        meeting.term,
        meeting.meets_on,
        meeting.starts_at,
        meeting.ends_at,
        meeting.held_how,
        meeting.held_in,
        meeting.chair,
        meeting.note_taker,
        focus=meeting.meeting_focus,
        bring=meeting.bring,
    )


def next_of(meeting: Meeting | None) -> NextLine | None:
    """Return the meeting that follows as papers say it; None where none is planned."""
    if meeting is None:
        return None
    return NextLine(meeting.title, meeting.meets_on, meeting.starts_at, meeting.ends_at, meeting.held_in, meeting.bring)


def _item(minutes: Minutes, item: AgendaItem, discussed: str = "") -> ItemLine:
    org = item.asked_for.partition(".")[0]
    return ItemLine(item.title, item.allotted, item.led_by_whom, minutes.schools.get(org, ""), discussed)


def _guest(guest: Guest) -> GuestLine:
    return GuestLine(
        guest.guest_name,
        guest.guest_from,
        guest.topic,
        guest.guest_offers,
        guest.referral,
        guest.slides,
        guest.cpd_minutes,
    )


def _task(minutes: Minutes, task: Task, going: str = "") -> TaskLine:
    return TaskLine(task.task, minutes.owner(task), task.task_due, task.task_shown_by, task.task_about, going)


def _going(carried: Carried) -> str:
    if carried.asked > 1:
        return f"done at {carried.done} of {carried.asked} schools"
    states = [carried.task.at(org).state for org in carried.task.progress if carried.task.is_for(org)]
    return TASK_STATES.get(carried.task.task_state or next(iter(states), "open"), "").lower()


def _presences(minutes: Minutes) -> Iterator[PresenceLine]:
    for each in minutes.attendance:
        if each.presence:
            school = minutes.schools.get(each.of_school, "")
            yield PresenceLine(school, each.attends, each.attends_as, each.presence)


def _news(minutes: Minutes) -> Iterator[NewsLine]:
    for each in minutes.news:
        if each.news:
            yield NewsLine(each.news, each.scope, each.so_what, each.act_by, each.news_source)


def _said(minutes: Minutes) -> Iterator[ItemLine]:
    told = (each for each in minutes.agenda if each.discussed and not each.is_private)
    yield from (_item(minutes, each, discussed=each.discussed) for each in told)


def _clinic(minutes: Minutes) -> Iterator[ClinicLine]:
    for each in minutes.clinic:
        if each.in_note:
            yield ClinicLine(each.dilemma, each.options_offered, each.will_try, each.back_on)


def _updates(minutes: Minutes) -> Iterator[UpdateLine]:
    for seat in minutes.seats:
        update = minutes.updates.get(seat.org)
        if update is not None and (update.win or update.worry or update.need):
            yield UpdateLine(seat.school, update.win, update.worry, update.need)


def _wellbeing(minutes: Minutes) -> WellbeingLine | None:
    round_ = minutes.wellbeing
    if round_ is None or not round_.in_note:
        return None
    return WellbeingLine(round_.doing_well, round_.getting_by, round_.finding_it_hard, round_.support_agreed)


def _pooled(minutes: Minutes, pool: Collection[PoolEntry]) -> Iterator[PoolLine]:
    for each in pool:
        if each.state != "over":
            school = minutes.schools.get(each.org, "A school")
            yield PoolLine(school, each.pool_side, each.pooled, each.terms, _day(each.from_on), _day(each.until_on))


def _day(text: str) -> str:
    # A paper with a day that is none would be read by nobody; what a school wrote must not keep it from being issued.
    return text if read_day(text) else ""
