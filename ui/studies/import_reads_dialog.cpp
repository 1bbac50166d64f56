// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studies/import_reads_dialog.h"

#include "core/base/durable_file.h"
#include "core/base/sha256.h"
#include "core/database/study_store.h"
#include "ui/assessment/core_sentences.h"
#include "ui/session/refusable_request.h"
#include "ui/theme/primary_button.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include <span>

namespace dsmt::ui {

namespace {

constexpr double kMostScore = 1e6;

QDoubleSpinBox* scoreBox(double value, const QString& name)
{
    auto* box = new QDoubleSpinBox;
    box->setRange(-kMostScore, kMostScore);
    box->setValue(value);
    box->setAccessibleName(name);
    box->setEnabled(false);
    return box;
}

} // namespace

ImportReadsDialog::ImportReadsDialog(LibraryThread& library, std::filesystem::path file, QWidget* parent)
    : QDialog(parent), m_library(library), m_file(std::move(file)),
      m_name(new QLineEdit(QString::fromStdString(m_file.stem().string()))), m_positive(new QLineEdit(tr("positive"))),
      m_negative(new QLineEdit(tr("negative"))), m_other(new QCheckBox(tr("Other scores, from"))),
      m_lowest(scoreBox(1, tr("Lowest score"))), m_highest(scoreBox(5, tr("Highest score"))),
      m_said(new QPlainTextEdit), m_message(new QLabel)
{
    setWindowTitle(tr("Reads from a file"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    resize(560, 520);
    m_said->setReadOnly(true);
    m_said->setAccessibleName(tr("What would come in"));
    m_said->setTabChangesFocus(true);
    m_other->setToolTip(
        tr("Scores must lie within 0 and 100; others are carried over by a straight line, which changes "
           "no area under a curve"));
    m_message->setObjectName("failure");
    m_message->setWordWrap(true);
    auto* range = new QHBoxLayout;
    range->addWidget(m_other);
    range->addWidget(m_lowest);
    range->addWidget(new QLabel(tr("to")));
    range->addWidget(m_highest);
    range->addStretch(1);
    auto* form = new QFormLayout;
    form->addRow(tr("Name of the study"), m_name);
    form->addRow(tr("A truth of 1 means"), m_positive);
    form->addRow(tr("A truth of 0 means"), m_negative);
    form->addRow(range);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_take = addPrimaryButton(*buttons, tr("&Import"));
    auto* column = new QVBoxLayout(this);
    column->setSpacing(10);
    column->addLayout(form);
    column->addWidget(m_said, 1);
    column->addWidget(m_message);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &ImportReadsDialog::take);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (QLineEdit* edit : {m_name, m_positive, m_negative})
        connect(edit, &QLineEdit::textChanged, this, &ImportReadsDialog::lookAhead);
    connect(m_other, &QCheckBox::toggled, this, [this](bool other) {
        m_lowest->setEnabled(other);
        m_highest->setEnabled(other);
        lookAhead();
    });
    for (QDoubleSpinBox* box : {m_lowest, m_highest})
        connect(box, &QDoubleSpinBox::valueChanged, this, &ImportReadsDialog::lookAhead);
    connect(&m_reading, &JobRunner::failed, this, [this](const QString& why) { m_message->setText(sentence(why)); });
    lookAhead();
}

ImportReadsDialog::Preview ImportReadsDialog::preview(const std::filesystem::path& file,
                                                      const workflows::StudyOfReads& wanted,
                                                      const workflows::ReadsFileOptions& options)
{
    const std::string text = readPlainFile(file, workflows::kLargestTable);
    Preview preview{workflows::readReadsFile(text, options), std::nullopt};
    if (preview.file.problems.empty())
        preview.study = workflows::studyFromReads(preview.file, wanted, sha256(std::as_bytes(std::span(text))));
    return preview;
}

void ImportReadsDialog::lookAhead()
{
    m_take->setEnabled(false);
    m_message->clear();
    const workflows::StudyOfReads wanted{m_name->text().trimmed().toStdString(), m_positive->text().toStdString(),
                                         m_negative->text().toStdString()};
    workflows::ReadsFileOptions options;
    if (m_other->isChecked())
        options.range = {m_lowest->value(), m_highest->value()};
    m_reading.start([file = m_file, wanted, options](const Progress&) { return preview(file, wanted, options); },
                    [this](Preview found) { show(std::move(found)); });
}

void ImportReadsDialog::show(Preview found)
{
    QStringList lines;
    for (const workflows::LineProblem& problem : found.file.problems) {
        const QString text = translatedSentence(QString::fromStdString(problem.text));
        lines << (problem.line > 0 ? tr("Line %1: %2").arg(problem.line).arg(text) : text);
    }
    if (!lines.isEmpty())
        m_message->setText(tr("%n line(s) cannot be taken, so nothing is.", "", int(lines.size())));
    m_study = std::move(found.study);
    if (m_study) {
        lines << tr("%1 reads of %2 cases by %3 readers")
                     .arg(m_study->archive.reads.size())
                     .arg(m_study->archive.cases.size())
                     .arg(m_study->archive.plan.readers.size());
        if (!found.file.aided.empty())
            lines << tr("Unaided: %1. Aided: %2.")
                         .arg(QString::fromStdString(found.file.unaided), QString::fromStdString(found.file.aided));
        for (const std::string& note : m_study->notes)
            lines << translatedSentence(QString::fromStdString(note));
        lines << QString() << tr("Names in the file do not come in:");
        for (const auto* codes : {&m_study->readers, &m_study->cases})
            for (const auto& [code, name] : *codes)
                lines << QStringLiteral("%1  %2").arg(QString::fromStdString(code), QString::fromStdString(name));
    }
    m_said->setPlainText(lines.join(QLatin1Char('\n')));
    m_take->setEnabled(m_study.has_value());
}

void ImportReadsDialog::take()
{
    m_take->setEnabled(false);
    askRefusable(
        m_library, this,
        [archive = m_study->archive](database::Library& library) {
            workflows::takeStudyArchive(library, archive);
            return database::StudyStore(library).named(archive.plan.study).id;
        },
        [this](std::int64_t id) {
            emit taken(id, tr("%1 came in: %2 reads.")
                               .arg(QString::fromStdString(m_study->archive.plan.study))
                               .arg(m_study->archive.reads.size()));
            accept();
        },
        [this](const QString& refusal) { m_message->setText(sentence(refusal)); });
}

} // namespace dsmt::ui
