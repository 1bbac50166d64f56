// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reading/pair_display.h"
#include "ui/reading/prior_link.h"
#include "ui/reading/reading_keys.h"
#include "ui/session/case_session.h"
#include "ui/session/prior_session.h"
#include "ui/session/workplace_memory.h"
#include "ui/theme/theme.h"

#include <optional>

class QLabel;
class QToolButton;

namespace dsmt::viewer {
class SliceView;
}

namespace dsmt::ui {

class LinkedPlanes;
class PriorPane;
class ViewGrid;

/// Compares the open case with another series, a prior as a rule: one plane of each side by side, scrolled together by
/// mm in the patient. The open case keeps all its views and tools; the other series can be looked at alone.
///
/// Whatever the plane of the open case shows, the other view follows after it was painted, so that no way to move it
/// (key, menu, tool) has to know of the comparison.
class PriorComparison final : public QObject {
    Q_OBJECT

public:
    PriorComparison(CaseSession& session, LibraryThread& library, WorkplaceMemory& memory, const Theme& theme,
                    QObject* parent = nullptr);

    /// The views of the open case; both must outlive it.
    void attach(LinkedPlanes& planes, ViewGrid& grid);
    /// For the layout, which takes them over: beside the views of the open case, over both, and in the row of tools.
    PriorPane* pane() const { return m_pane; }
    QLabel* warning() const { return m_warning; }
    QToolButton* button() const { return m_button; }

    bool isComparing() const { return m_prior.record().has_value(); }
    const PriorLink& link() const { return m_link; }
    const PriorSession& prior() const { return m_prior; }

    /// @return whether it is an action of the comparison
    bool perform(ReadingAction action);
    std::optional<bool> isOn(ReadingAction action) const;
    /// @return whether a reading under way was cancelled
    bool cancelReading();

    /// The case was compared with this before.
    void offer(const PriorNote& note);
    void open(const database::CaseRow& row);
    void close();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void connectPrior();
    void choose();
    void showOpened();
    void showTexts();
    void followSoon();
    void follow();
    void followPrior(imaging::WorldPoint point);
    void moveCurrentTo(const ViewField& field);
    void setLink(const PriorLink& link);
    void toggleLink();
    void showLink();
    void showNodules();
    viewer::SliceView* shownPlane() const;

    CaseSession& m_session;
    LibraryThread& m_library;
    WorkplaceMemory& m_memory;
    PriorSession m_prior;
    PriorPane* m_pane;
    QLabel* m_warning;
    QToolButton* m_button;
    LinkedPlanes* m_planes = nullptr;
    ViewGrid* m_grid = nullptr;

    PriorLink m_link;
    std::optional<PriorNote> m_offered;
    bool m_followDue = false;
    // What the open case showed when the other view last followed it.
    imaging::WorldPoint m_followedPoint;
    std::optional<ViewField> m_followedField;
    std::optional<PlanesDisplay> m_followedDisplay;
};

} // namespace dsmt::ui
