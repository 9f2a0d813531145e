"""Finds time expressions in a text. `intervals` resolves them to dates; docs/figures.md has the grammar."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.types import Span

_YEAR = r"(?:(?:19|20|21)\d{2}|(?:二[〇零○]|一九)[〇零○一二三四五六七八九]{2})"
_CN = r"[一二两三四五六七八九十]"
_N = rf"(?:\d{{1,3}}|{_CN}{{1,3}})"
_LONG = rf"(?:\d{{1,3}}(?:\.\d)?|{_CN}{{1,3}})"
_SEVERAL = rf"(?:{_N}[-—–～至到]{_N}|{_LONG})"
_JOIN = r"[-—–－至到~～]{1,2}"
_CLOCK = r"(?:\d{1,2}[时点](?:\d{1,2}分|半|整)?许?|\d{1,2}[:：]\d{2})"
_PART = rf"(?:(?:上午|下午|早晨|早上|清晨|凌晨|中午|午间|傍晚|晚上|晚间|夜间|深夜|早|晚)(?:{_CLOCK})?|{_CLOCK})"
_THIRD = r"(?:上中旬|中下旬|上旬|中旬|下旬|初|中|底|末)"
_MONTHS = r"(?!三月三(?![日十号]))(?:\d{1,2}|十[一二]?|[一二三四五六七八九])月"
_DAY = r"(?:\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号]"
ZONE = r"(?:北京|香港|台北|当地|东京|纽约|伦敦|巴黎|莫斯科|格林尼治|美国?[东西]部)[夏冬]?令?时间"
"""A time zone, which is part of a time."""
AHEAD = r"前(?![往来去进行线沿景期提端])"
"""前 as "before", not the first character of a word."""
INSIDE = (
    r"内(?!容|部(?!署)|外(?!贸|资|商)|地(?!区|方|铁|下)|需(?!要)|陆(?!续)|港(?!口)|河(?!道|流|长|湖|北|南)|蒙|涝|"
    r"生(?:动力|增长|发展)|循环|核|涵|科)"
)
"""内 as "within", not the first character of a word."""
_EVENT = (
    r"(?:开学|高考|中考|(?:季后|季前|常规|总?决)赛|全运会|亚运会|(?:冬奥|奥运)会|世界杯|(?:主?汛|枯水)期|(?:雨|旱|供暖|采暖)季|入[汛冬夏])"
    rf"(?:来临|到来)?(?:前夕|之前|以前|{AHEAD})"
)
_MONTH = rf"(?:\d{{1,2}}{_JOIN}\d{{1,2}}月|{_MONTHS}(?:份|{_DAY}(?:{_PART})?|前{_N}[天日]|{_THIRD}?{_EVENT}|{_THIRD})?)"
_QUARTER = r"(?:第?[一二三四]季度|第[一二三四]季|首季度?|前[三两二]季度)(?:[初末](?!次))?"
_FEAST = r"(?:春节|元旦|元宵节?|清明节?|五一|劳动节|端午节?|中秋节?|国庆节?|双节)"
_AROUND = rf"(?:假期|期间|前后|前夕|{AHEAD}|之前|以前|后|之后|以后)"
_SEASON = r"(?:春节|[春夏秋冬](?:季|天))"
_EDGE = (
    rf"(?:年初|年中|年底|年末|年{INSIDE}|年前|上半年|下半年|前{_N}个月|{_QUARTER}|(?:{_FEAST}|暑假|寒假|暑期)(?:{_AROUND})?|"
    rf"{_EVENT}|{_SEASON}|一整年|全年|{INSIDE}|[初底末])"
)
_TAIL = rf"(?:以来|之前|以前|之后|以后|之内|以内|前夕|前后|期间|{AHEAD}|后(?![续期勤备盾台])|{INSIDE})?"
_ROC = r"(?:9\d|1[0-3]\d)年"
_ROC_YEAR = (
    rf"(?:民国\d{{2,3}}年|(?:(?<=[于在至到从自由]){_ROC}|(?<!\d){_ROC}(?=度|{_MONTH}|[初底末起前])|"
    rf"(?<![\d\u4e00-\u9fff]){_ROC}(?![的来历间内])))"
)
_OLD_MONTH = r"(?:[春夏秋冬]?(?:正|十[一二]?|[一二三四五六七八九])月(?:既望|朔日?|望日?|晦)?)"
_ERA = rf"(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{{2}}(?:元年{_OLD_MONTH}?|{_CN}{{1,3}}年{_OLD_MONTH})"
_DECADE = r"(?:(?:上|本|\d{2})世纪)?(?:\d0|[二三四五六七八九]十)年代(?:初|中期|末)?"
_RELATIVE = (
    r"今明两年|过去的?(?:这)?[一两二三四五六七八九十\d]{1,2}年(?:来|里|间)?|"
    r"(?<![近百千几多])[一两三五十]年来|[一两二三四五六七八九十]个多月来|"
    r"本世纪(?:中叶|末|初)?|新世纪以来|(?:本届(?:政府)?)?任期内|任内|党的[一二三四五六七八九十]{1,3}大以来|"
    rf"(?:今|明|去|前|后(?!年[产均营销纳税处新加])|当|(?<!不)同(?!年[龄级代])|上(?=年度|年同期|年[末底])|本(?=年度|年[内底末])|翌|(?<![人架车班件户频场])次|来(?=年[底初春])"
    rf")年(?:度(?!过))?(?:{_MONTH}|{_EDGE}|同期)?|"
    r"今冬明春|[今明][春夏秋冬](?![晚运播耕收种天])|去[冬秋](?!天)|"
    rf"(?:下个?月|本月|这个月|上个?月|当月)(?:{_DAY}(?:{_PART})?|{_THIRD}|{INSIDE})?|"
    rf"(?:下|本|这|上)个?(?:周|星期)(?:[一二三四五六日末](?!系列|均|批|些)|[前中后]期|初|{INSIDE})?|"
    r"(?:周|星期)[一二三四五六日](?![年一二三四五六日次位名个])|(?<![^\s，。；！？“”])周末(?![游经版夜市到里的及和与、节假])|周末(?=[将会前])|"
    rf"(?:今|昨|明|(?<![目此提])前|后|当)[天日](?:[（(](?:{_MONTHS})?{_DAY}[)）])?(?:{_PART})?|[次翌同]日(?!而语)|当晚|半夜|[今昨明](?:早|晚)(?:{_CLOCK})?|[今昨明][（(]\d{{1,2}}[)）]日(?:{_PART})?|"
    rf"年(?:初|中|底|末|{INSIDE})|岁末|月(?:初|中|底|末|{INSIDE})|季末|上半年|下半年|全年|{_QUARTER}|(?:本|下|当)季度?(?=[末内度，。前])度?(?:末|内)?|"
    rf"(?:未来|今后|接下来|过去|近|最近)(?:的)?{_SEVERAL}(?:年半?|个半?月|个?星期|周|天|日)(?:内|间|里)?|"
    rf"(?:未来|今后|接下来|过去)的?这?[几数](?:年|个月|周|天|日)(?:内|间|里|来)?|[上本下新]个?(?:赛季|学期(?!间)|学年)(?:{_EVENT})?|"
    rf"(?<![提此之以目日面空])前{_N}个月|"
    rf"(?<![\d.])(?:{_SEVERAL}(?:年半?|个半?月|个?星期|周|天|日|个?小时|个?工作日)|半年|半个?月|半天|半小时)"
    rf"(?:之内|以内|{INSIDE}|后|之后|以后)|"
    rf"(?:{_FEAST}|暑假|寒假|暑期){_AROUND}|{_EVENT}|(?<=[在于到至趁])(?:汛期|枯水期|雨季|旱季)(?![安防工])"
)
_PATTERN = re.compile(
    r"(?=[\d一二两三四五六七八九十半首过去今明昨后前当同本这新上下来翌次年岁月季全第未接近最春夏秋冬元清国中端双暑寒五劳任民党主汛雨旱枯供采开高决总常亚奥世入周星])(?:"
    rf"{_YEAR}赛季|{_YEAR}(?:年?{_JOIN}{_YEAR})?年(?:度|代)?(?:{_MONTH}|{_EDGE})?{_TAIL}"
    rf"|{_ROC_YEAR}(?:度|{_MONTH}|{_EDGE})?{_TAIL}"
    r"|\d{4}[/／至-]\d{2,4}(?:学年度?|财政年度|年度?|赛季)"
    r"|(?<![\d.])\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)"
    rf"|{_DECADE}"
    rf"|[春夏秋冬]{_MONTHS}|{_MONTHS}(?:既望|朔|望日?)"
    rf"|(?<![\d.第]){_MONTH}{_TAIL}"
    rf"|(?<![\d.第])\d{{1,2}}(?:日|号(?=[上下早晚前起]))(?!线|楼|院|路|文|机|公路|馆)(?:{_PART})?{_TAIL}"
    rf"|(?<![\d.:：])\d{{1,2}}[时点]\d{{1,2}}分|(?:上午|下午|凌晨|清晨|晚上|早上|中午|(?<=时间)){_CLOCK}"
    rf"|(?:{_RELATIVE}){_TAIL}"
    rf"|(?<=[以用]){_N}年(?![的以])"
    rf")|{_ERA}"
)
WIDE, NARROW = re.compile("[０-９]"), {0xFF10 + digit: 0x30 + digit for digit in range(10)}
"""Full-width digits, and their `str.translate` table to half-width."""
_PLAN = re.compile(
    r"“?(?:十[一二三四五六七八九]|[六七八九])五”?(?:规划)?(?:期间|时期|期?末)|第?十[一二三四五六七八九]个五年规划(?:期间|时期|期?末)"
)
_NUMBERED = re.compile(r"[年月日天周星\d一二两三四五六七八九十半]")
_MORE = re.compile(r"[第连续逐每历常多周百千长万老少青成往积晚隔半几数余]$")
_PERIODIC = frozenset("学中青少老壮晚成童近历往次多百千万整全常半周新闰跨产当逐每隔头岁余几数单两三四五六七八九十一二")
_ATTRIBUTE = re.compile(r"(?:全年|年内|年中|月中)(?=[赢贏]|部(?!署))")
_GENERIC = frozenset({"明天后", "五一", "近年", "后年内"})
_SHORTENED = re.compile(r"(?:缩短|压缩|压减|缩减|控制|减少|降低|降)[至到在为]$")
_ZONE = re.compile(f"{ZONE}$")


def find(text: str) -> Iterator[Span]:
    """The times of `text`, in order and without overlap; 目前, 近日, 未来, 届时 and 每年 are not times."""
    if WIDE.search(text):
        text = text.translate(NARROW)
    for found in _PATTERN.finditer(text):
        word = found[0]
        before = text[found.start() - 1] if found.start() else ""
        if word.endswith("内") and _SHORTENED.search(text, max(0, found.start() - 4), found.start()):
            continue  # 缩短至3天以内 is a duration
        if word in _GENERIC or (before and _is_part_of_count(word, before)) or _ATTRIBUTE.match(text, found.start()):
            continue
        zone = _ZONE.search(text, max(0, found.start() - 8), found.start())
        end = found.end() - 1 if len(word) > 2 and word.endswith("月中") else found.end()
        yield Span(zone.start() if zone else found.start(), end)


def plans(text: str, start: int, end: int) -> Iterator[Span]:
    """The five-year plan periods in ``start:end``, with their quotation marks: “十五五”期间, “十四五”末."""
    for found in _PLAN.finditer(text, start, end):
        yield Span(*found.span())


def _is_part_of_count(word: str, before: str) -> bool:
    """Whether an apparent time is only part of a count or a word: 第3年, 百年后, 学年初, 多年来."""
    if word in ("明天", "明日"):
        return before in "好的"
    if word[0] in "年月":
        return before in _PERIODIC
    return bool(_NUMBERED.match(word) and _MORE.match(before))
