// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/job_runner.h"
#include "viewer/scene_content.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace dsmt::ui {

/// Makes what the 3-D view shows on a thread of its own, whenever something of it changed and somebody looks.
class SceneMaker final : public QObject {
    Q_OBJECT

public:
    explicit SceneMaker(QObject* parent = nullptr);

    /// Of another case: takes nodule and mark away, and drops what is being made.
    void setVolume(imaging::VolumePtr volume);
    void setNodule(imaging::MaskPtr mask);
    void setMark(imaging::WorldPoint point);
    void setPreset(viewer::ScenePreset preset);
    /// What nobody sees is made when it is seen.
    void setSeen(bool seen);

signals:
    void making();
    void made(const dsmt::viewer::SceneContentPtr& content);
    /// In words.
    void failed(const QString& message);

private:
    void changed();
    void make();

    viewer::SceneRequest m_request;
    bool m_seen = false;
    bool m_stale = false;
    QTimer m_soon;      ///< what changes together is made together
    JobRunner m_runner; // last: its thread ends before the rest goes
};

} // namespace dsmt::ui
