// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading_room/percent_field.h"

#include <QDoubleValidator>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QShortcut>
#include <QSignalBlocker>
#include <QSlider>

#include <algorithm>
#include <cmath>

namespace dsmt::ui {

namespace {

constexpr int kUnanswered = 50; ///< where the slider stands

} // namespace

PercentField::PercentField(const QString& name, const QString& key, QWidget* parent)
    : QWidget(parent), m_slider(new QSlider(Qt::Horizontal, this)), m_number(new QLineEdit(this))
{
    m_slider->setRange(0, 100);
    m_slider->setPageStep(10);
    m_slider->setAccessibleName(name);
    m_number->setAccessibleName(name);
    m_number->setFixedWidth(m_number->fontMetrics().averageCharWidth() * 6 + 16);
    m_number->setAlignment(Qt::AlignRight);
    m_number->setPlaceholderText(QStringLiteral("-"));
    auto* range = new QDoubleValidator(0, 100, 1, m_number);
    range->setNotation(QDoubleValidator::StandardNotation);
    range->setLocale(QLocale::c());
    m_number->setValidator(range);
    const QKeySequence sequence(key, QKeySequence::PortableText);
    m_number->setToolTip(tr("0 to 100 (%1)").arg(sequence.toString(QKeySequence::NativeText)));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_slider, 1);
    row->addWidget(m_number);
    setFocusProxy(m_number);

    connect(m_slider, &QSlider::valueChanged, this, [this](int value) {
        m_number->setText(QString::number(value));
        showSlider();
        emit changed();
    });
    // A click on the middle is an answer, too.
    connect(m_slider, &QSlider::sliderPressed, this, [this] {
        if (m_number->text().isEmpty())
            emit m_slider->valueChanged(m_slider->value());
    });
    connect(m_number, &QLineEdit::textEdited, this, [this] {
        showSlider();
        emit changed();
    });
    auto* shortcut = new QShortcut(sequence, this);
    connect(shortcut, &QShortcut::activated, m_number, [this] {
        m_number->setFocus(Qt::ShortcutFocusReason);
        m_number->selectAll();
    });
    showSlider();
}

void PercentField::setValue(std::optional<double> value)
{
    m_number->setText(value ? QString::number(*value) : QString());
    showSlider();
}

std::optional<double> PercentField::value() const
{
    if (!m_number->hasAcceptableInput())
        return std::nullopt;
    return m_number->text().toDouble();
}

void PercentField::step(double by)
{
    m_number->setText(QString::number(std::clamp(value().value_or(kUnanswered) + by, 0.0, 100.0)));
    showSlider();
    emit changed();
}

void PercentField::showSlider()
{
    const QSignalBlocker blocked(m_slider);
    m_slider->setValue(int(std::lround(value().value_or(kUnanswered))));
    // Colour is not the only sign: the number is empty then.
    m_slider->setProperty("unanswered", !value());
}

} // namespace dsmt::ui
