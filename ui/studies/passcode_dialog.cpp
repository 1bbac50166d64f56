// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studies/passcode_dialog.h"

#include "core/database/coordinator_store.h"
#include "ui/assessment/core_sentences.h"
#include "ui/session/refusable_request.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace dsmt::ui {

PasscodeDialog::PasscodeDialog(LibraryThread& library, const QString& title, const QString& text, Take take, bool twice,
                               QWidget* parent)
    : QDialog(parent), m_library(library), m_take(std::move(take)), m_passcode(new QLineEdit(this)),
      m_again(new QLineEdit(this)), m_message(new QLabel(this))
{
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    auto* explanation = new QLabel(text, this);
    explanation->setWordWrap(true);
    m_message->setObjectName("failure");
    m_message->setWordWrap(true);
    m_message->setAccessibleName(tr("Message"));
    for (QLineEdit* edit : {m_passcode, m_again})
        edit->setEchoMode(QLineEdit::Password);
    m_passcode->setPlaceholderText(tr("Passcode"));
    m_passcode->setAccessibleName(tr("Passcode"));
    m_again->setPlaceholderText(tr("The same again"));
    m_again->setAccessibleName(tr("The same passcode again"));
    m_again->setVisible(twice);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_send = buttons->button(QDialogButtonBox::Ok);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(10);
    for (QWidget* widget : std::initializer_list<QWidget*>{explanation, m_passcode, m_again, m_message, buttons})
        column->addWidget(widget);
    setMinimumWidth(420);
    connect(buttons, &QDialogButtonBox::accepted, this, &PasscodeDialog::send);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_passcode->setFocus();
}

void PasscodeDialog::send()
{
    if (!m_again->isHidden() && m_again->text() != m_passcode->text())
        return m_message->setText(tr("The two are not the same."));
    m_send->setEnabled(false);
    askRefusable(
        m_library, this,
        [take = m_take, passcode = m_passcode->text().toStdString()](database::Library& library) {
            take(library, passcode);
            return true;
        },
        [this](bool) {
            emit taken();
            accept();
        },
        [this](const QString& refusal) {
            m_send->setEnabled(true);
            m_message->setText(sentence(refusal));
            m_passcode->clear();
            m_again->clear();
            m_passcode->setFocus();
        });
}

PasscodeDialog* askCoordinator(LibraryThread& library, const QString& text, QWidget* parent)
{
    return new PasscodeDialog(
        library, PasscodeDialog::tr("Coordinator"), text,
        [](database::Library& opened, const std::string& passcode) {
            database::CoordinatorStore(opened).check(passcode);
        },
        false, parent);
}

PasscodeDialog* newCoordinatorPasscode(LibraryThread& library, QWidget* parent)
{
    return new PasscodeDialog(
        library, PasscodeDialog::tr("Passcode of the coordinator"),
        PasscodeDialog::tr("It opens this page, and closes the reading room, while readers are at the machine. Six "
                           "characters at least; only a hash of it is kept."),
        [](database::Library& opened, const std::string& passcode) {
            database::CoordinatorStore(opened).setPasscode(passcode);
        },
        true, parent);
}

} // namespace dsmt::ui
