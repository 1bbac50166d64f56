// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflows/import_ct.h"

#include <QMenu>

class QActionGroup;

namespace dsmt::ui {

/// What can be imported and how: folder, files or archives, copied or linked, with the character set to believe.
class ImportMenu final : public QMenu {
    Q_OBJECT

public:
    explicit ImportMenu(QWidget* parent = nullptr);

    /// Asks for a folder; its images are copied into the library.
    void chooseFolder();

    /// A Specific Character Set as DICOM writes it; empty believes the files.
    std::string characterSet() const;

signals:
    void archiveRequested();
    void importRequested(const dsmt::workflows::ImportRequest& request);

private:
    void chooseFiles();
    void chooseFolderToLink();
    void request(const QString& path, bool link);
    void addCharacterSets();

    QActionGroup* m_sets;
};

} // namespace dsmt::ui
