// SPDX-License-Identifier: GPL-3.0-or-later
// The help: chapters in both languages, links, keys, names and figures against the program.
#include "core/inference/assess.h"
#include "core/inference/measure.h"
#include "core/records/growth.h"
#include "core/workflows/metal_nearby.h"
#include "core/workflows/scope_gate.h"
#include "tests/documents/document.h"
#include "tests/places.h"
#include "tests/ui/open_case.h"
#include "ui/help/help_book.h"
#include "ui/help/help_tables.h"
#include "ui/help/help_window.h"
#include "ui/reading_room/room_keys.h"
#include "ui/window/language.h"

#include <QAction>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QShortcut>
#include <QTextBrowser>

#include <filesystem>
#include <fmt/format.h>

using namespace dsmt;
using namespace dsmt::ui;
using namespace dsmt::ui::testing;
namespace fs = std::filesystem;

namespace {

QString textOf(const fs::path& file)
{
    QFile stream(QString::fromStdString(file.string()));
    return stream.open(QIODevice::ReadOnly) ? QString::fromUtf8(stream.readAll()) : QString();
}

QString withoutCode(QString text)
{
    static const QRegularExpression block(QStringLiteral("```.*?```"), QRegularExpression::DotMatchesEverythingOption),
        span(QStringLiteral("`[^`\n]*`"));
    return text.remove(block).remove(span);
}

QStringList anchorsOf(const QString& markdown)
{
    static const QRegularExpression heading(QStringLiteral("^#{1,4} +(.+)$"), QRegularExpression::MultilineOption);
    QStringList anchors;
    for (const auto& match : heading.globalMatch(withoutCode(markdown)))
        anchors << headingAnchor(match.captured(1));
    return anchors;
}

/// As it is compared: Enter and Return are one key here.
QString normal(const QString& key)
{
    return QKeySequence(key, QKeySequence::PortableText)
        .toString(QKeySequence::PortableText)
        .replace(QLatin1String("Enter"), QLatin1String("Return"))
        .replace(QLatin1String("PgDn"), QLatin1String("PgDown"));
}

} // namespace

TEST(Help, HasTheSameChaptersInEveryLanguage)
{
    const auto english = helpChapters("en"), chinese = helpChapters("zh_CN");
    ASSERT_GE(english.size(), 12);
    ASSERT_EQ(english.size(), chinese.size());
    std::size_t files = 0;
    for (const char* language : {"en", "zh_CN"})
        for (const auto& entry : fs::directory_iterator(fs::path(DSMT_SOURCE_DIR) / "resources/help" / language)) {
            ++files;
            const QString id = QString::fromStdString(entry.path().stem().string());
            EXPECT_TRUE(std::ranges::find(english, id, &HelpChapter::id) != english.end())
                << entry.path() << " is in no table of contents";
        }
    EXPECT_EQ(files, std::size_t(2 * english.size()));
    for (int n = 0; n < english.size(); ++n) {
        EXPECT_NE(english[n].title, chinese[n].title) << "not translated: " << english[n].id.toStdString();
        EXPECT_EQ(anchorsOf(english[n].markdown).size() > 1, anchorsOf(chinese[n].markdown).size() > 1)
            << english[n].id.toStdString();
    }
}

TEST(Help, IsFoundByWordsInBothLanguages)
{
    const auto first = [](const char* language, const char* words) {
        const auto hits = searchHelp(helpChapters(language), QString::fromUtf8(words));
        return hits.isEmpty() ? QString() : hits.first().chapter + "#" + hits.first().anchor;
    };
    EXPECT_EQ(first("en", "doubling time"), "numbers#growth");
    EXPECT_EQ(first("en", "restore BACKUP"), "library#backup-and-restore");
    EXPECT_EQ(first("zh_CN", "\u500d\u589e"), QString()) << "no such word";
    EXPECT_EQ(first("zh_CN", "\u5907\u4efd \u6062\u590d").section('#', 0, 0), "library");
    EXPECT_EQ(first("en", "qqqqq"), "");
    EXPECT_EQ(first("en", "  "), "");
}

TEST(Help, ShowsTheKeysAsTheyAre)
{
    KeyMap keys;
    ASSERT_TRUE(keys.addKey(ReadingAction::DrawDistance, "Ctrl+Alt+K"));
    keys.removeKey(ReadingAction::DrawDistance, "D");
    for (const HelpChapter& chapter : helpChapters("en", helpTables(keys, standardPresets()))) {
        EXPECT_FALSE(chapter.markdown.contains("<!-- table:")) << chapter.id.toStdString();
        if (chapter.id == "reading") {
            EXPECT_TRUE(chapter.markdown.contains("`` Ctrl+Alt+K `` | Distance"));
        }
    }
}

TEST(DocumentLinks, LeadSomewhere)
{
    static const QRegularExpression link(QStringLiteral("\\]\\(([^)\\s]+)\\)"));
    for (const fixtures::Document& document : fixtures::documents()) {
        const fs::path file = fs::path(DSMT_SOURCE_DIR) / document.name;
        for (const auto& match : link.globalMatch(withoutCode(textOf(file)))) {
            const QString target = match.captured(1);
            if (target.contains("://"))
                continue;
            const QString path = target.section('#', 0, 0), anchor = target.section('#', 1);
            const fs::path to = path.isEmpty() ? file : file.parent_path() / path.toStdString();
            ASSERT_TRUE(fs::exists(to)) << document.name << ": " << target.toStdString();
            if (!anchor.isEmpty()) {
                EXPECT_TRUE(anchorsOf(textOf(to)).contains(anchor)) << document.name << ": " << target.toStdString();
            }
        }
    }
}

TEST(DocumentNames, AreThoseOfTheWindow)
{
    // *Import* in English, in Chinese quotation marks: buttons, sections and pages.
    static const QRegularExpression italic(QStringLiteral("(?<![*\\w])\\*([^*\\n]+)\\*(?!\\*)")),
        quoted(QStringLiteral("\u201c([^\u201d]+)\u201d")), accelerator(QStringLiteral("\\(&amp;\\w\\)|&amp;")),
        entry(QStringLiteral("<(source|translation)>(.*?)</"));
    const QString words = textOf(fs::path(DSMT_SOURCE_DIR) / "resources/translations/dsmt_zh_CN.ts");
    QSet<QString> known;
    for (const auto& match : entry.globalMatch(words)) {
        QString word = match.captured(2).remove(accelerator);
        while (word.endsWith('.'))
            word.chop(1);
        known << word;
    }
    ASSERT_GT(known.size(), 500);
    for (const fixtures::Document& document : fixtures::documents()) {
        const QString text = withoutCode(textOf(fs::path(DSMT_SOURCE_DIR) / document.name));
        for (const auto& match : (document.name.find("zh_CN") == std::string::npos ? italic : quoted).globalMatch(text))
            EXPECT_TRUE(known.contains(match.captured(1)))
                << document.name << ": the window has no \"" << match.captured(1).toStdString() << "\"";
    }
}

TEST(DocumentFigures, AreThoseOfTheProgram)
{
    for (const char* language : {"en", "zh_CN"}) {
        const auto chapters = helpChapters(language);
        const auto numbers = std::ranges::find(chapters, QStringLiteral("numbers"), &HelpChapter::id);
        for (const std::string& figure :
             {fmt::format("{:g} HU", inference::kSolidThresholdHu),
              fmt::format("{:g}", 100 * inference::kSolidNoduleShare), fmt::format("{:g} mm", inference::kLeastSolidMm),
              fmt::format("{:g} mm", workflows::kThickSliceMm), fmt::format("{:g} mm", workflows::kTooThickSliceMm),
              fmt::format("{} HU", workflows::kMetalHu), fmt::format("{:g}", kQuickDoublingDays),
              fmt::format("{:g}", kSlowDoublingDays), fmt::format("{:g}", 100 * kLeastVolumeChange),
              fmt::format("{} mm", kLeastDiameterGrowthMm), fmt::format("{:g}", inference::kSmallestNoduleMm),
              fmt::format("{:g} mm", inference::kLargestNoduleMm)})
            EXPECT_TRUE(numbers->markdown.contains(QString::fromStdString(figure))) << language << ": " << figure;
    }
}

namespace {

class HelpInTheWindow : public OpenCase {
protected:
    HelpWindow* help() { return workstation->window().findChild<HelpWindow*>(); }

    void pressF1() { QTest::keyClick(&workstation->window(), Qt::Key_F1); }
};

} // namespace

TEST_F(HelpInTheWindow, EveryKeyThatDocumentsNameDoesSomething)
{
    QSet<QString> known;
    const auto add = [&known](const QString& key) { known << normal(key); };
    for (const ReadingKey& key : readingKeys())
        for (const QString& each : QString::fromLatin1(key.keys).split(' '))
            add(each);
    for (const FixedKey& key : fixedKeys())
        add(key.key);
    for (int n = 0; n <= int(RoomAction::KeySheet); ++n)
        add(roomKeyText(RoomAction(n)));
    for (const QShortcut* shortcut : workstation->window().findChildren<QShortcut*>())
        add(shortcut->key().toString(QKeySequence::PortableText));
    for (const QAction* action : workstation->window().findChildren<QAction*>())
        for (const QKeySequence& key : action->shortcuts())
            add(key.toString(QKeySequence::PortableText));
    static const QRegularExpression isKey(
        QStringLiteral("^((Ctrl|Shift|Alt)\\+)*([A-Z0-9?]|F\\d+|Enter|Return|Esc|Space|PgUp|PgDown|Home|End|Delete)$"));
    int found = 0;
    for (const fixtures::Document& document : fixtures::documents())
        for (const auto& [line, span] : document.spans) {
            const QString key = QString::fromStdString(span);
            if (!isKey.match(key).hasMatch() || document.name == "CONTRIBUTING.md")
                continue;
            ++found;
            EXPECT_TRUE(known.contains(normal(key))) << document.name << ":" << line << ": " << span;
        }
    EXPECT_GT(found, 60);
    EXPECT_FALSE(known.contains(normal("Ctrl+Alt+Shift+Q")));
}

TEST_F(HelpInTheWindow, F1OpensTheChapterOfThePage)
{
    pressF1();
    ASSERT_TRUE(help() && help()->isVisible());
    EXPECT_EQ(help()->shownChapter(), "reading");
    EXPECT_TRUE(help()->shownText().contains("Distance: drag from end to end"));
    for (const auto& [page, chapter] : {std::pair{0, "importing"}, {2, "reader-study"}, {5, "training"}}) {
        workstation->window().activateWindow();
        workstation->window().showPage(page);
        pressF1();
        EXPECT_EQ(help()->shownChapter(), chapter);
    }
}

TEST_F(HelpInTheWindow, IsSearchedAndFollowed)
{
    pressF1();
    ASSERT_TRUE(help());
    // Without a window manager the window below may take the keys back.
    const auto activate = [this] {
        help()->activateWindow();
        return waitUntil([this] { return help()->isActiveWindow(); });
    };
    ASSERT_TRUE(activate());
    auto* search = help()->findChild<QLineEdit*>();
    auto* list = help()->findChild<QListWidget*>();
    EXPECT_EQ(list->count(), helpChapters("en").size());
    QTest::keyClicks(search, "doubling time");
    ASSERT_GE(list->count(), 1);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(0)).center());
    EXPECT_EQ(help()->shownChapter(), "numbers");
    auto* text = help()->findChild<QTextBrowser*>();
    EXPECT_GE(text->extraSelections().size(), 2);
    ASSERT_TRUE(activate());
    QTest::keyClick(search, Qt::Key_Escape);
    EXPECT_EQ(list->count(), helpChapters("en").size());
    emit text->anchorClicked(QUrl("limits.md"));
    EXPECT_EQ(help()->shownChapter(), "limits");
    QTest::keyClick(help(), Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(help()->shownChapter(), "numbers");
    QTest::keyClick(search, Qt::Key_Escape);
    EXPECT_FALSE(help()->isVisible());
}

TEST_F(HelpInTheWindow, SpeaksTheLanguageOfTheWindow)
{
    installLanguage(*QCoreApplication::instance(), "zh_CN");
    workstation->showHelp("limits");
    EXPECT_TRUE(help()->shownText().contains(QStringLiteral("\u4ec5\u4f9b\u79d1\u7814\u4f7f\u7528")));
    installLanguage(*QCoreApplication::instance(), "en");
}
