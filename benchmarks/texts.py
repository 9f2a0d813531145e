"""A long clean text for the benchmarks."""

from __future__ import annotations

from benchmarks.measure import ROOT

LENGTH = 600_000  # code points
SCREEN = 3_000
_REAL = ROOT.parent / "shared" / "corpus" / "f02_long_provincial_reports_2026.txt"
_LINES = """\
云岭市产业发展大会在澜江县召开，会议听取了各县区的工作汇报，并对下一阶段的任务作出安排。
“我们要把数据中心建好，让每个字节都用得上。”云岭市发展改革委主任慕容砚说，力争年内新建便民市场12处、培育优质商户350家。
2031年，全市生产总值增长6.5%，一般公共预算收入突破1,200亿元，粮食产量稳定在300万吨以上；单位能耗下降3%左右。
一是坚持创新驱动，推动软件、网络和智能制造业集聚；二是改善民生，新增就业4万人，为群众办好一批实事。

哈萨克斯坦客商来访，带来一个U盘，里面是合作项目的规划和经济数据。
"""


def clean_text() -> str:
    """600,000 characters of reports in Simplified: those of the shared corpus, else lines of our own repeated."""
    text = _REAL.read_text(encoding="utf-8") if _REAL.is_file() else _LINES * (LENGTH // len(_LINES) + 1)
    return text[:LENGTH]
