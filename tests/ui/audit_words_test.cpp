// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/audit_words.h"

#include "tests/places.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::ui;

namespace {

QString textOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

TEST(AuditWords, HaveEveryActionOfTheStoresInTheTranslations)
{
    static const QRegularExpression kContext("<name>dsmt::ui::AuditAction</name>.*?</context>",
                                             QRegularExpression::DotMatchesEverythingOption);
    const QString translations =
        kContext.match(textOf(DSMT_SOURCE_DIR "/resources/translations/dsmt_zh_CN.ts")).captured();
    static const QRegularExpression kAction(
        R"re((?:appendAudit\(\s*\w+,\s*\{|note\(database, |AuditNote note\{)"([^"]+)")re");
    int actions = 0;
    for (QDirIterator files(DSMT_SOURCE_DIR "/core", {"*.cpp"}, QDir::Files, QDirIterator::Subdirectories);
         files.hasNext();)
        for (auto found = kAction.globalMatch(textOf(files.next())); found.hasNext(); ++actions) {
            const QString action = found.next().captured(1);
            EXPECT_TRUE(translations.contains("<source>" + action + "</source>")) << action.toStdString();
        }
    EXPECT_GT(actions, 15);
}

TEST(AuditWords, NameTheRowAndWhatIsSaidOfIt)
{
    EXPECT_EQ(auditSubjectText({"", "prediction_decisions", 3, "", "prediction 12"}), "decision 3: prediction 12");
    EXPECT_EQ(auditSubjectText({"", "nodules", 2, "", "one lesion with nodule 1"}),
              "nodule 2: one lesion with nodule 1");
    EXPECT_EQ(auditSubjectText({"", "predictions", 5, "", ""}), "prediction 5");
    EXPECT_EQ(auditSubjectText({"", "of_another_program", 5, "", ""}), "of_another_program 5");
    EXPECT_EQ(auditSubjectText({"", "", std::nullopt, "", "b.sqlite"}), "b.sqlite");
}
