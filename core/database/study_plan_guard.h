// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/sign_in_store.h"

namespace dsmt::database {

/// Nobody reads by a plan that is not the frozen one any more. What is different is kept as an event, for the
/// coordinator. @throws Error(Refused), also before a plan is frozen; Error(NotFound, Failed)
void requirePlan(Library& library, const SignedIn& reader, study::Instant now = study::instantNow());

} // namespace dsmt::database
