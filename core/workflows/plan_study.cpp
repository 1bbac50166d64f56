// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/plan_study.h"

#include "core/base/error.h"
#include "core/database/listing.h"

namespace dsmt::workflows {

std::vector<std::int64_t> nodulesWhere(database::Library& library, const std::string& text,
                                       const std::vector<std::string>& conditions)
{
    database::ListQuery query;
    query.text = text;
    for (const std::string& condition : conditions)
        query.filters.push_back(database::listFilterFrom(condition));
    const database::Listing listing = list(library, database::Listed::Nodules, query);
    std::vector<std::int64_t> ids;
    for (const auto& row : listing.rows)
        ids.push_back(std::get<std::int64_t>(row.front()));
    if (ids.empty())
        throw Error(ErrorKind::BadInput, "no nodule meets the conditions");
    return ids;
}

std::vector<std::int64_t> readersOfStudy(database::Library& library, const std::vector<database::Reader>& readers)
{
    database::ReaderStore store(library);
    std::vector<std::int64_t> ids;
    for (const database::Reader& reader : readers) {
        const auto known = store.find(reader.name);
        ids.push_back(known ? known->id : store.add(reader));
    }
    return ids;
}

} // namespace dsmt::workflows
