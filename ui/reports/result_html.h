// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflows/result_table.h"

#include <QString>

namespace dsmt::ui {

QString paragraphHtml(const std::string& text);
/// What must not be overlooked, on a coloured ground; "" for "".
QString bannerHtml(const std::string& text);
/// The table with its notes; what is not defined has a letter, and the reasons stand below. A column "section" leads to
/// the sections.
QString tableHtml(const workflows::ResultTable& table);

} // namespace dsmt::ui
