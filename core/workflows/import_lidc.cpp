// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/import_lidc.h"

#include "core/base/sha256.h"
#include "core/database/case_store.h"
#include "core/database/lidc_store.h"
#include "core/lidc/lidc_xml.h"

#include <span>

namespace dsmt::workflows {

ImportedLidc importLidc(database::Library& library, const std::filesystem::path& file)
{
    const std::string bytes = lidc::lidcFileBytes(file);
    const std::string digest = sha256(std::as_bytes(std::span(bytes)));
    ImportedLidc imported;
    imported.reads = lidc::readLidcXml(bytes, file.string());
    database::LidcStore store(library);
    imported.isNew = !store.find(digest);
    imported.id = store.add(imported.reads, digest);
    imported.attached = database::CaseStore(library).findSeries(imported.reads.seriesUid).has_value();
    return imported;
}

} // namespace dsmt::workflows
