"""Frameworks laid out in the ways in which trusts hold theirs; all of the wording is made up here."""

from pathlib import Path

from openpyxl import Workbook

Cell = str | int | None
Sheets = dict[str, list[list[Cell]]]

THREE_POINTS: Sheets = {
    # Seven sections told by an area column that is filled in once, as merged cells are; marks for what the law asks.
    "Audit": [
        ["Trust inclusion audit"],
        ["Version: 3"],
        [],
        [
            "Section",
            "No.",
            "Criterion",
            "Statutory",
            "Possible evidence",
            "Judgement (Not evident / Developing / Secure)",
        ],
        *[
            row
            for section in range(1, 8)
            for row in (
                [
                    f"{section}. Section {'ABCDEFG'[section - 1]} of the audit",
                    f"{section}.1",
                    f"Leaders plan {section}.",
                    "S",
                    "Plan",
                    None,
                ],
                [None, f"{section}.2", f"Staff act on the plan {section}.", None, "Notes; visits", None],
            )
        ],
    ]
}

FOUR_POINTS: Sheets = {
    # Five areas, a sheet each, without references; what each level looks like stands in columns of its own.
    name: [
        ["Statement", "Duty", "Evidence", "1 Emerging", "2 Developing", "3 Established", "4 Enhanced"],
        [f"Every child is known to {name.lower()} staff.", "Must", "Records", None, None, None, None],
        [f"{name} is reviewed each year.", "should", "Minutes", "Not yet", "Planned", "Done", "Done and acted on"],
    ]
    for name in ("Leadership", "Identification", "Tracking", "Teaching", "Provision")
}

FIVE_POINTS: Sheets = {
    # Nine areas as heading rows, the columns in another order, the highest level first.
    "Framework": [
        [None, "Our inclusion framework"],
        ["Scale", "Exceptional / Strong standard / Expected standard / Needs attention / Urgent improvement"],
        [],
        ["Ref", "Evidence to look for", "What we look for", "Who it applies to", "Comments"],
        *[
            row
            for place, title in enumerate(
                ("Vision", "People", "Places", "Plans", "Practice", "Partners", "Pupils’ views", "Progress", "Money"), 1
            )
            for row in (
                [f"Area {'ABCDEFGHI'[place - 1]}: {title}", None, None, None, None],
                [f"{'ABCDEFGHI'[place - 1]}1", "Talk", f"{title} come first.", "all", None],
                [f"{'ABCDEFGHI'[place - 1]}2", "Walk", f"{title} are looked at again.", "EYFS, primary", None],
            )
        ],
    ]
}

YES_OR_NO: Sheets = {
    "Cover": [["Quality check"], ["For use from September"]],
    # Six aspects named in full, numbered references, a column each for the two answers.
    "Check": [
        ["Aspect", "Item", "Is there evidence that…", "Yes", "No", "Comment"],
        *[
            [f"Aspect {aspect}", item, f"pupils find help with matter {item}?", None, None, None]
            for aspect, item in [("one", 1), ("one", 2), ("two", 3), ("three", 4), ("four", 5), ("five", 6), ("six", 7)]
        ],
    ],
}

NARRATIVE: Sheets = {
    # Eight themes, no scale and no references: schools answer in words.
    "Themes": [
        ["Theme", "Key question", "Notes"],
        *[
            [theme, f"What is it like to learn here, seen from {theme.lower()}?", "Ask pupils first."]
            for theme in ("Outcomes", "Leaders", "Lessons", "Families", "Needs", "Checks", "Resources", "Provision")
        ],
    ]
}


def workbook(path: Path, sheets: Sheets) -> Path:
    """Write sheets as another program would."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path
