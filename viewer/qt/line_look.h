// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QMetaType>

namespace dsmt::viewer {

/// How a line is drawn: colour is never the only sign.
struct LineLook {
    QColor color;
    Qt::PenStyle style = Qt::SolidLine;
};

/// Readers of one nodule, told apart by colour and pattern; from the fifth on they come again.
inline LineLook readerLook(int reader)
{
    // Okabe & Ito 2008, without the colours of outline and axes.
    static const LineLook kLooks[]{{QColor(0x56, 0xb4, 0xe9), Qt::SolidLine},
                                   {QColor(0x2f, 0xd0, 0x9e), Qt::DashLine},
                                   {QColor(0xe8, 0x9c, 0xc8), Qt::DotLine},
                                   {QColor(0xff, 0x8c, 0x42), Qt::DashDotLine}};
    return kLooks[std::size_t(reader - 1) % std::size(kLooks)];
}

// Two masks that are compared.
inline const LineLook kFirstMaskLook{QColor(0x56, 0xb4, 0xe9), Qt::SolidLine};
inline const LineLook kSecondMaskLook{QColor(0xff, 0x8c, 0x42), Qt::DashLine};
inline const QColor kOverlapColor{0xf0, 0xe4, 0x42};

} // namespace dsmt::viewer
