// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only: it names DCMTK's types.

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/records/pacs_settings.h"

#include <memory>
#include <string>
#include <vector>

class OFCondition;
struct T_ASC_Association;
struct T_ASC_Parameters;
struct T_DIMSE_Message;
class DcmDataset;

namespace dsmt::dicom {

/// What may be spoken about (PS3.8 7.1.1.13).
struct OfferedContext {
    std::string sopClassUid;
    std::vector<std::string> transferSyntaxUids;
    bool isReceived = false; ///< the peer will send such objects to us (C-GET)
};

/// Explicit and implicit little endian.
std::vector<std::string> plainSyntaxes();

/// A connection to a peer that was accepted. Ends with an abort unless it is released.
class Association final {
public:
    /// @throws Error(Failed) in words of networkFailure, Error(BadInput) for certificates that cannot be read
    Association(PacsLink link, const std::vector<OfferedContext>& contexts);
    ~Association();
    Association(const Association&) = delete;
    Association& operator=(const Association&) = delete;

    T_ASC_Association* get() const;
    const PacsLink& link() const { return m_link; }

    /// 0: the peer did not take it. @param transferSyntaxUid "" for any
    unsigned char contextOf(const std::string& sopClassUid, const std::string& transferSyntaxUid = {}) const;
    /// As above. @throws Error(Failed) saying what it does not take
    unsigned char requiredContext(const std::string& sopClassUid, const char* what) const;

    /// Waits for the next message and reads its command. Cancelling tells the peer (C-CANCEL) where a request runs.
    /// @param runningMessage id of the request that is answered, 0 for none
    /// @return context that it came by
    /// @throws Error(Failed), Cancelled
    unsigned char receive(T_DIMSE_Message& message, const Progress& progress, unsigned char runningContext = 0,
                          unsigned short runningMessage = 0);
    /// Reads the data set that follows a command, null when it cannot be read. @throws Error(Failed)
    std::unique_ptr<DcmDataset> receiveDataset();
    /// Sends a command with its data set. @throws Error(Failed)
    void send(unsigned char context, T_DIMSE_Message& message, DcmDataset* dataset);
    unsigned short nextMessage();

    /// What a call of DCMTK failed with, in words. @param rejected as in networkFailure
    Error failure(const OFCondition& condition, T_ASC_Parameters* rejected = nullptr) const;

    void release();

private:
    struct Connection;

    PacsLink m_link;
    std::unique_ptr<Connection> m_connection;
};

} // namespace dsmt::dicom
