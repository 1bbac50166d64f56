// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/contrast_agent.h"

#include "core/dicom/dataset_values.h"
#include "core/dicom/text_encoding.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <algorithm>
#include <array>

namespace dsmt::dicom {

namespace {

std::string upperCase(std::string text)
{
    for (char& c : text)
        if (c >= 'a' && c <= 'z')
            c = char(c - 'a' + 'A');
    return text;
}

bool isDenial(const std::string& agent)
{
    constexpr std::array kDenials{"0",      "N",        "NO",          "NONE",    "NON",        "NA",
                                  "N/A",    "-",        "NO CONTRAST", "WITHOUT", "UNENHANCED", "WITHOUT CONTRAST",
                                  "NATIVE", "NO AGENT", "NON CONTRAST"};
    const std::string upper = upperCase(agent);
    return std::find(kDenials.begin(), kDenials.end(), upper) != kDenials.end();
}

/// By mouth or rectum, and no other way.
bool isInBowel(const std::string& route)
{
    const std::string upper = upperCase(route);
    const auto says = [&](const char* word) { return upper.find(word) != std::string::npos; };
    return (says("ORAL") || says("MOUTH") || says("RECT")) && !says("IV") && !says("I.V") && !says("VEN") &&
           !says("VASC") && !says("ARTER");
}

std::string meaningOf(DcmItem& agent, const DcmTagKey& sequence)
{
    DcmItem* code = nullptr;
    return agent.findAndGetSequenceItem(sequence, code, 0).good() && code ? rawText(*code, DCM_CodeMeaning)
                                                                          : std::string();
}

/// Joined by ", "; nothing without an agent that reaches the blood.
std::optional<std::string> agentsIn(DcmItem& item)
{
    DcmElement* element = nullptr;
    item.findAndGetElement(DCM_ContrastBolusAgentSequence, element);
    auto* sequence = dynamic_cast<DcmSequenceOfItems*>(element);
    std::optional<std::string> names;
    for (DcmObject* next = sequence ? sequence->nextInContainer(nullptr) : nullptr; next;
         next = sequence->nextInContainer(next)) {
        auto* agent = dynamic_cast<DcmItem*>(next);
        if (!agent || isInBowel(meaningOf(*agent, DCM_ContrastBolusAdministrationRouteSequence)))
            continue;
        const std::string name = rawText(*agent, DCM_CodeMeaning);
        names = names.value_or("") + (names && !names->empty() && !name.empty() ? ", " : "") + name;
    }
    return names;
}

} // namespace

std::optional<std::string> contrastAgent(DcmItem& item, const std::string& characterSets)
{
    const std::string text = rawText(item, DCM_ContrastBolusAgent);
    if (!text.empty()) {
        if (isDenial(text) || isInBowel(rawText(item, DCM_ContrastBolusRoute)))
            return std::nullopt;
        return toUtf8(text, characterSets);
    }
    const auto names = agentsIn(item);
    return names ? std::optional(toUtf8(*names, characterSets)) : std::nullopt;
}

bool isAgentAdministered(DcmItem& usage)
{
    auto* sequence = dynamic_cast<DcmSequenceOfItems*>(usage.getParent());
    if (!sequence)
        return true;
    for (DcmObject* next = sequence->nextInContainer(nullptr); next; next = sequence->nextInContainer(next))
        if (auto* item = dynamic_cast<DcmItem*>(next);
            item && rawText(*item, DCM_ContrastBolusAgentAdministered) == "YES")
            return true;
    return false;
}

} // namespace dsmt::dicom
