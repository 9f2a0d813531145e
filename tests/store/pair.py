"""Two libraries that begin equal and change apart, for tests of merging."""

from __future__ import annotations

import contextlib
import random
import shutil
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any

from reader.store import merging, times
from reader.store.library import Library
from reader.store.merging import Choice, Conflict, Plan
from reader.store.merging.values import Choices
from reader.store.selectors import new_annotation
from reader.types import (
    Collection,
    Commitment,
    Decision,
    Entity,
    EntityType,
    Name,
    Repair,
    Script,
    Span,
    Status,
    Strength,
    Tag,
    Term,
)
from tests.store import sample

Chooser = Callable[[Conflict], Choice]


def begin(folder: Path, *authors: str) -> list[Library]:
    """A library for each, with the same article, marks, tags, collection and decision in it."""
    first = folder / f"{authors[0]}.sqlite"
    with contextlib.closing(Library.open(first, authors[0])) as library:
        library.add_article(sample.article(), sample.FIELDS)
        for number, words in enumerate(("旅游業", "𠮷城市", "U盤(容量大)", "🙂")):
            library.annotations.add(sample.mark(words, f"base {number % 2}", note=f"begin {number}"))
        library.collections.put(Collection(str(uuid.uuid4()), "Folder"))
        library.decisions.put(decision("50億元", Status.ACCEPTED, "Ana"))
        library.memos.write(sample.article().sha256, "What all know.", "Ana")
        library.names.put(Name("林若谷", EntityType.PER), "Ana")
    for author in authors[1:]:
        shutil.copy(first, folder / f"{author}.sqlite")
    return [Library.open(folder / f"{author}.sqlite", author) for author in authors]


def decision(words: str, status: Status, author: str, entity: bool = False) -> Decision:
    """A decision about some words of the sample."""
    span = sample.span(words)
    value: Commitment | Entity = Commitment(span, words, "", None, Strength.PLEDGE, None, (), None)
    if entity:
        value = Entity(EntityType.ORG, span, words)
    return Decision(str(uuid.uuid4()), sample.article().sha256, span, status, value, author, times.now())


def merge(into: Library, other: Path, choose: Chooser) -> Plan:
    """Merge with a choice for each conflict."""
    with merging.open_copy(other) as theirs:
        plan = merging.plan(into, theirs)
        choices: Choices = {each.key: choose(each) for each in plan.conflicts}
        return merging.carry_out(into, theirs, plan, choices)


def tick() -> None:
    """Let the time of the library go on: what two persons do in one millisecond passes for the same."""
    before = times.now()
    while times.now() == before:
        pass


def change(library: Library, chance: random.Random, number: int) -> None:
    """One of all the things that a person does."""
    tick()
    verbs = [
        _mark,
        _change_mark,
        _change_mark,
        _delete_mark,
        _tag,
        _change_tag,
        _collect,
        _decide,
        _note,
        _know,
        _read,
        _add,
    ]
    chance.choice(verbs)(library, chance, f"{library.author} {number}")


def _mark(library: Library, chance: random.Random, word: str) -> None:
    start = chance.randrange(len(sample.TEXT) - 9)
    tags = chance.sample([tag.name for tag in library.codebook.tags()], 2)
    made = new_annotation(
        sample.article(), Span(start, start + chance.randrange(9)), tags, word, library.author, times.now()
    )
    library.annotations.add(made)


def _add(library: Library, chance: random.Random, word: str) -> None:
    article = sample.article(f"霽川市第{chance.randrange(3)}篇\n雲嶺縣的𠮷祥村,U盤發(fā)展🙂。", "")
    library.add_article(article, sample.FIELDS._replace(title=Span(0, 6)))
    tags = chance.sample([tag.name for tag in library.codebook.tags()], 1)
    library.annotations.add(new_annotation(article, Span(0, 3), tags, word, library.author, times.now()))
    library.collections.add_articles(chance.choice(library.collections.all()).id, [article.sha256])


def _change_mark(library: Library, chance: random.Random, word: str) -> None:
    marks = sorted(library.annotations.all())
    if not marks:
        return
    mark = chance.choice(marks)
    tags = tuple(chance.sample([tag.name for tag in library.codebook.tags()], chance.randrange(3)))
    changed = mark._replace(note=word, tags=tags, updated=times.now())
    library.annotations.update(changed)
    if chance.random() < 0.2:  # undone
        library.annotations.update(mark)


def _delete_mark(library: Library, chance: random.Random, word: str) -> None:
    marks = sorted(library.annotations.all())
    if marks:
        mark = chance.choice(marks)
        library.annotations.delete(mark.id)
        if chance.random() < 0.2:
            library.annotations.add(mark)


def _tag(library: Library, chance: random.Random, word: str) -> None:
    name = f"shared {chance.randrange(3)}"
    tags = library.codebook.tags()
    if name not in {tag.name for tag in tags}:
        parent = chance.choice([None, *(tag.id for tag in tags)])
        library.codebook.add(Tag(name, chance.randrange(9), None, "", parent))


def _change_tag(library: Library, chance: random.Random, word: str) -> None:
    tags = library.codebook.tags()
    tag = chance.choice(sorted(tags, key=lambda each: each.name))
    below = {tag.id}
    while grown := {each.id for each in tags if each.parent in below} - below:
        below |= grown
    changed = chance.choice(
        [
            tag._replace(name=word),
            tag._replace(colour=chance.randrange(9)),
            tag._replace(description=word),
            tag._replace(memo=word),
            tag._replace(parent=chance.choice([None, *sorted({each.id for each in tags} - below)])),
        ]
    )
    library.codebook.replace([tag], [changed])


def _collect(library: Library, chance: random.Random, word: str) -> None:
    collections = library.collections.all()
    names = {(each.name, each.parent) for each in collections}
    parent = chance.choice([None, *(each.id for each in collections)])
    if chance.random() < 0.4:
        each = chance.choice(collections)
        library.collections.put(each._replace(name=word))
        return
    name = f"place {chance.randrange(2)}"
    if (name, parent) not in names:
        made = Collection(str(uuid.uuid4()), name, parent)
        library.collections.put(made)
        library.collections.add_articles(made.id, [sample.article().sha256])


def _decide(library: Library, chance: random.Random, word: str) -> None:
    held = library.decisions.of(sample.article().sha256)
    words = chance.choice(["50億元", "旅游業", "企業"])
    status = chance.choice([Status.ACCEPTED, Status.EDITED, Status.REJECTED])
    entity = chance.random() < 0.5
    made = decision(words, status, library.author, entity)
    same = [each for each in held if each.span == made.span and isinstance(each.value, Entity) == entity]
    library.decisions.put(made._replace(id=same[0].id) if same else made)


def _note(library: Library, chance: random.Random, word: str) -> None:
    sha256 = sample.article().sha256
    text = chance.choice([word, f"{library.memos.of(sha256)}\n{word}"])
    library.memos.write(sha256, text, library.author)


def _know(library: Library, chance: random.Random, word: str) -> None:
    words = chance.choice(["林若谷", "雲嶺縣", "霽川市"])
    if chance.random() < 0.5:
        library.names.put(Name(words, chance.choice([None, EntityType.PER, EntityType.LOC])), library.author)
        return
    term = Term(words, chance.choice([None, word]), chance.choice([None, Script.TW]))
    kept = [each for each in library.terms() if (each.text, each.script) != (term.text, term.script)]
    library.set_terms([*kept, term])


def _read(library: Library, chance: random.Random, word: str) -> None:
    sha256 = sample.article().sha256
    if chance.random() < 0.3:
        library.set_repair(sha256, chance.choice([True, False]))
        return
    span = sample.span("會")
    library.accept(sha256, [Repair(span, "會", chance.choice(["会", "繪"]), "variant", True)], library.author)


def made(library: Library) -> dict[str, Any]:
    """Everything in a library that a person made, whatever ids and numbers it has there."""
    sha256 = sample.article().sha256
    tags = {tag.id: tag for tag in library.codebook.tags()}
    places = {each.id: each for each in library.collections.all()}

    def path(id: str | None) -> tuple[str, ...]:
        return (*path(places[id].parent), places[id].name) if id else ()

    return {
        "articles": sorted(row.sha256 for row in library.articles()),
        "annotations": {each.id: each for each in library.annotations.all()},
        "tags": {
            tag.name: (tag.colour, tag.description, tag.memo, tags[tag.parent].name if tag.parent else None)
            for tag in tags.values()
        },
        "collections": sorted(path(id) for id in places),
        "collected": {
            row.sha256: sorted(path(each.id) for each in library.collections.of(row.sha256))
            for row in library.articles()
        },
        "decisions": sorted(library.decisions.of(sha256), key=lambda each: each.id),
        "memo": library.memos.get(sha256),
        "names": {name.text: name.type for name in library.names.all()},
        "terms": {(term.text, term.script): term.becomes for term in library.terms()},
        "reading": library.reading(sha256)._replace(terms=()),
        "coders": {coder.name for coder in library.codebook.coders()},
    }


def mine(conflict: Conflict) -> Choice:
    return Choice.MINE


def theirs(conflict: Conflict) -> Choice:
    return Choice.THEIRS


def both(conflict: Conflict) -> Choice:
    return Choice.BOTH if conflict.both else Choice.MINE


def refuse(conflict: Conflict) -> Choice:
    raise AssertionError(conflict)
