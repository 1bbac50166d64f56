// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/element_changes.h"

#include "core/dicom/clean_text.h"
#include "core/dicom/confidentiality_profile.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <algorithm>
#include <fmt/format.h>

namespace dsmt::dicom {

namespace {

constexpr const char* kReplaced = "REMOVED";

bool isTimeOfDay(const std::string& text)
{
    return text.size() <= 16 &&
           std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
}

/// (0008,0201): "+0100".
bool isOffsetFromUtc(const std::string& text)
{
    return text.size() == 5 && (text[0] == '+' || text[0] == '-') && isTimeOfDay(text.substr(1));
}

/// The values of a text, each as `change` makes it, with their backslashes.
std::string changed(DcmElement& element, const std::function<std::string(const std::string&)>& change)
{
    OFString raw;
    element.getOFStringArray(raw);
    const std::string text(raw.c_str(), raw.size());
    std::string result;
    std::size_t begin = 0;
    while (true) {
        const std::size_t end = std::min(text.find('\\', begin), text.size());
        std::string value = text.substr(begin, end - begin);
        while (!value.empty() && (value.back() == ' ' || value.back() == '\0'))
            value.pop_back();
        result += (begin > 0 ? "\\" : "") + change(value);
        if (end == text.size())
            return result;
        begin = end + 1;
    }
}

std::string nameOf(const DcmTagKey& tag)
{
    if (tag.getGroup() % 2 == 1)
        return "Private attribute";
    const ProfileRow* const row = profileRow(tag.getGroup(), tag.getElement());
    return row ? row->name : DcmTag(tag).getTagName();
}

} // namespace

ElementChanges::ElementChanges(const Pseudonyms& pseudonyms, const std::string& patientId)
    : m_pseudonyms(pseudonyms), m_patient(pseudonyms.patient(patientId)), m_daysBack(pseudonyms.daysBack(patientId))
{
}

void ElementChanges::tell(const DcmTagKey& tag, const char* action)
{
    ++m_counts[{{tag.getGroup(), tag.getElement()}, action}];
}

void ElementChanges::put(DcmItem& item, DcmElement& element, const std::string& value, const char* action)
{
    if (value == changed(element, [](const std::string& old) { return old; }))
        return;
    const DcmTagKey tag = element.getTag(); // the element goes when another takes its place
    item.putAndInsertString(DcmTag(tag, element.getVR()), value.c_str());
    tell(tag, action);
}

void ElementChanges::remove(DcmItem& item, const DcmTagKey& tag)
{
    item.findAndDeleteElement(tag);
    tell(tag, "removed");
}

void ElementChanges::empty(DcmItem& item, DcmElement& element)
{
    if (element.getLength() == 0)
        return;
    const DcmTagKey tag = element.getTag();
    item.insertEmptyElement(tag, OFTrue);
    tell(tag, "emptied");
}

void ElementChanges::rename(DcmItem& item, DcmElement& element)
{
    put(item, element, m_patient, "replaced");
}

void ElementChanges::replace(DcmItem& item, DcmElement& element)
{
    if (element.getLength() == 0)
        return;
    switch (element.ident()) {
    case EVR_PN:
        rename(item, element);
        break;
    case EVR_UI:
        remap(item, element);
        break;
    case EVR_DA:
    case EVR_DT:
    case EVR_TM:
        if (!shift(item, element))
            empty(item, element);
        break;
    case EVR_CS:
    case EVR_LO:
    case EVR_LT:
    case EVR_SH:
    case EVR_ST:
    case EVR_UC:
    case EVR_UT:
        put(item, element, kReplaced, "replaced");
        break;
    default:
        remove(item, DcmTagKey(element.getTag()));
    }
}

void ElementChanges::remap(DcmItem& item, DcmElement& element)
{
    put(item, element, changed(element, [this](const std::string& uid) { return m_pseudonyms.uid(uid); }), "remapped");
}

bool ElementChanges::shift(DcmItem& item, DcmElement& element)
{
    if (element.getLength() == 0)
        return true;
    bool isValid = true;
    const bool isDate = element.ident() == EVR_DA || element.ident() == EVR_DT;
    const std::string shifted = changed(element, [&](const std::string& value) {
        const std::string day = isDate                                         ? daysEarlier(value, m_daysBack)
                                : isTimeOfDay(value) || isOffsetFromUtc(value) ? value
                                                                               : "";
        isValid = isValid && !day.empty();
        return day;
    });
    if (isValid)
        put(item, element, shifted, "shifted");
    return isValid;
}

bool ElementChanges::cleanDescription(DcmItem& item, DcmElement& element)
{
    const std::string clean = changed(element, [](const std::string& text) { return cleanText(text); });
    if (clean.find_first_not_of('\\') == std::string::npos)
        return false;
    put(item, element, clean, "cleaned");
    return true;
}

std::vector<AttributeChange> ElementChanges::all() const
{
    std::vector<AttributeChange> changes;
    for (const auto& [change, count] : m_counts) {
        const auto& [group, element] = change.first;
        changes.push_back(
            {fmt::format("{:04X},{:04X}", group, element), nameOf({group, element}), change.second, count});
    }
    return changes;
}

} // namespace dsmt::dicom
