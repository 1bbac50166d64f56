// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace dsmt::dicom {

/// Gives things new names by a keyed hash (HMAC-SHA-256): the same key gives the same name, without the key nobody
/// finds the old one. Each new name can be recognised with the key, so that what has one already keeps it.
class Pseudonyms final {
public:
    /// @param key secret, at least 16 bytes. @throws Error(BadInput) when it is shorter
    explicit Pseudonyms(std::string key);

    /// A UID under 2.25 in place of a UID (PS3.5 B.2). Those of the standard itself (1.2.840.10008) stay.
    std::string uid(const std::string& uid) const;
    /// "DSMT-" and 20 letters and digits in place of a patient ID.
    std::string patient(const std::string& patientId) const;
    bool isOurs(const std::string& patientId) const;

    /// Whole weeks, from one year to ten, by which a patient's dates go back; 0 for a patient who has been renamed.
    int daysBack(const std::string& patientId) const;

private:
    std::string hash(const std::string& purpose, const std::string& text) const;

    std::string m_key;
};

/// A DA or DT value (YYYYMMDD, with or without what follows) some days earlier; "" when it is no date.
std::string daysEarlier(const std::string& date, int days);

} // namespace dsmt::dicom
