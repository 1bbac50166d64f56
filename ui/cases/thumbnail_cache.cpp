// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/thumbnail_cache.h"

#include "core/database/description_store.h"

#include <QImage>

namespace dsmt::ui {

namespace {

constexpr int kMostPictures = 400; ///< some 16 MB

QPixmap pictureOf(const Thumbnail& thumbnail)
{
    return QPixmap::fromImage(
        QImage(thumbnail.pixels.data(), thumbnail.width, thumbnail.height, thumbnail.width, QImage::Format_Grayscale8)
            .copy());
}

} // namespace

ThumbnailCache::ThumbnailCache(LibraryThread& library, QObject* parent)
    : QObject(parent), m_library(library), m_pictures(kMostPictures)
{
}

QPixmap ThumbnailCache::find(qint64 seriesId)
{
    if (const QPixmap* known = m_pictures.object(seriesId))
        return *known;
    m_pictures.insert(seriesId, new QPixmap); // asked for
    m_library.ask(
        this,
        [seriesId](database::Library& library) { return database::DescriptionStore(library).thumbnail(seriesId); },
        [this, seriesId, generation = m_generation](const std::optional<Thumbnail>& thumbnail) {
            if (!thumbnail || generation != m_generation)
                return;
            m_pictures.insert(seriesId, new QPixmap(pictureOf(*thumbnail)));
            emit arrived(seriesId);
        });
    return {};
}

void ThumbnailCache::forget()
{
    ++m_generation;
    m_pictures.clear();
}

} // namespace dsmt::ui
