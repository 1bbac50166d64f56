// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading_room/sign_in_form.h"

#include "ui/reading_room/room_keys.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace dsmt::ui {

namespace {

constexpr int kFormWidth = 420;

} // namespace

SignInForm::SignInForm(QWidget* parent)
    : QWidget(parent), m_study(new QLabel(this)), m_message(new QLabel(this)), m_reader(new QComboBox(this)),
      m_passcode(new QLineEdit(this))
{
    m_study->setObjectName("roomTitle");
    m_study->setTextFormat(Qt::PlainText);
    m_message->setObjectName("failure");
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setAccessibleName(tr("Message"));
    m_reader->setAccessibleName(tr("Reader"));
    m_passcode->setAccessibleName(tr("Passcode"));
    m_passcode->setEchoMode(QLineEdit::Password);
    auto* enter = new QPushButton(tr("Sign in"), this);
    enter->setObjectName("primary");
    auto* leave = new QPushButton(tr("Close the reading room..."), this);
    leave->setToolTip(roomText(RoomAction::Leave));
    auto* form = new QFormLayout;
    form->addRow(tr("Reader"), m_reader);
    form->addRow(tr("Passcode"), m_passcode);
    auto* middle = new QWidget(this);
    middle->setFixedWidth(kFormWidth);
    auto* column = new QVBoxLayout(middle);
    column->setSpacing(14);
    column->addWidget(m_study);
    column->addLayout(form);
    column->addWidget(enter);
    column->addWidget(m_message);
    auto* whole = new QVBoxLayout(this);
    whole->addStretch(2);
    whole->addWidget(middle, 0, Qt::AlignHCenter);
    whole->addStretch(3);
    whole->addWidget(leave, 0, Qt::AlignRight);
    setFocusProxy(m_passcode);
    const auto signIn = [this] {
        m_message->clear();
        emit signInRequested(m_reader->currentData().toLongLong(), m_passcode->text());
    };
    connect(enter, &QPushButton::clicked, this, signIn);
    connect(m_passcode, &QLineEdit::returnPressed, this, signIn);
    connect(leave, &QPushButton::clicked, this, &SignInForm::leaveRequested);
}

void SignInForm::setReaders(const std::vector<RoomReader>& readers, const QString& study)
{
    m_study->setText(tr("Reading room: %1").arg(study));
    m_reader->clear();
    for (const RoomReader& reader : readers)
        m_reader->addItem(QStringLiteral("%1  %2").arg(reader.code, reader.name), qlonglong(reader.readerId));
}

void SignInForm::say(const QString& text)
{
    m_message->setText(text);
    m_passcode->clear();
    m_passcode->setFocus();
}

void SignInForm::clear()
{
    m_message->clear();
    m_passcode->clear();
}

} // namespace dsmt::ui
