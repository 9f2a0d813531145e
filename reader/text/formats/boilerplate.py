"""Boilerplate of Chinese news pages, such as menus, tools and lists of other news; and credits.

The words are those that sites use; each expression matches one line without surrounding space.
"""

from __future__ import annotations

import re

# Names of such parts in `class` and `id`: English, abbreviated, and in pinyin.
PART = re.compile(
    r"(?:^|[\s_-])(?:nav\w*|menus?|daohang|crumbs?|bread-?crumbs?|breadnav|weizhi|dqwz|footer?|foot|copyright|banquan|"
    r"side-?bar|aside|comments?|pinglun|related\w*|xgxw|xgyd|xiangguan|recommend\w*|tuijian|hot(?:news|list|topics?)?|"
    r"rank\w*|paihang|share\w*|bdshare\w*|bshare\w*|fenxiang|social|toolbar|tools?|pager?|paging|pagination|search\w*|"
    r"login|subscribe|newsletter|adverts?|ads?|banner|qrcode|ewm|erweima|backtop|gotop|link-?list|friend-?links?)"
    r"(?=$|[\s_-]|\d)|^position(?=$|\s)",
    re.IGNORECASE,
)
TAGS = ("nav", "footer", "aside")

_SIZES = r"(?:特大|超大|最大|默认|默認|标准|大|中|小|A[+-]?)"
_TOOL = (
    r"(?:(?:调整|選擇|选择)?(?:字[号號体體]|文字大小)(?:大小)?|(?:打印|列印)(?:本页|此页|文章)?|[关關][闭閉](?:窗口|本页|视窗)?|收藏|"
    r"分享(?:到|至|文章|让更多人看到)?|转发|微信|微博|朋友圈|QQ(?:空间|好友)?|复制链接|複製連結|我?要?纠错|返回(?:顶部|上页)?|回到頂部|朗读|收听|听新闻|"
    r"语音播报|(?:[浏瀏][览覽]|[阅閱][读讀]|[点點][击擊]|访问)(?:次[数數]|[数數量])?|[评評][论論]|点赞|首[页頁]|尾[页頁]|末[页頁]|"
    r"上一?[页頁版]|下一?[页頁版]|余下全文|阅读全文|显示全文|Facebook|Twitter|Line|Email|Print|Share)"
)
_BESIDE = rf"(?:[\W\d_]|{_SIZES}|[次人页頁第共])"
_TOOLS = re.compile(rf"{_BESIDE}*{_TOOL}(?:{_BESIDE}|{_TOOL})*", re.IGNORECASE)
_WORDLESS = re.compile(r"[\W_]+")
_TOOLBAR = 60  # maximum code points of a toolbar line
_TOOL_IN_LINE = re.compile(
    rf"[\[【（(]?\s*(?:(?:调整)?字[号號体體](?:大小)?|文字大小)\s*[:：]?\s*(?:[\[【（(]?\s*{_SIZES}\s*[\]】）)]?[\s|｜/、]*)*[\]】）)]?"
    r"|(?:[浏瀏][览覽]|[阅閱][读讀]|[点點][击擊]|访问)(?:次[数數]|[数數量])?\s*[:：]\s*\d*\s*次?"
    r"|[\[【（(]\s*(?:打印(?:本页)?|列印|[关關][闭閉](?:窗口)?|收藏|我?要?纠错)\s*[\]】）)]"
    r"|(?:打印(?:本页)?|列印|收藏|纠错|分享[到至]?)\s*[:：]?(?=\s|$)"
)
_EDGE = " \t\xa0\u2003\u3000|｜·"

# Headings of lists of other content, alone in their line.
_HEADING = re.compile(
    r"[【\[「■●◆>*\s]*(?:(?:相[关關]|延伸|推[荐薦]|[热熱][门門点點]|精彩|往期|猜你|大家都在|[网網]友|全部|最新|更多|[编編][辑輯])"
    r"(?:新[闻聞]|[阅閱][读讀]|[报報][道導]|文章|[链鏈]接|[连連][结結]|推[荐薦]|[内內]容|[资資][讯訊]|[专專][题題]|[评評][论論]|稿件|"
    r"[热熱][点點]|喜[欢歡]|看|回[顾顧]|消息)|[热熱][榜门門]|[新热熱][闻聞点點]?排行榜?|友情[链鏈]接|[发發]表[评評][论論]|我要[评評][论論]|"
    r"我[来來][说說][两兩]句|[扫掃]一[扫掃].{0,12}|[扫掃]描二[维維][码碼].{0,8}|[关關]注我[们們]|[联聯][系繫絡]我[们們]|[网網]站地[图圖])"
    r"[】\]」\s:：>»+…]*(?:更多)?[>»\s]*",
    re.IGNORECASE,
)
# Marks of the page's footer.
_FOOT = re.compile(
    r"(?:[上下]一[篇条條]\s*[:：]|返回(?:首[页頁]|列表)|版[权權]所有|copyright|©|免[责責][声聲]明|特[别別][声聲]明|凡本[网網]|本[网網]站?[声聲]明)"
    r"|.*(?:ICP[备備]|公网安备|[网網]站[标標][识識][码碼])",
    re.IGNORECASE,
)
_FOOTER = 200  # maximum code points of such a line

_DAY = r"(?:19|20)\d\d\s*[-/.年\s]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}"
DAY = re.compile(
    rf"{_DAY}[日号號]?(?:\s*[（(]?(?:星期|周|週).[）)]?)?(?:\s*\d{{1,2}}[:：時时]\d{{1,2}}(?:[:：]\d{{1,2}}|分)?)?"
)
INFO = re.compile(
    rf"{_DAY}|(?:^|\s)(?:本[报報台臺刊网網社])?[记記]者(?:\s|[一-鿿]{{2,4}}$)"
    r"|(?:[来來]源|稿源|出[处處]|作者|[记記]者|[编編][辑輯]|[发發][布佈表]|[时時][间間]|日期|[撰][文稿]|通[讯訊][员員])\s*[:：／/]|[文][/／]"
)
CREDIT = re.compile(
    r"[（(【\[]?\s*(?:[责責]任[编編][辑輯]|[责責][编編]|(?:本期|[执執]行|值班|[网網][络絡]|文字|[视視][觉覺]|新媒[体體])?[编編][辑輯审審]"
    r"|[一二三初复複终終]?[审審](?:核|校|定|[签簽])?|[校][对對]|[监監][制製]|[总總][监監制製编編]+|[主][编編]|策[划劃]|[统統][筹籌]|(?:信息)?[来來]源|稿源|作者|[记記]者"
    r"|通[讯訊][员員]|撰[文稿]|[摄攝]影|供[稿图圖]|[图圖]片?|文字?|值班)\s*[】\]]?\s*[:：/／丨|]"
)


def is_tool(line: str) -> bool:
    """Whether a line has only page tools, such as print buttons, pagers and counters, or no word at all."""
    return bool(_WORDLESS.fullmatch(line) or (len(line) <= _TOOLBAR and _TOOLS.fullmatch(line)))


def is_stop(line: str) -> bool:
    """Whether an article ends before a line: the heading of a list of other content, or the footer."""
    return bool(_HEADING.fullmatch(line) or (len(line) <= _FOOTER and _FOOT.match(line)))


def without_tools(line: str) -> str:
    """A line of information without font sizes, print buttons and counters."""
    return _TOOL_IN_LINE.sub("", line).strip(_EDGE)
