// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer target: any bytes as an LIDC file give readings or one reason.
#include "core/base/error.h"
#include "core/lidc/lidc_xml.h"

#include <cstdint>
#include <cstdlib>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    try {
        const dsmt::LidcReads reads =
            dsmt::lidc::readLidcXml(std::string_view(reinterpret_cast<const char*>(bytes), size), "fuzz.xml");
        for (const dsmt::LidcSession& session : reads.sessions)
            for (const dsmt::LidcNodule& nodule : session.nodules)
                for (const dsmt::LidcScale& scale : dsmt::kLidcScales)
                    if (const auto value = nodule.characteristics.*scale.value;
                        value && (*value < 1 || *value > scale.most))
                        std::abort();
        if (dsmt::lidcTable(reads).empty())
            std::abort();
    } catch (const dsmt::Error& reason) {
        if (reason.kind() != dsmt::ErrorKind::BadInput || !reason.message().starts_with("fuzz.xml: "))
            std::abort();
    }
    return 0;
}
