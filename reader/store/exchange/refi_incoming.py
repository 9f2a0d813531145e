"""Imports a REFI-QDA project (.qdpx) of any program."""

from __future__ import annotations

import contextlib
import datetime
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from reader.store import times
from reader.store.anchor import Anchor
from reader.store.exchange.archive import Archive, reading, short_repr
from reader.store.exchange.first_seen import FirstSeen
from reader.store.exchange.foreign_text import Passage, decode_text, detect_scheme, make_anchor, with_file_details
from reader.store.exchange.incoming import Imported, IncomingAnnotation, add_articles, import_annotations, import_error
from reader.store.exchange.joining import join_codebook
from reader.store.exchange.refi import PROJECT, VARIABLES, Codes, child_text, derived_guid, parse_time, read_guid
from reader.store.exchange.strict_xml import children, elements, local_name, unescaped
from reader.store.library import Library
from reader.store.memos import Memo
from reader.text.load import from_text
from reader.types import Article

_INTERNAL = "internal://"
_OURS = {derived_guid("variable", name): name for name in VARIABLES}
_SOURCES = ("PictureSource", "PDFSource", "AudioSource", "VideoSource")
_UNSUPPORTED = ("Case", "Set", "Link", "Graph", "Variable")


class Note(NamedTuple):
    """A note with its author and time, None if not given."""

    text: str
    user: str | None
    time: datetime.datetime | None


def import_file(
    library: Library, path: str | Path, articles: Sequence[Article], partly: bool, replace: bool
) -> Imported:
    """See `refi_project.import_file`."""
    with reading(path) as archive, contextlib.closing(_Project(path, archive, library, partly)) as project:
        project.read_head()
        with library.transaction():
            project.join_codes()
            done = import_annotations(
                library, path, project.passages(), add_articles(library, articles), partly, replace
            )
    return done.with_problems(project.problems())


class _Project:
    """A project, read twice: for users, codes and notes, then source by source."""

    def __init__(self, path: str | Path, archive: Archive, library: Library, partly: bool) -> None:
        self._path = path
        self._archive = archive
        self._library = library
        self._partly = partly
        self._users: dict[str, str] = {}
        self._codes = Codes(path)
        self._names: dict[str, str] = {}  # library names of tags, by code GUID
        self._time: datetime.datetime | None = None
        self._crlf_as_two = True  # whether the program counts CRLF as two
        self._skipped: Counter[str] = Counter()
        self._problems: list[str] = []
        self._notes_db = sqlite3.connect("")  # temporary, spills to disk
        self._notes_db.execute("CREATE TABLE notes (guid TEXT PRIMARY KEY, text TEXT, user TEXT, time INTEGER)")
        self._seen = FirstSeen()

    def close(self) -> None:
        """Discard temporary data."""
        self._notes_db.close()
        self._seen.close()

    def read_head(self) -> None:
        """Read users, codes and notes, and count unsupported elements."""
        found = self._elements({"User", "Code", "Note", *_UNSUPPORTED})
        root = next(found)[1]
        if local_name(root) != "Project":
            raise import_error(self._path, "it is not a REFI-QDA project")
        self._time = parse_time(root.get("modifiedDateTime")) or parse_time(root.get("creationDateTime"))
        self._crlf_as_two = not root.get("origin", "").startswith("ATLAS.ti")
        for event, element in found:
            name = local_name(element)
            if name == "Code":
                self._codes.handle(event, element)
            elif event == "end" and name == "User":
                guid = read_guid(self._path, element.get("guid"))
                self._users[guid] = unescaped(element.get("name", element.get("id", guid)))
            elif event == "end" and name == "Note":
                self._store_note(element)
            elif event == "end" and element.get("guid") not in _OURS:
                self._skipped[name] += 1

    def join_codes(self) -> None:
        """Join the codes with the codebook."""
        tags = [
            tag._replace(memo="\n\n".join(note.text for note in self._notes(self._codes.notes[guid])))
            for guid, tag in self._codes.tags.items()
        ]
        self._names = join_codebook(self._library, tags).names

    def passages(self) -> Iterator[IncomingAnnotation]:
        """The passages of all texts; each text is added to the library before its passages."""
        found = self._elements({"TextSource", *_SOURCES})
        next(found)
        for event, element in found:
            name = local_name(element)
            if event == "end" and name in _SOURCES:
                self._skipped[name] += 1
            elif event == "end" and name == "TextSource" and local_name(element.getparent()) == "Sources":
                yield from self._source(element)

    def problems(self) -> Iterator[str]:
        """A sentence for each kind of skipped element."""
        yield from self._problems
        sentences = {
            "PDFSource": "PDF documents are not supported; {} skipped",
            "PictureSource": "Images are not supported; {} skipped",
            "AudioSource": "Audio files are not supported; {} skipped",
            "VideoSource": "Videos are not supported; {} skipped",
            "outside": "Texts outside the project are not read; {} skipped",
            "rich": "Texts available only as rich text are not read; {} skipped",
            "blank": "Texts without any words are not imported; {} skipped",
            "Coding": "Codes on whole texts are not supported; {} skipped",
            "CodeRef": "Some codes are not in the project; {} uses skipped",
            "Case": "Cases are not supported; {} skipped",
            "Set": "Sets are not supported; {} skipped",
            "Link": "Links are not supported; {} skipped",
            "Graph": "Maps are not supported; {} skipped",
            "Variable": "Variables are not supported; {} skipped",
        }
        yield from (sentence.format(self._skipped[name]) for name, sentence in sentences.items() if self._skipped[name])

    # Sources

    def _source(self, source: Any) -> Iterator[IncomingAnnotation]:
        for _ in children(source, "Coding"):
            self._skipped["Coding"] += 1
        raw = self._text(source)
        if raw is None:
            return
        values = _values(source)
        article = self._described(from_text(raw), values)
        if self._library.article(article.sha256) is None:
            add_articles(self._library, [article])
        self._join_memo(source, article.sha256, values)
        selections = children(source, "PlainTextSelection")
        located = [(_passage(each), each) for each in selections]
        scheme = detect_scheme(raw, [passage for passage, _ in located if passage], self._crlf_as_two)
        for passage, selection in located:
            start, end = (scheme.source(passage.start), scheme.source(passage.end)) if passage else (None, None)
            place = make_anchor(article.text, start, end)
            yield from self._annotations(selection, article.sha256, place)

    def _text(self, source: Any) -> str | None:
        """The text of a source as in the file, None if it is skipped."""
        inline = children(source, "PlainTextContent")
        place = source.get("plainTextPath") or ""
        if inline:
            raw = "".join(inline[0].itertext())
        elif place.startswith(_INTERNAL):
            name = self._member(place)
            try:
                raw = decode_text(self._archive.read(name))
            except UnicodeDecodeError:
                self._report(f"the text {short_repr(name)} in it is not UTF-8")
                return None
        else:
            self._skipped["outside" if place else "rich"] += 1
            return None
        if not raw.strip("\ufeff \t\r\n\u3000"):
            self._skipped["blank"] += 1
            return None
        return raw

    def _member(self, place: str) -> str:
        name = place.removeprefix(_INTERNAL)
        candidates = [f"{folder}{name}" for folder in ("Sources/", "sources/", "")]
        return next((each for each in candidates if each in self._archive), candidates[0])

    def _described(self, article: Article, values: dict[str, str]) -> Article:
        """Restore the source file's details from our own projects."""
        names = {"sha256": "SHA-256", "encoding": "Encoding", "format": "Format", "marked": "Marked fields"}
        return with_file_details(article, {key: values[name] for key, name in names.items() if name in values})

    def _join_memo(self, source: Any, sha256: str, values: dict[str, str]) -> None:
        """Store the memo of an article, if it is the later one."""
        notes = self._notes(self._refs(source))
        written = [text for text in (child_text(source, "Description"), *(note.text for note in notes)) if text]
        if not written:
            return
        here = self._library.memos.get(sha256)
        when = parse_time(values.get("Memo changed")) or max((note.time for note in notes if note.time), default=None)
        if here is None or (when is not None and when > here.updated):
            user = next((note.user for note in notes if note.user), source.get("creatingUser"))
            author = values.get("Memo author", "") if "Memo changed" in values else self._user(user)
            self._library.memos.put(sha256, Memo("\n\n".join(written), author, when or self._time or times.now()))

    # Passages

    def _annotations(self, selection: Any, sha256: str, place: Anchor) -> Iterator[IncomingAnnotation]:
        """One annotation per user who coded the passage, almost always one."""
        guid = read_guid(self._path, selection.get("guid"))
        if not self._seen.add(guid):
            self._report(f"two passages in it have the GUID {guid}")
            return
        codings = children(selection, "Coding")
        creator = selection.get("creatingUser") or selection.get("modifyingUser")
        coders: dict[str | None, list[Any]] = {}
        for coding in codings:
            coders.setdefault(coding.get("creatingUser") or creator, []).append(coding)
        coding_times = [found for coding in codings if (found := parse_time(coding.get("creationDateTime")))]
        fallback = self._time or times.now()
        created = parse_time(selection.get("creationDateTime")) or min(coding_times, default=fallback)
        updated = max(created, parse_time(selection.get("modifiedDateTime")) or max(coding_times, default=created))
        notes = self._notes(self._refs(selection, *codings))
        note = "\n\n".join(filter(None, (child_text(selection, "Description"), *(each.text for each in notes))))
        ordered = sorted(coders or {creator: []}, key=lambda user: user != creator)
        for number, user in enumerate(ordered):
            tags = tuple(self._tags(coders.get(user, [])))
            id = guid if number == 0 else derived_guid(guid, str(user))
            author = self._user(user)
            yield IncomingAnnotation(f"passage {guid}", id, sha256, place, tags, note, author, created, updated)

    def _tags(self, codings: Iterable[Any]) -> Iterator[str]:
        for coding in codings:
            for ref in children(coding, "CodeRef"):
                name = self._names.get(read_guid(self._path, ref.get("targetGUID")))
                if name is None:
                    self._skipped["CodeRef"] += 1
                else:
                    yield name

    # Notes and users

    def _store_note(self, element: Any) -> None:
        guid, place = read_guid(self._path, element.get("guid")), element.get("plainTextPath") or ""
        text = child_text(element, "PlainTextContent")
        if not text and place.startswith(_INTERNAL):
            name = self._member(place)
            try:
                text = decode_text(self._archive.read(name)).removeprefix("\ufeff")
            except UnicodeDecodeError:
                self._report(f"the note {short_repr(name)} in it is not UTF-8")
        text = "\n\n".join(filter(None, (text, child_text(element, "Description"))))
        when = parse_time(element.get("modifiedDateTime")) or parse_time(element.get("creationDateTime"))
        user = element.get("creatingUser") or element.get("modifyingUser")
        row = [guid, text, user, times.to_milliseconds(when) if when else None]
        if not self._notes_db.execute("INSERT OR IGNORE INTO notes VALUES (?, ?, ?, ?)", row).rowcount:
            self._report(f"two notes in it have the GUID {guid}")

    def _notes(self, guids: Iterable[str]) -> list[Note]:
        found = []
        for guid in guids:
            row = self._notes_db.execute("SELECT text, user, time FROM notes WHERE guid = ?", [guid]).fetchone()
            if row and row[0]:
                found.append(Note(row[0], row[1], None if row[2] is None else times.from_milliseconds(row[2])))
        return found

    def _refs(self, *elements: Any) -> list[str]:
        return [read_guid(self._path, ref.get("targetGUID")) for each in elements for ref in children(each, "NoteRef")]

    def _user(self, guid: str | None) -> str:
        if guid is None:
            return self._library.author
        known = read_guid(self._path, guid)
        return self._users.get(known, known)

    # Problems

    def _elements(self, tags: set[str]) -> Iterator[tuple[str, Any]]:
        name = PROJECT
        if name not in self._archive:
            name = next((each for each in self._archive.names if each.lower().endswith(".qde")), PROJECT)
        return elements(self._path, self._archive, name, tags)

    def _report(self, why: str) -> None:
        if not self._partly:
            raise import_error(self._path, why)
        self._problems.append(f"{why[0].upper()}{why[1:]}; skipped")


def _values(source: Any) -> dict[str, str]:
    """The values of our own variables, by name."""
    found: dict[str, str] = {}
    for value in children(source, "VariableValue"):
        refs = children(value, "VariableRef")
        name = _OURS.get(refs[0].get("targetGUID", "")) if refs else None
        if name is not None:
            found[name] = child_text(value, f"{VARIABLES[name]}Value")
    return found


def _passage(selection: Any) -> Passage | None:
    try:
        start, end = int(selection.get("startPosition", "")), int(selection.get("endPosition", ""))
    except ValueError:
        return None
    return Passage(start, end, selection.get("name") or "")
