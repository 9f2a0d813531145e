from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from reader.text import fields
from reader.text.dateline import full_dates, present_year
from reader.text.load import from_text, load
from reader.text.views import Views
from reader.types import Fields, Script, Span
from tests.text.pages import GLOSSES
from tests.text.simulator import damage

BODY = "雲嶺市召開產業大會。市長慕容硯表示,將在年內新建數據中心3個,把瀾江縣的網絡鋪到每一個村。" * 2
BODY_2 = "會後,各縣紛紛行動起來。瀾江縣縣長說,要把會議的精神落到實處,讓鄉親們早日用上自來水。" * 2


def found(source: str) -> tuple[Fields, Views]:
    views = Views(from_text(source))
    return fields.find(views), views


def read(views: Views, span: Span | None) -> str | None:
    return None if span is None else views.text(span, Script.READING)


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
    assert read(views, result.byline) == "(本報記者農鄉優)"


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
    result, views = found(f"{first}\n{BODY}\n{BODY_2}")
    assert read(views, result.title) == (first if title else None)


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
