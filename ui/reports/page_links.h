// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

namespace dsmt::ui {

/// QPdfWriter writes links within a document as addresses (#name), which viewers take for other files. They become
/// steps to a page (PDF 32000-1, 12.6.4.2), in place and of the same length, so that everything else stays where it is.
/// @param pages of the names, from 1; a link to another name stays as it is
QByteArray withPageLinks(QByteArray pdf, const QMap<QString, int>& pages);

} // namespace dsmt::ui
