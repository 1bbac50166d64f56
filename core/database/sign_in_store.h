// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/library.h"
#include "core/study/instant.h"

#include <cstdint>
#include <string>

namespace dsmt::database {

/// Proof that a reader of a study gave the right passcode. Whoever reads hands it in, so that nobody can reach the
/// queue of another reader.
class SignedIn final {
public:
    std::int64_t studyId() const { return m_studyId; }
    std::int64_t readerId() const { return m_readerId; }
    int readerNumber() const { return m_readerNumber; } ///< within the study

private:
    friend class SignInStore;
    SignedIn(std::int64_t studyId, std::int64_t readerId, int readerNumber)
        : m_studyId(studyId), m_readerId(readerId), m_readerNumber(readerNumber)
    {
    }

    std::int64_t m_studyId, m_readerId;
    int m_readerNumber;
};

/// @throws Error(BadInput) for a passcode of fewer than six characters
void requireLongEnough(const std::string& passcode);

/// Passcodes of readers, of which only a scrypt hash is kept (core/base/passcode_hash.h). All throw Error(Failed).
class SignInStore final {
public:
    explicit SignInStore(Library& library) : m_library(library) {}

    /// Sets it, also anew; wrong ones before it are forgotten. Noted in the audit trail. @throws Error(BadInput) for
    /// fewer than six characters; Error(NotFound) for an unknown reader
    void setPasscode(std::int64_t readerId, const std::string& passcode);
    bool hasPasscode(std::int64_t readerId);

    /// Every attempt stays on record. @throws Error(Refused) for a wrong passcode, one that comes too soon after wrong
    /// ones (core/study/sign_in.h), a reader of another study or a clock that was set back
    SignedIn signIn(std::int64_t studyId, std::int64_t readerId, const std::string& passcode,
                    study::Instant now = study::instantNow());

private:
    Library& m_library;
};

} // namespace dsmt::database
