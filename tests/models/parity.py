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
    "standard": dict(local=48, globe=64, widths=(16, 32, 64, 128), globe_widths=(8, 16, 32, 64), stem=2),
    "fine": dict(local=64, globe=64, widths=(16, 32, 64, 128), globe_widths=(8, 16, 32, 64), stem=1),
}
JOINT, FINE = 64, 8


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
    def __init__(self, weights, stem):
        self.weights, self.stem = weights, stem

    def convolution(self, x, name, stride=1):
        weight = self.weights[f"member0.{name}.weight"]
        return F.conv3d(x, weight, self.weights[f"member0.{name}.bias"], stride, weight.shape[2] // 2)

    def norm(self, x, name):
        groups = max(1, x.shape[1] // 8)
        return F.group_norm(x, groups, self.weights[f"member0.{name}.weight"], self.weights[f"member0.{name}.bias"])

    def unit(self, x, name, stride=1):
        return F.relu(self.norm(self.convolution(x, f"{name}.convolution", stride), f"{name}.norm"))

    def residual(self, x, name, stride):
        shortcut = x
        if f"member0.{name}.shortcut.weight" in self.weights:
            shortcut = self.convolution(x, f"{name}.shortcut", stride)
        y = self.convolution(self.unit(x, f"{name}.first", stride), f"{name}.second")
        return F.relu(self.norm(y, f"{name}.norm") + shortcut)

    def encoder(self, x, name, stem):
        x = self.unit(x, f"{name}.stem", stem)
        maps = []
        for level in range(4):
            x = self.residual(x, f"{name}.level{level}", 1 if level == 0 else 2)
            maps.append(x)
        return maps

    def step_up(self, x, beside, name):
        return self.unit(torch.cat([enlarge(x, beside.shape[2]), beside], 1), f"{name}.unit")

    def perceptron(self, x, name):
        def linear(value, layer):
            return F.linear(value, self.weights[f"member0.{name}.{layer}.weight"], self.weights[f"member0.{name}.{layer}.bias"])
        return linear(F.relu(linear(x, "first")), "second")

    def evaluate(self, local, globe):
        maps = self.encoder(local, "local_encoder", self.stem)
        x = maps[3]
        for level, name in ((2, "up3"), (1, "up2"), (0, "up1")):
            x = self.step_up(x, maps[level], name)
        fine = self.unit(torch.cat([enlarge(x, local.shape[2]), local], 1), "fine")
        mask_logits = self.convolution(fine, "mask_output")

        mask = torch.sigmoid(mask_logits)
        factor = local.shape[2] // x.shape[2]
        coarse = F.avg_pool3d(mask, factor) if factor > 1 else mask
        ring = F.max_pool3d(coarse, 7, 1, 3) - coarse
        regions = [weighted_mean(x, coarse), weighted_mean(x, ring), x.mean((2, 3, 4))]
        details = [weighted_mean(fine, mask), (fine * mask).amax((2, 3, 4))]
        globe_map = self.encoder(globe, "global_encoder", 2)[3]
        pooled = torch.cat([maps[3].mean((2, 3, 4)), globe_map.mean((2, 3, 4))], 1)
        seen = torch.cat([F.relu(self.perceptron(pooled, "fusion"))] + regions + details, 1)
        heads = ("invasiveness", "bubble_lucency", "pleural_retraction")
        return torch.cat([self.perceptron(seen, head) for head in heads], 1), mask_logits


def weighted_mean(features, weight):
    return (features * weight).sum((2, 3, 4)) / (weight.sum((2, 3, 4)) + 1e-3)


def enlarge(x, size):
    return x if x.shape[2] == size else F.interpolate(x, size=(size,) * 3, mode="trilinear", align_corners=False)


def evaluate(preset, weights, local, globe):
    with torch.no_grad():
        shape = lambda values, size: torch.from_numpy(values.reshape(1, 1, size, size, size).copy())
        network = Network(weights, preset["stem"])
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
    elif name.endswith("weight"):
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

    def encoder(name, widths):
        unit_of(f"{name}.stem", 1, widths[0])
        for n, out in enumerate(widths):
            before = widths[max(0, n - 1)]
            unit_of(f"{name}.level{n}.first", before, out)
            layer(f"{name}.level{n}.second", out, out, 3, 3, 3)
            layer(f"{name}.level{n}.norm", out)
            if n > 0:
                layer(f"{name}.level{n}.shortcut", out, before, 1, 1, 1)

    def perceptron(name, before, hidden, out):
        layer(f"{name}.first", hidden, before)
        layer(f"{name}.second", out, hidden)

    w, g = preset["widths"], preset["globe_widths"]
    encoder("local_encoder", w)
    encoder("global_encoder", g)
    for n in (3, 2, 1):
        unit_of(f"up{n}.unit", w[n] + w[n - 1], w[n - 1])
    unit_of("fine", w[0] + 1, FINE)
    layer("mask_output", 1, FINE, 1, 1, 1)
    perceptron("fusion", w[3] + g[3], 2 * JOINT, JOINT)
    for head in ("invasiveness", "bubble_lucency", "pleural_retraction"):
        perceptron(head, JOINT + 3 * w[0] + 2 * FINE, JOINT, 1)
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
