// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/program_settings.h"

#include "core/base/error.h"

#include <QSettings>
#include <QStandardPaths>

#include <algorithm>

namespace dsmt::ui {

namespace {

constexpr const char* kLibrary = "library/folder";
constexpr const char* kLanguage = "window/language";
constexpr const char* kTheme = "window/theme";
constexpr const char* kDevice = "engine/device";
constexpr const char* kThreads = "engine/threads";

std::string oneOf(const QSettings& stored, const char* key, const std::string& otherwise,
                  std::initializer_list<const char*> allowed)
{
    const std::string value = stored.value(QLatin1String(key)).toString().toStdString();
    return std::ranges::find(allowed, value) == allowed.end() ? otherwise : value;
}

} // namespace

std::filesystem::path programSettingsFile()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    return std::filesystem::path(folder.toStdString()) / "dsmt" / "workstation.ini";
}

ProgramSettings readProgramSettings(const std::filesystem::path& file)
{
    const QSettings stored(QString::fromStdString(file.string()), QSettings::IniFormat);
    ProgramSettings settings;
    const std::filesystem::path library = stored.value(QLatin1String(kLibrary)).toString().toStdString();
    if (library.is_absolute())
        settings.library = library;
    settings.language = oneOf(stored, kLanguage, settings.language, {"en", "zh_CN"});
    settings.theme = oneOf(stored, kTheme, settings.theme, {"dark", "light", "system"});
    settings.device = oneOf(stored, kDevice, settings.device, {"auto", "cpu", "cuda"});
    settings.threads = std::clamp(stored.value(QLatin1String(kThreads)).toInt(), 0, kMostThreads);
    return settings;
}

void writeProgramSettings(const ProgramSettings& settings, const std::filesystem::path& file)
{
    QSettings stored(QString::fromStdString(file.string()), QSettings::IniFormat);
    stored.setValue(QLatin1String(kLibrary), QString::fromStdString(settings.library.string()));
    stored.setValue(QLatin1String(kLanguage), QString::fromStdString(settings.language));
    stored.setValue(QLatin1String(kTheme), QString::fromStdString(settings.theme));
    stored.setValue(QLatin1String(kDevice), QString::fromStdString(settings.device));
    stored.setValue(QLatin1String(kThreads), settings.threads);
    stored.sync();
    if (stored.status() != QSettings::NoError)
        throw Error(ErrorKind::Failed, file.string() + " cannot be written: the settings last until the end only");
}

} // namespace dsmt::ui
