// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <filesystem>

namespace dsmt::ui {

/// What a person typed into a file dialog, with the usual ending where there is none.
inline std::filesystem::path withEnding(const QString& typed, const char* usual)
{
    std::filesystem::path file = typed.toStdString();
    if (!file.has_extension())
        file += usual;
    return file;
}

} // namespace dsmt::ui
