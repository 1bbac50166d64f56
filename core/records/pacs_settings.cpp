// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/pacs_settings.h"

#include "core/base/error.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>

namespace dsmt {

using Json = nlohmann::ordered_json;

namespace {

constexpr int kMostPort = 65535;
constexpr std::size_t kLongestAeTitle = 16;

void put(Json& json, const PacsTls& tls)
{
    json["tls"] = tls.isOn;
    json["tls_trusted"] = tls.trusted;
    json["tls_certificate"] = tls.certificate;
    json["tls_private_key"] = tls.privateKey;
}

PacsTls tlsOf(const Json& json)
{
    return {json.value("tls", false), json.value("tls_trusted", ""), json.value("tls_certificate", ""),
            json.value("tls_private_key", "")};
}

Json jsonOf(const PacsPeer& peer)
{
    Json json{{"name", peer.name}, {"ae_title", peer.aeTitle},           {"host", peer.host},
              {"port", peer.port}, {"character_set", peer.characterSet}, {"retrieve_by_move", peer.retrieveByMove}};
    put(json, peer.tls);
    return json;
}

Json jsonOf(const PacsListener& listener)
{
    Json json{{"on", listener.isOn}, {"address", listener.address}, {"port", listener.port}};
    put(json, listener.tls);
    return json;
}

PacsPeer peerOf(const Json& json)
{
    const PacsPeer standard;
    return {json.value("name", ""),
            json.value("ae_title", ""),
            json.value("host", ""),
            json.value("port", standard.port),
            json.value("character_set", standard.characterSet),
            json.value("retrieve_by_move", false),
            tlsOf(json)};
}

template <class Made> auto parsed(const std::string& text, const Made& made)
{
    try {
        return made(Json::parse(text));
    } catch (const nlohmann::json::exception&) {
        throw Error(ErrorKind::Failed, "the stored settings of the PACS cannot be read");
    }
}

std::string faultOf(const PacsTls& tls)
{
    if (tls.certificate.empty() != tls.privateKey.empty())
        return "a certificate of this workstation needs its private key, and the other way round";
    return {};
}

/// AE@host:port, or nothing.
std::optional<PacsPeer> typedPeer(const std::string& text)
{
    const std::size_t at = text.find('@'), colon = text.rfind(':');
    if (at == std::string::npos || colon == std::string::npos || colon < at)
        return std::nullopt;
    PacsPeer peer;
    peer.aeTitle = text.substr(0, at);
    peer.name = peer.aeTitle;
    peer.host = text.substr(at + 1, colon - at - 1);
    const char* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data() + colon + 1, end, peer.port);
    if (read.ec != std::errc() || read.ptr != end || !faultOf(peer).empty())
        return std::nullopt;
    return peer;
}

} // namespace

bool isAeTitle(const std::string& title)
{
    return !title.empty() && title.size() <= kLongestAeTitle && title.find_first_not_of(' ') != std::string::npos &&
           std::all_of(title.begin(), title.end(), [](char c) { return c >= ' ' && c <= '~' && c != '\\'; });
}

std::string faultOf(const PacsPeer& peer)
{
    if (peer.name.empty())
        return "it has no name";
    if (!isAeTitle(peer.aeTitle))
        return "its AE title is not 1 to 16 printable characters";
    if (peer.host.empty() || peer.host.find_first_of(" \t\r\n:") != std::string::npos)
        return "its host is no name or address";
    if (peer.port < 1 || peer.port > kMostPort)
        return "its port is not between 1 and 65535";
    return faultOf(peer.tls);
}

std::string faultOf(const PacsSettings& settings)
{
    if (!isAeTitle(settings.aeTitle))
        return "the AE title of this workstation is not 1 to 16 printable characters";
    if (settings.listener.port < 1 || settings.listener.port > kMostPort)
        return "the port of the listener is not between 1 and 65535";
    if (settings.listener.tls.isOn && settings.listener.tls.certificate.empty())
        return "an encrypted listener needs a certificate of this workstation";
    if (const std::string fault = faultOf(settings.listener.tls); !fault.empty())
        return "the listener: " + fault;
    std::set<std::string> names;
    for (const PacsPeer& peer : settings.peers) {
        if (const std::string fault = faultOf(peer); !fault.empty())
            return fmt::format("peer \"{}\": {}", peer.name, fault);
        if (!names.insert(peer.name).second)
            return fmt::format("two peers are called \"{}\"", peer.name);
    }
    return {};
}

PacsPeer peerNamed(const PacsSettings& settings, const std::string& name)
{
    std::string known;
    for (const PacsPeer& peer : settings.peers) {
        if (peer.name == name)
            return peer;
        known += (known.empty() ? "" : ", ") + peer.name;
    }
    if (const auto peer = typedPeer(name))
        return *peer;
    throw Error(ErrorKind::NotFound,
                fmt::format("no PACS is called \"{}\"; {}", name,
                            known.empty() ? "none is set up, and AE@host:port names one without setting it up"
                                          : "there are: " + known));
}

std::string shownPeer(const PacsPeer& peer)
{
    const std::string address = fmt::format("{}@{}:{}", peer.aeTitle, peer.host, peer.port);
    return peer.name == peer.aeTitle ? address : fmt::format("{} ({})", peer.name, address);
}

std::string toJson(const PacsSettings& settings)
{
    Json peers = Json::array();
    for (const PacsPeer& peer : settings.peers)
        peers.push_back(jsonOf(peer));
    return Json{{"ae_title", settings.aeTitle}, {"listener", jsonOf(settings.listener)}, {"peers", peers}}.dump();
}

std::string toJson(const PacsPeer& peer)
{
    return jsonOf(peer).dump();
}

PacsSettings pacsSettingsFromJson(const std::string& json)
{
    return parsed(json, [](const Json& read) {
        PacsSettings settings;
        settings.aeTitle = read.value("ae_title", settings.aeTitle);
        const Json listener = read.value("listener", Json::object());
        settings.listener = {listener.value("on", false), listener.value("address", settings.listener.address),
                             listener.value("port", settings.listener.port), tlsOf(listener)};
        for (const Json& peer : read.value("peers", Json::array()))
            settings.peers.push_back(peerOf(peer));
        return settings;
    });
}

PacsPeer pacsPeerFromJson(const std::string& json)
{
    return parsed(json, peerOf);
}

} // namespace dsmt
