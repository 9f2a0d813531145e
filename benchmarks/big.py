"""An invented article of 1,000,000 characters with 50,000 entities and 10,000 annotations, in a library."""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QPainter, QPixmap, QTextLayout, QTextOption

from reader.analysis import edition
from reader.store import times
from reader.store.library import Library
from reader.store.selectors import new_annotation
from reader.text import fields
from reader.text.load import from_text
from reader.text.views import Views
from reader.types import Analysis, Article, Entity, EntityType, FoundBy, Span
from reader.ui.window import Window

LENGTH, ENTITIES, MARKS = 1_000_000, 50_000, 10_000
_CLAUSES = """\
霁川市各区县认真落实年初的安排|云岭县把发展数字经济摆在突出位置|信息中心的软件平台已经上线|全年新增就业4.2万人|完成投资1,350亿元|\
林若谷代表市政府作报告|下一步要抓好春耕生产|新建便民市场12处|力争达到6.5%左右|U盘和打印机由服务器统一管理|推进AI与制造业融合|\
培育优质商户350家|“把实事办到群众心坎上”|治理澜江沿线的生态环境|𠮷祥村的道路修到了家门口|加快GDP核算改革|质量和效益同步提升|\
各部门定期通报进度|年底前全部建成投用|让老百姓看得见、摸得着|会议在白鹭区召开|网络信号覆盖所有乡镇|支持民营企业做大做强|居民收入稳步增长|\
严守安全生产的底线|鼓励高校与Open Lab合作|不断改善营商环境|共同守护蓝天碧水"""


def text(length: int = LENGTH, seed: int = 6) -> str:
    """Lines of 20 to 300 characters and a few blank ones, always the same."""
    dice, clauses = random.Random(seed), _CLAUSES.split("|")
    lines, size = ["霁川市经济社会发展情况汇编"], 0
    while size < length:
        line = "".join(
            "，".join(dice.choices(clauses, k=dice.randint(1, 5))) + "。" for _ in range(dice.choice((1, 2, 3, 3, 5)))
        )
        lines += [line] if dice.random() > 0.04 else [line, ""]
        size += len(line) + 1
    return "\n".join(lines)[:length]


def article(length: int = LENGTH) -> Article:
    """The text as an article."""
    return from_text(text(length))


def analysis(views: Views, entities: int = ENTITIES) -> Analysis:
    """Entities of two to six characters, evenly spread."""
    source, kinds = views.article.text, list(EntityType)
    found = []
    for number in range(entities):
        start = number * (len(source) - 10) // entities
        span = Span(start, start + 2 + number % 5)
        found.append(Entity(kinds[number % len(kinds)], span, source[span.start : span.end], FoundBy.LEXICON))
    return Analysis(fields.find(views), tuple(found), ())


def keep(path: Path, article: Article, entities: int = ENTITIES, marks: int = MARKS) -> str:
    """Add an article with its analysis and with marks of 6 to 60 characters to a library; returns its sha256."""
    library = Library.open(path, author="")
    views = Views(article)
    library.add_article(article, fields.find(views), views)
    library.save_analysis(article.sha256, edition(), analysis(views, entities))
    tags, size, now = library.codebook.tags(), len(article.text), times.now()
    made = []
    for number in range(marks):
        start = number * (size - 60) // marks
        span = Span(start, start + 6 + number * 7 % 55)
        made.append(new_annotation(article, span, (tags[number % len(tags)].name,), "", "", now))
    library.annotations.replace((), made)
    library.close()
    return article.sha256


def bare_page(window: Window, canvas: QPixmap) -> None:
    """Lay out and draw the visible paragraphs with only QTextLayout: the floor of everything that paints a page.

    Uses the same text, font and width, and the same number of pixels.
    """
    page = window.view.page
    assert page is not None
    font = QFont()
    font.setFamilies(list(page.typography.families))
    font.setPixelSize(page.typography.size)
    option = QTextOption(Qt.AlignmentFlag.AlignJustify)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    canvas.fill(Qt.GlobalColor.white)
    painter = QPainter(canvas)
    index, y = window.view.top[0], 0.0
    while index < len(page) and y < canvas.height():
        layout = QTextLayout(page.view(index).text, font)
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(page.typography.measure)
            line.setPosition(QPointF(0, y))
            y += page.typography.line
        layout.endLayout()
        layout.draw(painter, QPointF(0, 0))
        index += 1
    painter.end()


def report_all(results: list[tuple[str, float, float, str]]) -> None:
    """Print the line of each measure; exit with status 1 if one is over its limit."""
    for name, ratio, limit, detail in results:
        print(f"{name} ratio {ratio:.2f} limit {limit:g} {'ok' if ratio <= limit else 'over'}   ({detail})", flush=True)
    sys.exit(any(ratio > limit for _, ratio, limit, _ in results))


def percentile(values: list[float], part: float) -> float:
    """The value below which `part` of the values are."""
    return sorted(values)[min(int(part * len(values)), len(values) - 1)]


Floor = Callable[[], float]
