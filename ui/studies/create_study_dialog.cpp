// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studies/create_study_dialog.h"

#include "core/database/sign_in_store.h"
#include "core/database/study_flow.h"
#include "core/database/transaction.h"
#include "core/workflows/plan_study.h"
#include "ui/assessment/core_sentences.h"
#include "ui/session/refusable_request.h"
#include "ui/studies/flow_diagram.h"
#include "ui/studies/study_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace dsmt::ui {

namespace {

database::StudyDraft withNodules(database::Library& library, database::StudyDraft draft, const std::string& text,
                                 const std::vector<std::string>& conditions)
{
    if (!text.empty() || !conditions.empty())
        draft.nodules = workflows::nodulesWhere(library, text, conditions);
    return draft;
}

} // namespace

CreateStudyDialog::CaseFilter CreateStudyDialog::filter() const
{
    CaseFilter typed{m_text->text().trimmed().toStdString(), {}};
    for (const QString& condition : m_conditions->text().split(QLatin1Char(','), Qt::SkipEmptyParts))
        if (!condition.trimmed().isEmpty())
            typed.conditions.push_back(condition.trimmed().toStdString());
    return typed;
}

database::StudyDraft CreateStudyDialog::draft() const
{
    database::StudyDraft draft;
    draft.name = m_name->text().trimmed().toStdString();
    study::Protocol& protocol = draft.protocol;
    protocol.design = study::designFrom(m_design->currentData().toString().toStdString());
    protocol.seed = m_seed->value();
    protocol.inclusion = {m_shortest->value(), m_longest->value()};
    protocol.trainingCases = m_training->value();
    protocol.feedback = m_feedback->isChecked();
    protocol.washoutDays = m_washout->value();
    protocol.positive = m_positive->text().toStdString();
    protocol.negative = m_negative->text().toStdString();
    protocol.endpoint = m_endpoint->text().toStdString();
    protocol.margin = m_margin->value();
    protocol.notes = m_notes->toPlainText().toStdString();
    return draft;
}

void CreateStudyDialog::showDesign()
{
    const auto design = study::designFrom(m_design->currentData().toString().toStdString());
    m_arms->setText(armsText(design));
    m_washout->setEnabled(design == study::Design::Crossover);
    m_rest.start();
}

void CreateStudyDialog::lookAhead()
{
    askRefusable(
        m_library, this,
        [draft = draft(), typed = filter()](database::Library& library) {
            return studyFlow(
                database::StudyStore(library).considered(withNodules(library, draft, typed.text, typed.conditions)));
        },
        [this](const study::Flow& flow) { m_flow->setFlow(flow, std::min(m_training->value(), flow.included)); },
        [this](const QString& refusal) { m_flow->setProblem(sentence(refusal)); });
}

void CreateStudyDialog::create()
{
    m_create->setEnabled(false);
    m_message->clear();
    askRefusable(
        m_library, this,
        [draft = draft(), typed = filter(), readers = m_readers->readers()](database::Library& library) {
            database::Transaction all(library);
            database::StudyDraft whole = withNodules(library, draft, typed.text, typed.conditions);
            std::vector<database::Reader> named;
            for (const TypedReader& reader : readers)
                named.push_back(reader.reader);
            whole.readers = workflows::readersOfStudy(library, named);
            for (std::size_t n = 0; n < readers.size(); ++n)
                if (!readers[n].passcode.empty())
                    database::SignInStore(library).setPasscode(whole.readers[n], readers[n].passcode);
            const std::int64_t id = database::StudyStore(library).create(whole);
            all.commit();
            return id;
        },
        [this](std::int64_t id) {
            emit created(id);
            accept();
        },
        [this](const QString& refusal) {
            m_create->setEnabled(true);
            m_message->setText(sentence(refusal));
        });
}

} // namespace dsmt::ui
