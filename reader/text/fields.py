"""What a news article says about itself: title, byline, credits, date, and which paragraphs are its body."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.text import dateline
from reader.text.views import Views
from reader.types import Fields, Script, Span

_HEAD = 25  # lines with text in front of the body that may be menus, title, subtitle and datelines
_TAIL = 8  # lines with text at the end that may be byline and credits
_NEWS = 3  # paragraphs of body in which the day of the event is told
_SHORT = 60  # code points; a longer line is body

_SENTENCE = re.compile(r"[。；;]|[！？!?](?!$)")
_LABEL = re.compile(
    r"[（(【\[]?\s*(?:[一二三初复複终終][审審]|(?:责任|責任|本期|执行|執行|值班|网络|網絡|美术|美術)?[编編][辑輯委审審]"
    r"|[责責][编編]|校[对對]|[审審][核校定签簽]|[监監][制製]|[总總][编編][辑輯]?|策[划劃]|[统統][筹籌]|排版|[制製]作"
    r"|供[图圖稿]|[摄攝]影|[图圖]片?|撰文|翻[译譯]|[来來]源|稿源|[转轉][载載]自?|出[处處]|原[标標][题題]"
    r"|(?:[发發][布佈稿表]|更新|刊[发發]|出版)?(?:[时時][间間]|日期)|[发發][布佈稿](?:人|者|[单單]位|[机機][关關構构])"
    r"|[阅閱][读讀][量数數]|[点點][击擊]量?|[浏瀏][览覽](?:量|次[数數])?|字[号號體体])\s*[:：/／]"
)
_SIGNED = re.compile(
    r"[（(【\[]?[^，,：:]{0,12}?(?:[记記]者|通[讯訊][员員]|特[约約]撰稿|[评評][论論][员員])"
    r"(?:[\s:：/／]|[一-鿿·]{2,4}(?:[\s、）)\]】]|$)|[综綜]合[报報][道導])|作者[:：\s]|[（(]?文[/／]"
)
_BARE_DATE = re.compile(r"[\d\s年月日/.:：-]+$")
_AGENCY = r"(?:本[报報台臺刊网網社]|[一-鿿·]{1,8}?(?:社|[报報]|网|網|台|臺|客[户戶]端))"
_OPENING = re.compile(
    rf"\s*(?:{_AGENCY}[讯訊](?:\s*[（(][^）)]{{2,40}}[）)])?"
    rf"|{_AGENCY}[^，,。]{{0,12}}?\d{{1,2}}月\d{{1,2}}日[电電讯訊](?:\s*[（(][^）)]{{2,40}}[）)])?"
    rf"|[（(]?{_AGENCY}[^，,。]{{0,6}}[记記]者[^，,。：:]{{2,24}}?[报報][道導][）)]?)"
)
_CLOSING = re.compile(r"[（(][^（）()]{0,16}(?:[记記]者|通[讯訊][员員]|作者)[^（）()]{0,40}[）)]\s*$")
_POSTED = re.compile(r"[时時][间間]|日期")


@dataclass(frozen=True, slots=True)
class _Line:
    index: int
    text: str  # of the reading view

    @property
    def short(self) -> bool:
        text = self.text.strip()
        return len(text) <= _SHORT and not _SENTENCE.search(text)

    @property
    def credit(self) -> bool:
        text = self.text.strip()
        return self.short and bool(_LABEL.match(text) or _BARE_DATE.match(text))

    @property
    def signed(self) -> bool:
        return self.short and not self.credit and bool(_SIGNED.match(self.text.strip()))

    @property
    def title(self) -> bool:
        text = self.text.strip()
        return len(text) >= 6 and text[0] not in "—-－(（[" and text[-1] not in "：:，,、" and not self.signed


def find(views: Views) -> Fields:
    """The fields of an article, by the habits of the genre; only its head and its tail are repaired for it."""
    source = views.article.text
    filled = [index for index, span in enumerate(views.paragraphs) if source[span.start : span.end].strip()]
    head = _head(views, filled)
    below = filled[len(head) :]
    opening = [_line(views, index) for index in below[:_NEWS]]
    tail = [_line(views, index) for index in below[-_TAIL:]]

    title = next((line for line in head if line.title and not line.credit), None) if below else None
    others = [line for line in (*head, *tail) if line is not title]
    credit = [line for line in others if line.credit]
    signed = [line for line in others if line.signed]
    date_line, date = _date(source, head, credit, opening)
    aside = {line.index for line in (*credit, *signed, title) if line}
    return Fields(
        title=_span(views, title) if title else None,
        outlet=None,
        date=date.date if date else None,
        date_span=_part(views, date_line, date.start, date.end) if date and date_line else None,
        byline=_span(views, signed[0]) if signed else _inline_byline(views, opening[:1], tail[-1:]),
        credits=tuple(_span(views, line) for line in credit),
        body=tuple(index for index in filled if index not in aside),
    )


def _head(views: Views, filled: Sequence[int]) -> list[_Line]:
    """The short lines in front of the first paragraph of body; of a text in short lines only the first."""
    head: list[_Line] = []
    for index in filled[:_HEAD]:
        line = _line(views, index)
        if not line.short:
            return head
        head.append(line)
    return head[:1]


def _inline_byline(views: Views, first: Sequence[_Line], last: Sequence[_Line]) -> Span | None:
    """A byline at the head of the first paragraph of body, or in brackets at the end of the last."""
    for line in first:
        if found := _OPENING.match(line.text):
            return _part(views, line, *found.span())
    for line in last:
        if found := _CLOSING.search(line.text):
            return _part(views, line, *found.span())
    return None


def _date(
    source: str, head: Sequence[_Line], credit: Sequence[_Line], opening: Sequence[_Line]
) -> tuple[_Line | None, dateline.Found | None]:
    """When the article came out: where it says so, else the first date before the body, else the day of the news."""
    posted = [line for line in credit if _POSTED.search(line.text)]
    for line in (*posted, *credit, *head, *opening[:1]):
        labelled = line in credit
        for found in dateline.full_dates(line.text, republic=labelled):
            return line, found
    year = dateline.present_year(source)
    for line in (*head, *opening) if year else ():
        for found in dateline.month_days(line.text, year or 0):
            return line, found
    return None, None


def _line(views: Views, index: int) -> _Line:
    return _Line(index, views.paragraph(index, Script.READING).text)


def _span(views: Views, line: _Line) -> Span:
    """The source of a line without the space around it."""
    text = line.text
    return _part(views, line, len(text) - len(text.lstrip()), len(text.rstrip()))


def _part(views: Views, line: _Line, start: int, end: int) -> Span:
    return views.paragraph(line.index, Script.READING).alignment.to_source(Span(start, end))
