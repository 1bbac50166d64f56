// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/network/storage_contexts.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcuid.h>

namespace dsmt::dicom {

namespace {

const std::vector<std::string>& imageClasses()
{
    static const std::vector<std::string> classes{UID_CTImageStorage, UID_EnhancedCTImageStorage,
                                                  UID_LegacyConvertedEnhancedCTImageStorage};
    return classes;
}

const std::vector<std::string>& resultClasses()
{
    static const std::vector<std::string> classes{UID_SegmentationStorage,          UID_Comprehensive3DSRStorage,
                                                  UID_ComprehensiveSRStorage,       UID_EnhancedSRStorage,
                                                  UID_BasicTextSRStorage,           UID_ExtensibleSRStorage,
                                                  UID_SecondaryCaptureImageStorage, UID_EncapsulatedPDFStorage};
    return classes;
}

} // namespace

std::vector<std::string> imageSyntaxes()
{
    return {UID_LittleEndianExplicitTransferSyntax,
            UID_LittleEndianImplicitTransferSyntax,
            UID_JPEGProcess14SV1TransferSyntax,
            UID_JPEGLSLosslessTransferSyntax,
            UID_JPEG2000LosslessOnlyTransferSyntax,
            UID_RLELosslessTransferSyntax,
            UID_JPEGProcess14TransferSyntax,
            UID_JPEGLSLossyTransferSyntax,
            UID_JPEG2000TransferSyntax,
            UID_JPEGProcess2_4TransferSyntax,
            UID_JPEGProcess1TransferSyntax,
            UID_DeflatedExplicitVRLittleEndianTransferSyntax,
            UID_BigEndianExplicitTransferSyntax};
}

std::vector<std::string> receivedClasses()
{
    std::vector<std::string> classes = imageClasses();
    classes.insert(classes.end(), resultClasses().begin(), resultClasses().end());
    return classes;
}

std::vector<OfferedContext> receivedContexts()
{
    std::vector<OfferedContext> contexts;
    for (const std::string& imageClass : imageClasses())
        for (const std::string& syntax : imageSyntaxes())
            contexts.push_back({imageClass, {syntax}, true});
    for (const std::string& resultClass : resultClasses())
        for (const std::string& syntax : plainSyntaxes())
            contexts.push_back({resultClass, {syntax}, true});
    return contexts;
}

} // namespace dsmt::dicom
