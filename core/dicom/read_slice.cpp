// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/read_slice.h"

#include "core/dicom/decoder_pool.h"
#include "core/dicom/series_layout.h"
#include "core/dicom/slice_pixels.h"

#include <fmt/format.h>
#include <new>

namespace dsmt::dicom {

namespace {

std::vector<std::int16_t> decodeAlone(const ScannedSeries& series, std::size_t index)
{
    const SliceFile& slice = series.slices[index];
    const int rows = series.record.rows, columns = series.record.columns;
    requirePlausibleSize(slice, rows, columns);
    std::vector<std::int16_t> hu(std::size_t(rows) * std::size_t(columns));
    DecoderPool decoders;
    decodeSlice(
        slice, rows, columns,
        [&](const CompressedFrame& frame, std::span<std::uint16_t> cells) { decoders.decode(frame, cells); }, hu);
    return hu;
}

imaging::VolumePtr sliceOf(const ScannedSeries& series, const SeriesLayout& layout, int k)
{
    if (k < 0 || std::size_t(k) >= layout.grid.slices.size())
        throw Error(ErrorKind::BadInput, fmt::format("it has no slice {}", k));
    const GridSlice& slice = layout.grid.slices[std::size_t(k)];
    std::vector<std::int16_t> hu = decodeAlone(series, slice.lower);
    if (slice.isInterpolated())
        interpolate(slice, hu, decodeAlone(series, slice.upper), hu);
    imaging::Geometry geometry = layout.geometry;
    geometry.origin = geometry.voxelToWorld({0, 0, double(k)});
    geometry.size.k = 1;
    return std::make_shared<const imaging::Volume>(geometry, std::move(hu));
}

template <class Work> auto reading(const ScannedSeries& series, Work work)
{
    const std::string context = "reading series " + series.record.seriesUid;
    try {
        return work();
    } catch (const Error& failure) {
        throw failure.within(context);
    } catch (const std::bad_alloc&) {
        throw Error(ErrorKind::Failed, context + ": there is not enough memory for one slice");
    }
}

} // namespace

imaging::VolumePtr readSlice(const ScannedSeries& series, int k)
{
    return reading(series, [&] { return sliceOf(series, layOut(series), k); });
}

imaging::VolumePtr readMiddleSlice(const ScannedSeries& series)
{
    return reading(series, [&] {
        const SeriesLayout layout = layOut(series);
        return sliceOf(series, layout, layout.geometry.size.k / 2);
    });
}

Thumbnail thumbnail(const ScannedSeries& series, int edge, GreyWindow window)
{
    return thumbnailOf(*readMiddleSlice(series), 0, edge, window);
}

} // namespace dsmt::dicom
