// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/library.h"

namespace dsmt::database {

/// All that stores do on one connection until commit(), or nothing of it; undone by the destructor without. Within
/// another transaction it is a part of that one: it can be undone alone and becomes durable with it.
class Transaction final {
public:
    /// Waits its turn when another program writes. @throws Error(Failed)
    explicit Transaction(Library& library);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    /// When it returns, what was done survives kill -9 and power loss. @throws Error(Failed)
    void commit();

private:
    Library& m_library;
    bool m_inner = false;
    bool m_open = true;
};

} // namespace dsmt::database
