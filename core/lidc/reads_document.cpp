// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lidc/reads_document.h"

#include "core/base/error.h"
#include "core/lidc/mark_texts.h"
#include "core/records/uid.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace dsmt::lidc {

enum class ReadsDocument::Tag {
    Other,
    Message,
    Header,
    Session,
    Nodule,
    Characteristics,
    Contour,
    Point,
    NonNodule,
    Text,
};

namespace {

using Tag = ReadsDocument::Tag;
using Texts = ReadsDocument::Texts;

constexpr std::size_t kLongestText = 256;
constexpr std::size_t kMostNotes = 100;

/// An element inside of another one.
struct Known {
    Tag parent;
    std::string_view name;
    Tag tag;
    std::string Texts::*text = nullptr; ///< of Tag::Text
};

constexpr Known kElements[] = {
    {Tag::Message, "ResponseHeader", Tag::Header},
    {Tag::Header, "SeriesInstanceUid", Tag::Text, &Texts::seriesUid},
    {Tag::Header, "StudyInstanceUID", Tag::Text, &Texts::studyUid},
    {Tag::Message, "readingSession", Tag::Session},
    {Tag::Session, "unblindedReadNodule", Tag::Nodule},
    {Tag::Nodule, "noduleID", Tag::Text, &Texts::id},
    {Tag::Nodule, "characteristics", Tag::Characteristics},
    {Tag::Nodule, "roi", Tag::Contour},
    {Tag::Contour, "imageZposition", Tag::Text, &Texts::z},
    {Tag::Contour, "imageSOP_UID", Tag::Text, &Texts::sopUid},
    {Tag::Contour, "inclusion", Tag::Text, &Texts::inclusion},
    {Tag::Contour, "edgeMap", Tag::Point},
    {Tag::Point, "xCoord", Tag::Text, &Texts::x},
    {Tag::Point, "yCoord", Tag::Text, &Texts::y},
    {Tag::Session, "nonNodule", Tag::NonNodule},
    {Tag::NonNodule, "nonNoduleID", Tag::Text, &Texts::id},
    {Tag::NonNodule, "imageZposition", Tag::Text, &Texts::z},
    {Tag::NonNodule, "imageSOP_UID", Tag::Text, &Texts::sopUid},
    {Tag::NonNodule, "locus", Tag::Point},
};

[[noreturn]] void refuse(const std::string& reason)
{
    throw Error(ErrorKind::BadInput, reason);
}

void requireCtRoot(std::string_view element)
{
    if (element == kXrayRoot)
        refuse(fmt::format("it holds readings of a chest X-ray ({}), not of a CT", kXrayRoot));
    if (element != kCtRoot)
        refuse(fmt::format("it is no LIDC file: its first element is {}, not \"{}\"", quoted(element), kCtRoot));
}

} // namespace

Tag ReadsDocument::enter(std::string_view element)
{
    if (m_path.empty()) {
        requireCtRoot(element);
        return Tag::Message;
    }
    if (m_path.back() == Tag::Characteristics)
        for (std::size_t i = 0; i < kLidcScales.size(); ++i)
            if (kLidcScales[i].name == element) {
                m_target = &m_texts.judgements[i];
                return Tag::Text;
            }
    for (const Known& known : kElements)
        if (known.parent == m_path.back() && known.name == element) {
            if (known.text)
                m_target = &(m_texts.*known.text);
            return known.tag;
        }
    return Tag::Other;
}

void ReadsDocument::open(std::string_view element)
{
    const Tag tag = enter(element);
    m_path.push_back(tag);
    begin(tag);
}

void ReadsDocument::text(std::string_view piece)
{
    if (m_path.empty() || m_path.back() != Tag::Text)
        return;
    if (m_target->size() + piece.size() > kLongestText)
        refuse(fmt::format("the text of an element is longer than {} bytes", kLongestText));
    *m_target += piece;
}

void ReadsDocument::close()
{
    const Tag tag = m_path.back();
    m_path.pop_back();
    end(tag);
}

void ReadsDocument::begin(Tag tag)
{
    switch (tag) {
    case Tag::Text:
        m_target->clear();
        break;
    case Tag::Session:
        if (m_reads.sessions.size() == std::size_t(kMostLidcReaders))
            refuse(fmt::format("it has more than {} reading sessions", kMostLidcReaders));
        m_reads.sessions.push_back({.reader = int(m_reads.sessions.size()) + 1});
        break;
    case Tag::Nodule:
    case Tag::NonNodule:
        m_texts.id.clear();
        m_texts.judgements = {};
        m_contours.clear();
        [[fallthrough]];
    case Tag::Contour:
        m_texts.z.clear();
        m_texts.sopUid.clear();
        m_texts.inclusion.clear();
        m_points.clear();
        break;
    case Tag::Point:
        m_texts.x.clear();
        m_texts.y.clear();
        break;
    default:
        break;
    }
}

void ReadsDocument::end(Tag tag)
{
    switch (tag) {
    case Tag::Text:
        *m_target = plain(std::move(*m_target));
        break;
    case Tag::Point:
        m_points.push_back(pixelOf(m_texts.x, m_texts.y));
        break;
    case Tag::Contour:
        endContour();
        break;
    case Tag::Nodule:
        endNodule();
        break;
    case Tag::NonNodule:
        endNonNodule();
        break;
    default:
        break;
    }
}

void ReadsDocument::endContour()
{
    if (m_points.empty())
        note("a contour without points is left out");
    else
        m_contours.push_back(
            {zOf(m_texts.z), sopUidOf(m_texts.sopUid), inclusionOf(m_texts.inclusion), std::exchange(m_points, {})});
}

/// Small nodules have one point and no characteristics, or in some files characteristics that are all 0 or empty.
void ReadsDocument::endNodule()
{
    LidcSession& session = m_reads.sessions.back();
    LidcNodule nodule{m_texts.id, {}, std::exchange(m_contours, {})};
    std::vector<std::string> offScale;
    for (std::size_t i = 0; i < kLidcScales.size(); ++i) {
        const LidcScale& scale = kLidcScales[i];
        const std::string& text = m_texts.judgements[i];
        nodule.characteristics.*scale.value = judgementOf(scale, text);
        if (!text.empty() && !(nodule.characteristics.*scale.value))
            offScale.push_back(fmt::format("{} is {}, not on its scale from 1 to {}, and is left out", scale.name,
                                           quoted(text), scale.most));
    }
    const bool isOutlined = std::any_of(nodule.contours.begin(), nodule.contours.end(),
                                        [](const LidcContour& contour) { return contour.points.size() > 1; });
    if (nodule.characteristics.any() || isOutlined) {
        std::for_each(offScale.begin(), offScale.end(), [this](const std::string& text) { note(text); });
        session.nodules.push_back(std::move(nodule));
    } else if (!nodule.contours.empty()) {
        if (nodule.contours.size() > 1)
            note("a nodule of less than 3 mm has points on several images; the first one is taken");
        session.smallNodules.push_back(markAt(nodule.contours.front()));
    } else {
        note("a nodule that was neither judged nor marked on an image is left out");
    }
}

void ReadsDocument::endNonNodule()
{
    if (m_points.empty()) {
        note("a non-nodule without a place is left out");
        return;
    }
    m_reads.sessions.back().nonNodules.push_back(
        markAt({zOf(m_texts.z), sopUidOf(m_texts.sopUid), true, std::exchange(m_points, {})}));
}

LidcMark ReadsDocument::markAt(const LidcContour& contour) const
{
    return {m_texts.id, contour.zMm, contour.sopUid, contour.points.front()};
}

/// @param text about the nodule or non-nodule that was read last
void ReadsDocument::note(const std::string& text)
{
    if (m_reads.notes.size() < kMostNotes)
        m_reads.notes.push_back(
            fmt::format("reader {}, {}: {}", m_reads.sessions.back().reader, quoted(m_texts.id), text));
    else
        ++m_moreNotes;
}

LidcReads ReadsDocument::take()
{
    if (!isUid(m_texts.seriesUid))
        refuse("it names no CT series (SeriesInstanceUid)");
    m_reads.seriesUid = m_texts.seriesUid;
    if (isUid(m_texts.studyUid))
        m_reads.studyUid = m_texts.studyUid;
    if (m_moreNotes > 0)
        m_reads.notes.push_back(fmt::format("{} more were left out in the same ways", m_moreNotes));
    return std::move(m_reads);
}

} // namespace dsmt::lidc
