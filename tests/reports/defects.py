"""Seeded defects: one way each in which a print could stop being accessible, made in a good file."""

import re
from collections.abc import Callable, Iterator
from io import BytesIO

import pikepdf

from tests.reports.aloud import elements

Spoil = Callable[[pikepdf.Pdf], None]


def spoilt(data: bytes, spoil: Spoil) -> bytes:
    """Return the file with one defect."""
    out = BytesIO()
    with pikepdf.open(BytesIO(data)) as pdf:
        spoil(pdf)
        pdf.save(out, encryption=pikepdf.Encryption(owner="o") if spoil is encrypted else False)
    return out.getvalue()


def without_language(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Lang


def without_a_title(pdf: pikepdf.Pdf) -> None:
    del pdf.docinfo["/Title"]


def with_a_title_that_is_not_shown(pdf: pikepdf.Pdf) -> None:
    pdf.Root.ViewerPreferences.DisplayDocTitle = False


def without_the_mark_that_it_is_tagged(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.MarkInfo


def without_a_structure_tree(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.StructTreeRoot


def without_saying_that_it_is_accessible(pdf: pikepdf.Pdf) -> None:
    metadata = pdf.Root.Metadata.read_bytes()
    pdf.Root.Metadata.write(metadata.replace(b"<pdfuaid:part>1</pdfuaid:part>", b""))


def without_page_labels(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.PageLabels


def without_bookmarks(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Outlines


def encrypted(_pdf: pikepdf.Pdf) -> None:
    """The defect is made while saving."""


def with_a_figure_that_says_nothing(pdf: pikepdf.Pdf) -> None:
    del _first(pdf, "Figure").Alt


def with_a_header_cell_without_scope(pdf: pikepdf.Pdf) -> None:
    del _first(pdf, "TH").A


def with_an_empty_header_cell(pdf: pikepdf.Pdf) -> None:
    _first(pdf, "TH").K = pikepdf.Array()


def with_header_cells_as_common_ones(pdf: pikepdf.Pdf) -> None:
    for element in _all(pdf, "TH"):
        element.S = pikepdf.Name.TD


def with_tables_as_paragraphs(pdf: pikepdf.Pdf) -> None:
    for role in ("Table", "TR", "TH", "TD"):
        for element in _all(pdf, role):
            element.S = pikepdf.Name.P


def with_headings_as_paragraphs(pdf: pikepdf.Pdf) -> None:
    for role in ("H1", "H2", "H3"):
        for element in _all(pdf, role):
            element.S = pikepdf.Name.P


def with_a_level_of_heading_left_out(pdf: pikepdf.Pdf) -> None:
    _first(pdf, "H2").S = pikepdf.Name.H3


def with_a_list_item_outside_a_list(pdf: pikepdf.Pdf) -> None:
    _first(pdf, "L").S = pikepdf.Name.P


def with_the_parent_tree_mixed_up(pdf: pikepdf.Pdf) -> None:
    row = pdf.Root.StructTreeRoot.ParentTree.Nums[1]
    row[0], row[1] = row[1], row[0]


def with_a_page_that_the_parent_tree_forgets(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[1].obj.StructParents


def with_the_reading_order_turned_round(pdf: pikepdf.Pdf) -> None:
    document = pdf.Root.StructTreeRoot.K
    document.K = pikepdf.Array(reversed(list(document.K)))


def with_text_that_is_not_tagged(pdf: pikepdf.Pdf) -> None:
    _rewrite(pdf, lambda code: re.sub(rb"/P <</MCID 0>> BDC(.*?)EMC", rb"\1", code, count=1, flags=re.DOTALL))


def with_a_foot_that_is_read_aloud(pdf: pikepdf.Pdf) -> None:
    _rewrite(pdf, lambda code: re.sub(rb"/Artifact <</Type/Pagination.*?BDC", rb"/Span BMC", code))


def with_text_below_the_page(pdf: pikepdf.Pdf) -> None:
    _rewrite(pdf, lambda code: b"1 0 0 1 0 -400 cm " + code)


def with_text_too_pale(pdf: pikepdf.Pdf) -> None:
    _rewrite(pdf, lambda code: code.replace(b".321569 .376471 .427451 rg", b".7 .7 .7 rg"))


def with_words_that_run_together(pdf: pikepdf.Pdf) -> None:
    _rewrite(pdf, lambda code: re.sub(rb"\\001\) Tj", rb") Tj", re.sub(rb" \) Tj", rb") Tj", code)))


def with_letters_that_cannot_be_copied(pdf: pikepdf.Pdf) -> None:
    for font in _fonts(pdf):
        font.ToUnicode.write(re.sub(rb"(<[0-9A-F]{2}>) <0065>", rb"\1 <0000>", font.ToUnicode.read_bytes()))


def with_letters_that_mean_others(pdf: pikepdf.Pdf) -> None:
    for font in _fonts(pdf):
        font.ToUnicode.write(font.ToUnicode.read_bytes().replace(b"<0065>", b"<0061>"))


def with_fonts_of_the_computer(pdf: pikepdf.Pdf) -> None:
    for font in _fonts(pdf):
        del font.FontDescriptor.FontFile2


DEFECTS: tuple[Spoil, ...] = tuple(
    value
    for name, value in list(globals().items())
    if callable(value) and name.startswith(("with_", "without_", "encrypted"))
)


def _all(pdf: pikepdf.Pdf, role: str) -> Iterator[pikepdf.Object]:
    return (element for element, _ in list(elements(pdf)) if str(element.S) == f"/{role}")


def _first(pdf: pikepdf.Pdf, role: str) -> pikepdf.Object:
    return next(_all(pdf, role))


def _rewrite(pdf: pikepdf.Pdf, change: Callable[[bytes], bytes]) -> None:
    for page in pdf.pages:
        page.obj.Contents.write(change(page.obj.Contents.read_bytes()))


def _fonts(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    return list(pdf.pages[0].obj.Resources.Font.values())
