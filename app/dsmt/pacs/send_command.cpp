// SPDX-License-Identifier: GPL-3.0-or-later
// dsmt pacs send and queue.
#include "app/dsmt/commands.h"
#include "app/dsmt/drawn_results.h"
#include "app/dsmt/pacs/pacs_commands.h"
#include "app/dsmt/picture.h"
#include "app/dsmt/terminal_progress.h"
#include "core/base/error.h"
#include "core/workflows/case_objects.h"
#include "core/workflows/deidentify_files.h"
#include "core/workflows/send_results.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>
#include <nlohmann/json.hpp>

namespace dsmt::commands::pacs {

namespace {

using Json = nlohmann::ordered_json;

Json json(const database::Sending& sending)
{
    return {{"id", sending.id},
            {"to", shownPeer(sending.peer)},
            {"what", sending.what},
            {"deidentified", sending.deidentified},
            {"state", toString(sending.state)},
            {"objects", sending.objects},
            {"sent", sending.sent},
            {"refused", sending.refused},
            {"attempts", sending.attempts},
            {"next_attempt_at", sending.nextAttemptAt.empty() ? Json() : Json(sending.nextAttemptAt)},
            {"failure", sending.failure},
            {"queued_by", sending.queuedBy},
            {"queued_at", sending.queuedAt},
            {"ended_at", sending.endedAt.empty() ? Json() : Json(sending.endedAt)}};
}

void print(const std::vector<database::Sending>& sendings, bool asJson)
{
    Json all = Json::array();
    for (const database::Sending& sending : sendings) {
        all.push_back(json(sending));
        if (!asJson)
            fmt::print("{:>5}  {:<9} {:>4} of {:<4} {}  {}{}  {}\n", sending.id, toString(sending.state), sending.sent,
                       sending.objects, sending.queuedAt.substr(0, 16), shownPeer(sending.peer),
                       sending.deidentified ? ", de-identified" : "",
                       sending.failure.empty() ? sending.what : sending.failure);
    }
    if (asJson)
        fmt::print("{}\n", Json{{"sendings", all}}.dump(2, ' ', false, Json::error_handler_t::replace));
    else if (sendings.empty())
        fmt::print("Nothing was sent or waits.\n");
}

int exitCodeFor(const database::Sending& sending)
{
    return sending.state == database::SendState::Sent ? kDone : kFailed;
}

struct SendOptions {
    std::string peer;
    std::vector<std::string> what;
    workflows::CaseObjects kinds;
    bool keyImage = false;
    std::string pdf;
    bool deidentify = false;
    bool queueOnly = false;
};

/// All files together are one; results are one for each case.
std::vector<workflows::CaseSending> sendingsOf(OpenedPacs& pacs, const SendOptions& asked)
{
    const workflows::CaseSending common{.peer = peerNamed(pacs.settings, asked.peer),
                                        .what = {},
                                        .files = {},
                                        .kinds = asked.kinds,
                                        .deidentify = asked.deidentify};
    workflows::CaseSending files = common;
    std::vector<workflows::CaseSending> sendings;
    for (const std::string& what : asked.what) {
        if (std::filesystem::exists(what)) {
            files.files.emplace_back(what);
            continue;
        }
        workflows::CaseSending results = common;
        results.what = what;
        if (asked.keyImage)
            results.kinds.keyImage = keyImagesOf(workflows::choosePredictions(pacs.library, what, std::nullopt).row);
        results.kinds.document = documentFrom(asked.pdf);
        sendings.push_back(std::move(results));
    }
    if (!files.files.empty())
        sendings.push_back(std::move(files));
    return sendings;
}

void send(const PacsOptions& options, const SendOptions& asked, int& exitCode)
{
    OpenedPacs pacs = openedPacs(options);
    const TerminalProgress terminal("sending");
    std::vector<std::int64_t> ids;
    for (const workflows::CaseSending& sending : sendingsOf(pacs, asked))
        ids.push_back(workflows::queueCaseObjects(pacs.library, sending, terminal.progress().stage(0, 0.3)));
    database::SendQueue queue(pacs.library);
    for (const std::int64_t id : ids)
        if (!asked.queueOnly) {
            const workflows::QueueRun run =
                workflows::runQueue(pacs.library, pacs.settings.aeTitle, terminal.progress().stage(0.3, 1), id);
            for (const std::string& failure : run.failures)
                fmt::print(stderr, "dsmt: {}\n", failure);
            if (run.isBusy)
                fmt::print(stderr, "dsmt: note: another program is sending; it stays in the queue\n");
        }
    std::vector<database::Sending> sendings;
    for (const std::int64_t id : ids) {
        sendings.push_back(queue.sending(id));
        if (!asked.queueOnly && exitCodeFor(sendings.back()) != kDone)
            exitCode = kFailed;
        if (!asked.queueOnly && sendings.back().state == database::SendState::Waiting)
            fmt::print(stderr, "dsmt: it stays in the queue; `dsmt pacs queue --run` tries again\n");
    }
    print(sendings, options.json);
}

} // namespace

void addSend(CLI::App& app, int& exitCode)
{
    CLI::App* const command = app.add_subcommand("send", "Send results, series or files to a peer (C-STORE).");
    auto options = addPacsOptions(*command);
    auto asked = std::make_shared<SendOptions>();
    command->add_option("PEER", asked->peer, "A peer's name, or AE@host:port")->required();
    command
        ->add_option("WHAT", asked->what,
                     "Files or folders of DICOM; number of a prediction or a series UID for its results")
        ->required();
    command->add_flag("--sr", asked->kinds.report, "The structured report of a result");
    command->add_flag("--seg", asked->kinds.segmentation, "The segmentation of a result");
    if (pictureAvailable())
        command->add_flag("--sc", asked->keyImage, "A key image (Secondary Capture) of the three planes");
    command->add_option("--pdf", asked->pdf, "This PDF document, wrapped as DICOM")->check(CLI::ExistingFile);
    command->add_flag("--images", asked->kinds.images, "The images of the CT");
    command->add_flag("--deidentify", asked->deidentify,
                      "Take out whatever names somebody first (PS3.15 Annex E), as dsmt export --deidentify");
    command->add_flag("--queue-only", asked->queueOnly, "Only put it into the queue");
    command->footer("Without --sr, --seg, --sc, --pdf and --images report and segmentation are sent. What the peer "
                    "does not have yet\n"
                    "stays in the queue of the library: it is tried again by the window, or by dsmt pacs queue --run.");
    command->callback([options, asked, &exitCode] { send(*options, *asked, exitCode); });
}

void addQueue(CLI::App& app, int& exitCode)
{
    CLI::App* const command = app.add_subcommand("queue", "What was sent and what waits to be sent.");
    auto options = addPacsOptions(*command);
    auto run = std::make_shared<bool>(false);
    auto cancel = std::make_shared<std::int64_t>(0);
    auto retry = std::make_shared<std::int64_t>(0);
    command->add_flag("--run", *run, "Send what is due");
    command->add_option("--cancel", *cancel, "Give this sending up");
    command->add_option("--retry", *retry, "Try this sending again now");
    command->callback([=, &exitCode] {
        OpenedPacs pacs = openedPacs(*options);
        database::SendQueue queue(pacs.library);
        if (*cancel > 0 && !workflows::cancelSending(pacs.library, *cancel))
            throw Error(ErrorKind::BadInput, fmt::format("sending {} does not wait", *cancel));
        if (*retry > 0)
            queue.retry(*retry);
        if (*run || *retry > 0) {
            const TerminalProgress terminal("sending");
            const workflows::QueueRun done =
                workflows::runQueue(pacs.library, pacs.settings.aeTitle, terminal.progress(),
                                    *retry > 0 ? std::optional(*retry) : std::nullopt);
            for (const std::string& failure : done.failures)
                fmt::print(stderr, "dsmt: {}\n", failure);
            if (!done.failures.empty() || done.isBusy)
                exitCode = kFailed;
        }
        print(queue.all(), options->json);
    });
}

} // namespace dsmt::commands::pacs
