// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only: it names DCMTK's types.

#include "core/dicom/deidentify.h"
#include "core/dicom/pseudonyms.h"

#include <cstdint>
#include <functional>
#include <map>

class DcmElement;
class DcmItem;
class DcmTagKey;

namespace dsmt::dicom {

/// What may be done to the value of an element when it is de-identified, and the count of it.
class ElementChanges final {
public:
    /// @param patientId as it stands in the data set, or what tells the patient from others; decides pseudonym and
    /// shift
    ElementChanges(const Pseudonyms& pseudonyms, const std::string& patientId);

    void remove(DcmItem& item, const DcmTagKey& tag);
    void empty(DcmItem& item, DcmElement& element);
    /// With the patient's pseudonym.
    void rename(DcmItem& item, DcmElement& element);
    /// With a word in place of text; what is no text is removed.
    void replace(DcmItem& item, DcmElement& element);
    void remap(DcmItem& item, DcmElement& element);
    /// Dates by the patient's days; times of day stay. False when a value is neither, and then nothing is done.
    bool shift(DcmItem& item, DcmElement& element);
    /// Free text by cleanText. False when nothing would be left, and then nothing is done.
    bool cleanDescription(DcmItem& item, DcmElement& element);

    std::vector<AttributeChange> all() const;

private:
    void tell(const DcmTagKey& tag, const char* action);
    void put(DcmItem& item, DcmElement& element, const std::string& value, const char* action);

    const Pseudonyms& m_pseudonyms;
    std::string m_patient;
    int m_daysBack = 0;
    std::map<std::pair<std::pair<std::uint16_t, std::uint16_t>, std::string>, int> m_counts;
};

} // namespace dsmt::dicom
