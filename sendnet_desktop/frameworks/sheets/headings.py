"""What the headings of people's sheets mean."""

import re
from collections.abc import Mapping
from typing import Final

STATEMENT_HEADINGS: Final[Mapping[str, str]] = {
    "area": "Area",
    "id": "Ref",
    "text": "Statement",
    "help": "Help",
    "duty": "Duty",
    "references": "References",
    "unchecked": "References to be checked",
    "evidence": "Evidence",
    "evidence_kinds": "Kinds of evidence",
    "core": "Legal core",
    "core_checked_by": "Legal core checked by",
    "phases": "Phases",
    "tags": "Tags",
    "guidance": "Moderation guidance",
    "replaces": "Replaces",
    "retired": "Retired",
    "revision": "Revision",
}
"""The columns of a sheet of statements as this program writes it, by what each holds."""

_ALSO: Final[Mapping[str, str]] = {
    "area": "section, theme, strand, domain, focus area, key area, category, aspect, area of focus, area name, heading",
    "area_title": "area title, title of the area, section title, name of the area",
    "id": "reference number, id, no, number, code, ref no, ref number, statement id, statement number, "
    "item, item number",
    "text": "statements, criterion, criteria, indicator, indicators, question, key question, prompt, prompts, "
    "expectation, expectations, standard, standards, descriptor, what we look for, what we expect, "
    "self evaluation statement, evaluation statement, evaluation question, success criteria, success criterion, "
    "is there evidence that, what good looks like, good practice statement",
    "help": "notes, explanation, what it means, what this means, supporting notes, further information",
    "duty": "must or should, must should, status, legal status, requirement, level of duty",
    "statutory": "statutory, is it statutory, legal requirement, statutory requirement, legal duty, s",
    "references": "reference, legal reference, legal references, law, legislation, source, sources, cop, "
    "cop reference, code of practice, code reference, where the duty stands",
    "unchecked": "to be checked, references unchecked",
    "evidence": "possible evidence, suggested evidence, evidence might include, evidence may include, "
    "evidence to look for, where to look, sources of evidence, evidence sources, what would persuade, "
    "examples of evidence, evidence examples, where is the evidence",
    "evidence_kinds": "evidence kinds, evidence kind, evidence type, evidence types, type of evidence, "
    "types of evidence",
    "core": "legal core, core, what the law asks",
    "core_checked_by": "core checked by, checked by, how it is checked",
    "phases": "phase, setting, settings, phase or setting, applies to, who it applies to, relevant to",
    "tags": "tag, crosswalk, links to, links",
    "guidance": "guidance, moderation, moderation notes, guidance notes",
    "replaces": "replaced, took the place of",
    "retired": "no longer asked, withdrawn, archived",
    "revision": "version, rev",
}

_FOR_SCHOOLS: Final = (
    "judgement/judgment/grade/rating/score/rag/rag rating/level/answer/response/comment/comments/commentary/narrative/"
    "action/actions/action points/priority/lead/owner/deadline/initials/date/impact/review/next steps/self evaluation/"
    "our judgement/school judgement/current position/where are we now/evidence seen/our evidence/by when/by whom/"
    "strengths/areas for development"
)
_ANSWERS: Final = frozenset(_FOR_SCHOOLS.split("/"))

_REMARK: Final = re.compile(r"\([^)]*\)|\[[^]]*\]")
_NO_WORD: Final = re.compile(r"[^a-z0-9]+")


def plain(words: str) -> str:
    """Return a heading as it is compared: small letters, without remarks in brackets and punctuation."""
    bare = _REMARK.sub(" ", words.casefold()) if _REMARK.sub("", words).strip() else words.casefold()
    return _NO_WORD.sub(" ", bare.replace("&", " and ")).strip()


_MEANINGS: Final[Mapping[str, str]] = {
    **{plain(each): meaning for meaning, words in _ALSO.items() for each in words.split(", ")},
    **{plain(heading): meaning for meaning, heading in STATEMENT_HEADINGS.items()},
}


def meaning(heading: str) -> str:
    """Return what a column of statements holds by its heading: a member of a statement, ``area`` or ``area_title``.

    ``statutory`` is a column that says *yes* where the law asks; empty is a heading that is not understood.
    """
    return _MEANINGS.get(plain(heading), "")


def is_answer(heading: str) -> bool:
    """Say whether a column is for what schools say, which is no part of a framework."""
    return plain(heading) in _ANSWERS
