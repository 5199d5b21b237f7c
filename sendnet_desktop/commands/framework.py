"""``framework list``, ``import``, ``export``: packs from the command line."""

import argparse
from pathlib import Path

from sendnet_desktop.commands import framework_draft
from sendnet_desktop.commands.session import Verbs, opened
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.frameworks.reading import LARGEST, published, read_pack


def add(verbs: Verbs) -> None:
    """Add this family of verbs."""
    framework = verbs.add_parser(
        "framework",
        help="list, import, export, draft and publish framework packs",
        description="Work with framework packs.",
    )
    actions = Verbs(framework)
    listing = actions.add_parser("list", help="the packs that are here", description="List the packs that are here.")
    listing.set_defaults(run=_list)
    importing = actions.add_parser(
        "import",
        help="take in a pack",
        description="Take in a pack: at the trust it becomes the one for all schools, in a school this year's.",
    )
    importing.add_argument("file", type=Path, metavar="FILE")
    importing.set_defaults(run=_import)
    exporting = actions.add_parser(
        "export", help="write a pack to a file", description="Write the pack in use, byte for byte, to a file."
    )
    exporting.add_argument("file", type=Path, metavar="FILE")
    exporting.set_defaults(run=_export)
    framework_draft.add(actions)


def _list(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        frameworks = workspace.frameworks
        used = frameworks.in_use()
        for name in frameworks.names():
            pack = frameworks.pack(name)
            mark = "*" if name == used else " "
            statements = sum(not statement.retired for statement in pack.statements())
            label = f" ({pack.label})" if pack.label else ""
            print(
                f"{mark} {pack.title} {pack.number}{label}: {len(pack.areas)} areas, {statements} statements,"
                f" law as at {pack.law_as_at}, {name[:16]}"
            )
    return 0


def _import(arguments: argparse.Namespace) -> int:
    try:
        with arguments.file.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise SendnetError("The pack's file cannot be read.", "Check its name.") from error
    pack = read_pack(data)
    with opened(arguments) as workspace:
        name, _ = workspace.frameworks.take_in(published(data))
    print(f"“{pack.title}” {pack.number} is now in use ({name[:16]})")
    return 0


def _export(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        data = workspace.frameworks.data(workspace.frameworks.in_use())
    try:
        arguments.file.write_bytes(data)
    except OSError as error:
        raise SendnetError("The pack cannot be written there.", "Choose another place.") from error
    print(f"Written to {arguments.file}")
    return 0
