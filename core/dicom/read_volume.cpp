// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/read_volume.h"

#include "core/base/blocking_watch.h"
#include "core/dicom/decoder_pool.h"
#include "core/dicom/geometry_findings.h"
#include "core/dicom/multiframe_file.h"
#include "core/dicom/parallel.h"
#include "core/dicom/series_layout.h"
#include "core/dicom/slice_pixels.h"
#include "core/imaging/voxel_memory.h"

#include <algorithm>
#include <fmt/format.h>
#include <new>
#include <tuple>

namespace dsmt::dicom {

namespace {

constexpr std::uint64_t kMostVolumeBytes = std::uint64_t(8) << 30U;

void requirePlausibleVolume(const ScannedSeries& series, const SliceGrid& grid)
{
    const std::uint64_t bytes = std::uint64_t(series.record.rows) * std::uint64_t(series.record.columns) *
                                grid.slices.size() * sizeof(std::int16_t);
    if (bytes > kMostVolumeBytes)
        throw Error(ErrorKind::BadInput,
                    fmt::format("a volume of {} x {} x {} voxels is larger than this program reads",
                                series.record.columns, series.record.rows, grid.slices.size()));
    for (const SliceFile& slice : series.slices)
        requirePlausibleSize(slice, series.record.rows, series.record.columns);
    requirePixelsOfThisSize(series.slices.front(), series.record.rows, series.record.columns);
}

/// Decodes each slice to its place in the volume; those that are only interpolated from wait beside it.
class SliceStack final {
public:
    SliceStack(const ScannedSeries& series, const SliceGrid& grid)
        : m_series(series), m_grid(grid), m_plane(std::size_t(series.record.rows) * std::size_t(series.record.columns)),
          m_voxels(imaging::volumeMemory(m_plane * grid.slices.size())), m_notes(series.slices.size()),
          m_place(series.slices.size(), kNowhere), m_beside(series.slices.size())
    {
        for (std::size_t k = 0; k < grid.slices.size(); ++k) {
            if (!grid.slices[k].isInterpolated())
                m_place[grid.slices[k].lower] = k;
        }
        std::vector<bool> isNeeded(series.slices.size());
        for (const GridSlice& slice : grid.slices)
            isNeeded[slice.lower] = isNeeded[slice.upper] = true;
        for (std::size_t i = 0; i < series.slices.size(); ++i)
            if (isNeeded[i])
                m_needed.push_back(i);
        // Few multi-frame files at a time, each from its beginning.
        std::stable_sort(m_needed.begin(), m_needed.end(), [&](std::size_t a, std::size_t b) {
            const SliceFile &first = series.slices[a], &second = series.slices[b];
            if (first.frames == 0 || second.frames == 0)
                return first.frames < second.frames;
            return std::tie(first.file, first.frame) < std::tie(second.file, second.frame);
        });
    }

    void decode(const Progress& progress)
    {
        std::vector<const SliceFile*> slices;
        for (const std::size_t i : m_needed)
            slices.push_back(&m_series.slices[i]);
        MultiframeFiles files(slices);
        DecoderPool decoders(progress.stopToken());
        const FrameDecoder decoder = [&](const CompressedFrame& frame, std::span<std::uint16_t> cells) {
            decoders.decode(frame, cells);
        };
        forEachParallel(m_needed.size(), progress, "Reading slices", [&](std::size_t n) {
            const std::size_t i = m_needed[n];
            if (m_place[i] == kNowhere)
                m_beside[i].resize(m_plane);
            m_notes[i] = decodeSlice(m_series.slices[i], m_series.record.rows, m_series.record.columns, decoder,
                                     source(i), &files);
        });
    }

    void interpolate()
    {
        for (std::size_t k = 0; k < m_grid.slices.size(); ++k) {
            const GridSlice& slice = m_grid.slices[k];
            if (slice.isInterpolated())
                dicom::interpolate(slice, source(slice.lower), source(slice.upper), plane(k));
        }
    }

    const std::vector<DecodedSlice>& notes() const { return m_notes; }
    std::unique_ptr<std::int16_t[]> takeVoxels() { return std::move(m_voxels); }

private:
    static constexpr std::size_t kNowhere = std::size_t(-1);

    std::span<std::int16_t> plane(std::size_t k) { return {m_voxels.get() + k * m_plane, m_plane}; }
    std::span<std::int16_t> source(std::size_t i) { return m_place[i] == kNowhere ? m_beside[i] : plane(m_place[i]); }

    const ScannedSeries& m_series;
    const SliceGrid& m_grid;
    std::size_t m_plane;
    std::unique_ptr<std::int16_t[]> m_voxels;
    std::vector<DecodedSlice> m_notes;
    std::vector<std::size_t> m_place;
    std::vector<std::vector<std::int16_t>> m_beside;
    std::vector<std::size_t> m_needed;
};

SeriesVolume readStack(const ScannedSeries& series, const Progress& progress)
{
    SeriesLayout layout = layOut(series);
    requirePlausibleVolume(series, layout.grid);

    SliceStack stack(series, layout.grid);
    stack.decode(progress);
    stack.interpolate();

    SeriesVolume result;
    result.findings = std::move(layout.findings);
    for (GeometryFinding& finding : decodingFindings(series, stack.notes()))
        result.findings.push_back(std::move(finding));
    result.volume = std::make_shared<const imaging::Volume>(layout.geometry, stack.takeVoxels());
    return result;
}

} // namespace

SeriesVolume readVolume(const ScannedSeries& series, const Progress& progress)
{
    noteBlocking("reading a CT");
    const std::string context = "reading series " + series.record.seriesUid;
    try {
        return readStack(series, progress);
    } catch (const Error& failure) {
        throw failure.within(context);
    } catch (const std::bad_alloc&) {
        throw Error(ErrorKind::Failed, context + ": there is not enough memory for its volume");
    }
}

} // namespace dsmt::dicom
