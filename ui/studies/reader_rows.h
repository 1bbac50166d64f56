// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/reader_store.h"

#include <QWidget>

#include <vector>

class QTableWidget;

namespace dsmt::ui {

/// A reader as typed for a new study.
struct TypedReader {
    database::Reader reader;
    std::string passcode; ///< "": later, or the one that the library has
};

/// The readers of a new study, a row each: name, seniority, specialty, years, passcode.
class ReaderRows final : public QWidget {
    Q_OBJECT

public:
    explicit ReaderRows(QWidget* parent = nullptr);

    /// Rows with a name.
    std::vector<TypedReader> readers() const;
    QTableWidget* table() const { return m_table; }

private:
    void addRow();

    QTableWidget* m_table;
};

} // namespace dsmt::ui
