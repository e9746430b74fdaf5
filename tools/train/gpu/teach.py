"""The step `transformer` of the trainer, for a machine with a GPU: fine-tunes several encoders side by side, shows how
good each is and all together, and labels running text with the probability of each label.

    teach.py FOLDER OUT [--passes N] [--limit SENTENCES] [--rates R,...] [--embeddings]

FOLDER holds what `train inputs` wrote (`target/train/transformer`) and the pretrained weights
(`e5-small-de.safetensors`); `NAME.u32` may be `NAME.xz` instead. OUT gets `labels.u8.xz`, a label for each word of the
running text, and `doubts.xz`: how many other labels there are, then the words' numbers, the labels and their
probabilities in 255ths. Unpacked into `target/train/transformer` (`xz -d`) they stand for `train transformer`, and
`train names` learns from them.
"""

import argparse
import json
import lzma
import math
import os
import struct
import sys
import time

import numpy as np
import torch
import torch.nn.functional as F

BREAK = 0xFFFFFFFF
LABELS, HEADS, WIDTH, LAYERS = 25, 12, 384, 12
START, PAD, END = 0, 1, 2
LEAST_DOUBT = 0.02
DEVICE = torch.device("cuda" if torch.cuda.is_available() else "cpu")
NUMBERS = torch.bfloat16 if DEVICE.type == "cuda" else torch.float32
CLOCK = time.time()


def say(*words):
    print(f"{time.time() - CLOCK:6.1f} s ", *words, flush=True)


# Data ---------------------------------------------------------------------------------------------------------------


def lists(folder, name):
    """Lists of numbers as one array, and where each begins; one more beginning than lists."""
    packed = os.path.join(folder, name + ".xz")
    data = lzma.open(packed).read() if os.path.exists(packed) else open(os.path.join(folder, name + ".u32"), "rb").read()
    numbers = np.frombuffer(data, dtype="<u4")
    ends = np.flatnonzero(numbers == BREAK)
    starts = np.concatenate([[0], ends - np.arange(len(ends))])
    return numbers[numbers != BREAK].astype(np.int64), starts


class Sentences:
    """Sentences as pieces, with the place of each word's first piece."""

    def __init__(self, folder, name, pieces, labels=False):
        words, self.starts = lists(folder, name)
        flat, begins = pieces
        counts = (begins[1:] - begins[:-1])[words]
        self.piece_starts = np.concatenate([[0], np.cumsum(counts)])
        places = np.arange(self.piece_starts[-1]) - np.repeat(self.piece_starts[:-1], counts)
        self.pieces = flat[np.repeat(begins[words], counts) + places]
        self.labels = None
        if labels:
            self.labels = np.fromfile(os.path.join(folder, name + ".labels"), dtype=np.uint8)
            assert len(self.labels) == len(words)
        bounds = self.piece_starts[self.starts]
        # Pieces of each sentence, with those before and after it.
        self.lengths = bounds[1:] - bounds[:-1] + 2
        self.counts = self.starts[1:] - self.starts[:-1]

    def __len__(self):
        return len(self.counts)

    def batch(self, chosen):
        """Pieces, which are no padding, first pieces, which are no padding."""
        longest, most = int(self.lengths[chosen].max()), int(self.counts[chosen].max())
        pieces = np.full((len(chosen), longest), PAD, np.int64)
        firsts = np.zeros((len(chosen), most), np.int64)
        for row, sentence in enumerate(chosen):
            begin, end = self.starts[sentence], self.starts[sentence + 1]
            from_piece, to_piece = self.piece_starts[begin], self.piece_starts[end]
            length = to_piece - from_piece
            pieces[row, 0] = START
            pieces[row, 1 : 1 + length] = self.pieces[from_piece:to_piece]
            pieces[row, 1 + length] = END
            firsts[row, : end - begin] = self.piece_starts[begin:end] - from_piece + 1
        real = np.arange(longest)[None] < self.lengths[chosen][:, None]
        words = np.arange(most)[None] < self.counts[chosen][:, None]
        return [torch.from_numpy(array) for array in (pieces, real, firsts, words)]

    def gold(self, chosen):
        most = int(self.counts[chosen].max())
        gold = np.full((len(chosen), most), -100, np.int64)
        for row, sentence in enumerate(chosen):
            begin, end = self.starts[sentence], self.starts[sentence + 1]
            gold[row, : end - begin] = self.labels[begin:end]
        return torch.from_numpy(gold)


# Weights ------------------------------------------------------------------------------------------------------------


def pretrained(path):
    """The tensors by name, those in four bits as floats."""
    data = open(path, "rb").read()
    (size,) = struct.unpack("<Q", data[:8])
    header = json.loads(data[8 : 8 + size])
    kinds = {"F32": "<f4", "F16": "<f2", "U8": "u1"}
    raw = {}
    for name, entry in header.items():
        if name != "__metadata__":
            begin, end = (8 + size + offset for offset in entry["data_offsets"])
            raw[name] = np.frombuffer(data[begin:end], kinds[entry["dtype"]]).reshape(entry["shape"])
    tensors = {}
    for name, array in raw.items():
        if name.endswith(".q4"):
            halves = np.concatenate([array & 15, array >> 4], axis=-1).astype(np.float32) - 8
            scale = raw[name[:-3] + ".scale"].astype(np.float32)
            tensors[name[:-3]] = torch.from_numpy((halves * scale[..., None]).reshape(array.shape[0], -1))
        elif not name.endswith(".scale"):
            tensors[name] = torch.from_numpy(array.astype(np.float32))
    return tensors


class Models:
    """Several encoders with a head for labels: every weight has a first dimension for the model."""

    def __init__(self, tensors, seeds, learn_embeddings):
        count = len(seeds)
        shapes, values = [], []

        def add(name, value):
            shapes.append((name, value.shape[1:]))
            values.append(value.reshape(count, -1))

        def shared(name, value):
            add(name, value.unsqueeze(0).repeat(count, *[1] * value.dim()))

        place = tensors["emb.pos"] + tensors["emb.type"][:WIDTH]
        shared("place", place)
        self.table = tensors["emb.word"].to(DEVICE)
        if learn_embeddings:
            shared("table", tensors["emb.word"])
        for name in ("emb.ln.w", "emb.ln.b"):
            shared(name, tensors[name])
        for layer in range(LAYERS):
            own = lambda part: tensors[f"l{layer}.{part}"]
            shared(f"{layer}.qkv.w", torch.cat([own("q.w"), own("k.w"), own("v.w")]).t().contiguous())
            shared(f"{layer}.qkv.b", torch.cat([own("q.b"), own("k.b"), own("v.b")]))
            for part in ("ao", "fi", "fo"):
                shared(f"{layer}.{part}.w", own(part + ".w").t().contiguous())
                shared(f"{layer}.{part}.b", own(part + ".b"))
            for part in ("aln", "oln"):
                shared(f"{layer}.{part}.w", own(part + ".w"))
                shared(f"{layer}.{part}.b", own(part + ".b"))
        heads = [torch.randn(WIDTH, LABELS, generator=torch.Generator().manual_seed(seed)) * 0.02 for seed in seeds]
        add("head.w", torch.stack(heads))
        add("head.b", torch.zeros(count, LABELS))
        total = sum(value.shape[1] for value in values)
        self.values = torch.cat(values, 1).to(DEVICE)
        self.faster = torch.ones(total, device=DEVICE)
        self.gradient = None
        self.shapes, self.count = shapes, count
        self.view()
        self.faster[-(WIDTH * LABELS + LABELS) :] = 10.0

    def view(self):
        """Every weight as a part of one long row of numbers for each model, and its gradient likewise."""
        self.weights, at = {}, 0
        for name, shape in self.shapes:
            size = math.prod(shape)
            weight = self.values[:, at : at + size].view(self.count, *shape)
            if self.gradient is not None:
                weight = weight.detach().requires_grad_()
                weight.grad = self.gradient[:, at : at + size].view(self.count, *shape)
            self.weights[name] = weight
            at += size

    def begin_learning(self):
        self.gradient = torch.zeros_like(self.values)
        self.mean, self.square = torch.zeros_like(self.values), torch.zeros_like(self.values)
        self.steps = 0
        self.view()

    def keep(self, chosen):
        """Leaves only some of the models."""
        self.gradient = self.mean = self.square = None
        self.values = self.values[chosen].clone()
        self.count = len(chosen)
        self.view()

    def step(self, rates):
        """Adam; `rates` has one for each model."""
        self.steps += 1
        length = self.gradient.norm(dim=1, keepdim=True)
        self.gradient.mul_((1.0 / length.clamp(min=1e-6)).clamp(max=1.0))
        self.mean.lerp_(self.gradient, 0.1)
        self.square.mul_(0.999).addcmul_(self.gradient, self.gradient, value=0.001)
        scale = math.sqrt(1 - 0.999**self.steps) / (1 - 0.9**self.steps)
        change = self.mean / (self.square.sqrt().add_(1e-8))
        change.mul_(self.faster).mul_(rates.view(-1, 1) * scale)
        self.values.sub_(change)
        self.gradient.zero_()

    def scores(self, pieces, real, firsts, drop=0.0):
        """Label scores of words. `pieces`: (models, sentences, pieces); gives (models, sentences, words, LABELS)."""
        models, rows, longest = pieces.shape
        weights = self.weights

        def linear(x, name):
            return torch.baddbmm(
                weights[name + ".b"].unsqueeze(1).to(NUMBERS), x.to(NUMBERS), weights[name + ".w"].to(NUMBERS)
            )

        def norm(x, name):
            x = F.layer_norm(x.float(), (WIDTH,), eps=1e-12)
            return x * weights[name + ".w"].unsqueeze(1) + weights[name + ".b"].unsqueeze(1)

        if "table" in weights:
            which = torch.arange(models, device=DEVICE).view(-1, 1, 1)
            x = weights["table"][which, pieces]
        else:
            x = self.table[pieces]
        x = x + weights["place"][:, None, :longest]
        x = x.view(models, rows * longest, WIDTH)
        x = F.dropout(norm(x, "emb.ln"), drop, drop > 0)
        mask = real.view(models * rows, 1, 1, longest)
        for layer in range(LAYERS):
            qkv = linear(x, f"{layer}.qkv").view(models * rows, longest, 3, HEADS, WIDTH // HEADS)
            q, k, v = qkv.permute(2, 0, 3, 1, 4)
            mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
            mixed = mixed.transpose(1, 2).reshape(models, rows * longest, WIDTH)
            x = norm(x + F.dropout(linear(mixed, f"{layer}.ao"), drop, drop > 0).float(), f"{layer}.aln")
            inner = F.gelu(linear(x, f"{layer}.fi"))
            x = norm(x + F.dropout(linear(inner, f"{layer}.fo"), drop, drop > 0).float(), f"{layer}.oln")
        x = x.view(models, rows, longest, WIDTH)
        words = firsts.unsqueeze(-1).expand(-1, -1, -1, WIDTH)
        x = torch.gather(x, 2, words)
        shape = x.shape
        x = torch.baddbmm(weights["head.b"].unsqueeze(1), x.reshape(models, -1, WIDTH), weights["head.w"])
        return x.view(*shape[:3], LABELS)


# Label sequences ----------------------------------------------------------------------------------------------------


def allowed():
    """Which label may follow which; the last row is a sentence's start."""
    table = torch.ones(LABELS + 1, LABELS)
    for label in range(2, LABELS, 2):
        table[:, label] = 0
        table[label - 1, label] = table[label, label] = 1
    return table.to(DEVICE)


def decode(shares, words):
    """The likeliest legal labels, and the probability of each label. `shares`: log probabilities of labels."""
    table, (rows, most, _) = allowed(), shares.shape
    steps = table[:LABELS].log().clamp(min=-1e4)
    power = shares.exp()
    forward = torch.empty_like(shares)
    trail = torch.empty(rows, most, LABELS, dtype=torch.uint8, device=DEVICE)
    reached = shares[:, 0] + table[LABELS].log().clamp(min=-1e4)
    alpha = power[:, 0] * table[LABELS]
    for at in range(most):
        if at > 0:
            best, source = (reached.unsqueeze(2) + steps).max(1)
            trail[:, at] = source.to(torch.uint8)
            reached = torch.where(words[:, at, None], best + shares[:, at], reached)
            alpha = torch.where(words[:, at, None], (alpha @ table[:LABELS]) * power[:, at], alpha)
        alpha = alpha / alpha.sum(1, keepdim=True).clamp(min=1e-30)
        forward[:, at] = alpha
    label = reached.argmax(1)
    path = torch.zeros(rows, most, dtype=torch.long, device=DEVICE)
    sure = torch.empty_like(shares)
    beta = torch.ones(rows, LABELS, device=DEVICE)
    for at in range(most - 1, -1, -1):
        here = words[:, at]
        path[:, at] = torch.where(here, label, 0)
        both = forward[:, at] * beta
        sure[:, at] = both / both.sum(1, keepdim=True).clamp(min=1e-30)
        if at > 0:
            label = torch.where(here, trail[:, at].long().gather(1, label[:, None])[:, 0], label)
            pulled = (power[:, at] * beta) @ table[:LABELS].t()
            pulled = pulled / pulled.sum(1, keepdim=True).clamp(min=1e-30)
            beta = torch.where(here[:, None], pulled, beta)
    return path, sure


def names(labels):
    """First word, word after the last, and kind of each name."""
    found, start = set(), None
    for at in range(len(labels) + 1):
        label = int(labels[at]) if at < len(labels) else 0
        goes_on = start is not None and label > 0 and label % 2 == 0 and (label - 1) // 2 == kind
        if start is not None and not goes_on:
            found.add((start, at, kind))
            start = None
        if label > 0 and start is None:
            start, kind = at, (label - 1) // 2
    return found


def f1(right, found, gold):
    return 200.0 * right / max(found + gold, 1)


def quality(paths, sentences):
    """F1 of all twelve kinds, of the main four, and of each of these."""
    counts = np.zeros((12, 3), int)
    for sentence, path in enumerate(paths):
        gold = names(sentences.labels[sentences.starts[sentence] : sentences.starts[sentence + 1]])
        found = names(path)
        for column, group in enumerate((gold & found, found, gold)):
            for name in group:
                counts[name[2], column] += 1
    main = [f"{f1(*counts[kind]):.1f}" for kind in (0, 1, 2, 3, 10)]
    return f1(*counts.sum(0)), f1(*counts[:4].sum(0)), " ".join(main)


# Steps --------------------------------------------------------------------------------------------------------------


def to_device(arrays):
    return [array.pin_memory().to(DEVICE, non_blocking=True) if DEVICE.type == "cuda" else array for array in arrays]


def shares_of(models, sentences, chosen):
    """Log probabilities of labels by each model: (models, sentences, words, LABELS), and which are words."""
    pieces, real, firsts, words = to_device(sentences.batch(chosen))
    every = lambda array: array.unsqueeze(0).expand(models.count, *array.shape).contiguous()
    scores = models.scores(every(pieces), every(real), every(firsts))
    return F.log_softmax(scores.float(), -1), words


def groups(lengths, size):
    """Sentences by length, in groups whose padded pieces are at most `size`."""
    order = np.argsort(lengths, kind="stable")
    found, begin = [], 0
    for at in range(1, len(order) + 1):
        if at == len(order) or (at + 1 - begin) * lengths[order[at]] > size:
            found.append(order[begin:at])
            begin = at
    return found


@torch.no_grad()
def on_dev(models, dev, together):
    """Prints the quality of each model, and of those in `together`."""
    ways = [[k] for k in range(models.count)] + [list(group) for group in together]
    paths = [[None] * len(dev) for _ in ways]
    for chosen in groups(dev.lengths, 16384):
        shares, words = shares_of(models, dev, chosen)
        for way, group in enumerate(ways):
            path, _ = decode(shares[group].mean(0), words)
            for sentence, labels in zip(chosen, path.cpu().numpy()):
                paths[way][sentence] = labels[: dev.counts[sentence]]
    return [quality(path, dev) for path in paths]


def learn(models, train, dev, passes, rates, drop, size, generator):
    """Fine-tunes; every model gets batches of its own."""
    models.begin_learning()
    rates = torch.tensor(rates, device=DEVICE)
    plan = groups(train.lengths, size)
    bounds = np.cumsum([0] + [len(group) for group in plan])
    total, step = passes * len(plan), 0
    for turn in range(1, passes + 1):
        noise = generator.uniform(0.9, 1.1, (models.count, len(train)))
        orders = np.argsort(train.lengths * noise, axis=1)
        sums = 0.0
        for number in generator.permutation(len(plan)):
            chosen = orders[:, bounds[number] : bounds[number + 1]].reshape(-1)
            pieces, real, firsts, _ = train.batch(chosen)
            gold = train.gold(chosen)
            split = lambda array: array.view(models.count, -1, array.shape[-1])
            pieces, real, firsts, gold = to_device([split(array) for array in (pieces, real, firsts, gold)])
            scores = models.scores(pieces, real, firsts, drop)
            loss = F.cross_entropy(scores.float().flatten(0, 2), gold.flatten(), ignore_index=-100, reduction="sum")
            count = (gold != -100).sum() / models.count
            (loss / count).backward()
            step += 1
            warmth = min(1.0, step / (0.06 * total))
            models.step(rates * (warmth * (1.0 - (step - 1) / total)))
            sums += loss.detach() / count / models.count
        say(f"pass {turn}: loss {float(sums) / len(plan):.4f}")
        for k, (all_kinds, main, each) in enumerate(on_dev(models, dev, [])):
            say(f"  model {k} (rate {float(rates[k]):.0e}): {all_kinds:.2f} / {main:.2f} (PER LOC ORG OTH ORGpart {each})")


@torch.no_grad()
def label(models, running, size, out):
    """Labels running text with the models together, and writes labels and doubts."""
    labels = np.zeros(running.starts[-1], np.uint8)
    doubts = []
    parts = groups(running.lengths, size)
    for number, chosen in enumerate(parts):
        shares, words = shares_of(models, running, chosen)
        path, sure = decode(shares.mean(0), words)
        sure.scatter_(2, path.unsqueeze(2), 0.0)
        others = (sure >= LEAST_DOUBT) & words.unsqueeze(2)
        row, word, other = others.nonzero(as_tuple=True)
        values = (sure[row, word, other] * 255).round().to(torch.uint8)
        begins = running.starts[chosen]
        path = path.to(torch.uint8).cpu().numpy()
        where = begins[:, None] + np.arange(path.shape[1])[None]
        is_word = words.cpu().numpy()
        labels[where[is_word]] = path[is_word]
        place = begins[row.cpu().numpy()] + word.cpu().numpy()
        doubts.append((place, other.to(torch.uint8).cpu().numpy(), values.cpu().numpy()))
        if number % max(1, len(parts) // 8) == 0:
            say(f"labelled group {number} of {len(parts)}")
    place, other, value = (np.concatenate([doubt[column] for doubt in doubts]) for column in range(3))
    order = np.lexsort((other, place))
    place, other, value = place[order].astype("<u4"), other[order], value[order]
    say(f"{len(labels)} words, {(labels > 0).sum()} in names, {len(place)} doubts")
    with lzma.open(os.path.join(out, "labels.u8.xz"), "wb", preset=1) as file:
        file.write(labels.tobytes())
    with lzma.open(os.path.join(out, "doubts.xz"), "wb", preset=1) as file:
        file.write(struct.pack("<I", len(place)) + place.tobytes() + other.tobytes() + value.tobytes())
    say("written")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("out")
    parser.add_argument("--passes", type=int, default=6)
    parser.add_argument("--limit", type=int, default=0)
    parser.add_argument("--rates", default="2e-4,2e-4,2e-4")
    parser.add_argument("--embeddings", action="store_true")
    parser.add_argument("--drop", type=float, default=0.1)
    parser.add_argument("--batch", type=int, default=1024)
    parser.add_argument("--best", type=int, default=3)
    parser.add_argument("--no-labels", action="store_true")
    options = parser.parse_args()
    os.makedirs(options.out, exist_ok=True)
    torch.manual_seed(1)
    pieces = lists(options.folder, "pieces")
    train = Sentences(options.folder, "train", pieces, labels=True)
    dev = Sentences(options.folder, "dev", pieces, labels=True)
    say(f"{len(train)} sentences, {train.lengths.sum()} pieces on {DEVICE}")
    if options.limit:
        for sentences in (train, dev):
            sentences.lengths = sentences.lengths[: options.limit]
            sentences.counts = sentences.counts[: options.limit]
    rates = [float(rate) for rate in options.rates.split(",")]
    tensors = pretrained(os.path.join(options.folder, "e5-small-de.safetensors"))
    models = Models(tensors, range(1, len(rates) + 1), options.embeddings)
    say(f"{models.count} models of {models.values.shape[1]} weights")
    generator = np.random.default_rng(1)
    learn(models, train, dev, options.passes, rates, options.drop, options.batch, generator)
    alone = [result[0] for result in on_dev(models, dev, [])]
    order = sorted(range(models.count), key=lambda k: -alone[k])
    ways = [order[:size] for size in range(2, models.count + 1)]
    for way, (all_kinds, main_four, each) in zip(ways, on_dev(models, dev, ways)[models.count :]):
        say(f"together {way}: {all_kinds:.2f} / {main_four:.2f} (PER LOC ORG OTH ORGpart {each})")
    if options.no_labels:
        return
    models.keep(order[: options.best])
    if DEVICE.type == "cuda":
        torch.cuda.empty_cache()
    running = Sentences(options.folder, "running", pieces)
    if options.limit:
        running.lengths, running.counts = running.lengths[: options.limit], running.counts[: options.limit]
        running.starts = running.starts[: options.limit + 1]
    say(f"{len(running)} sentences of running text, {running.lengths.sum()} pieces")
    label(models, running, 65536 if DEVICE.type == "cuda" else 2048, options.out)


if __name__ == "__main__":
    main()
