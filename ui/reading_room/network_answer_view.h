// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/release.h"

#include <QWidget>

#include <optional>

namespace dsmt::ui {

class FactGrid;

/// What the network answered, once the protocol releases it. Without an answer it holds none, not even hidden.
class NetworkAnswerView final : public QWidget {
    Q_OBJECT

public:
    explicit NetworkAnswerView(QWidget* parent = nullptr);

    /// @param positive, negative how the protocol words the question
    void setAnswer(const std::optional<study::NetworkAnswer>& answer, const QString& positive, const QString& negative);

private:
    FactGrid* m_facts;
};

} // namespace dsmt::ui
