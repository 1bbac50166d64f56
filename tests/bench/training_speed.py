# SPDX-License-Identifier: GPL-3.0-or-later
"""Training samples a second of the same network in Debian's python3-torch, beside ours in one run.

  OMP_WAIT_POLICY=passive GOMP_SPINCOUNT=2000 /usr/bin/python3 training_speed.py build/release/bin/training_speed [BATCHES]

Both: preset standard, batches of 8, two threads, joint loss, AdamW with clipping and an average of the weights, patches
cut anew for each batch (moved, turned, flipped, noise). The Python half is what one would write: grid_sample cuts,
torch.optim steps. Morphology is timed twice: with max_pool3d, as PyTorch offers it, and with the windows of
models/morphology.cpp.
"""
import json
import os
import subprocess
import sys
import time

import torch
import torch.nn.functional as F

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "models"))
import parity

BATCH, CACHED_LOCAL, CACHED_GLOBAL = 8, 64, 72


class Trainable(parity.Network):
    def perceptron(self, x, name):
        return super().perceptron(F.dropout(x, 0.3), name)


def windows(x, reach):
    """Dilation by joining windows of doubled width."""
    wanted = 2 * reach + 1
    x = F.pad(x, (reach,) * 6)
    for axis in (2, 3, 4):
        width = 1
        while width < wanted:
            more = min(width, wanted - width)
            length = x.size(axis) - more
            x = torch.maximum(x.narrow(axis, 0, length), x.narrow(axis, more, length))
            width += more
    return x


def weights_of(preset):
    weights = {}
    for name, shape in parity.shapes(preset).items():
        weights[name] = torch.randn(shape) * 0.05 if len(shape) > 1 else torch.ones(shape)
        weights[name].requires_grad_(".radiomics." not in name)
    return weights


def cut(cube, side, matrices):
    grid = F.affine_grid(matrices, (BATCH, 1, side, side, side), align_corners=False)
    return F.grid_sample(cube, grid, align_corners=False)


def batch_of(preset, cached):
    matrices = torch.zeros(BATCH, 3, 4)
    for axis in range(3):
        matrices[:, axis, axis] = torch.randint(0, 2, (BATCH,)) * 2.0 - 1
        matrices[:, axis, 3] = torch.rand(BATCH) * 0.1
    local_share, global_share = preset["local"] / CACHED_LOCAL, preset["globe"] / CACHED_GLOBAL
    local = cut(cached[0], preset["local"], matrices * local_share)
    mask = cut(cached[1], preset["local"], matrices * local_share).ge(0.5).float()
    globe = cut(cached[2], preset["globe"], matrices * global_share)
    noise = torch.rand(BATCH, 1, 1, 1, 1) * 10
    normalised = lambda x: (((x + noise * torch.randn_like(x)).clamp(-1000, 400) + 1000) / 700 - 1)
    return normalised(local), mask, normalised(globe)


def loss_of(logits, mask_logits, labels, mask):
    probability, space = torch.sigmoid(mask_logits), (1, 2, 3, 4)
    overlap = (probability * mask).sum(space)
    dice = 1 - (2 * overlap + 1) / (probability.sum(space) + mask.sum(space) + 1)
    entropy = F.binary_cross_entropy_with_logits(mask_logits, mask, reduction="none").mean(space)
    return 3 * F.binary_cross_entropy_with_logits(logits, labels) + (dice + entropy).mean()


def samples_per_second(batches):
    preset = parity.PRESETS["standard"]
    weights = weights_of(preset)
    trained = [w for w in weights.values() if w.requires_grad]
    averages = [w.detach().clone() for w in trained]
    network, optimiser = Trainable(weights, preset), torch.optim.AdamW(trained, lr=1e-4, weight_decay=0.1)
    flat = lambda side, value: torch.full((BATCH, 1, side, side, side), value)
    cached = flat(CACHED_LOCAL, -700.0), flat(CACHED_LOCAL, 0.0), flat(CACHED_GLOBAL, -700.0)
    labels = torch.tensor([[1.0, 0.0, 1.0]]).expand(BATCH, 3)
    for n in range(-2, batches):
        if n == 0:
            start = time.perf_counter()
        local, mask, globe = batch_of(preset, cached)
        optimiser.zero_grad()
        loss_of(*network.evaluate(local, globe), labels, mask).backward()
        torch.nn.utils.clip_grad_norm_(trained, 1)
        optimiser.step()
        with torch.no_grad():
            torch._foreach_mul_(averages, 0.99)
            torch._foreach_add_(averages, trained, alpha=0.01)
    return BATCH * batches / (time.perf_counter() - start)


def main():
    program, batches = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 10
    torch.set_num_threads(2)
    pooled = parity.dilated
    measure = parity.radiomics
    parity.radiomics = torch.no_grad()(measure)
    results = {"ours": [], "python_windows": [], "python_max_pool3d": []}
    for _ in range(2):
        ours = subprocess.run([program, "dsmt-net/standard", str(batches), "2", "float32"], capture_output=True, check=True)
        results["ours"].append(json.loads(ours.stdout)["samples_per_second"])
        parity.dilated = lambda x, reach: windows(x, reach) if reach else x
        results["python_windows"].append(round(samples_per_second(batches), 1))
    parity.dilated = pooled
    results["python_max_pool3d"].append(round(samples_per_second(max(1, batches // 5)), 2))
    best = {name: max(values) for name, values in results.items()}
    print(json.dumps({"samples_per_second": best,
                      "ratio_to_python_windows": round(best["ours"] / best["python_windows"], 2),
                      "ratio_to_python_max_pool3d": round(best["ours"] / best["python_max_pool3d"], 2)}))


if __name__ == "__main__":
    main()
