// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/clean_dataset.h"

#include "core/dicom/clean_text.h"
#include "core/dicom/confidentiality_profile.h"
#include "core/dicom/dataset_values.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace dsmt::dicom {

namespace {

constexpr const char* kReplaced = "REMOVED";

/// These say which list a code is of, nothing of a patient.
bool namesNobody(const DcmTagKey& tag)
{
    return tag == DCM_CodingSchemeUID || tag == DCM_ContextUID || tag == DCM_MappingResourceUID ||
           tag == DCM_ContextGroupExtensionCreatorUID;
}

bool isText(DcmEVR vr)
{
    return vr == EVR_LO || vr == EVR_SH || vr == EVR_ST || vr == EVR_LT || vr == EVR_UT || vr == EVR_UC;
}

bool isTimeOfDay(const std::string& text)
{
    return text.size() <= 16 &&
           std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
}

/// Curves and overlays (PS3.5 7.6), and what stands behind the data.
bool isGraphicOrTrailing(std::uint16_t group)
{
    const unsigned family = group & 0xFF00U;
    return family == 0x5000U || family == 0x6000U || group == 0xFFFC || group == 0xFFFA;
}

class Cleaner final {
public:
    Cleaner(const Pseudonyms& pseudonyms, const DeidentifyOptions& options, std::string patientId)
        : m_pseudonyms(pseudonyms), m_options(options), m_patient(pseudonyms.patient(patientId)),
          m_daysBack(pseudonyms.daysBack(patientId))
    {
    }

    /// @param replacesAllText where even names of codes are somebody's
    void clean(DcmItem& item, bool replacesAllText)
    {
        std::vector<DcmTagKey> tags;
        for (unsigned long n = 0; n < item.card(); ++n)
            tags.push_back(item.getElement(n)->getTag());
        for (const DcmTagKey& tag : tags) {
            DcmElement* element = nullptr;
            if (item.findAndGetElement(tag, element).good() && element)
                cleanElement(item, *element, tag, replacesAllText);
        }
    }

    std::vector<AttributeChange> changes() const
    {
        std::vector<AttributeChange> all;
        for (const auto& [change, count] : m_changes)
            all.push_back({fmt::format("{:04X},{:04X}", change.first.first, change.first.second),
                           nameOf({change.first.first, change.first.second}), change.second, count});
        return all;
    }

private:
    static std::string nameOf(const DcmTagKey& tag)
    {
        if (tag.getGroup() % 2 == 1)
            return "Private attribute";
        const ProfileRow* const row = profileRow(tag.getGroup(), tag.getElement());
        return row ? row->name : DcmTag(tag).getTagName();
    }

    void tell(const DcmTagKey& tag, const char* action) { ++m_changes[{{tag.getGroup(), tag.getElement()}, action}]; }

    void remove(DcmItem& item, const DcmTagKey& tag)
    {
        item.findAndDeleteElement(tag);
        tell(tag, "removed");
    }

    void empty(DcmItem& item, DcmElement& element, const DcmTagKey& tag)
    {
        if (element.getLength() == 0)
            return;
        item.insertEmptyElement(tag, OFTrue);
        tell(tag, "emptied");
    }

    /// All values of a text as `change` makes them; without any left as `whenEmpty` says.
    template <class Change> std::string changed(DcmElement& element, Change change) const
    {
        OFString raw;
        element.getOFStringArray(raw);
        const std::string text(raw.c_str(), raw.size());
        std::string result;
        std::size_t begin = 0;
        for (bool isFirst = true;; isFirst = false) {
            const std::size_t end = text.find('\\', begin);
            std::string value = text.substr(begin, end == std::string::npos ? end : end - begin);
            while (!value.empty() && (value.back() == ' ' || value.back() == '\0'))
                value.pop_back();
            result += (isFirst ? "" : "\\") + change(value);
            if (end == std::string::npos)
                break;
            begin = end + 1;
        }
        return result;
    }

    void put(DcmItem& item, DcmElement& element, const DcmTagKey& tag, const std::string& value, const char* action)
    {
        if (value == changed(element, [](const std::string& old) { return old; }))
            return;
        item.putAndInsertString(DcmTag(tag, element.getVR()), value.c_str());
        tell(tag, action);
    }

    void remap(DcmItem& item, DcmElement& element, const DcmTagKey& tag)
    {
        put(item, element, tag, changed(element, [this](const std::string& uid) { return m_pseudonyms.uid(uid); }),
            "remapped");
    }

    /// What is no date or time falls to `otherwise`.
    void shift(DcmItem& item, DcmElement& element, const DcmTagKey& tag, ProfileAction otherwise)
    {
        if (element.getLength() == 0)
            return;
        bool isValid = true;
        const std::string shifted = changed(element, [&](const std::string& value) {
            const DcmEVR vr = element.ident();
            if (vr == EVR_TM || tag == DCM_TimezoneOffsetFromUTC) {
                isValid = isValid && (isTimeOfDay(value) || isOffset(value));
                return value;
            }
            const std::string day = daysEarlier(value, m_daysBack);
            isValid = isValid && !day.empty();
            return day;
        });
        if (isValid)
            put(item, element, tag, shifted, "shifted");
        else if (otherwise == ProfileAction::Remove)
            remove(item, tag);
        else
            empty(item, element, tag);
    }

    static bool isOffset(const std::string& text)
    {
        return text.size() == 5 && (text[0] == '+' || text[0] == '-') && isTimeOfDay(text.substr(1));
    }

    void cleanDescription(DcmItem& item, DcmElement& element, const DcmTagKey& tag, ProfileAction otherwise)
    {
        if (!isText(element.ident())) {
            apply(otherwise, item, element, tag);
            return;
        }
        const std::string clean = changed(element, [](const std::string& text) { return cleanText(text); });
        const bool isNothing = clean.find_first_not_of('\\') == std::string::npos;
        if (isNothing)
            apply(otherwise, item, element, tag);
        else
            put(item, element, tag, clean, "cleaned");
    }

    void apply(ProfileAction action, DcmItem& item, DcmElement& element, const DcmTagKey& tag)
    {
        if (tag == DCM_PatientName || tag == DCM_PatientID)
            put(item, element, tag, m_patient, "replaced");
        else if (action == ProfileAction::Remove)
            remove(item, tag);
        else if (action == ProfileAction::Empty)
            empty(item, element, tag);
        else if (element.ident() == EVR_SQ)
            cleanItems(element, action == ProfileAction::Replace);
        else if (action == ProfileAction::Remap && element.ident() == EVR_UI)
            remap(item, element, tag);
        else
            replace(item, element, tag);
    }

    void replace(DcmItem& item, DcmElement& element, const DcmTagKey& tag)
    {
        if (element.getLength() == 0)
            return;
        const DcmEVR vr = element.ident();
        if (vr == EVR_PN)
            put(item, element, tag, m_patient, "replaced");
        else if (isText(vr) || vr == EVR_CS)
            put(item, element, tag, kReplaced, "replaced");
        else if (vr == EVR_DA || vr == EVR_DT || vr == EVR_TM)
            shift(item, element, tag, ProfileAction::Empty);
        else if (vr == EVR_UI)
            remap(item, element, tag);
        else
            remove(item, tag);
    }

    void cleanItems(DcmElement& element, bool replacesAllText)
    {
        auto* const sequence = dynamic_cast<DcmSequenceOfItems*>(&element);
        for (unsigned long n = 0; sequence && n < sequence->card(); ++n)
            clean(*sequence->getItem(n), replacesAllText);
    }

    void applyRow(const ProfileRow& row, DcmItem& item, DcmElement& element, const DcmTagKey& tag)
    {
        switch (row.option) {
        case ProfileOption::Dates:
            shift(item, element, tag, row.action);
            return;
        case ProfileOption::Descriptors:
            cleanDescription(item, element, tag, row.action);
            return;
        case ProfileOption::Characteristics:
            // Free text (allergies and the like) belongs to the descriptors.
            if (!m_options.keepCharacteristics || element.ident() == EVR_UN || isText(element.ident()))
                apply(row.action, item, element, tag);
            return;
        case ProfileOption::Structure:
            if (tag == DCM_ContentSequence)
                cleanItems(element, false);
            else
                empty(item, element, tag);
            return;
        case ProfileOption::Graphics:
            remove(item, tag);
            return;
        case ProfileOption::None:
            apply(row.action, item, element, tag);
        }
    }

    /// What the table does not know goes by its value representation.
    void applyKind(DcmItem& item, DcmElement& element, const DcmTagKey& tag, bool replacesAllText)
    {
        switch (element.ident()) {
        case EVR_SQ:
            cleanItems(element, replacesAllText);
            break;
        case EVR_UN:
        case EVR_UNKNOWN:
        case EVR_UNKNOWN2B:
        case EVR_UR:
            remove(item, tag);
            break;
        case EVR_PN:
            replace(item, element, tag);
            break;
        case EVR_UI:
            if (!namesNobody(tag))
                remap(item, element, tag);
            break;
        case EVR_DA:
        case EVR_DT:
        case EVR_TM:
            shift(item, element, tag, ProfileAction::Empty);
            break;
        case EVR_ST:
        case EVR_LT:
        case EVR_UT:
        case EVR_UC:
            cleanDescription(item, element, tag, ProfileAction::Replace);
            break;
        default:
            if (replacesAllText && isText(element.ident()))
                replace(item, element, tag);
        }
    }

    void cleanElement(DcmItem& item, DcmElement& element, const DcmTagKey& tag, bool replacesAllText)
    {
        if (tag.getElement() == 0) {
            item.findAndDeleteElement(tag); // a group's length, which is retired
            return;
        }
        if (tag.getGroup() % 2 == 1 || isGraphicOrTrailing(tag.getGroup())) {
            remove(item, tag);
            return;
        }
        const ProfileRow* const row = profileRow(tag.getGroup(), tag.getElement());
        if (row)
            applyRow(*row, item, element, tag);
        else
            applyKind(item, element, tag, replacesAllText);
    }

    const Pseudonyms& m_pseudonyms;
    const DeidentifyOptions& m_options;
    std::string m_patient;
    int m_daysBack = 0;
    std::map<std::pair<std::pair<std::uint16_t, std::uint16_t>, std::string>, int> m_changes;
};

/// What tells one patient from another; of one without number what else there is.
std::string patientOf(DcmDataset& dataset)
{
    const std::string id = rawText(dataset, DCM_PatientID);
    if (!id.empty())
        return id;
    const std::string name = rawText(dataset, DCM_PatientName) + "\n" + rawText(dataset, DCM_PatientBirthDate);
    return name.size() > 1 ? name : rawText(dataset, DCM_StudyInstanceUID);
}

} // namespace

std::vector<AttributeChange> cleanDataset(DcmDataset& dataset, const Pseudonyms& pseudonyms,
                                          const DeidentifyOptions& options)
{
    Cleaner cleaner(pseudonyms, options, patientOf(dataset));
    cleaner.clean(dataset, false);
    return cleaner.changes();
}

} // namespace dsmt::dicom
