// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dicom/write_ct.h"
#include "tests/fixtures/fake_network.h"
#include "tests/fixtures/shapes.h"
#include "ui/session/analysis_engine.h"

#include <filesystem>
#include <functional>
#include <memory>

namespace dsmt::ui::testing {

inline constexpr imaging::WorldPoint kNodule{10, -20, 30};

/// Writes a ball of 7 mm radius in air as a CT series; quick to write and to read.
inline SeriesRecord writeSmallCase(const std::filesystem::path& folder, std::uint64_t seed = 1)
{
    const imaging::Geometry grid = imaging::cubeAround(kNodule, 80, 1.5); // most of the surroundings, too
    SeriesRecord record;
    record.seriesUid = dicom::derivedUid(seed, "series");
    record.studyUid = dicom::derivedUid(seed, "study");
    record.frameOfReferenceUid = dicom::derivedUid(seed, "frame");
    record.patientId = "TEST-" + std::to_string(seed);
    record.patientName = "Test " + std::to_string(seed);
    record.studyDate = "20260102";
    record.description = "Ball";
    record.modality = "CT";
    record.sliceThicknessMm = 1.5;
    record.simulated = true;
    dicom::writeCtSeries(*fixtures::ball(grid, kNodule, 7, 0), record, folder);
    return record;
}

/// A network that does what a test says before it answers as FakeNetwork does.
class ScriptedNetwork final : public inference::Network {
public:
    explicit ScriptedNetwork(std::function<void(const Progress&)> before) : m_before(std::move(before))
    {
        m_answers.invasiveness = 2;
        m_answers.bubbleLucency = -2;
        m_answers.pleuralRetraction = 0;
    }

    inference::NetworkAttributes attributes() override { return m_answers.attributes(); }
    std::vector<inference::NetworkOutput> evaluate(std::span<const inference::PatchPair> inputs,
                                                   const Progress& progress) override
    {
        if (m_before)
            m_before(progress);
        return m_answers.evaluate(inputs, progress);
    }
    inference::AttentionMaps attention(const inference::PatchPair& pair, const Progress& progress) override
    {
        if (m_before)
            m_before(progress);
        return m_answers.attention(pair, progress);
    }

private:
    std::function<void(const Progress&)> m_before;
    fixtures::FakeNetwork m_answers;
};

/// The source of such a network; `processId` plays the process it would run in.
inline NetworkSource scriptedSource(std::function<void(const Progress&)> before = {},
                                    std::function<int()> processId = {})
{
    return [before = std::move(before), processId = std::move(processId)] {
        LoadedNetwork loaded;
        loaded.package.name = "scripted";
        loaded.package.title = "Scripted network";
        loaded.package.weightsSha256 = "0123456789abcdef";
        loaded.network = std::make_unique<ScriptedNetwork>(before);
        loaded.processId = processId;
        return loaded;
    };
}

} // namespace dsmt::ui::testing
