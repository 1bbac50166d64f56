// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/study_pages.h"

#include <algorithm>
#include <fmt/format.h>

namespace dsmt::plots {

namespace {

constexpr double kWidth = 150, kBoxWidth = 62, kSideWidth = 72, kSideLeft = 74, kGap = 5;
constexpr double kLine = 4, kStroke = 0.25, kLeft = 4;

void addBar(Page& page, double x, double y, double width, double height)
{
    page.items.push_back({{x, y, width, height}, Bar{.ink = Ink::Quiet}});
}

void addBox(Page& page, double x, double y, double width, double height, const std::string& text)
{
    addBar(page, x, y, width, kStroke);
    addBar(page, x, y + height, width + kStroke, kStroke);
    addBar(page, x, y, kStroke, height);
    addBar(page, x + width, y, kStroke, height);
    page.items.push_back({{x + 2, y + 1.6, width - 4, height - 2}, Words{.text = text, .sizePt = 6.5}});
}

/// One box below the other, what leaves the flow beside the line between them.
class FlowDrawing final {
public:
    void step(const std::string& text)
    {
        if (m_y > kTop)
            addBar(m_page, kLeft + kBoxWidth / 2, m_y - m_gap, kStroke, m_gap);
        const double height = kLine * double(1 + std::ranges::count(text, '\n')) + 3;
        addBox(m_page, kLeft, m_y, kBoxWidth, height, text);
        m_gap = kGap;
        m_y += height + m_gap;
    }

    void leaving(const std::vector<std::string>& lines)
    {
        if (lines.empty())
            return;
        const double height = kLine * double(lines.size()) + 3;
        const double top = m_y - m_gap + 1;
        std::string text;
        for (const std::string& line : lines)
            text += (text.empty() ? "" : "\n") + line;
        addBox(m_page, kSideLeft, top, kSideWidth, height, text);
        addBar(m_page, kLeft + kBoxWidth / 2, top + height / 2, kSideLeft - kLeft - kBoxWidth / 2, kStroke);
        m_gap += height;
        m_y += height;
    }

    Page finished()
    {
        m_page.widthMm = kWidth;
        m_page.heightMm = m_y - m_gap + 3;
        return std::move(m_page);
    }

private:
    static constexpr double kTop = 2;
    Page m_page;
    double m_y = kTop, m_gap = 0;
};

} // namespace

Page studyFlowPage(const workflows::StudyResults& results, const std::function<std::string(const std::string&)>& said)
{
    const workflows::StudyReads& all = results.reads;
    const study::Protocol& protocol = all.study.protocol;
    std::size_t positives = 0, known = 0;
    for (const workflows::AnalysedCase& one : all.cases) {
        known += one.truth.has_value();
        positives += one.truth.value_or(false);
    }
    const auto counted = [&](const std::string& what, std::size_t count) {
        return fmt::format("{}: {}", said(what), count);
    };
    FlowDrawing drawing;
    drawing.step(counted("looked at", std::size_t(all.flow.considered)));
    std::vector<std::string> excluded;
    for (const auto& [reason, count] : all.flow.excluded)
        excluded.push_back(counted("left out: " + reason, std::size_t(count)));
    drawing.leaving(excluded);
    drawing.step(counted("cases of the study", std::size_t(all.flow.included)));
    if (all.trainingCases > 0)
        drawing.leaving({counted("for training, not analysed", std::size_t(all.trainingCases))});
    drawing.step(counted("analysed", all.cases.size()));
    if (known < all.cases.size())
        drawing.leaving({counted("without a reference standard", all.cases.size() - known)});
    drawing.step(counted("positive: " + protocol.positive, positives) + "\n" +
                 counted("negative: " + protocol.negative, known - positives));
    return drawing.finished();
}

} // namespace dsmt::plots
