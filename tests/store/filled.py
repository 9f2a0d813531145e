"""A library with everything that a user can make, and its contents as plain values."""

from __future__ import annotations

import datetime
from typing import Any

from reader.store.annotations import Annotations
from reader.store.exchange.library_rows import LibraryRows
from reader.store.library import Library
from reader.store.memos import Memo
from reader.text import fields
from reader.text.views import Views
from reader.types import (
    Annotation,
    Coder,
    Collection,
    Commitment,
    Decision,
    Entity,
    EntityType,
    FoundBy,
    Name,
    Repair,
    Script,
    Span,
    Speaker,
    Status,
    Strength,
    Tag,
    Term,
)
from tests.store import sample

SECOND = (
    "雲嶺縣印發方案\n2025年3月1日\n𠮷溪鎮將每戶發一個U盤🙂,\t<b>不是*標記*</b> | [鏈](http://a.b)\n# 1. 結尾_x0041_"
)
PROMISE = Commitment(
    sample.span("將發(fā)展旅游業(yè)"),
    "將發展旅游業",
    "將",
    None,
    Strength.PLEDGE,
    Speaker("林若谷", "市長", None, None),
    (),
    None,
)


def uuid(number: int) -> str:
    """An id that is the same in every run."""
    return f"00000000-0000-4000-8000-{number:012}"


def marks() -> list[Annotation]:
    """One mark of every kind that is hard on a format."""
    title = sample.TEXT.index("\n")
    found = [
        sample.mark("發(fā)展大會", note="=SUM(A1)"),
        sample.mark(Span(title - 4, title + 4), "Promise", "@名", note='線一\n線二\r\n"引", \'=1'),
        sample.mark("=企業(yè)力爭", "Figure"),
        sample.mark('"很高興"🙂。', "Quote", "Promise", note="𠮷\x08_x0008_"),
        sample.mark(Span(40, 40)),
        sample.mark(sample.span("U盤🙂", SECOND), "Doubt", note="</script>", text=SECOND),
        sample.mark(Span(0, len(SECOND)), "Promise", text=SECOND)._replace(author="Ben"),
    ]
    return [mark._replace(id=uuid(number)) for number, mark in enumerate(found, start=1)]


def fill(library: Library) -> None:
    """Make everything."""
    later = sample.NOW + datetime.timedelta(days=1)
    article, second = sample.article(), sample.article(SECOND, "")
    for each in (article, second):
        library.add_article(each, fields.find(Views(each)))
    codebook = library.codebook
    codebook.set_coder(Coder("Ben", 7))
    top = codebook.add(Tag("上位", 3, None, "說明\n二", None, "備忘𠮷", uuid(90)))
    codebook.add(Tag("下位", 4, None, "", top.id, "", uuid(91)))
    codebook.add(Tag("@名", 6, None, "", id=uuid(89)))
    for mark in marks():
        library.annotations.add(mark)
    first = marks()[0]
    library.annotations.update(first._replace(note="改過", tags=("下位",), updated=later))
    library.annotations.delete(marks()[2].id)
    for id, name, parent in ((92, "專題", None), (93, "年度", 92), (94, "別的", None)):
        library.collections.put(Collection(uuid(id), name, parent and uuid(parent)))
    library.collections.add_articles(uuid(93), [article.sha256])
    library.collections.add_articles(uuid(92), [article.sha256])
    library.memos.put(article.sha256, Memo("整篇的\n備忘🙂", "Ana", later))
    library.accept(article.sha256, [Repair(sample.span("游"), "游", "遊", "variant", True)], "Ben")
    library.set_repair(second.sha256, False)
    library.names.put(Name("林若谷", EntityType.PER), "Ana")
    library.names.put(Name("旅游業", None), "Ben")
    library.set_terms([Term("U盤", None, None), Term("旅游", "旅遊", Script.HANT)])
    put = library.decisions.put
    put(Decision(uuid(95), article.sha256, PROMISE.span, Status.EDITED, PROMISE, "Ana", later))
    name = Entity(EntityType.PER, sample.span("林若谷"), "林若谷", FoundBy.PERSON)
    put(Decision(uuid(96), article.sha256, name.span, Status.REJECTED, name, "Ben", sample.NOW))
    third = sample.article("較早的一版\n𠮷", "/news/old.txt")
    library.add_article(third, fields.find(Views(third)))
    with library.transaction():
        LibraryRows(library)._db.execute("INSERT INTO versions VALUES (?, ?)", [second.sha256, third.sha256])


def holds(library: Library) -> dict[str, Any]:
    """Everything the user made in it."""
    annotations: Annotations = library.annotations
    rows = LibraryRows(library)
    return {
        "tags": library.codebook.tags(),
        "coders": library.codebook.coders(),
        "collections": library.collections.all(),
        "annotations": {mark.id: (mark, annotations.history(mark.id)) for mark in annotations.all()},
        "gone": list(rows.deleted_annotations()),
        "names": list(rows.names()),
        "terms": list(rows.terms()),
        "versions": list(rows.versions()),
        "texts": {row.sha256: rows.article(row.sha256) for row in library.articles()},
        "decisions": {row.sha256: library.decisions.of(row.sha256) for row in library.articles()},
    }
