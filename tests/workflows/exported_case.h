// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phantom/cohort_plan.h"
#include "core/workflows/result_export.h"
#include "tests/fixtures/temporary_folder.h"

namespace dsmt::fixtures {

/// A library with a linked CT and a prediction about a nodule in it, made with FakeNetwork, as dsmt analyze keeps them.
class AnalysedCase final {
public:
    /// The surroundings of a simulated nodule, written as its scanner writes them.
    explicit AnalysedCase(const phantom::PlannedCase& planned);
    /// A CT that lies somewhere.
    AnalysedCase(const std::filesystem::path& ct, imaging::WorldPoint nodule);

    std::filesystem::path operator/(const std::string& name) const { return m_folder / name; }
    database::Library& library() { return m_library; }

    workflows::ChosenPredictions chosen(const std::string& what = {});
    /// Report and segmentation of what is chosen, into a folder of this case.
    workflows::ResultExport exported(const std::string& folder, bool withSegmentation = true);
    workflows::ExportedCase source();

private:
    /// @param outline kept instead of the network's; may be null
    void analyse(const std::filesystem::path& ct, imaging::WorldPoint nodule, const imaging::MaskPtr& outline);

    TemporaryFolder m_folder;
    database::Library m_library;
};

/// Different sites, vendors, kernels and slices of both protocols.
std::vector<phantom::PlannedCase> variedCases(int count);

} // namespace dsmt::fixtures
