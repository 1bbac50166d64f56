// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/reader_study.h"

#include <algorithm>

namespace dsmt::statistics {

namespace {

void appendReads(const ReaderStudy& from, std::size_t modality, std::size_t reader, ReaderStudy& to)
{
    const auto scores = from.scoresOf(modality, reader);
    const auto reads = from.readsOf(modality, reader);
    to.scores.insert(to.scores.end(), scores.begin(), scores.end());
    to.isRead.insert(to.isRead.end(), reads.begin(), reads.end());
}

ReaderStudy casesOf(const ReaderStudy& study)
{
    ReaderStudy part;
    part.cases = study.cases;
    part.positive = study.positive;
    part.clusters = study.clusters;
    return part;
}

} // namespace

ReadCases readCases(const ReaderStudy& study, std::size_t modality, std::size_t reader)
{
    ReadCases read;
    const auto scores = study.scoresOf(modality, reader);
    const auto reads = study.readsOf(modality, reader);
    for (std::size_t n = 0; n < scores.size(); ++n)
        if (reads[n]) {
            read.scores.push_back(scores[n]);
            read.positive.push_back(study.positive[n]);
            read.places.push_back(std::uint32_t(n));
        }
    return read;
}

PairedReads pairedReads(const ReaderStudy& study, const ReaderPlace& first, const ReaderPlace& second)
{
    PairedReads pairs;
    const auto a = study.scoresOf(first.modality, first.reader), b = study.scoresOf(second.modality, second.reader);
    const auto readA = study.readsOf(first.modality, first.reader),
               readB = study.readsOf(second.modality, second.reader);
    for (std::size_t n = 0; n < a.size(); ++n) {
        if (!readA[n] || !readB[n])
            continue;
        pairs.first.push_back(a[n]);
        pairs.second.push_back(b[n]);
        pairs.positive.push_back(study.positive[n]);
        if (!study.clusters.empty())
            pairs.clusters.push_back(study.clusters[n]);
    }
    return pairs;
}

StudyDesign designOf(const ReaderStudy& study)
{
    StudyDesign design{.isPaired = true, .firstMissing = {}};
    for (std::size_t modality = 0; modality < study.modalities.size(); ++modality)
        for (std::size_t reader = 0; reader < study.readers.size(); ++reader)
            for (std::size_t n = 0; n < study.cases.size(); ++n) {
                const bool isRead = study.readsOf(modality, reader)[n];
                ++(isRead ? design.reads : design.missing);
                design.isPaired = design.isPaired && isRead == bool(study.readsOf(0, reader)[n]);
                if (!isRead && design.firstMissing.empty())
                    design.firstMissing = "reader " + study.readers[reader] + " did not read case " + study.cases[n] +
                                          " under " + study.modalities[modality];
            }
    design.isFullyCrossed = design.missing == 0;
    return design;
}

ReaderStudy withoutReader(const ReaderStudy& study, std::size_t reader)
{
    ReaderStudy part = casesOf(study);
    part.modalities = study.modalities;
    part.readers = study.readers;
    part.readers.erase(part.readers.begin() + std::ptrdiff_t(reader));
    for (std::size_t modality = 0; modality < study.modalities.size(); ++modality)
        for (std::size_t n = 0; n < study.readers.size(); ++n)
            if (n != reader)
                appendReads(study, modality, n, part);
    return part;
}

ReaderStudy withModalities(const ReaderStudy& study, std::span<const std::size_t> modalities)
{
    ReaderStudy part = casesOf(study);
    part.readers = study.readers;
    for (const std::size_t modality : modalities) {
        part.modalities.push_back(study.modalities[modality]);
        for (std::size_t reader = 0; reader < study.readers.size(); ++reader)
            appendReads(study, modality, reader, part);
    }
    return part;
}

NetworkBesideReaders besideReaders(const ReaderStudy& study, const ReaderPlace& network, std::size_t modality)
{
    NetworkBesideReaders beside{casesOf(study), 0};
    beside.study.modalities = {study.modalities[modality]};
    for (std::size_t reader = 0; reader < study.readers.size(); ++reader) {
        const bool isNetwork = reader == network.reader;
        const auto reads = study.readsOf(modality, reader);
        if (!isNetwork && std::find(reads.begin(), reads.end(), std::uint8_t(1)) == reads.end())
            continue;
        if (isNetwork)
            beside.network = beside.study.readers.size();
        beside.study.readers.push_back(study.readers[reader]);
        appendReads(study, isNetwork ? network.modality : modality, reader, beside.study);
    }
    return beside;
}

} // namespace dsmt::statistics
