# ruff: noqa: E501 - pages are as wide as sites write them
"""Saved pages in the manner of the families of Chinese news sites, about places and people that do not exist.

Each page is a body of `TEXT` in the furniture that such sites put around it, with what must be read of it.
"""

from __future__ import annotations

from typing import NamedTuple

TITLE = "雲嶺市召開瀾江治理推進會"
PROSE = (
    "雲嶺市瀾江治理推進會昨天召開，市長慕容硯在會上表示，今年將投入三億元改善瀾江沿岸的學校和醫院。",
    "會議指出，治理瀾江要堅持問題導向，把群眾的滿意度作為標準，確保年底前完成十二個𠮷字號項目。",
    "「水清了，岸綠了，大家才願意來。」瀾江縣縣長諸葛石說，全縣將再建三座碼頭。",
)
SHORT = "一、總的要求"
HANS_TITLE = "云岭市召开澜江治理推进会"
HANS = (
    "云岭市澜江治理推进会昨天召开，市长慕容砚在会上表示，今年将投入三亿元改善澜江沿岸的学校和医院。",
    "会议指出，治理澜江要坚持问题导向，把群众的满意度作为标准，确保年底前完成十二个重点项目。",
    "“水清了，岸绿了，大家才愿意来。”澜江县县长诸葛石说，全县将再建三座码头。",
)
MENU = "".join(
    f'<li><a href="/{n}/">{word}</a></li>'
    for n, word in enumerate(["首页", "要闻", "政务", "经济", "社会", "视频", "专题"])
)
OTHERS = "".join(
    f'<li><a href="/{n}.html">{title}</a><span>04-0{n}</span></li>'
    for n, title in enumerate(
        (
            "澜江县首座步行桥通车，市民纷纷前往体验",
            "云岭高铁站扩建工程启动",
            "北湖区中小学今秋扩招，新增学位两千个",
            "市运会下月开幕",
        ),
        1,
    )
)
COPYRIGHT = "<div>版权所有：云岭日报社　云ICP备00000001号<br>地址：云岭市解放路1号，电话：000-00000000，未经授权，不得转载。</div>"


class Site(NamedTuple):
    """A page, the lines that must come of it, and the words of the fields it marks."""

    name: str
    page: str
    lines: tuple[str, ...]
    marked: dict[str, str]
    encoding: str = "utf-8"


def _p(lines: tuple[str, ...], indent: str = "　　") -> str:
    return "\n".join(f"<p>{indent}{line}</p>" for line in lines)


PARTY_PAPER = Site(
    "a party paper's portal",
    f"""<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=GB2312">
<title>{HANS_TITLE}--时政--云岭网</title><meta name="publishdate" content="2031-04-07"><meta name="source" content="来源：云岭日报">
<style>.a{{color:red}}</style><script>var t="脚本，不是文字。";</script></head><body>
<div class="header"><ul>{MENU}</ul></div><div class="path"><a href="/">云岭网</a>&gt;&gt;<a href="/sz/">时政</a></div>
<div class="layout rm_txt cf"><div class="col col-1 fl"><h1>{HANS_TITLE}</h1><div class="author cf"></div>
<div class="channel cf"><div class="col-1-1 fl">2031年04月07日08:30 | 来源：<a href="http://paper.example/">云岭日报</a></div>
<div class="col-1-2 fr"><span>小字号</span><span>大字号</span></div></div><div class="rm_txt_con cf">
{_p(HANS)}
<div class="edit cf">(责编：拓跋柳、司徒梅)</div><div class="share">分享让更多人看到</div></div></div>
<div class="col col-2 fr"><h2>推荐阅读</h2><ul>{OTHERS}</ul></div></div><div class="footer">{COPYRIGHT}</div></body></html>""",
    (HANS_TITLE, "2031年04月07日08:30 | 来源：云岭日报", *HANS, "(责编：拓跋柳、司徒梅)"),
    {"title": HANS_TITLE, "date": "2031年04月07日", "outlet": "云岭日报"},
    "gb18030",
)

AGENCY = Site(
    "a state agency with the date in pieces and the editor outside the text",
    f"""<html><head><meta charset="utf-8"><title>{HANS_TITLE}-云岭新闻网</title>
<meta property="og:title" content="{HANS_TITLE}"></head><body><div class="nav"><ul>{MENU}</ul></div>
<div class="header domPC"><div class="header-cont"><div class="header-time left"><span class="year"><em> 2031</em></span>
<span class="day"><em>04</em>/<em>07</em></span><span class="time">08:30:15</span></div><div class="source">来源：云岭社</div>
<div class="head-line"><h1><span class="title">{HANS_TITLE}</span></h1></div></div></div>
<div class="main"><div id="detail"><span id="detailContent">{_p(HANS)}<p>　　（完）</p></span></div>
<div class="editor">【纠错】 【责任编辑:拓跋柳】</div></div>
<div class="foot">{COPYRIGHT}</div></body></html>""",
    (HANS_TITLE, "2031 04/07 08:30:15", "来源：云岭社", *HANS, "（完）", "【责任编辑:拓跋柳】"),
    {"title": HANS_TITLE},
)

TOWN_HALL = Site(
    "a town hall's tables",
    f"""<html><head><meta name="ArticleTitle" content="{HANS_TITLE}"><meta name="PubDate" content="2031-04-07 09:30">
<meta name="ContentSource" content="市水务局"><meta name="SiteName" content="云岭市人民政府"><title>云岭市人民政府 要闻 {HANS_TITLE}</title>
<meta http-equiv=content-type content="text/html; charset=gbk"></head><body><form name=f action="/search"><input value="搜索">
<table width=980><tr><td><table><tr><td><a href=/>首页</a></td><td><a href=/zw>政务公开</a></td><td><a href=/hd>互动交流</a></td></tr></table>
</td></tr><tr><td>您现在的位置：<a href=/>首页</a> &gt; <a href=/yw>要闻</a></td></tr>
<tr><td><table><tr><td align=center class=bt><font size=5><b>{HANS_TITLE}</b></font></td></tr>
<tr><td align=center>发布时间：2031-04-07 09:30&nbsp;&nbsp;信息来源：市水务局&nbsp;&nbsp;浏览次数：<script>count()</script>128次&nbsp;字号：[<a href=#>大</a>
<a href=#>中</a> <a href=#>小</a>]</td></tr><tr><td><table><tr><td class=nr><font>{"<br><br>".join("&emsp;&emsp;" + line for line in HANS)}</font>
</td></tr></table></td></tr><tr><td align=right>【<a href=javascript:print()>打印</a>】【<a href=javascript:close()>关闭</a>】</td></tr>
</table></td></tr><tr><td>主办单位：云岭市人民政府办公室，网站标识码：0000000001</td></tr></table></form></body></html>""",
    (HANS_TITLE, "发布时间：2031-04-07 09:30\xa0\xa0信息来源：市水务局", *HANS),
    {"title": HANS_TITLE, "date": "2031-04-07", "outlet": "市水务局"},
    "gb18030",
)

OPEN_GOVERNMENT = Site(
    "an open government page with a subtitle, an attachment and a signature",
    f"""<!doctype html><html><head><meta charset=utf-8><title>{HANS_TITLE}_政务公开_云岭市</title></head><body>
<div class="wrap"><div class="crumb">当前位置：<a href="/">首页</a> > <a href="/zw">政务公开</a></div>
<div class="article"><h1>{HANS_TITLE}</h1><h2 class="sub-title">——瀾江三年行动综述</h2><div class="pages-date">2031-04-07
<span class="font">来源： 市府办</span><div class="share"><a>微信</a><a>微博</a></div></div>
<div class="TRS_Editor"><p>各县人民政府：</p>{_p(HANS, "")}<p align="right">云岭市人民政府</p><p align="right">2031年4月3日</p>
<p>附件：<a href="a.docx">三年行动方案.docx</a></p></div><div class="pager"><a>【1】</a> <a>【2】</a> <a>下一页</a></div>
<p>上一篇：<a href="/1">市运会下月开幕</a></p><p>下一篇：<a href="/2">云岭高铁站扩建</a></p></div></div></body></html>""",
    (
        HANS_TITLE,
        "——瀾江三年行动综述",
        "2031-04-07 来源： 市府办",
        "各县人民政府：",
        *HANS,
        "云岭市人民政府",
        "2031年4月3日",
        "附件：三年行动方案.docx",
    ),
    {"title": HANS_TITLE},
)

CHAT_ACCOUNT = Site(
    "an account of a chat application, whose text is invisible until a script runs",
    f"""<!DOCTYPE html><html><head><meta charset="utf-8"><meta property="og:title" content="{HANS_TITLE}">
<meta property="og:site_name" content="某平台"><meta name="author" content="慕容砚"><title></title></head><body id="activity-detail">
<div class="rich_media"><div class="rich_media_inner"><h1 class="rich_media_title" id="activity-name">
{HANS_TITLE}
</h1><div id="meta_content" class="rich_media_meta_list"><span class="rich_media_meta_text">作者：慕容砚</span>
<span class="rich_media_meta rich_media_meta_nickname"><a>云岭发布</a></span><em id="publish_time">2031-04-07 08:30</em></div>
<div class="rich_media_content" id="js_content" style="visibility: hidden; opacity: 0;"><section><section><p><span>{HANS[0][:20]}</span><span>{HANS[0][20:]}</span></p>
</section><p><br></p><section><p>{HANS[1]}</p></section></section><p style="text-align:center"><strong>{HANS[2]}</strong></p></div>
<div style="display: none;">预览时标签不可点，此处不应出现，因为页面没有显示它。</div></div></div><div class="qr_code">微信扫一扫</div></body></html>""",
    (HANS_TITLE, "作者：慕容砚 云岭发布 2031-04-07 08:30", *HANS),
    {"title": HANS_TITLE, "byline": "慕容砚"},
)

ISLAND_AGENCY = Site(
    "an island agency with structured data",
    f"""<!doctype html><html lang="zh-TW"><head><meta charset="utf-8"><title>{TITLE} | 地方 | 瀾江通訊社</title>
<script type="application/ld+json">{{"@context":"https://schema.org","@graph":[{{"@type":"BreadcrumbList"}},{{"@type":"NewsArticle",
"headline":"{TITLE}","datePublished":"2031-04-07T08:30:00+08:00","author":{{"@type":"Person","name":"諸葛石"}},
"publisher":{{"@type":"Organization","name":"瀾江通訊社"}}}}]}}</script></head><body><header><nav><ul>{MENU}</ul></nav></header>
<main><article><h1><span>{TITLE}</span></h1><div class="updatetime"><span>2031/4/7 08:30</span></div>
<div class="paragraph"><p>（瀾江通訊社記者諸葛石雲嶺7日電）{PROSE[0]}</p><p>{PROSE[1]}</p><p>{PROSE[2]}（編輯：拓跋柳）</p></div>
<div class="moreArticle"><p>延伸閱讀</p><a href="/a">瀾江縣首座步行橋通車，市民紛紛前往體驗</a></div></article>
<aside><h2>熱門新聞</h2><ul>{OTHERS}</ul></aside></main><footer>{COPYRIGHT}</footer></body></html>""",
    (TITLE, "2031/4/7 08:30", "（瀾江通訊社記者諸葛石雲嶺7日電）" + PROSE[0], PROSE[1], PROSE[2] + "（編輯：拓跋柳）"),
    {"title": TITLE, "date": "2031/4/7", "outlet": "瀾江通訊社", "byline": "諸葛石"},
)

HARBOUR_GOVERNMENT = Site(
    "a harbour government's releases, in Big5",
    f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=big5"><title>{TITLE}</title></head><body>
<div id="menu"><a href="/">主頁</a> | <a href="/tc">新聞公報</a></div><div id="PRHeadline"><span id="PRHeadlineSpan">{TITLE}</span></div>
<div id="contentBody"><div>＊＊＊＊＊＊＊＊＊＊</div><div id="pressrelease"><span>　　{PROSE[0]}<br>
<br>
　　{PROSE[1].replace("𠮷字號", "重點")}<br><br>
　　{PROSE[2]}<br></span></div><div>完</div></div><div class="mB15">2031年4月7日（星期一）<br>香港時間9時30分</div>
<div id="footer"><a href="#">返回頁首</a></div></body></html>""",
    (TITLE, PROSE[0], PROSE[1].replace("𠮷字號", "重點"), PROSE[2], "2031年4月7日（星期一）"),
    {"title": TITLE},
    "big5hkscs",
)

COMMERCIAL = Site(
    "a commercial portal with comments and recommendations of prose",
    f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{HANS_TITLE}_云岭频道</title>
<meta property="article:published_time" content="2031-04-07T08:30:00+08:00"><meta property="article:author" content="云岭晚报">
</head><body><div class="main-content"><div class="second-title"><h1 class="main-title">{HANS_TITLE}</h1></div>
<div class="top-bar"><div class="date-source"><span class="date">2031年04月07日 08:30</span> <a class="source">云岭晚报</a></div></div>
<div class="article" id="artibody"><div class="img_wrapper"><img src="http://127.0.0.1/1.jpg"><span>瀾江边的码头。资料图</span></div>
{_p(HANS)}<p class="show_author">责任编辑：拓跋柳 </p></div>
<div class="comment-list"><p>我觉得这件事做得很好，希望早日完工，让孩子们能走新桥上学。</p><p>说得对，瀾江边的路早该修了，支持一下，盼望更多这样的好消息。</p>
<p>去年也说要修，今年一定要落实，市民都看着呢，请及时公布进度。</p></div>
<div class="feed"><h3>推荐阅读</h3><div><a href="/1">市运会下月开幕</a><p>云岭市第九届运动会将于下月在市体育中心开幕，共有二十支代表队参加。</p></div>
<div><a href="/2">云岭高铁站扩建</a><p>云岭高铁站扩建工程日前启动，计划两年完工，届时可同时容纳五千人候车。</p></div></div></div></body></html>""",
    (HANS_TITLE, "2031年04月07日 08:30 云岭晚报", "瀾江边的码头。资料图", *HANS, "责任编辑：拓跋柳"),
    {"title": HANS_TITLE, "date": "2031年04月07日", "byline": "云岭晚报"},
)

MEDIA_CENTRE = Site(
    "a county's media centre, with the reviewers' names and two parts of text around a picture",
    f"""<html><head><meta charset="utf-8"><title>瀾江县融媒体中心</title></head><body><div class="topbar"><a>登录</a><a>注册</a></div>
<div class="detail"><div class="detail-title">{HANS_TITLE}</div><div class="detail-info"><span>云岭发布</span><span>2031-04-07 09:12:33</span></div>
<div class="part">{_p(HANS[:1], "")}</div><div class="pic"><img alt="图"></div><div class="part">{_p(HANS[1:], "")}<p>文字：诸葛石</p><p>摄影：慕容砚</p>
<p>一审：拓跋柳　二审：司徒梅　三审：欧阳竹</p></div></div><div class="qrcode">扫描二维码</div><div>{COPYRIGHT}</div></body></html>""",
    (
        HANS_TITLE,
        "云岭发布 2031-04-07 09:12:33",
        *HANS,
        "文字：诸葛石",
        "摄影：慕容砚",
        "一审：拓跋柳　二审：司徒梅　三审：欧阳竹",
    ),
    {"title": HANS_TITLE},
)

REPORT = Site(
    "a work report with headings, a list and a table",
    f"""<html><head><meta charset="utf-8"><title>云岭市政府工作报告</title></head><body><div id="nav"><ul>{MENU}</ul></div>
<div id="zoom"><h1>云岭市政府工作报告</h1><p>（2031年1月15日在云岭市人民代表大会上）</p><h2>一、去年工作</h2>{_p(HANS[:2])}
<h2>二、今年目标</h2><ul><li>地区生产总值增长百分之六；</li><li>新增就业三万人；</li></ul>
<table><tr><th>项目</th><th>数量</th></tr><tr><td>码头</td><td>三座</td></tr><tr><td>学校</td><td>十二所</td></tr></table>{_p(HANS[2:])}</div>
<div>【打印】【关闭窗口】</div></body></html>""",
    (
        "云岭市政府工作报告",
        "（2031年1月15日在云岭市人民代表大会上）",
        "一、去年工作",
        *HANS[:2],
        "二、今年目标",
        "地区生产总值增长百分之六；",
        "新增就业三万人；",
        *("项目", "数量", "码头", "三座", "学校", "十二所"),
        HANS[2],
    ),
    {"title": "云岭市政府工作报告"},
)

PAPER = Site(
    "a newspaper's digital edition with side columns of pages and headlines",
    f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>云岭日报 - {HANS_TITLE}</title></head><body>
<table><tr><td width=200><table><tr><td><a href=p1>第01版：要闻</a></td></tr><tr><td><a href=p2>第02版：综合</a></td></tr></table></td>
<td><table><tr><td><a>上一版</a> <a>下一版</a></td></tr><tr><td><span>2031年04月07日 星期一</span></td></tr>
<tr><td><b>{HANS_TITLE}</b></td></tr><tr><td>本报记者 诸葛石</td></tr><tr><td><div id="ozoom"><founder-content>{_p(HANS, "&nbsp;&nbsp;&nbsp;&nbsp;")}
</founder-content></div></td></tr></table></td><td><ul>{OTHERS}</ul></td></tr></table></body></html>""",
    (HANS_TITLE, "2031年04月07日 星期一", "本报记者 诸葛石", *HANS),
    {"title": HANS_TITLE},
)

BARE_INDENTS = Site(
    "one line of text in which only wide spaces begin a paragraph, with two titles and wrapped source lines",
    f"""<HTML><HEAD><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=gb2312"><TITLE>{HANS_TITLE} - 瀾江在线</TITLE></HEAD><BODY bgcolor=#ffffff>
<CENTER><FONT SIZE=5>{HANS_TITLE}</FONT><BR>2031年4月7日 来源：瀾江在线 作者：诸葛石</CENTER><HR>
<DIV class=content>&nbsp;&nbsp;&nbsp;&nbsp;{HANS[0][:18]}
{HANS[0][18:]}&emsp;&emsp;{HANS[1]}　　{HANS[2]}</DIV><HR><A HREF="javascript:history.back()">返回</A></BODY></HTML>""",
    (HANS_TITLE, "2031年4月7日 来源：瀾江在线 作者：诸葛石", *HANS),
    {"title": HANS_TITLE},
    "gb18030",
)

RADIO = Site(
    "a broadcaster, without any title on the page but in its head",
    f"""<html><head><meta charset="utf-8"><title>{HANS_TITLE}|云岭之声</title></head><body><div class="menu"><ul>{MENU}</ul></div>
<div class="info"><span>时间：2031-04-07</span><span>责任编辑：拓跋柳</span></div><div class="text"><div>{HANS[0]}</div><div>{HANS[1]}</div>
<div>{HANS[2]}</div></div><div class="hotnews"><ul>{OTHERS}</ul></div></body></html>""",
    (HANS_TITLE, "时间：2031-04-07 责任编辑：拓跋柳", *HANS),
    {"title": HANS_TITLE},
)

PLAIN = Site(
    "a page of a word processor, all text and no furniture",
    f"""<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset="utf-8"><title>通知</title><style>p.MsoNormal{{}}</style></head>
<body><div class="WordSection1"><p class="MsoNormal" align="center"><b>通知</b></p><p class="MsoNormal">各单位：<o:p></o:p></p>
<p class="MsoNormal">{HANS[0]}</p><p class="MsoNormal">特此通知。</p><p class="MsoNormal" align="right">云岭市𠮷办</p></div></body></html>""",
    ("通知", "各单位：", HANS[0], "特此通知。", "云岭市𠮷办"),
    {"title": "通知"},
)

UNNAMED = Site(
    "a page whose parts have no names, with leads of other news before and after",
    f"""<html><head><meta charset="utf-8"><title>{HANS_TITLE}</title></head><body><div><ul>{MENU}</ul></div>
<div><p>云岭市第九届运动会将于下月在市体育中心开幕，共有二十支代表队参加。</p><ul>{OTHERS}</ul></div>
<div><h1>{HANS_TITLE}</h1><p>2031-04-07 来源：云岭日报 字体：大 中 小</p>{_p(HANS)}<p>（诸葛石）</p></div>
<div><ul>{OTHERS}{OTHERS}</ul><p>云岭高铁站扩建工程日前启动，计划两年完工，届时可同时容纳五千人候车。</p></div></body></html>""",
    (HANS_TITLE, "2031-04-07 来源：云岭日报", *HANS, "（诸葛石）"),
    {"title": HANS_TITLE},
)

SITES = (
    PARTY_PAPER,
    AGENCY,
    TOWN_HALL,
    OPEN_GOVERNMENT,
    CHAT_ACCOUNT,
    ISLAND_AGENCY,
    HARBOUR_GOVERNMENT,
    COMMERCIAL,
    MEDIA_CENTRE,
    REPORT,
    PAPER,
    BARE_INDENTS,
    RADIO,
    PLAIN,
    UNNAMED,
)
