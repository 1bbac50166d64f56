// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QWidget>

#include <array>

namespace dsmt::ui {

enum class ViewLayout { One, ThreeAcross, TwoByTwo, OneAndThree };

/// One after the other, and from the last to the first.
ViewLayout nextLayout(ViewLayout layout);

/// Four views in one of several layouts; one of them can take the whole place for a while.
class ViewGrid final : public QWidget {
    Q_OBJECT

public:
    /// Row by row. The grid owns the views. ThreeAcross leaves the last one out.
    explicit ViewGrid(const std::array<QWidget*, 4>& views, QWidget* parent = nullptr);

    const std::array<QWidget*, 4>& views() const { return m_views; }

    void setViewLayout(ViewLayout layout);
    ViewLayout viewLayout() const { return m_layout; }
    /// The view that One and OneAndThree show large.
    void setLarge(QWidget* view);
    QWidget* large() const { return m_large; }
    /// The next view is the large one, or the maximised one while one is; in the other layouts it gets the focus.
    void showNextView();

    /// So that the view is seen: another one that is maximised and a layout without a place for it give way.
    void reveal(QWidget* view);

    /// The view alone; the layout again when it already was.
    void toggleMaximised(QWidget* view);
    /// Null while the layout is shown.
    QWidget* maximised() const { return m_maximised; }

    QSize sizeHint() const override { return {800, 800}; }
    QSize minimumSizeHint() const override { return {260, 260}; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();
    /// Null for views that are not shown.
    std::array<QRect, 4> places() const;
    QWidget* viewAfter(QWidget* view) const;

    std::array<QWidget*, 4> m_views;
    ViewLayout m_layout = ViewLayout::TwoByTwo;
    QWidget* m_large;
    QWidget* m_maximised = nullptr;
};

} // namespace dsmt::ui
