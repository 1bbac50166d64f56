// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/library_thread.h"

#include "core/base/error.h"
#include "core/database/library_check.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>

namespace dsmt::ui {

struct LibraryThread::Worker {
    struct Request {
        ErasedRequest work;
        Delivery onFailure;
    };

    Worker(LibraryThread& libraryThread, std::filesystem::path libraryFolder)
        : owner(libraryThread), folder(std::move(libraryFolder)), thread([this] { run(); })
    {
    }

    ~Worker()
    {
        {
            const std::lock_guard lock(mutex);
            stopping = true;
        }
        wake.notify_one();
        thread.join();
    }

    void run()
    {
        while (auto request = next())
            post(answer(*request));
        library.reset();
    }

    std::optional<Request> next()
    {
        std::unique_lock lock(mutex);
        wake.wait(lock, [this] { return stopping || !requests.empty(); });
        if (requests.empty())
            return std::nullopt;
        auto request = std::move(requests.front());
        requests.pop_front();
        return request;
    }

    /// The library is opened by the first request, and again when that failed.
    Delivery answer(const Request& request)
    {
        QString message;
        try {
            if (!library)
                open();
            return request.work(*library);
        } catch (const Error& error) {
            message = QString::fromStdString(error.message());
        } catch (const std::exception& exception) {
            message =
                LibraryThread::tr("The case library failed unexpectedly: %1").arg(QString::fromUtf8(exception.what()));
        }
        return [this, message, onFailure = request.onFailure] {
            if (onFailure)
                onFailure();
            emit owner.failed(message);
        };
    }

    /// Says what a person should know about the library before reading in it.
    void open()
    {
        library.emplace(folder, database::Access::Session);
        const auto say = [this](const QString& message) { post([this, message] { emit owner.failed(message); }); };
        if (!library->readOnlyBecause().empty())
            say(LibraryThread::tr("The case library is only read, nothing will be kept: %1.")
                    .arg(QString::fromStdString(library->readOnlyBecause())));
        for (const database::LibraryFault& fault : database::checkNewest(*library).faults)
            say(QString::fromStdString(fault.text));
    }

    void post(Delivery delivery)
    {
        if (delivery)
            QMetaObject::invokeMethod(&owner, std::move(delivery), Qt::QueuedConnection);
    }

    LibraryThread& owner;
    const std::filesystem::path folder;
    std::optional<database::Library> library; // the worker thread's alone
    std::mutex mutex;
    std::condition_variable wake;
    bool stopping = false;
    std::deque<Request> requests;
    std::thread thread; // last: it starts when everything above exists
};

LibraryThread::LibraryThread(std::filesystem::path folder, QObject* parent)
    : QObject(parent), m_worker(std::make_unique<Worker>(*this, std::move(folder)))
{
}

LibraryThread::~LibraryThread() = default;

const std::filesystem::path& LibraryThread::folder() const
{
    return m_worker->folder;
}

void LibraryThread::askErased(ErasedRequest request, Delivery onFailure)
{
    {
        const std::lock_guard lock(m_worker->mutex);
        m_worker->requests.push_back({std::move(request), std::move(onFailure)});
    }
    m_worker->wake.notify_one();
}

} // namespace dsmt::ui
