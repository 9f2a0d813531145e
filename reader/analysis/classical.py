"""Names in classical novels and histories: emperors by posthumous name, people by given name alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.analysis.mentions import Mention
from reader.analysis.tokens import Words
from reader.types import EntityType, FoundBy

_CLASSICAL_WORDS = re.compile("[曰乃遂矣汝吾]")
_DENSITY = 100  # a text with at least one such word per this many characters is classical
_HONOURS = "高太世中仁英神哲徽钦孝光宁理恭端文武景昭宣元成哀平明章安顺冲质桓灵献惠怀愍穆康简少炀睿玄肃代德宪敬懿僖圣"
_EMPEROR = re.compile(rf"(?:光武帝?|[{_HONOURS}]{{1,2}}(?:帝|祖(?!父|母|籍|国|先|宗|传)|宗(?!旨|教|族|师)))")
_WITH_HOUSE = re.compile(rf"[秦汉魏晋隋唐宋元明清]{_EMPEROR.pattern}")
_THE_EMPEROR = re.compile('(?:^|(?<=[，。；：！？“”"\\n　]))帝(?![国王制后君师业都位])')
_ACTED_ON = "唤陷与命令谓遣见拜召斩杀擒"


def is_classical(text: str) -> bool:
    """Whether a text is in the language of classical novels and histories."""
    return len(_CLASSICAL_WORDS.findall(text)) * _DENSITY > len(text)


def rulers(text: str) -> Iterator[Mention]:
    """汉武帝 in any text; in a classical one also 桓帝, 高祖, and the title 帝 for the ruler."""
    for found in (_EMPEROR if is_classical(text) else _WITH_HOUSE).finditer(text):
        yield Mention(*found.span(), EntityType.PER, FoundBy.FORM)
    if is_classical(text):
        for found in _THE_EMPEROR.finditer(text):
            yield Mention(*found.span(), EntityType.TITLE, FoundBy.TITLE)


def given_names(words: Words, known: set[str]) -> Iterator[Mention]:
    """In a classical text, the people with `known` names called by their given name: 角 for 张角."""
    text = words.text
    names = "".join(re.escape(name[1]) for name in sorted(known) if len(name) == 2)
    if not names or not is_classical(text):
        return
    for found in re.finditer(rf'(?:^|(?<=[，。；：！？“”"\n　{_ACTED_ON}]))[{names}]', text):
        if words.edge(found.start()) and words.edge(found.end()):
            yield Mention(*found.span(), EntityType.PER, FoundBy.AGAIN)
