"""Heads and tails of news pages, about invented places and people, with what each of them says.

`…` stands for the body. A field is given by the words of the page that it is.
"""

from __future__ import annotations

from typing import NamedTuple

BODY = "云岭市召开产业大会。市长拓跋柳表示，将在年内新建数据中心三个，把澜江县的网络铺到每一个村，每人领到一个U盘。" * 2
BODY_HANT = (
    "雲嶺市召開產業大會。市長拓跋柳表示，將在年內新建數據中心三個，把瀾江縣的網絡鋪到每一個村，每人領到一個U盤。" * 2
)


class Page(NamedTuple):
    """One page and its fields."""

    lines: str
    title: str | None = None
    outlet: str | None = None
    date: str | None = None
    byline: str | None = None
    credits: tuple[str, ...] = ()

    @property
    def source(self) -> str:
        """The page with two paragraphs of body."""
        body = BODY_HANT if TITLE_HANT in self.lines else BODY
        return self.lines.replace("…", f"{body}\n{body}")


TITLE = "云岭市新建三个数据中心"
TITLE_HANT = "雲嶺市新建三個數據中心"

PAGES = {
    # Sites of mainland papers
    "a row under the title": Page(
        f"{TITLE}\n2031-04-06 10:20 来源：云岭日报 作者：慕容砚 字号：[大 中 小]\n…",
        TITLE,
        "云岭日报",
        "2031-04-06",
        "作者：慕容砚",
        ("2031-04-06 10:20 来源：云岭日报 作者：慕容砚 字号：[大 中 小]",),
    ),
    "a row without spaces": Page(
        f"{TITLE}\n来源：云岭日报作者：慕容砚责任编辑：𠮷长洲2031-04-06\n…",
        TITLE,
        "云岭日报",
        "2031-04-06",
        "作者：慕容砚",
        ("来源：云岭日报作者：慕容砚责任编辑：𠮷长洲2031-04-06",),
    ),
    "a row with bars": Page(
        f"{TITLE}\n2031年04月06日08:15 | 来源：云岭网－云岭日报 | 分享到：\n…\n（责编：慕容砚、𠮷长洲）",
        TITLE,
        "云岭网－云岭日报",
        "2031-04-06",
        None,
        ("2031年04月06日08:15 | 来源：云岭网－云岭日报 | 分享到：", "（责编：慕容砚、𠮷长洲）"),
    ),
    "the agency's numbers": Page(
        f"{TITLE}\n2031 04/06 10:20:33\n来源：云岭网\n字体： 小 中 大 分享到：\n…\n【纠错】【责任编辑:诸葛石 】",
        TITLE,
        "云岭网",
        "2031-04-06",
        None,
        ("2031 04/06 10:20:33", "来源：云岭网", "字体： 小 中 大 分享到：", "【纠错】【责任编辑:诸葛石 】"),
    ),
    "every label on its own line": Page(
        f"首页\n>\n要闻\n{TITLE}\n发表时间：\n2031-04-06 09:45:30\n来源：\n云岭日报客户端\n责任编辑：\n诸葛石\n…",
        TITLE,
        "云岭日报客户端",
        "2031-04-06",
        None,
        ("发表时间：", "2031-04-06 09:45:30", "来源：", "云岭日报客户端", "责任编辑：", "诸葛石"),
    ),
    "the paper beside the time": Page(
        f"{TITLE}\n云岭日报 2031-04-06 09:45\n…",
        TITLE,
        "云岭日报",
        "2031-04-06",
        None,
        ("云岭日报 2031-04-06 09:45",),
    ),
    "an account": Page(
        f"{TITLE}\n原创 慕容砚 云岭发布 2031年4月6日 09:30 云岭\n…\n编辑丨诸葛石\n校对 | 拓跋柳\n审核丨𠮷长洲",
        TITLE,
        "云岭发布",
        "2031-04-06",
        None,
        (
            "原创 慕容砚 云岭发布 2031年4月6日 09:30 云岭",
            "编辑丨诸葛石",
            "校对 | 拓跋柳",
            "审核丨𠮷长洲",
        ),
    ),
    "a poster of the company": Page(
        f"{TITLE}\n发布时间：2031-04-06\n发布人：-云岭网-澜江日报\n…",
        TITLE,
        "云岭网-澜江日报",
        "2031-04-06",
        None,
        ("发布时间：2031-04-06", "发布人：-云岭网-澜江日报"),
    ),
    "nobody named": Page(
        f"{TITLE}\n发布时间：2031-04-06\n发布人：-\n来源：本站原创\n…",
        TITLE,
        None,
        "2031-04-06",
        None,
        ("发布时间：2031-04-06", "发布人：-", "来源：本站原创"),
    ),
    "a revised page": Page(
        f"{TITLE}\n更新时间：2031-05-01 来源：云岭晚报\n发布时间：2031-04-06\n…",
        TITLE,
        "云岭晚报",
        "2031-04-06",
        None,
        ("更新时间：2031-05-01 来源：云岭晚报", "发布时间：2031-04-06"),
    ),
    # Titles of windows
    "a site behind the title": Page(f"{TITLE}_要闻_云岭新闻网\n…", TITLE, "云岭新闻网"),
    "a site behind a bar": Page(f"{TITLE} | 云岭日报\n…", TITLE, "云岭日报"),
    "a site behind a hyphen": Page(f"{TITLE} - 云岭市人民政府\n…", TITLE, "云岭市人民政府"),
    "a site behind two hyphens": Page(f"{TITLE}--澜江频道--云岭网\n…", TITLE, "云岭网"),
    "a paper before a bar": Page(f"云岭晚报 | {TITLE}\n…", TITLE, "云岭晚报"),
    "a column is no site": Page(f"云岭故事 | {TITLE}\n…", f"云岭故事 | {TITLE}"),
    "a title with hyphens": Page("云岭-澜江铁路开通 首日客流8-9万人\n…", "云岭-澜江铁路开通 首日客流8-9万人"),
    # Datelines
    "the paper's own": Page(f"{TITLE}\n本报讯（记者慕容砚）…", TITLE, None, None, "本报讯（记者慕容砚）"),
    "an agency's": Page(
        f"{TITLE}\n　　新华社云岭4月6日电（记者慕容砚、𠮷长洲）…\n（完）",
        TITLE,
        "新华社",
        None,
        "新华社云岭4月6日电（记者慕容砚、𠮷长洲）",
    ),
    "a site's": Page(
        f"{TITLE}\n云岭网·闪电新闻4月6日讯 …",
        TITLE,
        "云岭网·闪电新闻",
        None,
        "云岭网·闪电新闻4月6日讯",
    ),
    "a station's": Page(
        f"{TITLE}\n云岭电视台消息（记者 慕容砚）：…", TITLE, "云岭电视台", None, "云岭电视台消息（记者 慕容砚）"
    ),
    "a daily's": Page(f"{TITLE}\n云岭日报讯（通讯员 慕容砚）…", TITLE, "云岭日报", None, "云岭日报讯（通讯员 慕容砚）"),
    # Bylines
    "a byline with a bullet": Page(
        f"{TITLE}\n□ 云岭日报全媒体记者 慕容砚 通讯员 𠮷长洲\n…",
        TITLE,
        "云岭日报",
        None,
        "□ 云岭日报全媒体记者 慕容砚 通讯员 𠮷长洲",
    ),
    "words and pictures": Page(f"{TITLE}\n文/图 慕容砚\n…", TITLE, None, None, "文/图 慕容砚"),
    "pictures and words": Page(
        f"{TITLE}\n…\n图/文：慕容砚 摄影：𠮷长洲",
        TITLE,
        None,
        None,
        "图/文：慕容砚",
        ("图/文：慕容砚 摄影：𠮷长洲",),
    ),
    "a labelled byline": Page(
        f"{TITLE}\n…\n记者：慕容砚 通讯员：𠮷长洲", TITLE, None, None, "记者：慕容砚 通讯员：𠮷长洲"
    ),
    "reporters together": Page(f"{TITLE}\n…\n（本报记者综合报道）", TITLE, None, None, "（本报记者综合报道）"),
    "a byline on the last line of text": Page(
        f"{TITLE}\n…（澜江晚报记者 慕容砚）\n编辑：诸葛石",
        TITLE,
        "澜江晚报",
        None,
        "（澜江晚报记者 慕容砚）",
        ("编辑：诸葛石",),
    ),
    "an author and what he is": Page(f"{TITLE}\n…（作者系云岭大学教授）", TITLE, None, None, "（作者系云岭大学教授）"),
    # Credits
    "three readings": Page(
        f"{TITLE}\n…\n责任编辑:诸葛石\n一审:诸葛石 二审:拓跋柳 三审:𠮷长洲",
        TITLE,
        credits=("责任编辑:诸葛石", "一审:诸葛石 二审:拓跋柳 三审:𠮷长洲"),
    ),
    "labels without colons": Page(
        f"{TITLE}\n…\n责编 诸葛石\n编辑 拓跋柳", TITLE, credits=("责编 诸葛石", "编辑 拓跋柳")
    ),
    "spaces within labels": Page(
        f"{TITLE}\n…\n责 编：诸葛石\n监　制：𠮷长洲", TITLE, credits=("责 编：诸葛石", "监　制：𠮷长洲")
    ),
    "semicolons between": Page(
        f"{TITLE}\n…\n供稿：云岭市融媒体中心；编辑：诸葛石；校对：拓跋柳；值班总编：𠮷长洲",
        TITLE,
        credits=("供稿：云岭市融媒体中心；编辑：诸葛石；校对：拓跋柳；值班总编：𠮷长洲",),
    ),
    "credits on the last line of text": Page(
        f"{TITLE}\n…（来源：云岭日报）（责任编辑：诸葛石）",
        TITLE,
        "云岭日报",
        credits=("（来源：云岭日报）", "（责任编辑：诸葛石）"),
    ),
    "credits behind the last stop": Page(f"{TITLE}\n…责任编辑：诸葛石", TITLE, credits=("责任编辑：诸葛石",)),
    "a photographer": Page(f"{TITLE}\n…\n本报记者 慕容砚 摄", TITLE, credits=("本报记者 慕容砚 摄",)),
    "whose pictures": Page(f"{TITLE}\n…\n图片来源：云岭图片社", TITLE, credits=("图片来源：云岭图片社",)),
    "a paper cited at the end": Page(
        f"{TITLE}\n…\n《云岭日报》（2031年04月06日 第01版）",
        TITLE,
        "云岭日报",
        "2031-04-06",
        None,
        ("《云岭日报》（2031年04月06日 第01版）",),
    ),
    "an agency at the end": Page(f"{TITLE}\n…\n（新华社）", TITLE, "新华社", credits=("（新华社）",)),
    # Government
    "a document's numbers": Page(
        f"索引号：031-2031-0406\n发文机关：云岭市人民政府办公室\n成文日期：2031年3月30日\n发布日期：2031年4月6日\n{TITLE}\n…",
        TITLE,
        "云岭市人民政府办公室",
        "2031-04-06",
        None,
        (
            "索引号：031-2031-0406",
            "发文机关：云岭市人民政府办公室",
            "成文日期：2031年3月30日",
            "发布日期：2031年4月6日",
        ),
    ),
    "an issuer and a source": Page(
        f"{TITLE}\n发布单位：云岭市政府办公室\n来源：云岭日报\n…",
        TITLE,
        "云岭日报",
        credits=("发布单位：云岭市政府办公室", "来源：云岭日报"),
    ),
    "a labelled title": Page(
        f"标题：{TITLE}\n来源：云岭市统计局\n…",
        TITLE,
        "云岭市统计局",
        credits=("来源：云岭市统计局",),
    ),
    "signed and dated": Page(
        f"{TITLE}\n…\n云岭市发展和改革委员会\n2031年4月6日",
        TITLE,
        "云岭市发展和改革委员会",
        "2031-04-06",
        None,
        ("云岭市发展和改革委员会", "2031年4月6日"),
    ),
    "a work report": Page(
        "2031年云岭市政府工作报告\n——2031年1月26日在云岭市人民代表大会上\n来源：云岭日报\n时间：2031-02-02\n…",
        "2031年云岭市政府工作报告",
        "云岭日报",
        "2031-02-02",
        None,
        ("来源：云岭日报", "时间：2031-02-02"),
    ),
    # Taiwan and Hong Kong
    "an office of Taiwan": Page(
        f"{TITLE_HANT}\n發布單位：雲嶺市政府交通局\n發布日期：120-04-06\n點閱數：128\n…",
        TITLE_HANT,
        "雲嶺市政府交通局",
        "2031-04-06",
        None,
        ("發布單位：雲嶺市政府交通局", "發布日期：120-04-06", "點閱數：128"),
    ),
    "a press release of Taiwan": Page(
        f"雲嶺縣政府新聞稿\n{TITLE_HANT}\n發稿日期：民國120年4月6日\n新聞聯絡人：慕容硯\n…",
        TITLE_HANT,
        "雲嶺縣政府",
        "2031-04-06",
        None,
        ("雲嶺縣政府新聞稿", "發稿日期：民國120年4月6日", "新聞聯絡人：慕容硯"),
    ),
    "a paper of Taiwan": Page(
        f"{TITLE_HANT}\n2031/04/06 05:30\n〔記者慕容硯／雲嶺報導〕…",
        TITLE_HANT,
        None,
        "2031-04-06",
        "〔記者慕容硯／雲嶺報導〕",
        ("2031/04/06 05:30",),
    ),
    "an agency of Taiwan": Page(
        f"{TITLE_HANT}\n（中央社記者慕容硯雲嶺縣6日電）…（編輯：諸葛石）1200406",
        TITLE_HANT,
        "中央社",
        None,
        "（中央社記者慕容硯雲嶺縣6日電）",
        ("（編輯：諸葛石）1200406",),
    ),
    "a press release of Hong Kong": Page(
        f"{TITLE_HANT}\n＊＊＊＊＊＊＊＊\n…\n完\n2031年4月6日（星期日）\n香港時間18時30分",
        TITLE_HANT,
        None,
        "2031-04-06",
        None,
        ("2031年4月6日（星期日）", "香港時間18時30分"),
    ),
    "a paper of Hong Kong": Page(
        f"{TITLE_HANT}\n撰文：慕容硯\n出版：2031-04-06 08:00\n更新：2031-04-07 09:00\n"
        "【雲嶺日報專訊】…\n責任編輯：𠮷長洲",
        TITLE_HANT,
        "雲嶺日報",
        "2031-04-06",
        "撰文：慕容硯",
        ("出版：2031-04-06 08:00", "更新：2031-04-07 09:00", "責任編輯：𠮷長洲"),
    ),
    "a paper in Traditional": Page(
        f"{TITLE_HANT}\n來源：雲嶺日報社 發佈時間：2031-04-06 09:30\n…\n"
        "(雲嶺日報記者慕容硯通訊員𠮷長洲)\n責任編輯:諸葛石校對:拓跋柳",
        TITLE_HANT,
        "雲嶺日報社",
        "2031-04-06",
        "(雲嶺日報記者慕容硯通訊員𠮷長洲)",
        ("來源：雲嶺日報社 發佈時間：2031-04-06 09:30", "責任編輯:諸葛石校對:拓跋柳"),
    ),
    # Further wordings
    "columns of a table": Page(
        f"{TITLE}\n日期：2031-04-06 信息来源：市府办 字号：[ 大 中 小 ] 视力保护色：\n…",
        TITLE,
        "市府办",
        "2031-04-06",
        None,
        ("日期：2031-04-06 信息来源：市府办 字号：[ 大 中 小 ] 视力保护色：",),
    ),
    "a paper's imprint": Page(
        f"{TITLE}\n云岭日报社 出版 2031年4月6日 星期日 第3版\n…",
        TITLE,
        "云岭日报社",
        "2031-04-06",
        None,
        ("云岭日报社 出版 2031年4月6日 星期日 第3版",),
    ),
    "days in characters": Page(
        f"{TITLE}\n二〇三一年四月六日\n【新华社云岭四月六日电】…",
        TITLE,
        "新华社",
        "2031-04-06",
        "【新华社云岭四月六日电】",
        ("二〇三一年四月六日",),
    ),
    "a reporter and a correspondent": Page(
        f"{TITLE}\n云岭日报记者慕容砚、通讯员𠮷长洲报道：…",
        TITLE,
        "云岭日报",
        None,
        "云岭日报记者慕容砚、通讯员𠮷长洲报道",
    ),
    "taken from a paper": Page(
        f"{TITLE}\n…（转载自《云岭日报》）", TITLE, "云岭日报", credits=("（转载自《云岭日报》）",)
    ),
    "a label without a value": Page(
        f"{TITLE}\n时间：2031-04-06 | 来源: 云岭网 | 作者: \n…",
        TITLE,
        "云岭网",
        "2031-04-06",
        None,
        ("时间：2031-04-06 | 来源: 云岭网 | 作者:",),
    ),
    # What looks like it and is not
    "an interview": Page(f"{TITLE}\n…\n记者：您怎么看今年的工作？\n慕容砚：我看好。\n记者：谢谢您！", TITLE),
    "a story on reporters": Page("全国记者节庆祝大会召开\n…", "全国记者节庆祝大会召开"),
    "a video": Page("视频：市长谈云岭三件大事\n…", "视频：市长谈云岭三件大事"),
    "time and place of an event": Page(f"{TITLE}\n…\n时间：下周一上午\n地点：云岭市图书馆", TITLE),
    "what sources": Page(f"{TITLE}\n…\n人才来源：高校占六成\n审核通过", TITLE),
    "years alone": Page("2031\n2031年云岭市三件大事\n…", "2031年云岭市三件大事"),
}
