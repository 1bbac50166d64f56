// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QCoreApplication;

namespace dsmt::ui {

/// Installs the translations of a language ("zh_CN", "en"; "" = the system's) for the whole program. English needs
/// none. Returns false when there are no translations into it.
bool installLanguage(QCoreApplication& application, const QString& language);

} // namespace dsmt::ui
