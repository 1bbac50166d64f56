// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/records/pacs_settings.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace dsmt::dicom {

/// An object that is to be sent, as its file says.
struct SentObject {
    std::filesystem::path file;
    std::string sopClassUid, sopInstanceUid, transferSyntaxUid;
};

/// @throws Error(BadInput) naming the file and the reason
SentObject sentObject(const std::filesystem::path& file);

/// What became of one object.
struct SendAnswer {
    std::string failure;    ///< "" when the peer has it; else why not, a clause about the peer
    bool isPassing = false; ///< another try later may work
};

/// Called for each object as soon as the peer has answered.
using SendReceiver = std::function<void(const SentObject&, const SendAnswer&)>;

/// Sends objects to a peer (C-STORE), over one connection, one after the other.
/// @throws Error(Failed) with the reason in words when the peer cannot be reached or drops the connection: what the
/// receiver was not told of was not stored; Cancelled between two objects
void sendObjects(const PacsLink& link, const std::vector<SentObject>& objects, const SendReceiver& answered,
                 const Progress& progress = {});

} // namespace dsmt::dicom
