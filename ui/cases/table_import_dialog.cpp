// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/table_import_dialog.h"

#include "core/base/error.h"
#include "core/workflows/table_file.h"
#include "ui/assessment/core_sentences.h"
#include "ui/cases/line_problems_model.h"
#include "ui/theme/primary_button.h"
#include "ui/theme/row_table.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>
#include <QTableView>
#include <QVBoxLayout>

namespace dsmt::ui {

namespace {

constexpr int kTypingMilliseconds = 300;

} // namespace

TableImportDialog::TableImportDialog(LibraryThread& library, database::Listed listed, std::filesystem::path file,
                                     QWidget* parent)
    : QDialog(parent), m_library(library), m_listed(listed), m_file(std::move(file)), m_summary(new QLabel(this)),
      m_model(new LineProblemsModel(this)), m_source(new QLineEdit(this)), m_reason(new QLineEdit(this))
{
    const bool truth = listed == database::Listed::Truth;
    setObjectName("tableImport");
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(truth ? tr("Reference standards from CSV") : tr("Reads from CSV"));
    resize(720, 440);
    auto* name = new QLabel(QString::fromStdString(m_file.filename().string()), this);
    name->setToolTip(QString::fromStdString(m_file.string()));
    QFont bold = name->font();
    bold.setBold(true);
    name->setFont(bold);
    m_summary->setWordWrap(true);
    m_summary->setText(tr("Reading the file..."));
    m_problems = rowTable(m_model, LineProblemsModel::Problem, tr("Lines that cannot be taken"), this);
    m_problems->hide();
    m_source->setPlaceholderText(truth ? tr("for example surgical resection") : tr("for example pilot 2026"));
    m_reason->setPlaceholderText(tr("needed when lines differ from what is there"));
    auto* form = new QFormLayout;
    form->addRow(truth ? tr("Method, where a line names none") : tr("Reader study, where a line names none"), m_source);
    form->addRow(tr("Reason of corrections"), m_reason);
    m_source->setAccessibleName(truth ? tr("Method") : tr("Reader study"));
    m_reason->setAccessibleName(tr("Reason of corrections"));
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_take = addPrimaryButton(*buttons, tr("Take all"));
    m_take->setEnabled(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(10);
    column->addWidget(name);
    column->addWidget(m_summary);
    column->addWidget(m_problems, 1);
    column->addStretch(0);
    column->addLayout(form);
    column->addWidget(buttons);

    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingMilliseconds);
    connect(&m_typing, &QTimer::timeout, this, [this] { run(true); });
    for (QLineEdit* edit : {m_source, m_reason})
        connect(edit, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(buttons, &QDialogButtonBox::accepted, this, [this] { run(false); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    run(true);
}

workflows::TableImportOptions TableImportDialog::options(bool preview) const
{
    workflows::TableImportOptions options;
    options.preview = preview;
    options.reason = m_reason->text().trimmed().toStdString();
    (m_listed == database::Listed::Truth ? options.method : options.study) = m_source->text().trimmed().toStdString();
    return options;
}

void TableImportDialog::run(bool preview)
{
    m_take->setEnabled(false);
    m_library.ask(
        this,
        [file = m_file, listed = m_listed, options = options(preview)](database::Library& library) {
            try {
                if (!library.readOnlyBecause().empty())
                    throw Error(ErrorKind::Refused, "the case library is only read here: " + library.readOnlyBecause());
                return Outcome{workflows::importTableFile(library, listed, file, options), {}};
            } catch (const Error& failure) {
                return Outcome{{}, QString::fromStdString(failure.message())};
            }
        },
        [this, preview, number = ++m_newest](const Outcome& outcome) {
            if (number == m_newest)
                show(outcome, preview);
        });
}

void TableImportDialog::show(const Outcome& outcome, bool preview)
{
    const workflows::TableImport& result = outcome.result;
    m_model->setProblems(result.problems);
    m_problems->setVisible(!result.problems.empty());
    const bool bad = !outcome.failure.isEmpty() || !result.problems.empty();
    m_summary->setObjectName(bad ? "failure" : "");
    m_summary->style()->unpolish(m_summary);
    m_summary->style()->polish(m_summary);
    if (!outcome.failure.isEmpty())
        return m_summary->setText(sentence(outcome.failure));
    m_summary->setText(summary(result));
    m_take->setEnabled(preview && !bad && result.added + result.corrected > 0);
    if (result.taken) {
        emit taken(tr("%1: %2").arg(QString::fromStdString(m_file.filename().string()), summary(result)));
        accept();
    }
}

QString TableImportDialog::summary(const workflows::TableImport& result) const
{
    if (!result.problems.empty())
        return tr("%n line(s) cannot be taken; nothing is written until they are mended.", "",
                  int(result.problems.size()));
    QString text = result.taken ? tr("%1 added, %2 corrected, %3 there already.")
                                : tr("%1 would be added, %2 corrected, %3 are there already.");
    text = text.arg(result.added).arg(result.corrected).arg(result.unchanged);
    if (!result.newNames.empty()) {
        QStringList names;
        for (const std::string& name : result.newNames)
            names << QString::fromStdString(name);
        const QString listed = names.size() > 6 ? names.mid(0, 6).join(", ") + ", ..." : names.join(", ");
        text +=
            ' ' + (m_listed == database::Listed::Truth ? tr("New nodules: %1.") : tr("New readers: %1.")).arg(listed);
    }
    return text;
}

} // namespace dsmt::ui
