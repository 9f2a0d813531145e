"""The pages of the open article, one for each script that was looked at, and what is marked on them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from reader.text.align import Alignment
from reader.text.views import View
from reader.types import Script, Span
from reader.ui.look import fonts
from reader.ui.look.theme import Theme
from reader.ui.look.typesetting import Typesetting
from reader.ui.model.session import Session
from reader.ui.reading_view.font_face import face
from reader.ui.reading_view.layout import Kind, ParagraphLayout, Typography
from reader.ui.reading_view.page import Page
from reader.ui.reading_view.paint import GUTTER, NO_MARKS, Marks
from reader.ui.reading_view.viewport import RIGHT

if TYPE_CHECKING:
    from reader.types import Fields
    from reader.ui.model.proofreading import Proofreading
    from reader.ui.reading_view.layout import Emphasis
    from reader.ui.reading_view.marks import MarkIndex

SIZE = 19  # pixels of an em at 100 %
_LEAST = 12  # characters of a line at any size
_SAMPLE = "国，“1"  # of all that is measured
_KEPT = 32  # layouts of a page that the reader left for another script


class Pages:
    """Makes pages and keeps them for as long as they are what would be made.

    `theme`, `zoom` in percent, `setting` and `width` of the window in pixels are the view's to change; `marks` is
    there once the window is furnished.
    """

    def __init__(self, session: Session, theme: Theme, zoom: int, setting: Typesetting) -> None:
        """No page yet."""
        self._session = session
        self.theme, self.zoom, self.setting, self.width = theme, zoom, setting, 0
        self.marks: MarkIndex | None = None
        self._pages: dict[Script, Page] = {}
        self._last: Page | None = None  # made of all; blocks and heights are common to all of an article

    def take(self, proof: Proofreading | None, hits_in: Callable[[Span], Sequence[tuple[Span, bool]]]) -> None:
        """Another article is open, or it reads differently; no marks without the proofreading."""
        if self._session.views is not None and proof is not None:
            from reader.ui.reading_view.marks import MarkIndex

            self.marks = MarkIndex(self._session, self._session.views, proof, hits_in)

    def warm(self) -> Iterator[None]:
        """Steps that have the fonts loaded while there is no article yet, which may be in either script."""
        script = self._session.script
        for each in (Script.HANT, Script.HANS) if script in (Script.ORIGINAL, Script.READING) else (script,):
            typography = self.typography(each)
            face(typography.families, typography.size)  # loads the file
            yield
            ParagraphLayout(View(_SAMPLE, Alignment.identity(0, len(_SAMPLE))), Kind.BODY, typography)
            yield

    def clear(self) -> None:
        """Make all pages anew."""
        for page in self._pages.values():
            self._session.parting.take(*page.leave(0))
        self._pages.clear()

    def page(self, script: Script) -> Page:
        """The page in a script as it was left, or anew; the session has an article."""
        views, typography, page = self._session.views, self.typography(script), self._pages.get(script)
        assert views is not None
        if page is None or page.views is not views or page.typography != typography:
            page = Page(views, script, typography, self._fields, self._emphasis, self._last)
            self._pages[script] = self._last = page
        return page

    def switch(self, left: Page, script: Script) -> Page:
        """The page in another script than the one that is left, of which only what was in sight is kept."""
        page = self.page(script)
        if page is not left and page.views is left.views:
            page.heights.guess_by(left.heights)
        self._session.parting.take(*left.leave(_KEPT))
        return page

    def reform(self, page: Page) -> None:
        """Drop what was laid out with other words in bold, or in another colour: of this page that, all others."""
        page.refresh()
        self._pages = {page.script: page}

    def typography(self, script: Script) -> Typography:
        """How a page in this script is to be set."""
        size = max(10, round(SIZE * self.zoom / 100))
        setting = self.setting
        # A stop may hang in the margin, so that has room for one.
        room = self.width - GUTTER - max(RIGHT, size if setting.hanging else 0)
        ems = min(max(room // size, _LEAST), setting.measure)
        views = self._session.views
        if views is not None and script in (Script.ORIGINAL, Script.READING):
            script = views.native
        families = fonts.serif(script)
        if setting.family:
            families = (setting.family, *families)
        line = round(size * setting.spacing / 100)
        return Typography(families, size, line, ems * size, setting.indent, setting.justified, setting.hanging)

    def is_quick(self, script: Script) -> bool:
        """Whether that script can be shown without anything being loaded for it."""
        views = self._session.views
        as_it_is = (Script.ORIGINAL, Script.READING, views.native if views is not None else None)
        return script in as_it_is or self._session.is_warm

    def marks_on(self, page: Page, index: int, view: View | None = None) -> Marks:
        """All that is painted on a block, whose `view` may be at hand."""
        if self.marks is None:
            return NO_MARKS
        return self.marks.marks(page.reach(index), view or page.view(index), page.script)

    def emphasis_on(self, page: Page, index: int) -> list[Emphasis]:
        """What is set bold in a block."""
        return list(self._emphasis(index, page.view(index)))

    def _emphasis(self, index: int, view: View) -> Iterable[Emphasis]:
        if self.marks is None or self._last is None:
            return ()
        return self.marks.emphasis(self._last.reach(index), view, self.theme)

    def _fields(self) -> Fields:
        fields = self._session.fields
        assert fields is not None
        return fields
