// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace dsmt::viewer {

// Okabe & Ito 2008, "Color Universal Design": told apart with every common colour vision. What they mark also
// differs in form, so that colour is never the only sign.
inline const QColor kOutlineColor{0xe6, 0x9f, 0x00};
inline const QColor kEditedColor{0x1f, 0xc0, 0x96};
inline const QColor kLongAxisColor{0xf0, 0xe4, 0x42};
inline const QColor kShortAxisColor{0x7f, 0xd6, 0xc2};
inline const QColor kMarkColor{0xe8, 0x9c, 0xc8};
inline const QColor kAnnotationColor{0xa8, 0xe6, 0x7a};
inline const QColor kSelectedColor{0xff, 0xff, 0xff};
inline const QColor kPleuraColor{0x9a, 0xd8, 0xff};
inline const QColor kCrosshairColor{0x56, 0xb4, 0xe9, 190};
inline const QColor kFocusColor{0x56, 0xb4, 0xe9};
inline const QColor kTextColor{0xec, 0xef, 0xf2};
inline const QColor kLetterColor{0xf0, 0xe4, 0x42};
inline const QColor kOverlayShadow{0, 0, 0, 170};
inline const QColor kTextShadow{0, 0, 0, 150};
inline const QColor kLabelBack{0, 0, 0, 175};
inline const QColor kPageColor{0x16, 0x1a, 0x1e};

} // namespace dsmt::viewer
