// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <set>

class QTextDocument;

namespace dsmt::ui {

/// The first block (its number) before which a page has to begin: a heading or a title that stands at the end of a page
/// without what it is about, or a line that the page would cut. Tables may go on on the next page. Nothing when all is
/// well. The document has its page size and its contents.
/// @param known blocks that begin a page already
std::optional<int> blockToMove(const QTextDocument& document, const std::set<int>& known);

/// To be done before the page size is set: what was laid out once loses blocks around tables (Qt 6.4).
void beginPagesAt(QTextDocument& document, const std::set<int>& blocks);

} // namespace dsmt::ui
