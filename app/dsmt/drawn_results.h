// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflows/result_export.h"

#include <string>

namespace dsmt::commands {

/// Draws the key images of a case, whose CT is read when the first one is.
workflows::KeyImagePainter keyImagesOf(const database::CaseRow& row);

/// A PDF that somebody made, once, for the first prediction that is asked about. @param pdf "": none
workflows::DocumentMaker documentFrom(const std::string& pdf);

} // namespace dsmt::commands
