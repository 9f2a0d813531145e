"""Training of the encoder: a few layers of the pretrained one, read character by character, with four outputs."""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from reader.analysis.model import encoder as reading
from tools.train import labels, pretrained
from tools.train.data import Example

if TYPE_CHECKING:
    from numpy.typing import NDArray

LAYERS = 6
EPOCHS = 3
RATE = 2e-4
_HEAD_RATE = 5.0  # times RATE
_DECAY = 0.01
_WARM_UP = 0.08  # of all steps
_BATCH = 4000  # characters, filled up
_DROPOUT = 0.1
_WIDTH, _HEADS, _INNER = 384, 12, 1536
_WEIGHT = {"commitment": 1.0, "entity": 1.0, "target": 0.3, "deadline": 0.3}
_MARKS = ("<pad>", "<unk>", "<s>", "</s>", "▁")
_RANGES = ((0x20, 0x250), (0x2000, 0x3100), (0x4E00, 0xA000), (0xFF00, 0xFFF0))
"""What of the pretrained vocabulary is kept: single characters of these blocks."""
_SPECIAL = {"<pad>": 1, "<unk>": 3, "<s>": 0, "</s>": 2}
"""Rows of the pretrained table of words."""


class Piece(NamedTuple):
    """A stretch of an example, as numbers of characters between two marks, with its labels for each output."""

    numbers: NDArray[Any]
    targets: dict[str, NDArray[Any]]


class _Layer(nn.Module):
    def __init__(self, tensors: dict[str, NDArray[Any]], number: int) -> None:
        super().__init__()
        get = lambda name: torch.from_numpy(np.array(tensors[f"l{number}.{name}"]))  # noqa: E731
        self.attend, self.gather = nn.Linear(_WIDTH, 3 * _WIDTH), nn.Linear(_WIDTH, _WIDTH)
        self.widen, self.narrow = nn.Linear(_WIDTH, _INNER), nn.Linear(_INNER, _WIDTH)
        self.gather_norm = nn.LayerNorm(_WIDTH, eps=reading.EPSILON)
        self.narrow_norm = nn.LayerNorm(_WIDTH, eps=reading.EPSILON)
        with torch.no_grad():
            self.attend.weight.copy_(torch.cat([get(f"{part}.w").view(_WIDTH, _WIDTH) for part in "qkv"]))
            self.attend.bias.copy_(torch.cat([get(f"{part}.b") for part in "qkv"]))
            for module, name in ((self.gather, "ao"), (self.widen, "fi"), (self.narrow, "fo")):
                module.weight.copy_(get(f"{name}.w").view_as(module.weight))
                module.bias.copy_(get(f"{name}.b"))
            for norm, name in ((self.gather_norm, "aln"), (self.narrow_norm, "oln")):
                norm.weight.copy_(get(f"{name}.w"))
                norm.bias.copy_(get(f"{name}.b"))
        self.drop = nn.Dropout(_DROPOUT)

    def forward(self, state: Tensor, mask: Tensor) -> Tensor:
        rows, length, _ = state.shape
        mixed = self.attend(state).view(rows, length, 3, _HEADS, -1).permute(2, 0, 3, 1, 4)
        seen = functional.scaled_dot_product_attention(mixed[0], mixed[1], mixed[2], attn_mask=mask)
        seen = self.gather(seen.transpose(1, 2).reshape(rows, length, _WIDTH))
        state = self.gather_norm(state + self.drop(seen))
        wide = functional.gelu(self.widen(state), approximate="tanh")
        result: Tensor = self.narrow_norm(state + self.drop(self.narrow(wide)))
        return result


class Net(nn.Module):
    """The encoder while it is trained; `characters` are those it knows, in the order of its table behind the marks."""

    def __init__(self) -> None:
        """Start from the pretrained weights; the outputs start from chance."""
        super().__init__()
        tensors, pieces = pretrained.load()
        kept = sorted(
            piece
            for piece in pieces
            if len(piece) == 1 and piece not in _MARKS and any(low <= ord(piece) < high for low, high in _RANGES)
        )
        self.characters = "".join(kept)
        rows = [*(_SPECIAL.get(mark, pieces.get(mark, 0)) for mark in _MARKS), *(pieces[piece] for piece in kept)]
        words = torch.from_numpy(tensors["emb.word"]).view(-1, _WIDTH)[rows].clone()
        self.words = nn.Embedding.from_pretrained(words, freeze=False)
        places = tensors["emb.pos"].reshape(-1, _WIDTH) + tensors["emb.type"].reshape(-1, _WIDTH)[0]
        self.places = nn.Parameter(torch.from_numpy(places))
        self.norm = nn.LayerNorm(_WIDTH, eps=reading.EPSILON)
        with torch.no_grad():
            self.norm.weight.copy_(torch.from_numpy(np.array(tensors["emb.ln.w"])))
            self.norm.bias.copy_(torch.from_numpy(np.array(tensors["emb.ln.b"])))
        self.layers = nn.ModuleList(_Layer(tensors, number) for number in range(LAYERS))
        self.heads = nn.ModuleDict({name: nn.Linear(_WIDTH, size) for name, size in labels.HEADS.items()})
        self.drop = nn.Dropout(_DROPOUT)

    def forward(self, numbers: Tensor, mask: Tensor) -> dict[str, Tensor]:
        """For each output the scores of its labels at each character."""
        state = self.drop(self.norm(self.words(numbers) + self.places[: numbers.shape[1]]))
        for layer in self.layers:
            state = layer(state, mask[:, None, None, :])
        state = self.drop(state)
        return {name: head(state) for name, head in self.heads.items()}

    def numbers(self, text: str) -> NDArray[Any]:
        """What the program makes of a text before it looks it up."""
        return reading.numbers(self._codes, text)

    @property
    def _codes(self) -> dict[str, int]:
        return {char: number for number, char in enumerate(self.characters, len(_MARKS))}


def train(examples: Sequence[Example], *, epochs: int = EPOCHS, seed: int = 1) -> Net:
    """Fine-tune on all examples; the same data and seed give the same weights on the same kind of machine."""
    torch.manual_seed(seed)
    torch.use_deterministic_algorithms(True)
    torch.set_num_threads(2)
    shuffle = random.Random(seed)
    net = Net()
    pieces = [piece for example in examples for piece in _pieces(net, example)]
    total = len(list(_batches(pieces, shuffle))) * epochs
    optimiser = torch.optim.AdamW(_groups(net))
    rate = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1, (step + 1) / (_WARM_UP * total)) * max(0.02, 1 - step / total)
    )
    begun = time.monotonic()
    for epoch in range(epochs):
        net.train()
        losses = []
        for batch in _batches(pieces, shuffle):
            numbers, mask, targets = _together(batch)
            with torch.autocast("cpu", torch.bfloat16):
                scores = net(numbers, mask)
            loss = torch.zeros(())
            for name, found in scores.items():
                if (targets[name] != labels.IGNORED).any():
                    flat = found.float().reshape(-1, found.shape[-1])
                    loss = loss + _WEIGHT[name] * functional.cross_entropy(
                        flat, targets[name].reshape(-1), ignore_index=labels.IGNORED
                    )
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            rate.step()
            losses.append(loss.item())
        print(
            f"epoch {epoch + 1} of {epochs}: loss {np.mean(losses):.4f}, {time.monotonic() - begun:.0f} s",
            file=sys.stderr,
            flush=True,
        )
    return net


def _groups(net: Net) -> list[dict[str, Any]]:
    """Biases and gains without decay, outputs with a higher rate."""
    heads = [p for name, p in net.named_parameters() if name.startswith("heads")]
    rest = [(name, p) for name, p in net.named_parameters() if not name.startswith("heads")]
    return [
        {"params": [p for _, p in rest if p.dim() > 1], "lr": RATE, "weight_decay": _DECAY},
        {"params": [p for _, p in rest if p.dim() == 1], "lr": RATE, "weight_decay": 0.0},
        {"params": heads, "lr": RATE * _HEAD_RATE, "weight_decay": 0.0},
    ]


def _pieces(net: Net, example: Example) -> Iterator[Piece]:
    targets = labels.of_characters(example)
    for span in reading.pieces(example.hans):
        yield Piece(
            net.numbers(example.hans[span.start : span.end]),
            {name: found[span.start : span.end] for name, found in targets.items()},
        )


def _batches(pieces: Sequence[Piece], shuffle: random.Random) -> Iterator[list[Piece]]:
    """Pieces of about one length together, in random order."""
    order = sorted(pieces, key=lambda piece: len(piece.numbers) + shuffle.random() * 30)
    batches: list[list[Piece]] = [[]]
    for piece in order:
        if batches[-1] and (len(batches[-1]) + 1) * max(len(p.numbers) for p in [*batches[-1], piece]) > _BATCH:
            batches.append([])
        batches[-1].append(piece)
    shuffle.shuffle(batches)
    yield from batches


def _together(batch: Sequence[Piece]) -> tuple[Tensor, Tensor, dict[str, Tensor]]:
    length = max(len(piece.numbers) for piece in batch)
    numbers = torch.zeros(len(batch), length, dtype=torch.long)
    mask = torch.zeros(len(batch), length, dtype=torch.bool)
    targets = {name: torch.full((len(batch), length), labels.IGNORED) for name in labels.HEADS}
    for row, piece in enumerate(batch):
        size = len(piece.numbers)
        numbers[row, :size] = torch.from_numpy(piece.numbers)
        mask[row, :size] = True
        for name, found in piece.targets.items():
            targets[name][row, 1 : size - 1] = torch.from_numpy(found)
    return numbers, mask, targets


def exported(net: Net) -> dict[str, NDArray[Any]]:
    """The weights as the program reads them: matrices in 8 bits with a scale a row."""
    out: dict[str, NDArray[Any]] = {}

    def matrix(name: str, weight: Tensor) -> None:
        full = weight.detach().float().numpy()
        scale = np.maximum(np.abs(full).max(axis=1), 1e-8) / 127
        out[name] = np.rint(full / scale[:, None]).astype(np.int8)
        out[f"{name}.scale"] = scale.astype(np.float32)

    def plain(name: str, *tensors: Tensor) -> None:
        found = [tensor.detach().float().numpy() for tensor in tensors]
        out[name] = np.stack(found) if len(found) > 1 else found[0]

    matrix("words", net.words.weight)
    plain("places", net.places)
    plain("norm", net.norm.weight, net.norm.bias)
    for number, layer in enumerate(net.layers):
        assert isinstance(layer, _Layer)
        for name in ("attend", "gather", "widen", "narrow"):
            linear = getattr(layer, name)
            matrix(f"layer{number}.{name}", linear.weight)
            plain(f"layer{number}.{name}.bias", linear.bias)
        for name in ("gather", "narrow"):
            norm = getattr(layer, f"{name}_norm")
            plain(f"layer{number}.{name}.norm", norm.weight, norm.bias)
    for name, head in net.heads.items():
        assert isinstance(head, nn.Linear)
        plain(f"head.{name}", head.weight)
        plain(f"head.{name}.bias", head.bias)
    out["characters"] = np.frombuffer(net.characters.encode("utf-32-le"), np.uint8)
    return out
