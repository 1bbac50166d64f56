// SPDX-License-Identifier: GPL-3.0-or-later
// What the Cases page keeps in the library for the next start, and whether it can.
#include "ui/cases/cases_page.h"

#include "core/database/state_store.h"
#include "ui/assessment/core_sentences.h"
#include "ui/cases/filter_bar.h"
#include "ui/cases/worklist_actions.h"
#include "ui/cases/worklist_columns.h"
#include "ui/cases/worklist_model.h"
#include "ui/cases/worklist_view.h"

#include <QHeaderView>
#include <QLabel>

namespace dsmt::ui {

namespace {

constexpr const char* kLayout = "cases.layout";
constexpr const char* kSavedFilters = "cases.filters";

} // namespace

void CasesPage::recallLayout()
{
    struct Remembered {
        std::optional<std::string> layout, filters;
        std::string readOnlyBecause;
    };
    m_library.ask(
        this,
        [](database::Library& library) {
            database::StateStore state(library);
            return Remembered{state.get(kLayout), state.get(kSavedFilters), library.readOnlyBecause()};
        },
        [this](const Remembered& remembered) {
            showReadOnly(remembered.readOnlyBecause);
            m_table->setLayoutText(QString::fromStdString(remembered.layout.value_or("")));
            if (!remembered.layout)
                m_table->horizontalHeader()->setSortIndicator(worklistColumn("added_at"), Qt::DescendingOrder);
            m_filters->setSaved(savedFiltersFrom(QString::fromStdString(remembered.filters.value_or(""))));
            if (!m_model->allRows())
                reload();
        });
}

void CasesPage::remember()
{
    m_remember.stop();
    m_library.ask([layout = m_table->layoutText().toStdString(),
                   filters = toJson(m_filters->saved()).toStdString()](database::Library& library) {
        database::StateStore state(library);
        state.set(kLayout, layout);
        state.set(kSavedFilters, filters);
    });
}

void CasesPage::showReadOnly(const std::string& why)
{
    const QString text = why.empty()
                             ? QString()
                             : tr("The case library is only read here, %1. Import, analysis and tables are off.")
                                   .arg(translatedSentence(QString::fromStdString(why)));
    m_readOnly->setText(text);
    m_readOnly->setVisible(!text.isEmpty());
    m_actions->setReadOnly(text);
}

} // namespace dsmt::ui
