// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/library.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dsmt::database {

struct Reader {
    std::int64_t id = 0;
    std::string name; ///< unique
    std::string seniority, specialty;
    std::optional<int> years; ///< of reading chest CT
    std::string createdAt;    ///< UTC, ISO 8601
};

/// Radiologists who read, and the reader studies that their reads belong to. All throw Error(Failed).
class ReaderStore final {
public:
    explicit ReaderStore(Library& library) : m_library(library) {}

    /// @throws Error(BadInput) for an empty name or one that is taken
    std::int64_t add(const Reader& reader);
    std::optional<Reader> find(const std::string& name);
    /// In order of name.
    std::vector<Reader> all();

    /// The study of this name, made with the design "imported" when there is none: reads that come from elsewhere.
    /// @throws Error(BadInput) for the name of a planned study, which takes no reads in bulk
    std::int64_t importedStudy(const std::string& name);
    std::optional<std::int64_t> findStudy(const std::string& name);

private:
    Library& m_library;
};

} // namespace dsmt::database
