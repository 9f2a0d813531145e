"""Strict decoding, and how much a text looks like Chinese."""

from __future__ import annotations

import unicodedata
from itertools import islice

_SAMPLE = 20_000  # code points outside ASCII to examine; far fewer suffice

# These make up about half of any Chinese text, in both scripts.
_FREQUENT = frozenset(
    "的一是不了在人有我他这個中大来上国國个到说說们們为為子和你地出道也时時年得就那要下以生会會自着著去之过過家学學"
    "对對可她里裡后後小么麼心多天而能好都然没沒日于於起还還发發成事只作当當想看文无無开開手十用主行方又如前所本见見"
    "经經头頭面公同三已老从從动動两兩长長知民样樣现現分将將外但身些与與高意进進把法此实實回二理美点點月明其种種声聲"
    "全工己话話儿兒者向情部正名定女问問力机機给給等几幾很业業最间間新什打便位因重被走电電四第门門相次东東政海口使教"
    "西再平真听聽世气氣信北少关關并並内內加化由却卻代军軍产產入先山五太水万萬市眼体體别別处處总總才场場师師书書比住"
    "员員九笑性通目华華报報立马馬命张張活难難神数數件安表原车車白应應路期叫死常提感金何更反合放做系計计或司利受光王"
    "果亲親界及今京务務制解各任至清物台象记記边邊共风風战戰干接它许許八特觉覺望直服毛林题題建南度统統色字请請交爱愛"
    "让讓认認算论論百吃义義科怎元社术術结結六功指思非流每青管夫连連远遠资資队隊跟带帶花快条條院变變联聯言权權往展该該"
    "省會企项項目区區改革促推保障设設投实質质量持續续升農农村镇鎮县縣创創优優協协党黨委书局长任责責"
)


def decoded(data: bytes, codec: str) -> str | None:
    """Decode bytes strictly, and remove the NULs that pad a file's last block."""
    try:
        return data.decode(codec).rstrip("\0")
    except UnicodeError:
        return None


def score(text: str) -> float:
    """How much a text looks like Chinese: the mean score of its characters outside ASCII, at most 3."""
    worths = [_worth(char) for char in islice((char for char in text if not _plain(char)), _SAMPLE)]
    return sum(worths) / len(worths) if worths else 1.0


def _plain(char: str) -> bool:
    return " " <= char <= "~" or char in "\t\n\r"


def _worth(char: str) -> float:
    if char in _FREQUENT:
        return 3
    if "一" <= char <= "鿿":
        return 1 if _is_common(char) else -1
    if "\u3000" <= char <= "\u3020" or "\uff01" <= char <= "\uff5e" or char in "‘’“”—…·•‧":
        return 1
    category = unicodedata.category(char)
    if category in ("Cc", "Co", "Cn"):  # control characters, private use, and unassigned code points
        return -5
    # Letters of other scripts count against it; pinyin vowels, numbers and symbols are neutral.
    return -1 if category[0] == "L" and char >= "\u0250" else 0


def _is_common(char: str) -> bool:
    """Whether the character is in the first level of GB2312 or Big5."""
    simplified = char.encode("gb2312", "ignore")
    traditional = char.encode("big5", "ignore")
    return bytes((0xB0,)) <= simplified < bytes((0xD8,)) or bytes((0xA4,)) <= traditional < bytes((0xC7,))
