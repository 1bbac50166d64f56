// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/coordinator_store.h"

#include "core/base/error.h"
#include "core/base/passcode_hash.h"
#include "core/database/audit_trail.h"
#include "core/database/in_library.h"
#include "core/database/sign_in_store.h"
#include "core/database/state_store.h"
#include "core/database/transaction.h"
#include "core/study/sign_in.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dsmt::database {

namespace {

using nlohmann::json;

constexpr const char* kKey = "study coordinator";

/// {"passcode": hash, "wrong": in a row, "last_wrong": UTC}; {} before one was set.
json stored(Library& library)
{
    const auto text = StateStore(library).get(kKey);
    json value = text ? json::parse(*text, nullptr, false) : json::object();
    return value.is_object() ? value : json::object();
}

std::string hashOf(const json& value)
{
    return value.value("passcode", "");
}

std::string whyNotLookedAt(const json& value, study::Instant now)
{
    const int wrong = value.value("wrong", 0);
    if (hashOf(value).empty())
        return "there is no passcode of the coordinator yet";
    if (wrong == 0)
        return "";
    const study::Instant next = study::instantFrom(value.value("last_wrong", "")) + study::waitAfter(wrong);
    const auto left = std::chrono::ceil<std::chrono::seconds>(next - now);
    return left.count() > 0 ? fmt::format("after {} wrong passcodes wait another {} s", wrong, left.count()) : "";
}

} // namespace

bool CoordinatorStore::hasPasscode()
{
    return !hashOf(stored(m_library)).empty();
}

void CoordinatorStore::setPasscode(const std::string& passcode)
{
    requireLongEnough(passcode);
    const std::string hash = passcodeHash(passcode);
    Transaction transaction(m_library);
    StateStore(m_library).set(kKey, json{{"passcode", hash}}.dump());
    AuditStore(m_library).append({"passcode of the coordinator set", "", std::nullopt, "", ""});
    transaction.commit();
}

void CoordinatorStore::check(const std::string& passcode, study::Instant now)
{
    Transaction transaction(m_library);
    json value = stored(m_library);
    std::string refusal = whyNotLookedAt(value, now);
    if (refusal.empty()) {
        const bool right = isPasscode(passcode, hashOf(value));
        if (!right)
            refusal = "the passcode is wrong";
        value["wrong"] = right ? 0 : value.value("wrong", 0) + 1;
        value["last_wrong"] = study::isoText(now);
        StateStore(m_library).set(kKey, value.dump());
        AuditStore(m_library).append(
            {right ? "coordinator signed in" : "coordinator refused", "", std::nullopt, "", refusal});
    }
    transaction.commit();
    if (!refusal.empty())
        throw Error(ErrorKind::Refused, "signing in: " + refusal);
}

} // namespace dsmt::database
