// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/pseudonyms.h"

#include "core/base/error.h"
#include "core/base/sha256.h"
#include "core/dicom/derived_uid.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <fmt/format.h>
#include <span>

namespace dsmt::dicom {

namespace {

constexpr std::size_t kShortestKey = 16, kBlock = 64;
constexpr const char* kPatientPrefix = "DSMT-";
constexpr std::size_t kNameDigits = 12, kCheckDigits = 8;

std::string digest(const std::string& text)
{
    return sha256(std::as_bytes(std::span(text)));
}

std::string bytesOf(const std::string& hexadecimal)
{
    std::string bytes;
    for (std::size_t i = 0; i + 1 < hexadecimal.size(); i += 2)
        bytes += char(std::stoi(hexadecimal.substr(i, 2), nullptr, 16));
    return bytes;
}

/// The last digits of decimal text from a hash of what stands before them.
std::string checkDigits(const std::string& hash)
{
    return fmt::format("{:09}", std::stoul(hash.substr(0, 8), nullptr, 16) % 1'000'000'000UL);
}

} // namespace

Pseudonyms::Pseudonyms(std::string key) : m_key(std::move(key))
{
    if (m_key.size() < kShortestKey)
        throw Error(ErrorKind::BadInput,
                    fmt::format("a key for de-identification has at least {} bytes", kShortestKey));
}

std::string Pseudonyms::hash(const std::string& purpose, const std::string& text) const
{
    // RFC 2104.
    std::string key = m_key.size() > kBlock ? bytesOf(digest(m_key)) : m_key;
    key.resize(kBlock, '\0');
    std::string inner, outer;
    for (const char c : key) {
        inner += char(c ^ 0x36);
        outer += char(c ^ 0x5c);
    }
    return digest(outer + bytesOf(digest(inner + purpose + '\0' + text)));
}

std::string Pseudonyms::uid(const std::string& uid) const
{
    if (uid.empty() || uid.starts_with("1.2.840.10008."))
        return uid;
    // 2.25.N with N below 2^128, whose last nine digits say that this key made the first ones.
    constexpr std::size_t kPrefix = 5, kCheck = 9;
    if (uid.starts_with("2.25.") && uid.size() > kPrefix + kCheck) {
        const std::string first = uid.substr(0, uid.size() - kCheck);
        if (uid.substr(uid.size() - kCheck) == checkDigits(hash("check of UID", first)))
            return uid;
    }
    const std::string made = hash("UID", uid);
    const std::uint64_t high = std::stoull(made.substr(0, 14), nullptr, 16) % 100'000'000'000'000ULL;
    const std::uint64_t low = std::stoull(made.substr(14, 14), nullptr, 16) % 100'000'000'000'000ULL;
    // 29 digits and nine more stay below 2^128.
    const std::string first = fmt::format("2.25.1{:014}{:014}", high, low);
    return first + checkDigits(hash("check of UID", first));
}

std::string Pseudonyms::patient(const std::string& patientId) const
{
    if (isOurs(patientId))
        return patientId;
    std::string name = kPatientPrefix + hash("patient", patientId).substr(0, kNameDigits);
    name += hash("check of patient", name).substr(0, kCheckDigits);
    return name;
}

bool Pseudonyms::isOurs(const std::string& patientId) const
{
    const std::size_t length = std::string(kPatientPrefix).size() + kNameDigits;
    return patientId.size() == length + kCheckDigits && patientId.starts_with(kPatientPrefix) &&
           patientId.substr(length) == hash("check of patient", patientId.substr(0, length)).substr(0, kCheckDigits);
}

int Pseudonyms::daysBack(const std::string& patientId) const
{
    if (isOurs(patientId))
        return 0;
    constexpr unsigned long kLeastWeeks = 52, kMostWeeks = 520;
    const unsigned long drawn = std::stoul(hash("days", patientId).substr(0, 8), nullptr, 16);
    return int(7 * (kLeastWeeks + drawn % (kMostWeeks - kLeastWeeks + 1)));
}

std::string daysEarlier(const std::string& date, int days)
{
    namespace chrono = std::chrono;
    const bool hasDigits =
        date.size() >= 8 && std::all_of(date.begin(), date.begin() + 8, [](char c) { return c >= '0' && c <= '9'; });
    if (!hasDigits)
        return {};
    const chrono::year_month_day day{chrono::year(std::stoi(date.substr(0, 4))),
                                     chrono::month(unsigned(std::stoi(date.substr(4, 2)))),
                                     chrono::day(unsigned(std::stoi(date.substr(6, 2))))};
    const bool isTime = std::all_of(date.begin() + 8, date.end(),
                                    [](char c) { return (c >= '0' && c <= '9') || c == '.' || c == '+' || c == '-'; });
    if (!day.ok() || !isTime)
        return {};
    const chrono::year_month_day earlier(chrono::sys_days(day) - chrono::days(days));
    return fmt::format("{:04}{:02}{:02}", int(earlier.year()), unsigned(earlier.month()), unsigned(earlier.day())) +
           date.substr(8);
}

} // namespace dsmt::dicom
