// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "ui/session/library_thread.h"

#include <QString>

#include <optional>
#include <utility>

namespace dsmt::ui {

/// As LibraryThread::ask, for what may well be refused: the reason goes to whoever asked and not to the whole window.
/// @param request Result(database::Library&), no void @param refuse void(QString): the message of the Error
template <class Request, class Deliver, class Refuse>
void askRefusable(LibraryThread& library, QObject* receiver, Request request, Deliver deliver, Refuse refuse)
{
    using Result = std::invoke_result_t<Request&, database::Library&>;
    using Answer = std::pair<std::optional<Result>, QString>;
    library.ask(
        receiver,
        [request = std::move(request)](database::Library& opened) mutable -> Answer {
            try {
                return {request(opened), {}};
            } catch (const Error& failure) {
                return {std::nullopt, QString::fromStdString(failure.message())};
            }
        },
        [deliver = std::move(deliver), refuse](Answer answer) mutable {
            if (answer.first)
                deliver(std::move(*answer.first));
            else
                refuse(answer.second);
        },
        [refuse]() mutable { refuse(QString()); });
}

} // namespace dsmt::ui
