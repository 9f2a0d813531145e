"""PySide reads the source of every module that is imported after it, to see whether it asks for "from __feature__".

None of ours does; not looking saves the start some milliseconds. Import this before anything else that knows Qt.
"""

from __future__ import annotations

import sys

import PySide6.QtCore  # noqa: F401

_switches = sys.modules.get("shibokensupport.feature")
if _switches is not None and hasattr(_switches, "_mod_uses_pyside"):
    _switches._mod_uses_pyside = lambda _: False  # type: ignore[attr-defined]
