// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/case_store.h"
#include "core/dicom/scan.h"
#include "core/imaging/geometry.h"
#include "ui/jobs/job_runner.h"
#include "ui/session/library_thread.h"

#include <QObject>

#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

namespace dsmt::ui {

/// What an import brought.
struct ImportReport {
    std::filesystem::path source;
    std::vector<database::CaseRow> cases; ///< linked, in order of slices (most first)
    std::vector<dicom::RejectedFile> rejected;
    std::optional<imaging::WorldPoint> nodule; ///< where the simulated case has its nodule, LPS mm
};

/// Looks through folders for CT series and links them into the library.
class CaseImporter final : public QObject {
    Q_OBJECT

public:
    explicit CaseImporter(LibraryThread& library, QObject* parent = nullptr);
    ~CaseImporter() override;

    /// A folder or a file. The newest request wins.
    void importPath(const std::filesystem::path& path);
    /// The simulated chest, made on the first request.
    void importSimulatedCase();
    void cancel();
    bool isRunning() const { return m_scanning.isRunning(); }

signals:
    void started(const QString& what);
    void progressed(double fraction, const QString& text);
    void failed(const QString& message);
    void cancelled();
    void imported(const dsmt::ui::ImportReport& report);

private:
    struct Found {
        std::filesystem::path source;
        dicom::ScanResult scan;
        std::optional<imaging::WorldPoint> nodule;
    };

    void start(const QString& what, std::function<Found(const Progress&)> work);
    void link(Found found);

    LibraryThread& m_library;
    JobRunner m_scanning; // last: its thread ends before the rest goes
};

} // namespace dsmt::ui
