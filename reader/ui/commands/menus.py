"""The window's menu: every action with its text and keys."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from reader.types import Script
from reader.ui.chrome.tools import SCRIPT_NAMES
from reader.ui.commands import context_menu
from reader.ui.commands.actions import Act, Actions
from reader.ui.look.layers import Layer
from reader.ui.look.theme import NAMES as THEMES
from reader.ui.words import tr

if TYPE_CHECKING:
    from reader.ui.chrome.panes import Panes
    from reader.ui.commands.decision_verbs import DecisionVerbs
    from reader.ui.commands.library_verbs import LibraryVerbs
    from reader.ui.commands.text_verbs import TextVerbs
    from reader.ui.context import AppContext
    from reader.ui.exchange.copying import Copying
    from reader.ui.exchange.files import Files
    from reader.ui.exchange.intake import Intake
    from reader.ui.finding.finding import Finding
    from reader.ui.finding.navigation import Navigation
    from reader.ui.look.appearance import Appearance
    from reader.ui.marking.hover_cards import HoverCards
    from reader.ui.marking.mark_all import MarkAll
    from reader.ui.marking.marking import Marking
    from reader.ui.model.reviewing import Reviewing
    from reader.ui.model.session import Session
    from reader.ui.plain.plain_page import PlainPage
    from reader.ui.printing.print_command import Printing
    from reader.ui.reading_view.view import ReadingView
    from reader.ui.settings import Settings


def text_acts(text: TextVerbs, settings: Settings, list_repairs: Callable[[], object]) -> list[Act | None]:
    """Suspicious characters, repair, normalisation, terms, encoding."""
    repairs = (
        ("auto", tr("Repair automatically")),
        ("on", tr("Repair everything that looks damaged")),
        ("off", tr("Do not repair")),
    )
    normals = (
        ("punctuation", tr("Full-width punctuation")),
        ("spaces", tr("Remove spaces between Chinese characters")),
        ("digits", tr("Half-width digits and letters")),
        ("forms", tr("Standard characters for radicals and presentation forms")),
        ("spacing", tr("Close up text spaced character by character")),
    )
    return [
        Act("next-suspect", tr("Next suspicious character"), partial(text.go, 1), "F7"),
        Act("previous-suspect", tr("Previous suspicious character"), partial(text.go, -1), "Shift+F7"),
        Act("accept", tr("Accept suggested character"), text.accept, "Ctrl+Return"),
        Act("accept-alike", tr("Accept all like this"), text.accept_alike, "Ctrl+Shift+Return"),
        Act("withdraw", tr("Revert accepted character"), text.withdraw),
        None,
        Act(
            "show-suspects",
            tr("Highlight suspicious characters"),
            text.toggle_suspects,
            checked=settings.shows_suspects,
        ),
        Act("show-repairs", tr("Highlight repairs"), text.toggle_repairs, checked=settings.shows_repairs),
        Act("list-repairs", tr("List repairs"), list_repairs),
        None,
        *(
            Act(f"repair-{name}", words, partial(text.repair, name), checked=name == "auto", group="repair")
            for name, words in repairs
        ),
        None,
        *(
            Act(f"normal-{name}", words, partial(text.toggle_normal, name), checked=getattr(settings.normal, name))
            for name, words in normals
        ),
        None,
        Act("keep-term", tr("Never convert selected text"), text.keep_term, "Ctrl+K"),
        Act("terms", tr("Terms…"), text.edit_terms),
        Act("encoding", tr("Encoding…"), text.ask_encoding),
    ]


def decide_acts(verbs: DecisionVerbs, reviewing: Reviewing, settings: Settings) -> list[Act | None]:
    """Decisions on findings; the keys work whenever no text is being typed."""
    known = {
        "person": tr("Always a person"),
        "organisation": tr("Always an organisation"),
        "place": tr("Always a place"),
        "programme": tr("Always a programme"),
        "never": tr("Never a name"),
    }
    return [
        Act("accept-found", tr("Accept"), reviewing.accept, "A"),
        Act("edit-found", tr("Edit…"), reviewing.edit, "E"),
        Act("reject-found", tr("Reject"), reviewing.reject, "R"),
        Act(
            "advance",
            tr("Go to next suggestion after a decision"),
            verbs.toggle_advance,
            checked=settings.advances,
        ),
        None,
        Act("make-commitment", tr("New commitment from selection…"), verbs.make_commitment, "C"),
        Act("make-entity", tr("New entity from selection…"), verbs.make_entity, "Shift+C"),
        None,
        *(Act(f"name-{name}", words, partial(verbs.keep_name, name)) for name, words in known.items()),
        Act("names", tr("Names…"), verbs.edit_names),
    ]


def file_acts(
    files: Files, intake: Intake, library: LibraryVerbs, printing: Printing, context: AppContext
) -> list[Act | None]:
    """Opening, import, export and printing."""
    settings = context.settings
    return [
        Act("open", tr("Open…"), files.open, "Ctrl+O"),
        Act("open-folder", tr("Open folder…"), files.open_folder, "Ctrl+Shift+O"),
        Act("paste", tr("Paste as new article"), intake.paste, "Ctrl+Shift+V"),
        None,
        Act("export-marks", tr("Export marks as CSV…"), lambda: files.export("marks"), "Ctrl+E"),
        Act(
            "export-commitments",
            tr("Export commitments as CSV…"),
            lambda: files.export("commitments"),
            "Ctrl+Shift+E",
        ),
        Act("export", tr("Export in another format…"), library.export, "Ctrl+Alt+E"),
        Act("import-marks", tr("Import marks…"), library.import_marks, "Ctrl+I"),
        Act(
            "csv-bom",
            tr("Excel-compatible CSV"),
            settings.toggle_bom,
            checked=settings.bom,
        ),
        None,
        Act("print", tr("Print…"), printing.print, "Ctrl+P"),
        Act("pdf", tr("Save as PDF…"), printing.save_pdf),
        None,
        Act("quit", tr("Quit"), context.window.close, "Ctrl+Q"),
    ]


def edit_acts(context: AppContext, copying: Copying, finding: Finding, navigation: Navigation) -> list[Act | None]:
    """Undo, copying, finding."""
    session = context.session
    return [
        Act("undo", tr("Undo"), session.changes.undo, "Ctrl+Z"),
        Act("redo", tr("Redo"), session.changes.redo, "Ctrl+Shift+Z|Ctrl+Y"),
        None,
        Act("copy", tr("Copy"), copying.copy, "Ctrl+C"),
        Act("copy-source", tr("Copy with citation"), copying.copy_with_source, "Ctrl+Shift+C"),
        Act("copy-html", tr("Copy as HTML"), copying.copy_as_html, "Ctrl+Alt+C"),
        Act("select-all", tr("Select all"), context.view.select_all, "Ctrl+A"),
        None,
        Act("find", tr("Find…"), finding.open, "Ctrl+F"),
        Act("find-next", tr("Find next"), partial(finding.step, 1), "F3"),
        Act("find-previous", tr("Find previous"), partial(finding.step, -1), "Shift+F3"),
        Act("go-to", tr("Go to paragraph…"), navigation.paragraph, "Ctrl+G"),
    ]


def mark_acts(
    marking: Marking,
    mark_all: MarkAll,
    cards: HoverCards,
    navigation: Navigation,
    library: LibraryVerbs,
    session: Session,
    show_row: Callable[[], object],
) -> list[Act | None]:
    """Marks, and moving between them."""
    return [
        Act("tags", tr("Tags…"), marking.show_tags, "Ctrl+T"),
        Act("note", tr("Note…"), marking.write_note, "Ctrl+M"),
        Act("mark-alike", tr("Mark all occurrences"), mark_all.mark, "Ctrl+Shift+A"),
        Act("delete", tr("Delete mark"), marking.delete, "Shift+Backspace"),
        Act("history", tr("Mark history…"), library.history, "Ctrl+H"),
        Act("memo", tr("Article memo…"), library.memo, "Ctrl+Shift+M"),
        Act("versions", tr("Earlier versions…"), library.versions),
        None,
        Act("what-here", tr("Details at cursor"), cards.show_at_caret, "Ctrl+Shift+I"),
        Act("context-menu", tr("Context menu"), context_menu.open_at_focus, "Shift+F10"),
        Act("show-row", tr("Show in panel"), show_row, "Ctrl+J"),
        None,
        Act("next-mark", tr("Next mark"), partial(navigation.mark, 1), "Alt+Right"),
        Act("previous-mark", tr("Previous mark"), partial(navigation.mark, -1), "Alt+Left"),
        Act("next-commitment", tr("Next commitment"), partial(navigation.commitment, 1), "Alt+Down"),
        Act("previous-commitment", tr("Previous commitment"), partial(navigation.commitment, -1), "Alt+Up"),
        None,
        Act("analyse", tr("Analyse again"), session.analyses.retry, "F5"),
    ]


def script_acts(session: Session) -> list[Act | None]:
    """The scripts of the text."""
    return [
        Act(
            f"script-{script}",
            SCRIPT_NAMES[script],
            partial(session.set_script, script),
            f"Alt+{number}",
            session.script is script,
            "script",
        )
        for number, script in enumerate(Script, 1)
    ]


def appearance_acts(
    looks: Appearance, plain: PlainPage, settings: Settings, pop_up_layers: Callable[[], object]
) -> list[Act | None]:
    """Theme, size and layers."""
    themes = {
        "light": tr("Light"),
        "dark": tr("Dark"),
        "sepia": tr("Sepia"),
        "contrast": tr("High contrast"),
    }
    layers = {
        Layer.ENTITIES: tr("Show entities"),
        Layer.COMMITMENTS: tr("Show commitments"),
        Layer.MARKS: tr("Show marks"),
        Layer.SCROLL_MARKS: tr("Show scroll-bar map"),
    }
    theme_acts = [
        Act(
            f"theme-{name}",
            themes[name],
            partial(looks.set_theme, name),
            checked=settings.theme == name,
            group="theme",
        )
        for name in THEMES
    ]
    return [
        Act(
            "theme-system",
            tr("System theme"),
            partial(looks.set_theme, None),
            checked=settings.theme is None,
            group="theme",
        ),
        *theme_acts,
        None,
        Act("larger", tr("Larger text"), lambda: looks.zoom(settings.zoom + 10), "Ctrl++|Ctrl+="),
        Act("smaller", tr("Smaller text"), lambda: looks.zoom(settings.zoom - 10), "Ctrl+-"),
        Act("actual", tr("Default size"), lambda: looks.zoom(100), "Ctrl+0"),
        None,
        *(
            Act(
                f"layer-{layer}",
                words,
                partial(looks.toggle_layer, layer),
                checked=layer not in settings.hidden_layers,
            )
            for layer, words in layers.items()
        ),
        Act("layers", tr("Layers…"), pop_up_layers, "Ctrl+Alt+L"),
        Act(
            "plain",
            tr("Plain text for screen readers"),
            plain.toggle,
            "Ctrl+Alt+P",
            checked=settings.plain == "yes",
        ),
    ]


def language_acts(settings: Settings, set_language: Callable[[str], object]) -> list[Act | None]:
    """Interface languages, each named in its own language."""
    return [
        Act(
            f"language-{code or 'system'}",
            name,
            partial(set_language, code),
            checked=settings.language == code,
            group="language",
        )
        for code, name in (
            ("", tr("System language")),
            ("en", "English"),
            ("zh_CN", "简体中文"),
            ("zh_TW", "繁體中文"),
        )
    ]


def panel_acts(
    view: ReadingView, panes: Panes, navigation: Navigation, show_panel: Callable[[int], object]
) -> list[Act | None]:
    """Panels and the focus."""
    return [
        Act("library", tr("Show or hide library"), partial(panes.toggle, 0), "F8"),
        Act("side", tr("Show or hide side panel"), partial(panes.toggle, 1), "F9"),
        None,
        Act("next-part", tr("Go to next pane"), partial(navigation.part, 1), "F6"),
        Act("previous-part", tr("Go to previous pane"), partial(navigation.part, -1), "Shift+F6"),
        Act("page", tr("Go to article text"), view.setFocus, "Ctrl+Shift+0"),
        Act("commitments", tr("Go to commitments"), partial(show_panel, 0), "Ctrl+Shift+1"),
        Act("marks", tr("Go to marks"), partial(show_panel, 1), "Ctrl+Shift+2"),
        Act("entities", tr("Go to entities"), partial(show_panel, 2), "Ctrl+Shift+3"),
        Act("facts", tr("About this article"), partial(show_panel, 3), "Ctrl+Shift+4"),
    ]


def follow_layers(actions: Actions, session: Session) -> None:
    """Keep the checks of the layers up to date."""

    def layers() -> None:
        for layer in Layer:
            actions.check(f"layer-{layer}", layer not in session.hidden_layers)
        actions.check("show-suspects", session.shows_suspects)
        actions.check("show-repairs", session.shows_repairs)

    session.hidden_changed.connect(layers)
