// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reading/picture_paint.h"
#include "ui/reading/save_picture_dialog.h"
#include "ui/session/case_session.h"
#include "viewer/qt/slice_view.h"

#include <QObject>

namespace dsmt::ui {

class ScenePane;
class ViewGrid;

/// Pictures of the views that leave the window: a file, or the clipboard.
class PictureExport final : public QObject {
    Q_OBJECT

public:
    PictureExport(CaseSession& session, AnalysisEngine& engine, ViewGrid& grid, ScenePane& scene, QObject* parent);
    ~PictureExport() override;

    /// Else no picture carries it, whatever is asked.
    void setPatientTextAllowed(bool allowed) { m_patientTextAllowed = allowed; }

    /// Asks how, then writes. Nothing happens without an open case.
    void save(viewer::SliceView* view, QWidget* window);
    /// One view as it is seen, without patient text.
    void copy(viewer::SliceView* view);

signals:
    /// What was done or why it was not, in a sentence.
    void said(const QString& text);

private:
    bool isReady() const { return m_session.series() && !m_session.isOpening(); }
    QStringList footer() const;
    Picture pictureOf(viewer::SliceView* view) const;
    Picture pictureOfLayout() const;
    void write(viewer::SliceView* view, const PictureWish& wish);

    CaseSession& m_session;
    AnalysisEngine& m_engine;
    ViewGrid& m_grid;
    ScenePane& m_scene;
    QString m_folder;
    bool m_patientTextAllowed = true;
    JobRunner m_writing; // last: its thread ends before the rest goes
};

/// "CT-3f2a91c0-axial-45": modality, eight digits of the series UID's SHA-256, plane and image. Names nobody.
QString pictureName(const SeriesRecord& series, const viewer::SliceView& view);

} // namespace dsmt::ui
