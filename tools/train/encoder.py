"""Trains the encoder: the lower layers of the pretrained one, with outputs for units, names, figures and pointers."""

from __future__ import annotations

import random
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import torch
from opencc import OpenCC
from torch import Tensor, nn
from torch.nn import functional

from reader.analysis.model import encoder as reading
from reader.analysis.model.encoder import HEADS, LAYERS, MATRICES, WIDTH
from reader.analysis.model.pointing import POINTERS
from reader.analysis.model.subwords import END, LONGEST, Vocabulary, inputs
from tools.train import labels, pretrained
from tools.train.data import Example
from tools.train.labels import IGNORED

if TYPE_CHECKING:
    from numpy.typing import NDArray

EPOCHS = 3
_RATES = {"matrix": 2e-4, "output": 1e-3, "plain": 2e-4}
_DECAY = 0.01
_WARM_UP = 0.06  # share of all steps
_BATCH = 3500  # subwords, including padding
_SILENT = 0.5  # share of the inputs without a commitment used in an epoch
_DROPOUT = 0.1
_SHORT = 300
_VOCABULARY = 10_000
_ROWS = (1, 3, 0, 2)  # rows of the marks in the pretrained word table
_STEPS = 21
"""A weight is kept as one of so many steps on either side of zero."""
_RANGES = ((0x21, 0x250), (0x2000, 0x3100), (0x4E00, 0xA000), (0xFF00, 0xFFF0))
_PARTS = {"attend": ("q", "k", "v"), "gather": ("ao",), "widen": ("fi",), "narrow": ("fo",)}
_NORMS = {"gather": "aln", "narrow": "oln"}
_LOSS = {"commitment": 1.0, "entity": 1.0, "target": 0.3, "speaker": 0.15, "deadline": 0.15, "strength": 0.1}


class Sample(NamedTuple):
    """An input with its labels: an array over its subwords and marks for each output, and its units."""

    numbers: Sequence[int]
    targets: dict[str, NDArray[Any]]
    units: Sequence[labels.Unit]


class _Layer(nn.Module):
    def __init__(self, base: pretrained.Pretrained, number: int) -> None:
        super().__init__()

        def tensor(name: str, *shape: int) -> Tensor:
            return torch.from_numpy(base.tensors[f"l{number}.{name}"].copy()).view(*shape or (-1,))

        def linear(name: str) -> nn.Linear:
            (rows, columns), parts = MATRICES[name], _PARTS[name]
            made = nn.Linear(columns, rows)
            with torch.no_grad():
                made.weight.copy_(torch.cat([tensor(f"{part}.w", rows // len(parts), columns) for part in parts]))
                made.bias.copy_(torch.cat([tensor(f"{part}.b") for part in parts]))
            return made

        self.attend, self.gather = linear("attend"), linear("gather")
        self.widen, self.narrow = linear("widen"), linear("narrow")
        self.gather_norm, self.narrow_norm = (
            _norm(tensor(f"{short}.w"), tensor(f"{short}.b")) for short in _NORMS.values()
        )

    def forward(self, state: Tensor, mask: Tensor) -> Tensor:
        rows, length, _ = state.shape
        mixed = self.attend(state).view(rows, length, 3, HEADS, -1).permute(2, 0, 3, 1, 4)
        seen = _attention(mixed[0], mixed[1], mixed[2], mask)
        state = self.gather_norm(state + self.gather(seen.transpose(1, 2).reshape(rows, length, WIDTH)))
        wide = functional.gelu(self.widen(state), approximate="tanh")
        result: Tensor = self.narrow_norm(state + self.narrow(wide))
        return result


def _attention(asked: Tensor, known: Tensor, told: Tensor, mask: Tensor) -> Tensor:
    """Attention; computed step by step for short inputs, where the fused function has a slower backward pass."""
    if asked.shape[2] > _SHORT:
        return functional.scaled_dot_product_attention(asked, known, told, attn_mask=mask)
    weight = (asked * asked.shape[-1] ** -0.5) @ known.transpose(-1, -2)
    return weight.masked_fill(~mask, -1e4).softmax(-1).to(told.dtype) @ told


def _norm(gain: Tensor, shift: Tensor) -> nn.LayerNorm:
    norm = nn.LayerNorm(WIDTH, eps=reading.EPSILON)
    with torch.no_grad():
        norm.weight.copy_(gain)
        norm.bias.copy_(shift)
    return norm


class Net(nn.Module):
    """The encoder during training."""

    def __init__(self, texts: Iterable[str]) -> None:
        """Start from the pretrained weights and the subwords that `texts` need; outputs are initialised randomly."""
        super().__init__()
        base = pretrained.load()
        self.subwords = _subwords(base, texts)
        self.scores = [base.pieces[word][1] for word in self.subwords]
        self.vocabulary = Vocabulary(self.subwords, self.scores)
        rows = [*_ROWS, *(base.pieces[word][0] for word in self.subwords)]
        tensors = base.tensors
        words = torch.from_numpy(tensors["emb.word"]).view(-1, WIDTH)[rows].clone()
        self.words = nn.Embedding.from_pretrained(words, freeze=True)
        places = tensors["emb.pos"].reshape(-1, WIDTH) + tensors["emb.type"].reshape(-1, WIDTH)[0]
        self.register_buffer("places", torch.from_numpy(places))
        self.norm = _norm(*(torch.from_numpy(tensors[f"emb.ln.{name}"].copy()) for name in "wb"))
        self.layers = nn.ModuleList(_Layer(base, number) for number in range(LAYERS))
        self.heads = nn.ModuleDict({name: nn.Linear(*size) for name, size in labels.OUTPUTS.items()})
        self.drop = nn.Dropout(_DROPOUT)

    def forward(self, numbers: Tensor, mask: Tensor) -> Tensor:
        """The state of each subword and mark."""
        assert isinstance(self.places, Tensor)
        state = self.drop(self.norm(self.words(numbers) + self.places[: numbers.shape[1]]))
        for layer in self.layers:
            state = layer(state, mask[:, None, None, :])
        return state

    def losses(self, batch: Sequence[Sample]) -> dict[str, Tensor]:
        """The loss of each output."""
        numbers, mask, targets = _together(batch)
        with torch.autocast("cpu", torch.bfloat16):
            state = self(numbers, mask)
        state = self.drop(state.float())
        out = {}
        for name, wanted in targets.items():
            if (wanted != IGNORED).any():
                scores = self.heads[name](state).reshape(wanted.numel(), -1)
                out[name] = functional.cross_entropy(scores, wanted.reshape(-1), ignore_index=IGNORED)
        units = [(row, unit) for row, one in enumerate(batch) for unit in one.units]
        if units:
            rows = torch.tensor([row for row, _ in units])
            asked = torch.stack(
                [
                    torch.cat([state[row, unit.first], state[row, unit.first : unit.last + 1].mean(0)])
                    for row, unit in units
                ]
            )
            strengths = torch.tensor([unit.strength for _, unit in units])
            if (strengths != IGNORED).any():
                out["strength"] = functional.cross_entropy(
                    self.heads["strength"](asked), strengths, ignore_index=IGNORED
                )
            query = self.heads["ask"](asked).view(len(units), len(POINTERS), -1)
            known = self.heads["known"](state)[rows].view(len(units), numbers.shape[1], len(POINTERS), -1)
            scores = torch.einsum("upd,ulpd->upl", query, known) * known.shape[-1] ** -0.5
            scores = scores.masked_fill(~mask[rows][:, None, :], -1e4).log_softmax(-1)
            for name in ("speaker", "deadline"):
                parts = [number for number, pointer in enumerate(POINTERS) if pointer.startswith(name)]
                found = [
                    -scores[number, part, torch.tensor(unit.places[part])].logsumexp(-1)
                    for number, (_, unit) in enumerate(units)
                    for part in parts
                    if unit.places[part]
                ]
                if found:
                    out[name] = torch.stack(found).sum() / len(units)
        return out


def train(examples: Sequence[Example], *, epochs: int = EPOCHS, seed: int = 1) -> Net:
    """Train on all examples; the same data and seed give the same weights on the same kind of machine."""
    torch.manual_seed(seed)
    torch.use_deterministic_algorithms(True)
    torch.set_num_threads(2)
    shuffle = random.Random(seed)
    net = Net(example.hans for example in examples)
    samples = [sample for example in examples for sample in _samples(net.vocabulary, example)]
    rounds = [list(_batches(_chosen(samples, shuffle), shuffle)) for _ in range(epochs)]
    total = sum(map(len, rounds))
    optimiser = torch.optim.AdamW(_groups(net), betas=(0.9, 0.98))
    rate = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1, (step + 1) / (_WARM_UP * total)) * max(0.02, 1 - step / total)
    )
    begun = time.monotonic()
    for number, batches in enumerate(rounds):
        net.train()
        sums: Counter[str] = Counter()
        for done, batch in enumerate(batches, 1):
            losses = net.losses(batch)
            loss = torch.stack([_LOSS[name] * found for name, found in losses.items()]).sum()
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            rate.step()
            sums.update({name: float(found.detach()) for name, found in losses.items()})
            if done % 50 == 0 or done == len(batches):
                means = ", ".join(f"{name} {value / done:.3f}" for name, value in sums.items())
                spent = time.monotonic() - begun
                print(
                    f"epoch {number + 1}, {done} of {len(batches)}: {means}, {spent:.0f} s", file=sys.stderr, flush=True
                )
    net.eval()
    return net


def _chosen(samples: Sequence[Sample], shuffle: random.Random) -> list[Sample]:
    return [sample for sample in samples if sample.units or shuffle.random() < _SILENT]


def _subwords(base: pretrained.Pretrained, texts: Iterable[str]) -> list[str]:
    """The subwords to keep: every single Simplified character, then those most frequent in `texts`."""
    simplified = OpenCC("t2s").convert
    single = [
        word
        for word in base.pieces
        if len(word) == 1 and any(low <= ord(word) < high for low, high in _RANGES) and simplified(word) == word
    ]
    several = [word for word in base.pieces if 1 < len(word) <= LONGEST and _whole(word)]
    words = [*single, *several]
    every = Vocabulary(words, [base.pieces[word][1] for word in words])
    count = Counter(one.number for text in texts for one in every.split(text, 0, len(text)))
    number = {word: place for place, word in enumerate(words, END + 1)}
    often = sorted(several, key=lambda word: (-count[number[word]], word))
    return sorted([*single, *often[: _VOCABULARY - len(single)]])


def _whole(word: str) -> bool:
    """Whether a string is all Chinese characters, or all ASCII letters and digits."""
    return all("\u4e00" <= char < "\ua000" for char in word) or (word.isascii() and word.isalnum())


def _groups(net: Net) -> list[dict[str, Any]]:
    groups: dict[str, list[Any]] = {name: [] for name in _RATES}
    for name, parameter in net.named_parameters():
        if parameter.requires_grad:
            kind = "output" if name.startswith("heads") else "matrix" if parameter.dim() > 1 else "plain"
            groups[kind].append(parameter)
    return [
        {"params": found, "lr": _RATES[kind], "weight_decay": _DECAY if kind == "matrix" else 0.0}
        for kind, found in groups.items()
    ]


def _samples(vocabulary: Vocabulary, example: Example) -> Iterator[Sample]:
    found = labels.of_example(example)
    for one in inputs(vocabulary, example.hans):
        yield Sample(one.numbers, *found.of_input(one))


def _batches(samples: Sequence[Sample], shuffle: random.Random) -> Iterator[list[Sample]]:
    """Batches of inputs of similar length, in random order."""
    order = sorted(samples, key=lambda sample: len(sample.numbers) + shuffle.random() * 30)
    batches: list[list[Sample]] = [[]]
    for one in order:
        if batches[-1] and (len(batches[-1]) + 1) * max(len(s.numbers) for s in [*batches[-1], one]) > _BATCH:
            batches.append([])
        batches[-1].append(one)
    shuffle.shuffle(batches)
    yield from batches


def _together(batch: Sequence[Sample]) -> tuple[Tensor, Tensor, dict[str, Tensor]]:
    length = max(len(sample.numbers) for sample in batch)
    numbers = torch.zeros(len(batch), length, dtype=torch.long)
    mask = torch.zeros(len(batch), length, dtype=torch.bool)
    targets = {
        name: torch.full((len(batch), length, *found.shape[1:]), IGNORED) for name, found in batch[0].targets.items()
    }
    for row, sample in enumerate(batch):
        size = len(sample.numbers)
        numbers[row, :size] = torch.tensor(sample.numbers)
        mask[row, :size] = True
        for name, found in sample.targets.items():
            targets[name][row, :size] = torch.from_numpy(found)
    return numbers, mask, targets


def exported(net: Net) -> dict[str, NDArray[Any]]:
    """The weights in the file format: quantised matrices with a scale per block, the rest in 16 bits."""
    out: dict[str, NDArray[Any]] = {}

    def matrix(name: str, weight: Tensor) -> None:
        full = weight.detach().float().numpy()
        blocks = full.reshape(len(full), -1, reading.BLOCK)
        scale = (np.maximum(np.abs(blocks).max(axis=-1), 1e-6) / _STEPS).astype(np.float16)
        out[name] = np.rint(blocks / scale[..., None].astype(np.float32)).astype(np.int8).reshape(full.shape)
        out[f"{name}.scale"] = scale

    def plain(name: str, *tensors: Tensor) -> None:
        found = [tensor.detach().float().numpy().astype(np.float16) for tensor in tensors]
        out[name] = np.stack(found) if len(found) > 1 else found[0]

    matrix("words", net.words.weight)
    out["subwords"] = np.frombuffer("\n".join(net.subwords).encode(), np.uint8)
    out["subwords.scores"] = np.array(net.scores, np.float32)
    assert isinstance(net.places, Tensor)
    matrix("places", net.places)
    plain("norm", net.norm.weight, net.norm.bias)
    for number, layer in enumerate(net.layers):
        for name in MATRICES:
            linear = getattr(layer, name)
            matrix(f"layer{number}.{name}", linear.weight)
            plain(f"layer{number}.{name}.bias", linear.bias)
        for name in _NORMS:
            norm = getattr(layer, f"{name}_norm")
            plain(f"layer{number}.{name}.norm", norm.weight, norm.bias)
    for name, head in net.heads.items():
        assert isinstance(head, nn.Linear)
        plain(f"head.{name}", head.weight)
        plain(f"head.{name}.bias", head.bias)
    return out
