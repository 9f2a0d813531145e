"""Wording of statements: what a clause may begin with, what tells of the past, what asks others."""

from __future__ import annotations

import re
from functools import cache

from reader.analysis import lexicon
from reader.types import Span

CONNECTIVE = re.compile(
    r"[　 “]*(?:(?:[一二三四五六七八九十]是|其[一二三]是?|首先|其次|最后|第[一二三四五六七八九十]+(?:是|"
    r"为|，)|同时|此外|另外|另(?=将|会|拟|计划|预计)|因此|所以|为此|下一步|接下来|届时|其中|其他|并且|而且|"
    r"以及|包括|"
    r"从而|换言之|总之|特别是|尤其是|与此同时|据悉|据介绍|据了解|（[一二三四五六七八九十\d]+）|"
    r"\([一二三四五六七八九十\d]+\)|\d{1,2}[.、．](?!\d)|[①-⑳]|——|－|—|·|●|■|◆|▲|▪|"
    r"对此|在此基础上|"
    r"在未来|未来(?!\d|[一二三四五六七八九十]|几)|今后(?!\d|[一二三四五六七八九十])|"
    r"此次|同样|当然|不过|但是?|而(?=[将会])|于是|那么|然后|随后|今后一个时期|也就是说|"
    r"按照安排|展望未来|目前|现阶段)[，,、：:]?)"
)
LATER = re.compile(r"届时")
PAST = re.compile(
    r"已(?!知)|(?<![项由从])目前(?!的)|当前|正在|(?:进行|办理|施工|建设|推进)中(?=$|[，。；,])|"
    r"截至|截止|曾|了(?!解|望|然|结|却)(?=[\u4e00-\u9fff\d“，,]|$)|据统计|(?<!比)去年|"
    r"(?<!比)上年(?!度|同期)|过去的?[一二三四五六七八九十两几\d]|以来|同比(?:增长|"
    r"下降)|首次突破|"
    r"(?:^|[，,])(?:项目)?总(?:投资|经费|造价)(?!将)|充分肯定|近年|历年|(?<![\d])日前|上个?月|上周|昨[日天]"
)
CAUSE = re.compile(
    r"由于|因应|因为|鉴于|考虑到|面对|在[^，]{0,20}(?:领导|支持|努力|帮助|关心)下|"
    r"为响应|回首|作为(?!.{0,10}重要)|随[着著]全球"
)
CONDITION = re.compile(
    r"^随[着著]|(?:后|之后|以后|前提下|情况下|的同时|过程中|基础上|之际)$|^(?:待|等到|"
    r"一旦|如果|若|只要)"
)
LEAD = re.compile(
    r"在|通过|以(?!上|下|来|为)|按照|根据|围绕|对(?!此)|从|向|加上|不论|无论|不管|"
    r"把|利用|依托|结合|针对|包括|到|至|借|除|自|与|就|充分发挥|紧紧|牢牢|今年|明年|"
    r"首先|立足|为(?!此|了响应)|未来|对标|由(?!于)"
)
BACKGROUND = re.compile(
    r"(?:项目)?总(?:投资|经费|造价|概算)(?:额)?(?:约|达|超|逾|近|为|\d)|其中[^，。；]{0,12}(?:占|"
    r"为|达)|面积约|占地|全长|位于|该(?:项目|工程)(?:总|占|是)|项目设计|涉资|耗资|造价|涉及(?:金额|资金)|是(?:全国|"
    r"我国|国内|目前)|这是|换言之|也就是说|例如|比如|譬如|以[^，]{1,20}为例|有利于|"
    r"体现|充分体现|标志着|也是|既是"
)
EXHORTS = re.compile(
    r"(?:[\u4e00-\u9fff]{0,12}(?:各级|各单位|各部门|各地|广大|大家|同志们|各位|全社会|"
    r"社会各界)[\u4e00-\u9fff]{0,8})?(?:要(?!把)|应|应当|必须|需要|需|务必|希望|请|"
    r"呼吁|建议)|各位代表|让我们|只要|如何|怎样|为什么"
)
PLEA = re.compile(
    r"[　 ]*(?:也|并)?(?:欢迎(?=[各大广家市民社记媒])|"
    r"呼吁|提醒|敬请|恳请|希望|期盼|盼(?=[各大民市家])|请(?=[用市民大各广有家旅车群居长公]))"
)
"""What a speaker who has told of his own plans asks of others."""
ASKS = re.compile(
    r"(?:[\u4e00-\u9fff]{0,12}(?:各级|各单位|各部门|各地|各方|各镇|各乡|各县|各有关|有关部门|相关部门|有关方面|广大|大家|同志们|各位|"
    r"全社会|社会各界|企业|学校|家长|民众|市民)[\u4e00-\u9fff]{0,8})?(?:要(?!把握机|求)|应(?:该|当)?(?![对用急变邀答])|必须|需要?|须)"
)
"""What asks others, or everybody, to act."""
NOT_OWN = re.compile(
    r"[\u4e00-\u9fff]{0,3}(?:面临|出现|遭受|受到|导致|迎来|是(?!以)|会?面对|近|有[^，。；]{0,8}(?:降温|降雨|降水|降雪|寒潮|冷空气|大风|大雨|大雪)|有(?:利于|"
    r"助于|强|降|雨|雪|机会))|为[^，。；]{1,14}(?:带来|创造)[^，。；]{0,6}(?:机遇|机会)|受(?:寒潮|[\u4e00-\u9fff]{1,4}影响)|以[^，。；]{2,8}%[^，。；]{0,3}的?(?:年均|复合|年复合|平均)|至少|大幅下降|继续上升"
)
PREFACE = re.compile(
    r"指导思想|总体要求|以习近平|之年[，。]|各位代表[！!，]|关键(?:一年|之年|五年|"
    r"时期)|有利于|(?:确定|提出|设定)上述(?:目标|指标)|上述(?:目标|指标)(?:[是的，]|综合|充分)(?!必须|要)|综合(?:考虑|因素)|做好[^。]{0,12}工作[，要]|(?:具体|着力|扎实|突出|集中|全力|要)?(?:做好|抓好)(?:以下|[\d一二三四五六七八九十]+个?方面)[^。，]{0,8}[：。]|只要我们|"
    r"必将|让我们|"
    r"重点(?:做好|抓好)[^。]{0,14}(?:工作|任务)[：。]|请予审议|初心|新征程上|[？?]|"
    r"名词解释|感谢|主要是：|原因|困难|不足"
)
_THINGS = (
    r"(?:(?:(?:抓|做|办|打|干)好?|推进|采取|开展|落实|实施|推出|聚焦|突出)[^，。；：了]{0,6}?"
    r"[一二两三四五六七八九十几\d]+[个项件大条方点步][^，。；：了]{0,8}|"
    r"有[^，。；：了]{0,4}?[一二两三四五六七八九十几\d]+[个项大条][^，。；：了]{0,4}(?:路子|办法|举措|措施|打算|安排))"
)
PROMISES = re.compile(_THINGS + "[。：:]?[　 ]*$")
"""What announces a list of things to come: 今年主要抓三件事."""
LIST_HEAD = re.compile(
    _THINGS + r"[：:](?=[一1首])|"
    r"(?:预期|主要|发展|工作|奋斗|总体|经济|年度|具体|总)*目标(?:任务)?(?:初步)?(?:安排|"
    r"建议|确定|设定)?(?:是|为|：|:)[：:，]?|目标(?:是|为)[：:]|力争实现以下目标[：:]|"
    r"重点任务(?:是)?："
)


@cache
def _starts() -> tuple[lexicon.Finder, lexicon.Finder]:
    return lexicon.Finder(lexicon.kind("verbs", "adverb")), lexicon.Finder(lexicon.kind("verbs", "work"))


def begins_with_work(text: str, at: int) -> bool:
    """Whether a clause begins with a verb of work, behind any number of adverbs."""
    adverbs, verbs = _starts()
    for _ in range(4):
        if verbs.at(text, at):
            return True
        word = adverbs.at(text, at)
        if not word:
            return False
        at += len(word)
    return bool(verbs.at(text, at))


def works(text: str, start: int, end: int, *, surely: bool = False) -> bool:
    """Whether a verb of work of two characters or more stands in ``start:end``, `surely` one that is no noun."""
    piece = text[start:end]
    if surely:
        return any(piece[first:stop] not in _nouns() for first, stop in _whole_verbs()(piece))
    return any(True for _ in _whole_verbs()(piece))


@cache
def _nouns() -> frozenset[str]:
    return frozenset(lexicon.kind("verbs", "nominal"))


@cache
def _whole_verbs() -> lexicon.Finder:
    return lexicon.Finder(verb for verb in lexicon.kind("verbs", "work") if len(verb) > 1)


@cache
def _completions() -> lexicon.Finder:
    return lexicon.Finder(lexicon.kind("verbs", "done"))


def completes(text: str, start: int, end: int) -> bool:
    """Whether a verb of completion stands in ``start:end``: 通车, 投产, 开工."""
    return any(True for _ in _completions()(text[start:end]))


def behind_connectives(text: str, segment: Span) -> int:
    """Where a segment begins behind its connectives; its end if it is no more than those."""
    start = segment.start
    while (found := CONNECTIVE.match(text, start, segment.end)) and found.end() > start:
        start = found.end()
    return start
