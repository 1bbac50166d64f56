# SPDX-License-Identifier: GPL-3.0-or-later
"""DSMT-Net written a second time, in plain PyTorch functions, to check the C++ one against.

  parity.py evaluate PRESET WEIGHTS INPUTS OUTPUTS   float32 files: local then global of one nodule -> 3 logits, mask logits
  parity.py golden PRESET FILE                       the golden outputs in tests/golden, from weights and patches by formula

The architecture is described in models/dsmt_net.h; nothing is shared with that code but the names of the weights.
"""
import json
import math
import struct
import sys

import numpy as np
import torch
import torch.nn.functional as F

PRESETS = {
    "standard": dict(local=48, globe=64, widths=(32, 32, 64, 128), globe_widths=(16, 16, 32, 64), stem=2, spacing=1.0),
    "fine": dict(local=64, globe=64, widths=(32, 32, 64, 128), globe_widths=(16, 16, 32, 64), stem=1, spacing=0.75),
}
JOINT, DECODER, DETAIL, OUTLINE, RADIOMICS = 64, 16, 32, 64, 63


def read_safetensors(path):
    with open(path, "rb") as file:
        (length,) = struct.unpack("<Q", file.read(8))
        header, values = json.loads(file.read(length)), file.read()
    tensors = {}
    for name, entry in header.items():
        if name != "__metadata__":
            begin, end = entry["data_offsets"]
            array = np.frombuffer(values[begin:end], dtype="<f4").reshape(entry["shape"])
            tensors[name] = torch.from_numpy(array.copy())
    return tensors


class Network:
    def __init__(self, weights, preset):
        self.weights, self.preset = weights, preset

    def convolution(self, x, name, stride=1):
        weight = self.weights[f"member0.{name}.weight"]
        return F.conv3d(x, weight, self.weights[f"member0.{name}.bias"], stride, (weight.shape[2] - 1) // 2)

    def norm(self, x, name):
        return F.group_norm(x, x.shape[1], self.weights[f"member0.{name}.weight"], self.weights[f"member0.{name}.bias"])

    def unit(self, x, name, stride=1):
        return F.relu(self.norm(self.convolution(x, f"{name}.convolution", stride), f"{name}.norm"))

    def residual(self, x, name, stride):
        shortcut = x[:, :, ::stride, ::stride, ::stride]
        if f"member0.{name}.shortcut.weight" in self.weights:
            shortcut = self.convolution(shortcut, f"{name}.shortcut")
        y = self.convolution(self.unit(x, f"{name}.first", stride), f"{name}.second")
        return F.relu(self.norm(y, f"{name}.norm") + shortcut)

    def encoder(self, x, name, stem):
        maps = [F.relu(self.convolution(x + 0.8, f"{name}.stem", stem))]
        for level in (1, 2, 3):
            maps.append(self.residual(maps[-1], f"{name}.level{level}", 2))
        return maps

    def step_up(self, x, beside, name):
        if f"member0.{name}.skip.weight" in self.weights:
            beside = self.convolution(beside, f"{name}.skip")
        return self.residual(enlarge(self.convolution(x, f"{name}.project"), beside.shape[2]) + beside, f"{name}.refine", 1)

    def perceptron(self, x, name):
        def linear(value, layer):
            return F.linear(value, self.weights[f"member0.{name}.{layer}.weight"], self.weights[f"member0.{name}.{layer}.bias"])
        return linear(F.leaky_relu(linear(x, "first"), 0.1), "second")

    def evaluate(self, local, globe):
        stem = self.preset["stem"]
        maps = self.encoder(local, "local_encoder", stem)
        coarse = self.step_up(self.step_up(maps[3], maps[2], "up3"), maps[1], "up2")
        cells = torch.cat([self.step_up(coarse, maps[0], "up1"), maps[0]], 1)
        detail = F.relu(self.convolution(cells, "detail"))
        x = torch.cat([cells, cells_of(local, stem)], 1)
        for layer in ("first", "second"):
            x = F.relu(self.convolution(x, f"outline.{layer}"))
        mask_logits = voxels_of(self.convolution(x, "outline.third"), stem)

        mask, spacing = torch.sigmoid(mask_logits.detach()), self.preset["spacing"]
        reach = round(8 / spacing)
        regions = torch.cat([pooled(detail, *regions_of(mask, stem, reach)), pooled(coarse, *regions_of(mask, 2 * stem, reach))], 1)
        measured = radiomics(local, mask, spacing) - self.weights["member0.radiomics.mean"]
        measured = (measured / self.weights["member0.radiomics.deviation"]).clamp(-4, 4)
        scales = torch.cat([foveal(maps), foveal(self.encoder(globe, "global_encoder", 2))], 1)
        seen = torch.cat([self.perceptron(scales, "sign_fusion"), regions], 1)
        signs = [self.head(seen, measured, name) for name in ("bubble_lucency", "pleural_retraction")]
        seen = torch.cat([self.perceptron(scales, "fusion"), regions] + signs, 1)
        invasiveness = self.head(seen, torch.cat([measured] + signs, 1), "invasiveness")
        return torch.cat([invasiveness] + signs, 1), mask_logits

    def head(self, learnt, measured, name):
        return self.perceptron(learnt, f"{name}.learnt") + self.perceptron(measured, f"{name}.measured")


def foveal(maps):
    """Mean and strongest of what is in the middle of each level, and of all of the last one."""
    seen = []
    for x in maps[1:]:
        first, count = (x.shape[2] - 1) // 2, 2 - x.shape[2] % 2
        seen.append(x[:, :, first:first + count, first:first + count, first:first + count])
    return torch.cat([f for x in seen + [maps[3]] for f in (x.mean((2, 3, 4)), x.amax((2, 3, 4)))], 1)


def cells_of(x, factor):
    """Voxel (a, b, c) of each cell becomes its channel (a, b, c)."""
    n, _, d, h, w = x.shape
    x = x.reshape(n, d // factor, factor, h // factor, factor, w // factor, factor).permute(0, 2, 4, 6, 1, 3, 5)
    return x.reshape(n, factor**3, d // factor, h // factor, w // factor)


def dilated(x, reach):
    return F.max_pool3d(x, 2 * reach + 1, 1, reach) if reach else x


def eroded(x, reach):
    return 1 - dilated(1 - x, reach)


def mean_over(x, region):
    return (x * region).sum((2, 3, 4)) / (region.sum((2, 3, 4)) + 1e-3)


def radiomics(local, mask, spacing):
    """The 63 numbers that models/radiomics.h describes."""
    hu = 700 * local - 300
    tissue = ((hu + 750) / 500).clamp(0, 1)
    voxels = lambda mm: math.floor(mm / spacing + 0.5)
    grown = {mm: dilated(mask, voxels(mm)) for mm in (0, 1, 2, 3, 6, 9, 17)}
    rim, around = grown[3] - grown[1], grown[6] - grown[3]
    strongest, total = lambda x: x.amax((2, 3, 4)), lambda x: x.sum((2, 3, 4))

    outside = tissue * (1 - grown[1])
    wall = dilated(eroded(outside, voxels(3)), voxels(3))
    reached, seen = wall, []
    for step in range(1, 17):
        reached = torch.minimum(dilated(reached, 1), torch.maximum(outside, wall))
        if step in (2, 4, 8, 12, 16):
            seen += [strongest(reached * rim), mean_over(reached, rim), mean_over(reached, around)]
    for mm in (6, 9, 17):
        seen += [strongest(wall * grown[mm]), total(wall * grown[mm]) / (total(grown[1]) + 1e-3)]

    above = lambda level: torch.sigmoid((hu - level) / 40)
    seen += [mean_over(above(level), mask) for level in (-700, -600, -500, -400, -300, -200, -100, 0)]
    core = eroded(mask, voxels(2))
    seen += [mean_over(above(level), core) for level in (-600, -400, -200, 0)]
    for weights in (above(-300) * mask, mask):
        seen.append(2 * spacing / 15 * (total(weights) * 3 / (4 * math.pi) + 1e-6) ** (1 / 3))

    for inner, outer in ((0, 1), (1, 2), (2, 3), (3, 6), (6, 9)):
        shell = grown[outer] - grown[inner]
        mean = mean_over(tissue, shell)
        seen += [mean, (mean_over(tissue**2, shell) - mean**2).clamp_min(0).sqrt()]

    for width in (3, 5):
        contrast = 12 * (local - F.avg_pool3d(F.pad(local, (width // 2,) * 6, value=-1), width, 1))
        for region in (eroded(mask, 1), rim, around):
            seen += [-(contrast * region).amin((2, 3, 4)), strongest(contrast * region), mean_over(contrast.abs(), region)]
    return torch.cat(seen, 1)


def voxels_of(x, factor):
    """Channel (a, b, c) of each cell becomes its voxel (a, b, c)."""
    n, _, d, h, w = x.shape
    x = x.reshape(n, factor, factor, factor, d, h, w).permute(0, 4, 1, 5, 2, 6, 3)
    return x.reshape(n, 1, d * factor, h * factor, w * factor)


def regions_of(mask, factor, reach):
    cells = F.avg_pool3d(mask, factor) if factor > 1 else mask
    cell_reach = reach // factor
    return cells, F.max_pool3d(cells, 2 * cell_reach + 1, 1, cell_reach) - cells


def pooled(features, cells, ring):
    parts = [statistic(features, region) for region in (cells, ring) for statistic in (mean_over, weighted_maximum)]
    return torch.cat(parts + [features.mean((2, 3, 4))], 1)


def weighted_maximum(features, weight):
    return (features * weight).amax((2, 3, 4))


def enlarge(x, size):
    return x if x.shape[2] == size else F.interpolate(x, size=(size,) * 3, mode="trilinear", align_corners=False)


def evaluate(preset, weights, local, globe):
    with torch.no_grad():
        shape = lambda values, size: torch.from_numpy(values.reshape(1, 1, size, size, size).copy())
        network = Network(weights, preset)
        logits, mask = network.evaluate(shape(local, preset["local"]), shape(globe, preset["globe"]))
    return logits.numpy().ravel(), mask.numpy().ravel()


# The formula of tests/models/formula.cpp.
def unit(name, count):
    mask, number = 0xFFFFFFFF, 2166136261
    for character in name.encode():
        number = ((number ^ character) * 16777619) & mask
    number = (np.uint64(number) + np.arange(count, dtype=np.uint64) * np.uint64(2654435761)) & np.uint64(mask)
    number = ((number ^ (number >> np.uint64(16))) * np.uint64(0x45D9F3B)) & np.uint64(mask)
    number ^= number >> np.uint64(16)
    return number.astype(np.float64) / 4294967296.0 * 2 - 1


def formula_tensor(name, shape):
    middle, spread, count = 0.0, 0.1, math.prod(shape)
    if len(shape) > 1:
        spread = math.sqrt(6 / (count / shape[0]))
    elif name.endswith(("weight", "deviation")):
        middle = 1.0
    return torch.from_numpy((middle + spread * unit(name, count)).astype(np.float32).reshape(shape))


def formula_patch(name, size):
    d = np.arange(size) - (size - 1) / 2.0
    x, y, z = d[None, None, :], d[None, :, None], d[:, None, None]
    ball = np.maximum(0.0, 1 - (x * x + y * y + z * z) / (size / 6.0) ** 2)
    return (-0.8 + 1.2 * ball.ravel() + 0.2 * unit(name, size**3)).astype(np.float32)


def shapes(preset):
    """Name and shape of every weight, from the description of the network."""
    found = {}

    def layer(name, *shape):
        found[f"member0.{name}.weight"], found[f"member0.{name}.bias"] = shape, (shape[0],)

    def unit_of(name, before, out):
        layer(f"{name}.convolution", out, before, 3, 3, 3)
        layer(f"{name}.norm", out)

    def residual(name, before, out, changes):
        unit_of(f"{name}.first", before, out)
        layer(f"{name}.second", out, out, 3, 3, 3)
        layer(f"{name}.norm", out)
        if changes:
            layer(f"{name}.shortcut", out, before, 1, 1, 1)

    def encoder(name, widths, stem):
        layer(f"{name}.stem", widths[0], 1, *(4 if stem == 2 else 3,) * 3)
        for n in (1, 2, 3):
            residual(f"{name}.level{n}", widths[n - 1], widths[n], True)

    def perceptron(name, before, hidden, out):
        layer(f"{name}.first", hidden, before)
        layer(f"{name}.second", out, hidden)

    w, g = preset["widths"], preset["globe_widths"]
    encoder("local_encoder", w, preset["stem"])
    encoder("global_encoder", g, 2)
    for n, out in ((3, w[2]), (2, w[1]), (1, DECODER)):
        layer(f"up{n}.project", out, w[n], 1, 1, 1)
        residual(f"up{n}.refine", out, out, False)
    layer("up1.skip", DECODER, w[0], 1, 1, 1)
    layer("detail", DETAIL, DECODER + w[0], 1, 1, 1)
    voxels = preset["stem"] ** 3
    for n, before, out in (("first", DECODER + w[0] + voxels, OUTLINE), ("second", OUTLINE, OUTLINE), ("third", OUTLINE, voxels)):
        layer(f"outline.{n}", out, before, 1, 1, 1)
    found["member0.radiomics.mean"] = found["member0.radiomics.deviation"] = (RADIOMICS,)
    for fusion in ("fusion", "sign_fusion"):
        perceptron(fusion, 2 * (sum(w[1:]) + w[3] + sum(g[1:]) + g[3]), 2 * JOINT, JOINT)
    for head, more in (("invasiveness", 2), ("bubble_lucency", 0), ("pleural_retraction", 0)):
        perceptron(f"{head}.learnt", JOINT + 5 * (DETAIL + w[1]) + more, JOINT, 1)
        perceptron(f"{head}.measured", RADIOMICS + more, JOINT // 2, 1)
    return found


def golden(name, path):
    preset = PRESETS[name]
    weights = {key: formula_tensor(key, shape) for key, shape in shapes(preset).items()}
    logits, mask = evaluate(preset, weights, formula_patch("local", preset["local"]), formula_patch("global", preset["globe"]))
    places = [int(n) for n in np.linspace(0, mask.size - 1, 64)]
    with open(path, "w") as file:
        json.dump({"recipe": f"python3 tests/models/parity.py golden {name} FILE; weights and patches by formula",
                   "preset": name, "parameters": sum(math.prod(s) for s in shapes(preset).values()),
                   "logits": [float(v) for v in logits], "mask_places": places,
                   "mask_logits": [float(mask[n]) for n in places], "mask_mean": float(mask.astype(np.float64).mean())}, file, indent=1)
        file.write("\n")


def main():
    torch.set_num_threads(2)
    if sys.argv[1] == "golden":
        return golden(sys.argv[2], sys.argv[3])
    _, _, name, weights, inputs, outputs = sys.argv
    preset, values = PRESETS[name], np.fromfile(inputs, dtype="<f4")
    cut = preset["local"] ** 3
    np.concatenate(evaluate(preset, read_safetensors(weights), values[:cut], values[cut:])).astype("<f4").tofile(outputs)


if __name__ == "__main__":
    main()
