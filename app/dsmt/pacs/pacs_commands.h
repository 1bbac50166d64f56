// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/paths.h"
#include "core/database/library.h"
#include "core/records/pacs_settings.h"

#include <memory>
#include <string>

namespace CLI {
class App;
}

namespace dsmt::commands::pacs {

/// What all of `dsmt pacs` know.
struct PacsOptions {
    std::string library = defaultLibraryFolder().string();
    std::string ownAeTitle; ///< "" for the one that is set up
    bool json = false;
};

/// Adds --library, --own-ae and --json.
std::shared_ptr<PacsOptions> addPacsOptions(CLI::App& command);

/// A library that is made when there is none, and its settings.
struct OpenedPacs {
    database::Library library;
    PacsSettings settings;
};
OpenedPacs openedPacs(const PacsOptions& options);

void addPeers(CLI::App& pacs);
void addEcho(CLI::App& pacs);
void addFind(CLI::App& pacs);
/// get and move.
void addRetrieve(CLI::App& pacs, int& exitCode);
void addSend(CLI::App& pacs, int& exitCode);
void addQueue(CLI::App& pacs, int& exitCode);
void addListen(CLI::App& pacs);

} // namespace dsmt::commands::pacs
