"""Names in many genres: what the rules alone find, and what they must not find."""

from __future__ import annotations

import pytest

from reader.analysis import lac
from reader.types import EntityType
from tests.analysis.test_names import model, with_model, without_model, without_the_encoder, words

__all__ = ["model", "without_model", "without_the_encoder"]
PER, ORG, LOC = EntityType.PER, EntityType.ORG, EntityType.LOC


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("近日，市委召开会议，市政府负责人列席。", ["市委", "市政府"]),
        ("省委、省政府高度重视，县委县政府跟进。", ["省委", "省政府", "县委", "县政府"]),
        ("局党委要求抓好落实，省局党组作出部署。", ["局党委", "省局党组"]),
        ("市委书记周明到县里调研，市政府秘书长简平参加市委理论学习中心组学习。", []),
        ("各县政府要负责，政府要加强监管。", []),
        ("市府將在明年完成檢討。", ["市府"]),
        ("內河水運部發布數據，規劃司負責人解讀政策。", ["内河水运部", "规划司"]),
        ("干部表示满意，全部发布完毕，总部将迁址，打官司的人说不急。", []),
        ("運輸及道路局局長陳偉明表示，將增設泊位。", ["运输及道路局"]),
        ("白鷺區議會昨日討論方案。", ["白鹭区议会"]),
        (
            "海岸事務署今日公布措施，霽川警署發言人說，鷺港發展局局長林志輝到場。",
            ["海岸事务署", "霁川警署", "鹭港发展局"],
        ),
        ("据霁川新闻社报道，谈判将继续，《霁川周报》也有记述。", ["霁川新闻社", "霁川周报"]),
        ("鹭港海燕队主场战胜北岸钢铁队，赛后海燕队球员庆祝。", ["鹭港海燕队", "北岸钢铁队", "海燕队"]),
        ("工作队进村，志愿服务队上门，代表队入场。", []),
        ("國立霽川大學水利系教授林文哲說，水位將上升。", ["国立霁川大学水利系"]),
        ("南海电铁与近铁宣布停运，最近铁路繁忙。", ["南海电铁", "近铁"]),
        ("淡水河谷(VAL)矿业公司预计产量增长。", ["淡水河谷（VAL）矿业公司"]),
        ("控股股东霁光集团拟增持，据南岭证券研报，煤价将回落。", ["霁光集团", "南岭证券"]),
        ("远帆科技、云岭重工、白鹭电子等企业签约。", ["远帆科技", "云岭重工", "白鹭电子"]),
        ("工程会影响交通，基金投早、投小、投硬科技。", []),
        ("承诺称自公告之日起六个月内不减持公司股份。", []),
        ("支持霁川东方理工大学建设国内一流的理工大学。", ["霁川东方理工大学"]),
        ("云岭林业管理局（简称林局）今年造林，林局要求跟进。", ["云岭林业管理局", "林局", "林局"]),
        ("恒远矿业集团有限公司开会，集团董事长周立出席，全市集团化办学。", ["恒远矿业集团有限公司", "集团"]),
    ],
)
@pytest.mark.usefixtures("without_model")
def test_bodies_by_the_rules_alone(text: str, expected: list[str]) -> None:
    assert words(text, ORG) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "他走到鷺鳴灣。鷺鳴灣碼頭將擴建，雋石角的工程下月展開，雋石角將建新樓。",
            ["鹭鸣湾", "鹭鸣湾", "隽石角", "隽石角"],
        ),
        ("澜江水位上涨，澜江沿岸加强巡查。", ["澜江", "澜江"]),
        ("张角起事，陈小江说，张角一呼百应。", []),
        ("位于加拿大萨斯喀彻温省的矿山扩产，货轮从中国洋浦出发。", ["加拿大萨斯喀彻温省", "中国洋浦"]),
        ("台风将登陆福建广东一带，湖南长沙戒备。", ["福建", "广东", "湖南长沙"]),
        (
            "北戴河康养产业协作示范区揭牌，雄安中关村科技园开园。",
            ["北戴河康养产业协作示范区", "雄安中关村科技园"],
        ),
        ("吴忠跻身全国绿色算力集聚区。", ["吴忠"]),
        ("深化京津冀协同发展。", ["京津冀"]),
        ("成功忠義路口將增設綠燈，十字路口、重點路口也將改善。", ["成功忠义路口"]),
        ("舊城區將重建，大都市、城中村、自然村和湾区都要改造。", []),
        ("霁川经开区发展快，各地开发区跟进。", ["霁川经开区"]),
        ("博鳌亚洲论坛将举行。", []),
        ("本报霁川电（记者周平）白鹭河水位上涨。", ["霁川", "白鹭河"]),
    ],
)
@pytest.mark.usefixtures("without_model")
def test_places_by_the_rules_alone(text: str, expected: list[str]) -> None:
    assert words(text, LOC) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("弟兄三人，一名魏角，一名魏宝，一名魏梁。", ["魏角", "魏宝", "魏梁"]),
        ("一名安检员，一名高中生，一名医生到场。", []),
        ("女工麻春梅笑着说，导演贾行简携新片亮相。", ["麻春梅", "贾行简"]),
        ("人民警察英雄杨秋实、最美退役军人贾望川受表彰。", ["杨秋实", "贾望川"]),
        ("霁川足球队主教练马丁内斯赛后表示，球队将调整。", ["马丁内斯"]),
        ("市民马拉松赛开跑，农民富起来。", []),
    ],
)
@pytest.mark.usefixtures("without_model")
def test_persons_by_the_rules_alone(text: str, expected: list[str]) -> None:
    assert words(text, PER) == expected


@with_model
@pytest.mark.parametrize(
    "text",
    ["惠及百姓，党忠诚看齐不走样。", "抓好水质，哈素海、岱海水质改善。", "赵口、陆浑灌区扩建。", "郑开、郑许线开通。"],
)
@pytest.mark.usefixtures("model")
def test_the_model_is_not_believed_in_doubt(text: str) -> None:
    assert "哈素海" not in words(text, PER)
    assert not {"赵口", "陆浑", "郑开", "郑许"} & set(words(text, PER))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("实施“青苗护航”行动，开展“清风”专项整治。", ["青苗护航", "清风"]),
        ("做好国企改革深化提升行动，扎实推进乡村建设行动。", ["国企改革深化提升行动", "乡村建设行动"]),
        ("推行“首违不罚”，印发“18条”。", ["首违不罚"]),
        ("大桥工程明年完工，公司计划扩产，统一行动，“开门红”势头好。", []),
    ],
)
def test_programmes(text: str, expected: list[str]) -> None:
    assert words(text, EntityType.PROGRAMME) == expected


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("霁川市市场监督管理局要求加强监督平台建设，管理要严。", []),
        ("加快高水平开放，康养产业、文旅项目一起上，周周都有新意。", []),
        ("海燕队胜钢铁队，海燕队主教练周海说，队伍赢了。", ["周海"]),
        ("列车向东行驶，坚持向东开放，主任向东介绍情况。", ["向东"]),
        ("局长高峰表示要加快，避开高峰出行。高峰指出，早高峰更堵。", ["高峰", "高峰"]),
        ("县领导王强、李平、赵明参加，管理、平台、高峰都要抓。", ["王强", "李平", "赵明"]),
        ("据测定，地震为黎克特制4.5级，詹森位于海边。", []),
    ],
)
@pytest.mark.parametrize("with_lac", [pytest.param(True, marks=with_model), False])
def test_words_are_no_persons(text: str, persons: list[str], with_lac: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if not with_lac:
        monkeypatch.setenv(lac.DISABLE_VARIABLE, "1")
    assert words(text, PER) == persons
