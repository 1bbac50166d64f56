// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studies/studies_page.h"

#include "core/database/coordinator_store.h"
#include "ui/studies/study_list_model.h"
#include "ui/studies/study_tabs.h"
#include "ui/studies/study_words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>
#include <utility>

namespace dsmt::ui {

namespace {

constexpr int kListWidth = 270;

} // namespace

StudiesPage::StudiesPage(LibraryThread& library, QWidget* parent)
    : QWidget(parent), m_library(library), m_model(new StudyListModel(this)), m_list(new QListView),
      m_details(new QStackedWidget), m_title(new QLabel), m_state(new QLabel), m_lockText(new QLabel),
      m_tabs(new StudyTabs), m_new(new QPushButton(tr("New study..."))), m_import(new QPushButton(tr("Import..."))),
      m_lock(new QPushButton), m_freeze(new QPushButton(tr("Freeze the plan..."))),
      m_read(new QPushButton(tr("Open the reading room..."))), m_results(new QPushButton(tr("Results"))),
      m_verify(new QPushButton(tr("Verify"))), m_export(new QPushButton(tr("Export..."))),
      m_remove(new QPushButton(tr("Remove the draft...")))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 10, 14, 10);
    row->setSpacing(14);
    row->addWidget(makeList());
    row->addWidget(makeDetails(), 1);
    setFocusProxy(m_list);
    connectActions();
    showState();
}

void StudiesPage::showEvent(QShowEvent* event)
{
    if (!std::exchange(m_seen, true))
        m_library.ask(
            this, [](database::Library& library) { return database::CoordinatorStore(library).hasPasscode(); },
            [this](bool has) {
                m_hasPasscode = has;
                setLocked(has);
            });
    reload(); // readers may have read meanwhile
    QWidget::showEvent(event);
}

QWidget* StudiesPage::makeList()
{
    m_list->setModel(m_model);
    m_list->setAccessibleName(tr("Reader studies"));
    m_list->setSpacing(2);
    m_import->setToolTip(tr("A study from an archive of another library"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_new);
    buttons->addWidget(m_import);
    auto* side = new QWidget;
    side->setFixedWidth(kListWidth);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);
    column->addWidget(m_lock);
    return side;
}

QWidget* StudiesPage::makeDetails()
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    m_title->setFont(large);
    m_title->setTextFormat(Qt::PlainText);
    m_state->setObjectName("dim");
    m_state->setTextFormat(Qt::PlainText);
    m_read->setObjectName("primary");
    m_read->setToolTip(tr("Readers read there, full screen, and see nothing else of this program"));
    m_freeze->setToolTip(tr("Makes cases, orders, question and endpoint final; readers may begin"));
    m_lockText->setWordWrap(true);
    m_lockText->setAlignment(Qt::AlignCenter);
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {m_read, m_freeze, m_results, m_verify, m_export, m_remove})
        buttons->addWidget(button);
    buttons->addStretch(1);
    m_details->addWidget(m_tabs);
    m_details->addWidget(m_lockText);
    auto* details = new QWidget;
    auto* column = new QVBoxLayout(details);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_title);
    column->addWidget(m_state);
    column->addLayout(buttons);
    // Title and state stay together while there are no details.
    QSizePolicy policy = m_details->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_details->setSizePolicy(policy);
    column->addWidget(m_details, 1);
    return details;
}

void StudiesPage::reload(std::int64_t select)
{
    m_library.ask(
        this, [](database::Library& library) { return database::StudyStore(library).all(); },
        [this, select](std::vector<database::ReaderStudy> studies) {
            const QModelIndex current = m_list->currentIndex();
            const std::int64_t wanted = select ? select : current.isValid() ? m_model->study(current.row()).id : 0;
            m_model->setStudies(std::move(studies));
            m_list->setCurrentIndex(m_model->index(std::max(0, m_model->rowOf(wanted))));
            showSelected();
        });
}

void StudiesPage::showSelected()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid()) {
        m_shown.reset();
        return showState();
    }
    const std::int64_t id = m_model->study(current.row()).id;
    if (m_shown && m_shown->study.id != id)
        m_tabs->clearCheck();
    m_library.ask(
        this, [id](database::Library& library) { return studySnapshot(library, id); },
        [this](StudySnapshot snapshot) {
            // Another one may have been chosen meanwhile.
            const QModelIndex now = m_list->currentIndex();
            if (!now.isValid() || m_model->study(now.row()).id != snapshot.study.id)
                return;
            m_shown = std::move(snapshot);
            m_tabs->show(*m_shown);
            showState();
        });
}

void StudiesPage::showState()
{
    const bool any = m_shown.has_value(), open = !m_locked, frozen = any && m_shown->isFrozen();
    m_title->setText(any ? QString::fromStdString(m_shown->study.name) : tr("No reader study is planned"));
    m_state->setText(any ? stateText(*m_shown)
                         : tr("A study compares readers, and the network, on the same nodules against pathology."));
    m_lock->setText(!m_hasPasscode ? tr("Set the coordinator's passcode...")
                    : m_locked     ? tr("Unlock...")
                                   : tr("Lock this page"));
    m_lockText->setText(tr("This page is locked by the coordinator's passcode.\nReaders read in the reading room."));
    m_details->setVisible(any || m_locked);
    m_details->setCurrentIndex(m_locked ? 1 : 0);
    for (QPushButton* button : {m_new, m_import})
        button->setEnabled(open);
    m_freeze->setEnabled(open && any && !frozen);
    m_remove->setEnabled(open && any && !frozen);
    m_read->setEnabled(frozen);
    for (QPushButton* button : {m_results, m_verify, m_export})
        button->setEnabled(open && frozen);
}

void StudiesPage::setLocked(bool locked)
{
    m_locked = locked;
    showState();
}

} // namespace dsmt::ui
