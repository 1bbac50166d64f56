// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/commands.h"
#include "app/dsmt/pacs/pacs_commands.h"
#include "core/base/error.h"
#include "core/workflows/pacs_peers.h"

#include <CLI/CLI.hpp>

namespace dsmt::commands {

namespace {

constexpr const char* kFooter =
    R"(A peer is one that was set up, or AE@host:port for once:
  dsmt pacs add ARCHIVE --ae ORTHANC --host 192.168.1.20 --port 4242
  dsmt pacs echo ARCHIVE
  dsmt pacs find ARCHIVE --name "Meyer*" --date 20260101-20260331 --modality CT
  dsmt pacs find ARCHIVE --study 1.2.840...       lists the series of a study
  dsmt pacs get ARCHIVE --study 1.2.840... --series 1.2.840...
  dsmt pacs send ARCHIVE results/*.dcm
  dsmt pacs add SECURE --ae PACS --host pacs.example.org --port 2762 --tls --tls-trust hospital-ca.pem \
    --tls-cert workstation.pem --tls-key workstation.key
The AE title of this workstation is DSMT unless `dsmt pacs setup --ae` says otherwise; the archive's administrator has
to know it. Nothing listens unless `dsmt pacs listen` or the window's listener runs.)";

} // namespace

void addPacs(CLI::App& app, int& exitCode)
{
    CLI::App* const pacs = app.add_subcommand("pacs", "Talk to DICOM archives: echo, find, get, move, send, listen.");
    pacs->require_subcommand(1);
    pacs->footer(kFooter);
    pacs::addPeers(*pacs);
    pacs::addEcho(*pacs);
    pacs::addFind(*pacs);
    pacs::addRetrieve(*pacs, exitCode);
    pacs::addSend(*pacs, exitCode);
    pacs::addQueue(*pacs, exitCode);
    pacs::addListen(*pacs);
}

namespace pacs {

std::shared_ptr<PacsOptions> addPacsOptions(CLI::App& command)
{
    auto options = std::make_shared<PacsOptions>();
    command.add_option("--library", options->library, "Case library that keeps peers and queue")->capture_default_str();
    command.add_option("--own-ae", options->ownAeTitle, "AE title of this workstation instead of the one set up");
    command.add_flag("--json", options->json, "Print JSON");
    return options;
}

OpenedPacs openedPacs(const PacsOptions& options)
{
    OpenedPacs opened{database::Library(options.library), {}};
    opened.settings = workflows::pacsSettings(opened.library);
    if (!options.ownAeTitle.empty())
        opened.settings.aeTitle = options.ownAeTitle;
    if (!isAeTitle(opened.settings.aeTitle))
        throw Error(ErrorKind::BadInput, "\"" + opened.settings.aeTitle + "\" is no AE title");
    return opened;
}

} // namespace pacs

} // namespace dsmt::commands
