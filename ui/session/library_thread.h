// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/library.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <filesystem>
#include <functional>
#include <memory>
#include <type_traits>

namespace dsmt::ui {

/// The case library behind one thread that owns the window's connection (imports, which take long, have one of their
/// own). Requests run in the order in which they were made, none is dropped; answers arrive on the thread that this
/// object lives on.
class LibraryThread final : public QObject {
    Q_OBJECT

public:
    explicit LibraryThread(std::filesystem::path folder, QObject* parent = nullptr);
    /// Finishes everything that was asked for: what was placed is stored.
    ~LibraryThread() override;

    const std::filesystem::path& folder() const;

    /// @param request Result(database::Library&), called on the library's thread; throws Error
    /// @param deliver void(Result) (or void() for a void Result), not called when `receiver` is gone or the request
    /// failed
    template <class Request, class Deliver> void ask(QObject* receiver, Request request, Deliver deliver);
    /// @param fail void(), called before failed() is told
    template <class Request, class Deliver, class Fail>
    void ask(QObject* receiver, Request request, Deliver deliver, Fail fail);
    template <class Request> void ask(Request request);

signals:
    /// A request failed, or the library cannot be opened; one sentence.
    void failed(const QString& message);

private:
    using Delivery = std::function<void()>;
    using ErasedRequest = std::function<Delivery(database::Library&)>;
    struct Worker;

    void askErased(ErasedRequest request, Delivery onFailure = {});

    std::unique_ptr<Worker> m_worker;
};

template <class Request, class Deliver> void LibraryThread::ask(QObject* receiver, Request request, Deliver deliver)
{
    ask(receiver, std::move(request), std::move(deliver), [] {});
}

template <class Request, class Deliver, class Fail>
void LibraryThread::ask(QObject* receiver, Request request, Deliver deliver, Fail fail)
{
    using Result = std::invoke_result_t<Request&, database::Library&>;
    QPointer<QObject> guard(receiver);
    askErased(
        [guard, request = std::move(request),
         deliver = std::move(deliver)](database::Library& library) mutable -> Delivery {
            if constexpr (std::is_void_v<Result>) {
                request(library);
                return [guard, deliver]() mutable {
                    if (guard)
                        deliver();
                };
            } else {
                auto result = std::make_shared<Result>(request(library));
                return [guard, result, deliver]() mutable {
                    if (guard)
                        deliver(std::move(*result));
                };
            }
        },
        [guard, fail = std::move(fail)]() mutable {
            if (guard)
                fail();
        });
}

template <class Request> void LibraryThread::ask(Request request)
{
    askErased([request = std::move(request)](database::Library& library) mutable -> Delivery {
        request(library);
        return {};
    });
}

} // namespace dsmt::ui
