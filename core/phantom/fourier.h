// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace dsmt::phantom {

/// A square plane of complex numbers, side a power of two, rows one after the other.
struct ComplexPlane {
    int side = 0;
    std::vector<float> real, imaginary;
};

/// Two-dimensional discrete Fourier transform, out(v, u) = sum over y, x of in(y, x) e^(2 pi i (v y + u x) / side),
/// without a factor in front (Cooley and Tukey, Math Comput 1965, by decimation in frequency). The result stands
/// transposed: its rows run along the transform of the columns.
void transform(ComplexPlane& plane);

} // namespace dsmt::phantom
