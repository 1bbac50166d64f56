// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace dsmt {

/// TLS towards a peer, or of the listener; files are PEM.
struct PacsTls {
    bool isOn = false;
    std::string trusted;     ///< certificate that the other end's must be signed by; "": any is taken, or none
    std::string certificate; ///< of this workstation; "": none is shown
    std::string privateKey;  ///< of it, without a passphrase

    bool operator==(const PacsTls&) const = default;
};

/// An archive or another system of the hospital that speaks DICOM.
struct PacsPeer {
    std::string name; ///< what people call it
    std::string aeTitle;
    std::string host;
    int port = 104;
    std::string characterSet = "ISO_IR 192"; ///< of query keys, and of answers that declare none (PS3.3 C.12.1.1.2)
    bool retrieveByMove = false;             ///< C-MOVE to the listener instead of C-GET
    PacsTls tls;

    bool operator==(const PacsPeer&) const = default;
};

/// Where this workstation can be sent to.
struct PacsListener {
    bool isOn = false;
    std::string address = "127.0.0.1"; ///< of the network card that is listened on; "0.0.0.0" is all of them
    int port = 11112;
    PacsTls tls; ///< when it is on, calls without encryption are turned down

    bool operator==(const PacsListener&) const = default;
};

struct PacsSettings {
    std::string aeTitle = "DSMT"; ///< of this workstation
    PacsListener listener;
    std::vector<PacsPeer> peers;

    bool operator==(const PacsSettings&) const = default;
};

/// Who calls whom.
struct PacsLink {
    std::string ownAeTitle;
    PacsPeer peer;
};

/// "" or what is wrong with it, as a clause: "its port is not between 1 and 65535".
std::string faultOf(const PacsPeer& peer);
/// As above, of everything.
std::string faultOf(const PacsSettings& settings);
/// 1 to 16 printable ASCII characters, no backslash, not all blanks (PS3.5 6.2, AE).
bool isAeTitle(const std::string& title);

/// The peer of this name, or one written as AE@host:port. @throws Error(NotFound) naming those that there are
PacsPeer peerNamed(const PacsSettings& settings, const std::string& name);
/// "ARCHIVE (AE@host:port)".
std::string shownPeer(const PacsPeer& peer);

std::string toJson(const PacsSettings& settings);
std::string toJson(const PacsPeer& peer);
/// What is not there is as it is by default. @throws Error(Failed)
PacsSettings pacsSettingsFromJson(const std::string& json);
PacsPeer pacsPeerFromJson(const std::string& json);

} // namespace dsmt
