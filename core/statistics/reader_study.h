// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace dsmt::statistics {

/// Scores that readers gave to cases under modalities (unaided, aided, ...); a higher one means positive.
struct ReaderStudy {
    std::vector<std::string> modalities, readers, cases;
    std::vector<std::uint8_t> positive;  ///< of each case 0 or 1
    std::vector<std::uint32_t> clusters; ///< of each case its patient; empty when each case is a patient
    std::vector<double> scores;          ///< by modality, reader, case; 0 where nothing was read
    std::vector<std::uint8_t> isRead;    ///< likewise

    std::size_t placeOf(std::size_t modality, std::size_t reader) const
    {
        return (modality * readers.size() + reader) * cases.size();
    }
    std::span<const double> scoresOf(std::size_t modality, std::size_t reader) const
    {
        return {scores.data() + placeOf(modality, reader), cases.size()};
    }
    std::span<const std::uint8_t> readsOf(std::size_t modality, std::size_t reader) const
    {
        return {isRead.data() + placeOf(modality, reader), cases.size()};
    }
};

/// Scores and truths of what one reader read under one modality, in the order of cases.
struct ReadCases {
    std::vector<double> scores;
    std::vector<std::uint8_t> positive;
    std::vector<std::uint32_t> places; ///< of the cases
};
ReadCases readCases(const ReaderStudy& study, std::size_t modality, std::size_t reader);

/// A reader under a modality.
struct ReaderPlace {
    std::size_t modality = 0, reader = 0;
    bool operator==(const ReaderPlace&) const = default;
};

/// The cases that were read in both places, in the order of cases.
struct PairedReads {
    std::vector<double> first, second;
    std::vector<std::uint8_t> positive;
    std::vector<std::uint32_t> clusters; ///< empty when each case is a patient
};
PairedReads pairedReads(const ReaderStudy& study, const ReaderPlace& first, const ReaderPlace& second);

/// What was read by whom.
struct StudyDesign {
    std::size_t reads = 0, missing = 0; ///< of modalities x readers x cases
    bool isFullyCrossed = false;        ///< nothing is missing
    /// Every reader read each of its cases under all modalities (the split-plot design of Obuchowski, Gallas & Hillis
    /// 2012, Acad Radiol 19:1508, is of this kind).
    bool isPaired = false;
    std::string firstMissing; ///< in words, empty when nothing is
};
StudyDesign designOf(const ReaderStudy& study);

/// The study without one reader or with some modalities only, in their order.
ReaderStudy withoutReader(const ReaderStudy& study, std::size_t reader);
ReaderStudy withModalities(const ReaderStudy& study, std::span<const std::size_t> modalities);

/// A network beside the readers of one modality, as a reader of that modality; its scores may stand under another one.
/// Readers who read nothing under it are left out, and the modality has the name of theirs.
struct NetworkBesideReaders {
    ReaderStudy study;   ///< of one modality
    std::size_t network; ///< its place among the readers
};
/// @param network where its scores stand
NetworkBesideReaders besideReaders(const ReaderStudy& study, const ReaderPlace& network, std::size_t modality);

} // namespace dsmt::statistics
