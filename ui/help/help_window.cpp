// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/help_window.h"

#include "ui/help/help_page_text.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QShortcut>
#include <QSplitter>
#include <QTextBrowser>
#include <QTextDocument>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace dsmt::ui {

namespace {

constexpr int kChapterRole = Qt::UserRole, kAnchorRole = Qt::UserRole + 1;
constexpr int kListLetters = 38;
constexpr QSize kSize{1060, 740};

} // namespace

HelpWindow::HelpWindow(const Theme& theme, QWidget* parent)
    : QWidget(parent, Qt::Window), m_theme(theme), m_search(new QLineEdit), m_list(new QListWidget),
      m_text(new QTextBrowser), m_back(new QToolButton)
{
    setObjectName("helpWindow");
    setWindowTitle(tr("Help - DSMT Workstation"));
    resize(kSize);
    m_search->setPlaceholderText(tr("Search the help"));
    m_search->setAccessibleName(tr("Search the help"));
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName("settingsSections");
    m_list->setAccessibleName(tr("Chapters"));
    m_list->setWordWrap(true);
    m_list->setSpacing(1);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideNone);
    m_list->setResizeMode(QListView::Adjust);
    m_text->setAccessibleName(tr("Text of the help"));
    m_text->setOpenLinks(false);
    m_back->setText(tr("Back"));
    m_back->setEnabled(false);
    m_back->setToolTip(tr("The chapter before (Alt+Left)"));

    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(10, 10, 4, 10);
    auto* line = new QHBoxLayout;
    line->addWidget(m_search, 1);
    line->addWidget(m_back);
    column->addLayout(line);
    column->addWidget(m_list, 1);
    auto* splitter = new QSplitter;
    splitter->addWidget(side);
    splitter->addWidget(m_text);
    splitter->setStretchFactor(1, 1);
    side->setMinimumWidth(kListLetters * fontMetrics().averageCharWidth());
    splitter->setCollapsible(0, false);
    splitter->setCollapsible(1, false);
    auto* row = new QVBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(splitter);
    setFocusProxy(m_search);

    connect(m_search, &QLineEdit::textChanged, this, &HelpWindow::fillList);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* item) {
        if (item)
            showChapter(item->data(kChapterRole).toString(), item->data(kAnchorRole).toString());
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this] { m_list->setFocus(); });
    connect(m_text, &QTextBrowser::anchorClicked, this, &HelpWindow::follow);
    connect(m_back, &QToolButton::clicked, this, &HelpWindow::goBack);
    connect(new QShortcut(QKeySequence(QStringLiteral("Alt+Left")), this), &QShortcut::activated, this,
            &HelpWindow::goBack);
    connect(new QShortcut(QKeySequence(QStringLiteral("Ctrl+F")), this), &QShortcut::activated, m_search, [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
}

void HelpWindow::setChapters(const QList<HelpChapter>& chapters)
{
    m_chapters = chapters;
    fillList();
    if (!m_shown.isEmpty())
        showChapter(std::exchange(m_shown, {}));
}

void HelpWindow::fillList()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    const auto add = [this](const QString& text, const QString& chapter, const QString& anchor) {
        auto* item = new QListWidgetItem(text, m_list);
        item->setData(kChapterRole, chapter);
        item->setData(kAnchorRole, anchor);
        return item;
    };
    if (searchedWords(m_search->text()).isEmpty()) {
        for (const HelpChapter& chapter : m_chapters) {
            QListWidgetItem* item = add(chapter.title, chapter.id, {});
            if (chapter.id == m_shown)
                m_list->setCurrentItem(item);
        }
    } else {
        for (const HelpHit& hit : searchHelp(m_chapters, m_search->text()))
            add(hit.title + QLatin1Char('\n') + hit.excerpt, hit.chapter, hit.anchor);
        if (m_list->count() == 0)
            add(tr("Nothing was found."), m_shown, {})->setFlags(Qt::NoItemFlags);
    }
    markWords();
}

void HelpWindow::showChapter(const QString& id, const QString& anchor)
{
    const auto chapter = std::ranges::find(m_chapters, id, &HelpChapter::id);
    if (chapter == m_chapters.end())
        return;
    if (id != m_shown) {
        if (!m_shown.isEmpty())
            m_before << m_shown;
        m_shown = id;
        QTextDocument* document = helpPageText(chapter->markdown, m_theme, font()).release();
        document->setParent(m_text); // which deletes the one before
        m_text->setDocument(document);
        m_back->setEnabled(!m_before.isEmpty());
        const QSignalBlocker quiet(m_list);
        for (int n = 0; n < m_list->count() && searchedWords(m_search->text()).isEmpty(); ++n)
            if (m_list->item(n)->data(kChapterRole) == id)
                m_list->setCurrentRow(n);
    }
    if (anchor.isEmpty() || anchor == headingAnchor(chapter->title))
        m_text->moveCursor(QTextCursor::Start);
    else
        m_text->scrollToAnchor(anchor);
    markWords();
}

void HelpWindow::markWords()
{
    QList<QTextEdit::ExtraSelection> marks;
    for (const QString& word : searchedWords(m_search->text()))
        for (QTextCursor at = m_text->document()->find(word); !at.isNull(); at = m_text->document()->find(word, at)) {
            QTextEdit::ExtraSelection mark;
            mark.cursor = at;
            mark.format.setBackground(m_theme.color("selection"));
            mark.format.setForeground(m_theme.color("selectionText"));
            marks << mark;
        }
    m_text->setExtraSelections(marks);
}

void HelpWindow::follow(const QUrl& link)
{
    if (!link.scheme().isEmpty()) {
        QDesktopServices::openUrl(link);
        return;
    }
    QString file = link.path();
    if (file.endsWith(QLatin1String(".md")))
        file.chop(3);
    showChapter(file.isEmpty() ? m_shown : file, link.fragment());
}

void HelpWindow::goBack()
{
    if (m_before.isEmpty())
        return;
    const QString id = m_before.takeLast();
    m_shown.clear(); // not to be come back to
    showChapter(id);
    m_back->setEnabled(!m_before.isEmpty());
}

QString HelpWindow::shownText() const
{
    return m_text->toPlainText();
}

void HelpWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape)
        return QWidget::keyPressEvent(event);
    if (m_search->text().isEmpty())
        close();
    else
        m_search->clear();
}

} // namespace dsmt::ui
