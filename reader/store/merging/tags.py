"""Merges codebooks and collections."""

from __future__ import annotations

from collections.abc import Mapping

from reader.store.merging.attached import AttachedLibraries, Section
from reader.store.merging.trees import MatchedTrees, TreeEntry, unique_names
from reader.store.merging.values import Choice, Choices, Conflict, ConflictSide, MergeCount, MergeKind
from reader.types import Collection, Tag


class Tags(Section):
    """Merges tags by id, then by name. Our shortcuts are kept."""

    def __init__(self, attached: AttachedLibraries) -> None:
        """Match both codebooks, and map their row ids to ours in `temp.merged_tags`."""
        super().__init__(attached)
        self._mine = {tag.id: tag for tag in attached.library.codebook.tags()}
        self._theirs = {tag.id: tag for tag in attached.theirs.codebook.tags()}
        mine, theirs = (list(map(_tag_entry, side.values())) for side in (self._mine, self._theirs))
        self._matched = MatchedTrees(mine, theirs, anywhere=True)
        by_name: list[dict[str, str]] = [{}, {}]
        for pair in self._matched.pairs:
            for names, entry in zip(by_name, pair, strict=True):
                if entry is not None:
                    names[entry.name] = pair.key
        self._keys = {Choice.MINE: (by_name[0], by_name[1]), Choice.THEIRS: (by_name[1], by_name[0])}
        self._names: dict[str, str] = {}
        self._map_ids()

    def key(self, name: str, side: Choice) -> str | None:
        """The shared key of a tag by its current or former name on one side; None if no side has it."""
        own, other = self._keys[side]
        return own.get(name) or other.get(name)

    def name(self, name: str, side: Choice) -> str:
        """The final name of a tag of one side."""
        return self._names[self._keys[side][0][name]]

    def _map_ids(self) -> None:
        write = self.attached.write
        write("DROP TABLE IF EXISTS temp.merged_tags")
        write("CREATE TEMP TABLE merged_tags (theirs INTEGER PRIMARY KEY, ours INTEGER)")
        for pair in self._matched.pairs:
            if pair.theirs:
                write(
                    """
                    INSERT INTO temp.merged_tags SELECT t.id, (SELECT id FROM main.tags WHERE uuid = ?)
                    FROM theirs.tags AS t WHERE t.uuid = ?
                    """,
                    pair.id,
                    pair.theirs.id,
                )

    def compare(self) -> tuple[MergeCount, list[Conflict]]:
        """Tags that differ in name, colour, description, memo or parent conflict."""
        conflicts = [
            Conflict(MergeKind.TAG, pair.key, _side(self._mine, pair.mine.id), _side(self._theirs, pair.theirs.id))
            for pair in self._matched.differing()
            if pair.mine and pair.theirs
        ]
        return _count(self._matched, len(conflicts)), conflicts

    def apply(self, choices: Choices) -> None:
        """Replace our codebook with the merged one."""
        settled = self._matched.resolve(_chosen(MergeKind.TAG, choices))
        names = unique_names(((pair.key, entry) for pair, _, entry in settled), anywhere=True)
        self._names = names
        free = set(range(1, 10)) - {tag.shortcut for tag in self._mine.values()}
        before, after = [], []
        for pair, side, entry in settled:
            existing = self._mine.get(pair.id)
            if existing is not None:
                shortcut = existing.shortcut
            else:
                assert pair.theirs is not None
                shortcut = self._theirs[pair.theirs.id].shortcut
                shortcut = shortcut if shortcut in free else None
                free.discard(shortcut or 0)
            source = self._theirs[pair.theirs.id] if side is Choice.THEIRS and pair.theirs else existing
            assert source is not None
            tag = source._replace(id=pair.id, name=names[pair.key], parent=entry.parent, shortcut=shortcut)
            if existing != tag:
                before += [existing] if existing else []
                after.append(tag)
        self.attached.library.codebook.replace(before, after)
        self._map_ids()


class Collections(Section):
    """Merges collections by id, then by name within the same parent, and their contents."""

    def __init__(self, attached: AttachedLibraries) -> None:
        """Match both trees."""
        super().__init__(attached)
        self._mine = {each.id: each for each in attached.library.collections.all()}
        self._theirs = {each.id: each for each in attached.theirs.collections.all()}
        mine, theirs = (list(map(_entry, side.values())) for side in (self._mine, self._theirs))
        self._matched = MatchedTrees(mine, theirs, anywhere=False)

    def compare(self) -> tuple[MergeCount, list[Conflict]]:
        """Collections that differ in name or parent conflict."""
        conflicts = [
            Conflict(
                MergeKind.COLLECTION, pair.key, _side(self._mine, pair.mine.id), _side(self._theirs, pair.theirs.id)
            )
            for pair in self._matched.differing()
            if pair.mine and pair.theirs
        ]
        return _count(self._matched, len(conflicts)), conflicts

    def apply(self, choices: Choices) -> None:
        """Set names and parents, then add their contents."""
        settled = self._matched.resolve(_chosen(MergeKind.COLLECTION, choices))
        names = unique_names(((pair.key, entry) for pair, _, entry in settled), anywhere=False)
        changed = []
        for pair, _, entry in settled:
            collection = Collection(pair.id, names[pair.key], entry.parent)
            existing = self._mine.get(pair.id)
            if existing == collection:
                continue
            changed.append(collection)
            if existing is None:  # at the top level under a temporary name, until all exist
                self.attached.write(
                    "INSERT INTO main.collections (id, name) VALUES (?1, 'to be named ' || ?1)", pair.id
                )
            else:
                sql = "UPDATE main.collections SET parent = NULL, name = 'to be named ' || id WHERE id = ?"
                self.attached.write(sql, pair.id)
        for each in changed:
            sql = "UPDATE main.collections SET name = ?, parent = ? WHERE id = ?"
            self.attached.write(sql, each.name, each.parent, each.id)
        for pair in self._matched.pairs:
            if pair.theirs:
                self.attached.write(
                    """
                    INSERT INTO main.collected (collection, article)
                    SELECT ?, article FROM theirs.collected WHERE collection = ? ON CONFLICT DO NOTHING
                    """,
                    pair.id,
                    pair.theirs.id,
                )


def _side(entries: Mapping[str, Tag] | Mapping[str, Collection], id: str) -> ConflictSide:
    value = entries[id]
    return ConflictSide(value, parent_name=entries[value.parent].name if value.parent else "")


def _tag_entry(tag: Tag) -> TreeEntry:
    return TreeEntry(tag.id, tag.name, tag.parent, (tag.colour, tag.description, tag.memo))


def _entry(collection: Collection) -> TreeEntry:
    return TreeEntry(collection.id, collection.name, collection.parent)


def _chosen(kind: MergeKind, choices: Choices) -> dict[str, Choice]:
    return {id: choice for (of, id), choice in choices.items() if of is kind}


def _count(matched: MatchedTrees, conflicts: int) -> MergeCount:
    both = sum(1 for pair in matched.pairs if pair.mine and pair.theirs)
    return MergeCount(
        new=sum(1 for pair in matched.pairs if pair.mine is None),
        ours=sum(1 for pair in matched.pairs if pair.theirs is None),
        equal=both - conflicts,
        conflicts=conflicts,
    )
