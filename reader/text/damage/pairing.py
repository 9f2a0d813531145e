"""Repairs pages with pronunciations inserted into their bytes; docs/text.md explains the cause."""

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import cached_property
from operator import itemgetter

from reader.text.damage.byte_halves import common, usual
from reader.text.damage.glosses import BROKEN, GLOSS, LIGHT, MARK, STRUCK, decoded, glossed, proves, wide
from reader.text.damage.readings import readings
from reader.text.damage.shape import Edit, applied

_FAILURES = 100  # signs of a line that turned out to begin no run; with so many in a row, the others are not tried
_SAMPLE = 10_000  # code points
_SIMPLIFIED = 0.05  # maximum share of characters outside GB2312
_FEW_SIGNS = 3
_TRIED = 24  # places of a page that are tried
_SEVERAL, _ONE = 2.0, 4.0  # the gains of several runs, or of one, that are evidence; twice as much on a stripped page
_SIGN = r"|[,:;!()]"
_WHEREVER = 0.8  # minimum share of a searched character's occurrences with a gloss; below 1 because of later edits


class Page:
    """The evidence of damage in a document.

    `glosses` maps the characters that the site glossed to their readings; `honest` are those whose glosses the author
    wrote.
    """

    def __init__(
        self, glosses: Mapping[str, str], text: str = "", honest: Collection[str] = (), narrowed: bool = False
    ) -> None:
        """Take the glosses and the document, which is examined further only when a line needs it."""
        self.glosses = glosses
        self.honest = honest
        self.narrowed = narrowed
        self._text = text

    @cached_property
    def simplified(self) -> bool:
        """Whether the page is in Simplified: nearly all of its characters are in GB2312."""
        chars = [char for char in self._text[:_SAMPLE] if "一" <= char <= "鿿"]
        return sum(not char.encode("gb2312", "ignore") for char in chars) < _SIMPLIFIED * len(chars)

    @cached_property
    def stripped(self) -> bool:
        """Whether a narrowed page has lost its question marks."""
        return self.narrowed and "?" not in self._text

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

        folded = words(self.simplified).folded
        whole = (re.sub(MARK, "", line) for line in self._text.split("\n") if "?" not in line)
        if self.stripped:
            whole = (line for line in whole if all(usual(char, self.simplified) for char in line))
        pairs = itertools.chain.from_iterable(itertools.pairwise(folded(line)) for line in whole)
        return frozenset(one + other for one, other in pairs if min(one, other) >= "一")

    def undo(self, line: str) -> Sequence[Edit]:
        """The edits that repair one line.

        A shift is certain only if there was no choice of characters and glossing the repaired line again gives `line`.
        """
        edits, glosses = _edits(line, self)
        if any(edit.kind == "shift" for edit in edits) and not proves(
            applied(line, edits), glosses, line, self.narrowed
        ):
            return [edit._replace(certain=edit.kind == "gloss") for edit in edits]
        return edits

    def redo(self, line: str) -> str:
        """The repaired line with its bytes searched and replaced again."""
        return glossed(wide(line), self.glosses, self.narrowed) if self.narrowed else glossed(line, self.glosses)


def recognise(text: str, forced: bool = False) -> Page | None:
    """The evidence of such damage in a whole document, or None for a clean one.

    A character is evidence if its gloss has one tone mark, is one of its readings, and nearly always follows it; other
    glosses are the author's own. A page is damaged if all of these hold: three such glosses on two characters; at least
    80 % of the characters missing from GB2312; two common characters; half of these glosses within a sentence; they are
    half of all glosses; and one recurs, or there are five, or one broke a character.

    `forced` takes any glosses; then None means that there are none at all.
    """
    narrowed = _narrowed(text, forced)
    found = _glosses(text, GLOSS)
    broken = re.search(BROKEN, text)
    if forced:
        glosses = {char: counts.most_common(1)[0][0] for char, counts in (found | _glosses(text, LIGHT)).items()}
        return Page(glosses, text, narrowed=narrowed) if glosses or broken or narrowed else None
    glosses = _wherever(found, text)
    if _searched(glosses, found, text, broken is not None):
        varied = _wherever(_glosses(text, GLOSS, readings().sounds), text, any_reading=True)
        glosses = _wherever(_glosses(text, LIGHT), text) | varied | glosses
        return Page(glosses, text, found.keys() - glosses.keys(), narrowed)
    return Page({}, text, found.keys(), narrowed=True) if narrowed else None


def _searched(glosses: Mapping[str, str], found: Mapping[str, Counter[str]], text: str, broken: bool) -> bool:
    """Whether the site inserted these glosses; see `recognise`."""
    seen = sum(found[char].total() for char in glosses)
    if seen < 3 or len(glosses) < 2 or 2 * seen < sum(counts.total() for counts in found.values()):
        return False
    if sum(not char.encode("gb2312", "ignore") for char in glosses) < 0.8 * len(glosses):
        return False
    if sum(map(common, glosses)) < 2 or not (broken or seen > len(glosses) or seen >= 5):
        return False
    return 2 * sum(text[match.end() : match.end() + 1] >= "一" for match in re.finditer(GLOSS, text)) >= seen


def _narrowed(text: str, forced: bool) -> bool:
    """Whether the bytes of the page's full-width signs were replaced wherever they stood.

    Then it has hardly a full-width sign, and several places read far better if they are runs.
    """
    if (text.count(",") < _FEW_SIGNS and not forced) or 10 * text.count("，") > text.count(","):
        return False
    page = Page({}, text, narrowed=True)
    gains = sorted(itertools.islice(_gains(text, page), _TRIED), reverse=True)
    if forced:
        return bool(gains) and gains[0] > 0
    gains = [gain / (2 if page.stripped else 1) for gain in gains]
    return gains[:1] >= [_ONE] or sum(gain >= _SEVERAL for gain in gains) >= 2


def _gains(text: str, page: Page) -> Iterator[float]:
    """How much better the places that may be runs read if they are; 0 for those that do not."""
    from reader.text.damage import byte_shift

    pattern = r"\?[,:;!?()]"
    if page.stripped:
        rare = [char for char in set(text) if not usual(char, page.simplified) and not char.isspace()]
        pattern = f"[,:;!()](?=[^\n]{{0,2}}[{''.join(map(re.escape, rare))}])" if rare else "(?!)"
    for match in re.finditer(pattern, text):
        first, last = text.rfind("\n", 0, match.start()) + 1, text.find("\n", match.end())
        if re.match(MARK, text[match.start() : match.start() + 8]):
            continue
        line, at = text[first : last if last >= 0 else None], match.start() - first
        run = byte_shift.resolve(line, at, line[max(at - 3, 0) : at], page)
        whole = run and all(usual(char, page.simplified) and not char.isascii() for char in run.text)
        yield run.gain if run and whole else 0.0


def _glosses(text: str, pattern: str, fits: Callable[[str, str], bool] | None = None) -> dict[str, Counter[str]]:
    """The characters with glosses that fit them, and how often each of their readings occurs."""
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for match in re.finditer(pattern, text):
        char = text[match.start() - 1 : match.start()]
        if char and (fits or readings().says)(char, match[1]):
            found[char][match[1]] += 1
    return found


def _wherever(found: Mapping[str, Counter[str]], text: str, any_reading: bool = False) -> dict[str, str]:
    """The characters that nearly always carry the same gloss, or any of their readings, mapped to the commonest."""
    best = {char: max(counts.items(), key=itemgetter(1)) for char, counts in found.items()}
    times = {char: found[char].total() if any_reading else best[char][1] for char in best}
    return {char: best[char][0] for char in best if times[char] >= _WHEREVER * text.count(char)}


def _edits(line: str, page: Page) -> tuple[list[Edit], dict[str, str]]:
    """The edits of one line, in order, and all glosses known by then."""
    edits: list[Edit] = []
    glosses = dict(page.glosses)
    done = failed = 0
    for mark in re.finditer(STRUCK + _SIGN if page.stripped else STRUCK, line):
        at = mark.start()
        if at < done:
            continue
        before = (edits[-1].became if edits else "") + line[max(done, at - 3) : at]
        if mark[1] is None or line[at] == "?":
            from reader.text.damage import byte_shift

            run = byte_shift.resolve(line, at, before, page) if mark[1] or failed < _FAILURES else None
            failed = failed + 1 if run is None else 0
            if run is None:
                continue
            glosses.update(run.glosses)
            edits.append(Edit(at, run.end, run.text, "shift", run.sure))
            done = run.end
        else:
            # The last two bytes may span two characters: the gloss may follow the letter of 業I(yè).
            char = decoded(before[-2:].encode("gb18030", "ignore")[-2:])
            if at == done or not _of_the_site(char, mark[1], page):
                continue
            glosses[char] = mark[1]
            done = mark.end()
            edits.append(Edit(at - 1, done, line[at - 1], "gloss"))
    return edits, glosses


def _of_the_site(char: str, gloss: str, page: Page) -> bool:
    """Whether the site glossed the character, not the author; a syllable without a tone could be anything."""
    light = gloss.isascii() and gloss.isalpha()
    if char in page.glosses and not light:
        return readings().sounds(char, gloss)
    return readings().says(char, gloss) and (char in page.glosses if light else char not in page.honest)
