"""The printed article: the page as shown, in the light theme."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from reader.text.views import View
from reader.ui.look.theme import Theme
from reader.ui.printing.sheets import PrintBlock
from reader.ui.reading_view.block_marks import Marks
from reader.ui.reading_view.layout import Emphasis, Typography
from reader.ui.reading_view.marks import MarkIndex
from reader.ui.reading_view.page import Page

if TYPE_CHECKING:
    from reader.ui.context import AppContext

SIZE = 15  # pixels of an em on paper, about 11 points


def print_typography(context: AppContext, width: float) -> Typography:
    """The page's typography at print size, for a column of at most `width` pixels."""
    page = context.view.page
    assert page is not None
    setting = page.typography
    ems = min(int(width // SIZE), context.settings.typesetting.measure)
    return setting._replace(size=SIZE, line=round(SIZE * setting.line / setting.size), measure=ems * SIZE)


class PrintedArticle:
    """The blocks of the open article with their marks, without selection, hits and active highlights."""

    def __init__(self, context: AppContext, setting: Typography, theme: Theme) -> None:
        """Lay out nothing yet."""
        session = context.session
        assert session.views is not None
        assert session.fields is not None
        fields = session.fields
        self._theme = theme
        self._marks = MarkIndex(session, session.views, context.proof, lambda _: ())
        self.page = Page(session.views, session.script, setting, lambda: fields, self._emphasis)

    def __len__(self) -> int:
        """The number of blocks."""
        return len(self.page)

    def __iter__(self) -> Iterator[PrintBlock]:
        """Lay out and yield the blocks one by one, with their indices as keys."""
        for index in range(len(self.page)):
            layout = self.page.layout(index)
            marks = self._marks.marks(self.page.full_span(index), layout.view, self.page.script)
            yield PrintBlock(layout, _at_rest(marks), key=index)

    def _emphasis(self, index: int, view: View) -> Iterable[Emphasis]:
        return self._marks.emphasis(self.page.full_span(index), view, self._theme)


def _at_rest(marks: Marks) -> Marks:
    return marks._replace(
        selection=None,
        hits=(),
        highlights=tuple(each._replace(active=False) for each in marks.highlights),
        commitments=tuple(each._replace(active=False) for each in marks.commitments),
    )
