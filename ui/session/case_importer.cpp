// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/case_importer.h"

#include "core/base/paths.h"
#include "core/workflows/ct_source.h"
#include "core/workflows/simulate_series.h"

#include <algorithm>

namespace dsmt::ui {

namespace fs = std::filesystem;

namespace {

std::vector<database::CaseRow> linkSeries(database::Library& library, const fs::path& source,
                                          const dicom::ScanResult& scan)
{
    std::vector<database::CaseRow> rows;
    database::CaseStore cases(library);
    for (const auto& series : scan.series) {
        cases.addSeries(series.record, source);
        if (auto row = cases.findSeries(series.record.seriesUid))
            rows.push_back(std::move(*row));
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const auto& a, const auto& b) { return a.series.slices > b.series.slices; });
    return rows;
}

} // namespace

CaseImporter::CaseImporter(LibraryThread& library, QObject* parent) : QObject(parent), m_library(library)
{
    connect(&m_scanning, &JobRunner::progressed, this, &CaseImporter::progressed);
    connect(&m_scanning, &JobRunner::failed, this, &CaseImporter::failed);
    connect(&m_scanning, &JobRunner::cancelled, this, &CaseImporter::cancelled);
}

CaseImporter::~CaseImporter() = default;

void CaseImporter::importPath(const fs::path& path)
{
    // The library keeps the place for later starts from other folders.
    const fs::path absolute = fs::absolute(path).lexically_normal();
    start(QString::fromStdString(absolute.string()), [absolute](const Progress& progress) {
        const workflows::CtSource source(absolute, progress.stage(0, 0.5));
        return Found{absolute, source.scan(progress.stage(0.5, 1)), {}};
    });
}

void CaseImporter::importSimulatedCase()
{
    start(tr("the simulated case"), [](const Progress& progress) {
        const auto embedded = workflows::embeddedCase(cacheFolder(), progress.stage(0, 0.9));
        return Found{embedded.folder, dicom::scan(embedded.folder, progress.stage(0.9, 1)), embedded.nodule};
    });
}

void CaseImporter::cancel()
{
    m_scanning.cancel();
}

void CaseImporter::start(const QString& what, std::function<Found(const Progress&)> work)
{
    emit started(what);
    m_scanning.start(std::move(work), [this](Found found) { link(std::move(found)); });
}

void CaseImporter::link(Found found)
{
    m_library.ask(
        this,
        [found = std::move(found)](database::Library& library) {
            return ImportReport{found.source, linkSeries(library, found.source, found.scan), found.scan.rejected,
                                found.nodule};
        },
        [this](const ImportReport& report) { emit imported(report); });
}

} // namespace dsmt::ui
