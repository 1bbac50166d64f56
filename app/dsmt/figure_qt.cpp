// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/figure.h"
#include "ui/plots/realism_pages.h"
#include "ui/plots/write_pages.h"

#include <QApplication>

namespace dsmt::commands {

bool figuresAvailable()
{
    return true;
}

void writeRealismFigure(const workflows::Realism& realism, const std::filesystem::path& file)
{
    // Drawing needs Qt's fonts, not a display; Qt's remarks about a missing session are of no use here.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
    char name[] = "dsmt";
    char* arguments[] = {name, nullptr};
    int count = 1;
    const QApplication application(count, arguments);
    plots::writePages({plots::realismByEye(realism), plots::realismByNumber(realism)}, "Simulated chest CT beside real",
                      file);
}

} // namespace dsmt::commands
