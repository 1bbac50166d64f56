// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/reader_name.h"

#include <QString>

namespace dsmt::ui {

std::string readerName()
{
    for (const char* variable : {"USER", "LOGNAME", "USERNAME"})
        if (const QString name = qEnvironmentVariable(variable); !name.isEmpty())
            return name.toStdString();
    return {};
}

} // namespace dsmt::ui
