// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/save_object.h"

#include "core/base/error.h"
#include "core/base/version.h"
#include "core/dicom/derived_uid.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <fmt/format.h>

namespace dsmt::dicom {

namespace fs = std::filesystem;

namespace {

/// The version name has at most 16 characters (PS3.10 7.1); DCMTK would write its own.
void putImplementation(DcmFileFormat& format)
{
    DcmMetaInfo& meta = *format.getMetaInfo();
    meta.putAndInsertString(DCM_ImplementationClassUID,
                            derivedUid(0, "implementation class of DSMT Workstation").c_str());
    meta.putAndInsertString(DCM_ImplementationVersionName, fmt::format("DSMT_{}", kVersion).substr(0, 16).c_str());
    meta.computeGroupLengthAndPadding(EGL_withGL, EPD_noChange, EXS_LittleEndianExplicit, EET_ExplicitLength);
}

OFCondition saved(DcmFileFormat& format, const fs::path& file, E_TransferSyntax syntax)
{
    if (const OFCondition valid = format.validateMetaInfo(syntax, EWM_createNewMeta); valid.bad())
        return valid;
    putImplementation(format);
    return format.saveFile(OFFilename(file.c_str()), syntax, EET_ExplicitLength, EGL_recalcGL, EPD_noChange, 0, 0,
                           EWM_dontUpdateMeta);
}

} // namespace

void saveObject(DcmFileFormat& format, const fs::path& file, const std::string& transferSyntaxUid)
{
    // Beside the final name first, so that nobody ever reads half a file.
    fs::path unfinished = file;
    unfinished += ".part";
    const OFCondition result = saved(format, unfinished, DcmXfer(transferSyntaxUid.c_str()).getXfer());
    std::error_code failure;
    if (result.good())
        fs::rename(unfinished, file, failure);
    if (result.bad() || failure) {
        std::error_code ignored;
        fs::remove(unfinished, ignored);
        throw Error(ErrorKind::Failed, fmt::format("{} cannot be written: {}", file.string(),
                                                   result.bad() ? result.text() : failure.message()));
    }
}

} // namespace dsmt::dicom
