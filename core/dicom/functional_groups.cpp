// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/functional_groups.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <algorithm>
#include <iterator>

namespace dsmt::dicom {

namespace {

std::vector<DcmItem*> itemsOf(DcmItem& item, const DcmTagKey& sequence)
{
    std::vector<DcmItem*> items;
    DcmElement* element = nullptr;
    item.findAndGetElement(sequence, element);
    if (auto* found = dynamic_cast<DcmSequenceOfItems*>(element))
        for (DcmObject* next = found->nextInContainer(nullptr); next; next = found->nextInContainer(next))
            items.push_back(dynamic_cast<DcmItem*>(next));
    return items;
}

DcmItem* firstItem(DcmItem* item, const DcmTagKey& sequence)
{
    DcmItem* found = nullptr;
    if (item)
        item->findAndGetSequenceItem(sequence, found, 0);
    return found;
}

} // namespace

FunctionalGroups::FunctionalGroups(DcmDataset& dataset)
    : m_dataset(dataset), m_shared(firstItem(&dataset, DCM_SharedFunctionalGroupsSequence)),
      m_perFrame(itemsOf(dataset, DCM_PerFrameFunctionalGroupsSequence))
{
}

DcmItem* FunctionalGroups::find(std::size_t frame, const DcmTagKey& group, const DcmTagKey& element) const
{
    DcmItem* own = frame < m_perFrame.size() ? m_perFrame[frame] : nullptr;
    DcmItem* const places[] = {firstItem(own, group), firstItem(m_shared, group),
                               firstItem(own, DCM_UnassignedPerFrameConvertedAttributesSequence),
                               firstItem(m_shared, DCM_UnassignedSharedConvertedAttributesSequence), &m_dataset};
    const auto* const found = std::find_if(std::begin(places), std::end(places),
                                           [&](DcmItem* place) { return place && place->tagExistsWithValue(element); });
    return found == std::end(places) ? nullptr : *found;
}

} // namespace dsmt::dicom
