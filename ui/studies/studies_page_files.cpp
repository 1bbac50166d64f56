// SPDX-License-Identifier: GPL-3.0-or-later
// Archives of studies, out and in, and reads of other programs.
#include "core/workflows/study_files.h"
#include "ui/assessment/core_sentences.h"
#include "ui/session/refusable_request.h"
#include "ui/studies/import_reads_dialog.h"
#include "ui/studies/studies_page.h"

#include <utility>

namespace dsmt::ui {

void StudiesPage::exportTo(const std::filesystem::path& file)
{
    askRefusable(
        m_library, this,
        [id = m_shown->study.id, file](database::Library& library) {
            return workflows::writeStudyArchive(library, id, file);
        },
        [this](const workflows::StudyFile& written) {
            emit said(tr("%1: %2 cases and %3 reads are written. SHA-256 %4")
                          .arg(QString::fromStdString(written.study))
                          .arg(written.cases)
                          .arg(written.reads)
                          .arg(QString::fromStdString(written.sha256)));
        },
        [this](const QString& refusal) { emit said(sentence(refusal)); });
}

void StudiesPage::importFrom(const std::filesystem::path& file)
{
    if (!workflows::isStudyArchive(file)) {
        auto* dialog = new ImportReadsDialog(m_library, file, this);
        connect(dialog, &ImportReadsDialog::taken, this, [this](std::int64_t id, const QString& text) {
            emit said(text);
            reload(id);
        });
        return dialog->open();
    }
    using Taken = std::pair<workflows::StudyFile, std::int64_t>;
    askRefusable(
        m_library, this,
        [file](database::Library& library) {
            const workflows::StudyFile taken = workflows::takeStudyArchive(library, workflows::readStudyArchive(file));
            return Taken{taken, database::StudyStore(library).named(taken.study).id};
        },
        [this](const Taken& taken) {
            emit said(tr("%1 came in: %2 cases, %3 reads; the same as in the archive.")
                          .arg(QString::fromStdString(taken.first.study))
                          .arg(taken.first.cases)
                          .arg(taken.first.reads));
            reload(taken.second);
        },
        [this](const QString& refusal) { emit said(sentence(refusal)); });
}

} // namespace dsmt::ui
