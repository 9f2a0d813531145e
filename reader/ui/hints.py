"""The hints over the page: what was repaired under the pointer, and what is suspicious there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtWidgets import QToolTip

from reader.types import Repair, Suspect
from reader.ui.proofreading import Proofreading
from reader.ui.reading_view.gestures import Gestures
from reader.ui.reading_view.view import ReadingView

_SHOWN = 60  # code points of a repaired run that are shown


class Hints(QObject):
    """Shows a small card while the pointer rests on a place there is something to say about.

    `of_marks` is asked for what there is to say about the marks over a source offset.
    """

    def __init__(self, view: ReadingView, gestures: Gestures, proof: Proofreading) -> None:
        """Listen to where the pointer rests."""
        super().__init__(view)
        self._view = view
        self._proof = proof
        self.of_marks: Callable[[int], list[str]] = lambda _: []
        gestures.rested.connect(self._show)

    def _show(self, offset: int, point: QPoint) -> None:
        words = self.words(offset)
        if words:
            box = self._view.box(offset)
            around = box.toAlignedRect() if box is not None else QRect()
            QToolTip.showText(point, words, self._view.viewport(), around.adjusted(-4, 0, 24, 0))
        else:
            QToolTip.hideText()

    def words(self, offset: int) -> str:
        """What there is to say about a source offset, a line each; "" for nothing."""
        suspect, repair = self._proof.suspect_at(offset), self._proof.repair_at(offset)
        lines = [self.of_repair(repair)] if repair is not None else []
        if suspect is not None:
            lines.append(self.of_suspect(suspect))
        lines += self.of_marks(offset)
        return "\n".join(lines)

    def of_suspect(self, suspect: Suspect) -> str:
        """Why a character is suspicious, in a sentence."""
        if suspect.phrase:
            return self.tr("{0} is perhaps {1}, as in {2}").format(suspect.char, suspect.likely, suspect.phrase)
        return self.tr("{0} is perhaps {1}: it rarely stands so in Traditional").format(suspect.char, suspect.likely)

    def of_repair(self, repair: Repair) -> str:
        """What stood in the source and how sure what became of it is."""
        if repair.kind == "variant":
            return self.tr("{0} in the file; you accepted {1}").format(_short(repair.was), _short(repair.became))
        sure = self.tr("certain") if repair.certain else self.tr("guessed")
        return self.tr("{0} in the file, repaired: {1} ({2})").format(_short(repair.was), _short(repair.became), sure)


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…"
