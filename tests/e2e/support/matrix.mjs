// SPDX-License-Identifier: GPL-2.0-or-later

/** Whether every page is tried in every look: MITOS_E2E=all, as scripts/check-all has it. Else looks take turns. */
export const fullMatrix = process.env.MITOS_E2E === 'all';
