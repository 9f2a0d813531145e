"""Metrics: what a figure measures, as a short and consistent noun phrase."""

from __future__ import annotations

import re
from functools import cache

from reader.analysis import lexicon
from reader.analysis.quantities import Figure

_MAX_LENGTH = 30
_SIGNS = "　 －—–-·●■◆▪•*和及与"
_BEHIND = re.compile(r"(?:的|以上的?|左右的?|新)?([“\u4e00-\u9fff][“”\u4e00-\u9fffA-Za-z\d]{1,20})")
_NO_NOUN = re.compile(
    r"可(?!再生|降解|循环)|将|会(?!展|员|议)|要(?!素|件)|应(?!急|用|届)|能(?![源耗力效量])|已|均|都(?!市)|全部|也|还(?![建迁])|"
    r"并(?!网)|且|在(?![线建岗校])|[由于的得是则]|以(?!旧)|从(?!业)|向|至|到|为(?!民)|地(?![方标铁下区质理级热])|后(?!备)|前(?![沿瞻])|"
    r"中(?=$|[的，])|内(?![河陆外容科])|等(?!级)|来(?![源料])|陆续|纳入|投入|参加|建成|开工|完工|达到|左右"
)
_NOUN_ENDS = re.compile(
    r"(?<=[\u4e00-\u9fff”]{2})(?:纳入|挂牌|获评|用于|投入使用|参加|进行|开展|完成|实现|建成|落地|开工|投产|达到|升规|入规|上市|就业创业|"
    r"为目标|[为在于将并且和与及或等可会的]|以上|以及|中(?=$|的)|之中|达产|实施)"
)
_TIME = (
    r"\d{4}[/／至-]\d{2,4}(?:学|财政)?年度?起?|今年|明年|全年|本年度|年内|前[三两]季度|第?[一二三四首]季度?|[上下]半年|到?\d{3,4}年(?:[底末]?前|[底末初]|度)?|年底前?|\d{1,2}月(?:底|末|份)?前?|"
    r"未来[\d一二三四五六七八九十]+年|[\d一二三四五六七八九十]+年内|“?十[一二三四五六七八九]五”?(?:末|期间|时期)|今明两年"
)
_FRONT = re.compile(
    rf"^(?:[比较](?:去年|上年)(?:同期)?|(?:建成|达产|投产|完工|投用)+[后时]|种植(?![面业户基])|力争|力拼|可望|预料|届时|每[年月日]|于|争取|确保|努力|将会?|预计|预期|预定|{_TIME}|其中|使得?|让|全面|力促|计划|规划|拟|在[\u4e00-\u9fff]{{2,8}}?(?=投资$)|在(?![园校岗建线册职])|至|到|并(?!网)|还|也|会(?![展议员])|要(?![素件])|再|"
    r"通过|推动|支持|安排|投资(?=[\u4e00-\u9fff]{3})|新(?=[建设开认签改])|认[证定](?=..)|整建|兴建|增建|增辟|开辟|辟建|布建|设置|年均|累计|共|总共|分别|目标(?:是|为)?|以|把|向|为|"
    r"任期内|本届|可(?!再生|持续|循环)|能(?!源|耗)|更(?![新换])|自(?!主|然|治)|由|稳步|建设(?=“|[^，]{4})(?!用地|规模|项目|工程|投资|资金|面积|标准|周期|成本))+"
)
_BACK = re.compile(
    r"(?:有望|可望|介于|介乎|增长|增加|增至|增为|提高|提升|上升|扩大|达到?|突破|超过|完成|实现|控制|下降|降低|减少|压减|压缩|缩减|减量|降至|缩短|延长|同期|力争|确保|将|拟|"
    r"预计|保持|稳定|维持|在|到|至|为|约|早|以|分别|全年|会|要|总计|累计|合计|共|可|有|能够|即时|再|也|均|都|额外|的|年均|"
    r"同比|同口径|实际|名义|平均|从|由|成|提供|发放|不|翻番|翻[一两]番|(?:连续[^，]{1,8})?(?:居|位居|位列|排名|稳居|进入|跻身|保持)(?:全[国省市区球]|世界)|、)+$"
)
_CUED = re.compile(r".*(?:力争|确保|争取|预计|计划|拟|[^部干武]将)(?=..)")
_FROM = re.compile(r"(?:[由从自较]|比(?![重例率]))(?=[^由从自较比]*[\d一二三四五六七八九十]).*$")
_PROVIDES = re.compile(
    r".*(?:同步、|平均、|牵头组建|组建|新建|建造|建成|培育|引进|创建|打造|取得|建立|新增(?=[^就]{2})|新认定|认定|改造提升|提供|发放|投放|推出|开展)(?=[\u4e00-\u9fff“]{2})"
)
_VAGUE = frozenset({"时间", "时限", "周期", "效率", "成本", "费用", "面积", "规模", "能力", "数量", "环节", "流程"})
"""Nouns that are only a metric together with the verb before them: 审批时限, 灌溉面积."""


@cache
def _units_before_noun() -> frozenset[str]:
    return frozenset(lexicon.kind("metrics", "behind"))


@cache
def _verbs() -> lexicon.Finder:
    """Verbs that cannot begin a metric: action verbs that are not also nouns (生产 in 生产总值)."""
    nouns = {*lexicon.kind("verbs", "nominal"), *lexicon.kind("metrics", "noun")}
    return lexicon.Finder(verb for verb in lexicon.kind("verbs", "work") if len(verb) > 1 and verb not in nouns)


def metric(before: str, after: str, figure: Figure | None) -> str:
    """What a target measures, always a substring of its sentence; "" if unknown.

    `before` and `after` are the text on either side in the sentence; `figure` is None for a comparison without one.
    """
    if figure and (figure.counts or figure.unit in _units_before_noun()) and (noun := _noun_after(after)):
        return noun
    pieces = re.split(r"[，：:]|,(?!\d)", before)
    for piece in reversed(pieces[-3:]):
        if (noun := _noun_before(piece)) or _BACK.sub("", _FROM.sub("", piece)):
            return noun
    return ""


def _noun_after(after: str) -> str:
    """The noun after a count: 100所|普通高中."""
    found = _BEHIND.match(after)
    if not found or _NO_NOUN.match(found[1]) or re.match("[百千]?[万亿]", found[1]):
        return ""
    noun = found[1]
    if ends := _NOUN_ENDS.search(noun):
        noun = noun[: ends.start()]
    return _balanced(noun)


def _noun_before(piece: str) -> str:
    """The noun before the verb: 今年力争|一般公共预算收入|增长."""
    noun = _BACK.sub("", _FROM.sub("", piece.rsplit("、", 1)[-1] if re.search(r"\d[^、]*、", piece) else piece))
    for front in (_CUED, _PROVIDES):
        if found := front.match(noun):
            noun = noun[found.end() :]
    while noun:
        shorter = _FRONT.sub("", noun.lstrip(_SIGNS))
        without_verb = shorter[0 if shorter.startswith("建成区") else len(_verbs().at(shorter, 0)) :]
        shorter = shorter if without_verb in _VAGUE else without_verb
        if shorter == noun or len(shorter) < 2:
            break
        noun = shorter
    return "" if len(noun) < 2 or re.fullmatch(f"(?:{_TIME})+", noun) else _balanced(noun[-_MAX_LENGTH:])


def _balanced(noun: str) -> str:
    """Cut at quotation marks and brackets whose partner is missing, and keep the longest piece."""
    for opening, closing in ("“”", "（）", "()"):
        if noun.count(opening) != noun.count(closing):
            noun = max(re.split(f"[{opening}{closing}]", noun), key=len)
    return noun
