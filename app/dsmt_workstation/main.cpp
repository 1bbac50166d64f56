// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt_workstation/options.h"
#include "core/base/version.h"
#include "ui/session/engine_source.h"
#include "ui/theme/theme.h"
#include "ui/window/language.h"
#include "ui/window/workplace.h"

#include <QApplication>

namespace {

int runWindow(const dsmt::workstation::Options& options, int argc, char** argv)
{
    using namespace dsmt::ui;
    QApplication application(argc, argv);
    QApplication::setApplicationName("dsmt-workstation");
    QApplication::setApplicationVersion(dsmt::kVersion);
    installLanguage(application, QString::fromStdString(options.language));
    const Theme theme;
    theme.applyTo(application);

    Workplace workplace(options.library, engineSource(options.package), theme);
    workplace.start(options.start);
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    const auto parsed = dsmt::workstation::parseCommandLine(argc, argv);
    if (!parsed.options)
        return parsed.exitCode;
    // Wayland draws VTK's views with errors of GLEW; X11 (also through XWayland) does not.
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "xcb");
    return runWindow(*parsed.options, argc, argv);
}
