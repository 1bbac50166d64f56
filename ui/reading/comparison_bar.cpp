// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/comparison_bar.h"

#include "ui/reading/comparable_masks.h"
#include "viewer/qt/line_look.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace dsmt::ui {

namespace {

QComboBox* maskBox(const QString& name, const QString& objectName, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setObjectName(objectName);
    box->setAccessibleName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return box;
}

} // namespace

ComparisonBar::ComparisonBar(CaseSession& session, CaseReads& reads, QWidget* parent)
    : QFrame(parent), m_session(session), m_reads(reads), m_first(maskBox(tr("First outline"), "firstMask", this)),
      m_second(maskBox(tr("Second outline"), "secondMask", this)), m_words(new QLabel(this))
{
    setObjectName("comparison");
    m_words->setObjectName("comparisonWords");
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* leaveButton = new QPushButton(tr("Leave (Esc)"), this);
    leaveButton->setObjectName("leaveComparison");
    auto* choices = new QHBoxLayout;
    choices->addWidget(new QLabel(tr("Compare"), this));
    choices->addWidget(m_first);
    choices->addWidget(new QLabel(tr("with"), this));
    choices->addWidget(m_second);
    choices->addStretch(1);
    choices->addWidget(leaveButton);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 4, 6, 4);
    column->addLayout(choices);
    column->addWidget(m_words);
    hide();

    connect(m_first, &QComboBox::activated, this, &ComparisonBar::choose);
    connect(m_second, &QComboBox::activated, this, &ComparisonBar::choose);
    connect(leaveButton, &QPushButton::clicked, this, &ComparisonBar::leave);
    connect(&m_measuring, &JobRunner::failed, m_words, &QLabel::setText);
    connect(&m_gathering, &JobRunner::failed, m_words, &QLabel::setText);
    // What is compared is of this case and nodule; another one begins anew.
    connect(&m_session, &CaseSession::openingStarted, this, &ComparisonBar::leave);
    connect(&m_session, &CaseSession::predictionsChanged, this, [this] {
        if (m_comparing)
            gather();
    });
    connect(&m_reads, &CaseReads::changed, this, [this] {
        if (m_comparing)
            gather();
    });
}

ComparisonBar::~ComparisonBar() = default;

void ComparisonBar::start()
{
    if (!m_session.series() || m_session.isOpening())
        return;
    m_comparing = true;
    show();
    gather();
}

void ComparisonBar::leave()
{
    if (!std::exchange(m_comparing, false))
        return;
    m_gathering.cancel();
    m_measuring.cancel();
    m_masks.clear();
    hide();
    emit pairChosen({});
}

void ComparisonBar::gather()
{
    m_words->clear();
    const auto place = m_session.markedAt();
    if (!place)
        return offer({});
    m_gathering.start(
        [predictions = m_session.predictions(), reads = m_reads.placed(), grid = m_session.series()->volume->geometry(),
         place = *place](const Progress&) { return comparableMasks(predictions, reads.get(), grid, place); },
        [this](QList<NamedMask> masks) { offer(std::move(masks)); });
}

void ComparisonBar::offer(QList<NamedMask> masks)
{
    m_masks = std::move(masks);
    for (QComboBox* box : {m_first, m_second}) {
        box->clear();
        for (const NamedMask& each : m_masks)
            box->addItem(each.name);
        box->setEnabled(m_masks.size() > 1);
    }
    if (m_masks.size() < 2) {
        m_words->setText(tr("There are no two outlines of this nodule: analyse it again, or import its LIDC-IDRI "
                            "readings."));
        return emit pairChosen({});
    }
    m_second->setCurrentIndex(int(m_masks.size()) - 1);
    choose();
}

void ComparisonBar::choose()
{
    const int first = m_first->currentIndex(), second = m_second->currentIndex();
    if (first < 0 || second < 0)
        return;
    const MaskPair pair{m_masks[first], m_masks[second]};
    emit pairChosen(pair);
    m_measuring.start(
        [pair](const Progress&) { return imaging::compareMasks(*pair.first.mask, *pair.second.mask); },
        [this](const imaging::MaskComparison& comparison) { m_words->setText(comparisonText(comparison)); });
}

QString comparisonText(const imaging::MaskComparison& comparison)
{
    QStringList words;
    if (comparison.dice)
        words << ComparisonBar::tr("Dice %1").arg(*comparison.dice, 0, 'f', 3);
    if (comparison.surface)
        words << ComparisonBar::tr("surfaces %1 mm apart on average, 95 % Hausdorff %2 mm")
                     .arg(comparison.surface->meanMm, 0, 'f', 2)
                     .arg(comparison.surface->hausdorff95Mm, 0, 'f', 2);
    const double difference = comparison.volumeB - comparison.volumeA;
    QString volumes = ComparisonBar::tr("voxels of %1 and %2 mm\u00b3, the second %3%4 mm\u00b3")
                          .arg(comparison.volumeA, 0, 'f', 0)
                          .arg(comparison.volumeB, 0, 'f', 0)
                          .arg(difference < 0 ? QStringLiteral("\u2212") : QStringLiteral("+"))
                          .arg(std::abs(difference), 0, 'f', 0);
    if (comparison.volumeA > 0)
        volumes += QStringLiteral(" (%1 %)").arg(100 * difference / comparison.volumeA, 0, 'f', 1);
    words << volumes;
    return words.join(QStringLiteral(" \u00b7 "));
}

} // namespace dsmt::ui
