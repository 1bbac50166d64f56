// SPDX-License-Identifier: GPL-3.0-or-later
// dsmt pacs peers, add, remove and setup.
#include "app/dsmt/pacs/pacs_commands.h"
#include "core/base/error.h"
#include "core/dicom/text_encoding.h"
#include "core/workflows/pacs_peers.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <fmt/core.h>

namespace dsmt::commands::pacs {

namespace {

void print(const PacsSettings& settings, bool asJson)
{
    if (asJson) {
        fmt::print("{}\n", toJson(settings));
        return;
    }
    fmt::print("This workstation: AE title {}\n", settings.aeTitle);
    const PacsListener& listener = settings.listener;
    const std::string place =
        fmt::format("{}:{}{}", listener.address, listener.port, listener.tls.isOn ? ", TLS only" : "");
    fmt::print("Listener: {}\n", listener.isOn ? "on in the window, " + place : "off (" + place + ")");
    for (const PacsPeer& peer : settings.peers)
        fmt::print("  {:<16} {:<16} {}:{}  {}{}{}\n", peer.name, peer.aeTitle, peer.host, peer.port, peer.characterSet,
                   peer.retrieveByMove ? ", C-MOVE" : "", peer.tls.isOn ? ", TLS" : "");
    if (settings.peers.empty())
        fmt::print("No peers are set up.\n");
}

void requireCharacterSet(const PacsPeer& peer)
{
    if (!dicom::isKnownCharacterSet(peer.characterSet))
        throw Error(ErrorKind::BadInput, peer.characterSet + " is no Specific Character Set that is known here");
}

void addCertificates(CLI::App& command, PacsTls& tls, const char* trusted)
{
    command.add_option("--tls-trust", tls.trusted, trusted)->check(CLI::ExistingFile);
    command.add_option("--tls-cert", tls.certificate, "Certificate (PEM) of this workstation")
        ->check(CLI::ExistingFile);
    command.add_option("--tls-key", tls.privateKey, "Its private key (PEM), without a passphrase")
        ->check(CLI::ExistingFile);
}

/// Paths are kept as they are from anywhere.
PacsTls absolute(PacsTls tls)
{
    for (std::string* file : {&tls.trusted, &tls.certificate, &tls.privateKey})
        if (!file->empty())
            *file = std::filesystem::absolute(*file).lexically_normal().string();
    return tls;
}

void addAdd(CLI::App& app)
{
    CLI::App* const command = app.add_subcommand("add", "Set up a peer, or change one.");
    auto options = addPacsOptions(*command);
    auto peer = std::make_shared<PacsPeer>();
    command->add_option("NAME", peer->name, "What you call it")->required();
    command->add_option("--ae", peer->aeTitle, "Its AE title")->required();
    command->add_option("--host", peer->host, "Its host name or address")->required();
    command->add_option("--port", peer->port, "Its port")->capture_default_str();
    command
        ->add_option("--charset", peer->characterSet,
                     "Specific Character Set of questions to it, and of answers that declare none")
        ->capture_default_str();
    command->add_flag("--move", peer->retrieveByMove, "Retrieve by C-MOVE: it sends to the listener of this machine");
    command->add_flag("--tls", peer->tls.isOn, "Speak TLS (BCP 195)");
    addCertificates(*command, peer->tls, "Certificate (PEM) that its own must be signed by; without it any is taken");
    command->callback([options, peer] {
        requireCharacterSet(*peer);
        peer->tls = absolute(peer->tls);
        OpenedPacs pacs = openedPacs(*options);
        const auto same = [&](const PacsPeer& known) { return known.name == peer->name; };
        const auto known = std::find_if(pacs.settings.peers.begin(), pacs.settings.peers.end(), same);
        if (known != pacs.settings.peers.end())
            *known = *peer;
        else
            pacs.settings.peers.push_back(*peer);
        workflows::storePacsSettings(pacs.library, pacs.settings);
        print(pacs.settings, options->json);
    });
}

void addRemove(CLI::App& app)
{
    CLI::App* const command = app.add_subcommand("remove", "Forget a peer.");
    auto options = addPacsOptions(*command);
    auto name = std::make_shared<std::string>();
    command->add_option("NAME", *name, "What it is called")->required();
    command->callback([options, name] {
        OpenedPacs pacs = openedPacs(*options);
        if (std::erase_if(pacs.settings.peers, [&](const PacsPeer& peer) { return peer.name == *name; }) == 0)
            throw Error(ErrorKind::NotFound, "no PACS is called \"" + *name + "\"");
        workflows::storePacsSettings(pacs.library, pacs.settings);
        print(pacs.settings, options->json);
    });
}

void addSetup(CLI::App& app)
{
    CLI::App* const command = app.add_subcommand("setup", "Set the AE title of this workstation and where it listens.");
    auto options = addPacsOptions(*command);
    auto title = std::make_shared<std::string>();
    auto address = std::make_shared<std::string>();
    auto port = std::make_shared<int>(0);
    auto tls = std::make_shared<PacsTls>();
    command->add_option("--ae", *title, "AE title of this workstation");
    command->add_option("--address", *address, "Address of the network card that is listened on; 0.0.0.0 is all");
    command->add_option("--port", *port, "Port that is listened on");
    CLI::Option* const secure = command->add_flag("--tls,!--no-tls", tls->isOn,
                                                  "Take encrypted calls only (TLS, BCP 195); needs a certificate");
    addCertificates(*command, *tls, "Certificate (PEM) that callers' must be signed by; without it none is asked for");
    command->callback([options, title, address, port, tls, secure] {
        OpenedPacs pacs = openedPacs(*options);
        if (!title->empty())
            pacs.settings.aeTitle = *title;
        if (!address->empty())
            pacs.settings.listener.address = *address;
        if (*port != 0)
            pacs.settings.listener.port = *port;
        PacsTls& kept = pacs.settings.listener.tls;
        const PacsTls asked = absolute(*tls);
        if (secure->count() > 0)
            kept.isOn = asked.isOn;
        if (!asked.trusted.empty())
            kept.trusted = asked.trusted;
        if (!asked.certificate.empty() || !asked.privateKey.empty()) {
            kept.certificate = asked.certificate;
            kept.privateKey = asked.privateKey;
        }
        workflows::storePacsSettings(pacs.library, pacs.settings);
        print(pacs.settings, options->json);
    });
}

} // namespace

void addPeers(CLI::App& app)
{
    CLI::App* const command = app.add_subcommand("peers", "List the peers that are set up.");
    auto options = addPacsOptions(*command);
    command->callback([options] { print(openedPacs(*options).settings, options->json); });
    addAdd(app);
    addRemove(app);
    addSetup(app);
}

} // namespace dsmt::commands::pacs
