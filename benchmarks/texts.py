"""A long clean text for the benchmarks."""

from __future__ import annotations

from benchmarks.measure import ROOT

LENGTH = 600_000  # code points
SCREEN = 3_000
_REAL = ROOT.parent / "shared" / "corpus" / "f02_long_provincial_reports_2026.txt"
_LINES = """\
云岭市产业发展大会在澜江县召开，会议听取了各县区的工作汇报，并对下一阶段的任务作出安排。会议指出，过去一年全市上下迎难而上，经济运行稳中向好，\
城乡面貌持续改善，群众的获得感不断增强。会议强调，要把发展的着力点放在实体经济上，做好春耕生产、防汛抗旱和安全生产各项工作。
“我们要把数据中心建好，让每个字节都用得上。”云岭市发展改革委主任慕容砚说，力争年内新建便民市场12处、培育优质商户350家。他表示，\
将办好促消费活动月，落实以旧换新政策，办好农产品展销会，带动乡村旅游和特色种植，帮助更多农户在家门口增收。
2031年，全市生产总值增长6.5%，一般公共预算收入突破1,200亿元，粮食产量稳定在300万吨以上；单位能耗下降3%左右。一是坚持创新驱动，推动智能制造业\
集聚；二是改善民生，新增就业4万人，为群众办好一批实事；三是守护绿水青山，抓好澜江沿线的生态修复，全年空气优良的日子不少于300天。

各县区要把责任落实到人，把任务细化到月，定期通报进度，年底统一考核。澜江县、白鹭区等地的负责人作了交流发言，企业代表介绍了技术改造和扩大投资的打算。
"""


def clean_text() -> str:
    """600,000 characters of Simplified reports: from the shared corpus, else our own lines repeated."""
    text = _REAL.read_text(encoding="utf-8") if _REAL.is_file() else _LINES * (LENGTH // len(_LINES) + 1)
    return text[:LENGTH]
