// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/page_links.h"

#include <QList>

#include <cstddef>
#include <vector>

namespace dsmt::ui {

namespace {

/// Numbers of the page objects, in order.
std::vector<QByteArray> pageObjects(const QByteArray& pdf)
{
    std::vector<QByteArray> objects;
    const qsizetype kids = pdf.lastIndexOf("/Kids");
    const qsizetype begin = pdf.indexOf('[', kids), end = pdf.indexOf(']', kids);
    if (kids < 0 || begin < 0 || end < begin)
        return objects;
    const QList<QByteArray> words = pdf.mid(begin + 1, end - begin - 1).simplified().split(' ');
    for (qsizetype n = 0; n + 2 < words.size(); n += 3) // N 0 R
        objects.push_back(words[n]);
    return objects;
}

} // namespace

QByteArray withPageLinks(QByteArray pdf, const QMap<QString, int>& pages)
{
    const QByteArray before = "/S /URI\n/URI (#";
    const std::vector<QByteArray> objects = pageObjects(pdf);
    for (qsizetype at = pdf.indexOf(before); at >= 0; at = pdf.indexOf(before, at + 1)) {
        const qsizetype end = pdf.indexOf(')', at);
        const QString name = QString::fromLatin1(pdf.mid(at + before.size(), end - at - before.size()));
        const int page = pages.value(name, 0);
        if (page < 1 || std::size_t(page) > objects.size())
            continue;
        QByteArray step = "/S/GoTo/D[" + objects[std::size_t(page - 1)] + " 0 R/Fit]";
        const qsizetype length = end + 1 - at;
        if (step.size() <= length)
            pdf.replace(at, length, step.leftJustified(length, ' '));
    }
    return pdf;
}

} // namespace dsmt::ui
