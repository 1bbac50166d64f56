// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only.

#include "core/lidc/parse_xml.h"
#include "core/records/lidc_reads.h"

namespace dsmt::lidc {

/// Root elements of the collection's files: readings of a CT, and readings of a chest X-ray.
inline constexpr std::string_view kCtRoot = "LidcReadMessage", kXrayRoot = "IdriReadMessage";

/// Makes LidcReads out of the elements of a file. An element counts only inside of the one it belongs to; others are
/// passed over with all that is in them. Every function throws Error(BadInput) for what no reading can contain.
class ReadsDocument final : public XmlEvents {
public:
    void open(std::string_view element) override;
    void text(std::string_view piece) override;
    void close() override;

    /// Once, after the last element.
    LidcReads take();

    enum class Tag;

    /// Of the elements that were read last.
    struct Texts {
        std::string seriesUid, studyUid;
        std::string id; ///< of a nodule or non-nodule
        std::array<std::string, kLidcScales.size()> judgements;
        std::string z, sopUid, inclusion; ///< of a contour or non-nodule
        std::string x, y;
    };

private:
    Tag enter(std::string_view element);
    void begin(Tag tag);
    void end(Tag tag);
    void endContour();
    void endNodule();
    void endNonNodule();
    LidcMark markAt(const LidcContour& contour) const;
    void note(const std::string& text);

    std::vector<Tag> m_path;
    Texts m_texts;
    std::string* m_target = nullptr; ///< where the text goes while the innermost element is one that holds text
    std::vector<LidcPixel> m_points;
    std::vector<LidcContour> m_contours;
    LidcReads m_reads;
    std::size_t m_moreNotes = 0;
};

} // namespace dsmt::lidc
