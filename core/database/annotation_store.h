// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/library.h"
#include "core/records/annotation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dsmt::database {

struct StoredAnnotation {
    std::int64_t id = 0;   ///< the same for all its versions
    std::string author;    ///< of the newest version
    std::string changedAt; ///< of the newest version: UTC, ISO 8601
    Annotation annotation;
};

/// One thing that was done to an annotation.
struct AnnotationVersion {
    std::string author;
    std::string createdAt;                ///< UTC, ISO 8601
    std::optional<Annotation> annotation; ///< nothing: it was deleted
};

struct SeriesAnnotations {
    std::vector<StoredAnnotation> annotations; ///< the newest version of each that is not deleted, oldest first
    std::vector<std::int64_t> unreadable;      ///< ids of those whose newest version is no annotation any more
};

/// What readers draw. Each step adds a version in one durable transaction: when the call returns, it survives kill -9
/// and power loss. No version is ever updated or removed. All throw Error; BadInput where the annotation is none
/// (records/annotation.h, whatIsWrong), NotFound for an unknown id.
class AnnotationStore final {
public:
    explicit AnnotationStore(Library& library) : m_library(library) {}

    /// The id of the new annotation.
    std::int64_t add(std::int64_t seriesId, const Annotation& annotation, const std::string& author);
    /// Also brings back one that was deleted, with its id.
    void change(std::int64_t id, const Annotation& annotation, const std::string& author);
    void remove(std::int64_t id, const std::string& author);

    SeriesAnnotations ofSeries(std::int64_t seriesId);
    /// All versions of one, oldest first.
    std::vector<AnnotationVersion> versions(std::int64_t id);

private:
    Library& m_library;
};

} // namespace dsmt::database
