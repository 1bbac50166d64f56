// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/clean_dataset.h"

#include "core/dicom/confidentiality_profile.h"
#include "core/dicom/dataset_values.h"
#include "core/dicom/element_changes.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

namespace dsmt::dicom {

namespace {

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

/// Curves and overlays (PS3.5 7.6), and what stands behind the data.
bool isGraphicOrTrailing(std::uint16_t group)
{
    const unsigned family = group & 0xFF00U;
    return family == 0x5000U || family == 0x6000U || group == 0xFFFC || group == 0xFFFA;
}

/// Which change an element gets, at every depth.
class Cleaner final {
public:
    Cleaner(ElementChanges& changes, const DeidentifyOptions& options) : m_changes(changes), m_options(options) {}

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

private:
    void cleanElement(DcmItem& item, DcmElement& element, const DcmTagKey& tag, bool replacesAllText)
    {
        if (tag.getElement() == 0)
            item.findAndDeleteElement(tag); // a group's length, which is retired
        else if (tag.getGroup() % 2 == 1 || isGraphicOrTrailing(tag.getGroup()))
            m_changes.remove(item, tag);
        else if (const ProfileRow* const row = profileRow(tag.getGroup(), tag.getElement()))
            applyRow(*row, item, element, tag);
        else
            applyKind(item, element, tag, replacesAllText);
    }

    void cleanItems(DcmElement& element, bool replacesAllText)
    {
        auto* const sequence = dynamic_cast<DcmSequenceOfItems*>(&element);
        for (unsigned long n = 0; sequence && n < sequence->card(); ++n)
            clean(*sequence->getItem(n), replacesAllText);
    }

    void apply(ProfileAction action, DcmItem& item, DcmElement& element, const DcmTagKey& tag)
    {
        if (tag == DCM_PatientName || tag == DCM_PatientID)
            m_changes.rename(item, element);
        else if (action == ProfileAction::Remove)
            m_changes.remove(item, tag);
        else if (action == ProfileAction::Empty)
            m_changes.empty(item, element);
        else if (element.ident() == EVR_SQ)
            cleanItems(element, action == ProfileAction::Replace);
        else
            m_changes.replace(item, element);
    }

    void applyRow(const ProfileRow& row, DcmItem& item, DcmElement& element, const DcmTagKey& tag)
    {
        switch (row.option) {
        case ProfileOption::Dates:
            if (!m_changes.shift(item, element))
                row.action == ProfileAction::Remove ? m_changes.remove(item, tag) : m_changes.empty(item, element);
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
            tag == DCM_ContentSequence ? cleanItems(element, false) : m_changes.empty(item, element);
            return;
        case ProfileOption::Graphics:
            m_changes.remove(item, tag);
            return;
        case ProfileOption::None:
            apply(row.action, item, element, tag);
        }
    }

    void cleanDescription(DcmItem& item, DcmElement& element, const DcmTagKey& tag, ProfileAction otherwise)
    {
        if (!isText(element.ident()) || !m_changes.cleanDescription(item, element))
            apply(otherwise, item, element, tag);
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
        case EVR_AE:
            m_changes.remove(item, tag);
            break;
        case EVR_UI:
            if (!namesNobody(tag))
                m_changes.remap(item, element);
            break;
        case EVR_PN:
        case EVR_DA:
        case EVR_DT:
        case EVR_TM:
            m_changes.replace(item, element);
            break;
        case EVR_ST:
        case EVR_LT:
        case EVR_UT:
        case EVR_UC:
            cleanDescription(item, element, tag, ProfileAction::Replace);
            break;
        default:
            if (replacesAllText && isText(element.ident()))
                m_changes.replace(item, element);
        }
    }

    ElementChanges& m_changes;
    const DeidentifyOptions& m_options;
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
    ElementChanges changes(pseudonyms, patientOf(dataset));
    Cleaner(changes, options).clean(dataset, false);
    return changes.all();
}

} // namespace dsmt::dicom
