// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/marked_nodules.h"

#include "core/database/annotation_store.h"
#include "core/database/nodule_store.h"
#include "core/database/transaction.h"

namespace dsmt::workflows {

std::vector<database::WorklistKey> withMarkedNodules(database::Library& library,
                                                     const std::vector<database::WorklistKey>& rows)
{
    database::Transaction all(library);
    std::vector<database::WorklistKey> marked;
    for (const database::WorklistKey row : rows) {
        const std::size_t before = marked.size();
        if (row < 0)
            for (const database::StoredAnnotation& stored :
                 database::AnnotationStore(library).ofSeries(-row).annotations)
                if (stored.annotation.kind == AnnotationKind::NoduleMark)
                    marked.push_back(database::NoduleStore(library).at(-row, stored.annotation.points.front()));
        if (marked.size() == before)
            marked.push_back(row);
    }
    all.commit();
    return marked;
}

} // namespace dsmt::workflows
