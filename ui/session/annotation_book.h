// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/series.h"
#include "ui/session/library_thread.h"
#include "viewer/shown_annotation.h"

#include <QObject>

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <vector>

class QUndoStack;

namespace dsmt::ui {

/// The annotations of the open case, the same in the library and on the screen. Each step is shown at once, stored at
/// once, and can be undone, which is one more version in the library. Where storing fails, LibraryThread::failed says
/// so, and what is shown is again what is stored.
class AnnotationBook final : public QObject {
    Q_OBJECT

public:
    /// @param undo takes the steps; it is cleared by its owner when another case is opened
    AnnotationBook(LibraryThread& library, QUndoStack& undo, QObject* parent = nullptr);

    /// Shows none until those of the series are read.
    void open(const SeriesRecord& series);
    bool isLoaded() const { return m_loaded; }

    /// Oldest first.
    std::vector<viewer::ShownAnnotation> annotations() const;
    /// As they are shown or, if they were deleted since the case was opened, as they were last.
    std::vector<Annotation> alsoDeleted() const;

    /// @return its key
    int add(const Annotation& annotation);
    /// An unknown key is passed over.
    void change(int key, const Annotation& annotation);
    void remove(int key);

signals:
    void changed();
    void loaded();
    /// Everything that was done is in the library, or was given up in words.
    void settled();

private:
    class StepCommand;
    struct Step;
    /// Written and read by the library's thread alone; 0 before the annotation is stored.
    using StoredId = std::shared_ptr<std::int64_t>;
    struct Entry {
        StoredId id;
        std::optional<Annotation> shown, stored; ///< nothing: deleted, or not yet there
        Annotation last;                         ///< as it was shown last
        int waiting = 0;                         ///< answers of the library
    };

    void push(int key, const std::optional<Annotation>& after);
    void carryOut(const std::shared_ptr<Step>& step, const std::optional<Annotation>& version);
    void answer(quint64 opening, int key, const std::optional<Annotation>& version, bool isStored);

    LibraryThread& m_library;
    QUndoStack& m_undo;
    SeriesRecord m_series;
    quint64 m_opening = 0; ///< answers about a case before are dropped
    bool m_loaded = false;
    int m_nextKey = 1; ///< never used twice, so that no step of a case before meets one of this case
    std::map<int, Entry> m_entries;
};

} // namespace dsmt::ui
