# SPDX-License-Identifier: GPL-3.0-or-later
"""Milliseconds a nodule of one member in Debian's python3-torch (eager), beside ours in one run, and the machine's limit.

  OMP_WAIT_POLICY=passive GOMP_SPINCOUNT=2000 /usr/bin/python3 network_speed.py build/release/bin/network_speed WEIGHTS [RUNS]

The same weights, batch 1, two threads, no gradients; dilation as PyTorch offers it (max_pool3d), and by joining windows
as ours does it (training_speed.py). FLOPs are those of the convolutions and matrices (two for a
multiplication and its addition); the machine's rate is that of the quickest of five products of 2048 x 2048 float32.
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
import training_speed

THREADS = 2


def milliseconds(work, runs):
    times = []
    for n in range(-2, runs):
        start = time.perf_counter()
        work()
        if n >= 0:
            times.append(1000 * (time.perf_counter() - start))
    return sorted(times)[len(times) // 2]


def flops_of(work):
    """What passes through convolutions and matrices while it runs."""
    counted = [0]
    convolve, multiply = F.conv3d, F.linear

    def conv3d(x, weight, *rest):
        result = convolve(x, weight, *rest)
        counted[0] += 2 * result.numel() * weight[0].numel()
        return result

    def linear(x, weight, *rest):
        counted[0] += 2 * x.shape[0] * weight.numel()
        return multiply(x, weight, *rest)

    F.conv3d, F.linear = conv3d, linear
    work()
    F.conv3d, F.linear = convolve, multiply
    return counted[0]


def main():
    program, weights = sys.argv[1], sys.argv[2]
    runs = int(sys.argv[3]) if len(sys.argv) > 3 else 20
    torch.set_num_threads(THREADS)
    preset = parity.PRESETS["standard"]
    network = parity.Network(parity.read_safetensors(weights), preset)
    patch = lambda side: torch.rand(1, 1, side, side, side) * 2 - 1
    local, globe = patch(preset["local"]), patch(preset["globe"])
    a, b = torch.rand(2048, 2048), torch.rand(2048, 2048)
    with torch.no_grad():
        peak = 2 * 2048**3 / min(milliseconds(lambda: a @ b, 3) for _ in range(5)) / 1e6
        flops = flops_of(lambda: network.evaluate(local, globe))
        eager = milliseconds(lambda: network.evaluate(local, globe), max(3, runs // 4))
        parity.dilated = lambda x, reach: training_speed.windows(x, reach) if reach else x
        joined = milliseconds(lambda: network.evaluate(local, globe), runs)
    ours = {}
    for batch in (1, 8):
        done = subprocess.run([program, weights, str(batch), str(THREADS), str(runs)], capture_output=True, check=True)
        ours[batch] = json.loads(done.stdout)
    limit = flops / peak / 1e6
    print(json.dumps({"ours_ms": ours[1], "ours_ms_in_batches_of_8": ours[8], "python_ms": round(eager, 1), "python_with_windows_ms": round(joined, 1),
                      "ratio_to_python": round(eager / ours[1]["median_ms"], 2),
                      "ratio_to_python_with_windows": round(joined / ours[1]["median_ms"], 2),
                      "gigaflop": round(flops / 1e9, 3), "sgemm_gigaflop_per_s": round(peak, 1),
                      "limit_ms": round(limit, 2), "over_limit": round(ours[1]["median_ms"] / limit, 2)}, indent=1))


if __name__ == "__main__":
    main()
