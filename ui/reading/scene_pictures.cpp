// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/scene_pictures.h"

#include "viewer/qt/haloed.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QImageWriter>

namespace dsmt::ui {

namespace {

constexpr int kMargin = 8;

void writePng(const QImage& picture, const QString& path)
{
    QImageWriter writer(path, "png");
    if (!writer.write(picture))
        throw Error(ErrorKind::Failed, "The picture could not be written to " + path.toStdString() + ": " +
                                           writer.errorString().toStdString());
}

} // namespace

ScenePictures::ScenePictures(QObject* parent) : QObject(parent)
{
    m_choose = [] {
        return QFileDialog::getSaveFileName(QApplication::activeWindow(), tr("Save the 3-D picture"),
                                            QStringLiteral("3d.png"), tr("Pictures (*.png)"));
    };
    connect(&m_writer, &JobRunner::failed, this, &ScenePictures::done);
}

void ScenePictures::copy(const QImage& picture)
{
    QApplication::clipboard()->setImage(captioned(picture));
    emit done(tr("Picture copied"));
}

void ScenePictures::save(const QImage& picture)
{
    QString path = m_choose();
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += QStringLiteral(".png");
    m_writer.start([picture = captioned(picture), path](const Progress&) { writePng(picture, path); },
                   [this, path] { emit done(tr("Saved as %1").arg(QFileInfo(path).fileName())); });
}

QImage ScenePictures::captioned(QImage picture) const
{
    QString caption = tr("Research use only");
    if (m_simulated)
        caption += QStringLiteral("  -  ") + tr("SIMULATED");
    QPainter painter(&picture);
    const QRectF place = QRectF(QPointF(0, 0), picture.deviceIndependentSize());
    viewer::drawHaloedText(painter, place.adjusted(kMargin, kMargin, -kMargin, -kMargin),
                           Qt::AlignRight | Qt::AlignBottom, caption, viewer::kTextColor);
    return picture;
}

} // namespace dsmt::ui
