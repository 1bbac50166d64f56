// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/job_runner.h"

#include <QImage>
#include <QObject>

#include <functional>

namespace dsmt::ui {

/// Takes pictures of the 3-D view out of the program: to the clipboard, or into a PNG file that is written on a thread
/// of its own. They carry no names; that they are for research only, and simulated where they are, is written on them.
class ScenePictures final : public QObject {
    Q_OBJECT

public:
    /// Asks a person for a file; empty: none.
    using ChooseFile = std::function<QString()>;

    explicit ScenePictures(QObject* parent = nullptr);

    /// Instead of the system's dialog.
    void setFileChooser(ChooseFile choose) { m_choose = std::move(choose); }
    void setSimulated(bool simulated) { m_simulated = simulated; }

    void copy(const QImage& picture);
    void save(const QImage& picture);

signals:
    /// What was done, or what went wrong, in words.
    void done(const QString& notice);

private:
    QImage captioned(QImage picture) const;

    ChooseFile m_choose;
    bool m_simulated = false;
    JobRunner m_writer; // last: its thread ends before the rest goes
};

} // namespace dsmt::ui
