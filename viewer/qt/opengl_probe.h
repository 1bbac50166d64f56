// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace dsmt::viewer {

/// What the machine's OpenGL is, asked once by making a context.
struct OpenGlProbe {
    bool usable = false;
    QString renderer; ///< GL_RENDERER
    QString version;  ///< GL_VERSION
    QString problem;  ///< a sentence when not usable
};

/// Needs a QGuiApplication. Never true on Qt's offscreen and minimal platforms.
OpenGlProbe probeOpenGl();

} // namespace dsmt::viewer
