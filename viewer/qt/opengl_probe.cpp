// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/qt/opengl_probe.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QOffscreenSurface>
#include <QOpenGLContext>
#include <QOpenGLFunctions>

namespace dsmt::viewer {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("dsmt::viewer", text);
}

OpenGlProbe withProblem(const QString& problem)
{
    OpenGlProbe probe;
    probe.problem = problem;
    return probe;
}

} // namespace

QSurfaceFormat sceneFormat()
{
    QSurfaceFormat format;
    format.setRenderableType(QSurfaceFormat::OpenGL);
    format.setProfile(QSurfaceFormat::CoreProfile);
    format.setVersion(3, 2);
    format.setAlphaBufferSize(8);
    format.setDepthBufferSize(8);
    format.setStencilBufferSize(0);
    format.setSamples(0);
    return format;
}

OpenGlProbe probeOpenGl()
{
    const QString platform = QGuiApplication::platformName();
    if (platform == QLatin1String("offscreen") || platform == QLatin1String("minimal"))
        return withProblem(tr("There is no display, so there is no 3-D view."));
    QOpenGLContext context;
    context.setFormat(sceneFormat());
    if (!context.create())
        return withProblem(tr("This machine offers no OpenGL. The slices work fully; 3-D needs OpenGL 3.2 "
                              "(on Debian the package libgl1-mesa-dri draws it in software)."));
    QOffscreenSurface surface;
    surface.setFormat(context.format());
    surface.create();
    if (!surface.isValid() || !context.makeCurrent(&surface))
        return withProblem(tr("OpenGL could not be started on this display. The slices work fully."));

    OpenGlProbe probe;
    const auto text = [&](unsigned name) {
        return QString::fromLatin1(reinterpret_cast<const char*>(context.functions()->glGetString(name)));
    };
    probe.renderer = text(GL_RENDERER);
    probe.version = text(GL_VERSION);
    if (context.format().version() >= std::pair(3, 2))
        probe.usable = true;
    else
        probe.problem = tr("This machine's OpenGL is too old for 3-D: %1, 3.2 is needed. The slices work fully.")
                            .arg(probe.version);
    context.doneCurrent();
    return probe;
}

} // namespace dsmt::viewer
