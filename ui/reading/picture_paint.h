// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QList>
#include <QRect>
#include <QString>
#include <QStringList>

namespace dsmt::viewer {
class SliceView;
}

namespace dsmt::ui {

/// A view and where it is in the picture, or an image there.
struct PicturePart {
    viewer::SliceView* view = nullptr;
    QImage image{}; ///< where there is no view
    QRect place;    ///< logical pixels
};

/// Views as one picture for a file or the clipboard. Nobody's name is in it but where corner texts are asked for.
struct Picture {
    QList<PicturePart> parts;
    QSize size;         ///< of all parts, logical pixels; the footer comes below
    QStringList footer; ///< what has to be said: "SIMULATED", "Research use only"; may be empty
    QString title;      ///< in the metadata, in English, without a name
    bool cornerText = false;
};

/// As it is seen, `scale` pixels for one of the screen; texts and lines grow with it.
QImage paintPicture(const Picture& picture, double scale);

/// The CT as embedded images, all that lies over it as vectors and text.
QByteArray svgOf(const Picture& picture);

/// The height of the footer; 0 without one.
int footerHeight(const Picture& picture);

} // namespace dsmt::ui
