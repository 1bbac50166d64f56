// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/assessment.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace dsmt::ui {

/// Scope findings, gravest first: an icon, the severity as a word, a title and the sentence. Colour is never the only
/// sign.
class FindingList final : public QWidget {
    Q_OBJECT

public:
    explicit FindingList(const Theme& theme, QWidget* parent = nullptr);

    void setFindings(std::vector<ScopeFinding> findings);
    /// What is shown, a line a finding; for tests and screen readers.
    QStringList lines() const { return m_lines; }

private:
    QWidget* lineFor(const ScopeFinding& finding);

    const Theme& m_theme;
    QVBoxLayout* m_layout;
    QStringList m_lines;
};

} // namespace dsmt::ui
