// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reading/key_bindings.h"
#include "ui/reading/prior_link.h"
#include "ui/session/case_session.h"
#include "ui/session/prior_session.h"
#include "ui/session/workplace_memory.h"
#include "ui/theme/theme.h"

#include <optional>

class QLabel;
class QToolButton;

namespace dsmt::ui {

class LinkedPlanes;
class PairedViews;
class PriorPane;
class ViewGrid;

/// Compares the open case with another series, a prior as a rule: one plane of each side by side, scrolled together by
/// mm in the patient. The open case keeps all its views and tools; the other series can only be looked at.
class PriorComparison final : public QObject {
    Q_OBJECT

public:
    PriorComparison(CaseSession& session, LibraryThread& library, WorkplaceMemory& memory, const Theme& theme,
                    const KeyBindings& keys, QObject* parent = nullptr);

    /// The views of the open case; both must outlive it.
    void attach(LinkedPlanes& planes, ViewGrid& grid);
    /// For the layout, which takes them over: beside the views of the open case, over both, and in the row of tools.
    PriorPane* pane() const { return m_pane; }
    QLabel* warning() const { return m_warning; }
    QToolButton* button() const { return m_button; }

    bool isComparing() const { return m_prior.record().has_value(); }
    const PriorLink& link() const;
    const PriorSession& prior() const { return m_prior; }

    /// Names, dates and descriptions are left out of the texts on the views.
    void setPatientHidden(bool hidden);

    /// @return whether it is an action of the comparison
    bool perform(ReadingAction action);
    std::optional<bool> isOn(ReadingAction action) const;
    /// @return whether a reading under way was cancelled
    bool cancelReading();

    /// The case was compared with this before.
    void offer(const PriorNote& note);
    void open(const database::CaseRow& row);
    void close();

private:
    void connectPrior();
    void choose();
    void showOpened();
    void showTexts();
    void setLink(const PriorLink& link);
    void toggleLink();
    void showNodules();
    void showLesion();
    void toggleLesion();

    CaseSession& m_session;
    LibraryThread& m_library;
    WorkplaceMemory& m_memory;
    PriorSession m_prior;
    PriorPane* m_pane;
    QLabel* m_warning;
    QToolButton* m_button;
    LinkedPlanes* m_planes = nullptr;
    ViewGrid* m_grid = nullptr;
    PairedViews* m_pair = nullptr;
    std::optional<PriorNote> m_offered;
    /// The nodules in view, by number.
    struct Compared {
        std::int64_t prior = 0, current = 0;
        bool operator==(const Compared&) const = default;
    };
    std::optional<Compared> m_compared;
    bool m_oneLesion = false; ///< as the library says
    bool m_patientHidden = false;
};

} // namespace dsmt::ui
