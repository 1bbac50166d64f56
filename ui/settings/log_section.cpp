// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/log_section.h"

#include "core/base/rotating_log.h"
#include "ui/settings/section_parts.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

namespace dsmt::ui {

namespace {

constexpr std::uint64_t kShownBytes = 100'000;
constexpr int kAgainMilliseconds = 2000;

} // namespace

LogSection::LogSection(std::filesystem::path file, QWidget* parent)
    : QWidget(parent), m_file(std::move(file)), m_text(new QPlainTextEdit(this))
{
    auto* column = sectionColumn(this, tr("Log"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    column->addWidget(explanation(
        tr("What went wrong and what the program noted, the newest last. Names of patients and paths are left out, so "
           "it can be sent to whoever looks after the program.")));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("Log of the program"));
    m_text->setPlaceholderText(tr("Nothing was noted yet."));
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(font().pointSizeF());
    m_text->setFont(fixed);
    auto* copy = new QPushButton(tr("&Copy all"), this);
    auto* open = new QPushButton(tr("&Show the folder"), this);
    auto* row = new QHBoxLayout;
    row->addWidget(copy);
    row->addWidget(open);
    auto* place = copyableLabel(tr("File of the log"));
    place->setObjectName("dim");
    place->setText(QString::fromStdString(m_file.string()));
    row->addWidget(place, 1);
    column->addLayout(row);
    column->addWidget(m_text, 1);
    setTabOrder(copy, open);
    setTabOrder(open, m_text);
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
    connect(open, &QPushButton::clicked, this, [this] { showFolder(m_file.parent_path()); });
    m_again.setInterval(kAgainMilliseconds);
    connect(&m_again, &QTimer::timeout, this, &LogSection::read);
}

QString LogSection::shownText() const
{
    return m_text->toPlainText();
}

void LogSection::read()
{
    if (!m_reading.isRunning())
        m_reading.start([file = m_file](const Progress&) { return endOfTextFile(file, kShownBytes); },
                        [this](const std::string& text) { showText(text); });
}

void LogSection::showText(const std::string& text)
{
    const QString shown = QString::fromStdString(text).trimmed();
    if (shown == m_text->toPlainText())
        return;
    // Whoever has scrolled up is reading.
    QScrollBar* bar = m_text->verticalScrollBar();
    const bool atEnd = bar->value() >= bar->maximum();
    const int before = bar->value();
    m_text->setPlainText(shown);
    bar->setValue(atEnd ? bar->maximum() : before);
}

void LogSection::showEvent(QShowEvent* event)
{
    read();
    m_again.start();
    QWidget::showEvent(event);
}

void LogSection::hideEvent(QHideEvent* event)
{
    m_again.stop();
    QWidget::hideEvent(event);
}

} // namespace dsmt::ui
