// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/reading_keys.h"
#include "ui/theme/theme.h"
#include "ui/window/language.h"

#include "tests/places.h"
#include "ui/assessment/core_sentences.h"

#include <QApplication>
#include <QFile>
#include <QSet>
#include <QTranslator>

#include <gtest/gtest.h>

using namespace dsmt::ui;

TEST(Theme, EveryTextColourCanBeReadOnItsBackgrounds)
{
    const Theme theme;
    const QList<std::pair<QStringList, QStringList>> textOnBackgrounds{
        {{"text", "dim"}, {"window", "panel", "field", "raised", "hover"}},
        {{"invasive", "notInvasive", "note", "warning", "refusal", "accent"}, {"window", "panel", "field"}},
        {{"selectionText"}, {"selection"}},
        {{"bannerText"}, {"bannerBack"}},
    };
    for (const auto& [texts, backgrounds] : textOnBackgrounds)
        for (const QString& text : texts)
            for (const QString& background : backgrounds)
                EXPECT_GE(contrastRatio(theme.color(text), theme.color(background)), 4.5)
                    << text.toStdString() << " on " << background.toStdString();
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
