// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/scene_content.h"

#include "viewer/clip_box.h"

#include <algorithm>
#include <cmath>

namespace dsmt::viewer {

using imaging::WorldPoint;

namespace {

constexpr double kLeastRadiusMm = 30;  ///< around a nodule
constexpr double kMarkedRadiusMm = 40; ///< around a mark alone
constexpr WorldPoint kFromTheFront{0, -1, 0};

void placeNodule(SceneContent& content)
{
    const TriangleMesh& mesh = content.nodule;
    if (mesh.triangles.empty())
        return;
    WorldPoint low = mesh.points.front(), high = low;
    for (const WorldPoint at : mesh.points) {
        low = {std::min(low.x, at.x), std::min(low.y, at.y), std::min(low.z, at.z)};
        high = {std::max(high.x, at.x), std::max(high.y, at.y), std::max(high.z, at.z)};
    }
    const WorldPoint extent = high - low;
    content.noduleCenter = (low + high) * 0.5;
    content.noduleRadiusMm = std::max({extent.x, extent.y, extent.z}) / 2;
    content.radiusMm = std::max(kLeastRadiusMm, 1.5 * distance(low, high));
}

void showCloseUp(SceneContent& content, const imaging::Volume& volume)
{
    content.center = *content.noduleCenter;
    content.frontMm = (content.noduleRadiusMm > 0 ? content.noduleRadiusMm : content.radiusMm / 4) + 1;
    content.surroundings = ballAround(volume, content.center, content.radiusMm);
    content.lookFrom = clearestDirection(content.surroundings, content.center, content.frontMm, content.radiusMm);
}

/// Around everything that is not air; the whole when all is.
ClipBox boxOfWhatIsShown(const Surroundings& surroundings)
{
    const imaging::Geometry& grid = surroundings.grid;
    imaging::VoxelIndex low{grid.size.i, grid.size.j, grid.size.k}, high{-1, -1, -1};
    std::size_t n = 0;
    for (int k = 0; k < grid.size.k; ++k)
        for (int j = 0; j < grid.size.j; ++j)
            for (int i = 0; i < grid.size.i; ++i)
                if (surroundings.hu[n++] > imaging::kAirHu) {
                    low = {std::min(low.i, i), std::min(low.j, j), std::min(low.k, k)};
                    high = {std::max(high.i, i), std::max(high.j, j), std::max(high.k, k)};
                }
    if (high.i < 0)
        return boxOf(grid);
    return {grid.voxelToWorld({double(low.i), double(low.j), double(low.k)}),
            grid.voxelToWorld({double(high.i), double(high.j), double(high.k)})};
}

void showWhole(SceneContent& content, const imaging::Volume& volume, const Progress& progress)
{
    content.surroundings = wholeVolume(volume);
    progress.advance(0.7, "preparing the 3-D view");
    // Small vessels would not survive softening.
    if (content.preset == ScenePreset::Lung)
        keepLungs(content.surroundings);
    else
        soften(content.surroundings);
    const ClipBox shown = boxOfWhatIsShown(content.surroundings);
    const WorldPoint extent = shown.high - shown.low;
    content.center = (shown.low + shown.high) * 0.5;
    content.radiusMm = std::max({extent.x, extent.y, extent.z}) * 0.52;
    content.frontMm = 4 * content.radiusMm;
    content.lookFrom = kFromTheFront;
}

} // namespace

SceneContentPtr makeSceneContent(const SceneRequest& request, const Progress& progress)
{
    SceneContent content;
    content.preset = request.preset;
    content.radiusMm = kMarkedRadiusMm;
    content.noduleCenter = request.marked;
    progress.advance(0, "preparing the 3-D view");
    if (request.nodule)
        content.nodule = noduleMesh(*request.nodule);
    placeNodule(content);
    progress.advance(0.2, "preparing the 3-D view");
    if (content.preset == ScenePreset::Nodule && !content.noduleCenter)
        content.preset = ScenePreset::Lung;
    if (content.preset == ScenePreset::Nodule)
        showCloseUp(content, *request.volume);
    else
        showWhole(content, *request.volume, progress);
    progress.advance(1, "preparing the 3-D view");
    return std::make_shared<const SceneContent>(std::move(content));
}

} // namespace dsmt::viewer
