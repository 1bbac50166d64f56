// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/case_session.h"

#include <QObject>

#include <cstdint>
#include <map>
#include <memory>
#include <optional>

namespace dsmt::ui {

enum class MapKind { LocalAttention, GlobalAttention, Occlusion };

/// Maps of what moved the result that is shown. Attention is asked for as soon as maps are switched on, occlusion when
/// a person wishes it. What was made is kept per prediction while its case is open. Knows no widget.
class NoduleMaps final : public QObject {
    Q_OBJECT

public:
    NoduleMaps(CaseSession& session, AnalysisEngine& engine, QObject* parent = nullptr);

    /// The prediction that is shown, of the open case; null when there is none.
    void setPrediction(const database::StoredPrediction* prediction);

    void setOn(bool on);
    bool isOn() const { return m_on; }
    void choose(MapKind kind);
    MapKind kind() const { return m_kind; }

    /// Nothing is started while an analysis runs, or without attention().
    void makeOcclusion();
    void stop();
    /// What is being made of the prediction shown.
    bool isWorking() const { return m_working; }

    /// Of the prediction shown; null until it was made.
    std::shared_ptr<const inference::Attention> attention() const;
    std::shared_ptr<const imaging::FloatImage> occlusion() const;
    /// The chosen map; null when maps are off or it was not made.
    std::shared_ptr<const imaging::FloatImage> chosenMap() const;

    /// Why there is no map, one sentence; empty when nothing is wrong.
    QString problem() const;

    void setOpacity(double opacity); ///< where the map is largest, [0, 1]
    double opacity() const { return m_opacity; }

signals:
    void changed();
    void progressed(double fraction, const QString& text);

private:
    struct Maps {
        std::shared_ptr<const inference::Attention> attention;
        std::shared_ptr<const imaging::FloatImage> occlusion;
    };

    void forgetCase();
    void askForAttention();
    void finish(const QString& failure);
    const Maps* shownMaps() const;

    CaseSession& m_session;
    AnalysisEngine& m_engine;
    bool m_on = false;
    double m_opacity = 0.6;
    MapKind m_kind = MapKind::LocalAttention;
    std::int64_t m_shown = 0; ///< id of the prediction; 0: none
    NodulePtr m_nodule;       ///< of it
    std::map<std::int64_t, Maps> m_made;
    bool m_working = false;
    QString m_failure;
};

} // namespace dsmt::ui
