// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/library_thread.h"

#include <QDialog>

#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace dsmt::ui {

/// Asks for a passcode and has the library take or refuse it; stays open with the reason while it is refused.
class PasscodeDialog final : public QDialog {
    Q_OBJECT

public:
    using Take = std::function<void(database::Library&, const std::string& passcode)>;

    /// @param take called on the library's thread; throws what is shown
    /// @param twice a new passcode is typed again
    PasscodeDialog(LibraryThread& library, const QString& title, const QString& text, Take take, bool twice,
                   QWidget* parent);

signals:
    void taken();

private:
    void send();

    LibraryThread& m_library;
    Take m_take;
    QLineEdit *m_passcode, *m_again;
    QLabel* m_message;
    QPushButton* m_send;
};

/// The coordinator's passcode, or a new one of the coordinator.
PasscodeDialog* askCoordinator(LibraryThread& library, const QString& text, QWidget* parent);
PasscodeDialog* newCoordinatorPasscode(LibraryThread& library, QWidget* parent);

} // namespace dsmt::ui
