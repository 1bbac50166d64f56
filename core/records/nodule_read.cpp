// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/nodule_read.h"

#include "core/base/error.h"

#include <array>
#include <cmath>

namespace dsmt {

namespace {

bool isPercent(const std::optional<double>& value)
{
    return !value || (*value >= 0 && *value <= 100);
}

bool isDuration(const std::optional<double>& value)
{
    return !value || (std::isfinite(*value) && *value >= 0);
}

} // namespace

const char* toString(SignAnswer answer)
{
    constexpr std::array kNames{"present", "absent", "cannot tell"};
    return kNames[std::size_t(answer)];
}

SignAnswer signAnswerFrom(const std::string& text)
{
    if (text == "present" || text == "1" || text == "yes")
        return SignAnswer::Present;
    if (text == "absent" || text == "0" || text == "no")
        return SignAnswer::Absent;
    if (text == "cannot tell")
        return SignAnswer::CannotTell;
    throw Error(ErrorKind::BadInput, "\"" + text + "\" is none of present, absent and cannot tell");
}

std::string whatIsWrong(const NoduleRead& read)
{
    if (read.session < 1)
        return "sessions are counted from 1";
    if (!isPercent(read.invasiveness))
        return "invasiveness is not within 0 and 100";
    if (!isPercent(read.bubbleLucencyConfidence) || !isPercent(read.pleuralRetractionConfidence))
        return "a confidence is not within 0 and 100";
    if (!isDuration(read.seconds) || !isDuration(read.idleSeconds))
        return "a time is not a positive number of seconds";
    if (!read.invasiveness && !read.invasiveCall && !read.bubbleLucency && !read.pleuralRetraction)
        return "nothing is answered";
    return "";
}

} // namespace dsmt
