// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assessment/growth_section.h"

#include "ui/assessment/fact_grid.h"
#include "ui/assessment/growth_words.h"
#include "ui/plots/growth_plot.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace dsmt::ui {

namespace {

constexpr int kPlotHeight = 130;

} // namespace

/// Drawn anew only when points or size changed.
class GrowthSection::Plot final : public QWidget {
public:
    Plot(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) { setFixedHeight(kPlotHeight); }

    void setPoints(std::vector<GrowthPoint> points)
    {
        m_points = std::move(points);
        m_drawnFor = {};
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        if (m_points.size() < 2)
            return;
        if (m_drawnFor != size()) {
            m_picture = plots::growthPicture({m_points, GrowthSection::tr("Volume, mm\u00b3"), m_theme.color("accent"),
                                              m_theme.color("text"), m_theme.color("dim"),
                                              double(QFontInfo(font()).pixelSize()) - 1, 2},
                                             size());
            m_drawnFor = size();
        }
        QPainter painter(this);
        plots::paintGrowth(painter, {0, 0}, m_picture);
    }

private:
    const Theme& m_theme;
    std::vector<GrowthPoint> m_points;
    QPicture m_picture;
    QSize m_drawnFor;
};

GrowthSection::GrowthSection(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_verdict(new QLabel(this)), m_plot(new Plot(theme, this)), m_facts(new FactGrid(this)),
      m_reservation(new QLabel(this))
{
    m_verdict->setObjectName("growthVerdict");
    m_verdict->setWordWrap(true);
    m_reservation->setObjectName("dim");
    m_reservation->setWordWrap(true);
    m_facts->setObjectName("growth");
    m_plot->setAccessibleName(tr("Volume over time"));
    auto* heading = new QLabel(tr("Growth"), this);
    heading->setObjectName("heading");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(5);
    for (QWidget* each : std::initializer_list<QWidget*>{heading, m_verdict, m_plot, m_facts, m_reservation})
        column->addWidget(each);
    hide();
}

void GrowthSection::setPoints(const std::vector<GrowthPoint>& points)
{
    const std::vector<Fact> facts = growthFacts(points);
    setVisible(!facts.empty());
    if (facts.empty())
        return;
    m_facts->setFacts(facts);
    m_verdict->setText(verdictText(*growthBetween(points[points.size() - 2], points.back())));
    m_plot->setPoints(points);
    m_plot->setAccessibleDescription(m_facts->accessibleDescription());
    const QString reservation = growthReservation(points);
    m_reservation->setText(reservation);
    m_reservation->setVisible(!reservation.isEmpty());
}

QString GrowthSection::verdict() const
{
    return m_verdict->text();
}

} // namespace dsmt::ui
