// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of a new study.
#include "ui/studies/create_study_dialog.h"
#include "ui/studies/flow_diagram.h"
#include "ui/studies/study_words.h"
#include "ui/theme/primary_button.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRandomGenerator>
#include <QTabWidget>

namespace dsmt::ui {

namespace {

constexpr int kRestMs = 250;
constexpr int kLargestSeed = 1'000'000;

/// The name, and with it the accessible name and the object's, for a field of the form.
template <class Field> Field* named(Field* field, const QString& name)
{
    field->setAccessibleName(name);
    return field;
}

QDoubleSpinBox* millimetres(double value)
{
    auto* box = new QDoubleSpinBox;
    box->setRange(0, 100);
    box->setDecimals(1);
    box->setSuffix(QStringLiteral(" mm"));
    box->setValue(value);
    return box;
}

} // namespace

CreateStudyDialog::CreateStudyDialog(LibraryThread& library, QWidget* parent)
    : QDialog(parent), m_library(library), m_name(new QLineEdit(this)), m_text(new QLineEdit),
      m_conditions(new QLineEdit), m_positive(new QLineEdit), m_negative(new QLineEdit), m_endpoint(new QLineEdit),
      m_shortest(millimetres(10)), m_longest(millimetres(20)), m_margin(new QDoubleSpinBox), m_design(new QComboBox),
      m_washout(new QSpinBox), m_training(new QSpinBox), m_seed(new QSpinBox),
      m_feedback(new QCheckBox(tr("Tell readers the truth of a training case once it is locked"))), m_arms(new QLabel),
      m_message(new QLabel(this)), m_notes(new QPlainTextEdit), m_readers(new ReaderRows), m_flow(new FlowDiagram)
{
    setWindowTitle(tr("New study"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    named(m_name, tr("Name of the study"))->setPlaceholderText(tr("Such as: pilot 2026"));
    m_message->setObjectName("failure");
    m_message->setWordWrap(true);
    m_message->setAccessibleName(tr("Message"));
    auto* tabs = new QTabWidget(this);
    tabs->addTab(makeCases(), tr("Cases"));
    tabs->addTab(makeDesign(), tr("Design"));
    tabs->addTab(makeReaders(), tr("Readers"));
    tabs->addTab(makeAnalysis(), tr("Analysis plan"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_create = addPrimaryButton(*buttons, tr("Create the draft"));
    auto* name = new QFormLayout;
    name->addRow(tr("Name"), m_name);
    auto* column = new QVBoxLayout(this);
    column->addLayout(name);
    column->addWidget(tabs, 1);
    column->addWidget(m_message);
    column->addWidget(buttons);
    resize(880, 620);
    connect(buttons, &QDialogButtonBox::accepted, this, &CreateStudyDialog::create);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_rest, &QTimer::timeout, this, &CreateStudyDialog::lookAhead);
    showDesign();
    m_name->setFocus();
}

QWidget* CreateStudyDialog::makeCases()
{
    named(m_text, tr("Words that are searched for"))
        ->setPlaceholderText(tr("Words, as on the page Cases; empty for all"));
    named(m_conditions, tr("Conditions"))
        ->setPlaceholderText(QStringLiteral("pathology=AIS, long_axis_mm>=12, study_date>=20240101"));
    m_conditions->setToolTip(tr("Columns: name, patient_id, study_date, site, predictions, reads, probability, "
                                "long_axis_mm, pathology; compared by = != < <= > >= and ~ (contains)"));
    named(m_shortest, tr("Long axis at least"));
    named(m_longest, tr("Long axis at most"));
    auto* sizes = new QHBoxLayout;
    sizes->addWidget(m_shortest);
    sizes->addWidget(new QLabel(tr("to")));
    sizes->addWidget(m_longest);
    sizes->addStretch(1);
    auto* rules =
        new QLabel(tr("Cases are nodules with a reference standard that tells invasive from not invasive and, "
                      "where the design shows or compares the network, its answer."));
    rules->setObjectName("dim");
    rules->setWordWrap(true);
    auto* page = new QWidget;
    auto* form = new QFormLayout(page);
    form->addRow(tr("Search"), m_text);
    form->addRow(tr("Conditions"), m_conditions);
    form->addRow(tr("Long axis"), sizes);
    form->addRow(rules);
    form->addRow(m_flow);
    for (QLineEdit* edit : {m_text, m_conditions})
        connect(edit, &QLineEdit::textChanged, &m_rest, qOverload<>(&QTimer::start));
    for (QDoubleSpinBox* box : {m_shortest, m_longest})
        connect(box, &QDoubleSpinBox::valueChanged, &m_rest, qOverload<>(&QTimer::start));
    return page;
}

QWidget* CreateStudyDialog::makeDesign()
{
    for (const auto design :
         {study::Design::Unaided, study::Design::Sequential, study::Design::Crossover, study::Design::StandAlone})
        m_design->addItem(designText(design), QString::fromLatin1(toString(design)));
    named(m_design, tr("Design"));
    m_arms->setObjectName("dim");
    m_arms->setWordWrap(true);
    named(m_washout, tr("Washout"))->setRange(0, 3650);
    m_washout->setValue(study::Protocol{}.washoutDays);
    m_washout->setSuffix(tr(" days"));
    named(m_training, tr("Training cases"))->setRange(0, 1000);
    named(m_seed, tr("Seed of the orders"))->setRange(0, kLargestSeed);
    m_seed->setValue(int(QRandomGenerator::global()->bounded(kLargestSeed)));
    auto* seedHint = new QLabel(tr("Draws training cases and orders, the same on every machine"));
    seedHint->setObjectName("dim");
    auto* page = new QWidget;
    auto* form = new QFormLayout(page);
    form->addRow(tr("Design"), m_design);
    form->addRow(tr("Arms"), m_arms);
    form->addRow(tr("Washout"), m_washout);
    form->addRow(tr("Training cases"), m_training);
    form->addRow(QString(), m_feedback);
    form->addRow(tr("Seed"), m_seed);
    form->addRow(QString(), seedHint);
    connect(m_design, &QComboBox::currentIndexChanged, this, &CreateStudyDialog::showDesign);
    connect(m_training, &QSpinBox::valueChanged, &m_rest, qOverload<>(&QTimer::start));
    return page;
}

QWidget* CreateStudyDialog::makeReaders()
{
    auto* hint =
        new QLabel(tr("Readers are known by number in the study. Each signs in with a passcode of their own, of "
                      "which only a hash is kept; it can be set later, too."));
    hint->setObjectName("dim");
    hint->setWordWrap(true);
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->addWidget(m_readers, 1);
    column->addWidget(hint);
    return page;
}

QWidget* CreateStudyDialog::makeAnalysis()
{
    const study::Protocol usual;
    named(m_positive, tr("What a yes means"))->setText(QString::fromStdString(usual.positive));
    named(m_negative, tr("What a no means"))->setText(QString::fromStdString(usual.negative));
    named(m_endpoint, tr("Primary endpoint"))->setText(QString::fromStdString(usual.endpoint));
    named(m_margin, tr("Margin"))->setRange(0, 0.99);
    m_margin->setDecimals(3);
    m_margin->setSingleStep(0.01);
    m_margin->setValue(usual.margin);
    named(m_notes, tr("Analysis plan"))
        ->setPlaceholderText(tr("The rest of the analysis plan: secondary endpoints, subgroups, missing reads"));
    m_notes->setTabChangesFocus(true);
    auto* page = new QWidget;
    auto* form = new QFormLayout(page);
    form->addRow(tr("Yes means"), m_positive);
    form->addRow(tr("No means"), m_negative);
    form->addRow(tr("Primary endpoint"), m_endpoint);
    form->addRow(tr("Margin of non-inferiority"), m_margin);
    form->addRow(tr("Analysis plan"), m_notes);
    return page;
}

} // namespace dsmt::ui
