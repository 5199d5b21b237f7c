"""``python -m benchmarks [NAME…]``: prints every figure beside its budget, all of one run."""

import sys
import tempfile
from importlib import import_module
from pathlib import Path

_NAMES = ("start", "commit", "form", "rooms", "find", "bundle", "meeting", "collate", "picture")


def main() -> int:
    """Run the benchmarks that were named, or all of them; return 1 if one is beyond its budget."""
    names = sys.argv[1:] or _NAMES
    beyond = 0
    for name in names:
        with tempfile.TemporaryDirectory(prefix="sendnet-") as scratch:
            for row in import_module(f"benchmarks.{name}").rows(Path(scratch)):
                print(row, flush=True)
                beyond += not row.holds
    return 1 if beyond else 0


if __name__ == "__main__":
    sys.exit(main())
