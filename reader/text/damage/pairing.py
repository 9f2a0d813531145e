"""Repairs pages with pronunciations inserted into their bytes; docs/text.md explains the cause."""

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from functools import cached_property
from operator import itemgetter

from reader.text.damage.byte_halves import common
from reader.text.damage.glosses import BROKEN, GLOSS, LIGHT, MARK, STRUCK, decoded, glossed, proves
from reader.text.damage.readings import readings
from reader.text.damage.shape import Edit, applied

_WHEREVER = 0.8  # minimum share of a searched character's occurrences with a gloss; below 1 because of later edits


class Page:
    """The evidence of damage in a document.

    `glosses` maps the characters that the site glossed to their readings; `honest` are those whose glosses the author
    wrote.
    """

    def __init__(self, glosses: Mapping[str, str], text: str = "", honest: Collection[str] = ()) -> None:
        """Take the glosses and the document, which is examined further only when a line needs it."""
        self.glosses = glosses
        self.honest = honest
        self._text = text

    @cached_property
    def bare(self) -> frozenset[str]:
        """The characters that occur somewhere without a gloss, so the site cannot have searched for them."""
        return frozenset(re.sub(MARK, "", self._text)).difference(self.glosses)

    @cached_property
    def lossy(self) -> bool:
        """Whether the page may have lost private-use characters, since it has none left."""
        return not any("\ue000" <= char <= "\uf8ff" for char in self._text)

    @cached_property
    def pairs(self) -> frozenset[str]:
        """Adjacent characters in lines without a run, as used by `likelihood`."""
        from reader.text.damage.likelihood import words

        whole = (re.sub(MARK, "", line) for line in self._text.split("\n") if "?" not in line)
        pairs = itertools.chain.from_iterable(itertools.pairwise(words().folded(line)) for line in whole)
        return frozenset(one + other for one, other in pairs if min(one, other) >= "一")

    def undo(self, line: str) -> Sequence[Edit]:
        """The edits that repair one line.

        A shift is certain only if there was no choice of characters and glossing the repaired line again gives `line`.
        """
        edits, glosses = _edits(line, self)
        if any(edit.kind == "shift" for edit in edits) and not proves(applied(line, edits), glosses, line):
            return [edit._replace(certain=edit.kind == "gloss") for edit in edits]
        return edits

    def redo(self, line: str) -> str:
        """The repaired line glossed again."""
        return glossed(line, self.glosses)


def recognise(text: str, forced: bool = False) -> Page | None:
    """The evidence of such damage in a whole document, or None for a clean one.

    A character is evidence if its gloss has one tone mark, is one of its readings, and nearly always follows it; other
    glosses are the author's own. A page is damaged if all of these hold: three such glosses on two characters; at least
    80 % of the characters missing from GB2312; two common characters; half of these glosses within a sentence; they are
    half of all glosses; and one recurs, or there are five, or one broke a character.

    `forced` takes any glosses; then None means that there are none at all.
    """
    found = _glosses(text, GLOSS)
    broken = re.search(BROKEN, text)
    if forced:
        glosses = {char: counts.most_common(1)[0][0] for char, counts in (found | _glosses(text, LIGHT)).items()}
        return Page(glosses, text) if glosses or broken else None
    if sum(counts.total() for counts in found.values()) < 3:
        return None
    glosses = _wherever(found, text)
    seen = sum(found[char].total() for char in glosses)
    if seen < 3 or len(glosses) < 2 or 2 * seen < sum(counts.total() for counts in found.values()):
        return None
    if sum(not char.encode("gb2312", "ignore") for char in glosses) < 0.8 * len(glosses):
        return None
    if sum(map(common, glosses)) < 2 or not (broken or seen > len(glosses) or seen >= 5):
        return None
    inside = sum(text[match.end() : match.end() + 1] >= "一" for match in re.finditer(GLOSS, text))
    if 2 * inside < seen:
        return None
    light = _wherever(_glosses(text, LIGHT), text)
    return Page(light | glosses, text, found.keys() - glosses.keys())


def _glosses(text: str, pattern: str) -> dict[str, Counter[str]]:
    """The characters with glosses, and how often each of their readings occurs."""
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for match in re.finditer(pattern, text):
        char = text[match.start() - 1 : match.start()]
        if char and match[1] in readings().of(char):
            found[char][match[1]] += 1
    return found


def _wherever(found: Mapping[str, Counter[str]], text: str) -> dict[str, str]:
    """The characters that nearly always carry the same gloss, mapped to it."""
    best = {char: max(counts.items(), key=itemgetter(1)) for char, counts in found.items()}
    return {char: reading for char, (reading, times) in best.items() if times >= _WHEREVER * text.count(char)}


def _edits(line: str, page: Page) -> tuple[list[Edit], dict[str, str]]:
    """The edits of one line, in order, and all glosses known by then."""
    edits: list[Edit] = []
    glosses = dict(page.glosses)
    done = 0
    for mark in re.finditer(STRUCK, line):
        at = mark.start()
        if at < done:
            continue
        before = (edits[-1].became if edits else "") + line[max(done, at - 3) : at]
        if line[at] == "?":
            from reader.text.damage import byte_shift

            run = byte_shift.resolve(line, at, before, page)
            if run is None:
                continue
            glosses.update(run.glosses)
            edits.append(Edit(at, run.end, run.text, "shift", run.sure))
            done = run.end
        else:
            # The last two bytes may span two characters: the gloss may follow the letter of 業I(yè).
            char = decoded(before[-2:].encode("gb18030", "ignore")[-2:])
            if at == done or mark[1] not in readings().of(char) or not _of_the_site(char, mark[1], page):
                continue
            glosses[char] = mark[1]
            done = mark.end()
            edits.append(Edit(at - 1, done, line[at - 1], "gloss"))
    return edits, glosses


def _of_the_site(char: str, reading: str, page: Page) -> bool:
    """Whether the site glossed the character, not the author; a syllable without a tone could be anything."""
    return char in page.glosses if reading.isascii() else char not in page.honest
