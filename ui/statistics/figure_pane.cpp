// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statistics/figure_pane.h"

#include "core/statistics/curve_corners.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <limits>

namespace dsmt::ui {

namespace {

constexpr std::size_t kPagesOfCurve = 100; ///< a page key moves this part of the corners

plots::ScreenInks inksOf(const Theme& theme)
{
    return {.ground = theme.color("field"),
            .first = theme.color("accent"),
            .second = theme.color("invasive"),
            .text = theme.color("text"),
            .quiet = theme.color("dim"),
            .mark = theme.color("warning")};
}

std::pair<double, double> endsOf(const statistics::Interval& interval)
{
    return {interval.lower, interval.upper};
}

} // namespace

FigurePane::FigurePane(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_tabs(new QTabBar(this)), m_view(new plots::PlotView(inksOf(theme), this)),
      m_hint(new QLabel(this)), m_save(new QPushButton(tr("Save &figure..."), this))
{
    for (const QString& name : {tr("ROC"), tr("Calibration"), tr("Decision curve"), tr("Agreement"), tr("Differences")})
        m_tabs->addTab(name);
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setAccessibleName(tr("Figures"));
    m_view->setAccessibleName(tr("Figure"));
    m_view->setToolTip(tr("Arrow keys, Page, Home and End move the threshold; the wheel magnifies, a double click "
                          "shows all again"));
    m_hint->setObjectName("dim");
    m_hint->setWordWrap(true);
    m_save->setObjectName("saveFigure");
    m_save->setToolTip(tr("As SVG, PDF or PNG, dark on white"));
    auto* head = new QHBoxLayout;
    head->addWidget(m_tabs, 1);
    head->addWidget(m_save);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(m_view, 1);
    column->addWidget(m_hint);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_wanted = tab;
        redraw();
    });
    connect(m_view, &plots::PlotView::picked, this, &FigurePane::pick);
    connect(m_view, &plots::PlotView::stepped, this, &FigurePane::step);
    connect(m_save, &QPushButton::clicked, this, &FigurePane::saveRequested);
    redraw();
}

void FigurePane::show(ShownScores shown)
{
    m_shown = std::move(shown);
    m_corner.reset();
    {
        // A figure that these scores do not allow gives way until others allow it.
        const QSignalBlocker quiet(m_tabs);
        for (int n = 0; n < kScoreFigures; ++n)
            m_tabs->setTabEnabled(n, !m_shown.analysis || drawnFigure(ScoreFigure(n), *m_shown.analysis,
                                                                      m_shown.findings, m_shown.curve, {}, {}));
        m_tabs->setCurrentIndex(m_tabs->isTabEnabled(m_wanted) ? m_wanted : 0);
    }
    redraw();
}

void FigurePane::setCorner(std::optional<std::size_t> corner)
{
    m_corner = corner;
    markCorner();
}

void FigurePane::showFigure(ScoreFigure figure)
{
    m_tabs->setCurrentIndex(int(figure));
}

ScoreFigure FigurePane::figure() const
{
    return ScoreFigure(m_tabs->currentIndex());
}

const workflows::AnalyzedCurve* FigurePane::curve() const
{
    return m_shown.analysis && m_shown.curve < m_shown.analysis->curves.size()
               ? &m_shown.analysis->curves[m_shown.curve]
               : nullptr;
}

std::optional<DrawnFigure> FigurePane::draw() const
{
    if (!m_shown.analysis)
        return std::nullopt;
    return drawnFigure(figure(), *m_shown.analysis, m_shown.findings, m_shown.curve, m_shown.heading.toStdString(),
                       m_shown.calls, m_corner);
}

std::optional<plots::Page> FigurePane::page() const
{
    auto drawn = draw();
    return drawn ? std::optional(std::move(drawn->page)) : std::nullopt;
}

void FigurePane::redraw()
{
    // The mark is drawn over the plot, so that moving it draws nothing else.
    const std::optional<std::size_t> corner = std::exchange(m_corner, std::nullopt);
    const auto drawn = draw();
    m_corner = corner;
    m_save->setEnabled(drawn.has_value());
    if (drawn)
        m_view->showPlot(drawn->plot);
    else
        m_view->clear();
    const bool picks = figure() == ScoreFigure::Roc || figure() == ScoreFigure::Decision;
    m_hint->setText(!drawn  ? QString()
                    : picks ? tr("Click or drag to choose a threshold; arrow keys move it by one case.")
                            : tr("The wheel magnifies; a double click shows all again."));
    markCorner();
}

void FigurePane::markCorner()
{
    const workflows::AnalyzedCurve* chosen = curve();
    if (!chosen || !m_corner)
        return m_view->setMark({});
    const statistics::RocPoint& corner = chosen->corners[*m_corner];
    if (figure() == ScoreFigure::Roc) {
        const auto calls = statistics::confusionOf(corner, chosen->area.positives, chosen->area.negatives);
        const auto specificity = endsOf(*statistics::wilsonInterval(calls.specificity()));
        return m_view->setMark(plots::PlotMark{.x = corner.falsePositiveRate,
                                               .y = corner.truePositiveRate,
                                               .across = std::pair(1 - specificity.second, 1 - specificity.first),
                                               .up = endsOf(*statistics::wilsonInterval(calls.sensitivity()))});
    }
    if (figure() == ScoreFigure::Decision && chosen->calibration && std::isfinite(corner.threshold)) {
        const auto& benefits = chosen->calibration->benefits;
        const double at = chosen->calibration->isHundredths ? corner.threshold / 100 : corner.threshold;
        const auto next = std::min_element(benefits.begin(), benefits.end(), [&](const auto& a, const auto& b) {
            return std::abs(a.threshold - at) < std::abs(b.threshold - at);
        });
        return m_view->setMark(plots::PlotMark{.x = at, .y = next->benefit});
    }
    m_view->setMark({});
}

void FigurePane::pick(double x, double y)
{
    const workflows::AnalyzedCurve* chosen = curve();
    if (!chosen)
        return;
    if (figure() == ScoreFigure::Roc)
        emit cornerChosen(statistics::nearestCorner(chosen->corners, x, y));
    else if (figure() == ScoreFigure::Decision && chosen->calibration)
        emit cornerChosen(statistics::cornerAt(chosen->corners, chosen->calibration->isHundredths ? 100 * x : x));
}

void FigurePane::step(int by)
{
    const workflows::AnalyzedCurve* chosen = curve();
    if (!chosen || (figure() != ScoreFigure::Roc && figure() != ScoreFigure::Decision))
        return;
    const auto last = std::ptrdiff_t(chosen->corners.size()) - 1;
    if (by == std::numeric_limits<int>::min() || by == std::numeric_limits<int>::max())
        return emit cornerChosen(by < 0 ? 0 : std::size_t(last));
    const auto page = std::ptrdiff_t(std::max<std::size_t>(chosen->corners.size() / kPagesOfCurve, 10));
    const std::ptrdiff_t move = std::abs(by) > 1 ? page * (by > 0 ? 1 : -1) : by;
    emit cornerChosen(std::size_t(std::clamp<std::ptrdiff_t>(std::ptrdiff_t(m_corner.value_or(0)) + move, 0, last)));
}

} // namespace dsmt::ui
