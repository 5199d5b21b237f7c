"""The window of SENDnet Desktop, in Qt widgets. Nothing here touches the store."""

import ctypes
import sys

import PySide6.QtCore  # noqa: F401 -- brings the import hook that is put to rest below

# From now on PySide6 would read the source of every module imported, in search of ``from __feature__ import``,
# which nobody here uses: half as long again for our own modules, a fifth for the store's.
vars(sys.modules["shibokensupport.feature"])["_mod_uses_pyside"] = lambda _module: False

# PySide6 6.12 gives one reference to None away with every call that returns nothing, and one to True with every
# signal. From 3.12 on Python bears that; before, it ends the program once they are used up, after some thousands
# of calls. So they never are.
if sys.version_info < (3, 12):
    for given_away in (None, True, False):
        ctypes.c_ssize_t.from_address(id(given_away)).value += 1 << 48
