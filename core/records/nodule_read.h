// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace dsmt {

/// What a radiologist answers about a sign; nothing: the question was left open.
enum class SignAnswer { Present, Absent, CannotTell };

/// One radiologist's answers about one nodule in one arm of a study. Nothing is derived from anything else.
struct NoduleRead {
    std::int64_t studyId = 0, readerId = 0, noduleId = 0;
    int session = 1;
    bool aided = false;                 ///< the network's result was seen
    std::optional<double> invasiveness; ///< 0 to 100
    std::optional<bool> invasiveCall;
    std::optional<SignAnswer> bubbleLucency, pleuralRetraction;
    std::optional<double> bubbleLucencyConfidence, pleuralRetractionConfidence; ///< 0 to 100
    std::string comment;
    std::optional<double> seconds, idleSeconds; ///< on the case, and of these without a sign of the reader
    std::string readAt;                         ///< as the reader's program or file says; "" where it does not
    std::string source;                         ///< SHA-256 of the file that it was imported from; "" when read here

    bool operator==(const NoduleRead&) const = default;
};

/// "present", "absent", "cannot tell".
const char* toString(SignAnswer answer);
/// Those, and 1, 0, yes and no. @throws Error(BadInput) for any other text
SignAnswer signAnswerFrom(const std::string& text);

/// What forbids storing it, as one clause; "" when nothing does.
std::string whatIsWrong(const NoduleRead& read);

} // namespace dsmt
