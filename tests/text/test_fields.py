from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text import fields
from reader.text.dateline import full_dates, present_year
from reader.text.load import from_text, load
from reader.text.views import Views
from reader.types import Fields, Script, Span
from tests.text.heads_and_tails import BODY as TEXT
from tests.text.heads_and_tails import PAGES, TITLE, TITLE_HANT, Page
from tests.text.pages import GLOSSES
from tests.text.simulator import damage

BODY = "雲嶺市召開產業大會。市長慕容硯表示,將在年內新建數據中心3個,把瀾江縣的網絡鋪到每一個村。" * 2
BODY_2 = "會後,各縣紛紛行動起來。瀾江縣縣長說,要把會議的精神落到實處,讓鄉親們早日用上自來水。" * 2


def found(source: str) -> tuple[Fields, Views]:
    views = Views(from_text(source))
    return fields.find(views), views


def read(views: Views, span: Span | None) -> str | None:
    return None if span is None else views.text(span, Script.READING)


def words(source: str, span: Span | None) -> str | None:
    """What the source has at a span; unlike the view it is not brought into the usual form."""
    return None if span is None else source[span.start : span.end]


def test_an_article_with_everything():
    lines = [
        "雲嶺市：今年新建三個數據中心",
        "",
        "來源：雲嶺日報",
        "發佈時間：2031-04-07 09:30",
        "　　" + BODY,
        BODY_2,
        "（雲嶺日報記者 慕容硯 通訊員 𠮷長洲）",
        "責任編輯：諸葛石 校對：拓跋柳",
    ]
    result, views = found("\n".join(lines))
    assert read(views, result.title) == lines[0]
    assert (result.date, read(views, result.date_span)) == (datetime.date(2031, 4, 7), "2031-04-07")
    assert read(views, result.byline) == lines[6]
    assert [read(views, span) for span in result.credits] == [lines[2], lines[3], lines[7]]
    assert result.body == (4, 5)


def test_a_damaged_head_is_read_repaired_and_its_spans_take_the_glosses():
    clean = f"雲嶺市產業發展再上臺階\n網絡編輯：業小經\n{BODY}\n{BODY_2}\n(本報記者農鄉優)"
    source = damage(clean, GLOSSES)
    result, views = found(source)
    assert read(views, result.title) == "雲嶺市產業發展再上臺階"
    assert source[result.title.start : result.title.end] == "雲嶺市產(chǎn)業(yè)發(fā)展再上臺階"
    assert [read(views, span) for span in result.credits] == ["網絡編輯：業小經"]
    assert words(source, result.byline) == "(本報記者農(nóng)鄉(xiāng)優(yōu))"
    assert read(views, result.byline) == "（本報記者農鄉優）"


@pytest.mark.parametrize(
    ("first", "title"),
    [
        ("云岭市工作会议召开！", True),
        ("【走基层】云岭：公路修到家门口 山货不再愁销路", True),
        ("財政預算(教育)：增建校舍　三億添置圖書", True),
        ("全国记者节庆祝大会召开", True),
        ("云岭市工作会议今天召开。", False),
        ("会议指出：", False),
        ("首页", False),
        ("本报记者 慕容砚", False),
        ("来源：云岭日报客户端", False),
        ("——2031年1月26日在云岭市人民代表大会上", False),
    ],
)
def test_a_title_is_short_and_no_sentence(first: str, title: bool):
    source = f"{first}\n{BODY}\n{BODY_2}"
    assert words(source, found(source)[0].title) == (first if title else None)


def test_a_menu_before_the_title_is_passed_over():
    result, views = found(f"打印\n收藏\n【字号：\n大\n】\n2031年云岭市政府工作报告\n时间：2031-02-02\n{BODY}\n{BODY_2}")
    assert read(views, result.title) == "2031年云岭市政府工作报告"
    assert result.date == datetime.date(2031, 2, 2)


@pytest.mark.parametrize(
    ("opening", "byline"),
    [
        ("本报讯（记者慕容砚）", "本报讯（记者慕容砚）"),
        ("本報記者慕容硯 𠮷長洲報道:", "本報記者慕容硯 𠮷長洲報道"),
        ("新华社云岭4月6日电（记者慕容砚）", "新华社云岭4月6日电（记者慕容砚）"),
        ("中新网云岭4月6日电", "中新网云岭4月6日电"),
    ],
)
def test_a_byline_may_open_the_first_paragraph(opening: str, byline: str):
    result, views = found(f"云岭市新建三个数据中心\n{opening}{BODY}\n{BODY_2}")
    assert read(views, result.byline) == byline
    assert result.body == (1, 2)


def test_a_byline_may_close_the_last_paragraph():
    result, views = found(f"云岭市新建三个数据中心\n{BODY}\n{BODY_2}（本报记者 慕容砚）")
    assert read(views, result.byline) == "（本报记者 慕容砚）"
    assert result.body == (1, 2)


def test_an_article_of_short_lines_has_its_first_for_a_title():
    result, views = found("云岭市今年的三件大事\n修路\n架桥\n通水")
    assert read(views, result.title) == "云岭市今年的三件大事"
    assert result.body == (1, 2, 3)


def test_nothing_is_made_up():
    result, _ = found(f"{BODY}\n\n{BODY_2}")
    assert result == Fields(None, None, None, None, None, (), (0, 2))
    for empty in ("", "\n \n", "字"):
        assert found(empty)[0].title is None


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("4月6日,大會召開。" + BODY + "\n2030年,成績來之不易。2031年,要加快建設雲嶺。到2035年建成。", "2031-04-06"),
        ("4月6日,大會召開。" + BODY + "\n2031年增長8%,2030年已完成,2031年預計再增長。", "2031-04-06"),
        ("4月6日,大會召開。" + BODY + "\n2030年增8%,2030年建成,2030年得獎。2029年,要加快,2029年將完成。", "2029-04-06"),
        ("2031年4月6日上午,大會召開。" + BODY, "2031-04-06"),
        ("二〇三一年四月十六日,大會召開。" + BODY, "2031-04-16"),
        ("2月30日,大會召開。2031年。" + BODY, None),
        ("4月6日,大會召開。" + BODY, None),
        ("會上傳來好消息。2031年,要加快建設。" + BODY, None),
    ],
)
def test_the_day_of_the_news(text: str, date: str | None):
    result, views = found(text + "\n" + BODY_2)
    assert result.date == (datetime.date.fromisoformat(date) if date else None)
    assert (read(views, result.date_span) is None) == (date is None)


def test_years_of_the_republic_count_only_in_datelines():
    head = "校門口的路燈年底前換新\n發稿時間：120年5月18日08:10\n"
    assert found(head + BODY + "\n" + BODY_2)[0].date == datetime.date(2031, 5, 18)
    assert found("120年5月18日開工。" + BODY)[0].date is None


def test_a_posting_time_comes_before_the_date_of_the_event():
    head = "2031年云岭市政府工作报告\n2031年1月26日在人民代表大会上\n来源：云岭日报2031-01-27\n时间：2031/2/2\n"
    assert found(head + BODY + "\n" + BODY_2)[0].date == datetime.date(2031, 2, 2)


def test_no_such_day_is_no_date():
    assert list(full_dates("2031年13月1日 2031-02-30 2031年4月31日")) == []
    assert [item.date.isoformat() for item in full_dates("x2031.4.6y 二〇三一年十二月三十一日")] == [
        "2031-04-06",
        "2031-12-31",
    ]


def test_the_present_year_is_none_without_years():
    assert present_year("雲嶺市產業發展") is None
    assert present_year("到2035年基本建成,2040年前全面建成") is None


def told(source: str, result: Fields) -> Page:
    """The fields in the way of `PAGES`."""
    return Page(
        source,
        words(source, result.title),
        words(source, result.outlet),
        result.date.isoformat() if result.date else None,
        words(source, result.byline),
        tuple(source[span.start : span.end] for span in result.credits),
    )


pages = pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)


@pages
def test_what_a_page_says_about_itself(page: Page):
    result, _ = found(page.source)
    assert told(page.source, result)._replace(lines=page.lines) == page


@pages
def test_what_is_no_field_is_body(page: Page):
    """Apart from menus and subtitles, which are neither."""
    result, views = found(page.source)
    kept = [words(page.source, views.paragraphs[index]) or "" for index in result.body]
    lines = [line for line in page.source.split("\n") if page.title is None or page.title not in line]
    known = {page.byline, *page.credits}
    assert [line for line in lines if line.strip() not in known] == [line for line in kept if line.strip() not in known]
    assert not [line for line in kept if line.strip() in known or line == page.title]


WIDE = str.maketrans(",:;()?![]|", "，：；（）？！［］｜")
NARROW = str.maketrans("，：；（）？！［］｜", ",:;()?![]|")


@pages
@pytest.mark.parametrize("width", [WIDE, NARROW], ids=["wide", "narrow"])
def test_signs_of_either_width(page: Page, width: dict[int, int]):
    result, _ = found(page.source.translate(width))
    expected = [
        part.translate(width) if isinstance(part, str) else part and tuple(line.translate(width) for line in part)
        for part in page
    ]
    assert list(told(page.source.translate(width), result))[1:] == expected[1:]


@pytest.mark.parametrize("name", [name for name, page in PAGES.items() if TITLE_HANT in page.lines])
def test_pages_of_sites_that_damage_them(name: str):
    clean = PAGES[name].source
    source = damage(clean, GLOSSES)
    assert "業(yè)" in source
    expected, clean_views = found(clean)
    result, views = found(source)
    assert (result.date, result.body) == (expected.date, expected.body)
    for field in ("title", "outlet", "date_span", "byline"):
        assert read(views, getattr(result, field)) == read(clean_views, getattr(expected, field))
    assert [read(views, span) for span in result.credits] == [read(clean_views, span) for span in expected.credits]


LINES = [
    line
    for page in PAGES.values()
    for line in [*page.source.split("\n"), "", "𠮷", "　　", "——", "業(yè)發(fā)", "（記者", "来源：", "|"]
]


@given(st.lists(st.sampled_from(LINES), max_size=14), st.data())
def test_fields_of_any_page_stand_in_it_and_in_order(lines: list[str], data: st.DataObject):
    source = "\n".join(lines)
    ends = st.integers(0, len(source))
    kinds = st.sampled_from(["title", "outlet", "date", "byline", "credit"])
    marked = data.draw(
        st.lists(st.tuples(kinds, st.tuples(ends, ends).map(lambda pair: Span(*sorted(pair)))), max_size=3)
    )
    views = Views(from_text(source)._replace(marked=tuple(marked)))
    result = fields.find(views)
    spans = [result.title, result.outlet, result.date_span, result.byline, *result.credits]
    assert all(0 <= span.start <= span.end <= len(source) for span in spans if span)
    assert list(result.credits) == sorted(result.credits)
    assert [index for index in result.body if not lines[index].strip()] == []
    assert list(result.body) == sorted(set(result.body))
    assert (result.date is None) == (result.date_span is None)
    for name, span in (("title", result.title), ("outlet", result.outlet), ("byline", result.byline)):
        chosen = [place for kind, place in marked if kind == name]
        assert not chosen or span == chosen[0]


SAVED = (
    "首页\n雲嶺快訊\n𠮷城市新建三個數據中心\n2031-04-06 来源\n云岭日报\n" + f"{TEXT}\n{TEXT}\n责任编辑：诸葛石\n慕容砚"
)


def marking(source: str, **marks: str) -> Views:
    """Views of an article whose file marks these words, by the names of fields."""
    places = {name: Span(source.index(text), source.index(text) + len(text)) for name, text in marks.items()}
    return Views(from_text(source)._replace(marked=tuple(places.items())))


def test_what_the_file_marks_is_not_guessed():
    marks = {
        "title": "𠮷城市新建三個數據中心",
        "outlet": "云岭日报",
        "date": "2031-04-06 来源",
        "byline": "慕容砚",
        "credit": "首页",
    }
    result = fields.find(marking(SAVED, **marks))
    assert told(SAVED, result)[1:5] == ("𠮷城市新建三個數據中心", "云岭日报", "2031-04-06", "慕容砚")
    assert told(SAVED, result).credits == ("首页", "责任编辑：诸葛石")
    assert words(SAVED, result.date_span) == "2031-04-06 来源"
    assert [SAVED.split("\n")[index] for index in result.body] == ["雲嶺快訊", TEXT, TEXT]


def test_a_mark_within_a_paragraph_leaves_it_in_the_body():
    source = f"{TITLE}\n云岭日报记者慕容砚报道：{TEXT}\n{TEXT}\n编辑：诸葛石"
    result = fields.find(marking(source, byline="慕容砚", outlet="云岭日报"))
    assert (words(source, result.byline), words(source, result.outlet)) == ("慕容砚", "云岭日报")
    assert words(source, result.title) == TITLE
    assert result.body == (1, 2)


def test_a_mark_of_a_date_that_says_none_is_passed_over():
    source = f"{TITLE}\n昨天\n时间：2031-04-06\n{TEXT}\n{TEXT}"
    result = fields.find(marking(source, date="昨天"))
    assert (result.date, words(source, result.date_span)) == (datetime.date(2031, 4, 6), "2031-04-06")


def test_marks_take_the_glosses_of_their_characters():
    clean = f"雲嶺市產業發展再上臺階\n網絡編輯：業小經\n{BODY}\n{BODY_2}\n數創優網"
    source = damage(clean, GLOSSES)
    start = source.index("雲嶺市產")
    end = source.index("階") + 1
    views = Views(from_text(source)._replace(marked=(("title", Span(start, end)),)))
    result = fields.find(views)
    assert source[start:end] == "雲嶺市產(chǎn)業(yè)發(fā)展再上臺階"
    assert (result.title, read(views, result.title)) == (Span(start, end), "雲嶺市產業發展再上臺階")
    assert 0 not in result.body


def test_the_real_article(shared: Path):
    views = Views(load(shared / "corpus" / "weifang-2025.txt"))
    result = fields.find(views)
    assert result.title is None
    assert (result.date, read(views, result.date_span)) == (datetime.date(2025, 2, 6), "2月6日")
    last = len(views.paragraphs) - 1
    assert result.byline == views.paragraphs[last - 2]
    assert result.credits == views.paragraphs[last - 1 :]
    assert result.body == tuple(range(last - 2))


def test_long_articles_are_searched_at_head_and_tail_only(shared: Path):
    views = Views(load(shared / "corpus" / "f02_long_provincial_reports_2026.txt"))
    fields.find(views)
    assert len(views._views) < 60
