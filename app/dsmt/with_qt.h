// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>

namespace dsmt::commands {

/// Runs what draws. That needs Qt's fonts, not a display; Qt's remarks about a missing session are of no use here.
template <class Draw> void withQt(Draw draw)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
    char name[] = "dsmt";
    char* arguments[] = {name, nullptr};
    int count = 1;
    const QApplication application(count, arguments);
    draw();
}

} // namespace dsmt::commands
