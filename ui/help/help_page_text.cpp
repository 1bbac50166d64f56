// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/help_page_text.h"

#include "ui/help/help_book.h"

#include <QFontDatabase>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>

namespace dsmt::ui {

namespace {

constexpr double kHeadingSizes[] = {1.7, 1.3, 1.1}; ///< of the text
constexpr int kLineHeightPercent = 135;
constexpr int kGap = 9;
constexpr int kPadding = 5;

void dressHeading(QTextCursor& cursor, int level, const Theme& theme, const QFont& font)
{
    const QTextBlock block = cursor.block();
    QTextCharFormat letters = block.charFormat();
    letters.clearProperty(QTextFormat::FontSizeAdjustment); // Qt's own, of the level, would win
    letters.setFontPointSize(font.pointSizeF() * kHeadingSizes[std::min(level, 3) - 1]);
    letters.setFontWeight(level == 1 ? QFont::Normal : QFont::DemiBold);
    letters.setForeground(theme.color(level == 1 ? "accent" : "text"));
    letters.setAnchor(true);
    letters.setAnchorNames({headingAnchor(block.text())});
    QTextCursor whole(block);
    whole.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    whole.setCharFormat(letters);
    QTextBlockFormat place;
    place.setTopMargin(level == 1 ? 4 : 2.2 * kGap);
    place.setBottomMargin(level == 1 ? 1.4 * kGap : 0.7 * kGap);
    QTextCursor(block).mergeBlockFormat(place);
}

bool isCode(const QTextBlock& block)
{
    return block.isValid() && (block.blockFormat().hasProperty(QTextFormat::BlockCodeFence) ||
                               block.blockFormat().hasProperty(QTextFormat::BlockCodeLanguage));
}

void dressBlock(QTextCursor& cursor, const Theme& theme, const QFont& fixed)
{
    const QTextBlock block = cursor.block();
    QTextBlockFormat place;
    if (isCode(block)) {
        place.setBackground(theme.color("raised"));
        place.setLeftMargin(kPadding);
        place.setTopMargin(isCode(block.previous()) ? 0 : kGap / 3.0);
        place.setBottomMargin(isCode(block.next()) ? 0 : 1.3 * kGap);
        place.setNonBreakableLines(false);
        QTextCharFormat letters;
        letters.setFontFamilies(fixed.families());
        letters.setFontFixedPitch(true);
        QTextCursor whole(block);
        whole.select(QTextCursor::BlockUnderCursor);
        whole.mergeCharFormat(letters);
    } else {
        place.setLineHeight(kLineHeightPercent, QTextBlockFormat::ProportionalHeight);
        place.setBottomMargin(cursor.currentTable() ? 0 : block.textList() ? kGap / 3.0 : kGap);
        place.setTopMargin(0);
    }
    QTextCursor(block).mergeBlockFormat(place);
}

/// Code within a line, and links.
void dressFragments(const QTextBlock& block, const Theme& theme, const QFont& fixed)
{
    QList<std::pair<QTextCursor, QTextCharFormat>> changes;
    for (auto part = block.begin(); !part.atEnd(); ++part) {
        const QTextFragment fragment = part.fragment();
        const QTextCharFormat format = fragment.charFormat();
        QTextCharFormat letters;
        if (format.isAnchor() && !format.anchorHref().isEmpty())
            letters.setForeground(theme.color("accent"));
        else if (format.fontFixedPitch() && !block.blockFormat().hasProperty(QTextFormat::BlockCodeFence)) {
            letters.setBackground(theme.color("raised"));
            letters.setFontFamilies(fixed.families());
        } else
            continue;
        QTextCursor cursor(block);
        cursor.setPosition(fragment.position());
        cursor.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
        changes.append({cursor, letters});
    }
    for (auto& [cursor, letters] : changes)
        cursor.mergeCharFormat(letters);
}

void dressTables(QTextDocument& document, const Theme& theme)
{
    for (QTextFrame* frame : document.rootFrame()->childFrames()) {
        auto* table = qobject_cast<QTextTable*>(frame);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setBorder(1);
        format.setBorderBrush(theme.color("line"));
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderCollapse(true);
        format.setCellPadding(kPadding);
        format.setCellSpacing(0);
        format.setBottomMargin(kGap);
        table->setFormat(format);
        for (int column = 0; column < table->columns(); ++column) {
            QTextCharFormat head = table->cellAt(0, column).format();
            head.setBackground(theme.color("raised"));
            table->cellAt(0, column).setFormat(head);
        }
    }
}

} // namespace

std::unique_ptr<QTextDocument> helpPageText(const QString& markdown, const Theme& theme, const QFont& font)
{
    auto document = std::make_unique<QTextDocument>();
    document->setDefaultFont(font);
    document->setDocumentMargin(2 * kGap);
    document->setMarkdown(markdown, QTextDocument::MarkdownDialectGitHub);
    const QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        if (const int level = block.blockFormat().headingLevel(); level > 0)
            dressHeading(cursor, level, theme, font);
        else
            dressBlock(cursor, theme, fixed);
        dressFragments(block, theme, fixed);
    }
    dressTables(*document, theme);
    document->setUndoRedoEnabled(false);
    return document;
}

} // namespace dsmt::ui
