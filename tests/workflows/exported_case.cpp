// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/workflows/exported_case.h"

#include "core/dicom/write_ct.h"
#include "core/phantom/protocol.h"
#include "core/phantom/simulated_case.h"
#include "core/workflows/analyze.h"
#include "core/workflows/simulated_study.h"
#include "core/workflows/simulated_vendor.h"
#include "tests/fixtures/fake_network.h"

namespace dsmt::fixtures {

AnalysedCase::AnalysedCase(const phantom::PlannedCase& planned) : m_library(m_folder / "library")
{
    constexpr double kExtentMm = 60;
    const phantom::SimulatedCase simulated = phantom::simulateSurroundings(planned.key, kExtentMm);
    const auto record = workflows::simulatedSeries(planned, simulated.acquisition, simulated.volume->geometry());
    dicom::writeCtSeries(*simulated.volume, record, m_folder / "ct", {},
                         workflows::styleOf(planned.key, simulated.acquisition));
    analyse(m_folder / "ct", simulated.truth.center, simulated.mask);
}

AnalysedCase::AnalysedCase(const std::filesystem::path& ct, imaging::WorldPoint nodule)
    : m_library(m_folder / "library")
{
    analyse(ct, nodule, nullptr);
}

void AnalysedCase::analyse(const std::filesystem::path& ct, imaging::WorldPoint nodule, const imaging::MaskPtr& outline)
{
    FakeNetwork network;
    network.invasiveness = 0.7f;
    network.bubbleLucency = -0.4f;
    inference::Package package;
    package.name = "test";
    package.weightsSha256 = std::string(64, 'a');
    const workflows::OpenedSeries series = workflows::openSeries(ct, "", {});
    inference::AssessedNodule assessed = workflows::analyzeNodule(series, nodule, package, network, {});
    if (outline)
        assessed.mask = outline; // FakeNetwork outlines ground glass poorly
    workflows::storeAssessment(m_library, series, assessed);
}

workflows::ChosenPredictions AnalysedCase::chosen(const std::string& what)
{
    return workflows::choosePredictions(m_library, what, {});
}

workflows::ExportedCase AnalysedCase::source()
{
    return workflows::exportedCase(chosen().row, {});
}

workflows::ResultExport AnalysedCase::exported(const std::string& folder, bool withSegmentation)
{
    const workflows::ExportedKinds kinds{.report = true, .segmentation = withSegmentation, .keyImage = {}};
    return workflows::exportResults(source(), chosen().predictions, kinds, m_folder / folder, {});
}

std::vector<phantom::PlannedCase> variedCases(int count)
{
    std::vector<phantom::PlannedCase> cases;
    for (const phantom::Protocol* protocol : {&phantom::internalProtocol(), &phantom::externalProtocol()})
        for (const phantom::PlannedCase& planned : phantom::planCohort(*protocol, 13, count / 2))
            cases.push_back(planned);
    return cases;
}

} // namespace dsmt::fixtures
