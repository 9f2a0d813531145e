"""The pages of the open article, one for each script viewed, and their marks."""

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
from reader.ui.reading_view.block_marks import GUTTER, NO_MARKS, Marks
from reader.ui.reading_view.font_face import face
from reader.ui.reading_view.layout import ParagraphKind, ParagraphLayout, Typography
from reader.ui.reading_view.page import Page
from reader.ui.reading_view.viewport import RIGHT

if TYPE_CHECKING:
    from reader.types import Fields
    from reader.ui.model.proofreading import Proofreading
    from reader.ui.reading_view.layout import Emphasis
    from reader.ui.reading_view.marks import MarkIndex

SIZE = 19  # pixels of an em at 100 %
_MIN_LINE = 12  # least characters of a line at any size
_SAMPLE = "国，“1"  # one character of each measured kind
_KEPT_LAYOUTS = 32  # cached layouts of pages in other scripts


class Pages:
    """Creates pages and caches them while their views and typography stay the same.

    The view sets `theme`, `zoom` in percent, `setting` and `width` in pixels; `marks` is None until interaction is
    enabled.
    """

    def __init__(self, session: Session, theme: Theme, zoom: int, setting: Typesetting) -> None:
        """Start without pages."""
        self._session = session
        self.theme, self.zoom, self.setting, self.width = theme, zoom, setting, 0
        self.marks: MarkIndex | None = None
        self._pages: dict[Script, Page] = {}
        self._latest: Page | None = None  # shares its blocks and heights with new pages

    def reset_marks(self, proof: Proofreading | None, hits_in: Callable[[Span], Sequence[tuple[Span, bool]]]) -> None:
        """Index marks after the article or its reading changed; needs the proofreading."""
        if self._session.views is not None and proof is not None:
            from reader.ui.reading_view.marks import MarkIndex

            self.marks = MarkIndex(self._session, self._session.views, proof, hits_in)

    def warm(self) -> Iterator[None]:
        """Load the fonts of both scripts in steps, while no article is open yet."""
        script = self._session.script
        for each in (Script.HANT, Script.HANS) if script in (Script.ORIGINAL, Script.READING) else (script,):
            typography = self.typography(each)
            face(typography.families, typography.size)  # loads the file
            yield
            ParagraphLayout(View(_SAMPLE, Alignment.identity(0, len(_SAMPLE))), ParagraphKind.BODY, typography)
            yield

    def clear(self) -> None:
        """Drop all pages."""
        for page in self._pages.values():
            self._session.disposal.add(*page.trim(0))
        self._pages.clear()

    def page(self, script: Script) -> Page:
        """The page in a script, cached if it is current; requires an open article."""
        views, typography, page = self._session.views, self.typography(script), self._pages.get(script)
        assert views is not None
        if page is None or page.views is not views or page.typography != typography:
            page = Page(views, script, typography, self._fields, self._emphasis, self._latest)
            self._pages[script] = self._latest = page
        return page

    def switch(self, previous: Page, script: Script) -> Page:
        """The page in another script; the previous one keeps only recent layouts."""
        page = self.page(script)
        if page is not previous and page.views is previous.views:
            page.heights.estimate_from(previous.heights)
        self._session.disposal.add(*previous.trim(_KEPT_LAYOUTS))
        return page

    def drop_stale_layouts(self, page: Page) -> None:
        """Drop the outdated layouts of this page and all other pages."""
        page.refresh()
        self._pages = {page.script: page}

    def typography(self, script: Script) -> Typography:
        """The typography of a page in this script."""
        size = max(10, round(SIZE * self.zoom / 100))
        setting = self.setting
        # Leave room for a hanging stop in the margin.
        room = self.width - GUTTER - max(RIGHT, size if setting.hanging else 0)
        ems = min(max(room // size, _MIN_LINE), setting.measure)
        views = self._session.views
        if views is not None and script in (Script.ORIGINAL, Script.READING):
            script = views.native
        families = fonts.serif(script)
        if setting.family:
            families = (setting.family, *families)
        line = round(size * setting.spacing / 100)
        return Typography(families, size, line, ems * size, setting.indent, setting.justified, setting.hanging)

    def is_loaded(self, script: Script) -> bool:
        """Whether this script can be shown without loading anything."""
        views = self._session.views
        as_it_is = (Script.ORIGINAL, Script.READING, views.native if views is not None else None)
        return script in as_it_is or self._session.is_warm

    def marks_on(self, page: Page, index: int, view: View | None = None) -> Marks:
        """Everything painted on a block; pass its `view` if available."""
        if self.marks is None:
            return NO_MARKS
        return self.marks.marks(page.full_span(index), view or page.view(index), page.script)

    def emphasis_on(self, page: Page, index: int) -> list[Emphasis]:
        """The bold pieces of a block."""
        return list(self._emphasis(index, page.view(index)))

    def _emphasis(self, index: int, view: View) -> Iterable[Emphasis]:
        if self.marks is None or self._latest is None:
            return ()
        return self.marks.emphasis(self._latest.full_span(index), view, self.theme)

    def _fields(self) -> Fields:
        fields = self._session.fields
        assert fields is not None
        return fields
