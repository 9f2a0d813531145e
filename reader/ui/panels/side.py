"""The side panel: tabs with counts above the panels."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from reader.types import Status
from reader.ui.background.deferred import DeferredCall
from reader.ui.look import fonts
from reader.ui.look.theme import Theme
from reader.ui.model.proofreading import Proofreading
from reader.ui.model.session import Session
from reader.ui.paged.tabs import Tabs
from reader.ui.panels.annotations import AnnotationsPanel
from reader.ui.panels.article_tab import FactsPanel, ProofreadingPanel
from reader.ui.panels.commitments import CommitmentsPanel
from reader.ui.panels.entities import EntitiesPanel


class SidePanel(QWidget):
    """Commitments, marks, entities and article facts; the proofreading list is below the facts.

    Signal: `menu_requested(panel index, global point)` for the active row of a panel.
    """

    menu_requested = Signal(int, QPoint)

    def __init__(self, session: Session, proof: Proofreading, theme: Theme) -> None:
        """Create the tabs; `fill` makes the panels."""
        super().__init__()
        self.setObjectName("right")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._proof = proof
        self._theme = theme
        self._deferred_count = DeferredCall(self._count, self)
        self._tabs = Tabs(theme)
        self._tabs.setAccessibleName(self.tr("Panels"))
        self._stack = QStackedWidget()
        for _ in range(4):
            self._tabs.addTab("")
        self._tabs.currentChanged.connect(self._stack.setCurrentIndex)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._tabs)
        column.addWidget(self._stack, 1)
        for signal in (
            session.opened,
            session.analysed,
            session.decisions_changed,
            session.level_changed,
            session.annotations_changed,
            proof.changed,
        ):
            signal.connect(self._deferred_count.start)
        session.active_changed.connect(self._follow_active)
        self._count()

    def fill(self) -> Iterator[None]:
        """Make the panels one by one, the visible one first."""
        self.commitments = CommitmentsPanel(self._session, self._theme)
        yield
        self._stack.addWidget(self.commitments)
        yield
        self.annotations = AnnotationsPanel(self._session, self._theme)
        self._stack.addWidget(self.annotations)
        yield
        self.entities = EntitiesPanel(self._session, self._theme)
        self._stack.addWidget(self.entities)
        yield
        self.facts = FactsPanel(self._session, self._proof)
        yield
        self.proof = ProofreadingPanel(self._session, self._proof, self._theme)
        article = QWidget()
        column = QVBoxLayout(article)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.facts, 2)
        column.addWidget(self.proof, 3)
        self._stack.addWidget(article)
        for index, panel in ((0, self.commitments), (2, self.entities), (3, self.proof)):
            panel.list.menu_requested.connect(partial(self.menu_requested.emit, index))
        for signal in (self._session.script_changed, self._session.opened):
            signal.connect(self._update_fonts)
        self._update_fonts()
        yield

    def _update_fonts(self) -> None:
        """Set the fonts of article text to the displayed script, whatever the interface language."""
        session = self._session
        if session.views is None:
            return
        families = fonts.sans_of(session.script, session.views.native)
        for panel in (self.commitments, self.annotations, self.entities, self.proof):
            panel.list.set_families(families)

    def _count(self) -> None:
        session = self._session
        commitments = sum(each.status is not Status.REJECTED for each in session.reviewed_commitments)
        marks, entities, suspects = len(session.annotations), len(session.entities), len(self._proof.suspects)
        for index, (name, count, counted) in enumerate(
            (
                (self.tr("Commitments"), commitments, self.tr("%n commitment(s) not rejected", "", commitments)),
                (self.tr("Marks"), marks, self.tr("%n mark(s)", "", marks)),
                (self.tr("Entities"), entities, self.tr("%n occurrence(s) of names, times and figures", "", entities)),
                (self.tr("Article"), suspects, self.tr("%n suspicious character(s)", "", suspects)),
            )
        ):
            self._tabs.show_count(index, name, count)
            self._tabs.setTabToolTip(index, counted if count else "")

    def _follow_active(self) -> None:
        """Show the panel of the active mark or commitment; if both are active, an open commitments panel stays.

        Clicks on the page do not switch panels.
        """
        if self._session.activated_by_place:
            return
        commitment = self._session.active_commitment is not None
        annotation = self._session.active_annotation is not None
        if annotation and not (commitment and self._tabs.currentIndex() == 0):
            self._tabs.setCurrentIndex(1)
        elif commitment and not annotation:
            self._tabs.setCurrentIndex(0)

    @property
    def current_panel(self) -> int:
        """The index of the current panel."""
        return self._tabs.currentIndex()

    def switch_to(self, index: int) -> None:
        """Show a panel without moving the focus."""
        self._tabs.setCurrentIndex(index)

    def show_panel(self, index: int) -> None:
        """Show a panel and focus it."""
        self.switch_to(index)
        inner = (self.commitments.list, self.annotations.list, self.entities.list, self.facts)[index]
        inner.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_row(self, index: int) -> None:
        """Show a panel and focus its active row."""
        self._tabs.setCurrentIndex(index)
        rows = (self.commitments.list, self.annotations.list, self.entities.list, self.proof.list)[index]
        rows.setFocus(Qt.FocusReason.ShortcutFocusReason)
        rows.scrollTo(rows.currentIndex())

    def active_panel(self) -> int | None:
        """The index of a panel with an active row, preferably the current one; None if there is none."""
        session = self._session
        active = (
            session.active_commitment is not None,
            session.active_annotation is not None,
            session.active_entity is not None,
            self.proof.list.currentIndex().isValid() and not self.proof.isHidden(),
        )
        current = self._tabs.currentIndex()
        return current if active[current] else next((index for index, each in enumerate(active) if each), None)

    def set_theme(self, theme: Theme) -> None:
        """Apply a theme."""
        self._theme = self._tabs.theme = theme
        self._tabs.update()
        for panel in (self.commitments, self.annotations, self.entities, self.proof):
            panel.set_theme(theme)
