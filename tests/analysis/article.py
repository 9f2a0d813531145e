"""An article of the genre about an invented city and invented people, in Simplified."""

from __future__ import annotations

import re

import opencc

TEXT = """清澜市召开新春工作会议
2月10日，清澜市新春工作会议召开。2025年，全市上下如何开好局？
“会议鼓舞人心。”市发改委党组书记、主任林望舒表示，将抓好重点项目建设，力争全年完成固定资产投资860亿元、新增装机容量突破320万千瓦，全力夺取“开门红”。推广“一站办好”品牌，为企业减负。
市商务局局长欧阳𠮷说，今年，将开展提振消费专项行动，确保网上零售额增幅高于全省平均；新建便民市场12处，培育优质商户。
“我们有信心把订单干满。”清澜远航船舶制造有限公司董事长沈若川表示，2024年产值增长18%，2025年预计增长25%，目前已接到新订单。
位于白鹭区的清澜晨光纸业有限公司，一批纸品正在装车。该公司相关负责人陆一鸣说，他们正在加紧生产，力争一季度营收突破6亿元。
全市广大干部群众纷纷表示，将保持实干姿态，为发展作出贡献。
清澜市计划在2030年前建成3个数字经济园区，使软件收入翻一番，吸引上万人就业。
业内人士预测，市场需求将继续扩大。受寒潮影响，气温将下降8℃左右。
责任编辑：顾南枝"""

_READINGS = {"發": "fā", "業": "yè", "實": "shí", "經": "jīng", "產": "chǎn", "動": "dòng", "體": "tǐ"}
GLOSSED = "".join(_READINGS)
"""Traditional characters that the damaged form glosses, none of them in GB2312."""


def traditional() -> str:
    """The article in Traditional characters."""
    return opencc.OpenCC("s2t").convert(TEXT)


def damaged() -> str:
    """The Traditional article with a pronunciation in brackets behind every occurrence of some characters."""

    def gloss(found: re.Match[str]) -> str:
        return f"{found[0]}({_READINGS[found[0]]})"

    return re.sub(f"[{GLOSSED}]", gloss, traditional())
