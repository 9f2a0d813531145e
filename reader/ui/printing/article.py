"""What goes onto paper of the article: the page as it is seen, in the light theme."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from reader.text.views import View
from reader.ui.look.theme import Theme
from reader.ui.printing.sheets import Block
from reader.ui.reading_view.layout import Emphasis, Typography
from reader.ui.reading_view.marks import MarkIndex
from reader.ui.reading_view.page import Page
from reader.ui.reading_view.paint import Marks

if TYPE_CHECKING:
    from reader.ui.window import Window

SIZE = 15  # pixels of an em on paper, a good eleven points


def typography(window: Window, width: float) -> Typography:
    """The page's own in the size of print, for a column that is no wider than `width`."""
    page = window.view.page
    assert page is not None
    setting = page.typography
    ems = min(int(width // SIZE), window.settings.typesetting.measure)
    return setting._replace(size=SIZE, line=round(SIZE * setting.line / setting.size), measure=ems * SIZE)


class Printed:
    """The blocks of the open article with what is shown over them, but for what is in the light only on a screen."""

    def __init__(self, window: Window, setting: Typography, theme: Theme) -> None:
        """Nothing is laid out yet."""
        session = window.session
        assert session.views is not None
        assert session.fields is not None
        fields = session.fields
        self._theme = theme
        self._marks = MarkIndex(session, session.views, window.proof, lambda _: ())
        self.page = Page(session.views, session.script, setting, lambda: fields, self._emphasis)

    def __len__(self) -> int:
        """How many blocks there are."""
        return len(self.page)

    def __iter__(self) -> Iterator[Block]:
        """The blocks, each laid out when its turn comes, with their numbers as keys."""
        for index in range(len(self.page)):
            layout = self.page.layout(index)
            marks = self._marks.marks(self.page.reach(index), layout.view, self.page.script)
            yield Block(layout, _at_rest(marks), key=index)

    def _emphasis(self, index: int, view: View) -> Iterable[Emphasis]:
        return self._marks.emphasis(self.page.reach(index), view, self._theme)


def _at_rest(marks: Marks) -> Marks:
    return marks._replace(
        selection=None,
        hits=(),
        highlights=tuple(each._replace(active=False) for each in marks.highlights),
        promises=tuple(each._replace(active=False) for each in marks.promises),
    )
