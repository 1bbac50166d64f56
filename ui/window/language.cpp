// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace dsmt::ui {

namespace {

const QString kOurs = QStringLiteral("dsmtLanguage");

} // namespace

bool installLanguage(QCoreApplication& application, const QString& language)
{
    // Of the language before; one that goes takes its words with it.
    qDeleteAll(application.findChildren<QTranslator*>(kOurs));
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    auto* words = new QTranslator(&application);
    words->setObjectName(kOurs);
    const auto load = [words](const QLocale& wanted) {
        return words->load(wanted, QStringLiteral("dsmt"), QStringLiteral("_"), QStringLiteral(":/translations"));
    };
    // The sources are English, but its plurals are in a file as every language's are.
    const bool translated = load(locale);
    if (!translated)
        load(QLocale(QLocale::English));
    application.installTranslator(words);
    // Qt's own dialogs, where their translations are installed.
    auto* qtWords = new QTranslator(&application);
    qtWords->setObjectName(kOurs);
    if (qtWords->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                      QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        application.installTranslator(qtWords);
    else
        delete qtWords;
    return translated;
}

} // namespace dsmt::ui
