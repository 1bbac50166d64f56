// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/library.h"
#include "core/inference/network.h"
#include "core/inference/package.h"

#include <optional>
#include <string>
#include <vector>

namespace dsmt::workflows {

/// What somebody who looks after the program wants to know first, without a word about patients: About in the window
/// and `dsmt about` say the same.
struct AboutFact {
    std::string name;  ///< English; rows of the case library keep the names of database::statisticsOf
    std::string value; ///< empty: the name says it all
};

struct AboutGroup {
    std::string title;
    std::vector<AboutFact> facts;
};

/// Version of the program, where it lies, the system, processors and memory.
AboutGroup aboutProgram();
/// @param attributes of the running engine; nothing: it was not asked
/// @param engine what inference::engineVersion says, with its place; empty: it was not asked
AboutGroup aboutNetwork(const inference::Package& package,
                        const std::optional<inference::NetworkAttributes>& attributes, const std::string& engine);
/// Place, schema, size and rows. @throws Error(Failed)
AboutGroup aboutLibrary(database::Library& library);
/// Each with its version, licence and purpose.
AboutGroup aboutThirdParty();

/// Groups below each other, values in a column.
std::string aboutText(const std::vector<AboutGroup>& groups);
/// {"Program": {"version": "...", ...}, ...}
std::string aboutJson(const std::vector<AboutGroup>& groups);

/// The file with the licences of everything that is packed with the program; empty where none is, as in a build.
std::filesystem::path thirdPartyNotices();

} // namespace dsmt::workflows
