"""The list of the ledger: every commitment of the library."""

from __future__ import annotations

from reader.ui.ledger.page import Page


class ListPage(Page):
    """Search, filters, groups and orders over the whole library."""
