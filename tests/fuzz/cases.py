"""How many cases the laws are tried on, and what the cases are made of.

Each law of this folder is tried in rounds. An ordinary run makes one short round of each; ``make fuzz`` makes as many
as it is told, a million cases and more in all, and other cases at each run.
"""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

ROUNDS = int(os.environ.get("CHENGNUO_FUZZ_ROUNDS", "0"))
_CASES = 2500 if ROUNDS else 60

rounds = pytest.mark.parametrize("round_", range(ROUNDS or 1))

# Chinese in both scripts, what crosses the BMP, what damage and encodings leave behind, what Unicode has against us.
CHARS = (
    "發業經產創規農鄉優網數驗戰鎮們為當地因步決我幫企在學校全市將推動增長的了是和中國干里后关系軟件字節云于"
    "发业经产们为当软件字节硬盘打印机哈萨克斯坦U盘信息,。、“”（）()!?:;·…—　 \t\n\r\0\ufeff"
    "𠮷𬱖🙂👨‍👩‍👧AI3Qqāǎyèjīng\u0301\u200b\u200d\u2028\u2029\x85\xa0\ue000\uf8ff\ufffd\ufdd0\ud83d\udc00１２ＡＢ"
)
TEXTS = st.text(st.sampled_from(CHARS), max_size=120)
PIECES = st.sampled_from(
    [
        "發(fā)",
        "業(yè)",
        "經(jīng)濟(jì)",
        "產(chǎn)",
        "I(yè)",
        "我?guī)推髽I(yè)",
        "起步?jīng)Q定",
        "我們?cè)趯W(xué)校",
        "?;谛鼙颂?",
        "夠?yàn)槲覈?guó)的",
        "?!?",
        "??",
        "?jīng)",
        "(men)",
        "們(men)",
        "Q定",
        "漢字(hànzì)",
        "范曄(yè)",
        "(小麥、玉米)",
        "\\u5168\\ud842\\udfb7",
        "\\u202e",
        "&#20840;",
        "&amp;ldquo;",
        "&nbsp;",
        "%E5%85%A8%E5",
        "=E5=85=A8=",
        "⼈⼒",
        "年ﬁ",
        "︵國︶",
        "全 市 經 濟 的 ，",
    ]
)
DAMAGED = st.lists(PIECES | st.text(st.sampled_from(CHARS), max_size=8), max_size=14).map("".join)


def fuzz(weight: float = 1.0) -> settings:
    """The settings of a law; `weight` is its share of the cases."""
    return settings(
        max_examples=max(1, int(_CASES * weight)),
        deadline=None,
        database=None,
        derandomize=not ROUNDS,
        suppress_health_check=list(HealthCheck),
    )
