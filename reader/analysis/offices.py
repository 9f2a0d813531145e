"""Bodies without a listed name or suffix: party and government at a level, ministries, newspapers, teams."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from reader.analysis import lexicon
from reader.analysis.mentions import STOPS, Mention
from reader.analysis.tokens import Words
from reader.types import EntityType

_LEVEL = re.compile(
    r"(?:(?:中共)?(?:自治区(?:党委|(?:人民)?政府)|(?:[省市县区州旗镇乡]|地)委(?![员会托派])|团[省市县区州]委"
    r"|[省市县区州旗镇乡](?:人民)?政府(?!工作|性|部门|网|采购|投资|债|党组)|市府(?![前南北东西大路]))"
    r"|(?:[省市县区]局|局|厅|部|院|校|公司|集团)党[委组](?!成员|委员|会|班子))"
    r"(?!副?书记|副?秘书长|常委(?!会)|第?[一二三四五六七八九十\d]+(?:届|次)|全会|理论|一号文件|(?:经济|农村)工作会)"
)
_QUANTIFIER = re.compile(r"[各全我本该某每两几多原老]$")  # 各县政府 is not a named body
_ACT = (
    r"(?:今日|昨日|今天|昨天|日前|近日|随后)?(?:发布|公布|宣布|表示|强调|指出|介绍|预测|预计|预报|透露|通报|报道|印发|提醒|会同|召开|要求|"
    r"称|说|(?:新闻)?发言人|(?:相关|有关)?负责人|(?:副)?(?:局长|署长|司长|部长|台长|社长|处长|厅长))"
)
_OFFICE = re.compile(rf"(?<!公)司(?={_ACT})|(?<![公])署(?={_ACT})|部(?={_ACT})|局(?={_ACT})|(?:天文|气象)台(?={_ACT})")
_NO_OFFICE = re.compile(
    r"全部|外部|内部|总部|各部|本部|干部|[东西南北中]部|部部|当局|两部|分部|支部|俱乐部|门市部|编辑部|小卖部|一部|上司|官司|部局|各局|等部|公安部$"
    r"|格局|结局|布局|大局|全局|该[部司局署]|[一二三四五六七八九十百多\d]个?[部司局署]$"
)
_JOINT = re.compile(r"(?<![\u4e00-\u9fff])([\u4e00-\u9fff]{2,4}及[\u4e00-\u9fff]{2,4}?[局署])(?![部面势限])")
_COUNCIL = re.compile(
    r"(?<![\u4e00-\u9fff])(?!今日|昨日|今天|昨天|日前|近日|随后|目前|多个|部分|同时)[\u4e00-\u9fff]{2}[区市县]议会(?!员)"
)
_PAPER = re.compile(
    r"《([\u4e00-\u9fffA-Za-z]{2,10}(?:日报|晚报|周报|时报|早报|商报|晨报|快报|导报|周刊|邮报|新闻|杂志))》"
    r"|(?:(?<![\u4e00-\u9fff])|(?<=[据由被]))([^\W据由被]{2,6}(?:新闻社|通讯社|日报社|晚报社|电视网|广播网))"
)
_TEAM_END = re.compile(r"队(?![员长友列伍])")
_MATCH_VERBS = (
    "战胜|击败|不敌|负于|战平|逼平|力克|险胜|大胜|憾负|对阵|迎战|迎来|挑战|淘汰|横扫|胜|平|负|主场|客场|加盟|转会|"
    "效力|签约"
)
_AFTER_MATCH_VERB = re.compile(rf"(?:{_MATCH_VERBS})$")
_PLAYS = re.compile(
    rf"(?:{_MATCH_VERBS}|的?(?:主教练|主帅|教练|队长|球员|球迷|后卫|前锋|中锋|门将|外援)|以\d|\d|本赛季|将|在|、|和|与|遭遇|夺)"
)
_WHEN = re.compile(r"(?:赛后|赛前|昨晚|昨日|昨天|今日|今天|当晚|随后|最终)?")
_NO_TEAM = re.compile(
    r"工作|服务|志愿|突击|消防|救援|抢险|巡逻|先锋|党员|民兵|施工|专业|宣讲|医疗|应急|乐|仪仗|舰|车|船|部|军|球$|排$|国家$|大$|支$|总$|中$|小$|"
    r"干部|人才|师资|教师|科研|创新|攻关|检查|督查|执法|纠察|护卫|少先|[一二三四五六七八九十两几多各每该支全本我]"
)


def find(words: Words, places: Sequence[Mention]) -> Iterator[Mention]:
    """The bodies of the text, which may overlap. `places` are in order."""
    starts = {place.end: place.start for place in places}
    for start, end in (*_levels(words, starts), *_ministries(words), *_papers(words), *_teams(words)):
        yield Mention(start, end, EntityType.ORG)


def _levels(words: Words, starts: dict[int, int]) -> Iterator[tuple[int, int]]:
    """市委, 省政府 and 局党组, with the place before them if there is one."""
    text = words.text
    for found in _LEVEL.finditer(text):
        start, end = found.span()
        # The place may include the level character (云岭县) or end before it (云岭).
        place = starts.get(start) or starts.get(start + 1)
        if place is None and start + 1 not in starts and start not in starts:
            if not words.edge(start) or _QUANTIFIER.search(text, max(0, start - 1), start):
                continue
            place = stem(words, start) if text[start] in "省市县区州旗镇乡" else start
        if place is not None and words.edge(end):
            yield place, end


def stem(words: Words, end: int) -> int:
    """The start of two unknown characters before `end` that open their clause; else `end`."""
    start = end - 2
    single = start >= 0 and all(words.edge(at) for at in range(start, end)) and not STOPS & set(words.text[start:end])
    bounded = start == 0 or not "\u4e00" <= words.text[start - 1] <= "\u9fff"
    return start if single and bounded and words.text[start:end].isalpha() else end


def _ministries(words: Words) -> Iterator[tuple[int, int]]:
    """内河水运部发布, 规划司负责人: a subject that opens a clause and ends like a ministry or department."""
    text = words.text
    for found in _OFFICE.finditer(text):
        end = found.end()
        start = _clause_start(words, found.start())
        name = text[start:end]
        if not 3 <= len(name) <= 10 or not words.edge(end) or STOPS & set(name) or _NO_OFFICE.search(name):
            continue
        if end - words.previous(end) == 2 and not name.endswith("警署"):  # 部署, 结局 and 干部 are words
            continue
        if name[:2] in lexicon.words("stops") or name[0] in "各该某有本原另":
            continue
        yield start, end
    for found in _COUNCIL.finditer(text):
        if words.edge(found.start()) and not _QUANTIFIER.search(found[0][0]):
            yield found.span()
    for found in _JOINT.finditer(text):
        if words.edge(found.start(1)) and not _NO_OFFICE.search(found[1]):
            yield found.span(1)


def _clause_start(words: Words, at: int) -> int:
    """The start of the run of Chinese characters that ends at `at`, at most ten long; else `at`."""
    start = at
    while start > max(0, at - 10) and "\u4e00" <= words.text[start - 1] <= "\u9fff":
        start -= 1
    bounded = start == 0 or not "\u4e00" <= words.text[start - 1] <= "\u9fff"
    if not bounded:
        return at
    return start + (words.text[start] in "据由" and at - start > 2)


def _papers(words: Words) -> Iterator[tuple[int, int]]:
    for found in _PAPER.finditer(words.text):
        span = found.span(found.lastindex or 0)
        if words.edge(span[0]) and words.edge(span[1]):
            yield span


def _teams(words: Words) -> Iterator[tuple[int, int]]:
    """海燕队 in sports: before or after a word for a match or for players."""
    text = words.text
    for found in _TEAM_END.finditer(text):
        at, end = found.span()
        if not (words.edge(at) and words.edge(end)):
            continue
        start = _team_name_start(words, at)
        start = _WHEN.match(text, start).end()  # type: ignore[union-attr]
        name = text[start:at]
        if not 2 <= len(name) <= 8 or STOPS & set(name) or _NO_TEAM.search(name):
            continue
        if _PLAYS.match(text, end) or _AFTER_MATCH_VERB.search(text, max(0, start - 2), start):
            yield start, end


def _team_name_start(words: Words, at: int) -> int:
    """The start of the words before `at`: the start of the clause or the end of a word for a match."""
    text, start = words.text, at
    while start > max(0, at - 8):
        before = words.previous(start)
        if not "\u4e00" <= text[before] <= "\u9fff" or _AFTER_MATCH_VERB.search(text, max(0, start - 2), start):
            return start
        if text[before:start] in STOPS:
            return start
        start = before
    return start if start == 0 else at


@cache
def committees() -> re.Pattern[str]:
    """Matches a committee that continues the name of a body: 立法会|财务委员会."""
    return re.compile(
        r"(?:[\u4e00-\u9fff]{2,8}?)(?:事务委员会|财务委员会|小组委员会|内务委员会|程序委员会)|(?:财务|内务|工务|人事)(?:委员会|小组)"
    )
