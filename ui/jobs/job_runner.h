// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <type_traits>

namespace dsmt::ui {

/// Runs functions on one worker thread of its own, one at a time, and delivers their results on the thread that this
/// object lives on. The newest request wins: start() asks the running job to stop, replaces a waiting one, and results
/// of anything but the newest are dropped. All members are for the owning thread.
class JobRunner final : public QObject {
    Q_OBJECT

public:
    explicit JobRunner(QObject* parent = nullptr);
    /// Asks the running job to stop and waits for it; nothing is delivered any more.
    ~JobRunner() override;

    /// @param work Result(const Progress&), called on the worker thread; throws Error, or Cancelled when asked to stop
    /// @param deliver void(Result) (or void() for a void Result), called on the owning thread
    template <class Work, class Deliver> void start(Work work, Deliver deliver);

    /// The job counts as ended at once, even if its work takes a while to notice.
    void cancel();

    bool isRunning() const { return m_running; }

signals:
    /// Only the latest one is kept while the owning thread is busy.
    void progressed(double fraction, const QString& text);
    void runningChanged(bool running);
    /// One sentence in words; the job has ended.
    void failed(const QString& message);
    void cancelled();

private:
    using Delivery = std::function<void()>;
    using ErasedWork = std::function<Delivery(const Progress&)>;
    struct Worker;

    void startErased(ErasedWork work);
    void end();

    std::unique_ptr<Worker> m_worker;
    quint64 m_newest = 0;
    bool m_running = false;
};

template <class Work, class Deliver> void JobRunner::start(Work work, Deliver deliver)
{
    using Result = std::invoke_result_t<Work&, const Progress&>;
    startErased([work = std::move(work), deliver = std::move(deliver)](const Progress& progress) mutable -> Delivery {
        if constexpr (std::is_void_v<Result>) {
            work(progress);
            return deliver;
        } else {
            auto result = std::make_shared<Result>(work(progress));
            return [result, deliver]() mutable { deliver(std::move(*result)); };
        }
    });
}

} // namespace dsmt::ui
