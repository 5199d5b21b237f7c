"""The rules of CONTRIBUTING.md that a machine can check."""

import ast
import re
from pathlib import Path

from tree import PRODUCT, ROOT, files, place, product_modules, prose, remarks

_VAGUE = {"base", "common", "handler", "helper", "manager", "misc", "util"}

# Put together here, so that this file does not name them either.
_REGISTRIES = [
    f"{name}.{ending}"
    for name, ending in [
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("npmjs", "org"),
        ("npmjs", "com"),
        ("deb.debian", "org"),
        ("anaconda", "org"),
        ("crates", "io"),
    ]
]

_AMERICAN = re.compile(
    r"\b(color|behavior|favor|honor|neighbor|label(ed|ing)|cancel(ed|ing)|model(ed|ing)|travel(ed|ing)"
    r"|center|catalog|gray|enrollment|fulfill"
    r"|(organi|recogni|summari|prioriti|customi|synchroni|initiali|seriali|normali|minimi|maximi"
    r"|optimi|authori|finali|categori|emphasi|critici|apologi|utili|moderni|speciali)z(e[ds]?|ing|ation)"
    r"|(anal|paral)yz(e[ds]?|ing))s?\b",
    re.IGNORECASE,
)


def test_no_file_says_where_packages_come_from() -> None:
    naming = [
        (place(file), host) for file in files() for host in _REGISTRIES if host.encode() in file.read_bytes().lower()
    ]
    assert not naming


def test_no_python_file_is_too_long_to_read_in_one_sitting() -> None:
    lengths = {place(file): file.read_text("utf-8").count("\n") for file in [*files(".py"), ROOT / "run"]}
    assert not {name: lines for name, lines in lengths.items() if lines > 350}


def test_no_module_has_a_name_that_says_nothing() -> None:
    names = [file.with_suffix("").relative_to(ROOT) for file in product_modules()]
    vague = _VAGUE | {f"{word}s" for word in _VAGUE}
    assert not [name for name in names if vague & set(re.split(r"[\W_]+", str(name).lower()))]


def test_functions_of_the_product_fit_on_a_screen() -> None:
    long = [
        f"{place(file)}:{node.lineno} {node.name}"
        for file in product_modules()
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or node.lineno) - node.lineno >= 40
    ]
    assert not long


def test_every_module_says_what_a_reader_finds() -> None:
    silent = [
        place(file)
        for file in product_modules()
        if file.stat().st_size and ast.get_docstring(ast.parse(file.read_text("utf-8"))) is None
    ]
    assert not silent


def test_nothing_is_left_to_be_done_later() -> None:
    later = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b|^#\s*[-=*#─]{4,}")
    found = [
        (place(file), remark.strip())
        for file in files(".py")
        for remark in remarks(file)
        if later.search(remark) and file != Path(__file__)
    ]
    assert not found


def test_packaging_does_not_hide_the_library_of_that_name() -> None:
    assert not [place(file) for file in files() if place(file) == "packaging/__init__.py"]


def test_every_root_of_the_product_is_one_typed_package() -> None:
    typed = {place(file) for file in files() if file.name == "py.typed"}
    assert {name.split("/")[0] for name in typed} == set(PRODUCT)


def test_links_between_documents_lead_somewhere() -> None:
    dead = [
        (place(file), target)
        for file in files(".md")
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", file.read_text("utf-8"))
        if not (file.parent / target).exists()
    ]
    assert not dead


def test_the_project_writes_british_english() -> None:
    written = {file: [prose(file.read_text("utf-8"))] for file in files(".md")}
    written |= {file: [prose(remark) for remark in remarks(file)] for file in files(".py")}
    american = [
        (place(file), match.group())
        for file, texts in written.items()
        for text in texts
        for match in _AMERICAN.finditer(text)
    ]
    assert not american


def test_no_two_files_of_the_tests_share_a_name() -> None:
    names = [file.name for file in files(".py") if "tests" in file.parts and file.name != "conftest.py"]
    assert len(set(names)) == len(names)
