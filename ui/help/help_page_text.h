// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QFont>

#include <memory>

class QTextDocument;

namespace dsmt::ui {

/// A chapter of the help (or any Markdown of GitHub's kind) in the colours of the theme: headings carry anchors
/// (headingAnchor), so that links of the form "reading.md#keys" lead there.
std::unique_ptr<QTextDocument> helpPageText(const QString& markdown, const Theme& theme, const QFont& font);

} // namespace dsmt::ui
