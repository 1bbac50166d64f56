// SPDX-License-Identifier: GPL-3.0-or-later
// Who may include whom. The same tables stand in ARCHITECTURE.md.
#include "tests/architecture/source_tree.h"
#include "tests/places.h"

#include <algorithm>
#include <fmt/core.h>
#include <gtest/gtest.h>
#include <regex>

using namespace dsmt::architecture;

namespace {

/// A room of the house and the rooms under it; the longest matching prefix counts. A room may always include
/// itself.
struct Room {
    const char* folder;
    std::vector<const char*> under;
};

const std::vector<Room> kRooms{
    {"core/base/", {}},
    {"core/imaging/", {"core/base/"}},
    {"core/records/", {"core/base/", "core/imaging/"}},
    {"core/phantom/", {"core/base/", "core/imaging/"}},
    {"core/statistics/", {"core/base/"}},
    {"core/realism/", {"core/base/", "core/imaging/"}},
    {"core/dicom/", {"core/base/", "core/imaging/", "core/records/"}},
    {"core/volume_files/", {"core/base/", "core/imaging/"}},
    {"core/lidc/", {"core/base/", "core/records/"}},
    {"core/study/", {"core/base/", "core/records/"}},
    {"core/database/", {"core/base/", "core/imaging/", "core/records/", "core/study/"}},
    {"core/inference/", {"core/base/", "core/imaging/", "core/records/", "models/safetensors.h"}},
    {"core/inference/torch_", {"core/base/", "core/imaging/", "core/inference/", "models/"}},
    {"core/cohort/", {"core/base/", "core/imaging/", "core/phantom/", "core/inference/"}},
    {"core/training/",
     {"core/base/", "core/imaging/", "core/inference/", "core/cohort/", "core/statistics/", "models/"}},
    {"core/workflows/",
     {"core/base/", "core/imaging/", "core/records/", "core/phantom/", "core/dicom/", "core/database/",
      "core/inference/", "core/cohort/", "core/lidc/", "core/volume_files/", "core/statistics/", "core/realism/",
      "core/study/"}},
    {"models/", {"core/base/", "core/inference/patch_spec.h"}},
    {"viewer/", {"core/base/", "core/imaging/", "core/records/"}},
    {"viewer/qt/", {"core/base/", "core/imaging/", "core/records/", "viewer/"}},
    {"ui/",
     {"core/base/", "core/imaging/", "core/records/", "core/dicom/", "core/database/", "core/inference/",
      "core/statistics/", "core/study/", "core/workflows/", "viewer/"}},
    {"ui/plots/",
     {"core/base/", "core/imaging/", "core/records/", "core/statistics/", "core/realism/", "core/workflows/",
      "viewer/"}},
    {"app/dsmt/",
     {"core/", "viewer/qt/explanation_picture.h", "viewer/qt/result_picture.h", "ui/plots/", "ui/reports/",
      "ui/window/language.h"}},
    {"app/dsmt_workstation/", {"core/", "viewer/", "ui/"}},
    {"app/dsmt_decoder/", {"core/base/", "core/dicom/"}},
    {"app/dsmt_engine/",
     {"core/base/", "core/imaging/", "core/inference/", "core/phantom/", "core/cohort/", "core/training/", "models/"}},
};

/// One door for each library: who may include headers like this.
struct Door {
    const char* headers; ///< regular expression over the included name
    std::vector<const char*> folders;
    bool onlyInCpp;
    const char* butFor = nullptr; ///< a header that only its own folder includes
};

const std::vector<Door> kDoors{
    {"^dcmtk/", {"core/dicom/"}, false},
    {"^openjpeg", {"core/dicom/"}, true},
    {"^archive", {"core/dicom/"}, true},
    {"^zlib", {"core/volume_files/"}, true},
    {"^csv\\.h", {"core/base/"}, true},
    {"^Eigen/", {"core/cohort/", "core/statistics/"}, true},
    {"^xxhash", {"core/cohort/"}, true},
    {"^boost/", {"core/statistics/"}, true},
    {"^expat", {"core/lidc/"}, true},
    {"^(SQLiteCpp/|sqlite3)", {"core/database/"}, false},
    {"^(torch|ATen|c10)/", {"models/", "core/inference/torch_", "core/training/", "app/dsmt_engine/"}, false},
    {"^vtk", {"viewer/"}, false},
    {"^qcustomplot", {"ui/plots/"}, false},
    {"^Q[A-Z]",
     {"ui/", "viewer/qt/", "app/dsmt_workstation/", "app/dsmt/picture_qt.cpp", "app/dsmt/figure_qt.cpp",
      "app/dsmt/report_qt.cpp", "app/dsmt/with_qt.h"},
     false},
    {"^(fmt|openssl|spdlog)", {"core/", "models/", "ui/", "app/"}, true},
    {"^nlohmann/", {"core/", "models/", "ui/", "app/"}, true, "app/dsmt/stats/words.h"},
    {"^CLI/", {"app/"}, true},
};

bool startsWith(const std::string& text, const std::vector<const char*>& prefixes)
{
    return std::any_of(prefixes.begin(), prefixes.end(), [&](const char* prefix) { return text.starts_with(prefix); });
}

const Room* roomOf(const std::string& path)
{
    const Room* best = nullptr;
    for (const Room& room : kRooms)
        if (path.starts_with(room.folder) &&
            (!best || std::string_view(room.folder).size() > std::string_view(best->folder).size()))
            best = &room;
    return best;
}

std::string placeOf(const SourceFile& source, const Include& include)
{
    return fmt::format("{}:{}: includes {}", source.path, include.line, include.name);
}

std::vector<SourceFile> product()
{
    return sourceTree(DSMT_SOURCE_DIR, {"app", "core", "models", "ui", "viewer"});
}

} // namespace

TEST(IncludeRules, EveryFileUsesOnlyTheFloorsUnderIt)
{
    for (const SourceFile& source : product()) {
        const Room* room = roomOf(source.path);
        ASSERT_TRUE(room) << source.path << " is in no room of the include table";
        for (const Include& include : source.includes) {
            if (!include.quoted || include.name.ends_with(".moc"))
                continue;
            EXPECT_TRUE(roomOf(include.name)) << placeOf(source, include) << ", which is not a path from the root";
            const std::string own = std::string(room->folder).ends_with("/") ? room->folder : "core/inference/";
            EXPECT_TRUE(include.name.starts_with(own) || startsWith(include.name, room->under))
                << placeOf(source, include) << ", but " << room->folder << " may not use that";
        }
    }
}

TEST(IncludeRules, EveryLibraryEntersThroughItsDoor)
{
    for (const SourceFile& source : product())
        for (const Include& include : source.includes)
            for (const Door& door : kDoors) {
                if (!std::regex_search(include.name, std::regex(door.headers)))
                    continue;
                EXPECT_TRUE(startsWith(source.path, door.folders)) << placeOf(source, include) << " outside its door";
                const bool isExempt = door.butFor && source.path == door.butFor;
                EXPECT_FALSE(door.onlyInCpp && source.isHeader() && !isExempt)
                    << placeOf(source, include) << " in a header";
            }
}

TEST(IncludeRules, TheTorchFreeHalfOfInferenceDoesNotIncludeTheOther)
{
    for (const SourceFile& source : product())
        for (const Include& include : source.includes)
            EXPECT_FALSE(include.name.starts_with("core/inference/torch_") &&
                         !startsWith(source.path, {"core/inference/torch_", "core/training/", "app/dsmt_engine/"}))
                << placeOf(source, include);
}
