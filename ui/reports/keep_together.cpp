// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/keep_together.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextLayout>
#include <QTextTable>

namespace dsmt::ui {

namespace {

constexpr double kFirstRows = 110; ///< of a table that stay with its title, in units of the document

bool isInTable(const QTextBlock& block)
{
    return QTextCursor(block).currentTable() != nullptr;
}

bool isFigure(const QTextBlock& block)
{
    return block.text().contains(QChar::ObjectReplacementCharacter);
}

/// What makes no sense without the next block.
bool leadsOn(const QTextBlock& block)
{
    const QTextBlock next = block.next();
    if (!next.isValid() || isInTable(block) || isFigure(block))
        return false;
    return block.blockFormat().headingLevel() > 0 || isFigure(next) ||
           (isInTable(next) && !block.text().trimmed().isEmpty());
}

} // namespace

std::optional<int> blockToMove(const QTextDocument& document, const std::set<int>& known)
{
    const double page = document.pageSize().height();
    const auto rectOf = [&](const QTextBlock& block) { return document.documentLayout()->blockBoundingRect(block); };
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (isInTable(block))
            continue;
        const QTextBlock first = block;
        while (leadsOn(block))
            block = block.next();
        const bool isLine = block == first && block.layout()->lineCount() == 1 && !isFigure(block);
        if ((block == first && !isLine) || known.contains(first.blockNumber()))
            continue;
        const double top = rectOf(first).top();
        const double bottom = rectOf(block).bottom() + (isInTable(block) ? kFirstRows : 0);
        const double onPage = top - page * double(int(top / page));
        if (onPage > 1 && onPage + bottom - top > page && bottom - top < page)
            return first.blockNumber();
    }
    return std::nullopt;
}

void beginPagesAt(QTextDocument& document, const std::set<int>& blocks)
{
    for (const int number : blocks) {
        const QTextBlock block = document.findBlockByNumber(number);
        QTextBlockFormat format = block.blockFormat();
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        QTextCursor(block).setBlockFormat(format);
    }
}

} // namespace dsmt::ui
