// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/skeleton.h"

#include "core/phantom/thorax.h"

#include <numbers>

namespace dsmt::phantom {

namespace {

constexpr float kVertebraMm = 24; // one vertebral body and its disc

Vec3 onCage(const Anatomy& a, float angle, float z, float beyond, int side)
{
    const CageSection section = cageSection(a, std::min(z, 0.965f * a.lungHeight));
    const auto power = [](float value) { return std::copysign(std::pow(std::abs(value), 0.8f), value); };
    return {float(side) * (section.halfWidth + beyond) * power(std::sin(angle)),
            section.centerY +
                ((std::cos(angle) < 0 ? section.frontDepth : section.backDepth) + beyond) * power(std::cos(angle)),
            z};
}

void addRibs(const Anatomy& a, std::vector<Bone>& bones)
{
    const float pi = std::numbers::pi_v<float>;
    for (int rib = 0; rib < 12; ++rib) {
        const float posterior = a.lungHeight * 1.0f - 14 - rib * (a.lungHeight + 10) / 11.5f;
        const float fall = std::min(95.0f, 34 + 11.0f * rib);
        const float last = rib < 7 ? 2.55f : rib < 10 ? 2.3f : 1.7f; // angle where bone becomes cartilage
        for (int side : {-1, 1}) {
            const float first = 0.34f;
            const int steps = 22;
            Vec3 previous = onCage(a, first, posterior, 7, side);
            for (int step = 1; step <= steps; ++step) {
                const float angle = first + (last - first) * float(step) / steps;
                const float z = posterior - fall * 0.5f * (1 - std::cos(angle * pi / 2.7f));
                const Vec3 next = onCage(a, angle, z, 7, side);
                bones.push_back({{previous, next, 3.6f, 3.6f}, 0.55f});
                previous = next;
            }
        }
    }
}

void addSpine(const Anatomy& a, std::vector<Bone>& bones)
{
    const float s = a.cageHalfWidth / 132;
    for (float z = -30; z < a.lungHeight + 40; z += kVertebraMm) {
        const float level = z / a.lungHeight;
        const float y = 60 * s + 20 * level * level;
        bones.push_back({{{-6, y, z}, {6, y, z}, 14 * s, 14 * s}, 1.35f});
        for (float side : {-1.0f, 1.0f}) {
            bones.push_back({{{side * 11, y + 12, z + 3}, {side * 13, y + 24, z + 2}, 4, 4}, 0.8f});
            bones.push_back({{{side * 13, y + 24, z + 2}, {side * 33, y + 32, z + 3}, 5, 4}, 0.8f});
            bones.push_back({{{side * 12, y + 25, z}, {0, y + 33, z - 4}, 3.5f, 3.5f}, 0.5f});
        }
        bones.push_back({{{0, y + 33, z - 4}, {0, y + 54, z - 18}, 3.5f, 4}, 0.6f});
    }
}

void addFront(const Anatomy& a, std::vector<Bone>& bones)
{
    for (float level = 0.36f; level < 0.86f; level += 0.03f) {
        const CageSection section = cageSection(a, level * a.lungHeight);
        const float half = level > 0.72f ? 22 : 12;
        const float y = section.centerY - section.frontDepth - 7;
        bones.push_back(
            {{{-half, y + 1, level * a.lungHeight}, {half, y + 1, level * a.lungHeight}, 5.5f, 5.5f}, 0.7f});
    }
    const float z = 0.90f * a.lungHeight;
    const CageSection top = cageSection(a, 0.84f * a.lungHeight);
    for (float side : {-1.0f, 1.0f}) {
        const Vec3 inner{side * 24, top.centerY - top.frontDepth - 4, z};
        const Vec3 middle{side * 75, top.centerY - top.frontDepth - 2, z + 10};
        const Vec3 outer{side * 128, top.centerY - 12, z + 24};
        bones.push_back({{inner, middle, 8, 5.5f}, 1});
        bones.push_back({{middle, outer, 5.5f, 6.5f}, 1});
    }
}

void addScapulae(const Anatomy& a, std::vector<Bone>& bones)
{
    for (float side : {-1.0f, 1.0f})
        for (int piece = 0; piece <= 9; ++piece) {
            const float t = float(piece) / 9;
            const float z = a.lungHeight * mix(0.56f, 0.98f, t);
            const CageSection section = cageSection(a, std::min(z, 0.8f * a.lungHeight));
            const float inner = mix(0.78f, 0.50f, t) * a.cageHalfWidth;
            const float y = section.centerY + section.backDepth + mix(4.0f, 14.0f, t);
            const Vec3 medial{side * inner, y + 6, z};
            const Vec3 lateral{side * (0.92f * a.cageHalfWidth + 12), y - 22, z + 4};
            bones.push_back({{medial, lateral, 2.6f, piece > 6 ? 7.0f : 4.5f}, 0.30f});
        }
}

} // namespace

std::vector<Bone> layOutBones(const Anatomy& a)
{
    std::vector<Bone> bones;
    addRibs(a, bones);
    addSpine(a, bones);
    addFront(a, bones);
    addScapulae(a, bones);
    return bones;
}

float depthInBone(const Bone& bone, Vec3 point)
{
    // Squeezing z by the flatness about the tube turns its round section into an upright or lying ellipse.
    const Tube& t = bone.tube;
    const auto squeeze = [&](Vec3 p) { return Vec3{p.x, p.y, p.z * bone.flatness}; };
    return -distanceOutside(Tube{squeeze(t.from), squeeze(t.to), t.fromRadius, t.toRadius}, squeeze(point));
}

} // namespace dsmt::phantom
