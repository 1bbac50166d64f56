// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/reading_keys.h"
#include "ui/theme/theme.h"
#include "ui/window/language.h"

#include "tests/places.h"
#include "ui/assessment/core_sentences.h"

#include <QApplication>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTranslator>

#include <gtest/gtest.h>

using namespace dsmt::ui;

namespace {

constexpr double kLeastContrast = 4.5; ///< WCAG 2.1, 1.4.3

class InPalette : public ::testing::TestWithParam<const char*> {};

QString sheet()
{
    QFile file(":/styles/workstation.qss");
    if (!file.open(QIODevice::ReadOnly))
        return {};
    static const QRegularExpression kComment("/\\*.*?\\*/", QRegularExpression::DotMatchesEverythingOption);
    return QString::fromUtf8(file.readAll()).remove(kComment);
}

/// "@name" after a property of a rule; empty without.
QString colorOf(const QString& rule, const QString& property)
{
    const QRegularExpression named("(?<![-\\w])" + property + "\\s*:\\s*@(\\w+)");
    return named.match(rule).captured(1);
}

void expectReadable(const Theme& theme, const QString& text, const QString& ground, const QString& where)
{
    EXPECT_GE(contrastRatio(theme.color(text), theme.color(ground)), kLeastContrast)
        << where.toStdString() << ": " << text.toStdString() << " on " << ground.toStdString();
}

} // namespace

TEST_P(InPalette, EveryTextColourCanBeReadOnItsGrounds)
{
    const Theme theme(GetParam());
    const QList<std::pair<QStringList, QStringList>> textOnGrounds{
        {{"text", "dim"}, {"window", "panel", "field", "raised", "hover"}},
        {{"invasive", "notInvasive", "note", "warning", "refusal", "accent"}, {"window", "panel", "field"}},
        {{"selectionText"}, {"selection", "selectionHover"}},
        {{"bannerText", "warning"}, {"bannerBack"}},
        {{"viewText"}, {"viewBack"}},
    };
    for (const auto& [texts, grounds] : textOnGrounds)
        for (const QString& text : texts)
            for (const QString& ground : grounds)
                expectReadable(theme, text, ground, "the palette");
}

TEST_P(InPalette, EveryRuleOfTheStyleSheetCanBeRead)
{
    const Theme theme(GetParam());
    static const QRegularExpression kRule("([^{}]+)\\{([^{}]*)\\}");
    int checked = 0;
    for (auto rules = kRule.globalMatch(sheet()); rules.hasNext();) {
        const auto rule = rules.next();
        const QString where = rule.captured(1).simplified(), body = rule.captured(2);
        const QString text = colorOf(body, "color"), ground = colorOf(body, "background");
        const QString selected = colorOf(body, "selection-color");
        if (!selected.isEmpty())
            expectReadable(theme, selected, colorOf(body, "selection-background-color"), where);
        if (text.isEmpty())
            continue;
        ++checked;
        for (const QString& each : ground.isEmpty() ? QStringList{"window", "panel", "field"} : QStringList{ground})
            expectReadable(theme, text, each, where);
    }
    EXPECT_GT(checked, 20);
}

TEST_P(InPalette, HasEveryNameOfTheOtherOne)
{
    QStringList names = Theme(GetParam()).colors().keys(), ofDark = Theme("dark").colors().keys();
    names.sort();
    ofDark.sort();
    EXPECT_EQ(names, ofDark);
}

INSTANTIATE_TEST_SUITE_P(Palettes, InPalette, ::testing::Values("dark", "light"),
                         [](const auto& palette) { return std::string(palette.param); });

TEST(Theme, TheStyleSheetHasNoColourOfItsOwn)
{
    static const QRegularExpression kColor("#[0-9a-fA-F]{3,8}\\b(?!\\s*[,{:])[^{]*;");
    EXPECT_EQ(kColor.match(sheet()).captured(0), "");
}

TEST(Theme, IconsFollowThePaletteThatIsInForce)
{
    Theme theme("dark");
    const QIcon icon = theme.icon("open");
    const QImage dark = icon.pixmap(20).toImage();
    theme.use("light");
    const QImage light = icon.pixmap(20).toImage();
    EXPECT_EQ(light, Theme("light").icon("open").pixmap(20).toImage());
    EXPECT_NE(light, dark);
    EXPECT_NE(icon.pixmap(20, QIcon::Normal, QIcon::On).toImage(), light) << "pressed, it lies on the selection";
}

TEST(Theme, MeasuresContrastAsTheGuidelinesDo)
{
    EXPECT_NEAR(contrastRatio(Qt::black, Qt::white), 21, 1e-6);
    EXPECT_NEAR(contrastRatio(QColor("#777777"), Qt::white), 4.48, 0.01);
}

TEST(Theme, HasEveryIconSharpAtTwiceTheSize)
{
    const Theme theme;
    for (const char* name : {"cases", "reading", "open", "mark", "analyze", "cancel", "cube", "keys", "networks",
                             "display", "overlays", "picture", "compare", "note", "warning", "refusal"}) {
        const QPixmap pixmap = theme.pixmap(name, "text", 20, 2);
        EXPECT_EQ(pixmap.width(), 40) << name;
        EXPECT_NE(pixmap.toImage(), theme.pixmap("open", "window", 20, 2).toImage()) << name;
    }
}

TEST(ReadingKeys, NoKeyDoesTwoThings)
{
    QSet<QString> seen;
    for (const ReadingKey& row : readingKeys())
        for (const QString& key : QString::fromLatin1(row.keys).split(' ')) {
            EXPECT_FALSE(seen.contains(key)) << key.toStdString();
            EXPECT_FALSE(key.size() == 1 && key[0].isDigit()) << "digits choose window presets";
            seen.insert(key);
        }
}

TEST(Translations, ChineseIsComplete)
{
    QFile file(DSMT_SOURCE_DIR "/resources/translations/dsmt_zh_CN.ts");
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    EXPECT_FALSE(text.contains("type=\"unfinished\""));
    EXPECT_FALSE(text.contains("<translation></translation>"));
    EXPECT_GT(text.count("<message"), 150);
}

TEST(Translations, TheProgramSpeaksChinese)
{
    QApplication& application = *qApp;
    ASSERT_TRUE(installLanguage(application, "zh_CN"));
    EXPECT_EQ(QCoreApplication::translate("dsmt::ui::AssessmentView", "Bubble lucency").toStdString(),
              "\u7a7a\u6ce1\u5f81");
    EXPECT_EQ(QCoreApplication::translate("dsmt::ui::AssessmentView", "Invasiveness").toStdString(),
              "\u6d78\u6da6\u6027");
    EXPECT_EQ(QCoreApplication::translate("dsmt::ui::AssessmentView", "Pleural retraction").toStdString(),
              "\u80f8\u819c\u7275\u62c9");
    const QString signal = sentence("the engine was stopped by signal 9 before it answered");
    EXPECT_TRUE(signal.contains("9") && !signal.contains("engine")) << signal.toStdString();
    for (QTranslator* translator : application.findChildren<QTranslator*>())
        application.removeTranslator(translator);
    EXPECT_FALSE(installLanguage(application, "tlh")) << "unknown languages fall back to English";
    EXPECT_EQ(QCoreApplication::translate("dsmt::ui::CasesPage", "%n row(s)", nullptr, 1), "1 row");
    EXPECT_EQ(QCoreApplication::translate("dsmt::ui::CasesPage", "%n row(s)", nullptr, 2), "2 rows");
}
