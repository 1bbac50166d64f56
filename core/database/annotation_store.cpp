// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/annotation_store.h"

#include "core/database/in_library.h"
#include "core/database/known_row.h"
#include "core/database/sealed_row.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace dsmt::database {

namespace {

void insertVersion(SQLite::Database& database, std::int64_t id, const std::optional<Annotation>& annotation,
                   const std::string& author)
{
    SealedRow row{{"annotation", id},
                  {"author", author},
                  {"created_at", timeNow(database)},
                  {"deleted", std::int64_t(annotation ? 0 : 1)}};
    if (annotation) {
        row["kind"] = std::string(toString(annotation->kind));
        row["annotation_json"] = toJson(*annotation);
        row["words"] = sealedText(annotation->text);
    }
    insertSealed(database, "annotation_versions", row);
}

void addVersion(Library& library, std::int64_t id, const std::optional<Annotation>& annotation,
                const std::string& author)
{
    inLibrary(library.folder(), [&] {
        SQLite::Database& database = library.connection();
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        requireKnown(database, "annotations", id, "annotation");
        insertVersion(database, id, annotation, author);
        transaction.commit();
    });
}

} // namespace

std::int64_t AnnotationStore::add(std::int64_t seriesId, const Annotation& annotation, const std::string& author)
{
    return inLibrary(m_library.folder(), [&] {
        SQLite::Database& database = m_library.connection();
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        const std::int64_t id = insertSealed(database, "annotations", {{"series", seriesId}});
        insertVersion(database, id, annotation, author);
        transaction.commit();
        return id;
    });
}

void AnnotationStore::change(std::int64_t id, const Annotation& annotation, const std::string& author)
{
    addVersion(m_library, id, annotation, author);
}

void AnnotationStore::remove(std::int64_t id, const std::string& author)
{
    addVersion(m_library, id, std::nullopt, author);
}

SeriesAnnotations AnnotationStore::ofSeries(std::int64_t seriesId)
{
    return inLibrary(m_library.folder(), [&] {
        SQLite::Statement select(m_library.connection(),
                                 "SELECT annotations.id, author, created_at, annotation_json FROM annotations "
                                 "JOIN annotation_versions AS version ON version.id = "
                                 "(SELECT max(id) FROM annotation_versions WHERE annotation = annotations.id) "
                                 "WHERE series = ? AND NOT deleted ORDER BY annotations.id");
        select.bind(1, seriesId);
        SeriesAnnotations found;
        while (select.executeStep()) {
            const std::int64_t id = select.getColumn(0).getInt64();
            try {
                found.annotations.push_back({id, select.getColumn(1).getString(), select.getColumn(2).getString(),
                                             annotationFromJson(select.getColumn(3).getString())});
            } catch (const Error&) {
                found.unreadable.push_back(id);
            }
        }
        return found;
    });
}

std::vector<AnnotationVersion> AnnotationStore::versions(std::int64_t id)
{
    return inLibrary(m_library.folder(), [&] {
        SQLite::Statement select(m_library.connection(), "SELECT author, created_at, annotation_json FROM "
                                                         "annotation_versions WHERE annotation = ? ORDER BY id");
        select.bind(1, id);
        std::vector<AnnotationVersion> found;
        while (select.executeStep()) {
            AnnotationVersion& version = found.emplace_back();
            version.author = select.getColumn(0).getString();
            version.createdAt = select.getColumn(1).getString();
            if (!select.getColumn(2).isNull())
                version.annotation = annotationFromJson(select.getColumn(2).getString());
        }
        return found;
    });
}

} // namespace dsmt::database
