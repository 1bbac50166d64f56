// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/annotation_book.h"

#include "core/base/error.h"
#include "core/base/user_name.h"
#include "core/database/annotation_store.h"
#include "core/database/case_store.h"
#include "viewer/qt/annotation_words.h"

#include <QUndoCommand>
#include <QUndoStack>

#include <algorithm>
#include <utility>

namespace dsmt::ui {

namespace {

std::int64_t seriesIdOf(database::Library& library, const SeriesRecord& series)
{
    const auto row = database::CaseStore(library).findSeries(series.seriesUid, series.part);
    if (!row)
        throw Error(ErrorKind::NotFound, "the series is no longer in the library");
    return row->seriesId;
}

/// One more version of an annotation, or the first of a new one, whose id is then set.
void store(database::Library& library, const SeriesRecord& series, std::int64_t& id,
           const std::optional<Annotation>& version)
{
    database::AnnotationStore annotations(library);
    if (id == 0 && version)
        id = annotations.add(seriesIdOf(library, series), *version, userName());
    else if (version)
        annotations.change(id, *version, userName());
    else if (id != 0)
        annotations.remove(id, userName());
}

} // namespace

struct AnnotationBook::Step {
    int key = 0;
    std::optional<Annotation> before, after;
    bool failed = false;
};

class AnnotationBook::StepCommand final : public QUndoCommand {
public:
    StepCommand(AnnotationBook& book, std::shared_ptr<Step> step) : m_book(book), m_step(std::move(step))
    {
        setText(viewer::annotationName((m_step->after ? m_step->after : m_step->before)->kind));
    }

    void undo() override { carryOut(m_step->before); }
    void redo() override { carryOut(m_step->after); }

private:
    void carryOut(const std::optional<Annotation>& version)
    {
        // What was never stored cannot be undone.
        setObsolete(m_step->failed);
        if (!m_step->failed)
            m_book.carryOut(m_step, version);
    }

    AnnotationBook& m_book;
    std::shared_ptr<Step> m_step;
};

AnnotationBook::AnnotationBook(LibraryThread& library, QUndoStack& undo, QObject* parent)
    : QObject(parent), m_library(library), m_undo(undo)
{
}

void AnnotationBook::open(const SeriesRecord& series)
{
    m_series = series;
    m_entries.clear();
    m_loaded = false;
    emit changed();
    m_library.ask(
        this,
        [series](database::Library& library) {
            return database::AnnotationStore(library).ofSeries(seriesIdOf(library, series));
        },
        [this, opening = ++m_opening](const database::SeriesAnnotations& found) {
            if (opening != m_opening)
                return;
            for (const database::StoredAnnotation& each : found.annotations)
                m_entries[m_nextKey++] = {std::make_shared<std::int64_t>(each.id), each.annotation, each.annotation,
                                          each.annotation};
            m_loaded = true;
            if (!found.unreadable.empty())
                emit m_library.failed(
                    tr("%n annotation(s) of this case cannot be read", nullptr, int(found.unreadable.size())));
            emit changed();
            emit loaded();
        });
}

std::vector<viewer::ShownAnnotation> AnnotationBook::annotations() const
{
    std::vector<viewer::ShownAnnotation> shown;
    for (const auto& [key, entry] : m_entries)
        if (entry.shown)
            shown.push_back({key, *entry.shown});
    return shown;
}

std::vector<Annotation> AnnotationBook::alsoDeleted() const
{
    std::vector<Annotation> all;
    for (const auto& [key, entry] : m_entries)
        all.push_back(entry.last);
    return all;
}

int AnnotationBook::add(const Annotation& annotation)
{
    const int key = m_nextKey++;
    m_entries[key].id = std::make_shared<std::int64_t>(0);
    push(key, annotation);
    return key;
}

void AnnotationBook::change(int key, const Annotation& annotation)
{
    push(key, annotation);
}

void AnnotationBook::remove(int key)
{
    push(key, std::nullopt);
}

void AnnotationBook::push(int key, const std::optional<Annotation>& after)
{
    const auto entry = m_entries.find(key);
    if (entry != m_entries.end() && entry->second.shown != after)
        m_undo.push(new StepCommand(*this, std::make_shared<Step>(Step{key, entry->second.shown, after})));
}

void AnnotationBook::carryOut(const std::shared_ptr<Step>& step, const std::optional<Annotation>& version)
{
    const auto found = m_entries.find(step->key);
    if (found == m_entries.end())
        return;
    Entry& entry = found->second;
    entry.shown = version;
    if (version)
        entry.last = *version;
    ++entry.waiting;
    const QString context = tr("%1 was not stored").arg(viewer::annotationName(entry.last.kind));
    m_library.ask(
        this,
        [series = m_series, id = entry.id, version, context = context.toStdString()](database::Library& library) {
            try {
                store(library, series, *id, version);
            } catch (const Error& error) {
                throw error.within(context);
            }
        },
        [this, opening = m_opening, step, version] { answer(opening, step->key, version, true); },
        [this, opening = m_opening, step, version] {
            step->failed = true;
            answer(opening, step->key, version, false);
        });
    emit changed();
}

void AnnotationBook::answer(quint64 opening, int key, const std::optional<Annotation>& version, bool isStored)
{
    if (opening != m_opening)
        return;
    Entry& entry = m_entries.at(key);
    if (isStored)
        entry.stored = version;
    // Later steps of the same annotation may still be on their way.
    if (--entry.waiting == 0 && entry.shown != entry.stored) {
        entry.shown = entry.stored;
        emit changed();
    }
    if (std::all_of(m_entries.begin(), m_entries.end(), [](const auto& each) { return each.second.waiting == 0; }))
        emit settled();
}

} // namespace dsmt::ui
