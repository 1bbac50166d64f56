// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace dsmt {

// Readings of a chest CT in the LIDC-IDRI collection (Armato et al. 2011, Med Phys 38:915; "LIDC XML file
// documentation" of The Cancer Imaging Archive, 2006 to 2010).

/// A pixel of a CT image, counted from 0 at the upper left one: x is the column, y the row. The file format does not
/// say from where it counts; pylidc takes xCoord and yCoord as indices from 0 (Contour.to_matrix), and so does this.
struct LidcPixel {
    int x = 0, y = 0;
    bool operator==(const LidcPixel&) const = default;
};

/// What one reader drew on one image. The points are the first pixels just outside of the nodule (or of the hole): they
/// do not belong to it (annotated XML file of March 2010, quoted in pylidc issue 15).
struct LidcContour {
    double zMm = 0;        ///< z of the image's Image Position (Patient)
    std::string sopUid;    ///< of the image; empty when the file gives none that is a UID
    bool inclusion = true; ///< false: what is inside is a hole in the nodule
    std::vector<LidcPixel> points;
    bool operator==(const LidcContour&) const = default;
};

/// The nine judgements of a nodule of 3 mm or more; absent when the file gives none on the scale.
struct LidcCharacteristics {
    std::optional<int> subtlety;          ///< 1 extremely subtle ... 5 obvious
    std::optional<int> internalStructure; ///< 1 soft tissue, 2 fluid, 3 fat, 4 air
    std::optional<int> calcification;     ///< 1 popcorn, 2 laminated, 3 solid, 4 non-central, 5 central, 6 absent
    std::optional<int> sphericity;        ///< 1 linear, 3 ovoid, 5 round
    std::optional<int> margin;            ///< 1 poorly defined ... 5 sharp
    std::optional<int> lobulation;        ///< 1 none ... 5 marked
    std::optional<int> spiculation;       ///< 1 none ... 5 marked
    std::optional<int> texture;           ///< 1 non-solid (ground glass), 3 part-solid, 5 solid
    std::optional<int> malignancy;        ///< 1 highly unlikely ... 3 indeterminate ... 5 highly suspicious

    bool any() const;
    bool operator==(const LidcCharacteristics&) const = default;
};

/// One of the nine: all scales begin at 1.
struct LidcScale {
    const char* name; ///< as in the XML
    std::optional<int> LidcCharacteristics::*value;
    int most;
};

inline constexpr std::array<LidcScale, 9> kLidcScales{
    {{"subtlety", &LidcCharacteristics::subtlety, 5},
     {"internalStructure", &LidcCharacteristics::internalStructure, 4},
     {"calcification", &LidcCharacteristics::calcification, 6},
     {"sphericity", &LidcCharacteristics::sphericity, 5},
     {"margin", &LidcCharacteristics::margin, 5},
     {"lobulation", &LidcCharacteristics::lobulation, 5},
     {"spiculation", &LidcCharacteristics::spiculation, 5},
     {"texture", &LidcCharacteristics::texture, 5},
     {"malignancy", &LidcCharacteristics::malignancy, 5}}};

/// A nodule of 3 mm or more: outlined on every image that shows it.
struct LidcNodule {
    std::string id; ///< the reader's own; readers name the same nodule differently
    LidcCharacteristics characteristics;
    std::vector<LidcContour> contours;
    bool operator==(const LidcNodule&) const = default;
};

/// A nodule under 3 mm or something of 3 mm or more that is no nodule: its centre was marked, nothing else.
struct LidcMark {
    std::string id;
    double zMm = 0;
    std::string sopUid;
    LidcPixel point;
    bool operator==(const LidcMark&) const = default;
};

/// The final (unblinded) marks of one radiologist.
struct LidcSession {
    int reader = 0; ///< 1, 2, ... in the order of the file; the same number in two files need not be one person
    std::vector<LidcNodule> nodules;
    std::vector<LidcMark> smallNodules;
    std::vector<LidcMark> nonNodules;
    bool operator==(const LidcSession&) const = default;
};

/// One file: all readings of one CT series.
struct LidcReads {
    std::string seriesUid;
    std::string studyUid; ///< may be empty
    std::vector<LidcSession> sessions;
    std::vector<std::string> notes; ///< one sentence for each thing that was left out
    bool operator==(const LidcReads&) const = default;
};

/// More sessions than the four of the protocol are possible, more than these are no LIDC file.
inline constexpr int kMostLidcReaders = 16;

struct LidcReaderCounts {
    int reader = 0;
    int nodules = 0;
    int smallNodules = 0;
    int nonNodules = 0;
    std::optional<double> meanMalignancy; ///< of the nodules that were judged
    bool operator==(const LidcReaderCounts&) const = default;
};

/// One a session, in order.
std::vector<LidcReaderCounts> countByReader(const LidcReads& reads);

/// Lines for a terminal, one a reader under a heading, then the notes.
std::string lidcTable(const LidcReads& reads);

} // namespace dsmt
