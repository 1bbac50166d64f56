// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/key_editor.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace dsmt::ui {

namespace {

/// What Qt's own field says, for machines without Qt's translations.
[[maybe_unused]] constexpr const char* kFieldText = QT_TRANSLATE_NOOP("QKeySequenceEdit", "Press shortcut");

constexpr int kActionRole = Qt::UserRole;
enum Column { What, Keys };

QString keysText(const KeyMap& map, ReadingAction action)
{
    QStringList keys;
    for (const QString& key : map.keysOf(action))
        keys << nativeKey(key);
    return keys.join(QStringLiteral(", "));
}

/// Of a sign that is typed with Shift, as "?", the sign is the key.
QKeyCombination keyOf(const QKeyEvent& press)
{
    Qt::KeyboardModifiers modifiers = press.modifiers() & ~Qt::KeypadModifier;
    if (const QString text = press.text();
        text.size() == 1 && text[0].isPrint() && !text[0].isLetterOrNumber() && !text[0].isSpace())
        modifiers &= ~Qt::ShiftModifier;
    return QKeyCombination(modifiers, Qt::Key(press.key()));
}

} // namespace

KeyEditor::KeyEditor(KeyBindings& bindings, QWidget* parent)
    : QWidget(parent), m_bindings(bindings), m_rows(new QTreeWidget(this)), m_verdict(new QLabel(this))
{
    setWindowTitle(tr("Keys"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    m_rows->setHeaderLabels({tr("Action"), tr("Keys")});
    m_rows->setRootIsDecorated(false);
    m_rows->setAlternatingRowColors(true);
    m_rows->header()->setStretchLastSection(false);
    m_rows->header()->setSectionResizeMode(What, QHeaderView::Stretch);
    m_rows->header()->setSectionResizeMode(Keys, QHeaderView::ResizeToContents);
    m_rows->setAccessibleName(tr("Actions of the Reading page and their keys"));
    m_verdict->setWordWrap(true);
    m_verdict->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_verdict->setAlignment(Qt::AlignLeft | Qt::AlignTop);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_rows, 1);
    column->addWidget(makeKeyRow());
    column->addWidget(m_verdict);
    auto* all = new QPushButton(tr("All keys as they were"), this);
    all->setAutoDefault(false);
    column->addWidget(all, 0, Qt::AlignLeft);

    connect(all, &QPushButton::clicked, this, [this] { m_bindings.setMap({}); });
    connect(m_rows, &QTreeWidget::currentItemChanged, this, &KeyEditor::showChosen);
    connect(&m_bindings, &KeyBindings::changed, this, &KeyEditor::fill);
    fill();
    m_rows->setCurrentItem(m_rows->topLevelItem(0));
}

QWidget* KeyEditor::makeKeyRow()
{
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    auto* label = new QLabel(tr("New &key:"), row);
    m_key = new QKeySequenceEdit(row);
    m_key->setAccessibleName(tr("Press the new key here"));
    m_key->installEventFilter(this);
    label->setBuddy(m_key);
    m_take = new QPushButton(tr("&Add"), row);
    m_clear = new QPushButton(tr("&No key"), row);
    m_reset = new QPushButton(tr("As it &was"), row);
    line->addWidget(label);
    line->addWidget(m_key, 1);
    for (QPushButton* button : {m_take, m_clear, m_reset}) {
        button->setAutoDefault(false);
        line->addWidget(button);
    }
    connect(m_key, &QKeySequenceEdit::keySequenceChanged, this, &KeyEditor::judgeKey);
    connect(m_take, &QPushButton::clicked, this, &KeyEditor::takeKey);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        change([](KeyMap& map, ReadingAction action) {
            for (const QString& key : map.keysOf(action))
                map.removeKey(action, key);
        });
    });
    connect(m_reset, &QPushButton::clicked, this,
            [this] { change([](KeyMap& map, ReadingAction action) { map.reset(action); }); });
    return row;
}

bool KeyEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_key || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    // One chord is a key here, at once: the field would wait a second for the next.
    const auto* press = static_cast<QKeyEvent*>(event);
    const auto isOneOf = [key = press->key()](std::initializer_list<int> keys) {
        return std::ranges::count(keys, key);
    };
    if (isOneOf({Qt::Key_Tab, Qt::Key_Backtab, Qt::Key_Escape}))
        return QWidget::eventFilter(watched, event);
    if (!isOneOf({Qt::Key_Shift, Qt::Key_Control, Qt::Key_Alt, Qt::Key_Meta, Qt::Key_AltGr, Qt::Key_unknown}))
        m_key->setKeySequence(QKeySequence(keyOf(*press)));
    return true;
}

void KeyEditor::fill()
{
    const auto before = chosen();
    const QSignalBlocker quiet(m_rows);
    m_rows->clear();
    for (const ReadingKey& row : readingKeys()) {
        auto* item = new QTreeWidgetItem(m_rows, {actionText(row.action), keysText(m_bindings.map(), row.action)});
        item->setData(What, kActionRole, int(row.action));
        QFont font = item->font(Keys);
        font.setBold(m_bindings.map().isChanged(row.action));
        item->setFont(Keys, font);
        if (before == row.action)
            m_rows->setCurrentItem(item);
    }
    showChosen();
}

std::optional<ReadingAction> KeyEditor::chosen() const
{
    const QTreeWidgetItem* item = m_rows->currentItem();
    return item ? std::optional(ReadingAction(item->data(What, kActionRole).toInt())) : std::nullopt;
}

QString KeyEditor::pressedKey() const
{
    const QKeySequence sequence = m_key->keySequence();
    return sequence.isEmpty() ? QString() : QKeySequence(sequence[0]).toString(QKeySequence::PortableText);
}

void KeyEditor::showChosen()
{
    m_key->clear();
    judgeKey();
    const auto action = chosen();
    m_clear->setEnabled(action && !m_bindings.map().keysOf(*action).isEmpty());
    m_reset->setEnabled(action && m_bindings.map().isChanged(*action));
}

void KeyEditor::judgeKey()
{
    const QString key = pressedKey();
    const auto action = chosen();
    m_take->setText(tr("&Add"));
    m_take->setEnabled(false);
    m_verdict->clear();
    if (key.isEmpty() || !action)
        return;
    const auto use = m_bindings.map().useOf(key);
    if (!use) {
        m_take->setEnabled(true);
        m_verdict->setText(tr("%1 is free.").arg(nativeKey(key)));
    } else if (!use->action) {
        m_verdict->setText(tr("%1 cannot be chosen: the views keep it for \"%2\".").arg(nativeKey(key), use->text));
    } else if (use->action == action) {
        m_verdict->setText(tr("%1 does this already.").arg(nativeKey(key)));
    } else {
        m_take->setText(tr("&Take over"));
        m_take->setEnabled(true);
        m_verdict->setText(tr("Conflict: %1 is the key of \"%2\", which loses it.").arg(nativeKey(key), use->text));
    }
}

void KeyEditor::takeKey()
{
    change([key = pressedKey()](KeyMap& map, ReadingAction action) { map.addKey(action, key); });
}

void KeyEditor::change(const std::function<void(KeyMap&, ReadingAction)>& edit)
{
    const auto action = chosen();
    if (!action)
        return;
    KeyMap map = m_bindings.map();
    edit(map, *action);
    m_bindings.setMap(map);
}

QDialog* keyDialog(KeyBindings& bindings, QWidget* parent)
{
    auto* dialog = new QDialog(parent);
    dialog->setWindowTitle(KeyEditor::tr("Change keys"));
    dialog->setObjectName("keyEditor");
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->resize(620, 640);
    auto* column = new QVBoxLayout(dialog);
    column->addWidget(new KeyEditor(bindings, dialog), 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    column->addWidget(buttons);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    return dialog;
}

} // namespace dsmt::ui
