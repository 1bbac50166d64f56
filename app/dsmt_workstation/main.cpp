// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt_workstation/options.h"
#include "core/base/error.h"
#include "core/base/paths.h"
#include "core/base/version.h"
#include "ui/log/program_log.h"
#include "ui/session/engine_source.h"
#include "ui/theme/theme.h"
#include "ui/window/language.h"
#include "ui/window/restore_backup.h"
#include "ui/window/status_line.h"
#include "ui/window/workplace.h"

#include <QApplication>
#include <QDebug>

#include <optional>
#include <utility>

namespace {

using namespace dsmt::ui;
using dsmt::workstation::Options;

/// A window without a log is better than none.
std::unique_ptr<ProgramLog> openLog()
{
    try {
        auto log = std::make_unique<ProgramLog>(programLogFile());
        qInfo("%s started", dsmt::kSoftware);
        return log;
    } catch (const dsmt::Error& error) {
        qWarning("no log: %s", error.message().c_str());
        return {};
    }
}

std::filesystem::path libraryOf(const Options& options, const ProgramSettings& settings)
{
    if (!options.library.empty())
        return options.library;
    return settings.library.empty() ? dsmt::defaultLibraryFolder() : settings.library;
}

/// One window from its opening to its closing. @return why it is to open again, if it is
std::optional<StartAgain> showWindow(Options& options, Theme& theme, QApplication& application, const QString& message,
                                     int& exitCode)
{
    const auto file = programSettingsFile();
    const ProgramSettings settings = readProgramSettings(file);
    installLanguage(application,
                    QString::fromStdString(options.language.empty() ? settings.language : options.language));
    const auto dress = [&theme, &application](const QString& wish) {
        theme.use(paletteFor(wish, application));
        theme.applyTo(application);
    };
    dress(QString::fromStdString(settings.theme));
    Workplace workplace(libraryOf(options, settings), engineSource(options.package, engineOptions(settings)), theme,
                        file);
    std::optional<StartAgain> again;
    QObject::connect(&workplace, &Workplace::themeChosen, dress);
    QObject::connect(&workplace, &Workplace::startAgainRequested, [&](const StartAgain& wish) {
        again = wish;
        QApplication::exit();
    });
    QObject::connect(&workplace, &Workplace::shown, [&workplace, message] {
        if (workplace.workstation())
            workplace.workstation()->window().status().showMessage(message);
    });
    workplace.start(std::exchange(options.start, {.chosenNetwork = options.package.empty()}));
    exitCode = QApplication::exec();
    QApplication::setQuitOnLastWindowClosed(!again);
    return again;
}

int runWindow(Options options, int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName("dsmt-workstation");
    QApplication::setApplicationVersion(dsmt::kVersion);
    const auto log = openLog();
    Theme theme;
    int exitCode = 0;
    QString message;
    while (const auto again = showWindow(options, theme, application, std::exchange(message, {}), exitCode)) {
        options.library = again->library;
        options.language.clear(); // the one that was chosen
        if (!again->restoreFrom.empty())
            message = restoreBackup(again->library, again->restoreFrom);
    }
    return exitCode;
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
