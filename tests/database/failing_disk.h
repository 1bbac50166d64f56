// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace dsmt::fixtures {

/// While it lives, SQLite's files in this process are on a disk of which one write, truncation or sync fails: the one
/// with the number `failing`, counted from 1, with this result code; later ones work again.
class FailingDisk final {
public:
    FailingDisk(int failing, int resultCode);
    ~FailingDisk();
    FailingDisk(const FailingDisk&) = delete;
    FailingDisk& operator=(const FailingDisk&) = delete;

    /// Whether it came to that.
    bool failed() const;
};

} // namespace dsmt::fixtures
