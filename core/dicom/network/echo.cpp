// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/network/echo.h"

#include "core/dicom/network/association.h"
#include "core/dicom/network/network_words.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>
#include <dcmtk/dcmnet/dimse.h>

namespace dsmt::dicom {

std::chrono::milliseconds echo(const PacsLink& link, const Progress& progress)
{
    progress.checkCancelled();
    const auto begin = std::chrono::steady_clock::now();
    Association association(link, {{UID_VerificationSOPClass, plainSyntaxes()}});
    DIC_US status = 0;
    DcmDataset* detail = nullptr;
    const OFCondition result = DIMSE_echoUser(association.get(), association.nextMessage(), DIMSE_NONBLOCKING,
                                              kAnswerSeconds, &status, &detail);
    delete detail;
    if (result.bad())
        throw association.failure(result);
    if (const std::string words = statusWords(status, link); !words.empty())
        throw Error(ErrorKind::Failed, shownPeer(link.peer) + ": " + words);
    association.release();
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin);
}

} // namespace dsmt::dicom
