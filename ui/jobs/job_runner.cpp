// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/job_runner.h"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>
#include <variant>

namespace dsmt::ui {

namespace {

using Delivery = std::function<void()>;

struct Failure {
    QString message;
};

using Outcome = std::variant<Delivery, Failure, Cancelled>;

Outcome outcomeOf(const std::function<Delivery(const Progress&)>& work, const Progress& progress)
{
    try {
        return work(progress);
    } catch (const Cancelled&) {
        return Cancelled{};
    } catch (const Error& error) {
        return Failure{QString::fromStdString(error.message())};
    } catch (const std::bad_alloc&) {
        return Failure{JobRunner::tr("There is not enough memory for this.")};
    } catch (const std::exception& exception) {
        return Failure{JobRunner::tr("The program failed unexpectedly: %1").arg(QString::fromUtf8(exception.what()))};
    }
}

} // namespace

struct JobRunner::Worker {
    explicit Worker(JobRunner& jobRunner) : runner(jobRunner), thread([this] { run(); }) {}

    ~Worker()
    {
        {
            const std::lock_guard lock(mutex);
            stopping = true;
            waiting.reset();
            running.request_stop();
        }
        wake.notify_one();
        thread.join();
    }

    struct Job {
        quint64 number = 0;
        ErasedWork work;
        std::stop_source stop;
    };

    void run()
    {
        while (const auto job = next()) {
            const Progress progress([this, number = job->number](
                                        double fraction, const std::string& text) { report(number, fraction, text); },
                                    job->stop.get_token());
            auto outcome = std::make_shared<Outcome>(outcomeOf(job->work, progress));
            QMetaObject::invokeMethod(
                &runner, [this, number = job->number, outcome] { receive(number, *outcome); }, Qt::QueuedConnection);
        }
    }

    std::unique_ptr<Job> next()
    {
        std::unique_lock lock(mutex);
        wake.wait(lock, [this] { return stopping || waiting; });
        if (stopping)
            return nullptr;
        running = waiting->stop;
        return std::move(waiting);
    }

    /// Worker thread. One call to the owning thread is under way at most: a job that reports a thousand times a second
    /// must not fill the event queue.
    void report(quint64 number, double fraction, const std::string& text)
    {
        const std::lock_guard lock(mutex);
        const bool underWay = latestReport.has_value();
        latestReport = Report{number, fraction, QString::fromStdString(text)};
        if (!underWay)
            QMetaObject::invokeMethod(
                &runner, [this] { deliverReport(); }, Qt::QueuedConnection);
    }

    void deliverReport()
    {
        std::optional<Report> report;
        {
            const std::lock_guard lock(mutex);
            report.swap(latestReport);
        }
        if (report && report->number == runner.m_newest && runner.m_running)
            emit runner.progressed(report->fraction, report->text);
    }

    void receive(quint64 number, const Outcome& outcome)
    {
        if (number != runner.m_newest || !runner.m_running)
            return;
        runner.end();
        if (const auto* deliver = std::get_if<Delivery>(&outcome))
            (*deliver)();
        else if (const auto* failure = std::get_if<Failure>(&outcome))
            emit runner.failed(failure->message);
        else
            emit runner.cancelled();
    }

    struct Report {
        quint64 number = 0;
        double fraction = 0;
        QString text;
    };

    JobRunner& runner;
    std::mutex mutex;
    std::condition_variable wake;
    bool stopping = false;
    std::unique_ptr<Job> waiting;
    std::optional<Report> latestReport;
    std::stop_source running;
    std::thread thread; // last: it starts when everything above exists
};

JobRunner::JobRunner(QObject* parent) : QObject(parent), m_worker(std::make_unique<Worker>(*this)) {}

JobRunner::~JobRunner() = default;

void JobRunner::startErased(ErasedWork work)
{
    {
        const std::lock_guard lock(m_worker->mutex);
        m_worker->running.request_stop();
        m_worker->waiting = std::make_unique<Worker::Job>(Worker::Job{++m_newest, std::move(work), {}});
    }
    m_worker->wake.notify_one();
    if (!m_running) {
        m_running = true;
        emit runningChanged(true);
    }
}

void JobRunner::cancel()
{
    if (!m_running)
        return;
    {
        const std::lock_guard lock(m_worker->mutex);
        m_worker->running.request_stop();
        m_worker->waiting.reset();
    }
    end();
    emit cancelled();
}

void JobRunner::end()
{
    m_running = false;
    emit runningChanged(false);
}

} // namespace dsmt::ui
