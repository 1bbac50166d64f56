// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/picture_export.h"

#include "core/base/durable_file.h"
#include "ui/reading/scene_pane.h"
#include "ui/reading/view_grid.h"

#include <QBuffer>
#include <QClipboard>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QRegularExpression>
#include <QStandardPaths>

#include <filesystem>

namespace dsmt::ui {

namespace {

QString planeName(const viewer::SliceView& view)
{
    return QString::fromLatin1(viewer::orientationName(view.orientation()));
}

/// Letters and digits of any language, joined by hyphens.
QString forFileName(QString text)
{
    static const QRegularExpression kOther(QStringLiteral("[^\\p{L}\\p{N}]+"));
    return text.replace(kOther, QStringLiteral("-")).left(60);
}

std::string pngOf(const QImage& image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG"))
        throw Error(ErrorKind::Failed, "the picture cannot be made into a PNG");
    return bytes.toStdString();
}

} // namespace

PictureExport::PictureExport(CaseSession& session, AnalysisEngine& engine, ViewGrid& grid, ScenePane& scene,
                             QObject* parent)
    : QObject(parent), m_session(session), m_engine(engine), m_grid(grid), m_scene(scene),
      m_folder(QStandardPaths::writableLocation(QStandardPaths::PicturesLocation))
{
    if (!QFileInfo::exists(m_folder))
        m_folder = QDir::homePath();
    connect(&m_writing, &JobRunner::failed, this, &PictureExport::said);
}

PictureExport::~PictureExport() = default;

QStringList PictureExport::footer() const
{
    QStringList lines;
    if (m_session.series()->record.simulated)
        lines << tr("SIMULATED: not a patient");
    // As the banner of the window has it.
    const auto& package = m_engine.state().package;
    if (!package || package->simulated)
        lines << tr("Research use only - not for diagnosis");
    return lines;
}

Picture PictureExport::pictureOf(viewer::SliceView* view) const
{
    const viewer::WindowLevel window = view->windowLevel();
    const QString title = QStringLiteral("%1 image %2 of %3, C %4 W %5")
                              .arg(planeName(*view))
                              .arg(view->slice() + 1)
                              .arg(view->sliceCount())
                              .arg(window.center, 0, 'f', 0)
                              .arg(window.width, 0, 'f', 0);
    return {{{view, {}, QRect(QPoint(0, 0), view->size())}}, view->size(), footer(), title};
}

Picture PictureExport::pictureOfLayout() const
{
    Picture picture{{}, m_grid.size(), footer(), QStringLiteral("Planes of a CT")};
    for (QWidget* each : m_grid.views())
        if (each->isVisibleTo(&m_grid)) {
            auto* view = qobject_cast<viewer::SliceView*>(each);
            const QImage scene = view ? QImage() : m_scene.snapshot();
            if (view || !scene.isNull())
                picture.parts << PicturePart{view, scene, each->geometry()};
        }
    return picture;
}

void PictureExport::copy(viewer::SliceView* view)
{
    if (!isReady())
        return;
    QGuiApplication::clipboard()->setImage(paintPicture(pictureOf(view), view->devicePixelRatioF()));
    emit said(tr("The picture is on the clipboard, without patient text."));
}

void PictureExport::save(viewer::SliceView* view, QWidget* window)
{
    if (!isReady())
        return;
    const SeriesRecord& series = m_session.series()->record;
    const QString plain = pictureName(series, *view);
    const QString named = forFileName(patientText(series)) + QLatin1Char('-') + plain;
    auto* dialog = new SavePictureDialog(viewer::SliceView::tr(viewer::orientationName(view->orientation())),
                                         {view->width(), m_grid.width()}, {plain, named}, m_folder, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setPatientTextAllowed(m_patientTextAllowed);
    connect(dialog, &QDialog::accepted, this, [this, dialog, view, series = m_session.series()] {
        if (series == m_session.series())
            write(view, dialog->wish());
    });
    dialog->open();
    dialog->activateWindow(); // also where no window manager does it
}

void PictureExport::write(viewer::SliceView* view, const PictureWish& wish)
{
    Picture picture = wish.wholeLayout ? pictureOfLayout() : pictureOf(view);
    picture.cornerText = wish.patientText && m_patientTextAllowed;
    const std::filesystem::path file = wish.file.toStdString();
    m_folder = QString::fromStdString(file.parent_path().string());
    const auto tell = [this, name = wish.file] { emit said(tr("Saved %1").arg(name)); };
    // Views are painted here, where they live; packing and writing take longer.
    if (wish.svg)
        m_writing.start([svg = svgOf(picture).toStdString(), file](const Progress&) { writeDurably(file, svg); }, tell);
    else
        m_writing.start([image = paintPicture(picture, double(wish.width) / picture.size.width()),
                         file](const Progress&) { writeDurably(file, pngOf(image)); },
                        tell);
}

QString pictureName(const SeriesRecord& series, const viewer::SliceView& view)
{
    return QStringLiteral("CT-%1-%2-%3")
        .arg(QString::fromLatin1(
                 QCryptographicHash::hash(QByteArray::fromStdString(series.seriesUid), QCryptographicHash::Sha256)
                     .toHex()
                     .left(8)),
             planeName(view).toLower())
        .arg(view.slice() + 1);
}

} // namespace dsmt::ui
