// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only: it names DCMTK's types.

#include <cstdint>
#include <filesystem>
#include <string>

class OFCondition;
struct T_ASC_Association;
struct T_DIMSE_C_StoreRQ;

namespace dsmt::dicom {

struct ReceivedFile {
    std::filesystem::path file; ///< empty when it was not taken
    std::string sopInstanceUid;
    std::string failure; ///< why it was not taken, a clause
    bool isFull = false; ///< since there is no room
};

/// Takes the object that follows a C-STORE request, byte for byte as it comes, into FOLDER/SOP.dcm, and answers.
/// Nothing that the peer sends is a path: only a UID (PS3.5 9.1) names a file, anything else is refused. The file has
/// its name only when it is complete.
/// @param sync the file has reached the disk before the peer is told that it was taken
/// @param broken set when the connection cannot be used any more
ReceivedFile receiveObject(T_ASC_Association& association, unsigned char context, T_DIMSE_C_StoreRQ& request,
                           const std::filesystem::path& folder, bool sync, OFCondition& broken);

} // namespace dsmt::dicom
