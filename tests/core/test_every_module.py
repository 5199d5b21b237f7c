"""Every module of the core can be imported, where Qt is installed and where it is not."""

import subprocess
import sys

_IMPORT_ALL = """
import importlib, pkgutil, sys
import sendnet_desktop
for module in pkgutil.walk_packages(sendnet_desktop.__path__, "sendnet_desktop."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)
print(*[name for name in sys.modules if name.startswith(("PySide6", "sendnet_ui"))])
"""


def test_every_module_of_the_core_is_imported_without_qt() -> None:
    done = subprocess.run([sys.executable, "-c", _IMPORT_ALL], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert not done.stdout.split()
