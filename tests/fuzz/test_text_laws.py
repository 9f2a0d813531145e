"""Alignment, repair and views hold their laws whatever they are given."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reader.text import fields, repair
from reader.text.accepting import accepting
from reader.text.align import Alignment, Mode
from reader.text.damage import decoding, escapes, forms, spacing
from reader.text.damage.pairing import Page
from reader.text.damage.shape import Damage, applied
from reader.text.load import from_text
from reader.text.views import Views
from reader.types import Normal, Reading, Script, Span, Term
from tests.fuzz.cases import DAMAGED, TEXTS, fuzz, rounds
from tests.text.simulator import damage
from tools.damages import escaped, printed
from tools.damages.decoding import ASKED, DROPPED, KEPT, MARKED, PAIRS
from tools.damages.decoding import damage as misread

UNITS = st.lists(st.tuples(st.integers(1, 5), st.integers(1, 5)), max_size=14)
GLOSSES = {
    "發": "fā",
    "業": "yè",
    "經": "jīng",
    "產": "chǎn",
    "規": "guī",
    "們": "men",
    "數": "shù",
    "驗": "yàn",
    "鎮": "zhèn",
}
PLAIN = "發業經產規們數驗鎮為當地因步決我幫企在全市將推動的了,。、“”軟件"
PAGE = "全市推動經濟發展，當地的企業因此決心進步。"
LOSSES = (KEPT, MARKED, ASKED, DROPPED)
READINGS = st.builds(
    Reading,
    st.sampled_from((None, True, False)),
    st.just(()),
    st.builds(Normal, *[st.booleans()] * len(Normal._fields)),
    st.lists(
        st.builds(Term, st.text("軟件于干發展字节", min_size=1, max_size=3), st.none() | TEXTS, st.none()), max_size=2
    ).map(tuple),
)


def after(first: Alignment, draw: st.DrawFn) -> Alignment:
    """An alignment whose source is the view of another."""
    left, lengths = first.view[-1], []
    while left:
        lengths.append((draw(st.integers(1, min(left, 4))), draw(st.integers(1, 4))))
        left -= lengths[-1][0]
    return Alignment.of_lengths(0, lengths)


@st.composite
def chains(draw: st.DrawFn) -> list[Alignment]:
    chain = [Alignment.of_lengths(draw(st.integers(0, 9)), draw(UNITS))]
    for _ in range(2):
        chain.append(after(chain[-1], draw))
    return chain


def sound(alignment: Alignment, start: int, end: int, length: int) -> None:
    """It covers both sides in order, without gaps."""
    assert (alignment.source[0], alignment.source[-1]) == (start, end)
    assert (alignment.view[0], alignment.view[-1]) == (0, length)
    for a, b, c, d in alignment.units():
        assert a < b
        assert c < d
    if start < end:
        assert [unit[0] for unit in alignment.units()][1:] == [unit[1] for unit in alignment.units()][:-1]


@rounds
def test_alignments_compose_and_map(round_: int) -> None:
    @fuzz(1.6)
    @given(chains(), st.integers(0, 60), st.integers(0, 30))
    def law(chain: list[Alignment], at: int, length: int) -> None:
        one, two, three = chain
        assert one.then(two).then(three) == one.then(two.then(three))
        joined = one.then(two)
        sound(joined, one.source[0], one.source[-1], two.view[-1])
        start = min(max(at, joined.source[0]), joined.source[-1])
        span = Span(start, min(start + length, joined.source[-1]))
        there = joined.to_view(span)
        back = joined.to_source(there)
        if span.start < span.end:
            assert back.start <= span.start
            assert back.end >= span.end
            assert joined.to_view(back) == there
        strict, inner = joined.to_view(span, Mode.STRICT), joined.to_view(span, Mode.CONTRACT)
        assert strict in (None, there)
        assert there.start <= inner.start <= inner.end <= there.end

    law()


@rounds
def test_damaged_lines_stay_aligned(round_: int) -> None:
    @fuzz(1.6)
    @given(DAMAGED, st.integers(0, 9))
    def law(text: str, start: int) -> None:
        text = from_text(text).text.replace("\n", " ")  # a source has no lone surrogate
        for page in (
            repair.examine(text, forced=True),
            repair.examine(text + "產(chǎn)業(yè)企業(yè)發(fā)展", forced=True),
            repair.examine(text),
        ):
            line = repair.mend(text, start, page)
            sound(line.alignment, start, start + len(text), len(line.text))
            for a, b, c, d in line.alignment.units():
                if b - a == d - c and not any(r.span.start < b and a < r.span.end for r in line.repairs):
                    assert text[a - start : b - start] == line.text[c:d]
            for one, other in pairwise(line.repairs):
                assert one.span.end <= other.span.start
            for each in line.repairs:
                assert text[each.span.start - start : each.span.end - start] == each.was
                there = line.alignment.to_view(each.span)
                assert line.text[there.start : there.end] == each.became

    law()


@rounds
def test_misread_lines_are_undone_and_stay_aligned(round_: int) -> None:
    page = decoding.recognise("\n".join(misread(PAGE, *pair) for pair in PAIRS))
    assert page is not None

    @fuzz(0.8)
    @given(st.text(st.sampled_from(PLAIN + "A3 ?é"), max_size=60), st.sampled_from(PAIRS), st.sampled_from(LOSSES))
    def law(text: str, pair: tuple[str, str], lost: str) -> None:
        try:
            shown = misread(text, *pair, lost)
        except UnicodeEncodeError:
            return
        line = repair.mend(shown, 0, (page,))
        sound(line.alignment, 0, len(shown), len(line.text))
        for each in line.repairs:
            there = line.alignment.to_view(each.span)
            assert (shown[each.span.start : each.span.end], line.text[there.start : there.end]) == (
                each.was,
                each.became,
            )

    law()


@rounds
def test_what_the_site_did_is_undone_where_nothing_broke(round_: int) -> None:
    @fuzz(0.8)
    @given(
        st.text(st.sampled_from("發業經產規們數驗鎮為當地因步決我幫企在全市將推動的了,。、“”軟件"), max_size=60),
        st.permutations(sorted(GLOSSES)),
    )
    def law(text: str, order: list[str]) -> None:
        source = damage(text, {char: GLOSSES[char] for char in order})
        line = repair.mend(source, 0, (Page(GLOSSES),))
        if "?" not in source:
            assert line.text == text
        if all(each.certain for each in line.repairs) and any(each.kind == "shift" for each in line.repairs):
            assert damage(line.text, {char: GLOSSES[char] for char in order}) == source

    law()


@rounds
def test_what_is_certain_gives_the_escaped_or_printed_line_again(round_: int) -> None:
    @fuzz(0.8)
    @given(
        st.text(st.sampled_from(PLAIN + "𠮷年年3%fi &;\\"), max_size=60),
        st.sampled_from([*escaped.LAWS.values(), *printed.LAWS.values()]),
        st.sampled_from([escapes.recognise, forms.recognise, spacing.recognise]),
    )
    def law(text: str, broken: escaped.Law, recognise: Callable[[str, bool], Damage | None]) -> None:
        source = broken(text)
        found = recognise(source, True)
        for line in (source, text) if found else ():
            edits = found.undo(line) if found else ()
            assert all(one.end <= other.start for one, other in pairwise(edits))
            assert all(edit.became and edit.start < edit.end for edit in edits)
            assert not any(set(edit.became) & set("\n\r\0\u202e\u2066\ue000\ud83d") for edit in edits)
        if found and (edits := found.undo(source)) and all(edit.certain for edit in edits):
            assert found.redo(applied(source, edits)) == source

    law()


@rounds
def test_every_view_of_anything_is_aligned(round_: int) -> None:
    @fuzz(1.0)
    @given(DAMAGED | TEXTS, READINGS, st.sampled_from(Script), st.integers(0, 120), st.integers(0, 20))
    def law(text: str, reading: Reading, script: Script, at: int, length: int) -> None:
        views = Views(from_text(text), reading)
        view = views.whole(script)
        source = views.article.text
        sound(view.alignment, 0, len(source), len(view.text))
        span = Span(min(at, len(source)), min(at + length, len(source)))
        back = view.alignment.to_source(view.alignment.to_view(span))
        assert span.start == span.end or (back.start <= span.start and span.end <= back.end)
        assert views.whole(Script.ORIGINAL).text == source
        found = fields.find(views)
        for field in (found.title, found.outlet, found.byline, found.date_span, *found.credits):
            assert field is None or 0 <= field.start <= field.end <= len(source)
        for index in range(len(views.paragraphs)):
            for suspect in views.suspects(index):
                after = Views(views.article, accepting(views, [suspect]))
                assert suspect not in after.suspects(index)

    law()
