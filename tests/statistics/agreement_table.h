// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <gtest/gtest.h>
#include <string>

namespace dsmt::fixtures {

/// One row of the table of methods and trusted programs (ctest -L oracle -V): numbers that were compared and the
/// largest difference, which is printed when the row goes out of scope.
class AgreementRow final {
public:
    AgreementRow(std::string method, std::string program) : m_method(std::move(method)), m_program(std::move(program))
    {
    }
    AgreementRow(const AgreementRow&) = delete;
    AgreementRow& operator=(const AgreementRow&) = delete;

    ~AgreementRow()
    {
        std::printf("oracle | %-44s | %-22s | %4d numbers | largest difference %.1e\n", m_method.c_str(),
                    m_program.c_str(), m_count, m_largest);
    }

    void absolute(double found, double expected, double allowed, const std::string& what = {})
    {
        take(std::abs(found - expected), allowed, found, expected, what);
    }

    void relative(double found, double expected, double allowed, const std::string& what = {})
    {
        const double scale = std::max(std::abs(expected), 1e-300);
        take(found == expected ? 0 : std::abs(found - expected) / scale, allowed, found, expected, what);
    }

private:
    void take(double away, double allowed, double found, double expected, const std::string& what)
    {
        ++m_count;
        m_largest = std::max(m_largest, away);
        EXPECT_LE(away, allowed) << m_method << ", " << m_program << ", " << what << ": " << found << " instead of "
                                 << expected;
        EXPECT_FALSE(std::isnan(found)) << what;
    }

    std::string m_method, m_program;
    int m_count = 0;
    double m_largest = 0;
};

} // namespace dsmt::fixtures
